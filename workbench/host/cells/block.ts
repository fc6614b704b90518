/**
 * @fileoverview Blocks of cells: from A1 notation and back, inside a sheet or not, over one another or not.
 */

import { columnIndex } from "../../../src/table/a1";
import type { ModelMerge, ModelSheet } from "../model";

/** A block of cells, 0-based, both ends included. */
export type Block = ModelMerge;

export const rowsOf = (block: Block): number => block.lastRow - block.firstRow + 1;
export const columnsOf = (block: Block): number => block.lastColumn - block.firstColumn + 1;

export function contains(block: Block, row: number, column: number): boolean {
  return (
    row >= block.firstRow && row <= block.lastRow && column >= block.firstColumn && column <= block.lastColumn
  );
}

export function overlap(a: Block, b: Block): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

/** Whether `inner` lies wholly in `outer`. */
export function covers(outer: Block, inner: Block): boolean {
  return (
    contains(outer, inner.firstRow, inner.firstColumn) && contains(outer, inner.lastRow, inner.lastColumn)
  );
}

export function wholeSheet(sheet: ModelSheet): Block {
  return { firstRow: 0, lastRow: sheet.maxRows - 1, firstColumn: 0, lastColumn: sheet.maxColumns - 1 };
}

/** Reads `B2`, `$B$2:D9`, `A:C`, `2:5`, `B2:D`; null where it is none of them. Ends may stand in any order. */
export function parseA1(text: string, sheet: ModelSheet): Block | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(text.trim());
  if (!match) return null;
  const [, column1, row1, column2, row2] = match;
  const single = !text.includes(":");
  if (single ? !column1 || !row1 : !(column1 || row1) || !(column2 || row2)) return null;
  if (!single && Boolean(column1) !== Boolean(column2)) return null;
  const columns = [
    column1 ? columnIndex(column1) : 0,
    single ? columnIndex(column1 ?? "") : column2 ? columnIndex(column2) : sheet.maxColumns - 1,
  ];
  const rows = [
    row1 ? Number(row1) - 1 : 0,
    single ? Number(row1) - 1 : row2 ? Number(row2) - 1 : sheet.maxRows - 1,
  ];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

const OUTSIDE = "The coordinates of the range are outside the dimensions of the sheet.";

/** Throws unless the block lies in the sheet's grid (C14). */
export function checkInside(block: Block, sheet: ModelSheet): void {
  if (!covers(wholeSheet(sheet), block)) throw new Error(OUTSIDE);
}
