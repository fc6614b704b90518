/** @fileoverview Officers of all lists by name: which are the same, and which one a name that nobody has most likely means. */

import { fold } from "../vietnamese/fold";
import { oneLetterOff } from "../vietnamese/slip";
import type { OfficerNamed } from "./lists";

type Officer = Pick<OfficerNamed, "name" | "key" | "person">;

/** The officers of the assignments. */
export class OfficerBook {
  private readonly byKey = new Map<string, Officer>();
  private readonly byFold = new Map<string, Officer[]>();

  constructor(officers: readonly Officer[]) {
    for (const { name, key, person } of officers) {
      if (this.byKey.has(key)) continue;
      const one = { name, key, person };
      this.byKey.set(key, one);
      const folded = fold(name);
      this.byFold.set(folded, [...(this.byFold.get(folded) ?? []), one]);
    }
  }

  /** The persons among them. */
  get all(): readonly Officer[] {
    return [...this.byKey.values()].filter(({ person }) => person);
  }

  /** The same officer as known: by the name, or by the one that is typed without diacritics; null: nobody. */
  find({ name, key }: Pick<Officer, "name" | "key">): Officer | null {
    const known = this.byKey.get(key);
    if (known) return known;
    const alike = /^[\x20-\x7e]+$/.test(name) ? (this.byFold.get(fold(name)) ?? []) : [];
    return alike.length === 1 ? (alike[0] as Officer) : null;
  }

  /** Whom a name that nobody has most likely means: diacritics or a letter apart, or the end of a name; null: nobody, or several. */
  likeliest({ name }: Pick<Officer, "name">): string | null {
    const folded = fold(name);
    const same = this.byFold.get(folded) ?? [];
    const near = this.all.filter((one) => {
      const other = fold(one.name);
      return other.endsWith(` ${folded}`) || oneLetterOff(folded, other) >= 0;
    });
    const [first, more] = [...new Set([...same, ...near])];
    return first && !more ? first.name : null;
  }
}
