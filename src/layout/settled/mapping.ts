/**
 * @fileoverview A layout that a person gives instead of what would be recognised (`--mapping`, a remembered
 * reading): checked, and read with the same readers. The headings are still the sheet's own.
 */

import { firstRowBelow } from "../../cell/text";
import { columnIndex, columnLetters } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { tidy } from "../../vietnamese/fold";
import { tableColumns } from "../columns/columns";
import { criteriaOfHeader } from "../columns/criteria-headings";
import type { AssessmentTable, Table } from "../columns/table";
import type { Taken } from "../columns/taken";
import { type Header, headerAt, headingText } from "../header/header";
import { linesAbove, titleOf, yearOf } from "../header/title";
import type { Wording } from "../headings/wording";
import type { CriterionHeading, Field, LayoutKind } from "../reading";
import { joinForms, readForm } from "../rows/forms";
import { readLong } from "../rows/long";
import { addCounts } from "../rows/row-kinds";
import { readTurned, readTurnedTable } from "../rows/turned";
import { readWide } from "../rows/wide";
import { say, why } from "../sentences";
import { type Doubt, wrong } from "./checks";
import { type Mapping, parseMapping, partOf } from "./mapping-schema";
import { locate, type Remembered, remember } from "./remembered";
import { criterionRowsOf, unitColumnsOf } from "./turned-mapping";

interface MappedColumn {
  readonly index: number;
  readonly field: Field;
  readonly criterion: string | null;
  readonly pillar: string | null;
}

/** Reads the tabs that a given layout names, or says in one sentence what is wrong with it and where. */
export function readMapping(given: unknown, tabs: readonly Tab[], wording: Wording): AssessmentTable | Doubt {
  const mapping = parseMapping(given);
  if ("doubt" in mapping) return mapping;
  const { kind } = mapping;
  const sheets = sheetsOf(mapping.sheet, tabs);
  if ("doubt" in sheets) return sheets;
  const headerRows = headerRowsOf(mapping.headerRows, sheets.tabs);
  if ("doubt" in headerRows) return headerRows;
  if (kind === "turned" && mapping.columns === undefined)
    return readTurnedMapping(mapping, sheets.tabs, headerRows.rows, wording);
  const columns = columnsOf(mapping.columns, kind, sheets.tabs);
  if ("doubt" in columns) return columns;
  const moved = headingMoved(mapping.columns ?? [], sheets.tabs[0] as Tab, headerRows.rows);
  if (moved) return moved;

  const results: AssessmentTable[] = [];
  const [lead] = sheets.tabs as [Tab];
  const pattern = remember(
    { kind, headerRows: headerRows.rows.map((row) => row + 1) },
    columns.columns.map((column) => ({ ...column, column: columnLetters(column.index) })),
    lead,
    [],
  );
  for (const tab of sheets.tabs) {
    const found = tab === lead ? null : locate(pattern, tab);
    const moved = found && found.gone.length === 0 ? found : null;
    const header = moved?.header ?? headerAt(tab, headerRows.rows);
    const own = moved ? placed(pattern, moved.at) : columns.columns;
    if (tab !== lead && !moved && kind !== "sheet-per-unit" && !reads(tab, header, own, wording))
      return { doubt: say.notAlike(tab.name, lead.name) };
    const table = tableOf(tab, header, own, wording);
    const result = readAs(kind, table, wording);
    if (result && "doubt" in result) return result;
    if (result) results.push(result);
  }
  const [first] = results;
  if (!first) return { doubt: say.noUnits(lead.name) };
  return kind === "sheet-per-unit" ? joinForms(results) : joinTabs(results);
}

