/** @fileoverview Officers by their given name, as an office speaks of them: "Đ/c Bé" is Lý Thị Bé where nobody else's name ends so. */
import { nameKey } from "../vietnamese/fold";
import type { OfficerNamed } from "./lists";

type Officer = Pick<OfficerNamed, "name" | "key" | "person">;

/** A given name alone, or with the middle name that half of all have. */
const SHORT = new RegExp(`^(?:(?:${nameKey("thị")}|${nameKey("văn")}) )?\\S+$`);
const wordsOf = (name: string) => nameKey(name).split(" ");

/** Whether a name is the end of another, and no full name itself. */
export function isShortOf(short: string, full: string): boolean {
  const [own, other] = [wordsOf(short), wordsOf(full)];
  return (
    own.length < other.length &&
    SHORT.test(own.join(" ")) &&
    own.every((word, at) => word === other[other.length - own.length + at])
  );
}

/** Officers of all lists, to find who is meant by a given name. */
export class ShortNames {
  /** Full names by each end of theirs that may stand for them. */
  private readonly byEnd = new Map<string, Map<string, Officer>>();
  private readonly found = new Map<string, readonly Officer[]>();

  constructor(officers: readonly Officer[]) {
    const seen = new Set<string>();
    for (const { name, key, person } of officers) {
      if (!person || seen.has(key)) continue;
      seen.add(key);
      const words = wordsOf(name);
      for (let from = Math.max(1, words.length - 2); from < words.length; from += 1) {
        const end = words.slice(from).join(" ");
        if (!SHORT.test(end)) continue;
        const those = this.byEnd.get(end) ?? new Map<string, Officer>();
        this.byEnd.set(end, those.set(key, { name, key, person }));
      }
    }
  }

  /** Those whom a name may stand for; none where it stands for itself. */
  of(officer: Officer): readonly Officer[] {
    if (!officer.person) return [];
    const found = this.found.get(officer.key) ?? this.search(officer.name);
    this.found.set(officer.key, found);
    return found;
  }

  private search(name: string): readonly Officer[] {
    const all = [...(this.byEnd.get(wordsOf(name).join(" "))?.values() ?? [])];
    // "Thị Bé" has an end as well, and is herself short of "Lý Thị Bé".
    return all.filter((one) => !all.some((other) => isShortOf(one.name, other.name)));
  }

  /** Officers by their full names, where each is one person's alone; nobody twice. */
  fullOf<T extends Officer>(officers: readonly T[]): readonly T[] {
    if (this.byEnd.size === 0) return officers;
    const full = officers.map((officer): T => {
      const [one, more] = this.of(officer);
      return one && !more ? { ...officer, name: one.name, key: one.key } : officer;
    });
    return full.filter((one, at) => full.findIndex(({ key }) => key === one.key) === at);
  }
}
