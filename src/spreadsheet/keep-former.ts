/**
 * @fileoverview What was computed of a former year, kept: before the next year's is written, each own tab gets its year's
 * name, `3CĐ · Kết quả 2026`, with all that stands in it ([Y3]).
 */
import { stepWords } from "../messages/tabs";
import { yearSaidIn } from "../reports/heading";
import { COMPUTED_OF_A_YEAR, TAB_SETTINGS, tabOfYear, type YearName, yearOfName } from "../table/own-tabs";
import { topOf } from "./own-sheets";
import { type KeptTab, keptTab, type OwnTabs, ownTab } from "./read";
import { step } from "./steps";

/**
 * Where an own tab of a year is written: in that year's own where there is one or the year was closed, else in the one
 * without a year.
 */
export function tabForYear(tabs: OwnTabs, tab: string, year: YearName | null): string {
  if (year === null || !COMPUTED_OF_A_YEAR.includes(tab)) return tab;
  const own = tabOfYear(tab, year);
  const isThere = ownTab(tabs, own) ?? ownTab({ own: tabs.unfinished }, own);
  return isThere || keptTab(tabs, TAB_SETTINGS, yearOfName(year)) ? own : tab;
}

/**
 * Gives every own tab that was computed of a year before this one that year's name; gives what got another name. A tab
 * that says no year stays as it is.
 * @param year the year that the workbook goes on to
 */
export function keepFormer(tabs: OwnTabs, year: number): readonly KeptTab[] {
  const { spreadsheet, own } = tabs;
  const found = COMPUTED_OF_A_YEAR.flatMap((tab) => {
    const sheet = ownTab(tabs, tab);
    const said = sheet && yearSaidIn(topOf(sheet) ?? []);
    return sheet && said && yearOfName(said) < year ? [{ sheet, tab, of: said }] : [];
  });
  return found.map(({ sheet, tab, of }) => {
    const from = sheet.getName();
    const wanted = tabOfYear(tab, of);
    let to = wanted;
    for (let n = 2; spreadsheet.getSheetByName(to); n += 1) to = `${wanted} (${n})`;
    step(stepWords.rename(from, to), (touch) => {
      touch(sheet, from);
      sheet.setName(to);
      // Inside a step that writes the name anew.
      SpreadsheetApp.flush();
    });
    own.delete(from);
    own.set(to, sheet);
    const kept = { from, to, year: of };
    tabs.kept?.push(kept);
    return kept;
  });
}
