/** @fileoverview Makes the Spreadsheet object of an execution. */

import type { Realm } from "../realm";
import { Spreadsheet } from "./spreadsheet";

/** The open workbook as the bundle gets it. */
export function showSpreadsheet(realm: Realm): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return new Spreadsheet(realm).shown;
}
