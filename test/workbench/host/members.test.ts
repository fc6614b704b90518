/** @fileoverview The host emulates the members of Apps Script that the bundle uses, and no others. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MEMBERS } from "../../../workbench/host/members";
import { bookOf, inside, sheetOf } from "./support";

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");

/** Called by the add-on's build only, of which dist/ holds nothing. */
const ADDON = ["Ui.createAddonMenu"];

const members = Object.entries(MEMBERS).flatMap(([kind, table]) =>
  Object.keys(table).map((member) => `${kind}.${member}`),
);
const isCalled = (code: string, member: string) => new RegExp(`\\.${member.split(".")[1]}\\(`).test(code);

test("the built bundle calls every member that the host emulates", () => {
  const code = read("dist/Code.js");
  const unused = members.filter((member) => !isCalled(code, member));
  expect(unused).toEqual(ADDON);
  expect(ADDON.filter((member) => !isCalled(read("src/menu.ts"), member))).toEqual([]);
});

// Rows of docs/conformance.md about what the bundle never names: a test that they are no more than that.
test.each([
  ["C23", "sheet().setConditionalFormatRules([])", "Sheet.setConditionalFormatRules"],
  ["C24", "sheet().isRightToLeft()", "Sheet.isRightToLeft"],
  ["C43", "Session.getActiveUser()", "Session.getActiveUser"],
])("[%s] is not used: %s throws, and the bundle does not call it", (_, call, member) => {
  expect(() => inside(call)).toThrow(`${member} is not emulated`);
  expect(isCalled(read("dist/Code.js"), member)).toBe(false);
});

test("[C38] is not used: there is no CacheService, and the bundle does not name it", () => {
  expect(inside("return typeof CacheService")).toBe("undefined");
  expect(read("dist/Code.js")).not.toContain("CacheService");
});

test("[C60] a filter is put over a block, and not where one is; taken away, it hides no row", () => {
  const sheet = sheetOf([["a", "b"], ["c"]]);
  const said = inside(
    `at('A1:B2').createFilter();
     const again = caught(() => at('A1').createFilter());
     const over = sheet().getFilter().getRange().getA1Notation();
     sheet().getFilter().remove();
     return [again, over, sheet().getFilter()]`,
    bookOf(sheet),
  );
  expect(said).toEqual([expect.stringContaining("already has a filter"), "A1:B2", null]);
});

test("[C60] a copied tab comes last under a name of Google's; protections and charts stay behind", () => {
  const source = sheetOf(
    [["a", { value: 3, formula: "='Khác'!A1" }, { value: "x", note: "ghi", background: "#ff0000" }]],
    "Chấm",
    1,
  );
  source.merges = [{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 }];
  source.columnWidths.set(1, 210);
  source.frozenRows = 1;
  source.protections = [{ range: null, editable: false }];
  const book = bookOf(source, sheetOf([["y"]], "Khác", 2));
  const said = inside(
    `const copy = ss().getSheets()[0].copyTo(ss());
     return [copy.getName(), sheet().getName(), ss().getSheets().length, copy.getRange("A1:C1").getFormulas()[0][1]]`,
    book,
  );
  expect(said).toEqual(["Copy of Chấm", "Chấm", 3, "='Khác'!A1"]);
  const copy = book.sheets[2];
  expect(copy).toMatchObject({
    id: 3,
    copyOf: 1,
    merges: source.merges,
    frozenRows: 1,
    protections: [],
    added: true,
  });
  expect(copy?.columnWidths.get(1)).toBe(210);
  expect(copy?.cells.get(0)?.get(2)).toMatchObject({
    value: "x",
    note: "ghi",
    look: { background: "#ff0000" },
  });
  // It is a copy: what is written there stands nowhere else.
  inside(`ss().getSheets()[2].getRange("C1").setValue("z")`, book);
  expect([source.cells.get(0)?.get(2)?.value, copy?.cells.get(0)?.get(2)?.value]).toEqual(["x", "z"]);
  inside(`ss().getSheets()[0].copyTo(ss())`, book);
  expect(book.sheets[3]?.name).toBe("Copy of Chấm 2");
});

