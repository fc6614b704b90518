/** @fileoverview Patches one sheet of the file: cells, notes, links, validations and shape. */
import { areaText } from "../../src/table/area";
import type { CellPart, ModelCell, ModelSheet } from "../host/model";
import { writeConditional } from "./conditional";
import { Frame } from "./frame";
import type { Package } from "./package";
import { isOwn, writePage } from "./page";
import { changedCells, grownDimension, patchCells } from "./patch-cells";
import { PIXELS_PER_DIGIT, type SheetContext } from "./read-sheet";
import type { Restyler } from "./restyle";
import { differing, type Shape } from "./shape";
import { calls, writeTables } from "./tables";
import { writeCharts } from "./write-charts";
import { type LinkChange, writeLinks } from "./write-links";
import { type NoteChange, writeNotes } from "./write-notes";
import { writeValidations } from "./write-validations";
import { child, childrenOf, withAttributes } from "./xml";

/** What patching needs of the workbook. */
export interface SaveContext {
  readonly sheets: SheetContext;
  /** The package to write into. */
  readonly parts: Package;
  readonly restyler: Restyler;
  /** The namespace of relationship types: strict workbooks have another. */
  readonly relationships: string;
  /** Decides how numbers and days are shown. */
  readonly locale: string;
  /** All formulas, with other texts of the parts that hold some. */
  readonly formulas: () => readonly string[];
  /** A formula that the file had, as it reads after sheets were renamed or deleted. */
  readonly follow: (formula: string) => string;
  /** A sheet's name in the file by its id in the model. */
  readonly sheetName: (id: number) => string | undefined;
}

/** What a patch means for the whole workbook. */
export interface PatchResult {
  readonly valuesChanged: boolean;
  readonly formulasChanged: boolean;
}

/** Whether the sheet is the one in front: `undefined` leaves it as it is. */
type Selected = boolean | undefined;

/** Writes what changed of a sheet; does nothing where nothing did. */
export function patchSheet(
  context: SaveContext,
  path: string,
  sheet: ModelSheet,
  shape: Shape,
  selected: Selected,
): PatchResult {
  const cells = changedCells(sheet);
  const rows = changedRows(sheet, shape);
  const notes = changed(sheet, "note").map(([row, column, cell]) => ({ row, column, text: cell.note ?? "" }));
  const links = changed(sheet, "links");
  const validations = changed(sheet, "validation");
  const nothing = { valuesChanged: false, formulasChanged: false };
  if (cells.size + rows.size + notes.length === 0 && !isReshaped(sheet, shape) && selected === undefined)
    return nothing;

  const isCalled = (heading: string) => context.formulas().some((formula) => calls(formula, heading));
  for (const [row, column, cell] of writeTables(context.parts, path, sheet, isCalled, context.locale))
    cells.get(row)?.set(column, cell);
  const xml = context.parts.text(path);
  const patched = patchCells(context.sheets, context.restyler, xml, sheet.name, {
    cells,
    rows,
    arrays: sheet.arrays ?? [],
  });
  const frame = new Frame(xml, patched.root);
  for (const edit of patched.edits) frame.edit(edit);
  writeLinks(context.parts, path, frame, links, context.relationships, context.sheetName);
  writeValidations(frame, validations, context.sheetName);
  patchNotes(context, path, frame, sheet, notes);
  patchShape(frame, sheet, shape, selected);
  writeConditional(frame, sheet, shape.conditional, context.follow);
  if (sheet.shapeChanged) patchCharts(context, path, frame, sheet);
  const dimension = frame.element("dimension");
  if (dimension && patched.lastNewRow >= 0) {
    const grown = grownDimension(dimension.attributes.ref ?? "", patched.lastNewRow, patched.lastNewColumn);
    if (grown) frame.replace("dimension", withAttributes(frame.raw(dimension), { ref: areaText(grown) }));
  }
  if (!frame.isChanged) return nothing;
  context.parts.put(path, frame.finish());
  return patched;
}

/** Cells with a part changed, in order of rows and columns. */
function changed(sheet: ModelSheet, part: CellPart): LinkChange[] {
  const found: [number, number, ModelCell][] = [];
  for (const [row, cells] of sheet.cells)
    cells.forEach((cell, column) => {
      if (cell.changed?.has(part)) found.push([row, column, cell]);
    });
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Writes a sheet's notes, and names their drawing in the sheet. */
export function patchNotes(
  context: SaveContext,
  path: string,
  frame: Frame,
  sheet: ModelSheet,
  notes: readonly NoteChange[],
): void {
  if (notes.length === 0) return;
  const grid = {
    columnWidth: (column: number) =>
      sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? (sheet.added ? 100 : 64)),
    rowHeight: (row: number) => (sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? 20)),
  };
  const main = frame.root.attributes[frame.prefix ? `xmlns:${frame.prefix.slice(0, -1)}` : "xmlns"];
  const drawing = frame.element("legacyDrawing");
  const old = Object.entries(drawing?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
  const id = writeNotes(context.parts, path, notes, grid, context.relationships, old, main);
  if (id !== undefined && !drawing)
    frame.replace(
      "legacyDrawing",
      `<${frame.prefix}legacyDrawing ${frame.relationId(context.relationships, id)}/>`,
    );
}

/** Writes the charts that came to a sheet, and takes out those that went. */
export function patchCharts(context: SaveContext, path: string, frame: Frame, sheet: ModelSheet): void {
  const name = context.sheetName(sheet.id) ?? sheet.name;
  writeCharts({ parts: context.parts, relationships: context.relationships, name }, path, frame, sheet);
}

