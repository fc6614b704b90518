/** @fileoverview Rules of conditional formats, as far as they say where they are and what they compare with (C66). */

import type { Area } from "../../../src/table/area";
import type { MemberOf } from "../members";
import type { ModelCondition } from "../model";
import type { Kind, Realm } from "../realm";

type GRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GRange = GoogleAppsScript.Spreadsheet.Range;

const RULE_KIND: Kind = { name: "ConditionalFormatRule", path: "SpreadsheetApp.ConditionalFormatRule" };
const CONDITION_KIND: Kind = { name: "BooleanCondition", path: "SpreadsheetApp.BooleanCondition" };

/** Scales of colours and what is like them have no condition. */
const SCALES = ["colorScale", "dataBar", "iconSet"];

/** A rule as the bundle gets it; what a file's rule compares with are formulas. */
export function showRule(
  realm: Realm,
  {
    type,
    formulas,
    ranges,
  }: Pick<ModelCondition, "type" | "formulas"> & { readonly ranges: readonly Area[] },
  show: (block: Area) => GRange,
): GRule {
  const condition = {
    getCriteriaValues: () => realm.list(formulas.map((one) => `=${one}`)),
  } satisfies Pick<GCondition, MemberOf<"BooleanCondition">>;
  const rule = {
    getBooleanCondition: () => (SCALES.includes(type) ? null : realm.expose(CONDITION_KIND, condition)),
    getRanges: () => realm.list(ranges.map(show)),
  } satisfies Pick<GRule, MemberOf<"ConditionalFormatRule">>;
  return realm.expose(RULE_KIND, rule);
}
