/**
 * @fileoverview Rows as high as their wrapped text needs, where nobody set a height: what is in sight at once, the rest
 * while the page has nothing else to do.
 */

import { BooleanNumber, type Worksheet, WrapStrategy } from "@univerjs/core";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { Grid } from "./grid-face";
import { FROM_HOST } from "./grid-from-host";

/** Rows measured in one go: a screenful at first, then what fits between two frames. */
const FIRST = 60;
const CHUNK = 15;

export class Heights {
  readonly #grid: Grid;
  readonly #known = new Set<string>();
  readonly #queue: { sheet: string; rows: number[] }[] = [];
  #timer = 0;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** Sees to a sheet that comes to the front. */
  see(sheet: string): void {
    if (this.#known.has(sheet)) return;
    this.#known.add(sheet);
    const worksheet = this.#grid.workbook.getSheetBySheetId(sheet);
    if (worksheet) this.#measure(sheet, this.#wrapped(worksheet));
  }

  /** Sees to rows whose cells changed. */
  changed(sheet: string, rows: Iterable<number>): void {
    if (!this.#known.has(sheet)) return;
    this.#measure(
      sheet,
      [...new Set(rows)].sort((a, b) => a - b),
    );
  }

  dispose(): void {
    cancelIdleCallback(this.#timer);
    this.#queue.length = 0;
  }

  #measure(sheet: string, rows: readonly number[]): void {
    this.#fit(sheet, rows.slice(0, FIRST));
    for (let i = FIRST; i < rows.length; i += CHUNK) {
      this.#queue.push({ sheet, rows: rows.slice(i, i + CHUNK) });
    }
    this.#later();
  }

  #later(): void {
    cancelIdleCallback(this.#timer);
    if (this.#queue.length === 0) return;
    this.#timer = requestIdleCallback((deadline) => {
      do {
        const next = this.#queue.shift();
        if (next) this.#fit(next.sheet, next.rows);
      } while (this.#queue.length > 0 && deadline.timeRemaining() > 8);
      this.#later();
    });
  }

  #fit(sheet: string, rows: readonly number[]): void {
    const worksheet = this.#grid.workbook.getSheetBySheetId(sheet);
    if (!worksheet) return;
    const data = worksheet.getConfig().rowData;
    const endColumn = worksheet.getColumnCount() - 1;
    const ranges = rows
      .filter((row) => data[row]?.ia !== BooleanNumber.FALSE)
      .map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
    if (ranges.length === 0) return;
    const { redos } = this.#grid.injector
      .get(AutoHeightController)
      .getUndoRedoParamsOfAutoHeight(ranges, sheet);
    for (const { id, params } of redos) this.#grid.commands.syncExecuteCommand(id, params, FROM_HOST);
  }

  /** Rows with text that wraps or has lines of its own. */
  #wrapped(worksheet: Worksheet): number[] {
    const styles = this.#grid.workbook.getStyles();
    const rows = new Set<number>();
    worksheet.getCellMatrix().forValue((row, _, cell) => {
      if (rows.has(row) || typeof cell?.v !== "string") return;
      const style = styles.getStyleByCell(cell);
      if (style?.tb === WrapStrategy.WRAP || (style?.fs ?? 10) > 12 || cell.v.includes("\n")) rows.add(row);
    });
    return [...rows].sort((a, b) => a - b);
  }
}
