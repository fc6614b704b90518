/**
 * @fileoverview Tabs that stand beside the assessment: evidence or explanations keyed by unit and
 * criterion ([E10]).
 */

import { sample } from "../../cell/sample";
import { firstRowBelow, isBlank, nameAsItStands, valueAt } from "../../cell/text";
import { fold } from "../../vietnamese/fold";
import { nameColumn, type Table } from "../columns/table";
import { isMarkField } from "../columns/taken";
import type { Wording } from "../headings/wording";
import type { KeyedTab } from "../reading";
import { CriterionReader, criterionColumns } from "../rows/row-criteria";
import { readUnitRows } from "../rows/unit-rows";

/** Whether a table holds evidence or explanations by unit and criterion, a row each ([E10]). */
export function readKeyed(table: Table, wording: Wording, known: ReadonlySet<string>): KeyedTab | null {
  const { tab, taken } = table;
  const of = (field: string) => taken.find((one) => one.field === field)?.index ?? -1;
  const evidence = of("evidence");
  const explanation = of("explanation");
  if (evidence < 0 && explanation < 0) return null;
  if (taken.some((one) => isMarkField(one.field))) return null;
  const columns = criterionColumns(table, wording);
  if (columns.length === 0) return null;
  const name = nameColumn(table);
  if ("doubt" in name) return null;
  const firstRow = firstRowBelow(table.headerRows);
  const reader = new CriterionReader(tab, columns, wording, known, firstRow);
  const entries: { unit: string; criterion: string; row: number }[] = [];
  const samples = new Map<string, number>();
  let unit = "";
  for (let row = firstRow; row < tab.values.length; row += 1) {
    const named = valueAt(tab, row, name.index);
    // A unit's name stands only on the first of its rows, merged or not.
    if (!isBlank(named)) unit = nameAsItStands(named);
    const criterion = reader.codeAt(row);
    if (criterion === null || unit === "") continue;
    entries.push({ unit, criterion, row });
    if (!samples.has(criterion) && reader.codeAloneAt(row) === criterion) samples.set(criterion, row);
  }
  if (entries.length === 0) return null;
  const order = columns.includes(of("order")) ? -1 : of("order");
  const keys = { headerRows: table.headerRows, name: name.index, criterion: columns, order, samples };
  return { tab, entries, evidence, explanation, keys };
}

/** Whether a tab speaks of evidence and of no marks. */
export function saysEvidence({ title, tab }: Table): boolean {
  const words = fold(`${title} ${tab.name}`);
  return (
    /\b(minh chung|chung minh|kiem chung|van ban|ho so)\b/.test(words) &&
    !/\b(cham|tham dinh|danh gia|ket qua|tong hop)\b/.test(words)
  );
}

/** Evidence or explanations as a matrix: a row a unit, a column or more a criterion ([E10]). */
export function readMatrix(table: Table, known: ReadonlySet<string>): KeyedTab | null {
  const { tab, taken } = table;
  const own = taken.filter(({ criterion }) => criterion !== null && known.has(criterion));
  const columns = new Map<string, { evidence: number; explanation: number }>();
  const explains = /\bgiai trinh\b/.test(fold(`${table.title} ${tab.name}`));
  const firstRow = firstRowBelow(table.headerRows);
  const cells = { documents: 0, marks: 0 };
  for (const { criterion, field, index } of own) {
    const side = field === "explanation" || (explains && field !== "evidence") ? "explanation" : "evidence";
    if (field !== side && !isMarkField(field)) continue;
    const there = columns.get(criterion as string) ?? { evidence: -1, explanation: -1 };
    // Two columns of marks under a criterion are an assessment.
    if (there[side] >= 0) return null;
    columns.set(criterion as string, { ...there, [side]: index });
    const { documents, marks, numbers } = sample(tab, index, firstRow, tab.values.length - 1);
    cells.documents += documents;
    if (isMarkField(field)) cells.marks += marks + numbers;
  }
  if (columns.size < 2 || (cells.documents <= cells.marks && !saysEvidence(table) && !explains)) return null;
  const name = nameColumn(table);
  if ("doubt" in name) return null;
  const order = taken.find((one) => one.field === "order")?.index ?? -1;
  const marks = own.map(({ index }) => index);
  const { units } = readUnitRows(tab, table.headerRows, { name: name.index, order, marks });
  const entries = units.flatMap(({ name: unit, row }) =>
    [...columns.keys()].map((criterion) => ({ unit, criterion, row })),
  );
  if (entries.length === 0) return null;
  const keys = {
    headerRows: table.headerRows,
    name: name.index,
    criterion: [],
    order,
    samples: new Map<string, number>(),
  };
  return { tab, entries, evidence: -1, explanation: -1, columns, keys };
}
