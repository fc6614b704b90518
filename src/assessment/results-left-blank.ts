/** @fileoverview Units recognised by their marks whose spot is blank where a result is typed for others ([O6]). */
import { shownAt } from "../cell/show";
import { type Finding, finding } from "../findings/codes";
import type { LeftBlank, UnitEntry } from "../layout/reading";
import type { RosterUnit } from "./roster";

/** Tells each; where most of a column is blank once for all of it, and that leaves nobody open. */
export class ResultsLeftBlank {
  private readonly toldOnce = new Set<string>();

  private readonly byUnit = new Map<UnitEntry, LeftBlank[]>();

  constructor(blanks: readonly LeftBlank[]) {
    for (const one of blanks) this.byUnit.set(one.unit, [...(this.byUnit.get(one.unit) ?? []), one]);
  }

  /** Whether the unit is open for it. */
  tell({ name, entries }: RosterUnit, findings: Finding[]): boolean {
    const own = entries.flatMap((entry) => this.byUnit.get(entry) ?? []);
    for (const { at, heading, other, isFew } of own) {
      const about = { unit: name, detail: { heading, other: shownAt(other) } };
      if (!isFew)
        findings.push(finding("row-not-read", at, { ...about, detail: { ...about.detail, of: "blank" } }));
      else if (!this.toldOnce.has(heading)) findings.push(finding("line-not-read", at, about));
      this.toldOnce.add(heading);
    }
    return own.some(({ isFew }) => !isFew);
  }
}
