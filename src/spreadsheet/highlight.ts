/**
 * @fileoverview Putting highlights on a tab and taking them off: notes and backgrounds are read once, what
 * changes is written in as few calls as it takes, and cells protected against the person are left alone.
 */

import { type Highlight, type Own, withHighlight, withoutHighlight } from "../reports/highlight";
import { a1 } from "../table/a1";
import { type Area, cellArea, contains, cutOut, overlap } from "../table/area";
import { areaOf } from "./read";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Beyond this many ranges one block is cheaper than a RangeList. */
const MOST_RANGES = 2000;

/** Below this many cells the whole grid is looked at: a highlight may stand outside what has content. */
const WHOLE_GRID = 400_000;

/** A block that this person may not edit, with the cells inside it that they may. */
interface Guard extends Area {
  readonly free: readonly Area[];
}

export interface Painted {
  /** Cells that bear a highlight now. */
  readonly highlighted: readonly Highlight[];
  /** Cells whose highlight was taken off. */
  readonly cleared: number;
  /** Cells left alone because they are protected against the person, in A1 notation. */
  readonly protectedCells: readonly string[];
}

interface Change extends Own {
  readonly row: number;
  readonly column: number;
}

/** Rows of a tab that are looked at together, 0-based, the last one excluded. */
export interface Band {
  readonly first: number;
  readonly end: number;
  readonly columns: number;
}

/** The bands of a tab, one but for a very large tab. */
export function bandsOf(sheet: Sheet): Band[] {
  const height = sheet.getMaxRows();
  const width = sheet.getMaxColumns();
  const all = height * width <= WHOLE_GRID;
  const rows = all ? height : sheet.getLastRow();
  const columns = all ? width : sheet.getLastColumn();
  const most = Math.floor(WHOLE_GRID / Math.max(1, columns));
  const bands: Band[] = [];
  for (let first = 0; first < rows && columns > 0; first += most)
    bands.push({ first, end: Math.min(rows, first + most), columns });
  return bands;
}

/** Rows by their index in the tab. */
function fromRow<T>(first: number, rows: T[]): T[] {
  if (first === 0) return rows;
  const placed: T[] = [];
  rows.forEach((row, r) => {
    placed[first + r] = row;
  });
  return placed;
}

/**
 * Makes a band of a tab bear exactly these highlights: earlier ones are taken off or renewed, the person's own notes
 * and backgrounds stay. Doing it twice is doing it once; with no highlights it takes all off.
 */
export function paint(
  sheet: Sheet,
  highlights: readonly Highlight[],
  { first, end, columns }: Band,
): Painted {
  const range = sheet.getRange(first + 1, 1, end - first, columns);
  const notes = fromRow(first, range.getNotes());
  const backgrounds = fromRow(first, range.getBackgrounds());

  const wanted = new Map<number, Highlight>();
  for (const one of highlights)
    if (one.row >= first && one.row < end && one.column < columns)
      wanted.set(one.row * columns + one.column, one);

  // Asked for where something is to change: most tabs of a form a unit bear nothing.
  let guards: readonly Guard[] | null = null;
  const changes: Change[] = [];
  const highlighted: Highlight[] = [];
  const protectedCells: string[] = [];
  let cleared = 0;
  for (let row = first; row < end; row++) {
    const noteRow = notes[row] as string[];
    const backgroundRow = backgrounds[row] as string[];
    for (let column = 0; column < columns; column++) {
      const note = noteRow[column] ?? "";
      const background = (backgroundRow[column] ?? "").toLowerCase();
      const highlight = wanted.get(row * columns + column);
      if (!highlight && note === "" && (background === "#ffffff" || background === "")) continue;
      const own = withoutHighlight(note, background);
      const next: Own = highlight ? withHighlight(own, highlight) : own;
      const same = next.note === note && (next.background ?? "#ffffff") === (background || "#ffffff");
      if (!same) guards ??= notEditable(sheet);
      if (!same && guards?.some((guard) => guarded(guard, row, column))) {
        protectedCells.push(a1(row, column));
        continue;
      }
      if (highlight) highlighted.push(highlight);
      if (same) continue;
      if (!highlight) cleared++;
      changes.push({ row, column, ...next });
    }
  }
  writeNotes(sheet, notes, changes, guards ?? []);
  writeBackgrounds(sheet, backgrounds, changes, guards ?? []);
  return { highlighted, cleared, protectedCells };
}

/** Blocks that this person may not edit; a protected sheet is all of it but its free ranges. */
function notEditable(sheet: Sheet): Guard[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const guards: Guard[] = [];
  for (const protection of [...sheet.getProtections(RANGE), ...sheet.getProtections(SHEET)]) {
    if (protection.canEdit()) continue;
    guards.push({
      ...areaOf(protection.getRange()),
      free: protection.getUnprotectedRanges().map(areaOf),
    });
  }
  return guards;
}

function guarded(guard: Guard, row: number, column: number): boolean {
  return contains(guard, row, column) && !guard.free.some((box) => contains(box, row, column));
}

function writeNotes(
  sheet: Sheet,
  notes: string[][],
  changes: readonly Change[],
  guards: readonly Guard[],
): void {
  const changed = changes.filter(({ row, column, note }) => notes[row]?.[column] !== note);
  for (const { row, column, note } of changed) (notes[row] as string[])[column] = note;
  for (const box of boxesAround(changed, guards)) {
    rangeOf(sheet, box).setNotes(cutOut(notes, box));
  }
}

function writeBackgrounds(
  sheet: Sheet,
  backgrounds: string[][],
  changes: readonly Change[],
  guards: readonly Guard[],
): void {
  const changed = changes.filter(
    ({ row, column, background }) =>
      (backgrounds[row]?.[column] ?? "").toLowerCase() !== (background ?? "#ffffff"),
  );
  if (changed.length > MOST_RANGES) {
    const next: (string | null)[][] = backgrounds.map((row) =>
      row.map((colour) => (colour.toLowerCase() === "#ffffff" ? null : colour)),
    );
    for (const { row, column, background } of changed) (next[row] as (string | null)[])[column] = background;
    for (const box of boxesAround(changed, guards)) rangeOf(sheet, box).setBackgrounds(cutOut(next, box));
    return;
  }
  const byColour = new Map<string | null, string[]>();
  for (const { row, column, background } of changed) {
    const cells = byColour.get(background);
    if (cells) cells.push(a1(row, column));
    else byColour.set(background, [a1(row, column)]);
  }
  for (const [colour, cells] of byColour) sheet.getRangeList(cells).setBackground(colour);
}

function rangeOf(sheet: Sheet, { firstRow, lastRow, firstColumn, lastColumn }: Area) {
  return sheet.getRange(firstRow + 1, firstColumn + 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

/**
 * Blocks that hold all the given cells and no cell of the guarded boxes: one, unless something inside it is
 * protected; then the block is cut along the edges of what is protected.
 */
function boxesAround(cells: readonly { row: number; column: number }[], guards: readonly Guard[]): Area[] {
  if (cells.length === 0) return [];
  let whole: Area | null = null;
  for (const { row, column } of cells) {
    whole = whole
      ? {
          firstRow: Math.min(whole.firstRow, row),
          lastRow: Math.max(whole.lastRow, row),
          firstColumn: Math.min(whole.firstColumn, column),
          lastColumn: Math.max(whole.lastColumn, column),
        }
      : cellArea(row, column);
  }
  const box = whole as Area;
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
