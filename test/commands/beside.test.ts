/**
 * The commands on a Google that holds writes back or not, takes the lock away at a question, has charts on tabs of their
 * own, speaks any language, and lets people go on working.
 */
import { describe, expect, it, test } from "vitest";
import { MENU_LINES, type MenuFunction } from "../../src/menu";
import {
  TAB_CHECK,
  TAB_REPORT,
  TAB_RESULT,
  TAB_SETTINGS,
  TAB_SUMMARY,
  TAB_UNDO,
} from "../../src/table/own-tabs";
import { reportBlock } from "../../src/upward/tab";
import type { HostOptions } from "../../workbench/host/host";
import type { ModelSheet, ModelWorkbook } from "../../workbench/host/model";
import { Person } from "../../workbench/host/person";
import { A, B, bookWith, NOON, tabOf } from "../upward/books";
import { cellsOf } from "../upward/reports";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, sheetNamed, textOf } from "./support";

const SHEET = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
  [1, "Đoàn xã An Hà", "x", "12-KH/ĐTN", "x", "x"],
  [2, "Đoàn xã Đào Mỹ", "x", "", "", "x"],
  [3, "Đoàn xã Yên Mỹ", "", "15-BC/ĐTN", "x", "lạ"],
];
const marks = () => bookOf(sheetOf(SHEET, "Chấm"));
const VISITS = [
  ["NHẬT KÝ ĐI CƠ SỞ NĂM 2021"],
  ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
  [1, "16/8/2021", "Đ/c Nguyễn Văn An", "Đoàn xã An Hà", "Kiểm tra"],
];
const visits = () => bookOf(sheetOf(SHEET, "Chấm"), sheetOf(VISITS, "Đi cơ sở 2021", 1));
const BEFORE = [["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2020"], ...SHEET.slice(1)];
const twoYears = () => bookOf(sheetOf(SHEET, "Chấm"), sheetOf(BEFORE, "Chấm 2020", 1));
const reports = () => bookWith(tabOf(A, "a"), tabOf(B, "b"));

type Name = MenuFunction;
const NAMES = MENU_LINES.map(({ run }) => run);
const SHOWS: readonly Name[] = [
  "menuSidebar",
  "menuRemind",
  "menuReportFiles",
  "menuNewSheet",
  "menuReading",
  "menuProposeChanges",
  "menuHelp",
];

/** A workbook that a command can do its work in, with the answers to what it asks queued. */
function ready(name: Name, options: Partial<HostOptions> = {}) {
  const own: Partial<Record<Name, () => ModelWorkbook>> = {
    menuMerge: reports,
    menuVisits: visits,
    menuCompareYears: twoYears,
  };
  const workbook = (own[name] ?? marks)();
  const bundle = bundleOn(workbook, { now: () => NOON, ...options });
  if (name === "menuUnhighlight") bundle.host.run("menuHighlight");
  if (name === "menuUpward") bundle.ui.answerPrompt("OK", "Huyện đoàn Lạng Giang");
  if (name === "menuCriteria") bundle.ui.answerPrompt("OK", "1");
  return bundle;
}

const WRITES = /^(Range\.(set|clear|merge)|RangeList\.set|Sheet\.(insert|delete|set))/;

describe.each(NAMES)("%s", (name) => {
  it("[C45] writes under the lock only, and says nothing before what it wrote is applied", () => {
    const { host, ui } = ready(name);
    const wrong: string[] = [];
    host.meanwhile((call) => {
      if (WRITES.test(call) && !host.lockHeld) wrong.push(call);
      if (/^Ui\.|toast/.test(call) && host.heldWrites > 0) wrong.push(call);
    });
    host.run(name);
    expect(wrong).toEqual([]);
    expect(ui.alerts).toEqual([]);
  });

  it("[C45] does the same where writes land at once", () => {
    const [held, atOnce] = [ready(name), ready(name, { holdsWrites: false })];
    held.host.run(name);
    atOnce.host.run(name);
    expect(held.workbook.sheets.map(everything)).toEqual(atOnce.workbook.sheets.map(everything));
    expect(held.ui.toasts).toEqual(atOnce.ui.toasts);
  });

  it("[C46] asks and shows without the lock", () => {
    const { host } = ready(name);
    const locked: string[] = [];
    const calls: string[] = [];
    host.meanwhile((call) => {
      calls.push(call);
      if (/^Ui\.(alert|prompt)/.test(call) && host.lockHeld) locked.push(call);
    });
    host.run(name);
    expect(locked).toEqual([]);
    if (SHOWS.includes(name)) expect(calls).not.toContain("Lock.tryLock");
  });

  it("[C47] passes by tabs without cells, also where one is open", () => {
    const plain = ready(name);
    const bundle = ready(name);
    const { workbook } = bundle;
    plain.host.run(name);
    const chart: ModelSheet = { ...sheetOf([], "Biểu đồ", 90), type: "OBJECT" };
    const source: ModelSheet = { ...sheetOf([], "3CĐ · Nguồn", 91), type: "DATASOURCE" };
    workbook.sheets.unshift(chart);
    workbook.sheets.push(source);
    workbook.activeSheet = 0;
    bundle.host.run(name);
    expect(bundle.ui.alerts).toEqual([]);
    expect(bundle.ui.toasts).toEqual(plain.ui.toasts);
    const rest = workbook.sheets.filter(({ type }) => !type);
    expect(rest.map(({ name: tab }) => tab).sort()).toEqual(
      plain.workbook.sheets.map(({ name: tab }) => tab).sort(),
    );
  });
});

