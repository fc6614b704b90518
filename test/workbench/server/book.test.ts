/** @fileoverview The open workbook: whatever is done can be undone, done again, and replayed from the journal. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, type ModelWorkbook } from "../../../workbench/host/model";
import { Book, type Entry } from "../../../workbench/server/book";
import type { Edit } from "../../../workbench/server/edit";
import { plainCell, plainShape } from "../../../workbench/server/plain";
import { bookOf, type Given, sheetOf } from "../host/support";

const ROWS = 6;
const COLUMNS = 4;

function fresh(): { book: Book; model: ModelWorkbook } {
  const rows: Given[][] = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) =>
      (row * column) % 3 === 0 ? `${row}.${column}` : row + column,
    ),
  );
  (rows[1] as Given[])[1] = { value: new Date(Date.UTC(2021, 4, 3)), numberFormat: "dd/mm/yyyy", note: "cũ" };
  (rows[2] as Given[])[2] = {
    value: "Đạt",
    validation: { kind: "list", values: ["Đạt", "Chưa đạt"], rejects: true },
    background: "#ffcb70",
  };
  const one = sheetOf(rows, "Một", 1);
  one.merges.push({ firstRow: 4, lastRow: 5, firstColumn: 0, lastColumn: 1 });
  const model = bookOf(one, sheetOf([["a", 1]], "Hai", 2));
  return { model, book: new Book({ model, save: async () => new Uint8Array(), hasMacros: false }) };
}

/** All there is to know of a workbook. */
function stateOf(model: ModelWorkbook): unknown {
  return model.sheets.map((sheet) => ({
    id: sheet.id,
    shape: plainShape(sheet),
    cells: [...sheet.cells]
      .flatMap(([row, cells]) =>
        [...cells].map(([column, cell]) => {
          const { changed, ...plain } = plainCell(cell);
          return [row, column, { ...plain, changed: [...(changed ?? [])].sort() }] as const;
        }),
      )
      .sort(([a, b], [c, d]) => a - c || b - d),
  }));
}

