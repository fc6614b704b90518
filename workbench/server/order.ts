/**
 * @fileoverview Edits that pages made at the same moment come in one order: the server's. What moved rows or columns
 * before an edit, and was not seen by the page that made it, moves the edit along; what cannot be moved is refused and
 * the page is told.
 *
 * For each page the moves that it has not seen are held as that page would have to do them now. The page's half is
 * plain: it loads the workbook anew where both were at it at once.
 */

import type { ModelSheet, ModelWorkbook } from "../host/model";
import type { CellEdit, Edit } from "./edit";
import { editBeside, formulaAfter, type Move, moveOf, type NameOf, placeOrNone } from "./moves";
import { Refusal, SENTENCES } from "./sentences";

/** Whose edit it is: the page, and which of its edits; 0: one that it asked for, and its grid has not done. */
export interface By {
  readonly page: string;
  readonly edit: number;
}

interface Numbered {
  /** The line of the journal that it is in. */
  readonly line: number;
  readonly page: string;
  readonly moves: readonly Move[];
}

/** What one page has not seen. */
interface Unseen {
  readonly line: number;
  readonly moves: readonly Move[];
}

/** Every move of a workbook since it was opened, and what each page has yet to see of them. */
export class Order {
  #moves: Numbered[] = [];
  readonly #unseen = new Map<string, Unseen[]>();
  /** By page, the last line of its own, and the last of its edits that was done. */
  readonly #lines = new Map<string, number>();
  readonly #edits = new Map<string, number>();

  /** Whether an edit was done before: its answer did not reach the page. */
  isDone({ page, edit }: By): boolean {
    return edit > 0 && edit <= (this.#edits.get(page) ?? 0);
  }

  /** A line was written. @param by whose edit it is; absent: nobody's in particular */
  wrote(line: number, moves: readonly Move[], by?: By): void {
    // What a page asked for and its grid has not done comes to that page as anybody's does.
    const page = by && by.edit > 0 ? by.page : "";
    this.#lines.set(page, line);
    if (by && page !== "") this.#edits.set(page, Math.max(by.edit, this.#edits.get(page) ?? 0));
    if (moves.length === 0) return;
    this.#moves.push({ line, page, moves });
    for (const [other, unseen] of this.#unseen) if (other !== page) unseen.push({ line, moves });
  }

  /** Whether somebody else did something that a page had not seen by a line. */
  isBehind(page: string, seen: number): boolean {
    return [...this.#lines].some(([other, line]) => line > seen && other !== page);
  }

  /**
   * A page's edits as they are now. Throws Refusal where one cannot be done any more.
   * @param seen the last line that the page had seen when they were made
   */
  take(page: string, seen: number, edits: readonly Edit[], nameOf: NameOf): Edit[] {
    const unseen = this.#unseenOf(page, seen);
    let moves = unseen.map((one) => one.moves);
    const taken: Edit[] = [];
    for (const edit of edits) {
      let now = [edit];
      const rest: Move[][] = [];
      for (const one of moves) {
        let left = [...one];
        const next: Edit[] = [];
        for (const piece of now) {
          const [made, remaining] = editBeside(piece, left, nameOf);
          next.push(...made);
          left = remaining;
        }
        now = next;
        rest.push(left);
      }
      taken.push(...now);
      moves = rest;
    }
    this.#unseen.set(
      page,
      unseen.map(({ line }, i) => ({ line, moves: moves[i] ?? [] })),
    );
    return taken;
  }

  /** Whether rows or columns are at other places than a page knows. */
  isElsewhere(page: string, seen: number): boolean {
    return this.#unseenOf(page, seen).length > 0;
  }

  #unseenOf(page: string, seen: number): Unseen[] {
    const known = this.#unseen.get(page);
    if (known) {
      const left = known.filter(({ line }) => line > seen);
      this.#unseen.set(page, left);
      return left;
    }
    // The first word of this page since the workbook was opened here.
    const later = this.#moves.filter(({ line }) => line > seen);
    const theirs = later.filter((one) => one.page !== page);
    // Its own moves among others' that it had not seen: nobody knows any more what it meant.
    if (theirs.length > 0 && theirs.length < later.length) throw new Refusal(SENTENCES.movedMeanwhile);
    const unseen = theirs.map(({ line, moves }) => ({ line, moves }));
    this.#unseen.set(page, unseen);
    return unseen;
  }
}

/**
 * Edits of a page that did not see what others did before: formulas follow the shifts among them from what the host
 * has, and not from what that page had; what they come to is computed anew.
 */
export function withFormulas(model: ModelWorkbook, edits: readonly Edit[]): Edit[] {
  const own = edits.map((edit): Edit => {
    if (edit.kind !== "cells") return edit;
    return { ...edit, cells: edit.cells.filter(({ follows }) => !follows) };
  });
  const shifts = own.flatMap((edit) => {
    const move = moveOf(edit);
    return move?.kind === "shift" ? [move] : [];
  });
  if (shifts.length === 0) return own;
  const nameOf: NameOf = (id) => model.sheets.find((sheet) => sheet.id === id)?.name ?? "";
  const following = model.sheets.map((sheet): Edit => {
    const cells: CellEdit[] = [];
    eachFormula(sheet, (row, column, formula) => {
      const now = formulaAfter(formula, sheet.id, shifts, nameOf);
      const place = now === formula ? null : placeOrNone({ row, column }, sheet.id, shifts);
      if (place) cells.push({ ...place, held: { value: null, formula: now } });
    });
    return { kind: "cells", sheet: sheet.id, cells };
  });
  const isShift = (edit: Edit) => moveOf(edit)?.kind === "shift";
  return [...own.filter(isShift), ...following, ...own.filter((edit) => !isShift(edit))];
}

function eachFormula(sheet: ModelSheet, visit: (row: number, column: number, formula: string) => void): void {
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells) if (cell.formula !== undefined) visit(row, column, cell.formula);
}
