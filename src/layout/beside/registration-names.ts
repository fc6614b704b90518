/**
 * @fileoverview Where a list names units and under which header ([O5]): columns and rows of names, found by the
 * assessment's own units.
 */

import { isErrorValue } from "../../cell/error-value";
import { leavesStanding } from "../../cell/registration-beside";
import { registrationTopic } from "../../cell/registration-words";
import { firstRowBelow, isBlank, isFilled, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import type { NameBook, NamedUnit } from "../../units/name-book";
import { fold } from "../../vietnamese/fold";
import { headerAt, headingText } from "../header/header";
import { yearOf } from "../header/title";
import { readHeading } from "../headings/heading";
import type { GroupLevel } from "../rows/groups";
import { groupReader } from "../rows/repeated-groups";
import { isRank } from "../rows/row-words";
import { readUnitRows } from "../rows/unit-rows";
import { type Placed, placesIn } from "./registration-place";

/** The assessment's units, to find names by. */
export interface Assessed {
  readonly units: readonly NamedUnit[];
  readonly book: NameBook;
  readonly year: number | null;
  /** The calendar years that are its own: of a school year two ([E6]). */
  readonly years: readonly number[] | null;
}

/** No list is wider. */
export const MOST_COLUMNS = 40;
/** Names are looked for in so many rows before a column is given up. */
const FIRST_ROWS = 120;
/** Blank rows that a list may have between two names, and a header above them. */
const GAP = 2;

/** Names beside a unit's that are not the list's own. */
const BESIDE_NAME =
  /\b(?:phoi hop|noi|dia diem|dia chi|dia ban|giup do|ket nghia|chu tri|ghi chu|cum truong|huyen|cap tren)\b/;

/** Whether a heading is of names beside a unit's: its twin, its place, who helps it. */
export const isBesideName = (heading: string): boolean => BESIDE_NAME.test(fold(heading));

const FOLLOWING = /\b(?:phan cong|phu trach|theo doi)\b/;

/** Whether a heading, or a title over it, is of who follows which unit. */
export const isOfFollowing = (heading: string): boolean =>
  FOLLOWING.test(fold(heading)) && registrationTopic(heading) === null;

export interface NameColumn {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly found: ReadonlySet<number>;
  readonly texts: number;
  readonly likely: number;
  /** Of these those that are a name alone. */
  readonly plain: number;
}

/** The columns that hold names of units, those with most first; several are blocks side by side. */
export function nameColumns(tab: Tab, { book }: Assessed): NameColumn[] {
  const columns: NameColumn[] = [];
  for (let column = 0; column < Math.min(tab.values[0]?.length ?? 0, MOST_COLUMNS); column += 1) {
    const found = new Set<number>();
    let first = -1;
    let last = -1;
    let texts = 0;
    let likely = 0;
    let plain = 0;
    for (let row = 0; row < tab.values.length; row += 1) {
      if (row === FIRST_ROWS && likely === 0) break;
      const value = valueAt(tab, row, column);
      if (typeof value !== "string" || value === "") continue;
      const placed = placesIn(value, book);
      const names = placed.map(({ unit }) => textOf(unit));
      const units = names.flatMap((name) => book.find(name));
      const isName =
        units.length > 0 || names.some((name) => readsAsUnit(name) || book.mayBe(name).length > 0);
      if (first >= 0 || isName) texts += 1;
      if (!isName) continue;
      likely += 1;
      if (placed[0]?.around === "") plain += 1;
      last = row;
      if (first < 0) first = row;
      for (const unit of units) found.add(unit);
    }
    if (likely > 0 && likely * 2 >= texts) columns.push({ column, first, last, found, texts, likely, plain });
  }
  return columns.sort((a, b) => b.found.size - a.found.size || b.likely - a.likely || a.column - b.column);
}

/** A unit's name that stands where a list has its own: no heading, no title. */
function readsAsUnit(name: string): boolean {
  const text = name.replace(/^\d{1,3} ?[.)] ?/, "");
  if (!isUnitName(text) || registrationTopic(text) !== null) return false;
  const folded = fold(text);
  return (
    readHeading(text).word === null &&
    !/chu dong|3cd|\b(?:vung )?manh$|\b(?:tien tien|xuat sac)\b|\bdoan (?:tncs|thanh nien|huyen|tinh|thanh pho)\b/.test(
      folded,
    )
  );
}

