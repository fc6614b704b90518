/**
 * @fileoverview Rows of docs/conformance.md as small experiments: what to do in a scratch sheet, and what the local
 * host expects to see. Only members that the bundle uses.
 */

import { thrown } from "./thrown";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What an experiment has at hand. */
export interface Bench {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: Sheet;
  /** Cells of a stretch of rows that no other experiment uses, 1-based. */
  cells(rows: number, columns: number): Range;
}

export interface Check {
  /** The row of docs/conformance.md, or the head of its line under "Beyond the table". */
  readonly row: string;
  readonly what: string;
  /**
   * What the host does; null where it refuses, since nobody is sure what Google does, or does not emulate it: there it is
   * only noted. "said" and "measured": words and times, noted as well.
   */
  readonly expected: string | null;
  /** It takes members that the add-on does not use, which the host lacks. */
  readonly googleOnly?: true;
  see(bench: Bench): unknown;
}

const kinds = (values: unknown[][]) =>
  values
    .flat()
    .map((value) => (Object.prototype.toString.call(value) === "[object Date]" ? "date" : typeof value))
    .join(" ");

/** One more tab, at the end; the experiment deletes it again. */
const another = (spreadsheet: Bench["spreadsheet"]) =>
  spreadsheet.insertSheet("Nháp tự kiểm tra 2", spreadsheet.getSheets().length);

/** What a string becomes in a cell. */
const typed = (text: string) => (bench: Bench) => {
  const cell = bench.cells(1, 1);
  cell.setValue(text);
  const [value] = cell.getValues()[0] as [unknown];
  const [formula] = cell.getFormulas()[0] as [string];
  return formula === "" ? `${kinds([[value]])} ${String(value)}` : `formula ${formula}`;
};