function changedRows(sheet: ModelSheet, shape: Shape): Map<number, Record<string, string | null>> {
  const rows = new Map<number, Record<string, string | null>>();
  if (!sheet.shapeChanged) return rows;
  for (const row of differing(shape.rowHeights, sheet.rowHeights)) {
    const pixels = sheet.rowHeights.get(row);
    rows.set(row, {
      ht: pixels === undefined ? null : String((pixels * 72) / 96),
      customHeight: pixels === undefined ? null : "1",
    });
  }
  for (const row of differing(shape.hiddenRows, sheet.hiddenRows))
    rows.set(row, { ...rows.get(row), hidden: sheet.hiddenRows.has(row) ? "1" : null });
  return rows;
}

function isReshaped(sheet: ModelSheet, shape: Shape): boolean {
  return sheet.shapeChanged || (sheet.hiddenGridlines === true) !== shape.hiddenGridlines;
}

function patchShape(frame: Frame, sheet: ModelSheet, shape: Shape, selected: Selected): void {
  const p = frame.prefix;
  patchView(frame, sheet, shape, selected);
  if (!sheet.shapeChanged) return;
  if (isOwn(sheet)) writePage(frame, sheet);
  const merges = sheet.merges.map(areaText);
  if (merges.join() !== shape.merges.map(areaText).join()) {
    const written = merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join("");
    const xml = `<${p}mergeCells count="${merges.length}">${written}</${p}mergeCells>`;
    frame.replace("mergeCells", merges.length > 0 ? xml : "");
  }
  const columns = new Set([
    ...differing(shape.columnWidths, sheet.columnWidths),
    ...differing(shape.hiddenColumns, sheet.hiddenColumns),
  ]);
  if (columns.size > 0) frame.replace("cols", columnsXml(frame, sheet, columns));
}

function patchView(frame: Frame, sheet: ModelSheet, shape: Shape, selected: Selected): void {
  const p = frame.prefix;
  const gridlines = sheet.hiddenGridlines === true;
  const isFrozenAnew =
    sheet.shapeChanged &&
    (sheet.frozenRows !== shape.frozenRows || sheet.frozenColumns !== shape.frozenColumns);
  if (gridlines === shape.hiddenGridlines && !isFrozenAnew && selected === undefined) return;
  const views = frame.element("sheetViews");
  const view = child(views, "sheetView");
  const changes: Record<string, string | null> = {};
  if (gridlines !== shape.hiddenGridlines) changes.showGridLines = gridlines ? "0" : null;
  if (selected !== undefined) changes.tabSelected = selected ? "1" : null;
  if (!view) {
    frame.replace("sheetViews", viewXml(p, sheet, changes));
    return;
  }
  const opening = frame.opening(view);
  let open = withAttributes(opening, changes);
  const inside = isFrozenAnew
    ? paneXml(p, sheet) +
      view.children
        .filter((one) => one.local !== "pane" && one.local !== "selection")
        .map((one) => frame.raw(one))
        .join("")
    : frame.text.slice(view.innerStart, view.innerEnd);
  if (inside) open = open.replace(/\s*\/>$/, ">");
  const closed = open.endsWith("/>");
  frame.edit({ start: view.start, end: view.end, text: closed ? open : `${open}${inside}</${view.name}>` });
}

/** The `<sheetViews>` of a sheet that has none. */
export function viewXml(
  p: string,
  sheet: ModelSheet,
  attributes: Readonly<Record<string, string | null>>,
): string {
  const tag = withAttributes(`<${p}sheetView workbookViewId="0">`, attributes);
  return `<${p}sheetViews>${tag}${paneXml(p, sheet)}</${p}sheetView></${p}sheetViews>`;
}

function paneXml(p: string, sheet: ModelSheet): string {
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  if (rows === 0 && columns === 0) return "";
  const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = { firstRow: rows, lastRow: rows, firstColumn: columns, lastColumn: columns };
  return (
    `<${p}pane${split} topLeftCell="${areaText(corner)}" activePane="${pane}" state="frozen"/>` +
    `<${p}selection pane="${pane}"/>`
  );
}

/** `<cols>` with some columns' widths or visibility changed; runs of columns are split around them. */
function columnsXml(frame: Frame, sheet: ModelSheet, columns: ReadonlySet<number>): string {
  const p = frame.prefix;
  const written: [number, string][] = [];
  const left = new Set(columns);
  const changesOf = (column: number) => {
    const pixels = sheet.columnWidths.get(column);
    return {
      width: String((pixels ?? 64) / PIXELS_PER_DIGIT),
      customWidth: pixels === undefined ? null : "1",
      hidden: sheet.hiddenColumns.has(column) ? "1" : null,
    };
  };
  for (const one of childrenOf(frame.element("cols"), "col")) {
    const first = Number(one.attributes.min) - 1;
    const last = Number(one.attributes.max) - 1;
    const inside = [...columns].filter((column) => column >= first && column <= last).sort((a, b) => a - b);
    let from = first;
    const raw = frame.raw(one);
    const piece = (min: number, max: number, changes: Readonly<Record<string, string | null>> = {}) => {
      if (min > max) return;
      const range = { min: String(min + 1), max: String(max + 1) };
      written.push([min, withAttributes(raw, { ...range, ...changes })]);
    };
    for (const column of inside) {
      piece(from, column - 1);
      piece(column, column, changesOf(column));
      left.delete(column);
      from = column + 1;
    }
    piece(from, last);
  }
  for (const column of left) {
    const tag = `<${p}col min="${column + 1}" max="${column + 1}"/>`;
    written.push([column, withAttributes(tag, changesOf(column))]);
  }
  written.sort((a, b) => a[0] - b[0]);
  return `<${p}cols>${written.map(([, xml]) => xml).join("")}</${p}cols>`;
}
