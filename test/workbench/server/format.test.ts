/** @fileoverview Định dạng → Số: what is typed afterwards is read by it, what stands there keeps its value. */

import { expect, it } from "vitest";
import { cellAt, type ModelSheet } from "../../../workbench/host/model";
import { Book } from "../../../workbench/server/book";
import type { Edit } from "../../../workbench/server/edit";
import { bookOf, sheetOf } from "../host/support";

const block = { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 1 };
function fresh(): { sheet: ModelSheet; book: Book; act: (edit: object) => void } {
  const sheet = sheetOf([[0.488, "chữ"], [44_319]], "Chấm", 1);
  const book = new Book({ model: bookOf(sheet), save: async () => new Uint8Array(), hasMacros: false });
  return { sheet, book, act: (edit) => void book.edit([{ sheet: 1, ...edit } as Edit], "thử") };
}

it("plain text keeps what is typed to the letter, in cells that were blank too", () => {
  const { sheet, book, act } = fresh();
  act({ kind: "format", block, numberFormat: "@" });
  const typed = ["3/5", "01", "12/2021"];
  act({ kind: "cells", cells: typed.map((text, row) => ({ row, column: 1, typed: text })) });
  expect(typed.map((_, row) => cellAt(sheet, row, 1)?.value)).toEqual(typed);
  expect(cellAt(sheet, 0, 0)).toMatchObject({ value: 0.488, look: { numberFormat: "@" } });
  book.undo();
  book.undo();
  expect(cellAt(sheet, 2, 1)).toBeUndefined();
});

it("numbers, rates and dates keep their values; automatic takes the format away", () => {
  const { sheet, act } = fresh();
  act({ kind: "format", block, numberFormat: "0.0%" });
  expect(cellAt(sheet, 0, 0)).toMatchObject({ value: 0.488, look: { numberFormat: "0.0%" } });
  act({ kind: "format", block, numberFormat: null });
  expect(cellAt(sheet, 0, 0)).toMatchObject({ value: 0.488 });
  expect(cellAt(sheet, 0, 0)?.look?.numberFormat).toBeUndefined();
});

it("a block too large is refused", () => {
  const { act, sheet } = fresh();
  Object.assign(sheet, { maxRows: 100_000, maxColumns: 26 });
  const all = { firstRow: 0, lastRow: 99_999, firstColumn: 0, lastColumn: 25 };
  expect(() => act({ kind: "format", block: all, numberFormat: "@" })).toThrow("quá lớn");
});
