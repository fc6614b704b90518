/** @fileoverview The header of a table standing again below it, as on printed pages and above each block ([L2]). */

import { isBlank, textOf, valueAt } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { readHeading } from "../headings/heading";
import type { RowColumns } from "./line";
import { numbersColumns } from "./numbering-row";
import { isCount } from "./row-words";

/** Cells that must stand again: one alike is no header. */
const LEAST_CELLS = 2;

export class HeaderAgain {
  /** Rows of a repeated header that follow the one it was known by. */
  private readonly found = new Set<number>();
  private looked = -1;
  /** Columns over which a header standing again is never silent. */
  private readonly telling: ReadonlySet<number>;

  constructor(
    private readonly tab: Tab,
    private readonly headerRows: readonly number[],
    private readonly columns: RowColumns,
  ) {
    this.telling = new Set([...columns.marks, ...(columns.evidence ?? [])]);
  }

  /** Whether a row, asked from the top down, is part of the header standing again. */
  stands(row: number): boolean {
    if (row > this.looked) {
      this.looked = row;
      if (isCount(valueAt(this.tab, row, this.columns.order))) return this.found.has(row);
      const at = this.headerRows.findIndex((_, index) => this.agrees(index, row));
      if (at >= 0) for (const one of this.rowsFrom(at, row)) this.found.add(one);
    }
    return this.found.has(row);
  }

  /** Whether rows of another header share headings of marks with this one: it judges the same in another order. */
  sharesMarks(row: number, rows: number): boolean {
    // What only numbers the columns is told by any count below.
    const heads = this.headerRows.filter((head) => !numbersColumns(this.tab, head, this.columns.marks));
    const own = heads.flatMap((head) =>
      this.columns.marks.map((column) => fold(textOf(valueAt(this.tab, head, column)))),
    );
    const said = new Set(own.filter((text) => text !== ""));
    // Numbers head criteria in the row that opens the table; below it they count something.
    const isHeading = (at: number, text: string) => said.has(text) && (at === 0 || /\p{L}/u.test(text));
    const below = this.tab.values.slice(row, row + rows);
    const shared = below.flatMap((cells, at) => cells.filter((value) => isHeading(at, fold(textOf(value)))));
    return shared.length >= LEAST_CELLS;
  }

  /** The rows from `row` on that say again what the header's do from `at` on; none where the next is another header's. */
  private rowsFrom(at: number, row: number): number[] {
    const rows = [row];
    for (let next = 1; at + next < this.headerRows.length; next += 1) {
      if (this.agrees(at + next, row + next)) rows.push(row + next);
      else return this.isHeading(row + next) ? [] : rows;
    }
    return rows;
  }

  /** Right below a header's row no unit goes without a name. */
  private isHeading(row: number): boolean {
    const { name, order } = this.columns;
    const filled = (this.tab.values[row] ?? []).filter((value) => !isBlank(value)).length;
    const named = valueAt(this.tab, row, name);
    return (
      filled >= LEAST_CELLS &&
      !isCount(valueAt(this.tab, row, order)) &&
      (isBlank(named) || readHeading(named).word !== null)
    );
  }

  /** Whether all that a row says stands in a row of the header, column by column, and nothing over marks is left out. */
  private agrees(at: number, row: number): boolean {
    let same = 0;
    const values = this.tab.values[row] ?? [];
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] as CellValue;
      if (isBlank(value)) {
        if (this.telling.has(column) && !isBlank(this.saidOver(at, column, at))) return false;
        continue;
      }
      if (!sameHeading(this.saidOver(at, column, 0), value)) return false;
      same += 1;
    }
    return same >= LEAST_CELLS;
  }

  /** What the header says over a column in its row `at`, or above it where that is merged downward. */
  private saidOver(at: number, column: number, top: number): CellValue {
    for (let index = at; index >= top; index -= 1) {
      const value = valueAt(this.tab, this.headerRows[index] as number, column);
      if (!isBlank(value)) return value;
    }
    return "";
  }
}

/** Whether two headings say the same: in their words, or of the same criterion or the same field in others. */
function sameHeading(one: CellValue, other: CellValue): boolean {
  if (isBlank(one)) return false;
  if (one === other || fold(textOf(one)) === fold(textOf(other))) return true;
  const [a, b] = [readHeading(one), readHeading(other)];
  if (a.folded === b.folded) return true;
  if (a.word?.field !== b.word?.field || a.word?.field === "other") return false;
  if (a.number === null || b.number === null) return a.number === b.number && a.word !== null;
  if (a.number.kind === "code") return b.number.kind === "code" && a.number.code === b.number.code;
  const [rest, also] = [fold(a.number.rest), fold(b.number.rest)];
  return (
    b.number.kind === a.number.kind &&
    a.number.n === b.number.n &&
    (rest === also || rest === "" || also === "")
  );
}
