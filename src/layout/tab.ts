/**
 * @fileoverview A tab of the workbook as it was read: plain values, 0-based, from A1. The pure rooms know
 * a spreadsheet only through this. `src/spreadsheet` makes one from a Google sheet; tests make one from arrays.
 */

/** What a cell holds. An empty cell is `''`; an error is its text (`#REF!`); an image is `[hình ảnh]`. */
export type CellValue = string | number | boolean | Date;

/** A merged block, 0-based, both ends included. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * A tab, read at most once. `values` is a full rectangle. What costs one more service call on Google is a
 * function: the first call reads the whole block, further calls give the same arrays.
 */
export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly values: readonly (readonly CellValue[])[];
  /** What each cell shows, as a string. */
  displayed(): readonly (readonly string[])[];
  /** Link targets behind each cell's text (rich text, smart chip or HYPERLINK formula); mostly `[]`. */
  links(): readonly (readonly (readonly string[])[])[];
  merges(): readonly Merge[];
  /** True where the cell is a checkbox (data validation). */
  checkboxes(): readonly (readonly boolean[])[];
}

/** One cell of one tab, 0-based. */
export interface At {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
}
