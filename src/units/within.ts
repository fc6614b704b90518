/**
 * @fileoverview Names of units that stand in a longer text ([O5]): "Đoàn xã Gia Cát (KH số 03)", "Cụm 1: xã Gia Cát, xã
 * Hợp Thành". A name stands there as whole words, with its type where it has one.
 */
import { nameKey } from "../vietnamese/fold";
import { unitType } from "./names";

/** A name as it stands in a text: from its first letter up to behind its last. */
export interface Within {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** No name of a unit has more words. */
const MOST_WORDS = 16;
const WORD = /[\p{L}\p{M}\d]+(?:['’][\p{L}\p{M}\d]+)*/gu;
/** What parts a cell's text: signs, and a dash that stands free. */
const PARTS = /[\n;,:()[\]|/+•–—]|\s-|-\s|^\s*-/;

interface Word {
  readonly start: number;
  readonly end: number;
  /** A part of the text begins with it. */
  readonly first: boolean;
}

/**
 * The names in a text, of two that begin alike the longer.
 * @param endsOne whether a word, a name key, is the last of some unit's name
 * @param isOne whether words are a unit's name; `bare`: without its type word too
 */
export function namesWithin(
  text: string,
  endsOne: (word: string) => boolean,
  isOne: (words: string, bare: boolean) => boolean,
): Within[] {
  const words: Word[] = [];
  let behind = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({
      start: index,
      end: index + word.length,
      first: words.length === 0 || PARTS.test(text.slice(behind, index)),
    });
    behind = index + word.length;
  }
  const ends = words.map(({ start, end }) => endsOne(nameKey(text.slice(start, end))));
  const found: Within[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const { start, first: bare } = words[first] as Word;
    for (let last = Math.min(words.length, first + MOST_WORDS) - 1; last >= first; last -= 1) {
      if (!ends[last]) continue;
      const { end } = words[last] as Word;
      const name = text.slice(start, end);
      if (!isOne(name, bare) || !isOwnType(text, words, first, end, name)) continue;
      found.push({ start, end, name });
      first = last;
      break;
    }
  }
  return found;
}

/** Whether the words before a name in its part leave it its type: "Bí thư Đoàn xã X", not "trường THCS xã X". */
function isOwnType(text: string, words: readonly Word[], first: number, end: number, name: string): boolean {
  let from = first;
  while (!(words[from] as Word).first) from -= 1;
  if (from === first) return true;
  const type = unitType(name);
  return type !== "khác" && unitType(text.slice((words[from] as Word).start, end)) === type;
}