export const CHECKS: readonly Check[] = [
  {
    row: "C1",
    what: "kinds of values; an empty cell is ''",
    expected: "number boolean string string",
    see: ({ cells }) => {
      const range = cells(1, 4);
      range.setValues([[1.5, true, "abc", ""]]);
      return kinds(range.getValues());
    },
  },
  { row: "C3", what: "a leading = is a formula", expected: "formula =1+1", see: typed("=1+1") },
  {
    row: "C4, C5",
    what: "too many rows",
    expected: "throws",
    see: ({ cells }) => thrown(() => cells(1, 1).setValues([["a"], ["b"]])),
  },
  { row: "C6", what: '"12" as typed', expected: "number 12", see: typed("12") },
  { row: "C6", what: '"012" as typed', expected: "number 12", see: typed("012") },
  { row: "C6", what: '"48,6%" in a Vietnamese workbook', expected: "number 0.486", see: typed("48,6%") },
  { row: "C6", what: '"TRUE" as typed', expected: "boolean true", see: typed("TRUE") },
  {
    row: "C6",
    what: '"3/5/2021" in a Vietnamese workbook',
    expected: "2021-05-03",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setValue("3/5/2021");
      const [date] = cell.getValues()[0] as [Date];
      return Utilities.formatDate(date, "Asia/Ho_Chi_Minh", "yyyy-MM-dd");
    },
  },
  { row: "C7", what: "an apostrophe forces text", expected: "string 012", see: typed("'012") },
  { row: "C7", what: "an apostrophe before =", expected: "string =1+1", see: typed("'=1+1") },
  {
    row: "C8",
    what: "getFormulas where there is none",
    expected: "''",
    see: ({ cells }) => `'${String(cells(1, 1).getFormulas()[0]?.[0])}'`,
  },
  {
    row: "C9",
    what: "null takes a note away",
    expected: "a, ''",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setNotes([["a"]]);
      const before = cell.getNotes()[0]?.[0];
      cell.setNotes([[null as unknown as string]]);
      return `${before}, '${cell.getNotes()[0]?.[0]}'`;
    },
  },
  {
    row: "C10",
    what: "a colour's name, and back to none",
    expected: "#ffffff #ff0000 #ffffff",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      const colour = () => cell.getBackgrounds()[0]?.[0];
      const before = colour();
      cell.setBackgrounds([["red"]]);
      const between = colour();
      cell.setBackgrounds([[null as unknown as string]]);
      return [before, between, colour()].join(" ");
    },
  },
  {
    row: "C12",
    what: "an empty sheet",
    expected: "0 0 [['']]",
    see: ({ spreadsheet }) => {
      const sheet = another(spreadsheet);
      const values = sheet.getDataRange().getValues();
      const seen = `${sheet.getLastRow()} ${sheet.getLastColumn()} ${JSON.stringify(values).replace(/"/g, "'")}`;
      spreadsheet.deleteSheet(sheet);
      return seen;
    },
  },
  {
    row: "C14",
    what: "a range beyond the grid",
    expected: "throws",
    see: ({ sheet }) => thrown(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValues()),
  },
  {
    row: "C15",
    what: "no rows",
    expected: "throws",
    see: ({ sheet }) => thrown(() => sheet.getRange(1, 1, 0, 1)),
  },
  {
    row: "C16",
    what: "arguments of the wrong type",
    expected: "throws",
    see: ({ sheet }) => thrown(() => sheet.getRange({} as unknown as string)),
  },
  {
    row: "C17",
    what: "what lies under a merge",
    expected: "1, '' and 1 merged range met in part",
    see: ({ cells }) => {
      const range = cells(1, 2);
      range.setValues([[1, 2]]);
      range.merge();
      const [[first, second]] = range.getValues() as [[unknown, unknown]];
      const met = range.getMergedRanges().length;
      return `${String(first)}, '${String(second)}' and ${met} merged range met in part`;
    },
  },
  {
    row: "C18",
    what: "a sheet that is not there",
    expected: "null",
    see: ({ spreadsheet }) => String(spreadsheet.getSheetByName("không có tab này")),
  },
  {
    row: "C19",
    what: "a name twice",
    expected: "throws",
    see: ({ spreadsheet, sheet }) => thrown(() => spreadsheet.insertSheet(sheet.getName(), 0)),
  },
  {
    row: "C20",
    what: "a new sheet is the active one",
    expected: "true",
    see: ({ spreadsheet }) => {
      const sheet = another(spreadsheet);
      const seen = spreadsheet.getActiveSheet().getSheetId() === sheet.getSheetId();
      spreadsheet.deleteSheet(sheet);
      return String(seen);
    },
  },
  {
    row: "C21",
    what: "clearFormat keeps number formats",
    expected: "1,50",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setNumberFormat("0.00");
      cell.setValue(1.5);
      cell.clearFormat();
      return cell.getDisplayValues()[0]?.[0];
    },
  },
  {
    row: "C22",
    what: "a script writes what a rule rejects",
    expected: "throws",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(["Đạt"], true)
        .setAllowInvalid(false);
      cell.setDataValidation(rule.build());
      const seen = thrown(() => cell.setValue("khác"));
      cell.setDataValidation(null);
      return seen;
    },
  },
  {
    row: "C25",
    what: "values are copies",
    expected: "1",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setValue(1);
      (cell.getValues()[0] as unknown[])[0] = 9;
      return String(cell.getValues()[0]?.[0]);
    },
  },
  {
    row: "C26",
    what: "50,001 characters",
    expected: "throws",
    see: ({ cells }) => thrown(() => cells(1, 1).setValue("x".repeat(50_001))),
  },
  {
    row: "C37",
    what: "a property that is not there",
    expected: "null",
    see: () => String(PropertiesService.getUserProperties().getProperty("không có")),
  },
  {
    row: "C39",
    what: "tryLock gives a boolean",
    expected: "boolean",
    see: () => {
      const lock = LockService.getDocumentLock();
      const got = lock?.tryLock(1000);
      lock?.releaseLock();
      return typeof got;
    },
  },
  {
    row: "C40",
    what: "letters of SimpleDateFormat",
    expected: "03/05/2021 07:08",
    see: () => Utilities.formatDate(new Date(2021, 4, 3, 7, 8), "Asia/Ho_Chi_Minh", "dd/MM/yyyy HH:mm"),
  },
  {
    row: "C41",
    what: "what the runtime does not have",
    expected: "undefined undefined undefined undefined",
    see: () => [typeof setTimeout, typeof fetch, typeof URL, typeof TextEncoder].join(" "),
  },
  {
    row: "Rich text",
    what: "written to the letter",
    expected: "string =A1, string 012",
    see: ({ cells }) => {
      const range = cells(1, 2);
      const rich = (text: string) => SpreadsheetApp.newRichTextValue().setText(text).build();
      range.setRichTextValues([[rich("=A1"), rich("012")]]);
      return (range.getValues()[0] as unknown[])
        .map((value) => `${typeof value} ${String(value)}`)
        .join(", ");
    },
  },
  {
    row: "A deleted sheet",
    what: "its objects throw",
    expected: "throws",
    see: ({ spreadsheet }) => {
      const sheet = another(spreadsheet);
      spreadsheet.deleteSheet(sheet);
      return thrown(() => sheet.getDataRange().getValues());
    },
  },
  { row: "Strings nobody is sure of", what: '"1.1"', expected: null, see: typed("1.1") },
  { row: "Strings nobody is sure of", what: '"3.5.2021"', expected: null, see: typed("3.5.2021") },
  { row: "Strings nobody is sure of", what: '"+84 912"', expected: null, see: typed("+84 912") },
  { row: "Strings nobody is sure of", what: '"(12)"', expected: null, see: typed("(12)") },
  { row: "Strings nobody is sure of", what: '"1.000 ₫"', expected: null, see: typed("1.000 ₫") },
];
