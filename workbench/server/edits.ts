/**
 * @fileoverview What a person does in the grid, done to the model: each edit gives the changes it made, so that it
 * can be kept on disk and undone.
 */

import { a1 } from "../../src/layout/a1";
import { type Block, contains, overlap } from "../host/cells/block";
import { eachCell, hasContent, typedAt, writeContents } from "../host/cells/content";
import { checkUnnamedInFormulas, mayEdit, mergeBlock, shiftGrid, unmergeBlock } from "../host/cells/grid";
import { setLook } from "../host/cells/looks";
import { type LinkRun, type ModelSheet, type ModelWorkbook, markChanged } from "../host/model";
import type { Typed } from "../host/text/typed";
import { applyChanges, type CellChange, type Change, type Registry, reversed, sameCell, shapeChange } from "./changes";
import { modelCell, type PlainCell, type PlainLook, plainCell, plainShape } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

/** The looks that the grid can set; lines and rules are not among them. */
export const EDITABLE_LOOKS = [
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

type Axis = "rows" | "columns";

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

/** The workbook that edits are done to. */
export interface EditContext {
  readonly model: ModelWorkbook;
  readonly registry: Registry;
  /** For dates typed without a year. */
  readonly year: number;
  /** A number no sheet has or had. */
  freeId(): number;
}

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
      return shift(context, sheet, edit.axis, edit.at, edit.kind === "insert" ? edit.count : -edit.count);
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

const one = (row: number, column: number): Block => ({
  firstRow: row,
  lastRow: row,
  firstColumn: column,
  lastColumn: column,
});

function checkMayEdit(sheet: ModelSheet, block: Block | null): void {
  if (!mayEdit(sheet, block)) throw new Refusal(SENTENCES.protectedSheet(sheet.name));
}

function takeBack(sheet: ModelSheet, changes: readonly Change[]): void {
  applyChanges({ sheets: [sheet] } as ModelWorkbook, new Map([[sheet.id, sheet]]), reversed(changes));
}

/** Notes cells and shape before and after; takes all back where the work throws. */
function recorded(
  sheet: ModelSheet,
  places: readonly (readonly [row: number, column: number])[],
  work: () => void,
): Change[] {
  const shape = plainShape(sheet);
  const before = places.map(([row, column]) => {
    const cell = sheet.cells.get(row)?.get(column);
    return cell ? plainCell(cell) : null;
  });
  const changes = (): Change[] => {
    const cells: CellChange[] = [];
    places.forEach(([row, column], i) => {
      const was = before[i] ?? null;
      const now = sheet.cells.get(row)?.get(column);
      if (was ? now && sameCell(modelCell(was), now) : !now) return;
      cells.push([row, column, was, now ? plainCell(now) : null]);
    });
    const changed = shapeChange(sheet.id, shape, plainShape(sheet));
    return [
      ...(cells.length > 0 ? [{ kind: "cells" as const, sheet: sheet.id, cells }] : []),
      ...(changed ? [changed] : []),
    ];
  };
  try {
    work();
  } catch (error) {
    takeBack(sheet, changes());
    throw error;
  }
  return changes();
}

function editCells(context: EditContext, sheet: ModelSheet, edits: readonly CellEdit[]): Change[] {
  const places = edits.map(({ row, column }) => [row, column] as const);
  return recorded(sheet, places, () => {
    for (const edit of edits) {
      const { row, column } = edit;
      checkMayEdit(sheet, one(row, column));
      sheet.maxRows = Math.max(sheet.maxRows, row + 1);
      sheet.maxColumns = Math.max(sheet.maxColumns, column + 1);
      // The number format decides how typed text is read, so looks come first.
      if (edit.look) {
        for (const key of EDITABLE_LOOKS) setLook(sheet, row, column, key, edit.look[key] ?? null);
      }
      const typed = contentOf(context, sheet, edit);
      if (!typed) continue;
      const content = { row, column, typed, ...(edit.links?.length ? { links: edit.links } : {}) };
      try {
        writeContents(sheet, one(row, column), [content]);
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
  if (held.formula !== undefined) return { value: null, formula: held.formula };
  const there = sheet.cells.get(row)?.get(column);
  // The grid shows a date as its number: the same number is the same date.
  if (there?.value instanceof Date && held.value === serial(there.value)) return null;
  return { value: held.value === "" ? null : held.value };
}

const serial = (date: Date) => (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;

function shift(context: EditContext, sheet: ModelSheet, axis: Axis, at: number, count: number): Change[] {
  checkMayEdit(sheet, null);
  const size = axis === "rows" ? sheet.maxRows : sheet.maxColumns;
  if (count < 0 && -count >= size) throw new Refusal(SENTENCES.cannotDeleteAll);
  const gone: (readonly [number, number])[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const column of cells.keys()) {
      const index = axis === "rows" ? row : column;
      if (count < 0 && index >= at && index < at - count) gone.push([row, column]);
    }
  }
  const removed: CellChange[] = gone.map(([row, column]) => {
    const cell = sheet.cells.get(row)?.get(column);
    return [row, column, cell ? plainCell(cell) : null, null];
  });
  const before = plainShape(sheet);
  try {
    shiftGrid(context.model, sheet, axis, at, count);
  } catch {
    throw new Refusal(SENTENCES.shiftWithFormulas);
  }
  const shape = shapeChange(sheet.id, before, plainShape(sheet));
  return [
    ...(removed.length > 0 ? [{ kind: "cells" as const, sheet: sheet.id, cells: removed }] : []),
    { kind: "shift", sheet: sheet.id, axis, at, count },
    ...(shape ? [shape] : []),
  ];
}

function reorder(
  sheet: ModelSheet,
  block: Block,
  order: readonly (readonly [to: number, from: number])[],
): Change[] {
  checkMayEdit(sheet, block);
  if (sheet.merges.some((merge) => overlap(merge, block))) throw new Refusal(SENTENCES.sortWithMerges);
  const moved = new Map<string, PlainCell>();
  eachCell(sheet, block, (cell, row, column) => {
    if (cell.formula !== undefined) throw new Refusal(SENTENCES.sortWithFormulas);
    moved.set(`${row},${column}`, plainCell(cell));
  });
  const places: [number, number][] = [];
  for (const [to, from] of order) {
    if (to === from || !contains(block, to, block.firstColumn) || !contains(block, from, block.firstColumn))
      continue;
    for (let column = block.firstColumn; column <= block.lastColumn; column++) places.push([to, column]);
  }
  const fromOf = new Map(order);
  return recorded(sheet, places, () => {
    for (const [row, column] of places) {
      const cell = moved.get(`${fromOf.get(row)},${column}`);
      const was = sheet.cells.get(row)?.get(column);
      if (!cell && !was) continue;
      const next = modelCell(cell ?? { value: null });
      // Whatever either cell brings has to be written at its new place.
      for (const key of Object.keys({ ...next, ...was }) as (keyof typeof next)[]) {
        if (key !== "changed" && key !== "formula" && key !== "border") markChanged(next, key);
      }
      const cells = sheet.cells.get(row) ?? new Map();
      sheet.cells.set(row, cells.set(column, next));
    }
  });
}

function mergeAll(sheet: ModelSheet, blocks: readonly Block[], kind: "merge" | "unmerge"): Change[] {
  const done: Change[] = [];
  try {
    for (const block of blocks) done.push(...merge(sheet, block, kind));
  } catch (error) {
    takeBack(sheet, done);
    throw error;
  }
  return done;
}

function merge(sheet: ModelSheet, block: Block, kind: "merge" | "unmerge"): Change[] {
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

function reshaped(sheet: ModelSheet, work: () => void): Change[] {
  checkMayEdit(sheet, null);
  return recorded(sheet, [], () => {
    const before = JSON.stringify(plainShape(sheet));
    work();
    if (JSON.stringify(plainShape(sheet)) !== before) sheet.shapeChanged = true;
  });
}

function reshape(
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

function rename(model: ModelWorkbook, sheet: ModelSheet, name: string): Change[] {
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

function checkOthersVisible(model: ModelWorkbook, sheet: ModelSheet): void {
  if (!model.sheets.some((other) => other !== sheet && !other.hidden)) throw new Refusal(SENTENCES.lastSheet);
}

/** Changes which sheets there are, or their order. */
function reordered({ model, registry }: EditContext, change: (ids: number[]) => void): Change[] {
  const before = model.sheets.map(({ id }) => id);
  const after = [...before];
  change(after);
  if (after.join() === before.join()) return [];
  const changes: Change[] = [{ kind: "sheets", before, after }];
  applyChanges(model, registry, changes);
  return changes;
}

function addSheet(context: EditContext, at: number): Change[] {
  const id = context.freeId();
  const changes = reordered(context, (ids) => ids.splice(Math.min(at, ids.length), 0, id));
  return [
    ...changes,
    ...named(
      context,
      id,
      freeName(context.model, (n) => `Trang tính${n}`),
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

function copySheet(context: EditContext, sheet: ModelSheet): Change[] {
  const { model, registry } = context;
  const id = context.freeId();
  const at = model.sheets.indexOf(sheet) + 1;
  const changes = reordered(context, (ids) => ids.splice(at, 0, id));
  const copy = registry.get(id) as ModelSheet;
  const name = freeName(model, (n) => `Bản sao của ${sheet.name}${n === 1 ? "" : ` (${n})`}`);
  const { shifts: _, ...shape } = plainShape(sheet);
  const made = shapeChange(id, plainShape(copy), {
    ...plainShape(copy),
    ...shape,
    name,
    hidden: false,
    shapeChanged: true,
  });
  const cells: CellChange[] = [];
  for (const [row, inRow] of sheet.cells) {
    for (const [column, cell] of inRow) {
      const { changed: __, ...plain } = plainCell(cell);
      cells.push([row, column, null, plain]);
    }
  }
  const filled: Change[] = [...(made ? [made] : []), { kind: "cells", sheet: id, cells }];
  applyChanges(model, registry, filled);
  return [...changes, ...filled];
}

function deleteSheet(context: EditContext, sheet: ModelSheet): Change[] {
  const { model } = context;
  checkMayEdit(sheet, null);
  checkOthersVisible(model, sheet);
  checkNamed(model, sheet);
  return reordered(context, (ids) => ids.splice(ids.indexOf(sheet.id), 1));
}
