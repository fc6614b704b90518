/** @fileoverview Cells of a list that are crossed out ([M8]): what is left of their text counts, and of those crossed out as a whole nothing. */
import { leftOf } from "../assessment/find-doubts";
import { firstRowBelow, isBlank } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import type { CellValue, Tab } from "../table/tab";
import type { ListColumn, ListTable } from "./list-table";

interface Crossed<T extends ListTable> {
  /** The table with what is left where a part of a cell is crossed out. */
  readonly table: T;
  /** The first of some columns whose cell is crossed out as a whole; null: none. */
  readonly at: (row: number, columns: readonly ListColumn[]) => ListColumn | null;
}

/** Looks for them, at one call a tab; a tab without looks has none. */
export function crossedIn<T extends ListTable>(table: T): Crossed<T> {
  const { tab } = table;
  const lines = tab.fontLines?.();
  if (!lines) return { table, at: () => null };
  const whole = new Set<string>();
  const values: (readonly CellValue[])[] = [...tab.values];
  for (let row = firstRowBelow(table.headerRows); row < table.end; row += 1)
    for (const { index } of table.columns) {
      const first = tab.anchorAt?.(row, index) ?? { row, column: index };
      if (lines[first.row]?.[first.column] !== "line-through") continue;
      const value = values[row]?.[index] ?? "";
      if (isBlank(value)) continue;
      const left = leftOf(tab, first.row, first.column, value);
      if (left === "") whole.add(`${row} ${index}`);
      else values[row] = (values[row] ?? []).map((one, column) => (column === index ? left : one));
    }
  return {
    table: { ...table, tab: { ...tab, values } },
    at: (row, columns) => columns.find(({ index }) => whole.has(`${row} ${index}`)) ?? null,
  };
}

/** What is found on such a cell. */
export const crossedOut = (tab: Tab, row: number, { index: column }: ListColumn, value: string): Finding =>
  finding("list-crossed-out", { tab, row, column }, { value });
