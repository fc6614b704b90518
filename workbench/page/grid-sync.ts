/**
 * @fileoverview What a person does in the grid, sent to the host: collects what one action touched, has it read from the
 * grid, and sends it in order. The host's answer comes back as a step like any other.
 */

import { CommandType, type ICommandInfo } from "@univerjs/core";
import type { At, Edit, WireFile, WireStep } from "../server/wire";
import { call, editSurely, isAway, Refused } from "./api";
import { BOOK } from "./grid-data";
import {
  changesPlaces,
  contentsOf,
  editOf,
  isComputed,
  labelOf,
  type MutationParams,
  type RangeValues,
  withoutFollowing,
} from "./grid-edits";
import type { Grid } from "./grid-face";
import { isFromHost } from "./grid-from-host";
import { readComputed } from "./grid-read";
import { TouchedCells } from "./grid-touched";
import { type CellAt, type Shift, shiftOf, Underway } from "./grid-underway";

/** Marks this page's edits among others', and each of them: a page may show several workbooks and grids in its life. */
const PAGE = Math.random().toString(36).slice(2);
let edits = 0;
/** What goes to the host goes one after another, whichever grid it was done in: the host takes a later edit for the last. */
let line: Promise<unknown> = Promise.resolve();

/** What is said where the host cannot be asked now. */
const LATER =
  "Chương trình chưa nối lại nên chưa làm được việc này. Những gì đã gõ vẫn được giữ ở trang này.";

/** Mutations that say nothing the host has to know. */
const IGNORED =
  /^(doc|formula|data-validation|ui|drawing|thread-comment)\.|^sheet\.mutation\.(set-worksheet-row-auto-height|set-worksheet-row-is-auto-height|set-worksheet-permission|data-validation|toggle-note-popup|update-note|remove-note|(add|set|delete|move)-conditional-rule|empty|mark-dirty|set-selection)/;

export interface SyncEvents {
  /**
   * The host refused: the grid has to show the host's state again.
   * @param lost what is in no workbook then, by its cell
   */
  refused(message: string, lost: () => readonly string[]): void;
  /** Formulas came to something. */
  computed(): void;
  /** Something was done that has no counterpart. */
  unknown(id: string): void;
  /** Rows or columns were put in or taken out here. */
  shifted(shift: Shift): void;
  /** The host's cells are to be shown after all: what was done in them here did not change them. */
  freed(sheet: number, cells: readonly CellAt[]): void;
}

/** After these what was touched before is at another place. */
const MOVES = /^sheet\.mutation\.(insert-row|remove-rows|insert-col|remove-col|move-range)$/;

export class GridSync {
  readonly #grid: Grid;
  readonly #book: string;
  readonly #opened: string;
  readonly #events: SyncEvents;
  readonly #touched: TouchedCells;
  #edits: Edit[] = [];
  #computed = new Map<string, Set<string>>();
  /** Edits that wait for the host's answer. */
  #sending = 0;
  #notes = new Map<string, { sheet: number; row: number; column: number; text: string | null }>();
  #noteTimer = 0;
  #flushing = false;
  #stopped = false;
  /** What of this page's edits was done in another grid. */
  readonly #before = edits;
  /** The last line of the host's journal that is in the grid, and the last step. */
  #seen: number;
  #step: number;
  #moves = 0;
  /** The host refused something: what formulas come to here is not so. */
  #isFalse = false;
  /** A change of places was refused: what came after it says places that are not so. */
  #isTorn = false;
  /** What the host did not take, by its cell. */
  readonly #lost: string[] = [];
  readonly #underway = new Underway((...place) => this.#notes.has(place.join()));

