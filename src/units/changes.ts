/**
 * @fileoverview How units changed (renamed, merged, split, closed, founded), and the names that stand in a cell of such a
 * list: one or several, each perhaps with its district behind it.
 */
import { fold, tidy } from "../vietnamese/fold";
import { fromLegacy } from "../vietnamese/legacy";
import { bareName } from "./alike";
import { unitKey, unitType } from "./names";
import { COMMUNE_TYPES } from "./type-words";

/** A unit as a list of changes names it. */
export interface PlacedName {
  readonly name: string;
  /** The district or province that stands with it, '' where none does. */
  readonly place: string;
  /** "Một phần xã X": the rest went elsewhere. */
  readonly part?: true;
}

export type ChangeKind = "renamed" | "merged" | "split" | "closed" | "founded";

/** As they are offered in cells and read there. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  renamed: "đổi tên",
  merged: "nhập vào",
  split: "chia tách",
  closed: "giải thể",
  founded: "thành lập mới",
};

/** One change on one day. */
export interface UnitChange {
  /** `2025-07-01`: from that day on. */
  readonly day: string;
  readonly kind: ChangeKind;
  /** None of a unit that is founded. */
  readonly from: readonly PlacedName[];
  /** None of one that is closed. */
  readonly to: readonly PlacedName[];
  /** The row's first cell, as the person sees it. */
  readonly at: { readonly sheet: string; readonly cell: string };
}

const LEVEL = "(?:huyện|quận|thị xã|thành phố|tỉnh|tp\\.?|tx\\.?|h\\.|q\\.)";
const IS_LEVEL = new RegExp(`^${LEVEL}(?:\\s|(?<=\\.))\\s*\\p{L}`, "iu");
/** "Xã A (huyện X)", "Xã A – huyện X", "Xã A thuộc huyện X". */
const PLACE_BEHIND = new RegExp(
  `\\s*(?:\\(\\s*(?:thuộc )?|\\s[-–—]\\s|,\\s*|\\s(?:thuộc|của)\\s)(${LEVEL}(?:\\s|(?<=\\.))[^(),;]+)\\)?\\s*$`,
  "iu",
);
const COMMUNE = /^(?:doan |dtn )?(?:cac )?(?:xa|phuong|thi tran|tt\b|dac khu)\b/;
/** All parts stand for units where the first is a commune's: a commune's name holds none of these. */
const APART = /\s*(?:[;,+&\n]|(?<=\s)và(?=\s))\s*/iu;
/** Elsewhere only before what begins a name of its own. */
const APART_OF_OTHERS = /\s*(?:[;\n]|,(?=\s*(?:đoàn|xã|phường|thị trấn|trường|chi đoàn)(?!\p{L})))\s*/iu;
const MEASURES =
  /(?<=toàn bộ|một phần|phần còn lại)(?:[\s,]+(?:diện tích(?: tự nhiên)?|(?:quy mô )?dân số|địa giới(?: hành chính)?|và|của))+(?=\s)/giu;
const PART = /^(?:một phần|phần còn lại) (?=(?:các )?(?:xã|phường|thị trấn|đoàn)(?!\p{L}))/iu;
const WHOLE = /^(?:toàn bộ|nguyên trạng) /iu;
/** "Các xã: A, B" gives each its type. */
const EACH = /^(?:đoàn )?(?:các|\d{1,2}|hai|ba|bốn|năm) (xã|phường|thị trấn|đơn vị)(?!\p{L})\s*:?\s*/iu;
const NUMBER = /^(?:\d{1,2} ?[.)] ?|[-–—+*•] ?)+(?=\p{L})/u;
/** "Xã Gia Cát (cũ)", "xã Gia Cát mới": which of two it is says the column. */
const WHICH = /\s*(?:\((?:cũ|mới)\)|(?<=\s)(?:cũ|mới))$/u;
/** Longer texts are no names. */
const LONGEST = 2_000;

