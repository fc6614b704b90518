/** @fileoverview What each row below the units of a table turned round is ([L8]): a criterion, a content, something about the units. */

import { isMark, namesDocument } from "../../cell/sample";
import { isBlank, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { firstRowUnder, leftOf, type UnitsAcross } from "../header/units-across";
import { readHeading } from "../headings/heading";
import type { Wording } from "../headings/wording";
import type { HeadingField } from "../headings/words";
import type { Field, RowCounts } from "../reading";
import { CriterionReader } from "./row-criteria";
import { countRows, isBlankRow, type RowKind } from "./row-kinds";
import { isTotal } from "./row-words";

/** What one row below the names is. */
export interface TurnedRow {
  readonly row: number;
  /** `pillar`: a content's heading; `total`: a count, a verdict of one content; `note`: words that hold nothing. */
  readonly kind: "criterion" | "pillar" | "unit" | "part" | "total" | "note" | "unread";
  readonly field: HeadingField | null;
  readonly code: string;
  readonly text: string;
  /** Where that stands. */
  readonly column: number;
}

/** What a person says of the rows, by their 0-based number; every other row then is of no use. */
export type SettledRows = ReadonlyMap<number, { readonly field: Field; readonly criterion: string | null }>;

/** What each row below the names is. */
export function rowsBelow(
  tab: Tab,
  across: UnitsAcross,
  columns: readonly number[],
  wording: Wording,
  settled: SettledRows | undefined,
): TurnedRow[] {
  const reader = new CriterionReader(tab, columns, wording, new Set(), firstRowUnder(across));
  const first = firstRowUnder(across);
  const left = leftOf(across);
  const held = across.units.flatMap((unit) => unit.columns.map(({ index }) => index));
  const rows: TurnedRow[] = [];
  for (let row = first; row < tab.values.length; row += 1) {
    const label = labelAt(tab, row, left);
    const filled = held.filter((column) => holds(tab, row, column));
    if (!label && filled.length === 0) continue;
    const { text = "", column = 0 } = label ?? {};
    const { word, number } = readHeading(text);
    const found = reader.at(row);
    const at = {
      row,
      field: word?.field ?? null,
      code: found?.code ?? "",
      text: found?.text ?? text,
      column,
    };
    const known = settled?.get(row);
    if (settled) {
      if (known?.criterion) rows.push({ ...at, kind: "criterion", code: known.criterion });
      else if (known) rows.push({ ...at, kind: "unit", field: known.field as HeadingField });
      else rows.push({ ...at, kind: found?.kind === "pillar" ? "pillar" : "note" });
      continue;
    }
    if (found?.kind === "criterion") {
      const textAt = columns.find((one) => textOf(valueAt(tab, row, one)).includes(found.text));
      rows.push({ ...at, kind: "criterion", column: textAt ?? column });
    } else if (found) rows.push({ ...at, kind: "pillar" });
    else if (isTotal(text) || word?.field === "other") rows.push({ ...at, kind: "total" });
    else if (word && PARTS.has(word.field)) rows.push({ ...at, kind: filled.length > 0 ? "part" : "note" });
    else if (word && UNITS.has(word.field)) rows.push({ ...at, kind: number ? "total" : "unit" });
    else rows.push({ ...at, kind: filled.some((one) => saysMark(tab, row, one)) ? "unread" : "note" });
  }
  // Contents that are marked as a whole are the criteria.
  if (rows.some(({ kind }) => kind === "criterion")) return rows;
  return rows.map((one) =>
    one.kind === "pillar" && held.some((column) => holds(tab, one.row, column))
      ? { ...one, kind: "criterion" }
      : one,
  );
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
  const counted: RowKind[] = [];
  for (let row = firstRowUnder(across); row < tab.values.length; row += 1)
    if (!isBlankRow(tab, row)) counted.push(kinds.get(row) ?? "notes");
  return countRows(counted);
}

/** Rows that hold a part of the criterion above them. */
const PARTS = new Set<HeadingField>(["self", "appraised", "mark", "pass", "fail", "evidence", "explanation"]);
/** Rows about the units themselves. */
const UNITS = new Set<HeadingField>(["registration", "result", "type", "group", "officer"]);

const holds = (tab: Tab, row: number, column: number) => {
  const value = valueAt(tab, row, column);
  return value !== false && !isBlank(value);
};

/** A mark in words, a box or a document; numbers below the criteria are counts. */
export function saysMark(tab: Tab, row: number, column: number): boolean {
  const value = valueAt(tab, row, column);
  return typeof value !== "number" && value !== false && (isMark(value) || namesDocument(value));
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
