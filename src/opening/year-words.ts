/**
 * @fileoverview The year in titles, headings and tabs' names, moved on: "năm 2026", "2025-2026". Years of documents, laws,
 * days, terms and stages are told apart and stay ([Y11]).
 */
import { fold } from "../vietnamese/fold";

/** What became of a text. */
export interface Moved {
  readonly text: string;
  /** Years that are the assessed one and stay: a document's, a day's, a term's. */
  readonly kept: readonly string[];
}

const YEAR =
  /(?<!\d)((?:19|20)\d\d)(?:(\s*(?:[-–—/]|đến)\s*(?:năm\s*)?)((?:19|20)\d\d)|([-–—/])(\d\d)(?!\d|[-./]\d))?(?!\d)/gu;
/** A term or a stage is named by its own years; "niên khóa" is a school year. */
const TERM = /\b(?:nhiem ky|nk|(?<!nien )khoa|giai doan|gd|thoi ky)\b[^\d]{0,12}(?:[ivx]+\s*[,;(–-]?\s*)?$/;
/** A law or a document is called by its year, with or without a number before it. */
const NUMBERED = /\d+\s*[-/]\s*[a-zđ]{2,}|\b(?:luat|bo luat|nghi dinh|phap lenh|hien phap)\b/;
/** With its marks: "cơ sở 3 chủ động" has no number. */
const NUMBER = /(?<!\p{L})số\s*:?\s*\d/u;
/** "15/11/", "tháng 11/", "tháng 11 năm". */
const DATED = /(?:\d\s*[/.-]\s*|\bthang\s*\d{1,2}\s*(?:,?\s*nam\s*|[/.-]\s*))$/;
/** Where a new clause begins, what was said of a document before is over. */
const CLAUSE = /[.;:()\n–—](?=\s|$)/;

/**
 * Moves the assessed year on in a text, and a year that goes with it ("2025-2026", "2025-26", the school year that ends or
 * begins in it). The year before it, where it stands alone beside such a period ("học kỳ I năm 2025"), stays and is told.
 * @param from the assessed year
 * @param to the year that is opened
 */
export function moveYear(text: string, from: number, to: number): Moved {
  const kept: string[] = [];
  const before: string[] = [];
  let isSchoolYear = false;
  type Rest = [between?: string, second?: string, dash?: string, short?: string, at?: number];
  const moved = text.replace(YEAR, (whole: string, first: string, ...rest: unknown[]) => {
    const [between = "", second, dash = "", short, at = 0] = rest as Rest;
    const one = Number(first);
    const isShort = short !== undefined && Number(short) === (one + 1) % 100;
    const two = isShort ? one + 1 : second === undefined ? null : Number(second);
    // What goes behind a year and makes no period of it.
    const behind = isShort || second !== undefined ? "" : whole.slice(first.length);
    if (one !== from && two !== from) {
      if (one === from - 1 && two === null) before.push(whole);
      return whole;
    }
    const said = text.slice(0, at);
    const after = behind + text.slice(at + whole.length);
    if ((two !== null && two !== one + 1) || stays(fold(said).trimEnd(), said, after)) {
      kept.push(whole);
      return whole;
    }
    isSchoolYear ||= two === from;
    const on = (year: number) => String(year + to - from);
    if (two === null) return on(one) + behind;
    return on(one) + (isShort ? dash + on(two).slice(2) : between + on(two));
  });
  return { text: moved, kept: isSchoolYear ? [...kept, ...before] : kept };
}

function stays(before: string, raw: string, after: string): boolean {
  if (TERM.test(`${before} `) || TERM.test(before)) return true;
  if (DATED.test(fold(raw)) || DATED.test(before)) return true;
  // "12/2026/QĐ-UBND", "2026-HD", "/2026".
  if (/[/]\s*$/.test(raw) || /^\s*[/-]\s*[\p{L}\d]/u.test(after)) return true;
  const clause = raw.slice(lastBreak(raw));
  return NUMBERED.test(fold(clause)) || NUMBER.test(clause.normalize("NFC").toLowerCase());
}

/** Where the clause that a text ends in begins. */
function lastBreak(text: string): number {
  for (let at = text.length - 1; at > 0; at -= 1) if (CLAUSE.test(text.slice(at, at + 2))) return at + 1;
  return 0;
}

/**
 * Whether a deadline of the settings is the former year's: they were at another year, or it names that one.
 * @param at the year in the settings
 */
export const isFormerDeadline =
  ({ from, to, at }: { readonly from: number; readonly to: number; readonly at: number | null }) =>
  (deadline: string): boolean =>
    deadline !== "" && (at !== to || deadline.includes(String(from)));

const BLANK_DAY = /\bngay[\s.…_/-]*thang[\s.…_/-]*nam\s*(?:19|20)\d\d(?!\d)/;

/** A line to sign on whose day and month are still to be written: its year moves on wherever it stands. */
export const isBlankDay = (text: string): boolean => BLANK_DAY.test(fold(text));

/** A text of a formula, with a number that is put behind it: `"Năm "&2026`. */
const LITERAL = /("(?:[^"]|"")*)"(?:(\s*&\s*)(\d{4})(?![\d.]))?/g;

