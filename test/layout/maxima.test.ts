/** @fileoverview [M4] The most points of each criterion, where the sheet itself shows them, and where it does not. */
import { describe, expect, it, test } from "vitest";
import { maximumIn, saysMaximum } from "../../src/layout/headings/maximum";
import { CODES, PASSES, read, sheet, TITLE, unitsOf } from "./books";
import { type Loose, tabOf } from "./tabs";

const all = <T>(value: T): T[] => CODES.map(() => value);
/** The most points of every criterion, where they are all alike; else each. */
const maxima = (tabs: Parameters<typeof read>[0]) => {
  const found = read(tabs).criteria.map(({ maxPoints }) => maxPoints ?? null);
  return new Set(found).size === 1 ? found[0] : found;
};

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên"];
const units = (mark: Loose = 1) => NAMES.map((name, index) => [index + 1, name, ...all(mark)]);
const header = ["TT", "Tên đơn vị", ...CODES];

describe("[M4] a row of maxima", () => {
  it.each([
    ["below the header, in the column of names", [header, ["", "Điểm tối đa", ...all(2)]]],
    ["below the header, in the column of order", [header, ["Điểm chuẩn", "", ...all(2)]]],
    ["above the header", [["", "Thang điểm", ...all(2)], header]],
    ["in words", [header, ["", "Điểm tối đa:", ...all("2 điểm")]]],
    [
      "between two rows of the header",
      [header, ["", "Điểm chuẩn", ...all(2)], ["", "", ...all("Thẩm định")]],
    ],
  ])("%s", (_, rows: readonly Loose[][]) => {
    const tab = sheet(rows, units());
    expect(maxima(tab)).toBe(2);
    expect(read(tab).units.map(({ name }) => name)).toEqual(NAMES);
  });

  it("is no unit where units have no numbers either", () => {
    const rows = NAMES.map((name) => [name, ...all(1)]);
    const tab = sheet([["Tên đơn vị", ...CODES]], [["Điểm tối đa", ...all(2)], ...rows]);
    expect(read(tab).units.map(({ name }) => name)).toEqual(NAMES);
    expect(maxima(tab)).toBe(2);
  });

  it.each([
    ["an average", ["", "Điểm trung bình", ...all(2)]],
    ["a total", ["", "Tổng điểm", ...all(2)]],
    ["a unit", [4, "Đoàn xã Yên Trạch", ...all(2)]],
    ["a label without numbers", ["", "Điểm tối đa", ...all("")]],
  ])("%s is none", (_, row) => {
    expect(maxima(sheet([header], [...units(), row]))).toBeNull();
  });
});

describe("[M4] maxima in headings", () => {
  it.each([
    ["(tối đa 2)", 2],
    ["Điểm (tối đa 2)", 2],
    ["1.1 (2 điểm)", 2],
    ["1.1. Có kế hoạch (2đ)", 2],
    ["1.1 [2,5 điểm]", 2.5],
    ["1.1 - tối đa 10 điểm", 10],
    ["Điểm chuẩn: 5", 5],
    ["1.1 (0 - 3 điểm)", 3],
    ["Có kế hoạch (1 điểm), có báo cáo (2 điểm)", 3],
    ["1.1", null],
    ["Tổ chức tối đa 2 hoạt động", null],
    ["Có từ 2 điểm sinh hoạt cộng đồng", null],
    ["Có ít nhất 1 công trình (2 công trình/năm)", null],
    ["(mỗi đoàn viên được 2 điểm tốt)", null],
  ])("%j says %j", (text, most) => {
    expect(maximumIn(text)).toBe(most);
  });

  test("in a heading of its own below the criterion's, and in the criterion's", () => {
    expect(maxima(sheet([header, ["", "", ...all("Điểm (tối đa 2)")]], units(1.5)))).toBe(2);
    const coded = ["TT", "Tên đơn vị", ...CODES.map((code) => `${code} (2 điểm)`)];
    expect(maxima(sheet([coded], units(1.5)))).toBe(2);
  });

  test("passes in words are no points, whatever the headings announce", () => {
    const coded = ["TT", "Tên đơn vị", ...CODES.map((code) => `${code} (2 điểm)`)];
    expect(maxima(sheet([coded], [[1, "Đoàn xã Gia Cát", ...PASSES]]))).toBeNull();
    // Without a mark yet they are what is to come.
    expect(
      maxima(
        sheet(
          [coded],
          [
            [1, "Đoàn xã Gia Cát"],
            [2, "Đoàn xã Hợp Thành"],
          ],
        ),
      ),
    ).toBe(2);
  });

  test("the content's own points are not its criteria's", () => {
    const contents = [
      "TT",
      "Tên đơn vị",
      ...CODES.map((code) => (code.endsWith(".1") ? `Nội dung ${code[0]} (10 điểm)` : "")),
    ];
    const merges = ["C2:G2", "H2:L2", "M2:Q2"];
    expect(maxima(sheet([contents, ["", "", ...CODES]], units(), { merges }))).toBeNull();
  });
});

describe("[M4] a column of maxima beside criteria in rows", () => {
  const form = (unit: string, heading: string, most: Loose) =>
    tabOf(unit.replace("Đoàn xã ", ""), [
      [TITLE],
      [`Đơn vị: ${unit}`],
      ["TT", "Nội dung", heading, "Điểm tự chấm", "Điểm thẩm định"],
      ...CODES.map((code) => [code, `Tiêu chí ${code}`, most, 1, 1]),
    ]);

  it.each(["Điểm chuẩn", "ĐIỂM TỐI ĐA", "Thang điểm", "Điểm quy định"])("%j on forms", (heading) => {
    const reading = read([form("Đoàn xã Gia Cát", heading, 2), form("Đoàn xã Bảo Lâm", heading, 2)]);
    expect(reading.layout.kind).toBe("sheet-per-unit");
    expect(new Set(reading.criteria.map(({ maxPoints }) => maxPoints))).toEqual(new Set([2]));
  });

  it("on a long sheet", () => {
    const rows = NAMES.flatMap((name) => CODES.map((code) => [name, code, 2, 1]));
    const tab = tabOf("Chấm", [[TITLE], ["Tên đơn vị", "Tiêu chí", "Điểm tối đa", "Thẩm định"], ...rows]);
    expect(maxima(tab)).toBe(2);
    expect(unitsOf(read(tab))).toHaveLength(3);
  });

  it.each(["Hệ số", "Điểm cộng"])("%j is none", (heading) => {
    const reading = read([form("Đoàn xã Gia Cát", heading, 2), form("Đoàn xã Bảo Lâm", heading, 2)]);
    expect(reading.criteria.every(({ maxPoints }) => maxPoints === undefined)).toBe(true);
  });
});

test("[M4] labels of maxima", () => {
  for (const text of [
    "Điểm tối đa",
    "ĐIỂM CHUẨN",
    "Thang điểm",
    "Tổng điểm tối đa",
    "Điểm tối đa (thang 10):",
  ])
    expect([text, saysMaximum(text)]).toEqual([text, true]);
  for (const text of ["Điểm", "Đạt điểm tối đa trong năm học", "Tổng điểm", "Điểm trung bình", "Chuẩn"])
    expect([text, saysMaximum(text)]).toEqual([text, false]);
});
