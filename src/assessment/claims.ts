/**
 * @fileoverview Rates that a person wrote together with the two numbers they come from ([S4]): in a sentence
 * ("244/500 đoàn cơ sở, chiếm 48,6%"), or in a row under headings such as Tổng số | Công nhận | Tỷ lệ (%).
 */
import type { At, CellValue, Tab } from "../table/tab";
import { tidy } from "../vietnamese/fold";
import { formatNumber, formatRate, parseNumber } from "../vietnamese/numbers";
import { findRateTables, type RateTable, startsRateHeading } from "./rate-tables";

/** A claimed rate. `over` comes first: a claim is either over 100%, or right or wrong. */
export interface Claim {
  readonly at: At;
  /** The words of the claim, or what the rate's cell shows. */
  readonly text: string;
  readonly numerator: number;
  readonly denominator: number;
  /** In percent, as printed: 48.6. */
  readonly printed: number;
  /** Decimals printed. */
  readonly decimals: number;
  /** The printed rate is the true one rounded half up to the decimals it prints, and not over 100%. */
  readonly ok: boolean;
  /** The numerator is above the denominator (`rate-over-100`). */
  readonly over: boolean;
}

const INTEGER = "\\d{1,3}(?:\\.\\d{3})+|\\d+";
const NOUN = "[^\\d.;:,%()/\\n]";
/** `244/500`; what stands before and behind is looked at apart. */
const FRACTION = new RegExp(`(${INTEGER}) ?/ ?(${INTEGER})`, "g");
/** "244 đoàn cơ sở trên tổng số 500", "244/tổng số 500", "244 trên 500". */
const OF_TOTAL = new RegExp(
  `(${INTEGER})(?:${NOUN}{0,60}?(?:/|trên|trong) ?tổng(?: số| cộng)?${NOUN}{0,40}?| trên) (${INTEGER})`,
  "gi",
);
/** Not 10/12%, 70-80%, gần 50%: part of something else, or not meant exactly. */
const PERCENT =
  /(?<![\d/.,]|\d ?[-–] ?|(?:gần|hơn|trên|khoảng|dưới) )(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?) ?%/gi;

