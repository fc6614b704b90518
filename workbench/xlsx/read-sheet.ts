/** @fileoverview One worksheet of the file, as the model has it: its cells and its shape. */
import { NOT_CALCULATED } from "../../src/cell/error-value";
import { a1 } from "../../src/table/a1";
import { type Area, areaText } from "../../src/table/area";
import { type ModelCell, type ModelSheet, type ModelValue, newSheet, type Stretch } from "../host/model";
import { walkCells } from "./cells";
import { readConditional } from "./conditional";
import { dateOfSerial } from "./dates";
import { shiftFormula, shownFormula } from "./formulas";
import {
  MAX_COLUMNS,
  MAX_MILLION_AREA,
  MAX_MILLION_CELLS,
  MAX_READ_TEXT,
  MAX_ROWS,
  MAX_RULED,
} from "./limits";
import { readNotes } from "./notes";
import { isKind, type Package } from "./package";
import { parseRange, parseRanges } from "./ranges";
import { readCharts, readFloating } from "./read-charts";
import { crossedIn, textOf } from "./strings";
import type { CellFormat, Styles } from "./styles";
import { readTables } from "./tables";
import { unusable } from "./unusable";
import { child, childrenOf, fromCellText, isOn, own, type XmlElement } from "./xml";

/** What reading a sheet needs of its workbook. */
export interface SheetContext {
  readonly parts: Package;
  readonly strings: readonly string[];
  /** By the index of a text of several looks: its stretches that are crossed out. */
  readonly crossed: ReadonlyMap<number, readonly Stretch[]>;
  readonly styles: Styles;
  readonly is1904: boolean;
  /** Pictures may sit in cells (richData parts). */
  readonly hasPictures: boolean;
  /** Cells read so far, of all sheets: they share one limit. */
  cellCount: number;
  /** Cells of all blocks from A1 to the last filled cell, likewise. */
  area: number;
}

/** A sheet, and its XML without the cells: what merges, rules and links are read from. */
export interface ReadSheet {
  readonly sheet: ModelSheet;
  readonly frame: XmlElement;
  /** Its tab is selected: in front, or one of several that Excel edits together. */
  readonly isSelected: boolean;
}

/** Reads one worksheet. Links and validations wait until all sheets are known. */
export function readSheet(context: SheetContext, path: string, id: number, name: string): ReadSheet {
  const sheet = newSheet(id, name, false);
  const frame = readCells(context, context.parts.text(path), sheet);
  refuseStray(context, sheet);
  readShape(frame, sheet);
  const tables = readTables(context.parts, path);
  if (tables.length > 0) sheet.tables = tables.map(({ range, hasHeader }) => ({ range, hasHeader }));
  const conditional = readConditional(frame, context.styles);
  if (conditional.length > 0) sheet.conditional = conditional;
  const printed = (child(frame, "headerFooter")?.children ?? []).map(({ text }) => own(text)).filter(Boolean);
  if (printed.length > 0) sheet.printed = printed;
  const charts = readCharts(context.parts, path);
  if (charts.length > 0) sheet.charts = charts;
  const floating = readFloating(context.parts, path);
  if (floating) sheet.floating = floating;
  const notes = readNotes(context.parts, path);
  const conversations = notes.filter(({ isThread }) => isThread);
  if (conversations.length > 0)
    sheet.conversations = conversations.map(({ row, column, conversation: said }) => ({ row, column, said }));
  for (const note of notes) {
    if (note.text === "") continue;
    const cells = rowOf(sheet, note.row);
    const cell = cells.get(note.column);
    if (cell) cell.note = note.text;
    else cells.set(note.column, { value: null, note: note.text });
  }
  let lastRow = -1;
  let lastColumn = -1;
  for (const [row, cells] of sheet.cells) {
    if (row > lastRow) lastRow = row;
    for (const column of cells.keys()) if (column > lastColumn) lastColumn = column;
  }
  for (const merge of sheet.merges) {
    lastRow = Math.max(lastRow, merge.lastRow);
    lastColumn = Math.max(lastColumn, merge.lastColumn);
  }
  // As Sheets makes the grid of an imported file: never smaller than a new sheet's.
  sheet.maxRows = Math.max(sheet.maxRows, lastRow + 1);
  sheet.maxColumns = Math.max(sheet.maxColumns, lastColumn + 1);
  readColumns(frame, sheet, lastColumn);
  const view = child(child(frame, "sheetViews"), "sheetView");
  return { sheet, frame, isSelected: isOn(view?.attributes.tabSelected) };
}

