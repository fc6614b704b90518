/**
 * @fileoverview Walks the cells of a sheet's XML without keeping them. Reading and patching share this walk, and so
 * can never disagree about which stretch is which cell.
 */
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { unusable } from "./unusable";
import { parseRoot, type XmlElement } from "./xml";

/** Who is told about rows and cells; 0-based. An element is whole only once it has ended. */
export interface CellVisitor {
  /** A row begins. `frame` is the sheet as far as it was read: what stands before the cells. */
  onRow?(row: number, element: XmlElement, frame: XmlElement): void;
  onCell?(row: number, column: number, cell: XmlElement): void;
  onRowEnd?(row: number, element: XmlElement): void;
}

/** Tells of a sheet's cells and gives its frame: all of its elements but rows. Throws UnusableFile. */
export function walkCells(xml: string, sheetName: string, on: CellVisitor): XmlElement {
  let frame: XmlElement | undefined;
  let data: XmlElement | undefined;
  let row = -1;
  let column = -1;
  parseRoot(xml, {
    opened(element, parent) {
      if (!frame) {
        if (element.local !== "worksheet") throw unusable("cutOff");
        frame = element;
      } else if (parent === frame && element.local === "sheetData") {
        data = element;
      } else if (data && parent === data && element.local === "row") {
        // Excel takes rows and cells out of order for damage, and patching relies on the order.
        const next = rowOf(element, row + 1, sheetName);
        if (next <= row) throw unusable("cutOff");
        row = next;
        column = -1;
        on.onRow?.(row, element, frame);
      }
    },
    closed(element, parent) {
      if (!data || data.end > data.innerStart) return false;
      if (parent === data) {
        if (element.local === "row") on.onRowEnd?.(row, element);
        return true;
      }
      if (parent?.local !== "row" || element.local !== "c") return false;
      const next = columnOf(element, row, column + 1, sheetName);
      if (next <= column) throw unusable("cutOff");
      column = next;
      on.onCell?.(row, column, element);
      return true;
    },
  });
  if (!frame || !data) throw unusable("cutOff");
  return frame;
}

function rowOf(element: XmlElement, next: number, sheetName: string): number {
  const { r } = element.attributes;
  const row = r === undefined ? next : Number(r) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw unusable("offGrid", sheetName);
  return row;
}

/** The column of a reference such as `AB12`. Its row is the row's own: no honest file has another. */
function columnOf(element: XmlElement, row: number, next: number, sheetName: string): number {
  const { r } = element.attributes;
  let column = next;
  if (r !== undefined) {
    const letters = r.length - String(row + 1).length;
    if (letters < 1 || letters > 3 || !r.endsWith(String(row + 1))) throw unusable("offGrid", sheetName);
    column = -1;
    for (let i = 0; i < letters; i++) {
      const letter = (r.charCodeAt(i) | 32) - 96;
      if (letter < 1 || letter > 26) throw unusable("offGrid", sheetName);
      column = (column + 1) * 26 + letter - 1;
    }
  }
  if (column >= MAX_COLUMNS) throw unusable("offGrid", sheetName);
  return column;
}
