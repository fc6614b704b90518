/** @fileoverview What a reading of this spreadsheet is made from: its tabs, the unit's own set and settings, what was remembered. */
import { PRESETS } from "../criteria/presets";
import { DEFAULT_SETTINGS, readSettingsTab, type Settings } from "../criteria/settings";
import { readCriteriaTab } from "../criteria/tab";
import { yearOfTab } from "../layout/header/title";
import type { Remembered } from "../layout/settled/remembered";
import { readRemembered } from "../layout/settled/remembered-tab";
import { readTabUses, type TabUse } from "../layout/settled/tab-uses";
import { keptTab, ownTab, readTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { keptIn, TAB_CRITERIA, TAB_SETTINGS, yearOfName } from "../table/own-tabs";
import type { ReadingContext } from "./reading-dialog";

/** What the workbook's own settings say, and what in them cannot be read. */
export interface Said {
  readonly settings: Settings;
  readonly remembered: readonly Remembered[];
  readonly uses: readonly TabUse[];
  readonly notices: readonly string[];
}

/** What a reading goes by. */
export interface Sources {
  readonly said: Said;
  readonly own: OwnSet | null;
  readonly context: ReadingContext;
  /** The year that it was kept of; null: it is what the workbook goes by now. */
  readonly keptYear: number | null;
}

/**
 * What any reading of this spreadsheet is made from.
 * @param sheet the tab that it is about: one of a year that was kept is read by what was kept with it
 */
export function readingContext(sheet: string | null = null, workbook = readWorkbook()): ReadingContext {
  const year = sheet === null ? null : yearOfSheet(workbook, sheet);
  return sourcesOf(workbook, readSettings(workbook), year).context;
}

/** What the assessments of a year are read by: what was kept of it, else what the workbook goes by now. */
export function sourcesOf(workbook: Workbook, now: Said, year: number | null): Sources {
  const keptYear = year !== null && isKept(workbook, year) ? year : null;
  const said = keptYear === null ? now : readSettings(workbook, keptYear);
  const own = readOwnSet(workbook, keptYear);
  const ownSet = own && "set" in own ? own.set : null;
  const { remembered, uses } = said;
  // Headings are matched with the texts of the unit's own set first, then with the presets'.
  const sets = ownSet ? [ownSet, ...PRESETS] : PRESETS;
  return { said, own, keptYear, context: { workbook, sets, remembered, uses, keptYear } };
}

/** The year that a tab of the person's says it is of. */
export function yearOfSheet({ tabs }: Workbook, sheet: string): number | null {
  const tab = tabs.find(({ name }) => name === sheet);
  return tab ? yearOfTab(tab) : null;
}

export type OwnSet = ReturnType<typeof readCriteriaTab>;

/** Whether settings or criteria were kept of a year. */
export const isKept = (workbook: Pick<Workbook, "own">, year: number): boolean =>
  keptYears(workbook).includes(year);

/** The years that settings or criteria were kept of: they are over. */
export const keptYears = ({ own }: Pick<Workbook, "own">): readonly number[] => [
  ...new Set(
    [...own.keys()].flatMap((name) => {
      const kept = keptIn(name);
      return kept?.tab === TAB_SETTINGS || kept?.tab === TAB_CRITERIA ? yearOfName(kept.year) : [];
    }),
  ),
];

/** The set in the workbook's own tab, as read; null where there is no such tab. */
export function readOwnSet(workbook: Workbook, keptYear: number | null = null): OwnSet | null {
  const sheet = ofYear(workbook, TAB_CRITERIA, keptYear);
  return sheet ? readCriteriaTab(readTab(sheet, sheet.getName()).values) : null;
}

const ofYear = (workbook: Workbook, tab: string, keptYear: number | null) =>
  keptYear === null ? ownTab(workbook, tab) : keptTab(workbook, tab, keptYear);

/** The settings of now, or those that were kept of a year. */
export function readSettings(workbook: Workbook, keptYear: number | null = null): Said {
  const sheet = ofYear(workbook, TAB_SETTINGS, keptYear);
  if (!sheet)
    return { settings: { ...DEFAULT_SETTINGS, year: keptYear }, remembered: [], uses: [], notices: [] };
  const { values } = readTab(sheet, TAB_SETTINGS);
  const { settings, errors } = readSettingsTab(values);
  const { readings, errors: unread } = readRemembered(values);
  const { uses, errors: unused } = readTabUses(values);
  const name = keptYear === null ? TAB_SETTINGS : sheet.getName();
  return {
    settings,
    remembered: readings,
    uses,
    notices: [...errors, ...unread, ...unused].map(
      ({ cell, message }) => `Tab “${name}”, ô ${cell}: ${message}`,
    ),
  };
}
