/**
 * @fileoverview What the columns beside a list's names say of registering ([O5]): ticks, days, papers, notes that take
 * it back, and which of a form's answers is the last.
 */

import { readRegistrationCell, tellingColumn } from "../../cell/registration";
import { type Asks, leavesStanding } from "../../cell/registration-beside";
import {
  isForLater,
  isOnlyOfSome,
  namesOnlyThree,
  type RegistrationTopic,
  registrationTopic,
  saysThree,
} from "../../cell/registration-words";
import { isMark, namesDocument } from "../../cell/sample";
import { cellAt, isBlank, isFilled, textOf, valueAt } from "../../cell/text";
import type { At, CellValue, Tab } from "../../table/tab";
import type { NameBook } from "../../units/name-book";
import { fold, nameKey } from "../../vietnamese/fold";
import { anyOf, pattern } from "../../vietnamese/whole-words";
import { lowestOf } from "../header/header";
import { FORM_TIME, yearOf } from "../header/title";
import type { RegistrationEntry } from "../reading-beside";

const NOT_BY_UNIT = pattern(
  "\\b(?:ghi chu|dien thoai|sdt|email|phu trach|theo doi|bi thu|nguoi|can bo|loai|khoi|huyen|cum|dia chi|ho ten|ho va ten|so luong|tong so|kem theo|gui kem)\\b",
);
/** In which form a registration came in: a tick in any of them is one. */
const FORM = /^(?:ban (?:giay|mem|cung|goc|chinh|scan)|file(?: mem| scan)?|email)$/;
/** Whether a heading says no more than that. */
export const headsForm = (heading: string): boolean => FORM.test(fold(lowestOf(heading)));
const NO_SIDE = /^(?:khong|ko|k|chua|khong dang k[yi]|chua dang k[yi])$/;

/** Whether a column that registers titles names this one in a cell. */
export const namesThree = (tab: Tab, column: number, rows: readonly number[]): boolean =>
  rows.some((row) => saysThree(textOf(valueAt(tab, row, column))));

/** A day or a paper that lacks on a list of those who registered takes none of them off it. */
export const asksDayOrPaper = (heading: string): boolean => OF_TIME_OR_PAPER.test(fold(lowestOf(heading)));
const OF_TIME_OR_PAPER = /\b(?:ngay|thoi gian|thoi diem|so|van ban|ky hieu|ke hoach|kh|cong van|link|file)\b/;

export interface Said {
  /** Columns of a yes. */
  readonly yes: readonly number[];
  readonly cell: (row: number) => At | null;
  readonly partly: number | null;
  /** A column for whether each registered stands ready, and nobody has written into any. */
  readonly unfilled: boolean;
  /** Columns of several years of which none is plainly the assessed one's: why. */
  readonly years: YearsDoubt | null;
}

/** `which`: the assessed year is not known; `none`: its column is not there or holds nothing. */
export type YearsDoubt = "which" | "none";

/** The year that is all a heading says, as in a list kept for several years: "Năm 2021"; else null. */
export function yearAlone(heading: string): number | null {
  const words = fold(heading.replace(/\([^)]*\)/g, " "))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const [, year] = words.match(/^(?:(?:cac )?nam )?(20\d\d)$/) ?? [];
  return year === undefined ? null : Number(year);
}

