/**
 * @fileoverview Finding units by the names that another list gives them ([O5]): the same name ([U2]), or a name
 * without its type word where that is one unit's.
 */
import { nameKey } from "../vietnamese/fold";
import { fromLegacy } from "../vietnamese/legacy";
import { bareName, cluesOf, mayBeSame, placeOf } from "./alike";
import { NOT_WORD, unitKey } from "./names";
import { namesWithin, type Within } from "./within";

/** A unit to be found. */
export interface NamedUnit {
  readonly name: string;
  /** District or group heading, '' where there is none. */
  readonly heading: string;
}

/** Where more begins behind a name. */
const BEHIND = /\s*[(,;:–—]|\s-\s/;

/** What names that are not found at once are looked for by; most lists need none of it. */
interface Bare {
  readonly byName: ReadonlyMap<string, readonly { readonly index: number; readonly typed: boolean }[]>;
  /** Schools and offices by the place in their names. */
  readonly byPlace: ReadonlyMap<string, readonly number[]>;
}

/** Units by name, in whatever encoding either side is typed. */
export class NameBook {
  private readonly byKey = new Map<string, number[]>();
  private bare: Bare | null = null;
  private readonly inside = new Map<string, readonly Within[]>();
  private byHead: ReadonlyMap<string, readonly number[]> | null = null;
  private lastWords: ReadonlySet<string> | null = null;
  private byClue: ReadonlyMap<string, readonly number[]> | null = null;
  private readonly likely = new Map<string, readonly number[]>();

  constructor(private readonly units: readonly NamedUnit[]) {
    units.forEach(({ name }, index) => {
      add(this.byKey, unitKey(fromLegacy(name), ""), index);
    });
  }

  /** Indexes of the units that a name may be: none, one, or several that only a person can tell apart. */
  find(typed: string, heading = ""): readonly number[] {
    const name = fromLegacy(typed);
    const key = unitKey(name, "");
    const same = this.byKey.get(key);
    if (same) return this.under(same, heading);
    const headed = this.heads().get(key);
    if (headed) return this.under(headed, heading);
    const bare = bareName(name);
    // "Trường Sơn" may be the whole of a commune's name, and "trường Sơn Ca" a school's.
    const without = this.alike(bare.typed ? key : bare.name, true);
    const found = bare.typed ? [...without, ...this.alike(bare.name, false)] : without;
    // "La Hiên" may be the commune's, and the school's that is named after it.
    const there = bare.typed || found.length === 0 ? [] : (this.near().byPlace.get(bare.name) ?? []);
    return this.under(there.length > 0 ? [...new Set([...found, ...there])] : found, heading);
  }

  /** Indexes of the units that a name not found may be all the same: letters apart, or with another type word. */
  mayBe(typed: string): readonly number[] {
    const known = this.likely.get(typed);
    if (known) return known;
    const name = fromLegacy(typed);
    this.byClue ??= this.order();
    const near = new Set<number>();
    for (const clue of cluesOf(name)) for (const index of this.byClue.get(clue) ?? []) near.add(index);
    const found = [...near]
      .filter((index) => mayBeSame(name, fromLegacy(this.units[index]?.name ?? "")))
      .sort((a, b) => a - b);
    this.likely.set(typed, found);
    return found;
  }

  /** Units whose names have more behind them than a list may say: "Đoàn xã Gia Cát (12 chi đoàn)". */
  private heads(): ReadonlyMap<string, readonly number[]> {
    if (this.byHead) return this.byHead;
    const byHead = new Map<string, number[]>();
    this.units.forEach(({ name: written }, index) => {
      const name = fromLegacy(written);
      const at = name.search(BEHIND);
      const key = at < 1 ? "" : unitKey(name.slice(0, at), "");
      if (key !== "" && !this.byKey.has(key)) add(byHead, key, index);
    });
    this.byHead = byHead;
    return byHead;
  }

  /** The units' names that stand in a longer text, as they stand there; `bare`: without their type words too. */
  within(typed: string, bare: boolean): readonly Within[] {
    // A list's cells are looked at for its columns, its rows and what else they say.
    const known = this.inside.get(`${bare}${typed}`);
    if (known) return known;
    this.lastWords ??= new Set(
      [...this.byKey.keys(), ...this.heads().keys()].map(
        (key) => key.split(NOT_WORD).filter(Boolean).pop() ?? "",
      ),
    );
    const words = this.lastWords;
    const found = namesWithin(
      typed,
      (word) => words.has(word),
      (name, first) => (bare && first ? this.find(name).length > 0 : this.isKey(unitKey(name, ""))),
    );
    this.inside.set(`${bare}${typed}`, found);
    return found;
  }

  private isKey(key: string): boolean {
    return this.byKey.has(key) || this.heads().has(key);
  }

  private order(): ReadonlyMap<string, readonly number[]> {
    const byClue = new Map<string, number[]>();
    this.units.forEach(({ name }, index) => {
      for (const clue of new Set(cluesOf(fromLegacy(name)))) add(byClue, clue, index);
    });
    return byClue;
  }

  /** Units of that name without its type word, that have one or have none. */
  private alike(name: string, typed: boolean): number[] {
    const there = this.near().byName.get(name) ?? [];
    return there.filter((one) => one.typed === typed).map(({ index }) => index);
  }

  private near(): Bare {
    if (this.bare) return this.bare;
    const byName = new Map<string, { index: number; typed: boolean }[]>();
    const byPlace = new Map<string, number[]>();
    this.units.forEach(({ name: written }, index) => {
      const name = fromLegacy(written);
      const bare = bareName(name);
      add(byName, bare.name, { index, typed: bare.typed });
      const place = placeOf(name);
      if (place !== "") add(byPlace, place, index);
    });
    this.bare = { byName, byPlace };
    return this.bare;
  }

  /** Of units with the same name those in the district that the list names, where it names one. */
  private under(indexes: readonly number[], heading: string): readonly number[] {
    if (indexes.length < 2 || heading === "") return indexes;
    const said = nameKey(heading);
    const there = indexes.filter((index) => {
      const own = nameKey(this.units[index]?.heading ?? "");
      return own !== "" && (said.includes(own) || own.includes(said));
    });
    return there.length > 0 ? there : indexes;
  }
}

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const there = map.get(key);
  if (there) there.push(one);
  else map.set(key, [one]);
}