/** Numbers that are part of words: "3 chủ động", "năm 2019". They are masked, letter for letter. */
const NUMBER_IN_WORDS = /\d(?=["”]? chủ động)|(?<=năm )\d{4}(?![\d/])/gi;

/** What stands right before a fraction that is a part of something else, or a document's number. */
const NOT_BEFORE = /[\p{L}\d/.,-]$|(?:^|[^\p{L}])(?:(?<!tổng )số|qđ|nđ|nq|kh|cv|hd|bc|tt|điều|khoản)[: ]*$/iu;
/** What stands right before a day and month. */
const BEFORE_DATE =
  /(?:^|[^\p{L}])(?:ngày|tháng|quý|dịp|lễ|mừng|niệm|khánh|đợt|hạn|đến|từ|trước|sau)[: ]*$/iu;
/** What stands right behind what is no fraction: `22/11/2019`, `13/8-KH`, `3/5/`. */
const NOT_BEHIND = /^(?:[\d/]|[.,]\d|[-–]\d| ?[-–] ?\p{Lu}{2}|\p{L})/u;
/** Behind a day and month: "26/3 năm 2021", "26/3 đạt 100%". */
const BEHIND_DATE = /^ ?(?:$|[,.;]| (?:năm|đạt|chiếm|với|có|là|và|đến|do)(?!\p{L}))/u;

/** What leads to a rate: "chiếm", "đạt tỷ lệ", "tương ứng với", "(". */
const LEAD =
  /(?:(?:^|[^\p{L}])(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|tương ứng|tương đương|tức|là|với|ở mức)|[:=(–-])$/iu;
/** A sign that ties the rate to what stands before it, whatever words lie between. */
const TIE = /[=(]$/;
const SENTENCE_END = /[;\n]|[.!?…] +\p{Lu}/u;

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A fraction in a text. */
interface Pair extends Fraction {
  readonly start: number;
  readonly end: number;
}

/** A rate in percent, and how many decimals it prints. */
interface Printed {
  readonly printed: number;
  readonly decimals: number;
}

interface Rate extends Printed {
  readonly start: number;
  readonly end: number;
}

/** A day and month, as far as the numbers go. */
function mayBeDate(numerator: number, denominator: number): boolean {
  const day = numerator >= 1 && numerator <= 31 && denominator <= 12;
  const monthAndYear = numerator >= 1 && numerator <= 12 && denominator >= 1990 && denominator <= 2100;
  return day || monthAndYear;
}

/** Whether numbers with this before and behind them are a fraction that is meant as one. */
function isFraction(text: string, { start, end, numerator, denominator }: Pair): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(end);
  if (NOT_BEFORE.test(before) || NOT_BEHIND.test(behind)) return false;
  if (!mayBeDate(numerator, denominator)) return true;
  if (BEFORE_DATE.test(before)) return false;
  // A day above 12 cannot be a part of so few months: 26/3 is a day unless something is counted with it.
  return numerator <= denominator || !BEHIND_DATE.test(behind);
}

function findPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const pattern of [FRACTION, OF_TOTAL])
    for (const { index: start, 0: whole, 1: over, 2: under } of text.matchAll(pattern)) {
      const numerator = parseNumber(over as string) as number;
      const denominator = parseNumber(under as string) as number;
      const pair = { start, end: start + whole.length, numerator, denominator };
      const overlaps = pairs.some((other) => start < other.end && pair.end > other.start);
      if (denominator !== 0 && !overlaps && isFraction(text, pair)) pairs.push(pair);
    }
  return pairs.sort((a, b) => a.start - b.start);
}

/** The rates printed in a text. `48.125%` and `48,125%` are decimals: rates have no thousands. */
function findRates(text: string): Rate[] {
  return [...text.matchAll(PERCENT)].map(({ index: start, 0: whole, 1: digits }) => ({
    start,
    end: start + whole.length,
    ...rateOf(digits as string),
  }));
}

/** `48,6` or `48.6` as a rate. */
function rateOf(digits: string): Printed {
  const plain = digits.includes(",") ? digits.replace(/\./g, "").replace(",", ".") : digits;
  return { printed: Number(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}

/** Whether the words between a pair and a rate make the rate the pair's. */
function leadsTo(between: string): boolean {
  if (/^\s*[=:(–-]?\s*$/.test(between)) return true;
  if (between.length > 220 || SENTENCE_END.test(between)) return false;
  const words = between.trimEnd();
  if (!LEAD.test(words)) return false;
  let lead = words;
  while (LEAD.test(lead)) lead = lead.replace(LEAD, "").trimEnd();
  // "…, chiếm 48,6%": the rate follows the comma. "10/12 chi đoàn, đoàn phí đạt 95%" speaks of something else.
  if (!/,[^,]+$/.test(lead)) return true;
  return TIE.test(words) && !/\d/.test(words.slice(words.lastIndexOf(",")));
}

/** The rate right before a pair: "48,6% (244/500)", "48,6% = 244/500". */
function leadsBack(between: string): boolean {
  return /^ ?(?:[([=]|, ?tức|tức|tương ứng|tương đương) ?(?:là |với |tức )?$/i.test(between);
}

function claimOf(at: At, text: string, pair: Fraction, rate: Printed): Claim {
  const over = pair.numerator > pair.denominator;
  return {
    at,
    text,
    numerator: pair.numerator,
    denominator: pair.denominator,
    printed: rate.printed,
    decimals: rate.decimals,
    ok: !over && isRight(pair, rate),
    over,
  };
}

function isRight({ numerator, denominator }: Fraction, rate: Printed): boolean {
  return (
    formatRate(numerator, denominator, rate.decimals) === `${formatNumber(rate.printed, rate.decimals)}%`
  );
}

/** The claims in one cell's text. */
function claimsInText(text: string, at: At): Claim[] {
  const raw = text.replace(NUMBER_IN_WORDS, (digits) => "_".repeat(digits.length));
  const rates = findRates(raw);
  const pairs = findPairs(raw);
  const claims: Claim[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as Pair;
    const until = pairs[i + 1]?.start ?? raw.length;
    const behind = rates.find((rate) => rate.start >= pair.end && rate.start < until);
    const before = rates.filter((rate) => rate.end <= pair.start).pop();
    if (behind && leadsTo(raw.slice(pair.end, behind.start))) {
      claims.push(claimOf(at, text.slice(pair.start, behind.end), pair, behind));
    } else if (before && leadsBack(raw.slice(before.end, pair.start))) {
      claims.push(claimOf(at, text.slice(before.start, pair.end), pair, before));
    }
  }
  return claims;
}

/** A count in a cell of a table: a whole number, or text that says one; else null. */
function countOf(value: CellValue | undefined): number | null {
  const n = typeof value === "string" ? parseNumber(value) : value;
  return typeof n === "number" && Number.isInteger(n) && n >= 0 ? n : null;
}

/** The rate that a table's cell shows; null where it shows none. */
function shownRate(shown: string, table: RateTable): Printed | null {
  const text = tidy(shown);
  const withSign = text.endsWith("%");
  const digits = (withSign ? text.slice(0, -1) : text).trim();
  return (withSign || table.percent) && /^\d+(?:[.,]\d+)?$/.test(digits) ? rateOf(digits) : null;
}

function claimsInTable(tab: Tab, table: RateTable, claims: Claim[]): void {
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const values = tab.values[row] as readonly CellValue[];
    const value = values[table.rate];
    if (typeof value !== "string" && typeof value !== "number") continue;
    const numerator = countOf(values[table.numerator]);
    if (numerator === null) continue;
    const shown = typeof value === "string" ? value : (tab.displayed()[row]?.[table.rate] ?? "");
    const rate = shownRate(shown, table);
    if (!rate) continue;
    // A fraction under "(%)" without the cell's format: 0,488 for 48,8%. Its meaning is plain; nothing is claimed.
    if (!shown.includes("%") && typeof value === "number" && value > 0 && value <= 1 && numerator > 1)
      continue;
    // Several totals to choose from (all units, registered ones): the one that fits is meant.
    const pairs = table.denominators.flatMap((column): Fraction[] => {
      const denominator = countOf(values[column]);
      return denominator ? [{ numerator, denominator }] : [];
    });
    const pair = pairs.find((p) => p.numerator <= p.denominator && isRight(p, rate)) ?? pairs[0];
    if (pair) claims.push(claimOf({ tab, row, column: table.rate }, tidy(shown), pair, rate));
  }
}

/**
 * Every claimed rate of a tab, in order of rows and columns. In: a tab that is not the add-on's own. Out: right
 * ones too, with `ok`. Document numbers (`92/HD-TĐTN`), dates (`22/11/2019`, `26/3`), ranges and rates without
 * their two numbers are no claims.
 */
export function findClaims(tab: Tab): Claim[] {
  const claims: Claim[] = [];
  let mayHaveTables = false;
  for (let row = 0; row < tab.values.length; row++) {
    const values = tab.values[row] as readonly CellValue[];
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (typeof value !== "string") continue;
      if (startsRateHeading(value)) mayHaveTables = true;
      if (!value.includes("%")) continue;
      for (const claim of claimsInText(value.normalize("NFC"), { tab, row, column })) claims.push(claim);
    }
  }
  if (mayHaveTables) {
    for (const table of findRateTables(tab)) claimsInTable(tab, table, claims);
    claims.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  }
  return claims;
}
