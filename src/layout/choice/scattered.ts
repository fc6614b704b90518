/** @fileoverview [M2] [L9] An "x" here and there in a table that is blank else: it may tick what lacks as well as what is met. */

import { isFilled, textOf, valueAt } from "../../cell/text";
import type { AssessmentTable } from "../columns/table";

/** A table of contents, or of a few units, is filled in quickly and tells nothing. */
const LEAST_CRITERIA = 6;
const LEAST_UNITS = 3;
/** One may be a slip of the hand. */
const LEAST_MARKS = 2;
/** A unit begun has more of its criteria marked, a criterion begun more of the units. */
const OF_A_UNIT = 1 / 3;
const OF_A_CRITERION = 1 / 2;

/** Whether nothing is marked but an "x" now and then, so that no unit and no criterion is even begun. */
export function hasScatteredCrosses({ units, criteria }: AssessmentTable): boolean {
  const { length } = units.filter(({ continues }) => !continues);
  if (criteria.length < LEAST_CRITERIA || length < LEAST_UNITS) return false;
  const byCriterion = new Map<string, number>();
  let marks = 0;
  for (const { tab, row, rows, columns } of units) {
    let own = 0;
    for (const [code, { self, selfFail, appraised, appraisedFail }] of columns)
      for (const at of rows ? (rows.get(code) ?? []) : [row])
        for (const column of [self, selfFail, appraised, appraisedFail]) {
          const value = valueAt(tab, at, column);
          if (!isFilled(value)) continue;
          if (!/^x$/i.test(textOf(value))) return false;
          own += 1;
          byCriterion.set(code, (byCriterion.get(code) ?? 0) + 1);
        }
    if (own > criteria.length * OF_A_UNIT) return false;
    marks += own;
  }
  return marks >= LEAST_MARKS && [...byCriterion.values()].every((own) => own < length * OF_A_CRITERION);
}
