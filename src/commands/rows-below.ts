/** @fileoverview Asking to put rows in below a person's list, as the sidebar puts rows of evidence in. */
import { anchorOf } from "../sidebar/keyed-rows";
import type { NewRows, SaveRequest } from "../sidebar/wire";
import type { Tab } from "../table/tab";

/** A cell of a new row; a day is `2025-07-01`. */
interface NewCell {
  readonly column: number;
  readonly value: string | number | { readonly day: string };
}

/** Where rows go, 0-based, and the columns that say which row is which. */
interface RowsBelow {
  readonly row: number;
  readonly rows: readonly (readonly NewCell[])[];
  readonly keys: readonly number[];
}

/** What is to be saved. @param header the list's header row, 0-based: nothing is put in where it has moved */
export function requestBelow(
  tab: Tab,
  header: number,
  { row, rows, keys }: RowsBelow,
): SaveRequest & { readonly adding: NewRows } {
  const wide = Math.max(...tab.values.map((line) => line.length));
  return {
    anchors: [anchorOf(tab, header, 0, 1, wide)],
    edits: [],
    adding: {
      sheet: tab.name,
      guards: keys.map((column) => anchorOf(tab, 0, column, row, 1)),
      below: row,
      rows: rows.map((cells, index) => ({
        row: -1 - index,
        cells: cells.map(({ column, value }) => [
          column,
          typeof value === "object" ? { date: Date.parse(value.day) } : value,
        ]),
      })),
    },
  };
}
