/** @fileoverview Different lists beside each other under one row of headings, parted by a blank column: each is a list of its own. */
import { isBlank } from "../cell/text";
import { fold } from "../vietnamese/fold";
import { standsAcross } from "./list-rows";
import type { ListColumn, ListTable } from "./list-table";

/** The lists of a table; itself where it is one, or the same headings over and over (`parts.ts`). */
export function apart(table: ListTable): readonly ListTable[] {
  const { tab, headerRows, end } = table;
  const first = headerRows[0] ?? 0;
  const isGap = (column: number) =>
    tab.values.slice(first, end).every((cells) => isBlank(cells[column] ?? ""));
  const parts: ListColumn[][] = [];
  let last = -1;
  for (const column of table.columns) {
    const between = Array.from({ length: Math.max(0, column.index - last - 1) }, (_, at) => last + 1 + at);
    if (parts.length === 0 || between.some(isGap)) parts.push([]);
    (parts[parts.length - 1] as ListColumn[]).push(column);
    last = column.index;
  }
  if (parts.length < 2 || !parts.every(isList) || new Set(parts.map(headingsOf)).size < parts.length)
    return [table];
  return parts.map((own) => part(table, own));
}

/** Units, and something of them; an officer's column alone beyond a blank one is of the same units. */
const isList = (columns: readonly ListColumn[]): boolean =>
  columns.length > 1 && columns.some(({ role }) => role === "unit");

const headingsOf = (columns: readonly ListColumn[]) =>
  columns.map(({ path }) => fold(path[path.length - 1] ?? "")).join("|");

function part(table: ListTable, own: readonly ListColumn[]): ListTable {
  const from = own[0]?.index ?? 0;
  const to = own[own.length - 1]?.index ?? 0;
  // A title over this list alone stands among its headings.
  const title = own[0]?.path[0] ?? "";
  const isTitled = own.every(({ path }) => path.length > 1 && path[0] === title);
  const values = table.tab.values.map((cells, row) =>
    row >= table.end || (row < (table.headerRows[0] ?? 0) && standsAcross(table.tab, row))
      ? cells
      : cells.map((value, column) => (column >= from && column <= to ? value : "")),
  );
  return {
    ...table,
    tab: { ...table.tab, values },
    columns: isTitled ? own.map((column) => ({ ...column, path: column.path.slice(1) })) : own,
    lines: isTitled ? [...table.lines, title] : table.lines,
  };
}
