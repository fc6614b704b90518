/** @fileoverview Holding marks against each other: those of a unit's several rows ([U2]), self against appraised ([M6]). */

import { shownAt } from "../cell/show";
import type { Case } from "./case";
import type { PlacedMark } from "./mark-reader";

/**
 * One mark out of several rows: blanks say nothing, equal marks serve, different ones leave the criterion
 * open ([U2]), as does a blank among marks of several times. Within one entry (long layout) the later one is
 * `mark-conflict`.
 * @returns the mark that serves; null: there is none; `differ`: they do
 */
export function combine(
  marks: readonly PlacedMark[],
  { unit, criterion, notes }: Case,
): PlacedMark | "differ" | null {
  const one = marks[0];
  if (!one || marks.length === 1) return one ?? null;
  const readable = marks.filter(({ mark }) => mark.kind !== "blank");
  if (readable.length < marks.length && unit.entries.some(({ ofTime }) => ofTime))
    return marks.find(({ mark }) => mark.kind === "blank") ?? one;
  for (let i = 1; i < readable.length; i++) {
    const later = readable[i] as PlacedMark;
    const first = readable.slice(0, i).find((earlier) => differ(earlier, later));
    if (!first) continue;
    if (unit.entries.length === 1) {
      notes.add("mark-conflict", later, criterion.code, { ...said("first", first), ...said("later", later) });
    }
    return "differ";
  }
  // The one that says most: a word beside points, or without the reason that another gives, says less.
  return readable.find(({ mark }) => mark.points !== null || mark.reason !== "") ?? readable[0] ?? one;
}

/** Two readable marks that say different things; in points, different points. */
export function differ({ mark: a }: PlacedMark, { mark: b }: PlacedMark): boolean {
  if (a.kind === "blank" || b.kind === "blank") return false;
  if (a.kind !== b.kind) return true;
  return a.points !== null && b.points !== null && a.points !== b.points;
}

/** A mark for quoting: its cell's text, or what a pair of cells says; for a message's detail. */
export function said(
  who: string,
  { mark, tab, row, column, failColumn }: PlacedMark,
): Record<string, string> {
  return { [who]: failColumn < 0 ? shownAt({ tab, row, column }) : mark.kind };
}
