/** @fileoverview The sheet-per-unit layout: a tab a unit, a row a criterion, the unit's name above the table. */

import { firstRowBelow, nameAsItStands, textOf, valueAt } from "../../cell/text";
import type { At } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { layoutColumns } from "../columns/columns";
import { columnsForRows } from "../columns/criterion-columns";
import { type AssessmentTable, markCells, type Table } from "../columns/table";
import { isMarkField } from "../columns/taken";
import type { Wording } from "../headings/wording";
import type { RowNotRead, UnitEntry } from "../reading";
import { criterionColumns } from "./criteria-columns";
import { CriteriaInRows, OtherRows, sameCodeTwice } from "./criterion-rows";
import { nameOfForm } from "./form-name";
import { addToCriterionOf, rowsUnderMerges, withMergedCells } from "./merged-cells";
import { oddForms } from "./odd-forms";
import { resultsInRows } from "./results-in-rows";
import { CriterionReader, hidesCriterion } from "./row-criteria";
import { addCounts, countRows, firstFilledAt, isBlankRow, type RowKind } from "./row-kinds";

/** Fewer rows of criteria than this are no form. */
const LEAST_CRITERIA = 2;

/** One tab read as the form of one unit; null where it is none, or an empty pattern of one. */
export function readForm(table: Table, wording: Wording): AssessmentTable | null {
  const { tab, taken } = table;
  const columns = criterionColumns(table, wording);
  const firstRow = firstRowBelow(table.headerRows);
  const marks = taken.filter(({ field }) => isMarkField(field)).map(({ index }) => index);
  const reader = new CriterionReader(tab, columns, wording, new Set(), firstRow, {
    held: marks,
    evidence: taken.filter(({ field }) => field === "evidence").map(({ index }) => index),
    year: table.year,
  });
  const under = rowsUnderMerges(tab, columns);
  const between = new OtherRows(table, columns);
  const rows = new Map<string, number[]>();
  const criteria = new CriteriaInRows();
  const kinds: RowKind[] = [];
  const notRead: At[] = [];
  for (let row = firstRow; row < tab.values.length; row += 1) {
    if (isBlankRow(tab, row)) {
      between.blank();
      continue;
    }
    const header = between.headerAt(row);
    const found = header ? null : reader.at(row);
    if (!header && !found && addToCriterionOf(rows, under.get(row), row)) {
      kinds.push("continued");
      continue;
    }
    let kind = header ?? (found?.kind === "pillar" ? "headings" : between.kindOf(row));
    if (found?.kind === "pillar") {
      criteria.pillar(found.code, found.text);
      if (hidesCriterion(found, tab, row, marks)) kind = "notRead";
    }
    if (found?.kind === "criterion") {
      if (sameCodeTwice(table, criteria, found, rows.get(found.code) ?? [], row)) kind = "notRead";
      else {
        kind = rows.size === 0 ? "units" : "continued";
        criteria.criterion(found, { tab, row, column: columns[0] as number });
        rows.set(found.code, [...(rows.get(found.code) ?? []), row]);
      }
    }
    if (kind === "notRead") notRead.push(firstFilledAt(tab, row));
    kinds.push(kind);
  }
  if (rows.size < LEAST_CRITERIA) return null;
  const values = withMergedCells(tab, table.headerRows, taken);
  const { name, at } = nameOfForm(tab, table.headerRows[0] as number);
  const headings = criteria.headings();
  const unit: UnitEntry = {
    name: name ?? "",
    at,
    heading: "",
    typeText: "",
    officer: "",
    tab: values,
    row: at.row,
    columns: columnsForRows(
      taken,
      headings.map((heading) => heading.code),
    ),
    rows,
    registration: null,
    result: resultOfForm(table, columns, Math.max(...[...rows.values()].flat())),
  };
  const filled = markCells([unit]);
  return {
    kind: "sheet-per-unit",
    tables: [
      {
        ...table,
        tab: values,
        doubts: [...table.doubts, ...resultsInRows(table, [[...rows.values()].flat()])],
      },
    ],
    columns: layoutColumns(taken),
    units: name === null ? [] : [unit],
    // A blank form of nobody is a pattern, one with marks somebody's.
    unnamed: name === null && filled.marks > 0 ? [at] : [],
    rowsNotRead: notRead.map((where) => ({ at: where, unit: name === null ? null : unit })),
    rows: countRows(kinds),
    criteria: headings,
    ...(reader.byPlace && { byPlace: true as const }),
    filled,
  };
}

