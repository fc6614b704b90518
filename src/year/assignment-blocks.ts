/** @fileoverview Which columns of an assignment belong together: units and their officers, and who was before. */
import type { Tab } from "../table/tab";
import { allBlank, rowsBelow } from "./list-rows";
import type { ListColumn, ListTable } from "./list-table";
import { columnsWith } from "./list-tables";
import { type Named, unitsIn } from "./units-in";

/** A pair of columns, side by side with others of the same kind. */
export interface Block {
  readonly units: readonly ListColumn[];
  readonly officers: readonly ListColumn[];
  /** Those who are the officers of rows that `officers` leave blank, and those who were before. */
  readonly replaced: readonly ListColumn[];
  readonly former: readonly ListColumn[];
  /** Officers stand left of their units: what is blank below one is his as well. */
  readonly officerFirst: boolean;
}

/** Whether the columns of units name units of the roster decides which of those headed so they are. */
export function blocksOf(table: ListTable, named: Named): readonly Block[] {
  const officers = columnsWith(table, "officer");
  const headed = columnsWith(table, "unit");
  const counts = headed.map((column) => ({ column, count: countUnits(table, column, named) }));
  const some = counts.filter(({ count }) => count > 0).map(({ column }) => column);
  const units = some.length > 0 ? some : headed;
  const nearest = ({ index }: ListColumn) =>
    officers.reduce(
      (best, one) => (Math.abs(one.index - index) < Math.abs((best?.index ?? 0) - index) ? one : best),
      officers[0],
    );
  const pair = (of: readonly ListColumn[], by: readonly ListColumn[]): Block => {
    const beside = (role: "replaced" | "former") =>
      columnsWith(table, role).filter((column) => by.includes(nearest(column) as ListColumn));
    return {
      units: of,
      officers: by,
      replaced: beside("replaced"),
      former: beside("former"),
      officerFirst: (by[0]?.index ?? 0) < (of[0]?.index ?? 0),
    };
  };
  // TT | Đơn vị | Cán bộ | TT | Đơn vị | Cán bộ: each officer's column with its own units'.
  if (units.length > 1 && units.length === officers.length)
    return units.map((unit, at) => pair([unit], [officers[at] as ListColumn]));
  return [pair(units, officers)];
}

function countUnits(table: ListTable, { index }: ListColumn, named: Named): number {
  let count = 0;
  for (const { row, is } of rowsBelow(table, () => true))
    if (is === "row")
      count += unitsIn(table.tab, row, index, named).filter((one) => one.index !== null).length;
  return count;
}

/** Whether the next row names a unit and leaves its officer to the one above. */
export const goesOnBlank = (tab: Tab, row: number, { officers, units }: Block): boolean =>
  row + 1 < tab.values.length && allBlank(tab, row + 1, officers) && !allBlank(tab, row + 1, units);
