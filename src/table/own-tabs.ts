/** @fileoverview Names and first cells of the add-on's own tabs (docs/rules.md, "The add-on's own tabs"). */

import { tidy } from "../vietnamese/fold";
import type { CellValue } from "./tab";

/** Every own tab's name starts so. */
export const OWN_PREFIX = "3CĐ · ";

/** Every own tab's cell A1 starts so. A tab without both is the person's. */
export const OWN_MARK = "Tab do tiện ích 3 chủ động tạo";

/** Whether a tab's name is such as the add-on's own have. */
export function hasOwnName(name: string): boolean {
  return tidy(name).startsWith(OWN_PREFIX.trimEnd());
}

/** Whether a cell holds the first words of every own tab. */
export function isOwnMark(value: CellValue | undefined): boolean {
  return typeof value === "string" && tidy(value).startsWith(OWN_MARK);
}

/** A tab of the add-on's own is known by its name and its first cell, both; it is never an assessment. */
export const isOwnTab = (name: string, first: CellValue | undefined): boolean =>
  hasOwnName(name) && isOwnMark(first);

/** A1 of an own tab while it is written: what a run leaves so was stopped, and the next one writes it anew. */
export const MARK_UNFINISHED = `${OWN_MARK} nhưng CHƯA XONG: lần chạy trước bị dừng giữa chừng. Xin đừng dùng hay nhập vào đây; chạy lại lệnh để viết lại.`;

/** Whether an own tab's first cell says that a run was stopped while writing it. */
export function isUnfinished(value: CellValue | null): boolean {
  return typeof value === "string" && tidy(value) === MARK_UNFINISHED;
}

export const TAB_CHECK = "3CĐ · Kiểm tra";
export const TAB_RESULT = "3CĐ · Kết quả";
export const TAB_SUMMARY = "3CĐ · Tổng hợp";
/** Who is recognised, and who is not. */
export const TAB_LIST = "3CĐ · Danh sách công nhận";
/** Its decision's number follows: a list that was issued. */
export const TAB_ISSUED = "3CĐ · Công nhận";
/** Every decision that was issued. */
export const TAB_DECISIONS = "3CĐ · Sổ quyết định";
export const TAB_MISSING = "3CĐ · Còn thiếu";
export const TAB_CRITERIA = "3CĐ · Bộ tiêu chí";
export const TAB_SETTINGS = "3CĐ · Thiết lập";
export const TAB_REPORT = "3CĐ · Báo cáo";
/** How far a command came whose time was up. */
export const TAB_PAUSED = "3CĐ · Đang làm";
/** What the last run changed in people's cells; hidden. */
export const TAB_UNDO = "3CĐ · Hoàn tác";
/** Its year follows. */
export const TAB_JOURNAL = "3CĐ · Nhật ký";
/** How far the units are through the year. */
export const TAB_YEAR = "3CĐ · Theo dõi năm";
/** Last year and this one, unit by unit. */
export const TAB_COMPARE = "3CĐ · So sánh năm";
/** What the monthly meeting hears of going to the base. */
export const TAB_VISITS = "3CĐ · Đi cơ sở";
export const TAB_MERGED = "3CĐ · Toàn địa bàn";
/** What merging found, by tab: stays with whoever merged. */
export const TAB_TO_SEE = "3CĐ · Cần xem lại";

/** A new sheet's name until it is whole; then it gets its own. */
export const TAB_MAKING = "3CĐ · Đang tạo bảng";

/**
 * Tabs that are computed of a year: when the workbook goes on to the next, what they say of the former is kept in a tab of
 * its own name, `3CĐ · Kết quả 2026`.
 */
export const COMPUTED_OF_A_YEAR: readonly string[] = [
  TAB_CHECK,
  TAB_RESULT,
  TAB_SUMMARY,
  TAB_LIST,
  TAB_MISSING,
  TAB_REPORT,
  TAB_YEAR,
  TAB_VISITS,
  TAB_COMPARE,
  TAB_MERGED,
];
/** With those that a year is judged by. A function: a list made of a list would come into the sidebar unused. */
const isOfAYear = (tab: string) =>
  COMPUTED_OF_A_YEAR.includes(tab) || tab === TAB_CRITERIA || tab === TAB_SETTINGS;

/** As long as Excel lets a tab's name be. */
export const LONGEST_TAB_NAME = 31;

/** What a year is called in a tab's name and title: `2026`; a school year `2025-2026`, the number that of its end. */
export type YearName = string;

/** The number of the year that a name is of. */
export const yearOfName = (year: YearName): number => 2000 + (Number(year.slice(-2)) % 100);

/** The tab that keeps what an own tab said of a year. */
export function tabOfYear(tab: string, year: YearName): string {
  const name = `${tab} ${year}`;
  return name.length > LONGEST_TAB_NAME ? `${tab} ${year.replace(/20(\d\d)/g, "$1")}` : name;
}

const KEPT = /^(.+) ((?:20)?\d\d-(?:20)?\d\d|20\d\d)(?: \(\d+\))?$/;

/** Which own tab's a name keeps, and of which year; null: it keeps none's. */
export function keptIn(name: string): { readonly tab: string; readonly year: YearName } | null {
  const [, tab = "", said = ""] = KEPT.exec(tidy(name)) ?? [];
  return isOfAYear(tab) ? { tab, year: said.replace(/(?<!\d)(\d\d)(?!\d)/g, "20$1") } : null;
}
/** Which tabs the last opening of a year made. */
export const TAB_OPENED = "3CĐ · Năm mới";

/** A1 of that tab; a plain text, so that a build without it leaves it out. */
export const MARK_OPENED =
  "Tab do tiện ích 3 chủ động tạo: năm vừa mở gồm những tab nào, để “Bỏ năm vừa mở” biết. Xin giữ nguyên.";

const OPENING_MARK = `${OWN_MARK}, CHƯA XONG: đang mở năm mới.`;
/** In the first row of a new year's tab until all of them stand: no command reads it. */
export const openingMark = (): string => `${OPENING_MARK} Xin đừng dùng; chạy lại “Mở năm mới”.`;

/** Whether a first row says that its tab is a new year's that is not whole. */
export const isOpening = (row: readonly CellValue[] | undefined): boolean =>
  (row ?? []).some((value) => typeof value === "string" && tidy(value).startsWith(OPENING_MARK));

/** A1 of a tab that is made again at each run. */
export const MARK_COMPUTED = `${OWN_MARK}, mỗi lần chạy được viết lại: xin đừng nhập vào đây, có thể xóa bất cứ lúc nào.`;

/** A1 of a tab that a person fills in. */
export const MARK_EDITABLE = `${OWN_MARK} để bạn sửa. Xin giữ nguyên dòng này và các tiêu đề cột.`;

/** A1 of a tab that is written on and on. */
export const MARK_JOURNAL = `${OWN_MARK}: nhật ký các lệnh đã chạy.`;

/** A1 of a list that went with a decision: it stays as it was issued. */
export const MARK_ISSUED = `${OWN_MARK}: danh sách kèm quyết định đã ban hành, không được viết lại. Xin giữ nguyên.`;

/** A1 of the register of decisions. */
export const MARK_REGISTER = `${OWN_MARK}: sổ quyết định, mỗi lần ban hành ghi thêm một dòng. Xin giữ nguyên các cột.`;
