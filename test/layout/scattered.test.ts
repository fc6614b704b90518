/** @fileoverview [M2] [L9] A table with an "x" here and there: ticked may be what lacks. */
import { describe, expect, test } from "vitest";
import { answer, CODES, sheet } from "./books";
import type { Loose } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên", "Đoàn xã Hồng Phong"];

/** What stands for a unit's criterion; the rest is blank. */
function asked(cell: (unit: number, criterion: number) => Loose, codes = CODES, units = UNITS) {
  const rows = units.map((name, at): Loose[] => [at + 1, name, ...codes.map((_, n) => cell(at, n))]);
  const found = answer(sheet([["TT", "Đơn vị", ...codes]], rows));
  return found.ok ? "read" : found.message;
}

const here = (unit: number, criterion: number) => criterion === unit * 3 && unit < 3;

describe("[M2] [L9] an x here and there", () => {
  test("alone in the table is asked about", () => {
    expect(asked((unit, at) => (here(unit, at) ? "x" : ""))).toMatch(/vài dấu x rải rác/);
    expect(asked((unit, at) => (here(unit, at) ? "X" : false))).toMatch(/vài dấu x rải rác/);
  });

  test.each<[string, (unit: number, at: number) => Loose]>([
    ["words say what they mean", (unit, at) => (here(unit, at) ? "Đạt" : "")],
    [
      "another mark beside it says it",
      (unit, at) => (here(unit, at) ? "x" : unit === 3 && at === 14 ? "k" : ""),
    ],
    ["a unit is begun", (unit, at) => (unit === 0 && at < 6 ? "x" : "")],
    ["a criterion is begun", (unit, at) => (at === 0 && unit < 2 ? "x" : "")],
    ["one alone is a slip", (unit, at) => (unit === 0 && at === 3 ? "x" : "")],
    ["nothing is", () => ""],
  ])("read where %s", (_, cell) => {
    expect(asked(cell)).toBe("read");
  });

  test("read where there are few units", () => {
    expect(asked((unit, at) => (here(unit, at) ? "x" : ""), CODES, UNITS.slice(0, 2))).toBe("read");
  });

  test("what a person chose is read", () => {
    const rows = UNITS.map((name, at): Loose[] => [
      at + 1,
      name,
      ...CODES.map((_, n) => (here(at, n) ? "x" : "")),
    ]);
    const found = answer(sheet([["TT", "Đơn vị", ...CODES]], rows, { name: "Chấm" }), { sheet: "Chấm" });
    expect(found.ok).toBe(true);
  });
});
