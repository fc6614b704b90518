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
 * Gives the tab that lacks nothing but its name one: a run was stopped right before that. What stands in it stays.
 * @param nameOf its name by its title, null: the title
 */
export function nameLeft(
  { spreadsheet, unfinished }: OwnTabs,
  nameOf: (title: string) => string | null,
): void {
  const left = spreadsheet.getSheetByName(TAB_MAKING);
  if (!left || unfinished.has(TAB_MAKING)) return;
  step(stepWords.make(TAB_MAKING), () => {
    const title = tidy(String(left.getRange(1, 1).getValue()));
    const wanted = nameOf(title) ?? (title.slice(0, LONGEST_NAME) || FALLBACK);
    let name = wanted;
    for (let n = 2; hasTab({ spreadsheet }, name); n += 1) name = `${wanted} (${n})`;
    left.setName(name);
    SpreadsheetApp.flush();
  });
}

/** A tab's name may be longer; one that people read is not. */
const LONGEST_NAME = 80;
const FALLBACK = "Bảng chưa có tên";

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
