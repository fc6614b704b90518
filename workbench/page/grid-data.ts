/** @fileoverview From the workbook as the server sends it to the workbook as Univer wants it: plain data. */

import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type IRange,
  type ISheetDataValidationRule,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { ISheetNote } from "@univerjs/sheets-note";
import type { Area } from "../../src/table/area";
import { serialOf } from "../host/text/numbers";
import { readTyped } from "../host/text/typed";
import type { PlainCell, PlainLook, PlainShape, PlainValue, WireBook, WireSheet } from "../server/wire";
import { RulePlaces } from "./rules";

export const BOOK = "book";
export const DEFAULT_ROW = 21;
export const DEFAULT_COLUMN = 100;
const DEFAULT_STYLE: IStyleData = { ff: "Arial", fs: 10, vt: VerticalAlign.BOTTOM };

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** What the grid keeps with a cell besides what it shows. */
export interface CellCustom {
  readonly links?: PlainCell["links"];
  /** Holds a picture: there is nothing to type over but the whole. */
  readonly image?: true;
}

/** A look as Univer's style, with nothing where the look says nothing. */
export function styleOf(look: PlainLook): IStyleData {
  const style: IStyleData = {};
  if (look.background) style.bg = { rgb: look.background };
  if (look.fontColor) style.cl = { rgb: look.fontColor };
  if (look.fontWeight) style.bl = look.fontWeight === "bold" ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (look.fontStyle) style.it = look.fontStyle === "italic" ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (look.fontSize) style.fs = look.fontSize;
  if (look.fontFamily) style.ff = look.fontFamily;
  if (look.underline) style.ul = { s: BooleanNumber.TRUE };
  if (look.strikethrough) style.st = { s: BooleanNumber.TRUE };
  if (look.rotation) style.tr = { a: -look.rotation };
  if (look.wrap !== undefined) style.tb = look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (look.verticalAlignment) style.vt = VERTICAL[look.verticalAlignment];
  if (look.horizontalAlignment) style.ht = HORIZONTAL[look.horizontalAlignment];
  if (look.numberFormat) style.n = { pattern: look.numberFormat };
  if (look.border) {
    const bd: IBorderData = {};
    for (const [side, key] of [
      ["top", "t"],
      ["left", "l"],
      ["bottom", "b"],
      ["right", "r"],
    ] as const) {
      const line = look.border[side];
      if (line) bd[key] = { s: LINES[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
    }
    style.bd = bd;
  }
  return style;
}

/** The other way: the looks that a person can set. */
export function lookOf(style: IStyleData | null | undefined): PlainLook {
  if (!style) return {};
  const key = <T extends string, V>(map: Readonly<Record<T, V>>, value: V): T | undefined =>
    (Object.keys(map) as T[]).find((name) => map[name] === value);
  const horizontal = key(HORIZONTAL, style.ht as HorizontalAlign);
  const vertical = key(VERTICAL, style.vt as VerticalAlign);
  return {
    ...(style.bg?.rgb ? { background: hex(style.bg.rgb) } : {}),
    ...(style.cl?.rgb ? { fontColor: hex(style.cl.rgb) } : {}),
    ...(style.bl === undefined || style.bl === null ? {} : { fontWeight: style.bl ? "bold" : "normal" }),
    ...(style.it === undefined || style.it === null ? {} : { fontStyle: style.it ? "italic" : "normal" }),
    ...(style.fs ? { fontSize: style.fs } : {}),
    ...(style.tb ? { wrap: style.tb === WrapStrategy.WRAP } : {}),
    ...(vertical ? { verticalAlignment: vertical } : {}),
    ...(horizontal ? { horizontalAlignment: horizontal } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
  };
}

/** `rgb(1, 2, 3)` and `#ABC` as `#rrggbb`. */
function hex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (parts) {
    const two = (n: string | undefined) => Number(n).toString(16).padStart(2, "0");
    return `#${two(parts[1])}${two(parts[2])}${two(parts[3])}`;
  }
  const short = /^#(.)(.)(.)$/.exec(color);
  return (
    short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : color
  ).toLowerCase();
}

/** A cell's value as Univer holds it. */
function gridValue(value: PlainValue, format: string | undefined, locale: string): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "string") {
    const t = readsAsElse(value, format, locale) ? CellValueType.FORCE_STRING : CellValueType.STRING;
    return { v: value, t };
  }
  if ("date" in value) return { v: serialOf(new Date(value.date)), t: CellValueType.NUMBER };
  if ("error" in value) return { v: value.error, t: CellValueType.STRING };
  return { v: "[hình ảnh]", t: CellValueType.STRING };
}

