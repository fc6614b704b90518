/**
 * @fileoverview Builds what is pushed (dist/) and what runs on one's own machine (build/).
 *
 *   node build.mjs [--quiet] [--addon] [--lite] [--page]
 *
 * `--page` also builds the workbench's page. `--addon` is the build for publishing: the menu then
 * stands under Extensions (createAddonMenu). `--lite` is the build for offices that block the leave to show
 * pages: a menu, alerts and prompts, and no page. What is newer than its sources is not built again. Two builds may run at
 * once: each file is written to the side and put in place whole, and what would not change is left alone.
 */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** Loaded only where something is to be built: a packed build runs without it. */
let esbuild;

const quiet = process.argv.includes("--quiet");
const addon = process.argv.includes("--addon");
const lite = process.argv.includes("--lite");
const page = process.argv.includes("--page");

/** What the add-on is made of: the same files give the same version, on any machine. */
const ADDON_SOURCES = ["src", "sidebar", "appsscript.json", "build.mjs", "package-lock.json"];

/** The version of package.json and a print of the add-on's sources, `0.1.0-3f2a91c` (src/messages/version.ts). */
async function versionOf() {
  const print = createHash("sha256");
  for (const source of ADDON_SOURCES) {
    const files = (await stat(source)).isDirectory() ? await readdir(source, { recursive: true }) : [];
    const texts = files
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => `${source}/${file}`.replaceAll("\\", "/"));
    // Git may give a Windows machine other line ends.
    for (const file of files.length > 0 ? texts.sort() : [source])
      print.update(`${file}\n${(await readFile(file, "utf8")).replaceAll("\r\n", "\n")}\0`);
  }
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  return `${version}-${print.digest("hex").slice(0, 7)}`;
}

/** Folders of the packages whose code came into a bundle, for tools/licences. */
async function tellInside(part, ...metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).map((one) => one.inputs));
  const files = inputs.flatMap((one) => Object.keys(one).filter((file) => one[file].bytesInOutput > 0));
  const folders = files.map(
    (file) => /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(file)?.[0],
  );
  await put(`build/inside/${part}.json`, JSON.stringify([...new Set(folders.filter(Boolean))].sort()));
}

/** A package's notice, which has to stay with its code. */
const noticeOf = async (name) =>
  (await readFile(`node_modules/${name}/LICENSE`, "utf8")).trim().replace(/\s+/g, " ");

/** Each dialog's page, by its name in dist/: a file of its own, so that no other click pays for it. */
const DIALOGS = {
  Changes: "changes",
  Choice: "choice",
  Help: "help",
  NewSheet: "new-sheet",
  OpenYear: "open-year",
  Reading: "reading",
  Remind: "remind",
};

/** The dialogs' pages, their styles and scripts made short. */
async function buildDialogs() {
  for (const [name, file] of Object.entries(DIALOGS)) {
    let html = await readFile(`sidebar/${file}.html`, "utf8");
    for (const [tag, loader] of Object.entries({ style: "css", script: "js" })) {
      const [whole, contents] = new RegExp(`<${tag}(?: type="module")?>([^]*?)</${tag}>`).exec(html) ?? [];
      if (whole === undefined) continue;
      const { outputFiles } = await esbuild.build({
        // The pages say the sidebar's own sentences: a script may import them.
        stdin: { contents, loader, resolveDir: "sidebar" },
        bundle: true,
        write: false,
        format: loader === "js" ? "iife" : undefined,
        define: { __LITE__: "false" },
        minify: true,
        charset: "utf8",
        target: "es2020",
        // HtmlService takes `//` inside template literals for comments.
        supported: { "template-literal": false },
      });
      html = html.replace(whole, () => `<${tag}>${outputFiles[0].text.trim()}</${tag}>`);
    }
    await put(`dist/${name}.html`, html);
  }
}

