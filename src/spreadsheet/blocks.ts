/**
 * @fileoverview Which blocks are written for some cells of a tab: few, each no wider than it must be, and none over what
 * is protected against the person.
 */
import { type Area, cellArea, contains, overlap } from "../table/area";
import { areaOf } from "./read";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A block that this person may not edit, with the cells inside it that they may. */
export interface Guard extends Area {
  readonly free: readonly Area[];
}

/** Of blocks and of the sheet as a whole. */
export function protectionsOf(sheet: Sheet): GoogleAppsScript.Spreadsheet.Protection[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [...sheet.getProtections(RANGE), ...sheet.getProtections(SHEET)];
}

/** Blocks that this person may not edit; a protected sheet is all of it but its free ranges. */
export function notEditable(sheet: Sheet): Guard[] {
  const guards: Guard[] = [];
  for (const protection of protectionsOf(sheet)) {
    if (protection.canEdit()) continue;
    guards.push({
      ...areaOf(protection.getRange()),
      free: protection.getUnprotectedRanges().map(areaOf),
    });
  }
  return guards;
}

export function guarded(guard: Guard, row: number, column: number): boolean {
  return contains(guard, row, column) && !guard.free.some((box) => contains(box, row, column));
}

/** A cell's place. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * Blocks that hold all the given cells and no cell of the guarded ones: a column each, or neighbouring columns together.
 * @param most so many where nothing is guarded: a block costs a call, and what somebody writes meanwhile beside the cells
 * of a block is in danger
 */
export function blocksAround(cells: readonly Spot[], guards: readonly Guard[], most: number): Area[] {
  const byColumn = new Map<number, Area>();
  for (const { row, column } of cells) {
    const held = byColumn.get(column);
    byColumn.set(column, held ? around(held, cellArea(row, column)) : cellArea(row, column));
  }
  const blocks = [...byColumn.values()].sort((a, b) => a.firstColumn - b.firstColumn);
  while (blocks.length > most) {
    // Those two that lie over the fewest cells which neither needs.
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (let i = 0; i + 1 < blocks.length; i++) {
      const [a, b] = [blocks[i] as Area, blocks[i + 1] as Area];
      const more = sizeOf(around(a, b)) - sizeOf(a) - sizeOf(b);
      if (more < least) [best, least] = [i, more];
    }
    blocks.splice(best, 2, around(blocks[best] as Area, blocks[best + 1] as Area));
  }
  return blocks.flatMap((block) => cutByGuards(block, cells, guards));
}

const sizeOf = ({ firstRow, lastRow, firstColumn, lastColumn }: Area) =>
  (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);

const around = (a: Area, b: Area): Area => ({
  firstRow: Math.min(a.firstRow, b.firstRow),
  lastRow: Math.max(a.lastRow, b.lastRow),
  firstColumn: Math.min(a.firstColumn, b.firstColumn),
  lastColumn: Math.max(a.lastColumn, b.lastColumn),
});

/** A block, cut along the edges of what is protected inside it. */
function cutByGuards(box: Area, cells: readonly Spot[], guards: readonly Guard[]): Area[] {
  const inTheWay = guards.filter((one) => overlap(one, box));
  if (inTheWay.length === 0) return [box];
  const edges = inTheWay.flatMap((one) => [one, ...one.free]);
  const rowCuts = cuts(
    box.firstRow,
    box.lastRow,
    edges.map((one) => [one.firstRow, one.lastRow]),
  );
  const columnCuts = cuts(
    box.firstColumn,
    box.lastColumn,
    edges.map((one) => [one.firstColumn, one.lastColumn]),
  );
  const pieces: Area[] = [];
  for (const [firstRow, lastRow] of rowCuts) {
    for (const [firstColumn, lastColumn] of columnCuts) {
      const piece = { firstRow, lastRow, firstColumn, lastColumn };
      const free = !inTheWay.some((one) => guarded(one, firstRow, firstColumn));
      if (free && cells.some(({ row, column }) => contains(piece, row, column))) pieces.push(piece);
    }
  }
  return pieces;
}

/** Stretches of first…last, cut at the edges of the given stretches. */
function cuts(
  first: number,
  last: number,
  edges: readonly (readonly [number, number])[],
): [number, number][] {
  const starts = new Set([first]);
  for (const [from, to] of edges) {
    if (from > first && from <= last) starts.add(from);
    if (to + 1 > first && to + 1 <= last) starts.add(to + 1);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((start, index) => [start, (sorted[index + 1] ?? last + 1) - 1]);
}
