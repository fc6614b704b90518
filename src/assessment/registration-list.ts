/**
 * @fileoverview The units held against a tab that lists those that registered ([O5]): found by name, by former names, or
 * left open where a name on the list may be theirs.
 */

import { nameAndNote, type RegistrationOf, readRegistrationCell, registrationOf } from "../cell/registration";
import { shownAt } from "../cell/show";
import { cellAt } from "../cell/text";
import { finding } from "../findings/codes";
import type { UnitEntry } from "../layout/reading";
import type { RegistrationEntry, RegistrationMention, RegistrationTab } from "../layout/reading-beside";
import type { At } from "../table/tab";
import { holdsNameOf } from "../units/alike";
import type { UnitChange } from "../units/changes";
import { NameBook } from "../units/name-book";
import { unitKey, unitType } from "../units/names";
import { COMMUNE_TYPES } from "../units/type-words";
import { formatDay } from "../vietnamese/periods";
import { type Former, formerNames } from "./former-names";
import { checkError, isDoubted, leaveOpen, type State } from "./registration-cells";
import { type RosterUnit, readableName } from "./roster";

/** What the entries of one unit on the list say together. */
interface Listed {
  readonly yes: boolean;
  /** Cells that leave it open. */
  readonly open: readonly At[];
  readonly error: boolean;
}

/** Holds the units against the list of those that registered; the listed that nobody assessed come back. */
export function matchList(
  list: RegistrationTab,
  ofColumn: State,
  {
    year,
    years,
    changes,
  }: {
    readonly year: number | null;
    readonly years: RegistrationOf["years"];
    readonly changes: () => readonly UnitChange[];
  },
): { readonly name: string; readonly at: At }[] {
  const state = { ...ofColumn, of: ofList(list, years) };
  const { units, registered, open, findings } = state;
  const book = new NameBook(
    units.map(({ name, entries }) => ({
      name: nameAndNote(name).name,
      heading: readableName((entries[0] as UnitEntry).heading),
    })),
  );
  noteNames(list, state);
  const { byUnit, ofSeveral, strangers } = whoIsListed(list, units, book);
  // Only where a name is left over is it asked what changed.
  const former =
    strangers.size > 0 && year !== null
      ? formerNames({ strangers, units, isListed: (index) => byUnit.has(index) }, changes(), year)
      : [];
  for (const one of former.filter(({ whole }) => whole))
    followFormer(one, { byUnit, strangers, list }, state);

  const mentions = mentionsByUnit(list, book);
  const missing: number[] = [];
  units.forEach((unit, index) => {
    const entries = byUnit.get(index);
    const named = mentions.get(index) ?? [];
    if (!entries) {
      missing.push(index);
      return;
    }
    const listed = whatIsSaid(entries, unit.name, state);
    // A plain no is not taken back by what stands elsewhere.
    const doubts = listed.yes || listed.error ? named.filter(({ doubts: doubt }) => doubt) : [];
    const said = { ...listed, open: [...listed.open, ...doubts.map(({ at }) => at)] };
    for (const at of said.open) leaveOpen(at, unit.name, state);
    if (!said.yes && !said.error && said.open.length === 0) registered[index] = false;
    else if (said.open.length > 0 || !said.yes) open.add(index);
  });

  const others: RegistrationEntry[] = [];
  const alike = new Map<number, RegistrationEntry[]>();
  for (const entries of strangers.values()) {
    const [first] = entries as [RegistrationEntry];
    const name = readableName(first.unit);
    const said = whatIsSaid(entries, name, state);
    for (const at of said.open) leaveOpen(at, name, state);
    if (said.yes && said.open.length === 0) others.push(first);
    // Whatever but a plain no it says, the unit whose name it nearly is may be on the list.
    if (said.yes || said.error || said.open.length > 0)
      for (const index of nearly(first.unit, missing, state, book))
        alike.set(index, [...(alike.get(index) ?? []), first]);
  }
  for (const { entry, among } of ofSeveral) for (const index of among) alike.set(index, [entry]);
  const partly = former.filter(({ whole }) => !whole);
  for (const { index, entries } of partly) {
    const said = entries.filter((one) => others.includes(one));
    if (said.length > 0) alike.set(index, said);
  }
  // Named elsewhere on the list, a unit is not plainly missing from it.
  const elsewhere = new Set<number>();
  for (const index of missing) {
    const at = mentions.get(index)?.find(({ denies }) => !denies)?.at;
    if (!at || alike.has(index) || !registered[index]) continue;
    leaveOpen(at, (units[index] as RosterUnit).name, state);
    open.add(index);
    elsewhere.add(index);
  }
  const claimed = settleMissing(
    missing.filter((index) => !elsewhere.has(index)),
    alike,
    new Set(ofSeveral.map(({ entry }) => entry)),
    list,
    state,
    new Set(partly.map(({ index }) => index)),
  );
  return others
    .filter((entry) => !claimed.has(entry))
    .map(({ unit, at }) => {
      const name = readableName(unit);
      findings.push(finding("registered-not-assessed", at, { unit: name, value: shownAt(at) }));
      return { name, at };
    });
}

