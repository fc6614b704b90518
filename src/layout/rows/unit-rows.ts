/**
 * @fileoverview Which rows of a table are units ([U1]): told from group headings, totals, notes, repeated
 * headers and signatures.
 */

import { isMark } from "../../cell/sample";
import { firstRowBelow, isBlank, nameAsItStands, textOf, valueAt } from "../../cell/text";
import type { At, CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold, tidy } from "../../vietnamese/fold";
import { saysMaximum } from "../headings/maximum";

interface UnitRow {
  readonly row: number;
  readonly name: string;
  /** The group heading above it, '' where there is none. */
  readonly heading: string;
  /** Last row of its name, where the name is merged over several rows. */
  readonly lastRow: number;
}

export interface UnitRows {
  readonly units: readonly UnitRow[];
  /** Rows with marks and no name: the cell where the name should be. */
  readonly unnamed: readonly At[];
}

export interface RowColumns {
  readonly name: number;
  readonly order: number;
  /** Columns of marks; evidence and the like say nothing of whether a row is a unit. */
  readonly marks: readonly number[];
}

/** Reads the rows below the header. */
export function readUnitRows(tab: Tab, headerRows: readonly number[], columns: RowColumns): UnitRows {
  const units: UnitRow[] = [];
  const unnamed: At[] = [];
  const groups = new Groups();
  const firstRow = firstRowBelow(headerRows);
  const repeated = repeatedHeader(tab, headerRows, columns.name);
  const ordered = countOrdered(tab, firstRow, columns) >= 2;
  let ended = false;
  /** A total has closed the units: names without number and marks below it are of another list. */
  let totalled = false;

  // "I. KHỐI XÃ" above the header heads its units, where a page has a table a block.
  const above = labelOf(tab, (headerRows[0] as number) - 1, columns);
  if (/^\(?[IVX]{1,5}\)?\s*[.)/:–-]\s*\S/.test(above) && isGroup(above)) groups.enter(above, "");

  const merged = new Map<number, number>();
  for (const merge of tab.merges())
    if (
      merge.firstColumn <= columns.name &&
      columns.name <= merge.lastColumn &&
      merge.lastRow > merge.firstRow
    )
      merged.set(merge.firstRow, merge.lastRow);

  for (let row = firstRow; row < tab.values.length; row += 1) {
    const again = repeatedRows(tab, headerRows, row);
    if (again > 0) {
      row += again - 1;
      continue;
    }
    const value = valueAt(tab, row, columns.name);
    const order = valueAt(tab, row, columns.order);
    const name = textOf(value);
    if (repeated && fold(name) === repeated.name) {
      for (const below of repeated.rowsBelow) if (repeats(tab, below, row + 1, columns)) row += 1;
      continue;
    }
    const counted = isCount(order);
    if (name === "") {
      const label = labelOf(tab, row, columns);
      const marked = hasMark(tab, row, columns.marks);
      if (isSignature(label)) ended = ended || !counted;
      else if (isTotal(label)) totalled = true;
      else if (!isNote(label)) {
        if (!marked && isGroup(label)) groups.enter(label, "");
        // A running number with anything in the columns of marks, or marks in a row that says nothing else.
        if (counted ? isFilled(tab, row, columns.marks) : label === "" && marked)
          unnamed.push({ tab, row, column: columns.name });
      }
      continue;
    }
    switch (kindOf(tab, row, columns, name, { counted, ordered, ended: ended || (ordered && totalled) })) {
      case "unit": {
        totalled = false;
        const lastRow = merged.get(row) ?? row;
        units.push({ row, name: nameAsItStands(value), heading: groups.unit(), lastRow });
        row = lastRow;
        break;
      }
      case "group":
        totalled = false;
        groups.enter(name, counted ? "" : textOf(order));
        break;
      case "end":
        ended = true;
        break;
      case "total":
        totalled = true;
        break;
      case "nothing":
    }
  }
  return { units, unnamed };
}

