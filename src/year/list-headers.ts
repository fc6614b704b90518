/** @fileoverview Where on a tab the headers of lists stand, and of how many rows each is. */

import { isBlank, textOf } from "../cell/text";
import { type Header, headerAt } from "../layout/header/header";
import { isTotal } from "../layout/rows/row-words";
import type { CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { type Role, roleOf, roleOfPath } from "./columns";
import { isPartOfTime } from "./former";
import { standsAcross, textsIn, wordsOf } from "./list-rows";

/** So many columns that are known make a row a header. */
export const LEAST_ROLES = 2;
/** Below a first header a further one says more: "Kiểm tra", "Đoàn xã" may stand in a row. */
const LEAST_AGAIN = 3;
/** No list is wider. */
const MOST_COLUMNS = 60;
/** No header is deeper. */
const MOST_HEADER_ROWS = 4;

/** How many rows above a further header are its titles. */
export function titleRows(tab: Tab, header: number, from: number): number {
  let row = header;
  while (row > from && (tab.values[row - 1] ?? []).every(isBlank)) row -= 1;
  while (row > from && standsAcross(tab, row - 1)) row -= 1;
  return header - row;
}

/** The rows where a header begins; the same header again, as on printed pages, begins none. */
export function headerStarts(tab: Tab): number[] {
  const starts: number[] = [];
  let words = "";
  let until = -1;
  tab.values.forEach((cells, row) => {
    if (row <= until) return;
    const roles = rolesIn(cells);
    if (roles.size < (starts.length === 0 ? LEAST_ROLES : LEAST_AGAIN)) return;
    const said = wordsOf(cells);
    if (said === words && !hasTitleOfYear(tab, row, starts[starts.length - 1] ?? 0)) return;
    words = said;
    starts.push(row);
    until = row;
  });
  return starts;
}

/** Whether a title of its own stands above the same header: last year's list over this year's. */
function hasTitleOfYear(tab: Tab, row: number, before: number): boolean {
  const from = row - titleRows(tab, row, before + 1);
  return tab.values
    .slice(from, row)
    .some((cells) => cells.some((value) => /\bnam 20\d\d\b/.test(fold(textOf(value)))));
}

/** The roles that a row's cells head; none where a number or a date stands in it, as in a row of the list. */
function rolesIn(cells: readonly CellValue[]): ReadonlySet<Role> {
  const roles = new Set<Role>();
  let texts = 0;
  for (const value of cells.slice(0, MOST_COLUMNS)) {
    if (value === "") continue;
    if (typeof value !== "string") return NONE;
    if (isBlank(value)) continue;
    texts += 1;
    const role = roleOf(textOf(value));
    if (role !== "other") roles.add(role);
  }
  const whose = roles.has("unit") || roles.has("officer");
  return whose && roles.size * 3 >= texts ? roles : NONE;
}

const NONE: ReadonlySet<Role> = new Set();

/** The header that begins in a row: as layout found it, else its rows by the merges and by headings below headings. */
export function headerFrom(tab: Tab, row: number, known: readonly Header[]): Header {
  const found = known.find(({ rows }) => rows.includes(row));
  if (found) {
    const own = found.rows.findIndex((at) => at > row && isRowOfList(tab, row, at));
    if (own >= 0) return headerAt(tab, found.rows.slice(0, own));
    const last = found.rows[found.rows.length - 1] as number;
    return partsTime(tab, last) || headsBelow(tab, last) ? headerAt(tab, [...found.rows, last + 1]) : found;
  }
  let last = row;
  for (const { firstRow, lastRow } of tab.merges())
    if (firstRow >= row && firstRow <= last && lastRow < row + MOST_HEADER_ROWS)
      last = Math.max(last, lastRow);
  if (last === row && headsBelow(tab, row)) last = row + 1;
  return headerAt(
    tab,
    Array.from({ length: last - row + 1 }, (_, at) => row + at),
  );
}

/**
 * Whether a row below a header is the list's own, whatever words stand in it: it holds a number, a day, a tick or a total,
 * or says of a column whose heading is known that it is none of these.
 */
const isRowOfList = (tab: Tab, header: number, row: number): boolean =>
  (tab.values[row] ?? []).some((value, column) => {
    if (isBlank(value)) return false;
    if (isNoHeading(value)) return true;
    const above = textOf(tab.values[header]?.[column] ?? "");
    return (
      above !== "" &&
      isOneWide(tab, header, column) &&
      roleOf(above) !== "other" &&
      roleOfPath([above, textOf(value)]) === "other"
    );
  });

/** Whether a heading has its column alone: what stands under a wider one may be anything. */
const isOneWide = (tab: Tab, row: number, column: number): boolean =>
  !tab
    .merges()
    .some(
      ({ firstRow, firstColumn, lastColumn }) =>
        firstRow === row && firstColumn === column && lastColumn > column,
    ) && !isBlank(tab.values[row]?.[column + 1] ?? "x");

const isNoHeading = (value: CellValue): boolean =>
  typeof value !== "string" || /^\s*\d{1,2}\s*[/–-]\s*\d/.test(value) || isTotal(textOf(value));

/** Whether the next row parts a heading by time and says nothing else: "Năm 2020 | Năm 2021". */
function partsTime(tab: Tab, row: number): boolean {
  const below = textsIn(tab, row + 1);
  return below.length >= LEAST_ROLES && below.every(isPartOfTime);
}

const isNote = (value: CellValue): boolean => fold(textOf(value)) === "ghi chu";

/** Whether the next row holds headings under blanks or under wider headings: "Từ | Đến" under "Thời gian". */
function headsBelow(tab: Tab, row: number): boolean {
  const below = (tab.values[row + 1] ?? []).flatMap((value) => (isBlank(value) ? [] : [value]));
  return (
    below.length >= LEAST_ROLES &&
    below.some((value) => !isNote(value)) &&
    below.every(
      (value) =>
        typeof value === "string" &&
        (isNote(value) ||
          isPartOfTime(value) ||
          ["from", "to", "date", "kind", "content"].includes(roleOf(value))),
    )
  );
}
