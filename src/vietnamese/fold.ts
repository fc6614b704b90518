/**
 * @fileoverview Making Vietnamese text comparable. Two strengths: `fold` for marks, header words and fixed
 * words (docs/rules.md, "Folding"), `nameKey` for names of units, which keep their diacritics ([U2]).
 */

const DIACRITICS = /[\u0300-\u036f]/g;
/** White space as spreadsheets have it; `\s` holds NBSP, narrow, figure and ideographic spaces and the BOM. */
const SPACE = /\s+/g;
/** What takes no room: soft hyphens, zero-width characters, direction marks, emoji selectors (✔ = ✔️). */
const INVISIBLE = /[\u00ad\u2060\ufeff]|[\u200b-\u200f]|[\ufe0e\ufe0f]/g;
const ASCII = /^[\x20-\x7e]*$/;
/** Eth looks just like Đ and stands for it in text from old converters; its small letter is ð. */
const ETH = /ð/g;

/** NFC, white space trimmed and folded to single spaces; words, case and diacritics as they stand. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(SPACE, " ").trim();
}

/** `tidy`, then case folded, all diacritics removed, đ = d: "  KHÔNG Đạt" → "khong dat". */
export function fold(text: string): string {
  const tidied = tidy(text).toLowerCase();
  if (ASCII.test(tidied)) return tidied;
  return tidied.normalize("NFD").replace(DIACRITICS, "").replace(/[đð]/g, "d");
}

/** One of the five tone marks (huyền, sắc, ngã, hỏi, nặng) and the rest of its word. */
const TONE_AND_REST = /([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]+)/gu;

/**
 * NFC, white space and case folded, and tone marks put where both habits agree: hoà = hòa, thuỷ = thủy,
 * khoẻ = khỏe. Diacritics stay: Hoằng Phú and Hoằng Phụ are two communes.
 * The tone of each word goes to the word's end, which is the same place for every habit. The key is NFD:
 * compare it with other keys only.
 */
export function nameKey(text: string): string {
  const tidied = tidy(text).toLowerCase();
  if (ASCII.test(tidied)) return tidied;
  return tidied.replace(ETH, "đ").normalize("NFD").replace(TONE_AND_REST, "$2$1");
}
