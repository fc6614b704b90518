/**
 * @fileoverview TCVN3 (ABC fonts such as .VnTime): bytes of an 8-bit code that a spreadsheet shows as Latin-1
 * characters: reading it, and how much a word looks like it ([U4]). `legacy.ts` decides which encoding a text has.
 */
import { isSyllable, isToned } from "./syllable";

/** Pairs of the Latin-1 character that is shown and the letter that is meant. */
const LETTERS =
  "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßò" +
  "áỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ";

const MEANT = new Map<string, string>();
for (let i = 0; i < LETTERS.length; i += 2) MEANT.set(LETTERS.charAt(i), LETTERS.charAt(i + 1));

const HIGH = /[\u00a1-\u00fe]/g;

/**
 * The Unicode reading of TCVN3 text: "Víi chñ ®Ò c«ng t¸c" → "Với chủ đề công tác". Characters that TCVN3 has
 * no letter for stay. Capital fonts (.VnTimeH) hold the codes of small letters: those come out small.
 */
export function fromTcvn3(text: string): string {
  return text.replace(HIGH, (letter) => MEANT.get(letter) ?? letter);
}

/** Youth Union abbreviations as TCVN3 shows them (ĐTN, TĐTN, QĐ, BCĐ): no syllables, yet nothing else has them. */
const ABBREVIATION = /^(?:[A-Z]{1,3}§[A-Z]{0,3}|§V?TN[A-Z]{0,3})$/;
/** Units of measure that happen to read as syllables. */
const UNITS = new Set(["µm", "£m", "N·m", "n·m"]);
/** Latin-1 letters of real Vietnamese (or French) that are no TCVN3 letters: one of them settles it. */
const NOT_TCVN3 = /[\u00c0-\u00c5\u00cd\u00d9-\u00db\u00e0]/;
const SYMBOL = /[\u00a1-\u00bf\u00d7\u00f7]/g;

/**
 * How much a word looks like TCVN3. 2: it is a Vietnamese syllable so and not as it stands (`§¹t`, `®oµn`);
 * 1: it may be; 0: it tells nothing.
 */
export function tcvn3Weight(word: string): 0 | 1 | 2 {
  if (ABBREVIATION.test(word)) return 2;
  if (word.length < 2 || UNITS.has(word)) return 0;
  const shown = word.toLowerCase().replace(/ð/g, "đ");
  if (isSyllable(shown)) return 0;
  if (!isToned(fromTcvn3(word).toLowerCase())) return 0;
  // A lone sign beside a letter (T¹, m·) is as likely a footnote or a dot.
  const symbols = word.match(SYMBOL)?.length ?? 0;
  const high = word.match(HIGH)?.length ?? 0;
  return word.length === 2 && symbols === 1 && high === 1 ? 1 : 2;
}

/** Whether every letter of a text could be TCVN3. */
export function fitsTcvn3(text: string): boolean {
  return !NOT_TCVN3.test(text);
}
