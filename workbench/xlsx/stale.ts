/**
 * @fileoverview Formulas of copied sheets that no longer come to what the file says, for cells that they call were emptied:
 * nothing is computed here, and what they came to last year must not stand in a file as this year's. Excel computes all of a
 * changed file anew as it opens it; LibreOffice only what says no value.
 */
import { type Area, parseArea } from "../../src/table/area";
import { type ModelSheet, type ModelWorkbook, markChanged } from "../host/model";

const CALLED =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([^\s!"'()+\-*/^&=<>,;:{}#[\]$%@|]+))!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.(!])/g;
/** Which cells these call no formula says. */
const ANY_CELL = /\b(?:INDIRECT|OFFSET)\s*\(/i;
/** What is left of a formula without its cells and texts, where it calls cells by a name. */
const NAMED = /(?<![\p{L}\d_.])(?!(?:TRUE|FALSE)\b)[\p{L}_][\p{L}\d_.]*(?![\p{L}\d_.]*\s*\()/iu;

interface Call {
  readonly sheet: string;
  readonly area: Area;
}

/** The cells that a formula calls; null: it does not say which. */
function callsOf(formula: string, own: ModelSheet): readonly Call[] | null {
  if (ANY_CELL.test(formula)) return null;
  const calls: Call[] = [];
  const rest = formula.replace(CALLED, (whole, quoted?: string, bare?: string, cells?: string) => {
    const area =
      cells === undefined ? null : parseArea(cells, { rows: own.maxRows, columns: own.maxColumns });
    if (area) calls.push({ sheet: (quoted?.replace(/''/g, "'") ?? bare ?? own.name).toLowerCase(), area });
    return area || whole.startsWith('"') ? " " : whole;
  });
  return NAMED.test(rest) ? null : calls;
}

/** Rows of cells by sheet and column. */
class Places {
  readonly #rows = new Map<string, Map<number, Set<number>>>();

  add(sheet: string, row: number, column: number): void {
    const name = sheet.toLowerCase();
    const columns = this.#rows.get(name) ?? new Map<number, Set<number>>();
    this.#rows.set(name, columns.set(column, (columns.get(column) ?? new Set()).add(row)));
  }

  isIn({ sheet, area }: Call): boolean {
    for (const [column, rows] of this.#rows.get(sheet) ?? [])
      if (column >= area.firstColumn && column <= area.lastColumn && meets(rows, area)) return true;
    return false;
  }
}

/** Whether rows are among an area's; of the two the fewer are gone through. */
function meets(rows: ReadonlySet<number>, { firstRow, lastRow }: Area): boolean {
  if (lastRow - firstRow >= rows.size) return [...rows].some((row) => row >= firstRow && row <= lastRow);
  for (let row = firstRow; row <= lastRow; row += 1) if (rows.has(row)) return true;
  return false;
}

/** Takes from such formulas what they came to: they are there still, and are computed where the file is opened. */
export function forgetStale({ sheets }: ModelWorkbook): void {
  const changed = new Places();
  const formulas: { readonly sheet: ModelSheet; readonly row: number; readonly column: number }[] = [];
  for (const sheet of sheets)
    for (const [row, cells] of sheet.cells)
      for (const [column, cell] of cells) {
        if (cell.formula !== undefined && sheet.copyOf !== undefined) formulas.push({ sheet, row, column });
        else if (cell.changed?.has("value")) changed.add(sheet.name, row, column);
      }
  let left = formulas.map((one) => {
    const formula = one.sheet.cells.get(one.row)?.get(one.column)?.formula ?? "";
    return { ...one, calls: callsOf(formula, one.sheet) };
  });
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const isStale = ({ calls }: (typeof left)[number]) =>
      calls === null || calls.some((call) => changed.isIn(call));
    const stale = new Set(left.filter(isStale));
    left = left.filter((one) => !stale.has(one));
    for (const { sheet, row, column } of stale) {
      const cell = sheet.cells.get(row)?.get(column);
      if (!cell) continue;
      cell.value = null;
      markChanged(cell, "value");
      changed.add(sheet.name, row, column);
    }
  }
}
