/**
 * @fileoverview Reading and writing how cells look: colours, fonts, alignment, number formats, lines; and notes.
 */

import type { Area } from "../../../src/table/area";
import { type CellLook, LOOKS, lookWith, type ModelBorder, type ModelBorderLine, sharedLook } from "../look";
import { cellAt, dress, ensureCell, type FlatCell, type ModelSheet, markChanged } from "../model";
import { eachCell } from "./content";

/** The properties of a cell that one call sets and that go back to a default when reset. */
export type Look = Exclude<keyof CellLook, "border"> | "note";

export type LookValue<K extends Look> = NonNullable<FlatCell[K]> | null;

/** Sets one look of one cell, or its note; null resets it. Setting what is there already marks nothing as changed. */
export function setLook<K extends Look>(
  sheet: ModelSheet,
  row: number,
  column: number,
  part: K,
  value: LookValue<K>,
): void {
  const there = cellAt(sheet, row, column);
  const now = part === "note" ? there?.note : there?.look?.[part as Exclude<K, "note">];
  if ((now ?? null) === value) return;
  const cell = there ?? ensureCell(sheet, row, column);
  if (part !== "note") dress(cell, part as keyof CellLook, value as CellLook[keyof CellLook]);
  else if (value === null) delete cell.note;
  else cell.note = value as string;
  markChanged(cell, part);
}

/** Sets one look of every cell of a block. */
export function setLookOfAll<K extends Look>(
  sheet: ModelSheet,
  block: Area,
  look: K,
  value: LookValue<K>,
): void {
  if (value === null) {
    eachCell(sheet, block, (_, row, column) => setLook(sheet, row, column, look, null));
    return;
  }
  if (look !== "note") {
    dressAll(sheet, block, look as keyof CellLook, value as CellLook[keyof CellLook]);
    return;
  }
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    for (let column = block.firstColumn; column <= block.lastColumn; column++) {
      setLook(sheet, row, column, look, value);
    }
  }
}

/** Sets one part of every cell's look. Neighbours mostly look alike, and then will again: that is looked up once. */
function dressAll<K extends keyof CellLook>(
  sheet: ModelSheet,
  block: Area,
  part: K,
  value: CellLook[K],
): void {
  let before: CellLook | undefined;
  let after = lookWith(before, part, value);
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    for (let column = block.firstColumn; column <= block.lastColumn; column++) {
      const cell = ensureCell(sheet, row, column);
      if (cell.look !== before) {
        before = cell.look;
        after = lookWith(before, part, value);
      }
      if (!after || after === before) continue;
      cell.look = after;
      markChanged(cell, part);
    }
  }
}

/** Puts the same line around every cell of a block. */
export function setLines(sheet: ModelSheet, block: Area, line: ModelBorderLine): void {
  const border = sharedLook({ border: { top: line, left: line, bottom: line, right: line } })?.border;
  dressAll(sheet, block, "border", border);
}

/** What clearing the format takes away: number formats stay (C21), and lines go in a way of their own. */
const FORMATS = LOOKS.filter((look) => look !== "numberFormat" && look !== "border");

/** All four taken away. */
export const NO_LINES: ModelBorder = { top: null, left: null, bottom: null, right: null };

/** Takes formatting away; number formats stay (C21), notes and validation too. */
export function clearLooks(sheet: ModelSheet, block: Area): void {
  eachCell(sheet, block, (cell, row, column) => {
    for (const look of FORMATS) setLook(sheet, row, column, look, null);
    if (cell.look?.border || cell.changed?.has("border")) {
      dress(cell, "border", NO_LINES);
      markChanged(cell, "border");
    }
  });
}

/** The names of HTML 4, and orange. Google takes all of CSS; any other name throws here. */
const COLOR_NAMES: Readonly<Record<string, string>> = {
  aqua: "#00ffff",
  black: "#000000",
  blue: "#0000ff",
  fuchsia: "#ff00ff",
  gray: "#808080",
  green: "#008000",
  lime: "#00ff00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#ffa500",
  purple: "#800080",
  red: "#ff0000",
  silver: "#c0c0c0",
  teal: "#008080",
  white: "#ffffff",
  yellow: "#ffff00",
};

/** `#rrggbb` in small letters, from CSS notation (C10). */
export function colorOf(css: string): string {
  const text = css.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .flatMap((digit) => [digit, digit])
      .join("")}`;
  const named = COLOR_NAMES[text];
  if (!named) throw new Error(`The color "${css}" is not emulated`);
  return named;
}

/** A background to keep: white is what a cell without one shows, so it is kept as none. */
export function backgroundOf(css: string | null): string | null {
  const color = css === null ? null : colorOf(css);
  return color === "#ffffff" ? null : color;
}
