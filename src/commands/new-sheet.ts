/** @fileoverview Tạo bảng chấm mới: a clean assessment tab for a year, from a list of units and a criteria set. */
import * as z from "zod/mini";
import { type CriteriaSet, criteriaOf } from "../criteria/set";
import { yearSchema } from "../criteria/year";
import {
  MARK_CHOICES,
  NAME,
  type NewSheet,
  namesTwice,
  newSheet,
  OFFICER,
  REGISTRATION,
  REGISTRATION_CHOICES,
  ROWS_ABOVE,
  unitsInTab,
  unitsInText,
  unreadUnits,
} from "../layout/new-sheet";
import { Problem } from "../messages/failures";
import {
  BAD_REQUEST,
  carriedSentence,
  madeSentence,
  NEW_SHEET_TITLE,
  NO_UNITS,
  noUnitsIn,
  TOO_MANY,
  twiceSentence,
  unreadSentence,
} from "../messages/new-sheet";
import { writeJournal } from "../spreadsheet/journal";
import { keepRun, noteMade } from "../spreadsheet/kept-run";
import { hasTab, makeTab, nameLeft } from "../spreadsheet/make-tab";
import type { OwnTabs } from "../spreadsheet/read";
import { makeRoom } from "../spreadsheet/room";
import { showCommand, withLock } from "../spreadsheet/run";
import { printOfTab } from "../spreadsheet/take-back";
import { asText } from "../spreadsheet/write";
import { a1 } from "../table/a1";
import { MARK_UNFINISHED } from "../table/own-tabs";
import { tidy } from "../vietnamese/fold";
import { answer } from "./answer";
import { showDialog } from "./dialog";
import { knownOfUnits } from "./new-sheet-known";
import { readingContext } from "./reading-context";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MOST_UNITS = 5000;
/** Rows kept ready below the units. */
const SPARE = 20;

/** Opens the dialog. */
export function newSheetDialog(): void {
  showCommand("menuNewSheet", () => {
    const { workbook, sets } = readingContext();
    const data = {
      year: new Date().getFullYear(),
      sets: usable(sets).map(({ id, name }) => [id, name]),
      tabs: workbook.tabs.filter(({ values }) => values.length > 0).map(({ name }) => name),
    };
    showDialog("NewSheet", data, { title: NEW_SHEET_TITLE, width: 560, height: 560 });
    return null;
  });
}

/** Sets that a sheet can be made for; the unit's own comes first. */
function usable(sets: readonly CriteriaSet[]): CriteriaSet[] {
  return sets.filter((set) => criteriaOf(set).length > 0);
}

/** The units that a tab lists, a line each, for the person to look through. */
export function newSheetUnits(sheet: unknown) {
  return answer(
    z.string(),
    sheet,
    (name) => {
      const { workbook, sets } = readingContext();
      const tab = workbook.tabs.find((one) => one.name === name);
      const units = tab ? unitsInTab(tab, sets) : [];
      if (units.length === 0) throw new Problem(noUnitsIn(name));
      return { units: units.join("\n") };
    },
    BAD_REQUEST,
  );
}

const request = z.object({
  year: yearSchema(),
  set: z.string(),
  units: z.string().check(z.maxLength(1_000_000)),
});

/** Makes the tab; gives its name, or one Vietnamese sentence and nothing made. */
export function makeNewSheet(message: unknown) {
  return answer(request, message, (asked) => withLock(() => make(asked)), BAD_REQUEST);
}

function make({ year, set: id, units: text }: z.output<typeof request>) {
  const { workbook, sets } = readingContext();
  const set = usable(sets).find((one) => one.id === id);
  if (!set) throw new Problem(BAD_REQUEST);
  const units = unitsInText(text);
  if (units.length === 0) throw new Problem(NO_UNITS);
  if (units.length > MOST_UNITS) throw new Problem(TOO_MANY);
  const twice = namesTwice(units);
  if (twice.length > 0) throw new Problem(twiceSentence(twice));
  const known = knownOfUnits(workbook, year);
  const made = newSheet(set, year, units, known);
  const unread = unreadUnits(made, set);
  if (unread.length > 0) throw new Problem(unreadSentence(unread));
  const sheet = write(workbook, `Chấm ${year}`, made);
  const warning = keepRun(workbook, NEW_SHEET_TITLE);
  writeJournal(NEW_SHEET_TITLE);
  const filled = (column: number) => made.rows.slice(ROWS_ABOVE).filter((row) => row[column] !== "").length;
  const [officers, registered] = [filled(OFFICER), filled(REGISTRATION)];
  return {
    sheet,
    message: [madeSentence(sheet, units.length), carriedSentence(officers, registered), warning]
      .filter(Boolean)
      .join(" "),
  };
}

