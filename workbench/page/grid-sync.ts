/**
 * @fileoverview What a person does in the grid, sent to the host: collects what one action touched, has it read from the
 * grid, and sends it in order. The host's answer comes back as a step like any other.
 */

import { CommandType, type ICommandInfo } from "@univerjs/core";
import type { Edit, WireFile } from "../server/wire";
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

/** Marks this page's edits among others', and each of them: a page may show several workbooks and grids in its life. */
export const PAGE = Math.random().toString(36).slice(2);
let edits = 0;

/** What is said where the host cannot be asked now. */
const LATER =
  "Chương trình chưa nối lại nên chưa làm được việc này. Những gì đã gõ vẫn được giữ ở trang này.";

/** Mutations that say nothing the host has to know. */
const IGNORED =
  /^(doc|formula|data-validation|ui|drawing|thread-comment)\.|^sheet\.mutation\.(set-worksheet-row-auto-height|set-worksheet-row-is-auto-height|set-worksheet-permission|data-validation|toggle-note-popup|update-note|remove-note|(add|set|delete|move)-conditional-rule|empty|mark-dirty|set-selection)/;

export interface SyncEvents {
  /**
   * The host refused: the grid has to show the host's state again.
   * @param lost what is in no workbook now, by its cell
   */
  refused(message: string, lost: readonly string[]): void;
  /** Formulas came to something. */
  computed(): void;
  /** Something was done that has no counterpart. */
  unknown(id: string): void;
}

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
  /** The last line of the host's journal that is in the grid. */
  #seen: number;
  /** A change of places was refused: what came after it says places that are not so. */
  #torn: readonly string[] | null = null;
  /** By place, the last edit that touched it and is not answered yet. */
  readonly #pending = new Map<string, number>();
  #line: Promise<unknown> = Promise.resolve();

  /** What was done in a workbook's grid goes to that workbook, whatever the tab shows then. */
  constructor(
    grid: Grid,
    { key, opened }: Pick<WireFile, "key" | "opened">,
    seen: number,
    events: SyncEvents,
  ) {
    this.#grid = grid;
    this.#touched = new TouchedCells(grid);
    this.#book = key;
    this.#opened = opened;
    this.#seen = seen;
    this.#events = events;
    grid.commands.beforeCommandExecuted((info, options) => {
      if (isFromHost(options)) return;
      if (info.id !== "sheet.mutation.set-range-values" || isComputed(options)) return;
      if (this.#touched.remember(info.params as RangeValues)) this.#flushSoon();
    });
    grid.commands.onCommandExecuted((info, options) => {
      if (info.type !== CommandType.MUTATION || isFromHost(options)) return;
      this.#hear(info, isComputed(options));
    });
  }

  /** Whether a place was edited again after the given edit. */
  isPending = (sheet: number, row: number, column: number, edit: number | null): boolean => {
    const last = this.#pending.get(`${sheet},${row},${column}`);
    return last !== undefined && (edit === null || last > edit);
  };

  /** An edit came back. */
  answered(edit: number): void {
    for (const [key, last] of this.#pending) if (last <= edit) this.#pending.delete(key);
  }

  /** The grid is about to show what the host did up to a line: what was done in it before is read and sent first. */
  saw(line: number): void {
    if (this.#flushing) this.#flush();
    this.#seen = line;
  }

  /** Whether one of the page's edits was done in this grid. */
  isOwn(edit: number): boolean {
    return edit > this.#before;
  }

  /** Whether the host has all that was done in the grid. */
  get isSettled(): boolean {
    return this.#pending.size === 0 && this.#sending === 0 && !this.#flushing && this.#notes.size === 0;
  }

  /** What was typed and is not yet in the host. */
  get holds(): boolean {
    return this.#sending > 0;
  }

  /** Sends all that waits, and is over when the host has it. Throws Refused where the host is away. */
  async settle(): Promise<void> {
    if (isAway()) throw new Refused(LATER);
    await this.drain();
  }

  /** The same, however long the host is away. */
  async drain(): Promise<void> {
    this.#flush();
    await this.#line;
  }

  /** Puts a call behind the edits that go before it. */
  async after<T>(work: (book: string) => Promise<T>): Promise<T> {
    if (isAway()) throw new Refused(LATER);
    this.#flush();
    const done = this.#line.then(() => work(this.#book));
    this.#line = done.catch(() => undefined);
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
          if (edit.kind === "insert" || edit.kind === "delete") this.#touched.formulas();
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
    this.#noteTimer = window.setTimeout(() => this.#flush(), 700);
  }

  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    // One command makes its mutations in one go: they are one step.
    setTimeout(() => this.#flush(), 0);
  }

  #flush(): void {
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
    for (const one of done) {
      if (one.kind === "note") this.#pending.set(`${one.sheet},${one.row},${one.column}`, edit);
      if (one.kind !== "cells") continue;
      for (const { row, column } of one.cells) this.#pending.set(`${one.sheet},${row},${column}`, edit);
    }
    this.#sending += 1;
    const wasAway = isAway();
    const sent = this.#line.then(async () => {
      // Only what names no place that may be another one now.
      if (this.#torn !== null) this.#torn = [...this.#torn, ...contentsOf(done)];
      else
        await editSurely(
          { page: PAGE, edit, seen, opened: this.#opened, edits: done, label: labelOf(done) },
          this.#book,
        );
    });
    this.#line = sent.then(
      () => this.#sent(edit),
      (error: unknown) => {
        this.#sent(edit);
        if (!(error instanceof Refused)) throw error;
        const lost = contentsOf(done);
        if (changesPlaces(done)) this.#torn = lost;
        // The grid shows what the host does not have: nothing it says from here on is true.
        this.stop();
        void this.#line.then(() => this.#events.refused(error.message, this.#torn ?? (wasAway ? lost : [])));
      },
    );
  }

  #sent(edit: number): void {
    this.#sending -= 1;
    this.answered(edit);
  }

  /** Sends nothing more than what was done up to here: another grid takes its place. */
  stop(): void {
    if (!this.#stopped) this.#flush();
    this.#stopped = true;
  }

  #sendComputed(): void {
    const computed = this.#computed;
    if (computed.size === 0) return;
    this.#computed = new Map();
    const seen = this.#seen;
    this.#events.computed();
    for (const [sheet, places] of computed) {
      const cells = readComputed(this.#grid, sheet, places);
      if (cells.length === 0) continue;
      this.#line = this.#line
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
