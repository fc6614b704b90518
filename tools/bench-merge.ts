/**
 * @fileoverview Benchmark of reports upward, through the built bundle on the host: calls, time and memory of a
 * province's and a nation's merge, and of a report with rows. Fails where calls grow with rows.
 */
import { readFileSync } from "node:fs";
import { LETTERS, type UnitOutcome } from "../src/findings/words";
import { plainCell } from "../src/reports/block";
import { countOutcomes } from "../src/reports/summary";
import { type About, type CodeCounts, type Report, type ReportRow, seal } from "../src/upward/report";
import { reportBlock } from "../src/upward/tab";
import { Host } from "../workbench/host/host";
import { ensureCell, type ModelSheet, type ModelWorkbook, newSheet } from "../workbench/host/model";
import { RecordingUi } from "../workbench/host/ui-driver";
import { costOf, NEARS_THE_END } from "./bench-calls";
import { benchRows, benchWorkbook } from "./bench-sheet";

const OUTCOMES: readonly UnitOutcome[] = ["recognised", "notRecognised", "undetermined", "notRegistered"];
const CODES = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));

/** A commune's report of so many base units. */
function commune(name: string, parent: string, units: number, withRows: boolean): Report {
  const rows = Array.from({ length: units }, (_, i): ReportRow => {
    const outcome = OUTCOMES[i % 4] as UnitOutcome;
    const letters = {
      recognised: LETTERS.pass,
      notRecognised: LETTERS.fail,
      undetermined: LETTERS.undetermined,
      notRegistered: "",
    }[outcome];
    const named = { name: `Chi đoàn cơ sở ${i + 1} ${name}`, type: i % 3 ? "chi đoàn cơ sở" : "trường học" };
    return { ...named, outcome, criteria: letters.repeat(15), pillars: letters.repeat(3) };
  });
  const count = (list: readonly ReportRow[]) => countOutcomes(list.map(({ outcome }) => outcome));
  const lines = (part: "pillars" | "criteria", codes: readonly string[]) =>
    codes.map((code, i) => {
      const counts = Object.entries(LETTERS).map(([key, letter]) => [
        key,
        rows.filter((one) => one[part][i] === letter).length,
      ]);
      return { code, ...Object.fromEntries(counts) } as CodeCounts;
    });
  const types = [...new Set(rows.map(({ type }) => type))];
  return seal({
    schema: 1,
    version: "0.1.0",
    header: {
      kind: "own",
      unit: name,
      level: "Cấp xã",
      parent,
      year: 2025,
      madeOn: "2025-11-22",
      registration: true,
      evidence: true,
      expected: null,
    },
    sets: [{ id: "2018-2022", name: "Đoàn cơ sở “3 chủ động”", fingerprint: "ab".repeat(32) }],
    totals: [count(rows)],
    types: [types.map((type) => ({ type, totals: count(rows.filter((one) => one.type === type)) }))],
    pillars: [lines("pillars", ["1", "2", "3"])],
    criteria: [lines("criteria", CODES)],
    rows: withRows ? rows : [],
    children: [],
    sources: [],
    marks: [],
  });
}

/** A sheet as "Copy to" leaves it in the workbook of the level above. */
function sheetOf(report: Report, id: number): ModelSheet {
  const { rows } = reportBlock("3CĐ · Báo cáo", report);
  const sheet = newSheet(id, `Bản sao của 3CĐ · Báo cáo ${id}`, true);
  sheet.maxRows = rows.length;
  rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      const value = plainCell(cell);
      if (value !== "") ensureCell(sheet, r, c).value = value;
    });
  });
  return sheet;
}

const bookOf = (sheets: ModelSheet[]): ModelWorkbook => ({
  name: "Gộp",
  locale: "vi_VN",
  timeZone: "Asia/Ho_Chi_Minh",
  sheets: [newSheet(0, "Trang1", true), ...sheets],
  activeSheet: 0,
});

interface Measured {
  readonly answer: { readonly ok: boolean; readonly report?: Report };
  readonly calls: number;
  readonly cells: number;
}

