/** @fileoverview Saves what changed in the open unit, and what is done where rows have moved or somebody else wrote meanwhile. */
import { outcomeLetters } from "../src/findings/words";
import { anchorsOf, filePlaces, newRows, placeKey, withRows } from "../src/sidebar/unit-places";
import type { AddedRows, Book, BookUnit, Edit, Obstacle, Place, WireCell } from "../src/sidebar/wire";
import type { Keeper } from "./keeper";
import { momentWords } from "./messages";
import * as SAY from "./say";
import { call } from "./server";
import type { UnitState } from "./unit-state";

/** A cell that stands in the way of saving, and what was to be written. */
export interface Conflict {
  /** As `UnitState.slotOf` says. */
  readonly slot: string;
  readonly cell: WireCell & { readonly obstacle: Obstacle };
  readonly mine: Edit;
}

/** What saving needs of the session. */
interface Desk {
  book: Book | null;
  readonly state: UnitState | null;
  busy: "book" | "unit" | "save" | null;
  readonly keeper: Keeper;
  readonly page: {
    changed(): void;
    say(words: string): void;
    warn(words: string): void;
    choose(cells: readonly Conflict[]): Promise<ReadonlySet<Conflict> | null>;
    /** What the sheet says of the year is no longer what was read. */
    savedCells(): void;
  };
  become(busy: "save" | null): void;
  reread(): Promise<boolean | null>;
}

/** Saves what changed. True where nothing is left unsaved. */
export async function save(desk: Desk): Promise<boolean> {
  const { state, book, page, keeper } = desk;
  if (!state || !book || desk.busy === "save") return false;
  const edits = state.edits();
  if (edits.length === 0) {
    page.say(SAY.nothingToSave);
    return true;
  }
  keeper.keep();
  desk.become("save");
  try {
    const adding = newRows(book, state.unit, edits);
    const headers = book.headers.filter(({ sheet }) => sheet === adding?.sheet);
    // Marks and the list of files stand apart: what is not written need not be looked at.
    const list = filePlaces(book, state.unit)?.state.sheet;
    const isAsked = ({ sheet }: Place) => edits.some((edit) => (edit.sheet === list) === (sheet === list));
    const anchors = [...headers, ...anchorsOf(book, state.unit.anchors).filter(isAsked)];
    const saved = await call("sidebarSave", { anchors, edits, adding });
    desk.busy = null;
    if (saved.state === "moved") return await findAgain(desk, state);
    if (saved.state === "stopped") return await settleConflicts(desk, state, edits, saved.cells);
    if (saved.added) noteRows(desk, state, saved.added);
    state.settle(saved.cells, edits, saved.added);
    noteOutcome(state);
    keeper.keepOf(state);
    page.savedCells();
    page.say(SAY.saved(edits.length, momentWords(Date.now()).slice(0, 5)));
    return desk.state !== state || state.edits().length === 0;
  } catch (error) {
    desk.become(null);
    page.warn((error as Error).message);
    return false;
  }
}

/** Rows or columns moved: the book is read again and what was typed put onto the unit where it now stands. */
async function findAgain(desk: Desk, state: UnitState): Promise<false> {
  const draft = state.draft();
  const found = await desk.reread();
  const again = desk.state;
  // Where nothing could be read the page has said why, and the unit is in front as it was.
  if (found === null) return false;
  if (!found || !again) {
    desk.page.warn(SAY.movedAway(state.unit.name));
    return false;
  }
  desk.keeper.waiting = null;
  again.restore(draft);
  desk.page.warn(SAY.moved);
  return false;
}

async function settleConflicts(
  desk: Desk,
  state: UnitState,
  edits: readonly Edit[],
  cells: readonly Conflict["cell"][],
): Promise<boolean> {
  const { page } = desk;
  page.changed();
  const conflicts = cells.map((cell): Conflict => {
    const mine = edits.find((edit) => placeKey(edit) === placeKey(cell)) as Edit;
    return { slot: state.slotOf(cell), cell, mine };
  });
  const overwritten = await page.choose(conflicts);
  if (!overwritten) return false;
  for (const conflict of conflicts) state.rebase(conflict.cell, overwritten.has(conflict));
  if (state.edits().length > 0) return save(desk);
  desk.keeper.keepOf(state);
  page.say(SAY.alreadySaved);
  return true;
}

/** The book follows what was put in, without reading the sheet again. */
function noteRows(desk: Desk, state: UnitState, added: AddedRows): void {
  const { book, unit } = withRows(state.book, state.unit, added);
  (book.units as BookUnit[])[state.index] = unit;
  if (desk.book === state.book) desk.book = book;
  state.book = book;
}

/** The list follows what was saved, without reading the sheet again. */
function noteOutcome({ book, index, judgement }: UnitState): void {
  const units = book.units as BookUnit[];
  const unit = units[index] as BookUnit;
  units[index] = {
    ...unit,
    outcome: judgement.outcome,
    provisional: judgement.provisional,
    criteria: outcomeLetters(judgement.criteria),
  };
}
