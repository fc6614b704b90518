/** @fileoverview Changes single cells in a sheet's XML and copies every other byte as it stands. */
import { a1 } from "../../src/table/a1";
import { type Area, contains } from "../../src/table/area";
import { LOOKS } from "../host/look";
import type { CellPart, ModelCell, ModelSheet, ModelValue } from "../host/model";
import { CannotSave } from "./cannot-save";
import { cellXml, contentOf, needsOf } from "./cell-xml";
import { walkCells } from "./cells";
import { shiftFormula, shownFormula } from "./formulas";
import { parseRange } from "./ranges";
import { cellValue, type SharedFormula, type SheetContext, sharedIndex, styleOf } from "./read-sheet";
import type { Restyler } from "./restyle";
import {
  child,
  childrenOf,
  type Edit,
  escapeXml,
  isOn,
  prefixOf,
  withAttributes,
  type XmlElement,
} from "./xml";

/** Parts of a cell that are written into its `<c>` element. */
const IN_CELL: readonly CellPart[] = ["value", "links", ...LOOKS, "validation"];

const PART_OF_ARRAY = (cell: string) =>
  `Ô ${cell} thuộc một công thức mảng của Excel nên giá trị mới không lưu được, hãy trả lại ô này như cũ (Hoàn tác) rồi lưu.`;

/** What is to be done to the cells of a sheet. */
export interface CellChanges {
  /** By row, then column: cells with something changed that stands in the cell itself. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, ModelCell>>;
  /** Rows whose own attributes change: height in pixels, or hidden. */
  readonly rows: ReadonlyMap<number, Readonly<Record<string, string | null>>>;
  /** Blocks that one formula fills. */
  readonly arrays: readonly Area[];
}

/** What came of it. */
export interface PatchedCells {
  /** The sheet without its rows. */
  readonly root: XmlElement;
  /** What changes in the sheet's text. */
  readonly edits: readonly Edit[];
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
    cells.forEach((cell, column) => {
      if (!cell.changed || !IN_CELL.some((part) => cell.changed?.has(part))) return;
      let inRow = found.get(row);
      if (!inRow) {
        inRow = new Map();
        found.set(row, inRow);
      }
      inRow.set(column, cell);
    });
  }
  return found;
}

/**
 * Finds what changes in a sheet's XML where cells change.
 * @throws CannotSave where a part of what one formula fills would change
 */
export function patchCells(
  context: SheetContext,
  restyler: Restyler,
  xml: string,
  sheetName: string,
  changes: CellChanges,
): PatchedCells {
  return new Patcher(context, restyler, xml, changes).run(sheetName);
}

class Patcher {
  private readonly edits: Edit[] = [];
  /** The sheet as far as it was read. */
  private root!: XmlElement;
  /** `x:` where the document uses a prefix, mostly `""`. */
  private prefix = "";
  private readonly newRows: number[];
  private nextRow = 0;
  private rowCells: [number, ModelCell][] = [];
  private nextCell = 0;
  private rowStyle: number | undefined;
  private valuesChanged = false;
  private formulasChanged = false;
  private lastNewRow = -1;
  private lastNewColumn = -1;
  private readonly masters = new Map<string, SharedFormula>();
  /** Shared formulas whose first cell was overwritten: the others get formulas of their own. */
  private readonly orphans = new Set<string>();

  constructor(
    private readonly context: SheetContext,
    private readonly restyler: Restyler,
    private readonly xml: string,
    private readonly changes: CellChanges,
  ) {
    this.newRows = [...new Set([...changes.cells.keys(), ...changes.rows.keys()])].sort((a, b) => a - b);
  }

  run(sheetName: string): PatchedCells {
    const root = walkCells(this.xml, sheetName, {
      onRow: (row, element, frame) => {
        this.within(frame);
        this.row(row, element);
      },
      onCell: (row, column, cell) => this.cell(row, column, cell),
      onRowEnd: (row, element) => {
        // A row that closes itself got its cells with its tag.
        if (element.innerEnd < element.end) this.insertCells(row, Number.POSITIVE_INFINITY, element.innerEnd);
      },
    });
    this.within(root);
    this.appendRows(child(root, "sheetData") as XmlElement);
    const { edits, valuesChanged, formulasChanged, lastNewRow, lastNewColumn } = this;
    return { root, edits, valuesChanged, formulasChanged, lastNewRow, lastNewColumn };
  }

