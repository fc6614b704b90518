/** @fileoverview Drop-downs and checkboxes: which cell has which rule, as Univer's rules over ranges. */

import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { PlainLook } from "../server/wire";

type Validation = NonNullable<PlainLook["validation"]>;

/** The rules on a sheet's cells. A rule of another kind cannot be shown, and is left to the host. */
export class RulePlaces {
  readonly #rules = new Map<number, Map<number, Validation>>();

  /** @returns whether that is another rule than was there */
  set(row: number, column: number, rule: Validation | undefined): boolean {
    const shown = rule && (rule.kind === "checkbox" || rule.values) ? rule : undefined;
    const inColumn = this.#rules.get(column) ?? new Map<number, Validation>();
    const was = inColumn.get(row);
    if (JSON.stringify(was) === JSON.stringify(shown)) return false;
    if (shown) this.#rules.set(column, inColumn.set(row, shown));
    else inColumn.delete(row);
    return true;
  }

  /** Rows or columns were put in (`count` > 0) or taken out. */
  shift(axis: "rows" | "columns", at: number, count: number): void {
    if (axis === "columns") moveKeys(this.#rules, at, count);
    else for (const inColumn of this.#rules.values()) moveKeys(inColumn, at, count);
  }

  rules(): ISheetDataValidationRule[] {
    const byRule = new Map<string, { rule: Validation; ranges: IRange[] }>();
    for (const [column, inColumn] of this.#rules) {
      for (const [row, rule] of [...inColumn].sort(([a], [b]) => a - b)) {
        const key = JSON.stringify(rule);
        const held = byRule.get(key) ?? { rule, ranges: [] };
        byRule.set(key, held);
        const last = held.ranges.at(-1);
        if (last && last.startColumn === column && last.endRow === row - 1) last.endRow = row;
        else held.ranges.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
      }
    }
    return [...byRule.values()].map(({ rule, ranges }, i) => ruleOf(rule, ranges, `r${i}`));
  }
}

function moveKeys<T>(map: Map<number, T>, at: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    if (index < at) map.set(index, value);
    else if (count > 0 || index >= at - count) map.set(index + count, value);
  }
}

function ruleOf(rule: Validation, ranges: IRange[], uid: string): ISheetDataValidationRule {
  const common = {
    uid,
    ranges,
    allowBlank: true,
    errorStyle: rule.rejects ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    ...(rule.help ? { showInputMessage: true, prompt: rule.help } : {}),
  };
  if (rule.kind === "checkbox") return { ...common, type: DataValidationType.CHECKBOX };
  return {
    ...common,
    type: DataValidationType.LIST,
    formula1: JSON.stringify(rule.values ?? []),
    showDropDown: true,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: rule.rejects,
    error: "Chỉ nhận các giá trị có trong danh sách của ô này, hãy chọn một giá trị trong danh sách.",
  };
}
