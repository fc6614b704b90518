/**
 * @fileoverview Brings what the host did into the grid: cells, notes, rules, shapes and sheets, as mutations marked
 * as coming from the host, so that they are not sent back.
 */

import {
  type IRange,
  type IStyleData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Worksheet,
} from "@univerjs/core";
import type { PlainCell, PlainLook, WireBook, WireChange, WireSheet } from "../server/wire";
import { putConditional } from "./grid-conditional";
import { BOOK, gridCell, gridNote, gridSheet, lookOf, noteId, styleOf } from "./grid-data";
import type { Grid } from "./grid-face";
import { doFromHost } from "./grid-from-host";
import { applyShape, bringToFront, sizeTo } from "./grid-shape";
import { type CellAt, placesAfter, type Shift } from "./grid-underway";
import { RulePlaces } from "./rules";

/** Every part of a style, so that what a cell no longer has goes. */
const BARE = {
  bg: null,
  cl: null,
  bl: null,
  it: null,
  fs: null,
  ff: null,
  ul: null,
  st: null,
  ol: null,
  va: null,
  tb: null,
  vt: null,
  ht: null,
  tr: null,
  td: null,
  pd: null,
  n: null,
  bd: null,
};

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export class GridApplier {
  readonly #grid: Grid;
  readonly #locale: string;
  readonly #rules = new Map<string, RulePlaces>();

  constructor(grid: Grid, book: WireBook) {
    this.#grid = grid;
    this.#locale = book.locale;
    const rules = book.looks.map((look) => look.validation);
    for (const sheet of book.sheets) this.#noteRules(sheet, rules);
  }

  /**
   * @param mine the page's own edit: the grid has done shifts itself
   * @param take what of a sheet's cells is to be shown now, and where
   */
  apply(
    changes: readonly WireChange[],
    mine: boolean,
    take: (sheet: number, cells: readonly CellAt[]) => readonly CellAt[],
  ): void {
    for (const [i, change] of changes.entries()) {
      switch (change.kind) {
        case "sheets":
          this.#sheets(change);
          break;
        case "shift":
          if (mine) break;
          this.#shift(change);
          this.shifted(change);
          break;
        case "shape":
          break;
        case "cells": {
          const { sheet, cells } = change;
          // The grid has done at once what comes after.
          const later = changes.slice(i + 1).flatMap((one) => (one.kind === "shift" ? [one] : []));
          this.cells(sheet, take(sheet, mine ? placesAfter(sheet, cells, later) : cells));
        }
      }
    }
    // Last: the grid moves widths and heights along with rows and columns, and a shape says where all came to be.
    for (const change of changes) {
      const sheet = change.kind === "shape" && this.#grid.workbook.getSheetBySheetId(String(change.sheet));
      if (sheet) applyShape(this.#grid, sheet, change.after);
    }
  }

  #do(id: string, params: object): void {
    doFromHost(this.#grid.commands, id, params);
  }

  /** Rows or columns of a sheet have come to other places: what the grid does not move by itself goes along. */
  shifted(shift: Shift): void {
    this.#shiftNotes(shift);
    this.#rules.get(String(shift.sheet))?.shift(shift.axis, shift.at, shift.count);
    this.refreshRules(String(shift.sheet));
  }

  /** Puts cells as the host has them. */
  cells(id: number, cells: readonly CellAt[]): void {
    const subUnitId = String(id);
    const sheet = this.#grid.workbook.getSheetBySheetId(subUnitId);
    if (!sheet || cells.length === 0) return;
    const cellValue: Record<number, Record<number, object | null>> = {};
    const styles = new Map<string, IStyleData>();
    const places = this.#rules.get(subUnitId) ?? new RulePlaces();
    let rulesChanged = false;
    for (const [row, column, cell] of cells) {
      rulesChanged = places.set(row, column, cell?.validation) || rulesChanged;
      this.#note(subUnitId, row, column, cell?.note);
      const put = (data: object | null) => {
        const line = cellValue[row] ?? {};
        line[column] = data;
        cellValue[row] = line;
      };
      if (!cell) {
        put(null);
        continue;
      }
      const { value, formula, note: _, links: __, ...look } = cell;
      if (this.#isShown(sheet, row, column, cell, look)) continue;
      const key = JSON.stringify(look);
      const style = styles.get(key) ?? ({ ...BARE, ...styleOf(look) } as IStyleData);
      styles.set(key, style);
      put({ ...this.#content(sheet, row, column, cell), s: style });
    }
    const lastRow = cells.reduce((most, [row]) => Math.max(most, row), 0);
    const lastColumn = cells.reduce((most, [, column]) => Math.max(most, column), 0);
    sizeTo(
      this.#grid,
      sheet,
      Math.max(lastRow + 1, sheet.getRowCount()),
      Math.max(lastColumn + 1, sheet.getColumnCount()),
    );
    if (Object.keys(cellValue).length > 0)
      this.#do("sheet.mutation.set-range-values", { subUnitId, cellValue });
    this.#rules.set(subUnitId, places);
    if (rulesChanged) this.refreshRules(subUnitId);
  }

  /**
   * Whether the grid shows a cell already as the host has it. Most answers to what a person did say what is there;
   * putting it again would start formulas anew and disturb those that are being computed.
   */
  #isShown(sheet: Worksheet, row: number, column: number, cell: PlainCell, look: PlainLook): boolean {
    const there = sheet.getCellRaw(row, column);
    if (!there || there.p) return false;
    const style = this.#grid.workbook.getStyles().getStyleByCell(there) || {};
    if (style.ol || style.va || style.td || style.pd) return false;
    const wanted = styleOf(look);
    if (!same(lookOf(style), lookOf(wanted))) return false;
    if (!(["bd", "ff", "ul", "st", "tr"] as const).every((part) => same(style[part], wanted[part])))
      return false;
    const next = gridCell(cell, null, this.#locale);
    if (!same(there.custom, next.custom)) return false;
    if (cell.formula !== undefined)
      return this.#grid.formulaAt(sheet.getSheetId(), row, column) === cell.formula;
    return !there.f && !there.si && same(there.v, next.v) && same(there.t, next.t);
  }

  /**
   * What a cell holds, with everything it no longer has. A formula that is there already keeps its value: the grid
   * may have computed it before the host's answer came. It is said again all the same, since the grid takes a cell
   * without a formula to have lost it.
   */
  #content(sheet: Worksheet, row: number, column: number, cell: PlainCell): object {
    const data = { v: null, t: null, f: null, si: null, p: null, ...gridCell(cell, null, this.#locale) };
    const custom = data.custom ?? null;
    if (cell.formula === undefined || this.#grid.formulaAt(sheet.getSheetId(), row, column) !== cell.formula)
      return { ...data, custom };
    const there = sheet.getCellRaw(row, column);
    return { ...data, v: there?.v ?? null, t: there?.t ?? null, custom };
  }

  #note(sheetId: string, row: number, column: number, text: string | undefined): void {
    const there = this.#noteAt(sheetId, row, column);
    if ((there ?? undefined) === text) return;
    if (text === undefined) this.#do("sheet.mutation.remove-note", { sheetId, row, col: column });
    else
      this.#do("sheet.mutation.update-note", {
        sheetId,
        row,
        col: column,
        note: gridNote(row, column, text),
      });
  }

  #noteAt(sheetId: string, row: number, column: number): string | undefined {
    return this.#grid.notes.getNote(BOOK, sheetId, { noteId: noteId(row, column) })?.note;
  }

  /** Notes go along with rows and columns; those in a stretch that is taken out go. */
  #shiftNotes({ sheet, axis, at, count }: Shift): void {
    const key = axis === "rows" ? "row" : "col";
    const moved = [...(this.#grid.notes.getSheetNotes(BOOK, String(sheet))?.values() ?? [])].filter(
      (note) => note[key] >= at,
    );
    for (const { row, col } of moved) this.#note(String(sheet), row, col, undefined);
    for (const note of moved) {
      const to = { ...note, [key]: note[key] + count };
      if (to[key] >= at) this.#note(String(sheet), to.row, to.col, note.note);
    }
  }

  /** Puts a sheet's rules anew. */
  refreshRules(subUnitId: string): void {
    const there = this.#grid.rules.getRules(BOOK, subUnitId);
    if (there.length > 0) {
      this.#do("data-validation.mutation.removeRule", { subUnitId, ruleId: there.map(({ uid }) => uid) });
    }
    for (const rule of this.#rules.get(subUnitId)?.rules() ?? []) {
      this.#do("data-validation.mutation.addRule", { subUnitId, rule, source: "patched" });
    }
  }

  #shift({ sheet, axis, at, count }: Shift): void {
    const worksheet = this.#grid.workbook.getSheetBySheetId(String(sheet));
    if (!worksheet) return;
    const far = axis === "rows" ? worksheet.getColumnCount() - 1 : worksheet.getRowCount() - 1;
    const stretch = { start: at, end: at + Math.abs(count) - 1 };
    const range: IRange =
      axis === "rows"
        ? { startRow: stretch.start, endRow: stretch.end, startColumn: 0, endColumn: far }
        : { startRow: 0, endRow: far, startColumn: stretch.start, endColumn: stretch.end };
    const verb = count > 0 ? "insert" : "remove";
    const noun = axis === "rows" ? (count > 0 ? "row" : "rows") : "col";
    this.#do(`sheet.mutation.${verb}-${noun}`, { subUnitId: String(sheet), range });
  }

  #sheets({ after, added, looks }: Extract<WireChange, { kind: "sheets" }>): void {
    const { workbook } = this.#grid;
    const order = () => workbook.getConfig().sheetOrder;
    const wanted = after.map(String);
    const styles = looks.map(styleOf);
    for (const sheet of added) {
      if (workbook.getSheetBySheetId(String(sheet.id))) continue;
      const data = gridSheet(sheet, looks, (number) => styles[number] ?? null, this.#locale);
      this.#do("sheet.mutation.insert-sheet", {
        index: Math.min(wanted.indexOf(String(sheet.id)), order().length),
        sheet: mergeWorksheetSnapshotWithDefault(data) as IWorksheetData,
      });
      if (sheet.shape.conditional) putConditional(this.#grid, String(sheet.id), sheet.shape.conditional);
      this.#noteRules(
        sheet,
        looks.map((look) => look.validation),
      );
      for (const [row, cells] of sheet.rows) {
        for (const [column, , , extra] of cells) this.#note(String(sheet.id), row, column, extra?.note);
      }
      this.refreshRules(String(sheet.id));
    }
    for (const id of order().filter((one) => !wanted.includes(one))) {
      if (workbook.getActiveSheet()?.getSheetId() === id) {
        const next = wanted.find((one) => !workbook.getSheetBySheetId(one)?.isSheetHidden());
        if (next) bringToFront(this.#grid, next);
      }
      this.#do("sheet.mutation.remove-sheet", { subUnitId: id });
      this.#rules.delete(id);
    }
    wanted.forEach((id, toOrder) => {
      const fromOrder = order().indexOf(id);
      if (fromOrder >= 0 && fromOrder !== toOrder)
        this.#do("sheet.mutation.set-worksheet-order", { subUnitId: id, fromOrder, toOrder });
    });
  }

  #noteRules({ id, rows }: WireSheet, looks: readonly PlainCell["validation"][]): void {
    const places = new RulePlaces();
    for (const [row, cells] of rows) {
      for (const [column, , look] of cells) places.set(row, column, looks[look]);
    }
    this.#rules.set(String(id), places);
  }
}
