/** @fileoverview The grid: Univer with the plugins the workbench uses, in Vietnamese. */

import {
  ICommandService,
  IUndoRedoService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  merge,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { DataValidationModel, UniverDataValidationPlugin } from "@univerjs/data-validation";
import dataValidationVi from "@univerjs/data-validation/locale/vi-VN";
import designVi from "@univerjs/design/locale/vi-VN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUiVi from "@univerjs/docs-ui/locale/vi-VN";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverFindReplacePlugin } from "@univerjs/find-replace";
import findReplaceVi from "@univerjs/find-replace/locale/vi-VN";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsVi from "@univerjs/sheets/locale/vi-VN";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import sheetsDataValidationVi from "@univerjs/sheets-data-validation/locale/vi-VN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import sheetsDataValidationUiVi from "@univerjs/sheets-data-validation-ui/locale/vi-VN";
import { SheetsFindReplaceController, UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import sheetsFormulaVi from "@univerjs/sheets-formula/locale/vi-VN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import sheetsFormulaUiVi from "@univerjs/sheets-formula-ui/locale/vi-VN";
import { SheetsNoteModel, UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import sheetsNoteUiVi from "@univerjs/sheets-note-ui/locale/vi-VN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiVi from "@univerjs/sheets-ui/locale/vi-VN";
import { UniverUIPlugin } from "@univerjs/ui";
import uiVi from "@univerjs/ui/locale/vi-VN";
import type { WireBook } from "../server/wire";
import { computeAgain, FormulaWatch } from "./formula-watch";
import { conditionalOf, drawConditional, hasConditional } from "./grid-conditional";
import { copyAsShown } from "./grid-copy";
import { BOOK, gridBook } from "./grid-data";
import type { Grid } from "./grid-face";
import { FUNCTIONS_HERE, goesByTheClock } from "./grid-functions";
import { quickenNotes } from "./grid-notes";
import { HIDDEN_MENUS, switchOff } from "./grid-off";
import { pasteAsItIs } from "./grid-paste";
import { repairScrolling } from "./grid-scroll";
import { readAsTyped, showAsHost } from "./grid-show";
import { HOST_UNDO, type HostUndo } from "./host-undo";
import { PAGE_WORDS } from "./words";

quickenNotes();

/** Puts the grid with a workbook into an element. */
export async function openGrid(container: HTMLElement, book: WireBook): Promise<Grid> {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: merge(
        {},
        designVi,
        uiVi,
        docsUiVi,
        sheetsVi,
        sheetsUiVi,
        sheetsFormulaVi,
        sheetsFormulaUiVi,
        dataValidationVi,
        sheetsDataValidationVi,
        sheetsDataValidationUiVi,
        findReplaceVi,
        sheetsNoteUiVi,
        PAGE_WORDS,
      ),
    },
    logLevel: LogLevel.ERROR,
    override: [HOST_UNDO],
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: FUNCTIONS_HERE });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
    menu: HIDDEN_MENUS,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu: HIDDEN_MENUS,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: { hidePasteOptions: true },
    protectedRangeShadow: false,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.WHEN_EMPTY,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  if (hasConditional(book)) univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  const injector = univer.__getInjector();
  const workbook = univer.createUnit(
    UniverInstanceType.UNIVER_SHEET,
    gridBook(book, conditionalOf(book)),
  ) as Workbook;
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  // Left to itself it would come three seconds later, and a person who searches at once would see nothing happen.
  injector.get(SheetsFindReplaceController);
  const commands = injector.get(ICommandService);
  const isBusy = countCommands(commands);
  showAsHost({ injector, workbook }, book.locale);
  readAsTyped(injector);
  copyAsShown(injector, workbook);
  pasteAsItIs(injector);
  repairScrolling({ injector, commands, workbook });
  switchOff(injector);
  if (hasConditional(book)) drawConditional(injector, workbook);
  const formulas = injector.get(FormulaDataModel);
  const formulaPlaces = () =>
    workbook.getSheets().flatMap((sheet) => {
      const places: [string, number, number][] = [];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f || cell?.si) places.push([sheet.getSheetId(), row, column]);
      });
      return places;
    });
  const formulaAt = (sheet: string, row: number, column: number) =>
    formulas.getFormulaStringByCell(row, column, sheet, BOOK) ?? null;
  const watch = new FormulaWatch(
    commands,
    () => formulaPlaces().length > 0,
    (...place) => formulaAt(...place) !== null,
  );
  // The file says what day it was when it was saved.
  computeAgain(
    commands,
    formulaPlaces().filter((place) => goesByTheClock(formulaAt(...place) ?? "")),
  );
  return {
    injector,
    commands,
    workbook,
    notes: injector.get(SheetsNoteModel),
    rules: injector.get(DataValidationModel),
    undo: injector.get(IUndoRedoService) as HostUndo,
    formulaAt,
    formulaPlaces,
    formulas: watch,
    isBusy,
    dispose: () => univer.dispose(),
  };
}

/** Counts the commands from here on; gives whether one is being done. */
function countCommands(commands: ICommandService): () => boolean {
  let doing = 0;
  const execute = commands.executeCommand.bind(commands);
  commands.executeCommand = async (...given: Parameters<typeof execute>) => {
    doing += 1;
    try {
      return (await execute(...given)) as never;
    } finally {
      doing -= 1;
    }
  };
  return () => doing > 0;
}
