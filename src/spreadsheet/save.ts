/** @fileoverview Saving what the sidebar sends: all of it where every cell is as it was read, else nothing. */
import { original } from "../messages/call-failures";
import { Problem } from "../messages/failures";
import { partlySaved, stepWords } from "../messages/tabs";
import type { AddedRows, Edit, NewRows, Saved } from "../sidebar/wire";
import { a1 } from "../table/a1";
import { compare, readCells, type Stopped, same, writeTyped } from "./cells";
import { isAsItWas, putIn, rowsBelow } from "./new-rows";
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
    const added = edits.filter(({ row }) => row < 0);
    return { state: "stopped", cells: added.map(protectedCell) };
  }
  let added: AddedRows | null = null;
  try {
    added = step(stepWords.save, () => {
      for (const { edit, range } of found.open) writeTyped(range, edit.now);
      return below && putIn(spreadsheet, below);
    });
  } catch (thrown) {
    throw withPart(spreadsheet, there, thrown);
  }
  const rows = new Map(added?.rows);
  // What now stands there, formats and formulas included.
  const places = edits.map((edit) => ({ ...edit, row: rows.get(edit.row) ?? edit.row }));
  return { state: "saved", cells: readCells(spreadsheet, places) ?? [], added };
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

function protectedCell({ sheet, row, column }: Edit): Stopped {
  const blank = { value: "", formula: "", links: [], checkbox: false, choices: null };
  return { sheet, row, column, ...blank, obstacle: "protected" };
}
