/** @fileoverview [O6] Cells that are blank where a result is typed for other units: whoever passes by its marks is not recognised over them. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, read, sheet, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Xuất Lễ"];
const FAILS = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));

const judged = (tab: Tab) => assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
/** "r", "n" or "u" of each unit, and what is named on cells right of the marks or below them. */
function said(tab: Tab): [string, string[]] {
  const { units, findings } = judged(tab);
  return [
    units.map(({ outcome }) => (outcome === "undetermined" ? "u" : outcome[0])).join(""),
    findings
      .filter(({ code }) => code === "row-not-read" || code === "line-not-read")
      .map(({ cell, code }) => `${code} ${cell}`),
  ];
}
const beside = (headings: string[], cells: Loose[][], own: readonly Loose[][] = [], merges: string[] = []) =>
  said(
    sheet(
      [["TT", "Tên đơn vị", ...CODES, ...headings]],
      NAMES.map((name, at) => [at + 1, name, ...(own[at] ?? PASSES), ...(cells[at] ?? [])]),
      { merges },
    ),
  );
const column = (heading: string, ...cells: Loose[]) =>
  beside(
    [heading],
    cells.map((one) => [one]),
  );

describe("[O6] a spot that is blank beside others' results leaves its unit open, at the blank cell", () => {
  test.each<[string, Loose]>([
    ["Công nhận", "x"],
    ["Đề nghị công nhận", "x"],
    ["Công nhận", true],
    ["Kết quả chung", "Đạt"],
    ["Đạt “3 chủ động”", "x"],
    ["Số QĐ công nhận", "40-QĐ/HĐTN"],
    ["Ngày công nhận", "25/12/2021"],
    ["BTV duyệt", "Đã duyệt"],
    ["Hội đồng nhất trí", "x"],
    ["Đủ điều kiện", "x"],
  ])("%s: %s", (heading, yes) => {
    expect(column(heading, yes, "", yes, yes)).toEqual(["rurr", ["row-not-read R4"]]);
    expect(column(heading, yes, yes, yes, yes)).toEqual(["rrrr", []]);
    expect(column(heading, "", "", "", "")).toEqual(["rrrr", []]);
  });

  test("of a unit on two rows the one that is filled in counts", () => {
    const half = (first: boolean) => CODES.map((_, at) => (at < 8 === first ? "Đạt" : ""));
    const tab = sheet(
      [["TT", "Tên đơn vị", ...CODES, "Công nhận"]],
      [
        [1, "Đoàn xã Gia Cát", ...half(true), "x"],
        ["", "Đoàn xã Gia Cát", ...half(false), ""],
        [2, "Đoàn xã Bảo Lâm", ...PASSES, ""],
        [3, "Đoàn xã Cao Lâu", ...PASSES, "x"],
      ],
    );
    expect(said(tab)[1]).toEqual(["row-not-read R5"]);
  });

  test("where the others' yes has words behind it", () => {
    expect(column("Đề nghị công nhận", "Công nhận loại A", "", "Khá", "Khá")).toEqual([
      "rurr",
      ["row-not-read R4"],
    ]);
    expect(column("Xếp loại", "Loại A", "", "Khá", "Khá")).toEqual(["rrrr", []]);
  });

  test.each<Loose>(["…", "/", "…/…", ".", false])("%j is blank", (blank) => {
    expect(column("Công nhận", "x", blank, "x", "x")).toEqual(["rurr", ["row-not-read R4"]]);
  });

  test("[L11] below no heading, where others are said to be recognised", () => {
    expect(column("", "Công nhận", "", "Công nhận", "Khá")).toEqual(["rurr", ["row-not-read R4"]]);
    expect(column("", "Công nhận", "", "", "")).toEqual(["rrrr", ["line-not-read R4"]]);
    // No result stands there.
    expect(column("", "Tốt", "", "Khá", "Khá")).toEqual(["rrrr", []]);
  });

  test("its sentence names the column and what others say", () => {
    const tab = sheet(
      [["TT", "Tên đơn vị", ...CODES, "Công nhận"]],
      NAMES.map((name, at) => [at + 1, name, ...PASSES, at === 1 ? "" : "x"]),
    );
    const [one] = judged(tab).findings.filter(({ code }) => code === "row-not-read");
    expect(one && sentenceOf(one)).toBe(
      "Ô này ở cột “Công nhận” không ghi gì, còn đơn vị khác ghi “x”, nên chưa xác định được kết quả của đơn vị này. Ghi kết quả cuối cùng vào ô này.",
    );
    const { findings } = judged(
      sheet(
        [["TT", "Tên đơn vị", ...CODES]],
        NAMES.map((name, at) => [at + 1, name, ...PASSES, at === 1 ? "" : "Công nhận"]),
      ),
    );
    expect(findings.filter(({ code }) => code === "row-not-read").map(sentenceOf)).toEqual([
      "Ô này ở cột không có tiêu đề không ghi gì, còn đơn vị khác ghi “Công nhận”, nên chưa xác định được kết quả của đơn vị này. Ghi kết quả cuối cùng vào ô này.",
    ]);
  });

  test("whoever is ticked in neither of two columns", () => {
    expect(
      beside(
        ["Đủ điều kiện", "Không đủ điều kiện"],
        [
          ["x", ""],
          ["", ""],
          ["x", ""],
          ["x", ""],
        ],
      ),
    ).toEqual(["rurr", ["row-not-read R4"]]);
  });

  test("[L8] in a row of a table turned round", () => {
    const below = (heading: string, ...cells: string[]) =>
      said(
        tabOf("Chấm điểm", [
          [TITLE],
          ["Tiêu chí", ...NAMES],
          ...CODES.map((code, at) => [`${code}. Việc ${at}`, "Đạt", "Đạt", "Đạt", "Đạt"]),
          [heading, ...cells],
        ]),
      );
    expect(below("Đề nghị công nhận", "x", "", "x", "x")).toEqual(["rurr", ["row-not-read C18"]]);
    expect(below("Đề nghị công nhận", "", "", "", "")).toEqual(["rrrr", []]);
  });

  test("where most are blank it is named once and leaves nobody open", () => {
    expect(column("Đề nghị công nhận", "x", "", "", "")).toEqual(["rrrr", ["line-not-read R4"]]);
    expect(column("Kết quả chung", "Đạt", "", "", "")).toEqual(["rrrr", ["line-not-read R4"]]);
    expect(column("Đủ điều kiện", "x", "", "", "")).toEqual(["rrrr", []]);
  });
});

