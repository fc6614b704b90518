/** @fileoverview A generated sheet whose rows and columns can be moved; the truth about them moves along. */

import { a1, columnIndex, columnLetters } from "../../src/table/a1";
import { areaText } from "../../src/table/area";
import type { CellValue, Merge } from "../../src/table/tab";
import { tabOf } from "./tabs";
import type { GeneratedSheet } from "./wide-sheets";

/** Rows and columns are 0-based here. */
export class Draft {
  readonly rows: CellValue[][];
  merges: { -readonly [Key in keyof Merge]: Merge[Key] }[];
  headerRows: number[];
  columns: { at: number; field: GeneratedSheet["columns"][number] }[];
  units: { name: string; row: number; heading: string }[];
  unnamed: { row: number; column: number }[];
  made: string;
  readonly year: number;

  constructor(private readonly from: GeneratedSheet) {
    this.rows = from.tab.values.map((row) => [...row]);
    this.merges = from.tab.merges().map((merge) => ({ ...merge }));
    this.headerRows = from.headerRows.map((row) => row - 1);
    this.columns = from.columns.map((field) => ({ at: columnIndex(field.column), field }));
    this.units = from.units.map((unit) => ({ ...unit, row: unit.row - 1 }));
    this.unnamed = from.unnamed.map((cell) => {
      const [, letters, row] = cell.match(/^([A-Z]+)(\d+)$/) as RegExpMatchArray;
      return { row: Number(row) - 1, column: columnIndex(letters as string) };
    });
    this.made = from.made;
    this.year = from.year;
  }

  insertColumn(at: number, heading: string, value: () => CellValue): void {
    const [top = 0] = this.headerRows;
    const bottom = this.headerRows[this.headerRows.length - 1] ?? 0;
    const numbered = this.from.made.includes("numbered columns");
    // Beside the heading of the names.
    const low = this.from.made.includes("names in the last header row");
    const headed = low ? bottom - (numbered ? 1 : 0) : top;
    const unitRows = new Set(this.units.map(({ row }) => row));
    this.rows.forEach((cells, row) => {
      while (cells.length < at) cells.push("");
      cells.splice(at, 0, row === headed ? heading : unitRows.has(row) ? value() : "");
    });
    for (const merge of this.merges) {
      if (merge.firstColumn >= at) merge.firstColumn += 1;
      if (merge.lastColumn >= at) merge.lastColumn += 1;
    }
    const merged = this.merges.some(({ firstRow, lastRow }) => firstRow === top && lastRow > top);
    const lowest = numbered ? bottom - 1 : bottom;
    if (merged && lowest > top)
      this.merges.push({ firstRow: top, lastRow: lowest, firstColumn: at, lastColumn: at });
    if (numbered) this.renumber(bottom);
    for (const one of this.columns) if (one.at >= at) one.at += 1;
    for (const one of this.unnamed) if (one.column >= at) one.column += 1;
    const field = { column: "", field: "other", criterion: null, pillar: null } as const;
    this.columns.push({ at, field });
  }

  /** The row that numbers the columns goes on counting. */
  private renumber(row: number): void {
    const cells = this.rows[row] as CellValue[];
    let n = 0;
    const filled = this.columns.map(({ at }) => at);
    const first = Math.min(...filled);
    cells.forEach((_, column) => {
      if (column >= first) {
        n += 1;
        cells[column] = n;
      }
    });
  }

  insertRow(at: number, cells: CellValue[]): void {
    this.rows.splice(at, 0, cells);
    const moved = (row: number) => (row >= at ? row + 1 : row);
    for (const merge of this.merges) {
      merge.firstRow = moved(merge.firstRow);
      merge.lastRow = moved(merge.lastRow);
    }
    this.headerRows = this.headerRows.map(moved);
    for (const one of [...this.units, ...this.unnamed]) one.row = moved(one.row);
  }

  /** Takes a row of the header or a note out. */
  removeRow(at: number): void {
    // A merged heading that begins there keeps its words.
    for (const { firstRow, lastRow, firstColumn } of this.merges)
      if (firstRow === at && lastRow > at)
        (this.rows[at + 1] as CellValue[])[firstColumn] = this.rows[at]?.[firstColumn] ?? "";
    this.rows.splice(at, 1);
    const moved = (row: number) => (row > at ? row - 1 : row);
    this.merges = this.merges
      .filter(({ firstRow, lastRow }) => firstRow !== at || lastRow !== at)
      .map((merge) => ({
        ...merge,
        firstRow: moved(merge.firstRow),
        lastRow: merge.lastRow >= at ? merge.lastRow - 1 : merge.lastRow,
      }));
    this.headerRows = this.headerRows.filter((row) => row !== at).map(moved);
    for (const one of [...this.units, ...this.unnamed]) one.row = moved(one.row);
  }

  /** The same again, to be changed apart. */
  clone(): Draft {
    return new Draft(this.sheet());
  }

  sheet(): GeneratedSheet {
    const { tab, year } = this.from;
    const merges = this.merges.map(areaText);
    return {
      tab: tabOf(tab.name, this.rows, { merges }),
      headerRows: this.headerRows.map((row) => row + 1),
      columns: this.columns.map(({ at, field }) => ({ ...field, column: columnLetters(at) })),
      units: this.units.map((unit) => ({ ...unit, row: unit.row + 1 })),
      unnamed: this.unnamed.map(({ row, column }) => a1(row, column)),
      year,
      made: this.made,
    };
  }
}
