/**
 * @fileoverview Values between cells and the bundle: what getValues gives and what setValues takes.
 */

import { type Area, columnsOf, rowsOf } from "../../../src/table/area";
import { type Covered, checkLength, coveredIn, eachCell, type NewContent, typedAt } from "../cells/content";
import type { RuleSurroundings } from "../cells/validation";
import { cellAt, type ModelCell, type ModelSheet, type ModelValue } from "../model";
import { isAnyDate, type Kind, type Realm } from "../realm";
import { defaultDateFormat, valueHeld } from "../text/shown";
import type { Typed } from "../text/typed";
import type { World } from "../world";
import { dateForBundle, dateForCell } from "./dates";

const CELL_IMAGE: Kind = { name: "CellImage", path: "SpreadsheetApp.CellImage" };

/** C1: number, boolean, Date, string; empty is `''`, an error its text. */
function valueForBundle(realm: Realm, cell: ModelCell): unknown {
  const value: ModelValue = valueHeld(cell);
  if (value === null) return "";
  if (typeof value !== "object") return value;
  if (isAnyDate(value)) return dateForBundle(realm, value);
  return "error" in value ? value.error : realm.expose(CELL_IMAGE, {});
}

/** A full rectangle of inner arrays: `empty` everywhere but where `pick` gives something else. */
export function gridOf<T>(
  realm: Realm,
  sheet: ModelSheet,
  block: Area,
  empty: T,
  pick: (cell: ModelCell) => T | undefined,
  covered?: Covered,
): T[][] {
  const columns = columnsOf(block);
  const grid = realm.array<T[]>(rowsOf(block));
  for (let r = 0; r < grid.length; r++) {
    const row = realm.array<T>(columns);
    for (let c = 0; c < columns; c++) row[c] = empty;
    grid[r] = row;
  }
  eachCell(
    sheet,
    block,
    (cell, row, column) => {
      const value = pick(cell);
      const line = grid[row - block.firstRow];
      if (value !== undefined && line) line[column - block.firstColumn] = value;
    },
    covered,
  );
  return grid;
}

export function valuesOf(realm: Realm, sheet: ModelSheet, block: Area): unknown[][] {
  return gridOf<unknown>(
    realm,
    sheet,
    block,
    "",
    (cell) => valueForBundle(realm, cell),
    coveredIn(sheet, block),
  );
}

/** C4, C5: data must have the range's shape. */
export function checkShape(data: readonly (readonly unknown[])[], block: Area): void {
  const rows = rowsOf(block);
  const columns = columnsOf(block);
  if (data.length !== rows) {
    throw new Error(
      "The number of rows in the data does not match the number of rows in the range. " +
        `The data has ${data.length} but the range has ${rows}.`,
    );
  }
  for (const row of data) {
    if (row.length === columns) continue;
    throw new Error(
      "The number of columns in the data does not match the number of columns in the range. " +
        `The data has ${row.length} but the range has ${columns}.`,
    );
  }
}

/** What one value of the bundle becomes in a cell. Null empties it [O]; anything the reference does not name throws. */
function typedFrom(
  realm: Realm,
  sheet: ModelSheet,
  row: number,
  column: number,
  value: unknown,
  year: number,
): Typed {
  if (value === null) return { value: null };
  if (typeof value === "string") {
    const { workbook, unsure } = realm.world;
    if (
      unsure.keepsApostrophe &&
      value.startsWith("'") &&
      cellAt(sheet, row, column)?.look?.numberFormat === "@"
    ) {
      checkLength(value);
      return { value };
    }
    return typedAt(sheet, row, column, value, workbook.locale, year);
  }
  if (typeof value === "boolean") return { value };
  if (typeof value === "number" && Number.isFinite(value)) return { value };
  if (isAnyDate(value) && !Number.isNaN(value.getTime())) {
    const wall = dateForCell(realm, value);
    return { value: wall, numberFormat: defaultDateFormat(wall) };
  }
  const what = typeof value === "object" ? Object.prototype.toString.call(value) : String(value);
  throw new Error(`Writing ${what} into a cell is not emulated`);
}

/** What decides whether a rule lets a value in. */
export function rulesIn({ workbook, unsure }: World): RuleSurroundings {
  const { sheets, locale } = workbook;
  return { sheets, locale, customRefuses: unsure.customRefuses };
}

/** Reads a whole block of values before any of it is written. */
export function contentsFrom(
  realm: Realm,
  sheet: ModelSheet,
  block: Area,
  data: readonly (readonly unknown[])[],
): NewContent[] {
  checkShape(data, block);
  const year = dateForCell(realm, realm.now()).getUTCFullYear();
  const contents: NewContent[] = [];
  for (let r = 0; r < data.length; r++) {
    const line = data[r] ?? [];
    for (let c = 0; c < line.length; c++) {
      const row = block.firstRow + r;
      const column = block.firstColumn + c;
      contents.push({ row, column, typed: typedFrom(realm, sheet, row, column, line[c], year) });
    }
  }
  return contents;
}

/** Rich text is written to the letter: `12` and `=A1` stay text [U]. */
export function richContent(
  row: number,
  column: number,
  text: string,
  links: NewContent["links"],
): NewContent {
  checkLength(text);
  const typed = { value: text === "" ? null : text };
  return links?.length ? { row, column, typed, links } : { row, column, typed };
}
