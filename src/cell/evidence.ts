/** @fileoverview Reading an evidence cell: what stands in it as evidence, and what is wrong with the rest ([E1]–[E6], [M5], [M7]). */
import type { CellValue } from "../table/tab";
import { formatDate } from "../vietnamese/dates";
import { tidy } from "../vietnamese/fold";
import { isErrorValue } from "./error-value";
import { type Evidence, readText } from "./evidence-in-text";
import { meansNothing } from "./mark";
import { oneReference } from "./one-reference";

const NOTHING: readonly never[] = [];

function nothing(problem: Evidence["problem"]): Evidence {
  return {
    references: NOTHING,
    missing: true,
    promised: false,
    lacking: NOTHING,
    unsafe: NOTHING,
    suspicious: NOTHING,
    fetched: false,
    insecure: false,
    withoutReference: false,
    years: NOTHING,
    problem,
  };
}

const MISSING = nothing(null);
const BECAME_DATE = nothing("value-became-date");
const CELL_ERROR = nothing("cell-error");
/** What a cell is whose formula fetches its value from elsewhere ([E5]). */
export const FETCHED: Evidence = { ...MISSING, fetched: true };
/** What papers are beside which it says that they were not handed in, or are not good ([E4]). */
export const DENIED: Evidence = { ...MISSING, promised: true };

/**
 * Reads an evidence cell. In: its value and the link targets behind its text. Out: the references that count,
 * and what is wrong with the rest ([E1]–[E5], [M5], [M7]). TRUE and bare numbers are descriptions; FALSE, 0 and
 * the words of [E3] are nothing.
 */
export function readEvidence(value: CellValue, links: readonly string[]): Evidence {
  if (typeof value === "string") {
    if (links.length === 0) {
      if (value === "") return MISSING;
      const one = oneReference(value);
      if (one) return one;
    }
    return isErrorValue(value) ? CELL_ERROR : readText(value, links);
  }
  if (typeof value === "object") return BECAME_DATE;
  return readText(value === false || value === 0 ? "" : String(value).toUpperCase(), links);
}

/**
 * [E6] Whether one of the documents is dated outside the assessed year.
 * @param assessed the calendar years that it takes in: one, or a school year's two
 */
export function documentOutsideYear(evidence: Evidence, assessed: readonly number[]): boolean {
  for (const dated of evidence.years) if (!assessed.includes(dated)) return true;
  return false;
}

/** The explanation in a cell; '' where there is none or the words of [E3] say so. */
export function readExplanation(value: CellValue): string {
  if (value === false || value === 0) return "";
  if (typeof value !== "string") return typeof value === "object" ? formatDate(value) : String(value);
  if (isErrorValue(value)) return "";
  const text = tidy(value);
  return meansNothing(text) ? "" : text;
}