const row = fc.integer({ min: 0, max: ROWS });
const column = fc.integer({ min: 0, max: COLUMNS });
const sheet = fc.integer({ min: 1, max: 4 });
const block = fc.tuple(row, row, column, column).map(([a, b, c, d]) => ({
  firstRow: Math.min(a, b),
  lastRow: Math.max(a, b),
  firstColumn: Math.min(c, d),
  lastColumn: Math.max(c, d),
}));
const axis = fc.constantFrom("rows" as const, "columns" as const);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("cells" as const),
    sheet,
    cells: fc.array(
      fc.oneof(
        fc.record({
          row,
          column,
          typed: fc.constantFrom("x", "12", "3/5", "1,5", "", "'01", "=A1", "1.5", "TRUE"),
        }),
        fc.record({
          row,
          column,
          held: fc.record({ value: fc.constantFrom(null, 7, "chữ", true, 44_319) }),
          look: fc.constantFrom({}, { background: "#00ff00" }, { fontWeight: "bold" as const, wrap: true }),
        }),
      ),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    kind: fc.constant("note" as const),
    sheet,
    row,
    column,
    text: fc.constantFrom("mới", "", null),
  }),
  fc.record({
    kind: fc.constantFrom("insert" as const, "delete" as const),
    sheet,
    axis,
    at: fc.integer({ min: 0, max: 4 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("move" as const),
    sheet,
    block,
    to: fc.record({ sheet, row, column }),
  }),
  fc.record({
    kind: fc.constant("sort" as const),
    sheet,
    first: row,
    last: row,
    column,
    descending: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("merge" as const, "unmerge" as const),
    sheet,
    blocks: fc.array(block, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("freeze" as const),
    sheet,
    rows: fc.integer({ min: 0, max: 12 }),
    columns: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("sizes" as const),
    sheet,
    axis,
    sizes: fc.array(fc.tuple(row, fc.integer({ min: 5, max: 300 })), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("hide" as const),
    sheet,
    axis,
    stretches: fc.array(fc.tuple(row, row), { maxLength: 2 }),
    hidden: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("gridlines" as const), sheet, hidden: fc.boolean() }),
  fc.record({ kind: fc.constant("addSheet" as const), at: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constantFrom("copySheet" as const, "deleteSheet" as const), sheet }),
  fc.record({
    kind: fc.constant("renameSheet" as const),
    sheet,
    name: fc.constantFrom("Một", "hai", "Ba", ""),
  }),
  fc.record({ kind: fc.constant("moveSheet" as const), sheet, to: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant("hideSheet" as const), sheet, hidden: fc.boolean() }),
);

describe("the open workbook", () => {
  it("undoes, does again and replays whatever a person did; a refused edit changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (all) => {
        const { book, model } = fresh();
        const states = [stateOf(model)];
        const journal: Entry[] = [];
        for (const edits of all) {
          try {
            const step = book.edit(edits, "thử");
            if (!step) continue;
            journal.push(JSON.parse(JSON.stringify({ kind: "step", step })));
            states.push(stateOf(model));
          } catch (error) {
            expect((error as Error).name).toBe("Refusal");
            expect(stateOf(model)).toEqual(states.at(-1));
          }
        }
        for (const state of states.slice(0, -1).reverse()) {
          book.undo();
          expect(stateOf(model)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          book.redo();
          expect(stateOf(model)).toEqual(state);
        }
        const again = fresh();
        for (const entry of journal) again.book.replay(entry);
        expect(stateOf(again.model)).toEqual(states.at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps in a note what people say in threaded comments: more can be written, nothing of it taken away", () => {
    const { book, model } = fresh();
    const [sheet] = model.sheets;
    Object.assign(sheet ?? {}, { conversations: [{ row: 1, column: 1, said: "cũ" }] });
    const note = (text: string | null) =>
      book.edit([{ kind: "note", sheet: 1, row: 1, column: 1, text }], "ghi chú");
    expect(() => note("mới")).toThrow(/^Ghi chú của ô B2 có bình luận trao đổi/);
    expect(() => note(null)).toThrow("Excel");
    expect(sheet?.cells.get(1)?.get(1)?.note).toBe("cũ");
    note("cũ\n\nđã gọi lại");
    expect(sheet?.cells.get(1)?.get(1)?.note).toBe("cũ\n\nđã gọi lại");
  });

  it("moves cells whole: looks, note, drop-down and lines go along, and come back with undo", () => {
    const { book, model } = fresh();
    const [one, two] = model.sheets;
    const cell = one?.cells.get(2)?.get(2);
    Object.assign(
      cell ?? {},
      cellOf({ ...cell?.look, note: "hỏi lại", border: { top: { style: "thin", color: "#000000" } } }),
    );
    const from = { firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 2 };
    book.edit([{ kind: "move", sheet: 1, block: from, to: { sheet: 1, row: 7, column: 1 } }], "chuyển ô");
    const whole = {
      value: "Đạt",
      note: "hỏi lại",
      validation: { kind: "list", values: ["Đạt", "Chưa đạt"] },
      look: { background: "#ffcb70", border: { top: { style: "thin" } } },
    };
    expect(one?.cells.get(7)?.get(1)).toMatchObject(whole);
    const left = one?.cells.get(2)?.get(2);
    expect([left?.value, left?.note, left?.validation, left?.look?.background]).toEqual([
      null,
      undefined,
      undefined,
      undefined,
    ]);
    // To another tab, over what stands there.
    const there = { firstRow: 7, lastRow: 7, firstColumn: 1, lastColumn: 1 };
    book.edit([{ kind: "move", sheet: 1, block: there, to: { sheet: 2, row: 0, column: 0 } }], "chuyển ô");
    expect(two?.cells.get(0)?.get(0)).toMatchObject(whole);
    expect(one?.cells.get(7)?.get(1)?.value).toBe(null);
    book.undo();
    book.undo();
    expect(cell && one?.cells.get(2)?.get(2)).toMatchObject(whole);
    expect(two?.cells.get(0)?.get(0)).toMatchObject({ value: "a" });
  });

  it("takes a command's run as one step, sheets made and deleted included", () => {
    const { book, model } = fresh();
    const before = stateOf(model);
    const { step } = book.run("lệnh", () => {
      const [first, second] = model.sheets;
      if (!first || !second) return;
      first.cells.get(0)?.delete(0);
      first.frozenRows = 2;
      model.sheets = [{ ...second, cells: new Map(), id: 9, name: "Mới" } as typeof second, first];
    });
    const after = stateOf(model);
    expect(step?.changes.length).toBeGreaterThan(0);
    book.undo();
    expect(stateOf(model)).toEqual(before);
    book.redo();
    expect(stateOf(model)).toEqual(after);
  });

  it("never gives a new sheet the number of a deleted one, which undo may bring back", () => {
    const { book, model } = fresh();
    book.edit([{ kind: "addSheet", at: 2 }], "thêm");
    book.edit([{ kind: "deleteSheet", sheet: 3 }], "xóa");
    book.edit([{ kind: "addSheet", at: 2 }], "thêm");
    expect(model.sheets.map(({ id }) => id)).toEqual([1, 2, 4]);
    expect(model.nextSheetId).toBe(5);
  });

  it("takes computed values in only where there is a formula, and undo leaves them", () => {
    const { book, model } = fresh();
    book.edit([{ kind: "cells", sheet: 1, cells: [{ row: 0, column: 0, typed: "=1+1" }] }], "công thức");
    expect(
      book.computed(1, [
        [0, 0, 2],
        [0, 1, 5],
      ]),
    ).toMatchObject({ cells: [[0, 0, { value: null }, { value: 2 }]] });
    expect(book.computed(1, [[0, 0, 2]])).toBeNull();
    expect(model.sheets[0]?.cells.get(0)?.get(0)?.value).toBe(2);
  });
});

describe("a journal that lost one line", () => {
  it("goes on as it was done but for that line", () => {
    const many = fc.array(
      fc.oneof(
        fc.record({ row, column, typed: fc.constantFrom("a", "b", "1") }),
        fc.constant("undo" as const),
        fc.constant("redo" as const),
      ),
      { minLength: 2, maxLength: 14 },
    );
    fc.assert(
      fc.property(many, fc.nat(), (doings, which) => {
        const { book } = fresh();
        const entries: Entry[] = [];
        for (const doing of doings) {
          try {
            if (typeof doing === "string") {
              const { of } = book[doing]();
              entries.push({ kind: doing, ...(of === undefined ? {} : { of }) });
            } else {
              const step = book.edit([{ kind: "cells", sheet: 1, cells: [doing] }], "thử");
              if (step) entries.push({ kind: "step", step });
            }
          } catch {
            // A cell of a list that takes no such value, or nothing to undo.
          }
        }
        if (entries.length === 0) return;
        const lost = which % entries.length;
        const gone = entries[lost] as Entry;
        const again = fresh();
        for (const [i, entry] of entries.entries()) if (i !== lost) again.book.replay(entry);
        // Only cells that the lost line wrote, or took back, may differ.
        const touched = new Set<string>();
        const n = gone.kind === "step" ? gone.step.n : "of" in gone ? gone.of : 0;
        for (const entry of entries) {
          if (entry.kind !== "step" || entry.step.n !== n) continue;
          for (const change of entry.step.changes)
            if (change.kind === "cells") for (const [r, c] of change.cells) touched.add(`${r},${c}`);
        }
        for (let r = 0; r <= ROWS; r++)
          for (let c = 0; c <= COLUMNS; c++) {
            if (touched.has(`${r},${c}`)) continue;
            const [one, two] = [book, again.book].map(
              ({ model }) => model.sheets[0]?.cells.get(r)?.get(c)?.value,
            );
            expect(two).toEqual(one);
          }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
