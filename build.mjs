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

/** Names that `src/main.ts` exports: each becomes a real top-level function on Google. */
async function exportedNames(entry) {
  const { metafile } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    metafile: true,
    logLevel: "silent",
    define: { __ADDON__: "false" },
    outfile: "names.js",
  });
  return metafile.outputs["names.js"].exports.sort();
}

async function buildCode() {
  const entry = "src/main.ts";
  const names = await exportedNames(entry);
  const footer = names
    .map((name) => `function ${name}(){return BaChuDong.${name}.apply(this,arguments)}`)
    .join("\n");
  await esbuild.build({
    entryPoints: [entry],
    outfile: "dist/Code.js",
    bundle: true,
    format: "iife",
    globalName: "BaChuDong",
    target: "es2020",
    charset: "utf8",
    // Whitespace and syntax only: server identifiers stay readable in stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    define: { __ADDON__: String(addon) },
    footer: { js: footer },
    legalComments: "none",
    logLevel: "warning",
  });
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
