/** @fileoverview Names of units: when two are the same, and what type a name says ([U2], [U3]). */
import { fold, nameKey, remembering } from "../vietnamese/fold";
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

/** Whether a name key begins with a phrase as whole words. */
export function beginsWith(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false;
  const next = text.charAt(phrase.length);
  return next === "" || !/[\p{L}\p{M}\d']/u.test(next);
}

export function beginsWithAny(text: string, phrases: readonly string[]): boolean {
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

/** T.trấn, TTr. */
const TOWN = new RegExp(`^(?:t\\. ?(?:${THI_TRAN.split(" ")[1]}|tran)|ttr)(?:\\. ?| )(?=[\\p{L}\\d])`, "u");

/** Spells out TT., P., X. at the front, where they cannot stand for trung tâm, phòng or a roman ten. */
function withoutAbbreviation(key: string, words: Vocabulary): string {
  const town = TOWN.exec(key);
  if (town) return `${THI_TRAN} ${key.slice(town[0].length)}`;
  const match = /^(tt|p|x)(\. ?| )(?=[\p{L}\d])/u.exec(key) ?? /^(p)()(?=\d)/.exec(key);
  if (!match) return key;
  const rest = key.slice(match[0].length);
  const dotted = match[2]?.startsWith(".") === true;
  if (match[1] === "tt") return beginsWithAny(rest, words.centre) ? key : `${THI_TRAN} ${rest}`;
  if (match[1] === "x") return dotted && /^\p{L}/u.test(rest) ? `${XA} ${rest}` : key;
  const numbered = /^\d/.test(rest);
  return numbered || (dotted && !beginsWithAny(rest, words.office)) ? `${PHUONG} ${rest}` : key;
}

/** "xã đoàn X" → "xã X", "huyện đoàn X" → "huyện X"; "xã Đoàn Kết" stays, and Huyện đoàn that names no place. */
function withoutDoanBehind(key: string, words: Vocabulary): string {
  for (const [body, place] of words.bodies) {
    if (!beginsWith(key, body)) continue;
    const named = key.slice(body.length + 1);
    if (!/^[\p{L}\d]/u.test(named)) return key;
    return beginsWith(named, place) ? named : `${place} ${named}`;
  }
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

export const canonical = remembering((name: string): Canonical => {
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
});

/**
 * The key of a unit ([U2]): equal for names that are the same after NFC, white space, case and tone placement,
 * with Đoàn xã X = Xã đoàn X = xã X and Huyện đoàn X = đoàn huyện X, letters of other scripts that look Latin made
 * so, the usual prefixes (BCH, ĐTN, Đoàn TNCS Hồ Chí Minh, "1.") and the safe
 * abbreviations (TT., P., X., ĐX) spelled out; the type word and the diacritics stay. `heading` is the district or
 * group above the unit, '' where there is none: a part of the key where there is one.
 */
export function unitKey(name: string, heading: string): string {
  return below(canonical(name).key, heading);
}

/** A name's key and its type, of which a roster has thousands. */
export function keyAndType(name: string, heading: string): { readonly key: string; readonly type: UnitType } {
  const one = canonical(name);
  return { key: below(one.key, heading), type: typeOf(one) };
}

function below(key: string, heading: string): string {
  const above = heading === "" ? "" : nameKey(heading);
  return above === "" ? key : `${key}\n${above}`;
}

/** What stands between the words of a name key. */
export const NOT_WORD = /[^\p{L}\p{M}\d']+/u;

/**
 * The type that a unit's name says: its leftmost whole type word ([U3]). Type words need their diacritics, unless
 * the whole name is typed without any.
 */
export function unitType(name: string): UnitType {
  return typeOf(canonical(name));
}

function typeOf({ key, words: { phrases, communes, truong } }: Canonical): UnitType {
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
