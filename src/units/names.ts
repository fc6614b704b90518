/**
 * @fileoverview Names of units: when two are the same, what type a name says, and when two are so alike that a
 * person has to say ([U2], [U3], [O5]).
 */
import { fold, nameKey } from "../vietnamese/fold";
import {
  COMMUNE_TYPES,
  PHUONG,
  THI_TRAN,
  type UnitType,
  type Vocabulary,
  vocabularyFor,
  XA,
} from "./type-words";

export type { UnitType };

const QUOTES = /["“”„«»]/g;
const APOSTROPHES = /[’‘ʼ`´]/g;
const DASHES = / ?[-–—] ?/g;
const NUMBERING = /^(?:\d{1,3} ?[.)] ?|[-+*•] ?)+(?=\p{L})/u;
const TRAILING = /(?:[ .,;:*]|\(\*+\))+$/;

/** Whether `text` begins with `phrase` as whole words. */
function beginsWith(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false;
  const next = text.charAt(phrase.length);
  return next === "" || !/[\p{L}\p{M}\d']/u.test(next);
}

function beginsWithAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => beginsWith(text, phrase));
}

/** Whether the rest after the word đoàn makes with it a commune's own name: "Kết" of "xã Đoàn Kết". */
function isNamedDoan(rest: string, words: Vocabulary): boolean {
  const [first = ""] = rest.split(/[ ,(-]/);
  return words.namedDoan.has(first) && !/^[^ ,(-]+ \p{L}/u.test(rest);
}

/** Takes "BCH", "Đoàn TNCS Hồ Chí Minh", "Đoàn" and their like off the front of a key. */
function withoutOrganisation(key: string, words: Vocabulary): string {
  let rest = key;
  for (;;) {
    const prefix = words.organisation.find((phrase) => beginsWith(rest, phrase));
    if (prefix === undefined) return rest;
    const after = rest.slice(prefix.length).replace(/^[ .:,-]+/, "");
    if (after === "") return rest;
    if (prefix === words.doan && isNamedDoan(after, words)) return rest;
    if (prefix === words.bch && beginsWithAny(after, words.command)) return rest;
    rest = after;
  }
}

/** Spells out TT., P., X. at the front, where they cannot stand for trung tâm, phòng or a roman ten. */
function withoutAbbreviation(key: string, words: Vocabulary): string {
  const match = /^(tt|p|x)(\. ?| )(?=[\p{L}\d])/u.exec(key) ?? /^(p)()(?=\d)/.exec(key);
  if (!match) return key;
  const rest = key.slice(match[0].length);
  const dotted = match[2]?.startsWith(".") === true;
  if (match[1] === "tt") return beginsWithAny(rest, words.centre) ? key : `${THI_TRAN} ${rest}`;
  if (match[1] === "x") return dotted && /^\p{L}/u.test(rest) ? `${XA} ${rest}` : key;
  const numbered = /^\d/.test(rest);
  return numbered || (dotted && !beginsWithAny(rest, words.office)) ? `${PHUONG} ${rest}` : key;
}

/** "xã đoàn X" → "xã X"; "xã Đoàn Kết" stays. */
function withoutDoanBehind(key: string, words: Vocabulary): string {
  const type = words.communes.find((commune) => beginsWith(key, commune));
  if (type === undefined) return key;
  const rest = key.slice(type.length + 1);
  if (!beginsWith(rest, words.doan)) return key;
  const name = rest.slice(words.doan.length + 1);
  if (name === "" || isNamedDoan(name, words)) return key;
  return beginsWith(name, type) && name !== type ? name : `${type} ${name}`;
}

/** A name in the one spelling that all spellings of the same unit share ([U2]), and the words it is read by. */
interface Canonical {
  /** A name key. */
  readonly key: string;
  readonly words: Vocabulary;
}

function canonical(name: string): Canonical {
  let key = nameKey(name).replace(QUOTES, "").replace(APOSTROPHES, "'").replace(DASHES, "-").trim();
  const words = vocabularyFor(key);
  for (const label of words.unitLabel) if (key.startsWith(label)) key = key.slice(label.length).trim();
  key = key.replace(NUMBERING, "").replace(TRAILING, "");
  const [first = ""] = key.split(/[ .]/, 1);
  const joined = words.joined.get(first);
  if (joined !== undefined && key.length > first.length) {
    return {
      key: `${joined} ${key.slice(first.length).replace(/^[ .]+/, "")}`,
      words: vocabularyFor(joined),
    };
  }
  const bare = withoutOrganisation(key, words);
  const spelled = withoutAbbreviation(bare, words);
  return {
    key: withoutDoanBehind(spelled, words),
    words: spelled === bare ? words : vocabularyFor(spelled),
  };
}

/**
 * The key of a unit ([U2]): equal for names that are the same after NFC, white space, case and tone placement,
 * with Đoàn xã X = Xã đoàn X = xã X, the usual prefixes (BCH, ĐTN, Đoàn TNCS Hồ Chí Minh, "1.") and the safe
 * abbreviations (TT., P., X., ĐX) spelled out; the type word and the diacritics stay. `heading` is the district or
 * group above the unit, '' where there is none: a part of the key where there is one.
 */
export function unitKey(name: string, heading: string): string {
  const { key } = canonical(name);
  const above = heading === "" ? "" : nameKey(heading);
  return above === "" ? key : `${key}\n${above}`;
}

const NOT_WORD = /[^\p{L}\p{M}\d']+/u;

/**
 * The type that a unit's name says: its leftmost whole type word ([U3]). Type words need their diacritics, unless
 * the whole name is typed without any.
 */
export function unitType(name: string): UnitType {
  const {
    key,
    words: { phrases, communes, truong },
  } = canonical(name);
  // A name that begins with xã is a commune's, though "xã hội" elsewhere is not: Xã Hội An.
  const commune = COMMUNE_TYPES[communes.findIndex((word) => beginsWith(key, word))];
  if (commune) return commune;
  const words = key.split(NOT_WORD);
  const last = words.length - 1;
  for (let i = 0; i <= last; ) {
    const phrase = phrases
      .get(words[i] as string)
      ?.find((p) => (i === 0 || !p.atStart) && p.words.every((word, n) => words[i + n] === word));
    const endsName = i === last && i > 0 && words[i] === truong;
    if (phrase?.type && !endsName) return phrase.type;
    i += phrase ? phrase.words.length : 1;
  }
  return "khác";
}

/** Whether two names are different and differ only in their diacritics ([U2], `unit-similar`). */
export function similarNames(a: string, b: string): boolean {
  const left = canonical(a).key;
  const right = canonical(b).key;
  return left !== right && fold(left) === fold(right);
}

/** A name taken apart for `muchAlike`. */
interface Parts {
  readonly key: string;
  /** xã, phường, thị trấn, đặc khu, folded; '' where the name has none. */
  readonly commune: string;
  /** The rest, a name key without the level above it ("…, huyện Y"). */
  readonly rest: string;
  readonly folded: string;
}

const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bthpt\b/g, "trung hoc pho thong"],
  [/\bthcs\b/g, "trung hoc co so"],
  [/\bttgdnn\b/g, "trung tam gdnn"],
  [/\bttgdtx\b/g, "trung tam gdtx"],
  [/\bgdnn\b/g, "giao duc nghe nghiep"],
  [/\bgdtx\b/g, "giao duc thuong xuyen"],
  [/\bttyt\b/g, "trung tam y te"],
  [/\btt (?=giao duc|y te|gd)/g, "trung tam "],
  [/\bubnd\b/g, "uy ban nhan dan"],
  [/\bvksnd\b/g, "vien kiem sat nhan dan"],
  [/\btand\b/g, "toa an nhan dan"],
  [/\bbhxh\b/g, "bao hiem xa hoi"],
  [/\bnhcsxh\b/g, "ngan hang chinh sach xa hoi"],
  [/\b(?:bch qs|bch quan su|bchqs|ban chqs|chqs)\b/g, "ban chi huy quan su"],
  [/\bca (?=huyen|xa|phuong|thi|thanh|tinh|quan)/g, "cong an "],
  [/\bcty\b/g, "cong ty"],
  [/\bhtx\b/g, "hop tac xa"],
  [/\btp\b\.? ?/g, "thanh pho "],
  [/\btx\b\.? ?/g, "thi xa "],
];

function longForm(folded: string): string {
  let text = folded
    .replace(/[-(),&]/g, " ")
    .replace(/ +/g, " ")
    .trim();
  for (const [short, long] of LONG_FORMS) text = text.replace(short, long);
  return text
    .replace(/^(?:truong|ban) /, "")
    .replace(/ +/g, " ")
    .trim();
}

/** Names taken apart once: `muchAlike` compares each unmatched name with every other. */
const TAKEN_APART = new Map<string, Parts>();
const MOST_KEPT = 20_000;

function takeApart(name: string): Parts {
  const kept = TAKEN_APART.get(name);
  if (kept) return kept;
  const { key, words } = canonical(name);
  const commune = words.communes.find((type) => beginsWith(key, type)) ?? "";
  let rest = commune === "" ? key : key.slice(commune.length).trim();
  const above = rest.search(/ ?[,(-] ?(?=\p{L})/u);
  if (above > 0 && beginsWithAny(rest.slice(above).replace(/^[ ,(-]+/, ""), words.levels)) {
    rest = rest.slice(0, above);
  }
  // i and y stand for one sound in most names: Mỹ and Mĩ, Lý and Lí.
  const parts = { key, commune: fold(commune), rest, folded: longForm(fold(rest)).replace(/y\b/g, "i") };
  if (TAKEN_APART.size >= MOST_KEPT) TAKEN_APART.clear();
  TAKEN_APART.set(name, parts);
  return parts;
}

/** Where two different texts first differ, if one letter put in, left out or changed makes them equal; else -1. */
function oneLetterOff(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return -1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA - start <= 1 && endB - start <= 1) return start;
  const swapped =
    endA - start === 2 &&
    endB - start === 2 &&
    a.charAt(start) === b.charAt(start + 1) &&
    a.charAt(start + 1) === b.charAt(start);
  return swapped ? start : -1;
}

/** Shortest name (letters) in which one letter may be a slip: below, An Hà and An Hải are two communes. */
const SLIP_LENGTH = 7;

/** One slip of the hand, not at a syllable's first letter nor in a number: "Chiến Thắg", "Quan Sơnn". */
function isSlip(a: string, b: string): boolean {
  const at = oneLetterOff(a, b);
  if (at <= 0 || a.charAt(at - 1) === " " || /\d/.test(a.charAt(at) + b.charAt(at))) return false;
  return Math.max(a.length, b.length) - (a.split(" ").length - 1) >= SLIP_LENGTH;
}

const LEVEL_AT_END = /(?:^| )(?:huyen|quan|tinh|thi xa|thanh pho|xa|phuong)$/;

/** "Công an huyện" and "Công an huyện Cao Lộc": the shorter stops at the level's word. */
function leavesOutPlace(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(`${short} `) && LEVEL_AT_END.test(short) && short.includes(" ");
}

/**
 * Whether a name that is not found may well be one that is left over ([O5], `registration-unmatched`): diacritics
 * missing or wrong, one letter mistyped, an abbreviation, the type word or the place left out. Names that say
 * different types are never alike ("xã Chi Lăng", "thị trấn Chi Lăng").
 */
export function muchAlike(a: string, b: string): boolean {
  const left = takeApart(a);
  const right = takeApart(b);
  if (left.key === right.key) return true;
  if (left.commune !== right.commune && left.commune !== "" && right.commune !== "") return false;
  if (left.folded === "" || right.folded === "") return false;
  if (left.folded === right.folded) return true;
  const difference = left.folded.length - right.folded.length;
  if (difference > 1 || difference < -1) {
    return left.commune === "" && right.commune === "" && leavesOutPlace(left.folded, right.folded);
  }
  if (left.folded.charCodeAt(0) !== right.folded.charCodeAt(0) || !isSlip(left.folded, right.folded))
    return false;
  // Hưng and Hồng are a letter apart only once folded; a slip leaves the diacritics of the others alone.
  const bare = left.rest === left.folded || right.rest === right.folded;
  return bare || oneLetterOff(left.rest, right.rest) >= 0;
}

/** A name without the word that says its type, and whether it had one. */
export interface BareName {
  /** A name key. */
  readonly name: string;
  readonly typed: boolean;
}

/** Words of type besides those of communes that lists leave out: "THPT Việt Bắc" is "trường THPT Việt Bắc". */
const LEFT_OUT = ["trường", "chi đoàn cơ sở", "chi đoàn", "cđcs"].map(nameKey);

/**
 * Takes the type word off a name, as lists do that say "Gia Cát" for Đoàn xã Gia Cát ([O5]). A level above at the
 * end ("…, huyện Y") goes too. Diacritics stay.
 */
export function bareName(name: string): BareName {
  const { key, commune, rest } = takeApart(name);
  if (commune !== "") return { name: rest, typed: true };
  const word = LEFT_OUT.find((one) => beginsWith(key, one) && key.length > one.length);
  return word === undefined
    ? { name: rest, typed: false }
    : { name: rest.slice(word.length).replace(/^[ .:,-]+/, ""), typed: true };
}

/** Whether two names differ in nothing but the type word of a commune: thị trấn X that became xã X ([O5]). */
function sameButType(a: string, b: string): boolean {
  const left = takeApart(a);
  const right = takeApart(b);
  if (left.commune === "" || right.commune === "" || left.commune === right.commune) return false;
  return left.rest === right.rest && left.rest !== "";
}

/** Whether a name that is not found may be a unit that is left over: much alike, or with another type word ([O5]). */
export function mayBeSame(a: string, b: string): boolean {
  return muchAlike(a, b) || sameButType(a, b);
}

/** A name as it is compared by `mayBeSame`: folded, long forms spelled out. Names that may be the same begin alike. */
export function soundOf(name: string): string {
  return takeApart(name).folded;
}