/** Whether a text would become something else if it were typed: such text must not be read anew when copied. */
function readsAsElse(text: string, format: string | undefined, locale: string): boolean {
  if (/^[^\d\s+\-.,(#₫$€TtFf=']/.test(text)) return false;
  try {
    const typed = readTyped(text, format, locale, 2000);
    return typed.value !== text || typed.formula !== undefined;
  } catch {
    return false;
  }
}

/** A whole cell. `style`: its look, ready made. */
export function gridCell(
  cell: Pick<PlainCell, "value" | "formula" | "links" | "numberFormat">,
  style: ICellData["s"],
  locale: string,
): ICellData {
  const data: ICellData = gridValue(cell.value, cell.numberFormat, locale);
  if (cell.formula !== undefined) data.f = cell.formula;
  if (style) data.s = style;
  const custom: CellCustom = {
    ...(cell.links?.some((run) => run.url) ? { links: cell.links } : {}),
    ...(typeof cell.value === "object" && cell.value && "image" in cell.value ? { image: true } : {}),
  };
  if (Object.keys(custom).length > 0) data.custom = custom;
  return data;
}

/** Everything of a sheet but its cells. */
function gridShape(id: number, shape: PlainShape): Partial<IWorksheetData> {
  const rowData: IWorksheetData["rowData"] = {};
  const columnData: IWorksheetData["columnData"] = {};
  for (const [row, h] of shape.rowHeights) rowData[row] = { h, ia: BooleanNumber.FALSE };
  for (const row of shape.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  for (const [column, w] of shape.columnWidths) columnData[column] = { w };
  for (const column of shape.hiddenColumns)
    columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return {
    id: String(id),
    name: shape.name,
    hidden: shape.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: shape.maxRows,
    columnCount: shape.maxColumns,
    defaultStyle: DEFAULT_STYLE,
    defaultRowHeight: DEFAULT_ROW,
    defaultColumnWidth: DEFAULT_COLUMN,
    mergeData: shape.merges.map(rangeOf),
    freeze: freezeOf(shape.frozenRows, shape.frozenColumns),
    showGridlines: shape.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    rowData,
    columnData,
  };
}

export const rangeOf = (block: Area) => ({
  startRow: block.firstRow,
  endRow: block.lastRow,
  startColumn: block.firstColumn,
  endColumn: block.lastColumn,
});

export const areaOf = (range: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">): Area => ({
  firstRow: range.startRow,
  lastRow: range.endRow,
  firstColumn: range.startColumn,
  lastColumn: range.endColumn,
});

/** Univer counts from the first row that scrolls; -1 is none frozen. */
export const freezeOf = (rows: number, columns: number) => ({
  ySplit: rows,
  xSplit: columns,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

/** The whole workbook. `conditional`: its conditional formats, ready made. */
export function gridBook(book: WireBook, conditional: object): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  book.looks.forEach((look, i) => {
    styles[`l${i}`] = styleOf(look);
  });
  const sheets: IWorkbookData["sheets"] = {};
  for (const sheet of book.sheets) {
    sheets[String(sheet.id)] = gridSheet(sheet, book.looks, (number) => `l${number}`, book.locale);
  }
  return {
    id: BOOK,
    name: book.name,
    appVersion: "0.25.1",
    locale: LocaleType.VI_VN,
    styles,
    defaultStyle: DEFAULT_STYLE,
    sheetOrder: book.sheets.map(({ id }) => String(id)),
    sheets,
    resources: [
      { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(notesOf(book.sheets)) },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(rulesOf(book)) },
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(conditional) },
    ],
  };
}

/** One sheet; `styleAt` gives the style of a look by its number. */
export function gridSheet(
  { id, shape, rows }: WireSheet,
  looks: readonly PlainLook[],
  styleAt: (number: number) => ICellData["s"],
  locale: string,
): Partial<IWorksheetData> {
  const cellData: IWorksheetData["cellData"] = {};
  for (const [row, cells] of rows) {
    const line: Record<number, ICellData> = {};
    cellData[row] = line;
    for (const [column, value, number, extra] of cells) {
      const look = looks[number] ?? {};
      const style = Object.keys(look).length > 0 ? styleAt(number) : null;
      const format = look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat };
      line[column] = gridCell({ value, ...format, ...extra }, style, locale);
    }
  }
  return { ...gridShape(id, shape), cellData };
}

/** Which note that is: a cell has one at most, and the host says where it is. */
export const noteId = (row: number, column: number) => `${row}-${column}`;

/** A note as Univer keeps it. */
export function gridNote(row: number, column: number, text: string): ISheetNote {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 32)), 0);
  return {
    id: noteId(row, column),
    row,
    col: column,
    width: 240,
    height: Math.min(300, 20 + lines * 18),
    note: text,
  };
}

function notesOf(sheets: readonly WireSheet[]): object {
  const notes: Record<string, Record<number, Record<number, ISheetNote>>> = {};
  for (const { id, rows } of sheets) {
    for (const [row, cells] of rows) {
      for (const [column, , , extra] of cells) {
        if (extra?.note === undefined) continue;
        notes[id] ??= {};
        const inSheet = notes[id];
        inSheet[row] ??= {};
        inSheet[row][column] = gridNote(row, column, extra.note);
      }
    }
  }
  return notes;
}

function rulesOf(book: WireBook): object {
  const rules: Record<string, ISheetDataValidationRule[]> = {};
  for (const { id, rows } of book.sheets) {
    const places = new RulePlaces();
    for (const [row, cells] of rows) {
      for (const [column, , look] of cells) places.set(row, column, book.looks[look]?.validation);
    }
    rules[String(id)] = places.rules();
  }
  return rules;
}
