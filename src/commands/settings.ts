/** @fileoverview Thiết lập: opens the tab of settings, made with the defaults where there is none yet. */
import { DEFAULT_SETTINGS, readSettingsTab } from "../criteria/settings";
import { Problem } from "../messages/failures";
import { ASK_NAME } from "../messages/journal";
import { journalName, setJournalName } from "../spreadsheet/journal";
import { ownTab, readTab, readWorkbook } from "../spreadsheet/read";
import { Question, runCommand } from "../spreadsheet/run";
import { TAB_SETTINGS } from "../table/own-tabs";
import { tidy } from "../vietnamese/fold";
import { openTab } from "./ending";
import { writeSettingsTab } from "./settings-tab";

export function settings(): void {
  let asked = false;
  runCommand("menuSettings", () => {
    const workbook = readWorkbook();
    const own = ownTab(workbook, TAB_SETTINGS);
    if (own) {
      openTab(workbook, TAB_SETTINGS);
      const { errors, settings } = readSettingsTab(readTab(own, TAB_SETTINGS).values);
      const [first] = errors;
      if (first) throw new Problem(`Ô ${first.cell}: ${first.message}`);
      if (settings.journal && journalName() === "" && !asked) {
        throw new Question(() => {
          asked = true;
          askName();
          return true;
        });
      }
      return "Sửa ở cột Giá trị; lần chạy sau sẽ dùng.";
    }
    const name = writeSettingsTab(workbook, DEFAULT_SETTINGS);
    openTab(workbook, name);
    return "Đã tạo tab thiết lập. Sửa ở cột Giá trị; lần chạy sau sẽ dùng.";
  });
}

function askName(): void {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt("3 chủ động", ASK_NAME, ui.ButtonSet.OK_CANCEL);
  const name = tidy(answer.getResponseText()).slice(0, 100);
  if (answer.getSelectedButton() === ui.Button.OK && name !== "") setJournalName(name);
}