const RESULT =
  /^(?:(?:ket qua|ket luan|xep loai)(?: (?:chung|cong nhan|xep loai|tham dinh|cuoi cung))?|(?:de nghi )?cong nhan)\s*:?$/;

/** A result typed below the criteria ([O6]): the cell of its row where marks stand, else the first behind its label. */
function resultOfForm({ tab, taken }: Table, columns: readonly number[], lastRow: number): At | null {
  const marks = taken.filter((column) => column.field === "appraised" || column.field === "appraisedPass");
  for (let row = lastRow + 1; row < Math.min(tab.values.length, lastRow + 8); row += 1) {
    const label = columns.find((column) => RESULT.test(fold(textOf(valueAt(tab, row, column)))));
    if (label === undefined) continue;
    const isFilled = (column: number) => column > label && textOf(valueAt(tab, row, column)) !== "";
    const found = marks.find(({ index }) => isFilled(index))?.index;
    const column = found ?? (tab.values[row] ?? []).findIndex((_, index) => isFilled(index));
    if (column >= 0) return { tab, row, column };
  }
  return null;
}

/** Whether the tab says whose form it is, in a line of its own or by its name. */
export function isFormOfUnit(form: AssessmentTable): boolean {
  const [unit] = form.units;
  if (!unit) return false;
  return unit.at.row > 0 || unit.name !== nameAsItStands(unit.tab.name) || isUnitName(unit.name);
}

/** Criteria of a form by their places that say something else than in most forms: a row left out moves those below it. */
function movedIn(form: AssessmentTable, forms: readonly AssessmentTable[]): RowNotRead[] {
  if (!form.byPlace) return [];
  const unit = form.units[0] ?? null;
  return form.criteria.flatMap(({ code, text, at }) => {
    const others = forms.flatMap((one) => one.criteria.filter((other) => other.code === code));
    const same = others.filter((other) => fold(other.text) === fold(text)).length;
    return same * 2 >= others.length ? [] : { at, unit };
  });
}

/** The forms of several units, together. */
export function joinForms(forms: readonly AssessmentTable[]): AssessmentTable {
  const first = forms[0] as AssessmentTable;
  const criteria = new Map(
    forms
      .flatMap((form) => form.criteria)
      .map((heading) => [heading.code, heading] as const)
      .reverse(),
  );
  const order = [...new Set(forms.flatMap((form) => form.criteria.map((heading) => heading.code)))];
  return {
    kind: "sheet-per-unit",
    tables: forms.flatMap((form) => form.tables),
    columns: first.columns,
    units: forms.flatMap((form) => form.units),
    unnamed: forms.flatMap((form) => form.unnamed),
    rowsNotRead: [
      ...forms.flatMap((form) => [...form.rowsNotRead, ...movedIn(form, forms)]),
      ...oddForms(forms),
    ],
    rows: addCounts(forms.map((form) => form.rows)),
    criteria: order.flatMap((code) => criteria.get(code) ?? []),
    filled: forms.reduce(
      (sum, { filled }) => ({
        marks: sum.marks + filled.marks,
        numbers: sum.numbers + filled.numbers,
        documents: sum.documents + filled.documents,
      }),
      { marks: 0, numbers: 0, documents: 0 },
    ),
  };
}
