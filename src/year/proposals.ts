/**
 * @fileoverview What may have become of last year's units that this year does not have, by the list of communes that comes
 * with the add-on. Nothing is taken from it in silence: each proposal is shown, and what is ambiguous is not ticked.
 */
import { bareName } from "../units/alike";
import { type ChangeKind, isSameName, type PlacedName, placed, type UnitChange } from "../units/changes";
import { NameBook, type NamedUnit } from "../units/name-book";
import { unitType } from "../units/names";
import { type OldUnit, SINCE_2025 } from "../units/old-units";
import { comparePlaces, isPlace } from "../units/places";
import { successions } from "../units/succession";
import { COMMUNE_TYPES } from "../units/type-words";

/** A row that may be put into the list of changes. */
export interface Proposal {
  readonly kind: ChangeKind;
  readonly from: readonly PlacedName[];
  readonly to: string;
  /** Nothing speaks against it; it is ticked until the person says otherwise. */
  readonly sure: boolean;
  /** Units of last year's sheet whose name is in several districts of the province. */
  readonly severalPlaces: readonly string[];
  /** Units of which only a part went there. */
  readonly parts: readonly string[];
  /** Units that the list has besides, and last year's sheet has not. */
  readonly besides: readonly string[];
  /** Whether this year's sheet has the new unit; null: there is no sheet of this year. */
  readonly there: boolean | null;
}

export interface Proposals {
  readonly proposals: readonly Proposal[];
  /** Units that are not in this year's sheet and of which the list knows nothing: schools, offices, other names. */
  readonly unknown: readonly string[];
}

/** What proposals are made from. */
export interface ProposalSources {
  readonly prior: readonly NamedUnit[];
  /** Null: the workbook has one year alone. */
  readonly now: readonly NamedUnit[] | null;
  /** Of the province. */
  readonly old: readonly OldUnit[];
  readonly changes: readonly UnitChange[];
  /** Of days to come, which are known all the same. */
  readonly coming?: readonly UnitChange[];
  readonly years: { readonly from: number; readonly to: number };
  readonly today: string;
  /** The level's own body, whose place is that of units without one. */
  readonly home: string;
}

/** Communes, and names that say no type. */
const MAY_BE: ReadonlySet<string> = new Set([...COMMUNE_TYPES, "khác"]);

/** Proposes what became of units that are gone; of a workbook with one year alone, of all that the list says changed. */
export function proposeChanges({
  prior,
  now,
  old,
  changes,
  coming = [],
  years,
  today,
  home,
}: ProposalSources): Proposals {
  const units = prior.map(({ name, heading }) => {
    const own = placed(name, heading);
    return { name: own.name, place: isPlace(own.place) ? own.place : isPlace(home) ? home : "" };
  });
  const named = units.map(({ name, place }) => ({ name, heading: place }));
  const book = new NameBook(named);
  const nowBook = now && new NameBook(now);
  const followed = now && successions(named, now, changes, { ...years, today });
  const byName = new Map<string, OldUnit[]>();
  for (const one of old) {
    const key = bareName(one.name).name;
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  const targets = new Map<string, Set<OldUnit>>();
  const several = new Map<OldUnit, string>();
  const unknown: string[] = [];
  units.forEach((unit, index) => {
    if (isKnown(unit)) return;
    const found = candidates(unit);
    const is = followed?.[index]?.is ?? null;
    const went = is === "not" ? found : found.filter(wentElsewhere);
    if (is === "not" && found.length === 0) unknown.push(unit.name);
    for (const one of went) {
      if (found.length > 1) several.set(one, unit.name);
      for (const to of one.now) targets.set(to, (targets.get(to) ?? new Set()).add(one));
    }
  });
  const proposals = [...targets.keys()].map(proposalOf);
  return { proposals: proposals.sort((a, b) => Number(b.sure) - Number(a.sure)), unknown };

  /** Whether the list of changes says of a unit already what became of it. */
  function isKnown(unit: PlacedName): boolean {
    return [...changes, ...coming].some(({ from }) =>
      from.some((one) => isSameName(one.name, unit.name) && comparePlaces(one.place, unit.place) !== "other"),
    );
  }

  /** Whether a commune is another one now though this year may have one of its name; not what was done before last year's sheet. */
  function wentElsewhere({ name, now: to }: OldUnit): boolean {
    return to.every((one) => !isSameName(one, name) && book.find(one).length === 0);
  }

  /** The communes of before that a unit may be, by its name and district. */
  function candidates(unit: PlacedName): readonly OldUnit[] {
    if (!MAY_BE.has(unitType(unit.name))) return [];
    const same = (byName.get(bareName(unit.name).name) ?? []).filter((one) =>
      isSameName(one.name, unit.name),
    );
    const there = same.filter(({ district }) => comparePlaces(district, unit.place) === "same");
    if (there.length > 0) return there;
    return same.filter(({ district }) => comparePlaces(district, unit.place) !== "other");
  }

  function proposalOf(to: string): Proposal {
    const all = old.filter((one) => one.now.includes(to));
    const inThen = all.map((one) => ({ one, index: inSheet(one) }));
    const from = inThen.map(({ one, index }): PlacedName => {
      const own = index === null ? null : units[index];
      const part = one.now.length > 1 ? ({ part: true } as const) : {};
      return { name: own?.name ?? one.name, place: one.district, ...part };
    });
    const parts = from.filter(({ part }) => part).map(({ name }) => name);
    const severalPlaces = [...new Set(all.flatMap((one) => several.get(one) ?? []))];
    const [found, more] = nowBook?.find(to) ?? [];
    const there = now ? found !== undefined && more === undefined : null;
    const name = found !== undefined && more === undefined ? (now?.[found]?.name ?? to) : to;
    return {
      kind: from.length > 1 || parts.length > 0 ? "merged" : "renamed",
      from,
      to: name,
      sure: severalPlaces.length === 0 && parts.length === 0 && there !== false,
      severalPlaces,
      parts,
      besides: inThen.flatMap(({ one, index }) => (index === null ? `${one.name} (${one.district})` : [])),
      there,
    };
  }

  /** The unit of last year's sheet that a commune of before is; null: none, or several. */
  function inSheet(one: OldUnit): number | null {
    const found = book
      .find(one.name, one.district)
      .filter((index) => comparePlaces(units[index]?.place ?? "", one.district) !== "other");
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}

/** The change that a proposal is, once it is confirmed. */
export const changeOf = ({ kind, from, to }: Proposal): Omit<UnitChange, "at"> => ({
  day: SINCE_2025,
  kind,
  from,
  to: [{ name: to, place: "" }],
});
