/** @fileoverview [O6] [L9] Numbers typed beside units: counts of what passed, and votes, that speak against the marks. */
import { describe, expect, test } from "vitest";
import { CODES, read, sheet } from "./books";
import type { Loose } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const PASSES = CODES.map(() => "Đạt");
const FAILS = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));

/** The cells that leave a unit open; `said` stands beside the first unit, `others` beside the others. */
const open = (headings: string[], said: Loose[], others: Loose[], own: readonly string[] = PASSES) =>
  read(
    sheet(
      [["TT", "Tên đơn vị", ...CODES, ...headings]],
      NAMES.map((name, at) => [at + 1, name, ...(at === 0 ? own : PASSES), ...(at === 0 ? said : others)]),
    ),
  ).rowsNotRead.map(({ at, unit }) => `${unit?.name} ${at.column}`);

const HELD = ["Đoàn xã Gia Cát 17"];

describe("[O6] [L9] a number that says less than the marks leaves its unit open, at its cell", () => {
  test.each<[string, Loose, Loose]>([
    ["Số TC đạt", 14, 15],
    ["Số tiêu chí đạt", "13", 15],
    ["Tổng số tiêu chí đạt", "14/15", "15/15"],
    ["Số nội dung đạt", 2, 3],
    ["Tổng hợp", "Đạt 2/3", "Đạt 3/3"],
    ["Tiến độ", "60%", "100%"],
    ["Tỷ lệ tiêu chí đạt", 0.8, 1],
    ["Số phiếu đồng ý", 3, 11],
    ["Số phiếu đồng ý (trên 11)", 3, 11],
    ["Kết quả biểu quyết (đồng ý/tổng số)", "3/11 phiếu", "11/11 phiếu"],
    ["Tỷ lệ phiếu tán thành", "27%", "100%"],
  ])("%s: %s", (heading, said, others) => {
    expect(open([heading], [said], [others])).toEqual(HELD);
    expect(open([heading], [others], [others])).toEqual([]);
  });

  test("votes for beside votes against", () => {
    expect(open(["Phiếu thuận", "Phiếu chống"], [2, 9], [11, 0])).toEqual(HELD);
    expect(open(["Phiếu thuận", "Phiếu chống"], [9, 2], [11, 0])).toEqual([]);
  });
});

describe("[O6] [L9] numbers that say nothing against the marks", () => {
  test.each<[string, Loose, Loose]>([
    ["Số TC đạt", 16, 15],
    ["Số TC đạt", "", 15],
    ["Số tiêu chí tự chấm đạt", 12, 15],
    ["Số TC đạt năm trước", 12, 15],
    ["Số TC đạt nội dung 1", 5, 5],
    ["Số tiêu chí chưa đạt", 0, 0],
    ["Số phiếu đồng ý", 9, 11],
    ["Số phiếu đồng ý", 11, 11],
    ["Số phiếu đánh giá", 2, 11],
    ["Số phiếu không đồng ý", 0, 0],
    ["Số phiếu không đồng ý", 2, 0],
    ["Tiến độ thu đoàn phí", "60%", "100%"],
    ["Tỷ lệ kết nạp", "60%", "100%"],
    ["Số đoàn viên", 14, 60],
  ])("%s: %s", (heading, said, others) => {
    expect(open([heading], [said], [others])).toEqual([]);
  });

  test("a count for each content is of none alone", () => {
    expect(open(["Số TC đạt", "Số TC đạt", "Số TC đạt"], [5, 5, 5], [5, 5, 5])).toEqual([]);
  });

  test("what fails by its marks needs no count", () => {
    expect(open(["Số TC đạt"], [14], [15], FAILS)).toEqual([]);
    expect(open(["Số phiếu đồng ý"], [3], [11], FAILS)).toEqual([]);
  });
});

describe("[O6] [L8] a table turned round has such numbers in a row", () => {
  const below = (heading: string, said: Loose[], own: readonly string[] = PASSES) =>
    read(
      sheet(
        [["TT", "Tiêu chí", ...NAMES]],
        [
          ...CODES.map((code, at) => [code, `Việc ${at + 1}`, own[at] ?? "", "Đạt", "Đạt"]),
          ["", heading, ...said],
        ],
      ),
    ).rowsNotRead.map(({ at, unit }) => `${unit?.name} ${at.row + 1}:${at.column}`);

  test.each<[string, Loose[]]>([
    ["Tổng số tiêu chí đạt", [12, 15, 15]],
    ["Số phiếu đồng ý", [3, 11, 11]],
  ])("%s: %j", (heading, said) => {
    expect(below(heading, said)).toEqual([`${NAMES[0]} 18:2`]);
    expect(below(heading, said, FAILS)).toEqual([]);
    expect(below(heading, [15, 15, 15])).toEqual([]);
  });

  test("a count of something else says nothing", () => {
    expect(below("Tổng số đoàn viên", [12, 40, 40])).toEqual([]);
  });
});
