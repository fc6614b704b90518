/** @fileoverview What the cells of a table's columns are for, so that merged ones hold their value in each ([L5]). */

import { firstRowBelow, isBlank, valueAt } from "../../cell/text";
import { withMerges } from "../../table/merged";
import type { Tab } from "../../table/tab";
import { isMarkField, type Taken } from "../columns/taken";

/** The tab of a table with its merged cells filled in below the header. */
export function withMergedCells(tab: Tab, headerRows: readonly number[], taken: readonly Taken[]): Tab {
  const kinds = new Map(taken.map(({ index, field }) => [index, kindOf(field)]));
  return withMerges(tab, firstRowBelow(headerRows), (_, column, { firstRow, lastRow, firstColumn }) => {
    // What is noted beside several units is said of each; across a row it is a line of its own.
    const isNote = lastRow > firstRow && !kinds.get(firstColumn);
    return kinds.get(column) ?? (isNote ? "note" : null);
  });
}

/** Rows of which the first row of merged cells says the criterion: all that says it there is merged downward. */
export function rowsUnderMerges(tab: Tab, columns: readonly number[]): Map<number, number> {
  const bottoms = new Map<number, Map<number, number>>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of tab.merges()) {
    if (lastRow === firstRow) continue;
    for (const column of columns) {
      if (column < firstColumn || column > lastColumn) continue;
      bottoms.set(firstRow, (bottoms.get(firstRow) ?? new Map()).set(column, lastRow));
    }
  }
  const rows = new Map<number, number>();
  for (const [first, own] of bottoms) {
    const said = columns.filter((column) => !isBlank(valueAt(tab, first, column)));
    const last = Math.min(...said.map((column) => own.get(column) ?? first));
    if (said.length > 0) for (let row = first + 1; row <= last; row += 1) rows.set(row, first);
  }
  return rows;
}

/** Adds a row to the criterion of another one, which a merged cell says for both; false where none does. */
export function addToCriterionOf(
  rows: Map<string, number[]>,
  other: number | undefined,
  row: number,
): boolean {
  if (other === undefined) return false;
  const owners = [...rows.values()].filter((own) => own.includes(other));
  for (const own of owners) own.push(row);
  return owners.length > 0;
}

/** Marks of all sorts are marks; a note of the person's beside them is for no criterion. */
export function kindOf(field: string): string | null {
  if (field === "other") return null;
  return isMarkField(field) ? "mark" : field;
}
