/** @fileoverview Tells whether the sheet behind an object of the bundle still exists, and has cells. */

import type { ModelSheet, ModelWorkbook } from "../model";
import type { Realm } from "../realm";

/** Throws where the sheet was deleted after the script got hold of it. The words are [U]. */
export function checkSheetExists(realm: Realm, sheet: ModelSheet): void {
  if (!sheetsOf(realm.world.workbook).includes(sheet)) throw new Error(`Sheet ${sheet.id} not found`);
}

/** Throws where a tab has no cells: a chart, a data source (C47). */
export function checkHasCells(sheet: ModelSheet): void {
  if (sheet.type) throw new Error(`The action is not supported for ${sheet.type} sheet`);
}

/** Every tab that a script is given. */
export function sheetsOf({ sheets, charts = [] }: ModelWorkbook): readonly ModelSheet[] {
  return charts.length > 0 ? [...sheets, ...charts] : sheets;
}

/** An id that no sheet has or, where deleted ones can come back, had. */
export const freeSheetId = (workbook: ModelWorkbook): number =>
  Math.max(workbook.nextSheetId ?? 0, ...sheetsOf(workbook).map((sheet) => sheet.id + 1), 1);
