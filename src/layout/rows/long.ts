/** @fileoverview The long layout: a row a unit and criterion, the unit's name in a column or in a row above its criteria. */

import { firstRowBelow, isBlank, nameAsItStands, textOf, valueAt } from "../../cell/text";
import type { At, CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { unitKey } from "../../units/names";
import { layoutColumns } from "../columns/columns";
import { columnsForRows } from "../columns/criterion-columns";
import { type AssessmentTable, markCells, nameColumn, type Table } from "../columns/table";
import { isMarkField } from "../columns/taken";
import type { Wording } from "../headings/wording";
import type { CriterionHeading, UnitEntry } from "../reading";
import { labelledUnit, type NamedAt } from "./form-name";
import { addToCriterionOf, rowsUnderMerges, withMergedCells } from "./merged-cells";
import { CriterionReader, criterionColumns } from "./row-criteria";
import { hasMark, isTotal } from "./unit-rows";

/** A unit while its rows are gathered. */
interface Gathering {
  readonly name: string;
  readonly at: At;
  readonly heading: string;
  readonly rows: Map<string, number[]>;
  readonly all: number[];
}

/** Whether the table's rows are criteria and it has marks: long, or the form of one unit. */
export function hasCriterionRows(table: Table, wording: Wording): boolean {
  return (
    table.criteria.length === 0 &&
    table.taken.some((column) => isMarkField(column.field)) &&
    criterionColumns(table, wording).length > 0
  );
}

/** Reads a long table; null where no unit is named in it, and it may be the form of one unit. */
export function readLong(
  table: Table,
  wording: Wording,
): AssessmentTable | { readonly doubt: string } | null {
  const { tab, taken } = table;
  const filled = withMergedCells(tab, table.headerRows, taken);
  const columns = criterionColumns(table, wording);
  const named = taken.some((column) => column.field === "name");
  const name = named ? nameColumn(table) : { index: -1 };
  if ("doubt" in name) return name;

  const at = (field: string) => taken.find((column) => column.field === field)?.index ?? -1;
  const group = at("group");
  const marks = taken.filter((column) => isMarkField(column.field)).map((column) => column.index);
  const firstRow = firstRowBelow(table.headerRows);
  const reader = new CriterionReader(tab, columns, wording, new Set());
  const under = rowsUnderMerges(tab, columns);
  const units = new Map<string, Gathering>();
  const criteria = new CriteriaInRows();
  const unnamed: At[] = [];
  let unit: Gathering | null = null;
  let heading = "";

  let lastName: CellValue = "";
  const begin = ({ name: text, at: where }: NamedAt) => {
    const key = unitKey(text, heading);
    const before = units.get(key);
    if (before !== undefined && before === unit) return;
    reader.restart();
    unit = before ?? { name: text, at: where, heading, rows: new Map(), all: [] };
    units.set(key, unit);
  };
  const enter = (row: number, column: number, numbering = /^(?!)/) => {
    const value = valueAt(tab, row, column);
    if (unit !== null && value === lastName && unit.heading === heading) return;
    lastName = value;
    begin({ name: nameAsItStands(value).replace(numbering, ""), at: { tab, row, column } });
  };
  // Forms one below the other: the first names its unit above the header.
  const above = name.index < 0 ? firstLabelled(tab, table.headerRows[0] as number) : null;
  if (above) begin(above);

  for (let row = firstRow; row < tab.values.length; row += 1) {
    if (group >= 0 && !isBlank(valueAt(tab, row, group))) heading = textOf(valueAt(tab, row, group));
    if (name.index < 0) {
      const labelled = labelledUnit(tab, row);
      if (labelled) {
        begin(labelled);
        continue;
      }
      // Units in rows of their own: a name where criteria stand, and no mark beside it.
      const column = columns.find((one) => isUnitRowName(textOf(valueAt(tab, row, one))));
      if (column !== undefined && !hasMark(tab, row, marks)) {
        enter(row, column, NUMBERED);
        continue;
      }
    } else if (!isBlank(valueAt(tab, row, name.index)) && !isTotal(textOf(valueAt(tab, row, name.index)))) {
      // A name alone, with no criterion on its row, is a note or a signature unless criteria follow.
      enter(row, name.index);
    }
    const found = reader.at(row);
    if (found?.kind === "pillar") criteria.pillar(found.code, found.text);
    if (!found && unit) addToCriterionOf((unit as Gathering).rows, under.get(row), row);
    if (found?.kind !== "criterion") continue;
    if (!unit) {
      if (hasMark(tab, row, marks)) unnamed.push({ tab, row, column: Math.max(0, name.index) });
      continue;
    }
    const gathering: Gathering = unit;
    criteria.criterion(found.code, found.text, { tab, row, column: columns[0] as number });
    gathering.rows.set(found.code, [...(gathering.rows.get(found.code) ?? []), row]);
    gathering.all.push(row);
  }
  const gathered = [...units.values()].filter((one) => one.rows.size > 0);
  // Nobody named below the header: the form of the one above it.
  if (gathered.every(({ at: { row } }) => row < firstRow)) return null;

  const headings = criteria.headings();
  const byCode = columnsForRows(
    taken,
    headings.map((one) => one.code),
  );
  const type = at("type");
  const officer = at("officer");
  const registration = at("registration");
  const result = at("result");
  /** The first of the unit's rows where the column says something: it may be merged over all of them. */
  const firstFilled = (rows: readonly number[], column: number) =>
    rows.find((row) => !isBlank(valueAt(filled, row, column))) ?? (rows[0] as number);
  const entries = gathered.map(
    (one): UnitEntry => ({
      name: one.name,
      at: one.at,
      heading: one.heading,
      typeText: type < 0 ? "" : textOf(valueAt(filled, firstFilled(one.all, type), type)),
      officer: officer < 0 ? "" : textOf(valueAt(filled, firstFilled(one.all, officer), officer)),
      tab: filled,
      row: one.at.row,
      columns: byCode,
      rows: one.rows,
      registration:
        registration < 0
          ? null
          : { tab: filled, row: firstFilled(one.all, registration), column: registration },
      result: result < 0 ? null : { tab: filled, row: firstFilled(one.all, result), column: result },
    }),
  );
  return {
    kind: "long",
    tables: [{ ...table, tab: filled }],
    columns: layoutColumns(taken),
    units: entries,
    unnamed,
    criteria: headings,
    filled: markCells(entries),
  };
}

function firstLabelled(tab: Tab, headerRow: number): NamedAt | null {
  for (let row = 0; row < headerRow; row += 1) {
    const found = labelledUnit(tab, row);
    if (found) return found;
  }
  return null;
}

/** A unit's name in a row of its own, perhaps numbered: "I. Đoàn xã Gia Cát". */
const NUMBERED = /^\(?([IVXivx]{1,5}|\d{1,3}|[A-Ha-h])\)?\s*[.)/:–-]+\s*/;
const isUnitRowName = (text: string) => isUnitName(text.replace(NUMBERED, ""));

/** Criteria and pillars as rows name them, in the order of their first standing. */
export class CriteriaInRows {
  private readonly found = new Map<string, { code: string; text: string; at: At }>();
  private readonly pillars = new Map<string, string>();

  pillar(code: string, text: string): void {
    if (!this.pillars.has(code) || this.pillars.get(code) === "") this.pillars.set(code, text);
  }

  criterion(code: string, text: string, at: At): void {
    const before = this.found.get(code);
    if (!before) this.found.set(code, { code, text, at });
    else if (before.text === "") before.text = text;
  }

  headings(): CriterionHeading[] {
    return [...this.found.values()].map(({ code, text, at }) => {
      const pillar = code.includes(".") ? code.slice(0, code.indexOf(".")) : code;
      return { code, text, pillar: { code: pillar, text: this.pillars.get(pillar) ?? "" }, at };
    });
  }
}