/** Entries of the list by whose they are. */
interface ByUnit {
  readonly byUnit: Map<number, RegistrationEntry[]>;
  /** Names that several units bear. */
  readonly ofSeveral: readonly { readonly entry: RegistrationEntry; readonly among: readonly number[] }[];
  /** Names that no unit bears, by their key. */
  readonly strangers: Map<string, RegistrationEntry[]>;
}

function whoIsListed(list: RegistrationTab, units: readonly RosterUnit[], book: NameBook): ByUnit {
  const byUnit = new Map<number, RegistrationEntry[]>();
  const ofSeveral: { entry: RegistrationEntry; among: readonly number[] }[] = [];
  const strangers = new Map<string, RegistrationEntry[]>();
  for (const entry of list.entries) {
    const among = book.find(entry.unit, readableName(entry.heading));
    const [only] = among;
    if (among.length > 1) ofSeveral.push({ entry, among });
    else if (only !== undefined) byUnit.set(only, [...(byUnit.get(only) ?? []), entry]);
    else {
      const key = unitKey(readableName(entry.unit), "");
      strangers.set(key, [...(strangers.get(key) ?? []), entry]);
    }
  }
  // "La Hiên" beside "THCS La Hiên": who names the school in full means the commune.
  for (const { entry, among } of ofSeveral) {
    const left = among.filter((index) => !byUnit.has(index));
    const [only] = left;
    const communes = among.filter((index) => isCommune(units[index] as RosterUnit));
    if (left.length === 1 && only !== undefined && communes.length === 1 && communes[0] === only)
      byUnit.set(only, [entry]);
  }
  // Communes of one name in several districts, all of them listed. A name without its type word is asked about.
  const isFull = (entry: RegistrationEntry, index: number) =>
    unitKey(readableName(entry.unit), "") === unitKey((units[index] as RosterUnit).name, "");
  for (const { entry, among } of ofSeveral) {
    const as = ofSeveral.filter(
      (one) => one.among.join() === among.join() && isFull(one.entry, among[0] as number),
    );
    if (as.length >= among.length)
      for (const index of among) byUnit.set(index, [...(byUnit.get(index) ?? []), entry]);
  }
  return { byUnit, ofSeveral, strangers };
}

function ofList({ entries }: RegistrationTab, years: RegistrationOf["years"]): RegistrationOf {
  return registrationOf(
    entries.flatMap(({ value }) => (value ? [cellAt(value)] : [])),
    years,
  );
}

/** Of the units that the list lacks those that a name on it, which is nobody's, may mean. */
function nearly(
  typed: string,
  missing: readonly number[],
  { units }: State,
  book: NameBook,
): readonly number[] {
  const found = book.mayBe(typed);
  if (found.length > 0) return found;
  const name = readableName(typed);
  return missing.filter((index) => holdsNameOf(name, (units[index] as RosterUnit).name));
}

