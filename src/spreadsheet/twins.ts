/**
 * @fileoverview Making a tab's twin for a new year: copied within the file, emptied where the plan says so. Until all twins
 * stand, each says in its first row that it is not whole: no command reads it, and the next opening takes it away.
 */

import { Cells } from "../opening/cells";
import { tabsCalled } from "../opening/formulas";
import type { Twin, Write } from "../opening/twin";
import { withoutHighlight } from "../reports/highlight";
import { sealOf } from "../sidebar/seal";
import { a1, columnLetters } from "../table/a1";
import { areaText } from "../table/area";
import { isOpening, openingMark } from "../table/own-tabs";
import type { CellValue } from "../table/tab";
import { protectLike } from "./beside";
import { plain, writeBare } from "./cells";
import { gridsOf } from "./grids";
import { bandsOf, colourOf, writeLooks } from "./highlight";
import type { Workbook } from "./read";
import { copyTab } from "./room";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A list of ranges holds no more. */
const MOST_RANGES = 2000;

/** Copies the tab and makes the twin of it that is planned; it says that it is not whole. */
export function makeTwin(spreadsheet: Spreadsheet, source: Sheet, twin: Twin): Sheet {
  const sheet = copyTab(spreadsheet, source);
  try {
    if (sheet.getMaxColumns() <= twin.markColumn)
      sheet.insertColumnsAfter(sheet.getMaxColumns(), twin.markColumn + 1 - sheet.getMaxColumns());
    sheet.getRange(1, twin.markColumn + 1).setValue(openingMark());
    sheet.setName(twin.name);
    // From here on whatever is left of it says what it is.
    SpreadsheetApp.flush();
    fill(sheet, twin);
    protectLike(source, sheet);
    SpreadsheetApp.flush();
    return sheet;
  } catch (thrown) {
    spreadsheet.deleteSheet(sheet);
    throw thrown;
  }
}

