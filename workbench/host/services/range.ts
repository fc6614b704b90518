/** @fileoverview Range: a block of cells as the bundle holds it. This half writes; the other half reads. */

import type { Area } from "../../../src/table/area";
import { clearContents, type NewContent, writeContents } from "../cells/content";
import { checkEditable, mergeBlock, unmergeBlock } from "../cells/grid";
import {
  backgroundOf,
  clearLooks,
  colorOf,
  type Look,
  type LookValue,
  setLines,
  setLook,
  setLookOfAll,
} from "../cells/looks";
import type { MemberOf } from "../members";
import { cellAt, ensureCell, type ModelSheet, markChanged } from "../model";
import { implementationOf, isAnyDate, type Kind, type Realm } from "../realm";
import { showFilter } from "./filter";
import { protectionOf, showProtection } from "./protection";
import { ReadableRange } from "./range-reading";
import type { RichTextValue } from "./rich-text";
import type { DataValidation } from "./validation";
import { checkShape, contentsFrom, richContent, rulesIn } from "./values";

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GRichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

const RANGE_KIND: Kind = { name: "Range", path: "SpreadsheetApp.Range" };

/** A range as the bundle gets it. */
export function showRange(realm: Realm, sheet: ModelSheet, block: Area): GRange {
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

  constructor(realm: Realm, sheet: ModelSheet, block: Area) {
    super(realm, sheet, block);
    this.shown = realm.expose(RANGE_KIND, this);
  }

  protected another(block: Area, sheet = this.sheet): GRange {
    return showRange(this.realm, sheet, block);
  }

  /** The block, once it is sure that it is there and may be changed. */
  writable(): Area {
    const block = this.live();
    checkEditable(this.sheet, block);
    return block;
  }

  /** Changes the block when what is held back lands (C45); only then it is looked at whether that may be. */
  #hold(change: (block: Area) => void): GRange {
    this.realm.writes.hold(this.sheet, () => change(this.writable()));
    return this.shown;
  }

  #all<K extends Look>(look: K, value: LookValue<K>): GRange {
    return this.#hold((block) => setLookOfAll(this.sheet, block, look, value));
  }

  #each<K extends Look, V>(look: K, data: readonly (readonly V[])[], read: (v: V) => LookValue<K>): GRange {
    checkShape(data, this.block);
    const values = data.map((row) => Array.from(row, read));
    return this.#hold((block) => {
      for (const [r, row] of values.entries()) {
        row.forEach((value, c) => {
          setLook(this.sheet, block.firstRow + r, block.firstColumn + c, look, value);
        });
      }
    });
  }

  /** Selects the block, as a person does with the mouse. */
  select(): GRange {
    const block = this.live();
    const { workbook, selections } = this.realm.world;
    workbook.activeSheet = workbook.sheets.indexOf(this.sheet);
    selections.set(this.sheet.id, block);
    return this.shown;
  }

  // C24.
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const show = (block: Area) => showRange(this.realm, this.sheet, block);
    return showProtection(this.realm, this.sheet, protectionOf(this.sheet, this.live()), show);
  }

  setValue(value: unknown): GRange {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.block;
    const row = new Array(lastColumn - firstColumn + 1).fill(value);
    return this.setValues(new Array(lastRow - firstRow + 1).fill(row));
  }
  setValues(values: unknown[][]): GRange {
    checkShape(values, this.block);
    // Google has the values as they are now, whatever becomes of the arrays.
    const sent = values.map((row) =>
      Array.from(row, (value) => (isAnyDate(value) ? new Date(value.getTime()) : value)),
    );
    return this.#hold((block) =>
      writeContents(
        this.sheet,
        block,
        contentsFrom(this.realm, this.sheet, block, sent),
        rulesIn(this.realm.world),
      ),
    );
  }

  setRichTextValues(values: GRichTextValue[][]): GRange {
    const { firstRow, firstColumn } = this.block;
    checkShape(values, this.block);
    const contents: NewContent[] = [];
    for (const [r, line] of values.entries()) {
      for (const [c, value] of line.entries()) {
        const rich = implementationOf<RichTextValue>(value);
        if (!rich) continue;
        contents.push(richContent(firstRow + r, firstColumn + c, rich.text, rich.links));
      }
    }
    return this.#hold((block) => writeContents(this.sheet, block, contents, rulesIn(this.realm.world)));
  }

  setDataValidation(shown: GDataValidation | null): GRange {
    const rule = implementationOf<DataValidation>(shown)?.rule;
    return this.#hold(({ firstRow, lastRow, firstColumn, lastColumn }) => {
      for (let row = firstRow; row <= lastRow; row++) {
        for (let column = firstColumn; column <= lastColumn; column++) {
          if (cellAt(this.sheet, row, column)?.validation === rule) continue;
          const cell = ensureCell(this.sheet, row, column);
          if (rule) cell.validation = rule;
          else delete cell.validation;
          markChanged(cell, "validation");
        }
      }
    });
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
  /** Thin lines around every cell of the block, or around none: what the bundle asks for. */
  setBorder(wanted: readonly (boolean | null)[], color: string | null): GRange {
    const sides = new Set(wanted);
    if (!sides.has(true) || sides.size > 1) throw new Error("Range.setBorder of some sides is not emulated");
    const line = { style: "thin", color: colorOf(color ?? "black") } as const;
    return this.#hold((block) => setLines(this.sheet, block, line));
  }
  setFontColor(color: string | null): GRange {
    return this.#all("fontColor", color === null ? null : colorOf(color));
  }
  setFontSize(size: number): GRange {
    return this.#all("fontSize", size);
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

  // C60.
  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    this.realm.writes.land(this.sheet);
    const range = this.live();
    if (this.sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
    const filter = { range, hides: new Map<number, readonly number[]>(), made: true as const };
    this.realm.writes.hold(this.sheet, () => {
      this.sheet.filter = filter;
      this.sheet.shapeChanged = true;
    });
    return showFilter(this.realm, this.sheet, filter, () => this.another(range));
  }

  merge(): GRange {
    return this.#hold((block) => mergeBlock(this.sheet, block));
  }

  breakApart(): GRange {
    return this.#hold((block) => unmergeBlock(this.sheet, block));
  }

  clear(): GRange {
    return this.#hold((block) => {
      clearContents(this.sheet, block);
      clearLooks(this.sheet, block);
    });
  }
  clearContent(): GRange {
    return this.#hold((block) => clearContents(this.sheet, block));
  }
  clearFormat(): GRange {
    return this.#hold((block) => clearLooks(this.sheet, block));
  }
}
