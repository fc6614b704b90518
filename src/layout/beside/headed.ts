/** @fileoverview What stands under one heading beside the units' marks: a column, or a row of a table turned round. */
import { textOf } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import type { Taken } from "../columns/taken";
import type { LayoutKind, UnitEntry } from "../reading";

/** A heading, and where each unit's cell below or beside it stands. */
export interface Headed {
  readonly heading: string;
  readonly of: (unit: UnitEntry) => At;
}

/** The columns given, of a table with a row a unit; of one turned round the rows that are no criterion's, by the words left of its units. */
export function headedBeside(
  tab: Tab,
  columns: readonly Taken[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
): Headed[] {
  if (kind === "wide")
    return columns.map(({ heading, index }) => ({ heading, of: ({ row }) => ({ tab, row, column: index }) }));
  if (kind !== "turned") return [];
  const first = Math.min(...units.map(({ at }) => at.column));
  const criteria = new Set(units.flatMap(({ rows }) => [...(rows?.values() ?? [])].flat()));
  return tab.values.flatMap((cells, row) => {
    const left = cells
      .slice(0, first)
      .map(textOf)
      .filter((text) => text !== "");
    // A number may stand before the words.
    const heading = left.find((text) => /\p{Ll}{2}|\p{L}{4}/u.test(text)) ?? left[0];
    return heading === undefined || criteria.has(row)
      ? []
      : { heading, of: ({ at }: UnitEntry) => ({ tab, row, column: at.column }) };
  });
}
