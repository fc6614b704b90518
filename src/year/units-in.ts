/** @fileoverview Which units a cell of a list names: one, several, with more around them, or some that the roster does not have. */

import { nameAsItStands, textOf, valueAt } from "../cell/text";
import { a1 } from "../table/a1";
import { anchorOf } from "../table/merged";
import type { At, Tab } from "../table/tab";
import { bareName } from "../units/alike";
import { isUnitName } from "../units/looks-like-name";
import { NameBook } from "../units/name-book";
import { COMMUNE_TYPES } from "../units/type-words";
import { fold } from "../vietnamese/fold";
import { fromLegacy } from "../vietnamese/legacy";
import { oneLetterOff } from "../vietnamese/slip";
import type { FindFormer } from "./former-units";
import type { Place, UnitNamed, YearRoster } from "./lists";

/** The roster and its book of names. */
export interface Named {
  readonly roster: YearRoster;
  readonly book: NameBook;
  /** What cells were read as: a list's cells are looked at for its columns, its rows and what each names. */
  readonly read: Map<string, readonly Name[]>;
  /** Whom names are of that units of the roster had before they changed. */
  readonly former: FindFormer;
}

/** A roster to find names by. */
export const namedBy = (roster: YearRoster, former: FindFormer = () => null): Named => ({
  roster,
  book: new NameBook(roster.units),
  read: new Map(),
  former,
});

/** Whose name it is that the roster does not have; as it is where no change says. */
export function nowOf(one: Name, heading: string, { roster, book, former }: Named): Name {
  if (one.index !== null || book.find(one.name, heading).length > 0) return one;
  const found = former(one.name, heading);
  const unit = found ? roster.units[found.index] : undefined;
  if (!found || !unit) return one;
  const { index, day, merged } = found;
  return { name: unit.name, index, was: { name: one.name, day, merged } };
}

const APART = /\s*(?:[\n;,+&]|(?<=\s)và(?=\s)|\s[-–—]\s)\s*/iu;
/** Longer texts are no names. */
const LONGEST = 2_000;

/** A cell as the person sees it; of a merged one its first. */
export function placeOf(at: At): Place {
  const { tab, row, column } = anchorOf(at);
  return { sheet: tab.name, cell: a1(row, column) };
}

/** The units that a cell names, in its order, each once; words that name none ("Các xã vùng cao") give none. */
export function unitsIn(
  tab: Tab,
  row: number,
  column: number,
  named: Named,
  heading = "",
): readonly UnitNamed[] {
  const value = valueAt(tab, row, column);
  if (typeof value !== "string") return NOTHING;
  const key = `${heading}\n${value}`;
  let names = named.read.get(key);
  if (!names) {
    names = namesIn(value, named, heading).map((one) => nowOf(one, heading, named));
    named.read.set(key, names);
  }
  if (names.length === 0) return NOTHING;
  const at = placeOf({ tab, row, column });
  return names.map((one) => ({ ...one, at }));
}

const NOTHING: readonly UnitNamed[] = [];

type Name = Pick<UnitNamed, "name" | "index" | "was">;

