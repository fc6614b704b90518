/** @fileoverview Areas of cells in A1 notation, as Google and files write them. */
import { describe, expect, it } from "vitest";
import { areaText, contains, covers, overlap, parseArea } from "../../src/table/area";

const SIZE = { rows: 100, columns: 26 };
const at = (...[firstRow, lastRow, firstColumn, lastColumn]: [number, number, number, number]) => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

describe("An area in A1 notation", () => {
  it.each([
    ["B2", at(1, 1, 1, 1)],
    ["$B$2:D9", at(1, 8, 1, 3)],
    ["d9:b2", at(1, 8, 1, 3)],
    ["A:C", at(0, 99, 0, 2)],
    ["2:5", at(1, 4, 0, 25)],
    ["B2:D", at(1, 99, 1, 3)],
  ])("%s", (text, area) => {
    expect(parseArea(text, SIZE)).toEqual(area);
  });

  it.each(["", "B", "2", ":", "A:", ":A", "A:3", "B2:5", "1A", "ABCD1", "A1:B2:C3", "Tab!A1", "A-1"])(
    "is not %s",
    (text) => {
      expect(parseArea(text, SIZE)).toBeNull();
    },
  );

  it("has ends of its own where no sheet gives them", () => {
    expect(parseArea("A:C")).toBeNull();
    expect(parseArea("2:5")).toBeNull();
    expect(parseArea("B2:D")).toBeNull();
    expect(parseArea("B2:D9")).toEqual(at(1, 8, 1, 3));
  });

  it("is written as it is read", () => {
    for (const text of ["B2", "B2:D9", "AA10:AB11"])
      expect(areaText(parseArea(text) ?? at(0, 0, 0, 0))).toBe(text);
  });

  it("lies in another, over it, or beside it", () => {
    const [area, inner, over, beside] = [at(1, 3, 1, 3), at(2, 3, 2, 2), at(3, 5, 0, 1), at(4, 5, 1, 3)];
    expect(contains(area, 3, 3)).toBe(true);
    expect(contains(area, 3, 4)).toBe(false);
    expect([inner, over, beside].map((one) => [overlap(area, one), covers(area, one)])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
});
