/** @fileoverview Bỏ năm vừa mở: takes away the tabs that the last opening made, while nobody typed into them ([Y14]). */

import { Problem } from "../messages/failures";
import { closedSentence, closeQuestion, NOTHING_OPENED, typedSentence } from "../messages/opening";
import { stepWords } from "../messages/tabs";
import { ownTab, readWorkbook } from "../spreadsheet/read";
import { Question, runCommand, TITLE } from "../spreadsheet/run";
import { step } from "../spreadsheet/steps";
import { removeTabs } from "../spreadsheet/twins";
import { TAB_OPENED } from "../table/own-tabs";
import { giveBackYear } from "./keep-year";
import { openedOf } from "./open-year";
import { writeSettings } from "./settings-tab";
import { typedSince } from "./typed-since";

export function closeYear(): void {
  let agreed = 0;
  runCommand("menuCloseYear", () => {
    const workbook = readWorkbook();
    const opened = openedOf(workbook);
    if (!opened) return NOTHING_OPENED;
    const { year, from, tabs, before } = opened;
    const names = tabs.map(({ name }) => name);
    if (agreed !== year)
      throw new Question(() => {
        const ui = SpreadsheetApp.getUi();
        agreed = year;
        return ui.alert(TITLE, closeQuestion(year, names), ui.ButtonSet.YES_NO) === ui.Button.YES;
      });
    const typed = typedSince(workbook, opened);
    if (typed.length > 0) throw new Problem(typedSentence(year, typed));
    const { spreadsheet } = workbook;
    const sheets = names.flatMap((name) => spreadsheet.getSheetByName(name) ?? []);
    writeSettings(workbook, before);
    giveBackYear(workbook, from);
    step(stepWords.drop(names.join("”, “")), () => {
      removeTabs(spreadsheet, sheets);
      const record = ownTab(workbook, TAB_OPENED);
      if (record) spreadsheet.deleteSheet(record);
    });
    return closedSentence(year, names);
  });
}
