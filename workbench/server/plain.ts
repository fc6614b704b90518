/**
 * @fileoverview Cells and sheets of the model as plain JSON and back: for the journal on disk, for the way between
 * threads, and for the page.
 */

import type { Area } from "../../src/table/area";
import type { CellLook } from "../host/look";
import {
  type CellPart,
  cellOf,
  type FlatCell,
  flatCell,
  type LinkRun,
  type ModelCell,
  type ModelChart,
  type ModelConditional,
  type ModelSheet,
  type ModelShift,
  type ModelTable,
  type ModelValue,
  markChanged,
} from "../host/model";

/** A cell's value; a date is milliseconds of its wall clock, read as UTC. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: number }
  | { readonly error: string }
  | { readonly image: true };

/** How a cell looks, and the rule on it: what is often the same for many cells. */
export type PlainLook = Readonly<Pick<FlatCell, keyof CellLook | "validation">>;

/** One cell with everything in it. */
export interface PlainCell extends PlainLook {
  readonly value: PlainValue;
  readonly formula?: string;
  readonly note?: string;
  readonly links?: readonly LinkRun[];
  readonly changed?: readonly CellPart[];
}

/** A sheet without its cells. */
export interface PlainShape {
  readonly name: string;
  readonly hidden: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly merges: readonly Area[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: readonly (readonly [number, number])[];
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protections: ModelSheet["protections"];
  readonly hiddenGridlines: boolean | null;
  readonly shapeChanged: boolean;
  readonly shifts: readonly ModelShift[] | null;
  readonly tables: readonly ModelTable[] | null;
  readonly conditional: readonly ModelConditional[] | null;
  readonly charts: readonly ModelChart[];
  readonly copyOf: number | null;
}

export function plainValue(value: ModelValue): PlainValue {
  return value instanceof Date ? { date: value.getTime() } : value;
}

export function modelValue(value: PlainValue): ModelValue {
  return typeof value === "object" && value !== null && "date" in value ? new Date(value.date) : value;
}

export function plainCell(cell: ModelCell): PlainCell {
  const { value, changed, ...rest } = flatCell(cell);
  return { value: plainValue(value), ...rest, ...(changed ? { changed: [...changed] } : {}) };
}

export function modelCell(cell: PlainCell): ModelCell {
  const { value, changed, ...rest } = cell;
  const model: ModelCell = { value: modelValue(value), ...cellOf(rest) };
  for (const part of changed ?? []) markChanged(model, part);
  return model;
}

/** The parts of a cell that many cells share. */
export function lookOf({ look, validation }: ModelCell): PlainLook {
  return validation ? { ...look, validation } : (look ?? NO_LOOK);
}

const NO_LOOK: PlainLook = {};

export function plainShape(sheet: ModelSheet): PlainShape {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    merges: sheet.merges.map((merge) => ({ ...merge })),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    protections: sheet.protections.map((protection) => ({ ...protection })),
    hiddenGridlines: sheet.hiddenGridlines ?? null,
    shapeChanged: sheet.shapeChanged,
    shifts: sheet.shifts ? [...sheet.shifts] : null,
    tables: sheet.tables ?? null,
    conditional: sheet.conditional ?? null,
    charts: sheet.charts ?? [],
    copyOf: sheet.copyOf ?? null,
  };
}

/** Puts the given parts of a shape onto a sheet, leaving the sheet's own maps and sets in place. */
export function applyShape(sheet: ModelSheet, shape: Partial<PlainShape>): void {
  const { merges, columnWidths, rowHeights, hiddenRows, hiddenColumns, protections, ...rest } = shape;
  const { hiddenGridlines, shifts, tables, conditional, charts, copyOf, ...simple } = rest;
  Object.assign(sheet, simple);
  if (merges) sheet.merges = merges.map((merge) => ({ ...merge }));
  if (protections) sheet.protections = protections.map((protection) => ({ ...protection }));
  if (columnWidths) refill(sheet.columnWidths, columnWidths);
  if (rowHeights) refill(sheet.rowHeights, rowHeights);
  if (hiddenRows) replaceAll(sheet.hiddenRows, hiddenRows);
  if (hiddenColumns) replaceAll(sheet.hiddenColumns, hiddenColumns);
  if (hiddenGridlines === null) delete sheet.hiddenGridlines;
  else if (hiddenGridlines !== undefined) sheet.hiddenGridlines = hiddenGridlines;
  if (shifts === null) delete sheet.shifts;
  else if (shifts !== undefined) sheet.shifts = [...shifts];
  if (charts) sheet.charts = charts;
  if (copyOf === null) delete sheet.copyOf;
  else if (copyOf !== undefined) sheet.copyOf = copyOf;
  if (tables === null) delete sheet.tables;
  else if (tables !== undefined) sheet.tables = tables;
  if (conditional === null) delete sheet.conditional;
  else if (conditional !== undefined) sheet.conditional = conditional;
}

function refill(map: Map<number, number>, entries: readonly (readonly [number, number])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

function replaceAll(set: Set<number>, items: readonly number[]): void {
  set.clear();
  for (const item of items) set.add(item);
}
