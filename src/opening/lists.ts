/** @fileoverview Which cells of the year's lists a new year begins without: visits and plans, where files are ([Y10]). */

import { textOf } from "../cell/text";
import { columnsAround } from "../layout/columns/around";
import { isTotal } from "../layout/rows/row-words";
import { cellIn, columnIndex } from "../table/a1";
import type { Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
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
    if (rows.length > 0)
      addRows(tab, { rows, columns: columnsOf(account, lists.accounts, tab, rows) }, blank);
  });
}

function addPlace({ sheet, cell }: Place, tabs: ReadonlyMap<string, Tab>, blank: CellsByTab): void {
  const tab = tabs.get(sheet);
  if (tab) blank.add({ tab, ...cellIn(cell) });
}

/** The columns of a list, first to last: of a tab of such lists alone those that stand beside them, too. */
function columnsOf(
  account: ListAccount,
  all: readonly ListAccount[],
  tab: Tab,
  rows: readonly number[],
): readonly [number, number] {
  const alone = all.every(
    ({ sheet, kind }) => sheet !== account.sheet || kind === "visit" || kind === "plan",
  );
  const own = account.columns.map(({ column }) => columnIndex(column));
  const head = account.headerRows.map((row) => row - 1);
  const [from, to] = columnsAround(tab, Math.min(...own), [...head, ...rows]);
  return alone ? [from, to] : [Math.min(...own), Math.min(to, Math.max(...own))];
}

/**
 * The rows of a list from its first to its last, those that a merge goes on into too; headings of months and totals
 * between them stay.
 */
function addRows(
  tab: Tab,
  {
    rows,
    columns: [from, to],
  }: { readonly rows: readonly number[]; readonly columns: readonly [number, number] },
  blank: CellsByTab,
): void {
  const own = new Set(rows);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const end = Math.max(
    last,
    ...tab
      .merges()
      .flatMap(({ firstRow, lastRow }) => (firstRow <= last && firstRow >= first ? [lastRow] : [])),
  );
  for (let row = first; row <= end; row += 1) {
    const cells = (tab.values[row] ?? []).slice(from, to + 1);
    const texts = cells.map(textOf).filter((text) => text !== "");
    // Beside another table a heading's row may have been taken for one of the list's.
    const isHeading = texts.length === 1 && (!own.has(row) || /^(?:thang|quy) /.test(fold(texts[0] ?? "")));
    if (isHeading || (!own.has(row) && texts.some(isTotal))) continue;
    for (let column = from; column <= to; column += 1) blank.add({ tab, row, column });
  }
}
