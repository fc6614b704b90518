/**
 * @fileoverview Which units registered for the year ([O5]): by a column of the assessment, by a tab of its
 * own, or, where the workbook says nothing, all of them.
 */
import type { Reading, RegistrationTab } from "../layout/reading";
import type { At, CellValue } from "../layout/tab";
import { muchAlike, unitKey } from "../units/names";
import { fold } from "../vietnamese/fold";
import { type Finding, finding } from "./finding";
import { isErrorValue } from "./marks";
import { type RosterUnit, readableName } from "./roster";
import { show } from "./show";

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

/** Words that say a unit did not register, folded. */
const NO = new Set([
  "",
  "khong",
  "khong dang ky",
  "chua",
  "chua dang ky",
  "no",
  "false",
  "0",
  "k",
  "kdk",
  "cdk",
  "-",
  "–",
  "—",
  "…",
  "...",
  ".",
  "✗",
  "✘",
]);

/** Whether a registration cell says that the unit registered: anything but a blank or a no ([O5]). */
export function saysRegistered(value: CellValue): boolean {
  if (value instanceof Date || value === true) return true;
  if (typeof value === "number") return value !== 0;
  return typeof value === "string" && !isErrorValue(value) && !NO.has(fold(value));
}

/** Works out who registered ([O5]). */
export function readRegistration(reading: Reading, units: readonly RosterUnit[]): Registration {
  const registered = units.map(() => true);
  const unmatched = new Set<number>();
  const notAssessed: { name: string; at: At }[] = [];
  const findings: Finding[] = [];
  let known = false;

  units.forEach((unit, index) => {
    const cells = unit.entries.flatMap((entry) => (entry.registration ? [entry.registration] : []));
    if (cells.length === 0) return;
    known = true;
    registered[index] = cells.some((cell) => saysRegistered(valueAt(cell)));
    for (const cell of cells) {
      const value = valueAt(cell);
      if (isErrorValue(value))
        findings.push(finding("cell-error", cell, { unit: unit.name, value: show(value) }));
    }
  });

  const tab = reading.registrationTab;
  if (tab && tab.entries.length > 0) {
    known = true;
    matchList(tab, units, { registered, unmatched, notAssessed, findings });
  }
  if (!known && reading.tabs[0]) findings.push(finding("no-registration-data", { tab: reading.tabs[0] }));
  return { known, registered, unmatched, notAssessed, findings };
}

function matchList(
  list: RegistrationTab,
  units: readonly RosterUnit[],
  into: {
    registered: boolean[];
    unmatched: Set<number>;
    notAssessed: { name: string; at: At }[];
    findings: Finding[];
  },
): void {
  const listed = list.entries.filter((entry) => !entry.value || saysRegistered(valueAt(entry.value)));
  const listedNo = new Set(
    list.entries.filter((entry) => !listed.includes(entry)).map((entry) => bareKey(entry.unit)),
  );
  const byKey = new Map<string, typeof listed>();
  for (const entry of listed) {
    const key = bareKey(entry.unit);
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const used = new Set<string>();
  const missing: number[] = [];
  units.forEach((unit, index) => {
    const key = bareKey(unit.name);
    if (byKey.has(key)) used.add(key);
    else {
      into.registered[index] = false;
      if (!listedNo.has(key)) missing.push(index);
    }
  });

  const open = [...byKey.entries()]
    .filter(([key]) => !used.has(key))
    .map(([, [first]]) => first as (typeof listed)[number]);
  for (const index of missing) {
    const unit = units[index] as RosterUnit;
    const found = open.findIndex((entry) => muchAlike(readableName(entry.unit), unit.name));
    if (found < 0) continue;
    const [entry] = open.splice(found, 1);
    const at = unit.entries[0]?.at;
    if (!entry || !at) continue;
    into.registered[index] = true;
    into.unmatched.add(index);
    into.findings.push(
      finding("registration-unmatched", at, {
        unit: unit.name,
        value: unit.name,
        detail: { listed: readableName(entry.unit), tab: list.tab.name },
      }),
    );
  }
  for (const entry of open) {
    const name = readableName(entry.unit);
    into.notAssessed.push({ name, at: entry.at });
    into.findings.push(finding("registered-not-assessed", entry.at, { unit: name, value: entry.unit }));
  }
}

/** A registration tab seldom repeats the groups of the assessment, so its names are matched without them. */
function bareKey(name: string): string {
  return unitKey(readableName(name), "");
}

function valueAt({ tab, row, column }: At): CellValue {
  return tab.values[row]?.[column] ?? "";
}
