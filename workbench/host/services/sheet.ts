/** @fileoverview Sheet: one tab of the workbook as the bundle holds it. */

import { type Area, parseArea } from "../../../src/table/area";
import { lastContent } from "../cells/content";
import { copyOfSheet, nameOfCopy } from "../cells/copy";
import { checkEditable, shiftGrid } from "../cells/grid";
import { wholeSheet } from "../cells/whole-sheet";
import type { MemberOf } from "../members";
import type { ModelSheet } from "../model";
import { type EnumValue, implementationOf, type Kind, type Realm } from "../realm";
import { EmbeddedChart, EmbeddedChartBuilder } from "./charts";
import { showRule } from "./conditional";
import { showFilter } from "./filter";
import { protectionOf, showProtection } from "./protection";
import { Range, showRange } from "./range";
import { RangeList } from "./range-list";
import { checkHasCells, checkSheetExists, freeSheetId, sheetsOf } from "./sheet-exists";

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;

const SHEET_KIND: Kind = { name: "Sheet", path: "SpreadsheetApp.Sheet" };
const NAMED_RANGE_KIND: Kind = { name: "NamedRange", path: "SpreadsheetApp.NamedRange" };

/** C19. Capital letters make no difference [U]; .xlsx could not hold both either. */
export function checkSheetName(realm: Realm, name: string): void {
  if (name === "" || name.length > 100) throw new Error("The sheet name must be 1 to 100 characters long.");
  const taken = sheetsOf(realm.world.workbook).some(
    (sheet) => sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

export class Sheet implements Pick<GSheet, MemberOf<"Sheet">> {
  readonly shown: GSheet;
  readonly #realm: Realm;

  constructor(
    realm: Realm,
    readonly model: ModelSheet,
  ) {
    this.#realm = realm;
    this.shown = realm.expose(SHEET_KIND, this);
  }

  /** The sheet, once it is sure that nobody deleted it. */
  #live(): ModelSheet {
    checkSheetExists(this.#realm, this.model);
    return this.model;
  }

  /** The sheet as a read of its cells finds it, or of its grid's size alone: what was written has landed (C45). */
  #read(gridOnly = false): ModelSheet {
    this.#realm.writes.land(this.model, gridOnly);
    checkHasCells(this.model);
    return this.#live();
  }

  /** Changes the sheet when what is held back lands (C45); only then it is looked at whether that may be. */
  #hold(change: (sheet: ModelSheet) => void, grid = false): GSheet {
    const whole = () => {
      const sheet = this.#live();
      checkEditable(sheet, null);
      change(sheet);
    };
    this.#realm.writes.hold(this.model, whole, grid);
    return this.shown;
  }

  getName(): string {
    return this.#live().name;
  }
  getSheetId(): number {
    return this.#live().id;
  }

  // C47.
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return this.#realm.enumMember("SheetType", this.#live().type ?? "GRID");
  }

  isSheetHidden(): boolean {
    return this.#live().hidden;
  }

  // C60. It comes last, and the sheet in front stays in front [O].
  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GSheet {
    const { workbook } = this.#realm.world;
    if (spreadsheet.getId() !== this.#realm.world.spreadsheetId)
      throw new Error("Copying a sheet into another file is not emulated");
    const source = this.#read();
    const copy = copyOfSheet(source, freeSheetId(workbook), nameOfCopy(workbook, source.name));
    workbook.sheets.push(copy);
    return new Sheet(this.#realm, copy).shown;
  }

  // C20.
  hideSheet(): GSheet {
    const others = this.#realm.world.workbook.sheets.filter((other) => other !== this.#live());
    if (!others.some(({ hidden }) => !hidden))
      throw new Error("You can't hide all the visible sheets in a document.");
    return this.#hold((sheet) => {
      sheet.hidden = true;
    });
  }

  getLastRow(): number {
    return lastContent(this.#read()).row + 1;
  }
  getLastColumn(): number {
    return lastContent(this.#read()).column + 1;
  }
  getMaxRows(): number {
    return this.#read(true).maxRows;
  }
  getMaxColumns(): number {
    return this.#read(true).maxColumns;
  }

  // C11, C12.
  getDataRange(): GRange {
    const { row, column } = lastContent(this.#read());
    return showRange(this.#realm, this.model, {
      firstRow: 0,
      firstColumn: 0,
      lastRow: Math.max(row, 0),
      lastColumn: Math.max(column, 0),
    });
  }

  getRange(...args: [string] | [number, number, number?, number?]): GRange {
    if (args.length === 1) return this.#range(args[0]).shown;
    const [row, column, numRows = 1, numColumns = 1] = args;
    if (row < 1) throw new Error("The starting row of the range is too small.");
    if (column < 1) throw new Error("The starting column of the range is too small.");
    if (numRows < 1) throw new Error("The number of rows in the range must be at least 1.");
    if (numColumns < 1) throw new Error("The number of columns in the range must be at least 1.");
    return this.#rangeAt({
      firstRow: row - 1,
      firstColumn: column - 1,
      lastRow: row + numRows - 2,
      lastColumn: column + numColumns - 2,
    }).shown;
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const ranges = Array.from(a1Notations, (notation) => this.#range(notation));
    return new RangeList(this.#realm, ranges).shown;
  }

  #range(notation: string): Range {
    const sheet = this.#read(true);
    const block = parseArea(notation, { rows: sheet.maxRows, columns: sheet.maxColumns });
    if (!block) throw new Error("Range not found");
    return this.#rangeAt(block);
  }

  #rangeAt(block: Area): Range {
    const range = new Range(this.#realm, this.#read(true), block);
    range.live();
    return range;
  }

  getActiveRange(): GRange {
    const block = this.#realm.world.selections.get(this.#live().id);
    return this.#rangeAt(block ?? { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 }).shown;
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const ofSheet = implementationOf<EnumValue>(type)?.label === "SHEET";
    const found = this.#read().protections.filter(({ range }) => (range === null) === ofSheet);
    return this.#realm.list(found.map((protection) => this.#protection(protection)));
  }

  // C24.
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.#protection(protectionOf(this.#read(), null));
  }

  #protection(model: ModelSheet["protections"][number]): GoogleAppsScript.Spreadsheet.Protection {
    const show = (block: Area) => showRange(this.#realm, this.model, block);
    return showProtection(this.#realm, this.model, model, show);
  }

  // C65.
  getImages(): GoogleAppsScript.Spreadsheet.OverGridImage[] {
    return this.#many("OverGridImage", this.#read().floating?.images);
  }
  getDrawings(): GoogleAppsScript.Spreadsheet.Drawing[] {
    return this.#many("Drawing", this.#read().floating?.drawings);
  }
  #many<T>(name: "OverGridImage" | "Drawing", count = 0): T[] {
    const kind: Kind = { name, path: `SpreadsheetApp.${name}` };
    return this.#realm.list(Array.from({ length: count }, () => this.#realm.expose<T>(kind, {})));
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const { id } = this.#read();
    const names = (this.#realm.world.workbook.names ?? []).filter(({ sheet }) => sheet === id);
    return this.#realm.list(
      names.map(({ name }) => this.#realm.expose(NAMED_RANGE_KIND, { getName: () => name })),
    );
  }

  // C66.
  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    const rules = (this.#read().conditional ?? []).flatMap((one) =>
      one.rules.map((rule) => ({ ...rule, ranges: one.ranges })),
    );
    const show = (block: Area) => showRange(this.#realm, this.model, block);
    return this.#realm.list(rules.map((rule) => showRule(this.#realm, rule, show)));
  }

  // C61.
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const sheet = this.#read();
    const { filter } = sheet;
    return filter
      ? showFilter(this.#realm, sheet, filter, () => showRange(this.#realm, sheet, filter.range))
      : null;
  }

  // C60.
  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    const { charts = [] } = this.#read();
    return this.#realm.list(charts.map((chart) => new EmbeddedChart(this.#realm, chart, null).shown));
  }
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.#realm, this.#live().id).shown;
  }
  insertChart(shown: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const chart = implementationOf<EmbeddedChart>(shown);
    if (chart?.of !== this.#live().id)
      throw new Error("Only a chart that this sheet's builder made is emulated");
    this.#hold((sheet) => {
      const charts = sheet.charts ?? [];
      const id = charts.reduce((most, one) => Math.max(most, one.id), 0) + 1;
      sheet.charts = [...charts, { ...chart.model, id }];
      sheet.shapeChanged = true;
    });
  }
  removeChart(shown: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const id = implementationOf<EmbeddedChart>(shown)?.model.id;
    this.#hold((sheet) => {
      sheet.charts = (sheet.charts ?? []).filter((one) => one.id !== id);
      sheet.shapeChanged = true;
    });
  }

  showRows(rowIndex: number, numRows = 1): void {
    const sheet = this.#read(true);
    if (rowIndex < 1 || numRows < 1 || rowIndex + numRows - 1 > sheet.maxRows)
      throw new Error("Those rows are out of bounds.");
    this.#hold(() => {
      for (let row = rowIndex - 1; row < rowIndex - 1 + numRows; row++)
        if (sheet.hiddenRows.delete(row)) sheet.shapeChanged = true;
    });
  }

  hideRows(rowIndex: number, numRows = 1): void {
    const sheet = this.#read(true);
    if (rowIndex < 1 || numRows < 1 || rowIndex + numRows - 1 > sheet.maxRows)
      throw new Error("Those rows are out of bounds.");
    this.#hold(() => {
      for (let row = rowIndex - 1; row < rowIndex - 1 + numRows; row++) sheet.hiddenRows.add(row);
      sheet.shapeChanged = true;
    });
  }

  setHiddenGridlines(hideGridlines: boolean): GSheet {
    return this.#hold((sheet) => {
      sheet.hiddenGridlines = hideGridlines;
      sheet.shapeChanged = true;
    });
  }

  setName(name: string): GSheet {
    if (name !== this.#live().name) checkSheetName(this.#realm, name);
    return this.#hold((sheet) => {
      sheet.name = name;
    });
  }

  insertRowsAfter(afterPosition: number, howMany: number): GSheet {
    return this.#insert("rows", afterPosition, howMany, this.#read(true).maxRows);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): GSheet {
    return this.#insert("columns", afterPosition, howMany, this.#read(true).maxColumns);
  }
  #insert(axis: "rows" | "columns", at: number, count: number, limit: number): GSheet {
    if (at < 0 || at > limit) throw new Error(`Those ${axis} are out of bounds.`);
    if (count < 1) throw new Error(`The number of ${axis} must be at least 1.`);
    return this.#hold((sheet) => shiftGrid(this.#realm.world.workbook, sheet, axis, at, count), true);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    const sheet = this.#read(true);
    const last = rowPosition + howMany - 2;
    if (rowPosition < 1 || howMany < 1 || last >= sheet.maxRows) {
      throw new Error("Those rows are out of bounds.");
    }
    if (howMany === sheet.maxRows) throw new Error("You can't delete all the rows on the sheet.");
    this.#hold(() => {
      checkEditable(sheet, { ...wholeSheet(sheet), firstRow: rowPosition - 1, lastRow: last });
      shiftGrid(this.#realm.world.workbook, sheet, "rows", rowPosition - 1, -howMany);
    }, true);
  }

  setFrozenRows(rows: number): void {
    const sheet = this.#read(true);
    if (rows < 0 || rows >= sheet.maxRows) throw new Error("You can't freeze all visible rows on the sheet.");
    this.#hold(() => {
      sheet.frozenRows = rows;
      sheet.shapeChanged = true;
    });
  }
  setFrozenColumns(columns: number): void {
    const sheet = this.#read(true);
    if (columns < 0 || columns >= sheet.maxColumns) {
      throw new Error("You can't freeze all visible columns on the sheet.");
    }
    this.#hold(() => {
      sheet.frozenColumns = columns;
      sheet.shapeChanged = true;
    });
  }
  setRowHeights(startRow: number, numRows: number, height: number): GSheet {
    const sheet = this.#read(true);
    if (startRow < 1 || numRows < 1 || startRow + numRows - 1 > sheet.maxRows)
      throw new Error("Those rows are out of bounds.");
    return this.#hold(() => {
      for (let row = startRow - 1; row < startRow - 1 + numRows; row++) sheet.rowHeights.set(row, height);
      sheet.shapeChanged = true;
    });
  }
  setColumnWidth(columnPosition: number, width: number): GSheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): GSheet {
    const sheet = this.#read(true);
    if (startColumn < 1 || numColumns < 1 || startColumn + numColumns - 1 > sheet.maxColumns) {
      throw new Error("Those columns are out of bounds.");
    }
    return this.#hold(() => {
      for (let c = startColumn - 1; c < startColumn - 1 + numColumns; c++) sheet.columnWidths.set(c, width);
      sheet.shapeChanged = true;
    });
  }
}
