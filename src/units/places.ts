/** @fileoverview Places in names of units: which level a body is of, and whether two names may mean the same place. */
import { fold } from "../vietnamese/fold";
import { muchAlike } from "./alike";
import { unitKey } from "./names";

/** Words of a name that are no place's own, folded, for bodies of the Union and of the levels. */
const NOT_OWN = new Set(
  "tinh thanh pho huyen quan thi xa phuong tran dac khu doan tncs ho chi minh hcm tn ban chap hanh thuong vu bch btv bcs".split(
    " ",
  ),
);

/** The cities that are of a province's level. */
const CENTRAL = /^thanh pho (?:ha noi|ho chi minh|hcm|da nang|hai phong|can tho|hue)\b/;
const LEVELS: readonly RegExp[] = [
  /^tinh\b/,
  /^(?:huyen|quan|thi xa|thanh pho)\b/,
  /^(?:xa|phuong|thi tran|dac khu)\b/,
];

interface Place {
  readonly key: string;
  /** 1 province, 2 district, 3 commune, 0: the name does not say. */
  readonly level: number;
  readonly words: readonly string[];
}

const KNOWN = new Map<string, Place>();
const MOST_KNOWN = 5_000;

function placeOf(name: string): Place {
  const known = KNOWN.get(name);
  if (known) return known;
  const key = unitKey(name, "");
  const folded = fold(key);
  const level = CENTRAL.test(folded) ? 1 : LEVELS.findIndex((one) => one.test(folded)) + 1;
  const all = folded.split(/[^a-z0-9]+/).filter(Boolean);
  const own = all.filter((word) => !NOT_OWN.has(word));
  // Of thành phố Hồ Chí Minh nothing would be left: its words are its own.
  const words = own.length > 0 || level === 0 ? own : all.slice(1).filter((word) => word !== "doan");
  const place = { key, level, words };
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(name, place);
  return place;
}

/** Whether a name is a province's, a district's or a commune's: what lies in two such lies in one of them only. */
export function isPlace(name: string): boolean {
  const { level, words } = placeOf(name);
  return level > 0 && words.length > 0;
}

/**
 * Whether two names mean one place: `other` only where both are of one level, neither holds the other's words or their
 * initials, and nobody can have mistyped one for the other. "Tỉnh đoàn", "Lạng Sơn" and "Tỉnh đoàn LS" may be the same,
 * and a district lies in a province.
 */
export function comparePlaces(a: string, b: string): "same" | "maybe" | "other" {
  const [left, right] = [placeOf(a), placeOf(b)];
  if (left.key === right.key) return left.key === "" ? "maybe" : "same";
  if (left.level !== right.level && left.level > 0 && right.level > 0) return "maybe";
  const stands = (x: Place, y: Place) =>
    x.words.every((word) => y.words.includes(word)) ||
    (y.words.length > 1 && x.words.includes(y.words.map((word) => word.charAt(0)).join("")));
  return stands(left, right) || stands(right, left) || muchAlike(a, b) ? "maybe" : "other";
}

/** Whether two names that are not the same may be one unit's: typed without diacritics, or without the word of its type. */
export function mayBeOneName(a: string, b: string): boolean {
  const [left, right] = [placeOf(a), placeOf(b)];
  if (left.key === right.key || left.words.length === 0 || left.words.join() !== right.words.join())
    return false;
  const bare = (one: Place) => fold(one.key) === one.key;
  if (left.level === right.level) return fold(left.key) === fold(right.key) && (bare(left) || bare(right));
  return (
    (left.level === 0 || right.level === 0) && (bare(left) || bare(right) || sameEnd(left.key, right.key))
  );
}

function sameEnd(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** What names that `mayBeOneName` have in common, to be looked up by. */
export function wordsOf(name: string): string {
  return placeOf(name).words.join(" ");
}
