/** @fileoverview Changes single cells in a sheet's XML and copies every other byte as it stands. */
import { type CellPart, LOOKS, type ModelCell, type ModelSheet, type ModelValue } from "../host/model";
import { cellXml, contentOf, needsOf } from "./cell-xml";
import { CellWalk, type SheetDataPlace } from "./cells";
import { shiftFormula, shownFormula } from "./formulas";
import { parseRange } from "./ranges";
import { cellValue, type SheetContext } from "./read-sheet";
import type { Restyler } from "./restyle";
import { child, childrenOf, escapeXml, isOn, withAttributes, type XmlElement } from "./xml";

/** Parts of a cell that are written into its `<c>` element. */
const IN_CELL: readonly CellPart[] = ["value", "links", ...LOOKS, "validation"];

/** What is to be done to the cells of a sheet. */
export interface CellChanges {
  /** By row, then column: cells with something changed that stands in the cell itself. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, ModelCell>>;
  /** Rows whose own attributes change: height in pixels, or hidden. */
  readonly rows: ReadonlyMap<number, Readonly<Record<string, string | null>>>;
}

/** What came of it. */
export interface PatchedCells {
  /** The bytes between `<sheetData>` and `</sheetData>`, in pieces. */
  readonly pieces: Uint8Array[];
  /** Not every byte is as it was. */
  readonly isTouched: boolean;
  /** Some value or formula is not what it was: Excel has to compute anew. */
  readonly valuesChanged: boolean;
  /** Formulas came or went: the file's order of computing is no longer right. */
  readonly formulasChanged: boolean;
  /** Cells that were not there, as far as they reach. */
  readonly lastNewRow: number;
  readonly lastNewColumn: number;
}

/** The cells of a sheet with something to write into their elements. */
export function changedCells(sheet: ModelSheet): Map<number, Map<number, ModelCell>> {
  const found = new Map<number, Map<number, ModelCell>>();
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!cell.changed || !IN_CELL.some((part) => cell.changed?.has(part))) continue;
      let inRow = found.get(row);
      if (!inRow) {
        inRow = new Map();
        found.set(row, inRow);
      }
      inRow.set(column, cell);
    }
  }
  return found;
}

/** Writes changes into a sheet's cells. */
export function patchCells(
  context: SheetContext,
  restyler: Restyler,
  xml: Buffer,
  place: SheetDataPlace,
  frame: XmlElement,
  sheetName: string,
  changes: CellChanges,
): PatchedCells {
  return new Patcher(context, restyler, xml, place, frame, sheetName, changes).run();
}

class Patcher {
  private readonly pieces: Uint8Array[] = [];
  /** Everything before this offset is in `pieces`. */
  private copied: number;
  private readonly walk: CellWalk;
  private readonly newRows: number[];
  private nextRow = 0;
  private rowCells: [number, ModelCell][] = [];
  private nextCell = 0;
  private rowStyle: number | undefined;
  private isTouched = false;
  private valuesChanged = false;
  private formulasChanged = false;
  private lastNewRow = -1;
  private lastNewColumn = -1;
  private readonly masters = new Map<string, { formula: string; row: number; column: number }>();
  /** Shared formulas whose first cell was overwritten: the others get formulas of their own. */
  private readonly orphans = new Set<string>();

  constructor(
    private readonly context: SheetContext,
    private readonly restyler: Restyler,
    private readonly xml: Buffer,
    private readonly place: SheetDataPlace,
    private readonly frame: XmlElement,
    sheetName: string,
    private readonly changes: CellChanges,
  ) {
    this.copied = place.innerStart;
    this.walk = new CellWalk(xml, sheetName);
    this.newRows = [...new Set([...changes.cells.keys(), ...changes.rows.keys()])].sort((a, b) => a - b);
  }

  run(): PatchedCells {
    this.walk.walk(this.place.innerStart, this.place.innerEnd, {
      onRow: () => this.row(),
      onCell: () => this.cell(),
      onRowEnd: () => this.rowEnd(),
    });
    this.copyTo(this.place.innerEnd);
    this.insertRowsBefore(Number.POSITIVE_INFINITY);
    const { pieces, isTouched, valuesChanged, formulasChanged, lastNewRow, lastNewColumn } = this;
    return { pieces, isTouched, valuesChanged, formulasChanged, lastNewRow, lastNewColumn };
  }

