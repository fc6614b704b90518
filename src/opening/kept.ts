/**
 * @fileoverview What stays of last year beside cells that are emptied, each to be told ([Y10]): columns of lists that are
 * none of theirs, results, opinions and totals that somebody typed below a table.
 */
import { isBlank, textOf } from "../cell/text";
import { isTotal } from "../layout/rows/row-words";
import { columnLetters } from "../table/a1";
import { type Area, contains } from "../table/area";
import type { At, CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { roleOfPath } from "../year/columns";
import { STAYS } from "./assessed";

/**
 * Columns of a list that hold typed text in rows in which cells are emptied, and stay: what stands over each, and its letters.
 * @param keys columns that say what a row is of
 */
export function ownColumnsOf(
  tab: Tab,
  { name, blank }: { readonly name: string; readonly blank: readonly Area[] },
  keys: readonly number[],
): string[] {
  const rows = [...new Set(blank.flatMap(({ firstRow, lastRow }) => rowsFrom(firstRow, lastRow)))];
  const first = Math.min(...rows);
  const isGone = (row: number, column: number) => blank.some((area) => contains(area, row, column));
  const columns = new Set(
    rows.flatMap((row) =>
      [...(tab.values[row] ?? []).entries()].flatMap(([column, value]) =>
        !isBlank(value) && tab.formulaAt(row, column) === "" && !isGone(row, column) ? [column] : [],
      ),
    ),
  );
  const isHead = (cells: readonly CellValue[]) => cells.filter((value) => !isBlank(value)).length > 2;
  const head = tab.values.slice(0, first).find(isHead) ?? [];
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const heading = textOf(head[column] ?? "");
      if (keys.includes(column) || STAYS.has(roleOfPath([heading]))) return [];
      return [`${heading === "" ? "" : `“${heading}” `}(${name}, cột ${columnLetters(column)})`];
    });
}

const rowsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);

const OPINIONS = "y kien|nhan xet|kien nghi";
/** "Kết quả chung: Đạt", "Tổng số đơn vị đạt: 5", "Ý kiến đơn vị: nhất trí"; an opinion may stand in the cell beside. */
const SAYS = new RegExp(
  `^(?:ket qua|ket luan|xep loai|(?:de nghi )?cong nhan|tong (?:so|cong)|so don vi|${OPINIONS})\\b[^:]{0,40}: ?\\S`,
);
const OPINION = new RegExp(`^(?:${OPINIONS})\\b[^:]{0,40}:?$`);

/** Cells below a tab's headings in which somebody typed what was found of last year: said behind a label, or summed up by hand. */
export function foundTyped(tab: Tab, first: number): At[] {
  return tab.values.flatMap((cells, row) => {
    if (row < first) return [];
    const isSum = cells.some((value) => isTotal(textOf(value)));
    return cells.flatMap((value, column) => {
      const isSaid = typeof value === "string" && SAYS.test(fold(value));
      const isOpinion = OPINION.test(fold(textOf(cells[column - 1] ?? ""))) && !isBlank(value);
      const isTyped = isSum && typeof value === "number" && tab.formulaAt(row, column) === "";
      return isSaid || isOpinion || isTyped ? [{ tab, row, column }] : [];
    });
  });
}
