/** @fileoverview Thiết lập: opens the tab of settings, made with the defaults where there is none yet. */
import { DEFAULT_SETTINGS, readSettingsTab, settingsRows, UNTICKED_CHOICES } from "../criteria/settings";
import { Problem } from "../messages/failures";
import { MARK_EDITABLE, TAB_SETTINGS } from "../messages/tabs";
import { readTab, readWorkbook } from "../spreadsheet/read";
import { runCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { openTab } from "./ending";

export function settings(): void {
  runCommand(() => {
    const workbook = readWorkbook(SpreadsheetApp.getActiveSpreadsheet());
    const own = workbook.own.get(TAB_SETTINGS);
    if (own) {
      openTab(workbook, TAB_SETTINGS);
      const { errors } = readSettingsTab(readTab(own, TAB_SETTINGS).values);
      const [first] = errors;
      if (first) throw new Problem(`Ô ${first.cell}: ${first.message}`);
      return "Sửa ở cột Giá trị; lần chạy sau sẽ dùng.";
    }
    const name = writeOwnTab(workbook, {
      tab: TAB_SETTINGS,
      rows: settingsRows(MARK_EDITABLE, DEFAULT_SETTINGS),
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
    openTab(workbook, name);
    return "Đã tạo tab thiết lập. Sửa ở cột Giá trị; lần chạy sau sẽ dùng.";
  });
}
