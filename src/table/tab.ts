/**
 * @fileoverview A tab of the workbook as it was read: plain values, 0-based, from A1. The pure rooms know
 * a spreadsheet only through this. `src/spreadsheet` makes one from a Google sheet; tests make one from arrays.
 */

import type { Area } from "./area";

/**
 * What a cell holds. An empty cell is `''`; an error is its text (`#REF!`); an image is `[hình ảnh]`. A date's local
 * parts are those that the spreadsheet shows, wherever it is read: ask it for getDate, never for getUTCDate.
 */
export type CellValue = string | number | boolean | Date;

/** What stands for a picture in a cell. */
export const PICTURE = "[hình ảnh]";

/** Merged cells. */
export type Merge = Area;

/**
 * A tab, read at most once. `values` is a full rectangle. What costs one more service call on Google is a
 * function: the first call reads the whole block, further calls look into it.
 */
export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly values: readonly (readonly CellValue[])[];
  /** What each cell shows, as a string. */
  displayed(): readonly (readonly string[])[];
  /** Link targets behind a cell's text (rich text); mostly none. */
  linksAt(row: number, column: number): readonly string[];
  /** The links came with the cells: asking for them costs nothing. */
  readonly linksKnown?: true;
  /** A cell's formula with its `=`, '' where it has none. */
  formulaAt(row: number, column: number): string;
  merges(): readonly Merge[];
  /** The line through or under each cell's text, as Google names it (`line-through`). Absent: nobody sees other than values. */
  fontLines?(): readonly (readonly string[])[];
  /** The colour of each cell's text, `#000000` where nobody chose one; rules of formats are left out. */
  fontColours?(): readonly (readonly string[])[];
  /** The colour that each cell is filled with, white where with none. */
  grounds?(): readonly (readonly string[])[];
  /** A cell's text without what is crossed out of it (rich text). */
  textLeft?(row: number, column: number): string;
  /** The note that a person put on each cell, '' where there is none; what we wrote there is left out. */
  notes?(): readonly (readonly string[])[];
  /**
   * The first cell of the merge that fills this cell, or that it begins; null: it stands for itself. Absent where no
   * merged cell is filled ([L5], `merged.ts`).
   */
  anchorAt?(row: number, column: number): { readonly row: number; readonly column: number } | null;
}

/** One cell of one tab, 0-based. */
export interface At {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
}
