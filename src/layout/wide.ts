/** @fileoverview The wide layout: a row a unit, criteria in columns. */
import { sample, textOf, valueAt } from "./cells";
import { columnsByCriterion, layoutColumns, type Taken, tableColumns } from "./columns";
import { findHeaders, type Header } from "./header";
import type { CriterionHeading, LayoutColumn, UnitEntry } from "./reading";
import { say, why } from "./sentences";
import type { At, CellValue, Tab } from "./tab";
import { linesAbove, saysSelf, titleOf, yearOf } from "./title";
import { isUnitName, readUnitRows } from "./unit-rows";
import type { Wording } from "./wording";

/** A table as recognised on one tab, whatever its layout. */
export interface Table {
  readonly tab: Tab;
  /** 0-based rows of the header. */
  readonly headerRows: readonly number[];
  readonly taken: readonly Taken[];
  readonly criteria: readonly CriterionHeading[];
  readonly doubts: readonly string[];
  readonly title: string;
  readonly year: number | null;
}

/** What one wide tab gives the reading. */
export interface WideSheet {
  readonly table: Table;
  readonly columns: readonly LayoutColumn[];
  readonly units: readonly UnitEntry[];
  readonly unnamed: readonly At[];
  /** How many cells of marks the first units hold: tells a sheet in use from an empty form. */
  readonly marks: number;
}

/** Every table of a tab whose header was found, best first read by its caller. */
export function tablesOf(tab: Tab, wording: Wording): Table[] {
  return findHeaders(tab).map((header) => tableUnder(tab, header, wording));
}

function tableUnder(tab: Tab, header: Header, wording: Wording): Table {
  const lines = linesAbove(tab, header.rows[0] as number);
  const title = titleOf(lines);
  const { taken, criteria, doubts } = tableColumns(tab, header, wording, saysSelf(title, tab.name));
  return {
    tab,
    headerRows: header.rows,
    taken,
    criteria,
    doubts,
    title,
    year: yearOf(lines.join(" \n "), tab.name),
  };
}

/** Columns of marks of any kind. */
export function isMarkField(field: string): boolean {
  return /^(self|appraised)/.test(field);
}

/** The criteria that have a column of marks. */
export function markedCriteria(taken: readonly Taken[]): Set<string> {
  const codes = new Set<string>();
  for (const { criterion, field } of taken)
    if (criterion !== null && isMarkField(field)) codes.add(criterion);
  return codes;
}

/** The column of names: by its heading, else by its cells. A sentence where two could be it. */
export function nameColumn(table: Table): { readonly index: number } | { readonly doubt: string } {
  const { tab, taken } = table;
  const firstRow = (table.headerRows[table.headerRows.length - 1] as number) + 1;
  const lastRow = tab.values.length - 1;
  const named = taken.filter((column) => column.field === "name");
  if (named.length === 1) return { index: (named[0] as Taken).index };
  const candidates = named.length > 0 ? named.map((column) => column.index) : unheadedColumns(table);
  const scored = candidates
    .map((index) => {
      const cells = sample(tab, index, firstRow, lastRow, 60);
      let units = 0;
      for (let row = firstRow; row <= Math.min(lastRow, firstRow + 60); row += 1)
        if (isUnitName(textOf(valueAt(tab, row, index)))) units += 1;
      return { index, score: units + cells.distinct * 0.5, units };
    })
    .filter((column) => column.units >= 2 || (named.length > 0 && column.score > 0))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return { doubt: say.noNames(tab.name) };
  if (second && second.score > best.score * 0.9)
    return {
      doubt: say.twoNames(
        tab.name,
        [best.index, second.index].sort((a, b) => a - b),
      ),
    };
  return { index: best.index };
}

/** Columns left of the marks whose heading says nothing: one of them may hold the names. */
function unheadedColumns(table: Table): number[] {
  const marks = table.taken
    .filter((column) => column.criterion !== null || isMarkField(column.field))
    .map((column) => column.index);
  const firstMark = Math.min(...marks, 12);
  const known = new Set(
    table.taken.filter((column) => column.field !== "other").map((column) => column.index),
  );
  return Array.from({ length: firstMark }, (_, index) => index).filter((index) => !known.has(index));
}

/** Reads a wide table: its units and where their cells stand. A sentence where the names cannot be told. */
export function readWide(table: Table): WideSheet | { readonly doubt: string } {
  const { tab } = table;
  const name = nameColumn(table);
  if ("doubt" in name) return name;
  const taken = withNames(table.taken, name.index);
  const at = (field: string) =>
    taken.find((column) => column.field === field && column.criterion === null)?.index ?? -1;
  const pillarOf = new Map(table.criteria.map((criterion) => [criterion.code, criterion.pillar.code]));
  const columns = columnsByCriterion(taken, (code) => pillarOf.get(code) ?? code.split(".")[0] ?? code);
  const marks = taken.filter((column) => isMarkField(column.field)).map((column) => column.index);
  const order = at("order");
  const firstRow = (table.headerRows[table.headerRows.length - 1] as number) + 1;
  const heading = taken.find((column) => column.index === name.index)?.heading ?? "";
  const rows = readUnitRows(
    tab,
    firstRow,
    { name: name.index, order, marks, first: Math.max(0, order) },
    heading,
  );

  const group = at("group");
  const type = at("type");
  const officer = at("officer");
  const registration = at("registration");
  const result = at("result");
  const cellText = (row: number, column: number) => (column < 0 ? "" : textOf(valueAt(tab, row, column)));
  let lastGroup = "";
  const units = rows.units.map((unit): UnitEntry => {
    if (group >= 0) lastGroup = cellText(unit.row, group) || lastGroup;
    return {
      name: unit.name,
      at: { tab, row: unit.row, column: name.index },
      heading: [lastGroup, unit.heading].filter((text) => text !== "").join(" / "),
      typeText: cellText(unit.row, type),
      officer: cellText(unit.row, officer),
      tab,
      row: unit.row,
      columns,
      rows: null,
      registration: registration < 0 ? null : { tab, row: unit.row, column: registration },
      result: result < 0 ? null : { tab, row: unit.row, column: result },
    };
  });
  return {
    table: { ...table, taken },
    columns: layoutColumns(taken),
    units,
    unnamed: rows.unnamed,
    marks: countMarks(tab, units, marks),
  };
}

function countMarks(tab: Tab, units: readonly UnitEntry[], marks: readonly number[]): number {
  let count = 0;
  for (const unit of units.slice(0, 60))
    for (const column of marks) if (filled(valueAt(tab, unit.row, column))) count += 1;
  return count;
}

const filled = (value: CellValue) => value !== "" && value !== false;

/** Other columns headed like names (a district beside the unit) become groups; an unheaded one gets its place. */
function withNames(taken: readonly Taken[], index: number): Taken[] {
  const columns = taken.map(
    (column): Taken =>
      column.index === index
        ? {
            ...column,
            field: "name",
            why: column.field === "name" ? column.why : why.names,
            sure: column.field === "name" ? column.sure : 0.7,
          }
        : column.field === "name"
          ? { ...column, field: "group", sure: 0.6 }
          : column,
  );
  if (!columns.some((column) => column.index === index))
    columns.push({
      index,
      heading: "",
      field: "name",
      criterion: null,
      pillar: null,
      why: why.names,
      sure: 0.7,
    });
  return columns.sort((a, b) => a.index - b.index);
}