  /** What was done in a workbook's grid goes to that workbook, whatever the tab shows then. */
  constructor(
    grid: Grid,
    { key, opened }: Pick<WireFile, "key" | "opened">,
    seen: number,
    { step }: At,
    events: SyncEvents,
  ) {
    this.#grid = grid;
    this.#touched = new TouchedCells(grid);
    this.#book = key;
    this.#opened = opened;
    this.#seen = seen;
    this.#step = step;
    this.#events = events;
    grid.commands.beforeCommandExecuted((info, options) => {
      if (isFromHost(options)) return;
      // What was typed a moment ago is said by the place where it is now.
      if (MOVES.test(info.id) && this.#touched.holdsContent) this.send();
      if (info.id !== "sheet.mutation.set-range-values" || isComputed(options)) return;
      if (this.#touched.remember(info.params as RangeValues)) this.#flushSoon();
    });
    grid.commands.onCommandExecuted((info, options) => {
      if (info.type !== CommandType.MUTATION || isFromHost(options)) return;
      this.#hear(info, isComputed(options));
    });
  }

  /**
   * The grid is about to show a step: what was done in it before is read and sent first.
   * @returns whether it is one of this grid's own
   */
  saw({ line: at, number, from, moves }: WireStep): boolean {
    if (this.#flushing) this.send();
    if (moves) this.#moves += 1;
    this.#seen = at;
    this.#step = number;
    const isMine = this.isOwn(from);
    this.#underway.saw(number, isMine && from ? from.edit : null);
    return isMine;
  }

  /** What of a step's cells is to be shown now, and where. */
  take = (sheet: number, cells: readonly CellAt[]): CellAt[] => this.#underway.take(sheet, cells);

  /** Has shown what waited for what was done here. */
  free(): void {
    if (this.#flushing) this.send();
    for (const [sheet, cells] of this.#underway.freed()) this.#events.freed(sheet, cells);
  }

  /** Whether somebody did it at this page. */
  isOurs(from: WireStep["from"]): boolean {
    return from?.page === PAGE;
  }

  /** Whether an edit was done in this grid. */
  isOwn(from: WireStep["from"]): boolean {
    return from !== undefined && this.isOurs(from) && from.edit > this.#before;
  }

  /** Whether the host has all that was done in the grid. */
  get isSettled(): boolean {
    return this.#underway.isOver && !this.holds;
  }

  /** What was typed and is not yet in the host. */
  get holds(): boolean {
    return this.#sending > 0 || this.#flushing || this.#notes.size > 0;
  }

  /** How often rows or columns came to other places. */
  get moves(): number {
    return this.#moves;
  }

  /** Sends all that waits, and is over when the host has it. Throws Refused where the host is away. */
  async settle(): Promise<void> {
    if (isAway()) throw new Refused(LATER);
    await this.drain();
  }

  /** The same, however long the host is away. */
  async drain(): Promise<void> {
    this.send();
    await line;
  }

  /** Puts a call behind the edits that go before it. */
  async after<T>(work: (book: string) => Promise<T>): Promise<T> {
    if (isAway()) throw new Refused(LATER);
    this.send();
    const done = line.then(() => work(this.#book));
    line = done.catch(() => undefined);
    return done;
  }

  /** Sends edits that the grid has not done itself. */
  async request(edits: readonly Edit[], label: string): Promise<void> {
    if (isAway()) throw new Refused(LATER);
    const seen = this.#seen;
    await this.after((of) =>
      call("edit", { page: PAGE, edit: 0, seen, opened: this.#opened, edits, label }, of),
    );
  }

  #hear(info: Readonly<ICommandInfo>, computed: boolean): void {
    const { id } = info;
    if (IGNORED.test(id)) return;
    const params = info.params as MutationParams;
    if (params.unitId !== BOOK) return;
    const sheet = Number(params.subUnitId);
    switch (id) {
      case "sheet.mutation.set-range-values":
        if (computed) this.#noteComputed(params);
        else {
          this.#touched.values(params.subUnitId, params.cellValue);
          this.#flushSoon();
        }
        return;
      default: {
        const edit = editOf(id, sheet, params);
        if (edit) {
          this.#edits.push(edit);
          const shift = shiftOf(edit);
          if (shift) {
            this.#moves += 1;
            this.#touched.formulas();
            this.#events.shifted(shift);
          }
          this.#flushSoon();
        } else this.#events.unknown(id);
      }
    }
  }

  #noteComputed({ subUnitId, cellValue }: RangeValues): void {
    const places = this.#computed.get(subUnitId) ?? new Set<string>();
    for (const [row, line] of Object.entries(cellValue ?? {})) {
      for (const column of Object.keys(line ?? {})) places.add(`${row},${column}`);
    }
    this.#computed.set(subUnitId, places);
    this.#flushSoon();
  }

  /** A person wrote or took away a note. Each letter is said: one edit when the person pauses. */
  note(sheet: number, row: number, column: number, text: string | null): void {
    this.#notes.set(`${sheet},${row},${column}`, { sheet, row, column, text });
    clearTimeout(this.#noteTimer);
    this.#noteTimer = window.setTimeout(() => this.send(), 700);
  }

  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    // One command makes its mutations in one go: they are one step.
    setTimeout(() => this.send(), 0);
  }

  /** Sends what was done up to here. */
  send(): void {
    this.#flushing = false;
    if (this.#stopped) return;
    // Notes are said late: they were written before what is done in this moment, and are a step of their own.
    const notes = [...this.#notes.values()].map((note) => ({ kind: "note" as const, ...note }));
    const done: Edit[] = withoutFollowing(this.#edits);
    for (const [sheet, cells] of this.#touched.take()) done.push({ kind: "cells", sheet, cells });
    this.#edits = [];
    this.#notes = new Map();
    clearTimeout(this.#noteTimer);
    if (notes.length > 0) this.#send(notes);
    if (done.length > 0) this.#send(done);
    this.#sendComputed();
  }

  #send(done: readonly Edit[]): void {
    edits += 1;
    const edit = edits;
    const seen = this.#seen;
    this.#underway.add(edit, done);
    this.#sending += 1;
    const sent = line.then(async () => {
      // Only what names no place that may be another one now.
      if (this.#isTorn) this.#lost.push(...contentsOf(done));
      else
        return await editSurely(
          { page: PAGE, edit, seen, opened: this.#opened, edits: done, label: labelOf(done) },
          this.#book,
        );
    });
    line = sent.then(
      (answer) => this.#sent(edit, answer?.step ?? 0),
      (error: unknown) => {
        this.#sent(edit, 0);
        if (!(error instanceof Refused)) throw error;
        this.#lost.push(...contentsOf(done));
        if (changesPlaces(done)) this.#isTorn = true;
        if (this.#isFalse) return;
        // The grid shows what the host does not have. What is typed in other cells still goes where it was typed.
        this.#isFalse = true;
        this.#events.refused(error.message, () => this.#lost);
      },
    );
  }

  /** @param step how far the host was then */
  #sent(edit: number, step: number): void {
    this.#sending -= 1;
    this.#underway.answered(edit, step);
    this.#underway.saw(this.#step, null);
    if (!this.#stopped) this.free();
  }

  /** Sends nothing more than what was done up to here: another grid takes its place. */
  stop(): void {
    if (!this.#stopped) this.send();
    this.#stopped = true;
  }

  #sendComputed(): void {
    const computed = this.#computed;
    if (computed.size === 0) return;
    this.#computed = new Map();
    const seen = this.#seen;
    this.#events.computed();
    if (this.#isFalse) return;
    for (const [sheet, places] of computed) {
      const cells = readComputed(this.#grid, sheet, places);
      if (cells.length === 0) continue;
      line = line
        .then(() =>
          call(
            "computed",
            { sheet: Number(sheet), cells, page: PAGE, seen, opened: this.#opened },
            this.#book,
          ),
        )
        .catch(() => undefined);
    }
  }
}
