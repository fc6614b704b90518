/**
 * @fileoverview Columns of facts among criteria in words: "Công trình thanh niên" with 1 and 0, "Có fanpage" with Có and
 * Không, where all criteria are marked in other signs. They judge nothing ([L3]).
 */

import { isBlank, textOf, valueAt } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { HeadCell } from "../header/header";
import { opensWithContent } from "../headings/heading";
import { CONTENTS } from "../headings/wording";

/** Rows looked at. */
const SAMPLED = 40;
/** So many of the criteria's cells hold other signs. */
const NEARLY_ALL = 0.9;
/** Are more of the columns so, they may be criteria marked by another hand. */
const FEW = 1 / 4;

const isNumber = (value: CellValue) => typeof value === "number" || /^\d+$/.test(textOf(value));
const isYesOrNo = (value: CellValue) => /^(?:co|khong|ko|k)$/.test(fold(textOf(value)));
const isTick = (value: CellValue) => /^[xv✓✔☑√]$/.test(fold(textOf(value)));
/** Whether a cell may be a fact where criteria are marked in other signs. */
const isSignOfFacts = (value: CellValue): boolean => isNumber(value) || isYesOrNo(value);

/** Whether cells that are not blank may be facts: numbers, or yes and no. A fail may be called "Không" where a pass is "Đạt". */
export const mayBeFacts = (values: readonly CellValue[]): boolean =>
  values.length > 1 &&
  values.every(isSignOfFacts) &&
  values.some((value) => isNumber(value) || fold(textOf(value)) === "co");

/** Whether nearly all marks of criteria are other signs than those of facts. */
export function areOtherSigns(marks: readonly CellValue[]): boolean {
  const others = marks.filter((value) => !isSignOfFacts(value)).length;
  return others > 0 && others >= marks.length * NEARLY_ALL;
}

/** Those of the headings that stand over facts; one with a number is a criterion. */
export function headsOfFacts(
  criteria: readonly HeadCell[],
  tab: Tab,
  firstRow: number,
): ReadonlySet<HeadCell> {
  const cellsOf = ({ column }: HeadCell): CellValue[] =>
    Array.from({ length: Math.min(SAMPLED, tab.values.length - firstRow) }, (_, at) =>
      valueAt(tab, firstRow + at, column),
    ).filter((value) => !isBlank(value) && value !== false);
  const others: CellValue[] = [];
  const facts = new Set<HeadCell>();
  const contents = criteria.filter(
    ({ heading }) => heading.number?.kind === "pillar" || opensWithContent(heading.folded),
  );
  // Beside the three contents alone any column of facts is none of them, one of ticks too.
  const areAlone = contents.length === CONTENTS;
  let inPoints = 0;
  for (const cell of criteria) {
    const values = cellsOf(cell);
    const isFact =
      cell.column === cell.lastColumn &&
      cell.heading.number === null &&
      cell.heading.dateCodes === null &&
      (mayBeFacts(values) || (areAlone && !contents.includes(cell) && values.every(isTick)));
    if (isFact) {
      facts.add(cell);
      continue;
    }
    // A sum below the units is no mark of any of them.
    const marks = values.filter((value) => typeof value !== "number" || value <= 1);
    others.push(...marks);
    if (marks.length * 2 < values.length) inPoints += 1;
  }
  // Where criteria have points a column of numbers alone is one of them.
  if (inPoints * 2 > criteria.length - facts.size) return new Set();
  const areFew =
    facts.size <= criteria.length * FEW || (areAlone && criteria.length - facts.size === CONTENTS);
  return areFew && areOtherSigns(others) && !others.some(isTick) ? facts : new Set();
}
