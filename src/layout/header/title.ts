/** @fileoverview What stands above a table: its title, the year it is about, and whether it speaks of self marks. */

import { copiedFrom } from "../../cell/copied";
import { isMark } from "../../cell/sample";
import { isBlank, textOf } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { anyOf, pattern } from "../../vietnamese/whole-words";
import { readHeading } from "../headings/heading";
import type { SchoolYear } from "../reading";
import { listBeside } from "./list-beside";

/** The lines above the table, left to right and top to bottom; those above another table are that one's. */
export function linesAbove(tab: Tab, headerRow: number): string[] {
  const lines: string[] = [];
  let top = headerRow;
  while (top > 0 && !isTableRow(tab.values[top - 1] ?? [])) top -= 1;
  const beside = listBeside(tab, headerRow);
  for (const row of tab.values.slice(top, headerRow)) {
    if (isOfCatalogue(row) || isLabelled(row)) continue;
    let before = "";
    for (const value of row.slice(0, beside?.first ?? 60)) {
      const text = textOf(value);
      if (text === "") continue;
      // "Năm đánh giá:" with the year in the cell beside it.
      if (/^20\d\d$/.test(text) && /^nam\b(?!.*\d)/.test(fold(before))) lines.push(`Năm ${text}`);
      else if (typeof value === "string") lines.push(text);
      before = text;
    }
  }
  return lines;
}

const CODE = /^(?:(?:tc|tieu chi)\s*)?(?:\d{1,2}(?:\.\d{1,2})?|[ivx]+)[.)]?$/;

/** A row that lists a criterion's code and its text, in a catalogue above the table: no line of a title. */
function isOfCatalogue(row: readonly CellValue[]): boolean {
  const filled = row.filter((value) => !isBlank(value)).map(textOf);
  return filled.length === 2 && CODE.test(fold(filled[0] ?? "")) && /\p{L}/u.test(filled[1] ?? "");
}

/** A row of a table that stands above: numbered, or with marks side by side. */
function isTableRow(row: readonly CellValue[]): boolean {
  const filled = row.filter((value) => !isBlank(value));
  if (filled.length < 3) return false;
  const [first] = filled;
  return (
    (typeof first === "number" && Number.isInteger(first) && first > 0 && first < 1000) ||
    (hasMarks(filled) && !isLabelled(row))
  );
}

const hasMarks = (filled: readonly CellValue[]) =>
  filled.filter((value) => typeof value !== "number" && isMark(value)).length >= 2;

/** "Đăng ký | x | Có | x": of a table turned round, above the names of its units. */
function isLabelled(row: readonly CellValue[]): boolean {
  const filled = row.filter((value) => !isBlank(value));
  return filled.length >= 3 && hasMarks(filled) && readHeading(filled[0] ?? "").word !== null;
}

