/** @fileoverview Which row is which: by what stands in it, and none where two could be meant. */
import { describe, expect, it } from "vitest";
import { anchorOf } from "../../src/sidebar/keyed-rows";
import type { CellValue, Tab } from "../../src/table/tab";
import { keysOf, Places } from "../../src/undo/keys";

const HEAD: CellValue[][] = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021", "", "", ""],
  ["TT", "Đơn vị", "1.1", "Minh chứng 1.1"],
];
const UNITS: CellValue[][] = [
  [1, "Đoàn xã An Hà", "x", "12-KH/ĐTN"],
  [2, "Đoàn xã Đào Mỹ", "x", ""],
  [3, "Đoàn xã Yên Mỹ", "", ""],
];
const SHEET = [...HEAD, ...UNITS];
const blank: CellValue[] = ["", "", "", ""];

/** Where a row of `before` is in `now`; null: not sure. */
function rowOf(row: number, before: CellValue[][], now: CellValue[][]): number | null {
  const { headers, keyOf } = keysOf("Chấm", before, 0, [row]);
  const shift = new Places(now).shiftOf(headers, [keyOf(row)]);
  return shift === null ? null : row + shift;
}

describe("a row of a table", () => {
  it.each<[string, CellValue[][], number | null]>([
    ["is where it was", SHEET, 3],
    ["went down with rows put in above", [...HEAD, blank, blank, ...UNITS], 5],
    ["went with the whole table", [blank, ...SHEET], 4],
    ["went up when sorted", [...HEAD, ...[...UNITS].sort((a, b) => Number(b[0]) - Number(a[0])), blank], 3],
    [
      "is known though its cells were filled in",
      [...HEAD, ...UNITS.map((row) => [...row.slice(0, 3), "x"])],
      3,
    ],
    ["may be either of two of one name", [...SHEET, [4, "Đoàn xã Đào Mỹ", "", ""]], null],
    ["is gone", [...HEAD, ...UNITS.filter((_, n) => n !== 1)], null],
    [
      "is not known where its unit has another name",
      SHEET.map((row) => row.map((cell) => (cell === "Đoàn xã Đào Mỹ" ? "Đoàn xã Mới" : cell))),
      null,
    ],
    ["is not known where a column was put in", SHEET.map(([a = "", ...more]) => [a, "", ...more]), null],
    [
      "is not known where two columns changed places",
      SHEET.map(([a = "", b = "", c = "", d = ""]) => [a, b, d, c]),
      null,
    ],
  ])("%s", (_, now, where) => {
    expect(rowOf(3, SHEET, now)).toBe(where);
  });

  it("that has no name is known by all that stands in it, and by nothing less", () => {
    const total: CellValue[] = ["", "", 2, 1];
    const before = [...SHEET, total];
    expect(rowOf(5, before, [...HEAD, blank, ...UNITS, total])).toBe(6);
    expect(rowOf(5, before, [...SHEET, ["", "", 2, 2]])).toBeNull();
    expect(rowOf(5, before, [...before, total])).toBeNull();
  });

  it("of two with one name is known by the rest of it", () => {
    const before = [...SHEET, [4, "Đoàn xã Đào Mỹ", "", ""] as CellValue[]];
    expect(rowOf(3, before, [blank, ...before])).toBe(4);
    expect(
      rowOf(
        3,
        before,
        before.map((row, r) => (r === 3 ? [2, "Đoàn xã Đào Mỹ", "", "x"] : row)),
      ),
    ).toBeNull();
  });
});

it("rows that are known together went together, or are not known", () => {
  const list = (name: string): CellValue[][] => ["1.1", "1.2"].map((code) => [name, code, ""]);
  const before = [...list("Xã A"), ...list("Xã B"), ...list("Xã C")];
  const tab = { name: "Danh mục", values: before } as Pick<Tab, "name" | "values"> as Tab;
  const keys = [anchorOf(tab, 2, 0, 1, 1), anchorOf(tab, 3, 0, 1, 1), anchorOf(tab, 2, 1, 2, 1)];
  const shiftIn = (now: CellValue[][]) => new Places(now).shiftOf([], keys);
  expect(shiftIn(before)).toBe(0);
  expect(shiftIn([...list("Xã D"), ...before])).toBe(2);
  expect(shiftIn([...before.slice(0, 3), ["", "", ""], ...before.slice(3)])).toBeNull();
  expect(shiftIn([...before, ...list("Xã B")])).toBeNull();
});
