/** @fileoverview What each row below the units of a table turned round is ([L8]): a criterion, a content, something about the units. */

import { isMarkInWords, namesDocument } from "../../cell/sample";
import { isFilled, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { firstRowUnder, leftOf, type UnitsAcross } from "../header/units-across";
import { BESIDE_NUMBER, type Heading, readHeading } from "../headings/heading";
import { saysMaximum } from "../headings/maximum";
import type { Wording } from "../headings/wording";
import type { HeadingField } from "../headings/words";
import type { Field, RowCounts } from "../reading";
import { CriterionReader, hidesCriterion } from "./row-criteria";
import { countRows, isBlankRow, type RowKind } from "./row-kinds";
import { isTotal } from "./row-words";

/** What one row below the names is. */
export interface TurnedRow {
  readonly row: number;
  /** `pillar`: a content's heading; `total`: a count, a verdict of one content; `note`: words that hold nothing. */
  readonly kind: "criterion" | "pillar" | "unit" | "part" | "total" | "note" | "unread";
  readonly field: HeadingField | null;
  /** The criterion's or the content's; of a part the one that it stands below, '' where it stands below none. */
  readonly code: string;
  readonly text: string;
  /** The content's text, where it stands beside the criterion. */
  readonly content?: string;
  /** Where that stands. */
  readonly column: number;
  /** What it holds of the criterion, where words left of the units say it: "Kết quả", "Minh chứng", "Điểm tối đa". */
  readonly part: Heading | null;
}

/** What a person says of the rows, by their 0-based number; every other row then is of no use. */
export type SettledRows = ReadonlyMap<number, SettledRow>;

export interface SettledRow {
  readonly field: Field;
  readonly criterion: string | null;
  readonly pillar: string | null;
}

/** What each row below the names is. */
export function rowsBelow(
  tab: Tab,
  across: UnitsAcross,
  columns: readonly number[],
  wording: Wording,
  year: number | null,
  settled: SettledRows | undefined,
): TurnedRow[] {
  const first = firstRowUnder(across);
  const left = leftOf(across);
  const held = across.units.flatMap((unit) => unit.columns.map(({ index }) => index));
  const seenBy =
    across.until < tab.values.length ? { ...tab, values: tab.values.slice(0, across.until) } : tab;
  const reader = new CriterionReader(seenBy, columns, wording, new Set(), first, {
    held,
    evidence: held,
    year,
  });
  const rows = settled ? [] : rowsAbove(tab, across, held);
  /** The criterion or content that stands above. */
  let above = "";
  const seen = new Set<string>();
  /** Contents' headings with words and marks beside them, which may be a criterion's. */
  const hiding = new Set<number>();
  /** "Kiểm tra" of one row alone is its criterion's text, of several whose marks they are. */
  const isAlone = (label: string) =>
    tab.values
      .slice(first, across.until)
      .filter((cells) => cells.slice(0, left).some((cell) => textOf(cell) === label)).length === 1;
  /** Whose marks a whole block of criteria holds; what a row above it says that may open one. */
  let block: Heading | null = null;
  let opening: Heading | null = null;
  for (let row = first; row < across.until; row += 1) {
    if (across.again.includes(row)) continue;
    const label = labelAt(tab, row, left);
    const filled = held.filter((column) => holds(tab, row, column));
    if (!label && filled.length === 0) continue;
    const { text = "", column = 0 } = label ?? {};
    const { word, number } = readHeading(text);
    const found = reader.at(row);
    const own = partAt(tab, row, left, found?.text, isAlone);
    if (found) {
      block = blockAt(tab, row, left) ?? (seen.size === 0 || seen.has(found.code) ? opening : null) ?? block;
      seen.add(found.code);
    }
    opening = !found && own && isMarkOf(own) && filled.length === 0 ? own : null;
    const part = own ?? (found?.kind === "criterion" ? block : null);
    const at = {
      row,
      field: word?.field ?? null,
      code: found?.code ?? "",
      text: found && found.text === own?.text ? "" : (found?.text ?? text),
      ...(found?.content !== undefined && { content: found.content }),
      column,
      part,
    };
    const known = settled?.get(row);
    if (settled) {
      if (known?.field === "criterion")
        rows.push({ ...at, kind: "criterion", code: known.criterion ?? at.code });
      else if (known && BESIDE_NUMBER.has(known.field as HeadingField))
        rows.push({ ...at, kind: "part", ...settledPart(known) });
      else if (known) rows.push({ ...at, kind: "unit", field: known.field as HeadingField });
      else rows.push({ ...at, kind: found?.kind === "pillar" ? "pillar" : "note" });
      continue;
    }
    if (found && hidesCriterion(found, tab, row, held)) hiding.add(row);
    if (found) above = found.code;
    if (found?.kind === "criterion") {
      const textAt = columns.find((one) => textOf(valueAt(tab, row, one)).includes(found.text));
      rows.push({ ...at, kind: "criterion", column: textAt ?? column });
    } else if (found) rows.push({ ...at, kind: "pillar" });
    else if (
      part &&
      (BESIDE_NUMBER.has(part.word?.field ?? "other") || (above !== "" && saysMaximum(part.text)))
    ) {
      const code = part.number?.kind === "pillar" ? String(part.number.n) : above;
      rows.push({ ...at, kind: filled.length > 0 ? "part" : "note", code });
    } else if (isTotal(text) || word?.field === "other") rows.push({ ...at, kind: "total" });
    else if (word && UNITS.has(word.field)) {
      rows.push({ ...at, kind: number ? "total" : "unit", code: above });
      if (word.field !== "result") above = "";
    } else {
      const isNone = number === null && reader.holdsFacts(row);
      rows.push({
        ...at,
        kind: !isNone && filled.some((one) => saysMark(tab, row, one)) ? "unread" : "note",
      });
    }
  }
  const criteria = rows.filter(({ kind }) => kind === "criterion");
  // Below all criteria documents are none of them, whatever they are called: "Biên bản thẩm định số".
  const last = criteria.at(-1)?.row ?? tab.values.length;
  const areDocuments = (row: number) =>
    row > last &&
    held.every((column) => !holds(tab, row, column) || namesDocument(valueAt(tab, row, column)));
  return withResults(
    rows.map((one) => {
      if (hiding.has(one.row)) return { ...one, kind: "unread" };
      return one.kind === "unread" && areDocuments(one.row) ? { ...one, kind: "note" } : one;
    }),
    criteria.length,
  );
}

/** So many rows above the names may say something of the units: who registered, who is in charge. */
const MOST_ABOVE = 3;

function rowsAbove(tab: Tab, across: UnitsAcross, held: readonly number[]): TurnedRow[] {
  const rows: TurnedRow[] = [];
  const names = across.units[0]?.at.row ?? 0;
  for (let row = names - 1; row >= Math.max(0, names - MOST_ABOVE); row -= 1) {
    const label = labelAt(tab, row, leftOf(across));
    const field = label && readHeading(label.text).word?.field;
    if (label && field && UNITS.has(field) && held.some((column) => holds(tab, row, column)))
      rows.push({ ...label, row, field, kind: "unit", code: "", part: null });
  }
  return rows;
}

/** "Kết quả" below most criteria is each one's mark, once it is the unit's result. */
function withResults(rows: readonly TurnedRow[], criteria: number): TurnedRow[] {
  const isResult = ({ kind, field }: TurnedRow) => kind === "unit" && field === "result";
  const below = new Set(rows.filter(isResult).map(({ code }) => code));
  return below.size * 2 < criteria
    ? [...rows]
    : rows.map((row) => (isResult(row) && row.part ? { ...row, kind: "part" } : row));
}

/** What a kind of row counts as ([L2]): units stand across, so that no row is one. */
const COUNTS_AS: Readonly<Record<TurnedRow["kind"], RowKind>> = {
  criterion: "continued",
  unit: "continued",
  part: "continued",
  pillar: "headings",
  total: "totals",
  note: "notes",
  unread: "notRead",
};

/** The account of the rows below the names; what nothing is said of is a note. */
export function countTurned(tab: Tab, across: UnitsAcross, rows: readonly TurnedRow[]): RowCounts {
  const kinds = new Map(rows.map(({ row, kind }) => [row, COUNTS_AS[kind]]));
  for (const row of across.again) kinds.set(row, "headers");
  const counted: RowKind[] = [];
  for (let row = firstRowUnder(across); row < across.until; row += 1)
    if (!isBlankRow(tab, row)) counted.push(kinds.get(row) ?? "notes");
  return countRows(counted);
}

/** Rows that hold a part of the criterion above them. */
/** Rows about the units themselves. */
const UNITS = new Set<HeadingField>(["registration", "result", "type", "group", "officer"]);

const settledPart = ({ field, criterion, pillar }: SettledRow) => ({
  code: criterion ?? pillar ?? "",
  part: {
    text: field,
    folded: field,
    number: null,
    word: { field: field as HeadingField, sure: 1 },
    dateCodes: null,
  },
});

const SPEAKS = /\p{L}/u;

/** What the last words left of the units say that the row holds; not the words that name its criterion. */
function partAt(
  tab: Tab,
  row: number,
  left: number,
  criterion: string | undefined,
  isAlone: (label: string) => boolean,
): Heading | null {
  const filled = (tab.values[row] ?? [])
    .slice(0, left)
    .map(readHeading)
    .filter(({ text }) => text !== "");
  // A count of the rows may stand behind the words.
  while (filled.length > 0 && !SPEAKS.test(filled[filled.length - 1]?.text ?? "")) filled.pop();
  const last = filled.pop();
  if (!last || !isPart(last)) return null;
  const named = criterion === last.text && (!isMarkOf(last) || isAlone(last.text));
  return criterion === undefined || (filled.length > 0 && !named) ? last : null;
}

/** Whose marks the criteria from this row on hold, where words left of them say it for all: "Tự chấm", "Thẩm định". */
function blockAt(tab: Tab, row: number, left: number): Heading | null {
  const filled = (tab.values[row] ?? [])
    .slice(0, left)
    .map(readHeading)
    .filter(({ text }) => text !== "");
  const [first] = filled;
  return first && filled.length > 1 && isMarkOf(first) ? first : null;
}

const isMarkOf = ({ word }: Heading) => word?.field === "self" || word?.field === "appraised";

/** Words of a part: whose mark, evidence, points at most. */
const isPart = ({ text, word }: Heading) =>
  word !== null && (BESIDE_NUMBER.has(word.field) || word.field === "result" || saysMaximum(text));

/** Whether a column left of the units says of each row which part of a criterion it is. */
export function namesParts(tab: Tab, column: number, firstRow: number, lastRow: number): boolean {
  let parts = 0;
  for (let row = firstRow; row < lastRow; row += 1) {
    const heading = readHeading(tab.values[row]?.[column] ?? "");
    if (isPart(heading)) parts += 1;
    else if (heading.text !== "") return false;
  }
  return parts > 1;
}

/** Whether anything stands in a cell below the names but an untouched checkbox. */
export const holds = (tab: Tab, row: number, column: number) => isFilled(valueAt(tab, row, column));

/** A mark in words, a box or a document; numbers below the criteria are counts. */
export function saysMark(tab: Tab, row: number, column: number): boolean {
  const value = valueAt(tab, row, column);
  return isMarkInWords(value) || namesDocument(value);
}

/** The first words left of the units. */
function labelAt(tab: Tab, row: number, left: number): { text: string; column: number } | null {
  let numbers: { text: string; column: number } | null = null;
  for (let column = 0; column < left; column += 1) {
    const text = textOf(valueAt(tab, row, column));
    if (/\p{L}{2}/u.test(text)) return { text, column };
    if (text !== "") numbers ??= { text, column };
  }
  return numbers;
}
