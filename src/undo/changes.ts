/** @fileoverview What a run changed in people's cells, so that it can be taken back: each as it was and as it was left. */
import type { Anchor, WireValue } from "../sidebar/requests";

/** A cell's look. */
export interface Look {
  readonly note: string;
  /** `#rrggbb`; null: none. */
  readonly background: string | null;
}

/** What a cell held. */
export interface Held {
  readonly value: WireValue;
  /** '' where there was none. */
  readonly formula: string;
  /** Links behind its text, where there were any: from, to, address. */
  readonly links?: readonly (readonly [number, number, string])[];
}

/** One cell that a run changed: 0-based row and column, how it was, how the run left it. */
export type LookChange = readonly [row: number, column: number, kind: "look", was: Look, now: Look];
export type ValueChange = readonly [row: number, column: number, kind: "value", was: Held, now: WireValue];
export type Change = LookChange | ValueChange;

/** Cells that stand or fall with the same blocks. */
export interface Changes {
  readonly sheet: string;
  /** What says which column is which: has to stand somewhere in its columns. */
  readonly headers: readonly Anchor[];
  /** What says whose the rows are: wherever all of it went together, there the cells are. */
  readonly keys: readonly Anchor[];
  readonly cells: readonly Change[];
  /** A row that was put in: goes as a whole or stays. */
  readonly whole?: true;
}

/** A tab that a run made, with the print of what it was left with. */
export interface MadeTab {
  readonly made: string;
  readonly seal: string;
}

/** Of more cells than these a run keeps nothing: 10,000 notes weigh some megabytes. */
export const MOST_CHANGES = 10_000;

/** How many cells were changed. */
export function countOf(changes: readonly Changes[]): number {
  return changes.reduce((sum, { cells }) => sum + cells.length, 0);
}
