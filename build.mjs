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
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildCode, liteManifest } from "./tools/build/code.mjs";
import { copy, once } from "./tools/build/files.mjs";
import { buildPage } from "./tools/build/page.mjs";
import { BESIDE, buildBeside, buildDialogs, buildPapers, DIALOGS } from "./tools/build/pages.mjs";
import { buildPrograms, buildSelfTest } from "./tools/build/programs.mjs";

const quiet = process.argv.includes("--quiet");
const addon = process.argv.includes("--addon");
const lite = process.argv.includes("--lite");
const page = process.argv.includes("--page");

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
const common = ["src", "workbench", "package-lock.json", "build.mjs", "tools/build"];
await once("build/built", `${addon} ${lite}`, [...common, "sidebar", "tools", "appsscript.json"], () =>
  Promise.all([
    buildCode("dist", { lite, addon }),
    ...(lite
      ? []
      : [buildBeside(), buildDialogs(), buildPapers(), copy("sidebar/old-units.html", "dist/OldUnits.html")]),
    buildPrograms(),
    buildSelfTest(),
    lite ? liteManifest("dist/appsscript.json") : copy("appsscript.json", "dist/appsscript.json"),
    // Beside the other, so that tests need not build twice.
    ...(lite
      ? []
      : [buildCode("build/lite", { lite: true, addon }), liteManifest("build/lite/appsscript.json")]),
  ])
    .then(tidyDist)
    .then(() => lite || promisify(execFile)(process.execPath, ["build/keep-compiled.js"])),
);
const guide = ["docs/huong-dan.md", "tools/guide.mjs"];
if (page) await once("build/page-built", "", [...common, ...guide], buildPage);
if (!quiet) process.stdout.write("dist/ and build/ are ready\n");
