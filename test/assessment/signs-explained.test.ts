/** @fileoverview [M2] Lines and rows that leave open what marks mean: where each is quoted, and what is no such row. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { CODES, type Rows, read, sheet } from "../layout/books";
import { tabOf as layoutTab } from "../layout/tabs";

describe("[M2] what leaves open what marks mean", () => {
  const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"];
  const judged = (below: Rows, guide: Rows = []) => {
    const rows = NAMES.map((name, at) => [at + 1, name, ...CODES.map(() => "x")]);
    const tabs = [
      sheet([["TT", "Tên đơn vị", ...CODES]], [...rows, [], ...below]),
      ...(guide.length > 0 ? [layoutTab("Hướng dẫn", guide)] : []),
    ].map((tab) => ({ ...tab, linksAt: () => [], formulaAt: () => "" }));
    const { findings } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
    return findings
      .filter(({ code }) => code === "row-not-read")
      .map(({ sheet: tab, cell, value, detail }) => [`${tab}!${cell}`, value, detail.of]);
  };
  const LINE = "Đánh dấu x vào tiêu chí còn nợ hồ sơ";
  it("is quoted at its line, of the sheet or of a guide", () => {
    expect(judged([])).toEqual([]);
    expect(judged([["", LINE]])).toEqual([["Chấm điểm!B6", LINE, "sign"]]);
    const guide = [["HƯỚNG DẪN CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"], [LINE]];
    expect(judged([], guide)).toEqual([["Hướng dẫn!A2", LINE, "guide"]]);
    const waits = "x = chờ thẩm định";
    expect(judged([], [guide[0] as Rows[number], [waits]])).toEqual([["Hướng dẫn!A2", waits, "guide"]]);
  });
  it("where the line says of the cells with a sign what is no pass", () => {
    const line = "Chỗ có dấu x đề nghị đơn vị hoàn thiện";
    expect(judged([["", line]])).toEqual([["Chấm điểm!B6", line, "sign"]]);
  });
  it("with what stands beside it where it is but a sign", () => {
    expect(judged([["x", "Chờ thẩm định"]])).toEqual([["Chấm điểm!A6", "x: Chờ thẩm định", "sign"]]);
    // Below the names and the marks, where it may be somebody's row as well.
    expect(judged([["", "x", "Chờ thẩm định"]])).toEqual([["Chấm điểm!B6", "x: Chờ thẩm định", "sign"]]);
    expect(judged([["", "", "x", "Chờ thẩm định"]])).toEqual([["Chấm điểm!C6", "x: Chờ thẩm định", "sign"]]);
  });
  it.each<[Rows]>([
    [[["", "", "x", "x"]]],
    [[["", "", "x", "Đạt"]]],
    [
      [
        ["", "", "x", "Đạt"],
        ["", "", "v", "Chưa đạt"],
      ],
    ],
    [[["", "", "x", "Chờ thẩm định", "x"]]],
  ])("marks of a row without a name explain nothing: %j", (below) => {
    expect(judged(below)).toEqual([]);
  });
});
