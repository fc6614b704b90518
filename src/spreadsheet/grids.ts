/** @fileoverview The tabs that have cells: a chart on a tab of its own has none, and answers no question about any (C47). */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Whether a tab has cells of its own. */
export function isGrid(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

/** The spreadsheet's tabs that have cells of their own. */
export function gridsOf(spreadsheet: Spreadsheet): Sheet[] {
  return spreadsheet.getSheets().filter(isGrid);
}

/** A tab with cells by its name; null where there is none. */
export function gridNamed(spreadsheet: Spreadsheet, name: string): Sheet | null {
  const sheet = spreadsheet.getSheetByName(name);
  return sheet && isGrid(sheet) ? sheet : null;
}
