/**
 * @fileoverview Builds what is pushed (dist/) and what runs on one's own machine (build/).
 *
 *   node build.mjs [--quiet] [--addon] [--page]
 *
 * `--page` also builds the workbench's server and page. `--addon` is the build for publishing: the menu then
 * stands under Extensions (createAddonMenu).
 */

import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as esbuild from "esbuild";

const quiet = process.argv.includes("--quiet");
const addon = process.argv.includes("--addon");
const page = process.argv.includes("--page");

/** A dialog's page as text, its style and script made short. */
const pages = {
  name: "pages",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.html$/ }, async ({ path }) => {
      let html = await readFile(path, "utf8");
      for (const [tag, loader] of Object.entries({ style: "css", script: "js" })) {
        const [whole, inside] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html) ?? [];
        if (whole === undefined) continue;
        const { code } = await esbuild.transform(inside, {
          loader,
          minify: true,
          charset: "utf8",
          target: "es2020",
          // HtmlService takes `//` inside template literals for comments.
          supported: { "template-literal": false },
        });
        html = html.replace(whole, () => `<${tag}>${code.trim()}</${tag}>`);
      }
      return { contents: html, loader: "text" };
    }),
};

/**
 * The server's bundle: one IIFE, and a real top-level function for each export of `src/main.ts`. Its code
 * is compiled anew at each click, so names are shortened; build/Code.js.map turns a stack trace back.
 * zod keeps its configuration on globalThis: inside the bundle that is an object of its own.
 */
async function buildCode() {
  const options = {
    entryPoints: ["src/main.ts"],
    bundle: true,
    target: "es2020",
    charset: "utf8",
    define: { __ADDON__: String(addon), globalThis: "ownGlobals" },
    banner: { js: "var BaChuDong=(ownGlobals=>{" },
    plugins: [pages],
    minify: true,
    sourcemap: "external",
    legalComments: "none",
    logLevel: "warning",
    outfile: "dist/Code.js",
    write: false,
    metafile: true,
  };
  const { metafile } = await esbuild.build({ ...options, format: "esm" });
  const names = metafile.outputs["dist/Code.js"].exports.sort();
  const calls = names.map((name) => `function ${name}(){return BaChuDong.${name}.apply(this,arguments)}`);
  const { outputFiles } = await esbuild.build({
    ...options,
    format: "iife",
    globalName: "exported",
    footer: { js: `return exported})({});\n${calls.join("\n")}` },
  });
  for (const { path, text } of outputFiles) {
    await writeFile(path.endsWith(".map") ? "build/Code.js.map" : "dist/Code.js", text);
  }
}

/** A developer's bundle for a scratch spreadsheet on Google (tools/self-test); never part of dist/. */
async function buildSelfTest() {
  const entry = {
    entryPoints: ["tools/self-test/main.ts"],
    bundle: true,
    target: "es2020",
    charset: "utf8",
  };
  await esbuild.build({
    ...entry,
    format: "iife",
    globalName: "SelfTest",
    footer: {
      js: ["onOpen", "selfTest"].map((name) => `function ${name}(){return SelfTest.${name}()}`).join("\n"),
    },
    outfile: "build/self-test/Code.js",
    logLevel: "warning",
  });
  await copyFile("appsscript.json", "build/self-test/appsscript.json");
}

/** The sidebar judges one unit, whose rows the server has matched: what matches names of units stays out. */
const oneUnit = {
  name: "one-unit",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/units\/names$/ }, ({ importer }) =>
      importer.endsWith("cells.ts")
        ? { path: resolve("sidebar/one-unit.ts") }
        : { path: resolve("src/units/names.ts"), sideEffects: false },
    ),
};

/**
 * One inlined HTML file, no scriptlets. HtmlService strips `//` and everything behind it inside template literals,
 * so there are none; what would close the script element early is escaped.
 */
