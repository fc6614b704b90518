/** @fileoverview "Điểm" left of "Tự chấm" or "Điểm thẩm định": the most points of each row, where its cells are no less ([M4]). */

import { isMark } from "../../../cell/sample";
import { isBlank, textOf, valueAt } from "../../../cell/text";
import { parseNumber } from "../../../vietnamese/numbers";
import { lowestOf } from "../../header/header";
import { maximumOf, saysPoints } from "../../headings/maximum";
import { why } from "../../sentences";
import { type Context, type Pass, rowsAreCriteria, type Taken } from "../taken";

/** A cell or two may be anything. */
const LEAST = 2;

/** Takes columns headed "Điểm" that hold what the marks beside them are out of. */
export const findMaxima: Pass = (columns, context) =>
  columns.map((column) => {
    if (column.field !== "mark" || !saysPoints(lowestOf(column.heading))) return column;
    if (column.criterion === null && !rowsAreCriteria(context)) return column;
    const given = columns.filter(
      ({ field, criterion }) => (field === "self" || field === "appraised") && criterion === column.criterion,
    );
    if (given.length === 0 || given.some(({ index }) => index < column.index)) return column;
    return isMost(column, given, context) ? { ...column, field: "other", why: why.maximum } : column;
  });

/**
 * Whether the cells are numbers, none of them less than what was given out of it, and the same for each unit: what
 * differs from unit to unit, or is a mark in words, was given itself.
 */
function isMost({ index }: Taken, given: readonly Taken[], context: Context): boolean {
  const { tab, firstRow } = context;
  const inRows = rowsAreCriteria(context);
  const different = new Set<number>();
  let most = 0;
  for (let row = firstRow; row < tab.values.length; row += 1) {
    const value = valueAt(tab, row, index);
    if (isBlank(value)) continue;
    const own = maximumOf(textOf(value));
    if (own === null) {
      if (typeof value === "number" || isMark(value)) return false;
      continue;
    }
    if (given.some((one) => (parseNumber(textOf(valueAt(tab, row, one.index))) ?? 0) > own)) return false;
    different.add(own);
    if (different.size > 1 && !inRows) return false;
    most += 1;
  }
  return most >= LEAST;
}
