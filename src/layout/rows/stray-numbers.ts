/**
 * @fileoverview Rows of numbers that are no unit's ([L2], [U1]): weights, least points, counts under words that nobody
 * thought of. They are never taken for a unit nor passed over; only what a group's row sums up of its units is its own.
 */

import { isMark, isPass } from "../../cell/sample";
import { textOf, valueAt } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { maximumOf } from "../headings/maximum";
import type { Line, RowColumns } from "./line";

/** Rows whose names tell how units of a table are called. */
const NAMES = 60;
/** Units of a group that a row may sum up. */
const SUMMED = 200;

const isMarked = (value: CellValue) => typeof value === "number" || isMark(value);

/** Whether the units of a table are called by a type and a name: then what is not is none. */
export function areTyped(tab: Tab, firstRow: number, { name, marks }: RowColumns): boolean {
  let typed = 0;
  let others = 0;
  for (let row = firstRow; row < Math.min(tab.values.length, firstRow + NAMES); row += 1) {
    const text = textOf(valueAt(tab, row, name));
    if (text === "" || !marks.some((column) => isMarked(valueAt(tab, row, column)))) continue;
    if (isUnitName(text)) typed += 1;
    else others += 1;
  }
  return typed > others;
}

/** Whether numbers fill a row that names no unit, and are no sums of those below. */
export function isStray({ tab, row, label, columns: { marks, order } }: Line): boolean {
  if (label === "" || isUnitName(label)) return false;
  const own = marks.flatMap((column) => {
    const value = valueAt(tab, row, column);
    const number =
      typeof value === "number"
        ? value
        : typeof value === "string"
          ? maximumOf(value.replace("%", ""))
          : null;
    return number === null ? [] : [{ column, number }];
  });
  if (own.length * 2 < marks.length) return false;
  const sums = own.filter(({ column, number }) => {
    let sum = 0;
    for (let below = row + 1; below < Math.min(tab.values.length, row + SUMMED); below += 1) {
      if (order >= 0 && textOf(valueAt(tab, below, order)) === "") break;
      const value = valueAt(tab, below, column);
      sum += typeof value === "number" ? value : isPass(value) ? 1 : 0;
    }
    return sum === number;
  });
  return sums.length * 2 < own.length;
}