/** A table turned round, as printed: its rows and columns named; further tabs of the kind are read by themselves. */
function readTurnedMapping(
  mapping: Mapping,
  tabs: readonly Tab[],
  headerRows: readonly number[],
  wording: Wording,
): AssessmentTable | Doubt {
  const [lead] = tabs as [Tab];
  const columns = unitColumnsOf(mapping.unitColumns ?? [], lead);
  if ("doubt" in columns) return columns;
  const rows = criterionRowsOf(mapping.criterionRows ?? [], lead);
  if ("doubt" in rows) return rows;
  const results: AssessmentTable[] = [];
  for (const tab of tabs) {
    const table = { tab, headerRows, taken: columns.columns };
    const result = tab === lead ? readTurnedTable(table, wording, rows.rows) : readTurned(tab, wording);
    if (!result) return { doubt: say.noUnits(tab.name) };
    if ("doubt" in result) return result;
    results.push(result);
  }
  return joinTabs(results);
}

/** [L1] A column under another heading than the one it was settled under; null where all are as they were. */
function headingMoved(
  columns: NonNullable<Mapping["columns"]>,
  tab: Tab,
  rows: readonly number[],
): Doubt | null {
  const { paths } = headerAt(tab, rows);
  const seen = new Set<string>();
  for (const { column, field, heading } of columns) {
    // Turned round, a column given again is one of a block below.
    if (seen.has(column)) continue;
    seen.add(column);
    if (field === "other" || heading === undefined || heading === "") continue;
    const now = headingText(paths[columnIndex(column)] ?? []);
    if (tidy(now) !== tidy(heading)) return { doubt: say.headingMoved(tab.name, column, heading, now) };
  }
  return null;
}

/** Whether the columns' own headings say the same of them. */
function reads(tab: Tab, header: Header, columns: readonly MappedColumn[], wording: Wording): boolean {
  const { taken } = tableColumns(tab, header, wording, { selfTitle: false, year: null });
  return columns.every(
    (one) =>
      one.field === "other" ||
      taken.some(
        ({ index, field, criterion, pillar }) =>
          index === one.index &&
          field === one.field &&
          criterion === one.criterion &&
          (pillar === one.pillar || criterion !== null),
      ),
  );
}

/** Reads a table in the layout that is known of it; null where no unit stands in it. */
function readAs(kind: LayoutKind, table: Table, wording: Wording): AssessmentTable | Doubt | null {
  if (kind === "wide") return readWide(table, wording);
  if (kind === "turned") return readTurnedTable(table, wording);
  return kind === "long" ? readLong(table, wording) : readForm(table, wording);
}

/** The remembered columns that stand on a tab, with their place there. */
function placed({ columns }: Remembered, at: readonly number[]): MappedColumn[] {
  return columns.flatMap((column, index) =>
    (at[index] as number) < 0 ? [] : [{ ...column, index: at[index] as number }],
  );
}

/**
 * Reads a tab as a remembered reading says. What was put in since is taken for what it seems to be, unless
 * the remembered columns hold that already. Null where the tab has none of the headings; a doubt where some
 * of them are gone.
 */
export function readAsRemembered(
  memory: Remembered,
  tab: Tab,
  wording: Wording,
): AssessmentTable | { readonly doubt: string; readonly gone: true } | Doubt | null {
  const found = locate(memory, tab);
  // Turned round, the headings are the units, which come and go: what else was settled shows by itself.
  if (memory.kind === "turned" && (!found || found.gone.length > 0)) {
    const turned = readTurned(tab, wording);
    if (turned && !("doubt" in turned)) return turned;
  }
  if (!found) return null;
  if (found.gone.length > 0) return { doubt: say.changed(tab.name, found.gone), gone: true };
  const own = placed(memory, found.at);
  if (memory.kind === "turned")
    return readTurnedTable({ tab, headerRows: found.header.rows, taken: own as Taken[] }, wording);
  const seen = tableColumns(tab, found.header, wording, { selfTitle: false, year: null }).taken.filter(
    ({ index, field, criterion, pillar }) =>
      field !== "name" &&
      !own.some(
        (one) =>
          one.index === index ||
          (one.field === field && one.criterion === criterion && one.pillar === pillar),
      ),
  ) as MappedColumn[];
  return readAs(memory.kind, tableOf(tab, found.header, [...own, ...seen], wording, seen.length), wording);
}

