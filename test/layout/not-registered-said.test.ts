/** @fileoverview [O5] A line or a column of the assessment that says who did not register: that unit is not decided. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, sheet, TITLE } from "./books";
import { tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Yên Trạch"];

function outcomes(tab: Tab) {
  const { units, findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  return {
    open: units.filter(({ outcome }) => outcome !== "recognised").map(({ name }) => name),
    cells: findings.filter(({ code }) => code === "row-not-read").map(({ cell }) => cell),
  };
}

const rows: Rows = [["TT", "Đơn vị", ...CODES], ...NAMES.map((name, i) => [i + 1, name, ...PASSES])];

describe("[O5] a line that says who did not register", () => {
  it.each([
    "Ghi chú: Đoàn xã Yên Trạch không đăng ký thực hiện mô hình năm 2021",
    "Đoàn xã Yên Trạch chưa đăng ký.",
    "Xã Yên Trạch xin rút đăng ký",
    "Các đơn vị đăng ký: Gia Cát, Hợp Thành. Đoàn xã Yên Trạch không đăng ký.",
  ])("below: %s", (line) => {
    const { open, cells } = outcomes(tabOf("TĐ", [[TITLE], ...rows, [], ["", line]]));
    expect(open).toEqual(["Đoàn xã Yên Trạch"]);
    expect(cells).toContain("B7");
  });

  it("below the title", () => {
    const line = "(02/03 đơn vị đăng ký; Đoàn xã Yên Trạch không đăng ký)";
    expect(outcomes(tabOf("TĐ", [[TITLE], [line], ...rows])).open).toEqual(["Đoàn xã Yên Trạch"]);
  });

  it.each([
    "Đoàn xã Yên Trạch không đăng ký hiến máu đợt 2",
    "Ghi chú: 3/3 đơn vị đăng ký",
    "Đơn vị nào không đăng ký thì không xét",
  ])("of others, or of nobody: %s", (line) => {
    expect(outcomes(tabOf("TĐ", [[TITLE], ...rows, [], ["", line]])).open).toEqual([]);
  });
});

describe("[O5] a column for those who did not register", () => {
  const withColumn = (heading: string, cells: readonly (string | boolean)[]) =>
    sheet(
      [["TT", "Đơn vị", heading, ...CODES]],
      NAMES.map((name, i) => [i + 1, name, cells[i] ?? "", ...PASSES]),
    );

  it.each([
    ["Xin không đăng ký", ["", "Có đơn", ""]],
    ["Không đăng ký", ["", "x", ""]],
    ["Rút đăng ký", ["", "Công văn số 12", ""]],
  ] as const)("“%s”", (heading, cells) => {
    expect(outcomes(withColumn(heading, cells)).open).toEqual(["Đoàn xã Hợp Thành"]);
  });

  it("says nothing of those for whom it says no", () => {
    expect(outcomes(withColumn("Không đăng ký", ["", "Không", "-"])).open).toEqual([]);
  });
});
