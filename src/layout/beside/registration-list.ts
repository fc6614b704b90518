/**
 * @fileoverview Reading a list of units that registered, of any shape ([O5]): TT and name, one column, blocks side
 * by side, a checklist, a form's answers, with a header or none. Names are found by the assessment's own units.
 */

import { askedOfFile } from "../../cell/file-words";
import { isOfOther, readRegistrationCell, registrationOf, takesBack } from "../../cell/registration";
import { registrationTopic, saysNotRegistered } from "../../cell/registration-words";
import { cellAt, firstRowBelow, isBlank, isFilled } from "../../cell/text";
import { withMerges } from "../../table/merged";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { lowestOf } from "../header/header";
import { linesAbove } from "../header/title";
import type { RegistrationEntry, RegistrationMention } from "../reading-beside";
import { withDittos } from "../rows/dittos";
import { mentionsOn, starBehind } from "./registration-mentions";
import {
  type Assessed,
  blocksOf,
  headerAbove,
  headingsOf,
  isAssessed,
  isOfFollowing,
  isOrder,
  type ListRow,
  MOST_COLUMNS,
  type NameColumn,
  nameColumns,
  rowsOf,
  rowsOfOthers,
  startOfBlock,
} from "./registration-names";
import { standsDespite } from "./registration-place";
import { asksAgainst, latestAnswers, noteIn, saidIn, type YearsDoubt } from "./registration-said";

/** A list as it stands on a tab, whatever it is a list of. */
export interface NameList {
  readonly tab: Tab;
  /** 0-based; empty where the list has no header. */
  readonly headerRows: readonly number[];
  /** The first row of header or names: titles stand above it. */
  readonly firstRow: number;
  /** What stands over each column but the names', by column. */
  readonly headings: ReadonlyMap<number, string>;
  /** What stands over the names. */
  readonly nameHeading: string;
  readonly entries: readonly RegistrationEntry[];
  readonly replaced: readonly RegistrationEntry[];
  readonly mentions: readonly RegistrationMention[];
  /** Rows whose name is an error value or lacks. */
  readonly unnamed: readonly At[];
  /** The columns that say whether a unit registered; none: being listed is enough. */
  readonly values: readonly number[];
  /** A column ticked or filled for some only, of which nobody knows whether it says who registered. */
  readonly partly: number | null;
  /** It was made ready for who registered, and nobody has filled it in. */
  readonly unfilled: boolean;
  /** Columns of several years, and none of them plainly the assessed one's. */
  readonly years: YearsDoubt | null;
  /** The columns that count the rows. */
  readonly orders: readonly number[];
  /** How many entries are units of the assessment, by name or nearly so. */
  readonly matched: number;
}

/** Blocks of names side by side are fewer, or have more than one name each. */
const LEAST_ACROSS = 3;

/** A row of fewer cells heads others. */
const LEAST_FILLED = 2;
const textsOf = ({ values }: Tab, row: number) =>
  (values[row] ?? []).filter((value) => !isBlank(value)).length;

interface Known {
  /** Rows known to be headers there. */
  readonly headers: readonly (readonly number[])[];
  /** Columns of contents that units register for one by one. */
  readonly byContent: readonly number[];
}

