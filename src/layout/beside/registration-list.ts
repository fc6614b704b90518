/**
 * @fileoverview Reading a list of units that registered, of any shape ([O5]): TT and name, one column, blocks side
 * by side, a checklist, a form's answers, with a header or none. Names are found by the assessment's own units.
 */

import { isErrorValue } from "../../cell/error-value";
import { nameAndNote, readRegistrationCell, takesBack, tellingColumn } from "../../cell/registration";
import { isMark, namesDocument } from "../../cell/sample";
import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import { withMerges } from "../../table/merged";
import type { At, CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import type { NameBook, NamedUnit } from "../../units/name-book";
import { muchAlike, sameButType } from "../../units/names";
import { fold, nameKey } from "../../vietnamese/fold";
import { headerAt, headingText } from "../header/header";
import { yearOf } from "../header/title";
import { readHeading } from "../headings/heading";
import { registrationTopic } from "../headings/registration-words";
import type { RegistrationEntry } from "../reading";
import { readUnitRows } from "../rows/unit-rows";

/** A list as it stands on a tab, whatever it is a list of. */
export interface NameList {
  readonly tab: Tab;
  /** 0-based; empty where the list has no header. */
  readonly headerRows: readonly number[];
  /** The first row of header or names: titles stand above it. */
  readonly firstRow: number;
  /** What stands over each column but the names', by column. */
  readonly headings: ReadonlyMap<number, string>;
  readonly entries: readonly RegistrationEntry[];
  /** Names that are error values. */
  readonly unnamed: readonly At[];
  /** The columns that say whether a unit registered; none: being listed is enough. */
  readonly values: readonly number[];
  /** A column ticked or filled for some only, of which nobody knows whether it says who registered. */
  readonly partly: number | null;
  /** How many entries are units of the assessment, by name or nearly so. */
  readonly matched: number;
}

/** The assessment's units, to find names by. */
export interface Assessed {
  readonly units: readonly NamedUnit[];
  readonly book: NameBook;
  readonly year: number | null;
}

/** Columns and rows beyond these hold no list. */
const MOST_COLUMNS = 40;
/** Names are looked for in so many rows before a column is given up. */
const FIRST_ROWS = 120;
/** Blank rows that a list may have between two names, and a header above them. */
const GAP = 2;

const TIMESTAMP =
  /^(?:dau thoi gian|timestamp|thoi gian (?:gui|hoan thanh)|thoi diem (?:gui|hoan thanh)|completion time)\b/;
/** Names beside a unit's that are not the list's own. */
const BESIDE_NAME =
  /\b(?:phoi hop|noi|dia diem|dia chi|dia ban|giup do|ket nghia|chu tri|ghi chu|cum truong|huyen|cap tren)\b/;
const NOT_BY_UNIT =
  /\b(?:ghi chu|dien thoai|sdt|email|phu trach|theo doi|bi thu|nguoi|can bo|loai|khoi|huyen|cum|dia chi|ho ten|ho va ten|so luong|tong so)\b/;
const NO_SIDE = /^(?:khong|ko|k|chua|khong dang k[yi]|chua dang k[yi])$/;

/** Reads the list of units on a tab; null where the tab has none. `headers`: rows known to be headers there. */
export function readNameList(
  sheet: Tab,
  headers: readonly (readonly number[])[],
  assessed: Assessed,
): NameList | null {
  const columns = nameColumns(sheet, assessed);
  if (columns.length === 0) return null;
  const start = Math.min(...columns.map(({ first }) => first));
  const headerRows = headerAbove(sheet, start, headers);
  const headings = headingsOf(sheet, headerRows);
  const names = blocksOf(columns, headings);
  // One date, or one note, for all whom its merged cell stands beside ([L5]).
  const tab = withMerges(sheet, start, (_, column) => (names.includes(column) ? null : String(column)));
  const entries: RegistrationEntry[] = [];
  const unnamed: At[] = [];
  const values = new Set<number>();
  let partly: number | null = null;
  names.forEach((name, block) => {
    const from = block === 0 ? 0 : startOfBlock(tab, names[block] as number, start);
    const next = names[block + 1];
    const until = next === undefined ? (tab.values[0]?.length ?? 0) : startOfBlock(tab, next, start);
    const order = name - 1 >= from && isOrder(tab, name - 1, start) ? name - 1 : -1;
    const rows = rowsOf(tab, headerRows, start, { name, order }, assessed);
    const own = range(from, Math.min(until, MOST_COLUMNS)).filter(
      (column) => column !== name && column !== order,
    );
    const said = saidIn(
      tab,
      own,
      headings,
      rows.named.map(({ row }) => row),
      assessed.year,
    );
    for (const column of said.yes) values.add(column);
    for (const { row, unit, heading } of rows.named)
      entries.push({
        unit,
        heading,
        at: { tab, row, column: name },
        value: said.cell(row),
        note: noteIn(
          tab,
          row,
          name,
          own.filter((column) => !said.yes.includes(column)),
          headings,
        ),
      });
    partly ??= said.partly;
    unnamed.push(...rows.unnamed.map((row) => ({ tab, row, column: name })));
  });
  const answers = latestAnswers(tab, entries, headings, assessed.book);
  const matched = answers.filter(({ unit, heading }) => isAssessed(unit, heading, assessed)).length;
  const firstRow = headerRows[0] ?? start;
  return {
    tab,
    headerRows,
    firstRow,
    headings,
    entries: answers,
    unnamed,
    values: [...values],
    partly,
    matched,
  };
}

interface NameColumn {
  readonly column: number;
  readonly first: number;
  readonly found: ReadonlySet<number>;
  readonly texts: number;
  readonly likely: number;
}

/** The columns that hold names of units, those with most first; several are blocks side by side. */
function nameColumns(tab: Tab, { book }: Assessed): NameColumn[] {
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
      const isName = units.length > 0 || readsAsUnit(name);
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
function readsAsUnit(text: string): boolean {
  if (!isUnitName(text) || registrationTopic(text) !== null) return false;
  const folded = fold(text);
  return (
    readHeading(text).word === null &&
    !/chu dong|3cd|\bdoan (?:tncs|thanh nien|huyen|tinh|thanh pho)\b/.test(folded)
  );
}

/** The best column of names, and others beside it that hold other units. */
function blocksOf(columns: readonly NameColumn[], headings: ReadonlyMap<number, string>): number[] {
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

function startOfBlock(tab: Tab, name: number, start: number): number {
  return isOrder(tab, name - 1, start) ? name - 1 : name;
}

/** Whether a column counts its rows. */
function isOrder(tab: Tab, column: number, start: number): boolean {
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
function headerAbove(tab: Tab, start: number, headers: readonly (readonly number[])[]): readonly number[] {
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

function headingsOf(tab: Tab, headerRows: readonly number[]): Map<number, string> {
  const headings = new Map<number, string>();
  if (headerRows.length === 0) return headings;
  headerAt(tab, headerRows).paths.forEach((path, column) => {
    if (path.length > 0) headings.set(column, headingText(path));
  });
  return headings;
}

interface ListRow {
  readonly row: number;
  readonly unit: string;
  readonly heading: string;
}

/** The rows of one block that name units, and those whose name is an error. */
function rowsOf(
  tab: Tab,
  headerRows: readonly number[],
  start: number,
  columns: { readonly name: number; readonly order: number },
  assessed: Assessed,
): { named: ListRow[]; unnamed: number[] } {
  const above = headerRows.length > 0 ? headerRows : [start - 1];
  const rows = new Map<number, ListRow>();
  for (const { row, name, heading } of readUnitRows(tab, above, { ...columns, marks: [] }).units)
    if (!isErrorValue(name)) rows.set(row, { row, unit: nameAndNote(name).name, heading });
  let last = -1;
  let heading = "";
  const unnamed: number[] = [];
  for (let row = firstRowBelow(above); row < tab.values.length; row += 1) {
    const there = rows.get(row);
    if (there) {
      last = row;
      heading = there.heading;
      continue;
    }
    const value = valueAt(tab, row, columns.name);
    if (isErrorValue(value)) {
      unnamed.push(row);
      last = row;
      continue;
    }
    if (typeof value !== "string" || isBlank(value) || (last >= 0 && row > last + GAP)) continue;
    const unit = nameAndNote(value).name;
    if (!isAssessed(unit, heading, assessed)) continue;
    rows.set(row, { row, unit, heading });
    last = row;
  }
  return { named: [...rows.values()].sort((a, b) => a.row - b.row), unnamed };
}

/** Whether a name is a unit of the assessment, or so much like one that it may be. */
function isAssessed(name: string, heading: string, { book, units }: Assessed): boolean {
  if (book.find(name, heading).length > 0) return true;
  const read = textOf(name);
  return units.some((unit) => muchAlike(read, textOf(unit.name)) || sameButType(read, textOf(unit.name)));
}

interface Said {
  /** Columns of a yes. */
  readonly yes: readonly number[];
  readonly cell: (row: number) => At | null;
  readonly partly: number | null;
}

/** What a block's columns say of registering. */
function saidIn(
  tab: Tab,
  columns: readonly number[],
  headings: ReadonlyMap<number, string>,
  rows: readonly number[],
  year: number | null,
): Said {
  const topics = columns.map((column) => {
    const heading = headings.get(column) ?? "";
    const said = yearOf(heading, "");
    const topic = said !== null && year !== null && said !== year ? null : registrationTopic(heading);
    const lowest = fold(heading.split(" / ").pop() ?? "");
    return { column, heading, topic, no: topic === "negated" || (topic !== null && NO_SIDE.test(lowest)) };
  });
  const ours = topics.filter(({ topic, no }) => topic === "ours" && !no);
  const bare = topics.filter(({ topic, no }) => topic === "bare" && !no);
  const speaking = (ours.length > 0 ? [...ours, ...bare] : bare).map(({ column }) => column);
  const plain =
    speaking.length === 0
      ? topics.filter(({ heading }) => heading === "").find(({ column }) => isTicks(tab, column, rows))
      : undefined;
  const asked = plain ? [plain.column] : speaking;
  // A column prepared and never filled says nothing.
  const yes = asked.filter((column) =>
    rows.some((row) => !isBlank(valueAt(tab, row, column)) && valueAt(tab, row, column) !== false),
  );
  const no = topics.filter((one) => one.no).map(({ column }) => column);
  const open = (column: number) => {
    const filled = rows.filter((row) => isFilled(valueAt(tab, row, column))).length;
    return filled > 0 && filled < rows.length;
  };
  const partly =
    yes.length > 0
      ? undefined
      : (no.find(open) ??
        topics.find(
          ({ column, heading }) =>
            !asked.includes(column) &&
            !NOT_BY_UNIT.test(fold(heading)) &&
            open(column) &&
            saysYesOrNo(tab, column, rows),
        )?.column);
  return {
    yes,
    cell: (row) => (yes.length === 0 ? null : { tab, row, column: tellingColumn(tab, row, yes) }),
    partly: partly ?? null,
  };
}

const isFilled = (value: CellValue) =>
  !isBlank(value) && value !== false && readRegistrationCell(value) === "yes";

function isTicks(tab: Tab, column: number, rows: readonly number[]): boolean {
  const values = rows.map((row) => valueAt(tab, row, column)).filter((value) => !isBlank(value));
  return values.length > 0 && values.every(isMark);
}

/** Ticks, dates or numbers of papers: what a follow-up is filled with. */
function saysYesOrNo(tab: Tab, column: number, rows: readonly number[]): boolean {
  const values = rows.map((row) => valueAt(tab, row, column)).filter((value) => !isBlank(value));
  return values.every((value) => value instanceof Date || isMark(value) || namesDocument(value));
}

/** The cell beside a name, or the name's own, that takes its registration back. */
function noteIn(
  tab: Tab,
  row: number,
  name: number,
  columns: readonly number[],
  headings: ReadonlyMap<number, string>,
): At | null {
  if (nameAndNote(valueAt(tab, row, name)).note !== "") return { tab, row, column: name };
  const column = columns.find(
    (one) => !/\btrich yeu\b/.test(fold(headings.get(one) ?? "")) && takesBack(valueAt(tab, row, one)),
  );
  return column === undefined ? null : { tab, row, column };
}

/** Of a form's answers the latest for each unit; any other list as it is. */
function latestAnswers(
  tab: Tab,
  entries: readonly RegistrationEntry[],
  headings: ReadonlyMap<number, string>,
  book: NameBook,
): readonly RegistrationEntry[] {
  const [stamped] = [...headings].find(([, heading]) => TIMESTAMP.test(fold(heading))) ?? [];
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

const range = (from: number, until: number) =>
  Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at);
