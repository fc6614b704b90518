/**
 * @fileoverview Reading a cell that speaks of a unit's registration ([O5]): yes, no, nothing, an error, or words
 * that leave open whether the unit still takes part.
 */

import type { CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { isErrorValue } from "./error-value";
import { CROSSES, meansNothing } from "./mark";
import { namesOtherMatter, registrationTopic, saysNothingElse, saysThree } from "./registration-words";
import { isMark, namesDocument } from "./sample";
import { nameAsItStands, textOf, valueAt } from "./text";

/** `open`: withdrawn, declined, promised or not known; a person has to say. */
export type SaidOfRegistration = "yes" | "no" | "blank" | "open" | "error";

/** What says that a unit did not register, folded: a word alone, or words that begin so. */
const NO = new Set([
  "k",
  "kdk",
  "cdk",
  "no",
  "n/a",
  "0",
  "false",
  ...CROSSES,
  "khong",
  "khong co",
  "chua",
  "chua co",
]);
const NO_AT_START = /^(khong|chua|ko|k) /;

/** Taken out, in a word: "Thôi", "Bỏ". */
const STRUCK_OUT = /^(?:(?:xin|đề nghị|đã|bị|cho) )*(?:thôi|bỏ|loại|gạch|dừng|ngừng|thoi|bo|loai|gach)\W*$/iu;

/** Nothing but what is not there, or not done. */
const isPlainNo = (folded: string) =>
  !/\bchu ky\b/.test(folded) && saysNothingElse(folded.replace(NO_AT_START, "").replace(/\bthay\b/g, ""));

/** Not settled yet, folded. */
const NOT_KNOWN =
  /^\?+$|^(?:chua|khong|ko) (?:ro|xac dinh|chac|thong nhat|biet|tra loi)\b|^(?:se|dang(?! k[yi])|cho|hen|du kien|can nhac|xem xet)\b/;

/** What follows "không tham gia" and its like where they are about something else. */
const OF_SOMETHING_ELSE =
  /^(?:(?:du|cac|buoi|lop|cuoc|mot so|day du) )*(?:tap huan|hop|hoi|giao ban|thi|lop|hoc|chuong trinh|hoat dong|phong trao|ngay|hien mau|dong gop|y kien|sinh hoat|trai|giai)\b/;
/** "Rút kinh nghiệm" is no withdrawal. */
const RUT =
  /\brut(?! (?:kinh nghiem|ra bai hoc|bai hoc|gon|ngan|tien|von|quan|ve|bot|(?:cac |lai )?(?:minh chung|tieu chi|noi dung|diem|link|file|so lieu)))\b/;
/** Hủy, by its diacritics (Huy is a name, "phát huy" a word), of nothing that has a number or is a paper. */
const HUY =
  /(?<!\p{L})h(?:ủy|uỷ)(?: bỏ)?(?!\p{L})(?!\s+(?:các |một số |\d{1,2} )?(?:hoạt động|buổi|đại hội|hội (?:trại|thi|thao|diễn)|lễ|giải|cuộc|chương trình|văn bản|công văn|quyết định|nghị quyết|kế hoạch số|kết quả|minh chứng|tiêu chí|điểm|hóa đơn|vb|cv|qđ|kh|số))/u;
const HUY_BARE = /\b(?:xin |da |de nghi )?huy (?:bo )?(?:dang k[yi]|dk|tham gia)\b/;
const NEGATED_BEFORE =
  /\b(?:khong|chua|ko|dung|khoi)(?: (?:xin|duoc|he|co|phai|bi))? (?:rut|huy|tu choi|thoi)\b/;
const REPLACED = /\b(?:thay the|thay cho|thay van ban|ban hanh lai)\b/;
const STOPPED = new RegExp(
  [
    "xin thoi(?! (?:giu|lam|nhiem vu|chuc|cong tac|viec))",
    "thoi (?:khong )?(?:dang k[yi]|tham gia|thuc hien|xay dung)",
    "(?:dung|ngung|bo|xin khong|khong tiep tuc|khong co nhu cau|khong con) (?:tham gia|dang k[yi]|thuc hien|xay dung|dk)",
    "khong (?:dang k[yi]|dk|tham gia) nua",
    "khong tiep tuc$",
    "xin khong$",
  ]
    .map((one) => `\\b${one}`)
    .join("|"),
);

/** Whether words say that a unit withdrew, was struck out or declined ([O5]); of something else they say nothing. */
function saysWithdrawn(text: string): boolean {
  const folded = fold(text);
  if (STOPPED.test(folded)) return true;
  for (const { 0: whole, index } of folded.matchAll(/\bkhong (?:tham gia|dong y)\b/g))
    if (!OF_SOMETHING_ELSE.test(folded.slice(index + whole.length).trim())) return true;
  if (NEGATED_BEFORE.test(folded)) return false;
  if (RUT.test(folded)) return true;
  const declined = folded.match(/\btu choi\b(.*)/);
  if (declined) return !OF_SOMETHING_ELSE.test((declined[1] ?? "").replace(/^ (?:tham gia|du)\b/, "").trim());
  if (REPLACED.test(folded)) return false;
  return HUY.test(text.toLowerCase()) || HUY_BARE.test(folded);
}

/** Whether a note beside a listed name takes the registration back: withdrawn, or plainly not registered. */
export function takesBack(value: CellValue): boolean {
  const text = textOf(value);
  const folded = fold(text);
  return (
    saysWithdrawn(text) ||
    (/^(?:khong|chua|ko)(?: thay| co| nop| gui)*(?: phieu| ban)? (?:dang k[yi]|dk)\b/.test(folded) &&
      !namesOther(text))
  );
}

type Years = readonly number[] | null;

/** What the cells of one source say together, by which each of them is read. */
export interface RegistrationOf {
  /** The calendar years that are the assessed one's; null: not known. */
  readonly years: Years;
  /** A cell names "3 chủ động": what names another matter is no registration of it. */
  readonly scheme: boolean;
  /** A cell is the assessed year: another is no registration for it. */
  readonly ofYear: boolean;
}

const OF_ANYTHING: RegistrationOf = { years: null, scheme: false, ofYear: false };

/** What the cells of one source say together. */
export function registrationOf(values: readonly CellValue[], years: Years): RegistrationOf {
  return {
    years,
    scheme: values.some((value) => typeof value === "string" && saysThree(value)),
    ofYear: values.some((value) => years?.includes(yearIn(value) ?? 0)),
  };
}

/**
 * Reads a cell under a heading of registration. Yes is a tick, a date, a paper or words that say so, of this scheme and
 * this year; what is neither plainly yes nor plainly no is open.
 */
export function readRegistrationCell(value: CellValue, of: RegistrationOf = OF_ANYTHING): SaidOfRegistration {
  if (typeof value === "boolean") return value ? "yes" : "blank";
  if (value instanceof Date) return isDayFor(value, of.years) ? "yes" : "open";
  if (isErrorValue(value)) return "error";
  const text = textOf(value);
  const folded = fold(text);
  if (/\?\s*$/.test(folded) || STRUCK_OUT.test(text.normalize("NFC"))) return "open";
  if (NO.has(folded) || OF_NO_CONTENT.test(folded)) return "no";
  if (meansNothing(text)) return "blank";
  if (saysWithdrawn(text) || NOT_KNOWN.test(folded)) return "open";
  if (isOfOther(value, of)) return "no";
  if (isOtherYears(text, of.years)) return "open";
  if (OF_ALL_CONTENTS.test(folded)) return "yes";
  if (isOfSomeContents(folded)) return "open";
  // What is not withdrawn still stands.
  if (NEGATED_BEFORE.test(folded)) return "yes";
  const matter = namesOther(text);
  if (registrationTopic(text) === "negated") return matter ? "open" : "no";
  // "Chưa có chữ ký", "Không phải đăng ký" say neither.
  if (NO_AT_START.test(folded)) return matter || !isPlainNo(folded) ? "open" : "no";
  return saysThree(text) || (!matter && isYes(value, text, folded)) ? "yes" : "open";
}

/** "Cả 3 nội dung" */
const OF_ALL_CONTENTS =
  /^(?:dang k[yi] |dk )?(?:ca|du|day du|toan bo)(?: (?:0?3|ba))? (?:noi dung|nd|tieu chuan|mat)(?: chu dong)?$/;
/** "0/3 nội dung" */
const OF_NO_CONTENT = /^(?:dang k[yi] |dk )?(?:0|khong) ?(?:\/ ?3\b|(?:noi dung|nd|tieu chuan|mat)\b)/;

/** Whether folded words are of one or two of the three contents: "2/3 nội dung", "Nội dung 1, 2". */
export const isOfSomeContents = (folded: string): boolean => PARTIAL.test(folded);
const PARTIAL =
  /(?:^|\b(?:dang k[yi]|dk|dat|co) )(?:[012]|khong|mot|hai) ?(?:\/ ?3)? (?:noi dung|nd|tieu chuan|mat)\b|^(?:chi )?(?:noi dung|nd) ?[123](?:(?: ?,| va| &) ?(?:nd |noi dung )?[123])?$/;

/** Whether a cell plainly names what is registered, or for which year, and it is another than its source is of. */
export function isOfOther(value: CellValue, { years, scheme, ofYear }: RegistrationOf): boolean {
  const said = yearIn(value);
  if (said !== null && !years?.includes(said)) return ofYear;
  const text = textOf(value);
  return scheme && !saysThree(text) && namesOther(text);
}

/** A quarter is no fund, though both are "quy"; nor is the way by which something was sent a matter. */
const NO_MATTER = /(?<!\p{L})(?:quý (?=[ivx\d])|trực (?:tiếp|tuyến)|zalo|e-?mail)/giu;
const namesOther = (text: string) => namesOtherMatter(text.replace(NO_MATTER, ""));

/** The year that is all a cell says: 2020, "Năm 2020". */
function yearIn(value: CellValue): number | null {
  if (value instanceof Date || typeof value === "boolean") return null;
  const [, year] = fold(textOf(value)).match(/^(?:nam )?(20\d\d)$/) ?? [];
  return year === undefined ? null : Number(year);
}

/** Units register for a year from this month of the one before. */
const FIRST_MONTH = 10;

/**
 * Whether a month of a year is one in which units register for the assessed year; always, where that is not known. Of a
 * school year any month of its two years is.
 */
const isNear = (said: number, month: number, years: Years) =>
  years === null ||
  years.includes(said) ||
  (years.length === 1 && years.includes(said + 1) && month >= FIRST_MONTH);

/** Whether units register for a year on that day. */
export const isDayFor = (day: Date, years: Years) => isNear(day.getFullYear(), day.getMonth() + 1, years);

/** A year, with the month before it where it stands in a date. */
const YEARS = /(?:\b(\d{1,2})\s*(?:[/.-]|,? nam )\s*)?\b(20\d\d)\b/g;

/** Whether all years that a text names are others than the assessed, that no span of them holds. */
export function isOtherYears(text: string, years: Years): boolean {
  if (years === null) return false;
  const said = [...fold(text).matchAll(YEARS)];
  if (said.length === 0 || said.some(([, month, one]) => isNear(Number(one), Number(month ?? 0), years)))
    return false;
  const named = said.map(([, , one]) => Number(one));
  return years.every((year) => year < Math.min(...named) || year > Math.max(...named));
}

/** Words of what is done, and by what way. */
const DONE =
  /\b(?:da|roi|co|x|v|nop|gui|nhan|dong y|nhat tri|ok|yes|truc tiep|truc tuyen|online|email|zalo|qua mang)\b/;
const DAY = /\b\d{1,2} ?[/.-] ?\d{1,2}\b|\b(?:ngay|thang|quy) ?[ivx\d]/;

/** A tick, a day, a number, a paper, or words that say no more than that somebody registered. */
function isYes(value: CellValue, text: string, folded: string): boolean {
  if (typeof value === "number" || isMark(value) || namesDocument(text) || DAY.test(folded)) return true;
  if (/\b(?:khong|chua|ko)\b/.test(folded)) return false;
  const topic = registrationTopic(text);
  return topic === "bare" || topic === "ours" || DONE.test(folded) || saysNothingElse(text);
}

/** Splits what takes a registration back from the name that it stands behind: "Đoàn xã Gia Cát (xin rút)". */
export function nameAndNote(value: CellValue): { readonly name: string; readonly note: string } {
  const text = nameAsItStands(value);
  const [, name = "", bracket, dash] =
    text.match(/^(.+?)\s*(?:\(([^()]+)\)?|[–—:;-]\s+([^–—:;]+))\s*$/) ?? [];
  const note = bracket ?? dash ?? "";
  return note !== "" && takesBack(note) ? { name, note } : { name: text, note: "" };
}

const TELLS: Readonly<Record<SaidOfRegistration, number>> = { open: 0, yes: 1, error: 2, no: 3, blank: 4 };

/**
 * Of several cells that speak of one unit's registration (a tick, a day, a paper) the column of the one that counts:
 * that leaves it open, else that says yes, else the one that says most.
 */
export function tellingColumn(tab: Tab, row: number, columns: readonly number[]): number {
  let best = columns[0] as number;
  for (const column of columns) {
    const said = readRegistrationCell(valueAt(tab, row, column));
    if (TELLS[said] < TELLS[readRegistrationCell(valueAt(tab, row, best))]) best = column;
  }
  return best;
}
