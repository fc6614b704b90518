/**
 * @fileoverview Which unit of a later year a unit of an earlier one is: by its name, or by what a list of changes says in
 * between, over as many changes as there are. What is several, or somewhere in two places, is no answer and says why.
 */
import { fromLegacy } from "../vietnamese/legacy";
import { bareName } from "./alike";
import { isSameName, type PlacedName, placed, type UnitChange } from "./changes";
import { NameBook, type NamedUnit } from "./name-book";
import { unitKey } from "./names";
import { comparePlaces } from "./places";

/** Why a unit of the earlier year is none of the later one. */
export type NotFound =
  /** It was closed. */
  | "closed"
  /** It, or a part of it, went to several. */
  | "split"
  /** Its name is in several places, and nothing says which is meant. */
  | "twoPlaces"
  /** The list says that it is another unit now, or closed, and the later year's sheet still has it. */
  | "stillThere"
  /** The later year does not have it, and no change says why; or not the unit that it is said to be now. */
  | "gone";

/** What became of a unit of the earlier year. */
export type Succession =
  | {
      readonly is: "now";
      /** In the later year's units. */
      readonly index: number;
      /** The changes that lead there, oldest first; none: its name is the same. */
      readonly via: readonly UnitChange[];
      /** The later year's sheet still has the name before this change. */
      readonly lags: UnitChange | null;
    }
  | {
      readonly is: "not";
      readonly why: NotFound;
      readonly via: readonly UnitChange[];
      /** Units of the later year that it may be, or that it went into. */
      readonly among: readonly number[];
    };

/** The years that are compared; changes of both count, as far as the sheets do not have them already. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Later changes are none yet. */
  readonly today: string;
}

const yearOf = ({ day }: UnitChange) => Number(day.slice(0, 4));

/** Whether one of some names is that of a unit. */
const names = (some: readonly PlacedName[], unit: PlacedName): boolean =>
  some.some((one) => isSameName(one.name, unit.name) && comparePlaces(one.place, unit.place) !== "other");