function sheetsOf(names: readonly string[], tabs: readonly Tab[]): { readonly tabs: readonly Tab[] } | Doubt {
  const found: Tab[] = [];
  for (const name of names) {
    const tab = tabs.find((one) => one.name === name);
    if (!tab) return wrong(partOf("sheet"), `ghi “${name}”, không có trong tệp`);
    found.push(tab);
  }
  return { tabs: found };
}

function headerRowsOf(
  rows: readonly number[],
  tabs: readonly Tab[],
): { readonly rows: readonly number[] } | Doubt {
  const last = Math.min(...tabs.map((tab) => tab.values.length));
  for (const row of rows)
    if (row < 1 || row > last) return wrong(partOf("headerRows"), `ghi ${row}, phải từ 1 đến ${last}`);
  return { rows: [...new Set(rows)].sort((a, b) => a - b).map((row) => row - 1) };
}

function columnsOf(
  columns: Mapping["columns"] = [],
  kind: LayoutKind,
  tabs: readonly Tab[],
): { readonly columns: readonly MappedColumn[] } | Doubt {
  const width = Math.max(...tabs.map((tab) => tab.values[0]?.length ?? 0));
  const mapped: MappedColumn[] = [];
  for (const [position, { column, field, criterion, pillar }] of columns.entries()) {
    const place = partOf("columns", position);
    const index = columnIndex(column);
    if (index < 0 || index >= width) return wrong(place, `ghi cột “${column}”, không có trong tab`);
    if (kind === "wide" && criterion === null && /^(self|appraised)/.test(field))
      return wrong(place, `là cột chấm ${column} mà chưa ghi mã tiêu chí`);
    if (mapped.some((one) => one.index === index)) return wrong(place, `ghi lại cột ${column} lần thứ hai`);
    mapped.push({ index, field, criterion: kind === "wide" ? criterion : null, pillar });
  }
  if (kind === "wide" && !mapped.some((one) => one.field === "name"))
    return wrong(partOf("columns"), "chưa có cột tên đơn vị");
  if (kind !== "wide" && !mapped.some((one) => one.field === "criterion"))
    return wrong(partOf("columns"), "chưa có cột tiêu chí");
  if (!mapped.some((one) => /^(self|appraised)/.test(one.field)))
    return wrong(partOf("columns"), "chưa có cột chấm (tự chấm hoặc thẩm định)");
  return { columns: mapped };
}

/** The table as the person says, with the criteria's and pillars' texts from the header. */
function tableOf(
  tab: Tab,
  header: Header,
  columns: readonly MappedColumn[],
  wording: Wording,
  /** How many of the columns, at the end, were recognised. */
  seen = 0,
): Table {
  const headerRows = header.rows;
  const firstRow = firstRowBelow(headerRows);
  const found = criteriaOfHeader(header, tab, firstRow, wording, null);
  const taken = columns
    .map((column, at): Taken => {
      if (at >= columns.length - seen) return column as Taken;
      const { index, field, criterion, pillar } = column;
      const path = header.paths[index] ?? [];
      return { index, field, criterion, pillar, heading: headingText(path), why: why.mapped, sure: 1 };
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
export function joinTabs(results: readonly AssessmentTable[]): AssessmentTable {
  const [first] = results as [AssessmentTable];
  if (results.length === 1) return first;
  return {
    ...first,
    tables: results.flatMap((result) => result.tables),
    units: results.flatMap((result) => result.units),
    unnamed: results.flatMap((result) => result.unnamed),
    rowsNotRead: results.flatMap((result) => result.rowsNotRead),
    rows: addCounts(results.map((result) => result.rows)),
  };
}