/** The best column of names, and others beside it that hold other units. */
export function blocksOf(columns: readonly NameColumn[], headings: ReadonlyMap<number, string>): number[] {
  const [best] = columns as [NameColumn];
  const blocks = [best];
  for (const one of columns.slice(1)) {
    const heading = headings.get(one.column) ?? "";
    const same = fold(heading) === fold(headings.get(best.column) ?? "");
    const apart = blocks.every(({ found }) => [...one.found].every((unit) => !found.has(unit)));
    const other = isBesideName(heading) || (one.found.size === 0 && !same);
    // A footnote names units too, and what stands below the list.
    const besideBest = one.plain * 2 >= one.likely && one.first <= best.last + GAP;
    if (apart && besideBest && !other && !readsAsValue(heading)) blocks.push(one);
  }
  return blocks.map(({ column }) => column).sort((a, b) => a - b);
}

const readsAsValue = (heading: string) => registrationTopic(heading) === "ours";

export function startOfBlock(tab: Tab, name: number, start: number): number {
  return isOrder(tab, name - 1, start) ? name - 1 : name;
}

/** Whether a column counts its rows. */
export function isOrder(tab: Tab, column: number, start: number): boolean {
  let counts = 0;
  let others = 0;
  for (let row = start; row < Math.min(tab.values.length, start + 40); row += 1) {
    const value = valueAt(tab, row, column);
    if (isBlank(value)) continue;
    if (
      /^\s*\d{1,4}\s*[.)]?\s*$/.test(String(value)) ||
      /^[ivx]{1,4}[.)]?$|^[a-h][.)]?$/i.test(textOf(value))
    )
      counts += 1;
    else others += 1;
  }
  return counts > 0 && counts > others;
}

/** Rows without a name before the first that has one. */
const MOST_NAMELESS = 5;

/** The header right above the first name: as it is known, else the nearest row that is one; none is no header. */
export function headerAbove(
  tab: Tab,
  start: number,
  headers: readonly (readonly number[])[],
): readonly number[] {
  let blanks = 0;
  for (let row = start - 1; row >= 0; row -= 1) {
    const known = headers.find((rows) => rows.includes(row));
    if (known && firstRowBelow(known) <= start) return known;
    const filled = (tab.values[row] ?? []).map(textOf).filter((text) => text !== "");
    if (filled.length === 0) {
      blanks += 1;
      if (blanks > GAP) return [];
      continue;
    }
    // A row that numbers the columns, and a group's heading.
    if (filled.length > 1 && filled.every((text) => /^\(?(?:\d{1,2}|[a-h])\)?$/i.test(text))) continue;
    const [only = ""] = filled;
    // "I | Khối xã": a group's heading, numbered in a column of its own.
    if (filled.length === 2 && isRank(only)) continue;
    const heads = filled.filter(
      (text) => readHeading(text).word !== null || registrationTopic(text) !== null,
    );
    // "1 | #REF! | 3/2/2021": a row of the list whose name says nothing, above the first that does.
    if (heads.length === 0 && blanks === 0 && start - row <= MOST_NAMELESS && /^\d{1,4}[.)]?$/.test(only))
      continue;
    if (filled.length === 1) {
      const word = readHeading(only).word?.field;
      if (word === "name" || word === "registration") return only.length <= 60 ? [row] : [];
      if (/^(?:[ivx]{1,4}|[a-h])[.)/ -]|^khoi\b|^cum\b|^cac\b/.test(fold(only))) continue;
      return [];
    }
    return heads.length > 0 ? [...secondRow(tab, row), row] : [];
  }
  return [];
}

/** The row above a header's last that is its first: headings side by side. */
function secondRow(tab: Tab, row: number): number[] {
  const texts = (tab.values[row - 1] ?? []).map(textOf).filter((text) => text !== "");
  const heads = texts.filter((text) => text.length <= 60 && readHeading(text).word !== null);
  return texts.length >= 2 && heads.length * 2 > texts.length ? [row - 1] : [];
}

export function headingsOf(tab: Tab, headerRows: readonly number[]): Map<number, string> {
  const headings = new Map<number, string>();
  if (headerRows.length === 0) return headings;
  headerAt(tab, headerRows).paths.forEach((path, column) => {
    if (path.length > 0) headings.set(column, headingText(path));
  });
  return headings;
}

export interface ListRow extends Placed {
  readonly row: number;
  readonly heading: string;
  /** The heading above it that takes its registration back: "Đơn vị xin rút". */
  readonly takenBack: At | null;
}