/** Reads the list of units on a tab; null where the tab has none. */
export function readNameList(sheet: Tab, { headers, byContent }: Known, assessed: Assessed): NameList | null {
  const columns = nameColumns(sheet, assessed);
  if (columns.length === 0) return null;
  const start = Math.min(...columns.map(({ first }) => first));
  if (isTurned(sheet, columns, assessed)) return null;
  const headerRows = headerAbove(sheet, start, headers);
  const headings = headingsOf(sheet, headerRows);
  // Whom an officer beside the list follows registers there no more than elsewhere.
  const own = columns.filter(({ column }) => !isOfFollowing(headings.get(column) ?? ""));
  const against = againstIn(own, headings);
  const left = own.filter(({ column }) => !against.has(column));
  const names = [...blocksOf(left.length > 0 ? left : columns, headings), ...against.keys()].sort(
    (a, b) => a - b,
  );
  const lines = [sheet.name, ...linesAbove(sheet, headerRows[0] ?? start)];
  const registers = lines.some((line) => registrationTopic(line) !== null);
  // One date, or one note, for all whom its merged cell stands beside ([L5]).
  const merged = withMerges(sheet, start, (_, column) => (names.includes(column) ? null : String(column)));
  const tab = withDittos(merged, start, sheet.values.length, (row) => textsOf(sheet, row) < LEAST_FILLED);
  const entries: RegistrationEntry[] = [];
  const unnamed: At[] = [];
  const values = new Set<number>();
  let partly: number | null = null;
  let unfilled = false;
  let years: YearsDoubt | null = null;
  const above = headerRows.length > 0 ? headerRows : [start - 1];
  const others = rowsOfOthers(tab, firstRowBelow(above), assessed);
  const placed = new Map<number, Set<number>>();
  const starred = new Map<string, string[]>();
  const orders: number[] = [];
  names.forEach((name, block) => {
    const from = block === 0 ? 0 : startOfBlock(tab, names[block] as number, start);
    const next = names[block + 1];
    const until = next === undefined ? (tab.values[0]?.length ?? 0) : startOfBlock(tab, next, start);
    const order = name - 1 >= from && isOrder(tab, name - 1, start) ? name - 1 : -1;
    if (order >= 0) orders.push(order);
    // Whom a column of those who did not register names is no entry of the list, and denied by it.
    if (against.get(name) === "negated") return;
    const rows = rowsOf(tab, above, others, { name, order, names }, assessed);
    const all = range(from, Math.min(until, MOST_COLUMNS)).filter(
      (column) => column !== name && column !== order,
    );
    const contents = all.filter((column) => byContent.includes(column));
    const ofFile = columnsOfFile(headings);
    const own = all.filter((column) => !contents.includes(column) && !ofFile.has(column));
    const said = saidIn(
      tab,
      own,
      headings,
      rows.named.map(({ row }) => row),
      { year: assessed.year, registers },
    );
    for (const column of [...said.yes, ...contents]) values.add(column);
    const beside = own.filter((column) => !said.yes.includes(column));
    const headed = all.map((index) => ({ index, heading: headings.get(index) ?? "" }));
    for (const listed of rows.named) {
      const { row, heading, takenBack } = listed;
      const { unit, stands } = asOwnRow(listed, rows.named, assessed);
      const at = { tab, row, column: name };
      const parts = contentsOf(tab, row, contents);
      const value = said.cell(row) ?? parts.value;
      const note = parts.lacks ?? (stands ? noteIn(tab, row, beside, headings, { ...assessed, value }) : at);
      const gone = against.has(name) ? at : takenBack;
      entries.push({ unit, heading, at, value, note: note ?? gone, beside: headed });
      const star = starBehind(listed.text);
      if (star !== "") starred.set(star, [...(starred.get(star) ?? []), unit]);
      const units = placed.get(row) ?? new Set();
      for (const index of assessed.book.find(unit, heading)) units.add(index);
      placed.set(row, units);
    }
    partly ??= said.partly;
    unfilled ||= said.unfilled;
    years ??= said.years;
    unnamed.push(...rows.unnamed.map((row) => ({ tab, row, column: name })));
  });
  const latest = latestAnswers(tab, entries, headings, assessed.book);
  const answers = ofThis(latest, assessed.years);
  const matched = answers.filter(({ unit, heading }) => isAssessed(unit, heading, assessed)).length;
  const firstRow = headerRows[0] ?? start;
  const search = {
    tab,
    named: placed,
    names: names.filter((name) => against.get(name) !== "negated"),
    headings,
    firstRow: firstRowBelow(above),
    others,
    starred,
  };
  return {
    tab,
    headerRows,
    firstRow,
    headings,
    nameHeading: headings.get(names[0] as number) ?? "",
    entries: answers,
    replaced: latest.length < entries.length ? without(entries, new Set(latest)) : [],
    mentions: mentionsOn(search, assessed),
    unnamed,
    values: [...values],
    partly,
    unfilled: unfilled && values.size === 0 && answers.every(({ note }) => note === null),
    years,
    orders,
    matched,
  };
}