/** Benchmarks merging; gives sentences for whatever does not hold. */
export function benchMerge(say: (line: string) => void): string[] {
  const code = readFileSync(new URL("../dist/Code.js", import.meta.url), "utf8");
  const failures: string[] = [];
  const megabytes = () => Math.round(process.memoryUsage().heapUsed / 2 ** 20);

  const measure = (label: string, workbook: ModelWorkbook, command: string, request: object): Measured => {
    const ui = new RecordingUi().answerPrompt("OK", "Tỉnh đoàn Thử");
    const host = new Host(workbook, { code, html: {}, ui });
    // Once for what is loose, and once more for what hung on it: a bundle before this one is a whole world.
    for (let n = 0; n < 3; n++) globalThis.gc?.();
    const before = megabytes();
    const start = performance.now();
    const answer = host.run(command, [request]) as Measured["answer"];
    const time = Math.round(performance.now() - start);
    const memory = megabytes() - before;
    // What a script already holds answers without a way to the server.
    const calls = [...host.calls].reduce(
      (sum, [name, count]) => (name.startsWith("RichTextValue") ? sum : sum + count),
      0,
    );
    const reads = [...host.calls].reduce(
      (sum, [name, count]) => (/^Range\.getValues?$/.test(name) ? sum + count : sum),
      0,
    );
    const cells = workbook.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
    // These commands are not cut into steps, for they come nowhere near the end: held here.
    const seconds = Math.round(costOf(host.calls, cells / workbook.sheets.length).seconds);
    if (seconds > NEARS_THE_END / 2)
      failures.push(`${label}: about ${seconds} s on Google, and nothing goes on from where it stopped`);
    say(
      `  ${label}: ${reads} reads, ${calls} calls in all, about ${seconds} s on Google, ${time} ms here, ${memory} MB more in use, ${workbook.sheets.length} tabs, ${cells} grid cells`,
    );
    return { answer, calls, cells };
  };
  const merge = (label: string, reports: readonly Report[], about: Partial<About>) => {
    const workbook = bookOf(reports.map((report, i) => sheetOf(report, i + 1)));
    const measured = measure(label, workbook, "runMerge", { ...about, write: true });
    const { answer } = measured;
    if (!answer.ok || answer.report?.children.length !== reports.length) {
      failures.push(`${label}: not every report was merged`);
    }
    return measured;
  };

  say("Reports upward");
  const communes = (province: string, count: number, units: number, withRows = false) =>
    Array.from({ length: count }, (_, i) => commune(`Đoàn xã số ${i + 1}`, province, units, withRows));
  const small = merge("a province merges 168 communes' reports", communes("Tỉnh đoàn Thử", 168, 20), {
    unit: "Tỉnh đoàn Thử",
  });
  const large = merge("the same with 40 rows in each report", communes("Tỉnh đoàn Thử", 168, 40, true), {
    unit: "Tỉnh đoàn Thử",
  });
  if (small.calls !== large.calls) failures.push("calls of a merge grow with rows");

  const provinces = Array.from({ length: 34 }, (_, i) => {
    const unit = `Tỉnh đoàn số ${i + 1}`;
    const reports = communes(unit, 98, 20).map((report, n) => sheetOf(report, n + 1));
    const host = new Host(bookOf(reports), { code, html: {} });
    const answer = host.run("runMerge", [{ unit, parent: "Trung ương Đoàn" }]) as { report: Report };
    return answer.report;
  });
  merge("the nation merges 34 provinces' reports (3,332 communes inside)", provinces, {
    unit: "Trung ương Đoàn",
  });

  const few = merge("a province with 32 base units in 10 reports, rows along", communes("T", 10, 3, true), {
    unit: "T",
  });
  const many = merge(
    "a province with 320 base units in 10 reports, rows along",
    communes("T", 10, 32, true),
    {
      unit: "T",
    },
  );
  if (few.calls !== many.calls) failures.push("calls of a merge grow with rows");

  const workbook = benchWorkbook(benchRows(320, 0.1));
  const settings = newSheet(99, "3CĐ · Thiết lập", true);
  const lines = [
    ["Tab do tiện ích 3 chủ động tạo để bạn sửa."],
    ["Tên đơn vị lập báo cáo", "Tỉnh đoàn Thử"],
    ["Gửi kèm từng đơn vị", "Có"],
  ];
  lines.forEach((line, r) => {
    line.forEach((value, c) => {
      ensureCell(settings, r, c).value = value;
    });
  });
  workbook.sheets.push(settings);
  measure("a province's own report of 320 base units, rows along", workbook, "menuUpward", {});
  return failures;
}
