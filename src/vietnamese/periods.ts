/**
 * @fileoverview A day, or days from–to, as people write them in one cell: `16/8`, `16–22/8/2021`, `16/8 - 12/9/2021`,
 * "từ ngày 16 đến 22/8", a form's stamp `16/08/2021 7:30:05`.
 */

import { tidy } from "./fold";

/** Both ends inclusive, as `2021-08-16`; `from` may lie after `to` where somebody wrote it so. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

// The sidebar has these, too: what stands before is taken along, for Safari before 16.4 looks behind nothing.
/** A clock's time, a part of a day, a day of the week: they stand beside a date and are none. */
const BESIDE =
  /(^|[^\p{L}\d/.-])(?:\d{1,2}(?:[:h]\d{2}){1,2}(?: ?[ap]m)?|\d{1,2} ?(?:h|giờ)(?: ?\d{1,2} ?(?:phút|ph)?)?|sáng|chiều|tối|trưa|cả ngày|thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật|cn|t[2-7])(?![\p{L}\d/])/giu;
/** "(3 ngày)", "(cả tuần)": no date stands in them. */
const IN_BRACKETS = /\([^()/.-]*\)/g;
const LEFT_OVER = /^[\s,;:()–—-]+|[\s,;:()–—-]+$/g;
const IN_WORDS = /(\d{1,2}) ?tháng (\d{1,2})(?:(?:,? ?năm | ?[/.-] ?)(\d{4}))?/giu;
const ISO = /(^|\D)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(?:T[\d:.]+Z?)?/g;
const DASHED = /(^|\D)(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/g;
/** "09-08-21": only the year that is asked for makes its last two digits one. */
const DASHED_SHORT = /^(\d{1,2})-(\d{1,2})-(\d{2})$/;

const SIGN = "\\s*[/.]\\s*";
/** A day with a month and perhaps a year. */
const DATED = `(\\d{1,2})${SIGN}(\\d{1,2})(?:${SIGN}(\\d{4}|\\d{2}))?`;
const ONE = new RegExp(`^${DATED}$`);
/** The first may leave month and year to the second. */
const BETWEEN = "\\s*(?:[-–—→]|->|đến(?: hết)?(?: ngày)?|tới|và|,|;)\\s*";
const TWO = new RegExp(`^(\\d{1,2})(?:${SIGN}(\\d{1,2})(?:${SIGN}(\\d{4}|\\d{2}))?)?${BETWEEN}${DATED}$`);
const DASH_ALONE = /^(\d{1,2}) ?- ?(\d{1,2})$/;
/** Signs that part single days; they make a period only where no day lies between. */
const APART = /và|,|;/;
/** Of a stay over New Year without its second year: begins in the last months, ends in the first. */
const LATE = 11;
const EARLY = 2;

/**
 * Reads a day or days from–to; null where the text is neither, or the year stands neither there nor in `year`.
 * @param year for days without a year
 */
export function periodIn(text: string, year: number | null): Period | null {
  const words = tidy(text)
    .toLowerCase()
    .replace(ISO, "$1$4/$3/$2")
    .replace(IN_WORDS, (_, day, month, said) => `${day}/${month}${said ? `/${said}` : ""}`)
    .replace(IN_BRACKETS, " ")
    .replace(BESIDE, "$1 ")
    .replace(/(^|[^\p{L}])(?:từ|ngày)(?!\p{L})/giu, "$1 ")
    .replace(DASHED, "$1$2/$3/$4")
    .replace(/\s+/g, " ")
    .replace(LEFT_OVER, "");
  const short = DASHED_SHORT.exec(words);
  const one =
    ONE.exec(words) ?? DASH_ALONE.exec(words) ?? (short && Number(short[3]) + 2000 === year ? short : null);
  if (one) {
    const day = dayOf(Number(one[1]), Number(one[2]), yearOf(one[3]) ?? year);
    return day === null ? null : { from: day, to: day };
  }
  const two = TWO.exec(words);
  if (!two) return null;
  const [, firstDay, firstMonth, firstYear, lastDay, lastMonth, lastYear] = two;
  const month = Number(lastMonth);
  const begins = firstMonth === undefined ? month : Number(firstMonth);
  const saidFirst = yearOf(firstYear);
  const saidLast = yearOf(lastYear);
  const over = begins >= LATE && month <= EARLY ? 1 : 0;
  const began = saidFirst ?? (saidLast === null ? year : saidLast - over);
  const ends = saidLast ?? (began === null ? null : began + over);
  const from = dayOf(Number(firstDay), begins, began);
  const to = dayOf(Number(lastDay), month, ends);
  if (from === null || to === null) return null;
  return APART.test(words) && daysBetween(from, to) > 2 ? null : { from, to };
}

const SPAN =
  /^(?:(tháng) ?(\d{1,2})|(quý|q)\.? ?([1-4]|i{1,3}|iv))(?: ?[/.-] ?(?:năm )?(\d{4}|\d{2})| năm (\d{4}))?$/iu;
const ROMAN = ["i", "ii", "iii", "iv"];

/** Reads a month or a quarter, "tháng 3", "Quý II/2021", as its days; null where the text is neither. */
export function spanIn(text: string, year: number | null): Period | null {
  const said = SPAN.exec(tidy(text).toLowerCase());
  if (!said) return null;
  const [, , month, , quarter = "", shortYear, longYear] = said;
  const of = yearOf(shortYear ?? longYear) ?? year;
  const which = ROMAN.indexOf(quarter) + 1 || Number(quarter);
  const first = month === undefined ? which * 3 - 2 : Number(month);
  const last = month === undefined ? which * 3 : first;
  const from = dayOf(1, first, of);
  const next = last === 12 ? dayOf(1, 1, (of ?? 0) + 1) : dayOf(1, last + 1, of);
  return from === null || next === null ? null : { from, to: dayAfter(next, -1) };
}

const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : text.length === 2 ? 2000 + Number(text) : Number(text);

const two = (n: number) => String(n).padStart(2, "0");

/** The day as text that sorts; null where no calendar has it, or the year is not known or no year of ours. */
function dayOf(day: number, month: number, year: number | null): string | null {
  if (year === null || year < 1900 || year > 2199) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCDate() !== day || at.getUTCMonth() !== month - 1) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day that a cell with a date shows. */
export const dayOfDate = (date: Date): string | null =>
  dayOf(date.getDate(), date.getMonth() + 1, date.getFullYear());

const MS_A_DAY = 86_400_000;

/** How many days there are from the one to the other, both counted. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY) + 1;
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10);
}

/** `16/8/2021`. */
export function formatDay(day: string): string {
  const [year, month, of] = day.split("-");
  return `${of}/${month}/${year}`;
}

/** `16/8/2021 – 22/8/2021`; of one day that day. */
export const formatSpan = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
