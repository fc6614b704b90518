/** @fileoverview [L2] [L4] [L11] What stands below the units of a wide table: lists of some of them, and rows under the criteria. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { a1 } from "../../src/table/a1";
import { CODES, PASSES, type Rows, read, sheet } from "./books";

const [A, B, C] = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"] as const;

/** First letters of the outcomes, and what is told or quoted by its cell. */
function below(...rows: Rows) {
  const units = [A, B, C].map((name, at) => [at + 1, name, ...PASSES]);
  const tab = sheet([["TT", "Đơn vị", ...CODES]], [...units, ...rows]);
  const judged = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  return {
    letters: judged.units.map(({ outcome }) => outcome.charAt(0)).join(""),
    told: [
      ...judged.findings
        .filter(({ code }) => /row-not|line-not|duplicate|empty|unnamed/.test(code))
        .map(({ code, cell, unit }) => `${code} ${cell} ${unit ?? "-"}`),
      ...judged.quoted.map(({ at, text }) => `${a1(at.row, at.column)}: ${text}`),
    ],
  };
}

describe("[L4] a list of some of the units below the marks", () => {
  test.each([
    ["Đơn vị không được công nhận:", [1, B]],
    ["DANH SÁCH ĐƠN VỊ BỊ LOẠI", [1, B]],
    ["ĐƠN VỊ RÚT", ["1", B, "Lý do: sáp nhập"]],
    ["Đơn vị không được công nhận:", ["", B]],
  ])("%s %j: the named is open, and no unit of its own", (title, row) => {
    const { letters, told } = below([], ["", title], row);
    expect(letters).toBe("rur");
    expect(told.filter((one) => /duplicate|empty/.test(one))).toEqual([]);
  });

  test.each([[A], ["Gia Cát"]])("of those proposed, %s alone: it is told at the others", (name) => {
    const { letters, told } = below([], ["", "Đơn vị đề nghị công nhận:"], [1, name]);
    expect(letters).toBe("rrr");
    expect(told.filter((one) => one.startsWith("line"))).toEqual([
      `line-not-read B7 ${B}`,
      `line-not-read B7 ${C}`,
    ]);
  });

  test("of all of them nothing is told", () => {
    const rows = [A, B, C].map((name, at) => [at + 1, name]);
    expect(below([], ["", "Đơn vị đề nghị công nhận:"], ...rows).told.join()).not.toMatch(/line-not/);
  });

  test.each([
    [
      "a group of units that nobody has marked",
      [
        ["II", "Khối trường học"],
        [4, "Đoàn trường THPT Cao Lộc"],
      ],
    ],
    ["one given twice, without a title", [[4, B]]],
  ])("%s is read as before", (_, rows) => {
    expect(below(...(rows as Rows)).told.join()).toMatch(/duplicate|empty/);
  });
});

describe("[L11] a row of words under the criteria", () => {
  const row = (label: string, usual: string, odd: string) => [
    "",
    label,
    ...CODES.map((code) => (code === "2.3" ? odd : usual)),
  ];
  test.each([
    ["Người kiểm tra", "Hà", "chưa kiểm tra", "uuu"],
    ["Trạng thái", "xong", "đang chấm", "uuu"],
    ["Nguồn", "hồ sơ", "xã báo miệng", "rrr"],
  ])("%s: %s, but %s", (label, usual, odd, letters) => {
    const found = below([], row(label, usual, odd));
    expect(found.letters).toBe(letters);
    expect(found.told.join("\n")).toMatch(letters === "uuu" ? /row-not-read J7/ : /J7: xã báo miệng/);
  });
  test.each([
    ["Người kiểm tra", "Hà", "Lan"],
    ["Người kiểm tra", "Hà", "Hà"],
    ["Ngày kiểm tra", "12/10", "13/10"],
    ["Trạng thái", "xong", "đã xong"],
  ])("%s: %s and %s say nothing", (label, usual, odd) => {
    const { letters, told } = below([], row(label, usual, odd));
    expect([letters, told]).toEqual(["rrr", []]);
  });
});