/**
 * The server's bundle: one IIFE, and a real top-level function for each export of `src/main.ts`, which begins an
 * execution (src/spreadsheet/execution.ts). Its code
 * is compiled anew at each click, so names are shortened; build/Code.js.map turns a stack trace back.
 * zod keeps its configuration on globalThis: inside the bundle that is an object of its own.
 */
async function buildCode(folder, lite) {
  const options = {
    entryPoints: [lite ? "src/main-lite.ts" : "src/main.ts"],
    bundle: true,
    target: "es2020",
    // As the types are checked: a field is set, not defined, which V8 does many times faster.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: "utf8",
    define: {
      __ADDON__: String(addon),
      __LITE__: String(lite),
      __VERSION__: JSON.stringify(await versionOf()),
      globalThis: "ownGlobals",
    },
    banner: { js: "var BaChuDong=(ownGlobals=>{" },
    plugins: lite ? [onlyUsed] : [],
    minify: true,
    sourcemap: "external",
    legalComments: "none",
    logLevel: "warning",
    outfile: "dist/Code.js",
    write: false,
    metafile: true,
  };
  const { outputFiles, metafile } = await esbuild.build({ ...options, format: "esm" });
  const names = metafile.outputs["dist/Code.js"].exports.filter((name) => name !== "begin").sort();
  const calls = names.map((name) => `function ${name}(...a){return BaChuDong("${name}",a)}`);
  for (const { path, text } of outputFiles) {
    const map = folder === "dist" ? "build/Code.js.map" : `${folder}/Code.js.map`;
    if (path.endsWith(".map")) await put(map, text);
    else {
      const notice = `/*! zod: ${await noticeOf("zod")} */`;
      await put(`${folder}/Code.js`, `${withReturn(text)}})({});\n${calls.join("\n")}\n${notice}\n`);
    }
  }
  await tellInside("code", metafile);
}

/** A module's text as a function's: it returns what begins an execution and runs one of the module's exports by name. */
function withReturn(text) {
  const [whole, list] = /export\{([^}]*)\};?\s*$/.exec(text);
  const members = list.split(",").map((one) => one.trim().split(" as "));
  const named = members.map(([own, name = own]) => (own === name ? own : `${name}:${own}`));
  return `${text.slice(0, -whole.length)}return(all=>(name,a)=>(all.begin(),all[name](...a)))({${named.join(",")}})`;
}

/** Nothing of ours does anything while it is loaded but make constants: what the build without pages never calls stays out. */
const onlyUsed = {
  name: "only-used",
  setup: ({ onResolve, resolve: find }) => {
    onResolve({ filter: /^\./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === "found") return null;
      const { path: found, errors } = await find(path, { ...from, pluginData: "found" });
      const ours = !found.includes("node_modules");
      return errors.length > 0 || !ours ? { errors } : { path: found, sideEffects: false };
    });
  },
};

/** A developer's bundle for a scratch spreadsheet on Google (tools/self-test); never part of dist/. */
async function buildSelfTest() {
  const entry = {
    entryPoints: ["tools/self-test/main.ts"],
    bundle: true,
    target: "es2020",
    charset: "utf8",
  };
  await bundle({
    ...entry,
    format: "iife",
    globalName: "SelfTest",
    footer: {
      js: ["onOpen", "selfTest", "measureAnswers", "bigAnswer", "noteAnswer"]
        .map((name) => `function ${name}(){return SelfTest.${name}.apply(this,arguments)}`)
        .join("\n"),
    },
    outfile: "build/self-test/Code.js",
    logLevel: "warning",
  });
  await copy("appsscript.json", "build/self-test/appsscript.json");
}

/** The sidebar judges one unit, whose rows the server has matched: what matches names of units stays out. */
const oneUnit = {
  name: "one-unit",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/units\/names$/ }, ({ importer }) =>
      importer.endsWith("cells.ts")
        ? { path: resolve("sidebar/one-unit.ts") }
        : { path: resolve("src/units/names.ts"), sideEffects: false },
    );
    // What the sheet says of its letters, which cells a person's notes doubt, and what stands around the table come with
    // the book.
    onResolve(
      {
        filter:
          /\/(?:legend|find-doubts|sign-lines|shortcoming|open-signs|not-settled|unsettled|note|heads-marks)$/,
      },
      (asked) => ({ path: resolve(asked.resolveDir, `${asked.path}.ts`), sideEffects: false }),
    );
  },
};

