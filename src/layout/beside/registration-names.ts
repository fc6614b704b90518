/**
 * @fileoverview Where a list names units and under which header ([O5]): columns and rows of names, found by the
 * assessment's own units.
 */

import { isErrorValue } from "../../cell/error-value";
import { nameAndNote } from "../../cell/registration";
import { registrationTopic } from "../../cell/registration-words";
import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import type { NameBook, NamedUnit } from "../../units/name-book";
import { fold } from "../../vietnamese/fold";
import { headerAt, headingText } from "../header/header";
import { yearOf } from "../header/title";
import { readHeading } from "../headings/heading";
import { groupReader } from "../rows/repeated-groups";
import { readUnitRows } from "../rows/unit-rows";

/** The assessment's units, to find names by. */
export interface Assessed {
  readonly units: readonly NamedUnit[];
  readonly book: NameBook;
  readonly year: number | null;
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

export interface NameColumn {
  readonly column: number;
  readonly first: number;
  readonly found: ReadonlySet<number>;
  readonly texts: number;
  readonly likely: number;
}

/** The columns that hold names of units, those with most first; several are blocks side by side. */
export function nameColumns(tab: Tab, { book }: Assessed): NameColumn[] {
  const columns: NameColumn[] = [];
  for (let column = 0; column < Math.min(tab.values[0]?.length ?? 0, MOST_COLUMNS); column += 1) {
    const found = new Set<number>();
    let first = -1;
    let texts = 0;
    let likely = 0;
    for (let row = 0; row < tab.values.length; row += 1) {
      if (row === FIRST_ROWS && likely === 0) break;
      const value = valueAt(tab, row, column);
      if (typeof value !== "string" || value === "" || value.length > 120) continue;
      const name = textOf(nameAndNote(value).name);
      const units = book.find(name);
      const isName = units.length > 0 || readsAsUnit(name) || book.mayBe(name).length > 0;
      if (first >= 0 || isName) texts += 1;
      if (!isName) continue;
      likely += 1;
      if (first < 0) first = row;
      for (const unit of units) found.add(unit);
    }
    if (likely > 0 && likely * 2 >= texts) columns.push({ column, first, found, texts, likely });
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
    const other = BESIDE_NAME.test(fold(heading)) || (one.found.size === 0 && !same);
    if (apart && !other && !readsAsValue(heading)) blocks.push(one);
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
    const heads = filled.filter(
      (text) => readHeading(text).word !== null || registrationTopic(text) !== null,
    );
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

export interface ListRow {
  readonly row: number;
  readonly unit: string;
  readonly heading: string;
  /** The heading above it that takes its registration back: "Đơn vị xin rút". */
  readonly takenBack: At | null;
}

/** The rows of one block that name units, and those whose name is an error. */
export function rowsOf(
  tab: Tab,
  headerRows: readonly number[],
  start: number,
  columns: { readonly name: number; readonly order: number },
  assessed: Assessed,
): { named: ListRow[]; unnamed: number[] } {
  const above = headerRows.length > 0 ? headerRows : [start - 1];
  const others = rowsOfOthers(tab, firstRowBelow(above), assessed.year);
  const rows = new Map<number, ListRow>();
  const readGroups = groupReader(tab);
  for (const { row, name, heading, groups } of readUnitRows(tab, above, { ...columns, marks: [] }).units)
    if (!isErrorValue(name) && !others.has(row))
      rows.set(row, { row, unit: nameAndNote(name).name, heading, takenBack: readGroups(groups).takenBack });
  let last = -1;
  let heading = "";
  let takenBack: At | null = null;
  const unnamed: number[] = [];
  for (let row = firstRowBelow(above); row < tab.values.length; row += 1) {
    const there = rows.get(row);
    if (there) {
      last = row;
      heading = there.heading;
      takenBack = there.takenBack;
      continue;
    }
    const value = valueAt(tab, row, columns.name);
    if (others.has(row)) continue;
    if (isErrorValue(value)) {
      unnamed.push(row);
      last = row;
      continue;
    }
    if (typeof value !== "string" || isBlank(value) || (last >= 0 && row > last + GAP)) continue;
    const unit = nameAndNote(value).name;
    if (!isAssessed(unit, heading, assessed)) continue;
    rows.set(row, { row, unit, heading, takenBack });
    last = row;
  }
  return { named: [...rows.values()].sort((a, b) => a.row - b.row), unnamed };
}

/** Whether a name is a unit of the assessment, or so much like one that it may be. */
export function isAssessed(name: string, heading: string, { book }: Assessed): boolean {
  return book.find(name, heading).length > 0 || book.mayBe(name).length > 0;
}

/**
 * The rows below the list's first that are of another list: titles between them say of what, or that these did not
 * register.
 */
function rowsOfOthers(tab: Tab, firstRow: number, year: number | null): ReadonlySet<number> {
  const rows = new Set<number>();
  let other = false;
  for (let row = firstRow; row < tab.values.length; row += 1) {
    const filled = (tab.values[row] ?? []).filter((value) => !isBlank(value));
    const title = filled.map(textOf).find((text) => text.length > 3) ?? "";
    const topic = filled.length <= 2 ? registrationTopic(title) : null;
    if (topic !== null) {
      const said = yearOf(title, "");
      other = topic === "other" || topic === "negated" || (said !== null && year !== null && said !== year);
    }
    if (other) rows.add(row);
  }
  return rows;
}
