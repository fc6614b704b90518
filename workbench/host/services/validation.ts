/** @fileoverview DataValidation, of lists and checkboxes (any other can only be seen to be one), and its builder. */

import type { MemberOf } from "../members";
import type { ModelValidation } from "../model";
import type { Kind, Realm } from "../realm";

type GDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GDataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const VALIDATION_KIND: Kind = { name: "DataValidation", path: "SpreadsheetApp.DataValidation" };

export class DataValidation implements Pick<GDataValidation, MemberOf<"DataValidation">> {
  readonly #realm: Realm;
  constructor(
    realm: Realm,
    readonly rule: ModelValidation,
  ) {
    this.#realm = realm;
  }

  static shown(realm: Realm, rule: ModelValidation): GDataValidation {
    return realm.expose(VALIDATION_KIND, new DataValidation(realm, rule));
  }

  /** A rule of another kind gets a member that the real enum lacks: equal to nothing, and saying why. */
  getCriteriaType(): GCriteria {
    const { kind } = this.rule;
    const label = kind === "checkbox" ? "CHECKBOX" : kind === "list" ? "VALUE_IN_LIST" : "NOT_EMULATED";
    return this.#realm.enumMember("DataValidationCriteria", label);
  }

  getCriteriaValues(): unknown[] {
    const { kind, values } = this.rule;
    if (kind === "checkbox") return this.#realm.array();
    if (kind !== "list" || !values) {
      throw new Error("SpreadsheetApp.DataValidation.getCriteriaValues of this rule is not emulated");
    }
    return this.#realm.list([this.#realm.list(values), true]);
  }
}

const BUILDER_KIND: Kind = {
  name: "DataValidationBuilder",
  path: "SpreadsheetApp.DataValidationBuilder",
};

export class DataValidationBuilder
  implements Pick<GDataValidationBuilder, MemberOf<"DataValidationBuilder">>
{
  readonly shown: GDataValidationBuilder;
  readonly #realm: Realm;
  #values: readonly string[] | null = null;
  // C22: what does not fit is allowed unless said otherwise.
  #rejects = false;

  constructor(realm: Realm) {
    this.#realm = realm;
    this.shown = realm.expose(BUILDER_KIND, this);
  }

  requireValueInList(values: string[], showDropdown = true): GDataValidationBuilder {
    if (!showDropdown) throw new Error("requireValueInList without a drop-down is not emulated");
    this.#values = Array.from(values);
    return this.shown;
  }

  setAllowInvalid(allowInvalidData: boolean): GDataValidationBuilder {
    this.#rejects = !allowInvalidData;
    return this.shown;
  }

  build(): GDataValidation {
    if (!this.#values) throw new Error("A data validation rule without a criterion is not emulated");
    return DataValidation.shown(this.#realm, { kind: "list", values: this.#values, rejects: this.#rejects });
  }
}
