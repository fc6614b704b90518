/** @fileoverview The grid as the rest of the page uses it; grid.ts makes it. */

import type { ICommandService, Injector, Workbook } from "@univerjs/core";
import type { DataValidationModel } from "@univerjs/data-validation";
import type { SheetsNoteModel } from "@univerjs/sheets-note";
import type { FormulaWatch } from "./formula-watch";
import type { HostUndo } from "./host-undo";

export interface Grid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly notes: SheetsNoteModel;
  readonly rules: DataValidationModel;
  readonly undo: HostUndo;
  /** A cell's formula with its `=`, also where the grid keeps it once for many cells; null where there is none. */
  formulaAt(sheet: string, row: number, column: number): string | null;
  /** Where formulas stand. */
  formulaPlaces(): [sheet: string, row: number, column: number][];
  readonly formulas: FormulaWatch;
  /** Whether a command is being done: pasting reads the clipboard first, some ask. */
  isBusy(): boolean;
  dispose(): void;
}
