/**
 * @fileoverview The first rows of a tab, read as headings once, and what is asked of a row of them.
 */

import { isBlank, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { type Heading, readHeading } from "../headings/heading";

/** How far down a header may begin. */
export const FIRST_ROWS = 36;

/** How many rows it may have, a row that numbers the columns included. */
export const MOST_ROWS = 6;

/** So many of a kind side by side are headings; a unit's row has one or two of them by chance. */
export const SIDE_BY_SIDE = 3;

/** Columns beyond this are not read: no district sheet is that wide. */
export const MOST_COLUMNS = 400;

/** The first rows of a tab, read as headings once. */
export class Zone {
  readonly depth: number;
  readonly width: number;
  private readonly headings: (Heading[] | undefined)[] = [];

  constructor(
    readonly tab: Tab,
    depth = FIRST_ROWS + MOST_ROWS,
  ) {
    this.depth = Math.min(tab.values.length, depth);
    this.width = Math.min(tab.values[0]?.length ?? 0, MOST_COLUMNS);
  }

  row(row: number): readonly Heading[] {
    const before = this.headings[row];
    if (before) return before;
    const values = this.tab.values[row] ?? [];
    const read: Heading[] = [];
    for (let column = 0; column < this.width; column += 1) read.push(readHeading(values[column] ?? ""));
    this.headings[row] = read;
    return read;
  }

  blank(row: number, column: number): boolean {
    return isBlank(valueAt(this.tab, row, column));
  }
}

/** A criterion's code, one that a spreadsheet turned into a date among them. */
export const isCode = (heading: Heading) => heading.number?.kind === "code" || heading.dateCodes !== null;

/** A content's number. */
export const isPillar = (heading: Heading) => heading.number?.kind === "pillar";

/** Whether no heading stands in a row. */
export function isBlankRow(zone: Zone, row: number): boolean {
  return zone.row(row).every((heading) => heading.text === "");
}

/** Whether a heading is known by its number or its words. */
export const saysWhat = (heading: Heading) =>
  heading.number !== null || heading.word !== null || heading.dateCodes !== null;

/** What heads the units: their names or their numbers. */
export const isNameOrOrder = (heading: Heading) =>
  heading.word?.field === "name" || heading.word?.field === "order";

/** The columns with a heading of a kind in one of the rows. */
export function columnsOf(
  zone: Zone,
  rows: readonly number[],
  test: (heading: Heading) => boolean,
): number[] {
  const columns = new Set<number>();
  for (const row of rows)
    for (const [column, heading] of zone.row(row).entries()) if (test(heading)) columns.add(column);
  return [...columns];
}
