/** @fileoverview Cells that hold an error in place of a value ([M7]). */
import type { CellValue } from "../table/tab";

/**
 * What stands for the value of a formula that no program has calculated yet: files made by other programs have such,
 * and reading a file calculates nothing. Google calculates whatever it opens, and never shows this.
 */
export const NOT_CALCULATED = "#CHƯA TÍNH!";

const ERRORS = new Set([
  ...(
    "#REF! #N/A #VALUE! #DIV/0! #NAME? #NUM! #NULL! #ERROR! #SPILL! #CALC! #CIRC! #FIELD! #BLOCKED! #CONNECT! " +
    "#UNKNOWN! #LỖI!"
  ).split(" "),
  NOT_CALCULATED,
]);

/** Whether a cell holds a spreadsheet error ([M7]); "Loading…" is none. */
export function isErrorValue(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  if (first !== 35 && first > 32) return false;
  return ERRORS.has(value.trim().toUpperCase());
}
