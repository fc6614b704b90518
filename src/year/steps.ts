/** @fileoverview How many units are at each step of the year: registered, followed by an officer, visited, recognised. */

import type { Figures } from "./figures";
import type { Assignment, OfficerNamed, YearRoster } from "./lists";

export interface Steps {
  readonly units: number;
  /** Plainly so; null: the workbook says nothing of it. */
  readonly registered: number | null;
  readonly assigned: number | null;
  readonly visited: number | null;
  /** Without an assessment nobody is yet. */
  readonly recognised: number;
  /** Names of units that have no officer; none where there is no assignment. */
  readonly withoutOfficer: readonly string[];
  /** Officers whom an assignment names and no unit. */
  readonly withoutUnit: readonly string[];
  readonly notVisited: readonly string[];
}

/** What was read of the year, to count. */
export interface Counted {
  readonly roster: YearRoster;
  readonly assignments: readonly Assignment[];
  /** All whom the assignments name. */
  readonly officers: readonly Pick<OfficerNamed, "name" | "key">[];
  readonly figures: Figures;
  /** Whether there is a list of assignments, and one of visits. */
  readonly has: { readonly assignment: boolean; readonly visit: boolean };
}

export function stepsOf({ roster: { units }, assignments, officers, figures, has }: Counted): Steps {
  const assigned = new Set(
    assignments.flatMap(({ unit, officers: some }) =>
      unit.index === null || some.length === 0 ? [] : [unit.index],
    ),
  );
  const busy = new Set(assignments.flatMap(({ officers: some }) => some.map(({ key }) => key)));
  const names = (of: (index: number) => boolean) =>
    units.flatMap(({ name }, index) => (of(index) ? [name] : []));
  const says = units.some(({ registered }) => registered !== null);
  return {
    units: units.length,
    // What is neither yes nor no is told by name, and counted nowhere.
    registered: says ? units.filter(({ registered }) => registered === "yes").length : null,
    assigned: has.assignment ? assigned.size : null,
    visited: has.visit ? figures.byUnit.size : null,
    recognised: units.filter(({ outcome }) => outcome === "recognised").length,
    withoutOfficer: has.assignment ? names((index) => !assigned.has(index)) : [],
    withoutUnit: officers.filter(({ key }) => !busy.has(key)).map(({ name }) => name),
    notVisited: has.visit ? names((index) => !figures.byUnit.has(index)) : [],
  };
}
