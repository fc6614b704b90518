/** @fileoverview Units recognised by their marks whose spot is blank where a result is typed for others ([O6]). */
import { shownAt } from "../cell/show";
import { type Finding, finding } from "../findings/codes";
import type { LeftBlank, UnitEntry } from "../layout/reading";
import type { RosterUnit } from "./roster";

/** Tells each and whether it leaves its unit open; where most of a column is blank, once for all of it, and that opens nobody. */
export function resultsLeftBlank(blanks: readonly LeftBlank[]) {
  const byUnit = new Map<UnitEntry, LeftBlank[]>();
  for (const one of blanks) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  const told = new Set<string>();
  return ({ name, entries }: RosterUnit, findings: Finding[]): boolean => {
    const own = entries.flatMap((entry) => byUnit.get(entry) ?? []);
    for (const { at, heading, other, isFew } of own) {
      const detail = { heading, other: shownAt(other), ...(!isFew && { of: "blank" }) };
      if (!isFew || !told.has(heading))
        findings.push(finding(isFew ? "line-not-read" : "row-not-read", at, { unit: name, detail }));
      told.add(heading);
    }
    return own.some(({ isFew }) => !isFew);
  };
}
