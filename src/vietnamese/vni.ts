/**
 * @fileoverview VNI (fonts such as VNI-Times): a vowel and its marks are two characters, which a spreadsheet shows as
 * Latin-1: reading it, and how much a word looks like it ([U4]). `legacy.ts` decides which encoding a text has.
 */
import { isToned } from "./syllable";

/** What the second character adds to the vowel before it, as combining marks. */
const ADDS: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
/** Letters of one character. The í and ì of VNI are those of Unicode. */
const ALONE: Readonly<Record<string, string>> = { ô: "ơ", ö: "ư", ñ: "đ", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };
/** A vowel with what is added to it, or a letter alone. */
const SIGN = /([aeo])([âáàåãä])|([aeouyôö])([ùøûõï])|(a)([êéèúüë])|[ôöñæóòî]/gi;

/** The Unicode reading of VNI text: "Ñoaøn xaõ Hôïp Thaønh" → "Đoàn xã Hợp Thành". Other characters stay. */
export function fromVni(text: string): string {
  return text.replace(SIGN, (sign) => {
    const [first = "", added] = [...sign];
    const small = first.toLowerCase();
    const letter = ALONE[small] ?? small;
    const whole = (letter + (added ? ADDS[added.toLowerCase()] : "")).normalize("NFC");
    return small === first ? whole : whole.toUpperCase();
  });
}

/** Letters of other languages, and of Vietnamese in Unicode, that VNI does not use: one of them settles it. */
const NOT_VNI = /[çðýþßÇÐÝÞ]/;
/** Youth Union abbreviations as VNI shows them (ĐTN, TĐTN, QĐ, KĐ). */
const ABBREVIATION = /^(?:[BCDGHKLMNPQSTVX]{1,3}Ñ[BCDGHKLMNPQSTVX]{0,3}|ÑV?TN[A-Z]{0,3})$/;
/** Letters that Spanish, German or Danish have too; ö before ơ, ư's tones or a vowel is only VNI's. */
const ELSEWHERE = /^(?:[ñæóòî]|ô(?![ùøûõï])|ö(?![aôuùøûõï]))/i;
/** Words of other languages that happen to read as syllables. */
const FOREIGN = new Set(["où", "thaï", "taï", "laïc", "caïn", "aún"]);

/**
 * How much a word looks like VNI. 2: it is a Vietnamese syllable so and not as it stands (`ñaït`, `xaõ`); 1: it may
 * be; 0: it tells nothing.
 */
export function vniWeight(word: string): 0 | 1 | 2 {
  const bare = word.replace(/^[\u00a1-\u00bf]+|[\u00a1-\u00bf]+$/g, "");
  if (ABBREVIATION.test(bare)) return 2;
  const signs = [...bare.matchAll(SIGN)];
  const [only] = signs;
  const small = bare.toLowerCase();
  if (!only || bare.length < 2 || FOREIGN.has(small)) return 0;
  // No capital sign stands on a small vowel.
  if (/[aeouyôö][ÂÁÀÅÃÄÙØÛÕÏÊÉÈÚÜË]/.test(bare)) return 0;
  if (isToned(small) || !isToned(fromVni(small))) return 0;
  return bare.length > 2 && (signs.length > 1 || !ELSEWHERE.test(bare.slice(only.index))) ? 2 : 1;
}

/** Whether every letter of a text could be VNI. */
export function fitsVni(text: string): boolean {
  return !NOT_VNI.test(text);
}
