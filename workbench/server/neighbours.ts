/** @fileoverview How rows and columns look that are put in: as the longer run of like rows, or columns, beside them. */

import type { ModelSheet } from "../host/model";
import type { Axis } from "./edit";
import { lookOf, type PlainLook } from "./plain";

/** Longer runs are not told apart. */
const LONGEST_RUN = 30;

/**
 * The looks and rules of what is put in at an index, by the index along the other axis. Of fills only those that two of the
 * run have: a tint of one row is that row's.
 */
export function looksAt(sheet: ModelSheet, axis: Axis, at: number): Map<number, PlainLook> {
  const before = runFrom(sheet, axis, at - 1, -1);
  const after = runFrom(sheet, axis, at, 1);
  const [one, two] = after.length > before.length ? after : before;
  const looks = new Map<number, PlainLook>();
  for (const [place, { background, ...look }] of one ?? []) {
    const isShared = background !== undefined && two?.get(place)?.background === background;
    const own = isShared ? { ...look, background } : look;
    if (Object.keys(own).length > 0) looks.set(place, own);
  }
  return looks;
}

type Line = ReadonlyMap<number, PlainLook>;

/** The line at an index and those after it in a direction that look the same, fills aside. */
function runFrom(sheet: ModelSheet, axis: Axis, from: number, step: 1 | -1): Line[] {
  const run: Line[] = [];
  let wanted = "";
  for (let index = from; run.length < LONGEST_RUN; index += step) {
    const line = lineAt(sheet, axis, index);
    const key = JSON.stringify([...line].map(([place, { background: _, ...look }]) => [place, look]));
    if (line.size === 0 || (run.length > 0 && key !== wanted)) break;
    wanted = key;
    run.push(line);
  }
  return run;
}

function lineAt(sheet: ModelSheet, axis: Axis, index: number): Line {
  const cells =
    axis === "rows"
      ? [...(sheet.cells.get(index) ?? [])]
      : [...sheet.cells].flatMap(([row, inRow]) => {
          const cell = inRow.get(index);
          return cell ? [[row, cell] as const] : [];
        });
  return new Map(cells.sort(([a], [b]) => a - b).map(([place, cell]) => [place, lookOf(cell)]));
}