/** The units that a cell of a list of changes names, in its order. */
export function namesInCell(text: string): PlacedName[] {
  const whole = fromLegacy(text)
    .split("\n")
    .map((line) => tidy(line).replace(/["“”]/g, "").replace(MEASURES, ""))
    .filter((line) => line !== "")
    .join("\n");
  if (whole === "" || whole.length > LONGEST) return [];
  const first = fold(whole.replace(NUMBER, "").replace(WHOLE, "").replace(PART, "").replace(EACH, "xã "));
  const parts = whole.split(COMMUNE.test(first) ? APART : APART_OF_OTHERS);
  const names: { name: string; place: string; part: boolean }[] = [];
  let type = "";
  let part = false;
  for (const one of parts) {
    let name = one.replace(NUMBER, "").trim();
    if (IS_LEVEL.test(name)) {
      // "Xã A, xã B, huyện X": it is said of all before it that have none.
      for (const before of names) if (before.place === "") before.place = tidy(name);
      continue;
    }
    if (PART.test(name)) part = true;
    else if (WHOLE.test(name)) part = false;
    name = name.replace(PART, "").replace(WHOLE, "");
    const each = EACH.exec(name);
    if (each) {
      type = fold(each[1] ?? "") === "don vi" ? "" : (each[1] ?? "").toLowerCase();
      name = name.slice(each[0].length).trim();
    }
    const place = PLACE_BEHIND.exec(name);
    if (place) name = name.slice(0, place.index);
    name = tidy(name.replace(WHICH, "").replace(/[.:]+$/, ""));
    if (name === "") continue;
    const own = COMMUNE_TYPES.find((word) => unitType(name) === word);
    if (own) type = own;
    else if (type !== "" && unitType(name) === "khác")
      name = `${type.charAt(0).toUpperCase()}${type.slice(1)} ${name}`;
    names.push({ name, place: place ? tidy(place[1] ?? "") : "", part });
  }
  return names.map(({ name, place, part: isPart }) => ({ name, place, ...(isPart ? { part: true } : {}) }));
}

/** A unit of a roster with its district, which its name or its heading says. */
export function placed(name: string, heading: string): PlacedName {
  const found = PLACE_BEHIND.exec(fromLegacy(name));
  if (!found) return { name, place: heading };
  return { name: fromLegacy(name).slice(0, found.index), place: tidy(found[1] ?? "") };
}

/** Whether two names are one unit's by name alone: the same ([U2]), or the same but for a type word that one leaves out. */
export function isSameName(a: string, b: string): boolean {
  if (unitKey(fromLegacy(a), "") === unitKey(fromLegacy(b), "")) return true;
  const [left, right] = [bareName(fromLegacy(a)), bareName(fromLegacy(b))];
  return left.typed !== right.typed && left.name === right.name;
}

const SAYS: readonly (readonly [ChangeKind | "none", RegExp])[] = [
  // What only moves a border, or is not done yet, changes no unit.
  ["none", /\b(?:dieu chinh dia gioi|giu nguyen|khong (?:thay doi|doi)|du kien|de xuat|de nghi)\b/],
  ["split", /\b(?:chia|tach)\b/],
  ["merged", /\b(?:nhap|sap nhap|hop nhat|gop|sat nhap)\b/],
  [
    "renamed",
    /\b(?:doi ten|doi thanh|chuyen thanh|nang (?:cap|len)|chuyen (?:doi )?(?:loai|ten)|doi loai)\b/,
  ],
  ["closed", /\b(?:giai the|ket thuc|cham dut|thoi hoat dong|xoa ten|ngung hoat dong)\b/],
  ["founded", /\b(?:thanh lap|lap moi|moi thanh lap)\b/],
];

/** What words say of a change; `none`: that nothing changed, or not yet; null: nothing that is known. */
export function kindSaid(text: string): ChangeKind | "none" | null {
  const folded = fold(text);
  return SAYS.find(([, words]) => words.test(folded))?.[0] ?? null;
}
