/** @fileoverview Saving what the sidebar sends: all of it where every cell is as it was read, else nothing. */
import { original } from "../messages/call-failures";
import { Problem } from "../messages/failures";
import { movedMeanwhile, partlySaved, stepWords } from "../messages/tabs";
import { placeKey } from "../sidebar/unit-places";
import type { Edit, NewRows, Place, Saved, SaveRequest, WireCell } from "../sidebar/wire";
import { a1 } from "../table/a1";
import { areSame, keepsApostrophe, readCells, same, writeBare } from "./cells";
import { type Look, lookAt, type Stopped } from "./look";
import { cellsPutIn, isAsItWas, isFreeBelow, putIn, type RowsBelow, refusedIn, rowsBelow } from "./new-rows";
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
  if (adding && !areSame(spreadsheet, adding.guards)) return { state: "moved" };
  // From here to the writes nothing else is done.
  const found = look.last();
  if (!found || (adding && !isFreeBelow(spreadsheet, adding))) return { state: "moved" };
  if (found.stopped.length > 0) return { state: "stopped", cells: found.stopped };
  const part = (thrown: unknown) => withPart(look, edits, below, thrown);
  writes();
  const saved = attempt(part, () =>
    step(stepWords.save, () => {
      look.write(found.open);
      const put = below && putIn(spreadsheet, below);
      const { moved, unsure } = look.mend(found.open);
      return { added: put?.added ?? null, moved, unsure: [...(put?.unsure ?? []), ...unsure] };
    }),
  );
  if (saved.unsure.length > 0) throw new Problem(movedMeanwhile(saved.unsure));
  // The page reads anew where each stands, and finds them written.
  if (saved.moved) return { state: "moved" };
  return attempt(part, (): Saved => {
    const rows = new Map(saved.added?.rows);
    const fresh = edits.filter(isNew).map((edit) => ({ ...edit, row: rows.get(edit.row) ?? edit.row }));
    const inNewRows = fresh.length > 0 ? (readCells(spreadsheet, fresh) ?? []) : [];
    return { state: "saved", cells: [...mended(look, edits), ...inNewRows], added: saved.added };
  });
}

/**
 * Puts in rows that were made of what the caller has just read under its lock: that is looked at once, right before they
 * are written.
 */
export function saveBelow(
  spreadsheet: Spreadsheet,
  { anchors, adding }: Pick<SaveRequest, "anchors"> & { readonly adding: NewRows },
  writes: () => void,
): Saved {
  const below = rowsBelow(spreadsheet, adding, []);
  const stopped = stoppedBelow(below);
  if (stopped.length > 0) return { state: "stopped", cells: stopped };
  if (!areSame(spreadsheet, [...anchors, ...adding.guards]) || !isFreeBelow(spreadsheet, adding))
    return { state: "moved" };
  writes();
  const put = attempt(
    (thrown) => withPart(null, [], below, thrown),
    () => step(stepWords.save, () => putIn(spreadsheet, below)),
  );
  if (put.unsure.length > 0) throw new Problem(movedMeanwhile(put.unsure));
  return { state: "saved", cells: [], added: put.added };
}

/** The cells that may not be written, or whose rules refuse what is to go into them. */
function stoppedBelow(below: RowsBelow): Stopped[] {
  const { sheet, below: first } = below.wanted;
  const at = (obstacle: "protected" | "rule") => (column: number) =>
    blankCell({ sheet, row: first, column }, obstacle);
  if (!below.range.canEdit())
    return below.wanted.rows.flatMap(({ cells }) => cells.map(([column]) => column)).map(at("protected"));
  return refusedIn(below)
    .map(({ column }) => column)
    .map(at("rule"));
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

/** Does it; what is thrown comes with the cells that hold what was to be saved and those that do not. */
function attempt<T>(part: (thrown: unknown) => unknown, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw part(thrown);
  }
}

/** What was thrown, with what is there and what is not: looked up, not guessed. */
function withPart(
  look: Look | null,
  edits: readonly Edit[],
  below: RowsBelow | null,
  thrown: unknown,
): unknown {
  try {
    const at = new Map((look?.after() ?? []).map((cell) => [placeKey(cell), cell.value]));
    const cells = [
      ...edits
        .filter((edit) => !isNew(edit))
        .map((edit) => ({ ...edit, isThere: same(at.get(placeKey(edit)) ?? "", edit.now) })),
      ...(below ? cellsPutIn(below) : []),
    ];
    const isOneTab = cells.every(({ sheet }) => sheet === cells[0]?.sheet);
    const named = (there: boolean) =>
      cells
        .filter(({ isThere }) => isThere === there)
        .map(({ sheet, row, column }) => (isOneTab ? "" : `${sheet}!`) + a1(row, column));
    return new Problem(partlySaved(named(true), named(false)) + original(thrown));
  } catch {
    return thrown;
  }
}

/** In a row that is to be put in. */
const isNew = ({ row }: Edit) => row < 0;

function blankCell({ sheet, row, column }: Place, obstacle: "protected" | "rule"): Stopped {
  const blank = { value: "", formula: "", links: [], checkbox: false, choices: null };
  return { sheet, row, column, ...blank, obstacle };
}
