/** @fileoverview Making the tab `3CĐ · Thiết lập`, wherever something is to be kept there first. */
import { type Settings, settingsRows, UNTICKED_CHOICES } from "../criteria/settings";
import { MARK_EDITABLE, TAB_SETTINGS } from "../messages/tabs";
import type { Workbook } from "../spreadsheet/read";
import { writeOwnTab } from "../spreadsheet/write";

/** Makes the tab, with remembered readings below the settings where there are any; gives its name. */
export function writeSettingsTab(
  workbook: Workbook,
  settings: Settings,
  remembered: readonly (readonly string[])[] = [],
): string {
  const name = writeOwnTab(workbook, {
    tab: TAB_SETTINGS,
    rows: [...settingsRows(MARK_EDITABLE, settings), ...remembered],
    styles: new Map([[1, "head"]]),
    widths: [230, 160, 520],
    frozenRows: 0,
    wrap: null,
    legend: null,
  });
  const choice = SpreadsheetApp.newDataValidation()
    .requireValueInList(UNTICKED_CHOICES, true)
    .setAllowInvalid(true)
    .build();
  workbook.spreadsheet.getSheetByName(name)?.getRange(5, 2).setDataValidation(choice);
  return name;
}
