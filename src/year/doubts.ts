/**
 * @fileoverview What in all lists together cannot be so, or wants a look: the same visit twice, an officer in two places on
 * one day, officers whom no assignment knows, a registration that is neither yes nor no.
 */

import { textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import type { At } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { formatDay } from "../vietnamese/periods";
import type { OfficerNamed, Place, Registration, Visit } from "./lists";
import type { OfficerBook } from "./officers";
import type { ShortNames } from "./short-names";

/** What a place is in the workbook. */
export type AtPlace = (place: Place) => At;

/** Numbers that the person sees beside the row. */
const rowOf = ({ cell }: Place): string => /\d+$/.exec(cell)?.[0] ?? "";

const unitKeys = ({ units }: Visit): string[] =>
  units.map(({ name, index }) => (index === null ? fold(name) : `#${index}`));

/** Visits that stand there a second time, each with the first. */
export function duplicates(
  visits: readonly Visit[],
  at: AtPlace,
): { readonly again: ReadonlySet<Visit>; readonly findings: readonly Finding[] } {
  const first = new Map<string, Visit[]>();
  const again = new Set<Visit>();
  const findings: Finding[] = [];
  for (const visit of visits) {
    const who = visit.officers.map(({ key }) => key).sort();
    const where = unitKeys(visit).sort();
    if (who.length === 0 || where.length === 0) continue;
    const key = [visit.from, visit.to, ...who, "", ...where].join("\n");
    const before = (first.get(key) ?? []).find((one) => saysTheSame(one, visit));
    if (!before) {
      first.set(key, [...(first.get(key) ?? []), visit]);
      continue;
    }
    again.add(visit);
    const detail = { otherTab: before.at.sheet, otherRow: rowOf(before.at) };
    findings.push(finding("visit-duplicate", at(visit.cells.from), { value: formatDay(visit.from), detail }));
  }
  return { again, findings };
}

/** What was done on the two is the same, or one of them does not say. */
function saysTheSame(a: Visit, b: Visit): boolean {
  const same = (left: string, right: string) => left === "" || right === "" || fold(left) === fold(right);
  return same(a.content, b.content) && same(a.kind, b.kind);
}

/** Officers who are in two places on one day: a finding on the later row of each such pair. */
export function inTwoPlaces(visits: readonly Visit[], at: AtPlace): Finding[] {
  const byOfficer = new Map<
    string,
    { readonly officer: OfficerNamed; readonly visit: Visit; readonly order: number }[]
  >();
  visits.forEach((visit, order) => {
    if (visit.units.length === 0) return;
    for (const officer of visit.officers.filter(({ person }) => person)) {
      const own = byOfficer.get(officer.key) ?? [];
      byOfficer.set(officer.key, own);
      own.push({ officer, visit, order });
    }
  });
  return [...byOfficer.values()].flatMap((own) => {
    own.sort((a, b) =>
      a.visit.from < b.visit.from ? -1 : a.visit.from > b.visit.from ? 1 : a.order - b.order,
    );
    const findings: Finding[] = [];
    let open: typeof own = [];
    for (const one of own) {
      open = open.filter(({ visit }) => visit.to >= one.visit.from);
      const units = new Set(unitKeys(one.visit));
      const other = open.find(({ visit }) => !unitKeys(visit).some((unit) => units.has(unit)));
      open.push(one);
      if (!other) continue;
      const [earlier, later] = other.order < one.order ? [other, one] : [one, other];
      const detail = {
        day: formatDay(one.visit.from),
        officer: one.officer.name,
        other: earlier.visit.units.map(({ name }) => name).join(", "),
        otherTab: earlier.visit.at.sheet,
        otherRow: rowOf(earlier.visit.at),
      };
      findings.push(finding("visit-two-places", at(later.officer.at), { value: later.officer.name, detail }));
    }
    return findings;
  });
}

/** Officers of visits as the assignments know them, and those whom they do not: each once, or in each cell where a slip is likely. */
export function knownOfficers(
  visits: readonly Visit[],
  { book, short }: { readonly book: OfficerBook; readonly short: ShortNames },
  at: AtPlace,
): { readonly visits: readonly Visit[]; readonly findings: readonly Finding[] } {
  if (book.all.length === 0) return { visits, findings: [] };
  const told = new Set<string>();
  const findings: Finding[] = [];
  const known = visits.map((visit) => ({
    ...visit,
    officers: visit.officers.map((officer) => {
      const found = book.find(officer);
      if (found) return { ...officer, ...found };
      if (!officer.person || short.of(officer).length > 1) return officer;
      const likely = book.likeliest(officer);
      if (likely !== null || !told.has(officer.key)) {
        told.add(officer.key);
        const detail = likely === null ? {} : { likely };
        findings.push(finding("visit-officer-unknown", at(officer.at), { value: officer.name, detail }));
      }
      return officer;
    }),
  }));
  return { visits: known, findings };
}

/** Given names that several officers have, each once where it first stands. */
export function shortOfSeveral(officers: readonly OfficerNamed[], short: ShortNames, at: AtPlace): Finding[] {
  const told = new Map<string, Finding>();
  for (const one of officers) {
    const full = told.has(one.key) ? [] : short.of(one);
    if (full.length < 2) continue;
    const several = full.map(({ name }) => name).join(", ");
    told.set(one.key, finding("officer-several", at(one.at), { value: one.name, detail: { several } }));
  }
  return [...told.values()];
}

/** Registrations that are neither yes nor no ([O5]), each at the cell that leaves it open. */
export const undecided = (registrations: readonly Registration[], at: AtPlace): Finding[] =>
  registrations.flatMap(({ unit, says, counts, note, cells, at: own }) => {
    if (!counts || (says !== "open" && says !== "error")) return [];
    const place = at((note ? cells.note : null) ?? cells.value ?? own);
    const value = textOf(valueAt(place.tab, place.row, place.column));
    return [finding("registration-withdrawn", place, { unit: unit.name, value })];
  });

/** Days of registering that cannot be told: the unit registered, and nobody knows whether in time. */
export const unreadDays = (registrations: readonly Registration[], at: AtPlace): Finding[] =>
  registrations.flatMap(({ unit, says, counts, dayUnread }) => {
    if (!counts || says !== "yes" || dayUnread === null) return [];
    const place = at(dayUnread);
    const value = textOf(valueAt(place.tab, place.row, place.column));
    return [finding("registration-date-unreadable", place, { unit: unit.name, value })];
  });

/** Bodies and positions that stand in an officer's place, each once where it first stands. */
export function withoutName(officers: readonly OfficerNamed[], at: AtPlace): Finding[] {
  const bodies = new Map<string, OfficerNamed>();
  for (const one of officers) if (!one.person && !bodies.has(one.key)) bodies.set(one.key, one);
  return [...bodies.values()].map((one) => finding("officer-not-person", at(one.at), { value: one.name }));
}