describe("[C45] Làm tất cả that fails late", () => {
  /** What stands in a tab, as text; '' where there is none. */
  const shown = (workbook: ModelWorkbook, tab: string) => {
    const sheet = workbook.sheets.find(({ name }) => name === tab);
    return sheet ? JSON.stringify(textOf(sheet)) : "";
  };
  const whole = ready("menuAll");
  whole.host.run("menuAll");
  const TABS = [TAB_CHECK, TAB_RESULT, TAB_SUMMARY];

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("at its flush number %i says which parts stand, and they do", (nth) => {
    const { host, ui, workbook } = ready("menuAll");
    host.failOn("SpreadsheetApp.flush", new Error("Lỗi của Google"), nth);
    ui.answerAlert("OK");
    host.run("menuAll");
    const said = ui.alerts[0]?.prompt ?? "";
    if (said === "") return expect(ui.toasts).toHaveLength(1);
    expect(said).toMatch(/^Lệnh “Làm tất cả” dừng giữa chừng khi đang (viết|tô)/);
    expect(ui.toasts).toEqual([]);
    for (const tab of TABS) {
      if (said.split("Trước đó đã xong")[1]?.includes(tab))
        expect(shown(workbook, tab), tab).toBe(shown(whole.workbook, tab));
    }
    // The next run does it all.
    host.run("menuAll");
    for (const tab of TABS) expect(shown(workbook, tab), tab).toBe(shown(whole.workbook, tab));
    expect(workbook.sheets.map(({ name }) => name).sort()).toEqual(["Chấm", TAB_UNDO, ...TABS].sort());
  });

  it("because a tab of its own is locked says so before it is written, and what stands", () => {
    const { host, ui, workbook } = ready("menuAll", { errorWords: () => "Lỗi" });
    host.run("menuAll");
    const before = shown(workbook, TAB_RESULT);
    sheetNamed(workbook, TAB_RESULT).protections.push({ range: null, editable: false });
    new Person(workbook).type("Chấm", "C3", null);
    ui.answerAlert("OK");
    host.run("menuAll");
    expect(ui.alerts[0]?.prompt).toBe(
      "Tab “3CĐ · Kết quả” đang được bảo vệ nên không ghi được. Nhờ chủ bảng tính mở khóa hoặc cấp quyền sửa, rồi chạy lại. Trước đó đã xong: viết tab “3CĐ · Kiểm tra”.",
    );
    expect(shown(workbook, TAB_RESULT)).toBe(before);
  });
});

