/** A command that nears Google's limit: it stops in time, says how far it came, and goes on when it is run again. */
import { describe, expect, it } from "vitest";
import { TAB_CHECK, TAB_PAUSED, TAB_RESULT, TAB_SUMMARY, TAB_UNDO } from "../../src/table/own-tabs";
import type { ModelWorkbook } from "../../workbench/host/model";
import { Person } from "../../workbench/host/person";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, code, everything, sampleWorkbook, sheetNamed, textOf } from "./support";

const NOON = Date.UTC(2026, 10, 30, 5);
const LIMIT = 360;

/** The bundle on a workbook, each service call taking some seconds of a clock of its own. */
function slow(workbook: ModelWorkbook, seconds: (call: string) => number, pushed = code) {
  let clock = NOON;
  const bundle = bundleOn(workbook, { now: () => clock, code: pushed });
  bundle.host.meanwhile((call) => {
    clock += seconds(call) * 1000;
  });
  /** Runs a command and gives what it said, and how long it took. */
  const run = (name: string) => {
    const began = clock;
    bundle.host.run(name);
    return { said: bundle.ui.toasts.at(-1)?.message ?? "", took: (clock - began) / 1000 };
  };
  /** The same until it is through. */
  const runAll = (name: string) => {
    const runs = [run(name)];
    while (runs.at(-1)?.said.startsWith("CHƯA XONG")) {
      expect(runs.length).toBeLessThan(20);
      expect(workbook.sheets.some((sheet) => sheet.name === TAB_PAUSED)).toBe(true);
      runs.push(run(name));
    }
    return runs;
  };
  return { ...bundle, run, runAll, wait: (ms: number) => (clock += ms) };
}

const WRITES = /^Range\.(set|clear|getNotes|getBackgrounds)|^RangeList\.set|flush/;

describe("Làm tất cả where writing is slow", () => {
  it("comes to the same in several runs, each within the limit", async () => {
    const workbook = await sampleWorkbook("long-xuyen-2021-phieu-tung-don-vi");
    const quick = bundleOn(await sampleWorkbook("long-xuyen-2021-phieu-tung-don-vi"), { now: () => NOON });
    quick.host.run("menuAll");
    const { runAll } = slow(workbook, (call) => (WRITES.test(call) ? 9 : 0.01));
    const runs = runAll("menuAll");
    expect(runs.length).toBeGreaterThan(1);
    for (const { took } of runs) expect(took).toBeLessThan(LIMIT);
    expect(runs[0]?.said).toMatch(
      /^CHƯA XONG: .*“Làm tất cả” tạm dừng\. Đã xong: viết tab “3CĐ · Kiểm tra”.*Chạy lại lệnh “Làm tất cả” để làm tiếp từ chỗ .*tab “3CĐ · Đang làm”/,
    );
    const plain = ({ sheets }: ModelWorkbook) =>
      sheets.filter(({ name }) => name !== TAB_UNDO).map(everything);
    expect(plain(workbook)).toEqual(plain(quick.workbook));
    // All the runs together can be taken back as one.
    const changes = (book: ModelWorkbook) => textOf(sheetNamed(book, TAB_UNDO)).slice(3);
    expect(changes(workbook)).toEqual(changes(quick.workbook));
    expect(runs.at(-1)?.said).toBe(quick.ui.toasts.at(-1)?.message);
  });
});

const SHEET = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
  [1, "Đoàn xã An Hà", "x", "12-KH/ĐTN", "x", "x"],
  [2, "Đoàn xã Đào Mỹ", "x", "", "", "x"],
];

/** A run of Làm tất cả that was stopped after its first tab. */
function stoppedOnce() {
  const workbook = bookOf(sheetOf(SHEET, "Chấm"));
  let late = 300;
  const one = slow(workbook, (call) => (call === "Range.setValues" ? late : 0));
  expect(one.run("menuAll").said).toMatch(/^CHƯA XONG/);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm", TAB_CHECK, TAB_PAUSED]);
  late = 0;
  return { ...one, workbook };
}

it("does no step twice, and one at least in each run however late reading makes it", () => {
  const workbook = bookOf(sheetOf(SHEET, "Chấm"));
  const { host, runAll } = slow(workbook, (call) => (call === "Spreadsheet.getSheets" ? 280 : 0));
  expect(runAll("menuAll")).toHaveLength(4);
  // Three tabs, how far it came three times, and once what can be taken back.
  expect(host.calls.get("Range.setValues")).toBe(7);
});

describe("what was kept of a stopped run", () => {
  it("is gone on with, and gone when all is done", () => {
    const { run, workbook, host } = stoppedOnce();
    host.resetCalls();
    expect(run("menuAll").said).toMatch(/^Đã kiểm tra 2 đơn vị/);
    // Two tabs, and what can be taken back.
    expect(host.calls.get("Range.setValues")).toBe(3);
    const names = workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(["Chấm", TAB_CHECK, TAB_RESULT, TAB_SUMMARY, TAB_UNDO]);
  });

  it.each<[string, (one: ReturnType<typeof stoppedOnce>) => void]>([
    ["the sheet says something else now", ({ workbook }) => new Person(workbook).type("Chấm", "D3", null)],
    ["the tab was deleted", ({ workbook }) => new Person(workbook).remove(TAB_CHECK)],
    ["another command ran", ({ run }) => void run("menuSummary")],
    ["a day went by", ({ wait }) => void wait(90_000_000)],
    ["somebody typed into the tab", ({ workbook }) => new Person(workbook).type(TAB_PAUSED, "C5", "{hỏng")],
  ])("is done again where %s", (_, happens) => {
    const one = stoppedOnce();
    happens(one);
    one.host.resetCalls();
    expect(one.run("menuAll").said).toMatch(/^Đã kiểm tra 2 đơn vị/);
    expect(one.host.calls.get("Range.setValues")).toBe(4);
    expect(one.workbook.sheets.map(({ name }) => name)).not.toContain(TAB_PAUSED);
    expect(textOf(sheetNamed(one.workbook, TAB_CHECK)).flat().length).toBeGreaterThan(5);
  });
});

it("one huge tab is written by blocks, and gone on with from the next one", () => {
  // Half a million cells are written at once; here five hundred, so that a small tab is huge.
  const inSmallBlocks = code.replace("=5e5;", "=500;");
  expect(inSmallBlocks).not.toBe(code);
  const criteria = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"];
  const rows = [
    ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Đơn vị", ...criteria],
    ...Array.from({ length: 40 }, (_, n) => [n + 1, `Đoàn xã số ${n + 1}`, ...criteria.map(() => "lạ")]),
  ];
  const book = () => bookOf(sheetOf(rows, "Chấm"));
  const quick = bundleOn(book(), { now: () => NOON });
  quick.host.run("menuCheck");
  const workbook = book();
  const { runAll } = slow(workbook, (call) => (call === "Range.setValues" ? 300 : 0), inSmallBlocks);
  const runs = runAll("menuCheck");
  expect(runs.length).toBeGreaterThan(1);
  expect(textOf(sheetNamed(workbook, TAB_CHECK))).toEqual(textOf(sheetNamed(quick.workbook, TAB_CHECK)));
  expect(at(sheetNamed(workbook, TAB_CHECK), "A1")?.value).toBeTruthy();
});
