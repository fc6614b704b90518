/**
 * @fileoverview A list that stands right of the marks and names some of the very units on other rows ("Đơn vị chưa duyệt"):
 * what stands there is said of whom it names, and of none of the units in whose rows it happens to stand ([L3], [L4]).
 */
import { isBlank, textOf } from "../../../cell/text";
import { withoutType } from "../../../units/without-type";
import { headsOrder } from "../../header/header";
import { listBeside } from "../../header/list-beside";
import type { Pass } from "../taken";
import { ofListBeside } from "./registration";

/** Longer cells are no name. */
const LONGEST_NAME = 60;

/** The columns of such a list, those without a heading too, are set aside. */
export const setUnitsBesideAside: Pass = (columns, { tab, header, firstRow }) => {
  const name = columns.find(({ field }) => field === "name");
  const lastMark = columns.reduce(
    (last, { index, criterion }) => (criterion === null ? last : Math.max(last, index)),
    -1,
  );
  if (!name || lastMark < name.index || listBeside(tab, header.rows[0] ?? 0)) return columns;
  const rows = tab.values.slice(firstRow);
  const rowOf = new Map(rows.map((row, at) => [keyOf(row[name.index]), at]));
  rowOf.delete("");
  const width = tab.values[0]?.length ?? 0;
  /** Fewer than half of the units are named, most of them on other rows: who appraised whom crosswise stands beside each. */
  const namesUnits = (index: number): boolean => {
    let [others, filled] = [0, 0];
    // The list may begin at the height of the header.
    for (const [at, row] of tab.values.slice(header.rows[0] ?? 0).entries()) {
      const value = row[index] ?? "";
      if (isBlank(value)) continue;
      const own = rowOf.get(keyOf(value));
      filled += 1;
      if (own !== undefined && own !== at - (firstRow - (header.rows[0] ?? 0))) others += 1;
    }
    return others > 0 && others * 2 <= rowOf.size && others * LEAST >= filled;
  };
  let first = lastMark + 1;
  while (first < width && !namesUnits(first)) first += 1;
  if (first >= width) return columns;
  // Left of the names their running numbers may stand, below a heading of theirs or none.
  const counts = (index: number) =>
    index > lastMark &&
    rows.every(
      (row) =>
        isBlank(row[index] ?? "") || typeof row[index] === "number" || headsOrder(textOf(row[index] ?? "")),
    ) &&
    rows.some((row) => !isBlank(row[index] ?? ""));
  const start = counts(first - 1) ? first - 1 : first;
  const headings = new Map(columns.map(({ index, heading }) => [index, heading]));
  const beside = Array.from({ length: width - start }, (_, at) =>
    ofListBeside({ index: start + at, heading: headings.get(start + at) ?? "" }),
  );
  return [...columns.filter(({ index }) => index < start), ...beside];
};

/** So much of a column is names: headings and a title stand over them. */
const LEAST = 4;

const keyOf = (value: unknown): string =>
  typeof value === "string" && value.length <= LONGEST_NAME ? withoutType(value.trim()).toLowerCase() : "";
