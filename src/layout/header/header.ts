/** @fileoverview The header of a table: which headings stand above each column, merged or not. */

import { firstRowBelow } from "../../cell/text";
import type { Merge, Tab } from "../../table/tab";
import { type Heading, readHeading, withNumber } from "../headings/heading";
import { letteredCodes, smallNumbers } from "../headings/small-numbers";
import { headerRowsIn } from "./header-rows";
import { numbersColumns } from "./numbered";
import { MOST_COLUMNS, Zone } from "./zone";

/** One heading with the block of cells it stands over. */
export interface HeadCell {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly heading: Heading;
  /** False: its width is guessed from the blanks to its right, no merge says it. */
  readonly merged: boolean;
}

/** A heading whose block is still growing to the right. */
type Spreading = { -readonly [Key in keyof HeadCell]: HeadCell[Key] };

export interface Header {
  /** 0-based, top to bottom. */
  readonly rows: readonly number[];
  /** By column: the headings above it, top to bottom. */
  readonly paths: readonly (readonly HeadCell[])[];
  /** Every heading, by row and column. */
  readonly cells: readonly HeadCell[];
}

/** Every header that could be a table's, from the top. */
export function findHeaders(tab: Tab): Header[] {
  const zone = new Zone(tab);
  return headerRowsIn(zone).map((rows) => build(zone, tab.merges(), rows));
}

/** The header that stands in rows a person named. */
export function headerAt(tab: Tab, rows: readonly number[]): Header {
  return build(new Zone(tab, firstRowBelow(rows)), tab.merges(), rows);
}

/** Works out which headings stand above each column. */
function build(zone: Zone, merges: readonly Merge[], rows: readonly number[]): Header {
  const first = rows[0] as number;
  const last = rows[rows.length - 1] as number;
  const merged = merges.filter(
    (merge) => merge.lastRow >= first && merge.firstRow >= first && merge.firstRow <= last,
  );
  const anchorOf = new Map<number, Merge>();
  for (const merge of merged)
    for (let row = merge.firstRow; row <= Math.min(merge.lastRow, last); row += 1)
      for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, zone.width - 1); column += 1)
        anchorOf.set(row * MOST_COLUMNS + column, merge);

  const headingRows = rows.filter(
    (row) =>
      !(
        row > first &&
        numbersColumns(
          zone,
          row,
          rows.filter((above) => above < row),
        )
      ),
  );
  /** Whether anything stands in the column in a heading row below. */
  const filledBelow = (row: number, column: number) =>
    headingRows.some(
      (below) => below > row && !zone.blank(below, column) && !anchoredAbove(anchorOf, below, column, row),
    );

  const cells: Spreading[] = [];
  const paths: HeadCell[][] = Array.from({ length: zone.width }, () => []);
  const byMerge = new Map<Merge, Spreading>();
  for (const row of headingRows) {
    let spreading: Spreading | null = null;
    for (let column = 0; column < zone.width; column += 1) {
      const merge = anchorOf.get(row * MOST_COLUMNS + column);
      const path = paths[column] as HeadCell[];
      if (merge) {
        let cell = byMerge.get(merge);
        if (!cell) {
          const heading = zone.row(merge.firstRow)[merge.firstColumn];
          if (heading && heading.text !== "") {
            cell = {
              row: merge.firstRow,
              column: merge.firstColumn,
              lastRow: merge.lastRow,
              lastColumn: merge.lastColumn,
              heading,
              merged: true,
            };
            byMerge.set(merge, cell);
            cells.push(cell);
          }
        }
        if (cell && !path.includes(cell)) path.push(cell);
        // A block merged downward only says nothing of what stands to its right, merged sideways it does.
        spreading = null;
        continue;
      }
      const heading = zone.row(row)[column];
      if (heading && heading.text !== "") {
        const cell: Spreading = { row, column, lastRow: row, lastColumn: column, heading, merged: false };
        cells.push(cell);
        path.push(cell);
        spreading = filledBelow(row, column) ? cell : null;
      } else if (spreading && filledBelow(row, column)) {
        spreading.lastColumn = column;
        path.push(spreading);
      } else if (!filledBelow(row, column)) spreading = null;
    }
    // Where most headings of a row stand over two columns, so does a number whose first lacks its own: "TC 4" over "" | "Thẩm định".
    const own = cells.filter((cell) => cell.row === row && !cell.merged);
    const pairs = own.filter((cell) => cell.lastColumn === cell.column + 1).length;
    for (const cell of own) {
      const next = cell.column + 1;
      const isFree = (column: number) =>
        column < zone.width &&
        zone.blank(row, column) &&
        !anchorOf.has(row * MOST_COLUMNS + column) &&
        filledBelow(row, column);
      if (pairs * 2 <= own.length || cell.lastColumn > cell.column || filledBelow(row, cell.column)) continue;
      if (!isFree(next) || isFree(next + 1) || cell.heading.number === null) continue;
      cell.lastColumn = next;
      (paths[next] as HeadCell[]).push(cell);
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  for (const row of headingRows) numberSmall(cells, row);
  return { rows, paths, cells };
}

/** Reads letters and small numerals in a row of headings as the numbers they are. */
function numberSmall(cells: readonly Spreading[], row: number): void {
  const beside = cells.filter((cell) => cell.row === row);
  const texts = beside.map(({ heading }) => heading.text);
  for (const [index, { behind, ...number }] of letteredCodes(texts)) {
    const cell = beside[index] as Spreading;
    const heading = withNumber(cell.heading, { kind: "code", ...number });
    if (!behind || heading.word) cell.heading = heading;
  }
  const numbers = smallNumbers(texts);
  const read = new Map<Spreading, Heading>();
  for (const [index, { n, rest, capital }] of numbers) {
    const cell = beside[index] as Spreading;
    const under = cells.some((above) => above.row < row && covers(above, cell));
    // "i. …" over criteria of its own is a content's, as "I. …" is.
    if (!under && cell.heading.number !== null) continue;
    read.set(cell, withNumber(cell.heading, { n, rest, kind: capital && !under ? "pillar" : "bare" }));
  }
  // "a) Tự chấm | b) Thẩm định": what stands under a criterion, and no criteria.
  const besides = [...read.values()].every(({ word }) => word !== null);
  for (const [cell, heading] of read)
    cell.heading = besides ? readHeading(numbers.get(beside.indexOf(cell))?.rest ?? "") : heading;
}

/** Whether a heading stands over all columns of another. */
export const covers = (above: HeadCell, below: HeadCell) =>
  above.column <= below.column && below.lastColumn <= above.lastColumn;

/** Whether the cell belongs to a block that begins in or above `row`: it says nothing more below it. */
function anchoredAbove(
  anchorOf: ReadonlyMap<number, Merge>,
  below: number,
  column: number,
  row: number,
): boolean {
  const merge = anchorOf.get(below * MOST_COLUMNS + column);
  return merge !== undefined && merge.firstRow <= row;
}

/** The headings above a column as the person sees them, joined. */
export function headingText(path: readonly HeadCell[]): string {
  return path.map((cell) => cell.heading.text).join(BELOW);
}

/** Between the headings above a column, from the top down. */
export const BELOW = " / ";

/** The lowest of the headings so joined. */
export const lowestOf = (heading: string): string => heading.split(BELOW).pop() ?? "";

/** Whether a column's heading says that it counts the rows: "STT". */
export const headsOrder = (heading: string): boolean =>
  readHeading(lowestOf(heading)).word?.field === "order";