/** Who the sheet is from; a title may begin with it too: "Huyện đoàn Tân Yên – Chấm 3 chủ động 2021". */
const LETTERHEAD = pattern(
  "^(bch |ban chap hanh|(huyen|thanh|thi|quan|tinh|xa|phuong) doan\\b|doan (tncs|thanh nien|huyen|xa|phuong|thi tran|tinh|thanh pho)\\b|dang bo)",
);
/** Motto, number and date lines and notes: they stand above a title and are none. */
const NOT_TITLE =
  /^(so ?:|doc lap|cong hoa xa hoi|\*+$|-+$|_+$)|, ?ngay .*thang|ngay .* thang .* nam|^don vi ?:|^\(?(kem theo|ban hanh|theo(?! doi)|can cu|thuc hien|ap dung)|^(ghi chu|huong dan|luu y|chu y|chu thich|cach cham)|^\W*(?:thoi )?han (?:cuoi )?(?:nop|gui|bo sung|hoan thanh)\b.*(?::|\btruoc\b|\bngay\b|\d)/;

/** What makes even a line that opens as a letterhead a title. */
const OF_THIS = /chu dong|3 ?cd/;

/** Whether a line above a table is a motto, a number, a date or a note, what was copied from where too, and no title. */
export function isNoteAbove(line: string): boolean {
  const folded = fold(line);
  return NOT_TITLE.test(folded) || (!OF_THIS.test(folded) && copiedFrom(line) !== null);
}

/** What titles else speak of. */
const TITLE = pattern(
  "bang|ket qua|tong hop|danh sach|phieu|chi tiet|bieu|theo doi|cham diem|tham dinh|tu cham|danh gia|nam \\d{4}",
);

/** The title above a table: its lines, four at most, joined; `''` where there is none. */
export function titleOf(lines: readonly string[]): string {
  return titlesIn(lines).join(" ");
}

/** The lines that are a title's, four at most. */
export function titlesIn(lines: readonly string[]): string[] {
  const titles = lines.filter((line) => {
    const folded = fold(line);
    if (isNoteAbove(line)) return false;
    return OF_THIS.test(folded) || (TITLE.test(folded) && !LETTERHEAD.test(folded));
  });
  return titles.slice(0, 4);
}

/** A line that says of which period the criteria are that a table is judged by; and one by which it no longer is. */
const STATES_SET = /\btieu chi\b.*\b20\d\d\s*(?:[-–—/]|den)\s*(?:nam )?20\d\d\b/;
const SET_REPLACED = /\b(?:thay (?:the|cho)|khong|chua|bai bo)\b/;

/**
 * Where it is said by which criteria set a table is judged ([K2]): in the lines that name the set and its period, notes
 * too ("(Theo Bộ tiêu chí giai đoạn 2018–2022 …)" is none of the title and says it all the same), else in the title.
 */
export function setStatedIn(lines: readonly string[]): string {
  const stated = lines
    .map((line) => ({ line, folded: fold(line) }))
    .filter(({ folded }) => STATES_SET.test(folded));
  const inForce = stated.filter(({ folded }) => !SET_REPLACED.test(folded));
  return inForce.length > 0 ? inForce.map(({ line }) => line).join(" ") : titleOf(lines);
}

/** All that stands above a table but letterhead, motto and notes: what the table is about, in however many lines. */
export function subjectOf(lines: readonly string[]): string {
  return lines
    .filter((line) => {
      const folded = fold(line);
      const isOurs = OF_THIS.test(folded) || /dang k[yi]/.test(folded);
      return !NOT_TITLE.test(folded) && (!LETTERHEAD.test(folded) || isOurs);
    })
    .slice(0, 6)
    .join(" ");
}

/** Years that "năm 2021" names in a text, periods ("giai đoạn 2018–2022") and dates left aside. */
export function yearsIn(text: string): Set<number> {
  const folded = fold(text)
    .replace(/(giai doan|nhiem ky|khoa|nam hoc)\s*:?\s*(19|20)\d\d(\s*[-–—/]\s*(19|20)?\d\d)?/g, " ")
    .replace(/thang\s*[\d.…_]+\s*(,?\s*nam\s*|[/.-]\s*)(19|20)\d\d/g, " ")
    .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(19|20)?\d\d/g, " ");
  const years = new Set<number>();
  for (const [, year] of folded.matchAll(/nam\s*:?\s*((?:19|20)\d\d)(?!\d)/g)) years.add(Number(year));
  if (/(19|20)\d\d\s*[-–—]\s*(19|20)\d\d/.test(folded)) {
    const [, from, to] = folded.match(/((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)/) as RegExpMatchArray;
    return new Set([Number(from), Number(to)]);
  }
  if (years.size > 0) return years;
  for (const [, year] of folded.matchAll(/(?:^|[^\d])((?:20)[1-4]\d)(?!\d)/g)) years.add(Number(year));
  return years;
}

/** The one year that the title, else the tab's name, says; null where they say none or two that differ. */
export function yearOf(title: string, tabName: string): number | null {
  const inTitle = yearsIn(title);
  const inName = yearsIn(tabName);
  if (inTitle.size > 1 || inName.size > 1) return null;
  const [titled] = inTitle;
  const [named] = inName;
  if (titled !== undefined && named !== undefined && titled !== named) return null;
  return titled ?? named ?? null;
}

/** Spans that are none of schools, whatever years they take in. */
const OTHER_SPAN = /(?:giai doan|nhiem ky|khoa)\s*:?\s*20\d\d\s*[-–—/]\s*(?:20)?\d\d/g;
const SCHOOL_YEAR = /(?<!\d)(20[1-4]\d)\s*[-–—/]\s*(20)?([1-4]\d)(?!\d|\s*[-–—/])/g;

/** The school year that a table says it is of. */
export function schoolYearOf({
  tab,
  headerRows,
}: {
  tab: Tab;
  headerRows: readonly number[];
}): SchoolYear | null {
  return schoolYearIn(linesAbove(tab, headerRows[0] ?? 0), tab.name);
}

/** The one school year that lines above a table, else its tab's name, say; null where they say none or two. */
export function schoolYearIn(above: readonly string[], tabName: string): SchoolYear | null {
  const said = [...schoolYearsIn(above.filter((line) => !isNoteAbove(line)).join("\n"))];
  const named = [...schoolYearsIn(tabName)];
  if (said.length > 1 || named.length > 1) return null;
  const [from] = said;
  const [own] = named;
  if (from !== undefined && own !== undefined && from !== own) return null;
  const first = from ?? own;
  return first === undefined ? null : { from: first, to: first + 1 };
}

/** How many rows a title, with what stands above it, takes at most. */
const TITLE_ROWS = 10;
/** A row with more cells is a table's. */
const TITLE_CELLS = 3;

/**
 * The year that a tab says it is of, whatever stands in it: its title's or its name's, of a school year the one that it
 * ends in; null where they say none or differ.
 */
export function yearOfTab(tab: Tab): number | null {
  const lines = linesOnTop(tab);
  return yearOf(titleOf(lines), tab.name) ?? schoolYearIn(lines, tab.name)?.to ?? null;
}

/** All years that a tab's title and its name say: nobody can tell which it is of where `yearOfTab` says none and these do. */
export const yearsOfTab = (tab: Tab): { readonly titled: number[]; readonly named: number[] } => ({
  titled: [...yearsIn(titleOf(linesOnTop(tab)))],
  named: [...yearsIn(tab.name)],
});

const linesOnTop = ({ values }: Tab): string[] =>
  values.slice(0, TITLE_ROWS).flatMap((row) => {
    const texts = row.filter((value) => !isBlank(value)).map(textOf);
    return texts.length <= TITLE_CELLS ? texts : [];
  });

/** The year that an assessment says it is of; of a school year the one that it ends in. */
export const readingYear = ({
  year,
  schoolYear,
}: {
  readonly year: number | null;
  readonly schoolYear: SchoolYear | null;
}): number | null => year ?? schoolYear?.to ?? null;

/** The years that school years in a text begin in. */
function schoolYearsIn(text: string): Set<number> {
  const years = new Set<number>();
  for (const [, from, , to] of fold(text).replace(OTHER_SPAN, " ").matchAll(SCHOOL_YEAR))
    if (Number(from) % 100 === Number(to) - 1) years.add(Number(from));
  return years;
}

const SELF_MARKS = /\btu (?:cham|danh gia|nhan xet)/;
const APPRAISAL = /tham dinh|phuc tra|cap tren/;
/** That nobody appraised the marks yet. */
const NOT_APPRAISED =
  /\b(?:chua|cho|khong)(?: (?:duoc|co|qua|to chuc|ket qua|huyen doan))* (?:tham dinh|tham tra|phuc tra|kiem tra|xet|duyet)\b/g;
/** Whose marks a note says the table holds: "(Theo báo cáo tự đánh giá của các đơn vị)". */
const SOURCE =
  /^\W*(?:(?:theo|tong hop|so lieu|ket qua|nguon|bang|bieu|diem|muc|danh gia)\b.*\btu (?:cham|danh gia|nhan xet)|(?:cac |do )*(?:don vi|co so|doan co so|co so doan)\b.{0,12} tu (?:cham|danh gia|nhan xet)|tu (?:cham|danh gia|nhan xet))/;
/** How marks are to be given, or who judged by what the units reported. */
const OTHERWISE = anyOf(
  "cot|ghi|dien|danh dau|de trong|huong dan|cach|tham dinh|tham tra|phuc tra|kiem tra|cap tren|huyen doan|ban thuong vu|btv|hoi dong|ket luan|cham lai|xet",
);

/** Whether title, tab name or a line above the table speak of self marks and of no appraisal ([M6]). */
export function saysSelf(title: string, tabName: string, lines: readonly string[]): boolean {
  const folded = fold(`${title} ${tabName}`);
  if (SELF_MARKS.test(folded)) return !APPRAISAL.test(folded.replace(NOT_APPRAISED, " "));
  const appraised = APPRAISAL.test(folded);
  return lines.some((line) => {
    const note = fold(line);
    const rest = note.replace(NOT_APPRAISED, " ");
    return SOURCE.test(note) && !OTHERWISE.test(rest) && (!appraised || rest !== note);
  });
}

/** Heads the times at which a form's answers came in. */
export const FORM_TIME =
  /^(?:dau thoi gian|timestamp|thoi gian (?:gui|hoan thanh)|thoi diem (?:gui|hoan thanh)|completion time)\b/;
const WHO_ANSWERED = /^(?:dia chi )?(?:email|e-mail)\b|^(?:username|ten nguoi dung)\b/;
const BY_APPRAISERS =
  /\b(?:tham dinh|phuc tra|kiem tra|nguoi cham|can bo|chuyen vien|to cong tac|huyen doan|cap tren)\b/;

/** Whether headings are those of a form that units answer for themselves ([M6]): times and addresses, and nobody who appraises. */
export function areUnitsAnswers(headings: readonly string[]): boolean {
  const folded = headings.map(fold);
  const isForm = folded.some((one) => FORM_TIME.test(one)) && folded.some((one) => WHO_ANSWERED.test(one));
  return isForm && !folded.some((one) => one.length <= LONGEST_LABEL && BY_APPRAISERS.test(one));
}

/** Longer headings are questions, or criteria in their own words. */
const LONGEST_LABEL = 40;
