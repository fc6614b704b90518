/** @fileoverview The half of Range that reads: where it is, and what its cells hold and look like. */

import { type Area, areaText, cellArea } from "../../../src/table/area";
import { coveredIn } from "../cells/content";
import { mayEdit, mergesIn } from "../cells/grid";
import { checkInside } from "../cells/whole-sheet";
import type { ModelCell, ModelSheet } from "../model";
import type { Realm } from "../realm";
import { linksTyped } from "../text/linked";
import { shownIn, valueHeld } from "../text/shown";
import { crossedIn, RichTextValue } from "./rich-text";
import { checkHasCells, checkSheetExists } from "./sheet-exists";
import { DataValidation } from "./validation";
import { gridOf, valuesOf } from "./values";

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GRichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GFontLine = GoogleAppsScript.Spreadsheet.FontLine;
type GDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

export abstract class ReadableRange {
  protected readonly realm: Realm;

  constructor(
    realm: Realm,
    readonly sheet: ModelSheet,
    readonly block: Area,
  ) {
    this.realm = realm;
  }

  /** Another range of the sheet, or of another one, as the bundle gets it. */
  protected abstract another(block: Area, sheet?: ModelSheet): GRange;

  /** The block, once it is sure that it is still there. */
  live(): Area {
    checkSheetExists(this.realm, this.sheet);
    checkHasCells(this.sheet);
    checkInside(this.block, this.sheet);
    return this.block;
  }

  /** The block as a read finds it: what was written into its sheet has landed (C45). */
  protected read(): Area {
    this.realm.writes.land(this.sheet);
    return this.live();
  }

  protected grid<T>(empty: T, pick: (cell: ModelCell) => T | undefined): T[][] {
    return gridOf(this.realm, this.sheet, this.read(), empty, pick);
  }

  /** The grid of cells' contents: what lies hidden under a merge is empty. */
  protected contentGrid<T>(empty: T, pick: (cell: ModelCell) => T | undefined): T[][] {
    const covered = coveredIn(this.sheet, this.read());
    return gridOf(this.realm, this.sheet, this.block, empty, pick, covered);
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
  getA1Notation(): string {
    return areaText(this.block);
  }
  /** 1-based within the range; one outside of it throws, in words that are [U]. */
  getCell(row: number, column: number): GRange {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.block;
    const [r, c] = [firstRow + row - 1, firstColumn + column - 1];
    if (row < 1 || column < 1 || r > lastRow || c > lastColumn)
      throw new Error("Cell reference out of range");
    return this.another(cellArea(r, c));
  }
  getGridId(): number {
    return this.sheet.id;
  }
  canEdit(): boolean {
    return mayEdit(this.sheet, this.read());
  }

  getValue(): unknown {
    const { firstRow, firstColumn } = this.read();
    const corner = cellArea(firstRow, firstColumn);
    return valuesOf(this.realm, this.sheet, corner)[0]?.[0];
  }
  getValues(): unknown[][] {
    return valuesOf(this.realm, this.sheet, this.read());
  }
  getDisplayValues(): string[][] {
    const { locale } = this.realm.world.workbook;
    return this.contentGrid("", (cell) => shownIn(cell, locale));
  }
  getFormulas(): string[][] {
    return this.contentGrid("", (cell) => cell.formula);
  }

  /**
   * Null where the cell's value is not text [R]; an empty one where the cell is empty [O]. The link of a
   * HYPERLINK formula is not in it: it stands in getFormulas.
   */
  getRichTextValues(): (GRichTextValue | null)[][] {
    const empty = RichTextValue.shown(this.realm, "", [], []);
    // A value never changes: cells with nothing but a text, most of them, share it.
    const plain = new Map<string, GRichTextValue>();
    return this.contentGrid<GRichTextValue | null>(empty, (cell) => {
      const value = valueHeld(cell);
      if (value === null || value === "") return empty;
      if (typeof value !== "string") return null;
      const isPlain = !cell.links && cell.formula === undefined && !cell.crossed && !cell.look?.strikethrough;
      const known = isPlain ? plain.get(value) : undefined;
      if (known) return known;
      const links = cell.links ?? (this.realm.world.unsure.linksAddresses ? linksTyped(value) : []);
      const shown = RichTextValue.shown(
        this.realm,
        value,
        cell.formula === undefined ? links : [],
        crossedIn(cell),
      );
      if (isPlain) plain.set(value, shown);
      return shown;
    });
  }

  getMergedRanges(): GRange[] {
    const merges = mergesIn(this.sheet, this.read());
    return this.realm.list(merges.map((merge) => this.another({ ...merge })));
  }

  getDataValidations(): (GDataValidation | null)[][] {
    return this.grid<GDataValidation | null>(
      null,
      (cell) =>
        cell.validation &&
        DataValidation.shown(this.realm, cell.validation, (sheet, block) => this.another(block, sheet)),
    );
  }

  getNotes(): string[][] {
    return this.grid("", (cell) => cell.note);
  }

  /** Of a text that is crossed out in part nobody says what it gives: here a line through, or as a test wants it (C61). */
  getFontLines(): GFontLine[][] {
    const { partlyCrossed } = this.realm.world.unsure;
    return this.grid<GFontLine>("none", (cell) => {
      const crossed = crossedIn(cell).reduce((sum, [start, end]) => sum + end - start, 0);
      if (cell.look?.strikethrough && !cell.crossed) return "line-through";
      if (crossed > 0 && (partlyCrossed || crossed >= String(cell.value).length)) return "line-through";
      return cell.look?.underline ? "underline" : undefined;
    });
  }

  getFontColors(): string[][] {
    return this.grid("#000000", (cell) => cell.look?.fontColor);
  }

  getBackgrounds(): string[][] {
    return this.grid("#ffffff", (cell) => cell.look?.background);
  }
}
