/** @fileoverview Areas of cells, 0-based, both ends included: from A1 notation and back, in or over one another. */
import { a1, columnIndex } from "./a1";

export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** How many rows and columns a sheet has: an area may leave its ends open. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const rowsOf = ({ firstRow, lastRow }: Area): number => lastRow - firstRow + 1;
export const columnsOf = ({ firstColumn, lastColumn }: Area): number => lastColumn - firstColumn + 1;

/** The area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  );
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

/** The part of a grid that an area covers. */
export function cutOut<T>(
  grid: readonly (readonly T[])[],
  { firstRow, lastRow, firstColumn, lastColumn }: Area,
): T[][] {
  return grid.slice(firstRow, lastRow + 1).map((row) => row.slice(firstColumn, lastColumn + 1));
}

/** Whether `inner` lies wholly in `outer`. */
export function covers(outer: Area, inner: Area): boolean {
  return (
    contains(outer, inner.firstRow, inner.firstColumn) && contains(outer, inner.lastRow, inner.lastColumn)
  );
}

/**
 * Reads `B2`, `$B$2:D9` and, where the size is given, `A:C`, `2:5`, `B2:D`; null where it is none of them. Ends may stand
 * in any order.
 */
export function parseArea(text: string, size: Size | null = null): Area | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(:\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(text.trim());
  if (!match) return null;
  const [, left, top, to, right = to ? undefined : left, bottom = to ? undefined : top] = match;
  if (!(left || top) || !(right || bottom) || Boolean(left) !== Boolean(right)) return null;
  if ((!to || !size) && !(left && top && right && bottom)) return null;
  const { rows: height, columns: width } = size ?? { rows: 0, columns: 0 };
  const columns = [left ? columnIndex(left) : 0, right ? columnIndex(right) : width - 1];
  const rows = [top ? Number(top) - 1 : 0, bottom ? Number(bottom) - 1 : height - 1];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

/** `B2:D9`; `B2` for one cell. */
export function areaText({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  const first = a1(firstRow, firstColumn);
  const last = a1(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}
