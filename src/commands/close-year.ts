/** @fileoverview Bỏ năm vừa mở: takes away the tabs that the last opening made, while nobody typed into them ([Y14]). */

import { Problem } from "../messages/failures";
import {
  clearedSentence,
  closedSentence,
  closeQuestion,
  NOTHING_OPENED,
  typedSentence,
} from "../messages/opening";
import { stepWords } from "../messages/tabs";
import { readWorkbook, type Workbook } from "../spreadsheet/read";
import { Question, runCommand, TITLE } from "../spreadsheet/run";
import { persist, step } from "../spreadsheet/steps";
import { forgetTabs, leftOver, removeTabs } from "../spreadsheet/twins";
import { giveBackYear } from "./keep-year";
import { saveReadings, saveUses } from "./memory";
import type { Opened } from "./opened-record";
import { openedOf, recordTab } from "./opened-year";
import { isKept, readingContext, readSettings } from "./reading-context";
import { writeSettings } from "./settings-tab";
import { typedSince } from "./typed-since";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function closeYear(): void {
  let agreed = 0;
  runCommand("menuCloseYear", () => {
    const workbook = readWorkbook();
    const opened = openedOf(workbook);
    const made = new Set(opened?.tabs.map(({ name }) => name));
    const left = leftOver(workbook).filter((sheet) => !made.has(sheet.getName()));
    if (!opened || left.length > 0) return cleared(workbook, left) ?? NOTHING_OPENED;
    const { year, tabs } = opened;
    const names = tabs.map(({ name }) => name);
    if (agreed !== year)
      throw new Question(() => {
        const ui = SpreadsheetApp.getUi();
        agreed = year;
        return ui.alert(TITLE, closeQuestion(year, names), ui.ButtonSet.YES_NO) === ui.Button.YES;
      });
    const typed = typedSince(workbook, opened);
    if (typed.length > 0) throw new Problem(typedSentence(year, typed));
    persist((again) => takeBack(again ? readWorkbook() : workbook, opened));
    return closedSentence(year, names);
  });
}

/** Takes away what is left of an opening that was stopped before its record stood; null: nothing is. */
function cleared(workbook: Workbook, left: readonly Sheet[]): string | null {
  const names = left.map((sheet) => sheet.getName());
  if (left.length > 0) step(stepWords.drop(names.join("”, “")), () => removeTabs(workbook.spreadsheet, left));
  forgetTabs();
  return left.length > 0 ? clearedSentence(names) : null;
}

/** Done twice it is done once. The record goes last: while it stands, what is left over is found by it. */
function takeBack(workbook: Workbook, { tabs, from, before }: Opened): void {
  const { spreadsheet } = workbook;
  const names = tabs.map(({ name }) => name);
  writeSettings(workbook, before);
  giveBackSettled(workbook, tabs, from);
  giveBackYear(workbook, from);
  step(stepWords.drop(names.join("”, “")), () => {
    removeTabs(
      spreadsheet,
      names.flatMap((name) => spreadsheet.getSheetByName(name) ?? []),
    );
    const record = recordTab(workbook);
    if (record) spreadsheet.deleteSheet(record);
  });
  forgetTabs();
}

/**
 * What was settled of the new tabs goes, and of last year's holds again what was kept with their year: opening put them down
 * as used for nothing, and a reading of theirs as one of their twins'.
 */
function giveBackSettled(workbook: Workbook, tabs: Opened["tabs"], from: number): void {
  const kept = isKept(workbook, from) ? readSettings(workbook, from) : null;
  const made = new Set(tabs.map(({ name }) => name));
  const sources = new Set(tabs.map(({ source }) => source));
  const { uses, remembered } = readingContext(null, workbook);
  if (uses.some(({ sheet }) => made.has(sheet) || sources.has(sheet))) {
    const useOf = (source: string) => kept?.uses.filter(({ sheet }) => sheet === source).pop()?.use ?? null;
    const settled = tabs.flatMap(({ name, source }) => [
      { sheet: name, use: null },
      { sheet: source, use: useOf(source) },
    ]);
    saveUses(readingContext(null, workbook), settled);
  }
  if (!remembered.some(({ sheets }) => sheets.some((sheet) => made.has(sheet)))) return;
  const others = remembered.filter(({ sheets }) => !sheets.some((one) => made.has(one) || sources.has(one)));
  const theirs = (kept?.remembered ?? []).filter(({ sheets }) => sheets.some((one) => sources.has(one)));
  saveReadings(readingContext(null, workbook), [...others, ...theirs]);
}
