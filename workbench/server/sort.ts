/**
 * @fileoverview Sorting rows by one column. Rows go as a whole, so that no unit is torn from its marks; headings stay; what
 * could not be kept together is refused.
 */

import { headerRowsIn } from "../../src/layout/header/header-rows";
import { Zone } from "../../src/layout/header/zone";
import { numbersColumns } from "../../src/layout/rows/numbering-row";
import { isGroup, isNote, isRank, isSignature, isSummary, isTotal } from "../../src/layout/rows/row-words";
import { a1, columnLetters } from "../../src/table/a1";
import type { Area } from "../../src/table/area";
import { namesIn } from "../../src/table/names";
import { type CellValue, PICTURE, type Tab } from "../../src/table/tab";
import { eachCell, lastContent } from "../host/cells/content";
import { cellAt, type ModelSheet, type ModelValue } from "../host/model";
import type { Change } from "./changes";
import { putAt } from "./edit-cells";
import { checkMayEdit, type Place, recorded } from "./edit-recording";
import { type PlainCell, plainCell } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

/** Rows from the first to the last, 0-based. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** What can be sorted where a person stands. */
export interface Sortable {
  readonly column: number;
  /** The table's rows around the selection, without headings, totals and what stands below; null: there is no telling. */
  readonly table: Rows | null;
  /** Headings of groups part the table, and `table` is the group. */
  readonly isGroup: boolean;
  /** The selected rows, where they are several and not all of `table`. */
  readonly selected: Rows | null;
}

const VIETNAMESE = new Intl.Collator("vi", { numeric: true });

/**
 * What can be sorted by the selection's first column.
 * @throws Refusal where nothing can be, with the reason
 */
export function sortable(sheet: ModelSheet, selection: Area): Sortable {
  const tab = new Table(sheet, selection.firstRow);
  const table = tab.around();
  const within = { first: selection.firstRow, last: Math.min(selection.lastRow, tab.lastRow) };
  const isOther = within.last > within.first && (within.first !== table?.first || within.last !== table.last);
  const column = selection.firstColumn;
  if (!isOther && !table) throw new Refusal(tab.isHeading ? SENTENCES.sortBelow : SENTENCES.sortSelect);
  const why = (rows: Rows | null) => (rows ? tab.whyNot(rows) : null);
  const [whyTable, whySelected] = [why(table), why(isOther ? within : null)];
  if (table && !whyTable) {
    const selected = isOther && !whySelected ? within : null;
    return { column, table, isGroup: tab.isParted, selected };
  }
  if (isOther && !whySelected) return { column, table: null, isGroup: false, selected: within };
  throw new Refusal(whyTable ?? whySelected ?? SENTENCES.sortSelect);
}

/**
 * Sorts rows by a column, blank cells last: numbers and dates, text in the order of the Vietnamese alphabet, ticks.
 * @throws Refusal where something would be torn apart
 */
export function sort(sheet: ModelSheet, rows: Rows, column: number, descending: boolean): Change[] {
  const tab = new Table(sheet, rows.first);
  const why = tab.whyNot(rows);
  if (why) throw new Refusal(why);
  const { first, last } = rows;
  checkMayEdit(sheet, { firstRow: first, lastRow: last, firstColumn: 0, lastColumn: tab.lastColumn });
  const order = Array.from({ length: last - first + 1 }, (_, index) => first + index).sort((a, b) =>
    compare(tab.at(a, column), tab.at(b, column), descending),
  );
  const cells = new Map<string, PlainCell>();
  const columns = new Set<number>();
  const block = { firstRow: first, lastRow: last, firstColumn: 0, lastColumn: Number.MAX_SAFE_INTEGER };
  eachCell(sheet, block, (cell, row, column) => {
    columns.add(column);
    cells.set(`${row},${column}`, plainCell(cell));
  });
  const heights = order.map((from) => sheet.rowHeights.get(from));
  const places = order.flatMap((from, index): Place[] =>
    from === first + index ? [] : [...columns].map((column) => [first + index, column] as const),
  );
  return recorded(sheet, places, () => {
    for (const [row, column] of places) {
      const from = cells.get(`${order[row - first]},${column}`);
      putAt(sheet, row, column, linedAs(sheet, row, column, from));
    }
    heights.forEach((height, index) => {
      if (sheet.rowHeights.get(first + index) === height) return;
      if (height === undefined) sheet.rowHeights.delete(first + index);
      else sheet.rowHeights.set(first + index, height);
      sheet.shapeChanged = true;
    });
  });
}