test("[C66] colour rules say where they are and what they compare with; what a rule says to who fills in its cell is told", () => {
  const source = sheetOf([["a"], ["b"]], "Chấm", 1);
  const range = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 };
  const rule = { priority: 1, attributes: {} };
  source.conditional = [
    { ranges: [range], rules: [{ ...rule, type: "expression", formulas: ["'Cũ'!$A$1>1"] }] },
    { ranges: [range], rules: [{ ...rule, type: "colorScale", formulas: [] }] },
  ];
  const list = { kind: "list", rejects: false, values: ["a", "b"] } as const;
  Object.assign(source.cells.get(0)?.get(0) ?? {}, {
    validation: { ...list, source: { sheet: 1, range }, help: "Chọn một" },
  });
  Object.assign(source.cells.get(1)?.get(0) ?? {}, {
    validation: { ...list, source: { sheet: 1, range, named: true } },
  });
  const said = inside(
    `const copy = sheet().copyTo(ss());
     const rules = copy.getDataRange().getDataValidations().flat();
     const colours = copy.getConditionalFormatRules().map((one) => [
       one.getRanges().map((each) => each.getA1Notation()),
       one.getBooleanCondition()?.getCriteriaValues() ?? null,
     ]);
     const feeds = rules.map((one) => one.getCriteriaValues()[0].getGridId() === copy.getSheetId());
     return [colours, rules.map((one) => one.getHelpText()), feeds]`,
    bookOf(source),
  );
  expect(said).toEqual([
    [
      [["A1:A2"], ["='Cũ'!$A$1>1"]],
      [["A1:A2"], null],
    ],
    ["Chọn một", null],
    // One whose rule in the file names its tab goes on naming it.
    [true, false],
  ]);
});

test("[C67] what a formula fills stays filled where its own cell is not emptied", () => {
  const source = sheetOf(
    [
      ["x", 1],
      ["o", 2],
      ["x", 3],
    ],
    "Chấm",
    1,
  );
  Object.assign(source.cells.get(0)?.get(0) ?? {}, { formula: "=B1:B3" });
  source.arrays = [{ firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 0 }];
  const said = inside(
    `const values = () => sheet().getRange("A1:B3").getValues().map((row) => row.join(""));
     sheet().getRange("A2:B3").clearContent();
     const left = values();
     sheet().getRange("A1").clearContent();
     return [left, values()]`,
    bookOf(source),
  );
  expect(said).toEqual([
    ["x1", "o", "x"],
    ["1", "", ""],
  ]);
});

test("[C65] pictures, drawings and names of a sheet are listed; a copy has none of them", () => {
  const source = sheetOf([["a"]], "Chấm", 1);
  source.floating = { images: 2, drawings: 1 };
  const book = bookOf(source, sheetOf([["y"]], "Khác", 2));
  book.names = [
    { name: "Diem", sheet: 1 },
    { name: "Xa", sheet: 2 },
  ];
  const said = inside(
    `const counts = (one) => [one.getImages().length, one.getDrawings().length, one.getNamedRanges().map((name) => name.getName())];
     return [counts(sheet()), counts(sheet().copyTo(ss()))]`,
    book,
  );
  expect(said).toEqual([
    [2, 1, ["Diem"]],
    [0, 0, []],
  ]);
});