/** What a block's columns say of registering. */
export function saidIn(
  tab: Tab,
  columns: readonly number[],
  headings: ReadonlyMap<number, string>,
  rows: readonly number[],
  { year, registers }: { readonly year: number | null; readonly registers: boolean },
): Said {
  const registering = columns
    .map((column) => headings.get(column) ?? "")
    .filter((heading) => ["ours", "bare"].includes(topicOf(heading, registers) ?? ""));
  const topics = columns.map((column) => {
    const heading = headings.get(column) ?? "";
    const inPart = isForLater(heading) || isOnlyOfSome(heading, registering);
    const said = yearOf(heading, "");
    const of =
      said !== null && year !== null && said !== year
        ? null
        : inPart
          ? "unsure"
          : topicOf(heading, registers);
    // "Danh hiệu đăng ký": its cells say what.
    const topic = of === "other" && namesThree(tab, column, rows) ? "ours" : of;
    const lowest = fold(lowestOf(heading));
    return { column, heading, topic, no: topic === "negated" || (topic !== null && NO_SIDE.test(lowest)) };
  });
  const ours = topics.filter(({ topic, no }) => topic === "ours" && !no);
  const bare = topics.filter(({ topic, no }) => topic === "bare" && !no);
  const speaking = (ours.length > 0 ? [...ours, ...bare] : bare).map(({ column }) => column);
  const plain =
    speaking.length === 0
      ? topics.filter(({ heading }) => heading === "").find(({ column }) => isTicks(tab, column, rows))
      : undefined;
  const byYear = yearColumns(tab, columns, headings, rows, year);
  // Beside a registration's own number or day the form in which it came in says nothing more.
  const hasPapers = topics.some(
    ({ heading, column }) =>
      asksDayOrPaper(heading) &&
      !headsForm(heading) &&
      rows.some((row) => isFilled(valueAt(tab, row, column))),
  );
  const forms = topics.flatMap(({ heading, column }) =>
    headsForm(heading) && isTicks(tab, column, rows) ? column : [],
  );
  const told = plain ? [plain.column] : speaking.length > 0 || hasPapers ? speaking : forms;
  const asked = told.length === 0 && byYear.mine !== null ? [byYear.mine] : told;
  // A column prepared and never filled says nothing.
  const yes = asked.filter((column) => rows.some((row) => isFilled(valueAt(tab, row, column))));
  const no = topics.filter((one) => one.no).map(({ column }) => column);
  const open = (column: number) => {
    const filled = rows.filter((row) => saysYes(valueAt(tab, row, column))).length;
    return filled > 0 && filled < rows.length;
  };
  const partly =
    yes.length > 0 || forms.length > 0
      ? undefined
      : (no.find(open) ??
        topics.find(
          ({ column, heading }) =>
            !asked.includes(column) &&
            !NOT_BY_UNIT.test(fold(heading)) &&
            !asksAgainst(heading) &&
            open(column) &&
            saysYesOrNo(tab, column, rows),
        )?.column);
  return {
    yes,
    unfilled: yes.length === 0 && [...ours, ...bare].some(({ heading }) => !asksDayOrPaper(heading)),
    cell: (row) => (yes.length === 0 ? null : { tab, row, column: tellingColumn(tab, row, yes) }),
    partly: partly ?? null,
    years: yes.length > 0 && !severalYears(yes, headings) ? null : byYear.doubt,
  };
}

/** What a column registers; on a tab that registers several things "Đoàn cơ sở 3 chủ động" alone says it. */
export function topicOf(heading: string, registers: boolean): RegistrationTopic | null {
  return registrationTopic(heading) ?? (registers && namesOnlyThree(heading) ? "ours" : null);
}

/** Which of the columns that say a year each, filled as registering is, is the assessed year's. */
function yearColumns(
  tab: Tab,
  columns: readonly number[],
  headings: ReadonlyMap<number, string>,
  rows: readonly number[],
  year: number | null,
): { readonly mine: number | null; readonly doubt: YearsDoubt | null } {
  const years = columns.flatMap((column) => {
    const heading = headings.get(column) ?? "";
    const said = yearAlone(heading) ?? (registrationTopic(heading) === null ? null : yearOf(heading, ""));
    return said === null ? [] : [{ column, said, alone: yearAlone(heading) !== null }];
  });
  if (years.length === 0) return { mine: null, doubt: null };
  const different = new Set(years.map(({ said }) => said));
  if (year === null && different.size > 1) return { mine: null, doubt: "which" };
  const mine = years.find(
    ({ column, said, alone }) =>
      alone &&
      (said === year || year === null) &&
      rows.some((row) => !isBlank(valueAt(tab, row, column))) &&
      saysYesOrNo(tab, column, rows),
  );
  return mine ? { mine: mine.column, doubt: null } : { mine: null, doubt: "none" };
}

/** Whether columns that say yes say it for several years. */
function severalYears(columns: readonly number[], headings: ReadonlyMap<number, string>): boolean {
  return new Set(columns.flatMap((column) => yearOf(headings.get(column) ?? "", "") ?? [])).size > 1;
}

const saysYes = (value: CellValue) => readRegistrationCell(value) === "yes";

function isTicks(tab: Tab, column: number, rows: readonly number[]): boolean {
  const values = rows.map((row) => valueAt(tab, row, column)).filter((value) => !isBlank(value));
  return values.length > 0 && values.every(isMark);
}

/** Ticks, words, dates or numbers of papers: what a follow-up is filled with. */
function saysYesOrNo(tab: Tab, column: number, rows: readonly number[]): boolean {
  const values = rows.map((row) => valueAt(tab, row, column)).filter((value) => !isBlank(value));
  return values.every(
    (value) =>
      value instanceof Date ||
      isMark(value) ||
      namesDocument(value) ||
      /\b(?:co|khong|chua|dk|dang k[yi])\b|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(fold(textOf(value))),
  );
}

