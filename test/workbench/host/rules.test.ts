/** @fileoverview Rules that reject, drop-downs fed from cells and checkboxes, by the conformance table. */

import { describe, expect, test } from "vitest";
import { cellAt, type ModelValidation } from "../../../workbench/host/model";
import { bookOf, inside, sheetOf } from "./support";

const NOW = { now: () => Date.UTC(2021, 5, 1, 5) };
const REFUSED = "The data you entered in cell A1 violates the data validation rules set on this cell.";

/** What writing each of some values, given as code, comes to under a rule that rejects. */
function tried(rule: Partial<ModelValidation>, values: readonly string[], options = {}) {
  const lists = sheetOf(
    [
      ["Đạt", 1],
      ["Chưa đạt", true],
    ],
    "Danh mục",
    9,
  );
  return values.map((value) => {
    const sheet = sheetOf([[{ value: "cũ", validation: { kind: "custom", rejects: true, ...rule } }]]);
    const said = inside(`return caught(() => at('A1').setValue(${value}))`, bookOf(sheet, lists), {
      ...NOW,
      ...options,
    });
    expect(said === "nothing was thrown").toBe(cellAt(sheet, 0, 0)?.value !== "cũ");
    return said === "nothing was thrown" ? value : said === REFUSED ? "refused" : said;
  });
}

describe("[C49] a rule that rejects refuses a script's write too", () => {
  test("a number", () => {
    const test = { operator: "between", operands: [0, 10] } as const;
    expect(tried({ kind: "number", test }, ["5", "11", "'x'", "'7'", "true", "''"])).toEqual([
      "5",
      "refused",
      "refused",
      "'7'",
      "refused",
      "''",
    ]);
    const above = { operator: "greaterThan", operands: [3] } as const;
    expect(tried({ kind: "number", test: above }, ["3", "4"])).toEqual(["refused", "4"]);
  });

  test("a day", () => {
    expect(tried({ kind: "date" }, ["new Date(2021, 4, 3)", "'3/5/2021'", "5", "'Đạt'"])).toEqual([
      "new Date(2021, 4, 3)",
      "'3/5/2021'",
      "refused",
      "refused",
    ]);
    const from = { operator: "greaterThanOrEqual", operands: [44319] } as const;
    expect(tried({ kind: "date", test: from }, ["'2/5/2021'", "'3/5/2021'"])).toEqual([
      "refused",
      "'3/5/2021'",
    ]);
  });

  test("a list", () => {
    const list = { kind: "list", values: ["Đạt", "1", "7,5"] } as const;
    expect(tried(list, ["'Đạt'", "'đạt'", "1", "7.5", "true"])).toEqual([
      "'Đạt'",
      "refused",
      "1",
      "7.5",
      "refused",
    ]);
  });

  test("a formula, which the host cannot compute: a test says what it refuses", () => {
    expect(tried({ kind: "custom" }, ["'x'", "1"])).toEqual(["'x'", "1"]);
    const unsure = { customRefuses: (value: unknown) => typeof value === "string" };
    expect(tried({ kind: "custom" }, ["'x'", "1"], { unsure })).toEqual(["refused", "1"]);
  });

  test("one that only warns lets everything pass", () => {
    expect(tried({ kind: "number", rejects: false }, ["'x'"])).toEqual(["'x'"]);
  });

  test("its kind and its operands are told", () => {
    const validation = (rule: Partial<ModelValidation>) => {
      const full = { kind: "custom", rejects: true, ...rule } as const;
      const body = `const v = at('A1').getDataValidations()[0][0];
        return [String(v.getCriteriaType()), v.getAllowInvalid(), v.getCriteriaValues().map(one => one instanceof Date
          ? [one.getFullYear(), one.getMonth() + 1, one.getDate()] : one)]`;
      return inside(body, bookOf(sheetOf([[{ value: null, validation: full }]])));
    };
    expect(validation({ kind: "number", test: { operator: "notBetween", operands: [1, 2] } })).toEqual([
      "NUMBER_NOT_BETWEEN",
      false,
      [1, 2],
    ]);
    expect(validation({ kind: "date", test: { operator: "lessThan", operands: [44319] } })).toEqual([
      "DATE_BEFORE",
      false,
      [[2021, 5, 3]],
    ]);
  });
});

describe("[C50] a drop-down fed from cells", () => {
  const source = { sheet: 9, range: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 } };

  test("is VALUE_IN_RANGE, and its criteria value a Range", () => {
    const lists = sheetOf(
      [
        ["Đạt", 1],
        ["Chưa đạt", true],
      ],
      "Danh mục",
      9,
    );
    const validation = { kind: "list", values: [], source, rejects: false } as const;
    const body = `const v = at('A1').getDataValidations()[0][0], [range] = v.getCriteriaValues();
      return [v.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE, range.getGridId(),
        range.getA1Notation(), range.getDisplayValues()]`;
    expect(inside(body, bookOf(sheetOf([[{ value: null, validation }]]), lists))).toEqual([
      true,
      9,
      "A1:B2",
      [
        ["Đạt", "1"],
        ["Chưa đạt", "TRUE"],
      ],
    ]);
  });

  test("refuses what the cells do not say now", () => {
    expect(tried({ kind: "list", values: ["cũ"], source }, ["'Đạt'", "1", "true", "'cũ'", "'Khác'"])).toEqual(
      ["'Đạt'", "1", "true", "refused", "refused"],
    );
  });
});
