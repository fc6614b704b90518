/** @fileoverview [L3] Every column that is not blank is mapped or not used for a reason, and named where it holds something. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../../src/criteria/presets";
import { recognise } from "../../../src/layout/recognise";
import { columnLetters } from "../../../src/table/a1";
import type { Tab } from "../../../src/table/tab";
import { spoiltBook, spoiltSheet } from "../../../tools/fuzz/quirks";
import { rowBook } from "../../../tools/fuzz/row-sheets";
import { wideSheet } from "../../../tools/fuzz/wide-sheets";
import { CODES, cellOf, PASSES, type Rows, read, sheet } from "../books";

const DOC = "21-BC/ĐTN ngày 01/10/2021";
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành"];

/** Columns that say something in the header or in a row up to the last unit's. */
function filledColumns(tab: Tab, first: number, last: number): string[] {
  return (tab.values[0] ?? []).flatMap((_, column) =>
    tab.values.slice(first, last + 1).some((row) => String(row[column] ?? "").trim() !== "")
      ? [columnLetters(column)]
      : [],
  );
}

/** Columns that the account of a workbook leaves out or counts twice; none where it adds up, or where it is asked. */
function unaccounted(tabs: readonly Tab[]): string[] {
  const recognition = recognise(tabs, { sets: PRESETS });
  if (!recognition.ok) return [];
  const { layout, units, tabs: read } = recognition.reading;
  const [tab] = read as [Tab];
  const rows = units
    .filter((unit) => unit.tab.name === tab.name)
    .flatMap(({ row, rows: own }) => (own ? [...own.values()].flat() : [row]));
  const mapped = layout.columns.filter(({ field }) => field !== "other").map(({ column }) => column);
  const counted = [...mapped, ...layout.notUsed.map(({ column }) => column)];
  const filled = filledColumns(tab, (layout.headerRows[0] ?? 1) - 1, Math.max(...rows));
  return [
    ...filled.filter((column) => !counted.includes(column)),
    ...counted.filter((column, index) => counted.indexOf(column) !== index),
    ...layout.notUsed.filter(({ why }) => why === "").map(({ column }) => column),
  ];
}

describe("[L3] mapped and not used are all columns that are not blank, over made-up workbooks", () => {
  const seeds = Array.from({ length: 30 }, (_, index) => 7_000 + index);
  test("wide sheets, plain and spoilt", () => {
    for (const seed of seeds) {
      expect(unaccounted([wideSheet(seed).tab]), `wide ${seed}`).toEqual([]);
      const { sheet: spoilt, beside } = spoiltSheet(seed);
      expect(unaccounted([...beside.tabs, spoilt.tab]), `spoilt ${seed}`).toEqual([]);
    }
  });
  test("lists and forms, plain and spoilt", () => {
    for (const seed of seeds) {
      expect(unaccounted(rowBook(seed).tabs), `rows ${seed}`).toEqual([]);
      const { book, beside } = spoiltBook(seed);
      expect(unaccounted([...beside.tabs, ...book.tabs]), `spoilt ${seed}`).toEqual([]);
    }
  });
});

