/**
 * @fileoverview `npm run corpus`: workbooks made anew by the writers that people use are opened, edited and saved, and
 * nothing of them may be lost. The writers are installed here and nowhere else.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("./", import.meta.url));
const root = path.join(here, "..", "..");
const folder = path.join(root, "build", "corpus");

/** Runs a step; what fails ends the run. */
function run(command, args, env = {}) {
  const shell = process.platform === "win32";
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell,
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(folder, { recursive: true, force: true });
run("npm", ["ci", "--prefix", here, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]);
run(process.execPath, [path.join(here, "make.mjs"), folder]);
run(
  "npx",
  [
    "vitest",
    "run",
    "--project",
    "rules",
    "test/workbench/xlsx/patched.test.ts",
    "test/workbench/xlsx/corpus.test.ts",
  ],
  {
    BA_CHU_DONG_CORPUS: folder,
  },
);
