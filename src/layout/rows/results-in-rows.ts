/**
 * @fileoverview “Kết quả” beside another column of marks, where rows are criteria: as the unit's own result it stands in the
 * unit's first row; a mark further down ("Chưa đạt" only where a criterion failed) is that criterion's ([L3]).
 */

import { isMark } from "../../cell/sample";
import { valueAt } from "../../cell/text";
import type { Table } from "../columns/table";
import { isMarkField } from "../columns/taken";
import { why } from "../sentences";

/**
 * The sentence that asks which of two columns counts; none where the column of results says something of units alone.
 * `rowsOfUnits`: by unit, the rows of its criteria from the top.
 */
export function resultsInRows(
  { tab, taken, headerRows }: Pick<Table, "tab" | "taken" | "headerRows">,
  rowsOfUnits: readonly (readonly number[])[],
): string[] {
  const result = taken.find(({ field }) => field === "result");
  const mark = taken.find(({ field }) => isMarkField(field));
  // What a person settled is not asked about again.
  if (!result || !mark || result.why === why.mapped) return [];
  const below = (headerRows[headerRows.length - 1] ?? 0) + 1;
  const merged = () =>
    tab
      .merges()
      .filter(
        ({ firstRow, lastRow, firstColumn, lastColumn }) =>
          firstRow >= below &&
          lastRow > firstRow &&
          firstColumn <= result.index &&
          result.index <= lastColumn,
      )
      .map(({ firstRow }) => firstRow);
  const ofCriteria = rowsOfUnits.flatMap(([first, ...further]) => {
    const own = first === undefined ? "" : valueAt(tab, first, result.index);
    return further.filter((row) => {
      const value = valueAt(tab, row, result.index);
      return value !== own && isMark(value);
    });
  });
  if (ofCriteria.length === 0) return [];
  const anchors = new Set(merged());
  if (ofCriteria.every((row) => anchors.has(row))) return [];
  const [left, right] = [result, mark].sort((a, b) => a.index - b.index) as [typeof result, typeof mark];
  return [why.twins(left, right)];
}
