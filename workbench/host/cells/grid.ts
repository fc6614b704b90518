/**
 * @fileoverview Changes to the grid itself: rows and columns put in or taken out, blocks merged or taken apart,
 * and what protection forbids.
 */

import { type Area, cellArea, columnsOf, covers, overlap, rowsOf } from "../../../src/table/area";
import { type ModelCell, type ModelSheet, type ModelWorkbook, markChanged } from "../model";
import { eachCell, hasContent, lastContent } from "./content";

const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove " +
  "protection if you need to edit.";

const isOneCell = (block: Area) => rowsOf(block) === 1 && columnsOf(block) === 1;

/** Whether the person may change every cell of a block; null is the sheet itself. */
export function mayEdit(sheet: ModelSheet, block: Area | null): boolean {
  return !sheet.protections.some(({ range, editable, unprotected }) => {
    if (editable) return false;
    if (range !== null) return block !== null && overlap(range, block);
    // Free cells count one block at a time: whether Google joins adjoining ones is not documented [U].
    return block === null || !(unprotected ?? []).some((free) => covers(free, block));
  });
}

/** Throws unless the person may change every cell of the block. */
export function checkEditable(sheet: ModelSheet, block: Area | null): void {
  if (!mayEdit(sheet, block)) throw new Error(PROTECTED);
}

const PARTIAL_MERGE = "You must select all cells in a merged range to merge or unmerge them.";

function mergesWholly(sheet: ModelSheet, block: Area): Area[] {
  const touched = sheet.merges.filter((merge) => overlap(merge, block));
  if (touched.some((merge) => !covers(block, merge))) throw new Error(PARTIAL_MERGE);
  return touched;
}

/** Merges a block; only what stands at its top left is kept. */
export function mergeBlock(sheet: ModelSheet, block: Area): void {
  const inner = mergesWholly(sheet, block);
  if (rowsOf(block) * columnsOf(block) === 1) return;
  sheet.merges = [...sheet.merges.filter((merge) => !inner.includes(merge)), { ...block }];
  sheet.shapeChanged = true;
  eachCell(sheet, block, (cell, row, column) => {
    if (row === block.firstRow && column === block.firstColumn) return;
    if (!hasContent(cell)) return;
    cell.value = null;
    delete cell.formula;
    markChanged(cell, "value");
    if (!cell.links) return;
    delete cell.links;
    markChanged(cell, "links");
  });
}

export function unmergeBlock(sheet: ModelSheet, block: Area): void {
  const inner = mergesWholly(sheet, block);
  if (inner.length === 0) return;
  sheet.merges = sheet.merges.filter((merge) => !inner.includes(merge));
  sheet.shapeChanged = true;
}

/** Moves what stands at rows or columns along; what lies in a stretch that is taken out is gone. */
export function shiftKeys<T>(map: Map<number, T>, at: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    if (index < at) map.set(index, value);
    else if (count > 0 || index >= at - count) map.set(index + count, value);
  }
}

function shiftSet(set: Set<number>, at: number, count: number): void {
  const map = new Map([...set].map((index) => [index, true]));
  shiftKeys(map, at, count);
  set.clear();
  for (const index of map.keys()) set.add(index);
}

/** Where the ends of a stretch come to lie; null where all of it was taken out. */
function shiftEnds(first: number, last: number, at: number, count: number): [number, number] | null {
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const gone = at - count;
  const start = first < at ? first : Math.max(first, gone) + count;
  const end = last < at ? last : last < gone ? at - 1 : last + count;
  return end < start ? null : [start, end];
}

/** Where a block comes to lie; null where all of it was taken out. */
export function shiftBlock(block: Area, axis: "rows" | "columns", at: number, count: number): Area | null {
  if (axis === "rows") {
    const ends = shiftEnds(block.firstRow, block.lastRow, at, count);
    return ends && { ...block, firstRow: ends[0], lastRow: ends[1] };
  }
  const ends = shiftEnds(block.firstColumn, block.lastColumn, at, count);
  return ends && { ...block, firstColumn: ends[0], lastColumn: ends[1] };
}

