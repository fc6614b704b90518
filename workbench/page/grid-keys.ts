/** @fileoverview Keys by which people go through a sheet and Univer has none: to its corners, by the page, whole rows and columns. */

import { RANGE_TYPE, type Worksheet } from "@univerjs/core";
import type { Area } from "../../src/table/area";
import { BOOK, rangeOf } from "./grid-data";
import type { Grid } from "./grid-face";
import type { Selection } from "./grid-selection";

const cell = (row: number, column: number): Area => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

/** What a key does in the grid; null: it is not one of these, or is somebody else's just now. */
export function gridKey(event: KeyboardEvent, grid: Grid, selection: Selection): (() => void) | null {
  const inGrid = document.activeElement?.closest("[data-u-comp=editor]");
  if (!inGrid || grid.undo.isTyping() || event.altKey) return null;
  const { sheet, block } = selection.current();
  const worksheet = grid.workbook.getActiveSheet();
  if (!block) return null;
  const control = event.ctrlKey || event.metaKey;
  const goTo = (row: number, column: number) => () => selection.show(sheet, cell(row, column));
  const extend = (rangeType: RANGE_TYPE, whole: Partial<Area>) => () =>
    select(grid, { ...block, ...whole }, rangeType);
  switch (event.code) {
    case "Home":
      return control && !event.shiftKey ? goTo(0, 0) : null;
    case "End":
      return control && !event.shiftKey ? goTo(...lastOf(worksheet)) : null;
    case "PageDown":
    case "PageUp": {
      if (control || event.shiftKey) return null;
      const by = event.code === "PageDown" ? 1 : -1;
      return goTo(pageFrom(worksheet, block.firstRow, by), block.firstColumn);
    }
    case "Space":
      if (event.shiftKey && !control)
        return extend(RANGE_TYPE.ROW, { firstColumn: 0, lastColumn: worksheet.getColumnCount() - 1 });
      return control && !event.shiftKey
        ? extend(RANGE_TYPE.COLUMN, { firstRow: 0, lastRow: worksheet.getRowCount() - 1 })
        : null;
    default:
      return null;
  }
}

/** The lowest row and the last column in which anything stands. */
function lastOf(sheet: Worksheet): [row: number, column: number] {
  let [lastRow, lastColumn] = [0, 0];
  sheet.getCellMatrix().forValue((row, column, one) => {
    if (!one || (one.v ?? one.f ?? one.p ?? one.si ?? "") === "") return;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  });
  return [lastRow, lastColumn];
}

/** The row one page further down or up: as many as are seen at a time below what stands still, or one at least. */
function pageFrom(sheet: Worksheet, row: number, by: 1 | -1): number {
  const last = sheet.getRowCount() - 1;
  const frozen = sheet.getFreeze().ySplit;
  let height = (document.querySelector("#grid canvas")?.clientHeight ?? 0) - COLUMN_NAMES;
  for (let index = 0; index < frozen; index++) height -= heightOf(sheet, index);
  let to = row;
  do {
    if (to + by < 0 || to + by > last) break;
    to += by;
    height -= heightOf(sheet, to);
  } while (height > heightOf(sheet, to) || !sheet.getRowVisible(to));
  return to;
}

/** Pixels of the row of column letters. */
const COLUMN_NAMES = 22;

const heightOf = (sheet: Worksheet, row: number) => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0);

function select(grid: Grid, block: Area, rangeType: RANGE_TYPE): void {
  const { firstRow, firstColumn } = block;
  void grid.commands.executeCommand("sheet.operation.set-selections", {
    unitId: BOOK,
    subUnitId: grid.workbook.getActiveSheet().getSheetId(),
    selections: [
      {
        range: { ...rangeOf(block), rangeType },
        primary: {
          ...rangeOf(cell(firstRow, firstColumn)),
          actualRow: firstRow,
          actualColumn: firstColumn,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      },
    ],
  });
}
