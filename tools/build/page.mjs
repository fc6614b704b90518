/** @fileoverview The workbench's page: build/page. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, copy, put, tellInside } from "./files.mjs";

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
export async function buildPage() {
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
  const { guidePage } = await import("../guide.mjs");
  const { html, pictures } = await guidePage();
  await put("build/page/huong-dan.html", html);
  await Promise.all([...pictures].map(([name, from]) => copy(from, `build/page/${name}`)));
}
