/**
 * @fileoverview The open workbook: the one truth. Runs the bundle on it, does what a person does, keeps what can be
 * undone, and says of every step what changed.
 */

import { dress, type ModelSheet, type ModelWorkbook, markChanged } from "../host/model";
import { serialOf } from "../host/text/numbers";
import { isGeneral } from "../host/text/shown";
import type { OpenedWorkbook } from "../xlsx/open";
import type { SaveOptions } from "../xlsx/save";
import {
  applyChanges,
  type Change,
  changesSince,
  type Registry,
  registryOf,
  reversed,
  snapshotOf,
} from "./changes";
import type { Edit } from "./edit";
import { doEdit } from "./edits";
import { type Move, moveOf, movesBack } from "./moves";
import type { By } from "./order";
import { modelValue, type PlainCell, plainCell, plainValue } from "./plain";
import { Refusal, SENTENCES } from "./sentences";
import type { ComputedCell } from "./wire";

/** A person's edit or a command's run: what undo takes back as one. */
export interface Step {
  readonly label: string;
  readonly changes: readonly Change[];
  /** Its number, and that of the step before it that could be undone: a journal that lost a line goes on by them. */
  readonly n?: number;
  readonly on?: number;
  /** Whose edit it was: a page that heard no answer sends it once more. */
  readonly by?: By;
  /** What it brought to other places. */
  readonly moves?: readonly Move[];
}

/** What the journal keeps, one line each. */
export type Entry =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "undo" | "redo"; readonly of?: number }
  /** Results of formulas: they follow from the cells, so undo does not know them. */
  | { readonly kind: "computed"; readonly changes: readonly Change[] };

/** What was undone or done again: its changes, and its number. */
interface Undone {
  readonly changes: readonly Change[];
  readonly of: number | undefined;
  readonly moves: readonly Move[];
}

/** Steps that can be undone: more would cost memory for little. */
const MOST_STEPS = 200;

export class Book {
  readonly model: ModelWorkbook;
  readonly #opened: OpenedWorkbook;
  readonly #registry: Registry;
  #undo: Step[] = [];
  #redo: Step[] = [];
  #lastNumber = 0;

  constructor(opened: OpenedWorkbook) {
    this.#opened = opened;
    this.model = opened.model;
    this.#registry = registryOf(opened.model);
    // A deleted sheet's number is never given again: undo may bring the sheet back.
    this.model.nextSheetId = this.#freeId();
  }

  get undoLabel(): string | null {
    return this.#undo.at(-1)?.label ?? null;
  }
  get redoLabel(): string | null {
    return this.#redo.at(-1)?.label ?? null;
  }