/** What a row with something in the column of names is ([U1]). */
function kindOf(
  tab: Tab,
  row: number,
  columns: RowColumns,
  name: string,
  { counted, ordered, ended }: { counted: boolean; ordered: boolean; ended: boolean },
): "unit" | "group" | "total" | "end" | "nothing" {
  if (saysMaximum(name)) return "nothing";
  const order = textOf(valueAt(tab, row, columns.order));
  const words = hasWordMark(tab, row, columns.marks);
  if ((isTotal(name) || (!counted && isTotal(order))) && !(counted && words)) return "total";
  if (isRank(order) && !words) return "group";
  if (counted) {
    // A row that numbers the columns, on a page that repeats the header.
    if (/^\(?\d{1,2}\)?$/.test(name)) return "nothing";
    if (isFilled(tab, row, columns.marks)) return "unit";
    if (isSignature(name)) return "end";
    return isGroup(name) && !isCountedOn(tab, row, columns) ? "group" : "unit";
  }
  if (/^(stt|tt)$/.test(fold(order))) return "nothing";
  if (words || (!ended && hasMark(tab, row, columns.marks) && !isSummary(name)))
    return isSignature(name) ? "end" : "unit";
  if (isSignature(name)) return "end";
  if (isNote(name) || isSummary(name)) return "nothing";
  if (isGroup(name) && (!ended || isFollowedBy(tab, row, columns, "number"))) return "group";
  if (ended) return "nothing";
  if (isUnitName(name)) return "unit";
  // Among numbered units a name without number heads what follows; without numbers it is one of the units.
  if (ordered) return order === "" && isFollowedBy(tab, row, columns, "number") ? "group" : "nothing";
  return isFollowedBy(tab, row, columns, "marks") ? "unit" : "nothing";
}

/** Whether the next number goes on from the row's own, as from one unit to the next. */
function isCountedOn(tab: Tab, row: number, columns: RowColumns): boolean {
  const own = Number.parseInt(textOf(valueAt(tab, row, columns.order)), 10);
  for (let next = row + 1; next < Math.min(tab.values.length, row + 4); next += 1) {
    const order = textOf(valueAt(tab, next, columns.order));
    if (order !== "")
      return Number.parseInt(order, 10) === own + 1 && isCount(valueAt(tab, next, columns.order));
  }
  return true;
}

function isFilled(tab: Tab, row: number, marks: readonly number[]): boolean {
  return marks.some((column) => {
    const value = valueAt(tab, row, column);
    return value !== false && !isBlank(value);
  });
}

/** How many of the header's rows, from its first on, stand again from `row` on, as on printed pages. */
function repeatedRows(tab: Tab, headerRows: readonly number[], row: number): number {
  let rows = 0;
  for (const headerRow of headerRows) {
    const here = tab.values[row + rows];
    const head = tab.values[headerRow] ?? [];
    if (!here || !head.every((value, column) => value === here[column] || isBlank(value))) break;
    if (rows === 0 && head.filter((value) => !isBlank(value)).length < 2) break;
    rows += 1;
  }
  return rows;
}

/** The heading over the names and the header rows below it, to skip where a page repeats them. */
function repeatedHeader(tab: Tab, headerRows: readonly number[], column: number) {
  for (const [index, row] of headerRows.entries()) {
    const name = fold(textOf(valueAt(tab, row, column)));
    if (name !== "") return { name, rowsBelow: headerRows.slice(index + 1) };
  }
  return null;
}

/** Whether a row says again what a header row says over the marks. */
function repeats(tab: Tab, headerRow: number, row: number, columns: RowColumns): boolean {
  const said = columns.marks.filter((column) => !isBlank(valueAt(tab, headerRow, column)));
  return (
    said.length > 0 &&
    said.every((column) => textOf(valueAt(tab, row, column)) === textOf(valueAt(tab, headerRow, column)))
  );
}

