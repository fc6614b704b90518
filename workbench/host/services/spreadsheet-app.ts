/** @fileoverview SpreadsheetApp: the way in, its enums and its builders. */

import type { MemberOf } from "../members";
import type { Kind, Realm } from "../realm";
import { checkPermitted, checkScope } from "./permission";
import { RichTextValueBuilder } from "./rich-text";
import { Spreadsheet } from "./spreadsheet";
import { showUi } from "./ui";
import { CRITERIA, DataValidationBuilder } from "./validation";

type GSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const ENUMS: Readonly<Record<string, readonly string[]>> = {
  BorderStyle: ["SOLID"],
  DataValidationCriteria: CRITERIA,
  ProtectionType: ["RANGE", "SHEET"],
  SheetType: ["GRID", "OBJECT", "DATASOURCE"],
};

class SpreadsheetApp implements Pick<GSpreadsheetApp, MemberOf<"SpreadsheetApp">> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }

  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    checkPermitted(this.#realm, "SpreadsheetApp.getActiveSpreadsheet");
    checkScope(this.#realm, "SpreadsheetApp.getActiveSpreadsheet", "document");
    return new Spreadsheet(this.#realm).shown;
  }
  flush(): void {
    this.#realm.writes.landAll();
  }
  getUi(): GoogleAppsScript.Base.Ui {
    return showUi(this.#realm);
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return new DataValidationBuilder(this.#realm).shown;
  }
  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return new RichTextValueBuilder(this.#realm).shown;
  }
}

/** The global `SpreadsheetApp`. */
export function spreadsheetApp(realm: Realm): unknown {
  const constants = Object.fromEntries(
    Object.entries(ENUMS).map(([name, labels]) => [name, realm.enumeration(name, labels)]),
  );
  const kind: Kind = { name: "SpreadsheetApp", path: "SpreadsheetApp", constants };
  return realm.expose(kind, new SpreadsheetApp(realm));
}
