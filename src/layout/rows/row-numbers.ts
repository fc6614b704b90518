/**
 * @fileoverview How criteria are numbered in rows ([L6]): what one row says of its number, and what the numbers of a
 * table mean: beginning again under each pillar, or running on through them; digits, or letters.
 */

import { isFilled, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { codesOfDate, rowNumber } from "../headings/number";
import { LETTER_OF, lettersOf, ROMAN } from "../headings/small-numbers";
import type { Wording } from "../headings/wording";
import { isBlankRow } from "./row-kinds";
import { isGroup } from "./row-words";

/** What a row's cells say, of which the first that is there counts. */
export interface RowSays {
  /** Codes that a spreadsheet turned into a date. */
  readonly dates: readonly [string, string] | null;
  /** 1.1, I.1, TC 1.1. */
  readonly code: { readonly code: string; readonly text: string } | null;
  /** I, "Nội dung 1". */
  readonly pillar: { readonly n: number; readonly text: string } | null;
  /** 1, "TC 1"; `under`: right of a content's number, which stands once, beside the first of its criteria. */
  readonly bare: { readonly n: number; readonly text: string; readonly under: boolean } | null;
  /** A, "B. …". */
  readonly capital: { readonly n: number; readonly text: string } | null;
  /** a), đ), ii; `of`: the content's number before it, "1a". */
  readonly letter: { readonly letter: string; readonly text: string; readonly of?: number } | null;
  /** The words, where there are any. */
  readonly text: string;
  /** Words right of a content's number, in a cell of their own; without a number, a second cell's words. */
  readonly beside: string;
}

const LETTER_ALONE = /^\(?([a-zđ]|[ivx]{2,4})[).]?$/;
const LETTER_FIRST = /^\(?([a-zđ]|[ivx]{2,4})\s*[).]\s*(?=\p{L})/u;
/** Pillars go by Roman numerals, more rarely by capitals. */
const CAPITAL = /^([A-E])(?:[.)]?$|\s*[.)]\s*(?=\p{L}))/u;

/** A label with its day right of it. */
const ASKS_DAY = /^(?:ngay|thoi (?:gian|diem|han))\b/;

/** What the cells of a row say of its number and text. */
export function rowSays(tab: Tab, row: number, columns: readonly number[]): RowSays {
  let dates: RowSays["dates"] = null;
  let code: RowSays["code"] = null;
  let pillar: { n: number; text: string } | null = null;
  let bare: { n: number; text: string; under: boolean } | null = null;
  let capital: { n: number; text: string } | null = null;
  let letter: { letter: string; text: string; of?: number } | null = null;
  let text = "";
  let beside = "";
  for (const column of columns) {
    const value = valueAt(tab, row, column);
    // "Ngày thẩm định:" and a day right of it below a form is no code that became a date.
    if (!ASKS_DAY.test(fold(text))) dates ??= codesOfDate(value);
    const words = textOf(value);
    if (words === "") continue;
    const lettered = LETTER_OF.exec(words);
    const number = lettered
      ? null
      : rowNumber(typeof value === "number" ? String(Math.round(value * 100) / 100) : words);
    const rest = number?.rest ?? "";
    const large = CAPITAL.exec(words);
    const small = (LETTER_ALONE.exec(words) ?? LETTER_FIRST.exec(words))?.[1];
    if (lettered?.[1] && lettered[2])
      letter ??= { letter: lettered[2], text: words.slice(lettered[0].length), of: Number(lettered[1]) };
    else if (number?.kind === "code") code ??= { code: number.code, text: rest };
    else if (small)
      letter ??= { letter: small, text: words.replace(LETTER_ALONE, "").replace(LETTER_FIRST, "") };
    else if (number?.kind === "pillar") pillar ??= { n: number.n, text: rest };
    else if (number?.kind === "bare") bare ??= { n: number.n, text: rest, under: pillar !== null };
    else if (large?.[1] && !isGroup(words.slice(large[0].length)))
      capital ??= { n: large[1].charCodeAt(0) - 64, text: words.slice(large[0].length) };
    const said = number ? rest : small || large || lettered ? "" : words;
    if (!pillar && said !== "" && text !== "") beside ||= said;
    if (said.length > text.length) text = said;
    if (pillar && number?.kind !== "pillar" && said !== "") beside ||= said;
  }
  const withText = <T extends { text: string }>(one: T | null): T | null =>
    one && one.text === "" ? { ...one, text } : one;
  return {
    dates,
    code: withText(code),
    pillar: withText(pillar),
    bare: withText(bare),
    capital: withText(capital),
    letter: withText(letter),
    text,
    beside,
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
  /** The letters, or the small numerals, of criteria in their order. */
  readonly letters: readonly string[];
  /** What else than pillars in so many words numbers them. */
  readonly contents: "capital" | "roman" | "number" | null;
}

/** Rows that tell how a table is numbered: a unit's whole form and more. */
export const ROWS_LOOKED_AT = 200;
/** Fewer numbers than this may be slips. */
const LEAST_NUMBERED = 2;

/**
 * Looks through the first rows of a table to learn how it is numbered.
 * @param enters whether a column of its own names another content in a row
 * @param held columns of marks
 */
export function numberingOf(
  tab: Tab,
  columns: readonly number[],
  firstRow: number,
  wording: Wording,
  enters: ((row: number) => boolean) | null = null,
  held: readonly number[] = [],
): RowNumbering {
  let pillars = 0;
  let capitals = 0;
  let numbers = 0;
  let bares = 0;
  let heads = 0;
  let restarts = 0;
  let goesOn = 0;
  let last = 0;
  let entered = false;
  const letters = new Set<string>();
  /** Contents come before their criteria. */
  let romanFirst = false;
  const enter = () => {
    entered = last > 0;
  };
  for (let row = firstRow; row < Math.min(tab.values.length, firstRow + ROWS_LOOKED_AT); row += 1) {
    const { dates, code, pillar, bare, capital, letter } = rowSays(tab, row, columns);
    if (enters?.(row) || (pillar && !dates && !code)) {
      pillars += 1;
      enter();
    }
    if (dates || code) numbers += 1;
    else if (bare && (!pillar || bare.under)) {
      if (wording.clear(bare.text)?.pillar) {
        enter();
        continue;
      }
      numbers += 1;
      bares += 1;
      if (headsUnnumbered(tab, row, columns, held)) heads += 1;
      if (entered && bare.n === 1) restarts += 1;
      else if (entered && bare.n === last + 1) goesOn += 1;
      entered = false;
      last = bare.n;
    } else if (capital && !pillar) {
      capitals += 1;
      enter();
    } else if (letter && !pillar) {
      if (letters.size + bares === 0) romanFirst = letter.letter === "i";
      letters.add(letter.letter);
      if (letter.letter.length === 1) numbers += 1;
    }
  }
  const roman = letters.has("ii");
  const romanContents = roman && romanFirst && pillars + capitals === 0 && (bares > 0 || letters.has("a"));
  const other = romanContents ? "roman" : capitals >= LEAST_NUMBERED ? "capital" : "number";
  if (roman && !romanContents) numbers += letters.size;
  // Numbers of the contents alone number no criteria.
  if (heads === bares && pillars === 0) numbers -= heads;
  return {
    pillarRows: pillars > 0 || other !== "number",
    numbered: numbers >= LEAST_NUMBERED,
    runsOn: goesOn > restarts,
    letters: roman && !romanContents ? ROMAN : [...lettersOf(letters)],
    contents: pillars > 0 ? null : other,
  };
}

/** Whether anything stands in one of the columns but an untouched checkbox. */
export function holdsAny(tab: Tab, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => isFilled(valueAt(tab, row, column)));
}

