/** A decision that was issued, through the built bundle: its list, the register, and what becomes of both. */
import { describe, expect, it } from "vitest";
import type { PapersAnswer } from "../../src/commands/papers";
import { printOf } from "../../src/papers/to-decide";
import { TAB_CHECK, TAB_DECISIONS, TAB_LIST, TAB_YEAR } from "../../src/table/own-tabs";
import { costOf } from "../../tools/bench-calls";
import type { Host } from "../../workbench/host/host";
import { ensureCell, type ModelWorkbook } from "../../workbench/host/model";
import { bookWithRows, FAILED, factsOn, OPEN, units } from "../papers/support";
import { bundleOn, everything, sheetNamed, textOf } from "./support";

const ROWS = [
  { name: "Đoàn xã Vân An" },
  { name: "Đoàn xã Đào Mỹ", marks: FAILED },
  { name: "Đoàn xã An Hà" },
  { name: "Đoàn xã Dương Đức", marks: OPEN },
];
const NUMBER = "15-QĐ/ĐTN";
const LIST = "3CĐ · Công nhận 15-QĐ-ĐTN";

type Said = { ok: boolean; message: string; list?: string };

function issue(workbook: ModelWorkbook, more: object = {}): Said {
  const { host } = bundleOn(workbook);
  const facts = factsOn(workbook);
  const request = { number: NUMBER, day: "2021-11-28", print: printOf(facts), sheet: "Chấm", ...more };
  const answer = host.callFromSidebar("issuePapers", [request]);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Said;
}

/** Rows below a header. */
const below = (workbook: ModelWorkbook, tab: string, head: string) => {
  const rows = textOf(sheetNamed(workbook, tab)).filter((row) => row.length > 0);
  return rows.slice(rows.findIndex((row) => row[1] === head) + 1);
};

/** Turns a mark of the third unit into a fail. */
const spoil = (workbook: ModelWorkbook) => {
  ensureCell(sheetNamed(workbook, "Chấm"), 4, 3).value = "Không đạt";
};

