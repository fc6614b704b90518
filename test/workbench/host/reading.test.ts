/** @fileoverview What a script reads from cells, by the conformance table. */

import { describe, expect, test } from "vitest";
import { bookOf, type Given, inside, sheetOf } from "./support";

const on = (rows: Given[][], body: string, change: (s: ReturnType<typeof sheetOf>) => void = () => {}) => {
  const sheet = sheetOf(rows);
  change(sheet);
  return inside(body, bookOf(sheet));
};

describe("values", () => {
  test("[C1] getValues gives numbers, booleans, dates, strings, and '' for an empty cell", () => {
    const date = new Date(Date.UTC(2021, 4, 3));
    const rows = [[1.5, true, date, "Đạt", { value: null, note: "n" }, { error: "#REF!" }]];
    const types = on(
      rows,
      "return at('A1:F1').getValues()[0].map(v => v instanceof Date ? 'Date' : typeof v)",
    );
    expect(types).toEqual(["number", "boolean", "Date", "string", "string", "string"]);
    expect(on(rows, "return at('E1:F1').getValues()")).toEqual([["", "#REF!"]]);
  });

  test("[C1] getValue gives the top left cell", () => {
    expect(on([["a", "b"]], "return at('A1:B1').getValue()")).toBe("a");
  });

  test("[C1] an image in a cell gives a CellImage object", () => {
    const body = `const v = at('A1').getValue();
      return [typeof v, String(v)]`;
    expect(on([[{ image: true }]], body)).toEqual(["object", "CellImage"]);
    expect(() => on([[{ image: true }]], "at('A1').getValue().getUrl()")).toThrow(
      "SpreadsheetApp.CellImage.getUrl is not emulated",
    );
  });

  test("[C1] a number in a date format is a date, a date in a number format is a number", () => {
    const rows = [
      [
        { value: 44319, numberFormat: "dd/mm/yyyy" },
        { value: new Date(Date.UTC(2021, 4, 3)), numberFormat: "0" },
      ],
    ];
    expect(
      on(rows, "const [d, n] = at('A1:B1').getValues()[0]; return [d.getDate(), d.getMonth(), n]"),
    ).toEqual([3, 4, 44319]);
  });

  test("[C1] arrays and dates are those of the bundle's own realm", () => {
    const rows = [[new Date(Date.UTC(2021, 4, 3, 7, 30))]];
    const body = `const v = at('A1').getValues(); const d = v[0][0];
      return [v instanceof Array, Array.isArray(v[0]), v[0] instanceof Array, d instanceof Date,
        Object.prototype.toString.call(d), d.constructor === new Date(0).constructor]`;
    expect(on(rows, body)).toEqual([true, true, true, true, "[object Date]", true]);
  });

  test("[C25] changing what was returned changes no cell", () => {
    const body = `const v = at('A1:B1').getValues(); v[0][0] = 'khác'; v[0][1].setFullYear(1999);
      return [at('A1').getValue(), at('B1').getValue().getFullYear()]`;
    expect(on([["một", new Date(Date.UTC(2021, 0, 1))]], body)).toEqual(["một", 2021]);
  });

  test("[C25] changing what was written changes no cell", () => {
    const body = `const d = new Date(2021, 0, 1); const v = [[d]]; at('A1').setValues(v);
      v[0][0] = 1; d.setFullYear(1999); return at('A1').getValue().getFullYear()`;
    expect(on([], body)).toBe(2021);
  });

  test("[C8] getFormulas gives '' where there is none", () => {
    const rows = [[{ value: 3, formula: "=1+2" }, 3]];
    expect(on(rows, "return at('A1:C1').getFormulas()")).toEqual([["=1+2", "", ""]]);
    expect(on(rows, "return at('A1').getValue()")).toBe(3);
  });
});

