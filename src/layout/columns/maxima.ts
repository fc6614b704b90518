/**
 * @fileoverview The most points of each criterion, where the sheet itself shows them ([M4]): in a row beside the
 * header, in a column beside the criteria, or in their headings.
 */

import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import { parseNumber } from "../../vietnamese/numbers";
import { maximumIn, maximumOf, saysMaximum } from "../headings/maximum";
import type { CriterionColumns, CriterionHeading, UnitEntry } from "../reading";
import type { AssessmentTable, Table } from "./table";

/** How far above and below a header a row of maxima is looked for. */
const ABOVE = 3;
const BELOW = 4;
/** Fewer criteria with a maximum than this are a slip of words. */
const LEAST = 2;
/** Units whose cells tell whether marks are numbers or words. */
const SAMPLED = 40;

/** The criteria with the most points that the sheet shows for them; where it shows none, as they are. */
export function withMaxima({ tables, units, criteria }: AssessmentTable): readonly CriterionHeading[] {
  const [table] = tables;
  const [unit] = units;
  if (!table || !unit) return criteria;
  const found = new Map<string, number>();
  const rows = maximaRows(table);
  const column = table.taken.find(({ field, heading }) => field === "other" && saysMaximum(lastOf(heading)));
  for (const heading of criteria) {
    const columns = unit.columns.get(heading.code);
    const most =
      (columns && unit.rows === null ? inRows(rows, columns, heading) : null) ??
      (column && inColumn(unit, heading.code, column.index)) ??
      inHeadings(table, heading, unit.rows === null ? columns : undefined);
    if (most !== null && most !== undefined) found.set(heading.code, most);
  }
  if (found.size < LEAST || marksAreWords(units)) return criteria;
  return criteria.map((heading) => {
    const maxPoints = found.get(heading.code);
    return maxPoints === undefined ? heading : { ...heading, maxPoints };
  });
}

const lastOf = (heading: string) => heading.slice(heading.lastIndexOf(" / ") + 1).replace(/^\/ /, "");

/** Rows labelled "Điểm tối đa", above, in or below the header. */
function maximaRows({ tab, headerRows, taken }: Table): number[] {
  const first = headerRows[0] ?? 0;
  const below = firstRowBelow(headerRows);
  const firstMark = Math.min(
    ...taken.filter(({ criterion }) => criterion !== null).map(({ index }) => index),
  );
  const rows: number[] = [];
  for (let row = Math.max(0, first - ABOVE); row < Math.min(tab.values.length, below + BELOW); row += 1)
    for (let column = 0; column < Math.min(firstMark, tab.values[row]?.length ?? 0); column += 1)
      if (saysMaximum(textOf(valueAt(tab, row, column)))) {
        rows.push(row);
        break;
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

/** In the criterion's own row, of the first unit that has it. */
function inColumn({ tab, rows }: UnitEntry, code: string, column: number): number | null {
  for (const row of rows?.get(code) ?? []) {
    const most = maximumOf(textOf(valueAt(tab, row, column)));
    if (most !== null) return most;
  }
  return null;
}

/** In the criterion's heading, or in one below it over its marks. */
function inHeadings(
  { headerRows }: Table,
  { at }: CriterionHeading,
  columns: CriterionColumns | undefined,
): number | null {
  const own = maximumIn(textOf(valueAt(at.tab, at.row, at.column)));
  if (own !== null || !columns) return own;
  for (const row of headerRows) {
    if (row <= at.row) continue;
    for (const column of [columns.appraised, columns.self]) {
      const text = column < 0 ? "" : textOf(valueAt(at.tab, row, column));
      const most = maximumIn(text);
      if (most !== null) return most;
    }
  }
  return null;
}

/** Whether marks stand there and none is a number: points that were announced, and passes that were given. */
function marksAreWords(units: readonly UnitEntry[]): boolean {
  let words = 0;
  for (const { tab, row, rows, columns } of units.slice(0, SAMPLED))
    for (const [code, { self, appraised }] of columns)
      for (const at of rows ? (rows.get(code) ?? []) : [row])
        for (const column of [self, appraised]) {
          const value = valueAt(tab, at, column);
          if (typeof value === "number" || (typeof value === "string" && parseNumber(value) !== null))
            return false;
          if (!isBlank(value) && value !== false) words += 1;
        }
  return words > 0;
}
