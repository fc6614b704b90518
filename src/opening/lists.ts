/** @fileoverview Which cells of the year's lists a new year begins without: visits and plans, where files are ([Y10]). */

import { textOf } from "../cell/text";
import { isTotal } from "../layout/rows/row-words";
import { cellIn, columnIndex } from "../table/a1";
import type { Tab } from "../table/tab";
import type { ListAccount, Place, YearLists } from "../year/lists";
import type { CellsByTab } from "./cells";

/** Adds the cells of lists of visits, of plans of visits, and of columns that say where files are. */
export function addLists(lists: YearLists, tabs: ReadonlyMap<string, Tab>, blank: CellsByTab): void {
  for (const { cells } of lists.files) {
    if (cells.state) addPlace(cells.state, tabs, blank);
    if (cells.reason) addPlace(cells.reason, tabs, blank);
  }
  lists.accounts.forEach((account, index) => {
    if (account.kind !== "visit" && account.kind !== "plan") return;
    const tab = tabs.get(account.sheet);
    if (!tab) return;
    const rows = [...lists.visits, ...lists.planned, ...lists.refused].flatMap(({ at, list }) =>
      list === index ? [cellIn(at.cell).row] : [],
    );
    addRows(tab, { rows, columns: columnsOf(account, lists.accounts) }, blank);
  });
}

function addPlace({ sheet, cell }: Place, tabs: ReadonlyMap<string, Tab>, blank: CellsByTab): void {
  const tab = tabs.get(sheet);
  if (tab) blank.add({ tab, ...cellIn(cell) });
}

/** The columns of a list, first to last; null: the tab is of such lists alone, and all of its columns are theirs. */
function columnsOf(account: ListAccount, all: readonly ListAccount[]): readonly [number, number] | null {
  const alone = all.every(
    ({ sheet, kind }) => sheet !== account.sheet || kind === "visit" || kind === "plan",
  );
  if (alone) return null;
  const columns = account.columns.map(({ column }) => columnIndex(column));
  return [Math.min(...columns), Math.max(...columns)];
}

/**
 * The rows of a list from its first to its last, those that a merge goes on into too; headings of months and totals
 * between them stay.
 */
function addRows(
  tab: Tab,
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly [number, number] | null },
  blank: CellsByTab,
): void {
  if (rows.length === 0) return;
  const own = new Set(rows);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const end = Math.max(
    last,
    ...tab
      .merges()
      .flatMap(({ firstRow, lastRow }) => (firstRow <= last && firstRow >= first ? [lastRow] : [])),
  );
  for (let row = first; row <= end; row += 1) {
    const cells = tab.values[row] ?? [];
    const texts = cells.map(textOf).filter((text) => text !== "");
    if (!own.has(row) && (texts.length === 1 || texts.some(isTotal))) continue;
    const [from, to] = columns ?? [0, cells.length - 1];
    for (let column = from; column <= to; column += 1) blank.add({ tab, row, column });
  }
}