function fill(sheet: Sheet, { blank, texts, formulas }: Twin): void {
  const areas = blank.map(areaText);
  for (let from = 0; from < areas.length; from += MOST_RANGES) {
    const list = sheet.getRangeList(areas.slice(from, from + MOST_RANGES));
    list.clearContent();
    list.clearNote();
  }
  for (const [value, cells] of byValue(texts)) {
    const [first = "", ...more] = cells;
    if (typeof value === "number" || value.startsWith("=")) sheet.getRangeList([...cells]).setValue(value);
    else if (more.length > 0 && !/^[+'-]/.test(value)) sheet.getRangeList([...cells]).setValue(value);
    else for (const cell of [first, ...more]) writeBare(sheet.getRange(cell), value);
  }
  const at = new Map(formulas.map(({ row, column, value }) => [`${row},${column}`, value]));
  const places = new Cells();
  for (const { row, column } of formulas) places.add(row, column);
  for (const { firstRow, lastRow, firstColumn, lastColumn } of places.areas()) {
    const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, r) =>
      Array.from(
        { length: lastColumn - firstColumn + 1 },
        (__, c) => at.get(`${firstRow + r},${firstColumn + c}`) ?? "",
      ),
    );
    sheet.getRange(firstRow + 1, firstColumn + 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
  }
  takeOffHighlights(sheet);
}

function byValue(texts: readonly Write[]): Map<string | number, string[]> {
  const cells = new Map<string | number, string[]>();
  for (const { row, column, value } of texts)
    cells.set(value, [...(cells.get(value) ?? []), a1(row, column)]);
  return cells;
}

/** Tints and notes of ours are about last year's cells. */
function takeOffHighlights(sheet: Sheet): void {
  for (const { first, end, columns } of bandsOf(sheet)) {
    const range = sheet.getRange(first + 1, 1, end - first, columns);
    const notes = range.getNotes();
    const backgrounds = range.getBackgrounds();
    const changes = notes.flatMap((row, r) =>
      row.flatMap((note, column) => {
        const background = (backgrounds[r]?.[column] ?? "").toLowerCase();
        if (note === "" && (background === "#ffffff" || background === "")) return [];
        const was = { note, background: colourOf(background) };
        const now = withoutHighlight(note, background);
        const same = now.note === note && now.background === was.background;
        return same ? [] : [{ row: r, column, was, on: false, ...now }];
      }),
    );
    if (changes.length === 0) continue;
    const values = range.getValues().map((row) => row.map(plain));
    writeLooks(sheet, { first, range, guards: [], values, notes, backgrounds }, changes);
  }
}

/** The twin is whole: it says nothing more of it. */
export function markWhole(sheet: Sheet): void {
  const [row = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues() as CellValue[][];
  const column = row.findIndex((value) => isOpening([value]));
  if (column >= 0) sheet.getRange(`${columnLetters(column)}1`).clearContent();
}

/** What stands in a twin, formulas in place of what they come to, without blanks at its ends and without our words. */
export function printOfTwin(sheet: Sheet): string {
  const range = sheet.getDataRange();
  const values = range.getValues() as CellValue[][];
  const formulas = range.getFormulas();
  const notes = range.getNotes();
  const cells = values.flatMap((row, r) =>
    row.flatMap((value, c): CellValue[][] => {
      const text = formulas[r]?.[c] || (r === 0 && isOpening([value]) ? "" : plain(value));
      const note = notes[r]?.[c] ?? "";
      return text === "" && note === "" ? [] : [[r, c, text, note]];
    }),
  );
  return sealOf(cells);
}

/** Takes tabs of ours away; those that call each other are emptied first, so that no formula breaks in between. */
export function removeTabs(spreadsheet: Spreadsheet, sheets: readonly Sheet[]): void {
  const names = new Set(sheets.map((sheet) => sheet.getName()));
  for (const sheet of sheets) {
    const range = sheet.getDataRange();
    const called = range.getFormulas().flat().flatMap(tabsCalled);
    if (called.some((name) => names.has(name) && name !== sheet.getName())) range.clearContent();
  }
  for (const sheet of sheets) spreadsheet.deleteSheet(sheet);
}

const KEY = "opening";

/** An opening that was begun: its year and the names of its twins. */
export interface Begun {
  readonly year: number;
  readonly twins: readonly string[];
}

/** Notes which tabs there are before any twin is made: Google names a copy itself, and a run may be stopped right then. */
export function noteTabs(spreadsheet: Spreadsheet, begun: Begun): void {
  keep(JSON.stringify({ ...begun, ids: gridsOf(spreadsheet).map((sheet) => sheet.getSheetId()) }));
}

/** An opening is over. */
export const forgetTabs = (): void => keep("");

/** What was noted when an opening was begun that was not brought to its end; null: none was. */
function noted(): (Begun & { readonly ids: readonly number[] }) | null {
  const text = PropertiesService.getDocumentProperties()?.getProperty(KEY);
  return text ? JSON.parse(text) : null;
}

/** The opening that was begun and not brought to its end; null: none. */
export const openingUnderWay = (): Begun | null => noted();

function keep(text: string): void {
  try {
    PropertiesService.getDocumentProperties()?.setProperty(KEY, text);
  } catch {
    // Full, or not to be reached: then a copy that a run was stopped at stays, and is the person's to delete.
  }
}

/** What is left of an opening that did not come to its end: twins that say that they are not whole, and a bare copy. */
export function leftOver({ tabs, copies, spreadsheet }: Workbook): Sheet[] {
  const marked = copies.filter(({ values }) => isOpening(values[0])).map(({ sheet }) => sheet);
  return [...marked, ...bareCopy(tabs, spreadsheet)];
}

/**
 * The copy that a run was stopped at before it said what it is: Google puts it last. It is new since the opening was begun,
 * and to the letter as a tab of the person's; one at most, for whatever else is there somebody may have copied by hand.
 */
function bareCopy(tabs: Workbook["tabs"], spreadsheet: Spreadsheet): Sheet[] {
  const begun = noted();
  if (!begun) return [];
  const grids = gridsOf(spreadsheet);
  const last = grids[grids.length - 1]?.getSheetId();
  const before = new Set(begun.ids);
  const found = tabs.find(({ sheet }) => sheet.getSheetId() === last);
  if (!found || last === undefined || before.has(last)) return [];
  const { sheet, name, values } = found;
  const isCopy = tabs.some(
    (one) =>
      before.has(one.sheet.getSheetId()) &&
      name.includes(one.name) &&
      JSON.stringify(one.values) === JSON.stringify(values),
  );
  return isCopy ? [sheet] : [];
}
