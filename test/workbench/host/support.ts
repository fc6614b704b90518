/** @fileoverview Small workbooks and small bundles for the host's tests. */

import { Host, type HostOptions, RecordingUi } from "../../../workbench/host/host";
import {
  cellOf,
  ensureCell,
  type FlatCell,
  type ModelSheet,
  type ModelValue,
  type ModelWorkbook,
  newSheet,
} from "../../../workbench/host/model";

/** A cell given by its value, or in full. */
export type Given = ModelValue | Partial<FlatCell>;

const isCell = (given: Given): given is Partial<FlatCell> =>
  typeof given === "object" &&
  given !== null &&
  !(given instanceof Date) &&
  !("error" in given) &&
  !("image" in given);

/** A sheet with the given rows from A1; its grid is 10 rows by 6 columns unless there is more. */
export function sheetOf(rows: readonly (readonly Given[])[] = [], name = "Bảng", id = 0): ModelSheet {
  const sheet = newSheet(id, name, false);
  sheet.maxRows = Math.max(10, rows.length);
  sheet.maxColumns = Math.max(6, ...rows.map((row) => row.length));
  for (const [r, row] of rows.entries()) {
    for (const [c, given] of row.entries()) {
      if (given === null) continue;
      Object.assign(ensureCell(sheet, r, c), isCell(given) ? cellOf(given) : { value: given });
    }
  }
  return sheet;
}

export function bookOf(...sheets: ModelSheet[]): ModelWorkbook {
  return {
    name: "Chấm điểm",
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    sheets: sheets.length > 0 ? sheets : [sheetOf()],
    activeSheet: 0,
  };
}

/** A host with `ui` at hand. */
export function hostOf(
  code: string,
  workbook: ModelWorkbook = bookOf(),
  options: Partial<HostOptions> = {},
): { host: Host; ui: RecordingUi; workbook: ModelWorkbook } {
  const ui = new RecordingUi();
  return { host: new Host(workbook, { code, html: {}, ui, ...options }), ui, workbook };
}

const SHORT = `
var ss = () => SpreadsheetApp.getActiveSpreadsheet();
var sheet = () => ss().getActiveSheet();
var at = (...place) => sheet().getRange(...place);
var place = (range) => [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()];
var caught = (f) => { try { f(); SpreadsheetApp.flush(); return "nothing was thrown"; } catch (e) { return e.message; } };
`;

/**
 * Runs a function body inside, on a workbook; `ss`, `sheet`, `at(…)`, `place(range)` and `caught(f)` are short for
 * what they say.
 */
export function inside(
  body: string,
  workbook: ModelWorkbook = bookOf(),
  options: Partial<HostOptions> = {},
): unknown {
  return hostOf(`${SHORT}function test(...args) { ${body} }`, workbook, options).host.run("test");
}
