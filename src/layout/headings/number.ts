/**
 * @fileoverview The number at the head of a heading: a criterion's code (1.1, TC 1.1, I.1, (1.1), 1-1), a
 * pillar's (Nội dung 1, Tiêu chuẩn 2, Mặt 3, I.) or a bare number whose meaning its neighbours decide.
 */

import type { CellValue } from "../../table/tab";
import { fold } from "../../vietnamese/fold";

export type HeadingNumber =
  /** Two parts: a criterion, `1.1`. */
  | { readonly kind: "code"; readonly code: string; readonly rest: string }
  /** A pillar said in so many words ("Nội dung 1", "Tiêu chuẩn 2") or by a Roman numeral. */
  | { readonly kind: "pillar"; readonly n: number; readonly rest: string }
  /** "TC 3", "3.", "3": a criterion or a pillar, as what stands around says. */
  | { readonly kind: "bare"; readonly n: number; readonly rest: string };

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

const CRITERION_WORD = "(?:tieu chi|tchi|tc|t[./]\\s?c(?:hi)?|chi tieu|chi so)";
const PILLAR_WORD =
  "(?:noi dung chu dong|noi dung|tieu chuan|mat chu dong|mat|chu dong|nd|nhom tieu chi|nhom|phan|muc|linh vuc)";
const LEAD = `(?:${CRITERION_WORD}|${PILLAR_WORD})`;

/** One sign between the parts, spaces around it: dot, comma, dash of any length. */
const CODE = new RegExp(
  `^[([]?\\s*(?:${LEAD}\\s*(?:so|thu)?\\s*[:.]?\\s*)?([1-9]|[ivx]{1,4}|[abc])\\s?[.,\\-–_]\\s?(0?[1-9]|1\\d|20)(?![\\d%]|/\\s?\\d|[.,]\\d)\\s*[)\\]]?\\s*[.:;)\\-–/]*\\s*`,
);
/**
 * The same in letters: 1a, TC 1a, 1.a, I.a). A blank before the letter would be a name's ("1. A Lưới"); of d and đ, which points
 * have too ("5đ"), those beside them tell (small-numbers.ts).
 */
