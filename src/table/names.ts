/** @fileoverview The column of a table that says best who is who. */
import type { CellValue } from "./tab";

/** Names stand in one of the first columns. */
const FIRST_COLUMNS = 8;
/** A column further right says better who is who only where it is clearly richer. */
const RICHER = 1.2;

export const isName = (value: CellValue | undefined): value is string =>
  typeof value === "string" && /\p{L}{2}/u.test(value);

/** The column, and how often each name stands in it, from the first to the last of some rows; -1: there are none. */
export function namesIn(
  values: readonly (readonly CellValue[])[],
  first: number,
  last: number,
): { readonly column: number; readonly counts: ReadonlyMap<string, number> } {
  let best = new Map<string, number>();
  let column = -1;
  for (let c = 0; c < Math.min(values[0]?.length ?? 0, FIRST_COLUMNS); c++) {
    const counts = new Map<string, number>();
    for (let r = first; r <= last; r++) {
      const value = values[r]?.[c];
      if (isName(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (column >= 0 && counts.size <= best.size * RICHER) continue;
    best = counts;
    column = c;
  }
  return { column, counts: best };
}
