/**
 * @fileoverview Brings a cell into sight. Univer 0.25.1 reckons with rows of one height where rows are frozen, and goes
 * to the wrong place in sheets with wrapped text; its own way there is replaced.
 */

import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService, SheetsScrollRenderController } from "@univerjs/sheets-ui";
import { BOOK } from "./grid-data";
import type { Grid } from "./grid-face";

/** Puts ours in the place of Univer's: keys, searches and links all go through it. */
export function repairScrolling(grid: Pick<Grid, "injector" | "commands" | "workbook">): void {
  const render = grid.injector.get(IRenderManagerService).getRenderById(BOOK);
  if (!render) return;
  const controller = render.with(SheetsScrollRenderController) as unknown as {
    _scrollToCell: (row: number, column: number) => boolean;
  };
  controller._scrollToCell = (row, column) => {
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!skeleton || !viewport) return false;
    const { xSplit, ySplit } = grid.workbook.getActiveSheet().getFreeze();
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const x = along(
      skeleton.columnWidthAccumulation,
      column,
      xSplit,
      viewport.viewportScrollX,
      (viewport.width ?? 0) / scaleX,
    );
    const y = along(
      skeleton.rowHeightAccumulation,
      row,
      ySplit,
      viewport.viewportScrollY,
      (viewport.height ?? 0) / scaleY,
    );
    if (x === viewport.viewportScrollX && y === viewport.viewportScrollY) return false;
    return grid.commands.syncExecuteCommand("sheet.command.scroll-view", {
      sheetViewStartRow: 0,
      sheetViewStartColumn: 0,
      offsetX: x,
      offsetY: y,
    });
  };
}

/**
 * How far to be scrolled for one row or column to be in sight.
 * @param ends where each row or column ends, in pixels
 * @param frozen how many stand still
 * @param now how far it is scrolled
 * @param size how much is seen of what moves
 */
function along(ends: readonly number[], index: number, frozen: number, now: number, size: number): number {
  if (index < frozen) return now;
  const still = frozen > 0 ? (ends[frozen - 1] ?? 0) : 0;
  const start = (index > 0 ? (ends[index - 1] ?? 0) : 0) - still;
  const end = (ends[index] ?? 0) - still;
  if (start < now) return start;
  // A bar lies over the last pixels.
  return end > now + size - 16 ? Math.min(start, end - size + 16) : now;
}
