/**
 * @fileoverview Making Vietnamese text comparable. Two strengths: `fold` for marks, header words and fixed
 * words (docs/rules.md, "Folding"), `nameKey` for names of units, which keep their diacritics ([U2]).
 */

import { asLatin } from "./look-alikes";

/** Letters and signs that are printed as a blank: Hangul fillers, the empty Braille pattern. */
const BLANK = /[\u115f\u1160\u2800\u3164\uffa0]/g;
/**
 * What takes no room: soft hyphens, zero-width characters, joiners, direction marks, variation selectors (✔ = ✔️),
 * tag characters.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Whether `tidy` has nothing to do: only printable ASCII, ready-made Latin and Vietnamese letters and the commonest
 * signs, single spaces, none at the ends. Most cells are so, and normalising costs ten times this look.
 */
function isTidy(text: string): boolean {
  let before = 0x20;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain =
      (code > 0x20 && code <= 0x7e) ||
      (code >= 0xc0 && code <= 0x1b0) ||
      (code >= 0x1ea0 && code <= 0x1ef9) ||
      code === 0x2013 ||
      (code === 0x20 && before !== 0x20);
    if (!plain) return false;
    before = code;
  }
  return before !== 0x20 || text === "";
}

/** Digits, brackets and a full stop as wide as a Chinese character, as some keyboards type them: （１．１）. Letters may pretend. */
const WIDE = /[\uff08\uff09\uff0e\uff10-\uff19]/g;
const FROM_WIDE = 0xfee0;

/** NFC, white space trimmed and folded to single spaces; words, case and diacritics as they stand. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  // What is not seen goes first: it may stand between a letter and its mark. `\s` holds NBSP, narrow, figure and
  // ideographic spaces and the BOM.
  return text
    .replace(BLANK, " ")
    .replace(INVISIBLE, "")
    .replace(WIDE, (one) => String.fromCharCode(one.charCodeAt(0) - FROM_WIDE))
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Texts remembered at once; then all are forgotten. Each reader asks for all names again, and for what is made of them: three
 * texts a unit, of 20,000 units too.
 */
const MOST_KEPT = 60_000;

/** What a text comes to, remembered: one reader after the other asks for the same. */
export function remembering<T extends {}>(comesTo: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > MOST_KEPT) known.clear();
    const made = comesTo(text);
    known.set(text, made);
    return made;
  };
}

/** `tidy`, then case folded, all diacritics removed, đ = d: "  KHÔNG Đạt" → "khong dat". */
export const fold = remembering((text) => {
  const tidied = tidy(text).toLowerCase();
  if (ASCII.test(tidied)) return tidied;
  return tidied
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đð]/g, "d");
});

/** One of the five tone marks (huyền, sắc, ngã, hỏi, nặng) and the rest of its word. */
const TONE_AND_REST = /([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]+)/gu;

/**
 * NFC, white space and case folded, letters that only look Latin made so, and tone marks put where both habits agree: hoà = hòa, thuỷ = thủy,
 * khoẻ = khỏe. Diacritics stay: Hoằng Phú and Hoằng Phụ are two communes.
 * The tone of each word goes to the word's end, which is the same place for every habit. The key is NFD:
 * compare it with other keys only.
 */
export function nameKey(text: string): string {
  const tidied = tidy(text);
  if (ASCII.test(tidied)) return tidied.toLowerCase();
  // Eth looks just like Đ and stands for it in text from old converters; its small letter is ð.
  return asLatin(tidied).toLowerCase().replace(/ð/g, "đ").normalize("NFD").replace(TONE_AND_REST, "$2$1");
}

/** With a capital at the beginning. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
