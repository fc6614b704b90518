/**
 * @fileoverview Names on the year's lists that units had before they changed ([V13]): whom somebody follows and where a
 * visit went is said by the name of that day, and lists are made when the year begins.
 */
import { type Finding, finding } from "../findings/codes";
import type { At } from "../table/tab";
import type { UnitChange } from "../units/changes";
import { NameBook } from "../units/name-book";
import { successions } from "../units/succession";
import { formatDay } from "../vietnamese/periods";
import type { Place, UnitNamed, YearRoster } from "./lists";

/** What a name of former days is called now. */
interface FormerUnit {
  /** In the roster. */
  readonly index: number;
  /** From which day on. */
  readonly day: string;
  /** Whether others became the same unit. */
  readonly merged: boolean;
}

/** The unit of the roster that a name which it does not have is now; null: nobody says, or not which. */
export type FindFormer = (name: string, heading: string) => FormerUnit | null;

/** Changes lead no further back than the year before. */
const YEARS_BACK = 1;

/**
 * Finds units by the names that changes took from them, as [V4] follows them.
 * @param changes those of days that have come
 * @param year the year of the lists; null: nobody said, and nothing is followed
 */
export function formerUnits(
  { units }: YearRoster,
  changes: readonly UnitChange[],
  year: number | null,
): FindFormer {
  if (year === null || changes.length === 0) return () => null;
  const span = { from: year - YEARS_BACK, to: year, today: ANY_DAY };
  const gone = changes.flatMap(({ from }) => from);
  const before = [...new Map(gone.map((one) => [`${one.name}\n${one.place}`, one])).values()].map(
    ({ name, place }) => ({ name, heading: place }),
  );
  const became = successions(before, units, changes, span);
  const book = new NameBook(before);
  return (name, heading) => {
    const [at, more] = book.find(name, heading);
    const one = at === undefined || more !== undefined ? undefined : became[at];
    if (one?.is !== "now" || one.via.length === 0) return null;
    const days = one.via.map(({ day }) => day).sort();
    return {
      index: one.index,
      day: days[days.length - 1] as string,
      merged: one.via.some(({ from }) => from.length > 1),
    };
  };
}

/** Changes of days to come are not among what is given. */
const ANY_DAY = "9999-12-31";

/** Says of each cell with a former name whose it was taken for, once. */
export function renamedIn(units: readonly UnitNamed[], at: (place: Place) => At): Finding[] {
  const seen = new Set<string>();
  return units.flatMap(({ name, was, at: place }) => {
    const key = `${place.sheet}\n${place.cell}\n${was?.name}`;
    if (!was || seen.has(key)) return [];
    seen.add(key);
    return finding("list-unit-renamed", at(place), {
      unit: name,
      value: was.name,
      detail: { now: name, day: formatDay(was.day) },
    });
  });
}
