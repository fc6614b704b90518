/** @fileoverview Where rows stand now that were read before: people put rows in, take them out and sort meanwhile (C53). */
import type { CellValue } from "./tab";

/** What tells a row from others: all that stands in it, and its first words, most often the unit's name. */
interface RowPrint {
  readonly whole: string;
  readonly name: string;
}

/** Prints of rows, blanks at their ends left out. */
export function printsOf(rows: readonly (readonly CellValue[])[]): RowPrint[] {
  return rows.map((row) => {
    let end = row.length;
    while (end > 0 && row[end - 1] === "") end--;
    const name = row.find((cell) => typeof cell === "string" && /\p{L}/u.test(cell)) ?? "";
    return { whole: end === 0 ? "" : JSON.stringify(row.slice(0, end)), name: String(name) };
  });
}

/** For each row of before, where it stands now; -1: nowhere that is certain. */
export function follow(before: readonly RowPrint[], now: readonly RowPrint[]): number[] {
  const where = before.map(({ whole }, row) => (whole === (now[row]?.whole ?? "") ? row : -1));
  if (!where.includes(-1)) return where;
  const taken = new Set(where);
  for (const by of ["whole", "name"] as const) {
    const once = (rows: readonly RowPrint[], isOpen: (row: number) => boolean) => {
      const found = new Map<string, number>();
      rows.forEach((row, r) => {
        if (row[by] !== "" && isOpen(r)) found.set(row[by], found.has(row[by]) ? -1 : r);
      });
      return found;
    };
    const there = once(now, (row) => !taken.has(row));
    for (const [print, row] of once(before, (one) => where[one] === -1)) {
      const found = there.get(print) ?? -1;
      if (row < 0 || found < 0) continue;
      where[row] = found;
      taken.add(found);
    }
  }
  return where;
}
