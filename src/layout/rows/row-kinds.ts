/** @fileoverview What a table's rows are, and the account of them ([L2]): each row that is not blank counts as exactly one kind. */

import { isBlank } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import type { RowCounts } from "../reading";

/** What a row is; a row counts under the name of its kind. */
export type RowKind = keyof RowCounts;

/** Whether nothing stands in a row. */
export function isBlankRow(tab: Tab, row: number): boolean {
  return (tab.values[row] ?? []).every(isBlank);
}

/** The first cell of a row that is not blank. */
export function firstFilledAt(tab: Tab, row: number): At {
  const column = (tab.values[row] ?? []).findIndex((value) => !isBlank(value));
  return { tab, row, column: Math.max(0, column) };
}

/** The cells of a row that hold texts. */
export function textsIn(tab: Tab, row: number): At[] {
  return (tab.values[row] ?? []).flatMap((value, column) =>
    typeof value === "string" && !isBlank(value) ? { tab, row, column } : [],
  );
}

/** The account of rows whose kinds are known. */
export function countRows(kinds: Iterable<RowKind>): RowCounts {
  const counts = {
    units: 0,
    continued: 0,
    headings: 0,
    headers: 0,
    numbering: 0,
    totals: 0,
    notes: 0,
    signatures: 0,
    notRead: 0,
  };
  for (const kind of kinds) counts[kind] += 1;
  return counts;
}

/** The account of several tabs together. */
export function addCounts(all: readonly RowCounts[]): RowCounts {
  const sum: { -readonly [Kind in RowKind]: number } = countRows([]);
  for (const counts of all) for (const kind of Object.keys(sum) as RowKind[]) sum[kind] += counts[kind];
  return sum;
}
