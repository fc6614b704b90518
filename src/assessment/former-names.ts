/**
 * @fileoverview Names on a list of registrations that units had before they changed ([V12]): a list is made when the year
 * begins, and units are renamed and merged within it.
 */
import type { RegistrationEntry } from "../layout/reading-beside";
import { isSameName, type UnitChange } from "../units/changes";
import { successions } from "../units/succession";
import { type RosterUnit, readableName } from "./roster";

/** The entries of one unit under former names. */
export interface Former {
  /** In the roster. */
  readonly index: number;
  /** By the strangers' keys. */
  readonly keys: readonly string[];
  readonly entries: readonly RegistrationEntry[];
  readonly via: readonly UnitChange[];
  /** Whether the list has every unit that was merged into it. */
  readonly whole: boolean;
}

interface Names {
  /** Entries that are no unit of the roster, by the keys of their names. */
  readonly strangers: ReadonlyMap<string, readonly RegistrationEntry[]>;
  readonly units: readonly RosterUnit[];
  /** Whether the list has a unit of the roster by its own name. */
  readonly isListed: (index: number) => boolean;
}

/** Changes lead no further back than the year before. */
const YEARS_BACK = 1;
/** Changes of days to come are not among what is given. */
const ANY_DAY = "9999-12-31";

/** Which units the strangers of a list are now. */
export function formerNames(
  { strangers, units, isListed }: Names,
  changes: readonly UnitChange[],
  year: number,
): Former[] {
  const keys = [...strangers.keys()];
  const before = keys.map((key) => {
    const [first] = strangers.get(key) ?? [];
    return { name: readableName(first?.unit ?? ""), heading: readableName(first?.heading ?? "") };
  });
  const now = units.map(({ name, entries }) => ({
    name,
    heading: readableName(entries[0]?.heading ?? ""),
  }));
  const span = { from: year - YEARS_BACK, to: year, today: ANY_DAY };
  const found = new Map<number, number[]>();
  const via = new Map<number, Set<UnitChange>>();
  successions(before, now, changes, span).forEach((one, at) => {
    if (one.is !== "now" || one.via.length === 0) return;
    found.set(one.index, [...(found.get(one.index) ?? []), at]);
    via.set(one.index, new Set([...(via.get(one.index) ?? []), ...one.via]));
  });
  return [...found].map(([index, own]) => {
    const led = [...(via.get(index) ?? [])];
    const isThere = (name: string) =>
      own.some((at) => isSameName(before[at]?.name ?? "", name)) ||
      led.some(
        ({ to }) =>
          to.some((made) => isSameName(made.name, name)) && !isSameName(name, now[index]?.name ?? ""),
      );
    return {
      index,
      keys: own.flatMap((at) => keys[at] ?? []),
      entries: own.flatMap((at) => strangers.get(keys[at] ?? "") ?? []),
      via: led,
      whole: isListed(index) || led.every(({ from }) => from.every(({ name }) => isThere(name))),
    };
  });
}
