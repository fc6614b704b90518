/**
 * @fileoverview `npm run assess` from start to end, beside what no program could do without: a library that reads
 * (and saves) the same file, and the plain loop. The ratio is what counts, for the machine is the same for both.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import type { CellValue } from "../src/table/tab";
import { Host } from "../workbench/host/host";
import { open } from "../workbench/xlsx/open";
import { plainLoop } from "./bench-plain";
import { benchRows } from "./bench-sheet";

const UNITS = 5000;
const MANY = 20_000;
const MISSING = 0.1;
const ASSESS = fileURLToPath(new URL("./assess.js", import.meta.url));
/** Said by the command itself when it ends: kilobytes, the most it held. */
const SAY_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))';

const file = (units: number) =>
  writeXlsx({ sheets: [{ name: "Chấm điểm", rows: benchRows(units, MISSING) }] });

async function floor(bytes: Uint8Array, save: boolean): Promise<void> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  plainLoop(workbook.sheets[0]?.rows as CellValue[][]);
  if (save) await saveXlsx(workbook);
}

async function ours(bytes: Uint8Array, code: string, save: boolean): Promise<void> {
  const workbook = await open(bytes, "bang-cham.xlsx");
  const host = new Host(workbook.model, { code, html: {} });
  const request = { sheet: null, mapping: null, year: null, criteria: null, write: save };
  JSON.stringify(host.run("runReport", [request]));
  if (save) await workbook.save();
}

/** Milliseconds of processor time, the least of three. */
async function least(work: () => Promise<void>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Prints both ratios and the memory of the command. */
export async function benchWhole(say: (line: string) => void, code: string): Promise<void> {
  say(`assess, ${UNITS} units from start to end, beside a library's reading (and saving) and the plain loop`);
  const bytes = await file(UNITS);
  for (const [name, save] of [
    ["--json", false],
    ["--out ", true],
  ] as const) {
    const theirs = await least(() => floor(bytes, save));
    const own = await least(() => ours(bytes, code, save));
    say(
      `  ${name}  ${Math.round(own)} ms of processor time, floor ${Math.round(theirs)} ms, ratio ${(own / theirs).toFixed(2)}`,
    );
  }
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const input = path.join(folder, "vao.xlsx");
    writeFileSync(input, await file(MANY));
    const args = ["--import", SAY_MEMORY, ASSESS, input, "--json", "--out", path.join(folder, "ra.xlsx")];
    const { stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(stderr);
    const held = Number(stderr.trim().split("\n").at(-1));
    say(`  ${MANY} units with --out hold ${Math.round(held / 1024)} MB at most`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
