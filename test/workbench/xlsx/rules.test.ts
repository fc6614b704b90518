/** @fileoverview What an .xlsx says may stand in its cells, as the model has it, and what comes of it in a judgement. */
import { describe, expect, test } from "vitest";
import { small } from "../../../tools/hostile/handmade";
import { open } from "../../../workbench/xlsx/open";
import { ask, bundleOn, openedWhole } from "../../commands/support";
import { bookOf, sheetOf } from "../host/support";

const SHEET =
  "<sheetData><row r='1'><c r='A1' t='b'><v>1</v></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>Đạt</t></is></c></row></sheetData>";

/** The rule on A1 of a sheet with one rule, given by its attributes and formulas. */
async function ruleOf(attributes: string, ...formulas: string[]) {
  const inside = formulas.map((one, i) => `<formula${i + 1}>${one}</formula${i + 1}>`).join("");
  const rule = `<dataValidations><dataValidation showErrorMessage="1" sqref="A1" ${attributes}>${inside}</dataValidation></dataValidations>`;
  const { model } = await open(small(SHEET + rule), "x.xlsx");
  const cell = model.sheets[0]?.cells.get(0)?.get(0);
  return { rule: cell?.validation, value: cell?.value };
}

describe("[C49] [C50] rules of a file", () => {
  test("numbers and days, with what they are compared with", async () => {
    expect((await ruleOf('type="whole"', "0", "10")).rule).toEqual({
      kind: "number",
      test: { operator: "between", operands: [0, 10] },
      rejects: true,
    });
    expect((await ruleOf('type="decimal" operator="greaterThan"', "0.5")).rule).toMatchObject({
      kind: "number",
      test: { operator: "greaterThan", operands: [0.5] },
    });
    expect((await ruleOf('type="date" operator="lessThan"', "44319")).rule).toMatchObject({
      kind: "date",
      test: { operator: "lessThan", operands: [44319] },
    });
  });

  test("one that is compared with other cells has no operands that are known, and says them", async () => {
    expect((await ruleOf('type="whole"', "0", "B1")).rule).toEqual({
      kind: "number",
      formulas: ["0", "B1"],
      rejects: true,
    });
  });

  test.each(['type="custom"', 'type="textLength" operator="lessThan"', 'type="time"', ""])(
    "%j comes to a formula",
    async (attributes) => {
      expect((await ruleOf(attributes, "5", "6")).rule).toEqual({
        kind: "custom",
        formulas: ["5", "6"],
        rejects: true,
      });
    },
  );

  test("a list that a formula finds is known by the formula", async () => {
    const { rule } = await ruleOf('type="list"', "INDIRECT(&quot;'Danh mục'!A1:A2&quot;)");
    expect(rule).toEqual({ kind: "list", formulas: ["INDIRECT(\"'Danh mục'!A1:A2\")"], rejects: true });
    // The sidebar asks each cell of a unit what it offers.
    const marks = ["Đạt", "Đạt", "Đạt"].map((value) => ({ value, ...(rule && { validation: rule }) }));
    const sheet = sheetOf(
      [
        ["CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"],
        ["TT", "Đơn vị", "1.1", "2.1", "3.1"],
        [1, "Đoàn xã An Hà", ...marks],
      ],
      "Chấm",
    );
    const { host } = bundleOn(bookOf(sheet));
    const request = { sheet: null, selected: false, unit: { name: "", heading: "", at: 0 } };
    expect(openedWhole(ask(host, "sidebarOpen", request)).book.units).toHaveLength(1);
  });

  test("a list from cells names them", async () => {
    expect((await ruleOf('type="list"', "Bảng!$A$2:$A$4")).rule).toEqual({
      kind: "list",
      values: ["Đạt"],
      source: { sheet: 7, range: { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 0 }, named: true },
      rejects: true,
    });
  });
});

describe("[C56] checkboxes of Google's", () => {
  test.each(["TRUE,FALSE", "FALSE, TRUE"])("a list of %s is one", async (words) => {
    const { rule, value } = await ruleOf('type="list"', `"${words}"`);
    expect(rule).toEqual({ kind: "checkbox", rejects: true });
    expect(value).toBe(true);
  });

  test("[M2] come as bare booleans, and are read alike with a rule or without", () => {
    const codes = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
    const boxes = codes.map((_, index) => index % 2 === 0);
    const report = (validation?: object) => {
      const ticks = boxes.map((value) => ({ value, ...(validation ? { validation } : {}) }));
      const rows = [
        ["CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["Đơn vị", ...codes],
        ["Đoàn xã An Hà", ...ticks],
      ];
      return bundleOn(bookOf(sheetOf(rows as never, "Chấm"))).host.run("runReport", [{}]) as {
        units: { criteria: unknown }[];
      };
    };
    const bare = report();
    expect(bare).toEqual(report({ kind: "checkbox", rejects: true }));
    expect(bare).toEqual(report({ kind: "list", values: ["TRUE", "FALSE"], rejects: true }));
    expect(bare.units).toHaveLength(1);
  });
});
