/**
 * @fileoverview Putting rows in below the last one of a person's tab ([E10]), where nothing stands: only while that tab
 * says of each of its rows what it said when the sidebar read it, so that no row is put in twice.
 */
import { sealOf } from "../sidebar/seal";
import type { AddedRows, Anchor, Edit, NewRows, Place } from "../sidebar/wire";
import { a1 } from "../table/a1";
import { dateOfWall } from "../vietnamese/dates";
import { areSame, asTyped, keepsApostrophe, plain, same, wired, writeBare } from "./cells";
import { instantShowing } from "./clock";
import { gridNamed } from "./grids";
import { makeRoom } from "./room";
import { RuleReader, refuses } from "./rules";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Typed = string | number | boolean | Date;

/** Rows that can be put in, and the block they go into. */
export interface RowsBelow {
  readonly wanted: NewRows;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly firstColumn: number;
  readonly values: readonly (readonly Typed[])[];
}

/** Whether the tab is as it was: nobody put in or took out a row, or changed what says whose one is. */
export function isAsItWas(spreadsheet: Spreadsheet, wanted: NewRows): boolean {
  return isFreeBelow(spreadsheet, wanted) && areSame(spreadsheet, wanted.guards);
}

/** Whether nothing stands where the rows are to go. */
export function isFreeBelow(spreadsheet: Spreadsheet, { sheet, below }: NewRows): boolean {
  return gridNamed(spreadsheet, sheet)?.getLastRow() === below;
}

/** The cells of the block that get something, and whether each holds it now. */
export function cellsPutIn({
  wanted,
  range,
  firstColumn,
  values,
}: RowsBelow): (Place & { readonly isThere: boolean })[] {
  const now = range.getValues();
  return values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === ""
        ? []
        : [
            {
              sheet: wanted.sheet,
              row: wanted.below + r,
              column: firstColumn + c,
              isThere: isSame(now[r]?.[c], value),
            },
          ],
    ),
  );
}

const isSame = (now: unknown, wanted: Typed) =>
  wanted instanceof Date ? same(wired(plain(now)), wired(wanted)) : now === wanted;

/** The blank block below the last row, with room made for it, and what goes into it; `edits` are those of the rows. */
export function rowsBelow(spreadsheet: Spreadsheet, wanted: NewRows, edits: readonly Edit[]): RowsBelow {
  const sheet = spreadsheet.getSheetByName(wanted.sheet) as GoogleAppsScript.Spreadsheet.Sheet;
  const rows = wanted.rows.map(
    ({ row, cells }) =>
      new Map<number, Typed>([
        ...cells.map(
          ([column, value]) => [column, typeof value === "object" ? dateOfWall(value.date) : value] as const,
        ),
        ...edits.filter((edit) => edit.row === row).map(({ column, now }) => [column, now] as const),
      ]),
  );
  const columns = rows.flatMap((row) => [...row.keys()]);
  const firstColumn = Math.min(...columns);
  const width = Math.max(...columns) - firstColumn + 1;
  makeRoom(sheet, wanted.below + rows.length, 0);
  return {
    wanted,
    range: sheet.getRange(wanted.below + 1, firstColumn + 1, rows.length, width),
    firstColumn,
    values: rows.map((row) => Array.from({ length: width }, (_, c) => row.get(firstColumn + c) ?? "")),
  };
}

/** The cells of the block, by the row's own number and column, whose rules refuse what goes into them (C49). */
export function refusedIn({
  wanted,
  range,
  firstColumn,
  values,
}: RowsBelow): { row: number; column: number }[] {
  const rules = range.getDataValidations();
  const reader = new RuleReader();
  return wanted.rows.flatMap(({ row }, r) =>
    (values[r] ?? []).flatMap((value, c) => {
      const rule = rules[r]?.[c] ?? null;
      // Which days a rule takes is Google's to say.
      if (value instanceof Date) return [];
      return refuses(rule, reader.read(rule), value) ? [{ row, column: firstColumn + c }] : [];
    }),
  );
}

/** Writes anew what has kept an apostrophe (C51); whether there was any. */
function mendKept(
  range: RowsBelow["range"],
  values: RowsBelow["values"],
  holds: (row: number, column: number) => unknown,
): boolean {
  let again = false;
  for (const [r, row] of values.entries()) {
    for (const [c, text] of row.entries()) {
      if (!keepsApostrophe(holds(r, c), text)) continue;
      writeBare(range.getCell(r + 1, c + 1), text);
      again = true;
    }
  }
  return again;
}

/** Writes the rows in one go and says where they stand, or in which cells in case rows moved in that very moment. */
export function putIn(
  spreadsheet: Spreadsheet,
  below: RowsBelow,
): { readonly added: AddedRows; readonly unsure: readonly string[] } {
  const { wanted, range, firstColumn, values } = below;
  const { sheet, guards, rows } = wanted;
  range.setValues(
    values.map((row) => row.map((value) => (value instanceof Date ? instantShowing(value) : asTyped(value)))),
  );
  // All guards go from the first row to the last: one call reads them and what was put in.
  const width = values[0]?.length ?? 0;
  const left = Math.min(firstColumn, ...guards.map(({ column }) => column));
  const right = Math.max(firstColumn + width, ...guards.map(({ column, columns }) => column + columns));
  const height = wanted.below + rows.length;
  const look = () =>
    gridNamed(spreadsheet, sheet)
      ?.getRange(1, left + 1, height, right - left)
      .getValues()
      .map((row) => row.map(plain)) ?? [];
  let all = look();
  const holds = (row: number, column: number) => all[wanted.below + row]?.[column - left];
  if (mendKept(range, values, (row, column) => holds(row, firstColumn + column))) all = look();
  const seal = (row: number, column: number) => sealOf([[holds(row, column) ?? ""]]);
  const guarded = ({ row, column, columns }: Anchor, height: number) =>
    sealOf(all.slice(row, row + height).map((cells) => cells.slice(column - left, column - left + columns)));
  const isMoved = guards.some((guard) => guarded(guard, guard.rows) !== guard.seal);
  return {
    added: {
      rows: rows.map(({ row }, index) => [row, wanted.below + index]),
      anchors: rows.flatMap(({ cells }, index) =>
        cells.map(([column]) => [wanted.below + index, column, seal(index, column)] as const),
      ),
      guards: guards.map((guard) => {
        const rows = guard.rows + wanted.rows.length;
        return { ...guard, rows, seal: guarded(guard, rows) };
      }),
      below: height,
    },
    unsure: isMoved ? cellsPutIn(below).map(({ row, column }) => a1(row, column)) : [],
  };
}
