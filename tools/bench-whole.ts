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

/**
 * What was reached, with room for a busy machine and another kind of processor (2.3 times on one is 3.1 on another), and
 * what is wished for: times the floor, and megabytes. A start from cold is most of it at 5,000 units; writing tabs and notes of seven times the file's size most of the rest.
 */
const BOUNDS = [
  { units: 5000, json: [3.5, 1.5], out: [5, 2], held: [550, 1000] },
  { units: 20_000, json: [3.2, 1.5], out: [5, 2], held: [1300, 1000] },
] as const;
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

/** Prints ratios and memory, and whether each is as wished for; gives what is above its bound. */
export async function benchWhole(say: (line: string) => void): Promise<string[]> {
  const failures: string[] = [];
  const judge = (what: string, is: number, [most, goal]: readonly [number, number]) => {
    if (is > most) failures.push(`assess, ${what}: ${is.toFixed(2)}; at most ${most}`);
    return is > goal ? ` (goal ${goal}: not reached)` : ` (goal ${goal}: reached)`;
  };
  say("assess from start to end, beside a library's reading (and saving) and the plain loop; cold processes");
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    for (const { units, json, out: both, held: room } of BOUNDS) {
      const input = path.join(folder, `${units}.xlsx`);
      const out = path.join(folder, "ra.xlsx");
      writeFileSync(
        input,
        await writeXlsx({ sheets: [{ name: "Chấm điểm", rows: benchRows(units, MISSING) }] }),
      );
      for (const [name, floorArgs, ownArgs, bounds] of [
        ["--json", [], ["--json"], json],
        ["--out ", [out], ["--out", out], both],
      ] as const) {
        let [floor, own, held] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
        for (let run = 0; run < RUNS; run++) {
          floor = Math.min(floor, cost([program("bench-floor"), input, ...floorArgs])[0]);
          const [ms, megabytes] = cost([program("assess"), input, ...ownArgs]);
          own = Math.min(own, ms);
          held = Math.max(held, megabytes);
        }
        const ratio = own / floor;
        const what = `${units} units ${name}`;
        say(
          `  ${what}  ${Math.round(own)} ms of processor time, floor ${Math.round(floor)} ms, ratio ${ratio.toFixed(2)}${judge(what, ratio, bounds)}; ${Math.round(held)} MB at most${judge(`${what}, MB`, held, room)}`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return failures;
}