describe("[L3] what is not used is named where it holds marks, documents or links", () => {
  const notRead = (heading: string, cells: readonly [unknown, unknown]) => {
    const rows = NAMES.map((name, index) => [index + 1, name, ...PASSES, cells[index]]) as Rows;
    const reading = read(sheet([["TT", "Đơn vị", ...CODES, heading]], rows));
    return reading.columnsNotRead
      .filter(({ holds }) => holds !== "words")
      .map(({ at, holds }) => `${cellOf(at)} ${holds}`);
  };

  test("a note that names a document, a column of ticks, with a heading or without one", () => {
    expect(notRead("Ghi chú", [DOC, ""])).toEqual(["R2 evidence"]);
    expect(notRead("Ghi chú", ["", "https://drive.google.com/file/d/1"])).toEqual(["R2 evidence"]);
    expect(notRead("", [DOC, DOC])).toEqual(["R2 evidence"]);
    expect(notRead("Địa chỉ email", ["doanxa@gmail.com", "htx@laocai.gov.vn"])).not.toContain("R2 evidence");
    expect(notRead("Tham gia hội thi", ["x", "x"])).toEqual(["R2 marks"]);
  });

  test("notes in words, numbers, phone numbers, dates and boxes not ticked are listed and not named", () => {
    for (const cells of [
      ["Đã nộp đủ", "Nộp muộn"],
      [120, 1],
      ["0912 345 678", "0987 654 321"],
      [new Date(2021, 9, 1), new Date(2021, 9, 2)],
      [false, false],
    ] as const)
      expect(notRead("Ghi chú", cells)).toEqual([]);
  });

  test("numbers or grades below a content, among its criteria in words, may be a criterion's", () => {
    const heads = [
      "Có chương trình công tác năm",
      "Có kênh tiếp nhận ý kiến",
      "Chi đoàn sinh hoạt theo lịch",
    ];
    const contents = (cells: readonly [unknown, unknown], heading = heads[1]) =>
      sheet(
        [
          ["TT", "Đơn vị", "I. Chủ động quản lý đoàn viên", "", "", "II. Chủ động xây dựng kế hoạch", "", ""],
          [
            "",
            "",
            "Nắm tình hình theo quý",
            "Cập nhật danh sách",
            "Chăm lo thiếu nhi",
            heads[0],
            heading,
            heads[2],
          ],
        ],
        NAMES.map((name, at) => [at + 1, name, "Đạt", "Đạt", "Đạt", "Đạt", cells[at], "Đạt"]) as Rows,
        { merges: ["C2:E2", "F2:H2"] },
      );
    const named = (...args: Parameters<typeof contents>) =>
      read(contents(...args)).columnsNotRead.map(({ at, holds }) => `${cellOf(at)} ${holds}`);
    expect(named([3, 5])).toEqual(["G3 marks"]);
    expect(named(["Tốt", "Yếu"])).toEqual(["G3 marks"]);
    expect(named(["Đạt", "Không đạt"])).toEqual([]);
    expect(named([3, 5], "Số mô hình")).toEqual([]);
    expect(named([30, 50], "Tỷ lệ đoàn viên (%)")).toEqual([]);
  });

  test("ticks for another year or another matter are listed, a document of theirs is named", () => {
    expect(notRead("Kết quả năm 2020", ["Đạt", "Đạt"])).toEqual([]);
    expect(notRead("Đăng ký hiến máu", ["x", "x"])).toEqual([]);
    expect(notRead("Minh chứng năm 2020", [DOC, ""])).toEqual(["R2 evidence"]);
  });

  test("evidence for the whole unit beside complete evidence of each criterion serves nothing", () => {
    const codes = CODES.flatMap((code) => [code, `Minh chứng ${code}`]);
    const cells = CODES.flatMap(() => ["Đạt", DOC]);
    const header = [["TT", "Đơn vị", ...codes, "Minh chứng chung"]];
    const reading = read(sheet(header, [[1, "Đoàn xã Gia Cát", ...cells, DOC]]));
    expect(reading.columnsNotRead.map(({ at }) => cellOf(at))).toEqual(["AG2"]);
    expect(reading.layout.columns.at(-1)).toMatchObject({ column: "AG", field: "other" });
    const some = read(
      sheet(
        [["TT", "Đơn vị", ...codes.slice(0, -1), "Minh chứng chung"]],
        [[1, "Đoàn xã Gia Cát", ...cells]],
      ),
    );
    expect(some.columnsNotRead).toEqual([]);
    expect(some.units[0]?.columns.get("3.5")?.evidence).toBe(31);
  });

  test("what a person set aside is listed and not named again", () => {
    const tab = sheet([["TT", "Đơn vị", ...CODES, "Ghi chú"]], [[1, "Đoàn xã Gia Cát", ...PASSES, DOC]]);
    const first = read(tab);
    expect(first.columnsNotRead).toHaveLength(1);
    const again = read(tab, { mapping: first.layout });
    expect(again.columnsNotRead).toEqual([]);
    expect(again.layout.notUsed.map(({ column }) => column)).toEqual(["R"]);
  });
});

describe("[K2] [L3] no column is a criterion by its marks alone", () => {
  test("ticks without a number among numbered criteria are named and not judged", () => {
    const reading = read(
      sheet([["TT", "Đơn vị", ...CODES, "Đoàn viên biểu dương"]], [[1, "Đoàn xã Gia Cát", ...PASSES, "Đạt"]]),
    );
    expect(reading.criteria.map(({ code }) => code)).toEqual(CODES);
    expect(reading.columnsNotRead.map(({ at }) => cellOf(at))).toEqual(["R2"]);
  });
});
