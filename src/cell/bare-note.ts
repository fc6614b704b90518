/**
 * @fileoverview [L11] Notes beside a unit that have no words of their own and may still speak of its result: a number, a
 * letter, a mark, some criteria by their codes ("1.2", "chỉ ND1"), another year ("Năm 2025").
 */
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import { readTypedCount } from "./typed-count";

/** What a unit is judged by. */
export interface JudgedBy {
  /** The codes of its criteria, in order. */
  readonly codes: readonly string[];
  /** How many contents and how many criteria there are: so many are all. */
  readonly whole: readonly number[];
  /** Of its table; null: any may be. */
  readonly year: number | null;
}

/** "12/10", "05.10.2026", "(1)", a telephone number. */
const NO_NOTE = /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|[([].*[)\]]|(?:\D*\d){8,}\D*)$/;
/** Criteria and contents by their numbers, and nothing said of them. */
const PARTS = pattern(
  "^(?:(?:xem|chi|moi|con|dat|duoc|cac|va|den|tu|(?:so )?tc|(?:so )?tieu chi|nd|noi dung|muc|mat|diem)(?![a-z])|[^a-z])+$",
);
const OTHER_YEAR = /^(?:(?:theo|lay|tu|nam|bang|so|lieu|cua|ket qua|kq|diem|cham|ban|phieu)\W+)*(20[1-4]\d)$/;
/** "3/3 ND", "đạt 15" */
const COUNT = /^\W*(?:(?:dat|du|ca) )*(\d+)(?![.\d])/;
/** A class, a version, and a code with its yes. */
const SAYS_NO_LESS = /^(?:[a-ceg-jlmp-uwyz]|v)\d*$|^\d\.\d[\d.,; ]*[:=]? ?(?:x|v|d|dat|ok)$/;
/** A mark of no behind whoever gave it or how: "Lan: 0", "thực tế: k"; numbers of what there was none of are not. */
const ENDS_IN_NO =
  /^(?:0 diem|(?!(?:no|don|loi|dv|vang|nghi|thieu|phi)\b)[a-z]{2,6} ?: ?(?:0|k|kd)|(?:\S+ ){0,3}(?:kiem tra|kt|thuc te|diem|cham|tham dinh|td|duyet|xet|lai|that|la|(?:anh|chi|em|co|thay|d ?\/ ?c|dc) [a-z]+) ?[:=]? ?(?:0|k|kd)(?: diem)?)$/;
const LONGEST = 40;

/** Whether it is short enough for one: thousands of units have notes. */
export const mayBeBare = (value: CellValue): value is string | number =>
  typeof value === "number" || (typeof value === "string" && value !== "" && value.length <= LONGEST);

/** Whether a note is one. That all is met, a day and a sign of a footnote are none. */
export function isBareNote(value: CellValue, { codes, whole, year }: JudgedBy): boolean {
  if (!mayBeBare(value)) return false;
  const text = fold(String(value)).replace(/^[\s.:]+|[\s.:]+$/g, "");
  const [, other] = OTHER_YEAR.exec(text) ?? [];
  if (other !== undefined) return year !== null && Number(other) !== year;
  if (!/[a-z\d]/.test(text)) return false;
  if (codes.includes(text)) return true;
  if (NO_NOTE.test(text)) return /^\d\/\d{1,2}$/.test(text) && isLess(text, whole);
  // More than there are criteria are no count of them.
  if (/^[\d.,]+$/.test(text) && !/\d\D+\d\D+\d/.test(text)) return isCount(Number(text), whole);
  if (SAYS_NO_LESS.test(text) || meansAll(text, whole)) return false;
  if (!/[a-z]{2}/.test(text) || ENDS_IN_NO.test(text)) return true;
  const named: readonly string[] = text.match(/\d+(?:\.\d+)?/g) ?? [];
  const isAll =
    whole.includes(Number(COUNT.exec(text)?.[1])) ||
    [codes[0], codes[codes.length - 1]].every((one) => one !== undefined && named.includes(one)) ||
    contentsOf(codes).every((one) => named.includes(one));
  return named.length > 0 && PARTS.test(text) && !isAll;
}

const contentsOf = (codes: readonly string[]) => [...new Set(codes.map((code) => code.split(".")[0] ?? ""))];

/** "100%", "5-5-5", "15 x" */
function meansAll(text: string, whole: readonly number[]): boolean {
  const { count = -1, of = null } = readTypedCount(text.replace(/ ?[xv]$/, "")) ?? {};
  return of === null ? whole.includes(count) : count >= of;
}

const isCount = (number: number, whole: readonly number[]) =>
  Number.isInteger(number) && !whole.includes(number) && number < Math.max(...whole);

/** "2/3": fewer than there are. */
function isLess(text: string, whole: readonly number[]): boolean {
  const [some = 0, all = 0] = text.split("/").map(Number);
  return some < all && whole.includes(all);
}
