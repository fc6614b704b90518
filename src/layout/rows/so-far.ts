/** @fileoverview What is known at one row of a table from those above it ([L2], [U7]): the unit, the groups, what has ended. */

import { bareName } from "../../units/alike";
import { unitKey } from "../../units/names";
import { Groups } from "./groups";
import type { HeaderAgain } from "./header-again";
import type { RowColumns } from "./line";
import type { OtherTable } from "./other-table";

/** Words of the longest name. */
const LONGEST_NAME = 14;

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
  private readonly names: string[] = [];
  private readonly keys = new Set<string>();
  private readonly bare = new Set<string>();
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
    /** Whether lines of remarks stand between units. */
    readonly remarked: boolean,
    /** The last row with marks; infinite where no row has any. */
    readonly markedUntil: number,
  ) {}

  /** The last heading, or line alone in its row. */
  headedAt = -1;

  /** Takes in the unit of a row. */
  addName(name: string): void {
    this.names.push(name);
  }

  /** Whether a text is a sentence on a unit above: its name, and behind it words that no name goes on with. */
  saysOfUnit(text: string): boolean {
    const words = text.split(" ");
    for (let at = 1; at < words.length && at <= LONGEST_NAME; at += 1) {
      const before = words[at - 1] as string;
      if (!/^[\p{Ll}\d(–-]/u.test(words[at] as string) && !/[:,;]$/.test(before)) continue;
      const name = words
        .slice(0, at)
        .join(" ")
        .replace(/[:,;]$/, "");
      if (this.isNamed(name)) return true;
    }
    return false;
  }

  /** Whether a row lists a unit that has its own above all marks, below a heading of its own: "Đơn vị đề nghị công nhận:". */
  listsBelow(name: string, row: number): boolean {
    if (name === "" || this.headedAt <= this.markedUntil || row <= this.headedAt) return false;
    return this.isNamed(name) || this.bare.has(unitKey(name, ""));
  }

  private isNamed(name: string): boolean {
    // Of most rows nothing of this is asked.
    for (const one of this.names.splice(0)) {
      this.keys.add(unitKey(one, ""));
      this.bare.add(bareName(one).name);
    }
    return this.keys.has(unitKey(name, ""));
  }

  /** Whether a signature or a total has closed the units. */
  get ended(): boolean {
    return this.signed || (this.ordered && this.totalled);
  }
}
