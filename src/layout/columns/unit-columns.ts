/** @fileoverview What each column of one unit holds where units stand side by side ([L8]). */

import type { SettledFields, UnitAcross } from "../header/units-across";
import { why } from "../sentences";
import { pairMarks, settleWhoseMarks } from "./passes/marks";
import { fieldUnderCriterion } from "./passes/own-heading";
import { readShortPass } from "./passes/short";
import { settleTwins } from "./passes/twins";
import { setOtherYearsAside } from "./passes/years";
import type { Context, Taken } from "./taken";

/** Those of the passes over columns that a criterion's own columns go through. */
const PASSES = [readShortPass, setOtherYearsAside, pairMarks, settleWhoseMarks, settleTwins];
/** The columns serve each criterion, so that marks of one are marks of all. */
const EACH = "*";

/** The columns of one unit; what a person settled stands. */
export function columnsOfUnit(unit: UnitAcross, context: Context, settled?: SettledFields): Taken[] {
  let columns: readonly Taken[] = unit.columns.map(({ index, heading, fields }) => ({
    index,
    heading,
    field: fieldUnderCriterion(fields),
    criterion: EACH,
    pillar: null,
    why: why.unit(unit.name),
    sure: 1,
  }));
  for (const pass of PASSES) columns = pass(columns, context);
  return columns.map((column) => {
    const known = settled?.get(column.index) as Taken["field"] | undefined;
    const { doubt: _, ...sure } = column;
    return known ? { ...sure, field: known, criterion: null } : { ...column, criterion: null };
  });
}
