/** @fileoverview Headings that may name units or who marks them: their cells say which. */

import { isFail, isPass, sample } from "../../../cell/sample";
import { textOf } from "../../../cell/text";
import { isUnitName } from "../../../units/looks-like-name";
import { headingWord } from "../../headings/words";
import { why } from "../../sentences";
import { type Context, MARK_FIELDS, MOST, ownWords, type Pass, rowsAreCriteria, type Taken } from "../taken";

/** So many rows of cells tell whether a column names units. */
export const NAMES_LOOKED_AT = 60;
/** One name alone may be anything. */
export const LEAST_NAMES = 2;

/** "Đơn vị" and "Huyện đoàn" over marks where rows are criteria, "Cán bộ phụ trách" over those of one, "Huyện" over verdicts on the units: who gives them. */
export const readGiversOfMarks: Pass = (columns, context) => {
  const { tab, firstRow } = context;
  if (!rowsAreCriteria(context))
    return columns.map((column) => {
      if (column.field === "group" && holdsVerdicts(column, context))
        return { ...column, field: "result", why: why.field("result", column.heading), sure: 0.7 };
      if (column.criterion === null || column.field !== "other") return column;
      if (headingWord(ownWords(column))?.field !== "officer") return column;
      const { marks, filled } = sample(tab, column.index, firstRow, tab.values.length - 1);
      return marks > filled * MOST ? { ...column, field: "mark" } : column;
    });
  return columns.map((column) => {
    if (column.field !== "name" && column.field !== "group") return column;
    if (!columns.some((other) => other !== column && MARK_FIELDS.has(other.field))) return column;
    const { marks, filled } = sample(tab, column.index, firstRow, tab.values.length - 1);
    if (marks <= filled * MOST) return column;
    const field = column.field === "name" ? "self" : "appraised";
    return { ...column, field, why: why.field(field, column.heading) };
  });
};

/** Whether a column that may name places holds marks of both kinds: "Huyện": "x", "0". */
function holdsVerdicts({ index }: Taken, { tab, firstRow }: Context): boolean {
  const { marks, filled } = sample(tab, index, firstRow, tab.values.length - 1);
  const cells = () => tab.values.slice(firstRow).map((row) => row[index] ?? "");
  return marks > filled * MOST && cells().some(isPass) && cells().some(isFail);
}

/** "Đơn vị đăng ký" and "Huyện đoàn" over units' names, where no other column names them. */
export const findNames: Pass = (columns, context) => {
  if (columns.some(({ field }) => field === "name")) return columns;
  const [only, another] = columns.filter(
    (column) => (column.field === "registration" || column.field === "group") && holdsNames(column, context),
  );
  if (!only || another) return columns;
  return columns.map((column) =>
    column === only ? { ...column, field: "name", why: why.names, sure: Math.min(column.sure, 0.7) } : column,
  );
};

function holdsNames({ index }: Taken, { tab, firstRow }: Context): boolean {
  const texts = tab.values.slice(firstRow, firstRow + NAMES_LOOKED_AT).map((row) => textOf(row[index] ?? ""));
  const filled = texts.filter((text) => text !== "").length;
  return filled >= LEAST_NAMES && texts.filter(isUnitName).length > filled * MOST;
}
