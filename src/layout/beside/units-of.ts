/** @fileoverview Which unit of the assessment a name on another tab means ([E10]). */

import { unitKey } from "../../units/names";
import { COMMUNE_TYPES } from "../../units/type-words";
import { withoutType } from "../../units/without-type";
import { fold, nameKey } from "../../vietnamese/fold";
import { fromLegacy } from "../../vietnamese/legacy";
import type { UnitEntry } from "../reading";

/** A unit as the assessment names it. `heading`: only where another has the same name. */
export interface NamedUnit {
  readonly unit: string;
  readonly heading?: string;
}

/** A unit with its name as it is looked for in sentences, blanks around it, and its place among the others. */
interface Keyed {
  readonly key: string;
  readonly place: number;
  readonly unit: UnitEntry;
}

const TYPES = COMMUNE_TYPES.map((type) => `${nameKey(type)} `);

/** The units of an assessment by their names: put in order when somebody first asks, for most workbooks have no such tab. */
export class UnitsOf {
  private byKey: Map<string, UnitEntry[]> | null = null;
  /** By the name without its type word: "gia cát". */
  private readonly byBareName = new Map<string, UnitEntry[]>();

  /** By the last word of their names: of thousands of units a sentence names few. */
  private byLastWord: Map<string, Keyed[]> | null = null;
  private endings: ReadonlySet<string> | null = null;

  constructor(readonly units: readonly UnitEntry[]) {}

  private order(): Map<string, UnitEntry[]> {
    const byKey = new Map<string, UnitEntry[]>();
    const seen = new Set<string>();
    for (const unit of this.units) {
      const key = unitKey(fromLegacy(unit.name), "");
      if (seen.has(`${key}\n${unit.heading}`)) continue;
      seen.add(`${key}\n${unit.heading}`);
      add(byKey, key, unit);
      const type = TYPES.find((one) => key.startsWith(one));
      if (type) add(this.byBareName, key.slice(type.length), unit);
    }
    return byKey;
  }

  private orderByLastWord(): Map<string, Keyed[]> {
    const found = new Map<string, Keyed[]>();
    for (const [place, unit] of this.units.entries()) {
      if (unit.continues) continue;
      const key = unitKey(fromLegacy(unit.name), "")
        .replace(/[^\p{L}\p{M}\d']+/gu, " ")
        .trim();
      add(found, key.replace(/^.* /, ""), { key: ` ${key} `, place, unit });
    }
    return found;
  }

  /** Every unit that a name may mean. */
  all(name: string): readonly UnitEntry[] {
    this.endings ??= new Set(this.units.map((unit) => lastWord(unit.name)));
    // Of most cells this is all that is asked.
    if (!this.endings.has(lastWord(name))) return [];
    const key = unitKey(fromLegacy(name), "");
    this.byKey ??= this.order();
    return this.byKey.get(key) ?? this.byBareName.get(key) ?? [];
  }

  /** The units whose names stand in a sentence, "xã Gia Cát" too. */
  namedIn(sentence: string): readonly UnitEntry[] {
    const key = ` ${nameKey(sentence).replace(/[^\p{L}\p{M}\d']+/gu, " ")} `;
    this.byLastWord ??= this.orderByLastWord();
    const found: Keyed[] = [];
    for (const word of new Set(key.split(" ")))
      for (const one of this.byLastWord.get(word) ?? []) if (key.includes(one.key)) found.push(one);
    return found.sort((a, b) => a.place - b.place).map(({ unit }) => unit);
  }

  /** The units whose names without what they are stand in a sentence as they are written: "Riêng Gia Cát". */
  bareIn(sentence: string): readonly UnitEntry[] {
    const text = ` ${sentence.normalize("NFC").replace(/[^\p{L}\p{M}\d']+/gu, " ")} `;
    return this.units.filter(({ continues, name }) => {
      const bare = withoutType(fromLegacy(name));
      return !continues && bare.includes(" ") && text.includes(` ${bare} `);
    });
  }

  /** The unit of a name, told apart by the district beside it where several have it; null: none, or no one of them. */
  find(name: string, district: string): NamedUnit | null {
    const same = this.all(name);
    const [only] = same;
    if (!only) return null;
    if (same.length === 1) return { unit: only.name };
    const place = bare(district);
    if (place === "") return null;
    const there = same.filter(({ heading }) => heading.split(" / ").some((part) => bare(part) === place));
    return there.length === 1 ? { unit: only.name, heading: (there[0] as UnitEntry).heading } : null;
  }
}

const lastWord = (name: string) =>
  fold(
    fromLegacy(name)
      .trim()
      .replace(/^.*[\s\u00a0]/u, ""),
  );

/** A district's name without the words around it: "Huyện đoàn Cao Lộc" and "Cao Lộc" are one. */
function bare(district: string): string {
  return fold(district).replace(/^(?:(?:huyen|quan|thi|thanh|doan|xa|pho|tp|cum|khoi)\b[. ]*)+/, "");
}

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