async function buildSidebar() {
  const html = await readFile("sidebar/index.html", "utf8");
  const options = { bundle: true, minify: true, charset: "utf8", legalComments: "none", logLevel: "warning" };
  const entries = { css: "sidebar/style.css", js: "sidebar/main.ts" };
  const [css, js] = await Promise.all(
    Object.values(entries).map(async (entry) => {
      const { outputFiles } = await esbuild.build({
        ...options,
        entryPoints: [entry],
        format: "iife",
        target: "es2022",
        supported: { "template-literal": false },
        plugins: [oneUnit],
        write: false,
      });
      return outputFiles[0].text.trim();
    }),
  );
  await writeFile(
    "dist/Sidebar.html",
    html
      .replace("/* style */", () => css)
      .replace("/* script */", () => js.replace(/<(?=\/script|!--)/gi, "\\x3c")),
  );
}

/** What runs on one's own machine, with Node. */
async function buildWorkbench() {
  await esbuild.build({
    entryPoints: {
      assess: "workbench/assess.ts",
      merge: "workbench/merge.ts",
      bench: "tools/bench.ts",
      "fuzz-layout": "tools/fuzz-layout.ts",
      mutate: "tools/mutate.ts",
      "mutate-worker": "tools/mutate/worker.ts",
    },
    outdir: "build",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}

/** The workbench's page and its server: several megabytes, so only `--page` builds them, and only what changed. */
async function buildPage() {
  const options = { bundle: true, logLevel: "warning", charset: "utf8" };
  const node = { ...options, format: "esm", platform: "node", target: "node20", packages: "external" };
  await esbuild.build({
    ...node,
    entryPoints: { start: "workbench/start.ts", worker: "workbench/server/worker.ts" },
    outdir: "build",
    sourcemap: true,
  });
  if (!(await isOlder("build/page/page.js", ["workbench", "src/table", "package-lock.json", "build.mjs"])))
    return;
  process.stderr.write("Đang chuẩn bị trang, lần đầu mất vài giây…\n");
  const browser = { ...options, format: "esm", platform: "browser", target: "es2022", minify: true };
  const define = { "process.env.NODE_ENV": '"production"' };
  await mkdir("build/page", { recursive: true });
  await Promise.all([
    esbuild.build({ ...browser, define, entryPoints: ["workbench/page/univer.css"], outdir: "build/page" }),
    esbuild.build({
      ...browser,
      entryPoints: { frame: "workbench/page/frame/google-script.ts" },
      format: "iife",
      outdir: "build/page",
    }),
    ...["index.html", "icon.svg", "style.css"].map((file) =>
      copyFile(`workbench/page/${file}`, `build/page/${file}`),
    ),
  ]);
  const numfmt = join(process.cwd(), "workbench/page/vietnamese-numfmt.ts");
  const vietnamese = {
    name: "vietnamese-numfmt",
    setup(build) {
      build.onResolve({ filter: /^numfmt$/ }, ({ importer }) =>
        importer === numfmt ? undefined : { path: numfmt },
      );
    },
  };
  // Last, since its time says when all was built.
  await esbuild.build({
    ...browser,
    define,
    plugins: [vietnamese],
    entryPoints: { page: "workbench/page/main.ts" },
    outdir: "build/page",
  });
}

/** Whether a built file is missing or older than anything it was built from. */
async function isOlder(built, sources) {
  if (!existsSync(built)) return true;
  const { mtimeMs } = await stat(built);
  for (const source of sources) {
    const files = (await stat(source)).isDirectory() ? await readdir(source, { recursive: true }) : [""];
    for (const file of files) if ((await stat(join(source, file))).mtimeMs > mtimeMs) return true;
  }
  return false;
}

await rm("dist", { recursive: true, force: true });
await mkdir("dist", { recursive: true });
await mkdir("build", { recursive: true });
await Promise.all([
  buildCode(),
  buildSidebar(),
  buildWorkbench(),
  buildSelfTest(),
  ...(page ? [buildPage()] : []),
  copyFile("appsscript.json", "dist/appsscript.json"),
]);
if (!quiet) process.stdout.write("dist/ and build/ are ready\n");
