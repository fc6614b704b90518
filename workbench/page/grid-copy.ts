/**
 * @fileoverview What is copied for other programs: a text of several lines stays that, and in its cell. The grid by itself
 * would run “12-KH/ĐTN” and the “15-BC/ĐTN” below it together.
 */

import {
  CellValueType,
  extractPureTextFromCell,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/sheets-ui";
import { writeDelimited } from "../host/text/delimited";

/** A break that Excel, too, takes for one within its cell. */
const BREAK = '<br style="mso-data-placement:same-cell;">';

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What a cell shows; one that a merged block covers shows nothing. */
function shownAt(sheet: Worksheet, row: number, column: number): string {
  const block = sheet.getMergedCell(row, column);
  if (block && (block.startRow !== row || block.startColumn !== column)) return "";
  const cell = sheet.getCell(row, column);
  // As the editor leaves a text of several lines: a paragraph each.
  const typed = cell?.p?.body?.dataStream;
  if (typed !== undefined) return typed.replace(/\r?\n$/, "").replace(/\r/g, "\n");
  return typeof cell?.v === "string" && cell.t !== CellValueType.BOOLEAN
    ? cell.v.replace(/\r\n?/g, "\n")
    : extractPureTextFromCell(cell);
}

/** Lets everything that is copied go through here, by key and by menu. */
export function copyAsShown(injector: Injector, workbook: Workbook): void {
  const service = injector.get(ISheetClipboardService);
  let copied: Worksheet | null = null;
  service.addClipboardHook({
    id: "lines-of-a-cell",
    // Before the grid's own.
    priority: -1,
    onBeforeCopy(_, sheet) {
      copied = workbook.getSheetBySheetId(sheet) ?? null;
    },
    onCopyCellContent(row, column) {
      const text = copied ? shownAt(copied, row, column) : "";
      return text.includes("\n") ? escaped(text).replaceAll("\n", BREAK) : "";
    },
  });
  const made = service.generateCopyContent.bind(service);
  service.generateCopyContent = (unit, id, range, options) => {
    const content = made(unit, id, range, options);
    const sheet = workbook.getSheetBySheetId(id);
    if (!content || !sheet) return content;
    const { rows, cols } = content.discreteRange;
    const texts = rows.map((row) => cols.map((column) => shownAt(sheet, row, column)));
    return { ...content, plain: writeDelimited(texts) };
  };
}
