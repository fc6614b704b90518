/**
 * @fileoverview What the cells of a tab look like to the recogniser: text made comparable, blanks, and the
 * rough kind of a value (a mark, a document, a date), from sampled rows only.
 */

import type { CellValue, Tab } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { fromTcvn3, looksLikeTcvn3 } from "../vietnamese/tcvn3";

/** A cell of the tab, `''` outside of its rectangle. */
export function valueAt(tab: Tab, row: number, column: number): CellValue {
  return column < 0 ? "" : (tab.values[row]?.[column] ?? "");
}

/** The cell's text, white space folded; legacy TCVN3 text is converted for reading, never in the sheet ([U4]). */
export function textOf(value: CellValue): string {
  if (value === "" || value instanceof Date || typeof value === "boolean") return "";
  if (typeof value === "number") return String(value);
  // Before white space is folded: TCVN3 writes ư with the character that Unicode calls a soft hyphen.
  return tidy(looksLikeTcvn3(value) ? fromTcvn3(value) : value);
}

/** A name as it stands there, white space folded; legacy text keeps its codes, soft hyphens among them. */
export function nameAsItStands(value: CellValue): string {
  if (typeof value !== "string") return textOf(value);
  return looksLikeTcvn3(value) ? value.replace(/[\s\u00a0]+/g, " ").trim() : tidy(value);
}

/** The row below a header of 0-based rows. */
export function firstRowBelow(headerRows: readonly number[]): number {
  return (headerRows[headerRows.length - 1] ?? -1) + 1;
}

export function isBlank(value: CellValue): boolean {
  return value === "" || (typeof value === "string" && tidy(value) === "");
}

/** Words that are a mark and hardly anything else (a rough form of [M2]), folded. */
const MARK_WORDS = new Set(
  "dat,d,x,v,✓,✔,☑,co,yes,true,chua dat,khong dat,kd,cd,k,khong,false,no,✗,✘,khong ap dung,kad,n/a,hoan thanh,chua".split(
    ",",
  ),
);

/** Whether a cell reads as a mark: a word of [M2], a checkbox, 0 or 1. Other numbers may be points or counts. */
export function isMark(value: CellValue): boolean {
  if (typeof value === "boolean") return true;
  if (typeof value === "number") return value === 0 || value === 1;
  if (typeof value !== "string" || value === "") return false;
  if (value.length > 200) return false;
  const word = fold(textOf(value));
  if (word === "0" || word === "1" || MARK_WORDS.has(word)) return true;
  return /^(khong ap dung|kad|n\/a)\s*:/.test(word);
}

/** A document's number and symbol, or a link ([E2], roughly). */
const DOCUMENT =
  /https?:\/\/|drive\.google|\d\s*[a-z]?\s*[-–/]\s*(kh|bc|qd|tb|cv|ctr|hd|nq|bb|tt|ds|gm|td|ctr)\b/;

/** What a column's sampled cells are, as counts. */
export interface Sample {
  readonly filled: number;
  readonly marks: number;
  readonly numbers: number;
  readonly dates: number;
  readonly documents: number;
  /** Cells of words that are none of the above. */
  readonly words: number;
  readonly distinct: number;
}

/** Looks at up to `limit` filled cells of a column, from `firstRow` on and not beyond `lastRow`. */
export function sample(tab: Tab, column: number, firstRow: number, lastRow: number, limit = 40): Sample {
  let filled = 0;
  let marks = 0;
  let numbers = 0;
  let dates = 0;
  let documents = 0;
  let words = 0;
  const seen = new Set<string>();
  for (let row = firstRow; row <= lastRow && filled < limit; row += 1) {
    const value = valueAt(tab, row, column);
    if (isBlank(value)) continue;
    filled += 1;
    if (isMark(value)) marks += 1;
    else if (typeof value === "number") numbers += 1;
    else if (value instanceof Date) dates += 1;
    else if (DOCUMENT.test(fold(String(value)))) documents += 1;
    else words += 1;
    seen.add(String(value));
  }
  return { filled, marks, numbers, dates, documents, words, distinct: seen.size };
}
