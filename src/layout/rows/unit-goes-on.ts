/** @fileoverview Whether a row goes on with the unit above it ([U7]). */

import { isMark } from "../../cell/sample";
import { isBlank, isFilled, valueAt } from "../../cell/text";
import type { CellValue } from "../../table/tab";
import { nameKey } from "../../vietnamese/fold";
import type { Line } from "./line";
import type { SoFar } from "./so-far";

/**
 * Whether a row goes on with the unit above ([U7]): it says another part of it, under no name or the same one; or it
 * holds nothing but more evidence.
 */
export function continuesUnit(line: Line, { unit, parts }: SoFar): boolean {
  if (!unit) return false;
  if (line.part !== "") {
    const same = line.name === "" ? !line.counted : nameKey(line.name) === nameKey(unit.name);
    return same && !parts.has(line.part);
  }
  const next = unit.rows[unit.rows.length - 1] === line.row - 1;
  if (!next || line.label !== "" || line.orderText !== "") return false;
  if (!line.filled) return line.proves;
  // "…, ngày … tháng … năm" right below the units is no mark of theirs.
  return (line.words || !line.signs) && goesOn(line, unit.rows);
}

/** Marks go on once where they stand in one block, twice where self and appraised ones stand in two. */
const MOST_BLOCKS = 2;

/**
 * Whether a row's marks go on where those of the rows above end, in each block of marks, and its evidence stands in no
 * cell that has some already. A nameless unit's own marks begin again from the
 * left, or from the first criterion where contents stand in another order.
 */
function goesOn({ tab, row, columns: { marks, evidence = [] } }: Line, above: readonly number[]): boolean {
  // Words that are no mark are said of the unit, or of all: they are a line of their own.
  if (marks.every((column) => saysElse(valueAt(tab, row, column)))) return false;
  const stands = (at: number, column: number) => isFilled(valueAt(tab, at, column));
  const goOn = (columns: readonly number[]): boolean => {
    const sides: boolean[] = [];
    for (const column of columns) {
      const own = stands(row, column);
      const before = above.some((at) => stands(at, column));
      if (own && before) return false;
      if ((own || before) && sides[sides.length - 1] !== own) sides.push(own);
    }
    return sides[0] === false && sides.length <= MOST_BLOCKS * 2;
  };
  if (!goOn([...marks].sort((a, b) => a - b)) && !goOn(marks)) return false;
  return evidence.every((column) => !stands(row, column) || above.every((at) => !stands(at, column)));
}

const saysElse = (value: CellValue): boolean =>
  isBlank(value) || (typeof value === "string" && /\p{L}{2}/u.test(value) && !isMark(value));