function namesIn(value: string, { roster, book }: Named, heading: string): readonly Name[] {
  const text = nameAsItStands(value);
  if (text === "" || text.length > LONGEST) return [];
  const units = new Map<string, Name>();
  const add = (typed: string): boolean => {
    const found = book.find(typed, heading);
    const [index] = found;
    if (index === undefined) return false;
    const unit = roster.units[index];
    if (found.length === 1 && unit) units.set(`#${index}`, { name: unit.name, index });
    else units.set(fold(typed), { name: readable(typed), index: null });
    return true;
  };
  if (add(text)) return [...units.values()];
  const lines = value
    .split("\n")
    .map(nameAsItStands)
    .filter((line) => line !== "");
  const rest: string[] = [];
  const below: string[] = [];
  for (const part of lines.flatMap((line) =>
    book.find(line, heading).length > 0 ? [line] : line.split(APART),
  )) {
    const name = part.replace(/^(?:\d{1,2} ?[.)] ?|[-–—+*•] ?)/, "").trim();
    if (name === "" || add(name)) continue;
    // "UBND xã Gia Cát": a place in the unit of that name.
    if (add(name.replace(PLACE_OF, ""))) continue;
    const within = book.within(name, true);
    for (const one of within) add(one.name);
    if (within.length > 0) continue;
    if (BELOW.test(readable(name))) below.push(name);
    else if (isUnitName(readable(name))) units.set(fold(name), { name: readable(name), index: null });
    else rest.push(name);
  }
  // "Chi đoàn thôn Nà Pài, xã Hợp Thành" is in the unit beside it; alone it is of nobody known.
  if (units.size === 0)
    for (const name of below) units.set(fold(name), { name: readable(name), index: null });
  // A name alone that nobody has: "Gia Cat" typed as "Gia Các".
  if (units.size === 0) {
    if (mayBe(text, book).length > 0) units.set(fold(text), { name: readable(text), index: null });
    return [...units.values()];
  }
  for (const part of rest)
    if (ALONE.test(readable(part)) && !isPlace(part, roster))
      units.set(fold(part), { name: readable(part), index: null });
  return [...units.values()];
}

/** Where a commune's work is done: its name follows. */
const PLACE_OF =
  /^(?:(?:trụ sở|hội trường|văn phòng|sân|trung tâm|nhà văn hóa|nhà văn hoá|đảng ủy|đảng uỷ|hđnd|ubnd|ubmttq|ủy ban nhân dân|uỷ ban nhân dân|mặt trận tổ quốc)[ ,-]*)+(?=(?:xã|phường|thị trấn|tt)(?![\p{L}\p{M}]))/iu;
/** What a base unit has below it. */
const BELOW =
  /^(?:chi đoàn )?(?:thôn|bản|xóm|ấp|buôn|làng|khu (?:dân cư|phố|\d)|khu|tổ(?: dân phố)?|tdp|khối phố|đội) /iu;

/** Beside units that are known, words with capitals and nothing else are a unit's name as well. */
const ALONE = /^\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){1,3}$/u;
const LEVEL = /^(?:huyện|quận|tỉnh|thành phố|tp|thị xã|thôn|bản|khu|tổ|cụm|khối)(?![\p{L}\p{M}])/iu;

/** A district behind a unit's name: "Đoàn xã Gia Cát, Cao Lộc". */
const isPlace = (part: string, { units }: YearRoster): boolean =>
  LEVEL.test(part) || units.some(({ heading }) => heading !== "" && fold(heading).includes(fold(part)));

/** A name for people to read; legacy letters are converted. */
export const readable = (name: string): string => textOf(fromLegacy(name));

/** The unit that a name which nobody has most likely means; null: none, or several. */
export function likeliest(name: string, { roster, book }: Named): string | null {
  const found = mayBe(name, book);
  const bare = fold(bareName(name).name);
  // "Cát" and "Các" are syllables both: no slip for who decides, and the likeliest all the same.
  const near = () =>
    roster.units.flatMap((unit, index) =>
      oneLetterOff(bare, fold(bareName(unit.name).name)) >= 0 ? index : [],
    );
  const [index, more] = found.length > 0 ? found : near();
  return index === undefined || more !== undefined ? null : (roster.units[index]?.name ?? null);
}

/** Units that a name may be, of whatever type where it says none. */
function mayBe(name: string, book: NameBook): readonly number[] {
  const found = book.mayBe(name);
  if (found.length > 0 || isUnitName(readable(name)) || name.split(" ").length > MOST_WORDS) return found;
  return [...new Set(COMMUNE_TYPES.flatMap((type) => book.mayBe(`${type} ${name}`)))];
}

/** Communes' names have no more. */
const MOST_WORDS = 4;