  private row(): void {
    const { walk } = this;
    if ((this.newRows[this.nextRow] ?? Number.POSITIVE_INFINITY) < walk.row) {
      this.copyTo(walk.rowStart);
      this.insertRowsBefore(walk.row);
    }
    this.rowCells = [];
    this.nextCell = 0;
    this.rowStyle = undefined;
    if (this.newRows[this.nextRow] !== walk.row) return;
    this.nextRow++;
    this.rowCells = sorted(this.changes.cells.get(walk.row));
    if (isOn(walk.attribute("customFormat"))) this.rowStyle = Number(walk.attribute("s") ?? 0);
    this.writeRowTag();
  }

  private cell(): void {
    const { walk } = this;
    if (this.rowCells.length === 0 && this.orphans.size === 0) {
      if (walk.formulaTag >= 0 && walk.formulaEnd > walk.formulaStart) this.rememberMaster();
      return;
    }
    this.insertCellsBefore(walk.column);
    const next = this.rowCells[this.nextCell];
    const shared = this.rememberMaster();
    if (next?.[0] === walk.column) {
      this.nextCell++;
      this.patch(next[1], shared);
    } else if (shared !== undefined && this.orphans.has(shared)) this.expand(shared);
  }

  private rowEnd(): void {
    const { walk } = this;
    if (this.nextCell >= this.rowCells.length || walk.rowEnd === walk.rowInner) return;
    this.copyTo(this.xml.lastIndexOf("<", walk.rowEnd - 1));
    this.insertCellsBefore(Number.POSITIVE_INFINITY);
  }

  /** Writes the row's opening tag where it changes, and the cells of a row that closed itself. */
  private writeRowTag(): void {
    const { walk } = this;
    const before = this.xml.toString("utf8", walk.rowStart, walk.rowInner);
    const changes: Record<string, string | null> = { ...this.changes.rows.get(walk.row) };
    // `spans` tells which columns a row has, to read it faster; a cell beyond makes it wrong.
    const [first, last] = (walk.attribute("spans") ?? "1:16384").split(":").map(Number) as [number, number];
    const written = (cells: [number, ModelCell][]) =>
      cells.map(([column, cell]) => this.newCell(walk.row, column, cell, this.rowStyle)).join("");
    if (written(this.rowCells.filter(([column]) => column + 1 < first || column + 1 > last)))
      changes.spans = null;
    const inside = before.endsWith("/>") ? written(this.rowCells) : "";
    let tag = withAttributes(before, changes);
    if (inside) tag = `${tag.replace(/\s*\/>$/, ">")}${inside}</${this.place.prefix}row>`;
    if (tag === before) return;
    this.copyTo(walk.rowStart);
    this.write(tag);
    this.copied = walk.rowInner;
  }

  private patch(cell: ModelCell, shared: string | undefined): void {
    const { walk } = this;
    const format = this.context.styles.format(walk.style);
    const parts = cell.changed as ReadonlySet<CellPart>;
    const rewrites = parts.has("value") && !this.isSame(cell, shared);
    const numberFormat = parts.has("numberFormat") ? cell.numberFormat : format.look.numberFormat;
    const needs = {
      ...(rewrites ? needsOf(cell, numberFormat) : {}),
      ...(parts.has("links") && cell.links?.some((link) => link.url) ? { underlined: true } : {}),
    };
    const style = this.restyler.derive(walk.style, cell, parts, needs);
    if (!rewrites && style === walk.style) return;
    this.copyTo(walk.start);
    if (!rewrites) {
      const opening = this.xml.toString("utf8", walk.start, walk.innerStart);
      this.write(withAttributes(opening, { s: String(style) }));
      this.copied = walk.innerStart;
      return;
    }
    this.valuesChanged = true;
    if (walk.formulaTag >= 0 || cell.formula) this.formulasChanged = true;
    if (shared !== undefined && this.masters.get(shared)?.row === walk.row) {
      if (this.masters.get(shared)?.column === walk.column) this.orphans.add(shared);
    }
    const content = contentOf(this.place.prefix, cell, this.context.is1904);
    this.write(cellXml(this.place.prefix, walk.row, walk.column, style, content));
    this.copied = walk.end;
  }

  /** Whether the cell already holds what the model says: writing the same value back changes nothing. */
  private isSame(cell: ModelCell, shared: string | undefined): boolean {
    const { walk } = this;
    let formula = walk.formulaText();
    if (formula === "" && shared !== undefined) formula = this.sharedFormula(shared);
    const before = formula === "" ? undefined : `=${shownFormula(formula)}`;
    if (before !== undefined || cell.formula) return before === cell.formula;
    return isEqual(cellValue(this.context, walk, this.context.styles.format(walk.style)), cell.value);
  }

