/** @fileoverview How far a list goes, where another table stands beside it. */
import { isBlank } from "../../cell/text";
import { anchorOf } from "../../table/merged";
import type { Tab } from "../../table/tab";

/** Headings stand so many rows above a list's first at most, where a column between two tables is looked for. */
const HEADING_ROWS = 2;

/**
 * The columns of a list: those around one of its own, up to a column in which nothing stands beside its rows or their
 * headings. Beyond that another table begins, which is none of the list's.
 * @param rows of the list, 0-based
 */
export function columnsAround(tab: Tab, column: number, rows: readonly number[]): readonly [number, number] {
  const [first, last] = [Math.max(0, Math.min(...rows) - HEADING_ROWS), Math.max(...rows)];
  const filled = new Set<number>();
  for (let row = first; row <= last; row += 1)
    for (const [at, value] of (tab.values[row] ?? []).entries())
      if (!isBlank(value) && anchorOf({ tab, row, column: at }).column === at) filled.add(at);
  const own = new Set(rows);
  for (const { firstRow, firstColumn, lastColumn } of tab.merges())
    if (own.has(firstRow)) for (let at = firstColumn; at <= lastColumn; at += 1) filled.add(at);
  let [from, to] = [column, column];
  while (filled.has(from - 1)) from -= 1;
  while (filled.has(to + 1)) to += 1;
  return [from, to];
}
