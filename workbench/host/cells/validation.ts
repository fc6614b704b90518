/** @fileoverview What data validation lets a script write (C22). */

import { a1 } from "../../../src/table/a1";
import type { ModelValidation } from "../model";
import type { Typed } from "../text/typed";

/**
 * Throws where a rule that rejects forbids what is written. That scripts are held to it is [U]; the error's words
 * are [O]. A rule of kind "other", or a list whose entries stand in other cells, is not in the model: it lets
 * everything pass here.
 */
export function checkValidation(
  rule: ModelValidation | undefined,
  { value, formula }: Typed,
  row: number,
  column: number,
): void {
  if (!rule?.rejects || value === null || formula !== undefined) return;
  const fits =
    rule.kind === "checkbox"
      ? typeof value === "boolean"
      : rule.kind === "list" && rule.values
        ? rule.values.includes(String(value))
        : true;
  if (fits) return;
  throw new Error(
    `The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`,
  );
}