  /** Does again what the journal says. @returns what it brought to other places */
  replay(entry: Entry): readonly Move[] {
    switch (entry.kind) {
      case "step":
        this.#backTo(entry.step.on);
        applyChanges(this.model, this.#registry, entry.step.changes);
        this.#push(entry.step);
        return entry.step.moves ?? [];
      case "computed":
        applyChanges(this.model, this.#registry, entry.changes);
        return [];
      case "undo":
        // Where the step's own line was lost there is nothing to take back.
        if (!this.#knows(this.#undo, entry.of)) return [];
        this.#backTo(entry.of);
        return this.undo().moves;
      case "redo":
        if (!this.#knows(this.#redo, entry.of)) return [];
        // What was undone after it was done again before it.
        while (entry.of !== undefined && this.#redo.at(-1)?.n !== entry.of) this.redo();
        return this.redo().moves;
    }
  }

  #knows(steps: readonly Step[], n: number | undefined): boolean {
    return n === undefined ? steps.length > 0 : steps.some((step) => step.n === n);
  }

  /** Undoes down to a step: the lines that said so were lost. */
  #backTo(n: number | undefined): void {
    if (n === undefined || !this.#knows(this.#undo, n)) return;
    while (this.#undo.at(-1)?.n !== n) this.undo();
  }

  /** A sheet's name by its number; none where it is gone. */
  nameOf(id: number): string {
    return this.model.sheets.find((sheet) => sheet.id === id)?.name ?? "";
  }

  /** Lets sheets be seen whose coming was in a line that was lost. */
  adopt(): void {
    const { sheets } = this.model;
    for (const [id, sheet] of this.#registry) {
      if (sheet.name !== "" || sheet.cells.size === 0 || sheets.includes(sheet)) continue;
      sheet.name = freeName(`Tab ${id}`, sheets);
      sheets.push(sheet);
    }
  }

  /** A person's edits, as one step; null where nothing changed. Throws Refusal, and then changed nothing. */
  edit(edits: readonly Edit[], label: string, by?: By): Step | null {
    const done: Change[] = [];
    const context = {
      model: this.model,
      registry: this.#registry,
      year: new Date().getFullYear(),
      freeId: () => this.#freeId(),
    };
    try {
      for (const edit of edits) done.push(...doEdit(context, edit));
    } catch (error) {
      applyChanges(this.model, this.#registry, reversed(done));
      throw error;
    }
    const moves = edits.flatMap((edit) => moveOf(edit) ?? []);
    return this.#finish(label, done, { ...(by ? { by } : {}), ...(moves.length > 0 ? { moves } : {}) });
  }

  /** Runs a function of the bundle and gives what it came to and the step it made, if it changed anything. */
  run<T>(
    label: string,
    call: () => T,
  ): { step: Step | null; result: T } | { step: Step | null; error: Error } {
    const before = snapshotOf(this.model);
    try {
      const result = call();
      return { step: this.#finish(label, this.#since(before)), result };
    } catch (error) {
      return { step: this.#finish(label, this.#since(before)), error: error as Error };
    }
  }

  #since(before: ReturnType<typeof snapshotOf>): Change[] {
    for (const sheet of this.model.sheets) this.#registry.set(sheet.id, sheet);
    this.model.nextSheetId = this.#freeId();
    return changesSince(before, this.model);
  }

  /** Takes the last step back; its changes turned round, and which it was. */
  undo(): Undone {
    const step = this.#undo.pop();
    if (!step) throw new Refusal(SENTENCES.nothingToUndo);
    this.#redo.push(step);
    const changes = reversed(step.changes);
    applyChanges(this.model, this.#registry, changes);
    return { changes, of: step.n, moves: movesBack(step.moves ?? []) };
  }

  redo(): Undone {
    const step = this.#redo.pop();
    if (!step) throw new Refusal(SENTENCES.nothingToRedo);
    this.#undo.push(step);
    applyChanges(this.model, this.#registry, step.changes);
    return { changes: step.changes, of: step.n, moves: step.moves ?? [] };
  }

  /** Takes in what the grid's engine computed; places without a formula are passed over. */
  computed(sheetId: number, cells: readonly Readonly<ComputedCell>[]): Change | null {
    const sheet = this.model.sheets.find(({ id }) => id === sheetId);
    if (!sheet) return null;
    const changed = [];
    for (const [row, column, value, format] of cells) {
      const cell = sheet.cells.get(row)?.get(column);
      if (cell?.formula === undefined) continue;
      const becomesDay = format !== undefined && isGeneral(cell.look?.numberFormat);
      const isSame = JSON.stringify(plainNumber(plainValue(cell.value))) === JSON.stringify(value);
      if (isSame && !becomesDay) continue;
      const before = plainCell(cell);
      cell.value = modelValue(value);
      markChanged(cell, "value");
      if (becomesDay) {
        dress(cell, "numberFormat", format);
        markChanged(cell, "numberFormat");
      }
      changed.push([row, column, before, { ...plainCell(cell), value }] as const);
    }
    return changed.length > 0 ? { kind: "cells", sheet: sheetId, cells: changed } : null;
  }

  save(options: SaveOptions): Promise<Uint8Array> {
    return this.#opened.save(options);
  }

  #finish(label: string, changes: readonly Change[], about: Pick<Step, "by" | "moves"> = {}): Step | null {
    if (changes.length === 0) return null;
    const on = this.#undo.at(-1)?.n;
    const step = { label, changes, n: this.#lastNumber + 1, ...(on === undefined ? {} : { on }), ...about };
    this.#push(step);
    return step;
  }

  #push(step: Step): void {
    this.#redo = [];
    this.#lastNumber = Math.max(this.#lastNumber, step.n ?? 0);
    this.#undo.push(step);
    if (this.#undo.length > MOST_STEPS) this.#undo.shift();
    this.model.nextSheetId = this.#freeId();
  }

  #freeId(): number {
    return Math.max(-1, ...this.#registry.keys()) + 1;
  }
}

function freeName(wanted: string, sheets: readonly ModelSheet[]): string {
  let name = wanted;
  for (let n = 2; sheets.some((one) => one.name === name); n++) name = `${wanted} (${n})`;
  return name;
}

/** A date as the grid has it: its number. */
function plainNumber(value: PlainCell["value"]): PlainCell["value"] {
  if (typeof value !== "object" || value === null || !("date" in value)) return value;
  return serialOf(new Date(value.date));
}
