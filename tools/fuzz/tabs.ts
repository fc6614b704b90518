/** @fileoverview Tabs made of arrays, for generated sheets and tests; they refuse what recognising never needs. */
import { type Area, parseArea } from "../../src/table/area";
import type { CellValue, Tab } from "../../src/table/tab";

export type Loose = CellValue | null | undefined;

/** A tab from rows; merges in A1 notation (`A1:C1`). */
export function tabOf(
  name: string,
  rows: readonly (readonly Loose[])[],
  options: { merges?: readonly string[]; hidden?: boolean } = {},
): Tab {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const merges = (options.merges ?? []).map((range) => parseArea(range) as Area);
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
