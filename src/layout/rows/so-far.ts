/**
 * @fileoverview What the rows of a table above say of those below.
 */

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
  /** Whether units are numbered. */
  readonly ordered: boolean;
  /** Whether letters or Roman numerals number units. */
  readonly lettered: boolean;
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
    ordered: boolean,
    lettered: boolean,
    /** Whether units are called by a type and a name. */
    readonly typed: boolean,
  ) {
    this.ordered = ordered;
    this.lettered = lettered;
  }

  get ended(): boolean {
    return this.signed || (this.ordered && this.totalled);
  }
}
