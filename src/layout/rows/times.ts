/** @fileoverview The column that says of when each row's marks are, where a unit's rows are of several times ([U2], [U7]). */

import { isGivenMark } from "../../cell/sample";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { isMarkField, type Taken } from "../columns/taken";
import { namesTime } from "../headings/group-says";

/** Rows looked at to tell whether a column says of when each row's marks are. */
const ROWS_OF_TIMES = 40;
/** A quarter or a round may be said by its number alone where the heading says what it counts. */
const TIME_HEADING = /^(?:quy|ky|hoc ky|lan|dot|vong|thang|giai doan|nam|moc)\b/;
const LONGEST_NUMBER = 4;

/** The column that says of when each row is, -1 where there is none. */
function columnOfTimes(tab: Tab, headerRows: readonly number[], taken: readonly Taken[]): number {
  const first = firstRowBelow(headerRows);
  const times = taken.find(({ index, heading, field }) => {
    if (field !== "other" && field !== "group") return false;
    const headed = TIME_HEADING.test(fold(heading));
    const texts = tab.values.slice(first, first + ROWS_OF_TIMES).map((row) => textOf(row[index] ?? ""));
    const said = texts.filter((text) => text !== "");
    return (
      new Set(said).size > 1 &&
      said.every((text) => namesTime(text) || (headed && text.length <= LONGEST_NUMBER))
    );
  });
  return times?.index ?? -1;
}

/** Whether a column says of when each row is. */
export function namesTimes(tab: Tab, headerRows: readonly number[], taken: readonly Taken[]): boolean {
  return columnOfTimes(tab, headerRows, taken) >= 0;
}

/**
 * The column that says of when each of a unit's rows of marks is; -1 where there is none, or where only the first of
 * the rows has marks: then it says of when the papers in the rows below are.
 * @param name the column of names
 */
export function timeColumn(
  tab: Tab,
  headerRows: readonly number[],
  taken: readonly Taken[],
  name: number,
): number {
  const column = columnOfTimes(tab, headerRows, taken);
  return column >= 0 && marksGoOn(tab, firstRowBelow(headerRows), taken, name) ? column : -1;
}

/** Whether a row below a unit's first one, under the same name or none, has a mark. */
function marksGoOn(tab: Tab, first: number, taken: readonly Taken[], name: number): boolean {
  const marks = taken.filter(({ field }) => isMarkField(field));
  let above = "";
  for (let row = first; row < Math.min(tab.values.length, first + ROWS_OF_TIMES); row += 1) {
    const own = textOf(valueAt(tab, row, name));
    const goesOn = above !== "" && (own === "" || own === above);
    if (goesOn && marks.some(({ index }) => holdsMark(tab, row, index))) return true;
    above = own || above;
  }
  return false;
}

/** A mark that somebody gave: an untouched checkbox is none. */
export function holdsMark(tab: Tab, row: number, column: number): boolean {
  return isGivenMark(valueAt(tab, row, column));
}
