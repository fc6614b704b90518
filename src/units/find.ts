/** @fileoverview Finding units by what somebody types, the one that is meant first. */
import { fold, nameKey } from "../vietnamese/fold";

/** How close a name comes to what was typed; the least is the closest. */
enum Closeness {
  Itself,
  /** Every word typed is a word of the name, tone marks and all. */
  Words,
  /** The same, without tone marks. */
  FoldedWords,
  /** Every word typed begins a word of the name. */
  Beginnings,
  /** Or stands anywhere in it. */
  Within,
  None,
}

/** A unit as it is looked for: what its name and group heading say, made ready once. */
export interface Sought {
  readonly name: string;
  readonly folded: string;
  /** Of name and heading. */
  readonly words: ReadonlySet<string>;
  readonly foldedWords: readonly string[];
  readonly all: string;
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/** Makes a unit ready to be looked for. */
export function sought(name: string, heading: string): Sought {
  const all = `${name} ${heading}`;
  return {
    name: nameKey(name),
    folded: fold(name),
    words: new Set(wordsOf(nameKey(all))),
    foldedWords: wordsOf(fold(all)),
    all: fold(all),
  };
}

/**
 * Which units may be meant, those in front that most likely are: the very name, then the words with their tone marks
 * ("Hoằng Phụ" is not Hoằng Phú), whole words ("phường 1" is not phường 12), beginnings, anything that holds them.
 * @returns indices into `units`; as close ones as they stand in the sheet
 */
export function findUnits(text: string, units: readonly Sought[]): number[] {
  const words = wordsOf(nameKey(text));
  const folded = fold(text);
  const foldedWords = wordsOf(folded);
  const name = nameKey(text);
  return units
    .map((unit, index) => ({ index, how: closeness(unit) }))
    .filter(({ how }) => how !== Closeness.None)
    .sort((one, other) => one.how - other.how)
    .map(({ index }) => index);

  function closeness(unit: Sought): Closeness {
    if (unit.name === name) return Closeness.Itself;
    if (words.every((word) => unit.words.has(word))) return Closeness.Words;
    if (unit.folded === folded) return Closeness.FoldedWords;
    if (foldedWords.every((word) => unit.foldedWords.includes(word))) return Closeness.FoldedWords;
    const begins = (word: string) => unit.foldedWords.some((one) => one.startsWith(word));
    if (foldedWords.every(begins)) return Closeness.Beginnings;
    return foldedWords.every((word) => unit.all.includes(word)) ? Closeness.Within : Closeness.None;
  }
}
