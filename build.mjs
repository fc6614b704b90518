/**
 * @fileoverview Builds what is pushed (dist/) and what runs on one's own machine (build/).
 *
 *   node build.mjs [--quiet] [--addon]
 *
 * `--addon` is the build for publishing: the menu then stands under Extensions (createAddonMenu).
 */

import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import * as esbuild from "esbuild";

const quiet = process.argv.includes("--quiet");
const addon = process.argv.includes("--addon");

/**
 * The server's bundle: one IIFE, and a real top-level function for each export of `src/main.ts`.
 * Minified in two steps, since esbuild shortens a module's own top-level names too: as a plain script those
 * stay, so that a stack trace on Google names our functions, while everything inside them is shortened.
 * zod keeps its configuration on globalThis: inside the bundle that is an object of its own.
 */
async function buildCode() {
  const bundled = await esbuild.build({
    entryPoints: ["src/main.ts"],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2020",
    charset: "utf8",
    define: { __ADDON__: String(addon) },
    legalComments: "none",
    logLevel: "warning",
    outfile: "Code.js",
  });
  const names = bundled.metafile.outputs["Code.js"].exports.sort();
  const text = bundled.outputFiles[0].text;
  const script = text.slice(0, text.lastIndexOf("export {"));
  const { code } = await esbuild.transform(script, { minify: true, target: "es2020", charset: "utf8" });
  const calls = names.map((name) => `function ${name}(){return BaChuDong.${name}.apply(this,arguments)}`);
  await writeFile(
    "dist/Code.js",
    `var BaChuDong=(globalThis=>{"use strict";${code.trim()}\nreturn{${names.join(",")}}})({});\n${calls.join("\n")}\n`,
  );
}

/** One inlined HTML file, no scriptlets (HtmlService). */
async function buildSidebar() {
  const html = await readFile("sidebar/index.html", "utf8");
  const css = await readFile("sidebar/style.css", "utf8");
  await writeFile(
    "dist/Sidebar.html",
    html.replace("/* style */", () => css.trim()),
  );
}

/** What runs on one's own machine, with Node. */
async function buildWorkbench() {
  const entries = ["workbench/assess.ts", "workbench/bench.ts"].filter((file) => existsSync(file));
  if (entries.length === 0) return;
  await esbuild.build({
    entryPoints: entries,
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

await rm("dist", { recursive: true, force: true });
await mkdir("dist", { recursive: true });
await Promise.all([
  buildCode(),
  buildSidebar(),
  buildWorkbench(),
  copyFile("appsscript.json", "dist/appsscript.json"),
]);
if (!quiet) process.stdout.write("dist/ and build/ are ready\n");
