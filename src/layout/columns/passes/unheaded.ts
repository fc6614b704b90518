/** @fileoverview Columns of documents that have no heading at all, right of the marks or the evidence that they go on with ([E9]). */

import { isDocuments, sample } from "../../../cell/sample";
import { why } from "../../sentences";
import {
  type Context,
  criteriaOfColumns,
  isEvidence,
  MARK_FIELDS,
  MOST,
  type Pass,
  type Taken,
} from "../taken";

/**
 * "1.1 | (blank) | 1.2 | (blank)" with documents under the blanks: they are the criteria's evidence where most
 * criteria have one. Documents right of a column "Minh chứng" stand under that heading too. Any other column
 * without a heading is left alone, and named where it holds something.
 */
export const takeUnheaded: Pass = (columns, context) => {
  const after = new Map(columns.map((column) => [column.index, column]));
  const marks: Taken[] = [];
  const evidence: Taken[] = [];
  for (let index = 1; index < context.header.paths.length; index += 1) {
    if (after.has(index)) continue;
    const left = after.get(index - 1) ?? evidence.find((one) => one.index === index - 1);
    if (!left || !(MARK_FIELDS.has(left.field) || isEvidence(left)) || !holdsDocuments(index, context))
      continue;
    const own = { ...left, index, field: "evidence", why: why.looksLikeEvidence, sure: 0.7 } as const;
    if (isEvidence(left) && left.criterion === null) evidence.push({ ...own, field: left.field });
    else if (MARK_FIELDS.has(left.field) && left.criterion !== null) marks.push(own);
  }
  const each = marks.length > criteriaOfColumns(columns).length * MOST;
  return [...columns, ...evidence, ...(each ? marks : [])].sort((a, b) => a.index - b.index);
};

function holdsDocuments(index: number, { tab, firstRow }: Context): boolean {
  return isDocuments(sample(tab, index, firstRow, tab.values.length - 1));
}
