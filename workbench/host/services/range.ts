/** @fileoverview Range: a block of cells as the bundle holds it. This half writes; the other half reads. */

import type { Block } from "../cells/block";
import { clearContents, type NewContent, writeContents } from "../cells/content";
import { checkEditable, mergeBlock } from "../cells/grid";
import { backgroundOf, clearLooks, type Look, type LookValue, setLook, setLookOfAll } from "../cells/looks";
import type { MemberOf } from "../members";
import { cellAt, ensureCell, type ModelSheet, markChanged } from "../model";
import { implementationOf, type Kind, type Realm } from "../realm";
import { ReadableRange } from "./range-reading";
import type { RichTextValue } from "./rich-text";
import type { DataValidation } from "./validation";
import { checkShape, contentsFrom, richContent, rulesIn } from "./values";

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GRichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

const RANGE_KIND: Kind = { name: "Range", path: "SpreadsheetApp.Range" };

/** A range as the bundle gets it. */
export function showRange(realm: Realm, sheet: ModelSheet, block: Block): GRange {
  return new Range(realm, sheet, block).shown;
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  if (value === null) return null;
  const found = allowed.find((word) => word === value);
  if (!found) throw new Error(`Invalid argument: ${value}`);
  return found;
}

const weightOf = (value: string | null) => {
  const weight = oneOf(value, ["bold", "normal"]);
  return weight === "normal" ? null : weight;
};
const alignmentOf = (value: string | null) => {
  const alignment = oneOf(value, ["left", "center", "right", "normal"]);
  return alignment === "normal" ? null : alignment;
};

export class Range extends ReadableRange implements Pick<GRange, MemberOf<"Range">> {
  readonly shown: GRange;

  constructor(realm: Realm, sheet: ModelSheet, block: Block) {
    super(realm, sheet, block);
    this.shown = realm.expose(RANGE_KIND, this);
  }

  protected another(block: Block): GRange {
    return showRange(this.realm, this.sheet, block);
  }

  /** The block, once it is sure that it is there and may be changed. */
  writable(): Block {
    const block = this.live();
    checkEditable(this.sheet, block);
    return block;
  }

  #all<K extends Look>(look: K, value: LookValue<K>): GRange {
    setLookOfAll(this.sheet, this.writable(), look, value);
    return this.shown;
  }

  #each<K extends Look, V>(look: K, data: readonly (readonly V[])[], read: (v: V) => LookValue<K>): GRange {
    const block = this.writable();
    checkShape(data, block);
    const values = data.map((row) => Array.from(row, read));
    for (const [r, row] of values.entries()) {
      for (const [c, value] of row.entries()) {
        setLook(this.sheet, block.firstRow + r, block.firstColumn + c, look, value);
      }
    }
    return this.shown;
  }

  /** Selects the block, as a person does with the mouse. */
  select(): GRange {
    const block = this.live();
    const { workbook, selections } = this.realm.world;
    workbook.activeSheet = workbook.sheets.indexOf(this.sheet);
    selections.set(this.sheet.id, block);
    return this.shown;
  }

  setValue(value: unknown): GRange {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.writable();
    const row = new Array(lastColumn - firstColumn + 1).fill(value);
    return this.setValues(new Array(lastRow - firstRow + 1).fill(row));
  }
  setValues(values: unknown[][]): GRange {
    const block = this.writable();
    const contents = contentsFrom(this.realm, this.sheet, block, values);
    writeContents(this.sheet, block, contents, rulesIn(this.realm.world));
    return this.shown;
  }

  setRichTextValues(values: GRichTextValue[][]): GRange {
    const block = this.writable();
    checkShape(values, block);
    const contents: NewContent[] = [];
    for (const [r, line] of values.entries()) {
      for (const [c, value] of line.entries()) {
        const rich = implementationOf<RichTextValue>(value);
        if (!rich) continue;
        contents.push(richContent(block.firstRow + r, block.firstColumn + c, rich.text, rich.links));
      }
    }
    writeContents(this.sheet, block, contents, rulesIn(this.realm.world));
    return this.shown;
  }

  setDataValidation(shown: GDataValidation | null): GRange {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.writable();
    const rule = implementationOf<DataValidation>(shown)?.rule;
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        if (cellAt(this.sheet, row, column)?.validation === rule) continue;
        const cell = ensureCell(this.sheet, row, column);
        if (rule) cell.validation = rule;
        else delete cell.validation;
        markChanged(cell, "validation");
      }
    }
    return this.shown;
  }

  // C9: null takes the note away, and so does an empty one.
  setNotes(notes: (string | null)[][]): GRange {
    return this.#each("note", notes, (note) => note || null);
  }

  setBackground(color: string | null): GRange {
    return this.#all("background", backgroundOf(color));
  }
  setBackgrounds(colors: (string | null)[][]): GRange {
    return this.#each("background", colors, backgroundOf);
  }
  setFontWeight(weight: string | null): GRange {
    return this.#all("fontWeight", weightOf(weight));
  }
  setWrap(isWrapEnabled: boolean): GRange {
    return this.#all("wrap", isWrapEnabled);
  }
  setVerticalAlignment(alignment: string | null): GRange {
    return this.#all("verticalAlignment", oneOf(alignment, ["top", "middle", "bottom"]));
  }
  setHorizontalAlignment(alignment: string | null): GRange {
    return this.#all("horizontalAlignment", alignmentOf(alignment));
  }
  /** What stands in the cells stays: that `@` makes text of numbers already there is not emulated. */
  setNumberFormat(format: string): GRange {
    return this.#all("numberFormat", format === "General" ? null : format);
  }

  merge(): GRange {
    mergeBlock(this.sheet, this.writable());
    return this.shown;
  }

  clear(): GRange {
    const block = this.writable();
    clearContents(this.sheet, block);
    clearLooks(this.sheet, block);
    return this.shown;
  }
  clearContent(): GRange {
    clearContents(this.sheet, this.writable());
    return this.shown;
  }
  clearFormat(): GRange {
    clearLooks(this.sheet, this.writable());
    return this.shown;
  }
}
