/** @fileoverview Cells of a unit that are not taken at their word: crossed out, shown otherwise, noted against. */
import type { Doubts } from "../assessment/doubts";
import { criteriaOf } from "../criteria/set";
import type { KeyedTab } from "../layout/reading-beside";
import type { Tab } from "../table/tab";
import { cellsOf, placeKey, placesIn } from "./unit-places";
import type { BookUnit, WholeBook } from "./wire";

interface Around {
  /** The book's. */
  readonly tabs: readonly Tab[];
  readonly keyed: readonly KeyedTab[];
  readonly doubts: Doubts;
}

/** The book with what is doubted of its units' cells. */
export function withDoubtedPlaces(book: WholeBook, around: Around): WholeBook {
  if (!around.tabs.some((tab) => around.doubts.in(tab))) return book;
  return { ...book, units: book.units.map((unit) => ({ ...unit, doubts: doubtedOf(book, unit, around) })) };
}

function doubtedOf(book: WholeBook, unit: BookUnit, { tabs, keyed, doubts }: Around): BookUnit["doubts"] {
  const found = new Map<string, BookUnit["doubts"][number]>();
  for (const { code } of criteriaOf(book.set))
    for (const cells of cellsOf(book, unit, code))
      for (const place of placesIn(cells)) {
        const at = book.tabs.indexOf(place.sheet);
        const tab = tabs[at];
        if (!tab || place.row < 0) continue;
        const own = doubts.at({ tab, row: place.row, column: place.column });
        const row = keyed.find((one) => one.tab === tab);
        const doubt = own ?? (row ? doubts.ofRow(row, place.row)?.doubt : undefined);
        if (doubt) found.set(placeKey(place), [at, place.row, place.column, doubt.of, doubt.said]);
      }
  return [...found.values()];
}
