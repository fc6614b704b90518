/**
 * @fileoverview Finding units by the names that another list gives them ([O5]): the same name ([U2]), or a name
 * without its type word where that is one unit's.
 */
import { nameKey } from "../vietnamese/fold";
import { fromLegacy } from "../vietnamese/legacy";
import { bareName, mayBeSame, soundOf, unitKey } from "./names";

/** A unit to be found. */
export interface NamedUnit {
  readonly name: string;
  /** District or group heading, '' where there is none. */
  readonly heading: string;
}

/** What names that are not found at once are looked for by; most lists need none of it. */
interface Nearness {
  readonly byBare: ReadonlyMap<string, readonly { readonly index: number; readonly typed: boolean }[]>;
  readonly byLetter: ReadonlyMap<
    string,
    readonly { readonly index: number; readonly name: string; readonly sound: string }[]
  >;
}

/** Units by name, in whatever encoding either side is typed. */
export class NameBook {
  private readonly byKey = new Map<string, number[]>();
  private nearness: Nearness | null = null;
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
    const bare = bareName(name);
    // "Trường Sơn" may be the whole of a commune's name, and "trường Sơn Ca" a school's.
    const without = this.alike(bare.typed ? key : bare.name, true);
    const found = bare.typed ? [...without, ...this.alike(bare.name, false)] : without;
    return this.under(found, heading);
  }

  /** Indexes of the units that a name not found may be all the same: letters apart, or with another type word. */
  mayBe(typed: string): readonly number[] {
    const known = this.likely.get(typed);
    if (known) return known;
    const name = fromLegacy(typed);
    const sound = soundOf(name);
    const near = this.near().byLetter.get(sound.charAt(0)) ?? [];
    // At most a letter is too many, or the place at the end is left out.
    const found = near
      .filter(
        (unit) =>
          Math.abs(unit.sound.length - sound.length) <= 1 ||
          unit.sound.startsWith(sound) ||
          sound.startsWith(unit.sound),
      )
      .flatMap((unit) => (mayBeSame(name, unit.name) ? [unit.index] : []));
    this.likely.set(typed, found);
    return found;
  }

  /** Units of that name without its type word, that have one or have none. */
  private alike(name: string, typed: boolean): number[] {
    const there = this.near().byBare.get(name) ?? [];
    return there.filter((one) => one.typed === typed).map(({ index }) => index);
  }

  private near(): Nearness {
    if (this.nearness) return this.nearness;
    const byBare = new Map<string, { index: number; typed: boolean }[]>();
    const byLetter = new Map<string, { index: number; name: string; sound: string }[]>();
    this.units.forEach(({ name: written }, index) => {
      const name = fromLegacy(written);
      const bare = bareName(name);
      add(byBare, bare.name, { index, typed: bare.typed });
      const sound = soundOf(name);
      add(byLetter, sound.charAt(0), { index, name, sound });
    });
    this.nearness = { byBare, byLetter };
    return this.nearness;
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