/**
 * Puts in (`count` > 0) or takes out rows or columns. New ones are bare: that Sheets lets them inherit a
 * neighbour's format is not in the reference. Formulas that would have to be rewritten are not emulated.
 */
export function shiftGrid(
  workbook: ModelWorkbook,
  sheet: ModelSheet,
  axis: "rows" | "columns",
  at: number,
  count: number,
): void {
  const last = lastContent(sheet);
  const amongContent = at <= (axis === "rows" ? last.row : last.column);
  const amongCells =
    axis === "rows"
      ? [...sheet.cells.keys()].some((row) => row >= at)
      : [...sheet.cells.values()].some((cells) => [...cells.keys()].some((column) => column >= at));
  if (amongContent && hasFormulas(workbook)) {
    throw new Error("Inserting or deleting among content in a workbook with formulas is not emulated");
  }
  if (axis === "rows") {
    shiftKeys(sheet.cells, at, count);
    shiftKeys(sheet.rowHeights as Map<number, number>, at, count);
    shiftSet(sheet.hiddenRows, at, count);
    sheet.maxRows += count;
  } else {
    for (const cells of sheet.cells.values()) shiftKeys<ModelCell>(cells, at, count);
    shiftKeys(sheet.columnWidths as Map<number, number>, at, count);
    shiftSet(sheet.hiddenColumns, at, count);
    sheet.maxColumns += count;
  }
  const moved = (block: Area) => shiftBlock(block, axis, at, count);
  // One cell alone is not merged with any: Excel takes a file that says so for damaged.
  sheet.merges = sheet.merges
    .map(moved)
    .filter((block): block is Area => block !== null && !isOneCell(block));
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (protection.range === null) {
      if (!protection.unprotected) return [protection];
      const unprotected = protection.unprotected.map(moved).filter((one): one is Area => one !== null);
      return [{ ...protection, unprotected }];
    }
    const range = moved(protection.range);
    return range ? [{ ...protection, range }] : [];
  });
  if (sheet.tables)
    sheet.tables = sheet.tables.flatMap((table) => {
      const range = moved(table.range);
      return range ? [{ ...table, range }] : [];
    });
  // Where the file has a chart is the file's.
  if (sheet.charts)
    sheet.charts = sheet.charts.map((chart) => {
      if (chart.anchor !== undefined) return chart;
      const corner = moved(cellArea(chart.at.row, chart.at.column));
      const at = corner ? { ...chart.at, row: corner.firstRow, column: corner.firstColumn } : chart.at;
      return { ...chart, at, ranges: chart.ranges.map((range) => moved(range) ?? range) };
    });
  sheet.shapeChanged = true;
  if (amongCells) sheet.shifts = [...(sheet.shifts ?? []), { axis, at, count }];
}

/**
 * Throws where a formula names a sheet that is to be renamed or deleted: Sheets would rewrite it, which is not
 * emulated.
 */
export function checkUnnamedInFormulas(workbook: ModelWorkbook, sheet: ModelSheet): void {
  const name = sheet.name.replaceAll("'", "''");
  for (const other of workbook.sheets) {
    if (other === sheet) continue;
    for (const cells of other.cells.values()) {
      for (const { formula } of cells.values()) {
        if (!formula?.includes(`${name}'!`) && !formula?.includes(`${name}!`)) continue;
        throw new Error("Renaming or deleting a sheet that a formula names is not emulated");
      }
    }
  }
}

function hasFormulas(workbook: ModelWorkbook): boolean {
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) return true;
    }
  }
  return false;
}

/** The merged blocks that lie in a block or reach into it (C17). */
export function mergesIn(sheet: ModelSheet, block: Area): Area[] {
  return sheet.merges.filter((merge) => overlap(merge, block));
}
