/** @fileoverview A tab of the person's own, made whole or not at all: it gets its name when everything stands in it. */
import { Stopped } from "../messages/failures";
import { stepWords } from "../messages/tabs";
import { TAB_MAKING } from "../table/own-tabs";
import { fold, tidy } from "../vietnamese/fold";
import type { OwnTabs } from "./read";
import { putInTab } from "./room";
import { doneWords, step } from "./steps";
import { asText } from "./write";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a tab has that name, in whatever letters. */
export function hasTab({ spreadsheet }: Pick<OwnTabs, "spreadsheet">, name: string): boolean {
  return spreadsheet.getSheets().some((sheet) => fold(sheet.getName()) === fold(name));
}

/**
 * Makes a tab, the last one; one that a run was stopped in goes first.
 * @param title its first cell, which says until then that the tab is not whole
 * @param fill writes all the rest, `MARK_UNFINISHED` into the first cell
 * @param whole what else is to be done before it counts as made
 */
export function makeTab(
  { spreadsheet, unfinished }: OwnTabs,
  { name, title }: { readonly name: string; readonly title: string },
  fill: (sheet: Sheet) => void,
  whole: (sheet: Sheet) => void = () => {},
): void {
  step(stepWords.make(name), () => {
    const before = spreadsheet.getActiveSheet();
    const left = unfinished.get(TAB_MAKING);
    if (left) spreadsheet.deleteSheet(left);
    unfinished.delete(TAB_MAKING);
    const sheet = putInTab(spreadsheet, TAB_MAKING);
    try {
      fill(sheet);
      SpreadsheetApp.flush();
      sheet.getRange(1, 1).setValue(asText(tidy(title)));
      sheet.setName(name);
      SpreadsheetApp.flush();
      whole(sheet);
    } catch (thrown) {
      spreadsheet.setActiveSheet(before);
      spreadsheet.deleteSheet(sheet);
      throw new Stopped(thrown, doneWords(), null);
    }
  });
}
