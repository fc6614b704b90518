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
  readonly tests?: readonly { readonly file: string; readonly at: number }[];
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

/** With a mutant only the test that noticed it, if any; without one all, and the mutants met while files load. */
export interface Outcome {
  readonly noticed: string | null;
  readonly ran: readonly Ran[];
  readonly loading: readonly number[];
}
