/**
 * @fileoverview Which row is which after people have gone on working: rows are known by what stands in them, never by
 * their number alone, and where two could be meant none is.
 */
import { headerRowsIn } from "../layout/header/header-rows";
import { Zone } from "../layout/header/zone";
import type { Anchor } from "../sidebar/requests";
import { sealOf } from "../sidebar/seal";
import { isName, namesIn } from "../table/names";
import type { CellValue, Tab } from "../table/tab";

type Grid = readonly (readonly CellValue[])[];

/** Of a tab without a table so many rows may say what its columns are. */
const ROWS_ABOVE = 12;

/** A tab of which nothing but values is asked. */
const bareTab = (name: string, values: Grid): Tab =>
  ({ name, values, merges: () => [], displayed: () => [] }) as Pick<Tab, "name" | "values"> as Tab;

/** The print of a block; what lies beyond a tab's content is blank. */
function printOf(values: Grid, row: number, column: number, rows: number, columns: number): string {
  return sealOf(
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c): CellValue => values[row + r]?.[column + c] ?? ""),
    ),
  );
}

/** What tells the columns and each of the given rows of a tab that was read from its row `from` on. */
export function keysOf(
  name: string,
  values: Grid,
  from: number,
  rows: readonly number[],
): { readonly headers: readonly Anchor[]; readonly keyOf: (row: number) => Anchor } {
  const width = values[0]?.length ?? 0;
  const block = (row: number, column: number, rows: number, columns: number): Anchor => ({
    sheet: name,
    row: row + from,
    column,
    rows,
    columns,
    seal: printOf(values, row, column, rows, columns),
  });
  const header = headerRowsIn(new Zone(bareTab(name, values)))[0];
  const top = header?.[0] ?? 0;
  const below = header ? (header[header.length - 1] as number) + 1 : Math.min(ROWS_ABOVE, ...rows);
  const headers = below > top ? [block(top, 0, below - top, width)] : [];
  const { column, counts } = namesIn(values, below, values.length - 1);
  const keyOf = (row: number) => {
    const value = values[row]?.[column];
    const isAlone = isName(value) && counts.get(value) === 1 && row >= below;
    return isAlone ? block(row, column, 1, 1) : block(row, 0, 1, width);
  };
  return { headers, keyOf };
}

/** Where rows of a tab are now. */
export class Places {
  /** By a block's shape, then by its print: the rows where such a block begins. */
  private readonly found = new Map<string, Map<string, number[]>>();

  constructor(readonly values: Grid) {}

  private rowsOf({ column, rows, columns, seal }: Anchor): readonly number[] {
    const shape = `${column} ${rows} ${columns}`;
    let bySeal = this.found.get(shape);
    if (!bySeal) {
      bySeal = new Map();
      for (let row = 0; row + rows <= this.values.length; row++) {
        const print = printOf(this.values, row, column, rows, columns);
        const held = bySeal.get(print);
        if (held) held.push(row);
        else bySeal.set(print, [row]);
      }
      this.found.set(shape, bySeal);
    }
    return bySeal.get(seal) ?? [];
  }

  /** By how many rows all of the keys moved together; null where the columns are not what they were, or it is not sure. */
  shiftOf(headers: readonly Anchor[], keys: readonly Anchor[]): number | null {
    if (headers.some((header) => this.rowsOf(header).length === 0)) return null;
    let shifts: readonly number[] | null = null;
    for (const key of keys) {
      const own = this.rowsOf(key).map((row) => row - key.row);
      shifts = shifts ? shifts.filter((one) => own.includes(one)) : own;
    }
    return shifts?.length === 1 ? (shifts[0] as number) : null;
  }
}
