/**
 * @fileoverview A person at the same workbook while a script runs (C53): types, puts in and takes out rows, sorts,
 * merges. Nothing that a script holds, a lock included, stands in their way; what the script wrote and Google has not
 * applied yet lands on top of what they did.
 */

import { parseArea } from "../../src/table/area";
import { mergeBlock, shiftGrid } from "./cells/grid";
import {
  type CellPart,
  cellOf,
  ensureCell,
  type FlatCell,
  type ModelCell,
  type ModelSheet,
  type ModelValue,
  type ModelWorkbook,
  markChanged,
} from "./model";

export class Person {
  readonly #workbook: ModelWorkbook;

  constructor(workbook: ModelWorkbook) {
    this.#workbook = workbook;
  }

  #sheet(name: string): ModelSheet {
    const sheet = this.#workbook.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }

  #cell(tab: string, cell: string): ModelCell {
    const sheet = this.#sheet(tab);
    const block = parseArea(cell);
    if (!block) throw new Error(`${cell} is no cell`);
    return ensureCell(sheet, block.firstRow, block.firstColumn);
  }

  /** Types a value into a cell; null empties it. */
  type(tab: string, cell: string, value: ModelValue): void {
    const there = this.#cell(tab, cell);
    there.value = value;
    delete there.formula;
    delete there.links;
    markChanged(there, "value");
  }

  /** Colours a cell or writes a note at it. */
  dress(tab: string, cell: string, dress: Pick<FlatCell, "background" | "note">): void {
    const there = this.#cell(tab, cell);
    Object.assign(there, cellOf({ ...there.look, ...dress }));
    for (const part of Object.keys(dress)) markChanged(there, part as CellPart);
  }

  /** Puts rows in above a row, 1-based. */
  insertRows(tab: string, row: number, count = 1): void {
    shiftGrid(this.#workbook, this.#sheet(tab), "rows", row - 1, count);
  }

  /** Takes rows out, from a row on, 1-based. */
  deleteRows(tab: string, row: number, count = 1): void {
    shiftGrid(this.#workbook, this.#sheet(tab), "rows", row - 1, -count);
  }

  /** Sorts a block's rows by the text of its first column, downward; whole cells move, as in Sheets. */
  sort(tab: string, block: string): void {
    const sheet = this.#sheet(tab);
    const found = parseArea(block);
    if (!found) throw new Error(`${block} is no block`);
    const { firstRow, lastRow, firstColumn, lastColumn } = found;
    const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, r) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, c) =>
        sheet.cells.get(firstRow + r)?.get(firstColumn + c),
      ),
    );
    const key = ([cell]: readonly (ModelCell | undefined)[]) => String(cell?.value ?? "");
    rows.sort((a, b) => key(b).localeCompare(key(a), "vi"));
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of row.entries()) {
        ensureCell(sheet, firstRow + r, firstColumn + c);
        sheet.cells.get(firstRow + r)?.set(firstColumn + c, cell ?? { value: null });
      }
    }
  }

  /** Merges a block; only what stands at its top left is kept. */
  merge(tab: string, block: string): void {
    const sheet = this.#sheet(tab);
    const found = parseArea(block);
    if (!found) throw new Error(`${block} is no block`);
    mergeBlock(sheet, found);
  }

  /** Gives a tab another name. */
  rename(tab: string, name: string): void {
    this.#sheet(tab).name = name;
  }

  /** Deletes a tab. */
  remove(tab: string): void {
    const { sheets } = this.#workbook;
    const front = sheets[this.#workbook.activeSheet];
    sheets.splice(sheets.indexOf(this.#sheet(tab)), 1);
    this.#workbook.activeSheet = Math.max(0, front ? sheets.indexOf(front) : 0);
  }
}