describe("[O6] blanks that say nothing", () => {
  test("of a unit that fails, or whose marks lack", () => {
    expect(beside(["Công nhận"], [["x"], [""], ["x"], ["x"]], [PASSES, FAILS, PASSES, PASSES])).toEqual([
      "rnrr",
      [],
    ]);
    const lacking = CODES.map((code) => (code === "2.3" ? "" : "Đạt"));
    expect(beside(["Công nhận"], [["x"], [""], ["x"], ["x"]], [PASSES, lacking, PASSES, PASSES])).toEqual([
      "rurr",
      [],
    ]);
  });

  test.each<[string, Loose, Loose]>([
    ["Đề nghị khen thưởng", "x", ""],
    ["Ghi chú", "Đồng ý", ""],
    ["Công nhận năm trước", "x", ""],
    ["Số lần công nhận", 1, ""],
    ["Xếp loại", "Tốt", ""],
    ["Ý kiến của Đảng ủy", "Nhất trí", ""],
    ["Số quyết định", "40-QĐ/HĐTN", ""],
    ["Ngày thẩm định", "25/11/2021", ""],
    ["Không công nhận", "", ""],
    ["Đã nộp đoàn phí", "x", ""],
  ])("%s: %s", (heading, yes, blank) => {
    expect(column(heading, yes, blank, yes, yes)[0]).toBe("rrrr");
  });

  test("a merged cell says the same of all that it covers", () => {
    expect(
      beside(["Số QĐ công nhận"], [["40-QĐ/HĐTN"], [""], ["41-QĐ/HĐTN"], [""]], [], ["R3:R4", "R5:R6"]),
    ).toEqual(["rrrr", []]);
  });
});
