/** @fileoverview Spreadsheet: the open workbook as the bundle holds it. */

import { checkEditable, checkUnnamedInFormulas } from "../cells/grid";
import type { MemberOf } from "../members";
import { type ModelSheet, newSheet } from "../model";
import { implementationOf, type Kind, type Realm } from "../realm";
import { Range } from "./range";
import { checkSheetName, Sheet } from "./sheet";
import { checkSheetExists, freeSheetId, sheetsOf } from "./sheet-exists";

type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;

const SPREADSHEET_KIND: Kind = { name: "Spreadsheet", path: "SpreadsheetApp.Spreadsheet" };

export class Spreadsheet implements Pick<GSpreadsheet, MemberOf<"Spreadsheet">> {
  readonly shown: GSpreadsheet;
  readonly #realm: Realm;

  constructor(realm: Realm) {
    this.#realm = realm;
    this.shown = realm.expose(SPREADSHEET_KIND, this);
  }

  get #workbook() {
    return this.#realm.world.workbook;
  }

  #active(): ModelSheet {
    const sheet = this.#workbook.sheets[this.#workbook.activeSheet] ?? this.#workbook.sheets[0];
    if (!sheet) throw new Error("The workbook has no sheets");
    return sheet;
  }

  /** The sheet behind an object of the bundle, once it is sure that it is still there. */
  #given(shown: GSheet): ModelSheet {
    const sheet = implementationOf<Sheet>(shown)?.model;
    if (!sheet) throw new Error("Not a Sheet");
    checkSheetExists(this.#realm, sheet);
    return sheet;
  }

  getId(): string {
    return this.#realm.world.spreadsheetId;
  }
  getSpreadsheetTimeZone(): string {
    return this.#workbook.timeZone;
  }

  getSheets(): GSheet[] {
    return this.#realm.list(sheetsOf(this.#workbook).map((sheet) => new Sheet(this.#realm, sheet).shown));
  }
  // C18.
  getSheetByName(name: string): GSheet | null {
    const sheet = sheetsOf(this.#workbook).find((candidate) => candidate.name === name);
    return sheet ? new Sheet(this.#realm, sheet).shown : null;
  }

  getActiveSheet(): GSheet {
    return new Sheet(this.#realm, this.#active()).shown;
  }
  setActiveSheet(sheet: GSheet): GSheet {
    const at = this.#workbook.sheets.indexOf(this.#given(sheet));
    if (at >= 0) this.#workbook.activeSheet = at;
    return sheet;
  }
  setActiveRange(range: GRange): GRange {
    const given = implementationOf<Range>(range);
    if (!(given instanceof Range)) throw new Error("Not a Range");
    return given.select();
  }

  /**
   * Without an index it comes right after the active sheet [O]; the new sheet becomes the active one (C20).
   * @param sheetIndex 0-based, as the reference has it here and only here.
   */
  insertSheet(...args: unknown[]): GSheet {
    const [name, sheetIndex] = args;
    const { sheets } = this.#workbook;
    checkSheetName(this.#realm, String(name));
    const last = sheetsOf(this.#workbook).length;
    const index = typeof sheetIndex === "number" ? sheetIndex : this.#workbook.activeSheet + 1;
    if (index < 0 || index > last) throw new Error("The sheet index is out of bounds.");
    const at = Math.min(index, sheets.length);
    const sheet = newSheet(freeSheetId(this.#workbook), String(name), true);
    sheets.splice(at, 0, sheet);
    this.#workbook.activeSheet = at;
    return new Sheet(this.#realm, sheet).shown;
  }

  deleteSheet(shown: GSheet): void {
    this.#realm.writes.landAll();
    const sheet = this.#given(shown);
    const { sheets } = this.#workbook;
    const others = sheets.filter((other) => other !== sheet);
    if (!others.some((other) => !other.hidden)) {
      throw new Error("You can't remove all the visible sheets in a document.");
    }
    checkEditable(sheet, null);
    checkUnnamedInFormulas(this.#workbook, sheet);
    const active = this.#active();
    const index = sheets.indexOf(sheet);
    sheets.splice(index, 1);
    this.#realm.world.selections.delete(sheet.id);
    const next = active === sheet ? (others[index] ?? others[index - 1]) : active;
    this.#workbook.activeSheet = Math.max(0, sheets.indexOf(next as ModelSheet));
  }

  toast(message: string, title = "", seconds: number | null = null): void {
    this.#realm.world.ui.toast(message, title, seconds);
  }
}
