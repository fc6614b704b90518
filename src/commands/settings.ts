/** @fileoverview Thiết lập: opens the tab of settings, made with the defaults where there is none yet. */
import { DEFAULT_SETTINGS, readSettingsTab } from "../criteria/settings";
import { Problem } from "../messages/failures";
import { ownTab, readTab, readWorkbook } from "../spreadsheet/read";
import { runCommand } from "../spreadsheet/run";
import { TAB_SETTINGS } from "../table/own-tabs";
import { openTab } from "./ending";
import { writeSettingsTab } from "./settings-tab";

export function settings(): void {
  runCommand("menuSettings", () => {
    const workbook = readWorkbook(SpreadsheetApp.getActiveSpreadsheet());
    const own = ownTab(workbook, TAB_SETTINGS);
    if (own) {
      openTab(workbook, TAB_SETTINGS);
      const { errors } = readSettingsTab(readTab(own, TAB_SETTINGS).values);
      const [first] = errors;
      if (first) throw new Problem(`Ô ${first.cell}: ${first.message}`);
      return "Sửa ở cột Giá trị; lần chạy sau sẽ dùng.";
    }
    const name = writeSettingsTab(workbook, DEFAULT_SETTINGS);
    openTab(workbook, name);
    return "Đã tạo tab thiết lập. Sửa ở cột Giá trị; lần chạy sau sẽ dùng.";
  });
}