/** Throws where a cell stands so far off that nobody could work on the block up to it. */
function refuseStray(context: SheetContext, sheet: ModelSheet): void {
  let lowest = { row: 0, column: 0 };
  let rightmost = { row: 0, column: 0 };
  for (const [row, cells] of sheet.cells)
    cells.forEach(({ value, formula }, column) => {
      if (value === null && formula === undefined) return;
      if (row > lowest.row) lowest = { row, column };
      if (column > rightmost.column) rightmost = { row, column };
    });
  context.area += (lowest.row + 1) * (rightmost.column + 1);
  if (context.area <= MAX_MILLION_AREA * 1e6) return;
  const isBelow = lowest.row / MAX_ROWS > rightmost.column / MAX_COLUMNS;
  const { row, column } = isBelow ? lowest : rightmost;
  throw unusable("stray", sheet.name, a1(row, column), MAX_MILLION_AREA);
}

/** The value of a `<c>`, as the model has it. */
export function cellValue(context: SheetContext, cell: XmlElement, format: CellFormat): ModelValue {
  const type = cell.attributes.t ?? "n";
  const text = child(cell, "v")?.text ?? "";
  if (type === "s") return context.strings[Number(text || Number.NaN)] ?? null;
  if (type === "inlineStr") return own(textOf(child(cell, "is")));
  if (text === "" && type !== "str") return null;
  switch (type) {
    case "str":
      return own(fromCellText(text));
    case "b":
      return isOn(text.trim().toLowerCase());
    case "e":
      return isPicture(context, cell, text) ? { image: true } : { error: text };
    case "d": {
      const date = new Date(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
      return Number.isNaN(date.getTime()) ? text : date;
    }
    default: {
      const number = Number(text);
      if (Number.isNaN(number)) return text;
      return (format.isDate && dateOfSerial(number, context.is1904)) || number;
    }
  }
}

/** Where a shared formula was written first. */
export interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Puts the cells of a sheet into the model; gives its frame. */
function readCells(context: SheetContext, xml: string, sheet: ModelSheet): XmlElement {
  const { styles } = context;
  const shared = new Map<string, SharedFormula>();
  const limit = MAX_MILLION_CELLS * 1e6;
  const tooMany = () => unusable("tooManyCells", sheet.name, MAX_MILLION_CELLS);
  // To read all those before the one too many would take a quarter of a minute.
  if (context.cellCount + valuesIn(xml) > limit) throw tooMany();
  let cells: Map<number, ModelCell> | undefined;
  return walkCells(xml, sheet.name, {
    onRow(row, { attributes: { ht, customHeight, hidden } }) {
      cells = undefined;
      const height = Number(ht);
      if (height > 0 && isOn(customHeight)) sheet.rowHeights.set(row, Math.round((height * 96) / 72));
      if (isOn(hidden)) sheet.hiddenRows.add(row);
    },
    onCell(row, column, element) {
      const format = styles.format(styleOf(element));
      const value = cellValue(context, element, format);
      const formula = child(element, "f");
      // A format alone that the model does not show (a font's name) needs no cell.
      if (value === null && !formula && format.isPlain) return;
      if (++context.cellCount > limit) throw tooMany();
      const cell: ModelCell = format.look ? { value, look: format.look } : { value };
      if (typeof value === "string") readCrossed(context, element, cell, value);
      if (format.isCheckbox) cell.validation = CHECKBOX;
      if (formula) {
        readFormula(formula, row, column, shared, cell);
        const filled = formula.attributes.t === "array" && parseRange(formula.attributes.ref ?? "");
        if (filled && areaText(filled).includes(":")) sheet.arrays = [...(sheet.arrays ?? []), filled];
      }
      const length = Math.max(typeof value === "string" ? value.length : 0, cell.formula?.length ?? 0);
      if (length > MAX_READ_TEXT) throw unusable("longText", sheet.name, a1(row, column));
      // Google would calculate it on opening the file; here nothing does, and it must not pass for a blank.
      if (cell.value === null && cell.formula !== undefined) cell.value = { error: NOT_CALCULATED };
      cells ??= rowOf(sheet, row);
      cells.set(column, cell);
    },
  });
}

/** How many values stand in a sheet's part, as programs write them; one that writes them otherwise is counted cell by cell. */
function valuesIn(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf("<v>"); at >= 0; at = xml.indexOf("<v>", at + 3))
    if (xml[at + 3] !== "<") count += 1;
  return count;
}