/** Columns of who, where, when, by what paper and of what kind, though they ask for a state too: "Ngày duyệt". */
const IS_THING = pattern(
  "^(?:s?tt|so|ngay|thang|thoi (?:gian|diem|han)|ten|ho (?:va )?ten|dai dien|(?:pho )?bi thu|chuc (?:vu|danh)|can bo|nguoi|dien thoai|email|dia (?:chi|ban|diem)|cum|khoi|loai|nhom|huyen)\\b",
);
/** Columns of words about other matters than whether a unit is registered. */
const FREE = anyOf(
  "trich yeu|kho khan|vuong mac|thuan loi|kien nghi|de xuat|giai phap|bien phap|muc tieu|chi tieu|mo hinh|cong trinh|phan viec|noi dung|dia chi|kinh nghiem|tieu chi",
);
/** Columns that ask how it stands with the registration, and those that ask nothing. */
const STATE = pattern(
  "^$|\\b(?:ghi chu|chu thich|gc|luu y|tinh (?:trang|hinh)|trang thai|y kien|ket qua|duyet|xac nhan|dong y|chap (?:thuan|nhan)|tham dinh|dieu chinh|thay doi|bien dong|ket luan|quyet dinh|nguyen vong|cam ket|phan hoi|danh gia|xet|de nghi|ly do)\\b",
);
/** Headings whose ticks are against a registration. */
const AGAINST = pattern(
  "\\b(?:chua|khong (?:dang k[yi]|dong y|duyet|dat|tham gia|du|xet)|rut|tra (?:lai|ve)|cho (?:duyet|xet|y kien|bo sung)|hoan lai|thoi dang k[yi]|tu choi|chuyen (?:sang|nam)|nam sau|bi loai|tam (?:dung|hoan))\\b|^(?:khong|loai|hoan)$",
);

/** Whether what stands below a heading is against a registration. */
export const asksAgainst = (heading: string): boolean => AGAINST.test(fold(lowestOf(heading)));

/** What a column of a list asks, by its heading. */
function askedBy(heading: string): Asks {
  const folded = fold(lowestOf(heading));
  if (registrationTopic(heading) === "other" || FREE.test(folded)) return "free";
  if (registrationTopic(heading) !== null) return "state";
  return STATE.test(folded) && !IS_THING.test(folded) ? "state" : "thing";
}

/** The cell beside a name that leaves its registration open or takes it back; `value`: the cell that answers. */
export function noteIn(
  tab: Tab,
  row: number,
  columns: readonly number[],
  headings: ReadonlyMap<number, string>,
  { years, value: answer }: { readonly years: readonly number[] | null; readonly value: At | null },
): At | null {
  const unanswered = answer !== null && readRegistrationCell(cellAt(answer)) === "blank";
  const column = columns.find((one) => {
    const value = valueAt(tab, row, one);
    if (value === "" || value === false) return false;
    const heading = headings.get(one) ?? "";
    if (isOfOtherYear(heading, years)) return false;
    if (asksAgainst(heading) && isFilled(value)) return !unanswered && readRegistrationCell(value) !== "no";
    // "Đăng ký bổ sung ngày 5/3" beside an empty box: it may be registered all the same.
    if (unanswered && ["bare", "ours"].includes(registrationTopic(textOf(value)) ?? "")) return true;
    return !leavesStanding(value, askedBy(heading), years);
  });
  return column === undefined ? null : { tab, row, column };
}

function isOfOtherYear(heading: string, years: readonly number[] | null): boolean {
  const said = yearOf(heading, "");
  return said !== null && years?.includes(said) === false;
}

/** Of a form's answers the latest for each unit; any other list as it is. */
export function latestAnswers(
  tab: Tab,
  entries: readonly RegistrationEntry[],
  headings: ReadonlyMap<number, string>,
  book: NameBook,
): readonly RegistrationEntry[] {
  const [stamped] = [...headings].find(([, heading]) => FORM_TIME.test(fold(heading))) ?? [];
  if (stamped === undefined) return entries;
  const latest = new Map<string, RegistrationEntry>();
  for (const entry of entries) {
    const found = book.find(entry.unit, entry.heading);
    const key = found.length === 1 ? `#${found[0]}` : nameKey(entry.unit);
    const before = latest.get(key);
    const time = (one: RegistrationEntry) => timeOf(valueAt(tab, one.at.row, stamped));
    if (!before || !(time(entry) < time(before))) latest.set(key, entry);
  }
  return [...latest.values()].sort((a, b) => a.at.row - b.at.row);
}

/** A time stamp as a number that grows; NaN where it is none. */
function timeOf(value: CellValue): number {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "number") return value;
  const [, day, month, year, hour = "0", minute = "0", second = "0"] =
    String(value).match(/(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}
