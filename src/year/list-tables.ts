/**
 * @fileoverview Where lists stand on a tab: their headers, what each column holds, and what each row below is. Headers,
 * merges, totals, notes and signatures are told by layout's own readers.
 */

import { isBody } from "../cell/people";
import { firstRowBelow, isBlank, textOf, valueAt } from "../cell/text";
import { findHeaders, type Header, headerAt, headingText } from "../layout/header/header";
import { linesAbove } from "../layout/header/title";
import { withDittos } from "../layout/rows/dittos";
import { numbersColumns } from "../layout/rows/numbering-row";
import { isGroup, isNote, isRank, isSignature, isSummary, isTotal } from "../layout/rows/row-words";
import { columnLetters } from "../table/a1";
import { withMerges } from "../table/merged";
import type { CellValue, Tab } from "../table/tab";
import { isUnitName } from "../units/looks-like-name";
import { fold } from "../vietnamese/fold";
import { isPlanned, ROLE_WORDS, type Role, roleOf, roleOfPath } from "./columns";
import { isPartOfTime, withFormer } from "./former";
import type { SourceColumn } from "./lists";

/** A column of a list. */
export interface ListColumn {
  /** 0-based. */
  readonly index: number;
  readonly role: Role;
  /** Its headings, top to bottom. */
  readonly path: readonly string[];
  readonly heading: string;
}

/** A list on a tab, merged cells filled in ([L5]). */
export interface ListTable {
  readonly tab: Tab;
  /** 0-based. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ListColumn[];
  /** The row behind its last. */
  readonly end: number;
  /** What was planned, of a table that says beside it what was done: who went unplanned has no row there. */
  readonly besideDone?: true;
  /** Titles, letterhead and notes above it. */
  readonly lines: readonly string[];
}

/** What a row of a list is; `row`: it says something of the list's matter. */
export type RowIs = "row" | "heading" | "apart";

/** So many columns that are known make a row a header. */
const LEAST_ROLES = 2;
/** Below a first header a further one says more: "Kiểm tra", "Đoàn xã" may stand in a row. */
const LEAST_AGAIN = 3;
/** No list is wider. */
const MOST_COLUMNS = 60;
/** No header is deeper. */
const MOST_HEADER_ROWS = 4;

/** The lists on a tab, top to bottom. */
export function listTables(sheet: Tab): ListTable[] {
  const starts = headerStarts(sheet);
  if (starts.length === 0) return [];
  const known = findHeaders(sheet);
  const headers = starts.map((row) => headerFrom(sheet, row, known));
  return headers.map((header, at) => {
    const below = firstRowBelow(header.rows);
    const next = headers[at + 1];
    const end = next
      ? (next.rows[0] as number) - titleRows(sheet, next.rows[0] as number, below)
      : sheet.values.length;
    const goesOn = rowsBelowMerges(sheet, below);
    const isHeading = (row: number) =>
      standsAcross(sheet, row) && (!goesOn.has(row) || headsGroup(sheet, row));
    const merged = withMerges(sheet, below, (row, column) =>
      row < end && isHeading(row) ? null : String(column),
    );
    const tab = withDittos(merged, below, end, (row) => headsOthers(sheet, row));
    return {
      tab,
      headerRows: header.rows,
      columns: columnsOf(header),
      end,
      lines: linesAbove(sheet, header.rows[0] as number),
    };
  });
}

/** A row merged across is a heading, and fills no column. */
export const standsAcross = (tab: Tab, row: number) =>
  (tab.values[row] ?? []).filter((value) => !isBlank(value)).length === 1;

/** Whether a row names a group or an office; a month's heading names neither. */
export const headsGroup = (tab: Tab, row: number): boolean =>
  textsIn(tab, row).some((text) => isGroup(text) || (isBody(text) && !isUnitName(text)));

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

/** How many rows above a further header are its titles. */
function titleRows(tab: Tab, header: number, from: number): number {
  let row = header;
  while (row > from && (tab.values[row - 1] ?? []).every(isBlank)) row -= 1;
  while (row > from && standsAcross(tab, row - 1)) row -= 1;
  return header - row;
}

/** The rows where a header begins; the same header again, as on printed pages, begins none. */
function headerStarts(tab: Tab): number[] {
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

const wordsOf = (cells: readonly CellValue[]) => cells.map((value) => fold(textOf(value))).join("|");

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
function headerFrom(tab: Tab, row: number, known: readonly Header[]): Header {
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

/** Whether the next row holds headings under blanks or under wider headings: "Từ | Đến" under "Thời gian". */
function headsBelow(tab: Tab, row: number): boolean {
  const below = (tab.values[row + 1] ?? []).flatMap((value) => (isBlank(value) ? [] : [value]));
  return (
    below.length >= LEAST_ROLES &&
    below.every(
      (value) =>
        typeof value === "string" &&
        (isPartOfTime(value) || ["from", "to", "date", "kind", "content"].includes(roleOf(value))),
    )
  );
}

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

/** The texts of a row's cells that are not blank. */
export const textsIn = (tab: Tab, row: number): string[] =>
  (tab.values[row] ?? []).flatMap((value) => (isBlank(value) ? [] : [textOf(value)]));

/**
 * Rows below a list's header that are not blank, each with what it is.
 * @param says whether a row says something that only the list's own rows say: a day, a unit
 * @param maySay the same of what a signature may say as well: an officer's name alone
 */
export function* rowsBelow(
  table: ListTable,
  says: (row: number) => boolean,
  maySay: (row: number) => boolean = () => false,
): Generator<{ readonly row: number; readonly is: RowIs }> {
  const { tab, headerRows, end } = table;
  const header = new Set(headerRows.map((row) => wordsOf(tab.values[row] ?? [])));
  const firsts = new Set(headerRows.map((row) => textsIn(tab, row)[0]));
  let signed = false;
  for (let row = firstRowBelow(headerRows); row < end; row += 1) {
    const cells = tab.values[row] ?? [];
    if (cells.every((value) => isBlank(value) || value === false)) continue;
    const texts = textsIn(tab, row);
    const label = texts.find((text) => /\p{L}/u.test(text)) ?? "";
    const again = firsts.has(texts[0]) && header.has(wordsOf(cells));
    const isApart = again || numbersColumns(tab, row, []) || isTotal(label) || isTotal(texts[0] ?? "");
    if (isApart) {
      yield { row, is: "apart" };
      continue;
    }
    if (says(row)) yield { row, is: "row" };
    else if (signed || isSignature(label) || isSummary(label) || isNote(label)) {
      signed ||= isSignature(label);
      yield { row, is: "apart" };
    } else yield { row, is: !maySay(row) && isHeading(tab, row, label) ? "heading" : "row" };
  }
}

/** A row with one text alone that heads those below it: a group, a month, an officer. */
function isHeading(tab: Tab, row: number, label: string): boolean {
  const distinct = new Set(textsIn(tab, row));
  const numbered = [...distinct].filter((text) => !/^(?:[IVX]{1,5}|[A-H])[.)]?$/.test(text));
  return numbered.length === 1 && (isGroup(label) || distinct.size === 1 || numbered.length < distinct.size);
}

/** Whether nothing stands in any of the columns of a row. */
export const allBlank = (tab: Tab, row: number, columns: readonly ListColumn[]): boolean =>
  columns.every(({ index }) => isBlank(valueAt(tab, row, index)));
