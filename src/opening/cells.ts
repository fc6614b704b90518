/** @fileoverview Cells of tabs, gathered one by one and given as few blocks. */
import { type Area, cellArea } from "../table/area";
import type { At } from "../table/tab";

/** Cells of one tab, 0-based. */
export class Cells {
  private readonly rows = new Map<number, Set<number>>();

  add(row: number, column: number): void {
    const held = this.rows.get(row);
    if (held) held.add(column);
    else this.rows.set(row, new Set([column]));
  }

  has(row: number, column: number): boolean {
    return this.rows.get(row)?.has(column) === true;
  }

  /** In order of rows and columns. */
  all(): (readonly [row: number, column: number])[] {
    const rows = [...this.rows.keys()].sort((a, b) => a - b);
    return rows.flatMap((row) =>
      [...(this.rows.get(row) ?? [])].sort((a, b) => a - b).map((column) => [row, column] as const),
    );
  }

  /** The same cells as blocks: stretches of a row, put together where the rows below have the same. */
  areas(): Area[] {
    const done: Area[] = [];
    let open = new Map<string, Area>();
    let before = -1;
    for (const [row, held] of [...this.rows].sort((a, b) => a[0] - b[0])) {
      const next = new Map<string, Area>();
      for (const [firstColumn, lastColumn] of stretches(held)) {
        const key = `${firstColumn}:${lastColumn}`;
        const above = row === before + 1 ? open.get(key) : undefined;
        if (above) open.delete(key);
        next.set(key, above ? { ...above, lastRow: row } : { ...cellArea(row, firstColumn), lastColumn });
      }
      done.push(...open.values());
      open = next;
      before = row;
    }
    return [...done, ...open.values()];
  }
}

function stretches(columns: ReadonlySet<number>): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/** Cells by the name of their tab. */
export class CellsByTab {
  private readonly tabs = new Map<string, Cells>();

  add({ tab, row, column }: At): void {
    this.of(tab.name).add(row, column);
  }

  of(tab: string): Cells {
    let cells = this.tabs.get(tab);
    if (!cells) {
      cells = new Cells();
      this.tabs.set(tab, cells);
    }
    return cells;
  }
}
