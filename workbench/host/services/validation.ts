/** @fileoverview DataValidation, of every kind that a file brings, and the builder of drop-downs. */

import type { Area } from "../../../src/table/area";
import type { MemberOf } from "../members";
import { type ModelSheet, type ModelValidation, RULE_OPERATORS, type RuleOperator } from "../model";
import { implementationOf, type Kind, type Realm } from "../realm";
import { wallOf } from "../text/numbers";
import { dateForBundle } from "./dates";

type GDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GDataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const VALIDATION_KIND: Kind = { name: "DataValidation", path: "SpreadsheetApp.DataValidation" };

/** A range as the bundle gets it, where a list is fed from cells. */
type RangeOn = (sheet: ModelSheet, block: Area) => GoogleAppsScript.Spreadsheet.Range;

export class DataValidation implements Pick<GDataValidation, MemberOf<"DataValidation">> {
  readonly #realm: Realm;
  readonly #rangeOn: RangeOn | null;
  constructor(
    realm: Realm,
    rangeOn: RangeOn | null,
    readonly rule: ModelValidation,
  ) {
    this.#realm = realm;
    this.#rangeOn = rangeOn;
  }

  static shown(realm: Realm, rule: ModelValidation, rangeOn: RangeOn | null = null): GDataValidation {
    return realm.expose(VALIDATION_KIND, new DataValidation(realm, rangeOn, rule));
  }

  getAllowInvalid(): boolean {
    return !this.rule.rejects;
  }

  /** Null where it has none, whatever the types say. */
  getHelpText(): string {
    return (this.rule.help ?? null) as string;
  }

  getCriteriaType(): GCriteria {
    return this.#realm.enumMember("DataValidationCriteria", labelOf(this.rule));
  }

  getCriteriaValues(): unknown[] {
    const { kind, values, source, test, formulas } = this.rule;
    const realm = this.#realm;
    if (kind === "checkbox") return realm.list(values ?? []);
    const sheet = realm.world.workbook.sheets.find(({ id }) => id === source?.sheet);
    if (source && sheet && this.#rangeOn) return realm.list([this.#rangeOn(sheet, source.range), true]);
    if (kind === "list" && values) return realm.list([realm.list(values), true]);
    if (test && kind === "date")
      return realm.list(test.operands.map((serial) => dateForBundle(realm, wallOf(serial))));
    if (test) return realm.list(test.operands);
    return realm.list((formulas ?? []).map((one) => `=${one}`));
  }
}

const NUMBER_LABELS: Readonly<Record<RuleOperator, string>> = {
  between: "NUMBER_BETWEEN",
  notBetween: "NUMBER_NOT_BETWEEN",
  equal: "NUMBER_EQUAL_TO",
  notEqual: "NUMBER_NOT_EQUAL_TO",
  greaterThan: "NUMBER_GREATER_THAN",
  lessThan: "NUMBER_LESS_THAN",
  greaterThanOrEqual: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  lessThanOrEqual: "NUMBER_LESS_THAN_OR_EQUAL_TO",
};

/** Sheets knows no day that is not equal to another, and a rule on a day that nobody can compare is a formula's. */
const DATE_LABELS: Readonly<Record<RuleOperator, string>> = {
  between: "DATE_BETWEEN",
  notBetween: "DATE_NOT_BETWEEN",
  equal: "DATE_EQUAL_TO",
  notEqual: "CUSTOM_FORMULA",
  greaterThan: "DATE_AFTER",
  lessThan: "DATE_BEFORE",
  greaterThanOrEqual: "DATE_ON_OR_AFTER",
  lessThanOrEqual: "DATE_ON_OR_BEFORE",
};

/** The enum's members that rules of a file come to. */
export const CRITERIA = [
  "CHECKBOX",
  "CUSTOM_FORMULA",
  "DATE_IS_VALID_DATE",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  ...RULE_OPERATORS.map((operator) => NUMBER_LABELS[operator]),
  ...RULE_OPERATORS.filter((operator) => operator !== "notEqual").map((operator) => DATE_LABELS[operator]),
];

function labelOf({ kind, source, test, formulas }: ModelValidation): string {
  if (kind === "checkbox") return "CHECKBOX";
  if (kind === "list" && !formulas) return source ? "VALUE_IN_RANGE" : "VALUE_IN_LIST";
  if (kind === "date") return test ? DATE_LABELS[test.operator] : "DATE_IS_VALID_DATE";
  return kind === "number" && test ? NUMBER_LABELS[test.operator] : "CUSTOM_FORMULA";
}

const BUILDER_KIND: Kind = {
  name: "DataValidationBuilder",
  path: "SpreadsheetApp.DataValidationBuilder",
};

/** The cells that feed a list. */
interface Fed {
  readonly sheet: ModelSheet;
  live(): Area;
  getDisplayValues(): string[][];
}

export class DataValidationBuilder
  implements Pick<GDataValidationBuilder, MemberOf<"DataValidationBuilder">>
{
  readonly shown: GDataValidationBuilder;
  readonly #realm: Realm;
  #list: Pick<ModelValidation, "values" | "source"> | null = null;
  // C22: what does not fit is allowed unless said otherwise.
  #rejects = false;

  constructor(realm: Realm) {
    this.#realm = realm;
    this.shown = realm.expose(BUILDER_KIND, this);
  }

  requireValueInList(values: string[], showDropdown = true): GDataValidationBuilder {
    if (!showDropdown) throw new Error("requireValueInList without a drop-down is not emulated");
    this.#list = { values: Array.from(values) };
    return this.shown;
  }

  // C50: what the cells show later counts too.
  requireValueInRange(
    shown: GoogleAppsScript.Spreadsheet.Range,
    showDropdown = true,
  ): GDataValidationBuilder {
    if (!showDropdown) throw new Error("requireValueInRange without a drop-down is not emulated");
    const range = implementationOf<Fed>(shown);
    if (!range) return this.shown;
    const words = range.getDisplayValues().flat();
    this.#list = {
      values: words.filter((word) => word !== ""),
      source: { sheet: range.sheet.id, range: range.live() },
    };
    return this.shown;
  }

  setAllowInvalid(allowInvalidData: boolean): GDataValidationBuilder {
    this.#rejects = !allowInvalidData;
    return this.shown;
  }

  build(): GDataValidation {
    if (!this.#list) throw new Error("A data validation rule without a criterion is not emulated");
    return DataValidation.shown(this.#realm, { kind: "list", ...this.#list, rejects: this.#rejects });
  }
}
