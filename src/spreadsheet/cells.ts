/**
 * @fileoverview Reading and writing single cells of the person's for the sidebar: only what was asked for, and
 * nothing is written where a cell is not as the sidebar had read it.
 */

import { linkInFormula } from "../cell/formula";
import { isSaidIn } from "../cell/links";
import { sealOf } from "../sidebar/seal";
import type { Anchor, Place, WireCell, WireValue } from "../sidebar/wire";
import { cutOut } from "../table/area";
import { type CellValue, PICTURE } from "../table/tab";
import { asShown, wallOf } from "./clock";
import { gridNamed } from "./grids";
import { linksBehind, type SheetTab } from "./read";
import { RuleReader } from "./rules";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows this far apart are read as one block: a block costs as much as a row. */
export const GAP = 8;

/** Whether every block is as its seal says; also false where a tab or its rows are gone. Near ones are read as one. */
export function areSame(spreadsheet: Spreadsheet, anchors: readonly Anchor[]): boolean {
  const sorted = [...anchors].sort((a, b) =>
    a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1,
  );
  for (let next = 0; next < sorted.length; ) {
    const { sheet, row: firstRow } = sorted[next] as Anchor;
    const near: Anchor[] = [];
    let lastRow = firstRow;
    for (; next < sorted.length; next++) {
      const one = sorted[next] as Anchor;
      if (one.sheet !== sheet || one.row > lastRow + GAP) break;
      near.push(one);
      lastRow = Math.max(lastRow, one.row + one.rows - 1);
    }
    const firstColumn = Math.min(...near.map(({ column }) => column));
    const lastColumn = Math.max(...near.map(({ column, columns }) => column + columns - 1));
    const [height, width] = [lastRow - firstRow + 1, lastColumn - firstColumn + 1];
    const range = blockOf(gridNamed(spreadsheet, sheet), firstRow, firstColumn, height, width);
    if (!range) return false;
    const values = range.getValues();
    const same = near.every(({ row, column, rows, columns, seal }) => {
      const own = values.slice(row - firstRow, row - firstRow + rows);
      const from = column - firstColumn;
      return sealOf(own.map((line) => line.slice(from, from + columns).map(plain))) === seal;
    });
    if (!same) return false;
  }
  return true;
}

