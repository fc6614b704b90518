/**
 * @fileoverview Rows of numbers at a header: those that number its columns, and those that open a row of the table.
 */

import type { Heading } from "../headings/heading";
import { columnsOf, isNameOrOrder, SIDE_BY_SIDE, type Zone } from "./zone";

/** A row that opens with a number (1, I, A.) is one of the table's own rows, not its header. */
export function startsWithNumber(zone: Zone, row: number): boolean {
  const headings = zone.row(row);
  const first = headings.findIndex((heading) => heading.text !== "");
  const heading = headings[first];
  const next = headings[first + 1];
  if (!heading || !next || next.text === "" || next.word || next.number) return false;
  return (
    (heading.number?.kind === "bare" && heading.number.rest === "") ||
    /^[ivx]{1,4}\.?$|^[a-h]\.?$/.test(heading.folded)
  );
}

/** A unit's row in a table of numbered units. */
export function startsWithCount(zone: Zone, row: number): boolean {
  const heading = zone.row(row).find(({ text }) => text !== "");
  return heading?.number?.kind === "bare" && heading.number.rest === "";
}

/**
 * A row "1 | 2 | 3 …" or "A | B | 1 | 2 …" below the header that numbers its columns, names and all. Where
 * the numbers are criteria the columns of names and order have none.
 */
export function numbersColumns(zone: Zone, row: number, rows: readonly number[]): boolean {
  const headings = zone.row(row).filter((heading) => heading.text !== "");
  if (headings.length < SIDE_BY_SIDE) return false;
  const first = zone.row(row).findIndex((heading) => heading.text !== "");
  const named = columnsOf(zone, rows, isNameOrOrder);
  if (named.length === 0 || named.some((column) => zone.blank(row, column))) return false;
  let last = 0;
  for (const heading of headings) {
    const number = heading.number?.kind === "bare" && heading.number.rest === "" ? heading.number.n : 0;
    // Some columns are numbered by a sum, "(5)=(3)+(4)".
    if (number === 0 && last > 0 && /^\(?\d+\)?\s*=/.test(heading.folded)) last += 1;
    else if (number === 0) {
      if (last > 0 || !/^\(?[a-h]\)?$/.test(heading.folded)) return false;
    } else if (number !== last + 1) return false;
    else last = number;
  }
  return first <= Math.min(...named) && last >= 2;
}

/** Bare numbers that count up by one, starting again where a pillar does. */
export function countsUp(headings: readonly Heading[]): boolean {
  let last = 0;
  let steps = 0;
  for (const heading of headings) {
    if (heading.number?.kind !== "bare") continue;
    const { n } = heading.number;
    if (n === last) continue;
    if (n !== last + 1 && n !== 1) return false;
    last = n;
    steps += 1;
  }
  return steps >= SIDE_BY_SIDE;
}
