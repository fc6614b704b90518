/** @fileoverview Blocks of cells as files write them (`B2:D9 F1`), and taking a cell out of them. */
import { a1, columnIndex } from "../../src/layout/a1";
import type { ModelMerge } from "../host/model";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

const ONE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** One range, also `A:C` and `1:3`; undefined where it is none. */
export function parseRange(text: string): ModelMerge | undefined {
  const cell = ONE.exec(text);
  const columns = WHOLE_COLUMNS.exec(text);
  const rows = WHOLE_ROWS.exec(text);
  let found: [number, number, number, number];
  if (cell) {
    const [, c1, r1, c2, r2] = cell as unknown as string[];
    found = [
      Number(r1) - 1,
      columnIndex(c1 as string),
      Number(r2 ?? r1) - 1,
      columnIndex((c2 ?? c1) as string),
    ];
  } else if (columns) {
    found = [0, columnIndex(columns[1] as string), MAX_ROWS - 1, columnIndex(columns[2] as string)];
  } else if (rows) {
    found = [Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1];
  } else return undefined;
  const [r1, c1, r2, c2] = found;
  if (Math.min(...found) < 0 || Math.max(r1, r2) >= MAX_ROWS || Math.max(c1, c2) >= MAX_COLUMNS)
    return undefined;
  return {
    firstRow: Math.min(r1, r2),
    firstColumn: Math.min(c1, c2),
    lastRow: Math.max(r1, r2),
    lastColumn: Math.max(c1, c2),
  };
}

/** A list of ranges with spaces between; what is none is left out. */
export function parseRanges(text: string): ModelMerge[] {
  return text
    .split(/\s+/)
    .map(parseRange)
    .filter((one) => one !== undefined);
}

export function rangeText(range: ModelMerge): string {
  const first = a1(range.firstRow, range.firstColumn);
  const last = a1(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

export function holds(range: ModelMerge, row: number, column: number): boolean {
  return (
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
  );
}

/** What is left of ranges without some cells: at most four blocks more for each cell taken out. */
export function withoutCells(
  ranges: readonly ModelMerge[],
  cells: readonly [number, number][],
): ModelMerge[] {
  let left = [...ranges];
  for (const [row, column] of cells) {
    left = left.flatMap((range) => (holds(range, row, column) ? split(range, row, column) : [range]));
  }
  return left;
}

function split(range: ModelMerge, row: number, column: number): ModelMerge[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return [
    { firstRow, lastRow: row - 1, firstColumn, lastColumn },
    { firstRow: row + 1, lastRow, firstColumn, lastColumn },
    { firstRow: row, lastRow: row, firstColumn, lastColumn: column - 1 },
    { firstRow: row, lastRow: row, firstColumn: column + 1, lastColumn },
  ].filter((one) => one.firstRow <= one.lastRow && one.firstColumn <= one.lastColumn);
}
