/** @fileoverview Columns of evidence that are numbered through after the criteria, "MC1 … MC15" ([E9]). */

import { fold } from "../../../vietnamese/fold";
import { type HeadingField, headingWord } from "../../headings/words";
import { why } from "../../sentences";
import { criteriaOfColumns, LEAST_FOR_SHAPE, type Pass, pillarOf, type Taken } from "../taken";

/** "MC 12": words and a number that counts. */
const COUNTED = /^(\D{2,30}?)\s*(\d{1,2})$/;

/** "MC1 … MC15" after the criteria: numbered through, they are one a criterion in their order, or one a pillar. */
export const attachByCount: Pass = (columns) => {
  const codes = criteriaOfColumns(columns);
  if (codes.length < LEAST_FOR_SHAPE) return columns;
  const pillars = [...new Set(codes.map(pillarOf))];
  const runs = new Map<HeadingField, Taken[]>();
  for (const column of columns) {
    if (column.field !== "other" || column.criterion !== null) continue;
    const [, words = "", n = ""] = fold(column.heading).match(COUNTED) ?? [];
    const field = headingWord(words)?.field;
    if (field !== "evidence" && field !== "explanation") continue;
    const run = runs.get(field) ?? [];
    if (Number(n) === run.length + 1) runs.set(field, [...run, column]);
  }
  return columns.map((column) => {
    for (const [word, run] of runs) {
      const at = run.indexOf(column);
      if (at < 0) continue;
      const field = word as "evidence" | "explanation";
      const own = { ...column, field, why: why.field(field, column.heading), sure: 0.8 };
      if (run.length === codes.length) return { ...own, criterion: codes[at] as string };
      if (run.length === pillars.length) return { ...own, pillar: pillars[at] as string };
    }
    return column;
  });
};