describe("display values", () => {
  const shown = (cell: Given) => on([[cell]], "return at('A1').getDisplayValues()[0][0]");
  const date = new Date(Date.UTC(2021, 4, 3));

  test.each<[string, Given, string]>([
    ["a number", 1234.5, "1234,5"],
    ["a third", 1 / 3, "0,3333333333"],
    ["a large number", 1e20, "1E+20"],
    ["a percent", { value: 0.486, numberFormat: "0.0%" }, "48,6%"],
    ["a whole percent", { value: 0.486, numberFormat: "0%" }, "49%"],
    ["thousands", { value: 1234567, numberFormat: "#,##0" }, "1.234.567"],
    ["decimals", { value: 0.145, numberFormat: "0.00" }, "0,15"],
    // The point stays, as Excel leaves it; of Sheets nothing is said in its documentation. [U]
    ["decimals held a little too low", { value: -1.005, numberFormat: "0.00" }, "-1,01"],
    ["digits up to fifteen", { value: 123456789012345, numberFormat: "#,##0" }, "123.456.789.012.345"],
    ["optional decimals", { value: 2, numberFormat: "0.##" }, "2,"],
    ["what binary fractions leave over", { value: 0.1 + 0.2 - 0.3, numberFormat: "0.00" }, "0,00"],
    ["hours beyond a day", { value: 1.5, numberFormat: "[h]:mm" }, "36:00"],
    ["an exponent", { value: -0.5, numberFormat: "0.00E+00" }, "-5,00E-01"],
    ["a fraction", { value: 1.5, numberFormat: "# ?/?" }, "1 1/2"],
    ["a month in words", { value: date, numberFormat: 'd "–" mmmm' }, "3 – tháng 5"],
    ["half a day", { value: new Date(date.getTime() + 57_600_000), numberFormat: "h:mm AM/PM" }, "4:00 CH"],
    ["a format that is none", { value: 5, numberFormat: '0"' }, "5"],
    ["leading zeros", { value: 7, numberFormat: "000" }, "007"],
    ["a sign", { value: -7, numberFormat: "0" }, "-7"],
    ["a section for negatives", { value: -7, numberFormat: "0;(0)" }, "(7)"],
    ["a section for zero", { value: 0, numberFormat: '0;-0;"–"' }, "–"],
    ["a unit", { value: 5, numberFormat: '0" điểm"' }, "5 điểm"],
    ["a day", { value: date, numberFormat: "dd/mm/yyyy" }, "03/05/2021"],
    ["a short day", { value: date, numberFormat: "d/m/yyyy" }, "3/5/2021"],
    ["a day without a format", date, "03/05/2021"],
    ["a time", { value: new Date(date.getTime() + 27_000_000), numberFormat: "d/m/yy h:mm" }, "3/5/21 7:30"],
    ["plain text", { value: "012", numberFormat: "@" }, "012"],
    [
      "a text by its own section",
      { value: "Đạt", numberFormat: 'General;General;General;"Chưa đạt"' },
      "Chưa đạt",
    ],
    ["a text with words around it", { value: "abc", numberFormat: '@" (x)"' }, "abc (x)"],
    ["a text in a format of numbers", { value: "abc", numberFormat: "0.00" }, "abc"],
    ["a text, hidden", { value: "Đạt", numberFormat: ";;;" }, ""],
    ["a number, hidden", { value: 1, numberFormat: ";;;" }, ""],
    ["a tick, hidden", { value: true, numberFormat: ";;;" }, ""],
    ["a tick in a format of numbers", { value: true, numberFormat: '"Có";;"Không"' }, "TRUE"],
    ["a number on a condition", { value: 1, numberFormat: '[=1]"Chưa đạt";[=0]"Đạt";General' }, "Chưa đạt"],
    ["true", true, "TRUE"],
    ["an error", { error: "#N/A" }, "#N/A"],
    ["nothing", null, ""],
  ])("[C2] shows %s by format and locale", (_, cell, text) => {
    expect(shown(cell)).toBe(text);
  });

  test("[C2] follows another locale", () => {
    const workbook = { ...bookOf(sheetOf([[1234.5]])), locale: "en_US" };
    expect(inside("return at('A1').getDisplayValues()", workbook)).toEqual([["1234.5"]]);
  });
});

