/** @fileoverview The layout turned round ([L8]): criteria down, units across, each unit's marks in columns of its own. */

import { isMark, namesDocument } from "../../cell/sample";
import { isBlank, textOf, valueAt } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { fieldUnderCriterion } from "../columns/columns";
import { columnsForRows } from "../columns/criterion-columns";
import { settleMarks, settleTwins } from "../columns/settle";
import { type AssessmentTable, isMarkField, markCells, type Table, tableAt } from "../columns/table";
import type { Taken } from "../columns/taken";
import { linesAbove, saysSelf } from "../header/title";
import {
  firstRowUnder,
  leftOf,
  type SettledFields,
  type UnitAcross,
  type UnitsAcross,
  unitsAcross,
  unitsAcrossAt,
} from "../header/units-across";
import { readHeading } from "../headings/heading";
import { headingNumber } from "../headings/number";
import { MATCH, type Wording } from "../headings/wording";
import type { HeadingField } from "../headings/words";
import type { CriterionRow, Field, LayoutColumn, UnitColumn, UnitEntry } from "../reading";
import { say, why } from "../sentences";
import { CriteriaInRows } from "./long";
import { CriterionReader } from "./row-criteria";
import { isTotal } from "./unit-rows";

interface Doubt {
  readonly doubt: string;
}

/** Fewer rows of criteria than this are no assessment; three contents without criteria are one. */
const LEAST_CRITERIA = 3;
/** Below so many headings of contents numbers are criteria's. */
const LEAST_CONTENTS = 2;
const SAYS_IT = /(?:3|ba) chu dong|3 ?cd/;
/** Rows looked at to tell whether criteria stand below names. */
const SAMPLED = 30;

/** What one row below the names is. */
interface TurnedRow {
  readonly row: number;
  /** `pillar`: a content's heading; `total`: a count, a verdict of one content; `note`: words that hold nothing. */
  readonly kind: "criterion" | "pillar" | "unit" | "part" | "total" | "note" | "unread";
  readonly field: HeadingField | null;
  readonly code: string;
  readonly text: string;
  /** Where that stands. */
  readonly column: number;
}

/** A tab turned round as an assessment; a sentence where it is turned round and cannot be read; null: it is not. */
export function readTurned(tab: Tab, wording: Wording): AssessmentTable | Doubt | null {
  for (const across of unitsAcross(tab)) {
    const columns = columnsOfCriteria(tab, across);
    if (!listsCriteria(tab, across, columns, wording)) continue;
    if (across.sure) return readAcross(tab, across, columns, wording, {});
    const [one, another] = across.units.filter((unit) => unitMarks(tab, across, unit) > 0);
    if (one && another) return { doubt: say.turnedNames(tab.name, [one.name, another.name]) };
  }
  return null;
}

/** Left of the units: what is not headed as something else, and is no column of numbers beside the numbering. */
function columnsOfCriteria(tab: Tab, across: UnitsAcross): number[] {
  const { header } = across;
  const first = firstRowUnder(across);
  return Array.from({ length: leftOf(across) }, (_, column) => column).filter((column) => {
    const words = (header.paths[column] ?? []).flatMap(({ heading }) => heading.word?.field ?? []);
    if (words.some((word) => !["order", "criterion", "name"].includes(word))) return false;
    if (column === 0 || words.includes("order") || words.includes("criterion")) return true;
    return tab.values.slice(first, first + SAMPLED).some((row) => /\p{L}/u.test(textOf(row[column] ?? "")));
  });
}