/** A cell with the lines of the place that it comes to. */
function linedAs(
  sheet: ModelSheet,
  row: number,
  column: number,
  cell: PlainCell | undefined,
): PlainCell | undefined {
  const lines = sheet.cells.get(row)?.get(column)?.look?.border;
  const { border: _, ...rest } = cell ?? { value: null };
  return cell || lines ? { ...rest, ...(lines ? { border: lines } : {}) } : undefined;
}

/** Numbers and dates, texts, ticks; blanks last either way. */
function compare(a: CellValue, b: CellValue, descending: boolean): number {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA === BLANK || kindB === BLANK) return kindA - kindB;
  const order =
    kindA !== kindB
      ? kindA - kindB
      : typeof a === "string"
        ? VIETNAMESE.compare(a.normalize("NFC"), String(b).normalize("NFC"))
        : Number(a) - Number(b);
  return descending ? -order : order;
}

const BLANK = 3;
function kindOf(value: CellValue): number {
  if (typeof value === "boolean") return 2;
  if (typeof value === "string") return value.trim() === "" ? BLANK : 1;
  return 0;
}

const shown = (value: ModelValue): CellValue => {
  if (value === null) return "";
  if (typeof value !== "object" || value instanceof Date) return value;
  return "error" in value ? value.error : PICTURE;
};

/** The table in which a row stands. */
class Table {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly isHeading: boolean;
  isParted = false;
  readonly #sheet: ModelSheet;
  readonly #row: number;
  readonly #headers: ReadonlySet<number>;
  /** The header's last row, where there is a header above. */
  readonly #header: number | null;
  readonly #tab: Tab;

