/** @fileoverview What a reading of this spreadsheet is made from: its tabs, the unit's own set and settings, what was remembered. */
import { PRESETS } from "../criteria/presets";
import type { CriteriaSet } from "../criteria/set";
import { DEFAULT_SETTINGS, readSettingsTab, type Settings } from "../criteria/settings";
import { readCriteriaTab } from "../criteria/tab";
import type { Remembered } from "../layout/settled/remembered";
import { readRemembered } from "../layout/settled/remembered-tab";
import { readTabUses, type TabUse } from "../layout/settled/tab-uses";
import { ownTab, readTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { TAB_CRITERIA, TAB_SETTINGS } from "../table/own-tabs";
import type { ReadingContext } from "./reading-dialog";

/** What any reading of this spreadsheet is made from. */
export function readingContext(): ReadingContext {
  const workbook = readWorkbook();
  const own = readOwnSet(workbook);
  return contextOf(workbook, own && "set" in own ? own.set : null, readSettings(workbook));
}

export function contextOf(
  workbook: Workbook,
  ownSet: CriteriaSet | null,
  { remembered, uses }: Pick<ReadingContext, "remembered" | "uses">,
): ReadingContext {
  // Headings are matched with the texts of the unit's own set first, then with the presets'.
  return { workbook, sets: ownSet ? [ownSet, ...PRESETS] : PRESETS, remembered, uses };
}

export type OwnSet = ReturnType<typeof readCriteriaTab>;

/** The set in the workbook's own tab, as read; null where there is no such tab. */
export function readOwnSet(workbook: Workbook): OwnSet | null {
  const sheet = ownTab(workbook, TAB_CRITERIA);
  return sheet ? readCriteriaTab(readTab(sheet, TAB_CRITERIA).values) : null;
}

/** What the workbook's own settings say, and what in them cannot be read. */
export function readSettings(workbook: Workbook): {
  settings: Settings;
  remembered: readonly Remembered[];
  uses: readonly TabUse[];
  notices: string[];
} {
  const sheet = ownTab(workbook, TAB_SETTINGS);
  if (!sheet) return { settings: DEFAULT_SETTINGS, remembered: [], uses: [], notices: [] };
  const { values } = readTab(sheet, TAB_SETTINGS);
  const { settings, errors } = readSettingsTab(values);
  const { readings, errors: unread } = readRemembered(values);
  const { uses, errors: unused } = readTabUses(values);
  return {
    settings,
    remembered: readings,
    uses,
    notices: [...errors, ...unread, ...unused].map(
      ({ cell, message }) => `Tab “${TAB_SETTINGS}”, ô ${cell}: ${message}`,
    ),
  };
}