test("[C60] a chart is built over cells, put in, known by its options and taken out; what is left to Google throws", () => {
  const sheet = sheetOf([
    ["", "Số"],
    ["a", 1],
    ["b", 2],
  ]);
  const book = bookOf(sheet, sheetOf([["x"]], "Khác", 7));
  const made =
    "sheet().newChart().setChartType(Charts.ChartType.BAR).addRange(at('A1:A3')).addRange(at('B1:B3')).setNumHeaders(1).setPosition(2, 3, 4, 5)";
  const said = inside(
    `const built = ${made}.setOption('title', 'Một').setOption('colors', ['#112233']).build();
     const before = sheet().getCharts().length;
     sheet().insertChart(built); sheet().insertChart(${made}.build());
     const seen = sheet().getCharts().map((one) => one.getOptions().get('title'));
     return [before, seen, built.getOptions().get('none')]`,
    book,
  );
  expect(said).toEqual([0, ["Một", null], null]);
  expect(sheet.charts).toMatchObject([
    {
      id: 1,
      type: "BAR",
      headers: 1,
      ranges: [
        { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 0 },
        { firstRow: 0, lastRow: 2, firstColumn: 1, lastColumn: 1 },
      ],
      options: { title: "Một", colors: ["#112233"] },
      at: { row: 1, column: 2, x: 4, y: 5 },
    },
    { id: 2, options: {} },
  ]);
  // What stands below rows that are put in moves along, charts too.
  inside("sheet().insertRowsAfter(1, 2)", book);
  expect(sheet.charts?.[0]).toMatchObject({ at: { row: 3 }, ranges: [{ firstRow: 0, lastRow: 4 }, {}] });
  inside("sheet().removeChart(sheet().getCharts()[0])", book);
  expect(sheet.charts?.map(({ id }) => id)).toEqual([2]);
  for (const [body, why] of [
    ["sheet().newChart().addRange(at('A1')).setPosition(1, 1, 0, 0).build()", "is not emulated"],
    ["sheet().newChart().addRange(ss().getSheetByName('Khác').getRange('A1'))", "another sheet's cells"],
    [`ss().getSheetByName('Khác').insertChart(${made}.build())`, "that this sheet's builder made"],
    ["sheet().newChart().setPosition(0, 1, 0, 0)", "out of bounds"],
    ["sheet().newChart().setChartType('BAR')", "don't match the method signature"],
    ["sheet().newChart().asPieChart()", "asPieChart is not emulated"],
    ["sheet().getCharts()[0].modify()", "modify is not emulated"],
  ] as const)
    expect(() => inside(body, book), body).toThrow(why);
});

test("[C64] thin lines around every cell, looks of scattered blocks, rows that are hidden, no grid lines", () => {
  const sheet = sheetOf([["a", "b"], ["c"]]);
  inside(
    `sheet().getRangeList(['A1:B1']).setBorder(true, true, true, true, true, true, '#b7b7b7', SpreadsheetApp.BorderStyle.SOLID)
       .setFontColor('#757575').setFontSize(8).setHorizontalAlignment('right').setVerticalAlignment('middle').setWrap(true);
     sheet().hideRows(2, 1); sheet().setHiddenGridlines(true); sheet().setRowHeights(1, 1, 60)`,
    bookOf(sheet),
  );
  const line = { style: "thin", color: "#b7b7b7" };
  expect(sheet.cells.get(0)?.get(1)?.look).toMatchObject({
    border: { top: line, left: line, bottom: line, right: line },
    fontColor: "#757575",
    fontSize: 8,
    horizontalAlignment: "right",
    verticalAlignment: "middle",
    wrap: true,
  });
  expect([[...sheet.hiddenRows], sheet.hiddenGridlines, sheet.rowHeights.get(0)]).toEqual([[1], true, 60]);
});

test("[C62] a file's own filter: none gives null; rows that it hid are shown, merges dissolved, notes cleared in a list", () => {
  expect(inside("return sheet().getFilter()")).toBe(null);
  const sheet = sheetOf([["a", { value: "b", note: "ghi" }], ["c"]]);
  sheet.hiddenRows.add(1);
  sheet.merges.push({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 });
  inside(
    "sheet().showRows(1, 2); at('A1:B1').breakApart(); sheet().getRangeList(['B1']).clearNote(); sheet().setName('Mới')",
    bookOf(sheet),
  );
  expect([sheet.hiddenRows.size, sheet.merges.length, sheet.name]).toEqual([0, 0, "Mới"]);
  expect(sheet.cells.get(0)?.get(1)?.note ?? null).toBe(null);
});
