/**
 * @fileoverview [L4] Units that go on on another tab without a header, as a table does that was cut at a page's end: they
 * are counted, and nobody knows what they got.
 */

import { isMark } from "../../cell/sample";
import { isBlank, textOf } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { unitKey } from "../../units/names";
import type { RowNotRead, UnitEntry } from "../reading";
import { isCount } from "../rows/row-words";

/** Marks of so many of the criteria beside a name make a row a unit's. */
const MOST = 0.5;
/** A title of its own makes a tab a table of its own. */
const LINES_ABOVE = 1;

/** The rows of such units on tabs without a table. */
export function unitsElsewhere(
  tabs: readonly Tab[],
  units: readonly UnitEntry[],
  criteria: number,
): RowNotRead[] {
  if (tabs.length === 0 || units.length === 0) return [];
  let keys: Set<string> | null = null;
  return tabs.flatMap((tab) => {
    const rows = rowsOfUnits(tab, criteria);
    if (rows.length === 0) return [];
    keys ??= new Set(units.map(({ name }) => unitKey(name, "")));
    const known = keys;
    const others = rows.filter(({ name }) => !known.has(unitKey(name, "")));
    // A tab of the same units is a copy of the table, or another one of theirs.
    if (others.length * 2 < rows.length) return [];
    return others.map(
      ({ row, column, name }): RowNotRead => ({
        at: { tab, row, column },
        unit: null,
        of: "elsewhere",
        named: name,
      }),
    );
  });
}

function rowsOfUnits(tab: Tab, criteria: number) {
  const found: { readonly row: number; readonly column: number; readonly name: string }[] = [];
  let lines = 0;
  for (const [row, cells] of tab.values.entries()) {
    const column = cells.findIndex((value) => !isBlank(value) && !isCount(value));
    const name = column < 0 ? "" : textOf(cells[column] ?? "");
    const marks = isUnitName(name) ? cells.slice(column + 1).filter(isMark).length : 0;
    if (marks > 0 && marks >= criteria * MOST) found.push({ row, column, name });
    else if (found.length === 0 && column >= 0) lines += 1;
    if (lines > LINES_ABOVE) return [];
  }
  return found;
}
