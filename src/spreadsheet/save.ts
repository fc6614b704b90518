/** @fileoverview Saving what the sidebar sends: all of it where every cell is as it was read, else nothing. */
import { original } from "../messages/call-failures";
import { Problem } from "../messages/failures";
import { partlySaved, stepWords } from "../messages/tabs";
import { placeKey } from "../sidebar/unit-places";
import type { AddedRows, Edit, NewRows, Saved, WireCell } from "../sidebar/wire";
import { a1 } from "../table/a1";
import { compare, keepsApostrophe, readCells, type Stopped, same, writeBare, writeTyped } from "./cells";
import { isAsItWas, putIn, refusedIn, rowsBelow } from "./new-rows";
import { step } from "./steps";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Writes the edits and puts in the rows that some of them need. */
export function save(spreadsheet: Spreadsheet, edits: readonly Edit[], adding: NewRows | null): Saved {
  const there = edits.filter(({ row }) => row >= 0);
  const found = compare(spreadsheet, there);
  if (!found || (adding && !isAsItWas(spreadsheet, adding))) return { state: "moved" };
  if (found.stopped.length > 0) return { state: "stopped", cells: found.stopped };
  const below = adding && rowsBelow(spreadsheet, adding, edits);
  if (below && !below.range.canEdit()) {
    return { state: "stopped", cells: edits.filter(isNew).map((edit) => blankCell(edit, "protected")) };
  }
  const refused = below ? refusedIn(below) : [];
  if (refused.length > 0) {
    const own = edits.filter((edit) =>
      refused.some(({ row, column }) => row === edit.row && column === edit.column),
    );
    // What says whose the row is may be refused, too: then none of the row can be put in.
    const cells = own.length > 0 ? own : edits.filter(isNew);
    return { state: "stopped", cells: cells.map((edit) => blankCell(edit, "rule")) };
  }
  let added: AddedRows | null = null;
  try {
    added = step(stepWords.save, () => {
      for (const { edit, range, choices } of found.open) writeTyped(range, edit.now, choices);
      return below && putIn(spreadsheet, below);
    });
  } catch (thrown) {
    throw withPart(spreadsheet, there, thrown);
  }
  const rows = new Map(added?.rows);
  // What now stands there, formats and formulas included.
  const places = edits.map((edit) => ({ ...edit, row: rows.get(edit.row) ?? edit.row }));
  const cells = readCells(spreadsheet, places) ?? [];
  return { state: "saved", cells: mended(spreadsheet, places, cells), added };
}

/** The cells; those that have kept an apostrophe are written and read again (C51). */
function mended(
  spreadsheet: Spreadsheet,
  edits: readonly Edit[],
  cells: readonly WireCell[],
): readonly WireCell[] {
  const at = new Map(cells.map((cell) => [placeKey(cell), cell.value]));
  const kept = edits.filter((edit) => keepsApostrophe(at.get(placeKey(edit)), edit.now));
  if (kept.length === 0) return cells;
  try {
    step(stepWords.save, () => {
      for (const { sheet, row, column, now } of kept) {
        const range = spreadsheet.getSheetByName(sheet)?.getRange(row + 1, column + 1);
        if (range) writeBare(range, now as string);
      }
    });
  } catch (thrown) {
    throw withPart(spreadsheet, edits, thrown);
  }
  return readCells(spreadsheet, edits) ?? [];
}

/** What was thrown, with the cells that hold what was to be saved and those that do not: looked up, not guessed. */
function withPart(spreadsheet: Spreadsheet, edits: readonly Edit[], thrown: unknown): unknown {
  try {
    const cells = readCells(spreadsheet, edits);
    if (!cells) return thrown;
    const isThere = (edit: Edit) =>
      cells.some(
        ({ sheet, row, column, value }) =>
          sheet === edit.sheet && row === edit.row && column === edit.column && same(value, edit.now),
      );
    const named = (list: readonly Edit[]) => list.map(({ row, column }) => a1(row, column));
    return new Problem(
      partlySaved(named(edits.filter(isThere)), named(edits.filter((edit) => !isThere(edit)))) +
        original(thrown),
    );
  } catch {
    return thrown;
  }
}

/** In a row that is to be put in. */
const isNew = ({ row }: Edit) => row < 0;

function blankCell({ sheet, row, column }: Edit, obstacle: "protected" | "rule"): Stopped {
  const blank = { value: "", formula: "", links: [], checkbox: false, choices: null };
  return { sheet, row, column, ...blank, obstacle };
}
