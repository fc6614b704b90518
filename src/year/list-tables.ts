/**
 * @fileoverview Where lists stand on a tab, and what each of their columns holds. Headers, merges, totals, notes and
 * signatures are told by layout's own readers.
 */

import { firstRowBelow } from "../cell/text";
import { findHeaders, type Header, headingText } from "../layout/header/header";
import { linesAbove } from "../layout/header/title";
import { withDittos } from "../layout/rows/dittos";
import { isRank } from "../layout/rows/row-words";
import { columnLetters } from "../table/a1";
import { withMerges } from "../table/merged";
import type { Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { isPlanned, ROLE_WORDS, type Role, roleOfPath } from "./columns";
import { isPartOfTime, withFormer } from "./former";
import { headerFrom, headerStarts, LEAST_ROLES, titleRows } from "./list-headers";
import { headsGroup, standsAcross, textsIn } from "./list-rows";
import type { ListColumn, ListTable } from "./list-table";
import type { SourceColumn } from "./lists";
import { apart } from "./lists-apart";

/** The lists on a tab, top to bottom. */
export function listTables(sheet: Tab): ListTable[] {
  const starts = headerStarts(sheet);
  if (starts.length === 0) return [];
  const known = findHeaders(sheet);
  const headers = starts.map((row) => headerFrom(sheet, row, known));
  return headers.flatMap((header, at) => {
    const below = firstRowBelow(header.rows);
    const next = headers[at + 1];
    const end = next
      ? (next.rows[0] as number) - titleRows(sheet, next.rows[0] as number, below)
      : sheet.values.length;
    return apart(tableAt(sheet, header, end));
  });
}

/** The list under a header, merged cells and dittos filled in. */
export function tableAt(sheet: Tab, header: Header, end: number): ListTable {
  const below = firstRowBelow(header.rows);
  const goesOn = rowsBelowMerges(sheet, below);
  const isHeading = (row: number) => standsAcross(sheet, row) && (!goesOn.has(row) || headsGroup(sheet, row));
  const merged = withMerges(sheet, below, (row, column) =>
    row < end && isHeading(row) ? null : String(column),
  );
  const tab = withDittos(merged, below, end, (row) => headsOthers(sheet, row));
  const columns = columnsOf(header);
  const lines = linesAbove(sheet, header.rows[0] as number);
  return { tab, headerRows: header.rows, columns, end, lines };
}

/** The rows into which a cell merged downwards goes on: a unit alone beside an officer's merged name is no heading. */
const rowsBelowMerges = (tab: Tab, from: number): ReadonlySet<number> =>
  new Set(
    tab
      .merges()
      .flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow < from || firstColumn !== lastColumn
          ? []
          : Array.from({ length: lastRow - firstRow }, (_, at) => firstRow + 1 + at),
      ),
  );

/** A row of one text, numbered or not: "II | Khối trường học". */
const headsOthers = (tab: Tab, row: number) =>
  textsIn(tab, row).filter((text) => !isRank(text)).length < LEAST_ROLES;

function columnsOf({ paths }: Header): ListColumn[] {
  let before: readonly string[] = [];
  const columns = paths.flatMap((cells, index) => {
    if (cells.length === 0) return [];
    const own = cells.map(({ heading }) => heading.text);
    // "Cán bộ phụ trách" over "Năm 2020 | Năm 2021" and not merged: it is over both.
    const isWider =
      own.length === 1 &&
      before.length > 1 &&
      [own[0], before[before.length - 1]].every((one) => isPartOfTime(one ?? ""));
    const path = isWider ? [...before.slice(0, -1), ...own] : own;
    before = path;
    return [
      { index, role: roleOfPath(path), path, heading: isWider ? path.join(" / ") : headingText(cells) },
    ];
  });
  const isDay = ({ role }: ListColumn) => role === "date" || role === "from" || role === "to";
  // Beside what was done a column of what was planned says no day of a visit.
  const isDone = columns.some((column) => isDay(column) && !isPlanned(column.path));
  return withFormer(
    columns.map((column) =>
      isDone && isDay(column) && isPlanned(column.path) ? { ...column, role: "planned" } : column,
    ),
  );
}

/** Whether a table says beside each other when somebody was to go and when that was done. */
export const hasBoth = (table: Pick<ListTable, "columns">): boolean =>
  columnsWith(table, "planned").length > 0;

/** The same table as the plan alone. */
export const plannedPart = (table: ListTable): ListTable =>
  hasBoth(table)
    ? {
        ...table,
        besideDone: true,
        columns: table.columns.map((column): ListColumn => {
          if (column.role === "planned") return { ...column, role: roleOfDay(column.path) };
          return ["date", "from", "to"].includes(column.role) ? { ...column, role: "other" } : column;
        }),
      }
    : table;

const roleOfDay = (path: readonly string[]): Role => {
  const role = roleOfPath(path);
  return role === "from" || role === "to" ? role : "date";
};

/** The columns of a role. */
export const columnsWith = ({ columns }: Pick<ListTable, "columns">, role: Role): readonly ListColumn[] =>
  columns.filter((column) => column.role === role);

/** Columns of months or quarters, which say when something is to be done. */
export const spanColumns = ({ columns }: Pick<ListTable, "columns">): readonly ListColumn[] =>
  columns.filter(({ path }) => /^(?:thang|quy)\b/.test(fold(path[path.length - 1] ?? "")));

/** For the account. */
export const sourceColumn = ({ index, role, heading }: ListColumn): SourceColumn => ({
  column: columnLetters(index),
  holds: ROLE_WORDS[role],
  heading,
});
