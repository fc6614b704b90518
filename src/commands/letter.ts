/** @fileoverview What the own tabs say beside what is computed: whose they are, when, and what was there before. */
import type { Settings } from "../criteria/settings";
import { checkTab } from "../reports/check-tab";
import type { Letter } from "../reports/letter";
import { clockNow } from "../spreadsheet/kept-run";
import { type OwnTabs, ownTab, readTab } from "../spreadsheet/read";
import { TAB_CHECK } from "../table/own-tabs";
import type { Tab } from "../table/tab";
import { writeComputed } from "./computed";
import type { Job } from "./job";

export function letterOf({ unit, parent, place }: Pick<Settings, "unit" | "parent" | "place">): Letter {
  return { unit, parent, place, now: clockNow() };
}

/** What an own tab holds from the last run; null: there is none. */
function valuesBefore(workbook: OwnTabs, name: string): Tab["values"] | null {
  const sheet = ownTab(workbook, name);
  return sheet && readTab(sheet, name).values;
}

/** The tab Kiểm tra, which says what is new. */
export function writeCheckTab(job: Job): string {
  const { workbook, assessment, settings } = job;
  const letter = letterOf(settings);
  const before = valuesBefore(workbook, TAB_CHECK);
  return writeComputed(job, checkTab(assessment, { tints: settings.tints, letter, before }));
}