describe("[C46] what was read before a question is read again after it", () => {
  /** Lets somebody work while the person looks at the first question. */
  function whileAsked(bundle: ReturnType<typeof bundleOn>, call: string, happens: (person: Person) => void) {
    bundle.host.meanwhile((name) => {
      if (name !== call) return;
      bundle.host.meanwhile(null);
      happens(new Person(bundle.workbook));
    });
  }

  test("Lập báo cáo gửi cấp trên counts the sheet as it is then", () => {
    const bundle = ready("menuUpward");
    whileAsked(bundle, "Ui.prompt", (person) => person.deleteRows("Chấm", 5));
    bundle.host.run("menuUpward");
    expect(textOf(sheetNamed(bundle.workbook, TAB_REPORT)).flat().join(" ")).toContain("Tổng số đơn vị");
    const plain = bundleOn(bookOf(sheetOf(SHEET.slice(0, 4), "Chấm")), { now: () => NOON });
    plain.ui.answerPrompt("OK", "Huyện đoàn Lạng Giang");
    plain.host.run("menuUpward");
    expect(textOf(sheetNamed(bundle.workbook, TAB_REPORT))).toEqual(
      textOf(sheetNamed(plain.workbook, TAB_REPORT)),
    );
  });

  test("Lập báo cáo takes a name that somebody wrote into Thiết lập meanwhile", () => {
    const bundle = ready("menuUpward");
    bundle.host.run("menuSettings");
    const row = textOf(sheetNamed(bundle.workbook, TAB_SETTINGS)).findIndex(([first]) =>
      first?.startsWith("Tên đơn vị lập"),
    );
    whileAsked(bundle, "Ui.prompt", (person) =>
      person.type(TAB_SETTINGS, `B${row + 1}`, "Thành đoàn Bắc Giang"),
    );
    bundle.host.run("menuUpward");
    expect(at(sheetNamed(bundle.workbook, TAB_SETTINGS), `B${row + 1}`)?.value).toBe("Thành đoàn Bắc Giang");
    expect(bundle.ui.toasts.at(-1)?.message).toContain("của Thành đoàn Bắc Giang");
  });

  test("Gộp báo cáo lets in only what was asked about", () => {
    const rows = cellsOf(reportBlock(TAB_REPORT, A)).map((row) =>
      row[0] === "Công nhận" ? [row[0], 3] : row,
    );
    const workbook = bookWith(sheetOf(rows as Given[][], "Cao Lộc", 40), tabOf(B, "b"));
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("YES", "NO");
    whileAsked(bundle, "Ui.alert", (person) => person.rename("Cao Lộc", "Tab khác"));
    bundle.host.run("menuMerge");
    expect(bundle.ui.alerts.map(({ prompt }) => /“(Cao Lộc|Tab khác)”/.exec(prompt)?.[1])).toEqual([
      "Cao Lộc",
      "Tab khác",
    ]);
    expect(bundle.ui.toasts[0]?.message).toContain("Đã gộp 1 báo cáo");
  });

  test("Bộ tiêu chí does not make a second tab where somebody made it meanwhile", () => {
    const bundle = ready("menuCriteria");
    const other = ready("menuCriteria");
    other.host.run("menuCriteria");
    const made = other.workbook.sheets.find(({ name }) => name !== "Chấm") as ModelSheet;
    whileAsked(bundle, "Ui.prompt", () => bundle.workbook.sheets.push({ ...made, id: 77 }));
    bundle.host.run("menuCriteria");
    expect(bundle.workbook.sheets).toHaveLength(2);
    expect(bundle.ui.toasts[0]?.message).toContain("đọc được");
  });
});

/** Everything that people typed into a tab, in no order. */
const typed = (workbook: ModelWorkbook) =>
  textOf(sheetNamed(workbook, "Chấm"))
    .flat()
    .filter((text) => text !== "")
    .sort();

/** How many service calls a command makes where nobody does anything beside it. */
const callsOf = (() => {
  const known = new Map<Name, number>();
  return (name: Name): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const { host } = ready(name);
    let calls = 0;
    host.meanwhile(() => {
      calls++;
    });
    host.run(name);
    known.set(name, calls);
    return calls;
  };
})();

describe.each([
  ["types", (person: Person) => person.type("Chấm", "E4", "vừa gõ")],
  ["puts a row in", (person: Person) => person.insertRows("Chấm", 3)],
  ["sorts", (person: Person) => person.sort("Chấm", "B3:F5")],
  ["merges blank cells", (person: Person) => person.merge("Chấm", "D4:E4")],
] as const)("[C53] somebody who %s at any service call", (_, happens) => {
  it.each(NAMES.filter((name) => name !== "menuMerge"))("keeps all that was typed beside %s", (name) => {
    const all = callsOf(name);
    // A few calls spread over the run, others in each command; `npm run torture` tries them all.
    const step = Math.max(1, Math.ceil(all / 2));
    for (let nth = 1 + ((NAMES.indexOf(name) * 7) % step); nth <= all; nth += step) {
      const bundle = ready(name);
      const quiet = ready(name);
      happens(new Person(quiet.workbook));
      let calls = 0;
      bundle.host.meanwhile(() => {
        calls++;
        if (calls === nth) happens(new Person(bundle.workbook));
      });
      // What it comes to may be a question or a refusal; never somebody's cell.
      bundle.ui.answerAlert("OK", "OK");
      bundle.host.run(name);
      expect(typed(bundle.workbook), `call ${nth}`).toEqual(typed(quiet.workbook));
    }
  });
});
