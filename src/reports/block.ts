/**
 * @fileoverview A block of cells for one of the add-on's own tabs, as plain data. `src/spreadsheet` writes
 * it in one go; nothing in it can become a formula, a number or a date that it is not.
 */

import type { YearName } from "../table/own-tabs";

/** What a cell shows that is another at each run though nothing changed: a time, what is new since the last run. */
export interface Passing {
  readonly passing: string;
}

/** Text (also ''), a number, a share of one shown as percent, a text that leads to a cell of another tab, or what passes. */
export type BlockCell =
  | string
  | number
  | { readonly rate: number }
  | { readonly text: string; readonly sheet: string; readonly cell: string }
  | Passing;

/** What a cell holds once it is written. */
export function plainCell(cell: BlockCell): string | number {
  if (typeof cell !== "object") return cell;
  if ("rate" in cell) return cell.rate;
  return "passing" in cell ? cell.passing : cell.text;
}

export const isPassing = (cell: BlockCell): cell is Passing => typeof cell === "object" && "passing" in cell;

/**
 * How a row looks: the tab's title; a line of whose it is; a heading above a table; the head of a table; a table's last
 * row, its sum; a small line that says how it was made.
 */
export type RowStyle = "title" | "letter" | "heading" | "head" | "sum" | "small";

/** A head and the rows below it, up to the next blank row or heading. 0-based, `to` excluded. */
export interface BlockTable {
  readonly head: number;
  readonly to: number;
  readonly columns: number;
  /** People type into it: what they will type is not known. */
  readonly typed?: true;
}

/** A chart over cells of its block: a head row, and a row for each of what it compares. */
export interface BlockChart {
  /** By which the next run knows it again: no other chart of the tab has it. */
  readonly title: string;
  /** 0-based rows, the head first, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** The column that names the rows. */
  readonly names: number;
  /** Columns of figures: one is drawn as bars that lie, several are piled in bars that stand. */
  readonly first: number;
  readonly last: number;
  /** The cell of its upper left corner, 0-based; pixels. */
  readonly place: {
    readonly row: number;
    readonly column: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface Block {
  /** The tab's wanted name, `3CĐ · …`. */
  readonly tab: string;
  /** The year that it is of: what stands there of a former one is kept under that year's name. Absent: of none. */
  readonly year?: YearName | null;
  /** Rows from A1; shorter ones are filled up with blanks. */
  readonly rows: readonly (readonly BlockCell[])[];
  /** By 0-based row. */
  readonly styles: ReadonlyMap<number, RowStyle>;
  readonly tables: readonly BlockTable[];
  /** Backgrounds of a block of cells, from a row and a column on; absent: none. */
  readonly tints?: {
    readonly row: number;
    readonly column: number;
    readonly colours: (string | null)[][];
  };
  /** Backgrounds of single cells; absent: none. */
  readonly fills?: readonly { readonly row: number; readonly column: number; readonly colour: string }[];
  /** Pixels of each column, set when the tab is made. */
  readonly widths: readonly number[];
  /** Rows that stay on top when scrolling; 0 for none. */
  readonly frozenRows: number;
  /** Columns that stay at the left; absent: none. */
  readonly frozenColumns?: number;
  /** The table that can be filtered; absent: none. */
  readonly filter?: BlockTable;
  /** 0-based rows that nobody has to see, the last one excluded; absent: none. */
  readonly hidden?: { readonly from: number; readonly to: number };
  /** Absent: none. */
  readonly charts?: readonly BlockChart[];
  /** 0-based cells that a drop-down offers words in; absent: none. */
  readonly choices?: {
    readonly row: number;
    readonly rows: number;
    readonly column: number;
    readonly words: string[];
  };
}

/** Gathers rows and their looks, top to bottom. */
export class BlockBuilder {
  private readonly rows: BlockCell[][] = [];
  private readonly styles = new Map<number, RowStyle>();
  private readonly tables: { head: number; to: number; columns: number }[] = [];
  private open = false;
  private year: YearName | null = null;

  /** Says which year it is of. */
  of(year: YearName | null): this {
    this.year = year;
    return this;
  }

  /** Adds one row; below a head, without a look of its own, it belongs to the table. */
  add(row: readonly BlockCell[], style?: RowStyle): this {
    if (style) this.styles.set(this.rows.length, style);
    this.rows.push([...row]);
    if (style === "head") this.tables.push({ head: this.rows.length - 1, to: 0, columns: row.length });
    this.open = style === "head" || (this.open && (style === undefined || style === "sum") && row.length > 0);
    const last = this.tables[this.tables.length - 1];
    if (this.open && last) last.to = this.rows.length;
    return this;
  }

  /** Adds a blank row. */
  gap(): this {
    return this.add([]);
  }

  /** How many rows there are so far. */
  get length(): number {
    return this.rows.length;
  }

  /** The table that was begun last. */
  get table(): BlockTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  build(
    tab: string,
    widths: readonly number[],
    frozenRows: number,
    more: Partial<Pick<Block, "tints" | "fills" | "frozenColumns" | "filter" | "hidden" | "charts">> = {},
  ): Block {
    const { rows, styles, tables, year } = this;
    return { tab, year, rows, styles, tables, widths, frozenRows, ...more };
  }
}
