/** @fileoverview Rows that number the columns under a header ([U7]): "(1) | (2)", "A | B | 1 | 2", "MS | 1 | 2". */

import { textOf } from "../../cell/text";
import { columnIndex } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";

/** Fewer cells than this number nothing: they could be a unit's own number and marks. */
const LEAST_CELLS = 3;

/** Whether the row's cells count the columns, letters and numbers each going up by one; at least half of the marks'. */
export function numbersColumns(tab: Tab, row: number, marks: readonly number[]): boolean {
  let number = 0;
  let letter = 0;
  let cells = 0;
  for (const value of tab.values[row] ?? []) {
    const text = textOf(value);
    if (text === "") {
      // A date, a checkbox: no number of a column.
      if (value !== "" && typeof value !== "string") return false;
      continue;
    }
    const folded = fold(text);
    if (/^(ms|ma so|ma|stt|tt|so|cot)\.?$/.test(folded) && number === 0) continue;
    // "(5)", "[5]", "5", "5=3+4".
    const count = /^[([]?(\d{1,3})[)\]]?(?:\s*=.*)?$/.exec(folded)?.[1];
    if (count !== undefined) {
      if (number > 0 && Number(count) !== number + 1) return false;
      number = Number(count);
    } else if (/^[([]?[a-z]{1,2}[)\]]?$/.test(folded) && number === 0) {
      const at = columnIndex(folded.replace(/[^a-z]/g, "")) + 1;
      if (letter > 0 && at !== letter + 1) return false;
      letter = at;
    } else return false;
    cells += 1;
  }
  return cells >= LEAST_CELLS && cells >= marks.length / 2;
}
