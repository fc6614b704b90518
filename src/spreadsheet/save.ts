/** @fileoverview Saving what the sidebar sends: all of it where every cell is as it was read, else nothing. */
import type { Edit, NewRows, Saved } from "../sidebar/wire";
import { compare, readCells, type Stopped, writeTyped } from "./cells";
import { isAsItWas, putIn, rowsBelow } from "./new-rows";

/** Writes the edits and puts in the rows that some of them need. */
export function save(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  edits: readonly Edit[],
  adding: NewRows | null,
): Saved {
  const there = edits.filter(({ row }) => row >= 0);
  const found = compare(spreadsheet, there);
  if (!found || (adding && !isAsItWas(spreadsheet, adding))) return { state: "moved" };
  if (found.stopped.length > 0) return { state: "stopped", cells: found.stopped };
  const below = adding && rowsBelow(spreadsheet, adding, edits);
  if (below && !below.range.canEdit()) {
    const added = edits.filter(({ row }) => row < 0);
    return { state: "stopped", cells: added.map(protectedCell) };
  }
  for (const { edit, range } of found.open) writeTyped(range, edit.now);
  const added = below && putIn(spreadsheet, below);
  const rows = new Map(added?.rows);
  // Reading back sends the writes off before the lock is let go of, and gives what now stands there.
  const places = edits.map((edit) => ({ ...edit, row: rows.get(edit.row) ?? edit.row }));
  return { state: "saved", cells: readCells(spreadsheet, places) ?? [], added };
}

function protectedCell({ sheet, row, column }: Edit): Stopped {
  const blank = { value: "", formula: "", links: [], checkbox: false, choices: null };
  return { sheet, row, column, ...blank, obstacle: "protected" };
}
