/**
 * @fileoverview Which units a cell of a list names, and what stands around the names ([O5]): "Đoàn xã Gia Cát (KH số 03)" is
 * Gia Cát's row, and so is each row that holds a unit's name with anything before or behind it.
 */

import { nameAndNote } from "../../cell/registration";
import { leavesStanding } from "../../cell/registration-beside";
import { nameAsItStands } from "../../cell/text";
import type { CellValue } from "../../table/tab";
import type { NameBook } from "../../units/name-book";
import type { Within } from "../../units/within";
import { fold } from "../../vietnamese/fold";

/** A unit that a cell names. */
export interface Placed {
  readonly unit: string;
  /** The cell's whole text. */
  readonly text: string;
  /** What stands around it in the cell, '' where it is the cell's only words. */
  readonly around: string;
  /** The name goes on: "Phú Thọ Hòa" holds Phú Thọ and may be another's. */
  readonly longer: boolean;
}

/** Longer texts are not looked through. */
const LONGEST = 2_000;
/** "Cao Lộc, ngày 15 tháng 02 năm 2021". */
const PLACE_AND_DAY = /^[^,;:(]{2,40},\s*ngày(?!\p{L})/iu;
/** Where a name's own words end. */
const NAME_ENDS = /\s*(?:[\n(,;:[|]|\s[–—-]|[–—-]\s|\s(?:huyện|quận|tỉnh|thành phố|thị xã|cụm|khối)\s)/iu;

/** The units that a cell of the names' column names; a name that is nobody's stands as it is. */
export function placesIn(value: CellValue, book: NameBook): readonly Placed[] {
  const text = nameAsItStands(value);
  const alone = (unit: string, around = ""): Placed[] => [{ unit, text, around, longer: false }];
  if (book.find(text).length > 0 || PLACE_AND_DAY.test(text)) return alone(text);
  const { name, note } = nameAndNote(value);
  if (note !== "" && book.find(name).length > 0) return alone(name, note);
  const within = text.length > LONGEST ? [] : book.within(text, true);
  if (within.length > 0) {
    const around = aroundOf(text, within);
    return within.map(({ name: unit, end }) => ({ unit, text, around, longer: goesOn(text.slice(end)) }));
  }
  if (note !== "") return alone(name, note);
  // "TT GDNN - GDTX" is the whole of a name: nothing is cut off that nearly names a unit as it stands.
  if (book.mayBe(text).length > 0) return alone(text);
  const head = text.slice(0, text.search(NAME_ENDS)).trim();
  if (head !== "" && NAME_ENDS.test(text) && book.mayBe(head).length > 0)
    return alone(head, text.slice(head.length).trim());
  return alone(text);
}

/** Whether what stands around a name in its cell leaves its registration as it is. */
export const standsDespite = (around: string, years: readonly number[] | null): boolean =>
  !/[\p{L}\d?]/u.test(around) || leavesStanding(around, "state", years);

/** A text without the names that stand in it. */
export function aroundOf(text: string, within: readonly Within[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end } of within) {
    parts.push(text.slice(from, start));
    from = end;
  }
  parts.push(text.slice(from));
  const around = parts.join(" ").trim();
  return /[\p{L}\d?]/u.test(around) ? around : "";
}

/** What follows a name with a capital and is no part of it: a level, a person, a paper. */
const NO_PART = /^(?:huyen|quan|tinh|thanh|tp|tx|thi|cum|khoi|bi|dang|so|ngay|da|co|ke|nam|theo)$/;

function goesOn(behind: string): boolean {
  const [, word = ""] = behind.match(/^ (\p{Lu}\p{Ll}+)(?![\p{L}\p{M}\d])/u) ?? [];
  return word !== "" && !NO_PART.test(fold(word));
}
