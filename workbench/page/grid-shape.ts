/** @fileoverview A sheet's shape as the host has it, put into the grid: sizes, merged blocks, what is hidden or still. */

import { BooleanNumber, type IRange, type Worksheet } from "@univerjs/core";
import type { PlainShape } from "../server/wire";
import { putConditional } from "./grid-conditional";
import { DEFAULT_COLUMN, DEFAULT_ROW, freezeOf, rangeOf } from "./grid-data";
import type { Grid } from "./grid-face";
import { doFromHost } from "./grid-from-host";

/** Gives a sheet so many rows and columns; null leaves them. */
export function sizeTo(
  grid: Grid,
  sheet: Worksheet,
  rowCount: number | null,
  columnCount: number | null,
): void {
  const subUnitId = sheet.getSheetId();
  if (rowCount !== null && rowCount !== sheet.getRowCount())
    doFromHost(grid.commands, "sheet.mutation.set-worksheet-row-count", { subUnitId, rowCount });
  if (columnCount !== null && columnCount !== sheet.getColumnCount())
    doFromHost(grid.commands, "sheet.mutation.set-worksheet-column-count", { subUnitId, columnCount });
}

/** Gives a sheet the parts of a shape that changed. */
export function applyShape(grid: Grid, sheet: Worksheet, shape: Partial<PlainShape>): void {
  const subUnitId = sheet.getSheetId();
  sizeTo(grid, sheet, shape.maxRows ?? null, shape.maxColumns ?? null);
  if (shape.name !== undefined && shape.name !== sheet.getName())
    doFromHost(grid.commands, "sheet.mutation.set-worksheet-name", { subUnitId, name: shape.name });
  if (shape.hidden !== undefined) hideSheet(grid, sheet, shape.hidden);
  if (shape.merges) {
    const ranges = sheet.getConfig().mergeData.map((range) => ({ ...range }));
    if (ranges.length > 0)
      doFromHost(grid.commands, "sheet.mutation.remove-worksheet-merge", { subUnitId, ranges });
    if (shape.merges.length > 0)
      doFromHost(grid.commands, "sheet.mutation.add-worksheet-merge", {
        subUnitId,
        ranges: shape.merges.map(rangeOf),
      });
  }
  if (shape.frozenRows !== undefined || shape.frozenColumns !== undefined) {
    const { ySplit, xSplit } = sheet.getConfig().freeze;
    const freeze = freezeOf(shape.frozenRows ?? ySplit, shape.frozenColumns ?? xSplit);
    doFromHost(grid.commands, "sheet.mutation.set-frozen", { subUnitId, ...freeze });
  }
  if (shape.columnWidths) columnWidths(grid, sheet, new Map(shape.columnWidths));
  if (shape.rowHeights) rowHeights(grid, sheet, new Map(shape.rowHeights));
  if (shape.hiddenRows) hidden(grid, sheet, "row", new Set(shape.hiddenRows));
  if (shape.hiddenColumns) hidden(grid, sheet, "col", new Set(shape.hiddenColumns));
  if (shape.conditional !== undefined) putConditional(grid, subUnitId, shape.conditional ?? []);
  if (shape.hiddenGridlines !== undefined) {
    const showGridlines = shape.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    doFromHost(grid.commands, "sheet.mutation.toggle-gridlines", { subUnitId, showGridlines });
  }
}

function hideSheet(grid: Grid, sheet: Worksheet, hidden: boolean): void {
  if (hidden && grid.workbook.getActiveSheet() === sheet) {
    const other = grid.workbook.getSheets().find((one) => one !== sheet && !one.isSheetHidden());
    if (other) bringToFront(grid, other.getSheetId());
  }
  doFromHost(grid.commands, "sheet.mutation.set-worksheet-hidden", {
    subUnitId: sheet.getSheetId(),
    hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  });
}

function columnWidths(grid: Grid, sheet: Worksheet, widths: ReadonlyMap<number, number>): void {
  const colWidth: Record<number, number> = {};
  const endColumn = sheet.getColumnCount() - 1;
  for (let column = 0; column <= endColumn; column++) {
    const wanted = widths.get(column) ?? DEFAULT_COLUMN;
    if (sheet.getColumnWidth(column) !== wanted) colWidth[column] = wanted;
  }
  const ranges = [{ startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: 0, endColumn }];
  if (Object.keys(colWidth).length > 0)
    doFromHost(grid.commands, "sheet.mutation.set-worksheet-col-width", {
      subUnitId: sheet.getSheetId(),
      ranges,
      colWidth,
    });
}

function rowHeights(grid: Grid, sheet: Worksheet, heights: ReadonlyMap<number, number>): void {
  const data = sheet.getConfig().rowData;
  const subUnitId = sheet.getSheetId();
  const rowHeight: Record<number, number> = {};
  const autoHeightInfo: Record<number, BooleanNumber> = {};
  for (const [row, pixels] of heights) {
    if (data[row]?.h === pixels && data[row]?.ia === BooleanNumber.FALSE) continue;
    rowHeight[row] = pixels;
    autoHeightInfo[row] = BooleanNumber.FALSE;
  }
  for (const key of Object.keys(data)) {
    const row = Number(key);
    if (data[row]?.ia !== BooleanNumber.FALSE || heights.has(row)) continue;
    rowHeight[row] = DEFAULT_ROW;
    autoHeightInfo[row] = BooleanNumber.TRUE;
  }
  if (Object.keys(rowHeight).length === 0) return;
  const ranges = [
    { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
  ];
  doFromHost(grid.commands, "sheet.mutation.set-worksheet-row-height", { subUnitId, ranges, rowHeight });
  doFromHost(grid.commands, "sheet.mutation.set-worksheet-row-is-auto-height", {
    subUnitId,
    ranges,
    autoHeightInfo,
  });
}

function hidden(grid: Grid, sheet: Worksheet, axis: "row" | "col", wanted: ReadonlySet<number>): void {
  const count = axis === "row" ? sheet.getRowCount() : sheet.getColumnCount();
  const far = (axis === "row" ? sheet.getColumnCount() : sheet.getRowCount()) - 1;
  const hide: IRange[] = [];
  const show: IRange[] = [];
  for (let i = 0; i < count; i++) {
    const visible = axis === "row" ? sheet.getRowRawVisible(i) : sheet.getColVisible(i);
    if (visible !== wanted.has(i)) continue;
    const list = wanted.has(i) ? hide : show;
    list.push(
      axis === "row"
        ? { startRow: i, endRow: i, startColumn: 0, endColumn: far }
        : { startRow: 0, endRow: far, startColumn: i, endColumn: i },
    );
  }
  const subUnitId = sheet.getSheetId();
  if (hide.length > 0)
    doFromHost(grid.commands, `sheet.mutation.set-${axis}-hidden`, { subUnitId, ranges: hide });
  if (show.length > 0)
    doFromHost(grid.commands, `sheet.mutation.set-${axis}-visible`, { subUnitId, ranges: show });
}

/** Brings a sheet to the front. */
export function bringToFront(grid: Grid, subUnitId: string): void {
  if (grid.workbook.getActiveSheet()?.getSheetId() === subUnitId) return;
  doFromHost(grid.commands, "sheet.operation.set-worksheet-active", { subUnitId });
}
