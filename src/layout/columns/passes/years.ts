/** @fileoverview Columns whose heading names another year than the sheet's: not this year's result, marks or evidence ([L3]). */

import { sample } from "../../../cell/sample";
import type { HeadCell } from "../../header/header";
import { yearsIn } from "../../header/title";
import { why } from "../../sentences";
import { MARK_FIELDS, type Pass, SERVES_CRITERION, type Taken } from "../taken";

const BEFORE = /\b(?:nam|ky) (?:truoc|ngoai)\b/;
const NOW = /\b(?:nam|ky) nay\b/;
/** What is told of one year, and what nobody knows ("KQ 2023"): a name, an officer or a district is no less the unit's for another year beside it. */
const OF_A_YEAR = new Set<string>([
  ...SERVES_CRITERION,
  "selfPass",
  "selfFail",
  "registration",
  "result",
  "other",
]);

/**
 * Sets aside what another year's heading stands over. Marks of criteria under it are asked about, and so are those of
 * several years in blocks side by side, whatever year the sheet is about; not what stands below one criterion or content
 * beside what the heading calls this year's.
 */
export const setOtherYearsAside: Pass = (columns, { header, found, tab, firstRow, year }) => {
  // A criterion's own text, or a numbered content's, may speak of any year.
  const isOwnText = (cell: HeadCell) =>
    found.criteria.has(cell) || (found.pillars.has(cell) && cell.heading.number !== null);
  const headingsOf = ({ index }: Taken) =>
    (header.paths[index] ?? []).filter((cell) => !isOwnText(cell)).map(({ heading }) => heading);
  // Where the sheet's own year is not known, the latest of results that each say theirs is this year's.
  const results = columns.filter(({ field }) => field === "result");
  const latest = Math.max(...results.flatMap(headingsOf).flatMap(({ text }) => [...yearsIn(text)]));
  const otherYear = (column: Taken): string | null => {
    const own = year ?? (column.field === "result" ? latest : null);
    for (const heading of headingsOf(column)) {
      if (BEFORE.test(heading.folded)) return "năm trước";
      const years = [...yearsIn(heading.text)];
      if (own === null || years.length === 0) continue;
      if (Math.min(...years) > own || Math.max(...years) < own) return `năm ${years.join(", ")}`;
    }
    return null;
  };
  const isMarked = ({ index, field, criterion }: Taken) =>
    (MARK_FIELDS.has(field) || /^self/.test(field)) &&
    criterion !== null &&
    sample(tab, index, firstRow, tab.values.length - 1).filled > 0;
  const isNow = ({ index }: Taken) => {
    const path = header.paths[index] ?? [];
    const below = path.slice(path.findIndex((cell) => found.criteria.has(cell)) + 1);
    return below.some(({ heading: { folded, text } }) => {
      const years = yearsIn(text);
      return NOW.test(folded) || (year !== null && years.size === 1 && years.has(year));
    });
  };
  const now = new Set(columns.filter((one) => isMarked(one) && isNow(one)).map((one) => one.criterion));
  const yearsOf = (column: Taken) =>
    headingsOf(column)
      .flatMap(({ text }) => [...yearsIn(text)])
      .join("–");
  const dated = columns.filter((column) => yearsOf(column) !== "" && isMarked(column));
  const isTwin = (column: Taken) =>
    dated.some((one) => one.criterion === column.criterion && yearsOf(one) !== yearsOf(column));
  const twins = dated.filter((column) => isTwin(column) && !now.has(column.criterion));
  const years = [...new Set(twins.map(yearsOf))].sort();
  return columns.map((column) => {
    if (column === twins[0]) return { ...column, doubt: why.yearsBeside(years) };
    const other = OF_A_YEAR.has(column.field) ? otherYear(column) : null;
    if (other === null) return column;
    if (isMarked(column) && (!now.has(column.criterion) || isNow(column)))
      return { ...column, doubt: why.marksOfOtherYear(column, other) };
    return { ...column, field: "other", pillar: null, why: why.otherYear(other), sure: 0.9, aside: true };
  });
};
