/** @fileoverview Keeping what a person settled as rows of `3CĐ · Thiết lập`, in place of what was settled before. */
import { DEFAULT_SETTINGS } from "../criteria/settings";
import type { Remembered } from "../layout/settled/remembered";
import { isRememberedRow, rememberedRows } from "../layout/settled/remembered-tab";
import { headingsOfTab, isTabUseRow, type TabUse, tabUseRows, type Use } from "../layout/settled/tab-uses";
import { stepWords } from "../messages/tabs";
import { instantOf } from "../spreadsheet/clock";
import { keptTab, ownTab, readTab, type Workbook } from "../spreadsheet/read";
import { makeRoom } from "../spreadsheet/room";
import { step } from "../spreadsheet/steps";
import { asOwn, asText } from "../spreadsheet/write";
import { TAB_SETTINGS } from "../table/own-tabs";
import type { CellValue } from "../table/tab";
import { yearOfSheet } from "./reading-context";
import type { ReadingContext } from "./reading-dialog";
import { writeSettingsTab } from "./settings-tab";

/**
 * Keeps a reading in place of an earlier one of the same tabs or headings, and what its tabs are used as; gives the tab's
 * name. What was settled of another year's tab stays that tab's ([Y2]).
 */
export function saveMemory(context: ReadingContext, memory: Remembered, settled: readonly Settled[]): string {
  const { workbook } = context;
  const headings = ({ columns }: Remembered) => columns.map(({ heading }) => heading).join("\n");
  const others = context.remembered.filter(
    (one) =>
      !one.sheets.some((sheet) => memory.sheets.includes(sheet)) &&
      (headings(one) !== headings(memory) || areOfOtherYear(workbook, one.sheets, memory.sheets)),
  );
  const rows = rememberedRows([...others, memory]);
  if (settled.length === 0) return keepRows(context, isRememberedRow, rows);
  const isOfEither = (row: readonly CellValue[]) => isRememberedRow(row) || isTabUseRow(row);
  return keepRows(context, isOfEither, [...rows, ...tabUseRows(withUses(context, settled))]);
}

/** Whether tabs that are there are plainly of another year than others. */
function areOfOtherYear(workbook: Workbook, sheets: readonly string[], than: readonly string[]): boolean {
  const years = (names: readonly string[]) => names.flatMap((name) => yearOfSheet(workbook, name) ?? []);
  const [year] = years(than);
  const own = years(sheets);
  return year !== undefined && own.length > 0 && !own.includes(year);
}

/** What a tab is to be used as; null: as it is recognised. */
export type Settled = { readonly sheet: string; readonly use: Use | null };

/**
 * The uses with what was settled now; there is one assessment and one list of each kind a year, evidence may be several.
 */
export function withUses(
  { workbook, uses }: Pick<ReadingContext, "workbook" | "uses">,
  settled: readonly Settled[],
): TabUse[] {
  const several = (use: Use | null) => use === null || use === "none" || use === "evidence";
  const others = uses.filter(
    (one) =>
      !settled.some(
        ({ sheet, use }) =>
          sheet === one.sheet ||
          (!several(use) && use === one.use && !areOfOtherYear(workbook, [one.sheet], [sheet])),
      ),
  );
  const now = settled.flatMap(({ sheet, use }): TabUse[] => {
    const tab = workbook.tabs.find(({ name }) => name === sheet);
    return tab && use ? [{ sheet, use, headings: headingsOfTab(tab) }] : [];
  });
  return [...others, ...now];
}

/** Keeps what tabs are used as; gives the tab's name where it stands. */
export function saveUses(context: ReadingContext, settled: readonly Settled[]): string {
  return keepRows(context, isTabUseRow, tabUseRows(withUses(context, settled)));
}

/** What was settled of columns, without what was of this tab's. */
export function withoutTab(remembered: readonly Remembered[], sheet: string): Remembered[] {
  return remembered
    .map((one) => ({ ...one, sheets: one.sheets.filter((name) => name !== sheet) }))
    .filter(({ sheets }) => sheets.length > 0);
}

/** Keeps these readings and no others. */
export function saveReadings(context: ReadingContext, readings: readonly Remembered[]): void {
  keepRows(context, isRememberedRow, rememberedRows(readings));
}

/** Puts rows of one kind below the settings, where those of that kind stood; gives the tab's name. */
function keepRows(
  { workbook, keptYear }: ReadingContext,
  isOfKind: (row: readonly CellValue[]) => boolean,
  rows: readonly (readonly string[])[],
): string {
  const sheet =
    (keptYear === null ? null : keptTab(workbook, TAB_SETTINGS, keptYear)) ?? ownTab(workbook, TAB_SETTINGS);
  if (!sheet) return writeSettingsTab(workbook, DEFAULT_SETTINGS, rows);
  const { values } = readTab(sheet, TAB_SETTINGS);
  const first = values.findIndex(isOfKind);
  const from = first < 0 ? values.length : first;
  // What else stands there, put below by a person or another command, stays.
  const kept = values.slice(from).filter((row) => !isOfKind(row));
  const width = Math.max(3, values[0]?.length ?? 0);
  const lines = [...kept, ...rows].map((row) =>
    Array.from({ length: width }, (_, column) => {
      const value = row[column] ?? "";
      return typeof value === "string" ? asText(value) : value instanceof Date ? instantOf(value) : value;
    }),
  );
  while (from + lines.length < values.length) lines.push(Array.from({ length: width }, () => ""));
  if (lines.length === 0) return sheet.getName();
  const name = sheet.getName();
  return step(stepWords.keep(name), (touch) => {
    touch(sheet, name);
    makeRoom(sheet, from + lines.length, width);
    asOwn(sheet.getRange(from + 1, 1, lines.length, width)).setValues(lines);
    return name;
  });
}
