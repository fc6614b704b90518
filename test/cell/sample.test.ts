/** @fileoverview What sampled cells of a column are, and small readings of a cell that other rooms ask. */
import { describe, expect, it, test } from "vitest";
import { isDocuments, isMark, namesDocument, sample } from "../../src/cell/sample";
import { show } from "../../src/cell/show";
import { firstRowBelow, isBlank, nameAsItStands, textOf, valueAt } from "../../src/cell/text";
import { tabOf } from "../layout/tabs";

const column = (...cells: (string | number | boolean | Date)[]) =>
  tabOf(
    "Tab",
    cells.map((cell) => [cell]),
  );
const DAY = new Date(2021, 2, 5);

describe("a column's sample", () => {
  test("counts each cell as what it is", () => {
    const tab = column(
      "Đạt",
      "",
      "-",
      "□",
      "abc",
      "ab",
      5,
      DAY,
      true,
      false,
      "12-KH/ĐTN",
      "a.vn",
      "Đạt",
      0,
      "javascript:x",
    );
    expect(sample(tab, 0, 0, 99)).toEqual({
      filled: 12,
      marks: 5,
      numbers: 1,
      dates: 1,
      documents: 3,
      words: 2,
      distinct: 11,
    });
  });

  test("is of its rows alone, and of so many filled cells", () => {
    const tab = column("a b", "c d", "", "e f", "g h");
    expect(sample(tab, 0, 1, 3)).toMatchObject({ filled: 2, words: 2 });
    expect(sample(tab, 0, 0, 9, 3)).toMatchObject({ filled: 3 });
    expect(sample(column(...Array<string>(50).fill("x")), 0, 0, 99)).toMatchObject({
      filled: 40,
      distinct: 1,
    });
  });

  test("is documents where most name one and none is a mark", () => {
    const of = (...cells: string[]) => isDocuments(sample(column(...cells), 0, 0, 9));
    expect(of("12-KH/ĐTN", "13-KH/ĐTN", "abc")).toBe(true);
    expect(of("12-KH/ĐTN", "abc")).toBe(false);
    expect(of("12-KH/ĐTN", "13-KH/ĐTN", "14-KH/ĐTN", "Đạt")).toBe(false);
    expect(of()).toBe(false);
  });

  it.each([
    ["a.vn", true],
    ["1/QĐ", true],
    ["1/Q", false],
    ["NQ/ĐTN", true],
    ["12-KH/ĐTN; ảnh", true],
    ["http://google.com@a.vn", true],
    ["biên bản", false],
    ["", false],
    [12, false],
  ])("[E2] %j names a document: %s", (value, names) => {
    expect(namesDocument(value)).toBe(names);
  });

  it.each([
    ["x", true],
    ["kad", true],
    [true, true],
    [false, true],
    [1, true],
    [2, false],
    ["-", false],
    ["", false],
    ["abc", false],
  ])("[M2] %j is a mark: %s", (value, is) => {
    expect(isMark(value)).toBe(is);
    expect(isMark(DAY)).toBe(false);
  });
});

describe("a cell as text", () => {
  test("outside of the tab it is blank", () => {
    const tab = column("a");
    expect([valueAt(tab, 0, 0), valueAt(tab, 0, 1), valueAt(tab, 1, 0), valueAt(tab, 0, -1)]).toEqual([
      "a",
      "",
      "",
      "",
    ]);
  });

  it.each<[string | number | boolean | Date, string, boolean]>([
    ["", "", true],
    [" \u00a0 ", "", true],
    [" a  b ", "a b", false],
    [1.5, "1.5", false],
    [true, "", false],
    [DAY, "", false],
    ["§oµn x·", "Đoàn xã", false],
  ])("%j", (value, text, blank) => {
    expect(textOf(value)).toBe(text);
    expect(isBlank(value)).toBe(blank);
  });

  test("[U4] a name keeps its legacy codes, white space folded", () => {
    expect(nameAsItStands(" §oµn \u00a0 x·  A ")).toBe("§oµn x· A");
    expect(nameAsItStands(" Đoàn   xã A ")).toBe("Đoàn xã A");
    expect(nameAsItStands("Xã\u200b A")).toBe("Xã A");
    expect(nameAsItStands(12)).toBe("12");
  });

  test("the row below a header is the next, or the first", () => {
    expect(firstRowBelow([3, 4])).toBe(5);
    expect(firstRowBelow([])).toBe(0);
  });

  it.each<[string | number | boolean | Date | undefined, string]>([
    [undefined, ""],
    [" a ", " a "],
    [1.5, "1,5"],
    [true, "TRUE"],
    [false, "FALSE"],
    [DAY, "05/03/2021"],
  ])("%j is quoted as %j", (value, text) => {
    expect(show(value)).toBe(text);
  });
});
