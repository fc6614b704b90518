/** @fileoverview Makes Sheet objects, and tells whether the sheet behind one still exists. */

import type { ModelSheet } from "../model";
import type { Realm } from "../realm";
import { Sheet } from "./sheet";

/** A sheet as the bundle gets it. */
export function showSheet(realm: Realm, sheet: ModelSheet): GoogleAppsScript.Spreadsheet.Sheet {
  return new Sheet(realm, sheet).shown;
}

/** Throws where the sheet was deleted after the script got hold of it. The words are [U]. */
export function checkSheetExists(realm: Realm, sheet: ModelSheet): void {
  if (!realm.world.workbook.sheets.includes(sheet)) throw new Error(`Sheet ${sheet.id} not found`);
}
