/** @fileoverview Rows and columns that are put in look like their neighbours, and hold nothing. */

import { describe, expect, it } from "vitest";
import { cellAt, flatCell, type ModelSheet } from "../../../workbench/host/model";
import { Book } from "../../../workbench/server/book";
import type { Edit } from "../../../workbench/server/edit";
import { bookOf, type Given, sheetOf } from "../host/support";

const head = (text: string): Given => ({
  value: text,
  fontWeight: "bold",
  background: "#cfe2f3",
  horizontalAlignment: "center",
});
const RULE = { kind: "list", values: ["x"], rejects: true } as const;
const mark = (value: string, more: object = {}): Given => ({
  value,
  horizontalAlignment: "center",
  validation: RULE,
  ...more,
});
const HEAD = [
  [head("Đơn vị"), head("Nội dung 1")],
  [head(""), head("1.1")],
];
const UNITS = ["A", "B", "C"].map((name) => [{ value: `Đoàn xã ${name}`, wrap: true }, mark("x")]);
const TOTAL = [
  { value: "Tổng cộng", fontWeight: "bold" as const },
  { value: 3, fontWeight: "bold" as const },
];
const MARK = { value: null, horizontalAlignment: "center", validation: RULE };

/** Puts one row or column in, on a tab of a file or of ours. */
function put(
  rows: Given[][],
  axis: "rows" | "columns",
  at: number,
  added = false,
): { sheet: ModelSheet; book: Book } {
  const sheet = { ...sheetOf(rows, "Chấm", 1), added };
  const book = new Book({ model: bookOf(sheet), save: async () => new Uint8Array(), hasMacros: false });
  book.edit([{ kind: "insert", sheet: 1, axis, at, count: 1 } as Edit], "chèn");
  return { sheet, book };
}
const lookAt = (sheet: ModelSheet, row: number, column: number) => {
  const { changed: _, border: __, ...cell } = flatCell(cellAt(sheet, row, column) ?? { value: null });
  return cell;
};

describe.each([false, true])("a row put in (tab of our own: %s)", (added) => {
  const rows = [...HEAD, ...UNITS, TOTAL];
  it.each([
    ["below two rows of headings", 2],
    ["between units", 3],
    ["above the total", 5],
  ])("%s looks like a unit's, with its drop-down", (_, at) => {
    const { sheet } = put(rows, "rows", at, added);
    expect(lookAt(sheet, at, 0)).toEqual({ value: null, wrap: true });
    expect(lookAt(sheet, at, 1)).toEqual(MARK);
    expect(lookAt(sheet, at + 1, 1)).toEqual(lookAt(sheetOf(rows), at, 1));
  });

  it("takes no tint and no note of one row, but a fill that rows share", () => {
    const tinted = [
      ...HEAD,
      UNITS[0] ?? [],
      [{ value: "Đoàn xã B", wrap: true }, mark("", { background: "#ffcb70", note: "thiếu" })],
      TOTAL,
    ];
    const { sheet } = put(tinted, "rows", 4, added);
    expect(lookAt(sheet, 4, 1)).toEqual(MARK);
    const filled = [...HEAD, ...UNITS.map(([name]) => [name as Given, mark("x", { background: "#d9ead3" })])];
    expect(lookAt(put(filled, "rows", 4, added).sheet, 4, 1)).toEqual({ ...MARK, background: "#d9ead3" });
  });

  it("goes with undo, and nothing is left of it", () => {
    const { sheet, book } = put(rows, "rows", 3, added);
    book.undo();
    for (let row = 0; row < 8; row++)
      for (let column = 0; column < 2; column++)
        expect(lookAt(sheet, row, column), `${row},${column}`).toEqual(lookAt(sheetOf(rows), row, column));
  });
});

it("far from anything a row is bare", () => {
  const { sheet } = put([...HEAD, ...UNITS], "rows", 9);
  expect(sheet.cells.get(9)?.size ?? 0).toBe(0);
});

it("a column put in between marks looks like them", () => {
  const rows = UNITS.map(([name, one]) => [name as Given, one as Given, one as Given]);
  const { sheet } = put(rows, "columns", 2);
  expect(lookAt(sheet, 1, 2)).toEqual(MARK);
  expect(lookAt(sheet, 1, 3)).toMatchObject({ value: "x" });
});
