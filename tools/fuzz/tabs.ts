/** @fileoverview Tabs made of arrays, for generated sheets and tests; they refuse what recognising never needs. */
import { columnIndex } from "../../src/table/a1";
import type { CellValue, Merge, Tab } from "../../src/table/tab";

export type Loose = CellValue | null | undefined;

/** A tab from rows; merges in A1 notation (`A1:C1`). */
export function tabOf(
  name: string,
  rows: readonly (readonly Loose[])[],
  options: { merges?: readonly string[]; hidden?: boolean } = {},
): Tab {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const merges = (options.merges ?? []).map(mergeOf);
  const never = (what: string) => () => {
    throw new Error(`recognising a sheet does not need ${what}`);
  };
  return {
    name,
    hidden: options.hidden ?? false,
    values,
    merges: () => merges,
    displayed: never("what cells show"),
    linksAt: never("links"),
    formulaAt: never("formulas"),
  };
}

function mergeOf(range: string): Merge {
  const [, c1, r1, c2, r2] = range.match(/^([A-Z]+)(\d+):([A-Z]+)(\d+)$/) as RegExpMatchArray;
  return {
    firstRow: Number(r1) - 1,
    lastRow: Number(r2) - 1,
    firstColumn: columnIndex(c1 as string),
    lastColumn: columnIndex(c2 as string),
  };
}
