/** @fileoverview Blocks of cells as files write them (`B2:D9 F1`), and taking a cell out of them. */
import { a1, columnIndex } from "../../src/table/a1";
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

/** Cells to take out of ranges, looked up by place; made once for many ranges. */
export class CellSet {
  private readonly columns = new Map<number, Set<number>>();

  constructor(cells: Iterable<readonly [row: number, column: number, ...rest: unknown[]]>) {
    for (const [row, column] of cells) {
      const rows = this.columns.get(column) ?? new Set<number>();
      this.columns.set(column, rows.add(row));
    }
  }

  /** What is left of ranges; undefined where none of the cells lies in them. */
  takenOutOf(ranges: readonly ModelMerge[]): ModelMerge[] | undefined {
    let touched = false;
    const left = ranges.flatMap((range) => {
      const rest = this.rest(range);
      if (rest) touched = true;
      return rest ?? [range];
    });
    return touched ? left : undefined;
  }

  /** Column by column: a column with cells taken out falls into runs, those between stay together. */
  private rest(range: ModelMerge): ModelMerge[] | undefined {
    const hit = [...this.columns.keys()]
      .filter((column) => column >= range.firstColumn && column <= range.lastColumn)
      .map((column) => ({ column, rows: this.rowsIn(column, range) }))
      .filter(({ rows }) => rows.length > 0)
      .sort((a, b) => a.column - b.column);
    if (hit.length === 0) return undefined;
    const left: ModelMerge[] = [];
    let from = range.firstColumn;
    const block = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => {
      if (firstRow <= lastRow && firstColumn <= lastColumn)
        left.push({ firstRow, lastRow, firstColumn, lastColumn });
    };
    for (const { column, rows } of hit) {
      block(range.firstRow, range.lastRow, from, column - 1);
      let top = range.firstRow;
      for (const row of rows) {
        block(top, row - 1, column, column);
        top = row + 1;
      }
      block(top, range.lastRow, column, column);
      from = column + 1;
    }
    block(range.firstRow, range.lastRow, from, range.lastColumn);
    return left;
  }

  private rowsIn(column: number, { firstRow, lastRow }: ModelMerge): number[] {
    const rows = this.columns.get(column) ?? new Set();
    if (firstRow === lastRow) return rows.has(firstRow) ? [firstRow] : [];
    return [...rows].filter((row) => row >= firstRow && row <= lastRow).sort((a, b) => a - b);
  }
}
