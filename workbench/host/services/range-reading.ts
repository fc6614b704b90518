/** @fileoverview The half of Range that reads: where it is, and what its cells hold and look like. */

import { a1Of, type Block, checkInside, columnsOf, rowsOf } from "../cells/block";
import { coveredIn, eachCell, hasContent } from "../cells/content";
import { mayEdit, mergesIn } from "../cells/grid";
import type { ModelCell, ModelSheet } from "../model";
import type { Realm } from "../realm";
import type { Signatures } from "../signatures";
import { shownIn, valueHeld } from "../text/shown";
import { showRange } from "./range";
import { RichTextValue } from "./rich-text";
import { checkSheetExists, showSheet } from "./sheet-objects";
import { DataValidation } from "./validation";
import { gridOf, valuesOf } from "./values";

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GRichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

export const RANGE_READING = {
  getRow: [[]],
  getColumn: [[]],
  getLastRow: [[]],
  getLastColumn: [[]],
  getNumRows: [[]],
  getNumColumns: [[]],
  getA1Notation: [[]],
  getSheet: [[]],
  canEdit: [[]],
  isBlank: [[]],
  getValue: [[]],
  getValues: [[]],
  getDisplayValue: [[]],
  getDisplayValues: [[]],
  getFormula: [[]],
  getFormulas: [[]],
  getRichTextValue: [[]],
  getRichTextValues: [[]],
  getMergedRanges: [[]],
  getDataValidation: [[]],
  getDataValidations: [[]],
  getNote: [[]],
  getNotes: [[]],
  getBackground: [[]],
  getBackgrounds: [[]],
  getFontWeights: [[]],
  getNumberFormats: [[]],
} satisfies Signatures;

export class ReadableRange implements Pick<GRange, keyof typeof RANGE_READING> {
  protected readonly realm: Realm;

  constructor(
    realm: Realm,
    readonly sheet: ModelSheet,
    readonly block: Block,
  ) {
    this.realm = realm;
  }

  /** The block, once it is sure that it is still there. */
  live(): Block {
    checkSheetExists(this.realm, this.sheet);
    checkInside(this.block, this.sheet);
    return this.block;
  }

  protected grid<T>(empty: T, pick: (cell: ModelCell) => T | undefined): T[][] {
    return gridOf(this.realm, this.sheet, this.live(), empty, pick);
  }

  /** The grid of cells' contents: what lies hidden under a merge is empty. */
  protected contentGrid<T>(empty: T, pick: (cell: ModelCell) => T | undefined): T[][] {
    const covered = coveredIn(this.sheet, this.live());
    return gridOf(this.realm, this.sheet, this.block, empty, pick, covered);
  }

  protected corner(): ReadableRange {
    const { firstRow, firstColumn } = this.live();
    return new ReadableRange(this.realm, this.sheet, {
      firstRow,
      firstColumn,
      lastRow: firstRow,
      lastColumn: firstColumn,
    });
  }

  getRow(): number {
    return this.block.firstRow + 1;
  }
  getColumn(): number {
    return this.block.firstColumn + 1;
  }
  getLastRow(): number {
    return this.block.lastRow + 1;
  }
  getLastColumn(): number {
    return this.block.lastColumn + 1;
  }
  getNumRows(): number {
    return rowsOf(this.block);
  }
  getNumColumns(): number {
    return columnsOf(this.block);
  }
  getA1Notation(): string {
    return a1Of(this.block);
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return showSheet(this.realm, this.sheet);
  }
  canEdit(): boolean {
    return mayEdit(this.sheet, this.live());
  }

  isBlank(): boolean {
    let blank = true;
    const block = this.live();
    eachCell(
      this.sheet,
      block,
      (cell) => {
        if (hasContent(cell)) blank = false;
      },
      coveredIn(this.sheet, block),
    );
    return blank;
  }

  getValue(): unknown {
    return this.corner().getValues()[0]?.[0];
  }
  getValues(): unknown[][] {
    return valuesOf(this.realm, this.sheet, this.live());
  }
  getDisplayValue(): string {
    return this.corner().getDisplayValues()[0]?.[0] ?? "";
  }
  getDisplayValues(): string[][] {
    const { locale } = this.realm.world.workbook;
    return this.contentGrid("", (cell) => shownIn(cell, locale));
  }
  getFormula(): string {
    return this.corner().getFormulas()[0]?.[0] ?? "";
  }
  getFormulas(): string[][] {
    return this.contentGrid("", (cell) => cell.formula);
  }

  getRichTextValue(): GRichTextValue | null {
    return this.corner().getRichTextValues()[0]?.[0] ?? null;
  }

  /**
   * Null where the cell's value is not text [R]; an empty one where the cell is empty [O]. The link of a
   * HYPERLINK formula is not in it: it stands in getFormulas.
   */
  getRichTextValues(): (GRichTextValue | null)[][] {
    const empty = RichTextValue.shown(this.realm, "", []);
    return this.contentGrid<GRichTextValue | null>(empty, (cell) => {
      const value = valueHeld(cell);
      if (value === null || value === "") return empty;
      if (typeof value !== "string") return null;
      return RichTextValue.shown(this.realm, value, cell.formula === undefined ? (cell.links ?? []) : []);
    });
  }

  getMergedRanges(): GRange[] {
    const merges = mergesIn(this.sheet, this.live());
    return this.realm.list(merges.map((merge) => showRange(this.realm, this.sheet, { ...merge })));
  }

  getDataValidation(): GDataValidation | null {
    return this.corner().getDataValidations()[0]?.[0] ?? null;
  }
  getDataValidations(): (GDataValidation | null)[][] {
    return this.grid<GDataValidation | null>(
      null,
      (cell) => cell.validation && DataValidation.shown(this.realm, cell.validation),
    );
  }

  getNote(): string {
    return this.corner().getNotes()[0]?.[0] ?? "";
  }
  getNotes(): string[][] {
    return this.grid("", (cell) => cell.note);
  }

  getBackground(): string {
    return this.corner().getBackgrounds()[0]?.[0] ?? "";
  }
  getBackgrounds(): string[][] {
    return this.grid("#ffffff", (cell) => cell.background);
  }
  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return this.grid<"bold" | "normal">("normal", (cell) => cell.fontWeight);
  }
  /** A cell without a format of its own says `General`; what Google says there is [U]. */
  getNumberFormats(): string[][] {
    return this.grid("General", (cell) => cell.numberFormat);
  }
}
