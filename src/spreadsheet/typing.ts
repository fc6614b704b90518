/**
 * @fileoverview Typing into single cells of the person's in as few calls as Google allows, and into none between them:
 * each call from the last look to the end of the writes is a moment in which somebody else may type (C53).
 */
import { a1 } from "../table/a1";
import { type Area, cellArea, columnsOf, rowsOf } from "../table/area";
import { asTyped } from "./cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Typed = string | number | boolean;

/** What is to stand in a cell, 0-based. */
export interface Typing {
  readonly row: number;
  readonly column: number;
  readonly now: Typed;
  /** The words of its drop-down. */
  readonly choices: readonly string[] | null;
}

/** The calls that do it, ready to be made: cells side by side in one, scattered ones that get the same in one. */
export function typingInto(sheet: Sheet, cells: readonly Typing[]): (() => void)[] {
  const blocks = blocksOf(cells.filter(({ now }) => now !== ""));
  const alone = new Map<Typed, Area[]>();
  const calls: (() => void)[] = [];
  for (const { lines, ...area } of blocks) {
    const [[value = ""] = []] = lines;
    if (rowsOf(area) * columnsOf(area) === 1) alone.set(value, [...(alone.get(value) ?? []), area]);
    else {
      const range = sheet.getRange(area.firstRow + 1, area.firstColumn + 1, rowsOf(area), columnsOf(area));
      calls.push(() => range.setValues(lines));
    }
  }
  const listOf = (places: readonly { row: number; column: number }[]) =>
    sheet.getRangeList(places.map(({ row, column }) => a1(row, column)));
  for (const [value, areas] of alone) {
    const list = listOf(areas.map(({ firstRow: row, firstColumn: column }) => ({ row, column })));
    calls.push(() => list.setValue(value));
  }
  const blank = cells.filter(({ now }) => now === "");
  if (blank.length > 0) {
    const list = listOf(blank);
    calls.push(() => list.clearContent());
  }
  return calls;
}

type Block = { -readonly [K in keyof Area]: Area[K] } & { readonly lines: Typed[][] };

/** Blocks without a gap: cells side by side in a row, and such rows one below the other. */
function blocksOf(cells: readonly Typing[]): Block[] {
  const runs: Block[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const { row, column } = cell;
    const last = runs[runs.length - 1];
    if (last?.lastRow === row && last.lastColumn === column - 1) {
      last.lastColumn = column;
      last.lines[0]?.push(asTyped(cell.now, cell.choices));
    } else runs.push({ ...cellArea(row, column), lines: [[asTyped(cell.now, cell.choices)]] });
  }
  const blocks: Block[] = [];
  for (const run of runs) {
    const above = blocks.find(
      ({ lastRow, firstColumn, lastColumn }) =>
        lastRow === run.firstRow - 1 && firstColumn === run.firstColumn && lastColumn === run.lastColumn,
    );
    if (above) {
      above.lastRow = run.lastRow;
      above.lines.push(...run.lines);
    } else blocks.push(run);
  }
  return blocks;
}
