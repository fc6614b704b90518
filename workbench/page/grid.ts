/** @fileoverview The grid: Univer with the plugins the workbench uses, in Vietnamese, and what it shows by the host. */

import {
  BooleanNumber,
  CellValueType,
  CommandType,
  ICommandService,
  type Injector,
  InterceptorEffectEnum,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  merge,
  Univer,
  type Workbook,
} from "@univerjs/core";
import dataValidationVi from "@univerjs/data-validation/locale/vi-VN";
import designVi from "@univerjs/design/locale/vi-VN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUiVi from "@univerjs/docs-ui/locale/vi-VN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverFindReplacePlugin } from "@univerjs/find-replace";
import findReplaceVi from "@univerjs/find-replace/locale/vi-VN";
import { INTERCEPTOR_POINT, SheetInterceptorService, UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsVi from "@univerjs/sheets/locale/vi-VN";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import sheetsDataValidationVi from "@univerjs/sheets-data-validation/locale/vi-VN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import sheetsDataValidationUiVi from "@univerjs/sheets-data-validation-ui/locale/vi-VN";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import sheetsFormulaVi from "@univerjs/sheets-formula/locale/vi-VN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import sheetsFormulaUiVi from "@univerjs/sheets-formula-ui/locale/vi-VN";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import sheetsNoteUiVi from "@univerjs/sheets-note-ui/locale/vi-VN";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import sheetsSortUiVi from "@univerjs/sheets-sort-ui/locale/vi-VN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiVi from "@univerjs/sheets-ui/locale/vi-VN";
import { UniverUIPlugin } from "@univerjs/ui";
import uiVi from "@univerjs/ui/locale/vi-VN";
import type { WireBook } from "../server/wire";
import { gridBook } from "./grid-data";

/** The grid as the rest of the page uses it. */
export interface Grid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  dispose(): void;
}

/** Puts the grid with a workbook into an element. */
export function openGrid(container: HTMLElement, book: WireBook): Grid {
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
        sheetsSortUiVi,
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: true, ribbonType: "simple" });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {});
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.WHEN_EMPTY,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  const workbook = univer.createUnit(2, gridBook(book)) as Workbook;
  const injector = univer.__getInjector();
  return {
    injector,
    commands: injector.get(ICommandService),
    workbook,
    dispose: () => univer.dispose(),
  };
}