/** The pages that stand beside the sheet: what is not daily has one of its own, so that no other click pays for it. */
const BESIDE = { Sidebar: "sidebar/main.tsx", Reports: "sidebar/reports.tsx" };

/**
 * Each one inlined HTML file, no scriptlets. HtmlService strips `//` and everything behind it inside template literals,
 * so there are none; what would close the script element early is escaped.
 */
async function buildBeside() {
  const html = await readFile("sidebar/index.html", "utf8");
  const options = {
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    define: { __VERSION__: JSON.stringify(await versionOf()), __LITE__: "false" },
  };
  const notice = await noticeOf("preact");
  const inside = [];
  const build = async (entry) => {
    const { outputFiles, metafile } = await esbuild.build({
      ...options,
      metafile: true,
      entryPoints: [entry],
      format: "iife",
      target: "es2022",
      supported: { "template-literal": false },
      plugins: [oneUnit],
      write: false,
    });
    if (entry.endsWith("x")) inside.push(metafile);
    return outputFiles[0].text.trim();
  };
  const css = await build("sidebar/style.css");
  for (const [name, entry] of Object.entries(BESIDE)) {
    const js = await build(entry);
    await put(
      `dist/${name}.html`,
      html
        .replace("<script", () => `<!-- preact: ${notice} -->\n<script`)
        .replace("/* style */", () => css)
        .replace("/* script */", () => js.replace(/<(?=\/script|!--)/gi, "\\x3c")),
    );
  }
  await tellInside("sidebar", ...inside);
}

/** The papers' page, which alone holds the library that makes .docx. */
async function buildPapers() {
  const inside = ["docx", "fflate", "nanoid"].map((name) => {
    const own = `docx/node_modules/${name}`;
    return existsSync(`node_modules/${own}`) ? own : name;
  });
  const options = {
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    write: false,
  };
  const [css, js] = await Promise.all([
    esbuild.build({ ...options, entryPoints: ["sidebar/papers.css"] }),
    esbuild.build({
      ...options,
      entryPoints: ["sidebar/papers.tsx"],
      format: "iife",
      target: "es2022",
      supported: { "template-literal": false },
      metafile: true,
    }),
  ]);
  const notices = await Promise.all(
    ["preact", ...inside].map(async (name) => `<!-- ${name}: ${await noticeOf(name)} -->\n`),
  );
  const html = await readFile("sidebar/papers.html", "utf8");
  await put(
    "dist/Papers.html",
    html
      .replace('<script type="application/json"', () => `${notices.join("")}<script type="application/json"`)
      .replace("/* style */", () => css.outputFiles[0].text.trim())
      .replace("/* script */", () =>
        js.outputFiles[0].text.trim().replace(/<(?=\/script|!--|\?)/gi, "\\x3c"),
      ),
  );
  const packages = js.metafile;
  const [output] = Object.values(packages.outputs);
  // The library comes with these two packed into it.
  for (const name of inside) output.inputs[`node_modules/${name}/index.js`] ??= { bytesInOutput: 1 };
  await tellInside("papers", packages);
}

/** What runs on one's own machine, with Node. */
async function buildWorkbench() {
  const options = {
    outdir: "build",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  };
  // What people run, and the floor that the bench sets beside it, with all it needs in one file: half of a short
  // command's time went into finding packages.
  await bundle({
    ...options,
    entryPoints: {
      assess: "workbench/run/assess.ts",
      merge: "workbench/run/merge.ts",
      year: "workbench/run/year.ts",
      papers: "workbench/run/papers.ts",
      start: "workbench/start.ts",
      desktop: "workbench/desktop.ts",
      worker: "workbench/server/worker.ts",
      "bench-floor": "tools/bench-floor.ts",
    },
  });
  await bundle({
    ...options,
    packages: "external",
    entryPoints: {
      bench: "tools/bench.ts",
      "keep-compiled": "tools/keep-compiled.ts",
      "fuzz-layout": "tools/fuzz-layout.ts",
      mutate: "tools/mutate.ts",
      torture: "tools/torture.ts",
      licences: "tools/licences.ts",
      push: "tools/push.ts",
      "mutate-worker": "tools/mutate/worker.ts",
    },
  });
}

