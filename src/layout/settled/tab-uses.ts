/**
 * @fileoverview What a person settled of whole tabs: which is the assessment, which a list, which none of it. They stand
 * as rows of the tab `3CĐ · Thiết lập`, in words that a person can read and change, and hold until the tab's headings
 * change.
 */

import { textOf } from "../../cell/text";
import { a1 } from "../../table/a1";
import type { CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold, tidy } from "../../vietnamese/fold";

export type Use = "assessment" | "registration" | "evidence" | "officer" | "visit" | "none";

/** What one tab is used as. */
export interface TabUse {
  readonly sheet: string;
  readonly use: Use;
  /** The tab's headings when it was settled, '' where a person wrote the row: then it always holds. */
  readonly headings: string;
}

const LABEL = "Dùng tab";
/** What a person calls each use. */
export const USE_WORDS: Readonly<Record<Use, string>> = {
  assessment: "bảng chấm",
  registration: "danh sách đăng ký",
  evidence: "minh chứng",
  officer: "phân công cán bộ",
  visit: "đi cơ sở",
  none: "không dùng",
};
const HEADINGS = "tiêu đề";
/** Headings stand among the first rows. */
const HEAD_ROWS = 20;
/** A row with a smaller share of the widest row's cells is a title or a letterhead. */
const SHARE = 0.5;
/** So many cells side by side in a row are no letterhead. */
const SIDE_BY_SIDE = 3;
/** A header has no more rows. */
const MOST_ROWS = 5;
/** No header says more; a cell holds it all. */
const LONGEST = 8000;

/**
 * A tab's headings in one line, row by row: its first row that is about as wide as the widest, the rows right above it
 * that have cells side by side, and those below it that leave its first column blank, as under merged headings.
 */
export function headingsOfTab(tab: Tab): string {
  const rows = tab.values.slice(0, HEAD_ROWS).map((row) => row.map((value) => tidy(textOf(value))));
  const filled = (row: readonly string[] | undefined) => (row ?? []).filter((text) => text !== "");
  const widest = Math.max(0, ...rows.map((row) => filled(row).length));
  const at = rows.findIndex((row) => filled(row).length > 1 && filled(row).length >= widest * SHARE);
  if (at < 0) return "";
  let first = at;
  while (at - first < MOST_ROWS && filled(rows[first - 1]).length >= SIDE_BY_SIDE) first -= 1;
  const columns = rows.slice(first, at + 1).map((row) => row.findIndex((text) => text !== ""));
  const leftmost = Math.min(...columns);
  let last = at;
  const goesOn = (row: readonly string[] | undefined) =>
    filled(row).length > 0 && row?.[leftmost] === "" && !row.some(isUnitName);
  while (last - at < MOST_ROWS && goesOn(rows[last + 1])) last += 1;
  const head = rows.slice(first, last + 1).flatMap(filled);
  return tidy(head.join(" | ").slice(0, LONGEST));
}

/** The uses that still hold, by the tab's name; the last row about a tab counts. */
export function usesInForce(uses: readonly TabUse[], tabs: readonly Tab[]): Map<string, Use> {
  const held = new Map<string, Use>();
  for (const { sheet, use, headings } of uses) {
    const tab = tabs.find(({ name }) => name === sheet);
    if (tab && (headings === "" || fold(headings) === fold(headingsOfTab(tab)))) {
      held.delete(sheet);
      held.set(sheet, use);
    }
  }
  return held;
}

/** The rows of settled uses, below the settings. */
export function tabUseRows(uses: readonly TabUse[]): string[][] {
  return uses.map(({ sheet, use, headings }) => [
    LABEL,
    sheet,
    headings === "" ? USE_WORDS[use] : `${USE_WORDS[use]}; ${HEADINGS}: ${headings}`,
  ]);
}

/** Whether a row of the tab says what a tab is used as. */
export function isTabUseRow(row: readonly CellValue[]): boolean {
  return fold(String(row[0] ?? "")) === fold(LABEL);
}

/** Reads them back; a row that cannot be understood is told and not used. */
export function readTabUses(values: readonly (readonly CellValue[])[]): {
  readonly uses: readonly TabUse[];
  readonly errors: readonly { readonly cell: string; readonly message: string }[];
} {
  const uses: TabUse[] = [];
  const errors: { cell: string; message: string }[] = [];
  values.forEach((row, index) => {
    if (!isTabUseRow(row)) return;
    const sheet = String(row[1] ?? "");
    if (sheet.trim() === "") {
      errors.push({ cell: a1(index, 1), message: "Ghi tên tab vào ô này, hoặc xóa dòng." });
      return;
    }
    const [words = "", ...rest] = String(row[2] ?? "").split(";");
    const use = (Object.keys(USE_WORDS) as Use[]).find((one) => fold(USE_WORDS[one]) === fold(words));
    if (!use) {
      const known = Object.values(USE_WORDS)
        .map((one) => `“${one}”`)
        .join(", ");
      errors.push({
        cell: a1(index, 2),
        message: `Chưa hiểu “${tidy(words)}”. Ghi một trong các cách dùng: ${known}.`,
      });
      return;
    }
    const headings = tidy(rest.join(";")).replace(/^[^:]*:\s*/, "");
    uses.push({ sheet, use, headings });
  });
  return { uses, errors };
}