describe("[G7] a decision that was issued", () => {
  it("keeps its list in a tab with its number, and a row in the register", () => {
    const workbook = bookWithRows(ROWS);
    const said = issue(workbook);
    expect(said).toMatchObject({ ok: true, list: LIST });
    expect(below(workbook, LIST, "Đơn vị")).toEqual([
      ["1", "Đoàn xã Vân An", "xã"],
      ["2", "Đoàn xã An Hà", "xã"],
    ]);
    expect(textOf(sheetNamed(workbook, LIST)).flat()).toContain(
      "Kèm theo Quyết định số 15-QĐ/ĐTN ngày 28/11/2021",
    );
    expect(below(workbook, TAB_DECISIONS, "Số, ký hiệu")).toEqual([
      ["1", NUMBER, "28/11/2021", "2021", "2", LIST],
    ]);
  });

  it("is never written again, whatever is run later", () => {
    const workbook = bookWithRows(ROWS);
    issue(workbook);
    const before = [LIST, TAB_DECISIONS].map((name) => everything(sheetNamed(workbook, name)));
    spoil(workbook);
    const { host } = bundleOn(workbook);
    for (const command of ["menuAll", "menuList", "menuYear", "menuHighlight", "menuUnhighlight"])
      host.run(command);
    expect([LIST, TAB_DECISIONS].map((name) => everything(sheetNamed(workbook, name)))).toEqual(before);
    expect(below(workbook, TAB_LIST, "Đơn vị")[0]).toEqual(["1", "Đoàn xã Vân An", "xã"]);
  });

  it("is in Theo dõi năm, and a further draft is about the others alone", () => {
    const workbook = bookWithRows(ROWS);
    issue(workbook);
    bundleOn(workbook).host.run("menuYear");
    const rows = textOf(sheetNamed(workbook, TAB_YEAR));
    const column = rows.find((row) => row[1] === "Đơn vị")?.indexOf("Quyết định") ?? -1;
    const numbers = rows.filter(([n = ""]) => /^\d$/.test(n)).map((row) => row[column] ?? "");
    expect(numbers.slice(0, 4)).toEqual([NUMBER, "", NUMBER, ""]);
    const marks = sheetNamed(workbook, "Chấm");
    for (let column = 3; column < 18; column += 1) ensureCell(marks, 3, column).value = "Đạt";
    const facts = factsOn(workbook);
    expect(facts.issued).toEqual([{ number: NUMBER, day: "2021-11-28", year: 2021, units: 2, list: LIST }]);
    const said = issue(workbook, { number: "20-QĐ/ĐTN", day: "2021-12-05" });
    expect(said.ok).toBe(true);
    expect(below(workbook, "3CĐ · Công nhận 20-QĐ-ĐTN", "Đơn vị")).toEqual([["1", "Đoàn xã Đào Mỹ", "xã"]]);
    expect(below(workbook, TAB_DECISIONS, "Số, ký hiệu").map((row) => row.slice(0, 5))).toEqual([
      ["1", NUMBER, "28/11/2021", "2021", "2"],
      ["2", "20-QĐ/ĐTN", "05/12/2021", "2021", "1"],
    ]);
  });

  it.each([
    ["a number without a digit", { number: "QĐ/ĐTN" }, /^Ghi số, ký hiệu/],
    ["a day still to come", { day: "2100-01-01" }, /^Ngày ban hành phải từ năm 2021/],
    ["a day before the year", { day: "2020-12-31" }, /^Ngày ban hành phải từ năm 2021/],
    ["a list that is another since", { print: "khac" }, /^Danh sách công nhận đã khác/],
    ["no day", { day: "" }, /\S/],
  ])("writes nothing where there is %s", (_, more, message) => {
    const workbook = bookWithRows(ROWS);
    const names = workbook.sheets.map(({ name }) => name);
    const said = issue(workbook, more);
    expect(said.ok).toBe(false);
    expect(said.message).toMatch(message);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
  });

  it("keeps a number that looks like a formula as text, and a long one within a tab's name", () => {
    const workbook = bookWithRows(ROWS);
    const number = '=HYPERLINK("x")&1234567890-QĐ/ĐTN [khối] *';
    const said = issue(workbook, { number });
    expect(said.ok).toBe(true);
    expect(said.list?.length).toBeLessThanOrEqual(31);
    expect(said.list).not.toMatch(/[\\/?*[\]:]/);
    for (const tab of [TAB_DECISIONS, said.list ?? ""])
      for (const row of sheetNamed(workbook, tab).cells.values())
        for (const { formula } of row.values()) expect(formula).toBeUndefined();
  });

  it("is not issued twice", () => {
    const workbook = bookWithRows(ROWS);
    issue(workbook);
    expect(issue(workbook, { number: "15 - qđ/đtn" }).message).toMatch(
      /^Quyết định số 15-QĐ\/ĐTN của năm này đã có/,
    );
    expect(issue(workbook, { number: "16-QĐ/ĐTN" }).message).toMatch(/^Không còn đơn vị được công nhận nào/);
    expect(below(workbook, TAB_DECISIONS, "Số, ký hiệu")).toHaveLength(1);
  });

  it("that a stopped run left out of the register is entered at the next try", () => {
    const workbook = bookWithRows(ROWS);
    issue(workbook);
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== TAB_DECISIONS);
    const before = everything(sheetNamed(workbook, LIST));
    expect(issue(workbook)).toMatchObject({ ok: true, list: LIST });
    expect(everything(sheetNamed(workbook, LIST))).toBe(before);
    expect(below(workbook, TAB_DECISIONS, "Số, ký hiệu")).toHaveLength(1);
  });

  it("costs one look at the register and one at its list, however many units there are", () => {
    const gridCalls = (host: Host) => {
      host.resetCalls();
      host.run("menuCheck");
      return costOf(host.calls, 1).grid;
    };
    for (const count of [22, 66]) {
      const workbook = bookWithRows(units(count, count - 2));
      const { host } = bundleOn(workbook);
      host.run("menuCheck");
      const before = gridCalls(host);
      const print = printOf(factsOn(workbook));
      host.callFromSidebar("issuePapers", [{ number: NUMBER, day: "2021-11-28", print, sheet: "Chấm" }]);
      expect(gridCalls(host) - before).toBe(2);
    }
  });

  it("holds 244 of 500", () => {
    const workbook = bookWithRows(units(500, 244), { year: 2019 });
    expect(issue(workbook, { day: "2019-11-22" })).toMatchObject({ ok: true });
    expect(below(workbook, LIST, "Đơn vị")).toHaveLength(244);
    expect(below(workbook, TAB_DECISIONS, "Số, ký hiệu")[0]?.slice(3, 5)).toEqual(["2019", "244"]);
    expect(factsOn(workbook).units.filter(({ decided }) => decided === NUMBER)).toHaveLength(244);
  });
});

