/**
 * @fileoverview A warning before anybody edits a closed year's sheets: Google asks and refuses nobody ([Y4]). An .xlsx knows
 * locks alone: a file holds no such warning, and none is put in its place.
 */
import { stepWords } from "../messages/tabs";
import { step } from "./steps";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** By which ours is known again. */
const DESCRIPTION = "3 chủ động: bảng của năm đã khép";

/** The sheet whose warning is being put: a run that is stopped in between leaves one that says nothing of itself. */
const KEY = "warning";

/** Puts the warning before sheets that nobody protected; one that somebody did stays as it is. */
export function warnBefore(sheets: readonly Sheet[]): void {
  const begun = stored()?.getProperty(KEY) ?? "";
  for (const sheet of sheets) {
    const id = String(sheet.getSheetId());
    const there = protectionsOf(sheet);
    const left = id === begun ? there.find(isOurs(true)) : undefined;
    if (!left && there.length > 0) continue;
    step(stepWords.warn(sheet.getName()), () => {
      store(id);
      (left ?? sheet.protect()).setDescription(DESCRIPTION).setWarningOnly(true);
      SpreadsheetApp.flush();
      store("");
    });
  }
}

/** Takes it away again. */
export function warnNoMore(sheets: readonly Sheet[]): void {
  const begun = stored()?.getProperty(KEY) ?? "";
  for (const sheet of sheets)
    for (const protection of protectionsOf(sheet).filter(isOurs(String(sheet.getSheetId()) === begun)))
      protection.remove();
  if (begun !== "") store("");
}

/** Whether a protection is such a warning. */
export const isOurWarning = (protection: Protection): boolean => isOurs(false)(protection);

/** @param begun whether a run was stopped while it put one before this sheet */
const isOurs = (begun: boolean) => (protection: Protection) => {
  const said = protection.getDescription();
  return said === DESCRIPTION || (begun && said === "");
};

const protectionsOf = (sheet: Sheet) => sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);

const stored = () => PropertiesService.getDocumentProperties();

function store(id: string): void {
  try {
    stored()?.setProperty(KEY, id);
  } catch {
    // Full, or not to be reached: then what a stopped run left is taken for the person's own.
  }
}