/** Writes into a new tab of a free name. */
function write(workbook: OwnTabs, wanted: string, made: NewSheet): string {
  nameLeft(workbook, (title) => (title === tidy(String(made.rows[0]?.[0])) ? wanted : null));
  let name = wanted;
  for (let n = 2; hasTab(workbook, name); n += 1) name = `${wanted} (${n})`;
  makeTab(
    workbook,
    { name, title: String(made.rows[0]?.[0]) },
    (sheet) => fill(sheet, made),
    (sheet) => noteMade({ made: name, seal: printOfTab(sheet) }),
  );
  return name;
}

function fill(sheet: Sheet, { rows, merges, marks, texts, evidence }: NewSheet): void {
  const width = rows[0]?.length ?? 1;
  const height = rows.length + SPARE;
  const below = height - ROWS_ABOVE;
  makeRoom(sheet, height, width, true);

  // A leading apostrophe makes any name text, and is no part of it: in a cell that is not plain text yet (C51).
  const values = rows.map((row) => row.map((cell) => (typeof cell === "string" ? asText(tidy(cell)) : cell)));
  sheet
    .getRange(1, 1, rows.length, width)
    .setValues([[MARK_UNFINISHED, ...(values[0]?.slice(1) ?? [])], ...values.slice(1)]);
  // What people type from now on stays as typed: 3/5 in a cell of evidence is no date.
  const wholeColumn = (column: number) => `${a1(ROWS_ABOVE, column)}:${a1(height - 1, column)}`;
  sheet.getRangeList([NAME, ...texts].map(wholeColumn)).setNumberFormat("@");
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges)
    sheet
      .getRange(firstRow + 1, firstColumn + 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1)
      .merge();
  const head = sheet.getRange(ROWS_ABOVE - 1, 1, 2, width);
  head.setWrap(true).setHorizontalAlignment("center").setVerticalAlignment("middle").setBackground("#e8f0fe");
  // Google makes no row higher for a text in merged cells: it would be cut above and below.
  sheet.setRowHeights(ROWS_ABOVE - 1, 1, headHeight({ rows, merges, evidence }));
  sheet.getRange(1, 1, ROWS_ABOVE, width).setFontWeight("bold");
  sheet.setColumnWidths(1, width, WIDTH);
  sheet.setColumnWidth(1, 45).setColumnWidth(NAME + 1, 230);
  for (const column of evidence) sheet.setColumnWidth(column + 1, WIDE);
  const list = (choices: string[]) =>
    SpreadsheetApp.newDataValidation().requireValueInList(choices, true).setAllowInvalid(true).build();
  const choice = list(MARK_CHOICES);
  for (const column of marks) sheet.getRange(ROWS_ABOVE + 1, column + 1, below, 2).setDataValidation(choice);
  sheet.getRange(ROWS_ABOVE + 1, REGISTRATION + 1, below, 1).setDataValidation(list(REGISTRATION_CHOICES));
  sheet.setFrozenRows(ROWS_ABOVE);
  sheet.setFrozenColumns(NAME + 1);
}

/** Pixels of a column of marks, and of one of evidence. */
const WIDTH = 95;
const WIDE = 190;
/** Of a letter in bold, about, and of a line. */
const LETTER = 7.5;
const LINE = 18;

/** How high the criteria's row has to be for each text to be read whole under its code. */
function headHeight({ rows, merges, evidence }: Pick<NewSheet, "rows" | "merges" | "evidence">): number {
  const top = ROWS_ABOVE - 2;
  const lines = merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => {
    if (firstRow !== top || lastRow !== top) return 1;
    const width = evidence.some((column) => column >= firstColumn && column <= lastColumn) ? WIDE - WIDTH : 0;
    const pixels = (lastColumn - firstColumn + 1) * WIDTH + width;
    return Math.ceil((String(rows[top]?.[firstColumn] ?? "").length * LETTER) / pixels);
  });
  return Math.max(2, ...lines) * LINE + 6;
}
