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

/** What is said of numbers, by cell; no unit is open for it, but those that are anyway. */
function said(
  tabs: Tab | readonly Tab[],
  { set = SET_2018_2022, mapping = undefined as unknown, open = 0 } = {},
): string[] {
  const all = "name" in tabs ? [tabs] : tabs;
  const reading = read(all, { mapping });
  const { units, findings } = assess(reading, set, all, { year: 2021, falseIsFail: false });
  expect(units.filter(({ outcome }) => outcome === "undetermined")).toHaveLength(open);
  return findings
    .filter(({ code }) => code === "line-not-read")
    .map((one) => `${one.cell}: ${describe(one).replace(/\. Xem lại.*$/, "")}`);
}
const HEADER = ["TT", "Tên đơn vị", ...CODES];
/** A table with a line above it and rows below it; the last unit fails where told. */
const wide = (below: Loose[][], { above = "", last = PASSES as readonly string[], open = 0 } = {}) =>
  said(
    tabOf("Chấm điểm", [
      [TITLE],
      [above],
      HEADER,
      ...NAMES.map((name, at) => [at + 1, name, ...(at === 3 ? last : PASSES)]),
      ...below,
    ]),
    { open },
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
    ["Toàn huyện có 25 đơn vị, đề nghị công nhận: 3 đơn vị", "theo các ô chấm có 4 đơn vị được công nhận"],
    ["Đề nghị công nhận: 3 đơn vị", "theo các ô chấm có 4 đơn vị được công nhận"],
  ])("%s", (line, so) => {
    expect(wide([["", line]])).toEqual([`B8: Ô ghi “${line}” nhưng ${so}`]);
  });

  test("of units that fail, too, and of the recognised alone where it is of them", () => {
    expect(wide([["", "Tổng số: 05 đơn vị"]], { last: FAILS })).toEqual([
      "B8: Ô ghi “Tổng số: 05 đơn vị” nhưng bảng có 4 đơn vị",
    ]);
    expect(wide([["", "Đề nghị công nhận: 2 đơn vị"]], { last: FAILS })).toEqual([
      "B8: Ô ghi “Đề nghị công nhận: 2 đơn vị” nhưng theo các ô chấm có 3 đơn vị được công nhận",
    ]);
  });

  test("in a title, and with the number in a cell of its own", () => {
    const above = "(Kèm theo Tờ trình đề nghị công nhận 03 Đoàn cơ sở)";
    expect(wide([], { above })).toEqual([
      `A2: Ô ghi “${above}” nhưng theo các ô chấm có 4 đơn vị được công nhận`,
    ]);
    expect(wide([["", "Số đơn vị được công nhận", "", "", 3]])).toHaveLength(1);
    expect(wide([["", "Tổng số:", "05", "đơn vị"]])).toHaveLength(1);
  });

  test("in a row that sums up each criterion", () => {
    expect(wide([sums("Tổng cộng", 3)])).toEqual([
      "J8: Ô ghi “3” nhưng ở đó đếm được # ô đạt".replace("#", "4"),
    ]);
    expect(wide([sums("Số đơn vị đạt", 4)], { last: FAILS })).toEqual([
      "J8: Ô ghi “4” nhưng ở đó đếm được 3 ô đạt",
    ]);
    expect(wide([sums("Cộng", "3/4", "4/4")])).toHaveLength(1);
    const last = FAILS.map((mark) => (mark === "Đạt" ? mark : ""));
    expect(wide([sums("Tổng cộng", 4)], { last, open: 1 })).toEqual([
      "J8: Ô ghi “4” nhưng ở đó đếm được 3 ô đạt",
    ]);
    const inNumbers = NAMES.map((name, at) => [at + 1, name, ...CODES.map(() => 1)]);
    expect(said(tabOf("Chấm điểm", [[TITLE], HEADER, ...inNumbers, sums("Cộng", 5)]))).toEqual([
      "J7: Ô ghi “5” nhưng ở đó đếm được 4 ô đạt",
    ]);
  });

  test("in the heading of a group, of that group alone, and in a line below its units", () => {
    const grouped = (first: string, below: Loose[][] = []) =>
      said(
        tabOf("Chấm điểm", [
          [TITLE],
          HEADER,
          [first],
          [1, NAMES[0], ...PASSES],
          ...below,
          ["II. Cụm 2: 03 đơn vị, đạt 03"],
          ...NAMES.slice(1).map((name, at) => [at + 1, name, ...PASSES]),
        ]),
      );
    expect(grouped("I. Cụm 1: 01 đơn vị, đạt 02")).toHaveLength(1);
    expect(grouped("Cụm 1, 02 đơn vị")).toHaveLength(1);
    expect(grouped("I. Cụm 1: 01 đơn vị, đạt 01")).toEqual([]);
    expect(grouped("I. Cụm 1", [["", "Cộng: 01 đơn vị"]])).toEqual([]);
    expect(grouped("I. Cụm 1", [sums("Cộng", 1, 1)])).toEqual([]);
    expect(grouped("I. Cụm 1", [sums("Cộng", 2, 1)])).toHaveLength(1);
    expect(grouped("I. Cụm 1", [["", "Cộng: 02 đơn vị"]])).toEqual([
      "B5: Ô ghi “Cộng: 02 đơn vị” nhưng bảng có 4 đơn vị",
    ]);
  });

  const turned = (heading: string, at23: number, names: readonly string[] = NAMES, pass: Loose = "Đạt") =>
    said(
      tabOf("Chấm điểm", [
        [TITLE],
        ["Tiêu chí", ...names, heading],
        ...CODES.map((code, at) => [
          `${code}. Việc ${at}`,
          ...names.map(() => pass),
          code === "2.3" ? at23 : 4,
        ]),
      ]),
    );
  test("[L8] in a column right of the units of a table turned round", () => {
    expect(turned("Số đơn vị đạt", 3)).toEqual(["F10: Ô ghi “3” nhưng ở đó đếm được 4 ô đạt"]);
    expect(turned("Số đơn vị đạt", 4)).toEqual([]);
    const twoSided = said(
      tabOf("Chấm điểm", [
        [TITLE],
        ["Tiêu chí", ...NAMES.flatMap((name) => [name, ""]), "Số đơn vị đạt"],
        ["", ...NAMES.flatMap(() => ["Tự chấm", "Thẩm định"]), ""],
        ...CODES.map((code, at) => [
          `${code}. Việc ${at}`,
          ...NAMES.flatMap(() => ["Đạt", "Đạt"]),
          code === "2.3" ? 3 : 4,
        ]),
      ]),
    );
    expect(twoSided).toEqual(["J11: Ô ghi “3” nhưng ở đó đếm được 4 ô đạt"]);
  });

  test("[L8] of two tables, one a tab, each of its own units", () => {
    const tabs = (line: string) =>
      ["Khối xã", "Khối trường"].map((name, at) =>
        tabOf(name, [
          [TITLE],
          HEADER,
          ...NAMES.slice(at * 2, at * 2 + 2).map((unit, index) => [index + 1, unit, ...PASSES]),
          ["", line],
        ]),
      );
    const together = (line: string) => {
      const both = tabs(line);
      const mapping = { ...read([both[0] as Tab]).layout, sheet: both.map(({ name }) => name) };
      return said(both, { mapping });
    };
    expect(together("Danh sách này có 02 đơn vị")).toEqual([]);
    expect(together("Tổng số: 04 đơn vị")).toEqual([]);
    expect(together("Danh sách này có 03 đơn vị")).toHaveLength(2);
  });

  test("[L8] no unit's own marks there, whatever its name begins with", () => {
    expect(turned("Số đơn vị đạt", 4, [NAMES[0] as string, "Cộng Hòa", ...NAMES.slice(2)], 1)).toEqual([]);
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
    "Tổng số đơn vị chưa được công nhận: 0 đơn vị",
    "Tổng số: 02 đơn vị sự nghiệp",
    "Biểu số 12",
    `Theo Tờ trình của Ban Thường vụ, ${"các đơn vị đã tự chấm, ".repeat(8)}trong đó 03 đơn vị được công nhận`,
  ])("%s", (line) => {
    expect(wide([["", line]]).filter((one) => one.includes("nhưng"))).toEqual([]);
  });

  test("a heading that says how marks are written", () => {
    const header = ["TT", "Tên đơn vị", "Thẩm định (đạt: 1; không đạt: 0)"];
    const rows = NAMES.map((name, at) => [at + 1, name, ...CODES.map(() => 1)]);
    expect(said(tabOf("Chấm điểm", [[TITLE], header, ["", "", ...CODES], ...rows]))).toEqual([]);
  });

  test("numbers of another table below, and in a row that sums up nothing", () => {
    expect(wide([[], sums("Tổng cộng", 9, 9)])).toEqual([]);
    expect(wide([sums("Hệ số", 2, 2)])).toEqual([]);
    expect(wide([sums("Tổng", "4 ĐCS đạt", "3 ĐCS đạt")], { last: CODES.map(() => "Chưa đạt") })).toEqual([]);
  });

  test("[L8] in a list of units and criteria, and on a unit's own form", () => {
    const rows = NAMES.flatMap((name) => CODES.map((code) => [name, code, "Đạt", 2]));
    expect(
      said(tabOf("Chấm điểm", [[TITLE], ["Đơn vị", "Tiêu chí", "Kết quả", "Tổng số văn bản"], ...rows])),
    ).toEqual([]);
    const forms = NAMES.map((name) =>
      tabOf(name, [
        [TITLE],
        [`Đơn vị: ${name}`],
        ["TT", "Tiêu chí", "Thẩm định"],
        ...CODES.map((code, at) => [code, `Việc ${at}`, "Đạt"]),
        ["", "Tổng cộng đạt", 15],
      ]),
    );
    expect(said(forms)).toEqual([]);
  });

  test("[M4] a sum of points", () => {
    const { pillars, ...rest } = SET_2018_2022;
    const inPoints = {
      ...rest,
      pillars: pillars.map((pillar) => ({
        ...pillar,
        criteria: pillar.criteria.map((one) => ({ ...one, maxPoints: 2, passMark: 1 })),
      })),
    };
    const rows = [
      ...NAMES.map((name, at) => [at + 1, name, ...CODES.map(() => (at === 3 ? 1 : 2))]),
      sums("Tổng cộng", 7, 7),
    ];
    expect(said(tabOf("Chấm điểm", [[TITLE], HEADER, ...rows]), { set: inPoints })).toEqual([]);
  });

  test("a row of sums that agrees, that counts what is filled in, or that is no sum of units", () => {
    expect(wide([sums("Tổng cộng", 4)])).toEqual([]);
    expect(wide([sums("Tổng cộng", 4)], { last: FAILS })).toEqual([]);
    expect(wide([sums("Số đơn vị chưa đạt", 0, 0)])).toEqual([]);
    expect(wide([sums("Tỷ lệ đạt", "100%", "100%")])).toEqual([]);
  });

  test("whoever is open may still be recognised", () => {
    const last = FAILS.map((mark) => (mark === "Đạt" ? mark : ""));
    const line = (n: number) => wide([["", `Số đơn vị được công nhận: 0${n} đơn vị`]], { last, open: 1 });
    expect([2, 3, 4, 5].map((n) => line(n).length)).toEqual([1, 0, 0, 1]);
  });

  test("whoever fails is not among the recognised", () => {
    expect(wide([["", "Số đơn vị được công nhận: 03 đơn vị"]], { last: FAILS })).toEqual([]);
    expect(wide([["", "Tổng số: 04 đơn vị"]], { last: FAILS })).toEqual([]);
  });
});