/** The index into cellXfs of a `<c>` or `<row>`. */
export function styleOf({ attributes: { s } }: XmlElement): number {
  return s !== undefined && /^\d+$/.test(s) ? Number(s) : 0;
}

/** A text of several looks has the lines of its runs, whatever the cell's format says. */
function readCrossed({ crossed }: SheetContext, element: XmlElement, cell: ModelCell, of: string): void {
  const { t } = element.attributes;
  if (t === "s" ? crossed.size === 0 : t !== "inlineStr") return;
  const stretches =
    t === "s" ? crossed.get(Number(child(element, "v")?.text)) : crossedIn(child(element, "is"));
  if (stretches && (stretches.length > 0 || cell.look?.strikethrough)) cell.crossed = { of, stretches };
}

const CHECKBOX = Object.freeze({ kind: "checkbox", rejects: true } as const);

function readFormula(
  element: XmlElement,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
  cell: ModelCell,
): void {
  let formula = own(element.text);
  const index = sharedIndex(element);
  if (index !== undefined) {
    const master = shared.get(index);
    if (formula !== "") shared.set(index, { formula, row, column });
    else if (master) formula = shiftFormula(master.formula, row - master.row, column - master.column);
  }
  if (formula === "") return;
  cell.formula = `=${shownFormula(formula)}`;
  // WPS and Excel show a picture where these stand.
  if (/^(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/.test(formula)) cell.value = { image: true };
}

/** Which shared formula an `<f>` is of, if it is of one. */
export function sharedIndex({ attributes: { t, si } }: XmlElement): string | undefined {
  return t === "shared" ? (si ?? "") : undefined;
}

/** Excel keeps a picture in a cell as an error with a rich value behind it. */
function isPicture(context: SheetContext, cell: XmlElement, text: string): boolean {
  return context.hasPictures && cell.attributes.vm !== undefined && text === "#VALUE!";
}

function rowOf(sheet: ModelSheet, row: number): Map<number, ModelCell> {
  let cells = sheet.cells.get(row);
  if (!cells) {
    cells = new Map();
    sheet.cells.set(row, cells);
  }
  return cells;
}

function readShape(frame: XmlElement, sheet: ModelSheet): void {
  for (const one of child(frame, "mergeCells")?.children ?? []) {
    const range = parseRange(one.attributes.ref ?? "");
    if (range) sheet.merges.push(range);
  }
  const view = child(child(frame, "sheetViews"), "sheetView");
  const pane = child(view, "pane")?.attributes;
  if (pane?.state === "frozen" || pane?.state === "frozenSplit") {
    sheet.frozenRows = Math.trunc(Number(pane.ySplit ?? 0)) || 0;
    sheet.frozenColumns = Math.trunc(Number(pane.xSplit ?? 0)) || 0;
  }
  if (view && !isOn(view.attributes.showGridLines, true)) sheet.hiddenGridlines = true;
  // What the model asks is whether a script may write. Excel lets nobody colour or annotate a protected sheet,
  // unlocked cells included, unless it also allows formatting; so an unlocked cell is no exception here.
  const protection = child(frame, "sheetProtection")?.attributes;
  if (isOn(protection?.sheet)) sheet.protections.push({ range: null, editable: false });
}

/** Excel's width is in digits of the standard font, 7 pixels each with Calibri 11, padding included. */
export const PIXELS_PER_DIGIT = 7;

function readColumns(frame: XmlElement, sheet: ModelSheet, lastColumn: number): void {
  for (const one of childrenOf(child(frame, "cols"), "col")) {
    const { min, max, width, hidden, customWidth } = one.attributes;
    const first = Number(min) - 1;
    // The last `<col>` often runs to the end of Excel's grid; the model's ends earlier.
    const last = Math.min(Number(max) - 1, sheet.maxColumns - 1);
    for (let column = first; column >= 0 && column <= last; column++) {
      const pixels = Math.round(Number(width) * PIXELS_PER_DIGIT);
      if (isOn(hidden)) sheet.hiddenColumns.add(column);
      else if (pixels > 0 && (isOn(customWidth) || column <= lastColumn))
        sheet.columnWidths.set(column, pixels);
    }
  }
}

/** Puts the links of a sheet on its cells. `gid` gives the id of a sheet by name. */
export function applyLinks(
  parts: Package,
  path: string,
  { sheet, frame }: ReadSheet,
  gid: (name: string) => number | undefined,
): void {
  const links = childrenOf(child(frame, "hyperlinks"), "hyperlink");
  if (links.length === 0) return;
  const targets = new Map(
    parts
      .relationships(path)
      .filter((one) => isKind(one, "hyperlink"))
      .map((one) => [one.id, one.target]),
  );
  let looked = 0;
  // The last link on a cell is the one it has: from there on, each cell gets one, however many lie over each other.
  const linked = new Set<ModelCell>();
  for (const link of links.reverse()) {
    const id = Object.entries(link.attributes).find(([key]) => key.endsWith(":id"))?.[1];
    const target = id === undefined ? undefined : targets.get(id);
    const { location } = link.attributes;
    const url =
      target !== undefined
        ? target + (location ? `#${location}` : "")
        : location && internalLink(location, gid);
    if (!url) continue;
    for (const range of parseRanges(link.attributes.ref ?? "")) {
      for (const cell of cellsIn(sheet, range)) {
        if (++looked > MAX_RULED) throw unusable("bomb");
        if (cell.value === null || linked.has(cell)) continue;
        linked.add(cell);
        cell.links = [{ start: 0, end: shownLength(cell.value), url }];
      }
    }
  }
}

/** The cells of a block that are there. Most links are on one cell. */
function* cellsIn(sheet: ModelSheet, range: Area): Generator<ModelCell> {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  if (firstRow === lastRow && firstColumn === lastColumn) {
    const cell = sheet.cells.get(firstRow)?.get(firstColumn);
    if (cell) yield cell;
    return;
  }
  for (const [row, cells] of sheet.cells) {
    if (row < firstRow || row > lastRow) continue;
    for (const [column, cell] of cells) if (column >= firstColumn && column <= lastColumn) yield cell;
  }
}

/** `'Bảng chấm'!D18` → `#gid=12&range=D18`, as Sheets writes a link to a place in the same file. */
function internalLink(location: string, gid: (name: string) => number | undefined): string {
  const [, quoted, bare, range] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(location.replace(/^#/, "")) ?? [];
  const id = gid(quoted?.replace(/''/g, "'") ?? bare ?? "");
  if (id === undefined || range === undefined) return `#${location.replace(/^#/, "")}`;
  return `#gid=${id}&range=${range.replace(/\$/g, "")}`;
}

function shownLength(value: ModelValue): number {
  return typeof value === "object" && value !== null ? 1 : String(value).length;
}
