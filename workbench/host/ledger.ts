/**
 * @fileoverview Keeps the book of service calls: how many of each, which of them are to fail, and which members
 * were asked for that the host does not have.
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
  /** Members asked for that are not emulated, since the execution began. */
  readonly missing: string[] = [];

  counter(name: string): CallCounter {
    let counter = this.#counters.get(name);
    if (!counter) {
      counter = { name, count: 0, failures: null };
      this.#counters.set(name, counter);
    }
    return counter;
  }

  /** Counts one call. Throws where this very call was told to fail. */
  enter(counter: CallCounter): void {
    counter.count += 1;
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