/** Where one block has its names and their numbers, and where all have their names. */
interface Block {
  readonly name: number;
  readonly order: number;
  readonly names: readonly number[];
}

/** The rows of one block that name units, and those that name none that can be read. */
export function rowsOf(
  tab: Tab,
  above: readonly number[],
  others: ReadonlyMap<number, OfOthers>,
  columns: Block,
  assessed: Assessed,
): { named: ListRow[]; unnamed: number[] } {
  const rows = new Map<number, readonly ListRow[]>();
  const { units } = readUnitRows(tab, above, { name: columns.name, order: columns.order, marks: [] });
  const readGroups = groupReader(tab, units);
  const doubtOf = (groups: readonly GroupLevel[]): At | null => {
    const level = groups.find(({ text }) => !leavesStanding(text, "thing", assessed.years));
    const column = level
      ? (tab.values[level.row] ?? []).findIndex((value) => textOf(value).includes(level.text))
      : -1;
    return level && column >= 0 ? { tab, row: level.row, column } : null;
  };
  const place = (row: number, heading: string, takenBack: At | null) =>
    placesIn(valueAt(tab, row, columns.name), assessed.book).map((one) => ({
      ...one,
      row,
      heading,
      takenBack,
    }));
  for (const { row, name, heading, groups } of units)
    if (!isErrorValue(name) && !others.has(row))
      rows.set(row, place(row, heading, readGroups(groups).takenBack ?? doubtOf(groups)));
  let last = -1;
  let heading = "";
  let takenBack: At | null = null;
  const unnamed: number[] = [];
  for (let row = firstRowBelow(above); row < tab.values.length; row += 1) {
    const there = rows.get(row)?.[0];
    if (there) {
      last = row;
      heading = there.heading;
      takenBack = there.takenBack;
      continue;
    }
    const value = valueAt(tab, row, columns.name);
    if (others.has(row)) continue;
    if (isErrorValue(value) || isNameless(tab, row, columns)) {
      unnamed.push(row);
      last = row;
      continue;
    }
    if (typeof value !== "string" || isBlank(value) || (last >= 0 && row > last + GAP)) continue;
    const placed = place(row, heading, takenBack);
    if (!placed.some(({ unit }) => isAssessed(unit, heading, assessed))) continue;
    rows.set(row, placed);
    last = row;
  }
  return { named: [...rows.values()].flat().sort((a, b) => a.row - b.row), unnamed };
}

/** A row that is counted and holds something, and says no name. */
function isNameless(tab: Tab, row: number, { name, order, names }: Block): boolean {
  if (order < 0 || !isBlank(valueAt(tab, row, name))) return false;
  // One number for all rows of a unit.
  const first = tab.anchorAt?.(row, order);
  if (first && first.row !== row) return false;
  if (!/^\d{1,4}[.)]?$/.test(textOf(valueAt(tab, row, order)))) return false;
  return (tab.values[row] ?? []).some((value, at) => at > name && !names.includes(at) && isFilled(value));
}

/** Whether a name is a unit of the assessment, or so much like one that it may be. */
export function isAssessed(name: string, heading: string, { book }: Assessed): boolean {
  return book.find(name, heading).length > 0 || book.mayBe(name).length > 0;
}

/** What the rows of another list on the same tab are: of those that did not register, or of something else. */
export type OfOthers = "negated" | "other";

/** The rows below a list's first that are of another list: titles between them say of what. */
export function rowsOfOthers(
  tab: Tab,
  firstRow: number,
  { book, years }: Assessed,
): ReadonlyMap<number, OfOthers> {
  const rows = new Map<number, OfOthers>();
  let other: OfOthers | null = null;
  for (let row = firstRow; row < tab.values.length; row += 1) {
    const filled = (tab.values[row] ?? []).filter((value) => !isBlank(value));
    const title = filled.map(textOf).find((text) => text.length > 3) ?? "";
    const topic = filled.length <= 2 ? registrationTopic(title) : null;
    // "Đoàn xã X (xin rút đăng ký)" says it of one.
    if (topic !== null && book.within(title, true).length === 0) {
      const said = yearOf(title, "");
      const isElse = topic === "other" || (said !== null && years?.includes(said) === false);
      other = isElse ? "other" : topic === "negated" ? "negated" : null;
    }
    if (other) rows.set(row, other);
  }
  return rows;
}
