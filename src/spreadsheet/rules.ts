/** @fileoverview Data validation of the person's cells: what a drop-down offers, and what a rule that rejects refuses (C49). */

import { Problem } from "../messages/failures";
import { ruleRefuses } from "../messages/tabs";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** What a cell lets be written. */
export interface CellRule {
  readonly checkbox: boolean;
  /** The words of its drop-down; null where it has none. */
  readonly choices: readonly string[] | null;
}

const FREE: CellRule = { checkbox: false, choices: null };

/** Reads rules: lists that are fed from the same cells once (C50). */
export class RuleReader {
  private readonly words = new Map<string, readonly string[]>();

  read(rule: Rule | null): CellRule {
    if (!rule) return FREE;
    const { CHECKBOX, VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
    switch (rule.getCriteriaType()) {
      case CHECKBOX: {
        // A box may hold words of its own, such as Có and Không.
        const own = rule.getCriteriaValues() as unknown[];
        return own.length > 0 ? listRule(own.map(String)) : { checkbox: true, choices: null };
      }
      case VALUE_IN_LIST: {
        const [entries] = rule.getCriteriaValues() as [unknown];
        return Array.isArray(entries) ? listRule(entries.map(String)) : FREE;
      }
      case VALUE_IN_RANGE: {
        const [range] = rule.getCriteriaValues() as [GoogleAppsScript.Spreadsheet.Range];
        return listRule(this.wordsIn(range));
      }
      default:
        return FREE;
    }
  }

  private wordsIn(range: GoogleAppsScript.Spreadsheet.Range): readonly string[] {
    const key = `${range.getGridId()} ${range.getA1Notation()}`;
    const known = this.words.get(key);
    if (known) return known;
    const shown = range.getDisplayValues().flatMap((row) => row.filter((word) => word !== ""));
    const words = [...new Set(shown)];
    this.words.set(key, words);
    return words;
  }
}

/** A list of TRUE and FALSE is a checkbox (C56): who ticks it writes a boolean. */
function listRule(choices: readonly string[]): CellRule {
  const isBox = choices.length === 2 && choices.includes("TRUE") && choices.includes("FALSE");
  return isBox ? { checkbox: true, choices: null } : { checkbox: false, choices };
}

/**
 * Before any of these cells is written.
 * @throws Problem naming the first whose rule refuses what is to go into it
 */
export function checkRules(
  cells: readonly {
    readonly range: GoogleAppsScript.Spreadsheet.Range;
    readonly value: string | number | boolean;
  }[],
): void {
  for (const { range, value } of cells) {
    const rule = range.getDataValidations()[0]?.[0] ?? null;
    if (refuses(rule, new RuleReader().read(rule), value))
      throw new Problem(ruleRefuses(range.getA1Notation(), String(value)));
  }
}

const NUMBER_TESTS: Readonly<Record<string, (value: number, a: number, b: number) => boolean>> = {
  BETWEEN: (value, a, b) => value >= a && value <= b,
  NOT_BETWEEN: (value, a, b) => value < a || value > b,
  EQUAL_TO: (value, a) => value === a,
  NOT_EQUAL_TO: (value, a) => value !== a,
  GREATER_THAN: (value, a) => value > a,
  GREATER_THAN_OR_EQUAL_TO: (value, a) => value >= a,
  LESS_THAN: (value, a) => value < a,
  LESS_THAN_OR_EQUAL_TO: (value, a) => value <= a,
};

/** How a list may say a value: its words are as the sheet's locale shows them. */
function spellings(value: string | number | boolean): string[] {
  if (typeof value === "boolean") return [String(value).toUpperCase()];
  return typeof value === "number" ? [String(value), String(value).replace(".", ",")] : [value];
}

/**
 * Whether a rule refuses what is to be written. What only Google can know (a formula, an address, a text's form) is let
 * through: where Google refuses it after all, the cell is named then.
 */
export function refuses(
  rule: Rule | null,
  { checkbox, choices }: CellRule,
  value: string | number | boolean,
): boolean {
  if (!rule || value === "" || rule.getAllowInvalid()) return false;
  if (checkbox) return typeof value !== "boolean";
  if (choices) return !spellings(value).some((one) => choices.includes(one));
  // Google's enums say their names [O]; where one did not, the value would be tried.
  const kind = String(rule.getCriteriaType());
  // Nothing that is written from here is a day.
  if (kind.startsWith("DATE_")) return true;
  if (!kind.startsWith("NUMBER_")) return false;
  if (typeof value !== "number") return true;
  const [a, b = a] = rule.getCriteriaValues() as unknown[];
  const test = NUMBER_TESTS[kind.slice("NUMBER_".length)];
  return test !== undefined && typeof a === "number" && typeof b === "number" && !test(value, a, b);
}