/** A unit that the list has under its former names is the one of the sheet, and it is said so ([V12]). */
function followFormer(
  { index, keys, entries, via }: Former,
  { byUnit, strangers, list }: Pick<ByUnit, "byUnit" | "strangers"> & { readonly list: RegistrationTab },
  { units, findings }: State,
): void {
  const unit = units[index] as RosterUnit;
  byUnit.set(index, [...(byUnit.get(index) ?? []), ...entries]);
  for (const key of keys) strangers.delete(key);
  const { at } = unit.entries[0] as UnitEntry;
  const listed = entries.map((one) => readableName(one.unit)).join(", ");
  const days = via.map((change) => change.day).sort();
  findings.push(
    finding("registration-renamed", at, {
      unit: unit.name,
      value: unit.name,
      detail: { listed, tab: list.tab.name, day: formatDay(days.at(-1) as string) },
    }),
  );
}

function mentionsByUnit({ mentions }: RegistrationTab, book: NameBook): Map<number, RegistrationMention[]> {
  const byUnit = new Map<number, RegistrationMention[]>();
  for (const mention of mentions)
    for (const index of book.find(mention.unit)) byUnit.set(index, [...(byUnit.get(index) ?? []), mention]);
  return byUnit;
}

const isCommune = ({ name }: RosterUnit) => COMMUNE_TYPES.includes(unitType(name));

/** Names on the list that are errors, or typed in a legacy encoding ([U4]). */
function noteNames(list: RegistrationTab, { findings }: State): void {
  for (const at of list.unnamed) findings.push(finding("unit-unnamed", at, { value: shownAt(at) }));
  for (const { unit, at } of list.entries) {
    const name = readableName(unit);
    if (name !== unit)
      findings.push(finding("legacy-encoding", at, { unit: name, value: unit, detail: { reading: name } }));
  }
}

function whatIsSaid(entries: readonly RegistrationEntry[], unit: string, state: State): Listed {
  const open: At[] = [];
  const no: At[] = [];
  let yes = false;
  let error = false;
  for (const { at, value, note } of entries) {
    const word = value ? readRegistrationCell(cellAt(value), state.of) : "yes";
    if (note) open.push(note);
    if (note !== at && state.doubts.at(at)) open.push(at);
    if (value && (word === "open" || isDoubted(value, state))) open.push(value);
    if (value && word === "no") no.push(value);
    if (value && word === "error") {
      error = true;
      checkError(value, unit, state);
    }
    if (word === "yes") yes = true;
  }
  // Yes on one row and no on another: nobody knows which stands. A no alone is not taken back by its note.
  return yes ? { yes, open: [...open, ...no], error } : { yes, open: no.length > 0 ? [] : open, error };
}

/** Units that the list does not hold: not registered, unless a name on it may be theirs. */
function settleMissing(
  missing: number[],
  alike: ReadonlyMap<number, readonly RegistrationEntry[]>,
  ofSeveral: ReadonlySet<RegistrationEntry>,
  list: RegistrationTab,
  { units, registered, open, findings }: State,
  partly: ReadonlySet<number>,
): Set<RegistrationEntry> {
  const claimed = new Set<RegistrationEntry>();
  // By name and not by row, so that sorting the sheet changes nothing.
  missing.sort((a, b) => ((units[a] as RosterUnit).key < (units[b] as RosterUnit).key ? -1 : 1));
  for (const index of missing) {
    const unit = units[index] as RosterUnit;
    const entries = alike.get(index) ?? [];
    const entry = entries.find((one) => !claimed.has(one)) ?? entries[0];
    const { at } = unit.entries[0] as UnitEntry;
    // Where the assessment's own column says no, settling the name changes nothing.
    if (registered[index] && (entry || list.unnamed.length > 0)) open.add(index);
    else registered[index] = false;
    if (!entry) continue;
    const several = ofSeveral.has(entry) ? { several: "x" } : partly.has(index) ? { former: "x" } : {};
    const detail = { listed: readableName(entry.unit), tab: list.tab.name, ...several };
    for (const one of partly.has(index) ? entries : [entry]) claimed.add(one);
    findings.push(finding("registration-unmatched", at, { unit: unit.name, value: unit.name, detail }));
  }
  return claimed;
}
