/**
 * @fileoverview Brings what the host did into the grid: cells, notes, rules, shapes and sheets, as mutations marked
 * as coming from the host, so that they are not sent back.
 */

import {
  BooleanNumber,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Worksheet,
} from "@univerjs/core";
import type { PlainCell, PlainLook, PlainShape, WireBook, WireChange, WireSheet } from "../server/wire";
import type { Grid } from "./grid";
import {
  BOOK,
  DEFAULT_COLUMN,
  DEFAULT_ROW,
  freezeOf,
  gridCell,
  gridNote,
  gridSheet,
  lookOf,
  rangeOf,
  styleOf,
} from "./grid-data";
import { RulePlaces } from "./rules";

/** Options of a mutation that comes from the host. */
export const FROM_HOST = { fromHost: true } as const;

/** Every part of a style, so that what a cell no longer has goes. */
const BARE = {
  bg: null,
  cl: null,
  bl: null,
  it: null,
  fs: null,
  ff: null,
  ul: null,
  st: null,
  ol: null,
  va: null,
  tb: null,
  vt: null,
  ht: null,
  tr: null,
  n: null,
  bd: null,
};

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export class GridApplier {
  readonly #grid: Grid;
  readonly #locale: string;
  readonly #rules = new Map<string, RulePlaces>();

  constructor(grid: Grid, book: WireBook) {
    this.#grid = grid;
    this.#locale = book.locale;
    const rules = book.looks.map((look) => look.validation);
    for (const sheet of book.sheets) this.#noteRules(sheet, rules);
  }

  /**
   * @param mine the page's own edit: the grid has done shifts itself
   * @param skip cells that were edited again since
   */
  apply(
    changes: readonly WireChange[],
    mine: boolean,
    skip: (sheet: number, row: number, column: number) => boolean,
  ): void {
    for (const change of changes) {
      switch (change.kind) {
        case "sheets":
          this.#sheets(change);
          break;
        case "shift":
          if (!mine) this.#shift(change);
          this.#rules.get(String(change.sheet))?.shift(change.axis, change.at, change.count);
          this.refreshRules(String(change.sheet));
          break;
        case "shape":
          this.#shape(String(change.sheet), change.after);
          break;
        case "cells":
          this.#cells(
            String(change.sheet),
            change.cells.filter(([row, column]) => !skip(change.sheet, row, column)),
          );
      }
    }
  }

  #do(id: string, params: object): void {
    this.#grid.commands.syncExecuteCommand(id, { unitId: BOOK, ...params }, FROM_HOST);
  }

  #cells(
    subUnitId: string,
    cells: readonly (readonly [row: number, column: number, cell: PlainCell | null])[],
  ): void {
    const sheet = this.#grid.workbook.getSheetBySheetId(subUnitId);
    if (!sheet || cells.length === 0) return;
    const cellValue: Record<number, Record<number, object | null>> = {};
    const styles = new Map<string, IStyleData>();
    const places = this.#rules.get(subUnitId) ?? new RulePlaces();
    let rulesChanged = false;
    for (const [row, column, cell] of cells) {
      rulesChanged = places.set(row, column, cell?.validation) || rulesChanged;
      this.#note(subUnitId, row, column, cell?.note);
      const put = (data: object | null) => {
        cellValue[row] = { ...cellValue[row], [column]: data };
      };
      if (!cell) {
        put(null);
        continue;
      }
      const { value, formula, note: _, links: __, ...look } = cell;
      if (this.#isShown(sheet, row, column, cell, look)) continue;
      const key = JSON.stringify(look);
      const style = styles.get(key) ?? ({ ...BARE, ...styleOf(look) } as IStyleData);
      styles.set(key, style);
      put({ ...this.#content(sheet, row, column, cell), s: style });
    }
    const lastRow = cells.reduce((most, [row]) => Math.max(most, row), 0);
    const lastColumn = cells.reduce((most, [, column]) => Math.max(most, column), 0);
    this.#size(
      sheet,
      Math.max(lastRow + 1, sheet.getRowCount()),
      Math.max(lastColumn + 1, sheet.getColumnCount()),
    );
    if (Object.keys(cellValue).length > 0)
      this.#do("sheet.mutation.set-range-values", { subUnitId, cellValue });
    this.#rules.set(subUnitId, places);
    if (rulesChanged) this.refreshRules(subUnitId);
  }

  /**
   * Whether the grid shows a cell already as the host has it. Most answers to what a person did say what is there;
   * putting it again would start formulas anew and disturb those that are being computed.
   */
  #isShown(sheet: Worksheet, row: number, column: number, cell: PlainCell, look: PlainLook): boolean {
    const there = sheet.getCellRaw(row, column);
    if (!there || there.p) return false;
    const style = this.#grid.workbook.getStyles().getStyleByCell(there) || {};
    if (style.ol || style.va) return false;
    const wanted = styleOf(look);
    if (!same(lookOf(style), lookOf(wanted))) return false;
    if (!(["bd", "ff", "ul", "st", "tr"] as const).every((part) => same(style[part], wanted[part])))
      return false;
    const next = gridCell(cell, null, this.#locale);
    if (!same(there.custom, next.custom)) return false;
    if (cell.formula !== undefined)
      return this.#grid.formulaAt(sheet.getSheetId(), row, column) === cell.formula;
    return !there.f && !there.si && same(there.v, next.v) && same(there.t, next.t);
  }

  /**
   * What a cell holds, with everything it no longer has. A formula that is there already keeps its value: the grid
   * may have computed it before the host's answer came. It is said again all the same, since the grid takes a cell
   * without a formula to have lost it.
   */
  #content(sheet: Worksheet, row: number, column: number, cell: PlainCell): object {
    const data = { v: null, t: null, f: null, si: null, p: null, ...gridCell(cell, null, this.#locale) };
    const custom = data.custom ?? null;
    if (cell.formula === undefined || this.#grid.formulaAt(sheet.getSheetId(), row, column) !== cell.formula)
      return { ...data, custom };
    const there = sheet.getCellRaw(row, column);
    return { ...data, v: there?.v ?? null, t: there?.t ?? null, custom };
  }

  #note(sheetId: string, row: number, column: number, text: string | undefined): void {
    const there = this.#noteAt(sheetId, row, column);
    if ((there ?? undefined) === text) return;
    if (text === undefined) this.#do("sheet.mutation.remove-note", { sheetId, row, col: column });
    else
      this.#do("sheet.mutation.update-note", {
        sheetId,
        row,
        col: column,
        note: gridNote(row, column, text),
      });
  }

  #noteAt(sheetId: string, row: number, column: number): string | undefined {
    return this.#grid.notes.getNote(BOOK, sheetId, { row, col: column })?.note;
  }

  /** Puts a sheet's rules anew. */
  refreshRules(subUnitId: string): void {
    const there = this.#grid.rules.getRules(BOOK, subUnitId);
    if (there.length > 0) {
      this.#do("data-validation.mutation.removeRule", { subUnitId, ruleId: there.map(({ uid }) => uid) });
    }
    for (const rule of this.#rules.get(subUnitId)?.rules() ?? []) {
      this.#do("data-validation.mutation.addRule", { subUnitId, rule, source: "patched" });
    }
  }

  #shift({ sheet, axis, at, count }: Extract<WireChange, { kind: "shift" }>): void {
    const worksheet = this.#grid.workbook.getSheetBySheetId(String(sheet));
    if (!worksheet) return;
    const far = axis === "rows" ? worksheet.getColumnCount() - 1 : worksheet.getRowCount() - 1;
    const stretch = { start: at, end: at + Math.abs(count) - 1 };
    const range: IRange =
      axis === "rows"
        ? { startRow: stretch.start, endRow: stretch.end, startColumn: 0, endColumn: far }
        : { startRow: 0, endRow: far, startColumn: stretch.start, endColumn: stretch.end };
    const verb = count > 0 ? "insert" : "remove";
    const noun = axis === "rows" ? (count > 0 ? "row" : "rows") : "col";
    this.#do(`sheet.mutation.${verb}-${noun}`, { subUnitId: String(sheet), range });
  }

  #size(sheet: Worksheet, rowCount: number | null, columnCount: number | null): void {
    const subUnitId = sheet.getSheetId();
    if (rowCount !== null && rowCount !== sheet.getRowCount())
      this.#do("sheet.mutation.set-worksheet-row-count", { subUnitId, rowCount });
    if (columnCount !== null && columnCount !== sheet.getColumnCount())
      this.#do("sheet.mutation.set-worksheet-column-count", { subUnitId, columnCount });
  }

  #shape(subUnitId: string, shape: Partial<PlainShape>): void {
    const sheet = this.#grid.workbook.getSheetBySheetId(subUnitId);
    if (!sheet) return;
    this.#size(sheet, shape.maxRows ?? null, shape.maxColumns ?? null);
    if (shape.name !== undefined && shape.name !== sheet.getName())
      this.#do("sheet.mutation.set-worksheet-name", { subUnitId, name: shape.name });
    if (shape.hidden !== undefined) this.#hideSheet(sheet, shape.hidden);
    if (shape.merges) {
      const ranges = sheet.getConfig().mergeData.map((range) => ({ ...range }));
      if (ranges.length > 0) this.#do("sheet.mutation.remove-worksheet-merge", { subUnitId, ranges });
      if (shape.merges.length > 0)
        this.#do("sheet.mutation.add-worksheet-merge", { subUnitId, ranges: shape.merges.map(rangeOf) });
    }
    if (shape.frozenRows !== undefined || shape.frozenColumns !== undefined) {
      const { ySplit, xSplit } = sheet.getConfig().freeze;
      const freeze = freezeOf(shape.frozenRows ?? ySplit, shape.frozenColumns ?? xSplit);
      this.#do("sheet.mutation.set-frozen", { subUnitId, ...freeze });
    }
    if (shape.columnWidths) this.#columnWidths(sheet, new Map(shape.columnWidths));
    if (shape.rowHeights) this.#rowHeights(sheet, new Map(shape.rowHeights));
    if (shape.hiddenRows) this.#hidden(sheet, "row", new Set(shape.hiddenRows));
    if (shape.hiddenColumns) this.#hidden(sheet, "col", new Set(shape.hiddenColumns));
    if (shape.hiddenGridlines !== undefined) {
      const showGridlines = shape.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      this.#do("sheet.mutation.toggle-gridlines", { subUnitId, showGridlines });
    }
  }

  #hideSheet(sheet: Worksheet, hidden: boolean): void {
    if (hidden && this.#grid.workbook.getActiveSheet() === sheet) {
      const other = this.#grid.workbook.getSheets().find((one) => one !== sheet && !one.isSheetHidden());
      if (other) this.activate(other.getSheetId());
    }
    this.#do("sheet.mutation.set-worksheet-hidden", {
      subUnitId: sheet.getSheetId(),
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  #columnWidths(sheet: Worksheet, widths: ReadonlyMap<number, number>): void {
    const colWidth: Record<number, number> = {};
    const endColumn = sheet.getColumnCount() - 1;
    for (let column = 0; column <= endColumn; column++) {
      const wanted = widths.get(column) ?? DEFAULT_COLUMN;
      if (sheet.getColumnWidth(column) !== wanted) colWidth[column] = wanted;
    }
    const ranges = [{ startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: 0, endColumn }];
    if (Object.keys(colWidth).length > 0)
      this.#do("sheet.mutation.set-worksheet-col-width", { subUnitId: sheet.getSheetId(), ranges, colWidth });
  }

  #rowHeights(sheet: Worksheet, heights: ReadonlyMap<number, number>): void {
    const data = sheet.getConfig().rowData;
    const subUnitId = sheet.getSheetId();
    const rowHeight: Record<number, number> = {};
    const autoHeightInfo: Record<number, BooleanNumber> = {};
    for (const [row, pixels] of heights) {
      if (data[row]?.h === pixels && data[row]?.ia === BooleanNumber.FALSE) continue;
      rowHeight[row] = pixels;
      autoHeightInfo[row] = BooleanNumber.FALSE;
    }
    for (const key of Object.keys(data)) {
      const row = Number(key);
      if (data[row]?.ia !== BooleanNumber.FALSE || heights.has(row)) continue;
      rowHeight[row] = DEFAULT_ROW;
      autoHeightInfo[row] = BooleanNumber.TRUE;
    }
    if (Object.keys(rowHeight).length === 0) return;
    const ranges = [
      { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
    ];
    this.#do("sheet.mutation.set-worksheet-row-height", { subUnitId, ranges, rowHeight });
    this.#do("sheet.mutation.set-worksheet-row-is-auto-height", { subUnitId, ranges, autoHeightInfo });
  }

  #hidden(sheet: Worksheet, axis: "row" | "col", wanted: ReadonlySet<number>): void {
    const count = axis === "row" ? sheet.getRowCount() : sheet.getColumnCount();
    const far = (axis === "row" ? sheet.getColumnCount() : sheet.getRowCount()) - 1;
    const hide: IRange[] = [];
    const show: IRange[] = [];
    for (let i = 0; i < count; i++) {
      const visible = axis === "row" ? sheet.getRowRawVisible(i) : sheet.getColVisible(i);
      if (visible !== wanted.has(i)) continue;
      const list = wanted.has(i) ? hide : show;
      list.push(
        axis === "row"
          ? { startRow: i, endRow: i, startColumn: 0, endColumn: far }
          : { startRow: 0, endRow: far, startColumn: i, endColumn: i },
      );
    }
    const subUnitId = sheet.getSheetId();
    if (hide.length > 0) this.#do(`sheet.mutation.set-${axis}-hidden`, { subUnitId, ranges: hide });
    if (show.length > 0) this.#do(`sheet.mutation.set-${axis}-visible`, { subUnitId, ranges: show });
  }

  #sheets({ after, added, looks }: Extract<WireChange, { kind: "sheets" }>): void {
    const { workbook } = this.#grid;
    const order = () => workbook.getConfig().sheetOrder;
    const wanted = after.map(String);
    const styles = looks.map(styleOf);
    for (const sheet of added) {
      if (workbook.getSheetBySheetId(String(sheet.id))) continue;
      const data = gridSheet(sheet, looks, (number) => styles[number] ?? null, this.#locale);
      this.#do("sheet.mutation.insert-sheet", {
        index: Math.min(wanted.indexOf(String(sheet.id)), order().length),
        sheet: mergeWorksheetSnapshotWithDefault(data) as IWorksheetData,
      });
      this.#noteRules(
        sheet,
        looks.map((look) => look.validation),
      );
      for (const [row, cells] of sheet.rows) {
        for (const [column, , , extra] of cells) this.#note(String(sheet.id), row, column, extra?.note);
      }
      this.refreshRules(String(sheet.id));
    }
    for (const id of order().filter((one) => !wanted.includes(one))) {
      if (workbook.getActiveSheet()?.getSheetId() === id) {
        const next = wanted.find((one) => !workbook.getSheetBySheetId(one)?.isSheetHidden());
        if (next) this.activate(next);
      }
      this.#do("sheet.mutation.remove-sheet", { subUnitId: id });
      this.#rules.delete(id);
    }
    wanted.forEach((id, toOrder) => {
      const fromOrder = order().indexOf(id);
      if (fromOrder >= 0 && fromOrder !== toOrder)
        this.#do("sheet.mutation.set-worksheet-order", { subUnitId: id, fromOrder, toOrder });
    });
  }

  #noteRules({ id, rows }: WireSheet, looks: readonly PlainCell["validation"][]): void {
    const places = new RulePlaces();
    for (const [row, cells] of rows) {
      for (const [column, , look] of cells) places.set(row, column, looks[look]);
    }
    this.#rules.set(String(id), places);
  }

  /** Brings a sheet to the front. */
  activate(subUnitId: string): void {
    if (this.#grid.workbook.getActiveSheet()?.getSheetId() === subUnitId) return;
    this.#do("sheet.operation.set-worksheet-active", { subUnitId });
  }
}
