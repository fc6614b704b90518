/**
 * @fileoverview Finding units by the names that another list gives them ([O5]): the same name ([U2]), or a name
 * without its type word where that is one unit's.
 */
import { nameKey } from "../vietnamese/fold";
import { fromLegacy } from "../vietnamese/legacy";
import { bareName, unitKey } from "./names";

/** A unit to be found. */
export interface NamedUnit {
  readonly name: string;
  /** District or group heading, '' where there is none. */
  readonly heading: string;
}

/** Units by name, in whatever encoding either side is typed. */
export class NameBook {
  private readonly byKey = new Map<string, number[]>();
  private readonly byBare = new Map<string, { readonly index: number; readonly typed: boolean }[]>();

  constructor(private readonly units: readonly NamedUnit[]) {
    units.forEach(({ name: typed }, index) => {
      const name = fromLegacy(typed);
      const key = unitKey(name, "");
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), index]);
      const bare = bareName(name);
      const alike = this.byBare.get(bare.name) ?? [];
      alike.push({ index, typed: bare.typed });
      this.byBare.set(bare.name, alike);
    });
  }

  /** Indexes of the units that a name may be: none, one, or several that only a person can tell apart. */
  find(typed: string, heading = ""): readonly number[] {
    const name = fromLegacy(typed);
    const same = this.byKey.get(unitKey(name, ""));
    if (same) return this.under(same, heading);
    const bare = bareName(name);
    // "Trường Sơn" may be the whole of a commune's name, and "trường Sơn Ca" a school's.
    const without = this.alike(bare.typed ? unitKey(name, "") : bare.name, true);
    const found = bare.typed ? [...without, ...this.alike(bare.name, false)] : without;
    return this.under(found, heading);
  }

  /** Units of that name without its type word, that have one or have none. */
  private alike(name: string, typed: boolean): number[] {
    return (this.byBare.get(name) ?? []).filter((one) => one.typed === typed).map(({ index }) => index);
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
