/** @fileoverview The header of a table standing again below it, as on printed pages and above each block ([L2]). */

import { isBlank, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { RowColumns } from "./line";

/** Cells that must stand again: one alike is no header. */
const LEAST_CELLS = 2;

interface Head {
  readonly row: number;
  readonly said: readonly number[];
  readonly name: string;
  readonly marks: readonly number[];
}

export class HeaderAgain {
  /** Rows of a repeated header that follow the one it was known by. */
  private readonly found = new Set<number>();
  private looked = -1;
  /** What each row of the header says: its cells, the heading over the names, its cells over the marks. */
  private readonly heads: readonly Head[];

  constructor(
    private readonly tab: Tab,
    headerRows: readonly number[],
    private readonly columns: RowColumns,
  ) {
    this.heads = headerRows.map((row) => {
      const said = (tab.values[row] ?? []).flatMap((value, column) => (isBlank(value) ? [] : [column]));
      return {
        row,
        said,
        name: fold(textOf(valueAt(tab, row, columns.name))),
        marks: said.filter((column) => columns.marks.includes(column)),
      };
    });
  }

  /** Whether a row, asked from the top down, is part of the header standing again. */
  stands(row: number): boolean {
    if (row > this.looked) {
      this.looked = row;
      const at = this.heads.findIndex((head) => this.repeats(head, row));
      if (at >= 0) {
        this.found.add(row);
        for (let next = 1; this.follows(this.heads[at + next], row + next); next += 1)
          this.found.add(row + next);
      }
    }
    return this.found.has(row);
  }

  /** Whether a row says again what a header's row says: in all its cells, over the names, or over the marks. */
  private repeats(head: Head, row: number): boolean {
    if (head.said.length >= LEAST_CELLS && this.saysAgain(head, head.said, row)) return true;
    if (head.name !== "" && head.name === fold(textOf(valueAt(this.tab, row, this.columns.name))))
      return true;
    // Named otherwise over another block ("Tên trường"), over the same criteria.
    return head.marks.length >= LEAST_CELLS && this.saysAgain(head, head.marks, row);
  }

  /** Whether a row goes on with a header's next row: what that says over the marks stands again. */
  private follows(head: Head | undefined, row: number): boolean {
    return head !== undefined && head.marks.length > 0 && this.saysAgain(head, head.marks, row);
  }

  private saysAgain(head: Head, columns: readonly number[], row: number): boolean {
    return columns.every((column) => {
      const over = valueAt(this.tab, head.row, column);
      const value = valueAt(this.tab, row, column);
      return value === over || (!isBlank(value) && textOf(value) !== "" && textOf(value) === textOf(over));
    });
  }
}
