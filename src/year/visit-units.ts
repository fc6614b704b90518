/** @fileoverview Where a lượt went: the units of its row, those of rows that go on with it, and what is not clear of them. */
import { isBlank, textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import type { Tab } from "../table/tab";
import type { ListColumn, ListTable } from "./list-table";
import { columnsWith } from "./list-tables";
import type { UnitNamed, Visit } from "./lists";
import { likeliest, type Named, nowOf, placeOf, unitsIn } from "./units-in";

/**
 * Whether a row goes on with the lượt above it: day, officer and number are merged over both, and only units stand in it.
 * @param read whether a row was read as a lượt
 */
export function goesOnFrom(
  table: ListTable,
  columns: readonly ListColumn[],
  read: (row: number) => boolean,
): (row: number) => boolean {
  const { tab } = table;
  const firsts = new Map<string, number>();
  for (const { firstRow, lastRow, firstColumn } of tab.merges())
    for (let row = firstRow + 1; row <= lastRow; row += 1) firsts.set(`${row} ${firstColumn}`, firstRow);
  const others = [...columns, ...columnsWith(table, "order")];
  const words = ["content", "proposal"] as const;
  return (row) => {
    const [first, more] = new Set(others.map(({ index }) => firsts.get(`${row} ${index}`) ?? -1));
    if (first === undefined || first < 0 || more !== undefined || !read(first)) return false;
    return words.every((role) =>
      columnsWith(table, role).every(
        ({ index }) => firsts.has(`${row} ${index}`) || isBlank(valueAt(tab, row, index)),
      ),
    );
  };
}

export const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0]) - 1;

/** The units of a row; words that name none stand for a place that nobody knows. */
export function unitsOfRow(
  tab: Tab,
  row: number,
  columns: readonly ListColumn[],
  named: Named,
): readonly UnitNamed[] {
  const found = columns.flatMap(({ index }) => unitsIn(tab, row, index, named));
  const filled = columns.find(({ index }) => /\p{L}/u.test(textOf(valueAt(tab, row, index))));
  if (found.length > 0 || !filled) return found;
  const name = textOf(valueAt(tab, row, filled.index)).slice(0, LONGEST_NAME);
  return [{ ...nowOf({ name, index: null }, "", named), at: placeOf({ tab, row, column: filled.index }) }];
}

const LONGEST_NAME = 120;

/** Units that the roster does not have, and rows that name none. */
export function checkUnits(
  { tab }: ListTable,
  row: number,
  columns: readonly ListColumn[],
  where: Visit["units"],
  named: Named,
  findings: Finding[],
): void {
  const [first] = columns;
  if (!first) return;
  if (where.length === 0) findings.push(finding("visit-unit-missing", { tab, row, column: first.index }));
  if (named.roster.from === "visits") return;
  for (const { name, index, at } of where) {
    if (index !== null) continue;
    const column = columns.find((one) => placeOf({ tab, row, column: one.index }).cell === at.cell) ?? first;
    const likely = likeliest(name, named);
    const several = named.book.find(name).length > 1 ? { several: "x" } : {};
    findings.push(
      finding(
        "list-unit-unknown",
        { tab, row, column: column.index },
        { unit: name, value: name, detail: { list: "visit", ...several, ...(likely ? { likely } : {}) } },
      ),
    );
  }
}
