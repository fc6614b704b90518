/** @fileoverview The rows and columns of a table turned round as a given layout names them ([L8]), checked. */

import { columnIndex } from "../../table/a1";
import type { Tab } from "../../table/tab";
import type { Taken } from "../columns/taken";
import type { Field } from "../reading";
import type { SettledRow, SettledRows } from "../rows/turned-rows";
import { why } from "../sentences";
import { codeOf, FIELDS, isRecord, wrong } from "./checks";

type Wrong = ReturnType<typeof wrong>;

const isField = (field: unknown): field is Field =>
  typeof field === "string" && Object.keys(FIELDS).includes(field);
const notAField = (field: unknown) =>
  `ghi “field” là “${String(field ?? "")}”, phải là một trong: ${Object.keys(FIELDS).join(", ")}`;

/** The columns of the units, each with what it holds. */
export function unitColumnsOf(given: unknown, tab: Tab): { readonly columns: readonly Taken[] } | Wrong {
  if (!Array.isArray(given) || given.length === 0)
    return wrong("“unitColumns”", "phải là danh sách các cột của đơn vị");
  const width = tab.values[0]?.length ?? 0;
  const columns: Taken[] = [];
  for (const [position, column] of given.entries()) {
    const place = `“unitColumns”, mục ${position + 1}`;
    if (!isRecord(column)) return wrong(place, "phải có “column” và “field”");
    const letters = String(column.column ?? "");
    const index = columnIndex(letters);
    if (index < 0 || index >= width) return wrong(place, `ghi cột “${letters}” không có trong tab`);
    if (!isField(column.field)) return wrong(place, notAField(column.field));
    const { field } = column;
    const before = columns.find((one) => one.index === index);
    // Units of a block below stand in the same columns; that block is read by its own header.
    if (before?.field === field) continue;
    if (before) return wrong(place, `ghi lại cột ${letters} lần thứ hai`);
    columns.push({ index, heading: "", field, criterion: null, pillar: null, why: why.mapped, sure: 1 });
  }
  if (!columns.some(({ field }) => /^(self|appraised)/.test(field)))
    return wrong("“unitColumns”", "thiếu cột chấm (“field”: “appraised” hoặc “self”)");
  return { columns };
}

/** The rows of criteria and those that say something of each unit, by their 0-based number. */
export function criterionRowsOf(given: unknown, tab: Tab): { readonly rows: SettledRows } | Wrong {
  if (!Array.isArray(given) || given.length === 0)
    return wrong("“criterionRows”", "phải là danh sách các dòng tiêu chí");
  const last = tab.values.length;
  const rows = new Map<number, SettledRow>();
  for (const [position, one] of given.entries()) {
    const place = `“criterionRows”, mục ${position + 1}`;
    if (!isRecord(one)) return wrong(place, "phải có “row” và “field”");
    const { row, field } = one;
    if (typeof row !== "number" || !Number.isInteger(row) || row < 1 || row > last)
      return wrong(place, `có dòng “${String(row)}”, phải là số dòng từ 1 đến ${last}`);
    if (!isField(field)) return wrong(place, notAField(field));
    const criterion = codeOf(one.criterion);
    if (field === "criterion" && criterion === null)
      return wrong(place, `ghi dòng ${row} là tiêu chí mà thiếu “criterion”`);
    if (rows.has(row - 1)) return wrong(place, `ghi lại dòng ${row} lần thứ hai`);
    rows.set(row - 1, { field, criterion, pillar: codeOf(one.pillar) });
  }
  if (![...rows.values()].some((one) => one.field === "criterion"))
    return wrong("“criterionRows”", "thiếu dòng tiêu chí (“field”: “criterion”)");
  return { rows };
}
