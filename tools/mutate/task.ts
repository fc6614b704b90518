/** @fileoverview What a thread is given to do, and what it tells. */

/** No mutant: what the tests do as they are. */
export const NONE = -1;

export interface Given {
  readonly code: string;
  readonly packages: readonly string[];
  readonly seed: number;
}

/** Run these tests, by file and place in it; all of all files where absent. */
export interface Task {
  readonly mutant: number;
  readonly tests?: readonly { readonly file: string; readonly at: number; readonly ms: number }[];
}

export interface Ran {
  readonly file: string;
  readonly at: number;
  readonly name: string;
  readonly passed: boolean;
  readonly ms: number;
  /** Mutants that it came by. */
  readonly covers: readonly number[];
}

/** What a thread tells while it is at it: it begins with the test of this place in the task. */
export interface Begins {
  readonly begins: number;
}

/** With a mutant only the test that noticed it, if any; without one all, and the mutants met while files load. */
export interface Outcome {
  readonly noticed: string | null;
  readonly ran: readonly Ran[];
  readonly loading: readonly number[];
}
