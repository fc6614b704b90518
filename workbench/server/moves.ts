/**
 * @fileoverview What brings rows and columns to other places, and how two of them that were made at the same moment
 * go one after the other: the transformation of "Jupiter" (Nichols et al., 1995), for edits of a sheet.
 */

import type { CellEdit, Edit } from "./edit";
import { movedFormula, type Shift } from "./moved-formulas";
import { Refusal, SENTENCES } from "./sentences";

/** What brings cells to other places. */
export type Move =
  | Shift
  | { readonly kind: "sorted"; readonly sheet: number; readonly first: number; readonly last: number };

/** What an edit moves; null: nothing. */
export function moveOf(edit: Edit): Move | null {
  switch (edit.kind) {
    case "insert":
      return { kind: "shift", sheet: edit.sheet, axis: edit.axis, at: edit.at, count: edit.count };
    case "delete":
      return { kind: "shift", sheet: edit.sheet, axis: edit.axis, at: edit.at, count: -edit.count };
    case "sort":
      return { kind: "sorted", sheet: edit.sheet, first: edit.first, last: edit.last };
    default:
      return null;
  }
}

/** Moves taken back. */
export const movesBack = (moves: readonly Move[]): Move[] =>
  moves.map((move): Move => (move.kind === "shift" ? { ...move, count: -move.count } : move)).reverse();

/** A shift that was made beside another: as it is after the other, and the other as it is after this one. */
function besides(mine: Shift, theirs: Move): [mine: Shift[], theirs: Move[]] {
  if (mine.sheet !== theirs.sheet) return [[mine], [theirs]];
  const end = mine.at + Math.max(0, -mine.count);
  if (theirs.kind === "sorted") {
    if (mine.axis === "columns" || mine.at > theirs.last) return [[mine], [theirs]];
    if (end > theirs.first) throw new Refusal(SENTENCES.sortedMeanwhile);
    const moved = { ...theirs, first: theirs.first + mine.count, last: theirs.last + mine.count };
    return [[mine], [moved]];
  }
  if (mine.axis !== theirs.axis) return [[mine], [theirs]];
  if (mine.count > 0) {
    // Of two at the same place the first one's stays in front.
    if (theirs.count > 0)
      return mine.at >= theirs.at
        ? [[{ ...mine, at: mine.at + theirs.count }], [theirs]]
        : [[mine], [{ ...theirs, at: theirs.at + mine.count }]];
    return amid(mine, theirs);
  }
  if (theirs.count > 0) {
    const [inserted, deleted] = amid(theirs, mine);
    return [deleted as Shift[], inserted];
  }
  return [without(mine, theirs), without(theirs, mine)];
}

/** What is put in beside what is taken out. */
function amid(put: Shift, taken: Shift): [put: Shift[], taken: Shift[]] {
  const end = taken.at - taken.count;
  if (put.at <= taken.at) return [[put], [{ ...taken, at: taken.at + put.count }]];
  if (put.at >= end) return [[{ ...put, at: put.at + taken.count }], [taken]];
  return [
    [{ ...put, at: taken.at }],
    [
      { ...taken, at: put.at + put.count, count: put.at - end },
      { ...taken, count: taken.at - put.at },
    ],
  ];
}

/** What is left to take out where another took out its part. */
function without(mine: Shift, theirs: Shift): Shift[] {
  const [end, theirEnd] = [mine.at - mine.count, theirs.at - theirs.count];
  const overlap = Math.max(0, Math.min(end, theirEnd) - Math.max(mine.at, theirs.at));
  if (overlap === -mine.count) return [];
  const at = mine.at < theirs.at ? mine.at : Math.max(mine.at, theirEnd) + theirs.count;
  return [{ ...mine, at, count: mine.count + overlap }];
}

