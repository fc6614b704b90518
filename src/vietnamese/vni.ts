/**
 * @fileoverview VNI (fonts such as VNI-Times): a vowel and its marks are two characters, which a spreadsheet shows as
 * Latin-1: reading it, and how much a word looks like it ([U4]). `legacy.ts` decides which encoding a text has.
 */
import { isToned } from "./syllable";

/** What the second character adds to the vowel before it, as codes of combining marks: in
 * words they would stand bare in the pages, which are NFC. */
const ADDS: Readonly<Record<string, readonly number[]>> = {
  ù: [0x301],
  ø: [0x300],
  û: [0x309],
  õ: [0x303],
  ï: [0x323],
  â: [0x302],
  á: [0x302, 0x301],
  à: [0x302, 0x300],
  å: [0x302, 0x309],
  ã: [0x302, 0x303],
  ä: [0x302, 0x323],
  ê: [0x306],
  é: [0x306, 0x301],
  è: [0x306, 0x300],
  ú: [0x306, 0x309],
  ü: [0x306, 0x303],
  ë: [0x306, 0x323],
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
    const marks = (added && ADDS[added.toLowerCase()]) || [];
    const whole = (letter + String.fromCharCode(...marks)).normalize("NFC");
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
