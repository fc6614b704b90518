/**
 * @fileoverview When two names of units that are not the same are so alike that a person has to say ([O5]): slips of
 * the hand and of the ear, abbreviations, type words left out.
 */

import { fold, nameKey } from "../vietnamese/fold";
import { oneLetterOff } from "../vietnamese/slip";
import { beginsWith, beginsWithAny, canonical, NOT_WORD } from "./names";
import type { Vocabulary } from "./type-words";

/** A name taken apart for `muchAlike`. */
interface Parts {
  readonly key: string;
  /** xã, phường, thị trấn, đặc khu, folded; '' where the name has none. */
  readonly commune: string;
  /** The rest, a name key without the level above it ("…, huyện Y"). */
  readonly rest: string;
  readonly folded: string;
  /** The rest by ear, and without front words that are mistyped: "Đoàn xa La Hiên". */
  readonly heard: readonly string[];
  /** The place that a school's or an office's name ends with: "la hiên" of trường THCS La Hiên; '' where none. */
  readonly place: string;
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
    .replace(/^(?:(?:lien )?chi doan(?: co so)?|cdcs|doan co so) (?=[a-z]{2})/, "")
    .replace(/^(?:truong|ban) /, "")
    .replace(/ +/g, " ")
    .trim();
}

/** Letters that are mixed up in speech, and so in writing, folded: Tràng Sá, Chàng Xá, Quan Chung, Mỹ Gia. */
const EAR: readonly (readonly [RegExp, string])[] = [
  [/[^a-z0-9]/g, ""],
  [/tr|ch/g, "j"],
  [/k(?!h)/g, "c"],
  [/x/g, "s"],
  [/gh/g, "g"],
  [/gi/g, "d"],
  [/n[gh]+/g, "n"],
  [/y/g, "i"],
];

const byEar = (folded: string) => EAR.reduce((text, [letters, one]) => text.replace(letters, one), folded);

/** Front words without, or with other, diacritics than theirs, that are read as the name's own. */
const FRONT =
  /^(?:(?:doan(?: thanh nien| tncs(?: ho chi minh)?| co so)?|bch|ban chap hanh|xa|sa|phuong|phung|thi tran|thi chan|dac khu)\b ?)+(?=[a-z0-9])/;

/** What a school's or an office's name ends with behind what says its type, and the Chi đoàn before that: its place. */
function placeIn(rest: string, { phrases, branches, beforePlace }: Vocabulary): string {
  const words = rest.split(NOT_WORD);
  const branch = branches.find((one) => beginsWith(rest, one));
  const start = branch === undefined ? 0 : branch.split(" ").length;
  let from = start;
  for (;;) {
    const there = (some: readonly string[]) => some.every((word, n) => words[from + n] === word);
    const phrase = phrases
      .get(words[from] ?? "")
      ?.find((one) => (from === start || !one.atStart) && there(one.words))?.words;
    const other = from === start ? beforePlace.first : beforePlace.all;
    const said = phrase ?? other.map((one) => one.split(" ")).find(there);
    // "THPT số 2 Cao Lộc", but phường 2.
    const numbered = from > start && words.length > from + 1 && /^\d+$/.test(words[from] ?? "");
    if (!said && !numbered) break;
    from += said?.length ?? 1;
  }
  return from === start ? "" : words.slice(from).join(" ");
}

/** Names taken apart once: an unmatched name is compared with several others. */
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
  const folded = longForm(fold(rest)).replace(/y\b/g, "i");
  const front = commune === "" ? folded.replace(FRONT, "") : folded;
  const heard = front === folded ? [byEar(folded)] : [byEar(folded), byEar(front)];
  const place = commune === "" ? placeIn(rest, words) : "";
  const parts = { key, commune: fold(commune), rest, folded, heard, place };
  if (TAKEN_APART.size >= MOST_KEPT) TAKEN_APART.clear();
  TAKEN_APART.set(name, parts);
  return parts;
}

/** Shortest name (letters) in which one letter may be a slip: below, An Hà and An Hải are two communes. */
const SLIP_LENGTH = 7;

