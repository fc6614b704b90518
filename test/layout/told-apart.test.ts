/** @fileoverview Rows, forms and letters that made-up sheets showed to be taken for something else. */
import { describe, expect, test } from "vitest";
import { lettersOf } from "../../src/assessment/letters";
import { CODES, cellOf, PASSES, read, sheet, TITLE, unitsOf } from "./books";
import { tabOf } from "./tabs";

const HEADER = [["TT", "Tên đơn vị", ...CODES]];
const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn phường Tân Liên"];
const POINTS = CODES.map(() => 8);
const unnamedIn = (reading: ReturnType<typeof read>) => reading.unnamed.map(cellOf);

describe("rows of a wide table", () => {
  test("[L2] a nameless row of documents right below the header is no header", () => {
    const pairs = CODES.flatMap((code) => [code, ""]);
    const row = CODES.flatMap(() => [true, "08 – HD/ĐTN"]);
    const reading = read(
      sheet(
        [
          ["Tên đơn vị", ...pairs],
          ["", ...CODES.flatMap(() => ["Thẩm định", "Minh chứng"])],
        ],
        [["", ...row], ...UNITS.map((unit) => [unit, ...row])],
      ),
    );
    expect(unnamedIn(reading)).toEqual(["A4"]);
    expect(reading.units).toHaveLength(3);
  });

  test("[L2] letters number units where no row has a number", () => {
    const rows = UNITS.map((unit, n) => ["abc"[n] as string, unit, ...POINTS]);
    expect(read(sheet(HEADER, rows)).units.map(({ name }) => name)).toEqual(UNITS);
  });

  test("[U1] a letter above numbered units heads them, whatever sums stand beside it", () => {
    const rows = UNITS.map((unit, n) => [n + 1, unit, ...POINTS]);
    const reading = read(sheet(HEADER, [["A", "Đoàn xã Cao Lâu", ...CODES.map(() => 24)], ...rows]));
    expect(reading.units.map(({ name }) => name)).toEqual(UNITS);
  });

  test("[U7] a nameless row whose marks go on where those above end is the same unit's", () => {
    const first = CODES.map((code) => (code < "2" ? "Đạt" : ""));
    const second = CODES.map((code) => (code < "2" ? "" : "Đạt"));
    const reading = read(
      sheet(HEADER, [
        [1, "Đoàn xã Gia Cát", ...first],
        ["", "", ...second],
        [2, "Đoàn xã Bảo Lâm", ...PASSES],
      ]),
    );
    expect(unitsOf(reading)).toHaveLength(2);
    expect(reading.layout.rows.continued).toBe(1);
  });

  test("[U1] one whose marks begin again is nobody's", () => {
    const first = CODES.map((code) => (code < "2" ? "Đạt" : ""));
    const rows = [
      [1, "Đoàn xã Gia Cát", ...first],
      ["", "", ...PASSES],
      [2, "Đoàn xã Bảo Lâm", ...PASSES],
    ];
    expect(unnamedIn(read(sheet(HEADER, rows)))).toEqual(["B4"]);
  });

  test("[U1] points without a word are nobody's; sums of them are none", () => {
    const units = UNITS.map((unit, n) => [n + 1, unit, ...POINTS]);
    expect(unnamedIn(read(sheet(HEADER, [...units, ["", "", ...POINTS]])))).toEqual(["B6"]);
    expect(unnamedIn(read(sheet(HEADER, [...units, ["", "", ...CODES.map(() => 24)]])))).toEqual([]);
  });
});

test("[M2] marks of a row that nobody is named for are no legend", () => {
  const marks = CODES.map((_, n) => (n % 2 === 0 ? "k" : "KAD"));
  const reading = read(
    sheet(HEADER, [
      [1, "Đoàn xã Gia Cát", ...PASSES],
      [2, "", ...marks],
    ]),
  );
  expect(lettersOf(reading).letters).toBeNull();
});

test("[L6] codes that became dates know no fourth content, whatever their order", () => {
  const dates = [...CODES].reverse().map((code) => {
    const [pillar = 1, n = 1] = code.split(".").map(Number);
    return new Date(2021, pillar - 1, n);
  });
  const reading = read(sheet([["TT", "Tên đơn vị", ...dates]], [[1, "Đoàn xã Gia Cát", ...PASSES]]));
  expect(reading.criteria.map(({ code }) => code)).toEqual([...CODES].reverse());
});

describe("forms and lists", () => {
  const criteria = CODES.map((code) => [code, "Đạt"]);
  const form = (n: number, line: string, header: string[] = ["Tiêu chí", "Thẩm định"]) =>
    tabOf(`Phiếu ${n}`, [[TITLE], ["Kết quả"], [line], header, ...criteria]);
  const others = [form(2, "Đơn vị: Đoàn xã Bảo Lâm"), form(3, "Đơn vị: Đoàn xã Gia Cát")];

  test.each(["Đơn vị: #N/A", "Đơn vị: ", "Tên đơn vị: ………", "Đơn vị: Đoàn xã ……"])(
    "[U6] a form with marks and “%s” is nobody's",
    (line) => {
      const reading = read([form(1, line), ...others]);
      expect(reading.units.map(({ name }) => name)).toEqual(["Đoàn xã Bảo Lâm", "Đoàn xã Gia Cát"]);
      expect(unnamedIn(reading)).toEqual(["A3"]);
    },
  );

  test("[L4] a form that lost its header row is named as not read", () => {
    const reading = read([form(1, "Đơn vị: Đoàn xã Cao Lâu", ["", ""]), ...others]);
    expect(reading.units).toHaveLength(2);
    expect(reading.notRead.map(({ sheet: tab }) => tab)).toEqual(["Phiếu 1"]);
  });

  test("[L4] a list of the criteria without marks is no form", () => {
    const list = tabOf(
      "Tiêu chí",
      CODES.map((code) => [code, "Chủ động"]),
    );
    expect(read([list, ...others]).notRead).toEqual([]);
  });

  test("[U6] criteria that begin again below no name are nobody's", () => {
    const block = (name: string) => CODES.map((code) => [name, code, "Đạt"]);
    const rows = [...block("Đoàn xã Gia Cát"), ...block(""), ...block("Đoàn xã Bảo Lâm")];
    const reading = read(tabOf("Chi tiết", [[TITLE], ["Đơn vị", "Tiêu chí", "Thẩm định"], ...rows]));
    expect(reading.units).toHaveLength(2);
    expect(unnamedIn(reading)).toEqual(["A18"]);
  });

  test("[U2] a unit's name once above its criteria, and blank below, is one unit's", () => {
    const block = (name: string) => CODES.map((code, n) => [n === 0 ? name : "", code, "Đạt"]);
    const rows = [...block("Đoàn xã Gia Cát"), ...block("Đoàn xã Bảo Lâm")];
    const reading = read(tabOf("Chi tiết", [[TITLE], ["Đơn vị", "Tiêu chí", "Thẩm định"], ...rows]));
    expect(reading.units).toHaveLength(2);
    expect(unnamedIn(reading)).toEqual([]);
  });
});
