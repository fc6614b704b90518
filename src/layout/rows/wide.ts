/** @fileoverview The wide layout: a row a unit, criteria in columns. */

import { tellingColumn } from "../../cell/registration";
import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { layoutColumns } from "../columns/columns";
import { columnsByCriterion } from "../columns/criterion-columns";
import { type AssessmentTable, markCells, nameColumn, type Table } from "../columns/table";
import { isMarkField, type Taken } from "../columns/taken";
import { headingWord } from "../headings/words";
import type { CriterionColumns, UnitEntry } from "../reading";
import { why } from "../sentences";
import { withMergedCells } from "./merged-cells";
import { readUnitRows } from "./unit-rows";

/** Reads a wide table: its units and where their cells stand. A sentence where the names cannot be told. */
export function readWide(table: Table): AssessmentTable | { readonly doubt: string } {
  const { tab } = table;
  const name = nameColumn(table);
  if ("doubt" in name) return name;
  const taken = withNames(table.taken, name.index);
  const at = (field: string) =>
    taken.find((one) => one.field === field && one.criterion === null && one.pillar === null)?.index ?? -1;
  const pillarOf = new Map(table.criteria.map((criterion) => [criterion.code, criterion.pillar.code]));
  const columns = columnsByCriterion(taken, (code) => pillarOf.get(code) ?? code.split(".")[0] ?? code);
  const marks = taken.filter((column) => isMarkField(column.field)).map((column) => column.index);
  const order = at("order");
  const rows = readUnitRows(tab, table.headerRows, {
    name: name.index,
    order,
    marks,
  });

  // From here on: which rows are units was read from the cells as they stand.
  const filled = withMergedCells(tab, table.headerRows, taken);
  const group = at("group");
  const type = at("type");
  const officer = at("officer");
  const registration = taken
    .filter(({ field, criterion }) => field === "registration" && criterion === null)
    .map(({ index }) => index);
  const result = at("result");
  const verdicts = new Map(
    taken.flatMap(({ field, pillar, index }) =>
      field === "result" && pillar !== null ? [[pillar, index] as const] : [],
    ),
  );
  const cellText = (row: number, column: number) => (column < 0 ? "" : textOf(valueAt(filled, row, column)));
  let lastGroup = "";
  const units = rows.units.map((unit): UnitEntry => {
    if (group >= 0) lastGroup = cellText(unit.row, group) || lastGroup;
    return {
      name: unit.name,
      at: { tab: filled, row: unit.row, column: name.index },
      heading: [lastGroup, unit.heading].filter((text) => text !== "").join(" / "),
      typeText: cellText(unit.row, type),
      officer: cellText(unit.row, officer),
      tab: filled,
      row: unit.row,
      columns,
      rows: unit.lastRow > unit.row ? rowsOfMergedUnit(tab, unit, columns) : null,
      registration:
        registration.length === 0
          ? null
          : { tab: filled, row: unit.row, column: tellingColumn(filled, unit.row, registration) },
      result: result < 0 ? null : { tab: filled, row: unit.row, column: result },
      ...(verdicts.size > 0 ? { verdicts } : {}),
    };
  });
  const known = new Map(taken.map((column) => [column.index, column.field]));
  const apart = Array.from({ length: Math.min(...marks) }, (_, index) => index)
    .filter((index) => ["other", "criterion"].includes(known.get(index) ?? "other"))
    .find((index) => holdsFieldsInRows(tab, index, firstRowBelow(table.headerRows)));
  const doubts = apart === undefined ? [] : [why.rowsApart(columnLetters(apart))];
  return {
    kind: "wide",
    tables: [{ ...table, tab: filled, taken, doubts: [...table.doubts, ...doubts] }],
    columns: layoutColumns(taken),
    units,
    unnamed: rows.unnamed,
    criteria: table.criteria,
    filled: markCells(units),
  };
}

/** A column that says row by row what its row holds, Tự chấm above Thẩm định or Minh chứng: no layout known here. */
function holdsFieldsInRows(tab: Tab, column: number, firstRow: number): boolean {
  const said = new Set<string>();
  for (let row = firstRow; row < Math.min(tab.values.length, firstRow + 12); row += 1)
    said.add(headingWord(fold(textOf(valueAt(tab, row, column))))?.field ?? "");
  return ["self", "appraised", "mark", "result", "evidence"].filter((field) => said.has(field)).length >= 2;
}

/** A name merged over several rows: a criterion's cells stand on the first, and on each other that says something. */
function rowsOfMergedUnit(
  tab: Tab,
  unit: { readonly row: number; readonly lastRow: number },
  columns: ReadonlyMap<string, CriterionColumns>,
): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [code, own] of columns) {
    const at = [unit.row];
    for (let row = unit.row + 1; row <= unit.lastRow; row += 1)
      if (Object.values(own).some((column: number) => !isBlank(valueAt(tab, row, column)))) at.push(row);
    rows.set(code, at);
  }
  return rows;
}

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
