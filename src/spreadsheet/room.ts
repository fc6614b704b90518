/**
 * @fileoverview Room in the spreadsheet: before a tab is put in, or rows and columns are, it is asked whether the file
 * may hold them. Google refuses in the account's language (C52), after a part was written.
 */
import { Problem } from "../messages/failures";
import { GRID_FULL } from "../messages/tabs";
import { ofThisRun } from "./execution";
import { gridsOf } from "./grids";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** So many cells may a file of Google's have, blank ones too. */
const MOST_CELLS = 10_000_000;
/** Rows and columns of a tab that was just put in. */
const NEW_TAB = 1000 * 26;

const file = ofThisRun(() => ({
  /** The file's cells, counted where something is to be put in first, and what this execution did to them since. */
  cells: null as number | null,
}));

/** Counts the cells of all tabs, two calls a tab. */
export function countCells(spreadsheet: Spreadsheet): number {
  return gridsOf(spreadsheet).reduce((sum, one) => sum + one.getMaxRows() * one.getMaxColumns(), 0);
}

function take(more: number): void {
  file.cells ??= countCells(SpreadsheetApp.getActiveSpreadsheet());
  if (file.cells + more > MOST_CELLS) throw new Problem(GRID_FULL);
  file.cells += more;
}

/**
 * Puts in a tab, the last one.
 * @throws Problem where the file has no room for it
 */
export function putInTab(spreadsheet: Spreadsheet, name: string): Sheet {
  take(NEW_TAB);
  return spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
}

/**
 * Makes a tab at least so large.
 * @param exact it is to have no more rows than these
 * @throws Problem where the file has no room for it: then the tab is as it was
 */
export function makeRoom(sheet: Sheet, rows: number, columns: number, exact = false): void {
  const haveRows = sheet.getMaxRows();
  const moreRows = exact ? rows - haveRows : Math.max(0, rows - haveRows);
  const haveColumns = columns > 0 || moreRows > 0 ? sheet.getMaxColumns() : 0;
  const moreColumns = Math.max(0, columns - haveColumns);
  const more = (haveRows + moreRows) * (haveColumns + moreColumns) - haveRows * haveColumns;
  if (more > 0) take(more);
  else if (file.cells !== null) file.cells += more;
  if (moreRows < 0) sheet.deleteRows(rows + 1, -moreRows);
  if (moreRows > 0) sheet.insertRowsAfter(haveRows, moreRows);
  if (moreColumns > 0) sheet.insertColumnsAfter(haveColumns, moreColumns);
}

/**
 * Copies a tab within its file, as the last one; Google names it.
 * @throws Problem where the file has no room for it
 */
export function copyTab(spreadsheet: Spreadsheet, sheet: Sheet): Sheet {
  take(sheet.getMaxRows() * sheet.getMaxColumns());
  return sheet.copyTo(spreadsheet);
}