/** The next row that is not blank; the number of all rows where there is none. */
function filledRowBelow(tab: Tab, row: number): number {
  let next = row + 1;
  while (next < tab.values.length && isBlankRow(tab, next)) next += 1;
  return next;
}

/** Whether a number without a mark stands over rows of words with marks: dashes, or nothing, before each. */
function headsUnnumbered(
  tab: Tab,
  row: number,
  columns: readonly number[],
  held: readonly number[],
): boolean {
  const next = filledRowBelow(tab, row);
  if (holdsAny(tab, row, held) || !holdsAny(tab, next, held)) return false;
  const { dates, code, pillar, bare, capital, letter, text } = rowSays(tab, next, columns);
  return !(dates || code || pillar || bare || capital || letter) && text !== "";
}

/**
 * Whether a row's number is a content's: the criteria below begin with 1, a or i, and nothing but points stands beside
 * it. A rank needs no more than what begins below it.
 */
export function headsList(
  tab: Tab,
  row: number,
  columns: readonly number[],
  held: readonly number[] = [],
): boolean {
  const { bare, pillar, capital } = rowSays(tab, row, columns);
  if (!(bare || pillar || capital)) return false;
  if (bare && headsUnnumbered(tab, row, columns, held)) return true;
  const next = filledRowBelow(tab, row);
  if (next >= tab.values.length) return false;
  const below = rowSays(tab, next, columns);
  if (below.letter) return below.letter.letter === "a" || below.letter.letter === "i";
  if (below.bare?.n !== 1) return false;
  const beside = (tab.values[row] ?? []).slice(Math.max(...columns) + 1);
  return !bare || beside.every((value) => !isFilled(value) || typeof value === "number");
}

/** Whether a row without a mark says the number of its content twice, over its criteria: "I | 1. Chủ động …". */
export function repeatsContent(
  tab: Tab,
  row: number,
  columns: readonly number[],
  held: readonly number[],
): boolean {
  const { pillar, bare } = rowSays(tab, row, columns);
  if (!pillar || pillar.n !== bare?.n || holdsAny(tab, row, held)) return false;
  const below = rowSays(tab, filledRowBelow(tab, row), columns);
  return below.code?.code === `${pillar.n}.1` || below.bare?.n === 1 || below.letter?.letter === "a";
}
