/**
 * @fileoverview How an edit to one sheet is done: noted before and after, and taken back as a whole where it cannot
 * be done.
 */

import type { Area } from "../../src/table/area";
import { mayEdit } from "../host/cells/grid";
import type { ModelSheet, ModelWorkbook } from "../host/model";
import {
  applyChanges,
  type CellChange,
  type Change,
  type Registry,
  reversed,
  sameCell,
  shapeChange,
} from "./changes";
import { modelCell, plainCell, plainShape } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

/** The workbook that edits are done to. */
export interface EditContext {
  readonly model: ModelWorkbook;
  readonly registry: Registry;
  /** For dates typed without a year. */
  readonly year: number;
  /** A number no sheet has or had. */
  freeId(): number;
}

export type Place = readonly [row: number, column: number];

/** Refuses where the file protects any cell of the block; null is the sheet itself. */
export function checkMayEdit(sheet: ModelSheet, block: Area | null): void {
  if (!mayEdit(sheet, block)) throw new Refusal(SENTENCES.protectedSheet(sheet.name));
}

/** Undoes changes to one sheet. */
export function takeBack(sheet: ModelSheet, changes: readonly Change[]): void {
  applyChanges({ sheets: [sheet] } as ModelWorkbook, new Map([[sheet.id, sheet]]), reversed(changes));
}

/** Notes cells and shape before and after; takes all back where the work throws. */
export function recorded(
  sheet: ModelSheet,
  places: readonly (readonly [row: number, column: number])[],
  work: () => void,
): Change[] {
  const shape = plainShape(sheet);
  const before = places.map(([row, column]) => {
    const cell = sheet.cells.get(row)?.get(column);
    return cell ? plainCell(cell) : null;
  });
  const changes = (): Change[] => {
    const cells: CellChange[] = [];
    places.forEach(([row, column], i) => {
      const was = before[i] ?? null;
      const now = sheet.cells.get(row)?.get(column);
      if (was ? now && sameCell(modelCell(was), now) : !now) return;
      cells.push([row, column, was, now ? plainCell(now) : null]);
    });
    const changed = shapeChange(sheet.id, shape, plainShape(sheet));
    return [
      ...(cells.length > 0 ? [{ kind: "cells" as const, sheet: sheet.id, cells }] : []),
      ...(changed ? [changed] : []),
    ];
  };
  try {
    work();
  } catch (error) {
    takeBack(sheet, changes());
    throw error;
  }
  return changes();
}
