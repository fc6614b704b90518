/**
 * @fileoverview A tab whose merged cells hold their value in every cell that they cover ([L5]), where all of these
 * are for the same: a mark over criteria or units is each one's mark, a note over marks and evidence is neither.
 */
import type { CellValue, Merge, Tab } from "./tab";

/** What a cell of a table is for; null: it says nothing that the rules read. */
type CellKind = string | null;

/** What a cell is for that a merge covers. */
type KindAt = (row: number, column: number, merge: Merge) => CellKind;

/** The first cell of a merge. */
interface First {
  readonly row: number;
  readonly column: number;
}

/** No sheet is wider. */
const WIDTH = 20_000;

/**
 * The tab with its merged cells filled in, or the tab itself where none is to be.
 * @param firstRow the row below the header: what is merged from above it is a title or a heading
 * @param kindAt what a cell is for; a merge whose first cell is for something else than others it covers stays as
 *   it is (a group's heading, a note)
 */
export function withMerges(tab: Tab, firstRow: number, kindAt: KindAt): Tab {
  const filled = new Map<number, First>();
  const changed = new Map<number, CellValue[]>();
  for (const merge of tab.merges()) {
    if (merge.firstRow < firstRow || !isForOne(merge, tab, kindAt)) continue;
    const { firstRow: row, firstColumn: column } = merge;
    const value = tab.values[row]?.[column] ?? "";
    const first = { row, column };
    for (let r = row; r <= Math.min(merge.lastRow, tab.values.length - 1); r += 1)
      for (let c = column; c <= merge.lastColumn; c += 1) {
        if (kindAt(r, c, merge) === null) continue;
        filled.set(r * WIDTH + c, first);
        let cells = changed.get(r);
        if (!cells) {
          cells = [...(tab.values[r] ?? [])];
          changed.set(r, cells);
        }
        cells[c] = value;
      }
  }
  if (filled.size === 0) return tab;
  const values = tab.values.map((cells, row) => changed.get(row) ?? cells);
  const anchorAt = (row: number, column: number) => filled.get(row * WIDTH + column) ?? null;
  const cellAt = (row: number, column: number) => anchorAt(row, column) ?? { row, column };
  let displayed: (readonly string[])[] | null = null;
  return {
    ...tab,
    values,
    displayed() {
      displayed ??= shown(tab.displayed(), filled);
      return displayed;
    },
    linksAt(row, column) {
      const at = cellAt(row, column);
      return tab.linksAt(at.row, at.column);
    },
    formulaAt(row, column) {
      const at = cellAt(row, column);
      return tab.formulaAt(at.row, at.column);
    },
    merges: () => tab.merges(),
    anchorAt,
  };
}

/** Whether the cells of a merge are for the same, those that are for nothing left out. */
function isForOne(merge: Merge, tab: Tab, kindAt: KindAt): boolean {
  const kind = kindAt(merge.firstRow, merge.firstColumn, merge);
  if (kind === null) return false;
  for (let row = merge.firstRow; row <= Math.min(merge.lastRow, tab.values.length - 1); row += 1)
    for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) {
      const other = kindAt(row, column, merge);
      if (other !== null && other !== kind) return false;
    }
  return true;
}

function shown(displayed: readonly (readonly string[])[], filled: ReadonlyMap<number, First>) {
  const rows = displayed.map((cells) => [...cells]);
  for (const [key, { row, column }] of filled) {
    const cells = rows[Math.floor(key / WIDTH)];
    if (cells) cells[key % WIDTH] = displayed[row]?.[column] ?? "";
  }
  return rows;
}

/** Where what a cell says stands: itself, or the first cell of its merge. */
export function anchorOf<T extends { readonly tab: Tab; readonly row: number; readonly column: number }>(
  at: T,
): T {
  const first = at.tab.anchorAt?.(at.row, at.column);
  return first ? { ...at, row: first.row, column: first.column } : at;
}
