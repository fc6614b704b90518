/**
 * @fileoverview What names last year beside a tab's cells: drop-downs that are fed from its tabs, prompts, colour rules
 * ([Y11]). None of it is changed: where it is, is told. Of headers and footers Google says nothing.
 */
import type { Naming, NamingKind } from "../messages/opening";
import { Cells } from "../opening/cells";
import { tabsCalled, tabsInTexts } from "../opening/formulas";
import { areaText } from "../table/area";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells with rules beyond these are not looked at: each is asked what it says. */
const MOST_RULES = 2000;

/** What is last year's. */
export interface Former {
  readonly year: number;
  /** Its tabs' names by their ids. */
  readonly tabs: ReadonlyMap<number, string>;
}

/**
 * @param source last year's tab
 * @param copy what was made of it; null: nothing yet, and nobody knows what will become of rules that name their own tab
 */
export function namingOf(source: Sheet, copy: Sheet | null, { year, tabs }: Former): Naming[] {
  const sheet = copy ?? source;
  const own = copy ? null : source.getName();
  const former = new Set([...tabs.values()].filter((name) => name !== own));
  const found = new Map<string, { kind: NamingKind; names: string; cells: Cells }>();
  const add = (kind: NamingKind, names: string, row: number, column: number) => {
    const one = found.get(kind + names) ?? { kind, names, cells: new Cells() };
    found.set(kind + names, one);
    one.cells.add(row, column);
  };
  let left = MOST_RULES;
  // Of the copy the cells that were emptied, too.
  const block = sheet.getRange(source.getDataRange().getA1Notation());
  for (const [row, rules] of block.getDataValidations().entries())
    for (const [column, rule] of rules.entries()) {
      if (!rule || left === 0) continue;
      left -= 1;
      const help = rule.getHelpText() ?? "";
      if (help.includes(String(year))) add("prompt", help, row, column);
      if (rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE) continue;
      const name = tabs.get((rule.getCriteriaValues()[0] as Range).getGridId());
      if (name !== undefined && former.has(name)) add("choices", name, row, column);
    }
  const rules = [...found.values()].map(
    ({ cells, ...one }): Naming => ({ ...one, where: cells.areas().map(areaText) }),
  );
  const colours = sheet.getConditionalFormatRules().flatMap((rule): Naming[] => {
    const said = (rule.getBooleanCondition()?.getCriteriaValues() ?? []).map(String);
    const names = said.flatMap((one) => [...tabsCalled(one), ...tabsInTexts(one)]);
    const named = names.find((name) => former.has(name));
    if (named === undefined) return [];
    return [{ kind: "colours", names: named, where: rule.getRanges().map((one) => one.getA1Notation()) }];
  });
  return [...rules, ...colours];
}
