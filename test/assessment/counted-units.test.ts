/** @fileoverview [S5] Numbers of units that a sheet states, held against what was read. */
import { expect, describe as suite, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, read, TITLE } from "../layout/books";
import { type Loose, tabOf } from "../layout/tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Xuất Lễ"];
const FAILS = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));

/** What is said of numbers, by cell; no unit is open for it. */
function said(tab: Tab): string[] {
  const { units, findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  expect(units.filter(({ outcome }) => outcome === "undetermined")).toEqual([]);
  return findings
    .filter(({ code }) => code === "line-not-read")
    .map((one) => `${one.cell}: ${describe(one).replace(/\. Xem lại.*$/, "")}`);
}
const HEADER = ["TT", "Tên đơn vị", ...CODES];
/** A table with a line above it and rows below it; the last unit fails where told. */
const wide = (below: Loose[][], { above = "", last = PASSES as readonly string[] } = {}) =>
  said(
    tabOf("Chấm điểm", [
      [TITLE],
      [above],
      HEADER,
      ...NAMES.map((name, at) => [at + 1, name, ...(at === 3 ? last : PASSES)]),
      ...below,
    ]),
  );
const sums = (label: string, at23: Loose, others: Loose = 4): Loose[] => [
  "",
  label,
  ...CODES.map((code) => (code === "2.3" ? at23 : others)),
];

suite("[S5] a number of units that the table does not bear out is named with both numbers", () => {
  test.each([
    ["Tổng số: 05 đơn vị", "bảng có 4 đơn vị"],
    ["Danh sách này có 03 đơn vị./.", "bảng có 4 đơn vị"],
    ["Tổng số: 03 đơn vị được đề nghị công nhận.", "theo các ô chấm có 4 đơn vị được công nhận"],
    ["Tổng số: 04 đơn vị, trong đó 03 đơn vị được công nhận", "theo các ô chấm có 4 đơn vị được công nhận"],
    ["Đề nghị công nhận: 3 đơn vị", "theo các ô chấm có 4 đơn vị được công nhận"],
  ])("%s", (line, so) => {
    expect(wide([["", line]])).toEqual([`B8: Ô ghi “${line}” nhưng ${so}`]);
  });

  test("in a title, and with the number in a cell of its own", () => {
    const above = "(Kèm theo Tờ trình đề nghị công nhận 03 Đoàn cơ sở)";
    expect(wide([], { above })).toEqual([
      `A2: Ô ghi “${above}” nhưng theo các ô chấm có 4 đơn vị được công nhận`,
    ]);
    expect(wide([["", "Số đơn vị được công nhận", "", "", 3]])).toHaveLength(1);
  });

  test("in a row that sums up each criterion", () => {
    expect(wide([sums("Tổng cộng", 3)])).toEqual([
      "J8: Ô ghi “3” nhưng ở đó đếm được # ô đạt".replace("#", "4"),
    ]);
    expect(wide([sums("Số đơn vị đạt", 4)], { last: FAILS })).toEqual([
      "J8: Ô ghi “4” nhưng ở đó đếm được 3 ô đạt",
    ]);
    expect(wide([sums("Cộng", "3/4", "4/4")])).toHaveLength(1);
  });

  test("in the heading of a group, of that group alone", () => {
    const grouped = (first: string) =>
      said(
        tabOf("Chấm điểm", [
          [TITLE],
          HEADER,
          [first],
          ...NAMES.slice(0, 2).map((name, at) => [at + 1, name, ...PASSES]),
          ["II. Cụm 2: 02 đơn vị, đạt 02"],
          ...NAMES.slice(2).map((name, at) => [at + 1, name, ...PASSES]),
        ]),
      );
    expect(grouped("I. Cụm 1: 02 đơn vị, đạt 01")).toHaveLength(1);
    expect(grouped("I. Cụm 1: 02 đơn vị, đạt 02")).toEqual([]);
  });

  test("[L8] in a column right of the units of a table turned round", () => {
    const turned = (at23: number) =>
      said(
        tabOf("Chấm điểm", [
          [TITLE],
          ["Tiêu chí", ...NAMES, "Số đơn vị đạt"],
          ...CODES.map((code, at) => [
            `${code}. Việc ${at}`,
            "Đạt",
            "Đạt",
            "Đạt",
            "Đạt",
            code === "2.3" ? at23 : 4,
          ]),
        ]),
      );
    expect(turned(3)).toEqual(["F10: Ô ghi “3” nhưng ở đó đếm được 4 ô đạt"]);
    expect(turned(4)).toEqual([]);
  });
});

suite("[S5] numbers that agree, and numbers of others, say nothing", () => {
  test.each([
    "Tổng số: 04 đơn vị",
    "Danh sách này có 04 đơn vị./.",
    "Tổng số: 04 đơn vị, trong đó 04 đơn vị được công nhận",
    "Tổng số đơn vị đăng ký: 9 đơn vị",
    "Toàn huyện có 25 đơn vị",
    "Tổng số 120 chi đoàn",
    "Tổng số đoàn viên: 1250",
    "Công nhận 3 chủ động",
    "Có 2 đơn vị đăng ký mới",
  ])("%s", (line) => {
    expect(wide([["", line]]).filter((one) => one.includes("nhưng"))).toEqual([]);
  });

  test("a row of sums that agrees, that counts what is filled in, or that is no sum of units", () => {
    expect(wide([sums("Tổng cộng", 4)])).toEqual([]);
    expect(wide([sums("Tổng cộng", 4)], { last: FAILS })).toEqual([]);
    expect(wide([sums("Số đơn vị chưa đạt", 0, 0)])).toEqual([]);
    expect(wide([sums("Tỷ lệ đạt", "100%", "100%")])).toEqual([]);
  });

  test("whoever fails is not among the recognised", () => {
    expect(wide([["", "Số đơn vị được công nhận: 03 đơn vị"]], { last: FAILS })).toEqual([]);
  });
});
