/**
 * @fileoverview `npm run bench`: how long the kernel and each command take at 500, 5,000 and 20,000 units, and
 * how many calls they make. Fails where calls grow with rows; times are printed, never asserted.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { writeXlsx } from "hucre/xlsx";
import { assess } from "../src/assessment/assess";
import { SET_2018_2022 } from "../src/criteria/presets";
import { recognise } from "../src/layout/recognise";
import type { CellValue } from "../src/table/tab";
import { Host } from "../workbench/host/host";
import { RecordingUi } from "../workbench/host/ui-driver";
import { type Measured, measureHucre, measureOurs } from "../workbench/xlsx/compare";
import { benchMerge } from "./bench-merge";
import { plainLoop } from "./bench-plain";
import { benchRows, benchTab, benchWorkbook } from "./bench-sheet";
import { benchWhole } from "./bench-whole";

const SIZES = [500, 5000, 20_000];
const MISSING = 0.1;
/** The commands measured, and how many grid calls each may make whatever the number of rows. */
const COMMANDS = {
  menuAll: 26,
  menuCheck: 12,
  menuResult: 12,
  menuSummary: 12,
  menuHighlight: 18,
  menuUnhighlight: 10,
  menuMissing: 12,
};

/**
 * Calls that read or write what the grid holds: values, links, merges, people's notes and colours. The looks of
 * the add-on's own tabs (bold, wrapping, widths) are counted among all calls.
 */
const GRID =
  /^Range\.(get|set)(Value|Values|DisplayValues|Formulas|RichTextValues|Notes|Note|Backgrounds|DataValidations|MergedRanges)$|^RangeList\.setBackground$/;
/** Calls on what a script already holds: builders, and values that came with a block. */
const LOCAL =
  /^(RichTextValue|RichTextValueBuilder)\.|^SpreadsheetApp\.newRichTextValue$|^Range\.get(Row|Column|LastRow|LastColumn)$/;

const code = readFileSync(new URL("../dist/Code.js", import.meta.url), "utf8");

const ms = (from: number) => Math.round(performance.now() - from);
const megabytes = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
};

function kernel(rows: CellValue[][]) {
  const tab = benchTab(rows);
  const recognition = recognise([tab], { sets: [SET_2018_2022] });
  if (!recognition.ok) throw new Error(recognition.message);
  const { reading } = recognition;
  const before = megabytes();
  const start = performance.now();
  const result = assess(reading, SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  const time = performance.now() - start;
  return { time, memory: megabytes() - before, findings: result.findings.length };
}

/** One command on a workbook: milliseconds, and its calls by name. */
function command(host: Host, name: string) {
  host.resetCalls();
  const start = performance.now();
  host.run(name);
  return { time: ms(start), calls: new Map(host.calls) };
}

function total(calls: ReadonlyMap<string, number>, which: (name: string) => boolean): number {
  let sum = 0;
  for (const [name, count] of calls) if (which(name)) sum += count;
  return sum;
}

const grid = (calls: ReadonlyMap<string, number>) => total(calls, (name) => GRID.test(name));
const remote = (calls: ReadonlyMap<string, number>) => total(calls, (name) => !LOCAL.test(name));

const say = (line = "") => process.stdout.write(`${line}\n`);
const failures: string[] = [];
const seen = new Map<string, { size: number; calls: number }>();

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
say("Kernel (all findings), cold then warm, beside a plain loop doing the same");
for (const size of SIZES) {
  const rows = benchRows(size, MISSING);
  const cold = kernel(rows);
  const times = [0, 0, 0].map(() => kernel(rows).time);
  const plainTimes = [0, 0, 0].map(() => {
    const start = performance.now();
    plainLoop(rows);
    return performance.now() - start;
  });
  const warm = Math.min(...times);
  const plain = Math.min(...plainTimes);
  say(
    `  ${size} units: ${Math.round(cold.time)} ms cold, ${Math.round(warm)} ms warm, plain loop ${Math.round(plain)} ms, ratio ${(warm / plain).toFixed(2)}; ${cold.findings} findings, ${cold.memory} MB`,
  );
}

say();
say("Commands on the host: time, calls that read or write the grid, all calls to the spreadsheet");
for (const size of SIZES) {
  const rows = benchRows(size, MISSING);
  const host = new Host(benchWorkbook(rows), { code, html: {}, ui: new RecordingUi() });
  say(`  ${size} units`);
  for (const [name, most] of Object.entries(COMMANDS)) {
    const { time, calls } = command(host, name);
    say(
      `    ${name.padEnd(16)} ${String(time).padStart(6)} ms  grid ${String(grid(calls)).padStart(3)}  all ${remote(calls)}`,
    );
    if (name === "menuAll") {
      say(
        `      ${[...calls]
          .filter(([one]) => GRID.test(one))
          .map(([one, count]) => `${one} ${count}`)
          .join(", ")}`,
      );
    }
    if (grid(calls) > most)
      failures.push(`${name} makes ${grid(calls)} grid calls at ${size} units; at most ${most}`);
    const first = seen.get(name);
    if (!first) seen.set(name, { size, calls: remote(calls) });
    else if (remote(calls) > first.calls) {
      failures.push(`${name}: ${remote(calls)} calls at ${size} units, ${first.calls} at ${first.size}`);
    }
  }
}

say();
say("Highlighting 5,000 units × 15 criteria with 30% missing");
{
  const host = new Host(benchWorkbook(benchRows(5000, 0.3)), { code, html: {}, ui: new RecordingUi() });
  for (const name of ["menuHighlight", "menuHighlight", "menuUnhighlight"]) {
    const { time, calls } = command(host, name);
    say(`  ${name.padEnd(16)} ${String(time).padStart(6)} ms  grid ${grid(calls)}`);
  }
}

say();
say("Reading and saving an .xlsx of 5,000 units, beside the library's own (hucre)");
{
  const file = await writeXlsx({ sheets: [{ name: "Chấm điểm", rows: benchRows(5000, MISSING) }] });
  const best = async (measure: (bytes: Uint8Array) => Promise<Measured>) => {
    const runs = [await measure(file), await measure(file), await measure(file)];
    return Math.min(...runs.map(({ open, save }) => open + save));
  };
  const edited = (bytes: Uint8Array) =>
    measureOurs(bytes, (model) => {
      new Host(model, { code, html: {}, ui: new RecordingUi() }).run("menuAll");
    });
  const theirs = await best(measureHucre);
  const ours = await best(measureOurs);
  const withJob = await best(edited);
  say(
    `  library ${Math.round(theirs)} ms, ours ${Math.round(ours)} ms (ratio ${(ours / theirs).toFixed(2)}), with the job's tabs and highlights ${Math.round(withJob)} ms (ratio ${(withJob / theirs).toFixed(2)})`,
  );
}

say();
await benchWhole(say, code);

say();
failures.push(...benchMerge(say));

say();
for (const failure of failures) say(`FAILED: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
else say("Calls do not grow with rows.");
