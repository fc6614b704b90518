/** @fileoverview A column headed as each criterion's mark is, beside a criterion that lacks such a one ([L3]). */

import { why } from "../../sentences";
import { LEAST_FOR_SHAPE, MARK_FIELDS, ownWords, type Pass } from "../taken";

/**
 * "… 15 | (blank) | Kết quả thẩm định" behind fourteen criteria with both their columns is the last one's, whose first
 * heading is gone, and no result of the unit: it is asked.
 */
export const askStrayParts: Pass = (columns) => {
  const owners = new Map<string, Set<string>>();
  for (const column of columns) {
    if (column.criterion === null || !MARK_FIELDS.has(column.field)) continue;
    const words = ownWords(column);
    owners.set(words, (owners.get(words) ?? new Set()).add(column.criterion));
  }
  let last: string | null = null;
  return columns.map((column) => {
    last = column.criterion ?? last;
    if (column.criterion !== null || !(column.field === "result" || MARK_FIELDS.has(column.field)))
      return column;
    const those = owners.get(ownWords(column));
    const isStray = last !== null && those !== undefined && those.size >= LEAST_FOR_SHAPE && !those.has(last);
    return isStray ? { ...column, doubt: why.strayPart(column, last ?? "") } : column;
  });
};
