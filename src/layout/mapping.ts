/**
 * @fileoverview A layout that a person gives instead of what would be recognised (`--mapping`): checked, and
 * read with the same readers. The headings are still the sheet's own.
 */

import { columnIndex } from "./a1";
import { firstRowBelow } from "./cells";
import { criteriaOfHeader } from "./criteria-headings";
import { joinForms, readForm } from "./forms";
import { headerAt, headingText } from "./header";
import { readLong } from "./long";
import type { CriterionHeading, Field, LayoutKind } from "./reading";
import { say, why } from "./sentences";
import type { Tab } from "./tab";
import type { AssessmentTable, Table } from "./table";
import type { Taken } from "./taken";
import { linesAbove, titleOf, yearOf } from "./title";
import { readWide } from "./wide";
import type { Wording } from "./wording";

interface Doubt {
  readonly doubt: string;
}

const KINDS: readonly LayoutKind[] = ["wide", "long", "sheet-per-unit"];

const FIELDS: Readonly<Record<Field, true>> = {
  order: true,
  name: true,
  type: true,
  group: true,
  officer: true,
  registration: true,
  criterion: true,
  self: true,
  selfPass: true,
  selfFail: true,
  appraised: true,
  appraisedPass: true,
  appraisedFail: true,
  evidence: true,
  explanation: true,
  result: true,
  other: true,
};

interface MappedColumn {
  readonly index: number;
  readonly field: Field;
  readonly criterion: string | null;
  readonly pillar: string | null;
}

/** Reads the tabs that a given layout names, or says in one sentence what is wrong with it and where. */
export function readMapping(
  mapping: unknown,
  tabs: readonly Tab[],
  wording: Wording,
): AssessmentTable | Doubt {
  if (!isRecord(mapping)) return wrong("tệp bố cục", "phải là đối tượng “layout” như lệnh kiểm tra in ra");
  const kind = KINDS.find((one) => one === mapping.kind);
  if (!kind) return wrong("“kind”", `phải là một trong: ${KINDS.join(", ")}`);
  const sheets = sheetsOf(mapping.sheet, tabs);
  if ("doubt" in sheets) return sheets;
  const headerRows = headerRowsOf(mapping.headerRows, sheets.tabs);
  if ("doubt" in headerRows) return headerRows;
  const columns = columnsOf(mapping.columns, kind, sheets.tabs);
  if ("doubt" in columns) return columns;

  const results: AssessmentTable[] = [];
  for (const tab of sheets.tabs) {
    const table = tableOf(tab, headerRows.rows, columns.columns, wording);
    const result =
      kind === "wide"
        ? readWide(table)
        : kind === "long"
          ? readLong(table, wording)
          : readForm(table, wording);
    if (result && "doubt" in result) return result;
    if (result) results.push(result);
  }
  const [first] = results;
  if (!first) return { doubt: say.noUnits(sheets.tabs[0]?.name ?? "") };
  return kind === "sheet-per-unit" ? joinForms(results) : joinTabs(results);
}

