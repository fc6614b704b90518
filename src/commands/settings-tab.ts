/** @fileoverview Writing the tab `3CĐ · Thiết lập`: made where something is to be kept there first, then line by line. */
import {
  DEFAULT_SETTINGS,
  readSettingsTab,
  type Settings,
  settingsRows,
  UNTICKED_CHOICES,
} from "../criteria/settings";
import { stepWords } from "../messages/tabs";
import { typeLines } from "../spreadsheet/lines";
import { ownTab, readTab, type Workbook } from "../spreadsheet/read";
import { makeRoom } from "../spreadsheet/room";
import { step } from "../spreadsheet/steps";
import { writeOwnTab } from "../spreadsheet/write";
import { MARK_EDITABLE, TAB_SETTINGS } from "../table/own-tabs";
import { fold } from "../vietnamese/fold";

/** Its head row, and the pixels of its columns. */
export const SETTINGS_LOOK = { head: 1, widths: [230, 160, 520] } as const;

/** Makes the tab, with remembered readings below the settings where there are any; gives its name. */
export function writeSettingsTab(
  workbook: Workbook,
  settings: Settings,
  remembered: readonly (readonly string[])[] = [],
): string {
  const rows = settingsRows(MARK_EDITABLE, settings);
  return writeOwnTab(workbook, {
    tab: TAB_SETTINGS,
    rows: [...rows, ...remembered],
    styles: new Map([[SETTINGS_LOOK.head, "head"]]),
    widths: SETTINGS_LOOK.widths,
    frozenRows: 0,
    choices: { row: 4, rows: 1, column: 1, words: UNTICKED_CHOICES },
    tables: [{ head: SETTINGS_LOOK.head, to: rows.length, columns: 3, typed: true }],
  });
}

/** Writes the settings whose value is another one now, each into its line; one that an older tab lacks is put below. */
export function writeSettings(workbook: Workbook, wanted: Partial<Settings>): void {
  const sheet = ownTab(workbook, TAB_SETTINGS);
  if (!sheet) {
    writeSettingsTab(workbook, { ...DEFAULT_SETTINGS, ...wanted });
    return;
  }
  step(stepWords.keep(TAB_SETTINGS), (touch) => {
    touch(sheet, sheet.getName());
    writeLines(sheet, wanted);
  });
}

function writeLines(sheet: GoogleAppsScript.Spreadsheet.Sheet, wanted: Partial<Settings>): void {
  const { values } = readTab(sheet, TAB_SETTINGS);
  const { settings } = readSettingsTab(values);
  const before = settingsRows(MARK_EDITABLE, settings);
  const after = settingsRows(MARK_EDITABLE, { ...settings, ...wanted });
  let below = values.length;
  const lines = after.flatMap(([label = "", value = "", why = ""], index) => {
    // The first row is a note and has no value.
    if ((before[index]?.[1] ?? "") === value) return [];
    const found = values.findIndex((cells) => fold(String(cells[0] ?? "")) === fold(String(label)));
    return [{ label, value, why, row: found < 0 ? below++ : found, isNew: found < 0 }];
  });
  if (below > values.length) makeRoom(sheet, below, 3);
  typeLines(
    sheet,
    lines.flatMap(({ label, value, why, row, isNew }) =>
      [label, value, why].flatMap((now, column) =>
        isNew || column === 1 ? [{ row, column, now, choices: null }] : [],
      ),
    ),
  );
}