/** One slip of the hand, not at a syllable's first letter nor in a number: "Chiến Thắg", "Quan Sơnn". */
function isSlip(a: string, b: string): boolean {
  const at = oneLetterOff(a, b);
  if (at <= 0 || a.charAt(at - 1) === " " || /\d/.test(a.charAt(at) + b.charAt(at))) return false;
  const spaces = a.split(" ").length - 1;
  return Math.max(a.length, b.length) - spaces >= SLIP_LENGTH && b.split(" ").length - 1 === spaces;
}

const LEVELS = /\b(?:huyen|quan|tinh|thi xa|thanh pho|xa|phuong)\b/g;
const LEVEL_AT_END = /(?:^| )(?:huyen|quan|tinh|thi xa|thanh pho|xa|phuong)$/;

/** "Công an huyện" and "Công an huyện Cao Lộc": the shorter stops at the level's word. */
function leavesOutPlace(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(`${short} `) && LEVEL_AT_END.test(short) && short.includes(" ");
}

/**
 * Whether a name that is not found may well be one that is left over ([O5], `registration-unmatched`): diacritics
 * missing or wrong, one letter mistyped, letters of one sound (s and x, tr and ch, n and ng), a space, an abbreviation,
 * the type word or the place left out. Names that say
 * different types are never alike ("xã Chi Lăng", "thị trấn Chi Lăng").
 */