/** The text that stands in a row in place of a name: a title merged over the table, a note, a total's word. */
function labelOf(tab: Tab, row: number, columns: RowColumns): string {
  const until = columns.marks.length > 0 ? Math.min(...columns.marks) : columns.name + 1;
  for (let column = 0; column < Math.max(until, columns.name + 1); column += 1) {
    const value = valueAt(tab, row, column);
    if (typeof value === "string" && value !== "") {
      const text = textOf(value);
      if (text !== "") return text;
    }
  }
  return "";
}

/** A running number: 1, "1", "01", "1.", "2)". */
function isCount(value: CellValue): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value > 0;
  return typeof value === "string" && /^\s*\d{1,5}\s*[.)]?\s*$/.test(value);
}

/** A Roman numeral or a letter, as group headings are numbered. */
function isRank(label: string): boolean {
  return /^\(?([IVX]{1,5}|[A-HĐ]|[a-hđ]|[ivx]{1,5})\)?\s*[.)/-]?$/.test(label);
}

function countOrdered(tab: Tab, firstRow: number, columns: RowColumns): number {
  if (columns.order < 0) return 0;
  let count = 0;
  for (let row = firstRow; row < tab.values.length && count < 2; row += 1)
    if (isCount(valueAt(tab, row, columns.order)) && !isBlank(valueAt(tab, row, columns.name))) count += 1;
  return count;
}

/** Whether a row has a mark in one of the columns. */
export function hasMark(tab: Tab, row: number, marks: readonly number[]): boolean {
  return marks.some((column) => {
    const value = valueAt(tab, row, column);
    // An untouched checkbox stands in every row that somebody prepared.
    return value !== false && isMark(value);
  });
}

/** A mark in words: 0 and 1 may be counts of a group's own total. */
function hasWordMark(tab: Tab, row: number, marks: readonly number[]): boolean {
  return marks.some((column) => {
    const value = valueAt(tab, row, column);
    return typeof value !== "number" && value !== false && isMark(value);
  });
}

/** What may follow "Tổng" or "Cộng" in a total. Anything else makes it a name: Cộng Hòa, Tổng công ty. */
const AFTER_TOTAL =
  "(?:\\s*[:(\\-–=/.,\\d]|\\s+(?:số|so|khối|khoi|nhóm|nhom|cụm|cum|toàn|toan|huyện|huyen|chung|các|cac|mục|muc|phần|phan|đơn vị|don vi|đoàn cơ sở|doan co so|đoàn viên|doan vien|điểm|diem|đạt|dat|tiêu chí|tieu chi|[ivx]+)(?![\\p{L}]))";
const TOTAL = new RegExp(
  `^(?:tổng cộng|tong cong(?! ty)|tổng số|tong so|tổng|tong(?! cong)|cộng dồn|cộng|cong)(?:$|${AFTER_TOTAL})`,
  "u",
);

/** [U1] Tổng, Tổng cộng, Cộng as whole words. */
export function isTotal(text: string): boolean {
  return TOTAL.test(tidy(text).toLowerCase());
}

/** A row that counts or rates, below the units. */
function isSummary(text: string): boolean {
  return /^(ty le|ti le|so (don vi|luong|doan|dat|duoc|chua|khong)|trung binh|binh quan|toan (huyen|tinh|thi|quan|thanh|doan)|%|dat ty le|trong do)\b/.test(
    fold(text),
  );
}