/** Whether the rows below are criteria, by code or by text, and no list of units. */
function listsCriteria(tab: Tab, across: UnitsAcross, columns: readonly number[], wording: Wording): boolean {
  let criteria = 0;
  let contents = 0;
  /** Numbers alone count criteria only below contents, or where the title says what is counted. */
  let counted = 0;
  let names = 0;
  const codes = new Set<string>();
  const first = firstRowUnder(across);
  const left = leftOf(across);
  for (let row = first; row < Math.min(tab.values.length, first + SAMPLED); row += 1) {
    if (isUnitName(textOf(valueAt(tab, row, left)))) return false;
    const texts = columns.map((column) => textOf(valueAt(tab, row, column))).filter((text) => text !== "");
    if (texts.some(isUnitName)) names += 1;
    const numbers = texts.map((text) => headingNumber(text));
    const match = texts.some((text) => (wording.match(text)?.score ?? 0) >= MATCH);
    const coded = numbers.find((number) => number?.kind === "code");
    if (coded?.kind === "code") {
      criteria += 1;
      codes.add(coded.code);
    } else if (numbers.some((number) => number?.kind === "pillar")) contents += 1;
    else if (match) criteria += 1;
    else if (numbers.some((number) => number?.kind === "bare") && texts.some(isWords)) counted += 1;
  }
  // Points look like codes too, but come again and again.
  if (!across.sure && codes.size > 0 && codes.size * 2 < criteria) return false;
  // Words that only may be names head criteria that are known as such, beside no names at all.
  if (!across.sure && names > 0) return false;
  const [headerRow = 0] = across.header.rows;
  if (!across.sure) contents = 0;
  else if (contents >= LEAST_CONTENTS || SAYS_IT.test(fold(linesAbove(tab, headerRow).join(" "))))
    criteria += counted;
  return names < criteria + contents && (criteria >= LEAST_CRITERIA || contents >= LEAST_CRITERIA);
}

const isWords = (text: string) => /\p{L}{2}/u.test(text) && text.length >= 12;

function unitMarks(tab: Tab, across: UnitsAcross, { columns }: UnitAcross): number {
  let marks = 0;
  const first = firstRowUnder(across);
  for (let row = first; row < Math.min(tab.values.length, first + SAMPLED); row += 1)
    for (const { index } of columns) {
      const value = valueAt(tab, row, index);
      if (typeof value !== "number" && isMark(value)) marks += 1;
    }
  return marks;
}

/** What a person settled about a table turned round. */
interface Settled {
  /** By column, what it holds. */
  readonly fields?: SettledFields;
  /** By row (0-based), what it holds; every other row then is of no use. */
  readonly rows?: ReadonlyMap<number, { readonly field: Field; readonly criterion: string | null }>;
}

/** Reads a table that a person says is turned round, in its header rows and columns; null where no unit stands in it. */
export function readTurnedTable(
  { tab, headerRows, taken }: Pick<Table, "tab" | "headerRows" | "taken">,
  wording: Wording,
  rows?: Settled["rows"],
): AssessmentTable | Doubt | null {
  const fields = new Map(taken.map(({ index, field }) => [index, field]));
  const across = unitsAcrossAt(tab, headerRows, fields);
  if (!across) return null;
  const named = taken
    .filter(({ field }) => field === "criterion" || field === "order")
    .map(({ index }) => index);
  const columns = named.length > 0 ? named : columnsOfCriteria(tab, across);
  return readAcross(tab, across, columns, wording, { fields, ...(rows && { rows }) });
}

