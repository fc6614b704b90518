/** @fileoverview What data validation lets a script write (C22, C49). */

import { a1 } from "../../../src/table/a1";
import { cellAt, type ModelSheet, type ModelValidation, type RuleOperator } from "../model";
import { serialOf } from "../text/numbers";
import { shownIn } from "../text/shown";
import type { Typed } from "../text/typed";

/** Where rules are looked up: the sheets that feed lists, and what a custom formula would say. */
export interface RuleSurroundings {
  readonly sheets: readonly ModelSheet[];
  readonly locale: string;
  /** Whether a custom rule, whose formula nothing here computes, refuses a value. */
  readonly customRefuses: (value: unknown) => boolean;
}

/** Throws where a rule that rejects forbids what is written; scripts are held to it [O]. The error's words are [O]. */
export function checkValidation(
  rule: ModelValidation | undefined,
  { value, formula }: Typed,
  row: number,
  column: number,
  around: RuleSurroundings,
): void {
  if (!rule?.rejects || value === null || formula !== undefined || fits(rule, value, around)) return;
  throw new Error(
    `The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`,
  );
}

function fits(rule: ModelValidation, value: NonNullable<Typed["value"]>, around: RuleSurroundings): boolean {
  switch (rule.kind) {
    case "checkbox":
      return rule.values ? rule.values.includes(String(value)) : typeof value === "boolean";
    case "list": {
      const words = wordsOf(rule, around);
      // Google compares what is shown: TRUE, not true.
      return !words || words.includes(String(value)) || words.includes(shownIn({ value }, around.locale));
    }
    case "number":
      return typeof value === "number" && passes(rule.test, value);
    case "date":
      return value instanceof Date && passes(rule.test, serialOf(value));
    case "custom":
      return !around.customRefuses(value);
  }
}

/** The words of a list as they stand now: those in the rule, or what the cells show that feed it (C50). */
function wordsOf(
  { values, source }: ModelValidation,
  { sheets, locale }: Pick<RuleSurroundings, "sheets" | "locale">,
): readonly string[] | undefined {
  const sheet = sheets.find(({ id }) => id === source?.sheet);
  if (!source || !sheet) return values;
  const { firstRow, lastRow, firstColumn, lastColumn } = source.range;
  const words: string[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = cellAt(sheet, row, column);
      const word = cell ? shownIn(cell, locale) : "";
      if (word !== "") words.push(word);
    }
  }
  return words;
}

const TESTS: Readonly<Record<RuleOperator, (value: number, a: number, b: number) => boolean>> = {
  between: (value, a, b) => value >= a && value <= b,
  notBetween: (value, a, b) => value < a || value > b,
  equal: (value, a) => value === a,
  notEqual: (value, a) => value !== a,
  greaterThan: (value, a) => value > a,
  lessThan: (value, a) => value < a,
  greaterThanOrEqual: (value, a) => value >= a,
  lessThanOrEqual: (value, a) => value <= a,
};

function passes(test: ModelValidation["test"], value: number): boolean {
  return !test || TESTS[test.operator](value, test.operands[0] ?? 0, test.operands[1] ?? 0);
}
