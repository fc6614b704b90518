/** @fileoverview Does edits to the model: each gives the changes it made, so that it can be kept on disk and undone. */

import { a1 } from "../../src/table/a1";
import { cellArea } from "../../src/table/area";
import { setLook } from "../host/cells/looks";
import type { Change } from "./changes";
import type { Edit } from "./edit";
import { editCells, setFormat } from "./edit-cells";
import { moveCells } from "./edit-move";
import { checkMayEdit, type EditContext, recorded } from "./edit-recording";
import { mergeAll, reshape, reshaped } from "./edit-shapes";
import { addSheet, checkOthersVisible, copySheet, deleteSheet, rename, reordered } from "./edit-sheets";
import { shift } from "./edit-shift";
import { Refusal, SENTENCES } from "./sentences";
import { sort } from "./sort";

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
        checkMayEdit(sheet, cellArea(edit.row, edit.column));
        // The file keeps the conversation: a note without it would come back as soon as the file is opened.
        const talk = sheet.conversations?.find((one) => one.row === edit.row && one.column === edit.column);
        if (talk && !(edit.text ?? "").includes(talk.said))
          throw new Refusal(SENTENCES.noteConversation(a1(edit.row, edit.column)));
        setLook(sheet, edit.row, edit.column, "note", edit.text || null);
      });
    case "insert":
    case "delete":
      return shift(
        sheet,
        edit.axis,
        edit.at,
        edit.kind === "insert" ? edit.count : -edit.count,
        context.model.sheets,
      );
    case "format":
      return setFormat(sheet, edit.block, edit.numberFormat);
    case "move": {
      const { block, to } = edit;
      const target = context.model.sheets.find(({ id }) => id === to.sheet);
      if (!target) throw new Refusal(SENTENCES.sheetGone);
      return moveCells(sheet, block, { ...to, sheet: target });
    }
    case "sort":
      return sort(sheet, edit, edit.column, edit.descending);
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