describe("where things are", () => {
  test("[C11] getDataRange is A1 to the last row and column", () => {
    const rows = [
      [],
      [null, "x"],
      [{ background: "#ff0000", value: null }, null, { value: null, formula: "=A1" }],
    ];
    expect(on(rows, "return place(sheet().getDataRange())")).toEqual([1, 1, 3, 3]);
    expect(on(rows, "return [sheet().getLastRow(), sheet().getLastColumn()]")).toEqual([3, 3]);
  });

  test("[C11] formats and notes alone do not count", () => {
    const rows = [["x"], [{ value: null, note: "ghi chú", background: "#ff0000" }]];
    expect(on(rows, "return sheet().getLastRow()")).toBe(1);
  });

  test("[C12] an empty sheet: getLastRow is 0, the data range is A1", () => {
    expect(
      on([], "return [sheet().getLastRow(), sheet().getLastColumn(), place(sheet().getDataRange())]"),
    ).toEqual([0, 0, [1, 1, 1, 1]]);
  });

  test("[C13] getRange is 1-based, by numbers and by A1 notation", () => {
    const rows = [
      ["a1", "b1"],
      ["a2", "b2"],
    ];
    expect(on(rows, "return [at(1, 1).getValue(), at(2, 2).getValue(), at('B1').getValue()]")).toEqual([
      "a1",
      "b2",
      "b1",
    ]);
    expect(on(rows, "return at(1, 2, 2, 1).getValues()")).toEqual([["b1"], ["b2"]]);
    expect(
      on(rows, "return [at('A:B'), at('2:3'), at('B2:C'), at('$A$1:B2'), at(2, 3, 4, 2)].map(place)"),
    ).toEqual([
      [1, 1, 10, 2],
      [2, 1, 3, 6],
      [2, 2, 10, 3],
      [1, 1, 2, 2],
      [2, 3, 5, 4],
    ]);
  });

  test("[C13] getA1Notation tells a range, a cell alone and a merge", () => {
    expect(
      on([], "return [at(2, 3), at(2, 3, 4, 2), at('A:B')].map((range) => range.getA1Notation())"),
    ).toEqual(["C2", "C2:D5", "A1:B10"]);
  });

  test("[C13] a notation that is none throws", () => {
    expect(on([], "return caught(() => at('khác'))")).toBe("Range not found");
    expect(on([], "return caught(() => at(0, 1))")).toBe("The starting row of the range is too small.");
  });

  test("[C14] a range beyond the grid throws", () => {
    const outside = "The coordinates of the range are outside the dimensions of the sheet.";
    expect(
      on([], "return [caught(() => at(11, 1)), caught(() => at('G1')), caught(() => at(10, 6, 2))]"),
    ).toEqual([outside, outside, outside]);
    expect(on([], "return at(10, 6).getValue()")).toBe("");
    expect(on([], "const r = at(10, 1); sheet().deleteRows(9, 2); return caught(() => r.getValue())")).toBe(
      outside,
    );
  });

  test("[C15] numRows 0 throws", () => {
    expect(on([], "return caught(() => at(1, 1, 0, 1))")).toBe(
      "The number of rows in the range must be at least 1.",
    );
    expect(on([], "return caught(() => at(1, 1, 1, 0))")).toBe(
      "The number of columns in the range must be at least 1.",
    );
  });

  test("[C16] wrong argument types throw", () => {
    const message = (types: string, member: string) =>
      `The parameters (${types}) don't match the method signature for SpreadsheetApp.${member}.`;
    expect(on([], "return caught(() => at('A1', 2))")).toBe(message("String,number", "Sheet.getRange"));
    expect(on([], "return caught(() => at('A1').setValues('x'))")).toBe(message("String", "Range.setValues"));
    expect(on([], "return caught(() => at('A1').setValues([1]))")).toBe(
      message("number[]", "Range.setValues"),
    );
    expect(on([], "return caught(() => at('A1').getValues(1))")).toBe(message("number", "Range.getValues"));
    expect(on([], "return caught(() => at('A1').setBackground(undefined))")).toBe(
      message("null", "Range.setBackground"),
    );
    expect(on([], "return caught(() => ss().setActiveSheet(at('A1')))")).toBe(
      message("SpreadsheetApp.Range", "Spreadsheet.setActiveSheet"),
    );
  });

  test("[C16] a fraction where a whole number belongs throws", () => {
    expect(on([], "return caught(() => at(1.5, 1))")).toBe("Cannot convert 1.5 to int.");
    expect(on([], "return caught(() => at(NaN, 1))")).toBe("Cannot convert NaN to int.");
  });

  const merged = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 };

  test("[C17] only the top left of a merged block holds a value", () => {
    const rows = [
      ["a1", "b1", "c1"],
      ["a2", { value: "b2", formula: "=1" }, "c2"],
    ];
    const body = "return [at('A1:C2').getValues(), at('A1:C2').getDisplayValues(), at('B2').getFormulas()]";
    const values = [
      ["a1", "", "c1"],
      ["", "", "c2"],
    ];
    expect(on(rows, body, (s) => s.merges.push(merged))).toEqual([values, values, [[""]]]);
  });

  test("[C17] what is hidden under a merge does not count for the last row", () => {
    expect(on([["a"], ["b"]], "return sheet().getLastRow()", (s) => s.merges.push(merged))).toBe(1);
  });

  test("[C17] getMergedRanges includes blocks that only reach in", () => {
    const body = "return [at('B2:D4'), at('C1:D4')].map(r => r.getMergedRanges().map(place))";
    expect(on([], body, (s) => s.merges.push(merged))).toEqual([[[1, 1, 2, 2]], []]);
  });

  test("[C18] getSheetByName gives null if there is none", () => {
    expect(on([], "return [ss().getSheetByName('Bảng').getName(), ss().getSheetByName('Không')]")).toEqual([
      "Bảng",
      null,
    ]);
  });
});