/** A block of a sheet; null where the sheet, or the block in it, is no longer there. */
function blockOf(
  sheet: Sheet | null,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Range | null {
  if (!sheet || row + rows > sheet.getMaxRows() || column + columns > sheet.getMaxColumns()) return null;
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

/** A value as the rooms know it. */
export function plain(value: unknown): CellValue {
  if (value instanceof Date) return asShown(value);
  // Pictures come as objects; nothing here is to write over one by taking it for blank.
  return typeof value === "object" ? PICTURE : (value as CellValue);
}

export function wired(cell: CellValue): WireValue {
  return cell instanceof Date ? { date: wallOf(cell) } : cell;
}

/**
 * Reads cells, those of neighbouring rows together; null where one is no longer there, or what says whose they are is not
 * as its seal says.
 * @param read tabs that were read as a whole just now: nothing of them is asked for again
 * @param anchors what says whose the cells are: read with those near it
 */
export function readCells(
  spreadsheet: Spreadsheet,
  places: readonly Place[],
  {
    read = [],
    anchors = [],
  }: { readonly read?: readonly SheetTab[]; readonly anchors?: readonly Anchor[] } = {},
): WireCell[] | null {
  const cells: WireCell[] = [];
  const reader = new RuleReader();
  const low = anchors.filter(({ rows }) => rows <= GAP);
  const wanted = new Set<Place>(places);
  if (
    !areSame(
      spreadsheet,
      anchors.filter((anchor) => !low.includes(anchor)),
    )
  )
    return null;
  for (const block of blocksOf([...places, ...low.flatMap(cornersOf)])) {
    const { sheet, firstRow, firstColumn } = block;
    const range = rangeOf(spreadsheet, block);
    if (!range) return null;
    const tab = read.find(({ name }) => name === sheet);
    const values = tab ? cutOut(tab.values, block) : range.getValues().map((line) => line.map(plain));
    if (!low.every((anchor) => !isIn(block, anchor) || sealOf(cutIn(values, block, anchor)) === anchor.seal))
      return null;
    const own = block.places.filter((place) => wanted.has(place));
    if (own.length === 0) continue;
    const formulas = tab ? null : range.getFormulas();
    const known = tab?.richTexts();
    const rich = known ? cutOut(known, block) : range.getRichTextValues();
    const rules = range.getDataValidations();
    for (const { row, column } of own) {
      const r = row - firstRow;
      const c = column - firstColumn;
      const formula = tab?.formulaAt(row, column) ?? formulas?.[r]?.[c] ?? "";
      const value = values[r]?.[c] ?? "";
      const links = linksIn(() => linksBehind(rich[r]?.[c] ?? null), formula, value);
      cells.push({
        sheet,
        row,
        column,
        value: wired(value),
        formula,
        links,
        ...reader.read(rules[r]?.[c] ?? null),
      });
    }
  }
  return cells;
}

/** The first and the last cell of a block that is an anchor. */
export const cornersOf = ({ sheet, row, column, rows, columns }: Anchor): Place[] => [
  { sheet, row, column },
  { sheet, row: row + rows - 1, column: column + columns - 1 },
];

/** Whether an anchor lies in a block: where one of its corners does, all of it does. */
const isIn = (block: CellBlock, { sheet, row, column }: Anchor): boolean =>
  block.sheet === sheet &&
  row >= block.firstRow &&
  row <= block.lastRow &&
  column >= block.firstColumn &&
  column <= block.lastColumn;

/** What stands in an anchor, of what was read of its block. */
const cutIn = <T>(
  values: readonly (readonly T[])[],
  block: CellBlock,
  { row, column, rows, columns }: Anchor,
) =>
  cutOut(values, {
    firstRow: row - block.firstRow,
    lastRow: row - block.firstRow + rows - 1,
    firstColumn: column - block.firstColumn,
    lastColumn: column - block.firstColumn + columns - 1,
  });

/** The range of a block; null where it is no longer there. */
export function rangeOf(spreadsheet: Spreadsheet, block: CellBlock): Range | null {
  const { sheet, firstRow, lastRow, firstColumn, lastColumn } = block;
  const [rows, columns] = [lastRow - firstRow + 1, lastColumn - firstColumn + 1];
  return blockOf(gridNamed(spreadsheet, sheet), firstRow, firstColumn, rows, columns);
}

export interface CellBlock {
  readonly sheet: string;
  readonly places: Place[];
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** Places in blocks, those of neighbouring rows together. */
export function blocksOf(places: readonly Place[]): CellBlock[] {
  const blocks: CellBlock[] = [];
  const sorted = [...places].sort((a, b) =>
    a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1,
  );
  for (const place of sorted) {
    const { sheet, row, column } = place;
    const last = blocks[blocks.length - 1];
    if (!last || last.sheet !== sheet || row > last.lastRow + GAP) {
      blocks.push({
        sheet,
        places: [place],
        firstRow: row,
        lastRow: row,
        firstColumn: column,
        lastColumn: column,
      });
      continue;
    }
    last.places.push(place);
    last.lastRow = row;
    last.firstColumn = Math.min(last.firstColumn, column);
    last.lastColumn = Math.max(last.lastColumn, column);
  }
  return blocks;
}

/** Links that the text does not say itself. */
export function linksIn(behind: () => readonly string[], formula: string, text: unknown): string[] {
  const inFormula = linkInFormula(formula);
  if (inFormula !== null) return [inFormula];
  if (formula) return [];
  return behind().filter((url) => !isSaidIn(String(text), url));
}

/** Whether two values are the same. */
export function same(a: WireValue, b: WireValue): boolean {
  if (typeof a === "object" || typeof b === "object") {
    return typeof a === "object" && typeof b === "object" && a.date === b.date;
  }
  return a === b;
}

/** Only words that no locale reads as anything else go without the apostrophe that makes text of them. */
const PLAIN_WORDS = /^(?!true$|false$)[\p{L}✓✔☑✗✘][\p{L} ]*$/iu;

/**
 * A value as it is to be set so that it stays what it is: a text is never read as a formula, a number or a date. A word
 * of the cell's own list is set as picking it does: a list may refuse what an apostrophe stands before.
 */
export function asTyped<T extends string | number | boolean>(
  value: T,
  choices: readonly string[] | null = null,
): T | string {
  if (typeof value !== "string" || value === "" || PLAIN_WORDS.test(value)) return value;
  return choices?.includes(value) && /^\p{L}/u.test(value) ? value : `'${value}`;
}

/** Writes a value that stays what it is. */
export function writeTyped(
  range: Range,
  value: string | number | boolean,
  choices: readonly string[] | null = null,
): void {
  if (value === "") range.clearContent();
  else range.setValue(asTyped(value, choices));
}

/** Whether a cell holds a text with the apostrophe that was to make a text of it: plain-text cells may keep it (C51). */
export function keepsApostrophe(held: unknown, text: unknown): text is string {
  return typeof text === "string" && asTyped(text) !== text && held === asTyped(text);
}

/**
 * Writes a text anew into a cell that has kept the apostrophe, and so is plain text: there it needs none. One that
 * might become a formula even there is written into a cell that is plain text no more.
 */
export function writeBare(range: Range, text: string): void {
  if (/^[=+'-]/.test(text)) range.setNumberFormat("General").setValue(asTyped(text));
  else range.setValue(text);
}
