/**
 * @fileoverview From the sheet's rows to units: rows that are the same unit are joined, names that look
 * alike are pointed at, names in a legacy encoding are read ([U2], [U4]).
 */
import type { UnitEntry } from "../layout/reading";
import { similarNames, type UnitType, unitKey, unitType } from "../units/names";
import { fromTcvn3, looksLikeTcvn3 } from "../vietnamese/tcvn3";
import { type Finding, finding } from "./finding";

/** A unit of the sheet: one row of it, or several that are the same unit ([U2]). */
export interface RosterUnit {
  readonly key: string;
  /** As it stands there, or as read from a legacy encoding. */
  readonly name: string;
  readonly type: UnitType;
  readonly entries: UnitEntry[];
}

/** A unit's name in Unicode, whatever encoding it was typed in. */
export function readableName(name: string): string {
  return looksLikeTcvn3(name) ? fromTcvn3(name) : name;
}

/** The units in the order of the sheet, and what is to be said of their names ([U2], [U3], [U4]). */
export function makeRoster(entries: readonly UnitEntry[]): { units: RosterUnit[]; findings: Finding[] } {
  const units: RosterUnit[] = [];
  const byKey = new Map<string, RosterUnit>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    const name = readableName(entry.name);
    if (name !== entry.name) {
      findings.push(
        finding("legacy-encoding", entry.at, { unit: name, value: entry.name, detail: { reading: name } }),
      );
    }
    const key = unitKey(name, readableName(entry.heading));
    const same = byKey.get(key);
    if (same) {
      same.entries.push(entry);
      const first = same.entries[0] as UnitEntry;
      findings.push(
        finding("unit-duplicate", entry.at, {
          unit: name,
          value: entry.name,
          detail: { first: String(first.row + 1), firstName: first.name },
        }),
      );
      continue;
    }
    const named = unitType(name);
    const unit: RosterUnit = {
      key,
      name,
      type: named === "khác" && entry.typeText ? unitType(readableName(entry.typeText)) : named,
      entries: [entry],
    };
    units.push(unit);
    byKey.set(key, unit);
  }
  return { units, findings };
}

/**
 * Names next to each other that differ in diacritics only, where one of the two has no marks: perhaps one
 * unit typed twice. Pointed at, never joined: Hoằng Phú and Hoằng Phụ are both real ([U2]).
 * @param isEmpty whether the unit at an index has no mark and no evidence
 */
export function similarNeighbours(
  units: readonly RosterUnit[],
  isEmpty: (index: number) => boolean,
): Finding[] {
  const findings: Finding[] = [];
  for (let i = 1; i < units.length; i++) {
    const before = units[i - 1] as RosterUnit;
    const unit = units[i] as RosterUnit;
    const at = unit.entries[0]?.at;
    if (!at || (!isEmpty(i) && !isEmpty(i - 1)) || !similarNames(before.name, unit.name)) continue;
    findings.push(
      finding("unit-similar", at, { unit: unit.name, value: unit.name, detail: { other: before.name } }),
    );
  }
  return findings;
}