describe("rich text", () => {
  const links = [{ start: 4, end: 8, url: "https://drive.google.com/a" }];

  test("null where the cell is not text, an empty text where it is empty", () => {
    const rows = [[1, true, new Date(0), { error: "#REF!" }, "chữ", null]];
    expect(on(rows, "return at('A1:F1').getRichTextValues()[0].map(v => v && v.getRuns().length)")).toEqual([
      null,
      null,
      null,
      null,
      1,
      1,
    ]);
  });

  test("getLinkUrl is null for the whole where only a part is linked; the runs tell", () => {
    const rows = [[{ value: "Xem đây nhé", links }]];
    const body = `const [[v]] = at('A1').getRichTextValues();
      return [v.getLinkUrl(), v.getLinkUrl(4, 8), v.getRuns().map(r => r.getLinkUrl())]`;
    expect(on(rows, body)).toEqual([
      null,
      "https://drive.google.com/a",
      [null, "https://drive.google.com/a", null],
    ]);
  });

  test("the link of a HYPERLINK formula is not in it", () => {
    const rows = [
      [
        {
          value: "đây",
          formula: '=HYPERLINK("https://a.vn";"đây")',
          links: [{ start: 0, end: 3, url: "https://a.vn" }],
        },
      ],
    ];
    expect(on(rows, "return at('A1').getRichTextValues()[0][0].getLinkUrl()")).toBe(null);
  });
});

describe("looks, notes and rules", () => {
  test("[C10] a background is #ffffff where there is none", () => {
    expect(on([[{ value: 1, background: "#ff0000" }]], "return at('A1:B1').getBackgrounds()")).toEqual([
      ["#ff0000", "#ffffff"],
    ]);
  });

  test("[C61] the colour of a cell's text is #000000 where there is none", () => {
    expect(on([[{ value: 1, fontColor: "#ffffff" }, 2]], "return at('A1:B1').getFontColors()")).toEqual([
      ["#ffffff", "#000000"],
    ]);
  });

  test("[C61] the line of a cell's text is under it, through it or none", () => {
    const rows: Given[][] = [
      [{ value: "a", strikethrough: true }, { value: "b", underline: true }, "c", null],
    ];
    expect(on(rows, "return at('A1:D1').getFontLines()")).toEqual([
      ["line-through", "underline", "none", "none"],
    ]);
  });

  test("[C61] of a text that is crossed out in part: a line through, or none; its runs tell", () => {
    const rows: Given[][] = [
      [
        { value: "một hai", crossed: { of: "một hai", stretches: [[0, 4]] } },
        { value: "ba", crossed: { of: "ba", stretches: [[0, 2]] } },
        { value: "bốn", strikethrough: true, crossed: { of: "bốn", stretches: [] } },
        { value: "khác", crossed: { of: "một hai", stretches: [[0, 4]] } },
      ],
    ];
    const lines = "return at('A1:D1').getFontLines()[0]";
    expect(on(rows, lines)).toEqual(["line-through", "line-through", "none", "none"]);
    const unsure = { partlyCrossed: false };
    expect(inside(lines, bookOf(sheetOf(rows)), { unsure })).toEqual([
      "none",
      "line-through",
      "none",
      "none",
    ]);
    const runs = `return at('A1:D1').getRichTextValues()[0].map(rich => rich.getRuns().map(run =>
      run.getText() + ' ' + run.getTextStyle().isStrikethrough()))`;
    expect(on(rows, runs)).toEqual([["một  true", "hai false"], ["ba true"], ["bốn false"], ["khác false"]]);
    expect(on(rows, "return at('A1').getRichTextValues()[0][0].getTextStyle().isStrikethrough()")).toBe(null);
  });

  test("a note is '' where there is none", () => {
    expect(on([[{ value: 1, note: "n" }]], "return at('A1:B1').getNotes()")).toEqual([["n", ""]]);
  });

  test("[C22] getDataValidations tells checkboxes and lists, and null where there is no rule", () => {
    const rows = [
      [
        { value: false, validation: { kind: "checkbox" as const, rejects: false } },
        { value: null, validation: { kind: "list" as const, values: ["Đạt", "Chưa"], rejects: true } },
        { value: null, validation: { kind: "custom" as const, rejects: false } },
        null,
      ],
    ];
    const body = `const C = SpreadsheetApp.DataValidationCriteria;
      return at('A1:D1').getDataValidations()[0].map(v => v && [v.getCriteriaType() === C.CHECKBOX,
        v.getCriteriaType() === C.VALUE_IN_LIST, String(v.getCriteriaType())])`;
    expect(on(rows, body)).toEqual([
      [true, false, "CHECKBOX"],
      [false, true, "VALUE_IN_LIST"],
      [false, false, "CUSTOM_FORMULA"],
      null,
    ]);
    expect(on(rows, "return at('B1').getDataValidations()[0][0].getCriteriaValues()")).toEqual([
      ["Đạt", "Chưa"],
      true,
    ]);
  });
});
