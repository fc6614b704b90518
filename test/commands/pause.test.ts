/** A command that nears Google's limit: it stops in time, says how far it came, and goes on when it is run again. */
import { describe, expect, it } from "vitest";
import {
  TAB_CHECK,
  TAB_MERGED,
  TAB_PAUSED,
  TAB_REPORT,
  TAB_RESULT,
  TAB_SUMMARY,
  TAB_UNDO,
} from "../../src/table/own-tabs";
import { canonical } from "../../src/upward/stamp";
import { benchForms } from "../../tools/bench-sheet";
import type { ModelWorkbook } from "../../workbench/host/model";
import { Person } from "../../workbench/host/person";
import { A, B, bookWith, settingsTab, tabOf } from "../upward/books";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, code, everything, sampleWorkbook, sheetNamed, textOf, timeless } from "./support";

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
    const { runAll } = slow(workbook, (call) => (WRITES.test(call) ? 5 : 0.01));
    const runs = runAll("menuAll");
    expect(runs.length).toBeGreaterThan(1);
    for (const { took } of runs) expect(took).toBeLessThan(LIMIT);
    expect(runs[0]?.said).toMatch(
      /^CHƯA XONG: .*“Làm tất cả” tạm dừng\. Đã xong: viết tab “3CĐ · Kiểm tra”.*Chạy lại lệnh “Làm tất cả” để làm tiếp từ chỗ .*tab “3CĐ · Đang làm”/,
    );
    const plain = ({ sheets }: ModelWorkbook) =>
      sheets.filter(({ name }) => name !== TAB_UNDO).map((sheet) => timeless(everything(sheet)));
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

/** 700,000 cells are written at once; here a hundred, so that a small tab is huge. */
const inSmallBlocks = code.replace("=7e5;", "=100;");

/** A sheet of thirty units with a mistake in each mark. */
function mistaken(): ModelWorkbook {
  const criteria = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"];
  const units = Array.from({ length: 30 }, (_, n) => [
    n + 1,
    `Đoàn xã số ${n + 1}`,
    ...criteria.map(() => "lạ"),
  ]);
  const rows = [["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"], ["TT", "Đơn vị", ...criteria], ...units];
  const settings = settingsTab([["Tên đơn vị lập báo cáo", "Huyện đoàn Cao Lộc"]]);
  return bookOf(sheetOf(rows, "Chấm"), settings);
}

it.each([
  ["menuCheck", TAB_CHECK, mistaken],
  ["menuUpward", TAB_REPORT, mistaken],
  ["menuMerge", TAB_MERGED, () => bookWith(tabOf(A, "a"), tabOf(B, "b"))],
])("%s writes one huge tab by blocks, and goes on from the next one", (command, tab, book) => {
  expect(inSmallBlocks).not.toBe(code);
  const quick = bundleOn(book(), { now: () => NOON });
  quick.host.run(command);
  const workbook = book();
  const { runAll } = slow(workbook, (call) => (call === "Range.setValues" ? 300 : 0), inSmallBlocks);
  const runs = runAll(command);
  expect(runs.length).toBeGreaterThan(1);
  expect(runs.at(-1)?.said).toBe(quick.ui.toasts.at(-1)?.message);
  const said = (book: ModelWorkbook) => timeless(JSON.stringify(textOf(sheetNamed(book, tab))));
  expect(said(workbook)).toBe(said(quick.workbook));
  expect(at(sheetNamed(workbook, tab), "A1")?.value).toBeTruthy();
  expect(workbook.sheets.map(({ name }) => name)).not.toContain(TAB_PAUSED);
});

it("Hoàn tác gives back tab after tab, keeps what it had no time for, and goes on with it", () => {
  const workbook = benchForms(3, 0.3);
  const painted = () =>
    workbook.sheets.slice(0, 3).map(({ cells }) => {
      const looks = [...cells.values()].flatMap((row) => [...row.values()]);
      return looks.filter(({ note, look }) => note || look?.background).length;
    });
  bundleOn(workbook, { now: () => NOON }).host.run("menuHighlight");
  const [one = 0, two = 0, three = 0] = painted();
  expect(Math.min(one, two, three)).toBeGreaterThan(0);
  const { ui, run } = slow(workbook, (call) => (call === "RangeList.clearNote" ? 300 : 0));
  const undo = () => {
    ui.answerAlert("YES");
    return run("menuUndo").said;
  };
  expect(undo()).toMatch(new RegExp(`^CHƯA XONG: .*còn ${two + three} ô chưa trả lại.*Chạy lại lệnh`));
  expect(painted()).toEqual([0, two, three]);
  expect(undo()).toMatch(new RegExp(`^CHƯA XONG: .*còn ${three} ô chưa trả lại`));
  expect(undo()).toBe(`Hoàn tác “Tô màu ô còn thiếu”: đã trả lại ${three} ô như cũ.`);
  expect(painted()).toEqual([0, 0, 0]);
  expect(run("menuUndo").said).toMatch(/^Không có gì để hoàn tác/);
});

it("files of reports that there is no time for are named, those before them stand", () => {
  const workbook = bookWith();
  const { host } = slow(workbook, (call) => (call === "Range.setValues" ? 300 : 0));
  const files = [A, B].map((report, n) => ({ name: `${n}.json`, text: canonical(report) }));
  expect(host.run("sidebarLoadReports", [{ files }])).toMatchObject({
    ok: true,
    files: [{ ok: true }, { ok: false, message: expect.stringMatching(/Chọn lại tệp này/) }],
  });
});

it("what cannot be read in time says so and writes nothing, in the menu and in the sidebar", () => {
  const workbook = bookOf(sheetOf(SHEET, "Chấm"), sheetOf(SHEET, "Chấm lại"));
  const { host, ui } = slow(workbook, (call) => (call === "Range.getValues" ? 330 : 0));
  ui.answerAlert("OK");
  const tooLarge = /^Bảng tính quá lớn: .*Chưa có ô nào bị thay đổi/;
  host.run("menuAll");
  expect(ui.alerts[0]?.prompt).toMatch(tooLarge);
  expect(host.run("sidebarOpen", [{ sheet: null, selected: false, unit: null }])).toMatchObject({
    ok: false,
    message: expect.stringMatching(tooLarge),
  });
  expect(workbook.sheets).toHaveLength(2);
});
