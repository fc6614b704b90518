/** @fileoverview Filling a list that is made for a person: its title, its headings, its rows and what its cells offer. */
import { makeRoom } from "../spreadsheet/room";
import { asText } from "../spreadsheet/write";
import { MARK_UNFINISHED } from "../table/own-tabs";
import { tidy } from "../vietnamese/fold";
import { type NewColumn, type NewList, ROWS_ABOVE } from "../year/new-lists";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Google takes no more words into a rule; beyond, cells have to feed it. */
const MOST_WORDS = 500;

/** A drop-down that offers words and refuses none; null where there are none, or too many. */
export function wordsRule(all: readonly string[]): Rule | null {
  const words = [...new Set(all)];
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  return SpreadsheetApp.newDataValidation().requireValueInList(words, true).setAllowInvalid(true).build();
}

/**
 * Fills a tab that is being made; its first cell gets the title when all else stands there (`makeTab`).
 * @param ruleOf what a column's cells offer
 */
export function fillList(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { columns, rows, spare }: Pick<NewList, "columns" | "rows" | "spare">,
  ruleOf: (column: NewColumn) => Rule | null,
): void {
  const width = columns.length;
  const below = rows.length + spare;
  makeRoom(sheet, ROWS_ABOVE + below, width, true);
  const blank = columns.slice(1).map(() => "");
  const head = [[MARK_UNFINISHED, ...blank], ["", ...blank], columns.map(({ heading }) => heading)];
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? asText(tidy(cell)) : cell)));
  sheet.getRange(1, 1, ROWS_ABOVE + rows.length, width).setValues([...head, ...cells]);
  sheet.getRange(1, 1, ROWS_ABOVE, width).setFontWeight("bold");
  sheet
    .getRange(ROWS_ABOVE, 1, 1, width)
    .setWrap(true)
    .setHorizontalAlignment("center")
    .setVerticalAlignment("middle")
    .setBackground("#e8f0fe");
  columns.forEach((column, index) => {
    const range = sheet.getRange(ROWS_ABOVE + 1, index + 1, below, 1);
    if (column.holds !== "number") range.setNumberFormat(column.holds === "date" ? "dd/MM/yyyy" : "@");
    const rule = ruleOf(column);
    if (rule) range.setDataValidation(rule);
    sheet.setColumnWidth(index + 1, column.width);
  });
  sheet.setFrozenRows(ROWS_ABOVE);
}
