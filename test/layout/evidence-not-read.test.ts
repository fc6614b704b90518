/** @fileoverview A tab that is called evidence and was not understood: its units are not judged without it. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { plainSheet, type Rows, read } from "./books";
import { tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const WORDS = "Sổ theo dõi và biên bản họp";

function outcomes(tab: Tab) {
  const tabs = [plainSheet("Chấm"), tab];
  const reading = read(tabs);
  const { units, findings } = assess(reading, SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return { units, told: findings.filter(({ code, sheet }) => code === "row-not-read" && sheet === tab.name) };
}

const list: Rows = [
  ["Đơn vị", "Hồ sơ gửi kèm"],
  [A, WORDS],
  [B, WORDS],
];

describe("[E10] evidence that was not understood is not evidence that nobody asks for", () => {
  test.each<[string, string, Rows]>([
    ["words without documents or criteria", "Minh chứng", list],
    ["one unit alone", "Minh chứng", list.slice(0, 2)],
    ["a title that says so", "Trang tính 2", [["DANH MỤC MINH CHỨNG", ""], ...list]],
    [
      "names across",
      "Kiểm chứng",
      [
        ["", A, B],
        ["Hồ sơ", WORDS, WORDS],
      ],
    ],
  ])("%s", (_, name, rows) => {
    const { units, told } = outcomes(tabOf(name, rows));
    expect(units.map(({ outcome }) => outcome)).toEqual(units.map(() => "undetermined"));
    expect(told).toHaveLength(units.length);
    const sentence = sentenceOf(told[0] as (typeof told)[number]);
    expect(sentence).toContain(`Tab “${name}” nói là ghi minh chứng nhưng chưa đọc được`);
    expect(sentence).toContain("Cách đọc bảng");
  });

  test.each<[string, string, Rows]>([
    ["another year's", "Minh chứng 2020", list],
    ["what lacks", "Minh chứng còn thiếu", list],
    ["how to give it", "Hướng dẫn minh chứng", list],
    ["what is thought of it", "Góp ý minh chứng", list],
    ["no unit of the assessment", "Minh chứng", [list[0] as Rows[number], ["Đoàn xã Khác Hẳn", WORDS]]],
    ["a tab that does not say so", "Trang tính 2", list],
  ])("not asked: %s", (_, name, rows) => {
    const { units, told } = outcomes(tabOf(name, rows));
    expect(told).toEqual([]);
    expect(units.every(({ outcome }) => outcome !== "undetermined")).toBe(true);
  });
});
