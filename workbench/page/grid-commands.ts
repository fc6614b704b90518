/** @fileoverview Commands of the grid that the host does first: undo, sheets, sorting, notes. The grid follows its steps. */

import type { Area } from "../../src/table/area";
import type { Edit, NumberFormat } from "../server/wire";
import { call, Refused } from "./api";
import { tell } from "./dialogs";
import type { Grid } from "./grid-face";
import { doFromHost } from "./grid-from-host";
import { takeOverNotes } from "./grid-notes";
import { replaceCommand } from "./grid-off";
import type { Selection } from "./grid-selection";
import { SORT, sortHere } from "./grid-sort";
import type { GridSync } from "./grid-sync";
import { toast } from "./toasts";

/** The command that sets how numbers are shown; its parameter says how. */
export const FORMAT = "3cd.command.number-format";

/** Puts the host in the place of the grid's own commands. */
export function takeOver(grid: Grid, sync: GridSync, selection: Selection): void {
  const { commands, workbook } = grid;
  const active = () => workbook.getActiveSheet()?.getSheetId() ?? "";
  const tryTo = (work: Promise<unknown>): true => {
    work.catch((error: unknown) => {
      if (error instanceof Refused) void tell(error.message);
      else throw error;
    });
    return true;
  };
  const request = (edit: Edit, label: string) => tryTo(sync.request([edit], label));

  for (const name of ["undo", "redo"] as const) {
    const id = `univer.command.${name}`;
    const own = grid.undo;
    replaceCommand(commands, id, () => {
      if (own.isTyping()) return own.turn(name);
      sync
        .after((of) => call(name, {}, of))
        .catch((error: unknown) => {
          if (error instanceof Refused) toast(error.message);
          else throw error;
        });
      return true;
    });
  }

  replaceCommand(commands, "sheet.command.insert-sheet", (params: { index?: number } | undefined) =>
    request({ kind: "addSheet", at: params?.index ?? workbook.getSheetSize() }, "thêm tab"),
  );
  replaceCommand(commands, "sheet.command.copy-sheet", (params: { subUnitId?: string } | undefined) =>
    request({ kind: "copySheet", sheet: Number(params?.subUnitId ?? active()) }, "nhân bản tab"),
  );
  replaceCommand(commands, "sheet.command.remove-sheet", (params: { subUnitId?: string } | undefined) =>
    request({ kind: "deleteSheet", sheet: Number(params?.subUnitId ?? active()) }, "xóa tab"),
  );
  replaceCommand(
    commands,
    "sheet.command.set-worksheet-name",
    (params: { subUnitId?: string; name: string }) =>
      request(
        {
          kind: "renameSheet",
          sheet: Number(params.subUnitId ?? active()),
          name: params.name.normalize("NFC"),
        },
        "đổi tên tab",
      ),
  );
  replaceCommand(
    commands,
    "sheet.command.set-worksheet-order",
    (params: { subUnitId?: string; order: number }) =>
      request(
        { kind: "moveSheet", sheet: Number(params.subUnitId ?? active()), to: params.order },
        "chuyển chỗ tab",
      ),
  );
  replaceCommand(
    commands,
    "sheet.command.set-worksheet-hidden",
    (params: { subUnitId?: string } | undefined) =>
      request({ kind: "hideSheet", sheet: Number(params?.subUnitId ?? active()), hidden: true }, "ẩn tab"),
  );
  replaceCommand(commands, "sheet.command.set-worksheet-show", (params: { subUnitId?: string } | undefined) =>
    request({ kind: "hideSheet", sheet: Number(params?.subUnitId ?? active()), hidden: false }, "hiện tab"),
  );
  replaceCommand(commands, FORMAT, ({ numberFormat }: { numberFormat: NumberFormat }) => {
    const { sheet, block } = selection.current();
    if (!block) return true;
    showFormat(grid, sheet, block, numberFormat);
    return request({ kind: "format", sheet, block, numberFormat }, "định dạng số");
  });
  replaceCommand(commands, SORT, ({ descending }: { descending: boolean }) =>
    tryTo(sortHere(selection, sync, descending)),
  );
  takeOverNotes(grid, sync);
}

/** More cells than these show their format once the host's step has come. */
const MOST_AT_ONCE = 10_000;

/** Shows a format at once: what is typed next is read by it, also before the host's step has come. */
function showFormat(grid: Grid, sheet: number, block: Area, pattern: NumberFormat): void {
  const { firstRow, lastRow, firstColumn, lastColumn } = block;
  const there = grid.workbook.getSheetBySheetId(String(sheet));
  const last = Math.min(lastRow, (there?.getRowCount() ?? 0) - 1);
  if ((last - firstRow + 1) * (lastColumn - firstColumn + 1) > MOST_AT_ONCE) return;
  const cellValue: Record<number, Record<number, object>> = {};
  for (let row = firstRow; row <= last; row += 1) {
    const line: Record<number, object> = {};
    for (let column = firstColumn; column <= lastColumn; column += 1)
      line[column] = { s: { n: pattern === null ? null : { pattern } } };
    cellValue[row] = line;
  }
  doFromHost(grid.commands, "sheet.mutation.set-range-values", { subUnitId: String(sheet), cellValue });
}
