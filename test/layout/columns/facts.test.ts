/** @fileoverview [L3] Columns of facts among criteria in words are no criteria; a criterion marked by another hand is one. */
import { describe, expect, test } from "vitest";
import { assess } from "../../../src/assessment/assess";
import { SET_2018_2022 } from "../../../src/criteria/presets";
import { read, sheet } from "../books";
import type { Loose } from "../tabs";

const NAMES = ["Gia Cát", "Bảo Lâm", "Cao Lâu", "Tân Liên"].map((one) => `Đoàn xã ${one}`);
const TEXTS = SET_2018_2022.pillars.flatMap(({ criteria }) => criteria.map(({ text }) => text));
const CONTENTS = ["Nội dung 1", "Nội dung 2", "Nội dung 3"];

function criteriaOf(texts: readonly string[], heading: string, values: readonly Loose[]) {
  const tab = sheet(
    [["TT", "Tên đơn vị", ...texts, heading]],
    NAMES.map((name, at) => [at + 1, name, ...texts.map(() => "Đạt"), values[at]]),
  );
  const reading = read(tab);
  const { findings } = assess(reading, SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  const named = findings.filter(({ code, value }) => code === "column-not-read" && value === heading);
  const { field } = reading.layout.columns.find((one) => one.heading === heading) ?? {};
  return { criteria: reading.criteria.length, field, named: named.length };
}

describe("[L3] a column among criteria in words", () => {
  // Numbers are data; yes and no may be marks, and somebody should look.
  test.each<[string, readonly Loose[], number]>([
    ["Công trình thanh niên", [1, 0, 1, 1], 0],
    ["Có fanpage", ["Có", "Không", "Có", "Có"], 1],
    ["Số mô hình mới", ["2", "0", "1", "3"], 0],
  ])("%s: %j holds facts", (heading, values, named) => {
    expect(criteriaOf(TEXTS, heading, values)).toEqual({ criteria: 15, field: "other", named });
    expect(criteriaOf(CONTENTS, heading, values)).toEqual({ criteria: 3, field: "other", named });
  });
  test.each<[string, readonly Loose[], number]>([
    ["Công trình thanh niên", ["x", "", "x", "x"], 1],
    ["Giúp đỡ thanh niên khó khăn", [3, 2, 4, 1], 0],
  ])("%s: %j beside the three contents holds facts", (heading, values, named) => {
    expect(criteriaOf(CONTENTS, heading, values)).toEqual({ criteria: 3, field: "other", named });
  });
  test("among criteria in points one without a word is a criterion as well", () => {
    const points = (at: number): Loose[] => TEXTS.map((_, k) => (k !== 4 && (k + at) % 4 === 0 ? "KAD" : 8));
    const tab = sheet(
      [["TT", "Tên đơn vị", ...TEXTS]],
      NAMES.map((name, at) => [at + 1, name, ...points(at)]),
    );
    expect(read(tab).criteria).toHaveLength(TEXTS.length);
  });
  test("several columns of facts before the contents, and a sum below them, are no contents", () => {
    const tab = sheet(
      [["TT", "Tên đơn vị", "Giới thiệu đoàn viên ưu tú", "Công trình thanh niên", ...CONTENTS]],
      [
        ...NAMES.map((name, at) => [
          at + 1,
          name,
          [5, 7, 4, 0][at] ?? 0,
          [2, 1, 1, 3][at] ?? 0,
          "Đạt",
          "Đạt",
          "Đạt",
        ]),
        ["", "Cộng", 16, 7, 4, 4, 4],
      ],
    );
    expect(read(tab).criteria.map(({ code }) => code)).toEqual(["1", "2", "3"]);
  });
  test.each<[string, readonly Loose[]]>([
    ["in their own signs", ["Đạt", "Chưa đạt", "Đạt", "Đạt"]],
    ["whose fails are called Không", ["Đạt", "Không", "Đạt", "Đạt"]],
    ["that all failed", ["Không", "Không", "Không", "Không"]],
  ])("is a criterion %s", (_, values) => {
    expect(criteriaOf(TEXTS.slice(0, 14), TEXTS[14] ?? "", values)).toEqual({
      criteria: 15,
      field: "appraised",
      named: 0,
    });
  });
});
