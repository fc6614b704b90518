/** @fileoverview Tells whether the sheet behind an object of the bundle still exists. */

import type { ModelSheet } from "../model";
import type { Realm } from "../realm";

/** Throws where the sheet was deleted after the script got hold of it. The words are [U]. */
export function checkSheetExists(realm: Realm, sheet: ModelSheet): void {
  if (!realm.world.workbook.sheets.includes(sheet)) throw new Error(`Sheet ${sheet.id} not found`);
}