  constructor(sheet: ModelSheet, row: number) {
    this.#sheet = sheet;
    this.#row = row;
    const last = lastContent(sheet);
    this.lastRow = last.row;
    this.lastColumn = last.column;
    const values = Array.from({ length: last.row + 1 }, (_, r) =>
      Array.from({ length: last.column + 1 }, (_, c) => shown(cellAt(sheet, r, c)?.value ?? null)),
    );
    const tab: Pick<Tab, "name" | "values" | "merges" | "displayed"> = {
      name: sheet.name,
      values,
      merges: () => sheet.merges,
      displayed: () => [],
    };
    this.#tab = tab as Tab;
    const headers = headerRowsIn(new Zone(this.#tab));
    this.#headers = new Set(headers.flat());
    this.isHeading = this.#headers.has(row) || row < (headers[0]?.[0] ?? 0);
    const above = headers.map((rows) => rows[rows.length - 1] as number).filter((one) => one < row);
    this.#header = this.isHeading ? null : (above.at(-1) ?? null);
  }

  at(row: number, column: number): CellValue {
    return this.#tab.values[row]?.[column] ?? "";
  }

  /** The rows that can be sorted together around the row; null where no header stands above, or the row parts others. */
  around(): Rows | null {
    if (this.#header === null || this.#parts(this.#row)) return null;
    let [first, last] = [this.#row, this.#row];
    while (first - 1 > this.#header && !this.#parts(first - 1)) first -= 1;
    while (last + 1 <= this.lastRow && !this.#parts(last + 1)) last += 1;
    const above = (row: number) => row > (this.#header ?? row) && this.#isHeadingOfGroup(row);
    this.isParted = above(first - 1) || this.#isHeadingOfGroup(last + 1);
    return { first, last };
  }

  /** Why rows cannot be sorted without tearing something apart; null where they can. */
  whyNot({ first, last }: Rows): string | null {
    const sheet = this.#sheet;
    if (last >= sheet.maxRows || last <= first) return SENTENCES.sortSelect;
    if (sheet.merges.some((merge) => merge.firstRow <= last && merge.lastRow >= first)) {
      const group = this.#rowsOf(first, last).find((row) => this.#isHeadingOfGroup(row));
      return group === undefined ? SENTENCES.sortWithMerges : SENTENCES.sortAcross(group + 1);
    }
    const apart = this.#rowsOf(first, last).find((row) => this.#parts(row));
    if (apart !== undefined) return SENTENCES.sortAcross(apart + 1);
    const isHidden = (row: number) =>
      sheet.hiddenRows.has(row) ||
      [...(sheet.filter?.hides.values() ?? [])].some((rows) => rows.includes(row));
    if (this.#rowsOf(first, last).some(isHidden)) return SENTENCES.sortWithHidden;
    const talk = sheet.conversations?.find(({ row }) => row >= first && row <= last);
    if (talk) return SENTENCES.sortWithConversation(a1(talk.row, talk.column));
    let formula = false;
    eachCell(
      sheet,
      { firstRow: first, lastRow: last, firstColumn: 0, lastColumn: this.lastColumn },
      (cell) => {
        formula ||= cell.formula !== undefined;
      },
    );
    if (formula) return SENTENCES.sortWithFormulas;
    const beyond = this.#beyondGap(first, last);
    if (beyond !== null) return SENTENCES.sortBeside(columnLetters(beyond));
    const unnamed = this.#unnamed(first, last);
    return unnamed === null ? null : SENTENCES.sortUnnamed(unnamed + 1);
  }

  #rowsOf(first: number, last: number): number[] {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  #texts(row: number): string[] {
    return (this.#tab.values[row] ?? []).map((value) => String(value).trim()).filter(Boolean);
  }

  /** Whether a row is none of those that may change places: blank, a heading, a total, what closes the sheet. */
  #parts(row: number): boolean {
    const texts = this.#texts(row);
    if (texts.length === 0 || this.#headers.has(row) || this.#isHeadingOfGroup(row)) return true;
    if (numbersColumns(this.#tab, row, [])) return true;
    const label = texts.find((text) => /\p{L}{2}/u.test(text)) ?? "";
    return [isTotal, isSummary, isNote, isSignature].some((is) => is(label));
  }

  #isHeadingOfGroup(row: number): boolean {
    const texts = this.#texts(row);
    const label = texts.find((text) => /\p{L}{2}/u.test(text) && !isRank(text));
    if (label === undefined) return false;
    if (isGroup(label) && isRank(texts[0] ?? "")) return true;
    const others = texts.filter((text) => text !== label);
    if (others.length > 1 || others.some((text) => !isRank(text))) return false;
    const isAcross = ({ firstRow, lastRow }: Area) => firstRow === row && lastRow === row;
    return others.length > 0 || isGroup(label) || this.#sheet.merges.some(isAcross);
  }

  /** The first column beyond one that is blank from the header to the last row: nobody knows whether it goes along. */
  #beyondGap(first: number, last: number): number | null {
    const rows = this.#rowsOf(this.#header ?? first, last);
    const isFilled = (column: number) => rows.some((row) => this.at(row, column) !== "");
    const filled = Array.from({ length: this.lastColumn + 1 }, (_, column) => column).filter(isFilled);
    return filled.find((column, index) => index > 0 && column !== (filled[index - 1] as number) + 1) ?? null;
  }

  /** A row without a name between rows that have one: it may go on with the one above it. */
  #unnamed(first: number, last: number): number | null {
    const { column, counts } = namesIn(this.#tab.values, first, last);
    if (counts.size < 2) return null;
    const rows = this.#rowsOf(first, last);
    return rows.find((row) => String(this.at(row, column)).trim() === "") ?? null;
  }
}
