/** @fileoverview Range: a block of cells as the bundle holds it. This half writes; the other half reads. */

import type { Block } from "../cells/block";
import { clearContents, type NewContent, writeContents } from "../cells/content";
import { checkEditable, mergeBlock, unmergeBlock } from "../cells/grid";
import {
  backgroundOf,
  clearLooks,
  colorOf,
  type Look,
  type LookValue,
  setBorders,
  setLook,
  setLookOfAll,
} from "../cells/looks";
import { cellAt, ensureCell, type ModelBorderLine, type ModelSheet, markChanged } from "../model";
import { type EnumValue, implementationOf, type Kind, type Realm } from "../realm";
import type { Signatures } from "../signatures";
import { RANGE_READING, ReadableRange } from "./range-reading";
import type { RichTextValue } from "./rich-text";
import type { DataValidation } from "./validation";
import { checkShape, contentsFrom, richContent } from "./values";

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GRichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Side = boolean | null;

const SIDES = Array.from({ length: 6 }, () => "boolean?");

export const RANGE_WRITING = {
  activate: [[]],
  setValue: [["any"]],
  setValues: [["any[][]"]],
  setRichTextValue: [["RichTextValue"]],
  setRichTextValues: [["RichTextValue[][]"]],
  setDataValidation: [["DataValidation?"]],
  setDataValidations: [["DataValidation?[][]"]],
  setNote: [["string?"]],
  setNotes: [["string?[][]"]],
  setBackground: [["string?"]],
  setBackgrounds: [["string?[][]"]],
  setFontWeight: [["string?"]],
  setFontWeights: [["string?[][]"]],
  setFontColor: [["string?"]],
  setFontColors: [["string?[][]"]],
  setFontSize: [["number"]],
  setFontSizes: [["number[][]"]],
  setFontStyle: [["string?"]],
  setWrap: [["boolean"]],
  setWrapStrategy: [["WrapStrategy"]],
  setVerticalAlignment: [["string?"]],
  setHorizontalAlignment: [["string?"]],
  setHorizontalAlignments: [["string?[][]"]],
  setNumberFormat: [["string"]],
  setNumberFormats: [["string[][]"]],
  setBorder: [SIDES, [...SIDES, "string?", "BorderStyle?"]],
  merge: [[]],
  breakApart: [[]],
  clear: [[]],
  clearContent: [[]],
  clearFormat: [[]],
  clearDataValidations: [[]],
  clearNote: [[]],
} satisfies Signatures;

const RANGE_KIND: Kind = {
  name: "Range",
  path: "SpreadsheetApp.Range",
  signatures: { ...RANGE_READING, ...RANGE_WRITING },
};

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
const styleOf = (value: string | null) => {
  const style = oneOf(value, ["italic", "normal"]);
  return style === "normal" ? null : style;
};
const alignmentOf = (value: string | null) => {
  const alignment = oneOf(value, ["left", "center", "right", "normal"]);
  return alignment === "normal" ? null : alignment;
};
const optionalColor = (value: string | null) => (value === null ? null : colorOf(value));

function wrapOf(strategy: unknown): boolean {
  const label = implementationOf<EnumValue>(strategy)?.label;
  if (label === "WRAP") return true;
  if (label === "OVERFLOW") return false;
  throw new Error(`SpreadsheetApp.WrapStrategy.${label} is not emulated`);
}

const LINES: Readonly<Record<string, ModelBorderLine["style"]>> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DASHED: "dashed",
  DOTTED: "dotted",
  DOUBLE: "double",
};

export class Range extends ReadableRange implements Pick<GRange, keyof typeof RANGE_WRITING> {
  readonly shown: GRange;

