/** @fileoverview What the own tabs say beside what is computed: whose they are, when, and what was there before. */
import type { Settings } from "../criteria/settings";
import { checkTab } from "../reports/check-tab";
import { yearNameOf, yearSaidIn } from "../reports/heading";
import type { Letter } from "../reports/letter";
import { tabForYear } from "../spreadsheet/keep-former";
import { clockNow } from "../spreadsheet/kept-run";
import { TOP_ROWS } from "../spreadsheet/own-sheets";
import { type OwnTabs, ownTab, readTab } from "../spreadsheet/read";
import { TAB_CHECK, type YearName } from "../table/own-tabs";
import type { Tab } from "../table/tab";
import { writeComputed } from "./computed";
import type { Job } from "./job";

export function letterOf({ unit, parent, place }: Pick<Settings, "unit" | "parent" | "place">): Letter {
  return { unit, parent, place, now: clockNow() };
}

/** What an own tab holds from the last run; null: there is none. */
function valuesBefore(workbook: OwnTabs, tab: string, year: YearName | null): Tab["values"] | null {
  const sheet = ownTab(workbook, tabForYear(workbook, tab, year));
  const values = sheet && readTab(sheet, sheet.getName()).values;
  // Another year's findings are none of this one's.
  return values && (year === null || (yearSaidIn(values.slice(0, TOP_ROWS)) ?? year) === year)
    ? values
    : null;
}

/** The tab Kiểm tra, which says what is new. */
export function writeCheckTab(job: Job): string {
  const { workbook, assessment, settings } = job;
  const letter = letterOf(settings);
  const before = valuesBefore(workbook, TAB_CHECK, yearNameOf(assessment));
  return writeComputed(job, checkTab(assessment, { tints: settings.tints, letter, before }));
}
