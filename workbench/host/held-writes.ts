/**
 * @fileoverview Writes of one execution, held back as Google may hold them back (C45): they land, and throw, at the next
 * read of the sheet they touch, at flush() or when the execution is over.
 */

import type { ModelSheet } from "./model";

interface HeldWrite {
  readonly sheet: ModelSheet;
  /** It changes the size of the grid, which getRange looks at, too. */
  readonly grid: boolean;
  readonly apply: () => void;
}

export class HeldWrites {
  readonly #holds: boolean;
  #held: HeldWrite[] = [];

  /** @param holds false: each write lands at once, which Google may do as well */
  constructor(holds: boolean) {
    this.#holds = holds;
  }

  /** How many writes have not landed yet. */
  get count(): number {
    return this.#held.length;
  }

  hold(sheet: ModelSheet, apply: () => void, grid = false): void {
    if (this.#holds) this.#held.push({ sheet, grid, apply });
    else apply();
  }

  /** Before a read of a sheet's cells, or of nothing but its size. */
  land(sheet: ModelSheet, gridOnly = false): void {
    for (let i = this.#held.length - 1; i >= 0; i--) {
      const one = this.#held[i];
      if (one?.sheet !== sheet || (gridOnly && !one.grid)) continue;
      this.#apply(i + 1);
      return;
    }
  }

  landAll(): void {
    this.#apply(this.#held.length);
  }

  /** What an execution that was stopped had not sent off yet. */
  drop(): void {
    this.#held = [];
  }

  /** In order. What comes after one that fails is lost with it [U]. */
  #apply(count: number): void {
    const due = this.#held.splice(0, count);
    try {
      for (const { apply } of due) apply();
    } catch (error) {
      this.drop();
      throw error;
    }
  }
}