  /** The index of the cell's shared formula; its text is kept where this is the first cell of it. */
  private rememberMaster(): string | undefined {
    const { walk } = this;
    if (walk.formulaTag < 0) return undefined;
    const opening = walk.formulaOpening();
    if (!opening.includes("shared")) return undefined;
    const index = /\ssi\s*=\s*["'](\d+)/.exec(opening)?.[1] ?? "";
    const formula = walk.formulaText();
    if (formula !== "") this.masters.set(index, { formula, row: walk.row, column: walk.column });
    return index;
  }

  private sharedFormula(index: string): string {
    const master = this.masters.get(index);
    const { row, column } = this.walk;
    return master ? shiftFormula(master.formula, row - master.row, column - master.column) : "";
  }

  private expand(index: string): void {
    const { walk } = this;
    const p = this.place.prefix;
    this.copyTo(walk.formulaTag);
    this.write(`<${p}f>${escapeXml(this.sharedFormula(index))}</${p}f>`);
    // Past the closing tag, where the formula's element has one.
    const isOpen = this.xml[walk.formulaTagEnd - 2] !== 47;
    this.copied = isOpen ? this.xml.indexOf(">", walk.formulaEnd) + 1 : walk.formulaTagEnd;
  }

  private insertCellsBefore(column: number): void {
    while (this.nextCell < this.rowCells.length) {
      const [at, cell] = this.rowCells[this.nextCell] as [number, ModelCell];
      if (at >= column) return;
      this.nextCell++;
      const written = this.newCell(this.walk.row, at, cell, this.rowStyle);
      if (written === "") continue;
      if (Number.isFinite(column)) this.copyTo(this.walk.start);
      this.write(written);
    }
  }

  private insertRowsBefore(row: number): void {
    for (; this.nextRow < this.newRows.length; this.nextRow++) {
      const at = this.newRows[this.nextRow] as number;
      if (at >= row) return;
      const p = this.place.prefix;
      const cells = sorted(this.changes.cells.get(at)).map(([column, cell]) =>
        this.newCell(at, column, cell),
      );
      const tag = withAttributes(`<${p}row r="${at + 1}">`, this.changes.rows.get(at) ?? {});
      if (cells.join("") === "" && !this.changes.rows.has(at)) continue;
      this.write(`${tag}${cells.join("")}</${p}row>`);
    }
  }

  /** A cell where the file has none; it starts from the look of its row or column. */
  private newCell(row: number, column: number, cell: ModelCell, rowStyle?: number): string {
    const base = rowStyle ?? this.columnStyle(column);
    const numberFormat = cell.numberFormat ?? this.context.styles.format(base).look.numberFormat;
    const style = this.restyler.derive(base, cell, cell.changed as ReadonlySet<CellPart>, {
      ...needsOf(cell, numberFormat),
      ...(cell.links?.some((link) => link.url) ? { underlined: true } : {}),
    });
    const content = contentOf(this.place.prefix, cell, this.context.is1904);
    if (content.inside === "" && style === base) return "";
    if (content.inside !== "") this.valuesChanged = true;
    if (cell.formula) this.formulasChanged = true;
    this.lastNewRow = Math.max(this.lastNewRow, row);
    this.lastNewColumn = Math.max(this.lastNewColumn, column);
    return cellXml(this.place.prefix, row, column, style, content);
  }

  private columnStyle(column: number): number {
    for (const { attributes } of childrenOf(child(this.frame, "cols"), "col"))
      if (column + 1 >= Number(attributes.min) && column + 1 <= Number(attributes.max))
        return Number(attributes.style ?? 0);
    return 0;
  }

  private copyTo(end: number): void {
    if (end > this.copied) this.pieces.push(this.xml.subarray(this.copied, end));
    this.copied = Math.max(this.copied, end);
  }

  private write(text: string): void {
    this.isTouched = true;
    this.pieces.push(Buffer.from(text));
  }
}

function sorted(cells: ReadonlyMap<number, ModelCell> | undefined): [number, ModelCell][] {
  return [...(cells ?? [])].sort((a, b) => a[0] - b[0]);
}

function isEqual(a: ModelValue, b: ModelValue): boolean {
  if (a instanceof Date || b instanceof Date)
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    if ("error" in a && "error" in b) return a.error === b.error;
    return "image" in a && "image" in b;
  }
  return (a === "" ? null : a) === (b === "" ? null : b);
}

/** Grows a `dimension` such as `A1:C9` to hold one more place. */
export function grownDimension(ref: string, row: number, column: number): ReturnType<typeof parseRange> {
  const range = parseRange(ref);
  if (!range || (row <= range.lastRow && column <= range.lastColumn)) return undefined;
  return {
    ...range,
    lastRow: Math.max(range.lastRow, row),
    lastColumn: Math.max(range.lastColumn, column),
  };
}
