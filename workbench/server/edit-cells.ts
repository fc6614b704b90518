/** @fileoverview Edits of what cells hold and how they look. */

import { a1 } from "../../src/table/a1";
import { type Area, cellArea, contains } from "../../src/table/area";
import { typedAt, writeContents } from "../host/cells/content";
import { NO_LINES, setLook } from "../host/cells/looks";
import { dress, type FlatCell, flatCell, type ModelCell, type ModelSheet, markChanged } from "../host/model";
import { serialOf } from "../host/text/numbers";
import type { Typed } from "../host/text/typed";
import type { Change } from "./changes";
import type { CellEdit } from "./edit";
import { checkMayEdit, type EditContext, recorded } from "./edit-recording";
import { modelCell, type PlainCell, type PlainLook } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

/** The looks that the grid can set; lines and rules are not among them. */
const EDITABLE_LOOKS = [
  "background",
  "fontWeight",
  "fontStyle",
  "fontColor",
  "fontSize",
  "wrap",
  "verticalAlignment",
  "horizontalAlignment",
  "numberFormat",
] as const satisfies readonly (keyof PlainLook)[];

export function editCells(context: EditContext, sheet: ModelSheet, edits: readonly CellEdit[]): Change[] {
  const places = edits.map(({ row, column }) => [row, column] as const);
  return recorded(sheet, places, () => {
    for (const edit of edits) {
      const { row, column } = edit;
      checkMayEdit(sheet, cellArea(row, column));
      sheet.maxRows = Math.max(sheet.maxRows, row + 1);
      sheet.maxColumns = Math.max(sheet.maxColumns, column + 1);
      // The number format decides how typed text is read, so looks come first.
      if (edit.look) {
        for (const key of EDITABLE_LOOKS) setLook(sheet, row, column, key, edit.look[key] ?? null);
      }
      const typed = contentOf(context, sheet, edit);
      if (!typed) continue;
      if (sheet.arrays?.some((array) => contains(array, row, column)))
        throw new Refusal(SENTENCES.arrayPart(a1(row, column)));
      const content = { row, column, typed, ...(edit.links?.length ? { links: edit.links } : {}) };
      try {
        const { sheets, locale } = context.model;
        writeContents(sheet, cellArea(row, column), [content], {
          sheets,
          locale,
          customRefuses: () => false,
        });
      } catch {
        throw new Refusal(SENTENCES.rejected(a1(row, column)));
      }
    }
  });
}

function contentOf({ model, year }: EditContext, sheet: ModelSheet, edit: CellEdit): Typed | null {
  const { row, column, typed, held } = edit;
  const text = typed ?? held?.formula ?? (typeof held?.value === "string" ? held.value : "");
  if (text.length > 50_000) throw new Refusal(SENTENCES.tooLong);
  if (typed !== undefined) {
    try {
      return typedAt(sheet, row, column, typed, model.locale, year);
    } catch {
      // Nobody on the project knows what Google makes of such text; a person's words are kept as they are.
      return { value: typed };
    }
  }
  if (!held) return null;
  // The grid computes; what it has so far stands until it says more.
  if (held.formula !== undefined) return { value: held.value, formula: held.formula };
  const there = sheet.cells.get(row)?.get(column);
  // The grid shows a date as its number: the same number is the same date.
  if (there?.value instanceof Date && held.value === serialOf(there.value)) return null;
  return { value: held.value === "" ? null : held.value };
}

/** More cells than these are formatted with Excel: each becomes a cell of the file. */
const MOST_FORMATTED = 200_000;

/** How the numbers of a block are shown, and what is typed there is read: under `@` as the text that it is. */
export function setFormat(sheet: ModelSheet, block: Area, format: string | null): Change[] {
  checkMayEdit(sheet, block);
  const { firstRow, firstColumn } = block;
  const lastRow = Math.min(block.lastRow, sheet.maxRows - 1);
  const lastColumn = Math.min(block.lastColumn, sheet.maxColumns - 1);
  const places: [number, number][] = [];
  if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > MOST_FORMATTED)
    throw new Refusal(SENTENCES.formatsTooMany);
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = firstColumn; column <= lastColumn; column++) places.push([row, column]);
  return recorded(sheet, places, () => {
    for (const [row, column] of places) setLook(sheet, row, column, "numberFormat", format);
  });
}

/** Puts what one cell holds into another; all of it has to be written there. */
export function putAt(sheet: ModelSheet, row: number, column: number, cell: PlainCell | undefined): void {
  const was = sheet.cells.get(row)?.get(column);
  if (!cell && !was) return;
  const next = modelCell(cell ?? { value: null });
  // What was taken from it before is to be taken from the file still.
  for (const part of was?.changed ?? []) markChanged(next, part);
  for (const part of Object.keys({ ...flatCell(next), ...(was && flatCell(was)) }) as (keyof FlatCell)[])
    if (part !== "changed" && part !== "formula" && part !== "border" && part !== "crossed")
      markChanged(next, part);
  const lines = next.look?.border;
  if (JSON.stringify(lines) !== JSON.stringify(was?.look?.border)) {
    dress(next, "border", { ...NO_LINES, ...lines });
    markChanged(next, "border");
  }
  const cells = sheet.cells.get(row) ?? new Map<number, ModelCell>();
  sheet.cells.set(row, cells.set(column, next));
}
