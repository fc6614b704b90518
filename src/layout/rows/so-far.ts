/** @fileoverview What is known at one row of a table from those above it ([L2], [U7]): the unit, the groups, what has ended. */

import { Groups } from "./groups";
import type { HeaderAgain } from "./header-again";
import type { RowColumns } from "./line";
import type { OtherTable } from "./other-table";

/** What the rows above say of those below. */
export class SoFar {
  readonly groups = new Groups();
  /** A signature has closed the sheet. */
  signed = false;
  /** A total has closed the units: names without number and marks below it are of another list. */
  totalled = false;
  /** A table with a header of its own has begun. */
  other: OtherTable | null = null;
  /** The unit above, while its block lasts. */
  unit: { readonly name: string; readonly rows: number[]; readonly index: number } | null = null;
  /** A unit stands above. */
  begun = false;
  /** The last row of the merged name above. */
  mergedUntil = -1;
  /** Times of the unit above that stood already. */
  readonly times = new Set<string>();
  /** Parts of the unit above that stood already. */
  readonly parts = new Set<string>();

  constructor(
    readonly columns: RowColumns,
    readonly again: HeaderAgain,
    /** Whether units are numbered. */
    readonly ordered: boolean,
    /** Whether letters or Roman numerals number units. */
    readonly lettered: boolean,
    /** Whether units are called by a type and a name. */
    readonly typed: boolean,
  ) {}

  /** Whether a signature or a total has closed the units. */
  get ended(): boolean {
    return this.signed || (this.ordered && this.totalled);
  }
}
