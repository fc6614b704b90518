/** @fileoverview Edits of a sheet's shape: merged blocks, sizes, what is hidden or stands still. */

import type { Area } from "../../src/table/area";
import { eachCell, hasContent } from "../host/cells/content";
import { mergeBlock, unmergeBlock } from "../host/cells/grid";
import type { ModelSheet } from "../host/model";
import type { Change } from "./changes";
import type { Edit } from "./edit";
import { checkMayEdit, recorded, takeBack } from "./edit-recording";
import { plainShape } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

export function mergeAll(sheet: ModelSheet, blocks: readonly Area[], kind: "merge" | "unmerge"): Change[] {
  const done: Change[] = [];
  try {
    for (const block of blocks) done.push(...merge(sheet, block, kind));
  } catch (error) {
    takeBack(sheet, done);
    throw error;
  }
  return done;
}

function merge(sheet: ModelSheet, block: Area, kind: "merge" | "unmerge"): Change[] {
  checkMayEdit(sheet, block);
  const places: [number, number][] = [];
  eachCell(sheet, block, (cell, row, column) => {
    if (hasContent(cell)) places.push([row, column]);
  });
  return recorded(sheet, places, () => {
    try {
      if (kind === "merge") mergeBlock(sheet, block);
      else unmergeBlock(sheet, block);
    } catch {
      throw new Refusal(SENTENCES.partialMerge);
    }
  });
}

export function reshaped(sheet: ModelSheet, work: () => void): Change[] {
  checkMayEdit(sheet, null);
  return recorded(sheet, [], () => {
    const before = JSON.stringify(plainShape(sheet));
    work();
    if (JSON.stringify(plainShape(sheet)) !== before) sheet.shapeChanged = true;
  });
}

export function reshape(
  sheet: ModelSheet,
  edit: Extract<Edit, { kind: "freeze" | "sizes" | "hide" | "gridlines" }>,
): void {
  switch (edit.kind) {
    case "freeze":
      if (edit.rows >= sheet.maxRows || edit.columns >= sheet.maxColumns) {
        throw new Refusal(SENTENCES.freezeTooMuch);
      }
      sheet.frozenRows = edit.rows;
      sheet.frozenColumns = edit.columns;
      return;
    case "sizes": {
      const sizes = edit.axis === "rows" ? sheet.rowHeights : sheet.columnWidths;
      for (const [index, pixels] of edit.sizes) sizes.set(index, Math.round(pixels));
      return;
    }
    case "hide": {
      const hidden = edit.axis === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
      for (const [from, to] of edit.stretches) {
        for (let index = from; index <= to; index++) {
          if (edit.hidden) hidden.add(index);
          else hidden.delete(index);
        }
      }
      return;
    }
    case "gridlines":
      sheet.hiddenGridlines = edit.hidden;
  }
}
