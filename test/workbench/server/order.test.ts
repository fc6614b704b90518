/** @fileoverview Edits that pages made at the same moment: each reaches the row that was meant, in one order. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Book } from "../../../workbench/server/book";
import type { Edit } from "../../../workbench/server/edit";
import { movedFormula } from "../../../workbench/server/moved-formulas";
import { moveOf } from "../../../workbench/server/moves";
import { Order, withFormulas } from "../../../workbench/server/order";
import { bookOf, sheetOf } from "../host/support";

const ROWS = 8;
const start = Array.from({ length: ROWS }, (_, i) => `r${i}`);
const nameOf = () => "Bảng";

type Act =
  | { readonly what: "insert" | "delete"; readonly at: number; readonly count: number }
  | { readonly what: "type"; readonly at: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    what: fc.constantFrom("insert" as const, "delete" as const),
    at: fc.nat(ROWS + 2),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ what: fc.constant("type" as const), at: fc.nat(ROWS + 2) }),
);

/** Who does what in turn. */
const acts = fc.array(fc.tuple(fc.constantFrom("p", "q"), act), { minLength: 1, maxLength: 12 });

/** Rows by their names, as one page or the server has them. */
class Rows {
  constructor(public names: readonly string[] = start) {}

  /** Does an edit; `fresh` names what is put in. */
  do(edit: Edit, fresh: readonly string[]): void {
    if (edit.kind === "insert")
      this.names = [...this.names.slice(0, edit.at), ...fresh, ...this.names.slice(edit.at)];
    if (edit.kind === "delete")
      this.names = [...this.names.slice(0, edit.at), ...this.names.slice(edit.at + edit.count)];
  }
}

describe("two pages that have not seen each other", () => {
  it("put rows in, take rows out and type: each edit reaches the rows that were meant", () => {
    fc.assert(
      fc.property(acts, (list) => {
        const order = new Order();
        const server = new Rows();
        const pages = { p: new Rows(), q: new Rows() };
        const deleted = new Set<string>();
        let line = 0;
        for (const [n, [who, { what, ...rest }]] of list.entries()) {
          const page = pages[who as "p" | "q"];
          const at = Math.min(rest.at, page.names.length - (what === "insert" ? 0 : 1));
          if (at < 0) continue;
          const count = Math.min(
            "count" in rest ? rest.count : 1,
            what === "insert" ? 9 : page.names.length - at,
          );
          const meant = page.names.slice(at, at + count);
          const edit: Edit =
            what === "type"
              ? { kind: "cells", sheet: 1, cells: [{ row: at, column: 2, typed: `${n}` }] }
              : { kind: what, sheet: 1, axis: "rows", at, count };
          const fresh = Array.from({ length: count }, (_, i) => `${who}${n}.${i}`);
          page.do(edit, fresh);
          // Neither has seen anything of the other.
          let taken: Edit[];
          try {
            taken = order.take(who, 0, [edit], nameOf);
          } catch {
            // Refused only where what it is about is gone.
            expect(what).toBe("type");
            expect(deleted.has(meant[0] as string)).toBe(true);
            continue;
          }
          for (const one of taken) {
            server.do(one, fresh);
            if (one.kind === "cells") expect(server.names[one.cells[0]?.row ?? -1]).toBe(meant[0]);
          }
          if (what === "delete") for (const name of meant) deleted.add(name);
          line += 1;
          order.wrote(
            line,
            taken.flatMap((one) => moveOf(one) ?? []),
            { page: who, edit: n + 1 },
          );
          // All that was put in is there, all that was taken out is gone, and each page's order is kept.
          for (const name of meant.filter(() => what === "delete")) expect(server.names).not.toContain(name);
          for (const { names } of Object.values(pages)) {
            const both = names.filter((name) => server.names.includes(name));
            expect(server.names.filter((name) => both.includes(name))).toEqual(both);
          }
        }
        const all = new Set([...pages.p.names, ...pages.q.names].filter((name) => !deleted.has(name)));
        expect(new Set(server.names)).toEqual(all);
      }),
      { numRuns: 2000 },
    );
  });

  it("send an edit twice where no answer came: it is done once", () => {
    const order = new Order();
    order.wrote(1, [], { page: "p", edit: 3 });
    expect([2, 3, 4].map((edit) => order.isDone({ page: "p", edit }))).toEqual([true, true, false]);
    expect(order.isDone({ page: "q", edit: 3 })).toBe(false);
    // What a page asks for has no number of its own.
    expect(order.isDone({ page: "p", edit: 0 })).toBe(false);
  });

  it("never write into rows that the other has sorted meanwhile", () => {
    const order = new Order();
    const type = (row: number): Edit => ({
      kind: "cells",
      sheet: 1,
      cells: [{ row, column: 2, typed: "x" }],
    });
    order.wrote(1, [{ kind: "sorted", sheet: 1, first: 3, last: 9 }], { page: "q", edit: 0 });
    expect(() => order.take("p", 0, [type(5)], nameOf)).toThrow("vừa được sắp xếp ở một trang khác");
    expect(order.take("p", 0, [type(10)], nameOf)).toEqual([type(10)]);
    expect(order.take("p", 1, [type(5)], nameOf)).toEqual([type(5)]);
    // Who sorted has it before its own eyes only once it is told, too.
    expect(() => order.take("q", 0, [type(5)], nameOf)).toThrow("vừa được sắp xếp");
  });
});

