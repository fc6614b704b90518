/**
 * @fileoverview Which units registered for the year ([O5]): by a column of the assessment, by a tab of its
 * own, or, where the workbook says nothing or leaves it in doubt, all of them.
 */

import { nameAndNote, readRegistrationCell, registrationOf } from "../cell/registration";
import { cellAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import { assessedYears } from "../layout/header/assessed-years";
import type { Reading } from "../layout/reading";
import type { RegistrationDoubt } from "../layout/reading-beside";
import type { At, CellValue } from "../table/tab";
import type { UnitChange } from "../units/changes";
import type { Doubts } from "./doubts";
import { checkError, isDoubted, leaveOpen, type State } from "./registration-cells";
import { matchList } from "./registration-list";
import type { RosterUnit } from "./roster";

export interface Registration {
  /** False: the workbook says nothing of registration that counts, and every unit counts as registered. */
  readonly known: boolean;
  /** By the roster's index. */
  readonly registered: readonly boolean[];
  /** Units of which it is open whether they are registered: undetermined until somebody settles it. */
  readonly open: ReadonlySet<number>;
  /** Units on the registration tab that the assessment lacks. */
  readonly notAssessed: readonly { readonly name: string; readonly at: At }[];
  readonly findings: readonly Finding[];
}

/** Works out who registered ([O5]): where both a column and a tab speak of it, both have to say so. */
export function readRegistration(
  reading: Reading,
  units: readonly RosterUnit[],
  year: number | null,
  doubts: Doubts,
  changes: () => readonly UnitChange[] = () => [],
): Registration {
  const findings: Finding[] = [];
  const cells = units.flatMap(({ entries }) => entries.flatMap(({ registration }) => registration ?? []));
  const years = assessedYears(year, reading);
  const of = registrationOf(cells.map(cellAt), years);
  const state: State = { units, registered: units.map(() => true), open: new Set(), findings, of, doubts };
  const spoken = units.map((unit, index) =>
    readColumn(unit, index, state, reading.registrationDoubt !== null),
  );
  const [tab] = reading.tabs;
  const list = reading.registrationTab;
  if (reading.registrationDoubt) {
    if (tab)
      findings.push(finding("registration-unclear", { tab }, { detail: doubtOf(reading.registrationDoubt) }));
    return { known: false, registered: units.map(() => true), open: state.open, notAssessed: [], findings };
  }
  if (list && (list.entries.length > 0 || list.unnamed.length > 0))
    return {
      known: true,
      ...state,
      notAssessed: matchList(list, state, { year, years, changes }),
    };
  const known = spoken.includes(true);
  if (!known && tab) findings.push(finding("no-registration-data", { tab }));
  return { known, ...state, notAssessed: [] };
}

/** What the assessment's own cells say of a unit; false where none speaks. */
function readColumn(unit: RosterUnit, index: number, state: State, inDoubt: boolean): boolean {
  const cells = unit.entries.flatMap(({ registration }) => registration ?? []);
  const words = cells.map((cell) => readRegistrationCell(cellAt(cell), state.of));
  const withdrawn = unit.entries.flatMap(({ at, name, takenBack }) => [
    ...(nameAndNote(name).note === "" ? [] : [at]),
    ...(takenBack ? [takenBack] : []),
  ]);
  // A plain no where nothing else speaks of it.
  if (cells.length === 0 && withdrawn.length > 0 && withdrawn.every((at) => saysNo(cellAt(at)))) {
    state.registered[index] = false;
    return true;
  }
  cells.forEach((cell, at) => {
    if (words[at] === "open" || isDoubted(cell, state)) withdrawn.push(cell);
    if (words[at] === "error" && !inDoubt) checkError(cell, unit.name, state);
  });
  for (const at of withdrawn) leaveOpen(at, unit.name, state);
  if (withdrawn.length > 0) state.open.add(index);
  if (cells.length === 0) return false;
  if (words.includes("error") && !words.includes("yes") && !inDoubt) state.open.add(index);
  state.registered[index] = words.includes("yes") || state.open.has(index);
  return true;
}

const saysNo = (value: CellValue) => readRegistrationCell(value) === "no";

/** What a person needs to settle a doubt: the sources in question, each with what speaks for it or against it. */
function doubtOf({ why, candidates }: RegistrationDoubt): Record<string, string> {
  const lists = candidates.map(
    ({ tab, column, why: reason }) => `tab “${tab}”${column === null ? "" : `, cột ${column}`} (${reason})`,
  );
  return { why, lists: lists.join("; ") };
}
