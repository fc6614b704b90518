/** @fileoverview Lists side by side on one table: the same headings again, or the same parts beside columns that all share. */
import { firstRowBelow, isBlank, valueAt } from "../cell/text";
import { fold } from "../vietnamese/fold";
import type { Role } from "./columns";
import { allBlank, standsAcross } from "./list-rows";
import type { ListColumn, ListTable } from "./list-table";

/** The same headings over and over beside each other are as many lists: each with its own columns and nothing else. */
export function sideBySide(table: ListTable): readonly ListTable[] {
  const { tab, columns } = table;
  const words = columns.map(({ path }) => fold(path.join("|")));
  const count = words.filter((one) => one === words[0]).length;
  const width = columns.length / count;
  const isRepeated = count > 1 && words.every((one, at) => at < width || one === words[at - width]);
  if (!isRepeated) return repeatedParts(table);
  return Array.from({ length: count }, (_, block) => {
    const own = columns.slice(block * width, (block + 1) * width);
    const kept = new Set(own.map(({ index }) => index));
    const values = tab.values.map((cells, row) =>
      row >= table.end ? cells : cells.map((value, column) => (kept.has(column) ? value : "")),
    );
    return { ...table, tab: { ...tab, values }, columns: own };
  });
}

/**
 * "Lượt 1: Ngày | Đơn vị", "Lượt 2: Ngày | Đơn vị" beside officers' names: each part with the columns that all share is a
 * list of its own, of the rows that fill it; what stands over a part may say its month.
 */
function repeatedParts(table: ListTable): readonly ListTable[] {
  const { tab, columns } = table;
  const parts = new Map<string, ListColumn[]>();
  for (const column of columns)
    if (column.path.length > 1) {
      const top = fold(column.path[0] ?? "");
      parts.set(top, [...(parts.get(top) ?? []), column]);
    }
  const wordsOfPart = (part: readonly ListColumn[]) =>
    part.map(({ path }) => fold(path.slice(1).join("|"))).join("/");
  const isDated = (part: readonly ListColumn[]) => part.some(({ role }) => DAYS.has(role));
  const dated = [...parts.values()].filter(isDated);
  const [first] = dated;
  if (!first || dated.length < 2 || dated.some((part) => wordsOfPart(part) !== wordsOfPart(first)))
    return [table];
  const all = new Set(dated.flat());
  return dated.map((part) => {
    const fills = (row: number) =>
      part.some(({ index }) => !isBlank(valueAt(tab, row, index))) ||
      (part === first && allBlank(tab, row, [...all]));
    const others = new Set([...all].filter((one) => !part.includes(one)).map(({ index }) => index));
    const below = firstRowBelow(table.headerRows);
    const values = tab.values.map((cells, row) =>
      row < below || row >= table.end || standsAcross(tab, row)
        ? cells
        : cells.map((value, column) => (fills(row) && !others.has(column) ? value : "")),
    );
    return {
      ...table,
      tab: { ...tab, values },
      columns: columns.filter((column) => part.includes(column) || !all.has(column)),
      lines: [...table.lines, part[0]?.path[0] ?? ""],
    };
  });
}

const DAYS: ReadonlySet<Role> = new Set<Role>(["date", "from", "to"]);
