/**
 * @fileoverview A warning before anybody edits a closed year's sheets: Google asks and refuses nobody ([Y4]). An .xlsx knows
 * locks alone: a file holds no such warning, and none is put in its place.
 */
import { stepWords } from "../messages/tabs";
import { step } from "./steps";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** By which ours is known again. */
const DESCRIPTION = "3 chủ động: bảng của năm đã khép";

/** Puts the warning before sheets that nobody protected; one that somebody did stays as it is. */
export function warnBefore(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    if (protectionsOf(sheet).length > 0) continue;
    step(stepWords.warn(sheet.getName()), () => {
      sheet.protect().setDescription(DESCRIPTION).setWarningOnly(true);
    });
  }
}

/** Takes it away again. */
export function warnNoMore(sheets: readonly Sheet[]): void {
  for (const sheet of sheets)
    for (const protection of protectionsOf(sheet))
      if (protection.getDescription() === DESCRIPTION) protection.remove();
}

const protectionsOf = (sheet: Sheet) => sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
