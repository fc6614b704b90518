/**
 * @fileoverview `npm run bench`: how long the kernel and each command take at 500, 5,000 and 20,000 units, and
 * how many calls they make. Fails where calls are above what commands may cost; times are printed, never asserted.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { assess } from "../src/assessment/assess";
import { SET_2018_2022 } from "../src/criteria/presets";
import { recognise } from "../src/layout/recognise";
import type { CellValue } from "../src/table/tab";
import { Host } from "../workbench/host/host";
import { RecordingUi } from "../workbench/host/ui-driver";
import { costOf } from "./bench-calls";
import { benchCommands } from "./bench-commands";
import { benchMerge } from "./bench-merge";
import { plainLoop } from "./bench-plain";
import { benchRows, benchTab, benchWorkbook } from "./bench-sheet";
import { benchWhole } from "./bench-whole";

/** The first is judged cold. */
const SIZES = [5000, 500, 20_000];
const MISSING = 0.1;
const code = readFileSync(new URL("../dist/Code.js", import.meta.url), "utf8");

const ms = (from: number) => Math.round(performance.now() - from);
const megabytes = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
};

/** The time that something takes, and what it gives. */
function timed<T>(run: () => T): readonly [ms: number, result: T] {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

function kernel(rows: CellValue[][]) {
  const tab = benchTab(rows);
  const recognition = recognise([tab], { sets: [SET_2018_2022] });
  if (!recognition.ok) throw new Error(recognition.message);
  const { reading } = recognition;
  return timed(() => assess(reading, SET_2018_2022, [tab], { year: 2021, falseIsFail: false }));
}

/** The least of some runs that follow each other; collecting all garbage before each would throw away what was compiled. */
const warm = (run: () => readonly [ms: number, result: unknown]) =>
  Math.min(...[0, 0, 0, 0, 0].map(() => run()[0]));

const say = (line = "") => process.stdout.write(`${line}\n`);
const failures: string[] = [];

say("The bundle, compiled and evaluated anew as at each click on Google");
{
  const times = [0, 1, 2, 3, 4].map((n) => {
    const start = performance.now();
    // A comment of its own keeps the engine from taking what it compiled before.
    new vm.Script(`${code}//${n}`).runInContext(vm.createContext({}));
    return performance.now() - start;
  });
  say(
    `  ${Math.round(code.length / 1024)} KB: ${Math.round(times[0] as number)} ms the first time, ${Math.round(Math.min(...times))} ms at best`,
  );
}

say();
say("Kernel (all findings) beside a plain loop doing the same");
for (const [at, size] of SIZES.entries()) {
  const rows = benchRows(size, MISSING);
  const plainLoopOf = () => timed(() => plainLoop(rows));
  const before = megabytes();
  const [first, result] = kernel(rows);
  const [firstPlain] = plainLoopOf();
  const memory = megabytes() - before;
  const [own, plain] = [warm(() => kernel(rows)), warm(plainLoopOf)];
  const ratio = (ms: number, of: number) =>
    `${Math.round(ms)} ms, plain loop ${Math.round(of)} ms, ratio ${(ms / of).toFixed(2)}`;
  const cold = at === 0 ? `cold ${ratio(first, firstPlain)}; ` : "";
  say(`  ${size} units: ${cold}warm ${ratio(own, plain)}; ${result.findings.length} findings, ${memory} MB`);
}

say();
failures.push(...benchCommands(say, code));

say();
say("Highlighting 5,000 units × 15 criteria with 30% missing");
{
  const host = new Host(benchWorkbook(benchRows(5000, 0.3)), { code, html: {}, ui: new RecordingUi() });
  for (const name of ["menuHighlight", "menuHighlight", "menuUnhighlight"]) {
    host.resetCalls();
    const start = performance.now();
    host.run(name);
    say(`  ${name.padEnd(16)} ${String(ms(start)).padStart(6)} ms  grid ${costOf(host.calls, 0).grid}`);
  }
}

say();
failures.push(...(await benchWhole(say)));

say();
failures.push(...benchMerge(say));

say();
for (const failure of failures) say(`FAILED: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
else say("Calls are within what commands may cost, assess within its bounds.");
