/**
 * @fileoverview Changes of units to be put in below the last row of a person's list of them: which cell gets what, by the
 * list's own headings. What stands below the list is never pushed away: then nothing is put in.
 */
import { textOf, valueAt } from "../cell/text";
import { CHANGE_WORDS, namesInCell, type PlacedName, type UnitChange } from "../units/changes";
import { isUnitName } from "../units/looks-like-name";
import { fold } from "../vietnamese/fold";
import { ROLE_WORDS, type Role } from "./columns";
import { lastRowOf, textsIn } from "./list-rows";
import type { ListTable } from "./list-table";
import { columnsWith } from "./list-tables";
import type { Day } from "./lists";

/** A row of cells to be put in; days as days. */
type NewCells = readonly {
  readonly column: number;
  readonly value: string | number | { readonly day: Day };
}[];

/** Where rows go, 0-based, or why they cannot. */
export type RowsOfChanges =
  | {
      readonly row: number;
      readonly rows: readonly NewCells[];
      /** The columns that say which row is which. */
      readonly keys: readonly number[];
    }
  | { readonly below: number; readonly text: string }
  | { readonly missing: readonly string[] };

/** A list has to have these, or what is put in could not be read. */
const NEEDED: readonly Role[] = ["from", "oldUnit", "newUnit"];

const said = (names: readonly PlacedName[]) =>
  names
    .map(({ name, place, part }) => `${part ? "Một phần " : ""}${name}${place === "" ? "" : ` (${place})`}`)
    .join("\n");

/** The rows of changes below a list's last one. @param note stands in the list's column of notes, where it has one */
export function rowsOfChanges(
  table: ListTable,
  changes: readonly Omit<UnitChange, "at">[],
  note: string,
): RowsOfChanges {
  const { tab } = table;
  const first = (role: Role) => columnsWith(table, role)[0]?.index ?? null;
  const missing = NEEDED.filter((role) => first(role) === null).map((role) =>
    role === "from" ? "từ ngày" : ROLE_WORDS[role],
  );
  if (missing.length > 0) return { missing };
  const units = [...columnsWith(table, "oldUnit"), ...columnsWith(table, "newUnit")];
  const named = (row: number) => units.flatMap(({ index }) => namesInCell(textOf(valueAt(tab, row, index))));
  const { last, below } = lastRowOf(
    table,
    (row) => named(row).some(({ name }) => isUnitName(name)),
    (row) => named(row).length > 0,
  );
  if (below !== null) return { below, text: textsIn(tab, below)[0] ?? "" };
  const notes = table.columns.find(({ heading }) => fold(heading) === "ghi chu")?.index ?? null;
  const order = columnsWith(table, "order")[0]?.index ?? null;
  const before = order === null ? "" : valueAt(tab, last, order);
  const count = typeof before === "number" ? before : 0;
  const rows = changes.map(({ day, kind, from, to }, at) => {
    const cells: [number | null, NewCells[number]["value"]][] = [
      [order, count + at + 1],
      [first("from"), { day }],
      [first("oldUnit"), said(from)],
      [first("change"), CHANGE_WORDS[kind]],
      [first("newUnit"), said(to)],
      [notes, note],
    ];
    return cells.flatMap(([column, value]) => (column === null || value === "" ? [] : [{ column, value }]));
  });
  return {
    row: Math.max(tab.values.length, last + 1),
    rows,
    keys: [...new Set([first("from"), first("oldUnit")].flatMap((one) => one ?? []))],
  };
}
