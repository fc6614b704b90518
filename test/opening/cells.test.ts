/** Cells as few blocks. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { Cells } from "../../src/opening/cells";

it("gives each cell in exactly one block, whatever cells there are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(5)), { maxLength: 30 }), (wanted) => {
      const cells = new Cells();
      for (const [row, column] of wanted) cells.add(row, column);
      const found = cells.areas().flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) => {
        const inside: string[] = [];
        for (let r = firstRow; r <= lastRow; r++)
          for (let c = firstColumn; c <= lastColumn; c++) inside.push(`${r},${c}`);
        return inside;
      });
      expect(found.sort()).toEqual([...new Set(wanted.map(([r, c]) => `${r},${c}`))].sort());
    }),
  );
});

it("puts a column's cells together, and begins anew behind a gap", () => {
  const cells = new Cells();
  for (const row of [1, 2, 3, 5, 6]) for (const column of [2, 3]) cells.add(row, column);
  expect(cells.areas()).toEqual([
    { firstRow: 1, lastRow: 3, firstColumn: 2, lastColumn: 3 },
    { firstRow: 5, lastRow: 6, firstColumn: 2, lastColumn: 3 },
  ]);
});
