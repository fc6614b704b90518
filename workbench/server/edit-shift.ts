/** @fileoverview Rows and columns put in and taken out. */

import type { Area } from "../../src/table/area";
import { shiftGrid } from "../host/cells/grid";
import { type ModelSheet, type ModelWorkbook, newSheet } from "../host/model";
import { type CellChange, type Change, shapeChange, shiftCells } from "./changes";
import { shiftedConditional } from "./conditional-shift";
import type { Axis } from "./edit";
import { putAt } from "./edit-cells";
import { checkMayEdit, type Place, recorded } from "./edit-recording";
import { looksAt } from "./neighbours";
import { applyShape, type PlainCell, type PlainLook, plainCell, plainShape } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

/** @param others the workbook's sheets: what their conditional formats say of this one goes along */
export function shift(
  sheet: ModelSheet,
  axis: Axis,
  at: number,
  count: number,
  others: readonly ModelSheet[],
): Change[] {
  checkMayEdit(sheet, null);
  const size = axis === "rows" ? sheet.maxRows : sheet.maxColumns;
  if (at > size || (count < 0 && -count >= size)) throw new Refusal(SENTENCES.cannotDeleteAll);
  refuseInside(sheet, axis, at, count);
  const looks = count > 0 ? looksAt(sheet, axis, at) : new Map<number, PlainLook>();
  const places = placesFrom(sheet, axis, at);
  const moved =
    places.length > 0 && !sheet.added
      ? moveAlong(sheet, axis, at, count, places)
      : shiftAll(sheet, axis, at, count, places);
  const told = others.flatMap((other) => {
    const { conditional } = other;
    if (other === sheet || !conditional) return [];
    const sheets = { own: other.name, shifted: sheet.name };
    return recorded(other, [], () => {
      const after = shiftedConditional(conditional, sheets, {
        kind: "shift",
        sheet: sheet.id,
        axis,
        at,
        count,
      });
      if (JSON.stringify(after) === JSON.stringify(conditional)) return;
      other.conditional = after;
      other.shapeChanged = true;
    });
  });
  return [...moved, ...dressed(sheet, axis, at, count, looks), ...told];
}

/** Gives what was put in the looks of its neighbours. */
function dressed(
  sheet: ModelSheet,
  axis: Axis,
  at: number,
  count: number,
  looks: ReadonlyMap<number, PlainLook>,
): Change[] {
  const places = Array.from({ length: Math.max(0, count) }, (_, index) => at + index).flatMap((index) =>
    [...looks.keys()].map((place): Place => (axis === "rows" ? [index, place] : [place, index])),
  );
  return recorded(sheet, places, () => {
    for (const [row, column] of places)
      putAt(sheet, row, column, { value: null, ...looks.get(axis === "rows" ? column : row) });
  });
}

function shiftAll(
  sheet: ModelSheet,
  axis: Axis,
  at: number,
  count: number,
  places: readonly Place[],
): Change[] {
  const removed: CellChange[] = [];
  for (const [row, column] of places) {
    const index = axis === "rows" ? row : column;
    const cell = sheet.cells.get(row)?.get(column);
    if (cell && count < 0 && index < at - count) removed.push([row, column, plainCell(cell), null]);
  }
  const before = plainShape(sheet);
  for (const [row, column] of removed) sheet.cells.get(row)?.delete(column);
  shiftCells(sheet, axis, at, count);
  shiftShape(sheet, axis, at, count);
  const shape = shapeChange(sheet.id, before, plainShape(sheet));
  return [
    ...(removed.length > 0 ? [{ kind: "cells" as const, sheet: sheet.id, cells: removed }] : []),
    { kind: "shift", sheet: sheet.id, axis, at, count },
    ...(shape ? [shape] : []),
  ];
}

/** Refuses what a table of Excel or a formula over several cells does not survive. */
function refuseInside(sheet: ModelSheet, axis: Axis, at: number, count: number): void {
  const ends = (area: Area) =>
    axis === "rows"
      ? ([area.firstRow, area.lastRow] as const)
      : ([area.firstColumn, area.lastColumn] as const);
  const isTaken = (index: number) => count < 0 && index >= at && index < at - count;
  for (const { range, hasHeader } of sheet.tables ?? []) {
    const [first, last] = ends(range);
    const inside = count > 0 ? at > first && at <= last : at <= last && at - count > first;
    if (!inside) continue;
    if (axis === "columns") throw new Refusal(SENTENCES.tableColumns);
    const body = hasHeader ? first + 1 : first;
    const isEmptied = count < 0 && at <= body && at - count > last;
    if ((hasHeader && isTaken(first)) || isEmptied) throw new Refusal(SENTENCES.tableRows);
  }
  if (sheet.arrays?.some((array) => ends(array)[1] >= at)) throw new Refusal(SENTENCES.arrayMoves);
}

function placesFrom(sheet: ModelSheet, axis: Axis, at: number): Place[] {
  const places: Place[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const column of cells.keys()) if ((axis === "rows" ? row : column) >= at) places.push([row, column]);
  }
  return places;
}

/**
 * Rows or columns put in or taken out among what a file brought: saving patches the file's own cells and cannot
 * move them, so what the cells hold moves from cell to cell. What the model does not know of a cell (its font's
 * name) stays where it was.
 */
function moveAlong(
  sheet: ModelSheet,
  axis: Axis,
  at: number,
  count: number,
  from: readonly Place[],
): Change[] {
  const moved = new Map<string, PlainCell>();
  const places = new Map<string, Place>();
  const note = (place: Place) => places.set(place.join(), place);
  for (const place of from) {
    note(place);
    const [row, column] = place;
    const cell = sheet.cells.get(row)?.get(column);
    if (!cell || (count < 0 && (axis === "rows" ? row : column) < at - count)) continue;
    const to: Place = axis === "rows" ? [row + count, column] : [row, column + count];
    note(to);
    moved.set(to.join(), plainCell(cell));
  }
  return recorded(sheet, [...places.values()], () => {
    for (const [row, column] of places.values()) {
      const cell = moved.get(`${row},${column}`);
      putAt(sheet, row, column, cell);
    }
    shiftShape(sheet, axis, at, count);
  });
}

/** Moves merged blocks, heights and the like. The host does it, on a sheet without cells. */
function shiftShape(sheet: ModelSheet, axis: Axis, at: number, count: number): void {
  const bare = newSheet(sheet.id, sheet.name, false);
  applyShape(bare, plainShape(sheet));
  shiftGrid({ sheets: [bare] } as unknown as ModelWorkbook, bare, axis, at, count);
  if (sheet.conditional)
    bare.conditional = shiftedConditional(
      sheet.conditional,
      { own: sheet.name, shifted: sheet.name },
      { kind: "shift", sheet: sheet.id, axis, at, count },
    );
  applyShape(sheet, plainShape(bare));
}
