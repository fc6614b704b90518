/**
 * @fileoverview A visit to be put in below the last row of a list of visits: which cell gets what, learnt from the list's
 * own headings. What stands below the list, a signature or a total, is never pushed away: then nothing is put in.
 */
import { textOf, valueAt } from "../cell/text";
import type { CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { dayOfDate, formatDay } from "../vietnamese/periods";
import { ROLE_WORDS, type Role } from "./columns";
import { lastRowOf, textsIn } from "./list-rows";
import type { ListTable } from "./list-table";
import { columnsWith, listTables } from "./list-tables";
import { type Day, VISIT_KINDS } from "./lists";
import { kindOf } from "./visit-kinds";

/** What a person says of a visit; '' where nothing. */
export interface NewVisit {
  readonly from: Day;
  readonly to: Day;
  readonly officer: string;
  readonly unit: string;
  readonly kind: string;
  readonly content: string;
  readonly proposal: string;
  readonly label: string;
}

/** What a list has columns for. */
const VISIT_FIELDS = ["officer", "unit", "kind", "content", "proposal", "label"] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];

/** Which parts of a visit a list has columns for. */
export const fieldsOf = (table: ListTable): VisitField[] =>
  VISIT_FIELDS.filter((field) => columnsWith(table, field).length > 0);

/** A cell that gets something; days as days. */
interface VisitCell {
  readonly column: number;
  readonly value: string | number | { readonly day: Day };
}

/** Where a visit goes. 0-based. */
interface VisitRow {
  readonly row: number;
  readonly cells: readonly VisitCell[];
  /** The columns that say which row is which. */
  readonly keys: readonly number[];
  /** The last row says all this already: a save that broke off may have come that far, and is not made twice. */
  readonly isThere: boolean;
}

/** The list of a tab whose header ends in a row, 0-based; null: it is no longer there. */
export function visitTable(tab: Tab, headerRow: number): ListTable | null {
  return listTables(tab).find(({ headerRows }) => headerRows[headerRows.length - 1] === headerRow) ?? null;
}

/** The kinds that a list offers: the headings of its columns where each kind has one. */
export function kindsOf(table: ListTable): readonly string[] {
  const columns = columnsWith(table, "kind");
  return columns.length > 1 ? columns.map(kindOfColumn) : VISIT_KINDS;
}

const kindOfColumn = ({ path }: { readonly path: readonly string[] }) => kindOf(path[path.length - 1] ?? "");

const isSame = (held: CellValue, wanted: VisitCell["value"]) =>
  typeof wanted === "object" ? held instanceof Date && dayOfDate(held) === wanted.day : held === wanted;

/** Why a visit cannot be put in: what stands below the list, with its row, 0-based, or what there is no column for. */
export type NoRow =
  | { readonly below: number; readonly text: string }
  | { readonly missing: readonly string[] };

/** The row of a visit below a list's last one. */
export function rowOfVisit(table: ListTable, visit: NewVisit): VisitRow | NoRow {
  const { tab } = table;
  const days = [...columnsWith(table, "from"), ...columnsWith(table, "date"), ...columnsWith(table, "stamp")];
  const units = columnsWith(table, "unit");
  const says = (row: number) =>
    [...days, ...units].some(({ index }) => textOf(valueAt(tab, row, index)) !== "");
  const { last, below } = lastRowOf(table, says);
  if (below !== null) return { below, text: textsIn(tab, below)[0] ?? "" };
  const cells = new Map<number, VisitCell["value"]>();
  const missing: string[] = [];
  const put = (role: Role, value: VisitCell["value"]) => {
    const [first] = columnsWith(table, role);
    if (first) cells.set(first.index, value);
    return first !== undefined;
  };
  const single = visit.from === visit.to;
  const period = single ? { day: visit.from } : `${formatDay(visit.from)} - ${formatDay(visit.to)}`;
  if (put("from", { day: visit.from })) {
    if (!put("to", { day: visit.to }) && !single) missing.push(ROLE_WORDS.to);
  } else if (!put("date", period) && !put("stamp", period)) missing.push(ROLE_WORDS.date);
  for (const field of VISIT_FIELDS) {
    const value = visit[field];
    if (value === "") continue;
    const columns = columnsWith(table, field);
    if (field === "kind" && columns.length > 1) {
      const own = columns.find((column) => fold(kindOfColumn(column)) === fold(value));
      if (own) cells.set(own.index, "x");
      else missing.push(`${ROLE_WORDS.kind} “${value}”`);
    } else if (!put(field, value)) missing.push(ROLE_WORDS[field]);
  }
  if (missing.length > 0) return { missing };
  const isThere = [...cells].every(([column, value]) => isSame(valueAt(tab, last, column), value));
  const row = isThere ? last : tab.values.length;
  const [order] = columnsWith(table, "order");
  const before = order ? valueAt(tab, last, order.index) : "";
  if (order && typeof before === "number") cells.set(order.index, before + 1);
  else if (order && last === table.headerRows[table.headerRows.length - 1]) cells.set(order.index, 1);
  return {
    row,
    isThere,
    cells: [...cells].map(([column, value]) => ({ column, value })),
    keys: [...new Set([days[0] ?? units[0], units[0]].flatMap((one) => one?.index ?? []))],
  };
}
