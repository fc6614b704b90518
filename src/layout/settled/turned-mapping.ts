/** @fileoverview The rows and columns of a table turned round as a given layout names them ([L8]), checked. */

import { columnIndex } from "../../table/a1";
import type { Tab } from "../../table/tab";
import type { Taken } from "../columns/taken";
import type { SettledRow, SettledRows } from "../rows/turned-rows";
import { why } from "../sentences";
import { type Doubt, wrong } from "./checks";
import { type Mapping, partOf } from "./mapping-schema";

/** The columns of the units, each with what it holds. */
export function unitColumnsOf(
  given: NonNullable<Mapping["unitColumns"]>,
  tab: Tab,
): { readonly columns: readonly Taken[] } | Doubt {
  const width = tab.values[0]?.length ?? 0;
  const columns: Taken[] = [];
  for (const [position, { column, field }] of given.entries()) {
    const place = partOf("unitColumns", position);
    const index = columnIndex(column);
    if (index < 0 || index >= width) return wrong(place, `ghi cột “${column}”, không có trong tab`);
    const before = columns.find((one) => one.index === index);
    // Units of a block below stand in the same columns; that block is read by its own header.
    if (before?.field === field) continue;
    if (before) return wrong(place, `ghi lại cột ${column} lần thứ hai`);
    columns.push({ index, heading: "", field, criterion: null, pillar: null, why: why.mapped, sure: 1 });
  }
  if (!columns.some(({ field }) => /^(self|appraised)/.test(field)))
    return wrong(partOf("unitColumns"), "chưa có cột chấm (tự chấm hoặc thẩm định)");
  return { columns };
}

/** The rows of criteria and those that say something of each unit, by their 0-based number. */
export function criterionRowsOf(
  given: NonNullable<Mapping["criterionRows"]>,
  tab: Tab,
): { readonly rows: SettledRows } | Doubt {
  const last = tab.values.length;
  const rows = new Map<number, SettledRow>();
  for (const [position, { row, field, criterion, pillar }] of given.entries()) {
    const place = partOf("criterionRows", position);
    if (row < 1 || row > last) return wrong(place, `ghi dòng ${row}, phải từ 1 đến ${last}`);
    if (field === "criterion" && criterion === null)
      return wrong(place, `là dòng tiêu chí ${row} mà chưa ghi mã tiêu chí`);
    if (rows.has(row - 1)) return wrong(place, `ghi lại dòng ${row} lần thứ hai`);
    rows.set(row - 1, { field, criterion, pillar });
  }
  if (![...rows.values()].some((one) => one.field === "criterion"))
    return wrong(partOf("criterionRows"), "chưa có dòng tiêu chí");
  return { rows };
}
