/** @fileoverview Saving what the sidebar sends: all of it where every cell is as it was read, else nothing. */
import { original } from "../messages/call-failures";
import { Problem } from "../messages/failures";
import { movedMeanwhile, partlySaved, stepWords } from "../messages/tabs";
import { placeKey } from "../sidebar/unit-places";
import type { Edit, Saved, SaveRequest, WireCell } from "../sidebar/wire";
import { a1 } from "../table/a1";
import { keepsApostrophe, readCells, same, writeBare, writeTyped } from "./cells";
import { type Look, lookAt, type OpenEdit, type Stopped } from "./look";
import { isAsItWas, putIn, type RowsBelow, refusedIn, rowsBelow } from "./new-rows";
import { step } from "./steps";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Writes the edits and puts in the rows that some of them need.
 * @param writes is told right before the first is written
 */
export function save(
  spreadsheet: Spreadsheet,
  { anchors, edits, adding }: SaveRequest,
  writes: () => void,
): Saved {
  const look = lookAt(
    spreadsheet,
    edits.filter(({ row }) => row >= 0),
    anchors,
  );
  if (!look || (adding && !isAsItWas(spreadsheet, adding))) return { state: "moved" };
  const below = adding && rowsBelow(spreadsheet, adding, edits);
  const blocked = below && obstacleBelow(below, edits.filter(isNew));
  if (blocked) return { state: "stopped", cells: blocked };
  if (adding && !isAsItWas(spreadsheet, adding)) return { state: "moved" };
  // From here to the writes nothing else is done.
  const found = look.last();
  if (!found) return { state: "moved" };
  if (found.stopped.length > 0) return { state: "stopped", cells: found.stopped };
  writes();
  const saved = attempt(look, edits, () =>
    step(stepWords.save, () => {
      writeAll(found.open);
      const added = below && putIn(spreadsheet, below);
      return { added, ...look.mend(found.open) };
    }),
  );
  if (saved.unsure.length > 0) throw new Problem(movedMeanwhile(saved.unsure));
  // The page reads anew where each stands, and finds them written.
  if (saved.moved) return { state: "moved" };
  const cells = attempt(look, edits, () => mended(look, edits));
  const rows = new Map(saved.added?.rows);
  const fresh = edits.filter(isNew).map((edit) => ({ ...edit, row: rows.get(edit.row) ?? edit.row }));
  const inNewRows = fresh.length > 0 ? (readCells(spreadsheet, fresh) ?? []) : [];
  return { state: "saved", cells: [...cells, ...inNewRows], added: saved.added };
}

/** Writes cell after cell, from the top; nothing is read in between. */
function writeAll(open: readonly OpenEdit[]): void {
  const sorted = [...open].sort((a, b) => a.edit.row - b.edit.row || a.edit.column - b.edit.column);
  for (const { edit, range, choices } of sorted) writeTyped(range, edit.now, choices);
}

/** What keeps rows from being put in, at the cells that are to go into them; null: nothing. */
function obstacleBelow(below: RowsBelow, edits: readonly Edit[]): readonly Stopped[] | null {
  if (!below.range.canEdit()) return edits.map((edit) => blankCell(edit, "protected"));
  const refused = refusedIn(below);
  if (refused.length === 0) return null;
  const own = edits.filter((edit) =>
    refused.some(({ row, column }) => row === edit.row && column === edit.column),
  );
  // What says whose the row is may be refused, too: then none of the row can be put in.
  return (own.length > 0 ? own : edits).map((edit) => blankCell(edit, "rule"));
}

/** The cells; those that have kept an apostrophe are written and read again (C51). */
function mended(look: Look, edits: readonly Edit[]): readonly WireCell[] {
  const cells = look.after();
  const at = new Map(cells.map((cell) => [placeKey(cell), cell.value]));
  const kept = edits.filter((edit) => keepsApostrophe(at.get(placeKey(edit)), edit.now));
  if (kept.length === 0) return cells;
  step(stepWords.save, () => {
    for (const edit of kept) writeBare(look.rangeOf(edit), edit.now as string);
  });
  return look.after();
}

/** Does it; what is thrown comes with the cells that hold what was to be saved and those that do not: looked up, not guessed. */
function attempt<T>(look: Look, edits: readonly Edit[], work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw withPart(look, edits, thrown);
  }
}

function withPart(look: Look, edits: readonly Edit[], thrown: unknown): unknown {
  try {
    const at = new Map(look.after().map((cell) => [placeKey(cell), cell.value]));
    const isThere = (edit: Edit) => same(at.get(placeKey(edit)) ?? "", edit.now);
    const named = (there: boolean) =>
      edits
        .filter((edit) => !isNew(edit) && isThere(edit) === there)
        .map(({ row, column }) => a1(row, column));
    return new Problem(partlySaved(named(true), named(false)) + original(thrown));
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
