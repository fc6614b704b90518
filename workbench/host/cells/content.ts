/**
 * @fileoverview Reading and writing what cells hold: values, formulas, rich text. Nothing of a write lands unless
 * all of it can.
 */

import { type Area, contains, overlap } from "../../../src/table/area";
import {
  cellAt,
  dress,
  ensureCell,
  type LinkRun,
  type ModelCell,
  type ModelSheet,
  markChanged,
} from "../model";
import { readTyped, type Typed } from "../text/typed";
import { checkValidation, type RuleSurroundings } from "./validation";

/** Whether a cell holds anything that counts for getLastRow: a value or a formula. */
export function hasContent(cell: ModelCell | undefined): cell is ModelCell {
  return cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ""));
}

/** Whether a place lies in a merged block, elsewhere than at its top left: such cells hold nothing (C17). */
export type Covered = (row: number, column: number) => boolean;

export function coveredIn(sheet: ModelSheet, block: Area): Covered {
  const merges = sheet.merges.filter((merge) => overlap(merge, block));
  if (merges.length === 0) return () => false;
  const places = new Set<number>();
  for (const merge of merges) {
    for (let row = Math.max(merge.firstRow, block.firstRow); row <= merge.lastRow; row++) {
      if (row > block.lastRow) break;
      for (let column = merge.firstColumn; column <= merge.lastColumn; column++) {
        if (row !== merge.firstRow || column !== merge.firstColumn) places.add(row * 20_000 + column);
      }
    }
  }
  return (row, column) => places.has(row * 20_000 + column);
}

/** Calls back for each cell of a block that exists; merged-over ones only where asked for. */
export function eachCell(
  sheet: ModelSheet,
  block: Area,
  visit: (cell: ModelCell, row: number, column: number) => void,
  covered?: Covered,
): void {
  const whole = block.lastRow - block.firstRow + 1 >= sheet.cells.size;
  const rows = whole ? [...sheet.cells.keys()] : range(block.firstRow, block.lastRow);
  for (const row of rows) {
    if (row < block.firstRow || row > block.lastRow) continue;
    // Not a loop over entries, here and wherever all cells are gone through: each would be an object made to be thrown away.
    sheet.cells.get(row)?.forEach((cell, column) => {
      if (column < block.firstColumn || column > block.lastColumn) return;
      if (!covered?.(row, column)) visit(cell, row, column);
    });
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The last row and column that hold content, 0-based; -1 where nothing does. */
export function lastContent(sheet: ModelSheet): { row: number; column: number } {
  const last = { row: -1, column: -1 };
  for (const [row, cells] of sheet.cells) {
    cells.forEach((cell, column) => {
      if ((row <= last.row && column <= last.column) || !hasContent(cell)) return;
      const hidden = sheet.merges.some(
        (merge) => contains(merge, row, column) && (merge.firstRow !== row || merge.firstColumn !== column),
      );
      if (hidden) return;
      last.row = Math.max(last.row, row);
      last.column = Math.max(last.column, column);
    });
  }
  return last;
}

/** What a write puts into one cell. */
export interface NewContent {
  readonly row: number;
  readonly column: number;
  readonly typed: Typed;
  readonly links?: readonly LinkRun[];
}

const LONGEST = 50_000;

/** C26. */
export function checkLength(text: string): void {
  if (text.length > LONGEST) {
    throw new Error(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
  }
}

/** Reads one string to be written to a place, as typed there. */
export function typedAt(
  sheet: ModelSheet,
  row: number,
  column: number,
  text: string,
  locale: string,
  year: number,
): Typed {
  checkLength(text);
  return readTyped(text, cellAt(sheet, row, column)?.look?.numberFormat, locale, year);
}

function sameContent(cell: ModelCell, next: NewContent): boolean {
  const { typed, links } = next;
  if (cell.formula !== typed.formula || cell.links?.length || links?.length) return false;
  if (typed.formula !== undefined) return true;
  if (cell.value instanceof Date && typed.value instanceof Date) {
    return cell.value.getTime() === typed.value.getTime();
  }
  return cell.value === typed.value;
}

/**
 * Puts content into cells, all or nothing. What stands in the hidden part of a merged block is dropped, as Sheets
 * drops it. Cells that already hold the very same are left alone, so that saving does not touch them.
 */
export function writeContents(
  sheet: ModelSheet,
  block: Area,
  contents: readonly NewContent[],
  around: RuleSurroundings,
): void {
  const covered = coveredIn(sheet, block);
  const landing =
    sheet.merges.length === 0 ? contents : contents.filter(({ row, column }) => !covered(row, column));
  for (const { row, column, typed } of landing) {
    checkValidation(cellAt(sheet, row, column)?.validation, typed, row, column, around);
  }
  for (const next of landing) {
    const { row, column, typed, links } = next;
    if (typed.value === null && typed.formula === undefined && !cellAt(sheet, row, column)) continue;
    const cell = ensureCell(sheet, row, column);
    if (sameContent(cell, next)) continue;
    cell.value = typed.value;
    if (typed.formula === undefined) delete cell.formula;
    else cell.formula = typed.formula;
    markChanged(cell, "value");
    if (links?.length) {
      cell.links = links;
      markChanged(cell, "links");
    } else if (cell.links) {
      delete cell.links;
      markChanged(cell, "links");
    }
    const format = cell.look?.numberFormat;
    if (typed.numberFormat && (!format || format === "General")) {
      dress(cell, "numberFormat", typed.numberFormat);
      markChanged(cell, "numberFormat");
    }
  }
}

/** Empties cells; formats, notes and validation stay (C21). What a formula outside the block fills stays filled (C67). */
export function clearContents(sheet: ModelSheet, block: Area): void {
  const [gone, stay] = [[] as Area[], [] as Area[]];
  for (const array of sheet.arrays ?? [])
    (contains(block, array.firstRow, array.firstColumn) ? gone : stay).push(array);
  if (gone.length > 0) sheet.arrays = stay;
  for (const one of [block, ...gone]) clearCells(sheet, one, stay);
}

function clearCells(sheet: ModelSheet, block: Area, filled: readonly Area[]): void {
  eachCell(sheet, block, (cell, row, column) => {
    if (filled.some((array) => contains(array, row, column))) return;
    if (cell.value !== null || cell.formula !== undefined) {
      cell.value = null;
      delete cell.formula;
      markChanged(cell, "value");
    }
    if (cell.links) {
      delete cell.links;
      markChanged(cell, "links");
    }
  });
}
