/** @fileoverview Cells of a unit that a merge fills: what they say stands, and is written, in its first cell ([L5]). */
import { criteriaOf } from "../criteria/set";
import type { Tab } from "../table/tab";
import { cellsOf, placeKey, placesIn } from "./unit-places";
import type { BookUnit, MergedPlace, WholeBook } from "./wire";

/** The book with the merged cells of its units; `tabs` are the book's. */
export function withMergedPlaces(book: WholeBook, tabs: readonly Tab[]): WholeBook {
  if (!tabs.some((tab) => tab.anchorAt)) return book;
  const owners = new Map<string, Set<number>>();
  const found = book.units.map((unit, index) => {
    const merged = mergedOf(book, unit, tabs);
    for (const one of merged) {
      const key = firstKey(one);
      owners.set(key, (owners.get(key) ?? new Set()).add(index));
    }
    return merged;
  });
  const units = book.units.map((unit, index) => ({
    ...unit,
    merged: (found[index] ?? []).map((one): MergedPlace => {
      const [tab, row, column, firstRow, firstColumn] = one;
      return [tab, row, column, firstRow, firstColumn, (owners.get(firstKey(one))?.size ?? 0) > 1 ? 1 : 0];
    }),
  }));
  return { ...book, units };
}

const firstKey = ([tab, , , row, column]: MergedPlace) => `${tab},${row},${column}`;

/** The unit's cells that are part of a merge, its first cell among them. */
function mergedOf(book: WholeBook, unit: BookUnit, tabs: readonly Tab[]): MergedPlace[] {
  const found = new Map<string, MergedPlace>();
  for (const { code } of criteriaOf(book.set))
    for (const cells of cellsOf(book, unit, code))
      for (const place of placesIn(cells)) {
        const at = book.tabs.indexOf(place.sheet);
        const first = tabs[at]?.anchorAt?.(place.row, place.column);
        if (first) found.set(placeKey(place), [at, place.row, place.column, first.row, first.column, 0]);
      }
  return [...found.values()];
}