function wrong(place: string, what: string): Doubt {
  return { doubt: say.mapping(place, what) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sheetsOf(sheet: unknown, tabs: readonly Tab[]): { readonly tabs: readonly Tab[] } | Doubt {
  const names: readonly unknown[] = Array.isArray(sheet) ? sheet : [sheet];
  if (names.length === 0) return wrong("“sheet”", "không ghi tab nào");
  const found: Tab[] = [];
  for (const name of names) {
    const tab = tabs.find((one) => one.name === name);
    if (!tab) return wrong("“sheet”", `ghi tab “${String(name ?? "")}” không có trong tệp`);
    found.push(tab);
  }
  return { tabs: found };
}

function headerRowsOf(rows: unknown, tabs: readonly Tab[]): { readonly rows: readonly number[] } | Doubt {
  const last = Math.min(...tabs.map((tab) => tab.values.length));
  if (!Array.isArray(rows) || rows.length === 0)
    return wrong("“headerRows”", "phải là danh sách số dòng, ví dụ [4, 5]");
  for (const row of rows)
    if (!Number.isInteger(row) || row < 1 || row > last)
      return wrong("“headerRows”", `có “${String(row)}”, phải là số dòng từ 1 đến ${last}`);
  return { rows: [...new Set(rows as number[])].sort((a, b) => a - b).map((row) => row - 1) };
}

function columnsOf(
  columns: unknown,
  kind: LayoutKind,
  tabs: readonly Tab[],
): { readonly columns: readonly MappedColumn[] } | Doubt {
  if (!Array.isArray(columns) || columns.length === 0) return wrong("“columns”", "phải là danh sách các cột");
  const width = Math.max(...tabs.map((tab) => tab.values[0]?.length ?? 0));
  const mapped: MappedColumn[] = [];
  for (const [position, column] of columns.entries()) {
    const place = `“columns”, mục ${position + 1}`;
    if (!isRecord(column)) return wrong(place, "phải có “column” và “field”");
    const letters = String(column.column ?? "");
    const index = columnIndex(letters);
    if (index < 0 || index >= width) return wrong(place, `ghi cột “${letters}” không có trong tab`);
    const { field } = column;
    if (typeof field !== "string" || !Object.keys(FIELDS).includes(field))
      return wrong(
        place,
        `ghi “field” là “${String(field ?? "")}”, phải là một trong: ${Object.keys(FIELDS).join(", ")}`,
      );
    const criterion = codeOf(column.criterion);
    const pillar = codeOf(column.pillar);
    if (kind === "wide" && criterion === null && /^(self|appraised)/.test(field))
      return wrong(place, `ghi cột chấm ${letters} mà thiếu “criterion”`);
    if (mapped.some((one) => one.index === index)) return wrong(place, `ghi lại cột ${letters} lần thứ hai`);
    mapped.push({ index, field: field as Field, criterion: kind === "wide" ? criterion : null, pillar });
  }
  if (kind !== "sheet-per-unit" && kind === "wide" && !mapped.some((one) => one.field === "name"))
    return wrong("“columns”", "thiếu cột tên đơn vị (“field”: “name”)");
  if (kind !== "wide" && !mapped.some((one) => one.field === "criterion"))
    return wrong("“columns”", "thiếu cột tiêu chí (“field”: “criterion”)");
  if (!mapped.some((one) => /^(self|appraised)/.test(one.field)))
    return wrong("“columns”", "thiếu cột chấm (“field”: “appraised” hoặc “self”)");
  return { columns: mapped };
}

function codeOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : null;
}

/** The table as the person says, with the criteria's and pillars' texts from the header. */
function tableOf(
  tab: Tab,
  headerRows: readonly number[],
  columns: readonly MappedColumn[],
  wording: Wording,
): Table {
  const header = headerAt(tab, headerRows);
  const firstRow = firstRowBelow(headerRows);
  const found = criteriaOfHeader(header, tab, firstRow, wording);
  const taken = columns
    .map((column): Taken => {
      const path = header.paths[column.index] ?? [];
      return { ...column, heading: headingText(path), why: why.mapped, sure: 1 };
    })
    .sort((a, b) => a.index - b.index);
  const criteria = new Map<string, CriterionHeading>();
  for (const { index, criterion } of columns) {
    if (criterion === null || criteria.has(criterion)) continue;
    const path = header.paths[index] ?? [];
    const cell = path.map((above) => found.criteria.get(above)).find((one) => one !== undefined);
    const last = path[path.length - 1];
    const pillar = criterion.includes(".") ? criterion.slice(0, criterion.indexOf(".")) : criterion;
    const samePillar = cell && cell.pillar.code === pillar;
    criteria.set(criterion, {
      code: criterion,
      text: cell?.text ?? "",
      pillar: { code: pillar, text: samePillar ? cell.pillar.text : "" },
      at: { tab, row: cell?.cell.row ?? last?.row ?? firstRow - 1, column: cell?.cell.column ?? index },
    });
  }
  const title = titleOf(linesAbove(tab, headerRows[0] as number));
  return {
    tab,
    headerRows,
    taken,
    criteria: [...criteria.values()],
    doubts: [],
    title,
    year: yearOf(title, tab.name),
  };
}

/** Several tabs of one shape, judged together. */
function joinTabs(results: readonly AssessmentTable[]): AssessmentTable {
  const [first] = results as [AssessmentTable];
  if (results.length === 1) return first;
  return {
    ...first,
    tables: results.flatMap((result) => result.tables),
    units: results.flatMap((result) => result.units),
    unnamed: results.flatMap((result) => result.unnamed),
  };
}