const NOTE =
  /^(ghi chu|luu y|chu thich|chu giai|chu y|noi nhan|nguon|\(?\*|[-+•–]\s|ky hieu|quy uoc|huong dan)/;

function isNote(text: string): boolean {
  return NOTE.test(fold(text));
}

/** The block that closes a sheet: who signs, where and when. */
const SIGNATURE =
  /^(noi nhan|(t\/?m|k\/?t|t\/?l|t\/?u|q)\.? ?(ban|bi thu|bch|btv|thuong|chu tich|truong|pho|huyen|tinh|doan)|(pho )?bi thu( .{0,30})?$|nguoi (lap|tong hop|kiem tra|tham dinh|bao cao|cham)|can bo (lap|tong hop|tham dinh)|ky ten|\((da )?ky\b|da ky\b|xac nhan cua|thu truong|ban thuong vu$|ban chap hanh$|lap (bieu|bang))|ngay\b.*\bthang\b|^(ngay|.{2,40}, ngay) [\d.…_ ]+/;

function isSignature(text: string): boolean {
  return SIGNATURE.test(fold(text));
}

/** Whether a text is the heading of a group: a block, a cluster, a district, or numbered by a Roman numeral. */
function isGroup(text: string): boolean {
  const lower = tidy(text).toLowerCase();
  const folded = fold(text);
  if (/^\(?[ivx]{1,5}\)?\s*[.)/:–-]+\s*\S/.test(folded) || /^[a-h][.)/]\s*\S/.test(folded)) return true;
  if (/^(khoi|cum|nhom|khu vuc|mien|vung)\b/.test(folded)) return true;
  if (
    /^(doan )?(cac|khoi) (xa|phuong|thi tran|don vi|truong|doan|chi doan|co quan|doanh nghiep)/.test(folded)
  )
    return true;
  if (/^(huyện|quận|thành phố|tp\.?|thị xã|tỉnh) \S/.test(lower)) return true;
  if (
    /^(huyen|thanh|thi|quan|tinh) doan\b/.test(folded) ||
    /^doan (huyen|quan|thanh pho|thi xa|tinh)\b/.test(folded)
  )
    return true;
  return /^(?:doan )?(xa|phuong|thi tran|truong hoc|co quan|doanh nghiep|luc luong vu trang)( ?, ?(xa|phuong|thi tran|truong hoc|co quan|doanh nghiep|luc luong vu trang|don vi))+( va .*)?$/.test(
    folded,
  );
}

function isFollowedBy(tab: Tab, row: number, columns: RowColumns, what: "number" | "marks"): boolean {
  for (let next = row + 1; next < Math.min(tab.values.length, row + 4); next += 1)
    if (what === "number" ? isCount(valueAt(tab, next, columns.order)) : hasMark(tab, next, columns.marks))
      return true;
  return false;
}

/**
 * The headings in force, the outer first. One that follows another at once is inside it; numbered as one in
 * force it takes its place; any other stands beside the last.
 */
class Groups {
  private levels: { rank: string; text: string }[] = [];
  private unitsSince = true;

  get heading(): string {
    return this.levels.map((level) => level.text).join(" / ");
  }

  /** A unit stands below: the next heading is no part of this one, unless numbered so. */
  unit(): string {
    this.unitsSince = true;
    return this.heading;
  }

  enter(text: string, label: string): void {
    const [, leading, rest] = text.match(/^\(?([IVXivx]{1,5}|[A-Ha-h])\)?\s*[.)/:–-]+\s*(\S.*)$/) ?? [];
    const rank = rankOf(label !== "" ? label : (leading ?? ""));
    const at = this.levels.findIndex((level) => level.rank === rank);
    const keep = at >= 0 ? at : this.unitsSince ? Math.max(0, this.levels.length - 1) : this.levels.length;
    this.levels = [...this.levels.slice(0, keep), { rank, text: tidy(rest ?? text) }];
    this.unitsSince = false;
  }
}

/** How a heading is numbered, since headings numbered alike stand side by side. */
function rankOf(label: string): string {
  const bare = label.replace(/[^A-Za-zĐđ]/g, "");
  if (bare === "") return "";
  if (/^[IVX]+$/.test(bare)) return "roman";
  if (/^[ivx]+$/.test(bare)) return "small roman";
  return bare === bare.toUpperCase() ? "letter" : "small letter";
}
