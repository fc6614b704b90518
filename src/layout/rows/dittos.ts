/** @fileoverview The rows of a list with "Như trên", "nt", " filled by what stands above them. */
import { isDitto } from "../../cell/ditto";
import { isBlank } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";

/**
 * The tab with such cells filled by what stands in the nearest row above that is one of the list's; where nothing stands
 * there they are left, and say nothing that a reader knows.
 * @param from the row below the header
 * @param isApart a row that is a heading or a total, and nothing that another is like
 */
export function withDittos(tab: Tab, from: number, end: number, isApart: (row: number) => boolean): Tab {
  let values: (readonly CellValue[])[] | null = null;
  for (let row = from; row < end; row += 1) {
    const cells = tab.values[row] ?? [];
    if (!cells.some(isDitto) || isApart(row)) continue;
    let above = row - 1;
    while (above >= from && ((tab.values[above] ?? []).every(isBlank) || isApart(above))) above -= 1;
    values ??= [...tab.values];
    const before = above < from ? [] : (values[above] ?? []);
    values[row] = cells.map((value, column) => {
      const same = isDitto(value) ? (before[column] ?? "") : value;
      return isBlank(same) ? value : same;
    });
  }
  return values ? { ...tab, values } : tab;
}

/** The tab where such cells of single columns hold what the nearest one above that is not blank holds: papers of units one below the other. */
export function withDittosIn(tab: Tab, from: number, columns: readonly number[]): Tab {
  let values: CellValue[][] | null = null;
  // Row by row, as the cells lie in memory: down the columns, a large sheet takes twice the time.
  const above: CellValue[] = columns.map(() => "");
  for (let row = from; row < tab.values.length; row += 1) {
    const cells = tab.values[row] ?? [];
    columns.forEach((column, index) => {
      const value = cells[column] ?? "";
      if (isBlank(value)) return;
      const last = above[index] ?? "";
      if (isBlank(last) || !isDitto(value)) above[index] = value;
      else {
        values ??= tab.values.map((each) => [...each]);
        (values[row] as CellValue[])[column] = last;
      }
    });
  }
  return values ? { ...tab, values } : tab;
}
