/**
 * @fileoverview A file's conditional formats as rules of the grid's: which it can show, and what they come to. Plain data, in
 * Univer's words but without Univer.
 */

import { a1 } from "../../src/table/a1";
import { type Area, columnsOf, rowsOf } from "../../src/table/area";
import type { ConditionLook, ModelCondition, ModelConditional } from "../host/model";
import { shiftFormula, shownFormula } from "../xlsx/formulas";

/** Rules whose file says by a formula what they mean [ECMA-376, 18.3.1.10]. */
const BY_FORMULA = new Set([
  "expression",
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
  "timePeriod",
]);

const COMPARES: Readonly<Record<string, (cell: string, a: string, b: string) => string>> = {
  equal: (cell, a) => `${cell}=(${a})`,
  notEqual: (cell, a) => `${cell}<>(${a})`,
  greaterThan: (cell, a) => `${cell}>(${a})`,
  lessThan: (cell, a) => `${cell}<(${a})`,
  greaterThanOrEqual: (cell, a) => `${cell}>=(${a})`,
  lessThanOrEqual: (cell, a) => `${cell}<=(${a})`,
  between: (cell, a, b) => `AND(${cell}>=(${a}),${cell}<=(${b}))`,
  notBetween: (cell, a, b) => `OR(${cell}<(${a}),${cell}>(${b}))`,
};

/** What ends and middles of scales are said by, as far as the grid knows them. */
const POINTS = new Set(["num", "min", "max", "percent", "percentile"]);

/** A rule of Univer's, with its blocks as the model has them. */
export interface ShownCondition {
  readonly cfId: string;
  readonly ranges: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
}
type Config = ShownCondition["rule"];

/** So many cells of a sheet are looked at, over all rules: the grid computes each before it shows the sheet. */
const MOST_CELLS = 50_000;
/** So many rules: copying in Excel makes ever more of them. */
const MOST_RULES = 500;

/**
 * A sheet's conditional formats for the grid, the first to be looked at first. Signs and rarer kinds are not shown.
 * @param size the sheet's rows and columns: what files say of whole columns ends there
 */
export function conditionsOf(
  formats: readonly ModelConditional[],
  size: { readonly rows: number; readonly columns: number },
): ShownCondition[] {
  let left = MOST_CELLS;
  return formats
    .flatMap(({ ranges, rules }) =>
      rules.map((rule) => ({ first: ranges[0], ranges: within(ranges, size), rule })),
    )
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .slice(0, MOST_RULES)
    .flatMap(({ first, ranges, rule }, i) => {
      const shown = first && ranges.length > 0 ? configOf(rule, first, ranges) : null;
      if (!shown) return [];
      const cells = ranges.reduce((sum, range) => sum + rowsOf(range) * columnsOf(range), 0);
      if (cells > left) return [];
      left -= cells;
      return [{ cfId: `c${i}`, ranges, stopIfTrue: rule.stops === true, rule: shown }];
    });
}

/** What of blocks is on the sheet. */
const within = (ranges: readonly Area[], { rows, columns }: { rows: number; columns: number }): Area[] =>
  ranges
    .filter(({ firstRow, firstColumn }) => firstRow < rows && firstColumn < columns)
    .map((range) => ({
      ...range,
      lastRow: Math.min(range.lastRow, rows - 1),
      lastColumn: Math.min(range.lastColumn, columns - 1),
    }));

function configOf(rule: ModelCondition, first: Area, ranges: readonly Area[]): Config | null {
  const { type, attributes, points } = rule;
  if (type === "colorScale") return scaleOf(points ?? []);
  if (type === "dataBar") return barOf(points ?? []);
  if (!rule.look) return null;
  const highlight = { type: "highlightCell", style: styleOf(rule.look) };
  const formula = formulaOf(rule, first, ranges);
  if (formula !== null) return { ...highlight, subType: "formula", value: `=${formula}` };
  switch (type) {
    case "duplicateValues":
      return { ...highlight, subType: "duplicateValues" };
    case "uniqueValues":
      return { ...highlight, subType: "uniqueValues" };
    case "top10":
      return {
        ...highlight,
        subType: "rank",
        isBottom: isSaid(attributes.bottom),
        isPercent: isSaid(attributes.percent),
        value: Number(attributes.rank ?? 10),
      };
    case "aboveAverage": {
      if (attributes.stdDev !== undefined) return null;
      const isAbove = isSaid(attributes.aboveAverage ?? "1");
      const orEqual = isSaid(attributes.equalAverage);
      const above = orEqual ? "greaterThanOrEqual" : "greaterThan";
      const below = orEqual ? "lessThanOrEqual" : "lessThan";
      return { ...highlight, subType: "average", operator: isAbove ? above : below };
    }
    default:
      return null;
  }
}

const isSaid = (value: string | undefined) => value === "1" || value === "true";

/**
 * What a rule asks of the cell that the grid starts from, the uppermost block's first; null: it asks by no formula.
 * @param first the block whose first cell the file's formulas are of
 */
function formulaOf(
  { type, formulas, attributes }: ModelCondition,
  first: Area,
  ranges: readonly Area[],
): string | null {
  const start = ranges.toSorted((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn)[0];
  if (!start) return null;
  const [one, two = ""] = formulas.map((formula) =>
    shownFormula(
      shiftFormula(formula, start.firstRow - first.firstRow, start.firstColumn - first.firstColumn),
    ),
  );
  if (one === undefined) return null;
  if (BY_FORMULA.has(type)) return one;
  if (type !== "cellIs") return null;
  return COMPARES[attributes.operator ?? ""]?.(a1(start.firstRow, start.firstColumn), one, two) ?? null;
}

function styleOf(look: ConditionLook): object {
  return {
    ...(look.background ? { bg: { rgb: look.background } } : {}),
    ...(look.fontColor ? { cl: { rgb: look.fontColor } } : {}),
    ...(look.fontWeight ? { bl: 1 } : {}),
    ...(look.fontStyle ? { it: 1 } : {}),
    ...(look.strikethrough ? { st: { s: 1 } } : {}),
  };
}

type Points = NonNullable<ModelCondition["points"]>;

/** One end or middle of a scale; null where a formula would have to say it. */
function pointOf({ kind, value }: Points[number]) {
  if (!POINTS.has(kind)) return null;
  return value === undefined ? { type: kind } : { type: kind, value: Number(value) };
}

function scaleOf(points: Points): Config | null {
  const config = points.flatMap((point, index) => {
    const value = pointOf(point);
    return value && point.color ? [{ index, color: point.color, value }] : [];
  });
  return config.length === points.length && points.length > 1 ? { type: "colorScale", config } : null;
}

function barOf(points: Points): Config | null {
  const [low, high] = points;
  const [min, max] = [low && pointOf(low), high && pointOf(high)];
  if (!min || !max || !low?.color) return null;
  const { color } = low;
  return {
    type: "dataBar",
    isShowValue: true,
    config: { min, max, isGradient: true, positiveColor: color, nativeColor: color },
  };
}