describe("[G8] decided-differs", () => {
  const found = (workbook: ModelWorkbook) => {
    bundleOn(workbook).host.run("menuCheck");
    return textOf(sheetNamed(workbook, TAB_CHECK))
      .flat()
      .filter((text) => /Quyết định số|quyết định nào/.test(text));
  };

  it("says nothing while outcomes are what was decided", () => {
    const workbook = bookWithRows(ROWS);
    issue(workbook);
    expect(found(workbook)).toEqual([]);
  });

  it("names a unit that was decided on and is not recognised now, one that is now, and one that is gone", () => {
    const workbook = bookWithRows(ROWS);
    issue(workbook);
    spoil(workbook);
    const marks = sheetNamed(workbook, "Chấm");
    for (let column = 3; column < 18; column += 1) ensureCell(marks, 3, column).value = "Đạt";
    ensureCell(marks, 2, 1).value = "Đoàn xã Khác Hẳn";
    expect(found(workbook).sort()).toEqual(
      [
        "Quyết định số 15-QĐ/ĐTN đã công nhận đơn vị này, nay kết quả là “Không công nhận”. Kiểm tra lại bảng chấm; danh sách đã ban hành được giữ nguyên.",
        "Đơn vị nay đủ điều kiện công nhận nhưng không có trong quyết định nào của năm. Kiểm tra lại bảng chấm, hoặc ban hành quyết định bổ sung.",
        "Đơn vị nay đủ điều kiện công nhận nhưng không có trong quyết định nào của năm. Kiểm tra lại bảng chấm, hoặc ban hành quyết định bổ sung.",
        "Đơn vị “Đoàn xã Vân An” có trong Quyết định số 15-QĐ/ĐTN nhưng nay không còn trong bảng chấm. Kiểm tra lại tên đơn vị.",
      ].sort(),
    );
  });

  it("a decision on the units of another sheet of the workbook says nothing of these", () => {
    const workbook = bookWithRows(ROWS);
    issue(workbook);
    const marks = sheetNamed(workbook, "Chấm");
    for (const [row, name] of ["Một", "Hai", "Ba", "Bốn"].entries())
      ensureCell(marks, row + 2, 1).value = `Đoàn trường THPT ${name}`;
    expect(found(workbook)).toEqual([]);
    expect(factsOn(workbook).units.some(({ decided }) => decided !== "")).toBe(false);
  });

  it("a name typed another way is the same unit; a decision of another year is another matter", () => {
    const workbook = bookWithRows(ROWS);
    issue(workbook);
    ensureCell(sheetNamed(workbook, "Chấm"), 2, 1).value = "XÃ ĐOÀN VÂN AN";
    expect(found(workbook)).toEqual([]);
    ensureCell(sheetNamed(workbook, "Chấm"), 0, 0).value = "BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2022";
    spoil(workbook);
    expect(found(workbook)).toEqual([]);
    const answer = bundleOn(workbook).host.run("runPapers", [{}]) as PapersAnswer;
    expect(answer.ok && answer.facts.issued).toEqual([]);
  });
});