  constructor(realm: Realm, sheet: ModelSheet, block: Block) {
    super(realm, sheet, block);
    this.shown = realm.expose(RANGE_KIND, this);
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

  activate(): GRange {
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
    writeContents(this.sheet, block, contentsFrom(this.realm, this.sheet, block, values));
    return this.shown;
  }

  setRichTextValue(value: GRichTextValue): GRange {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.writable();
    const row = new Array(lastColumn - firstColumn + 1).fill(value);
    return this.setRichTextValues(new Array(lastRow - firstRow + 1).fill(row));
  }
  setRichTextValues(values: GRichTextValue[][]): GRange {
    const block = this.writable();
    checkShape(values, block);
    const contents: NewContent[] = [];
    const styled: (() => void)[] = [];
    for (const [r, line] of values.entries()) {
      for (const [c, value] of line.entries()) {
        const rich = implementationOf<RichTextValue>(value);
        if (!rich) continue;
        const [row, column] = [block.firstRow + r, block.firstColumn + c];
        contents.push(richContent(row, column, rich.text, rich.links));
        const { bold, italic, color } = rich.style;
        styled.push(() => {
          if (bold !== null) setLook(this.sheet, row, column, "fontWeight", bold ? "bold" : null);
          if (italic !== null) setLook(this.sheet, row, column, "fontStyle", italic ? "italic" : null);
          if (color !== null) setLook(this.sheet, row, column, "fontColor", color);
        });
      }
    }
    writeContents(this.sheet, block, contents);
    for (const style of styled) style();
    return this.shown;
  }

  setDataValidation(rule: GDataValidation | null): GRange {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.writable();
    const row = new Array(lastColumn - firstColumn + 1).fill(rule);
    return this.setDataValidations(new Array(lastRow - firstRow + 1).fill(row));
  }
  setDataValidations(rules: (GDataValidation | null)[][]): GRange {
    const block = this.writable();
    checkShape(rules, block);
    for (const [r, line] of rules.entries()) {
      for (const [c, shown] of line.entries()) {
        const rule = implementationOf<DataValidation>(shown)?.rule;
        const [row, column] = [block.firstRow + r, block.firstColumn + c];
        if (cellAt(this.sheet, row, column)?.validation === rule) continue;
        const cell = ensureCell(this.sheet, row, column);
        if (rule) cell.validation = rule;
        else delete cell.validation;
        markChanged(cell, "validation");
      }
    }
    return this.shown;
  }
  clearDataValidations(): GRange {
    return this.setDataValidation(null);
  }

  // C9: null takes the note away, and so does an empty one.
  setNote(note: string | null): GRange {
    return this.#all("note", note || null);
  }
  setNotes(notes: (string | null)[][]): GRange {
    return this.#each("note", notes, (note) => note || null);
  }
  clearNote(): GRange {
    return this.#all("note", null);
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
  setFontWeights(weights: (string | null)[][]): GRange {
    return this.#each("fontWeight", weights, weightOf);
  }
  setFontColor(color: string | null): GRange {
    return this.#all("fontColor", optionalColor(color));
  }
  setFontColors(colors: (string | null)[][]): GRange {
    return this.#each("fontColor", colors, optionalColor);
  }
  setFontSize(size: number): GRange {
    return this.#all("fontSize", size);
  }
  setFontSizes(sizes: number[][]): GRange {
    return this.#each("fontSize", sizes, (size) => size);
  }
  setFontStyle(style: string | null): GRange {
    return this.#all("fontStyle", styleOf(style));
  }
  setWrap(isWrapEnabled: boolean): GRange {
    return this.#all("wrap", isWrapEnabled);
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GRange {
    return this.#all("wrap", wrapOf(strategy));
  }
  setVerticalAlignment(alignment: string | null): GRange {
    return this.#all("verticalAlignment", oneOf(alignment, ["top", "middle", "bottom"]));
  }
  setHorizontalAlignment(alignment: string | null): GRange {
    return this.#all("horizontalAlignment", alignmentOf(alignment));
  }
  setHorizontalAlignments(alignments: (string | null)[][]): GRange {
    return this.#each("horizontalAlignment", alignments, alignmentOf);
  }
  /** What stands in the cells stays: that `@` makes text of numbers already there is not emulated. */
  setNumberFormat(format: string): GRange {
    return this.#all("numberFormat", format === "General" ? null : format);
  }
  setNumberFormats(formats: string[][]): GRange {
    return this.#each("numberFormat", formats, (format) => (format === "General" ? null : format));
  }

  setBorder(
    top: Side,
    left: Side,
    bottom: Side,
    right: Side,
    vertical: Side,
    horizontal: Side,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GRange {
    const label = implementationOf<EnumValue>(style)?.label ?? "SOLID";
    const line = { style: LINES[label] ?? "thin", color: colorOf(color ?? "black") };
    const change = { top, left, bottom, right, vertical, horizontal };
    setBorders(this.sheet, this.writable(), change, line);
    return this.shown;
  }

  merge(): GRange {
    mergeBlock(this.sheet, this.writable());
    return this.shown;
  }
  breakApart(): GRange {
    unmergeBlock(this.sheet, this.writable());
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
