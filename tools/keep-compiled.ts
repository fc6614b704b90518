/**
 * @fileoverview Run by the build: keeps what V8 compiles of the bundle for the main job, all of its functions that the job
 * calls (workbench/bundle.ts). Under the flags of a command, for V8 takes it under the same only.
 */
import { writeFile } from "node:fs/promises";
import { COMPILED, keptWith, readBundle } from "../workbench/bundle";
import { runMain } from "../workbench/command-line";
import { Host } from "../workbench/host/host";
import { benchRows, benchWorkbook } from "./bench-sheet";

await runMain(async () => {
  const { code } = await readBundle();
  const host = new Host(benchWorkbook(benchRows(60, 0.1)), { code, html: {} });
  host.run("runReport", [
    { sheet: null, mapping: null, year: null, criteria: null, write: true, unit: null },
  ]);
  await writeFile(COMPILED, keptWith(code, host.compiled()));
});
