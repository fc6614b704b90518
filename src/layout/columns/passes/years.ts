/** @fileoverview Columns whose heading names another year than the sheet's: not this year's result, marks or evidence ([L3]). */

import { sample } from "../../../cell/sample";
import { yearsIn } from "../../header/title";
import { why } from "../../sentences";
import { MARK_FIELDS, type Pass, SERVES_CRITERION, type Taken } from "../taken";

const BEFORE = /\b(?:nam|ky) (?:truoc|ngoai)\b/;
/** What is told of one year: a name, an officer or a district is no less the unit's for another year beside it. */
const OF_A_YEAR = new Set<string>([...SERVES_CRITERION, "selfPass", "selfFail", "registration", "result"]);

/** Sets aside what another year's heading stands over; marks of criteria under it are asked about. */
export const setOtherYearsAside: Pass = (columns, { header, found, tab, firstRow, year }) => {
  const otherYear = (column: Taken): string | null => {
    // A criterion's own text may speak of any year.
    const path = header.paths[column.index]?.filter((cell) => !found.criteria.has(cell)) ?? [];
    for (const { heading } of path) {
      if (BEFORE.test(heading.folded)) return "năm trước";
      const years = [...yearsIn(heading.text)];
      if (year === null || years.length === 0) continue;
      if (Math.min(...years) > year || Math.max(...years) < year) return `năm ${years.join(", ")}`;
    }
    return null;
  };
  return columns.map((column) => {
    const other = OF_A_YEAR.has(column.field) ? otherYear(column) : null;
    if (other === null) return column;
    const isMark = MARK_FIELDS.has(column.field) || /^self/.test(column.field);
    const marked = isMark && column.criterion !== null;
    if (marked && sample(tab, column.index, firstRow, tab.values.length - 1).filled > 0)
      return { ...column, doubt: why.marksOfOtherYear(column, other) };
    return { ...column, field: "other", pillar: null, why: why.otherYear(other), sure: 0.9, aside: true };
  });
};