/**
 * What the page never comes to. Only to part words does the grid ask in which language each text is (it asked for every
 * text that it drew), and fonts of the machine are for no page to read (workbench/server/http.ts).
 */
const leftOut = {
  name: "left-out",
  setup(build) {
    const instead = {
      "franc-min": 'export const franc = () => "und";',
      "opentype.js": "export const parse = null;",
    };
    build.onResolve({ filter: /^(franc-min|opentype\.js)$/ }, ({ path }) => ({
      path,
      namespace: "left-out",
    }));
    build.onLoad({ filter: /./, namespace: "left-out" }, ({ path }) => ({ contents: instead[path] }));
  },
};

/** Three patterns that a library works out of half a megabyte of tables at each start: worked out here. */
const workedOut = {
  name: "worked-out",
  setup(build) {
    build.onResolve({ filter: /^cjk-regex$/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === "found") return null;
      const found = await build.resolve(path, { resolveDir, kind, pluginData: "found" });
      return { path: found.path, namespace: "worked-out" };
    });
    build.onLoad({ filter: /./, namespace: "worked-out" }, async ({ path }) => {
      const patterns = Object.entries(await import(pathToFileURL(path).href));
      return {
        contents: patterns
          .map(([name, of]) => `export const ${name} = () => ({ toRegExp: () => ${of().toRegExp()} });`)
          .join("\n"),
      };
    });
  },
};

/** The workbench's page: several megabytes, so only `--page` builds it. */
async function buildPage() {
  const options = { bundle: true, logLevel: "warning", charset: "utf8" };
  process.stderr.write("Đang chuẩn bị trang, lần đầu mất vài giây…\n");
  const browser = { ...options, format: "esm", platform: "browser", target: "es2022", minify: true };
  const define = { "process.env.NODE_ENV": '"production"' };
  const [css, frame] = await Promise.all([
    bundle({ ...browser, define, entryPoints: ["workbench/page/univer.css"], outdir: "build/page" }),
    bundle({
      ...browser,
      entryPoints: { frame: "workbench/page/frame/google-script.ts" },
      format: "iife",
      outdir: "build/page",
    }),
    buildGuide(),
    ...["icon.svg", "style.css", "huong-dan.css"].map((file) =>
      copy(`workbench/page/${file}`, `build/page/${file}`),
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
  // How to part words of seventy languages at a line's end, which no cell does: two fifths of the page.
  const unparted = {
    name: "unparted",
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, kind, importer }) =>
        kind === "dynamic-import" && importer.includes("engine-render")
          ? { path, namespace: "unparted" }
          : null,
      );
      build.onLoad({ filter: /./, namespace: "unparted" }, () => ({ contents: "" }));
    },
  };
  const main = await bundle({
    ...browser,
    // A browser reads letters of one byte in half the time and memory.
    charset: "ascii",
    define,
    plugins: [vietnamese, unparted, leftOut, workedOut],
    entryPoints: { page: "workbench/page/main.ts" },
    outdir: "build/page",
  });
  await buildIndex();
  await tellInside("page", css, frame, main);
}

/** The page's first file names each of the others by its contents: what a browser has of it is good for ever. */
async function buildIndex() {
  let html = await readFile("workbench/page/index.html", "utf8");
  for (const [named, file] of html.matchAll(/(?:src|href)="\/([\w.-]+\.(?:js|css))"/g)) {
    const print = createHash("sha256").update(await readFile(`build/page/${file}`));
    html = html.replace(named, `${named.slice(0, -1)}?${print.digest("hex").slice(0, 16)}"`);
  }
  await put("build/page/index.html", html);
}

