/** @fileoverview SpreadsheetApp: the way in, its enums and its builders. */

import type { Kind, Realm } from "../realm";
import type { Signatures } from "../signatures";
import { checkPermitted } from "./permission";
import { RichTextValueBuilder, TextStyleBuilder } from "./rich-text";
import { Spreadsheet } from "./spreadsheet";
import { showSpreadsheet } from "./spreadsheet-objects";
import { showUi } from "./ui";
import { DataValidationBuilder } from "./validation";

type GSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const SPREADSHEET_APP = {
  flush: [[]],
  getActive: [[]],
  getActiveSheet: [[]],
  getActiveSpreadsheet: [[]],
  getUi: [[]],
  newDataValidation: [[]],
  newRichTextValue: [[]],
  newTextStyle: [[]],
} satisfies Signatures;

/** `NOT_EMULATED` stands for every rule that is neither; see DataValidation.getCriteriaType. */
const ENUMS: Readonly<Record<string, readonly string[]>> = {
  BorderStyle: ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"],
  DataValidationCriteria: ["CHECKBOX", "VALUE_IN_LIST", "VALUE_IN_RANGE", "CUSTOM_FORMULA", "NOT_EMULATED"],
  ProtectionType: ["RANGE", "SHEET"],
  ValueType: ["IMAGE"],
  WrapStrategy: ["WRAP", "OVERFLOW", "CLIP"],
};

class SpreadsheetApp implements Pick<GSpreadsheetApp, keyof typeof SPREADSHEET_APP> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }

  #document(method: string): GoogleAppsScript.Spreadsheet.Spreadsheet {
    checkPermitted(this.#realm, `SpreadsheetApp.${method}`);
    return showSpreadsheet(this.#realm);
  }
  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.#document("getActiveSpreadsheet");
  }
  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.#document("getActive");
  }
  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    this.#document("getActiveSheet");
    return new Spreadsheet(this.#realm).getActiveSheet();
  }
  getUi(): GoogleAppsScript.Base.Ui {
    return showUi(this.#realm);
  }
  /** Every write lands at once here. */
  flush(): void {}
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return new DataValidationBuilder(this.#realm).shown;
  }
  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return new RichTextValueBuilder(this.#realm).shown;
  }
  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return new TextStyleBuilder(this.#realm).shown;
  }
}

/** The global `SpreadsheetApp`. */
export function spreadsheetApp(realm: Realm): unknown {
  const constants = Object.fromEntries(
    Object.entries(ENUMS).map(([name, labels]) => [name, realm.enumeration(name, labels)]),
  );
  const kind: Kind = {
    name: "SpreadsheetApp",
    path: "SpreadsheetApp",
    signatures: SPREADSHEET_APP,
    constants,
  };
  return realm.expose(kind, new SpreadsheetApp(realm));
}
