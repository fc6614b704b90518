/**
 * @fileoverview Conditional formats of the file, shown in the grid as Excel would show them. They are the host's: where rows
 * and columns bring them the host says, and nobody changes them here.
 */

import { type Injector, InterceptorEffectEnum, type Workbook } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from "@univerjs/sheets-conditional-formatting";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { ModelConditional } from "../host/model";
import type { WireBook } from "../server/wire";
import { conditionsOf } from "./conditions";
import { BOOK, rangeOf } from "./grid-data";
import type { Grid } from "./grid-face";
import { doFromHost } from "./grid-from-host";

/** Cells whose formats are remembered: more than are seen at a time. */
const REMEMBERED = 20_000;

/** Whether a workbook has any: the grid does without the work where it has none. */
export const hasConditional = ({ sheets }: WireBook): boolean =>
  sheets.some(({ shape }) => (shape.conditional ?? []).length > 0);

/** The formats of a whole workbook as a resource of the grid's. */
export const conditionalOf = ({ sheets }: WireBook): object =>
  Object.fromEntries(
    sheets.map(({ id, shape }) => [
      String(id),
      rulesOf(shape.conditional ?? [], { rows: shape.maxRows, columns: shape.maxColumns }),
    ]),
  );

const rulesOf = (...given: Parameters<typeof conditionsOf>) =>
  conditionsOf(...given).map((one) => ({ ...one, ranges: one.ranges.map(rangeOf) }));

/** Draws cells with what their formats come to; Univer's own way there brings menus and a panel to edit them. */
export function drawConditional(injector: Injector, workbook: Workbook): void {
  const formats = injector.get(ConditionalFormattingService);
  const view = injector.get(ConditionalFormattingViewModel);
  view.setCacheLength(REMEMBERED);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 10,
    handler: (cell, { unitId, subUnitId, row, col, rawData }, next) => {
      const found = formats.composeStyle(unitId, subUnitId, row, col);
      if (!found) return next(cell);
      const shown = !cell || cell === rawData ? { ...rawData } : cell;
      if (found.style) {
        const own = (typeof cell?.s === "string" ? workbook.getStyles().get(cell.s) : cell?.s) ?? {};
        shown.s = { ...own, ...found.style };
      }
      if (found.dataBar) Object.assign(shown, { dataBar: found.dataBar });
      return next(shown);
    },
  });
  let drawing = 0;
  const drawAgain = () => {
    clearTimeout(drawing);
    drawing = window.setTimeout(() => {
      const render = injector.get(IRenderManagerService).getRenderById(BOOK);
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeDirty();
    }, 16);
  };
  view.markDirty$.subscribe(drawAgain);
  injector.get(ConditionalFormattingRuleModel).$ruleChange.subscribe(drawAgain);
}

/** Puts the formats of one sheet in the place of those that it had. */
export function putConditional(
  { injector, commands, workbook }: Grid,
  subUnitId: string,
  formats: readonly ModelConditional[],
): void {
  // The grid was opened while no sheet had any: they are shown when the page loads again.
  if (!injector.has(ConditionalFormattingRuleModel)) return;
  const model = injector.get(ConditionalFormattingRuleModel);
  for (const { cfId } of [...(model.getSubunitRules(BOOK, subUnitId) ?? [])])
    doFromHost(commands, "sheet.mutation.delete-conditional-rule", { subUnitId, cfId });
  const sheet = workbook.getSheetBySheetId(subUnitId);
  const size = { rows: sheet?.getRowCount() ?? 0, columns: sheet?.getColumnCount() ?? 0 };
  // Each goes before the one that was put before it.
  for (const rule of rulesOf(formats, size).reverse())
    doFromHost(commands, "sheet.mutation.add-conditional-rule", { subUnitId, rule });
}
