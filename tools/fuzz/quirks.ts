/**
 * @fileoverview What befalls district sheets after somebody laid them out: headings respelt, columns and rows put
 * in, printed pages pasted together, other tabs around. The truth moves along.
 */
import { a1, columnIndex, columnLetters } from "../../src/table/a1";
import type { CellValue, Merge } from "../../src/table/tab";
import { around } from "./around";
import { Dice } from "./dice";
import type { Beside } from "./mistakes";
import { type GeneratedBook, rowBook } from "./row-sheets";
import { respelt, SPELLINGS } from "./spelling";
import { tabOf } from "./tabs";
import { type GeneratedSheet, wideSheet } from "./wide-sheets";

/** A wide sheet with quirks, and what stands around it. */
export function spoiltSheet(seed: number): { sheet: GeneratedSheet; beside: Beside } {
  const dice = new Dice(seed ^ 0x5eed);
  const made = wideSheet(seed);
  const draft = new Draft(made);
  if (dice.chance(0.5)) draft.respell(dice);
  if (dice.chance(0.5)) draft.putInColumns(dice);
  if (dice.chance(0.5)) draft.putInRows(dice);
  const sheet = draft.sheet();
  if (!dice.chance(0.5)) return { sheet, beside: { tabs: [] } };
  const named = sheet.columns.some(({ field }) => field === "registration");
  const evidence = sheet.columns.some(({ field }) => field === "evidence");
  const names = sheet.units.map(({ name }) => name);
  return { sheet, beside: around(dice, names, sheet.year, named, evidence) };
}

/** A book of lists or forms with quirks, and what stands around it. */
export function spoiltBook(seed: number): { book: GeneratedBook; beside: Beside } {
  const dice = new Dice(seed ^ 0xb00c);
  const book = rowBook(seed);
  const how = dice.of(SPELLINGS);
  const tabs = book.tabs.map((tab) => ({
    ...tab,
    values: tab.values.map((row) =>
      row.map((value) =>
        // Names of units are compared to the letter, so that only headings and criteria are respelt.
        typeof value === "string" &&
        !/^(Đoàn|Chi|Xã|Đơn vị ?:|Tên đơn vị ?:|\d+ ?-|(Đạt|x|Có văn bản)$)/.test(value)
          ? respelt(value, how, dice)
          : value,
      ),
    ),
  }));
  const names = book.units.map(({ name }) => name);
  const beside = dice.chance(0.5) ? around(dice, names, 2021, true, true) : { tabs: [] };
  return { book: { ...book, tabs, made: `${book.made}, spelling=${how}` }, beside };
}

/** A sheet whose rows and columns can be moved with the truth about them. */
class Draft {
  private readonly rows: CellValue[][];
  private readonly merges: { -readonly [Key in keyof Merge]: Merge[Key] }[];
  private headerRows: number[];
  private columns: { at: number; field: GeneratedSheet["columns"][number] }[];
  private units: { name: string; row: number; heading: string }[];
  private unnamed: { row: number; column: number }[];
  private made: string;

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
  }

  respell(dice: Dice): void {
    const how = dice.of(SPELLINGS);
    this.made += `, spelling=${how}`;
    for (const row of this.headerRows)
      this.rows[row] = (this.rows[row] as CellValue[]).map((value) =>
        typeof value === "string" ? respelt(value, how, dice) : value,
      );
  }

  /** Columns of the person's own before the criteria or after everything. */
  putInColumns(dice: Dice): void {
    for (let times = 1 + dice.below(3); times > 0; times -= 1) {
      const firstCriterion = Math.min(
        ...this.columns.filter(({ field }) => field.criterion || field.pillar).map(({ at }) => at),
      );
      const [heading, values] = dice.of(OWN_COLUMNS);
      const left = this.columns.map(({ at }) => at).filter((at) => at > 0 && at <= firstCriterion);
      // Right after the order column, between the left ones, or at the very end.
      const at =
        dice.chance(0.6) && left.length > 0
          ? dice.of(left)
          : Math.max(...this.columns.map(({ at }) => at)) + 1;
      this.made += `, column ${columnLetters(at)} “${heading}”`;
      this.insertColumn(at, heading, () => dice.of(values));
    }
  }

  private insertColumn(at: number, heading: string, value: () => CellValue): void {
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

  /** Lines above the table, blank rows and notes among the units, the header again as on printed pages. */
  putInRows(dice: Dice): void {
    const blank = () => (this.rows[0] as CellValue[]).map((): CellValue => "");
    const above = dice.below(3);
    for (let n = 0; n < above; n += 1) {
      const line = blank();
      if (dice.chance(0.6)) line[0] = dice.of(LETTERHEADS);
      this.insertRow(0, line);
    }
    const [start = 0] = this.headerRows;
    const header = this.headerRows.map((row) => [...(this.rows[row] as CellValue[])]);
    const between = this.units.slice(1).map(({ row }) => row);
    // A printed page begins before a unit; the heading of a group stands before its first.
    const pageAt = dice.chance(0.4) && between.length > 2 ? dice.of(between) : -1;
    const blankAt = dice.chance(0.3) && between.length > 2 ? dice.of(between) : -1;
    for (const at of [...new Set([pageAt, blankAt])].sort((a, b) => b - a)) {
      if (at < 0) continue;
      if (at !== pageAt) this.insertRow(at, blank());
      else {
        this.made += `, header again at ${at + 1}`;
        for (const cells of [...header].reverse()) this.insertRow(at, cells);
      }
    }
    this.made += `, ${above} lines above, header from ${start + 1}`;
  }

  private insertRow(at: number, cells: CellValue[]): void {
    this.rows.splice(at, 0, cells);
    const moved = (row: number) => (row >= at ? row + 1 : row);
    for (const merge of this.merges) {
      merge.firstRow = moved(merge.firstRow);
      merge.lastRow = moved(merge.lastRow);
    }
    this.headerRows = this.headerRows.map(moved);
    for (const one of [...this.units, ...this.unnamed]) one.row = moved(one.row);
  }

  sheet(): GeneratedSheet {
    const { tab, year } = this.from;
    const merges = this.merges.map(
      (merge) => `${a1(merge.firstRow, merge.firstColumn)}:${a1(merge.lastRow, merge.lastColumn)}`,
    );
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

const LETTERHEADS = [
  "ĐOÀN TNCS HỒ CHÍ MINH",
  "BCH ĐOÀN TỈNH LẠNG SƠN",
  "Mẫu số 02",
  "(Ban hành kèm theo Hướng dẫn số 11a-HD/TĐTN-TCKT)",
];

const OWN_COLUMNS: readonly (readonly [string, readonly CellValue[]])[] = [
  ["Ghi chú", ["", "Nộp muộn", "Đã bổ sung"]],
  ["Số đoàn viên", [120, 86, 45]],
  ["Bí thư", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]],
  ["Điện thoại", ["0912345678", "0987654321", ""]],
  ["Số chi đoàn trực thuộc", [7, 12, 9]],
  ["Địa chỉ", ["Thôn 1", "Khu 2", ""]],
  ["Ngày cập nhật", [new Date(Date.UTC(2021, 9, 5)), ""]],
  ["Ý kiến của đơn vị", ["", "Đề nghị xem lại"]],
  ["Dân số", [5230, 6120, 4875]],
];
