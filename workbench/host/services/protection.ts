/** @fileoverview Protection: what a person may not change, as far as a script may ask. */

import { wholeSheet } from "../cells/whole-sheet";
import type { MemberOf } from "../members";
import type { ModelSheet } from "../model";
import type { Kind, Realm } from "../realm";
import { showRange } from "./range";

type GProtection = GoogleAppsScript.Spreadsheet.Protection;
type ModelProtection = ModelSheet["protections"][number];

const PROTECTION_KIND: Kind = { name: "Protection", path: "SpreadsheetApp.Protection" };

class Protection implements Pick<GProtection, MemberOf<"Protection">> {
  readonly shown: GProtection;
  readonly #realm: Realm;
  constructor(
    realm: Realm,
    readonly sheet: ModelSheet,
    readonly model: ModelProtection,
  ) {
    this.#realm = realm;
    this.shown = realm.expose(PROTECTION_KIND, this);
  }
  canEdit(): boolean {
    return this.model.editable;
  }
  getDescription(): string {
    return this.model.description ?? "";
  }
  setDescription(description: string): GProtection {
    this.model.description = description;
    return this.shown;
  }
  // C60: by the wording it is then no longer who may edit that counts.
  setWarningOnly(warningOnly: boolean): GProtection {
    this.model.warningOnly = warningOnly;
    if (warningOnly) this.model.editable = true;
    return this.shown;
  }
  remove(): void {
    this.sheet.protections = this.sheet.protections.filter((one) => one !== this.model);
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return showRange(this.#realm, this.sheet, this.model.range ?? wholeSheet(this.sheet));
  }
  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const ranges = (this.model.unprotected ?? []).map((one) => showRange(this.#realm, this.sheet, one));
    return this.#realm.list(ranges);
  }
}

/** A protection as the bundle gets it. */
export function showProtection(realm: Realm, sheet: ModelSheet, model: ModelProtection): GProtection {
  return new Protection(realm, sheet, model).shown;
}
