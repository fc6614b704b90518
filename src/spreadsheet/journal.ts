/**
 * @fileoverview The tab `3CĐ · Nhật ký 2026`, one a year, where it was switched on: who ran what when, and what a save
 * changed. A memory, not a proof, and it says so on its face.
 */
import { readSettingsTab } from "../criteria/settings";
import { JOURNAL_ABOUT, JOURNAL_HEAD, NAMELESS } from "../messages/journal";
import { stepWords } from "../messages/tabs";
import { BlockBuilder } from "../reports/block";
import type { WireValue } from "../sidebar/wire";
import { a1 } from "../table/a1";
import { isOwnMark, MARK_JOURNAL, TAB_JOURNAL, TAB_SETTINGS } from "../table/own-tabs";
import { formatDate } from "../vietnamese/dates";
import { gridNamed } from "./grids";
import { changedCells, changesSoFar, clockNow } from "./kept-run";
import { ownTab, ownTabNamed, readTab } from "./read";
import { step } from "./steps";
import { asOwn, asText, writeOwnTab } from "./write";

/** Rows of a year; older ones go. */
const MOST_ROWS = 5000;
/** Rows of one run. */
const MOST_CELLS = 200;
const MOST_LETTERS = 300;
const ROWS_ABOVE = 3;
const NAME = "journal-name";

/** The name that a person gave for the journal, kept for them alone; '' where they gave none. */
export function journalName(): string {
  return PropertiesService.getUserProperties().getProperty(NAME) ?? "";
}

/** Keeps the name. */
export function setJournalName(name: string): void {
  PropertiesService.getUserProperties().setProperty(NAME, name);
}

/** Whether the settings want a journal. */
function isJournalOn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): boolean {
  const sheet = gridNamed(spreadsheet, TAB_SETTINGS);
  const values = sheet ? readTab(sheet, TAB_SETTINGS).values : [];
  return isOwnMark(values[0]?.[0]) && readSettingsTab(values).settings.journal;
}

/** Writes what this run did, in one block; what was done stands, whether this gets through or not. */
export function writeJournal(command: string): void {
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (isJournalOn(spreadsheet)) write(spreadsheet, rowsOf(command));
  } catch {}
}

function rowsOf(command: string): string[][] {
  const head = [clockNow(), command, journalName() || NAMELESS];
  const cells = changesSoFar().flatMap(({ sheet, cells }) =>
    cells.flatMap(([row, column, ...how]) =>
      how[0] === "value"
        ? [[`${sheet}!${a1(row, column)}`, how[1].formula || said(how[1].value), said(how[2])]]
        : [],
    ),
  );
  const [first = [], ...more] = cells;
  return [
    [...head, String(changedCells()), ...first],
    ...more.slice(0, MOST_CELLS - 1).map((cell) => [...head, "", ...cell]),
  ];
}

function said(value: WireValue): string {
  if (typeof value !== "object") return String(value).slice(0, MOST_LETTERS);
  const day = new Date(value.date);
  return formatDate(new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()));
}

function write(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, rows: readonly string[][]): void {
  const wanted = `${TAB_JOURNAL} ${/\d{4}/.exec(clockNow())?.[0]}`;
  const tabs = ownTabNamed(spreadsheet, wanted);
  const sheet = ownTab(tabs, wanted);
  if (!sheet) {
    const block = new BlockBuilder().add([MARK_JOURNAL]).add([JOURNAL_ABOUT]).add(JOURNAL_HEAD, "head");
    for (const row of rows) block.add(row);
    writeOwnTab(tabs, block.build(wanted, [130, 200, 160, 70, 160, 260, 260], ROWS_ABOVE));
    return;
  }
  step(stepWords.keep(wanted), () => {
    const over = sheet.getLastRow() - ROWS_ABOVE + rows.length - MOST_ROWS;
    if (over > 0) sheet.deleteRows(ROWS_ABOVE + 1, over);
    const last = sheet.getLastRow();
    const short = last + rows.length - sheet.getMaxRows();
    if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
    const width = JOURNAL_HEAD.length;
    const lines = rows.map((row) => Array.from({ length: width }, (_, column) => asText(row[column] ?? "")));
    asOwn(sheet.getRange(last + 1, 1, rows.length, width)).setValues(lines);
  });
}
