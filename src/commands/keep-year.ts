/**
 * @fileoverview A year that is closed keeps what it was judged by and what was computed of it, under its own name, and gets
 * it back where the new year is taken back ([Y2], [Y3], [Y4]).
 */

import { DEFAULT_SETTINGS, settingsRows, withYear } from "../criteria/settings";
import { CRITERIA_LOOK } from "../criteria/tab";
import { keptSentence, stepWords } from "../messages/tabs";
import { yearNameOf } from "../reports/heading";
import { keepFormer } from "../spreadsheet/keep-former";
import { keptTab, ownTab, readTab, type Workbook } from "../spreadsheet/read";
import { step } from "../spreadsheet/steps";
import { warnBefore, warnNoMore } from "../spreadsheet/warn";
import { writeOwnTab } from "../spreadsheet/write";
import {
  COMPUTED_OF_A_YEAR,
  keptIn,
  MARK_EDITABLE,
  TAB_CRITERIA,
  TAB_SETTINGS,
  tabOfYear,
  type YearName,
  yearOfName,
} from "../table/own-tabs";
import type { CellValue } from "../table/tab";
import { formatDate } from "../vietnamese/dates";
import type { Job } from "./job";
import { SETTINGS_LOOK } from "./settings-tab";

/**
 * Closes the year of a job: its settings and criteria set are copied, its computed tabs get its name, whoever edits its
 * sheets is asked first; gives the tabs that have its name now. To be called before anything of the new year is written,
 * the settings included. Nothing is done of a year that nobody said.
 * @param next the year that the workbook goes on to
 */
export function keepYear({ workbook, assessment }: Job, next: number): readonly string[] {
  const year = yearNameOf(assessment);
  if (year === null) return [];
  const sources = keepSources(workbook, year);
  const kept = keepFormer(workbook, next).map(({ to }) => to);
  const names = new Set(assessment.reading.tabs.map(({ name }) => name));
  warnBefore(workbook.sheets.filter(({ name }) => names.has(name)).map(({ sheet }) => sheet));
  return [...sources, ...kept];
}

/**
 * Takes a closing back: computed tabs get their own names again where no other has them, the copies of settings and
 * criteria go, and nobody is asked any more; gives the tabs that had that year's name.
 * @param year the year that is gone back to, a school year by its end
 */
export function giveBackYear(workbook: Workbook, year: number): readonly string[] {
  const { spreadsheet, own } = workbook;
  warnNoMore(workbook.sheets.map(({ sheet }) => sheet));
  return [...own].flatMap(([name, sheet]) => {
    const kept = keptIn(name);
    if (!kept || yearOfName(kept.year) !== year) return [];
    if (!COMPUTED_OF_A_YEAR.includes(kept.tab)) {
      step(stepWords.drop(name), () => spreadsheet.deleteSheet(sheet));
      own.delete(name);
    } else if (!ownTab(workbook, kept.tab) && !spreadsheet.getSheetByName(kept.tab)) {
      step(stepWords.rename(name, kept.tab), (touch) => {
        touch(sheet, name);
        sheet.setName(kept.tab);
      });
      own.delete(name);
      own.set(kept.tab, sheet);
    }
    return [name];
  });
}

/**
 * Where this run kept tabs of a former year whose sheet is still there, what that is judged by is kept with them; says what
 * was kept, '' where nothing was.
 */
export function tellKept(workbook: Workbook, job: Job | null): string {
  const { kept } = workbook;
  const years = [...new Set(kept.map(({ year }) => year))];
  const copied = years
    .filter((year) => job?.years.includes(yearOfName(year)))
    .flatMap((year) => keepSources(workbook, year));
  return kept.length === 0 ? "" : keptSentence(years, [...kept.map(({ to }) => to), ...copied], copied);
}

/** Copies settings and criteria as they stand, in all their words; gives the names of the copies. */
function keepSources(workbook: Workbook, year: YearName): string[] {
  const settings = valuesOf(workbook, TAB_SETTINGS) ?? settingsRows(MARK_EDITABLE, DEFAULT_SETTINGS);
  const criteria = valuesOf(workbook, TAB_CRITERIA);
  const copies = [
    { tab: TAB_SETTINGS, rows: withYear(settings, yearOfName(year)), look: SETTINGS_LOOK },
    ...(criteria ? [{ tab: TAB_CRITERIA, rows: criteria, look: CRITERIA_LOOK }] : []),
  ];
  return copies.flatMap(({ tab, rows, look: { head, widths } }) => {
    if (keptTab(workbook, tab, yearOfName(year))) return [];
    const name = writeOwnTab(workbook, {
      tab: tabOfYear(tab, year),
      rows: rows.map((row) => row.map(textOf)),
      styles: new Map([[head, "head"]]),
      widths,
      frozenRows: 0,
      tables: [{ head, to: rows.length, columns: widths.length, typed: true }],
    });
    const sheet = workbook.spreadsheet.getSheetByName(name);
    if (sheet) workbook.own.set(name, sheet);
    return [name];
  });
}

function valuesOf(workbook: Workbook, tab: string): readonly (readonly CellValue[])[] | null {
  const sheet = ownTab(workbook, tab);
  return sheet && readTab(sheet, tab).values;
}

const textOf = (value: CellValue): string | number =>
  typeof value === "number" ? value : value instanceof Date ? formatDate(value) : String(value);