function readAcross(
  tab: Tab,
  across: UnitsAcross,
  columns: readonly number[],
  wording: Wording,
  settled: Settled,
): AssessmentTable | Doubt {
  const table = tableAt(tab, across.header, wording);
  const rows = rowsBelow(tab, across, columns, wording, settled.rows);
  const criteria = new CriteriaInRows();
  const byCode = new Map<string, number[]>();
  for (const { kind, code, text, row, column } of rows) {
    if (kind === "pillar") criteria.pillar(code, text);
    if (kind !== "criterion") continue;
    criteria.criterion(code, text, { tab, row, column });
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  const unread = rows.find(({ kind }) => kind === "unread");
  if (unread) return { doubt: say.turnedRow(tab.name, unread.row + 1, unread.text) };
  if (rows.some(({ kind }) => kind === "part")) return { doubt: say.turnedParts(tab.name) };
  const stray = across.others.find(({ index }) =>
    rows.some(({ kind, row }) => kind === "criterion" && saysMark(tab, row, index)),
  );
  if (stray) return { doubt: say.turnedColumn(tab.name, columnLetters(stray.index), stray.heading) };

  const headings = criteria.headings();
  const codes = headings.map(({ code }) => code);
  const firstRow = firstRowUnder(across);
  const selfTitle = saysSelf(table.title, tab.name);
  const doubts: string[] = [];
  const taken = across.units.map((unit) => {
    const own = unit.columns.map(({ index, heading, fields }): Taken => {
      const field = fieldUnderCriterion(fields);
      return { index, heading, field, criterion: null, pillar: null, why: why.unit(unit.name), sure: 1 };
    });
    settleMarks(own, NO_CRITERIA, selfTitle);
    for (const column of own) column.field = (settled.fields?.get(column.index) as Field) ?? column.field;
    doubts.push(...settleTwins(own, tab, firstRow));
    return own;
  });
  const all = taken.flat();
  if (!all.some(({ field }) => isMarkField(field))) return { doubt: say.turnedParts(tab.name) };
  const cellOf = (field: HeadingField, unit: UnitAcross): At | null => {
    const found = rows.find((row) => row.kind === "unit" && row.field === field);
    return found ? { tab, row: found.row, column: unit.at.column } : null;
  };
  const words = (at: At | null) => (at ? textOf(valueAt(at.tab, at.row, at.column)) : "");
  const units = across.units.map((unit, index): UnitEntry => {
    const group = words(cellOf("group", unit));
    return {
      name: unit.name,
      at: unit.at,
      heading: [group, unit.heading].filter((text) => text !== "").join(" / "),
      typeText: words(cellOf("type", unit)),
      officer: words(cellOf("officer", unit)),
      tab,
      row: unit.at.row,
      columns: columnsForRows(taken[index] as Taken[], codes),
      rows: byCode,
      registration: cellOf("registration", unit),
      result: cellOf("result", unit),
    };
  });
  return {
    kind: "turned",
    tables: [{ ...table, taken: all, doubts }],
    columns: layoutOf(table, columns, all),
    turned: {
      criterionRows: rows.flatMap((row) => criterionRow(row, codes)),
      unitColumns: across.units.flatMap(({ name }, index) =>
        (taken[index] as Taken[]).map((column) => unitColumn(name, column)),
      ),
    },
    units,
    unnamed: [],
    criteria: headings,
    filled: markCells(units),
  };
}

const NO_CRITERIA = { criteria: new Map(), pillars: new Map() };

/** What each row below the names is. */
function rowsBelow(
  tab: Tab,
  across: UnitsAcross,
  columns: readonly number[],
  wording: Wording,
  settled: Settled["rows"],
): TurnedRow[] {
  const reader = new CriterionReader(tab, columns, wording, new Set());
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

/** Rows that hold a part of the criterion above them. */
const PARTS = new Set<HeadingField>(["self", "appraised", "mark", "pass", "fail", "evidence", "explanation"]);
/** Rows about the units themselves. */
const UNITS = new Set<HeadingField>(["registration", "result", "type", "group", "officer"]);

const holds = (tab: Tab, row: number, column: number) => {
  const value = valueAt(tab, row, column);
  return value !== false && !isBlank(value);
};

/** A mark in words, a box or a document; numbers below the criteria are counts. */
function saysMark(tab: Tab, row: number, column: number): boolean {
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

function criterionRow({ row, kind, field, code, text }: TurnedRow, codes: readonly string[]): CriterionRow[] {
  const criterion = kind === "criterion" && codes.includes(code);
  if (!criterion && kind !== "unit") return [];
  return [
    {
      row: row + 1,
      field: criterion ? "criterion" : (field as Field),
      criterion: criterion ? code : null,
      pillar: null,
      heading: text,
      why: criterion ? why.criterionRow : why.field(field as Field, text),
      sure: 1,
    },
  ];
}

function unitColumn(unit: string, { index, field, heading, why: reason, sure }: Taken): UnitColumn {
  return { column: columnLetters(index), field: field as Field, unit, heading, why: reason, sure };
}

/** The columns as a person settles them: what names the criteria, and each unit's. */
function layoutOf(table: Table, columns: readonly number[], taken: readonly Taken[]): LayoutColumn[] {
  const named = columns.map((index): Taken => {
    const known = table.taken.find((one) => one.index === index);
    const field = known?.field === "order" ? "order" : "criterion";
    return {
      index,
      heading: known?.heading ?? "",
      field,
      criterion: null,
      pillar: null,
      why: why.field(field, ""),
      sure: 1,
    };
  });
  return [...named, ...taken].map(({ index, field, heading, why: reason, sure }) => ({
    column: columnLetters(index),
    field: field as Field,
    criterion: null,
    pillar: null,
    heading,
    why: reason,
    sure,
  }));
}