export function muchAlike(a: string, b: string): boolean {
  const left = takeApart(a);
  const right = takeApart(b);
  if (left.key === right.key) return true;
  if (left.commune !== right.commune && left.commune !== "" && right.commune !== "") return false;
  if (left.folded === "" || right.folded === "") return false;
  if (left.folded === right.folded || left.heard.some((one) => one !== "" && right.heard.includes(one)))
    return true;
  const difference = left.folded.length - right.folded.length;
  if (difference > 1 || difference < -1) {
    return left.commune === "" && right.commune === "" && leavesOutPlace(left.folded, right.folded);
  }
  if (left.folded.charCodeAt(0) !== right.folded.charCodeAt(0) || !isSlip(left.folded, right.folded))
    return false;
  // Hưng and Hồng are a letter apart only once folded; a slip leaves the diacritics of the others alone.
  const bare = left.rest === left.folded || right.rest === right.folded;
  // Composed, or ươ for ư would be two letters more.
  return bare || oneLetterOff(left.rest.normalize("NFC"), right.rest.normalize("NFC")) >= 0;
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

/** Whether one name is no more than the place of the other: "La Hiên" and trường THCS La Hiên. */
function placeAlone(a: Parts, b: Parts): boolean {
  return a.commune === "" && a.place === "" && b.place !== "" && a.rest === b.place;
}

/** Whether two names of one place differ in a word of type that one of them leaves out: trường Mỏ Trạng, trường THPT Mỏ Trạng. */
function leavesOutType(a: Parts, b: Parts): boolean {
  if (a.place === "" || a.place !== b.place) return false;
  const [short, long] = [a, b]
    .map(({ rest, place }) =>
      rest
        .slice(0, rest.length - place.length)
        .trim()
        .split(" "),
    )
    .sort((left, right) => left.length - right.length) as [string[], string[]];
  return short.every((word) => long.includes(word));
}

/** Letters that make no syllable: what a name that begins so stands for its words begin with. */
const INITIALS = /^[b-df-hj-np-tvwxz]{3,6}(?= |$)/;

/** A shorter name leaves out too much to be an office's whole one but for its place. */
const WHOLE_NAME = 3;

/** "KBNN Cam Lộ", KBNN alone or "Kho bạc Nhà nước" beside Kho bạc Nhà nước Cam Lộ. */
function standsFor(short: string, long: string): boolean {
  if (long.startsWith(`${short} `) && short.split(" ").length >= WHOLE_NAME) return true;
  const [letters = ""] = short.match(INITIALS) ?? [];
  if (letters === "") return false;
  const words = long.split(" ");
  const initials = words.slice(0, letters.length).map((word) => word.charAt(0));
  if (initials.join("") !== letters) return false;
  const [left, right] = [short.slice(letters.length).trim(), words.slice(letters.length).join(" ")];
  return left === "" || right === "" || left.startsWith(right) || right.startsWith(left);
}

/**
 * Whether a name that is not found may be a unit that is left over ([O5]): much alike, by its initials, with another
 * type word or without a part of it, or the place of a school or an office alone.
 */
export function mayBeSame(a: string, b: string): boolean {
  if (muchAlike(a, b) || sameButType(a, b)) return true;
  const [left, right] = [takeApart(a), takeApart(b)];
  if (placeAlone(left, right) || placeAlone(right, left) || leavesOutType(left, right)) return true;
  if (left.commune !== "" || right.commune !== "") return false;
  return standsFor(left.folded, right.folded) || standsFor(right.folded, left.folded);
}

/** Words of a firm's, a school's or an office's name that lists leave out or write otherwise, as taken apart ("ti" for "ty"). */
const SAYS_LITTLE = new Set(
  (
    "doan chi lien co quan truong ban dtn tncs thanh nien cong ti tong cp phan tnhh mtv mot vien trach nhiem huu han " +
    "tap nha nuoc va cua trung tam tt so huyen tinh thi xa phuong tran thanh pho"
  ).split(" "),
);
/** One word tells a name alone where it is so long, as no Vietnamese syllable is. */
const TELLING = 7;

interface Words {
  readonly telling: ReadonlySet<string>;
  readonly level: string;
  readonly number: string;
}

const WORDS = new Map<string, Words>();

function wordsOf(name: string): Words {
  const kept = WORDS.get(name);
  if (kept) return kept;
  const { folded } = takeApart(name);
  const words = folded.split(NOT_WORD).filter(Boolean);
  const found = {
    telling: new Set(words.filter((word) => !SAYS_LITTLE.has(word))),
    level: (folded.match(LEVELS) ?? []).join(),
    number: words.filter((word) => /\d/.test(word)).join(),
  };
  if (WORDS.size >= MOST_KEPT) WORDS.clear();
  WORDS.set(name, found);
  return found;
}

/**
 * Whether of two names of firms, schools or offices one holds all that tells the other: "Nhiệt điện Na Dương - TKV" and
 * Công ty CP Nhiệt điện Na Dương. Only good enough to ask by, where a name on a list is nobody's and the unit is on none.
 */
export function holdsNameOf(a: string, b: string): boolean {
  if (takeApart(a).commune !== "" || takeApart(b).commune !== "") return false;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.number !== right.number) return false;
  if (left.level !== "" && right.level !== "" && left.level !== right.level) return false;
  const [fewer, more] =
    left.telling.size <= right.telling.size ? [left.telling, right.telling] : [right.telling, left.telling];
  const tells = fewer.size > 1 || [...fewer].some((word) => word.length >= TELLING);
  return tells && [...fewer].every((word) => more.has(word));
}

/** The place that the name of a school or an office ends with, a name key: "la hiên" of THCS La Hiên; '' where none. */
export function placeOf(name: string): string {
  return takeApart(name).place;
}

/**
 * What names that may be the same have in common, one thing at least: looked up by it, each name is compared with
 * a few and not with all.
 */
export function cluesOf(name: string): string[] {
  const { folded, heard, place } = takeApart(name);
  const clues = heard.map((one) => `=${one}`);
  if (place !== "") clues.push(`=${byEar(fold(place))}`);
  // Up to the level's word, behind which the place may be left out.
  for (const { index, 0: level } of folded.matchAll(LEVELS))
    clues.push(`<${folded.slice(0, index + level.length)}`);
  // A slip leaves the other syllables, and the first letter of its own.
  const words = folded.split(" ");
  const [letters] = folded.match(INITIALS) ?? [];
  if (letters) clues.push(`#${letters.slice(0, 3)}`);
  if (words.length >= 3)
    clues.push(
      `#${words
        .slice(0, 3)
        .map((word) => word.charAt(0))
        .join("")}`,
    );
  words.forEach((word, at) => {
    clues.push([...words.slice(0, at), word.charAt(0), ...words.slice(at + 1)].join(" "));
  });
  return clues;
}
