/** @fileoverview DataValidation and its builder: lists and checkboxes; any other rule can only be seen to be one. */

import type { ModelValidation } from "../model";
import type { Kind, Realm } from "../realm";
import type { Signatures } from "../signatures";

type GDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GDataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const VALIDATION = {
  getAllowInvalid: [[]],
  getCriteriaType: [[]],
  getCriteriaValues: [[]],
  getHelpText: [[]],
} satisfies Signatures;

const VALIDATION_KIND: Kind = {
  name: "DataValidation",
  path: "SpreadsheetApp.DataValidation",
  signatures: VALIDATION,
};

export class DataValidation implements Pick<GDataValidation, keyof typeof VALIDATION> {
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

  getAllowInvalid(): boolean {
    return !this.rule.rejects;
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

  getHelpText(): string {
    return this.rule.help ?? "";
  }
}

const BUILDER = {
  requireValueInList: [["string[]"], ["string[]", "boolean"]],
  requireCheckbox: [[]],
  setAllowInvalid: [["boolean"]],
  setHelpText: [["string"]],
  build: [[]],
} satisfies Signatures;

const BUILDER_KIND: Kind = {
  name: "DataValidationBuilder",
  path: "SpreadsheetApp.DataValidationBuilder",
  signatures: BUILDER,
};

export class DataValidationBuilder implements Pick<GDataValidationBuilder, keyof typeof BUILDER> {
  readonly shown: GDataValidationBuilder;
  readonly #realm: Realm;
  #rule: Pick<ModelValidation, "kind" | "values"> | null = null;
  // C22: what does not fit is allowed unless said otherwise.
  #rejects = false;
  #help: string | null = null;

  constructor(realm: Realm) {
    this.#realm = realm;
    this.shown = realm.expose(BUILDER_KIND, this);
  }

  requireValueInList(values: string[], showDropdown = true): GDataValidationBuilder {
    if (!showDropdown) throw new Error("requireValueInList without a drop-down is not emulated");
    this.#rule = { kind: "list", values: Array.from(values) };
    return this.shown;
  }

  requireCheckbox(): GDataValidationBuilder {
    this.#rule = { kind: "checkbox" };
    return this.shown;
  }

  setAllowInvalid(allowInvalidData: boolean): GDataValidationBuilder {
    this.#rejects = !allowInvalidData;
    return this.shown;
  }

  setHelpText(helpText: string): GDataValidationBuilder {
    this.#help = helpText;
    return this.shown;
  }

  build(): GDataValidation {
    if (!this.#rule) throw new Error("A data validation rule without a criterion is not emulated");
    const help = this.#help === null ? {} : { help: this.#help };
    return DataValidation.shown(this.#realm, { ...this.#rule, rejects: this.#rejects, ...help });
  }
}
