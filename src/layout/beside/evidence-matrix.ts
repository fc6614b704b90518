/** @fileoverview Evidence or explanations as a matrix on a tab of their own: a row a unit, a column or more a criterion ([E10]). */

import { sample } from "../../cell/sample";
import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import { fold } from "../../vietnamese/fold";
import { nameColumn, type Table } from "../columns/table";
import { isMarkField, ownWords } from "../columns/taken";
import { linesAbove } from "../header/title";
import type { KeyedTab, MatrixColumns } from "../reading-beside";
import { withMergedCells } from "../rows/merged-cells";
import { readUnitRows } from "../rows/unit-rows";
import { deniedIn, statesOf } from "./evidence-denied";
import type { Gate } from "./evidence-gate";
import { saysEvidence, saysFollowUp, saysLacking, saysOpinion, saysPlan } from "./says-evidence";
import type { UnitsOf } from "./units-of";

/** Fewer documents than this share of the cells are words about something else, unless the title says evidence. */
const LEAST_DOCUMENTS = 1 / 3;

/** A heading of the day that a document bears, not of when it was handed in or is due. */
const ITS_DAY = /^ngay(?:,? thang)?(?:,? nam)?(?: (?:ban hanh|ky|van ban|vb))?$/;

/** Reads a table as a matrix of evidence; null where it is none. `known`: the assessment's criteria. */
export function readEvidenceMatrix(
  table: Table,
  known: ReadonlySet<string>,
  units: UnitsOf,
  isSure: Gate,
): KeyedTab | null {
  const { tab, taken } = table;
  const words = `${table.title} ${tab.name}`;
  if (saysLacking(words) || saysOpinion(words)) return null;
  const own = taken.filter(({ criterion }) => criterion !== null && known.has(criterion));
  const columns = new Map<string, MatrixColumns>();
  const explains = /\bgiai trinh\b/.test(fold(words));
  const firstRow = firstRowBelow(table.headerRows);
  const cells = { documents: 0, marks: 0, filled: 0 };
  for (const column of own) {
    const { criterion, field, index } = column;
    const side = field === "explanation" || (explains && field !== "evidence") ? "explanation" : "evidence";
    if (field !== side && !isMarkField(field)) continue;
    const there = columns.get(criterion as string) ?? { evidence: -1, explanation: -1 };
    const { documents, marks, numbers, dates, filled } = sample(tab, index, firstRow, tab.values.length - 1);
    if (there.evidence >= 0 && isMarkField(field) && dates === filled && ITS_DAY.test(ownWords(column))) {
      columns.set(criterion as string, { ...there, parts: { columns: [there.evidence], date: index } });
      continue;
    }
    // Two columns of marks under a criterion are an assessment.
    if (there[side] >= 0) return null;
    columns.set(criterion as string, { ...there, [side]: index });
    cells.documents += documents;
    cells.filled += filled;
    if (isMarkField(field)) cells.marks += marks + numbers;
  }
  if (columns.size < 2) return null;
  const further = taken.filter(({ partOf }) => partOf !== undefined && columns.has(partOf));
  for (const { partOf = "", index } of further) {
    const { parts, ...own } = columns.get(partOf) as MatrixColumns;
    columns.set(partOf, {
      ...own,
      parts: { columns: [...(parts?.columns ?? [own.evidence]), index], date: parts?.date ?? -1 },
    });
  }
  const documents = cells.documents > cells.marks && cells.documents >= cells.filled * LEAST_DOCUMENTS;
  const says =
    (saysEvidence(table) && !saysPlan(words) && !saysFollowUp(words)) ||
    explains ||
    own.some(({ field }) => field === "evidence");
  if (!documents && !says) return null;
  const name = nameColumn(table);
  if ("doubt" in name) return null;
  const of = (field: string) => taken.find((one) => one.field === field)?.index ?? -1;
  const marks = [...own, ...further].map(({ index }) => index);
  const read = readUnitRows(tab, table.headerRows, { name: name.index, order: of("order"), marks });
  const rows = read.units;
  const entries: KeyedTab["entries"][number][] = [];
  const filled = withMergedCells(tab, table.headerRows, taken.map(asEvidence));
  // Evidence beside no name is nobody's.
  const notRead = [...read.unnamed, ...read.notRead.map(({ at }) => at)];
  let district = "";
  for (const { row, name: named, heading, rows: all } of rows) {
    const group = valueAt(tab, row, of("group"));
    if (!isBlank(group)) district = textOf(group);
    const unit = units.find(named, district || heading);
    if (unit)
      for (const one of all)
        for (const criterion of columns.keys()) entries.push({ ...unit, criterion, row: one });
    else if (marks.some((column) => !isBlank(valueAt(filled, row, column))))
      notRead.push({ tab: filled, row, column: name.index });
  }
  if (rows.length === 0 || (entries.length === 0 && !says)) return null;
  const keyed = new Set([name.index, of("order"), of("group"), of("type"), of("officer"), ...marks]);
  const beside = taken.filter(({ index, field }) => !keyed.has(index) && field !== "explanation");
  const lines = linesAbove(tab, table.headerRows[0] as number);
  if (!isSure({ tab, lines, over: [], beside: beside.map(({ heading }) => heading) })) return null;
  const states = statesOf(tab, beside, firstRow, { year: table.year }).filter(({ asks }) => asks);
  const denied = new Map(
    [...new Set(entries.map(({ row }) => row))].flatMap((row) => {
      const column = deniedIn(states, tab, row);
      return column < 0 ? [] : [[row, column] as const];
    }),
  );
  const keys = {
    headerRows: table.headerRows,
    name: name.index,
    criterion: [],
    order: of("order"),
    lastRow: rows.reduce((most, one) => Math.max(most, ...one.rows), -1),
    samples: new Map<string, number>(),
  };
  return { tab: filled, entries, evidence: -1, explanation: -1, columns, denied, notRead, keys };
}

/** In a matrix columns taken for marks hold evidence: each is merged with its like. */
function asEvidence<T extends { field: string }>(column: T): T {
  return isMarkField(column.field) ? { ...column, field: "evidence" } : column;
}
