/**
 * @fileoverview What cells show: numbers and dates as the host shows them (Vietnamese commas and dates), links in
 * blue; and what stands in the editor when a cell is opened.
 */

import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IDocumentData,
  type Injector,
  InterceptorEffectEnum,
  type Workbook,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { isDateFormat } from "numfmt";
import { readFormula } from "../host/text/formula";
import { shownIn } from "../host/text/shown";
import type { CellCustom } from "./grid-data";
import type { Grid } from "./grid-face";
import { formatHere } from "./grid-functions";

const LINK = { cl: { rgb: "#1155cc" }, ul: { s: BooleanNumber.TRUE } };

/** Lets the host's rules decide what is shown. */
export function showAsHost(
  { injector, workbook }: Pick<Grid, "injector" | "workbook">,
  locale: string,
): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "shown-as-host",
    // Before the rest: what others add is added to what is shown.
    priority: 100,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, place, next) => {
      const raw = place.rawData;
      if (!raw) return next(cell);
      const text = raw.t === CellValueType.NUMBER ? shown(raw, workbook, locale) : null;
      const isLink = (raw.custom as CellCustom | undefined)?.links !== undefined;
      if (text === null && !isLink) return next(cell);
      const shownCell = cell === raw || !cell ? { ...raw } : cell;
      if (text !== null) shownCell.v = text;
      if (isLink) shownCell.interceptorStyle = { ...shownCell.interceptorStyle, ...LINK };
      return next(shownCell);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, { origin }, next) => {
      if (!cell || !origin || origin.f) return next(cell);
      if (typeof origin.v === "string" && !origin.p && origin.v.includes("\n"))
        return next({ ...cell, p: linesOf(origin.v) });
      if (origin.t !== CellValueType.NUMBER) return next(cell);
      return next({ ...cell, v: editable(origin, workbook, locale) });
    },
  });
}

/** Reads a formula as it is typed in Vietnam, before the grid keeps it. */
export function readAsTyped(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, _, next) => next(cell?.f ? { ...cell, f: readFormula(cell.f) } : cell),
  });
}

/** A text of several lines as the editor takes it; of a plain text it would run them together. */
function linesOf(text: string): IDocumentData {
  const dataStream = `${text.replace(/\r?\n/g, "\r")}\r`;
  const paragraphs = [...dataStream.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }));
  return { id: "", documentStyle: {}, body: { dataStream: `${dataStream}\n`, paragraphs } };
}

function patternOf(cell: ICellData, workbook: Workbook): string | undefined {
  const pattern = workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
  return pattern && formatHere(pattern);
}

function shown(cell: ICellData, workbook: Workbook, locale: string): string | null {
  if (typeof cell.v !== "number") return null;
  const numberFormat = patternOf(cell, workbook);
  return shownIn(numberFormat ? { value: cell.v, look: { numberFormat } } : { value: cell.v }, locale);
}

/** A number with all its digits, a percentage as one, a date as it is shown: typing it again changes nothing. */
function editable(cell: ICellData, workbook: Workbook, locale: string): string {
  const value = Number(cell.v);
  const format = patternOf(cell, workbook);
  if (format && isDateFormat(format)) return shown(cell, workbook, locale) ?? "";
  if (format?.includes("%")) return `${shownIn({ value: Number((value * 100).toPrecision(15)) }, locale)}%`;
  return shownIn({ value }, locale);
}
