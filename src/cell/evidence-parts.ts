/** @fileoverview One reference whose name, number, date and link stand in cells of their own ([E10]). */

import type { CellValue } from "../table/tab";
import { dateAtStart } from "../vietnamese/dates";
import type { Evidence } from "./evidence-in-text";
import { textOf } from "./text";

/**
 * Several cells read as one piece of evidence: a name beside a number describes it, and is no reference of its own.
 * @param year of the document's date, where it has a cell; null: it has none
 */
export function joinParts(parts: readonly Evidence[], year: number | null): Evidence {
  const given = parts.filter(({ missing }) => !missing);
  const missing = given.length === 0;
  const said = [...new Set(given.flatMap(({ years }) => years))];
  return {
    references: given.flatMap(({ references }) => references),
    missing,
    promised: missing && parts.some(({ promised }) => promised),
    lacking: parts.flatMap(({ lacking }) => lacking),
    unsafe: parts.flatMap(({ unsafe }) => unsafe),
    suspicious: parts.flatMap(({ suspicious }) => suspicious),
    fetched: parts.some(({ fetched }) => fetched),
    insecure: parts.some(({ insecure }) => insecure),
    withoutReference: !missing && given.every(({ withoutReference }) => withoutReference),
    // The date's own cell says more than a year in the symbol.
    years: missing ? [] : year === null ? said : [year],
    problem: parts.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}

/** The year in a cell that holds a document's date; null where it says none. */
export function yearInDate(value: CellValue): number | null {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : value.getFullYear();
  }
  const text = textOf(value);
  if (/^(?:19|20)\d\d$/.test(text)) return Number(text);
  return dateAtStart(text)?.year ?? null;
}
