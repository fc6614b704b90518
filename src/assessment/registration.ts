/**
 * @fileoverview Which units registered for the year ([O5]): by a column of the assessment, by a tab of its
 * own, or, where the workbook says nothing, all of them.
 */

import { isErrorValue } from "../cell/error-value";
import { meansNothing } from "../cell/mark";
import { show } from "../cell/show";
import type { Reading, RegistrationTab } from "../layout/reading";
import type { At, CellValue } from "../table/tab";
import { muchAlike, unitKey } from "../units/names";
import { fold } from "../vietnamese/fold";
import { type Finding, finding } from "./finding";
import { type RosterUnit, readableName } from "./roster";

export interface Registration {
  /** False: the workbook says nothing of registration, and every unit counts as registered. */
  readonly known: boolean;
  /** By the roster's index. */
  readonly registered: readonly boolean[];
  /** Units of the roster taken for a listed one of a slightly different name: undetermined until settled. */
  readonly unmatched: ReadonlySet<number>;
  /** Units on the registration tab that the assessment lacks. */
  readonly notAssessed: readonly { readonly name: string; readonly at: At }[];
  readonly findings: readonly Finding[];
}

/** What says that a unit did not register, folded: a word alone, or words that begin so. */
const NO = new Set(["k", "kdk", "cdk", "no", "n/a", "false", "✗", "✘"]);
const NO_AT_START = /^(khong|chua|ko)\b/;

/** Whether a registration cell says that the unit registered: anything but a blank or a no ([O5]). */
export function saysRegistered(value: CellValue): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (typeof value !== "string") return true;
  if (isErrorValue(value)) return false;
  const text = readableName(value);
  const folded = fold(text);
  return !meansNothing(text) && !NO.has(folded) && !NO_AT_START.test(folded);
}

/** Works out who registered ([O5]): where both a column and a tab speak of it, both have to say so. */
export function readRegistration(reading: Reading, units: readonly RosterUnit[]): Registration {
  const registered = units.map(() => true);
  const findings: Finding[] = [];
  let known = false;

  units.forEach((unit, index) => {
    const cells = unit.entries.flatMap((entry) => entry.registration ?? []);
    if (cells.length === 0) return;
    known = true;
    registered[index] = cells.some((cell) => saysRegistered(valueAt(cell)));
    for (const cell of cells) checkError(cell, unit.name, findings);
  });

  const list = reading.registrationTab;
  if (list && list.entries.length > 0) {
    return { known: true, ...matchList(list, units, registered, findings) };
  }
  if (!known && reading.tabs[0]) findings.push(finding("no-registration-data", { tab: reading.tabs[0] }));
  return { known, registered, unmatched: new Set(), notAssessed: [], findings };
}

/** An error where a yes or no belongs counts as blank, and the person should know ([M7]). */
function checkError(cell: At, unit: string, findings: Finding[]): void {
  const value = valueAt(cell);
  if (isErrorValue(value)) findings.push(finding("cell-error", cell, { unit, value: show(value) }));
}

type ListEntry = RegistrationTab["entries"][number];

/** Holds the units against the list of those that registered. */
function matchList(
  list: RegistrationTab,
  units: readonly RosterUnit[],
  byColumn: readonly boolean[],
  findings: Finding[],
): Omit<Registration, "known"> {
  const registered = [...byColumn];
  const { listed, refused } = readList(list, findings);
  const found = new Set<string>();
  const missing: number[] = [];
  units.forEach((unit, index) => {
    const key = bareKey(unit.name);
    if (listed.has(key)) found.add(key);
    else {
      registered[index] = false;
      if (!refused.has(key)) missing.push(index);
    }
  });
  const open = [...listed].flatMap(([key, entry]) => (found.has(key) ? [] : [entry]));

  const unmatched = new Set<number>();
  const claimed = new Set<ListEntry>();
  // By name and not by row, so that sorting the sheet changes nothing.
  missing.sort((a, b) => ((units[a] as RosterUnit).key < (units[b] as RosterUnit).key ? -1 : 1));
  for (const index of missing) {
    const unit = units[index] as RosterUnit;
    const alike = open.filter((entry) => muchAlike(readableName(entry.unit), unit.name));
    const entry = alike.find((one) => !claimed.has(one)) ?? alike[0];
    const at = unit.entries[0]?.at;
    if (!entry || !at) continue;
    claimed.add(entry);
    // Where the assessment's own column says no, settling the name changes nothing.
    registered[index] = byColumn[index] === true;
    if (registered[index]) unmatched.add(index);
    findings.push(
      finding("registration-unmatched", at, {
        unit: unit.name,
        value: unit.name,
        detail: { listed: readableName(entry.unit), tab: list.tab.name },
      }),
    );
  }
  const notAssessed = open
    .filter((entry) => !claimed.has(entry))
    .map(({ unit, at }) => ({ name: readableName(unit), at }));
  for (const { name, at } of notAssessed) {
    findings.push(finding("registered-not-assessed", at, { unit: name, value: show(valueAt(at)) }));
  }
  return { registered, unmatched, notAssessed, findings };
}

/** The list by key, each unit once: those that registered, and those that it says did not. */
function readList(
  list: RegistrationTab,
  findings: Finding[],
): { listed: Map<string, ListEntry>; refused: Set<string> } {
  const listed = new Map<string, ListEntry>();
  const refused = new Set<string>();
  for (const entry of list.entries) {
    const name = readableName(entry.unit);
    if (name !== entry.unit) {
      const about = { unit: name, value: entry.unit, detail: { reading: name } };
      findings.push(finding("legacy-encoding", entry.at, about));
    }
    if (entry.value) checkError(entry.value, name, findings);
    const key = bareKey(name);
    if (entry.value && !saysRegistered(valueAt(entry.value))) refused.add(key);
    else if (!listed.has(key)) listed.set(key, entry);
  }
  return { listed, refused };
}

/** A registration tab seldom repeats the groups of the assessment, so its names are matched without them. */
function bareKey(name: string): string {
  return unitKey(readableName(name), "");
}

function valueAt({ tab, row, column }: At): CellValue {
  return tab.values[row]?.[column] ?? "";
}
