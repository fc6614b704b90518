/** @fileoverview [L2], [Y1] A title and its tab's name that say two years: which is judged nobody decides in silence. */
import { textOf } from "../../cell/text";
import { titlesIn, yearsIn } from "../header/title";
import type { Reading, RowNotRead } from "../reading";

/** The title that says another year than its tab's name, where the sheet's year is open for it; once a workbook. */
export function yearsApart({ year, layout, tabs }: Pick<Reading, "year" | "layout" | "tabs">): RowNotRead[] {
  if (year !== null) return [];
  for (const tab of tabs) {
    const [named, second] = yearsIn(tab.name);
    if (named === undefined || second !== undefined) continue;
    for (let row = 0; row < (layout.headerRows[0] ?? 1) - 1; row += 1)
      for (const [column, value] of (tab.values[row] ?? []).entries()) {
        const [said] = titlesIn([textOf(value)]);
        const titled = said === undefined ? [] : [...yearsIn(said)];
        if (said !== undefined && titled.length === 1 && titled[0] !== named)
          return [{ at: { tab, row, column }, unit: null, of: "years", said }];
      }
  }
  return [];
}
