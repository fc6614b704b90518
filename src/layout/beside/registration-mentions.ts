/**
 * @fileoverview What the cells of a list besides its names' own say of units by name ([O5]): a footnote "Đoàn xã X xin thôi",
 * a second table, a row in another place. A unit named somewhere on the list is not plainly missing from it.
 */

import { takesBack } from "../../cell/registration";
import { registrationTopic, saysNotRegistered } from "../../cell/registration-words";
import { isBlank, textOf } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { RegistrationMention } from "../reading-beside";
import { type Assessed, isBesideName, MOST_COLUMNS, type OfOthers } from "./registration-names";
import { aroundOf, standsDespite } from "./registration-place";

/** A cell longer than this is no note. */
const LONGEST = 2_000;

const SENT_TO = /^noi nhan\b/;

export interface MentionsSearch {
  readonly tab: Tab;
  /** The names' columns, with the units of the assessment that each row's cells are of. */
  readonly named: ReadonlyMap<number, ReadonlySet<number>>;
  readonly names: readonly number[];
  readonly headings: ReadonlyMap<number, string>;
  /** The first row below the header. */
  readonly firstRow: number;
  readonly others: ReadonlyMap<number, OfOthers>;
  /** Units whose names have a star behind them, by the star. */
  readonly starred: ReadonlyMap<string, readonly string[]>;
}

/** A star behind a name, or before the note that explains it. */
const STAR_BEHIND = /\(?(\*+)\)?$/;
const EXPLAINS = /^\(?(\*+)\)?\s*:?\s*(.*)$/s;

/** The star behind a name in its cell, '' where there is none. */
export const starBehind = (text: string): string => STAR_BEHIND.exec(text)?.[1] ?? "";

/** The units of the assessment that other cells of a list name, each with what these cells say of them. */
export function mentionsOn(search: MentionsSearch, { book, years }: Assessed): RegistrationMention[] {
  const { tab, named, names, headings, firstRow, others, starred } = search;
  const found: RegistrationMention[] = [];
  for (const [row, cells] of tab.values.entries()) {
    // Below the units stands to whom the list was sent.
    if (row >= firstRow && cells.some((value) => typeof value === "string" && SENT_TO.test(fold(value))))
      break;
    const of = others.get(row);
    if (of === "other") continue;
    const own = named.get(row);
    for (let column = 0; column < Math.min(cells.length, MOST_COLUMNS); column += 1) {
      const value = cells[column] ?? "";
      if (typeof value !== "string" || value.length > LONGEST || isBlank(value)) continue;
      if (own && names.includes(column)) continue;
      const text = textOf(value);
      const [, star = "", explained = ""] = EXPLAINS.exec(text) ?? [];
      const doubt =
        star === "" || standsDespite(explained, years)
          ? null
          : { denies: takesBack(explained), doubts: true };
      if (doubt)
        for (const unit of starred.get(star) ?? []) found.push({ unit, at: { tab, row, column }, ...doubt });
      const within = book.within(text, false);
      if (within.length === 0) continue;
      const around = aroundOf(text, within);
      const denies =
        of === "negated" ||
        saysNotRegistered(headings.get(column) ?? "") ||
        takesBack(around) ||
        registrationTopic(around) === "negated";
      const doubts = denies || !standsDespite(around, years);
      if (!doubts && row >= firstRow && isBesideName(headings.get(column) ?? "")) continue;
      for (const { name } of within) {
        const units = book.find(name);
        if (own && units.every((unit) => own.has(unit))) continue;
        found.push({ unit: name, at: { tab, row, column }, denies, doubts });
      }
    }
  }
  return found;
}
