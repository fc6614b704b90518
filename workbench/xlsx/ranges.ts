/** @fileoverview Blocks of cells as files write them (`B2:D9 F1`), and taking a cell out of them. */
import { type Area, parseArea } from "../../src/table/area";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** One range, also `A:C` and `1:3`; undefined where it is none, or off every grid. */
export function parseRange(text: string): Area | undefined {
  const area = parseArea(text, { rows: MAX_ROWS, columns: MAX_COLUMNS });
  return area && area.firstRow >= 0 && area.lastRow < MAX_ROWS && area.lastColumn < MAX_COLUMNS
    ? area
    : undefined;
}

/** A list of ranges with spaces between; what is none is left out. */
export function parseRanges(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseRange)
    .filter((one) => one !== undefined);
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
  takenOutOf(ranges: readonly Area[]): Area[] | undefined {
    let touched = false;
    const left = ranges.flatMap((range) => {
      const rest = this.rest(range);
      if (rest) touched = true;
      return rest ?? [range];
    });
    return touched ? left : undefined;
  }

  /** Column by column: a column with cells taken out falls into runs, those between stay together. */
  private rest(range: Area): Area[] | undefined {
    const hit = [...this.columns.keys()]
      .filter((column) => column >= range.firstColumn && column <= range.lastColumn)
      .map((column) => ({ column, rows: this.rowsIn(column, range) }))
      .filter(({ rows }) => rows.length > 0)
      .sort((a, b) => a.column - b.column);
    if (hit.length === 0) return undefined;
    const left: Area[] = [];
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

  private rowsIn(column: number, { firstRow, lastRow }: Area): number[] {
    const rows = this.columns.get(column) ?? new Set();
    if (firstRow === lastRow) return rows.has(firstRow) ? [firstRow] : [];
    return [...rows].filter((row) => row >= firstRow && row <= lastRow).sort((a, b) => a - b);
  }
}
