/**
 * @fileoverview Keeps the book of service calls: how many of each, which of them are to fail, what somebody else does
 * meanwhile, and what the bundle did that no execution may go on from.
 */

/** A running number of one service call, `"Range.getValues"`. Kept as an object so that counting stays cheap. */
export interface CallCounter {
  readonly name: string;
  count: number;
  /** Errors still to be thrown, each with how many calls away it is. */
  failures: { error: Error; inCalls: number }[] | null;
}

export class Ledger {
  readonly #counters = new Map<string, CallCounter>();
  /** What the execution fails of, whatever it catches: members that are not emulated, a lock let go of too early. */
  readonly faults: string[] = [];
  /** What happens elsewhere before each service call does its work (C53). */
  meanwhile: ((call: string) => void) | null = null;
  /** How many service calls the execution has left before Google stops it (C36); null: it is not stopped. */
  stopIn: number | null = null;

  counter(name: string): CallCounter {
    let counter = this.#counters.get(name);
    if (!counter) {
      counter = { name, count: 0, failures: null };
      this.#counters.set(name, counter);
    }
    return counter;
  }

  /** Whether this call is the one at which Google stops the execution. */
  stops(): boolean {
    if (this.stopIn === null || --this.stopIn > 0) return false;
    this.stopIn = null;
    return true;
  }

  /** Counts one call. Throws where this very call was told to fail. */
  enter(counter: CallCounter): void {
    counter.count += 1;
    this.meanwhile?.(counter.name);
    if (!counter.failures) return;
    for (const failure of counter.failures) failure.inCalls -= 1;
    const due = counter.failures.find((failure) => failure.inCalls === 0);
    if (!due) return;
    counter.failures = counter.failures.filter((failure) => failure !== due);
    if (counter.failures.length === 0) counter.failures = null;
    throw due.error;
  }

  failOn(name: string, error: Error, nth: number): void {
    const counter = this.counter(name);
    counter.failures = [...(counter.failures ?? []), { error, inCalls: nth }];
  }

  calls(): Map<string, number> {
    const calls = new Map<string, number>();
    for (const { name, count } of this.#counters.values()) if (count > 0) calls.set(name, count);
    return calls;
  }

  reset(): void {
    for (const counter of this.#counters.values()) counter.count = 0;
  }
}
