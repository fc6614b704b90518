/** @fileoverview The add-on's code and its manifest: dist/Code.js, dist/appsscript.json. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { esbuild, noticeOf, put, tellInside } from "./files.mjs";

/** What the add-on is made of: the same files give the same version, on any machine. */
const ADDON_SOURCES = ["src", "sidebar", "appsscript.json", "build.mjs", "tools/build", "package-lock.json"];

/** The version of package.json and a print of the add-on's sources, `0.1.0-3f2a91c` (src/messages/version.ts). */
export async function versionOf() {
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

/**
 * The server's bundle: one IIFE, and a real top-level function for each export of `src/main.ts`, which begins an
 * execution (src/spreadsheet/execution.ts). Its code
 * is compiled anew at each click, so names are shortened; build/Code.js.map turns a stack trace back.
 * zod keeps its configuration on globalThis: inside the bundle that is an object of its own.
 */
export async function buildCode(folder, { lite, addon }) {
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
  const { outputFiles, metafile } = await (await esbuild()).build({ ...options, format: "esm" });
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

/** The manifest without the leave to show pages. */
export async function liteManifest(path) {
  const manifest = JSON.parse(await readFile("appsscript.json", "utf8"));
  const oauthScopes = manifest.oauthScopes.filter((scope) => scope.endsWith("spreadsheets.currentonly"));
  await put(path, `${JSON.stringify({ ...manifest, oauthScopes }, null, 2)}\n`);
}
