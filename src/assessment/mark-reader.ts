/** @fileoverview Reading the marks of one criterion of one unit, wherever the layout puts them. */

import type { Letters } from "../cell/letter-mark";
import { type Mark, readMark, readPair, UNREADABLE } from "../cell/mark";
import { cellAt, valueAt } from "../cell/text";
import type { At, CellValue } from "../table/tab";
import { MOST_KEPT, type Place } from "./cells";
import type { Doubt, Doubts } from "./doubts";

/** A mark and the cell it was read from. */
export interface PlacedMark extends At {
  readonly mark: Mark;
  /** The Chưa đạt column of a pair; -1 otherwise. */
  readonly failColumn: number;
  /** Why the mark is not taken at its word. */
  readonly doubt?: Doubt;
}

/** Reads marks of one criterion ([M2]–[M5]); equal values are read once. */
export class MarkReader {
  private readonly known = new Map<CellValue, Mark>();
  readonly ofColumn = true;

  constructor(
    /** [M4] Null where the criterion is not marked in points. */
    readonly points: { readonly max: number; readonly passMark: number | null } | null,
    readonly falseIsFail: boolean,
    readonly letters: Letters | null,
  ) {}

  /** The mark in a cell, or in a pair of cells where `failColumn` is one; null where there is no column. */
  read({ tab, row }: Place, column: number, failColumn: number, doubts: Doubts): PlacedMark | null {
    if (column < 0) return null;
    const value = valueAt(tab, row, column);
    const mark =
      failColumn < 0 ? this.single(value) : readPair(value, valueAt(tab, row, failColumn), this.letters);
    if ((mark.kind !== "blank" || mark === UNREADABLE) && doubts.in(tab)) {
      const doubt =
        this.doubtOf(doubts, { tab, row, column }) ??
        (failColumn < 0 ? null : this.doubtOf(doubts, { tab, row, column: failColumn }));
      if (doubt) return { mark: UNREADABLE, tab, row, column, failColumn, doubt };
    }
    return { mark, tab, row, column, failColumn };
  }

  /** The doubt about a mark; a format that shows the same mark in other words, or points with their unit, leaves none. */
  private doubtOf(doubts: Doubts, at: At): Doubt | null {
    const doubt = doubts.at(at);
    if (doubt?.of !== "shows") return doubt;
    if (this.points !== null && /\d/.test(doubt.said)) return null;
    return this.single(doubt.said).kind === this.single(cellAt(at)).kind ? null : doubt;
  }

  private single(value: CellValue): Mark {
    let mark = this.known.get(value);
    if (!mark) {
      mark = readMark(value, this);
      if (this.known.size < MOST_KEPT) this.known.set(value, mark);
    }
    return mark;
  }
}