describe("formulas", () => {
  const put = (at: number, count: number, axis: "rows" | "columns" = "rows") =>
    ({ kind: "shift", sheet: 1, axis, at, count }) as const;
  it.each([
    ["=SUM(C2:C10)", put(4, 1), "=SUM(C2:C11)"],
    ["=SUM(C2:C10)", put(1, 2), "=SUM(C4:C12)"],
    ["=SUM(C2:C10)", put(10, 1), "=SUM(C2:C10)"],
    ["=$C$5+C5*2", put(4, 1), "=$C$6+C6*2"],
    ["=C5", put(4, -1), "=#REF!"],
    ["=SUM(C2:C10)", put(3, -3), "=SUM(C2:C7)"],
    ["=SUM(C2:C10)", put(8, -9), "=SUM(C2:C8)"],
    ["=SUM(C:C)+5:9", put(0, 1), "=SUM(C:C)+6:10"],
    ["=SUM(C:E)+C3", put(3, 1, "columns"), "=SUM(C:F)+C3"],
    ['=COUNTIF(D5:D9;"D5")&"C7"', put(5, 1), '=COUNTIF(D5:D10;"D5")&"C7"'],
    ["='Bảng'!C5+'Tab khác'!C5+Khác!C5+Bảng!C5", put(0, 1), "='Bảng'!C6+'Tab khác'!C5+Khác!C5+Bảng!C6"],
    ["=[1]Bảng!C5+LOG10(C5)+Bang[C5]", put(0, 1), "=[1]Bảng!C5+LOG10(C6)+Bang[C5]"],
  ])("%s after %o is %s", (formula, shift, after) => {
    expect(movedFormula(formula, { own: "bảng", shifted: "Bảng" }, shift)).toBe(after);
  });

  it("of a page that had not seen one are moved from what the host has", () => {
    const model = bookOf(
      sheetOf([["a"], ["b"], ["c"], [{ value: 3, formula: "=COUNTA(A1:A3)" }]], "Một", 1),
      sheetOf([[{ value: "b", formula: "=Một!A2" }]], "Hai", 2),
    );
    const book = new Book({ model, save: async () => new Uint8Array(), hasMacros: false });
    const edits: Edit[] = [
      { kind: "insert", sheet: 1, axis: "rows", at: 1, count: 2 },
      // The page rewrote a formula that is another one by now.
      {
        kind: "cells",
        sheet: 1,
        cells: [{ row: 5, column: 0, held: { value: 0, formula: "=A99" }, follows: true }],
      },
    ];
    book.edit(withFormulas(model, edits), "chèn");
    expect(model.sheets[0]?.cells.get(5)?.get(0)).toMatchObject({ value: null, formula: "=COUNTA(A1:A5)" });
    expect(model.sheets[1]?.cells.get(0)?.get(0)).toMatchObject({ value: null, formula: "=Một!A4" });
  });
});
