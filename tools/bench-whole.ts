/**
 * @fileoverview `npm run assess` from start to end, beside what no program could do without: a library that reads
 * (and saves) the same file, and the plain loop (bench-floor.ts). Both are cold processes, run in turn, each with all it
 * needs in one file; of each the least processor time counts, all its threads together. The ratio is what counts, for the
 * machine is the same for both.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { benchRows } from "./bench-sheet";

const SIZES = [5000, 20_000];
const MISSING = 0.1;
const RUNS = 3;
const program = (name: string) => fileURLToPath(new URL(`./${name}.js`, import.meta.url));
/** Said by a process itself when it ends: microseconds of its threads, and kilobytes, the most it held. */
const SAY_COST = `data:text/javascript,process.on("exit",()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();process.stderr.write("\\n"+JSON.stringify([userCPUTime+systemCPUTime,maxRSS]))})`;

/** Milliseconds and megabytes of one process. */
function cost(args: readonly string[]): [ms: number, megabytes: number] {
  const options = { encoding: "utf8", maxBuffer: 2 ** 30 } as const;
  const { stderr, status } = spawnSync(process.execPath, ["--import", SAY_COST, ...args], options);
  if (status !== 0) throw new Error(stderr);
  const [time, held] = JSON.parse(stderr.trim().split("\n").at(-1) ?? "") as [number, number];
  return [time / 1000, held / 1024];
}

/** Prints both ratios and the memory of the command. */
export async function benchWhole(say: (line: string) => void): Promise<void> {
  say("assess from start to end, beside a library's reading (and saving) and the plain loop; cold processes");
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    for (const units of SIZES) {
      const input = path.join(folder, `${units}.xlsx`);
      const out = path.join(folder, "ra.xlsx");
      writeFileSync(
        input,
        await writeXlsx({ sheets: [{ name: "Chấm điểm", rows: benchRows(units, MISSING) }] }),
      );
      for (const [name, floorArgs, ownArgs] of [
        ["--json", [], ["--json"]],
        ["--out ", [out], ["--out", out]],
      ] as const) {
        let [floor, own, held] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
        for (let run = 0; run < RUNS; run++) {
          floor = Math.min(floor, cost([program("bench-floor"), input, ...floorArgs])[0]);
          const [ms, megabytes] = cost([program("assess"), input, ...ownArgs]);
          own = Math.min(own, ms);
          held = Math.max(held, megabytes);
        }
        say(
          `  ${units} units ${name}  ${Math.round(own)} ms of processor time, floor ${Math.round(floor)} ms, ratio ${(own / floor).toFixed(2)}; ${Math.round(held)} MB at most`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
