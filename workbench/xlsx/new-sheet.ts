/** @fileoverview Writes a sheet that a script added, as a part of its own. */
import { areaText } from "../../src/table/area";
import { LOOKS } from "../host/look";
import type { CellPart, ModelCell, ModelSheet } from "../host/model";
import { cellXml, contentOf, needsOf } from "./cell-xml";
import { Frame } from "./frame";
import { isOwn, writePage } from "./page";
import { patchCharts, patchNotes, type SaveContext, viewXml } from "./patch-sheet";
import { PIXELS_PER_DIGIT } from "./read-sheet";
import { type LinkChange, writeLinks } from "./write-links";
import type { NoteChange } from "./write-notes";
import { writeValidations } from "./write-validations";
import { parseRoot } from "./xml";

const EVERYTHING: ReadonlySet<CellPart> = new Set([...LOOKS, "validation"]);

/** What Sheets gives a column, in Excel's measure. */
const DEFAULT_WIDTH = 100 / PIXELS_PER_DIGIT;

/** Writes the sheet and what belongs to it to `path`. `selected`: it is the sheet in front. */
export function writeNewSheet(
  context: SaveContext,
  path: string,
  sheet: ModelSheet,
  selected: boolean,
  namespace: string,
): void {
  const { rows, links, validations, notes } = rowsOf(context, sheet);
  const columns = columnsXml(sheet);
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${areaText(merge)}"/>`);
  const view = viewXml("", sheet, {
    ...(sheet.hiddenGridlines ? { showGridLines: "0" } : {}),
    ...(selected ? { tabSelected: "1" } : {}),
  });
  const shell =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${namespace}" xmlns:r="${context.relationships}">${view}` +
    `<sheetFormatPr defaultColWidth="${DEFAULT_WIDTH.toFixed(4)}" defaultRowHeight="${ROW_POINTS}"/>` +
    (columns ? `<cols>${columns}</cols>` : "") +
    "<sheetData/>" +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "") +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
  const frame = new Frame(shell, parseRoot(shell));
  if (isOwn(sheet)) writePage(frame, sheet);
  writeLinks(context.parts, path, frame, links, context.relationships, context.sheetName);
  writeValidations(frame, validations, context.sheetName);
  patchNotes(context, path, frame, sheet, notes);
  patchCharts(context, path, frame, sheet);
  const [head, tail] = frame.finish().split("<sheetData/>");
  rows.unshift(Buffer.from(`${head}<sheetData>`));
  context.parts.put(path, Buffer.concat([...rows, Buffer.from(`</sheetData>${tail}`)]));
}

/** So many rows become bytes at once: as one text those of a large tab take three times the room, and half as long again. */
const ROWS_AT_ONCE = 20;

/** The sheet's rows in UTF-8, and the cells with something that is written elsewhere. */
function rowsOf(context: SaveContext, sheet: ModelSheet) {
  const rows: Buffer[] = [];
  const [links, validations, notes]: [LinkChange[], LinkChange[], NoteChange[]] = [[], [], []];
  let written = "";
  const there = [...new Set([...sheet.cells.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows])];
  for (const [n, row] of there.sort((a, b) => a - b).entries()) {
    const cells = [...(sheet.cells.get(row) ?? [])].sort((a, b) => a[0] - b[0]);
    let inside = "";
    for (const [column, cell] of cells) {
      const isLink = cell.links?.some((link) => link.url);
      if (isLink) links.push([row, column, cell]);
      if (cell.validation) validations.push([row, column, cell]);
      if (cell.note) notes.push({ row, column, text: cell.note });
      const own = needsOf(cell, cell.look?.numberFormat);
      const needs = isLink ? { ...own, underlined: true } : own;
      const style = context.restyler.derive(0, cell, EVERYTHING, needs);
      const content = contentOf("", cell, context.sheets.is1904);
      if (content.inside !== "" || style !== 0) inside += cellXml("", row, column, style, content);
    }
    const height = sheet.rowHeights.get(row);
    const lines = height === undefined ? linesOf(sheet, cells) : 1;
    const high = height === undefined ? "" : ` ht="${(height * 72) / 96}" customHeight="1"`;
    const hidden = sheet.hiddenRows.has(row) ? ' hidden="1"' : "";
    written += `<row r="${row + 1}"${lines > 1 ? ` ht="${lines * ROW_POINTS}"` : high}${hidden}>${inside}</row>`;
    if ((n + 1) % ROWS_AT_ONCE > 0 && n + 1 < there.length) continue;
    rows.push(Buffer.from(written));
    written = "";
  }
  return { rows, links, validations, notes };
}

/** Points of a row of one line, as `sheetFormatPr` says. */
const ROW_POINTS = 15;

/**
 * How many lines the wrapped texts of a row take, about: Sheets makes such rows higher by itself, a file has to
 * say it. Readers that measure text themselves may still set another height.
 */
function linesOf(sheet: ModelSheet, cells: readonly (readonly [number, ModelCell])[]): number {
  let most = 1;
  for (const [column, { value, look }] of cells) {
    if (!look?.wrap || typeof value !== "string") continue;
    const perLine = Math.max(
      1,
      (sheet.columnWidths.get(column) ?? 100) / (look.fontWeight === "bold" ? 7.5 : 6.8),
    );
    if (value.length <= perLine && !value.includes("\n")) continue;
    const lines = value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    most = Math.max(most, lines);
  }
  return most;
}

function columnsXml(sheet: ModelSheet): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  return columns
    .map((column) => {
      const width = (sheet.columnWidths.get(column) ?? 100) / PIXELS_PER_DIGIT;
      const hidden = sheet.hiddenColumns.has(column) ? ' hidden="1"' : "";
      return `<col min="${column + 1}" max="${column + 1}" width="${width.toFixed(4)}"${hidden} customWidth="1"/>`;
    })
    .join("");
}

/** Whether anything of a sheet asks Excel to compute. */
export function hasFormulas(sheet: ModelSheet): boolean {
  for (const cells of sheet.cells.values()) for (const cell of cells.values()) if (cell.formula) return true;
  return false;
}