/** What a formula shows of a title: years in its texts and those put behind them, nothing else of it. */
export function moveYearInFormula(formula: string, from: number, to: number): Moved {
  const kept: string[] = [];
  const text = formula.replace(LITERAL, (_, literal: string, joined = "", number = "") => {
    const moved = moveYear(literal + number, from, to);
    kept.push(...moved.kept);
    const end = moved.text.length - number.length;
    return `${moved.text.slice(0, end)}"${joined}${moved.text.slice(end)}`;
  });
  return { text, kept };
}

/** Whether a formula or a rule says the year, otherwise than in the name of a tab, of a block or of a row (`A2026`). */
export const saysYear = (formula: string, year: number): boolean =>
  new RegExp(`(?<![\\p{L}\\d$_:])${year}(?![\\d:!_])`, "u").test(formula.replace(/'(?:[^']|'')+'!/g, ""));

/** No month's, document's or span's: "T12-2026", "Tháng 12.2026", "12/2026/QĐ", "2026-2030". */
const IN_NAME =
  /(?<!(?:(?<!\p{L})t|tháng) ?\d{1,2} ?[-./]? ?|\d|\/|\d{4} ?[-–] ?)(?:19|20)\d\d(?![\d/]| ?[-–] ?\d{4})/giu;
/** "NH 25-26" */
const SHORT_SCHOOL_YEAR = /(?<!\d)(\d\d)( ?[-–] ?)(\d\d)(?!\d| ?[-./] ?\d)/g;

/** What a number of two digits at a name's end counts, where it is no year: "Biểu 26", "Đợt 26"; it may go on from it: "A26", "5.26". */
const COUNTS =
  /\b(?:bieu|mau|bang|phieu|phu luc|pl|so|to|khoi|nhom|cum|dot|lan|tuan|ngay|thang|tab|sheet|trang)[\s.:-]*$/;
const GOES_ON = /[\d\p{L}]$|\d ?[-./] ?$/u;

/** A new tab's name: its year moved on, else the year put behind it. Numbers of forms beside it are none of documents. */
export function nameOfTwin(name: string, from: number, to: number): string {
  const short = (year: number) => String(year % 100).padStart(2, "0");
  const [, start = "", number] = /^(.*?)(\d\d)$/.exec(name) ?? [];
  const ways = [
    moveYear(name, from, to).text,
    name.replace(IN_NAME, (year) => (Number(year) === from ? String(to) : year)),
    name.replace(SHORT_SCHOOL_YEAR, (whole, first: string, dash: string, second: string) =>
      first === short(from - 1) && second === short(from) ? short(to - 1) + dash + short(to) : whole,
    ),
    number === short(from) && !GOES_ON.test(start) && !COUNTS.test(fold(start)) ? start + short(to) : name,
  ];
  return ways.find((way) => way !== name) ?? `${name.slice(0, LONGEST - 5)} ${to}`;
}

/** Google takes 100 letters; .xlsx 31, and the file's writer shortens what is longer. */
const LONGEST = 100;
