/** @fileoverview What the cells of one row of a list hold: which is its own, which officers they name. */
import { peopleIn } from "../cell/people";
import { isBlank, valueAt } from "../cell/text";
import type { Tab } from "../table/tab";
import type { ListColumn } from "./list-table";
import type { OfficerNamed } from "./lists";
import { placeOf } from "./units-in";

/** Whether a cell is its row's own, and not merged from above. */
export const isOwn = (tab: Tab, row: number, column: number): boolean =>
  (tab.anchorAt?.(row, column)?.row ?? row) === row;

/** The first cell of a row that is not blank and its own: what is merged from above stands for several rows. */
export const firstFilled = (tab: Tab, row: number): number =>
  Math.max(
    0,
    (tab.values[row] ?? []).findIndex((value, column) => !isBlank(value) && isOwn(tab, row, column)),
  );

/** The officers that some cells of a row name, each once. */
export function officersIn(tab: Tab, row: number, columns: readonly ListColumn[]): readonly OfficerNamed[] {
  const officers = new Map<string, OfficerNamed>();
  for (const { index } of columns)
    for (const one of peopleIn(valueAt(tab, row, index)))
      if (!officers.has(one.key)) officers.set(one.key, { ...one, at: placeOf({ tab, row, column: index }) });
  return [...officers.values()];
}
