/**
 * @fileoverview Tables of Excel ("Format as Table"): where they stand, and what their headings are called. Excel takes a file
 * for damaged whose table says another heading than the cell: they go together.
 */
import { a1 } from "../../src/table/a1";
import { type Area, areaText } from "../../src/table/area";
import type { ModelCell, ModelSheet } from "../host/model";
import { shownIn } from "../host/text/shown";
import { CannotSave } from "./cannot-save";
import { isKind, type Package } from "./package";
import { parseRange } from "./ranges";
import {
  applyEdits,
  child,
  childrenOf,
  type Edit,
  fromCellText,
  isOn,
  parseRoot,
  withAttributes,
  type XmlElement,
} from "./xml";

interface TablePart {
  readonly path: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly range: Area;
  readonly hasHeader: boolean;
}

/** The tables of a sheet, in the order of its relationships. */
export function readTables(parts: Package, sheetPath: string): TablePart[] {
  return parts.relationships(sheetPath).flatMap((one): TablePart[] => {
    if (!isKind(one, "table") || !parts.has(one.path)) return [];
    const xml = parts.text(one.path);
    const root = parseRoot(xml);
    const range = parseRange(root.attributes.ref ?? "");
    const hasHeader = isOn(root.attributes.headerRowCount, true);
    return range ? [{ path: one.path, xml, root, range, hasHeader }] : [];
  });
}

/**
 * Writes where a sheet's tables are now, and headings as the changed cells have them. Excel's headings are texts, not blank
 * and each another: a cell that is none of it is made so, as Excel does.
 * @param isCalled whether a formula calls a heading by the name it had
 * @returns cells whose texts have to be other than the model's
 * @throws CannotSave where a formula would lose the column it calls
 */
export function writeTables(
  parts: Package,
  sheetPath: string,
  sheet: ModelSheet,
  isCalled: (heading: string) => boolean,
  locale: string,
): (readonly [row: number, column: number, cell: ModelCell])[] {
  const cells: [number, number, ModelCell][] = [];
  for (const [index, table] of readTables(parts, sheetPath).entries()) {
    const range = sheet.tables?.[index]?.range;
    if (!range) continue;
    const edits = areaText(range) === areaText(table.range) ? [] : moved(table, range);
    const columns = table.hasHeader ? childrenOf(child(table.root, "tableColumns"), "tableColumn") : [];
    const headings = columns.map((column, i) => {
      const cell = sheet.cells.get(range.firstRow)?.get(range.firstColumn + i);
      return {
        column,
        cell,
        name: fromCellText(column.attributes.name ?? ""),
        isNew: cell?.changed?.has("value"),
      };
    });
    const taken = new Set(headings.filter(({ isNew }) => !isNew).map(({ name }) => name.toLowerCase()));
    for (const [i, { column, cell, name: was, isNew }] of headings.entries()) {
      if (!isNew || !cell) continue;
      // As Excel has it: what the cell shows.
      const name = freeHeading(shownIn(cell, locale), i, taken);
      const place = [range.firstRow, range.firstColumn + i] as const;
      if (name !== was) {
        if (isCalled(was)) throw new CannotSave(CALLED(was, a1(...place)));
        const opening = table.xml.slice(column.start, column.innerStart);
        const text = withAttributes(opening, { name: headingText(name) });
        edits.push({ start: column.start, end: column.innerStart, text });
      }
      if (cell.value === name && cell.formula === undefined) continue;
      const { formula: _, ...rest } = cell;
      cells.push([...place, { ...rest, value: name }]);
    }
    if (edits.length > 0) parts.put(table.path, applyEdits(table.xml, edits));
  }
  return cells;
}

const CALLED = (heading: string, cell: string) =>
  `Ô ${cell} là tiêu đề “${heading}” của một bảng của Excel mà công thức đang gọi theo tên, nên chưa lưu được. Hãy ghi lại tiêu đề cũ, hoặc đổi tiêu đề bằng Excel.`;

/** A heading as a table's part writes it, before XML's own escapes. */
function headingText(heading: string): string {
  const code = (letter: string) => `_x${letter.charCodeAt(0).toString(16).padStart(4, "0")}_`;
  return heading.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replace(/[\t\n\r]/g, code);
}

function freeHeading(wanted: string, index: number, taken: Set<string>): string {
  const base = wanted.trim() === "" ? `Cột ${index + 1}` : wanted;
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}

/** The table, its filter and what it is sorted by, moved along; what it was last sorted by is only a memory. */
function moved({ xml, root, range }: TablePart, now: Area): Edit[] {
  const edits: Edit[] = [];
  const write = (element: XmlElement, ref: Area) => {
    const text = withAttributes(xml.slice(element.start, element.innerStart), { ref: areaText(ref) });
    edits.push({ start: element.start, end: element.innerStart, text });
  };
  write(root, now);
  const filter = child(root, "autoFilter");
  const filtered = parseRange(filter?.attributes.ref ?? "");
  if (filter && filtered)
    write(filter, {
      firstRow: filtered.firstRow + now.firstRow - range.firstRow,
      lastRow: filtered.lastRow + now.lastRow - range.lastRow,
      firstColumn: filtered.firstColumn + now.firstColumn - range.firstColumn,
      lastColumn: filtered.lastColumn + now.lastColumn - range.lastColumn,
    });
  for (const sorted of [...childrenOf(root, "sortState"), ...childrenOf(filter, "sortState")])
    edits.push({ start: sorted.start, end: sorted.end, text: "" });
  return edits;
}

/** Whether a formula calls a heading by its name: `Bảng1[Tên]`, `[@Tên]`. */
export function calls(formula: string, heading: string): boolean {
  const name = heading.replace(/['[\]#@]/g, "'$&").toLowerCase();
  const text = formula.toLowerCase();
  return text.includes(`[${name}]`) || text.includes(`[@${name}]`);
}
