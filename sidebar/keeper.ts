/** @fileoverview Keeps what is typed into the open unit as a draft, and what was typed into it another time until it is decided on. */
import { type Draft, Drafts } from "./drafts";
import type { UnitState } from "./unit-state";

export class Keeper {
  readonly drafts = new Drafts();
  /** What was typed into the open unit another time and not saved; null: nothing, or it was decided on. */
  waiting: Draft | null = null;
  #state: UnitState | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Another unit comes in front, or none. */
  open(state: UnitState | null): void {
    this.keep();
    this.#state = state;
    this.waiting = state && this.drafts.read(keyOf(state));
  }

  /** Puts the waiting draft into the cells. */
  use(): void {
    const draft = this.waiting;
    this.waiting = null;
    if (draft) this.#state?.restore(draft.edits);
  }

  drop(): void {
    this.waiting = null;
    this.keep();
  }

  /** A draft that nobody has decided on yet stays, but for the cells that were typed into since. */
  keepOf(state: UnitState): void {
    const own = state.draft();
    const typed = new Set(own.map(({ slot }) => slot));
    const older = (state === this.#state && this.waiting?.edits) || [];
    if (own.length === 0 && older.length > 0) return;
    this.drafts.write(keyOf(state), [...older.filter(({ slot }) => !typed.has(slot)), ...own]);
  }

  /** Keeps what is typed now; before each call and when the page is left. */
  keep(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#state) this.keepOf(this.#state);
  }

  keepSoon(): void {
    this.#timer ??= setTimeout(() => this.keep(), 300);
  }
}

function keyOf({ book, unit }: UnitState): string {
  const sheet = book.tabs[unit.entries[0]?.sheet ?? 0];
  return JSON.stringify([book.workbook, sheet, unit.heading, unit.name, book.user]);
}
