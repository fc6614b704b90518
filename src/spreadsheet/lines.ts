/**
 * @fileoverview Typing into lines of a tab of settings or criteria, which people type into as well: what a rule would
 * refuse is seen before anything is written, and what got through halfway is told as half, with its cells.
 */
import { original } from "../messages/call-failures";
import { Problem } from "../messages/failures";
import { partlySaved } from "../messages/tabs";
import { a1 } from "../table/a1";
import { checkRules } from "./rules";
import { type Typing, typingInto } from "./typing";

/** @throws Problem where a cell refuses what is to go into it, or not all was written */
export function typeLines(sheet: GoogleAppsScript.Spreadsheet.Sheet, cells: readonly Typing[]): void {
  if (cells.length === 0) return;
  const rangeOf = ({ row, column }: Typing) => sheet.getRange(row + 1, column + 1);
  checkRules(cells.map((cell) => ({ range: rangeOf(cell), value: cell.now })));
  try {
    // In cells that a person made plain text an apostrophe might stay (C51).
    sheet.getRangeList(cells.map(({ row, column }) => a1(row, column))).setNumberFormat("General");
    for (const call of typingInto(sheet, cells)) call();
    SpreadsheetApp.flush();
  } catch (thrown) {
    const named = (there: boolean) =>
      cells
        .filter((cell) => (String(rangeOf(cell).getValue()) === String(cell.now)) === there)
        .map(({ row, column }) => a1(row, column));
    throw new Problem(partlySaved(named(true), named(false)) + original(thrown));
  }
}
