/** @fileoverview Who registered: as the rules read it ([O5]), or, where there is no assessment yet, by the same search among the units that lists name. */
import type { Assessment } from "../assessment/assessed";
import { PRESETS } from "../criteria/presets";
import { type Finding, finding } from "../findings/codes";
import { findRegistration } from "../layout/beside/registration";
import { tablesOf } from "../layout/columns/table";
import { assessedYears } from "../layout/header/assessed-years";
import { knownWording } from "../layout/headings/wording";
import type { UnitEntry } from "../layout/reading";
import type { RegistrationDoubt, RegistrationTab } from "../layout/reading-beside";
import type { Use } from "../layout/settled/tab-uses";
import type { At, Tab } from "../table/tab";
import type { ListNotTaken, Place, Registration, YearRoster } from "./lists";
import { listedRegistrations, ownRegistrations, type RegistrationList } from "./registrations";
import { likeliest, type Named, namedBy } from "./units-in";

interface Registered extends RegistrationList {
  readonly notTaken: readonly ListNotTaken[];
}

/** Where in the assessment each of its entries stands. */
export const indexOf = ({ units }: Assessment) => {
  const indexes = new Map<UnitEntry, number>();
  units.forEach(({ entries }, index) => {
    for (const entry of entries) indexes.set(entry, index);
  });
  return (entry: UnitEntry): number | null => indexes.get(entry) ?? null;
};

/** What the rules read of registering. */
export function judgedRegistrations(assessment: Assessment, named: Named, year: number | null): Registered {
  const { reading } = assessment;
  const notTaken = inDoubt(reading.registrationDoubt);
  if (reading.registrationDoubt) return { accounts: [], registrations: [], unnamed: [], notTaken };
  const of = { year, years: assessedYears(year, reading) };
  const column = ownRegistrations(reading, indexOf(assessment), of);
  const list = reading.registrationTab ? listedRegistrations(reading.registrationTab, named, of) : null;
  return {
    accounts: [...(list?.accounts ?? []), ...column.accounts],
    registrations: [...(list?.registrations ?? []), ...column.registrations],
    unnamed: list?.unnamed ?? [],
    notTaken,
  };
}

/** Where there is no assessment yet: the same search, by the units that the lists name. */
export function foundRegistrations(
  tabs: readonly Tab[],
  named: Named,
  { year, uses }: { readonly year: number | null; readonly uses: ReadonlyMap<string, Use> },
): Registered {
  const wording = knownWording(PRESETS);
  const settled = [...uses].reverse().find(([, use]) => use === "registration")?.[0];
  const of = { year, years: year === null ? null : [year] };
  const found = findRegistration({
    tabs: tabs.filter(({ name }) => (uses.get(name) ?? "registration") === "registration"),
    tablesIn: (tab) => tablesOf(tab, wording),
    wording,
    units: named.roster.units.map(({ name, heading }) => standIn(name, heading)),
    ...of,
    settled,
  });
  const notTaken = inDoubt(found.registrationDoubt);
  const list: RegistrationTab | null = found.registrationTab;
  return list
    ? { ...listedRegistrations(list, named, of), notTaken }
    : { accounts: [], registrations: [], unnamed: [], notTaken };
}

/** Where what stands in no tab stands. */
export const NOWHERE: Tab = {
  name: "",
  hidden: true,
  values: [],
  displayed: () => [],
  linksAt: () => [],
  formulaAt: () => "",
  merges: () => [],
};

/** A unit that stands in no assessment. */
const standIn = (name: string, heading: string): UnitEntry => ({
  name,
  heading,
  at: { tab: NOWHERE, row: 0, column: 0 },
  typeText: "",
  officer: "",
  tab: NOWHERE,
  row: 0,
  columns: new Map(),
  rows: null,
  registration: null,
  result: null,
});

const inDoubt = (doubt: RegistrationDoubt | null): ListNotTaken[] =>
  (doubt?.candidates ?? []).map(({ tab, why }) => ({ sheet: tab, kind: "registration", asked: true, why }));

/** Names on a list that no judged unit has, each with the unit that it most likely means; earlier answers are passed over. */
export function unknownRegistered(
  registrations: readonly Registration[],
  assessment: Assessment | null,
  named: Named,
  at: (place: Place) => At,
): Finding[] {
  const isKnown = (index: number) => assessment?.units[index]?.entries.length !== 0;
  const unknown = registrations.filter(
    ({ counts, unit }) => counts && (unit.index === null || !isKnown(unit.index)),
  );
  if (unknown.length === 0) return [];
  const { units } = named.roster;
  const known = namedBy({ ...named.roster, units: units.filter((_, index) => isKnown(index)) });
  return unknown.map(({ unit, at: place }) => {
    const several = known.book.find(unit.name).length > 1 ? { several: "x" } : {};
    const likely = likeliest(unit.name, known);
    const detail = { list: "registration", ...several, ...(likely ? { likely } : {}) };
    return finding("list-unit-unknown", at(place), { unit: unit.name, value: unit.name, detail });
  });
}

/** Who registered by the lists alone. */
export function withRegistered(
  roster: YearRoster,
  registrations: readonly Registration[],
  judged: boolean,
): YearRoster {
  if (judged || registrations.length === 0) return roster;
  const said = new Map<number, Registration["says"]>();
  for (const { unit, says, counts } of registrations)
    if (counts && unit.index !== null && said.get(unit.index) !== "yes") said.set(unit.index, says);
  const registered = (says: Registration["says"] | undefined) =>
    says === "yes" ? "yes" : says === "open" || says === "error" ? "open" : "no";
  return {
    ...roster,
    units: roster.units.map((unit, index) => ({ ...unit, registered: registered(said.get(index)) })),
  };
}

/** The day and the plan of each unit's registration that counts; where several do, the first that says one. */
export function detailsByUnit(registrations: readonly Registration[]) {
  const details = new Map<number, Pick<Registration, "date" | "plan">>();
  for (const { unit, counts, date, plan } of registrations) {
    if (unit.index === null || !counts) continue;
    const before = details.get(unit.index);
    details.set(unit.index, { date: before?.date ?? date, plan: before?.plan ?? plan });
  }
  return details;
}