  private within(root: XmlElement): void {
    this.root = root;
    this.prefix = prefixOf(root);
  }

  private appendRows(data: XmlElement): void {
    const rows = this.rowsBefore(Number.POSITIVE_INFINITY);
    if (rows === "") return;
    if (data.innerEnd < data.end) this.replace(data.innerEnd, data.innerEnd, rows);
    else {
      const opening = this.xml.slice(data.start, data.end).replace(/\s*\/>$/, ">");
      this.replace(data.start, data.end, `${opening}${rows}</${data.name}>`);
    }
  }

  private row(row: number, element: XmlElement): void {
    if ((this.newRows[this.nextRow] ?? Number.POSITIVE_INFINITY) < row)
      this.replace(element.start, element.start, this.rowsBefore(row));
    this.rowCells = [];
    this.nextCell = 0;
    this.rowStyle = undefined;
    if (this.newRows[this.nextRow] !== row) return;
    this.nextRow++;
    this.rowCells = sorted(this.changes.cells.get(row));
    if (isOn(element.attributes.customFormat)) this.rowStyle = styleOf(element);
    this.writeRowTag(row, element);
  }

  private cell(row: number, column: number, cell: XmlElement): void {
    const shared = this.rememberMaster(row, column, child(cell, "f"));
    this.insertCells(row, column, cell.start);
    const next = this.rowCells[this.nextCell];
    if (next?.[0] === column) {
      this.nextCell++;
      this.patch(row, column, cell, next[1], shared);
    } else if (shared !== undefined && this.orphans.has(shared)) this.expand(row, column, cell, shared);
  }

  /** Writes the row's opening tag where it changes, and the cells of a row that closed itself. */
  private writeRowTag(row: number, element: XmlElement): void {
    const before = this.xml.slice(element.start, element.innerStart);
    const changes: Record<string, string | null> = { ...this.changes.rows.get(row) };
    // `spans` tells which columns a row has, to read it faster; a cell beyond makes it wrong.
    const [first, last] = (element.attributes.spans ?? "1:16384").split(":").map(Number) as [number, number];
    const written = (cells: [number, ModelCell][]) =>
      cells.map(([column, cell]) => this.newCell(row, column, cell, this.rowStyle)).join("");
    if (written(this.rowCells.filter(([column]) => column + 1 < first || column + 1 > last)))
      changes.spans = null;
    const inside = before.endsWith("/>") ? written(this.rowCells) : "";
    let tag = withAttributes(before, changes);
    if (inside) tag = `${tag.replace(/\s*\/>$/, ">")}${inside}</${element.name}>`;
    this.replace(element.start, element.innerStart, tag);
  }

  private patch(
    row: number,
    column: number,
    element: XmlElement,
    cell: ModelCell,
    shared: string | undefined,
  ): void {
    const before = styleOf(element);
    const format = this.context.styles.format(before);
    const parts = cell.changed as ReadonlySet<CellPart>;
    const rewrites = parts.has("value") && !this.isSame(row, column, element, cell, shared);
    const numberFormat = parts.has("numberFormat") ? cell.look?.numberFormat : format.look?.numberFormat;
    const needs = {
      ...(rewrites ? needsOf(cell, numberFormat) : {}),
      ...(parts.has("links") && cell.links?.some((link) => link.url) ? { underlined: true } : {}),
    };
    const style = this.restyler.derive(before, cell, parts, needs);
    if (!rewrites) {
      if (style === before) return;
      const opening = this.xml.slice(element.start, element.innerStart);
      this.replace(element.start, element.innerStart, withAttributes(opening, { s: String(style) }));
      return;
    }
    if (this.changes.arrays.some((array) => contains(array, row, column)))
      throw new CannotSave(PART_OF_ARRAY(a1(row, column)));
    this.valuesChanged = true;
    if (child(element, "f") || cell.formula) this.formulasChanged = true;
    const master = shared === undefined ? undefined : this.masters.get(shared);
    if (shared !== undefined && master?.row === row && master.column === column) this.orphans.add(shared);
    const content = contentOf(this.prefix, cell, this.context.is1904);
    this.replace(element.start, element.end, cellXml(this.prefix, row, column, style, content));
  }

