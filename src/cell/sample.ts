/**
 * @fileoverview What sampled cells of a column are: marks, numbers, dates, documents or words, told by the very
 * readers that judge.
 */

import type { CellValue, Tab } from "../table/tab";
import { countIn } from "./count";
import { readEvidence } from "./evidence";
import { IN_COLUMN, PLAIN, readMark } from "./mark";
import { isBlank, valueAt } from "./text";

/** Whether a cell reads as a mark ([M2]): a word of it, a checkbox ticked or not, 0 or 1. */
export function isMark(value: CellValue): boolean {
  if (typeof value === "boolean") return true;
  // "Đạt 14/15" counts, wherever it stands.
  if (typeof value === "string" && countIn(value)) return false;
  const { kind, problem } = readMark(value, PLAIN);
  return problem === null && kind !== "blank";
}

/** A mark that somebody gave: an untouched checkbox is none. */
export const isGivenMark = (value: CellValue): boolean => value !== false && isMark(value);

/** A mark in words or a ticked box: 0 and 1 may be counts. */
export const isMarkInWords = (value: CellValue): boolean => typeof value !== "number" && isGivenMark(value);

/** Whether a cell reads as a pass ([M2]). */
export const isPass = (value: CellValue) => readMark(value, PLAIN).kind === "pass";
/** Whether a cell reads as a fail ([M2]). */
export const isFail = (value: CellValue) => readMark(value, PLAIN).kind === "fail";
/** The same of a cell in a column of marks. */
export const isPassIn = (value: CellValue) => readMark(value, IN_COLUMN).kind === "pass";
export const isFailIn = (value: CellValue) => readMark(value, IN_COLUMN).kind === "fail";

/** What was read: one row after the other is asked about as a header, with the same cells below it. */
const documents = new Map<string, boolean>();
/** Texts remembered at once; then all are forgotten. */
const MOST_KEPT = 5_000;

/** Whether a cell names a document or a link ([E2]), one that does not count among them. */
export function namesDocument(value: CellValue): boolean {
  if (typeof value !== "string" || value.length < SHORTEST) return false;
  const known = documents.get(value);
  if (known !== undefined) return known;
  const { references, unsafe, suspicious } = readEvidence(value, []);
  const names =
    unsafe.length + suspicious.length > 0 || references.some(({ kind }) => kind !== "description");
  if (documents.size >= MOST_KEPT) documents.clear();
  documents.set(value, names);
  return names;
}

/** Shorter than any document's symbol or address: "a.vn", "1/QĐ". */
const SHORTEST = 4;

/** Whether a sign says that nothing is there yet: a dash, a box without a tick. */
function saysBlank(value: CellValue): boolean {
  if (typeof value !== "string" || value.length >= SHORTEST) return false;
  const { kind, problem } = readMark(value, PLAIN);
  return kind === "blank" && problem === null;
}

/** A day as it is typed: "5/10/2021", "05.10". */
const DAY = /^\s*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\s*$/;

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
    if (isBlank(value) || saysBlank(value)) continue;
    filled += 1;
    if (isMark(value)) marks += 1;
    else if (typeof value === "number") numbers += 1;
    else if (value instanceof Date || (typeof value === "string" && DAY.test(value))) dates += 1;
    else if (namesDocument(value)) documents += 1;
    else words += 1;
    seen.add(String(value));
  }
  return { filled, marks, numbers, dates, documents, words, distinct: seen.size };
}

/** Whether a column holds documents: most of its cells name one, and none is a mark. */
export function isDocuments({ documents, marks, filled }: Sample): boolean {
  return marks === 0 && documents * 2 > filled;
}
