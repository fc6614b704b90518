/**
 * @fileoverview How criteria are numbered in rows ([L6]): what one row says of its number, and what the numbers of a
 * table mean: beginning again under each pillar, or running on through them; digits, or letters.
 */

import { textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { codesOfDate, headingNumber } from "../headings/number";
import { lettersWith } from "../headings/small-numbers";
import { LEAD, MATCH, type Wording } from "../headings/wording";

/** What a row's cells say, of which the first that is there counts. */
export interface RowSays {
  /** Codes that a spreadsheet turned into a date. */
  readonly dates: readonly [string, string] | null;
  /** 1.1, I.1, TC 1.1. */
  readonly code: { readonly code: string; readonly text: string } | null;
  /** I, "Nội dung 1", A. */
  readonly pillar: { readonly n: number; readonly text: string } | null;
  /** 1, "TC 1". */
  readonly bare: { readonly n: number; readonly text: string } | null;
  /** a), đ). */
  readonly letter: { readonly letter: string; readonly text: string } | null;
  /** The words, where there are any. */
  readonly text: string;
}

const LETTER_ALONE = /^\(?([a-zđ])[).]?$/;
const LETTER_FIRST = /^\(?([a-zđ])\s*[).]\s*(?=\p{L})/u;
/** Pillars go by Roman numerals, more rarely by capitals. */
const ROMAN_ALONE = /^[IVX]{1,4}$/;
const CAPITAL_ALONE = /^([A-C])[.)]?$/;

/** What the cells of a row say of its number and text. */
export function rowSays(tab: Tab, row: number, columns: readonly number[]): RowSays {
  let dates: RowSays["dates"] = null;
  let code: RowSays["code"] = null;
  let pillar: { n: number; text: string } | null = null;
  let bare: { n: number; text: string } | null = null;
  let letter: { letter: string; text: string } | null = null;
  let text = "";
  for (const column of columns) {
    const value = valueAt(tab, row, column);
    dates ??= codesOfDate(value);
    const words = textOf(value);
    if (words === "") continue;
    const number = headingNumber(
      typeof value === "number"
        ? String(Math.round(value * 100) / 100)
        : ROMAN_ALONE.test(words)
          ? `${words}. x`
          : words,
    );
    const rest = number && !ROMAN_ALONE.test(words) ? number.rest : "";
    const capital = CAPITAL_ALONE.exec(words)?.[1];
    const small = (LETTER_ALONE.exec(words) ?? LETTER_FIRST.exec(words))?.[1];
    if (number?.kind === "code") code ??= { code: number.code, text: rest };
    else if (number?.kind === "pillar") pillar ??= { n: number.n, text: rest };
    else if (number?.kind === "bare") bare ??= { n: number.n, text: rest };
    else if (capital) pillar ??= { n: capital.charCodeAt(0) - 64, text: "" };
    else if (small)
      letter ??= { letter: small, text: words.replace(LETTER_ALONE, "").replace(LETTER_FIRST, "") };
    const said = number ? rest : small || capital ? "" : words;
    if (said.length > text.length) text = said;
  }
  const withText = <T extends { text: string }>(one: T | null): T | null =>
    one && one.text === "" ? { ...one, text } : one;
  return {
    dates,
    code: withText(code),
    pillar: withText(pillar),
    bare: withText(bare),
    letter: withText(letter),
    text,
  };
}

/** What the numbers of a table mean. */
export interface RowNumbering {
  /** Pillars have headings numbered as such: any other number is a criterion's. */
  readonly pillarRows: boolean;
  /** Criteria are numbered: a row without a number is none. */
  readonly numbered: boolean;
  /** Numbers run on through the pillars, 1 … 15. */
  readonly runsOn: boolean;
  /** The letters in their order. */
  readonly letters: string;
}

/** Rows that tell how a table is numbered: a unit's whole form and more. */
const ROWS_LOOKED_AT = 200;
/** Fewer numbers than this may be slips. */
const LEAST_NUMBERED = 2;

/** Looks through the first rows of a table to learn how it is numbered. */
export function numberingOf(
  tab: Tab,
  columns: readonly number[],
  firstRow: number,
  wording: Wording,
): RowNumbering {
  let pillars = 0;
  let numbers = 0;
  let restarts = 0;
  let goesOn = 0;
  let last = 0;
  let entered = false;
  let letters = lettersWith(false);
  for (let row = firstRow; row < Math.min(tab.values.length, firstRow + ROWS_LOOKED_AT); row += 1) {
    const { dates, code, pillar, bare, letter } = rowSays(tab, row, columns);
    if (dates || code) numbers += 1;
    else if (pillar) {
      pillars += 1;
      entered = last > 0;
    } else if (bare) {
      const match = bare.text === "" ? null : wording.match(bare.text);
      if (match?.pillar && match.score >= MATCH && match.lead >= LEAD) continue;
      numbers += 1;
      if (entered && bare.n === 1) restarts += 1;
      else if (entered && bare.n === last + 1) goesOn += 1;
      entered = false;
      last = bare.n;
    } else if (letter) {
      if (letter.letter === "đ") letters = lettersWith(true);
      numbers += 1;
    }
  }
  return { pillarRows: pillars > 0, numbered: numbers >= LEAST_NUMBERED, runsOn: goesOn > restarts, letters };
}
