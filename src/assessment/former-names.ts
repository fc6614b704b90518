/**
 * @fileoverview Names on a list of registrations that units had before they changed ([V12]): a list is made when the year
 * begins, and units are renamed and merged within it.
 */
import type { UnitEntry } from "../layout/reading";
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
  const before = [...strangers].map(([key, entries]) => {
    const [{ unit, heading }] = entries as [RegistrationEntry];
    return { key, entries, name: readableName(unit), heading: readableName(heading) };
  });
  const now = units.map(({ name, entries }) => ({
    name,
    heading: readableName((entries[0] as UnitEntry).heading),
  }));
  const span = { from: year - YEARS_BACK, to: year, today: ANY_DAY };
  const found = new Map<number, { own: typeof before; via: Set<UnitChange> }>();
  successions(before, now, changes, span).forEach((one, at) => {
    if (one.is !== "now" || one.via.length === 0) return;
    const { own, via } = found.get(one.index) ?? { own: [], via: [] };
    const named = before[at] as (typeof before)[number];
    found.set(one.index, { own: [...own, named], via: new Set([...via, ...one.via]) });
  });
  return [...found].map(([index, { own, via }]) => {
    const led = [...via];
    const { name: unit } = units[index] as RosterUnit;
    const isThere = (name: string) =>
      own.some((listed) => isSameName(listed.name, name)) ||
      led.some(({ to }) => to.some((made) => isSameName(made.name, name)) && !isSameName(name, unit));
    return {
      index,
      keys: own.map(({ key }) => key),
      entries: own.flatMap(({ entries }) => entries),
      via: led,
      whole: isListed(index) || led.every(({ from }) => from.every(({ name }) => isThere(name))),
    };
  });
}
