/**
 * @fileoverview What a step changed in the workbook, as data that can be done and undone: what the journal keeps,
 * what undo turns back, and what the page is sent.
 */

import { shiftKeys } from "../host/cells/grid";
import { type ModelCell, type ModelSheet, type ModelWorkbook, newSheet } from "../host/model";
import { applyShape, modelCell, type PlainCell, type PlainShape, plainCell, plainShape } from "./plain";

/** A place, the cell before and the cell after; null where there is none. */
export type CellChange = readonly [
  row: number,
  column: number,
  before: PlainCell | null,
  after: PlainCell | null,
];

export type Change =
  | { readonly kind: "cells"; readonly sheet: number; readonly cells: readonly CellChange[] }
  | {
      readonly kind: "shape";
      readonly sheet: number;
      readonly before: Partial<PlainShape>;
      readonly after: Partial<PlainShape>;
    }
  /** Cells move apart (`count` > 0) or together over a stretch that is empty (`count` < 0). */
  | {
      readonly kind: "shift";
      readonly sheet: number;
      readonly axis: "rows" | "columns";
      readonly at: number;
      readonly count: number;
    }
  /** Ids of the sheets in their order. */
  | { readonly kind: "sheets"; readonly before: readonly number[]; readonly after: readonly number[] };

/** Every sheet that the workbook has or had: undoing a deletion brings back the very same object. */
export type Registry = Map<number, ModelSheet>;

export function registryOf(model: ModelWorkbook): Registry {
  return new Map(model.sheets.map((sheet) => [sheet.id, sheet]));
}

/** Takes every change back, last one first. */
export function reversed(changes: readonly Change[]): Change[] {
  return changes
    .map((change): Change => {
      switch (change.kind) {
        case "cells":
          return { ...change, cells: change.cells.map(([row, column, a, b]) => [row, column, b, a]) };
        case "shift":
          return { ...change, count: -change.count };
        default:
          return { ...change, before: change.after, after: change.before } as Change;
      }
    })
    .reverse();
}

/** Does the changes to the model. */
export function applyChanges(model: ModelWorkbook, registry: Registry, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind === "sheets") {
      const active = model.sheets[model.activeSheet];
      model.sheets = change.after.map((id) => known(registry, id));
      const at = active ? model.sheets.indexOf(active) : -1;
      model.activeSheet = at >= 0 ? at : Math.min(model.activeSheet, model.sheets.length - 1);
      continue;
    }
    const sheet = known(registry, change.sheet);
    if (change.kind === "shape") applyShape(sheet, change.after);
    else if (change.kind === "shift") shiftCells(sheet, change.axis, change.at, change.count);
    else for (const [row, column, , after] of change.cells) put(sheet, row, column, after);
  }
}

function known(registry: Registry, id: number): ModelSheet {
  let sheet = registry.get(id);
  if (!sheet) {
    sheet = newSheet(id, "", true);
    registry.set(id, sheet);
  }
  return sheet;
}

function put(sheet: ModelSheet, row: number, column: number, cell: PlainCell | null): void {
  let cells = sheet.cells.get(row);
  if (!cell) {
    cells?.delete(column);
    return;
  }
  if (!cells) {
    cells = new Map();
    sheet.cells.set(row, cells);
  }
  cells.set(column, modelCell(cell));
}

/** Moves cells along; what lies in a stretch that is taken out is gone. */
export function shiftCells(sheet: ModelSheet, axis: "rows" | "columns", at: number, count: number): void {
  if (axis === "rows") shiftKeys(sheet.cells, at, count);
  else for (const cells of sheet.cells.values()) shiftKeys(cells, at, count);
}

/** A workbook as it stood, to hold a later state against. */
export interface Snapshot {
  readonly order: readonly number[];
  readonly sheets: ReadonlyMap<number, SheetSnapshot>;
}

interface SheetSnapshot {
  readonly shape: PlainShape;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, ModelCell>>;
}

/** Copies what a run of the bundle may change. */
export function snapshotOf(model: ModelWorkbook): Snapshot {
  const sheets = new Map<number, SheetSnapshot>();
  for (const sheet of model.sheets) {
    const cells = new Map<number, Map<number, ModelCell>>();
    for (const [row, inRow] of sheet.cells) {
      const copy = new Map<number, ModelCell>();
      for (const [column, cell] of inRow) {
        copy.set(column, { ...cell });
      }
      cells.set(row, copy);
    }
    sheets.set(sheet.id, { shape: plainShape(sheet), cells });
  }
  return { order: model.sheets.map((sheet) => sheet.id), sheets };
}

const NO_CELLS: SheetSnapshot["cells"] = new Map();

/** What differs between a snapshot and the model now. */
export function changesSince(before: Snapshot, model: ModelWorkbook): Change[] {
  const changes: Change[] = [];
  const order = model.sheets.map((sheet) => sheet.id);
  if (order.join() !== before.order.join()) {
    changes.push({ kind: "sheets", before: before.order, after: order });
  }
  for (const sheet of model.sheets) {
    const old = before.sheets.get(sheet.id) ?? {
      shape: plainShape(newSheet(sheet.id, "", true)),
      cells: NO_CELLS,
    };
    const shape = shapeChange(sheet.id, old.shape, plainShape(sheet));
    if (shape) changes.push(shape);
    const cells = cellChanges(old.cells, sheet);
    if (cells.length > 0) changes.push({ kind: "cells", sheet: sheet.id, cells });
  }
  return changes;
}

/** The parts of a shape that differ; null where none does. */
export function shapeChange(sheet: number, before: PlainShape, after: PlainShape): Change | null {
  const old: Record<string, unknown> = {};
  const next: Record<string, unknown> = {};
  for (const key of Object.keys(after) as (keyof PlainShape)[]) {
    if (before[key] === after[key] || JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    old[key] = before[key];
    next[key] = after[key];
  }
  return Object.keys(next).length > 0 ? { kind: "shape", sheet, before: old, after: next } : null;
}

function cellChanges(before: SheetSnapshot["cells"], sheet: ModelSheet): CellChange[] {
  const found: CellChange[] = [];
  for (const [row, cells] of sheet.cells) {
    const old = before.get(row);
    for (const [column, cell] of cells) {
      const was = old?.get(column);
      if (was && sameCell(was, cell)) continue;
      found.push([row, column, was ? plainCell(was) : null, plainCell(cell)]);
    }
  }
  for (const [row, cells] of before) {
    const now = sheet.cells.get(row);
    for (const [column, was] of cells) {
      if (!now?.has(column)) found.push([row, column, plainCell(was), null]);
    }
  }
  return found;
}

/** Whether two cells hold and show the same, and remember the same of what changed. */
export function sameCell(a: ModelCell, b: ModelCell): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof ModelCell>;
  for (const key of keys) {
    const [x, y] = [a[key], b[key]];
    if (x === y) continue;
    if (key === "changed") {
      if ((a.changed?.size ?? 0) !== (b.changed?.size ?? 0)) return false;
      for (const part of a.changed ?? []) if (!b.changed?.has(part)) return false;
      continue;
    }
    if (x instanceof Date && y instanceof Date && x.getTime() === y.getTime()) continue;
    if (typeof x === "object" && typeof y === "object" && x && y && !(x instanceof Date)) {
      if (JSON.stringify(x) === JSON.stringify(y)) continue;
    }
    return false;
  }
  return true;
}