/** Shifts one after another beside moves one after another. */
function cross(mine: readonly Shift[], theirs: readonly Move[]): [mine: Shift[], theirs: Move[]] {
  const [first, ...rest] = mine;
  const [other, ...others] = theirs;
  if (!first || !other) return [[...mine], [...theirs]];
  if (rest.length === 0 && others.length === 0) return besides(first, other);
  if (rest.length > 0) {
    const [a, passed] = cross([first], theirs);
    const [b, left] = cross(rest, passed);
    return [[...a, ...b], left];
  }
  const [a, passed] = cross([first], [other]);
  const [b, left] = cross(a, others);
  return [b, [...passed, ...left]];
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a row or column has come to; null: it was taken out. */
function indexAfter(index: number, { at, count }: Shift): number | null {
  if (index < at) return index;
  return count < 0 && index < at - count ? null : index + count;
}

/** A place after moves; null: it is gone, or nobody can say where it is. */
export function placeOrNone<P extends Place>(place: P, sheet: number, moves: readonly Move[]): P | null {
  try {
    return placeAfter(place, sheet, moves);
  } catch {
    return null;
  }
}

/** A place after moves. Throws Refusal where it is gone, or nobody can say where it is. */
function placeAfter<P extends Place>(place: P, sheet: number, moves: readonly Move[]): P {
  let { row, column } = place;
  for (const move of moves) {
    if (move.sheet !== sheet) continue;
    if (move.kind === "sorted") {
      if (row >= move.first && row <= move.last) throw new Refusal(SENTENCES.sortedMeanwhile);
      continue;
    }
    const to = indexAfter(move.axis === "rows" ? row : column, move);
    if (to === null) throw new Refusal(SENTENCES.deletedMeanwhile);
    if (move.axis === "rows") row = to;
    else column = to;
  }
  return { ...place, row, column };
}

/** A sheet's name by its number. */
export type NameOf = (sheet: number) => string;

/** A formula of a sheet after moves. */
export function formulaAfter(formula: string, sheet: number, moves: readonly Move[], nameOf: NameOf): string {
  return moves.reduce(
    (now, move) =>
      move.kind === "shift"
        ? movedFormula(now, { own: nameOf(sheet), shifted: nameOf(move.sheet) }, move)
        : now,
    formula,
  );
}

/** One edit beside moves that its page has not seen: what it is now, and what the moves are after it. */
export function editBeside(
  edit: Edit,
  moves: readonly Move[],
  nameOf: NameOf,
): [edits: Edit[], moves: Move[]] {
  switch (edit.kind) {
    case "insert":
    case "delete": {
      const [mine, theirs] = cross([moveOf(edit) as Shift], moves);
      const edits = mine.map(
        ({ at, count }): Edit => ({
          ...edit,
          kind: count > 0 ? "insert" : "delete",
          at,
          count: Math.abs(count),
        }),
      );
      return [edits, theirs];
    }
    case "cells": {
      const cells = edit.cells.map((cell): CellEdit => {
        const moved = placeAfter(cell, edit.sheet, moves);
        const formula = cell.held?.formula;
        if (formula === undefined || moves.length === 0) return moved;
        // What it comes to is computed anew.
        const held = { value: null, formula: formulaAfter(formula, edit.sheet, moves, nameOf) };
        return { ...moved, held };
      });
      return [[{ ...edit, cells }], [...moves]];
    }
    case "note":
      return [[placeAfter(edit, edit.sheet, moves)], [...moves]];
    case "addSheet":
    case "copySheet":
    case "renameSheet":
    case "moveSheet":
    case "hideSheet":
    case "deleteSheet":
    case "gridlines":
      return [[edit], [...moves]];
    case "move":
      if (moves.some(({ sheet }) => sheet === edit.sheet || sheet === edit.to.sheet))
        throw new Refusal(SENTENCES.movedMeanwhile);
      return [[edit], [...moves]];
    default:
      // Blocks, sizes and orders of what has changed its places: the person does it again.
      if (moves.some(({ sheet }) => sheet === edit.sheet)) throw new Refusal(SENTENCES.movedMeanwhile);
      return [[edit], [...moves]];
  }
}