  /** Whether the cell already holds what the model says: writing the same value back changes nothing. */
  private isSame(
    row: number,
    column: number,
    element: XmlElement,
    cell: ModelCell,
    shared: string | undefined,
  ): boolean {
    let formula = child(element, "f")?.text ?? "";
    if (formula === "" && shared !== undefined) formula = this.sharedFormula(row, column, shared);
    const before = formula === "" ? undefined : `=${shownFormula(formula)}`;
    if (before !== undefined || cell.formula) {
      // One cell of what a formula fills is not written by itself.
      const isForgotten =
        cell.value === null && !this.changes.arrays.some((array) => contains(array, row, column));
      return before === cell.formula && !(isForgotten && child(element, "v"));
    }
    return isEqual(
      cellValue(this.context, element, this.context.styles.format(styleOf(element))),
      cell.value,
    );
  }

  /** The index of the cell's shared formula; its text is kept where this is the first cell of it. */
  private rememberMaster(row: number, column: number, formula: XmlElement | undefined): string | undefined {
    const index = formula && sharedIndex(formula);
    if (index !== undefined && formula && formula.text !== "")
      this.masters.set(index, { formula: formula.text, row, column });
    return index;
  }

  private sharedFormula(row: number, column: number, index: string): string {
    const master = this.masters.get(index);
    return master ? shiftFormula(master.formula, row - master.row, column - master.column) : "";
  }

  private expand(row: number, column: number, cell: XmlElement, index: string): void {
    const { start, end, name } = child(cell, "f") as XmlElement;
    this.replace(start, end, `<${name}>${escapeXml(this.sharedFormula(row, column, index))}</${name}>`);
  }

  /** Puts the row's new cells that stand left of a column in at a place. */
  private insertCells(row: number, column: number, place: number): void {
    while (this.nextCell < this.rowCells.length) {
      const [at, cell] = this.rowCells[this.nextCell] as [number, ModelCell];
      if (at >= column) return;
      this.nextCell++;
      this.replace(place, place, this.newCell(row, at, cell, this.rowStyle));
    }
  }

  /** New rows above a row, as XML. */
  private rowsBefore(row: number): string {
    let written = "";
    for (; this.nextRow < this.newRows.length; this.nextRow++) {
      const at = this.newRows[this.nextRow] as number;
      if (at >= row) break;
      const cells = sorted(this.changes.cells.get(at))
        .map(([column, cell]) => this.newCell(at, column, cell))
        .join("");
      const tag = withAttributes(`<${this.prefix}row r="${at + 1}">`, this.changes.rows.get(at) ?? {});
      if (cells !== "" || this.changes.rows.has(at)) written += `${tag}${cells}</${this.prefix}row>`;
    }
    return written;
  }

  /** A cell where the file has none; it starts from the look of its row or column. */
  private newCell(row: number, column: number, cell: ModelCell, rowStyle?: number): string {
    const base = rowStyle ?? this.columnStyle(column);
    const numberFormat = cell.look?.numberFormat ?? this.context.styles.format(base).look?.numberFormat;
    const style = this.restyler.derive(base, cell, cell.changed as ReadonlySet<CellPart>, {
      ...needsOf(cell, numberFormat),
      ...(cell.links?.some((link) => link.url) ? { underlined: true } : {}),
    });
    const content = contentOf(this.prefix, cell, this.context.is1904);
    if (content.inside === "" && style === base) return "";
    if (content.inside !== "") this.valuesChanged = true;
    if (cell.formula) this.formulasChanged = true;
    this.lastNewRow = Math.max(this.lastNewRow, row);
    this.lastNewColumn = Math.max(this.lastNewColumn, column);
    return cellXml(this.prefix, row, column, style, content);
  }

  private columnStyle(column: number): number {
    for (const { attributes } of childrenOf(child(this.root, "cols"), "col"))
      if (column + 1 >= Number(attributes.min) && column + 1 <= Number(attributes.max))
        return Number(attributes.style ?? 0);
    return 0;
  }

  private replace(start: number, end: number, text: string): void {
    if (text !== this.xml.slice(start, end)) this.edits.push({ start, end, text });
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
