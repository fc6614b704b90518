/** @fileoverview [E10] One reference in cells of its own: a name, a number, a date, a link. */
import { describe, expect, it, test } from "vitest";
import { readEvidence } from "../../src/cell/evidence";
import { joinParts, yearInDate } from "../../src/cell/evidence-parts";

const parts = (...cells: string[]) => cells.map((cell) => readEvidence(cell, []));
const join = (year: number | null, ...cells: string[]) => joinParts(parts(...cells), year);

describe("[E10] parts of a document", () => {
  test("make one piece of evidence with all its references", () => {
    expect(join(null, "Kế hoạch trại hè", "12-KH/ĐTN-2020", "")).toEqual({
      references: [
        { kind: "description", text: "Kế hoạch trại hè" },
        { kind: "document", text: "12-KH/ĐTN-2020", number: "12", symbol: "KH/ĐTN", year: 2020 },
      ],
      missing: false,
      promised: false,
      unsafe: [],
      suspicious: [],
      lacking: [],
      fetched: false,
      insecure: false,
      withoutReference: false,
      years: [2020],
      problem: null,
    });
  });

  test("the date's own cell says more than a year in the symbol, and nothing without a document", () => {
    expect(join(2021, "12-KH/ĐTN-2020").years).toEqual([2021]);
    expect(join(null, "12-KH/ĐTN-2020", "13-KH/ĐTN-2020", "14-KH/ĐTN-2019").years).toEqual([2020, 2019]);
    expect(join(2021, "", "-").years).toEqual([]);
  });

  test("a name alone is without reference, a promise is none beside what is there", () => {
    expect(join(null, "Kế hoạch trại hè", "")).toMatchObject({ missing: false, withoutReference: true });
    expect(join(null, "", "-")).toMatchObject({ missing: true, withoutReference: false, promised: false });
    expect(join(null, "đang làm", "")).toMatchObject({ missing: true, promised: true });
    expect(join(null, "đang làm", "12-KH/ĐTN")).toMatchObject({ missing: false, promised: false });
  });

  test("what is wrong in one part is so in the whole", () => {
    expect(join(null, "12-KH/ĐTN", "javascript:x", "https://google.com@a.vn", "http://a.vn/b")).toMatchObject(
      {
        unsafe: ["javascript:x"],
        suspicious: ["https://google.com@a.vn"],
        insecure: true,
      },
    );
    expect(join(null, "12-KH/ĐTN", "#N/A").problem).toBe("cell-error");
    expect(joinParts([readEvidence("", []), { ...readEvidence("", []), fetched: true }], null).fetched).toBe(
      true,
    );
  });
});

describe("[E6] the year in a date's cell", () => {
  it.each<[string | number | Date, number | null]>([
    [new Date(2020, 11, 31), 2020],
    [new Date(2021, 0, 1, 0, 0, 0), 2021],
    [new Date(2021, 5, 1, 12, 30), 2021],
    [new Date(Number.NaN), null],
    ["05/3/2021", 2021],
    ["ngày 5 tháng 3 năm 2021", 2021],
    ["2021", 2021],
    [2021, 2021],
    ["1999", 1999],
    ["1899", null],
    ["20211", null],
    ["12021", null],
    ["5/3", null],
    ["12-KH/ĐTN", null],
    ["", null],
  ])("%j", (value, year) => {
    expect(yearInDate(value)).toBe(year);
  });
});
