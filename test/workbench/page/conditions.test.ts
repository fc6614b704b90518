/** @fileoverview Conditional formats of a file as rules of the grid's. */

import { expect, it } from "vitest";
import type { ModelCondition } from "../../../workbench/host/model";
import { conditionsOf } from "../../../workbench/page/conditions";
import { parseRanges } from "../../../workbench/xlsx/ranges";

const look = { background: "#ffcccc" };
const SIZE = { rows: 1000, columns: 26 };
const of = (sqref: string, rule: Partial<ModelCondition>) =>
  conditionsOf(
    [
      {
        ranges: parseRanges(sqref),
        rules: [{ type: "", priority: 1, formulas: [], attributes: {}, look, ...rule }],
      },
    ],
    SIZE,
  );
const cellIs = (operator: string, ...formulas: string[]): Partial<ModelCondition> => ({
  type: "cellIs",
  attributes: { operator },
  formulas,
});

it.each<[string, Partial<ModelCondition>, object]>([
  ["B2:B9", cellIs("between", "1", "$A$1"), { subType: "formula", value: "=AND(B2>=(1),B2<=($A$1))" }],
  ["B2:B9", cellIs("notEqual", '"Đạt"'), { subType: "formula", value: '=B2<>("Đạt")' }],
  ["B2:C9", { type: "expression", formulas: ["_xlfn.IFNA($A2,0)=1"] }, { value: "=IFNA($A2,0)=1" }],
  // The grid starts from the uppermost block; Excel from the first one said.
  ["B5:B9 D2", { type: "expression", formulas: ["B5>$A$1"] }, { value: "=D2>$A$1" }],
  ["B2:B9", { type: "duplicateValues" }, { subType: "duplicateValues" }],
  [
    "B2:B9",
    { type: "top10", attributes: { rank: "3", bottom: "1" } },
    { isBottom: true, isPercent: false, value: 3 },
  ],
  ["B2:B9", { type: "aboveAverage", attributes: { aboveAverage: "0" } }, { operator: "lessThan" }],
  [
    "B2:B9",
    {
      type: "dataBar",
      points: [
        { kind: "min", color: "#638ec6" },
        { kind: "num", value: "9" },
      ],
    },
    {
      type: "dataBar",
      config: { min: { type: "min" }, max: { type: "num", value: 9 }, positiveColor: "#638ec6" },
    },
  ],
])("%s %o is shown", (sqref, rule, shown) => {
  expect(of(sqref, rule)).toMatchObject([{ rule: shown }]);
});

it.each<[string, Partial<ModelCondition>]>([
  ["signs", { type: "iconSet" }],
  ["averages with a deviation", { type: "aboveAverage", attributes: { stdDev: "1" } }],
  [
    "a scale that a formula says",
    {
      type: "colorScale",
      points: [
        { kind: "formula", value: "A1", color: "#fff" },
        { kind: "max", color: "#000" },
      ],
    },
  ],
  ["an operator that nobody knows", cellIs("like", "1")],
  ["a rule without its formula", { type: "expression" }],
])("%s: nothing is shown rather than something else", (_, rule) => {
  expect(of("B2:B9", rule)).toEqual([]);
});

it("the first in order is looked at first, and may stop the rest", () => {
  const rule = (priority: number, stops?: true): ModelCondition => ({
    type: "expression",
    priority,
    formulas: [`${priority}`],
    attributes: {},
    look,
    ...(stops ? { stops } : {}),
  });
  const ranges = parseRanges("A1");
  const shown = conditionsOf(
    [
      { ranges, rules: [rule(3), rule(1, true)] },
      { ranges: [], rules: [rule(4)] },
      { ranges, rules: [rule(2)] },
    ],
    SIZE,
  );
  expect(shown.map(({ rule, stopIfTrue }) => [(rule as { value: string }).value, stopIfTrue])).toEqual([
    ["=1", true],
    ["=2", false],
    ["=3", false],
  ]);
});

it("whole columns end with the sheet, and what is not on it is left out with its formula's first cell kept", () => {
  const [whole] = of("A:B", { type: "expression", formulas: ["$A1=1"] });
  expect(whole?.ranges).toEqual([{ firstRow: 0, lastRow: 999, firstColumn: 0, lastColumn: 1 }]);
  expect(of("A2001:A2010 B5:B9", { type: "expression", formulas: ["$C2001=1"] })).toMatchObject([
    { ranges: [{ firstRow: 4, firstColumn: 1 }], rule: { value: "=$C5=1" } },
  ]);
});

it("no more cells are looked at than the grid computes in a moment", () => {
  const rule = { type: "expression", formulas: ["$A1=1"] };
  const large = { rows: 5000, columns: 26 };
  const formats = ["A:Z", "A:J", "A:B"].map((sqref, i) => ({
    ranges: parseRanges(sqref),
    rules: [{ priority: i, attributes: {}, look, ...rule }],
  }));
  expect(conditionsOf(formats, large).map(({ ranges }) => ranges[0]?.lastColumn)).toEqual([9]);
});
