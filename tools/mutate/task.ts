/** @fileoverview What a thread is given to do, and what it tells. */

import type { Bundles } from "./bundle";

/** No mutant: what the tests do as they are. */
export const NONE = -1;

export interface Given extends Bundles {
  readonly seed: number;
  /** How many mutants there are, from 0. */
  readonly mutants: number;
}

/** Try the mutant with these tests, by file and place in it; where absent, watch all as they are. */
export interface Task {
  readonly mutant: number;
  readonly tests?: readonly { readonly file: string; readonly at: number; readonly ms: number }[];
}

export interface Ran {
  readonly file: string;
  readonly at: number;
  readonly name: string;
  /** What it failed by; null where it passed. */
  readonly failed: string | null;
  readonly ms: number;
  /** Mutants that make a difference in it. */
  readonly covers: readonly number[];
}

/** What a thread tells while it is at it: it begins with the test of this place in the task. */
export interface Begins {
  readonly begins: number;
}

/** With a mutant only the place of the test that noticed it, if any (-1: the files do not load); without one all, and the mutants that make a difference while sources load. */
export interface Outcome {
  readonly noticed: number | null;
  readonly ran: readonly Ran[];
  readonly loading: readonly number[];
}