/** The users' guide beside the page, for the menu to open. */
async function buildGuide() {
  const { guidePage } = await import("./tools/guide.mjs");
  const { html, pictures } = await guidePage();
  await put("build/page/huong-dan.html", html);
  await Promise.all([...pictures].map(([name, from]) => copy(from, `build/page/${name}`)));
}

/** Gives what esbuild says of it. */
async function bundle(options) {
  const { outputFiles, metafile } = await esbuild.build({ ...options, write: false, metafile: true });
  await Promise.all(outputFiles.map(({ path, contents }) => put(path, contents)));
  return metafile;
}

async function copy(from, to) {
  await put(to, await readFile(from));
}

/** Puts a file in place whole: who reads it meanwhile gets the old one or the new one. */
async function put(path, contents) {
  const bytes = Buffer.from(contents);
  if (existsSync(path) && bytes.equals(await readFile(path))) return;
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, bytes);
  await rename(aside, path);
}

/** Builds where something is newer than what `stamp` says was built, or was built otherwise. */
async function once(stamp, how, sources, build) {
  if (
    existsSync(stamp) &&
    existsSync("dist/Code.js") &&
    (await readFile(stamp, "utf8")) === how &&
    !(await isOlder(stamp, sources))
  )
    return;
  const began = new Date();
  esbuild ??= await import("esbuild");
  await build();
  await writeFile(stamp, how);
  // What is saved while building counts as newer.
  await utimes(stamp, began, began);
}

/** Whether a file is older than any of what it was built from. */
async function isOlder(built, sources) {
  const { mtimeMs } = await stat(built);
  for (const source of sources) {
    const files = (await stat(source)).isDirectory() ? await readdir(source, { recursive: true }) : [];
    for (const file of ["", ...files]) if ((await stat(join(source, file))).mtimeMs > mtimeMs) return true;
  }
  return false;
}

/** The manifest without the leave to show pages. */
async function liteManifest(path) {
  const manifest = JSON.parse(await readFile("appsscript.json", "utf8"));
  const oauthScopes = manifest.oauthScopes.filter((scope) => scope.endsWith("spreadsheets.currentonly"));
  await put(path, `${JSON.stringify({ ...manifest, oauthScopes }, null, 2)}\n`);
}

/** All of dist/ is pushed: what is not ours goes. */
async function tidyDist() {
  const pages = lite ? [] : ["OldUnits", "Papers", ...Object.keys({ ...BESIDE, ...DIALOGS })];
  const ours = ["Code.js", "appsscript.json", ...pages.map((name) => `${name}.html`)];
  for (const file of await readdir("dist")) {
    if (!ours.some((name) => file.startsWith(name))) await rm(join("dist", file), { recursive: true });
  }
}

await mkdir("dist", { recursive: true });
await mkdir("build", { recursive: true });
const common = ["src", "workbench", "package-lock.json", "build.mjs"];
await once("build/built", `${addon} ${lite}`, [...common, "sidebar", "tools", "appsscript.json"], () =>
  Promise.all([
    buildCode("dist", lite),
    ...(lite
      ? []
      : [buildBeside(), buildDialogs(), buildPapers(), copy("sidebar/old-units.html", "dist/OldUnits.html")]),
    buildWorkbench(),
    buildSelfTest(),
    lite ? liteManifest("dist/appsscript.json") : copy("appsscript.json", "dist/appsscript.json"),
    // Beside the other, so that tests need not build twice.
    ...(lite ? [] : [buildCode("build/lite", true), liteManifest("build/lite/appsscript.json")]),
  ])
    .then(tidyDist)
    .then(() => lite || promisify(execFile)(process.execPath, ["build/keep-compiled.js"])),
);
const guide = ["docs/huong-dan.md", "tools/guide.mjs"];
if (page) await once("build/page-built", "", [...common, ...guide], buildPage);
if (!quiet) process.stdout.write("dist/ and build/ are ready\n");
