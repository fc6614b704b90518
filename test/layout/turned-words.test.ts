/** @fileoverview [L8] Words and notes of a table turned round that seem to be of all its units, or of the last one. */
import { expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Tab } from "../../src/table/tab";
import { CODES, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const turned = (text: (code: string) => string): Tab =>
  tabOf("Chấm", [
    [TITLE],
    ["TT", "Tiêu chí", ...NAMES],
    ...CODES.map((code) => [
      code,
      text(code),
      ...NAMES.map((_, unit) => (unit === 1 && code === "2.5" ? "Chưa đạt" : "Đạt")),
    ]),
  ]);
const outcomes = (tab: Tab) =>
  assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false }).units.map(
    ({ outcome }) => outcome,
  );

test.each(["Kiểm tra", "Thẩm định", "Tự đánh giá"])(
  "[L8] a criterion whose whole text is “%s” is one like another",
  (words) => {
    expect(outcomes(turned((code) => (code === "2.5" ? words : `Công tác Đoàn phần ${code}`)))).toEqual([
      "recognised",
      "notRecognised",
      "recognised",
    ]);
  },
);

test("[L8] the same words in several rows say whose marks they are", () => {
  const tab = tabOf("Chấm", [
    [TITLE],
    ["TT", "Tiêu chí", ...NAMES],
    ...CODES.flatMap((code) => [
      [code, "Tự đánh giá", ...NAMES.map(() => "Đạt")],
      [code, "Thẩm định", ...NAMES.map((_, unit) => (unit === 1 ? "Chưa đạt" : "Đạt"))],
    ]),
  ]);
  expect(outcomes(tab)).toEqual(["recognised", "notRecognised", "recognised"]);
});

const noted = (row: number, column: number, note: string): Tab => {
  const tab = turned((code) => `Công tác Đoàn phần ${code}`);
  const notes = tab.values.map((line, at) =>
    line.map((_, one) => (at === row && one === column ? note : "")),
  );
  return { ...tab, notes: () => notes };
};

test("[M8] a note on one unit's name or mark opens that unit alone, on a criterion's text all", () => {
  expect(outcomes(noted(1, 2, "loại"))).toEqual(["undetermined", "notRecognised", "recognised"]);
  expect(outcomes(noted(4, 2, "chưa thẩm định")).slice(1)).toEqual(["notRecognised", "recognised"]);
  expect(outcomes(noted(4, 1, "chưa thẩm định")).filter((one) => one === "recognised")).toEqual([]);
  expect(outcomes(noted(4, 1, "xem hướng dẫn"))).toEqual(["recognised", "notRecognised", "recognised"]);
});