const LETTERED = new RegExp(
  `^[([]?\\s*(?:${CRITERION_WORD}\\s*(?:so|thu)?\\s*[:.]?\\s*)?([1-9]|[ivx]{1,4}(?=[.,\\-–_]))[.,\\-–_]?([abce])(?![\\d\\p{L}]|\\.\\S)\\s*[)\\]]?\\s*[.:;)\\-–/]*\\s*`,
  "u",
);
const PILLAR = new RegExp(
  `^[([]?\\s*${PILLAR_WORD}\\s*(?:so|thu)?\\s*[:.]?\\s*([1-9]|0[1-9]|[ivx]{1,4})(?![\\d\\p{L}])\\s*[)\\]]?\\s*[.:;)\\-–]*\\s*`,
  "u",
);
/** "Phần thứ nhất", "Nội dung hai:", "Nội dung một" alone. */
const PILLAR_IN_WORDS = new RegExp(
  `^${PILLAR_WORD}\\s+(?:thu\\s+(nhat|hai|ba)\\b|(mot|hai|ba)(?=\\s*(?:$|[.:;)\\-–])))\\s*[.:;)\\-–]*\\s*`,
);
const IN_WORDS = ["", "mot", "hai", "ba"];
const BARE_CRITERION = new RegExp(
  `^[([]?\\s*${CRITERION_WORD}\\s*(?:so|thu)?\\s*[:.]?\\s*(\\d{1,2}|[ivx]{1,4})(?![\\d\\p{L}/])\\s*[)\\]]?\\s*[.:;)\\-–]*\\s*`,
  "u",
);
const ROMAN_HEAD = /^[([]?\s*([ivx]{1,4})\s*[)\]]?\s*[.:;)\-–/]+\s*(?=\S)/;
/** A mark that is explained, or offered: "x: đã giao việc", "x/0". */
const SIGN_HEAD = /^[([]?\s*[xv]\s*(?::|\/\s*\S{1,2}$)/;
const NUMBER_HEAD = /^[([]?\s*(\d{1,3})\s*[)\]]?\s*(?:(?:[.:;)]+\s*|\s+[-–]\s*)(?=\p{L}|["“”']|$)|$)/u;

/** "1-5 điểm" measures; "Điểm sáng văn hóa" is a text. */
const NO_TEXT = /^(?:điểm(?! (?:sáng|nhấn|mới|tựa|truy cập|sinh hoạt|trường)(?!\p{L}))|năm \d|%)/iu;

/** Reads the number a heading opens with; null where it opens with none. `rest` keeps its own diacritics. */
export function headingNumber(whole: string): HeadingNumber | null {
  const text = whole.replace(/^[*•+–-]\s+/, "");
  const folded = fold(text);
  // Folding keeps the length of composed text, so that the rest can be cut from the text itself.
  const rest = (match: RegExpMatchArray) =>
    folded.length === text.length ? text.slice(match[0].length).trim() : folded.slice(match[0].length).trim();

  const code = folded.match(CODE);
  // A third level ("1.1.2") is no criterion's code, and the pattern leaves it out.
  if (code?.[1] && code[2] && partNumber(code[1]) > 0 && !NO_TEXT.test(rest(code)))
    return { kind: "code", code: `${partNumber(code[1])}.${Number(code[2])}`, rest: rest(code) };
  const lettered = folded.match(LETTERED);
  if (lettered && !NO_TEXT.test(rest(lettered)))
    return { kind: "code", code: codeOfLetter(lettered), rest: rest(lettered) };
  const pillar = folded.match(PILLAR);
  // "Nội dung 3 chủ động" speaks of all three.
  if (
    pillar?.[1] &&
    partNumber(pillar[1]) > 0 &&
    !/^["“]?3 chủ động["”]?$/i.test(`${pillar[1]} ${rest(pillar)}`)
  )
    return { kind: "pillar", n: partNumber(pillar[1]), rest: rest(pillar) };
  const inWords = folded.match(PILLAR_IN_WORDS);
  if (inWords)
    return {
      kind: "pillar",
      n: Math.max(1, IN_WORDS.indexOf(inWords[1] ?? inWords[2] ?? "")),
      rest: rest(inWords),
    };
  const criterion = folded.match(BARE_CRITERION);
  if (criterion?.[1] && partNumber(criterion[1]) > 0)
    return { kind: "bare", n: partNumber(criterion[1]), rest: rest(criterion) };
  const roman = SIGN_HEAD.test(text) ? null : folded.match(ROMAN_HEAD);
  if (roman?.[1] && partNumber(roman[1]) > 0)
    return { kind: "pillar", n: partNumber(roman[1]), rest: rest(roman) };
  const number = folded.match(NUMBER_HEAD);
  if (number?.[1] && Number(number[1]) > 0) return { kind: "bare", n: Number(number[1]), rest: rest(number) };
  return null;
}

/** A content's numeral with nothing behind it, which in a heading may be a letter. */
const NUMERAL_ALONE = /^[IVX]{1,4}$/;

/** The number that a row's cell opens with: there a numeral alone ("II") is a content's too. */
export function rowNumber(text: string): HeadingNumber | null {
  if (!NUMERAL_ALONE.test(text)) return headingNumber(text);
  const number = headingNumber(`${text}. x`);
  return number && { ...number, rest: "" };
}

/** A code standing anywhere else than at the head: "Minh chứng 1.1", "Tự chấm TC 2.3", "Thẩm định (1.1)". */
const CODE_AT_END = new RegExp(
  `[\\s(\\-–:/]\\(?(?:${CRITERION_WORD}\\s*)?([1-9]|[ivx]{1,4})\\s?[.\\-–_]\\s?(0?[1-9]|1\\d|20)\\s*[)\\]]?[.:]?$`,
);
/** "Minh chứng 1a", "Tự chấm (1.a)"; "(5đ)" are points. */
const LETTERED_AT_END = new RegExp(
  `[\\s(\\-–:/]\\(?(?:${CRITERION_WORD}\\s*)?([1-9]|[ivx]{1,4}(?=[.\\-–_]))[.\\-–_]?([abce]|d(?!\\s*\\)))\\s*[)\\]]?[.:]?$`,
);
const PILLAR_AT_END = new RegExp(`[\\s(\\-–:/]\\(?${PILLAR_WORD}\\s*([1-9]|[ivx]{1,4})\\s*[)\\]]?[.:]?$`);

const BARE_AT_END = new RegExp(`[\\s(\\-–:/]\\(?${CRITERION_WORD}\\s*(\\d{1,2}|[ivx]{1,4})\\s*[)\\]]?[.:]?$`);

/** "KQ 1": a verdict's word and the content's number, no word between them. */
const VERDICT_OF = /^(kq|ket qua|ket luan|kl|danh gia|dg|xep loai|xl)\s*([1-9]|[ivx]{1,4})$/;

/** Reads a number that a heading ends with, and the words before it. `rest` is never anything. */
export function trailingNumber(
  folded: string,
): { readonly number: HeadingNumber; readonly words: string } | null {
  const ends = (pattern: RegExp) => {
    const match = folded.match(pattern);
    return match?.[1] && partNumber(match[1]) > 0 ? match : null;
  };
  const words = (match: RegExpMatchArray) => folded.slice(0, match.index).trim();
  const code = ends(CODE_AT_END);
  if (code) {
    const [, pillar = "", n] = code;
    return {
      number: { kind: "code", code: `${partNumber(pillar)}.${Number(n)}`, rest: "" },
      words: words(code),
    };
  }
  const lettered = ends(LETTERED_AT_END);
  if (lettered)
    return { number: { kind: "code", code: codeOfLetter(lettered), rest: "" }, words: words(lettered) };
  const pillar = ends(PILLAR_AT_END);
  if (pillar)
    return { number: { kind: "pillar", n: partNumber(pillar[1] as string), rest: "" }, words: words(pillar) };
  const verdict = folded.match(VERDICT_OF);
  if (verdict?.[1] && verdict[2] && partNumber(verdict[2]) > 0)
    return { number: { kind: "pillar", n: partNumber(verdict[2]), rest: "" }, words: verdict[1] };
  const bare = ends(BARE_AT_END);
  return bare
    ? { number: { kind: "bare", n: partNumber(bare[1] as string), rest: "" }, words: words(bare) }
    : null;
}

const codeOfLetter = ([, part = "", letter = ""]: RegExpMatchArray) =>
  `${partNumber(part)}.${letter.charCodeAt(0) - 96}`;

/** `3` → 3, `iii` → 3, `c` → 3; 0 where it is none. */
function partNumber(part: string): number {
  if (/^\d+$/.test(part)) return Number(part);
  const roman = ROMAN.indexOf(part) + 1;
  if (roman > 0) return roman;
  return /^[abc]$/.test(part) ? part.charCodeAt(0) - 96 : 0;
}

/**
 * A date in a heading is a code that a spreadsheet turned (1.1 typed in becomes 1 January): both ways of
 * reading it, day first as Vietnam writes.
 */
export function codesOfDate(value: CellValue): readonly [string, string] | null {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null;
  const [day, month] = [value.getDate(), value.getMonth() + 1];
  return [`${day}.${month}`, `${month}.${day}`];
}
