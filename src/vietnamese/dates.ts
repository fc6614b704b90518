/**
 * @fileoverview Dates as Vietnamese offices write them: printed as dd/mm/yyyy, and found in running text
 * (`ngày 16/5/2018`, `25-01-2021`, `ngày 05 tháng 3 năm 2019`, `tháng 3/2021`).
 */

/** A date in a text; `day` null where only the month is said, `year` null where it is not said. */
export interface DateInText {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** `22/11/2019`, from the date's local parts: what the person sees in the cell. '' for an invalid date. */
export function formatDate(date: Date): string {
  const year = date.getFullYear();
  if (Number.isNaN(year)) return "";
  return `${twoDigits(date.getDate())}/${twoDigits(date.getMonth() + 1)}/${year}`;
}

/** `25/01/2021`, `25-01-2021`, `25.1.2021`, `16/8/18`, `5/12`; the same sign twice. */
const NUMERIC = /^(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2})(?!\d))?(?![\d/])/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const IN_WORDS = /^(?:(\d{1,2}),? )?tháng (\d{1,2})(?!\d)(?: ?[/.-] ?(\d{4})(?!\d)|,? năm (\d{4})(?!\d))?/;

function dateOf(day: number | null, month: number, year: number | null): DateInText | null {
  if (month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  if (year !== null && (year < 1900 || year > 2199)) return null;
  return { day, month, year };
}

/**
 * Reads the date that a text starts with, "ngày" before it or not; null where it starts with none. The text is
 * taken as NFC with single spaces, in any case. A day and month without a year (`5/12`) is a date here: callers
 * that read running text look at `year`.
 */
export function dateAtStart(text: string): DateInText | null {
  const lower = text.slice(0, 40).toLowerCase();
  const rest = lower.startsWith("ngày") ? lower.slice(4).replace(/^[: ]+/, "") : lower;
  const numeric = NUMERIC.exec(rest);
  if (numeric) {
    const [, day, , month, year] = numeric;
    const full = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);
    return dateOf(Number(day), Number(month), full);
  }
  const iso = ISO.exec(rest);
  if (iso) return dateOf(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const words = IN_WORDS.exec(rest);
  if (!words) return null;
  const year = words[3] ?? words[4];
  return dateOf(
    words[1] === undefined ? null : Number(words[1]),
    Number(words[2]),
    year === undefined ? null : Number(year),
  );
}

/** With a stroke or in words; `7.30` and `8-10` are as often hours. */
const DAY_AND_MONTH =
  /(?<![\d/])(\d{1,2}) ?(?:\/ ?|tháng )(\d{1,2})(?:(?: ?\/ ?|,? năm )(\d{4}))?(?![\d/])/gi;
/** A year that has a 29 February, for days without a year. */
const ANY_YEAR = 2024;

/** The first day and month in a text that no calendar has, as it stands there (`31/2`); null where there is none. */
export function impossibleDate(text: string): string | null {
  for (const [words, day, month, year] of text.normalize("NFC").matchAll(DAY_AND_MONTH)) {
    const at = new Date(Number(year ?? ANY_YEAR), Number(month) - 1, Number(day));
    if (at.getDate() !== Number(day) || at.getMonth() !== Number(month) - 1) return words;
  }
  return null;
}

/** A day and time as a clock on the wall shows it, in milliseconds as of UTC, as the date that shows the same here. */
export function dateOfWall(wall: number): Date {
  const at = new Date(wall);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}
