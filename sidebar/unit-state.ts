/**
 * @fileoverview The unit that is open: its cells as they were read and as they are to be, judged anew at each change.
 * Everything shown is worked out from here.
 */

import { criteriaOf } from "../src/criteria/set";
import { type HeldCell, type Judgement, judgeCells } from "../src/sidebar/judge-cells";
import type { Written } from "../src/sidebar/mark-words";
import { cellsOf, closedFor, filePlaces, placeKey } from "../src/sidebar/unit-places";
import type { AddedRows, Book, BookUnit, Edit, Place, WireCell, WireValue } from "../src/sidebar/wire";
import type { CellValue } from "../src/table/tab";
import { dateOfWall } from "../src/vietnamese/dates";
import type { DraftEdit } from "./drafts";

interface Held {
  was: WireCell;
  /** Null: unchanged. */
  now: Written | null;
  /** The person agreed that a formula or links go. */
  overwrite: boolean;
}

/** Why a cell is never written from here; null: it may be. */
type Closed = ReturnType<typeof closedFor>;

/** A cell of a row that is not there yet. */
const BLANK = { value: "", formula: "", links: [], checkbox: false, choices: null };

const FIELDS = ["self", "selfFail", "appraised", "appraisedFail", "evidence", "explanation"] as const;

/** A wire value as the rules know it. */
export function cellValue(value: WireValue): CellValue {
  if (typeof value !== "object") return value;
  return dateOfWall(value.date);
}

function sameValue(a: WireValue, b: WireValue): boolean {
  return typeof a === "object" || typeof b === "object" ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}

export class UnitState {
  judgement: Judgement;
  /** Called after every change. */
  onChange: () => void = () => {};
  readonly #held = new Map<string, Held>();
  readonly #slots = new Map<string, string>();
  /** Cells of rows that were put in: where they stand, and what they were known by. */
  readonly #added = new Map<string, string>();

  constructor(
    public book: Book,
    readonly index: number,
    cells: readonly WireCell[],
  ) {
    for (const cell of cells) this.#held.set(placeKey(cell), { was: cell, now: null, overwrite: false });
    for (const { code } of criteriaOf(book.set)) {
      cellsOf(book, this.unit, code).forEach((one, index) => {
        for (const field of FIELDS) {
          const place = one[field];
          if (!place) continue;
          const key = placeKey(place);
          // A cell that serves several criteria is known by the first of them.
          if (!this.#slots.has(key)) this.#slots.set(key, `${code}/${index}/${field}`);
          if (place.row < 0)
            this.#held.set(key, { was: { ...place, ...BLANK }, now: null, overwrite: false });
        }
      });
    }
    for (const [field, place] of Object.entries(filePlaces(book, this.unit) ?? {}))
      if (place) this.#slots.set(placeKey(place), `Hồ sơ/0/${field}`);
    this.judgement = this.#judge();
  }

  get unit(): BookUnit {
    return this.book.units[this.index] as BookUnit;
  }

  /** What a cell holds now, and how it was read; null where it was not. */
  cell(
    place: Place | null,
  ): (WireCell & { readonly held: CellValue; readonly open: boolean; readonly closed: Closed }) | null {
    const one = place && this.#find(place);
    if (!one) return null;
    const free = one.was.formula === "" && one.was.links.length === 0;
    const closed = closedFor(this.book, this.unit, one.was);
    return { ...one.was, held: heldValue(one), open: closed === null && (free || one.overwrite), closed };
  }

  #find(place: Place): Held | undefined {
    return this.#held.get(this.#keyOf(place));
  }

  #keyOf(place: Place): string {
    const key = placeKey(place);
    return this.#added.get(key) ?? key;
  }

  /** What a cell is for: `1.1/0/evidence`, the criterion, its row among the unit's, the field; of its file `Hồ sơ/0/state`. */
  slotOf(place: Place): string {
    return this.#slots.get(this.#keyOf(place)) ?? "";
  }

  /** Puts a value into a cell; the value it was read with is no change. */
  set(place: Place, value: Written): void {
    const one = this.#find(place);
    if (!one) return;
    const blank = value === "" && one.was.value === "";
    one.now = blank || (sameValue(one.was.value, value) && one.was.formula === "") ? null : value;
    this.#changed();
  }

  /** Lets formulas or links in cells be overwritten. */
  unlock(places: readonly Place[]): void {
    for (const place of places) {
      const one = this.#find(place);
      if (one) one.overwrite = true;
    }
    this.#changed();
  }

  /** The cell on the sheet is the one to go on from: with what was typed, or in its place. */
  rebase(cell: WireCell, keepMine: boolean): void {
    const one = this.#find(cell);
    if (!one) return;
    one.was = cell;
    one.overwrite = keepMine;
    if (!keepMine || (one.now !== null && sameValue(cell.value, one.now))) one.now = null;
    this.#changed();
  }

  /** After saving: what was written is what stands there; what was typed meanwhile stays a change. */
  settle(cells: readonly WireCell[], sent: readonly Edit[], added: AddedRows | null): void {
    const written = new Map(sent.map((edit) => [placeKey(edit), edit.now]));
    const rows = new Map(added?.rows);
    for (const [key, one] of this.#held) {
      const row = rows.get(one.was.row);
      if (row === undefined) continue;
      one.was = { ...one.was, row };
      this.#added.set(placeKey(one.was), key);
    }
    for (const cell of cells) {
      const one = this.#find(cell);
      if (!one) continue;
      one.was = cell;
      if (
        one.now === written.get(this.#keyOf(cell)) ||
        (one.now !== null && sameValue(cell.value, one.now))
      ) {
        one.now = null;
        one.overwrite = false;
      }
    }
    this.#changed();
  }

  /** Back to what was read. */
  undo(): void {
    for (const one of this.#held.values()) {
      one.now = null;
      one.overwrite = false;
    }
    this.#changed();
  }

  /** The changed cells. */
  edits(): Edit[] {
    return [...this.#held.values()].flatMap(
      ({ was: { sheet, row, column, value, formula }, now, overwrite }) =>
        now === null ? [] : [{ sheet, row, column, was: value, formula, now, overwrite }],
    );
  }

  /** The changed cells by what they are for. */
  draft(): DraftEdit[] {
    return this.edits().map(({ sheet, row, column, ...edit }) => ({
      slot: this.slotOf({ sheet, row, column }),
      ...edit,
    }));
  }

  /** Puts drafted edits back; the values they were typed against are compared when they are saved. */
  restore(edits: readonly DraftEdit[]): void {
    const places = new Map([...this.#slots].map(([key, slot]) => [slot, key]));
    for (const { slot, was, formula, now, overwrite } of edits) {
      const one = this.#held.get(places.get(slot) ?? "");
      if (!one || one.now !== null || sameValue(one.was.value, now)) continue;
      one.was = { ...one.was, value: was, formula };
      one.now = now;
      one.overwrite = overwrite;
    }
    this.#changed();
  }

  #changed(): void {
    this.judgement = this.#judge();
    this.onChange();
  }

  #judge(): Judgement {
    const cells = [...this.#held.values()].map((one): HeldCell => {
      const { sheet, row, column, formula, links } = one.was;
      const own = one.now === null ? { formula, links } : { formula: "", links: [] };
      return { sheet, row, column, value: heldValue(one), ...own, ...(one.now !== null && { edited: true }) };
    });
    return judgeCells(this.book, this.unit, cells);
  }
}

function heldValue({ was, now }: Held): CellValue {
  return now === null ? cellValue(was.value) : now;
}
