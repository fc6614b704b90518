/**
 * @fileoverview Notes: written by a person, placed by the host. A note's id is its place, so that a sheet with ten
 * thousand notes is as quick as one without.
 */

import { toDisposable } from "@univerjs/core";
import { RefRangeService, SheetsSelectionsService } from "@univerjs/sheets";
import { type ISheetNote, SheetsNoteModel } from "@univerjs/sheets-note";
import { SheetsNotePopupService } from "@univerjs/sheets-note-ui";
import { gridNote, noteId } from "./grid-data";
import type { Grid } from "./grid-face";
import { doFromHost } from "./grid-from-host";
import { replaceCommand } from "./grid-off";
import { isNoteBox } from "./grid-selection";
import type { GridSync } from "./grid-sync";

/** What Univer 0.25.1 does here for every note at every step, and once for every cell that is drawn. */
interface Slow {
  _ensureNotesMap(unitId: string, sheetId: string): Map<string, ISheetNote>;
  _getNoteByPosition(unitId: string, sheetId: string, row: number, column: number): ISheetNote | undefined;
}
type Watch = RefRangeService["watchRange"];

/** Finds notes by their ids, and lets none watch the rows and columns before it: the host says where each comes to. */
export function quickenNotes(): void {
  const model = SheetsNoteModel.prototype as unknown as Slow;
  model._getNoteByPosition = function (unitId, sheetId, row, column) {
    return this._ensureNotesMap(unitId, sheetId).get(noteId(row, column));
  };
  const { watchRange } = RefRangeService.prototype;
  // Notes alone ask to be told of moves only.
  RefRangeService.prototype.watchRange = function (...args: Parameters<Watch>): ReturnType<Watch> {
    return args[4] ? toDisposable(() => undefined) : watchRange.apply(this, args);
  };
}

/**
 * Notes as a person writes them: each letter into the grid as the host would put it, and to the host. Univer hands a note
 * over a third of a second after the last letter: too late for what is cut, saved or run right after typing.
 */
export function takeNotes(opened: () => { readonly grid: Grid; readonly sync: GridSync } | null): void {
  addEventListener("input", ({ target }) => {
    if (!isNoteBox(target)) return;
    const now = opened();
    const at = now?.grid.injector.get(SheetsNotePopupService).activePopup;
    if (!now || !at) return;
    const { subUnitId: sheetId, row, col } = at;
    const note = gridNote(row, col, target.value);
    doFromHost(now.grid.commands, "sheet.mutation.update-note", { sheetId, row, col, note });
    now.sync.note(Number(sheetId), row, col, target.value);
  });
}

/** What Univer would do with notes by itself. */
export function takeOverNotes({ commands, workbook, injector }: Grid, sync: GridSync): void {
  // It comes late, with what has been taken letter by letter.
  replaceCommand(commands, "sheet.command.update-note", () => true);
  replaceCommand(commands, "sheet.command.delete-note", () => {
    const primary = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    if (!primary) return false;
    const { actualRow: row, actualColumn: col } = primary;
    const sheetId = workbook.getActiveSheet().getSheetId();
    doFromHost(commands, "sheet.mutation.remove-note", { sheetId, row, col });
    sync.note(Number(sheetId), row, col, null);
    return true;
  });
}