/** Columns of names whose heading says that these did not register, or left, beside one that does not. */
function againstIn(
  columns: readonly NameColumn[],
  headings: ReadonlyMap<number, string>,
): ReadonlyMap<number, "negated" | "left"> {
  const found = new Map<number, "negated" | "left">();
  for (const { column, plain, likely } of columns) {
    const heading = headings.get(column) ?? "";
    if (plain * 2 < likely) continue;
    if (saysNotRegistered(heading)) found.set(column, "negated");
    else if (asksAgainst(heading) || takesBack(heading)) found.set(column, "left");
  }
  return found.size < columns.length ? found : new Map();
}

/** The columns that say where each unit's file is: of who registered they say nothing. */
export function columnsOfFile(headings: ReadonlyMap<number, string>): ReadonlySet<number> {
  const asked = [...headings].flatMap(([column, heading]) => {
    const asks = askedOfFile(fold(lowestOf(heading)));
    return asks ? [{ column, asks }] : [];
  });
  return new Set(asked.some(({ asks }) => asks === "state") ? asked.map(({ column }) => column) : []);
}

/** Whether the names stand across in one row, with what is said of each below it. */
function isTurned({ values }: Tab, columns: readonly NameColumn[], { book }: Assessed): boolean {
  const [{ first }] = columns as [NameColumn];
  if (!columns.every((one) => one.first === first && one.last === first)) return false;
  const across = (values[first] ?? []).flatMap((value, column) =>
    typeof value === "string" && value !== "" && book.find(value).length > 0 ? column : [],
  );
  return (
    across.length >= LEAST_ACROSS &&
    values.slice(first + 1).some((cells) => across.some((column) => isFilled(cells[column] ?? "")))
  );
}

/** Who registers content by content: all of them is a yes, none a no, and of some nobody knows ([O5]). */
function contentsOf(tab: Tab, row: number, contents: readonly number[]) {
  const cells = contents.map((column): At => ({ tab, row, column }));
  const ticked = cells.filter((at) => readRegistrationCell(cellAt(at)) === "yes");
  const lacks = ticked.length > 0 ? (cells.find((at) => !ticked.includes(at)) ?? null) : null;
  return { value: ticked[0] ?? cells[0] ?? null, lacks };
}

/** A name that goes on is another's where the unit that it begins as has a row of its own, else it may be that unit's. */
function asOwnRow(
  { unit, text, around, longer, heading }: ListRow,
  all: readonly ListRow[],
  { book, years }: Assessed,
): { readonly unit: string; readonly stands: boolean } {
  if (!longer) return { unit, stands: standsDespite(around, years) };
  const units = book.find(unit, heading);
  const elsewhere = all.some(
    (one) => !one.longer && book.find(one.unit, one.heading).some((index) => units.includes(index)),
  );
  return elsewhere ? { unit: text, stands: true } : { unit, stands: false };
}

const without = (entries: readonly RegistrationEntry[], some: ReadonlySet<RegistrationEntry>) =>
  entries.filter((entry) => !some.has(entry));

/** Without those that the list's own column says are for another year, or register something else. */
function ofThis(
  entries: readonly RegistrationEntry[],
  years: Assessed["years"],
): readonly RegistrationEntry[] {
  const said = ({ value }: RegistrationEntry) => (value ? cellAt(value) : "");
  const of = registrationOf(entries.map(said), years);
  return entries.filter((entry) => !isOfOther(said(entry), of));
}

const range = (from: number, until: number) =>
  Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at);
