/** @fileoverview The most points of single criteria ([M4]): in a row beside the header, in a column beside the criteria, or in their headings. */

import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { tidy } from "../../vietnamese/fold";
import { lowestOf } from "../header/header";
import {
  bareMaximumIn,
  maximumIn,
  maximumOf,
  saysMaximum,
  saysPoints,
  saysWeight,
} from "../headings/maximum";
import { LETTER_OF } from "../headings/small-numbers";
import type { CriterionColumns, CriterionHeading, UnitEntry } from "../reading";
import type { Table } from "./table";
import { isMarkField } from "./taken";

/** How far above and below a header, and below the units, a row of maxima is looked for. */
const ABOVE = 3;
const BELOW = 4;
/** Columns that one criterion may have. */
const WIDEST = 8;
/** Units whose cells tell how many points there are. */
export const SAMPLED = 40;

const lastLine = (text: string) => tidy(text.slice(text.lastIndexOf("\n") + 1));

/** The rows that units of a tab stand on, and the last of them. */
export interface UnitRowsOf {
  readonly rows: ReadonlySet<number>;
  readonly last: number;
}

/** Finds the rows that units stand on. */
export function unitRowsOf(tab: Tab, units: readonly UnitEntry[]): UnitRowsOf {
  const held = new Set<number>();
  let last = 0;
  for (const { tab: own, row, rows } of units) {
    if (own.name !== tab.name) continue;
    for (const at of rows ? [...rows.values()].flat() : [row]) {
      held.add(at);
      last = Math.max(last, at);
    }
  }
  return { rows: held, last };
}

/** What the sheet shows for single criteria: in rows, in columns, in their headings. */
export function ownMaxima(
  table: Table,
  units: readonly UnitEntry[],
  criteria: readonly CriterionHeading[],
  of: UnitRowsOf,
): Map<string, number> {
  const unit = units[0] as UnitEntry;
  const found = new Map<string, number>();
  const rows = maximaRows(table, unit, of);
  const aside = maximaColumns(table);
  for (const heading of criteria) {
    const { code } = heading;
    const columns = unit.columns.get(code);
    const column = unit.rows === null ? columnOf(heading, criteria, aside) : aside[0];
    const most =
      (columns && unit.rows === null ? inRows(rows, columns, heading) : null) ??
      (column !== undefined ? inColumn(units, code, column) : null) ??
      inHeadings(table, heading, unit, columns);
    if (most !== null) found.set(code, most);
  }
  return found.size > 0 ? found : inBareBrackets(criteria);
}

/** "1.1 (1)", "1.2 (2)": behind every code, and no numbers that only count on. */
function inBareBrackets(criteria: readonly CriterionHeading[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { code, at } of criteria) {
    const most = bareMaximumIn(textOf(valueAt(at.tab, at.row, at.column)));
    if (most === null || most === 0) return new Map();
    found.set(code, most);
  }
  const all = [...found.values()];
  return all.every((most, index) => index === 0 || most === (all[index - 1] as number) + 1)
    ? new Map()
    : found;
}

/** Columns of maxima: headed so, or headed "Điểm" and left of what was given, since those right of it are no marks. */
export function maximaColumns({ taken }: Table): number[] {
  const marks = taken.filter(({ field }) => isMarkField(field)).map(({ index }) => index);
  const last = Math.max(...marks);
  return taken
    .filter(({ field, heading, index }) => {
      const own = lowestOf(heading);
      return field === "other" && (saysMaximum(own) || (index < last && saysPoints(own)));
    })
    .map(({ index }) => index);
}

/** That of one criterion: from its heading on, up to the next one's. */
function columnOf(
  { at }: CriterionHeading,
  criteria: readonly CriterionHeading[],
  aside: readonly number[],
): number | undefined {
  const next = Math.min(...criteria.map((one) => one.at.column).filter((column) => column > at.column));
  // Beyond the last one stands what is said of all.
  return aside.find((column) => column >= at.column && column < next && column - at.column < WIDEST);
}

/** The first column of a criterion: rows are labelled left of it. */
const firstOfCriteria = (taken: Table["taken"]) =>
  Math.min(...taken.filter(({ criterion }) => criterion !== null).map(({ index }) => index));

/** Rows labelled "Hệ số" near the header, in the columns left of the marks. */
export function weightRows({ tab, headerRows, taken }: Table): number[] {
  const firstMark = firstOfCriteria(taken);
  const rows: number[] = [];
  for (let row = Math.max(0, (headerRows[0] ?? 0) - ABOVE); row < firstRowBelow(headerRows) + BELOW; row += 1)
    if ((tab.values[row] ?? []).slice(0, firstMark).some((value) => saysWeight(textOf(value))))
      rows.push(row);
  return rows;
}

/** Rows labelled "Điểm tối đa", above, in or below the header, or below the units. */
export function maximaRows(
  { tab, headerRows, taken }: Table,
  { row: firstUnit, rows: ofUnit }: UnitEntry,
  { last }: UnitRowsOf,
): number[] {
  const first = headerRows[0] ?? 0;
  const below = firstRowBelow(headerRows) + BELOW;
  const firstMark = firstOfCriteria(taken);
  const rows: number[] = [];
  for (let row = Math.max(0, first - ABOVE); row < Math.min(tab.values.length, last + BELOW); row += 1) {
    if (row >= below && row <= last) row = last + 1;
    for (let column = 0; column < Math.min(firstMark, tab.values[row]?.length ?? 0); column += 1) {
      const text = textOf(valueAt(tab, row, column));
      if (saysMaximum(text) || (ofUnit === null && row < firstUnit && saysPoints(text))) {
        rows.push(row);
        break;
      }
    }
  }
  return rows;
}

function inRows(
  rows: readonly number[],
  { self, selfFail, appraised, appraisedFail, evidence }: CriterionColumns,
  { at }: CriterionHeading,
): number | null {
  const columns = [at.column, self, selfFail, appraised, appraisedFail, evidence];
  for (const row of rows)
    for (const column of columns) {
      const most = column < 0 ? null : maximumOf(textOf(valueAt(at.tab, row, column)));
      if (most !== null) return most;
    }
  return null;
}

/** In the criterion's own row, the most of those that the first units give. */
function inColumn(units: readonly UnitEntry[], code: string, column: number): number | null {
  let most: number | null = null;
  for (const { tab, row, rows } of units.slice(0, SAMPLED))
    for (const at of rows ? (rows.get(code) ?? []) : [row]) {
      const own = maximumOf(textOf(valueAt(tab, at, column)));
      if (own !== null) most = Math.max(most ?? 0, own);
    }
  return most;
}

/** In the criterion's heading, or in a cell below it and above the first unit. */
function inHeadings(
  { headerRows }: Table,
  { at, text: words }: CriterionHeading,
  { row: firstUnit, rows }: UnitEntry,
  columns: CriterionColumns | undefined,
): number | null {
  // "1d" is a code, as "1c" beside it is, and no point.
  const standing = String(valueAt(at.tab, at.row, at.column)).replace(LETTER_OF, "");
  const own = maximumIn(textOf(standing)) ?? maximumIn(words) ?? maximumIn(lastLine(standing));
  if (own !== null || !columns || rows !== null) return own;
  const end = Math.min(firstUnit, firstRowBelow(headerRows) + BELOW);
  for (let row = at.row + 1; row < end; row += 1)
    for (const column of [columns.appraised, columns.self]) {
      const most = column < 0 ? null : maximumIn(textOf(valueAt(at.tab, row, column)));
      if (most !== null) return most;
    }
  return null;
}
