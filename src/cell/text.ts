/** @fileoverview A cell as text: read out of its tab, legacy encodings converted, blanks told. */

import type { At, CellValue, Tab } from "../table/tab";
import { tidy } from "../vietnamese/fold";
import { fromLegacy, legacyEncoding } from "../vietnamese/legacy";

/** A cell of the tab, `''` outside of its rectangle. */
export function valueAt(tab: Tab, row: number, column: number): CellValue {
  return column < 0 ? "" : (tab.values[row]?.[column] ?? "");
}

/** What the cell at a place holds. */
export const cellAt = ({ tab, row, column }: At): CellValue => valueAt(tab, row, column);

/** The cell's text, white space folded; text in a legacy encoding is converted for reading, never in the sheet ([U4]). */
export function textOf(value: CellValue): string {
  if (value === "" || value instanceof Date || typeof value === "boolean") return "";
  if (typeof value === "number") return String(value);
  // Before white space is folded: TCVN3 writes ư with the character that Unicode calls a soft hyphen.
  return tidy(fromLegacy(value));
}

/** A name as it stands there, white space folded; legacy text keeps its codes, soft hyphens among them. */
export function nameAsItStands(value: CellValue): string {
  if (typeof value !== "string") return textOf(value);
  return legacyEncoding(value) ? value.replace(/[\s\u00a0]+/g, " ").trim() : tidy(value);
}

/** The row below a header of 0-based rows. */
export function firstRowBelow(headerRows: readonly number[]): number {
  return (headerRows[headerRows.length - 1] ?? -1) + 1;
}

/** Whether nothing stands in a cell: it is empty, or white space alone. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  // Asked of nearly every cell: most open with a letter or a figure, which no tidying takes away.
  const first = value.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  if (first === 0x110 || (first >= 0x1ea0 && first <= 0x1ef9)) return false;
  return value === "" || tidy(value) === "";
}

/** Whether anything stands in a cell but an untouched checkbox. */
export const isFilled = (value: CellValue): boolean => value !== false && !isBlank(value);

/** Whether a text is where somebody is written to, and no link to a paper. */
export const isEmail = (text: string): boolean => /^[^\s@/]+@[^\s@/]+$/.test(text);
