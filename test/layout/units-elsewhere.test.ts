/** @fileoverview [L4] A table that goes on on a second tab without its header: no unit is lost. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { PASSES, plainSheet, read } from "./books";
import { type Loose, tabOf } from "./tabs";

const MORE = ["Đoàn trường THPT Yên Thế", "Đoàn cơ quan UBND huyện"];
const rows = (units: readonly string[], marks: readonly Loose[] = PASSES) =>
  units.map((unit, index): Loose[] => [index + 3, unit, ...marks]);

function judged(...tabs: Tab[]) {
  const reading = read(tabs);
  const { units, findings } = assess(reading, SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return {
    outcomes: units.map(({ name, outcome }) => `${name}: ${outcome}`),
    told: findings.filter(({ code }) => code === "row-not-read").map(sentenceOf),
  };
}

describe("[L4] units on a tab without a header", () => {
  test.each<[string, Loose[][]]>([
    ["Biểu 1 (tiếp)", rows(MORE)],
    ["Sheet2", [["(Tiếp theo)"], ...rows(MORE), [""], ["", "NGƯỜI LẬP BIỂU"]]],
  ])("%s: each is counted and named, and not decided", (name, values) => {
    for (const tabs of [
      [plainSheet("Biểu 1"), tabOf(name, values)],
      [tabOf(name, values), plainSheet("Biểu 1")],
    ]) {
      const { outcomes, told } = judged(...tabs);
      expect([...outcomes].sort()).toEqual(
        [
          "Đoàn xã Bảo Lâm: recognised",
          "Đoàn xã Gia Cát: recognised",
          ...MORE.map((one) => `${one}: undetermined`),
        ].sort(),
      );
      expect(told).toHaveLength(2);
      expect(told[0]).toContain(`Tab “${name}” không có hàng tiêu đề`);
    }
  });
  test.each<[string, Loose[][]]>([
    ["a copy of the table's rows", rows(["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"])],
    ["names with one tick each", rows(MORE, ["x"])],
    [
      "a list of another matter",
      [["DANH SÁCH THU ĐOÀN PHÍ"], ["Đơn vị tính: đồng"], ["Tháng 1 đến tháng 12"], ...rows(MORE)],
    ],
    ["names beside words", rows(MORE, ["Bí thư", "0912345678"])],
  ])("%s names nobody else", (_, values) => {
    expect(judged(plainSheet("Biểu 1"), tabOf("Sheet2", values)).outcomes).toHaveLength(2);
  });
});
