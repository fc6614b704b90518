/** @fileoverview Edits of the sheets as a whole: made, named, copied, moved, hidden, deleted. */

import { copyOfSheet } from "../host/cells/copy";
import { checkUnnamedInFormulas } from "../host/cells/grid";
import type { ModelSheet, ModelWorkbook } from "../host/model";
import { applyChanges, type CellChange, type Change, shapeChange } from "./changes";
import { checkMayEdit, type EditContext } from "./edit-recording";
import { reshaped } from "./edit-shapes";
import { plainCell, plainShape } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

export function rename(model: ModelWorkbook, sheet: ModelSheet, name: string): Change[] {
  if (name === "" || name.length > 100) throw new Refusal(SENTENCES.sheetNameLength);
  const taken = model.sheets.some(
    (other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Refusal(SENTENCES.sheetNameTaken(name));
  if (name === sheet.name) return [];
  checkNamed(model, sheet);
  return reshaped(sheet, () => {
    sheet.name = name;
  });
}

function checkNamed(model: ModelWorkbook, sheet: ModelSheet): void {
  try {
    checkUnnamedInFormulas(model, sheet);
  } catch {
    throw new Refusal(SENTENCES.sheetNamedInFormula);
  }
}

export function checkOthersVisible(model: ModelWorkbook, sheet: ModelSheet): void {
  if (!model.sheets.some((other) => other !== sheet && !other.hidden)) throw new Refusal(SENTENCES.lastSheet);
}

/** Changes which sheets there are, or their order. */
export function reordered({ model, registry }: EditContext, change: (ids: number[]) => void): Change[] {
  const before = model.sheets.map(({ id }) => id);
  const after = [...before];
  change(after);
  if (after.join() === before.join()) return [];
  const changes: Change[] = [{ kind: "sheets", before, after }];
  applyChanges(model, registry, changes);
  return changes;
}

export function addSheet(context: EditContext, at: number): Change[] {
  const id = context.freeId();
  const changes = reordered(context, (ids) => ids.splice(Math.min(at, ids.length), 0, id));
  return [
    ...changes,
    ...named(
      context,
      id,
      freeName(context.model, (n) => `Tab${n}`),
    ),
  ];
}

function named({ model, registry }: EditContext, id: number, name: string): Change[] {
  const change: Change = { kind: "shape", sheet: id, before: { name: "" }, after: { name } };
  applyChanges(model, registry, [change]);
  return [change];
}

function freeName(model: ModelWorkbook, nth: (n: number) => string): string {
  const taken = new Set(model.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(nth(n).toLowerCase())) return nth(n);
}

export function copySheet(context: EditContext, sheet: ModelSheet): Change[] {
  const { model, registry } = context;
  const id = context.freeId();
  const at = model.sheets.indexOf(sheet) + 1;
  const changes = reordered(context, (ids) => ids.splice(at, 0, id));
  const copy = registry.get(id) as ModelSheet;
  const name = freeName(model, (n) => `Bản sao của ${sheet.name}${n === 1 ? "" : ` (${n})`}`);
  const whole = copyOfSheet(sheet, id, name);
  // A protection goes along, as when a person copies a tab; the charts do, too.
  const { protections, charts } = plainShape(sheet);
  const made = shapeChange(id, plainShape(copy), {
    ...plainShape(whole),
    protections,
    charts,
    hidden: false,
    shapeChanged: true,
  });
  const cells: CellChange[] = [];
  for (const [row, inRow] of whole.cells)
    for (const [column, cell] of inRow) cells.push([row, column, null, plainCell(cell)]);
  const filled: Change[] = [...(made ? [made] : []), { kind: "cells", sheet: id, cells }];
  applyChanges(model, registry, filled);
  return [...changes, ...filled];
}

export function deleteSheet(context: EditContext, sheet: ModelSheet): Change[] {
  const { model } = context;
  checkMayEdit(sheet, null);
  checkOthersVisible(model, sheet);
  checkNamed(model, sheet);
  return reordered(context, (ids) => ids.splice(ids.indexOf(sheet.id), 1));
}
