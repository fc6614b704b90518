/**
 * @fileoverview Making Vietnamese text comparable. Two strengths: `fold` for marks, header words and fixed
 * words (docs/rules.md, "Folding"), `nameKey` for names of units, which keep their diacritics ([U2]).
 */

const DIACRITICS = /[\u0300-\u036f]/g;
/** White space as spreadsheets have it: NBSP, narrow and zero-width spaces, BOM and soft hyphens among it. */
const SPACE = /[\s\u00a0\u00ad\u200b-\u200d\u2000-\u200a\u202f\u205f\u2060\u3000\ufeff]+/g;
const ASCII = /^[\x20-\x7e]*$/;

/** NFC, white space trimmed and folded to single spaces; words, case and diacritics as they stand. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(SPACE, " ").trim();
}

/** `tidy`, then case folded, all diacritics removed, đ = d: "  KHÔNG Đạt" → "khong dat". */
export function fold(text: string): string {
  const tidied = tidy(text).toLowerCase();
  if (ASCII.test(tidied)) return tidied;
  return tidied.normalize("NFD").replace(DIACRITICS, "").replace(/đ/g, "d");
}

/** The five tone marks, as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * NFC, white space and case folded, and tone marks put where both habits agree: hoà = hòa, thuỷ = thủy,
 * khoẻ = khỏe. Diacritics stay: Hoằng Phú and Hoằng Phụ are two communes.
 * The tone of each word goes to the word's end, which is the same place for every habit.
 */
export function nameKey(text: string): string {
  const tidied = tidy(text).toLowerCase();
  if (ASCII.test(tidied)) return tidied;
  return tidied
    .split(" ")
    .map((word) => {
      const apart = word.normalize("NFD");
      const tones = apart.match(TONE);
      return tones ? apart.replace(TONE, "") + tones.join("") : apart;
    })
    .join(" ");
}
