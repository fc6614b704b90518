/** @fileoverview [L2] Rows and columns of numbers that are no unit's: never a unit, never passed over. */
import { describe, expect, test } from "vitest";
import { CODES, cellOf, PASSES, read, sheet, unitsOf } from "./books";
import { type Loose, tabOf } from "./tabs";

const all = <T>(value: T): T[] => CODES.map(() => value);
const HEADER = [["TT", "Tên đơn vị", ...CODES]];
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn phường Tân Liên"];
const units = (mark: Loose = 1) => NAMES.map((name, n) => [n + 1, name, ...all(mark)]);
const notRead = (reading: ReturnType<typeof read>) =>
  reading.rowsNotRead.map(({ at, unit }) => [cellOf(at), unit]);

describe("[L2] a row of numbers under a label that names no unit", () => {
  test.each(["Mức tối thiểu phải đạt", "Điểm sàn", "Khung tính", "Ngưỡng công nhận"])("%s", (label) => {
    for (const number of [1, 10, "0-1", "5%"] as const) {
      const above = read(sheet(HEADER, [["", label, ...all(number)], ...units()]));
      expect(above.units.map(({ name }) => name)).toEqual(NAMES);
      expect(notRead(above)).toEqual([["B3", null]]);
    }
    const below = read(sheet(HEADER, [...units(), ["", label, ...all(1)]]));
    expect(unitsOf(below)).toHaveLength(3);
    expect(notRead(below)).toEqual([["B6", null]]);
    // Units without numbers, called by their type and name.
    const bare = read(
      sheet([["Tên đơn vị", ...CODES]], [[label, ...all(1)], ...NAMES.map((name) => [name, ...all(1)])]),
    );
    expect(bare.units.map(({ name }) => name)).toEqual(NAMES);
    expect(bare.rowsNotRead).toHaveLength(1);
  });

  test("weights are the sheet's own words for points", () => {
    for (const label of ["Hệ số", "Trọng số (%)", "Tỷ trọng"]) {
      const reading = read(sheet(HEADER, [["", label, ...all(2)], ...units()]));
      expect(reading.units).toHaveLength(3);
      expect(reading.rowsNotRead).toEqual([]);
      expect(reading.criteria.every(({ boundOnly }) => boundOnly)).toBe(true);
      expect(
        read(sheet(HEADER, [["", label, ...all(2)], ...units("Đạt")])).criteria[0]?.maxPoints,
      ).toBeUndefined();
    }
  });

  test("names without a type, a group's own sums and a unit without its number stay what they are", () => {
    const named = ["Gia Cát", "Bảo Lâm", "Tân Liên"].map((name) => [name, ...all(1)]);
    expect(read(sheet([["Xã", ...CODES]], named)).units).toHaveLength(3);
    for (const label of ["Khối xã", "Tiểu khu Đông"]) {
      const grouped = read(sheet(HEADER, [["", label, ...all(3)], ...units()]));
      expect(grouped.units).toHaveLength(3);
      expect(grouped.rowsNotRead).toEqual([]);
      expect(read(sheet(HEADER, [["", label, ...all(3)], ...units("Đạt")])).rowsNotRead).toEqual([]);
    }
    expect(read(sheet(HEADER, [...units(), ["", "Đoàn xã Yên Trạch", ...all(1)]])).units).toHaveLength(4);
    expect(read(sheet(HEADER, [...units("Đạt"), ["", "Yên Trạch", ...PASSES]])).units).toHaveLength(4);
  });
});

test("[L8] counts, rates and weights across are no units of a table turned round", () => {
  const names = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"];
  const turned = (...more: readonly string[]) =>
    tabOf("TH", [
      ["KẾT QUẢ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Tiêu chí", ...names, ...more],
      ...CODES.map((code) => [code, `Tiêu chí ${code}`, "x", "x", ...more.map(() => 2)]),
    ]);
  for (const more of [["Số đơn vị đạt", "Số đơn vị chưa đạt"], ["Tỷ lệ"], ["Hệ số"], ["Tổng số"]])
    expect(read(turned(...more)).units.map(({ name }) => name)).toEqual(names);
});

test("[M4] a number in bare brackets behind every code is its maximum, where they do not count on", () => {
  const header = (tail: (n: number) => string) => [
    ["TT", "Tên đơn vị", ...CODES.map((code, n) => code + tail(n))],
  ];
  const most = (tail: (n: number) => string) =>
    read(sheet(header(tail), units())).criteria.map((one) => one.maxPoints);
  expect(new Set(most(() => " (1)"))).toEqual(new Set([1]));
  expect(new Set(most((n) => ` (${n + 3})`))).toEqual(new Set([undefined]));
  expect(new Set(most((n) => (n === 0 ? " (1)" : "")))).toEqual(new Set([undefined]));
});
