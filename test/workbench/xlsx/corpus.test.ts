/**
 * @fileoverview Workbooks of other writers (`npm run corpus`): read as they were meant, and after a person's edits what
 * is opened again is what was saved.
 */
import { describe, expect, test } from "vitest";
import type { ModelSheet, ModelValue } from "../../../workbench/host/model";
import { Book } from "../../../workbench/server/book";
import { plainCell, plainShape } from "../../../workbench/server/plain";
import { Refusal } from "../../../workbench/server/sentences";
import { open } from "../../../workbench/xlsx/open";
import { corpus, saidOf, samples } from "./support";

const said = (value: ModelValue | undefined) =>
  value instanceof Date ? value.toISOString() : (value ?? null);

/** Whether two values are the same, but for the last digits of a number. */
function same(is: unknown, was: unknown): boolean {
  if (typeof is === "number" && typeof was === "number") return Math.abs(is - was) < 1e-9;
  return is === was;
}

/** All of a sheet that a person sees. */
function stateOf(sheet: ModelSheet): unknown {
  const cells = [...sheet.cells]
    .flatMap(([row, inRow]) =>
      [...inRow].map(([column, cell]) => {
        const { changed: _, border, underline, value, ...plain } = plainCell(cell);
        const lines = Object.values(border ?? {}).some((line) => line !== null) ? { border } : {};
        // A link that is put in is underlined; a text of no letters is none.
        const under = underline && !plain.links ? { underline } : {};
        return [row, column, { ...plain, ...lines, ...under, value: value === "" ? null : value }] as const;
      }),
    )
    // A cell with nothing in it is no cell.
    .filter(([, , cell]) => Object.values(cell).some((part) => part !== null && part !== undefined))
    .sort(([a, b], [c, d]) => a - c || b - d);
  const { merges, columnWidths, hiddenRows, hiddenColumns, frozenRows, frozenColumns } = plainShape(sheet);
  return { cells, merges, columnWidths, hiddenRows, hiddenColumns, frozenRows, frozenColumns };
}

// Of the project's own samples where no other writer made any.
describe.each(corpus.length > 0 ? corpus : samples.slice(0, 2))("%s", (name, bytes) => {
  test("is read as it was meant", async () => {
    const { model } = await open(bytes, "x.xlsx");
    const rows = saidOf(name) ?? [];
    const [sheet] = model.sheets;
    for (const [row, cells] of rows.entries())
      for (const [column, value] of cells.entries()) {
        const is = said(sheet?.cells.get(row)?.get(column)?.value);
        expect(same(is, value), `row ${row + 1}, column ${column + 1}: ${is} and not ${value}`).toBe(true);
      }
    expect(model.sheets.some(({ cells }) => cells.size > 0)).toBe(true);
  });

  test("edited, saved and opened again it is what was saved", async () => {
    const opened = await open(bytes, "x.xlsx");
    const book = new Book(opened);
    const sheet = opened.model.sheets.find(({ hidden, protections }) => !hidden && protections.length === 0);
    if (!sheet) return;
    const edits = [
      {
        kind: "cells",
        cells: [
          { row: 11, column: 6, typed: "Chưa nộp" },
          { row: 5, column: 1, typed: "Đoàn xã Mới" },
        ],
      },
      { kind: "note", row: 11, column: 6, text: "hỏi lại" },
      { kind: "insert", axis: "rows", at: 5, count: 2 },
      { kind: "delete", axis: "rows", at: 9, count: 1 },
      {
        kind: "move",
        block: { firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 2 },
        to: { sheet: sheet.id, row: 30, column: 3 },
      },
    ] as const;
    let done = 0;
    for (const edit of edits) {
      try {
        book.edit([{ ...edit, sheet: sheet.id } as never], "sửa");
        done += 1;
      } catch (error) {
        // What would tear a table, an array or a rule is refused, in words.
        if (!(error instanceof Refusal)) throw error;
      }
    }
    expect(done).toBeGreaterThan(0);
    const now = await open(await opened.save(), "x.xlsx");
    const again = now.model.sheets.find(({ id }) => id === sheet.id);
    expect(again && stateOf(again)).toEqual(stateOf(sheet));
  });
});
