/**
 * @fileoverview How rows are put in on the evidence tab ([E10]): learnt from the rows that stand there, so that a new
 * one says its unit and criterion as they do. What cannot be learnt is left to the person.
 */
import { criteriaOf } from "../criteria/set";
import type { KeyedTab, KeyedTabKeys, MatrixColumns } from "../layout/reading-beside";
import type { CellValue, Tab } from "../table/tab";
import { sealOf } from "./seal";
import type { Adding, Anchor, Book, BookKeyed, KeyCell } from "./wire";

/** A code with little around it, "TC 1.1": what is more is the criterion's text. */
const MOST_AROUND = 12;

/** An evidence tab for the book; `sheet` is its index there. Rows are put in on the first one only. */
export function bookKeyed(keyedTab: KeyedTab, set: Book["set"], sheet: number, first: boolean): BookKeyed {
  const { evidence, explanation, columns, parts = null, denied } = keyedTab;
  return {
    sheet,
    evidence,
    explanation,
    columns:
      columns === undefined
        ? null
        : Object.fromEntries([...columns].map(([code, own]) => [code, columnsFor(own)])),
    denied: [...(denied ?? [])],
    parts,
    // What stands in several columns is put in there, by hand.
    adding:
      first && !parts
        ? addingTo(
            keyedTab,
            criteriaOf(set).map(({ code }) => code),
          )
        : null,
  };
}

function columnsFor({ evidence, explanation, parts }: MatrixColumns): [number, number, ...number[]] {
  return [evidence, explanation, ...(parts?.columns.slice(1) ?? [])];
}

/** Null where something stands below the last row, which a new one would have to push away. */
function addingTo({ tab, keys, columns }: KeyedTab, codes: readonly string[]): Adding | null {
  const last = keys?.lastRow ?? -1;
  if (!keys || last !== tab.values.length - 1) return null;
  const criteria = columns ? [] : codes.map((code) => [code, keyCells(tab, keys, code)] as const);
  return {
    name: keys.name,
    criteria: Object.fromEntries(criteria.filter((one): one is [string, KeyCell[]] => one[1] !== null)),
    order: orderBelow(tab, keys.order, last),
    guards: [keys.name, ...keys.criterion].map((column) => anchorOf(tab, 0, column, last + 1, 1)),
    rows: last + 1,
  };
}

/** A block of a tab, with its print. */
export function anchorOf(tab: Tab, row: number, column: number, rows: number, columns: number): Anchor {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): CellValue => tab.values[row + r]?.[column + c] ?? ""),
  );
  return { sheet: tab.name, row, column, rows, columns, seal: sealOf(values) };
}

/** The cells that say a criterion: those of a row that says it, else those of another with its code in the other's place. */
function keyCells(tab: Tab, { criterion, samples }: KeyedTabKeys, code: string): KeyCell[] | null {
  const own = samples.get(code);
  if (own !== undefined) return cellsIn(tab, criterion, own);
  for (const [other, row] of samples) {
    const [cell, ...more] = cellsIn(tab, criterion, row) ?? [];
    if (!cell || more.length > 0) continue;
    const text = String(cell[1]);
    if (text.includes(other) && text.length <= other.length + MOST_AROUND)
      return [[cell[0], text.replace(other, code)]];
  }
  return null;
}

/** What stands in some columns of a row; null where one holds what cannot be written again as it is. */
function cellsIn(tab: Tab, columns: readonly number[], row: number): KeyCell[] | null {
  const cells: KeyCell[] = [];
  for (const column of columns) {
    const value = tab.values[row]?.[column] ?? "";
    if (value === "") continue;
    if (typeof value !== "string" && typeof value !== "number") return null;
    cells.push([column, value]);
  }
  return cells;
}

/** Where the last rows are numbered one after the other: the column and the next number. */
function orderBelow(tab: Tab, column: number, last: number): readonly [number, number] | null {
  if (column < 0) return null;
  const [before, number] = [tab.values[last - 1]?.[column], tab.values[last]?.[column]];
  return typeof number === "number" && (before === number - 1 || number === 1) ? [column, number + 1] : null;
}
