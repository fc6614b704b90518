/**
 * @fileoverview A block of cells for one of the add-on's own tabs, as plain data. `src/spreadsheet` writes
 * it in one go; nothing in it can become a formula, a number or a date that it is not.
 */

/** Text (also ''), a number, or a text that leads to a cell of another tab. */
export type BlockCell =
  | string
  | number
  | { readonly text: string; readonly sheet: string; readonly cell: string };

/** A row in bold: the tab's title, a heading above a table, the head of a table. */
export type RowStyle = "title" | "heading" | "head";

export interface Block {
  /** The tab's wanted name, `3CĐ · …`. */
  readonly tab: string;
  /** Rows from A1; shorter ones are filled up with blanks. */
  readonly rows: readonly (readonly BlockCell[])[];
  /** By 0-based row. */
  readonly styles: ReadonlyMap<number, RowStyle>;
  /** 0-based row where the legend begins, and its tints, a row each; null: none. */
  readonly legend: { readonly row: number; readonly tints: readonly string[] } | null;
  /** Pixels of each column, set when the tab is made. */
  readonly widths: readonly number[];
  /** Rows that stay on top when scrolling; 0 for none. */
  readonly frozenRows: number;
  /** Columns that stay at the left; absent: none. */
  readonly frozenColumns?: number;
  /** 0-based cells that a drop-down offers words in; absent: none. */
  readonly choices?: {
    readonly row: number;
    readonly rows: number;
    readonly column: number;
    readonly words: string[];
  };
  /** 0-based rows, the last one excluded, whose text wraps inside its column; null: text runs on. */
  readonly wrap: { readonly from: number; readonly to: number } | null;
}

/** Gathers rows and their looks, top to bottom. */
export class BlockBuilder {
  private readonly rows: BlockCell[][] = [];
  private readonly styles = new Map<number, RowStyle>();

  /** Adds one row. */
  add(row: readonly BlockCell[], style?: RowStyle): this {
    if (style) this.styles.set(this.rows.length, style);
    this.rows.push([...row]);
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

  build(
    tab: string,
    widths: readonly number[],
    frozenRows: number,
    more: Partial<Pick<Block, "wrap" | "legend" | "frozenColumns">> = {},
  ): Block {
    const { rows, styles } = this;
    return { tab, rows, styles, widths, frozenRows, wrap: null, legend: null, ...more };
  }
}
