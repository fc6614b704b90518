/** @fileoverview What the grid holds in cells that were touched, as edits and computed values for the host. */

import { isDateFormat } from "numfmt";
import type { CellEdit, ComputedCell } from "../server/wire";
import { type CellCustom, lookOf } from "./grid-data";
import { computedValue, heldValue, textOf } from "./grid-edits";
import type { Grid } from "./grid-face";
import { formatHere } from "./grid-functions";

/** What of a cell was touched. */
export interface Touched {
  content: boolean;
  style: boolean;
  /** As it was typed or pasted, before the grid read it. */
  typed?: string;
  /** Only what follows from rows or columns that moved. */
  follows?: true;
}

/** The cells of a sheet as they are now. @param touched by `row,column` */
export function readTouched(grid: Grid, sheet: string, touched: ReadonlyMap<string, Touched>): CellEdit[] {
  const worksheet = grid.workbook.getSheetBySheetId(sheet);
  if (!worksheet) return [];
  const styles = grid.workbook.getStyles();
  const edits: CellEdit[] = [];
  for (const [key, how] of touched) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = worksheet.getCellRaw(row, column);
    const look = how.style ? { look: lookOf(styles.getStyleByCell(cell) || null) } : {};
    const { links, image } = (cell?.custom ?? {}) as CellCustom;
    if (!how.content || image) {
      edits.push({ row, column, ...look });
      continue;
    }
    const formula = grid.formulaAt(sheet, row, column);
    const follows = how.follows ? { follows: true } : {};
    if (formula)
      edits.push({ row, column, held: { value: heldValue(cell || null), formula }, ...look, ...follows });
    else if (how.typed !== undefined && cell?.v !== undefined && cell.v !== null)
      edits.push({ row, column, typed: how.typed, ...look });
    else if (cell?.p) edits.push({ row, column, typed: textOf(cell.p), ...look });
    else
      edits.push({
        row,
        column,
        held: { value: heldValue(cell || null) },
        ...look,
        ...(links ? { links } : {}),
      });
  }
  return edits;
}

/** What formulas of a sheet came to. @param places as `row,column` */
export function readComputed(grid: Grid, sheet: string, places: ReadonlySet<string>): ComputedCell[] {
  const worksheet = grid.workbook.getSheetBySheetId(sheet);
  if (!worksheet) return [];
  const styles = grid.workbook.getStyles();
  const cells: ComputedCell[] = [];
  for (const place of places) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const cell = worksheet.getCellRaw(row, column);
    const value = cell ? computedValue(cell) : null;
    // A function that the engine does not know: what the file says stays.
    if (typeof value === "object" && value && "error" in value && value.error === "#NAME?") continue;
    const pattern = (cell && styles.getStyleByCell(cell)?.n?.pattern) ?? "";
    // A day that was computed is a day for the host, too.
    cells.push(isDateFormat(pattern) ? [row, column, value, formatHere(pattern)] : [row, column, value]);
  }
  return cells;
}
