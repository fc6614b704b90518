/**
 * @fileoverview What a person does in the grid, done to the model: each edit gives the changes it made, so that it
 * can be kept on disk and undone.
 */

import type { Block } from "../host/cells/block";
import { setLook } from "../host/cells/looks";
import type { LinkRun } from "../host/model";
import type { Change } from "./changes";
import { editCells, reorder } from "./edit-cells";
import { checkMayEdit, type EditContext, one, recorded } from "./edit-recording";
import { mergeAll, reshape, reshaped } from "./edit-shapes";
import { addSheet, checkOthersVisible, copySheet, deleteSheet, rename, reordered } from "./edit-sheets";
import { shift } from "./edit-shift";
import type { PlainLook } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

/** One cell as the grid has it after the edit. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** What was typed or pasted as text: read as Sheets reads typing. */
  readonly typed?: string;
  /** A value or formula as it is. */
  readonly held?: { readonly value: string | number | boolean | null; readonly formula?: string };
  /** All its looks; those absent are reset. */
  readonly look?: PlainLook;
  readonly links?: readonly LinkRun[];
}

export type Axis = "rows" | "columns";

export type Edit =
  | { readonly kind: "cells"; readonly sheet: number; readonly cells: readonly CellEdit[] }
  | {
      readonly kind: "note";
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string | null;
    }
  | {
      readonly kind: "insert" | "delete";
      readonly sheet: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  /** Rows of a block in a new order: pairs of where to and where from. */
  | {
      readonly kind: "reorder";
      readonly sheet: number;
      readonly block: Block;
      readonly order: readonly (readonly [to: number, from: number])[];
    }
  | { readonly kind: "merge" | "unmerge"; readonly sheet: number; readonly blocks: readonly Block[] }
  | { readonly kind: "freeze"; readonly sheet: number; readonly rows: number; readonly columns: number }
  | {
      readonly kind: "sizes";
      readonly sheet: number;
      readonly axis: Axis;
      readonly sizes: readonly (readonly [index: number, pixels: number])[];
    }
  | {
      readonly kind: "hide";
      readonly sheet: number;
      readonly axis: Axis;
      readonly stretches: readonly (readonly [from: number, to: number])[];
      readonly hidden: boolean;
    }
  | { readonly kind: "gridlines"; readonly sheet: number; readonly hidden: boolean }
  | { readonly kind: "addSheet"; readonly at: number }
  | { readonly kind: "copySheet" | "deleteSheet"; readonly sheet: number }
  | { readonly kind: "renameSheet"; readonly sheet: number; readonly name: string }
  | { readonly kind: "moveSheet"; readonly sheet: number; readonly to: number }
  | { readonly kind: "hideSheet"; readonly sheet: number; readonly hidden: boolean };

/**
 * Does one edit.
 * @returns what changed, in order; nothing where it changed nothing
 * @throws Refusal with a sentence for the person; the model is then as it was
 */
export function doEdit(context: EditContext, edit: Edit): Change[] {
  if (edit.kind === "addSheet") return addSheet(context, edit.at);
  const sheet = context.model.sheets.find(({ id }) => id === edit.sheet);
  if (!sheet) throw new Refusal(SENTENCES.sheetGone);
  switch (edit.kind) {
    case "cells":
      return editCells(context, sheet, edit.cells);
    case "note":
      return recorded(sheet, [[edit.row, edit.column]], () => {
        checkMayEdit(sheet, one(edit.row, edit.column));
        setLook(sheet, edit.row, edit.column, "note", edit.text || null);
      });
    case "insert":
    case "delete":
      return shift(sheet, edit.axis, edit.at, edit.kind === "insert" ? edit.count : -edit.count);
    case "reorder":
      return reorder(sheet, edit.block, edit.order);
    case "merge":
    case "unmerge":
      return mergeAll(sheet, edit.blocks, edit.kind);
    case "hideSheet":
      return reshaped(sheet, () => {
        if (edit.hidden) checkOthersVisible(context.model, sheet);
        sheet.hidden = edit.hidden;
      });
    case "renameSheet":
      return rename(context.model, sheet, edit.name);
    case "copySheet":
      return copySheet(context, sheet);
    case "deleteSheet":
      return deleteSheet(context, sheet);
    case "moveSheet":
      return reordered(context, (ids) => {
        ids.splice(ids.indexOf(sheet.id), 1);
        ids.splice(edit.to, 0, sheet.id);
      });
    default:
      return reshaped(sheet, () => reshape(sheet, edit));
  }
}
