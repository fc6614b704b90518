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
  let above: readonly CellValue[] = [];
  for (let row = from; row < end; row += 1) {
    const cells = tab.values[row] ?? [];
    if (cells.every(isBlank) || isApart(row)) continue;
    if (cells.some(isDitto)) {
      values ??= [...tab.values];
      const before = above;
      values[row] = cells.map((value, column) => {
        const same = isDitto(value) ? (before[column] ?? "") : value;
        return isBlank(same) ? value : same;
      });
    }
    above = (values ?? tab.values)[row] ?? [];
  }
  return values ? { ...tab, values } : tab;
}
