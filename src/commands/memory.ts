/** @fileoverview Keeping what a person settled as rows of `3CĐ · Thiết lập`, in place of what was settled before. */
import { DEFAULT_SETTINGS } from "../criteria/settings";
import type { Remembered } from "../layout/settled/remembered";
import { isRememberedRow, rememberedRows } from "../layout/settled/remembered-tab";
import { headingsOfTab, isTabUseRow, type TabUse, tabUseRows } from "../layout/settled/tab-uses";
import { TAB_SETTINGS } from "../messages/tabs";
import { ownTab, readTab, type Workbook } from "../spreadsheet/read";
import { asText } from "../spreadsheet/write";
import type { CellValue } from "../table/tab";
import type { ReadingContext } from "./reading-dialog";
import { writeSettingsTab } from "./settings-tab";

/** Keeps a reading in place of an earlier one of the same tabs or headings; gives the tab's name. */
export function saveMemory({ workbook, remembered }: ReadingContext, memory: Remembered): string {
  const headings = ({ columns }: Remembered) => columns.map(({ heading }) => heading).join("\n");
  const others = remembered.filter(
    (one) => headings(one) !== headings(memory) && !one.sheets.some((sheet) => memory.sheets.includes(sheet)),
  );
  return keepRows(workbook, isRememberedRow, rememberedRows([...others, memory]));
}

/** Keeps what tabs are used as; one assessment and one list of registration are settled at a time. */
export function saveUses(
  { workbook, uses }: ReadingContext,
  settled: readonly Pick<TabUse, "sheet" | "use">[],
): void {
  const others = uses.filter(
    (one) => !settled.some(({ sheet, use }) => sheet === one.sheet || (use !== "none" && use === one.use)),
  );
  const now = settled.flatMap(({ sheet, use }): TabUse[] => {
    const tab = workbook.tabs.find(({ name }) => name === sheet);
    return tab ? [{ sheet, use, headings: headingsOfTab(tab) }] : [];
  });
  keepRows(workbook, isTabUseRow, tabUseRows([...others, ...now]));
}

/** Puts rows of one kind below the settings, where those of that kind stood; gives the tab's name. */
function keepRows(
  workbook: Workbook,
  isOfKind: (row: readonly CellValue[]) => boolean,
  rows: readonly (readonly string[])[],
): string {
  const sheet = ownTab(workbook, TAB_SETTINGS);
  if (!sheet) return writeSettingsTab(workbook, DEFAULT_SETTINGS, rows);
  const { values } = readTab(sheet, TAB_SETTINGS);
  const first = values.findIndex(isOfKind);
  const from = first < 0 ? values.length : first;
  // What else stands there, put below by a person or another command, stays.
  const kept = values.slice(from).filter((row) => !isOfKind(row));
  const lines = [...kept, ...rows].map((row) =>
    Array.from({ length: Math.max(3, values[0]?.length ?? 0) }, (_, column) => {
      const value = row[column] ?? "";
      return typeof value === "string" ? asText(value) : value;
    }),
  );
  while (from + lines.length < values.length) lines.push((lines[0] ?? []).map(() => ""));
  const spare = sheet.getMaxRows() - from - lines.length;
  if (spare < 0) sheet.insertRowsAfter(sheet.getMaxRows(), -spare);
  sheet.getRange(from + 1, 1, lines.length, lines[0]?.length ?? 3).setValues(lines);
  return sheet.getName();
}
