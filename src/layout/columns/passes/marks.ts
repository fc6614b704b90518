/** @fileoverview Whose mark a column holds ([M6]), whether Đạt and Chưa đạt are a pair ([M3]), and what gives no mark of a criterion. */

import { isMark } from "../../../cell/sample";
import { isFilled, textOf, valueAt } from "../../../cell/text";
import { COUNTS_PAPERS } from "../../headings/words";
import type { Field } from "../../reading";
import { why } from "../../sentences";
import {
  type Context,
  isMarkField,
  MARK_FIELDS,
  MOST,
  ownWords,
  type Pass,
  rowsAreCriteria,
  type Taken,
} from "../taken";

/** Marks of criteria: those that belong to one, or all of them where rows are criteria. */
const marksOf = (columns: readonly Taken[], context: Context) =>
  columns.filter(({ criterion }) => criterion !== null || rowsAreCriteria(context));

/** Whose the marks are where no heading says it: the title's word for it stands only where no column speaks. */
function unsaid(columns: readonly Taken[], context: Context): "self" | "appraised" {
  const said = marksOf(columns, context).some(({ field }) => field === "appraised" || field === "self");
  return context.selfTitle && !said ? "self" : "appraised";
}

/** Đạt beside Chưa đạt is a pair; alone Đạt is a mark like another, and Chưa đạt none ([M3]). */
export const pairMarks: Pass = (columns, context) => {
  const single = unsaid(columns, context);
  const isPass = ({ field }: Taken) => field === "pass" || field === "selfPass";
  return columns.map((column, index) => {
    if (column.field !== "pass" && column.field !== "fail") return column;
    const partner = columns.find(
      (other, at) =>
        Math.abs(at - index) === 1 &&
        other.criterion === column.criterion &&
        other.pillar === column.pillar &&
        (column.field === "pass" ? other.field === "fail" : isPass(other)),
    );
    if (!partner) return { ...column, field: column.field === "pass" ? "mark" : "other" };
    const self = single === "self" || partner.field === "selfPass";
    if (column.field === "pass") return { ...column, field: self ? "selfPass" : "appraisedPass" };
    return { ...column, field: self ? "selfFail" : "appraisedFail" };
  });
};

/** Verdicts on the unit, whatever row they stand in: "Kết quả công nhận", "Xếp loại", "Đề nghị". */
const OF_UNIT =
  /\b(?:cong nhan|cnhan|xep loai|phan loai|xep hang|danh hieu|chu dong|3 ?cd|de nghi|de xuat|chung|tong hop)\b/;
/** Rows looked at to tell a verdict on each criterion from one on the unit. */
const ROWS_LOOKED_AT = 60;

/**
 * Whether "Kết quả" gives each row's mark beside another column that could ("Trạng thái", "Kiểm tra lại"): it holds marks
 * in most of the rows where either says something. A unit's own result stands in one of its rows.
 */
function marksEachRow(result: Taken, columns: readonly Taken[], { tab, firstRow }: Context): boolean {
  if (OF_UNIT.test(ownWords(result))) return false;
  const others = columns.filter(({ field }) => MARK_FIELDS.has(field) || isMarkField(field));
  let rows = 0;
  let marks = 0;
  for (let row = firstRow; row < tab.values.length && rows < ROWS_LOOKED_AT; row += 1) {
    const value = valueAt(tab, row, result.index);
    if (![value, ...others.map(({ index }) => valueAt(tab, row, index))].some(isFilled)) continue;
    rows += 1;
    if (isMark(value)) marks += 1;
  }
  return marks > rows * MOST;
}

/** A mark of which the heading does not say whose it is: the other one's of self and appraised, else the title's ([M6]). */
export const settleWhoseMarks: Pass = (columns, context) => {
  const inRows = rowsAreCriteria(context);
  const single = unsaid(columns, context);
  const marks = marksOf(columns, context);
  const marked = marks.some(({ field }) => /^(appraised|mark)/.test(field));
  // Among self marks alone, one under an odd heading is no appraised one.
  const given = marks.filter(({ field }) => isMarkField(field) || MARK_FIELDS.has(field));
  const selves = given.filter(({ field }) => field.startsWith("self")).length;
  const allSelf = selves * 2 > given.length && !given.some(({ field }) => field.startsWith("appraised"));
  return columns.map((column) => {
    // In rows of criteria "Kết quả" is the mark, unless another column is and it says something of the unit alone.
    const rowResult =
      column.field === "result" && inRows && (!marked || marksEachRow(column, columns, context));
    if (column.field !== "mark" && !rowResult) return column;
    // The verdict on a content or on the unit is somebody's result, and no criterion's mark ([K2]).
    if (column.criterion === null && !inRows)
      return {
        ...column,
        field: "result",
        why: why.field("result", column.heading),
        sure: Math.min(column.sure, 0.6),
      };
    const siblings = marks.filter((other) => other !== column && other.criterion === column.criterion);
    const field: Field = siblings.some((other) => other.field === "self")
      ? "appraised"
      : allSelf
        ? "self"
        : single;
    return { ...column, field, ...(field === "self" ? { why: why.selfTitle } : {}) };
  });
};

/** Without a criterion there is nothing that a mark could be about: it is the unit's or the content's result, or a sum. */
export const setSumsAside: Pass = (columns, context) =>
  columns.map((column) => {
    if (column.criterion !== null || rowsAreCriteria(context)) return column;
    if (column.field === "appraised" || column.field === "appraisedPass")
      return {
        ...column,
        field: "result",
        why: why.field("result", column.heading),
      };
    const sum = column.field === "evidence" && COUNTS_PAPERS.test(ownWords(column));
    return sum || MARK_FIELDS.has(column.field) || isMarkField(column.field)
      ? { ...column, field: "other", pillar: null, why: why.sum }
      : column;
  });

/** Words of a verdict; "x", "có" and "không" may stand below evidence and explanations as well. */
const VERDICT = /^(?:đạt|(?:chưa|không|ko) đạt|kđ|cđ)$/iu;
const LEAST_VERDICTS = 2;
/** What a column holds its first cells show. */
const CELLS_LOOKED_AT = 40;

/** Verdicts alone below a heading for evidence or explanations, under a content: nobody knows what the column is ([L3]). */
export const doubtVerdicts: Pass = (columns, { tab, firstRow }) =>
  columns.map((column) => {
    const { field, index, heading } = column;
    if (
      (field !== "explanation" && field !== "evidence") ||
      (column.pillar === null && column.criterion === null)
    )
      return column;
    const filled: string[] = [];
    for (let row = firstRow; row < tab.values.length && filled.length < CELLS_LOOKED_AT; row += 1) {
      const text = textOf(valueAt(tab, row, index));
      if (text !== "") filled.push(text);
    }
    const verdicts = filled.filter((text) => VERDICT.test(text)).length;
    return verdicts >= LEAST_VERDICTS && verdicts > filled.length * MOST
      ? { ...column, doubt: why.verdictsBelow({ index, heading }, field) }
      : column;
  });