/** The changes that lie between two years, oldest first. */
function changesBetween(changes: readonly UnitChange[], { from, to, today }: Span): readonly UnitChange[] {
  return changes
    .filter((one) => yearOf(one) >= from && yearOf(one) <= to && one.day <= today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Follows each unit of the earlier year. */
export function successions(
  then: readonly NamedUnit[],
  now: readonly NamedUnit[],
  changes: readonly UnitChange[],
  span: Span,
): Succession[] {
  const follower = new Follower(then, now, changesBetween(changes, span), span);
  const found = then.map((_, index) => follower.follow(index));
  // Two units of one name, and one of that name later: nobody knows which of them it is.
  const direct = new Map<number, number>();
  for (const one of found)
    if (one.is === "now" && one.via.length === 0) direct.set(one.index, (direct.get(one.index) ?? 0) + 1);
  return found.map((one) =>
    one.is === "now" && one.via.length === 0 && (direct.get(one.index) ?? 0) > 1
      ? { is: "not", why: "twoPlaces", via: [], among: [one.index] }
      : one,
  );
}

class Follower {
  private readonly thenBook: NameBook;
  private readonly nowBook: NameBook;
  private readonly units: readonly PlacedName[];
  private readonly nowPlaces: readonly PlacedName[];
  /** Changes by the bare names of the units that they end, and of those that they make. */
  private readonly ending: ReadonlyMap<string, readonly UnitChange[]>;
  private readonly making: ReadonlyMap<string, readonly UnitChange[]>;
  private readonly done = new Map<UnitChange, boolean>();

  constructor(
    then: readonly NamedUnit[],
    now: readonly NamedUnit[],
    changes: readonly UnitChange[],
    private readonly span: Span,
  ) {
    this.units = then.map(({ name, heading }) => placed(name, heading));
    this.nowPlaces = now.map(({ name, heading }) => placed(name, heading));
    const book = (some: readonly PlacedName[]) =>
      new NameBook(some.map(({ name, place }) => ({ name, heading: place })));
    this.thenBook = book(this.units);
    this.nowBook = book(this.nowPlaces);
    this.ending = byName(changes, ({ from }) => from);
    this.making = byName(changes, ({ to }) => to);
  }

  follow(index: number): Succession {
    const own = this.units[index] as PlacedName;
    const chain: PlacedName[] = [own];
    const via: UnitChange[] = [];
    for (;;) {
      const at = chain[chain.length - 1] as PlacedName;
      const next = this.changeOf(at, via[via.length - 1] ?? null);
      if (next === "twoPlaces") return { is: "not", why: "twoPlaces", via, among: this.inNow(own) };
      if (next === null) return this.whereIs(chain, via);
      via.push(next.change);
      const { to, kind } = next.change;
      const [only, more] = to;
      if (only === undefined) {
        const still = this.isMade(at, next.change.day) ? [] : this.inNow(at);
        return { is: "not", why: still.length > 0 ? "stillThere" : "closed", via, among: still };
      }
      if (more !== undefined || next.parts || kind === "split")
        return { is: "not", why: "split", via, among: this.goesInto(next.change, at) };
      chain.push(only);
    }
  }

  /** The next change that ends a unit of that name: the day's others speak of the units that were there before that day. */
  private changeOf(
    unit: PlacedName,
    before: UnitChange | null,
  ): { readonly change: UnitChange; readonly parts: boolean } | "twoPlaces" | null {
    const later = (this.ending.get(bareKey(unit.name)) ?? []).filter((change) =>
      before === null ? !this.isDone(change) : change.day > before.day,
    );
    const ends = later.flatMap((change) => change.from.map((end) => ({ change, end })));
    const found = ends.filter(({ end }) => names([end], unit));
    const sure = found.filter(({ end }) => comparePlaces(end.place, unit.place) === "same");
    const [next] = sure.length > 0 ? sure : found;
    if (!next) return null;
    const ofDay = (sure.length > 0 ? sure : found).filter(({ change }) => change.day === next.change.day);
    if (sure.length === 0) {
      const places = new Set(ofDay.map(({ end }) => unitKey(end.place, "")));
      if (places.size > 1 || (before === null && this.isShared(next.end))) return "twoPlaces";
    }
    return { change: next.change, parts: ofDay.some(({ end }) => end.part) };
  }

  /** The units of the later year that a unit's parts went into on one day. */
  private goesInto({ day }: UnitChange, unit: PlacedName): readonly number[] {
    const ofDay = (this.ending.get(bareKey(unit.name)) ?? []).filter(
      (change) => change.day === day && names(change.from, unit),
    );
    return [...new Set(ofDay.flatMap(({ to }) => to.flatMap((one) => this.inNow(one))))];
  }

  /** Whether a name is that of several units of the earlier year, and its place does not say of which. */
  private isShared(end: PlacedName): boolean {
    return (
      this.thenBook.find(end.name, end.place).filter((index) => names([end], this.units[index] as PlacedName))
        .length > 1
    );
  }

  /**
   * Whether the earlier year's own sheet has a change of that year already: what came of it stands there, and of what
   * went nothing but names that the same day gave to others.
   */
  private isDone(change: UnitChange): boolean {
    const known = this.done.get(change);
    if (known !== undefined) return known;
    const there = ({ name, place }: PlacedName) => this.thenBook.find(name, place).length > 0;
    const done =
      yearOf(change) === this.span.from &&
      change.to.some(there) &&
      change.from.every((one) => names(change.to, one) || !there(one) || this.isMade(one, change.day));
    this.done.set(change, done);
    return done;
  }

  private whereIs(chain: readonly PlacedName[], via: readonly UnitChange[]): Succession {
    const there = chain.map((one) => this.inNow(one));
    let last = there.length - 1;
    while (last > 0 && there[last]?.length === 0) last -= 1;
    const [index, more] = there[last] ?? [];
    const lags = via[last] ?? null;
    const at = chain[last] as PlacedName;
    // A name that is another unit's since then does not say that the change is still to come.
    if (index === undefined || (lags && this.isMade(at, lags.day)))
      return { is: "not", why: "gone", via, among: [] };
    if (more !== undefined) return { is: "not", why: "twoPlaces", via, among: there[last] ?? [] };
    const before = there.slice(0, last).flatMap((some, step) => {
      const day = via[step]?.day ?? "";
      return this.isMade(chain[step] as PlacedName, day) ? [] : some.filter((one) => one !== index);
    });
    if (before.length > 0) return { is: "not", why: "stillThere", via, among: [...before, index] };
    return { is: "now", index, via: via.slice(0, last), lags };
  }

  /** Whether a change on a day or later made a unit of that name. */
  private isMade(unit: PlacedName, day: string): boolean {
    return (this.making.get(bareKey(unit.name)) ?? []).some(
      (change) => change.day >= day && names(change.to, unit),
    );
  }

  /** The units of the later year that a name may be, by its place where it has one. */
  private inNow(unit: PlacedName): readonly number[] {
    const placeOf = (index: number) => this.nowPlaces[index]?.place ?? "";
    const found = this.nowBook
      .find(unit.name, unit.place)
      .filter((index) => comparePlaces(placeOf(index), unit.place) !== "other");
    const same = found.filter((index) => comparePlaces(placeOf(index), unit.place) === "same");
    return same.length > 0 ? same : found;
  }
}

const bareKey = (name: string) => bareName(fromLegacy(name)).name;

function byName(
  changes: readonly UnitChange[],
  namesOf: (change: UnitChange) => readonly PlacedName[],
): ReadonlyMap<string, readonly UnitChange[]> {
  const map = new Map<string, UnitChange[]>();
  for (const change of changes)
    for (const key of new Set(namesOf(change).map(({ name }) => bareKey(name)))) {
      const there = map.get(key);
      if (there) there.push(change);
      else map.set(key, [change]);
    }
  return map;
}
