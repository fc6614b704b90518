/**
 * @fileoverview Finding tables whose columns are headed as numerator, denominator and rate ([S4]): Tổng số | Công
 * nhận | Tỷ lệ (%).
 */
import type { CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";

/** A rate's column with those it comes from; rows and columns 0-based, both ends included. */
export interface RateTable {
  readonly rate: number;
  readonly numerator: number;
  /** Nearest to the rate first. */
  readonly denominators: readonly number[];
  /** The heading says percent. */
  readonly percent: boolean;
  readonly firstRow: number;
  /** As long as no other heading ends the table, the tab's last row. */
  lastRow: number;
}

const LONGEST_HEADING = 60;
const RATE = /^t[yi] le(?: |\(|$)|^\(?%\)?$/;
/** Of the headings that count something: those of what was reached … */
const REACHED = /(?:^| )(?:cong nhan|dat|hoan thanh|thuc hien)(?: |\(|$)/;
const NOT_REACHED = /(?:chua|khong) (?:duoc )?(?:dat|cong nhan|hoan thanh|thuc hien)/;
/** … and those of what it is reached of. */
const TOTAL =
  /^tong(?: so| cong)?(?: |\(|$)|^so (?:luong|don vi|doan|chi doan|co so)|dang ky|^chi tieu|^ke hoach/;
/** Headings that count no units: rates, points, text. */
const NO_COUNT = /t[yi] le|%|diem|ket qua|xep loai|ghi chu|minh chung/;
/** The columns of one rate stand together. */
const FARTHEST = 6;

type Role = "numerator" | "denominator" | null;

function roleOf(value: CellValue | undefined): Role {
  if (typeof value !== "string" || value.length > LONGEST_HEADING) return null;
  const heading = fold(value);
  if (NO_COUNT.test(heading) || NOT_REACHED.test(heading)) return null;
  if (REACHED.test(heading)) return "numerator";
  return TOTAL.test(heading) ? "denominator" : null;
}

/**
 * Whether a text may be a rate's heading, told without folding: it begins with `%`, `(%` or "tỷ", "tỉ" in any case
 * and normal form.
 */
export function startsRateHeading(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 37 || first === 40) return text.includes("%");
  return (first === 84 || first === 116) && /^t[ỷỉyi]\u0309? /i.test(text);
}

/** The table of a rate's column, its other headings in the rows given; null where one of them is missing. */
function tableAt(tab: Tab, rows: readonly number[], rate: number): RateTable | null {
  let numerator = -1;
  const denominators: number[] = [];
  const look = (column: number): boolean => {
    if (rows.some((row) => isRateHeading(tab.values[row]?.[column]))) return false;
    for (const row of rows) {
      const role = roleOf(tab.values[row]?.[column]);
      if (role === "denominator") denominators.push(column);
      if (role === "numerator" && numerator < 0) numerator = column;
      if (role) break;
    }
    return true;
  };
  for (let column = rate - 1; column >= rate - FARTHEST && look(column); column--);
  for (let column = rate + 1; (numerator < 0 || denominators.length === 0) && column <= rate + 2; column++) {
    if (!look(column)) break;
  }
  if (numerator < 0 || denominators.length === 0) return null;
  const row = rows[0] as number;
  const percent = String(tab.values[row]?.[rate]).includes("%");
  return { rate, numerator, denominators, percent, firstRow: row + 1, lastRow: tab.values.length - 1 };
}

function isRateHeading(value: CellValue | undefined): boolean {
  return (
    typeof value === "string" &&
    value.length <= LONGEST_HEADING &&
    startsRateHeading(value) &&
    RATE.test(fold(value))
  );
}

/** All such tables of a tab; one ends where the next heading of a rate in its column begins. */
export function findRateTables(tab: Tab): RateTable[] {
  const tables: RateTable[] = [];
  const open = new Map<number, RateTable>();
  for (const [row, values] of tab.values.entries()) {
    for (const [column, value] of values.entries()) {
      if (!isRateHeading(value)) continue;
      const before = open.get(column);
      if (before) before.lastRow = row - 1;
      open.delete(column);
      // The neighbours' headings may stand a row lower or higher, where cells are merged.
      const table =
        tableAt(tab, [row], column) ??
        tableAt(tab, [row, row + 1], column) ??
        tableAt(tab, [row, row - 1], column);
      if (!table) continue;
      open.set(column, table);
      tables.push(table);
    }
  }
  return tables;
}
