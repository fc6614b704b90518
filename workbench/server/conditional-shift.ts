/** @fileoverview Conditional formats after rows or columns were put in or taken out: their blocks, and what their formulas refer to. */

import type { Area } from "../../src/table/area";
import { shiftBlock } from "../host/cells/grid";
import type { ModelConditional } from "../host/model";
import { shiftFormula } from "../xlsx/formulas";
import type { Shift } from "./moved-formulas";
import { movedFormula } from "./moved-formulas";

/**
 * Formats as they are after a shift of a sheet.
 * @param isHere whether they are that sheet's own; else only what refers to it moves
 */
export function shiftedConditional(
  formats: readonly ModelConditional[],
  sheets: { readonly own: string; readonly shifted: string },
  shift: Shift,
): ModelConditional[] {
  const isHere = sheets.own === sheets.shifted;
  return formats.map(({ ranges, rules }) => {
    // Formulas are the first cell's; where that goes, they are said for the first that stays.
    const stays = isHere ? ranges.map((range) => firstThatStays(range, shift)).find(Boolean) : ranges[0];
    const first = ranges[0];
    const [down, right] =
      first && stays ? [stays.firstRow - first.firstRow, stays.firstColumn - first.firstColumn] : [0, 0];
    return {
      ranges: isHere
        ? ranges.flatMap((range) => shiftBlock(range, shift.axis, shift.at, shift.count) ?? [])
        : ranges,
      rules: rules.map((rule) => ({
        ...rule,
        formulas: rule.formulas.map((formula) =>
          movedFormula(shiftFormula(formula, down, right), sheets, shift),
        ),
      })),
    };
  });
}

/** The first cell of a block that is not taken out, as the start of a block. */
function firstThatStays(range: Area, { axis, at, count }: Shift): Area | null {
  const [first, last] =
    axis === "rows" ? (["firstRow", "lastRow"] as const) : (["firstColumn", "lastColumn"] as const);
  const isGone = count < 0 && range[first] >= at && range[first] < at - count;
  if (!isGone) return range;
  return range[last] >= at - count ? { ...range, [first]: at - count } : null;
}
