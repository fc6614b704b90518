/**
 * @fileoverview What was done in the grid and has not come back as a step yet. What the host did before it must not be
 * shown over it, and belongs at other places where rows or columns were put in or taken out here meanwhile.
 */

import type { Edit, PlainCell, WireChange } from "../server/wire";

/** A cell of the host's: where it is, and what is there. */
export type CellAt = readonly [row: number, column: number, cell: PlainCell | null];
export type Shift = Extract<WireChange, { kind: "shift" }>;

/** The rows or columns that an edit puts in or takes out; null: none. */
export function shiftOf(edit: Edit): Shift | null {
  if (edit.kind !== "insert" && edit.kind !== "delete") return null;
  const { sheet, axis, at, count } = edit;
  return { kind: "shift", sheet, axis, at, count: edit.kind === "insert" ? count : -count };
}

/** Where cells of a sheet have come to by shifts; those taken out are gone. */
export function placesAfter(sheet: number, cells: readonly CellAt[], shifts: readonly Shift[]): CellAt[] {
  let places = [...cells];
  for (const { sheet: of, axis, at, count } of shifts) {
    if (of !== sheet) continue;
    places = places.flatMap(([row, column, cell]): CellAt[] => {
      const index = axis === "rows" ? row : column;
      if (index < at) return [[row, column, cell]];
      if (count < 0 && index < at - count) return [];
      return [axis === "rows" ? [row + count, column, cell] : [row, column + count, cell]];
    });
  }
  return places;
}

/** By sheet and place: what the host has there. */
class Cells {
  readonly #sheets = new Map<number, Map<string, CellAt>>();

  has(sheet: number, row: number, column: number): boolean {
    return this.#sheets.get(sheet)?.has(`${row},${column}`) ?? false;
  }

  set(sheet: number, cell: CellAt): void {
    const cells = this.#sheets.get(sheet) ?? new Map<string, CellAt>();
    this.#sheets.set(sheet, cells.set(`${cell[0]},${cell[1]}`, cell));
  }

  delete(sheet: number, row: number, column: number): void {
    this.#sheets.get(sheet)?.delete(`${row},${column}`);
  }

  shift(shifts: readonly Shift[]): void {
    if (shifts.length === 0) return;
    for (const [sheet, cells] of [...this.#sheets]) {
      this.#sheets.delete(sheet);
      for (const cell of placesAfter(sheet, [...cells.values()], shifts)) this.set(sheet, cell);
    }
  }

  *all(): Generator<[sheet: number, cells: CellAt[]]> {
    for (const [sheet, cells] of this.#sheets) yield [sheet, [...cells.values()]];
  }
}

interface Sent {
  readonly edit: number;
  readonly places: Cells;
  readonly shifts: readonly Shift[];
  /** How far the host was once it had done it; null: not answered yet. */
  step: number | null;
}

export class Underway {
  #sent: Sent[] = [];
  /** What the host has in cells that were done anew here: shown where that did not change them after all. */
  readonly #kept = new Cells();
  readonly #isUnsent: (sheet: number, row: number, column: number) => boolean;

  /** @param isUnsent whether what was done in a cell waits to be sent */
  constructor(isUnsent: (sheet: number, row: number, column: number) => boolean) {
    this.#isUnsent = isUnsent;
  }

  /** Whether every edit has come back. */
  get isOver(): boolean {
    return this.#sent.length === 0;
  }

  /** An edit goes to the host. The places it says are those after its own shifts. */
  add(edit: number, done: readonly Edit[]): void {
    const shifts = done.flatMap((one) => shiftOf(one) ?? []);
    for (const { places } of this.#sent) places.shift(shifts);
    this.#kept.shift(shifts);
    const places = new Cells();
    for (const one of done) {
      if (one.kind === "note") places.set(one.sheet, [one.row, one.column, null]);
      if (one.kind !== "cells") continue;
      for (const { row, column } of one.cells) places.set(one.sheet, [row, column, null]);
    }
    this.#sent.push({ edit, places, shifts, step: null });
  }

  /** The host has done an edit, or refused it, and was at a step then. */
  answered(edit: number, step: number): void {
    for (const sent of this.#sent) if (sent.edit === edit) sent.step = step;
  }

  /** The grid has seen a step. @param mine the page's own edit that it is */
  saw(step: number, mine: number | null): void {
    // An edit that changed nothing comes back as no step of its own.
    this.#sent = this.#sent.filter(
      (sent) => !(mine !== null && sent.edit <= mine) && (sent.step === null || sent.step > step),
    );
  }

  /** What of a step's cells the grid is to show now, and where; the rest is kept. */
  take(sheet: number, cells: readonly CellAt[]): CellAt[] {
    const shifts = this.#sent.flatMap((sent) => sent.shifts);
    return placesAfter(sheet, cells, shifts).filter((cell) => {
      const [row, column] = cell;
      const isUnderway = this.#isUnderway(sheet, row, column);
      if (isUnderway) this.#kept.set(sheet, cell);
      else this.#kept.delete(sheet, row, column);
      return !isUnderway;
    });
  }

  /** What was kept of cells that nothing done here is under way for any more. */
  *freed(): Generator<[sheet: number, cells: CellAt[]]> {
    for (const [sheet, cells] of [...this.#kept.all()]) {
      const free = cells.filter(([row, column]) => !this.#isUnderway(sheet, row, column));
      for (const [row, column] of free) this.#kept.delete(sheet, row, column);
      if (free.length > 0) yield [sheet, free];
    }
  }

  #isUnderway(sheet: number, row: number, column: number): boolean {
    return (
      this.#isUnsent(sheet, row, column) || this.#sent.some(({ places }) => places.has(sheet, row, column))
    );
  }
}
