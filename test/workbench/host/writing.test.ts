/** @fileoverview What a script writes into cells, by the conformance table. */

import { describe, expect, test } from "vitest";
import {
  cellAt,
  cellOf,
  type FlatCell,
  type ModelCell,
  type ModelWorkbook,
} from "../../../workbench/host/model";
import { bookOf, type Given, hostOf, inside, sheetOf } from "./support";

const NOW = { now: () => Date.UTC(2021, 5, 1, 5) };

/** Runs a body on rows and gives back the sheet. */
const wrote = (
  rows: Given[][],
  body: string,
  change: (s: ReturnType<typeof sheetOf>, book: ModelWorkbook) => void = () => {},
) => {
  const sheet = sheetOf(rows);
  const book = bookOf(sheet);
  change(sheet, book);
  const result = inside(body, book, NOW);
  const cell = (row: number, column: number) => cellAt(sheet, row, column) ?? ({ value: null } as ModelCell);
  return { sheet, result, cell };
};

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));

describe("strings as typed", () => {
  test("[C3] a leading = is a formula; the host computes nothing", () => {
    const { cell, result } = wrote([], "at('A1').setValue('=SUM(B1:B9)'); return at('A1').getValue()");
    expect(cell(0, 0)).toMatchObject({ value: null, formula: "=SUM(B1:B9)" });
    expect(result).toBe("");
  });

  test("[C44] a formula is kept as written, separators and all", () => {
    const { cell } = wrote([], "at('A1').setValue('=IF(B1;1;2)')");
    expect(cell(0, 0).formula).toBe("=IF(B1;1;2)");
  });

  test.each<[string, unknown, string | undefined]>([
    ["12", 12, undefined],
    ["012", 12, undefined],
    [" 12 ", 12, undefined],
    ["1,5", 1.5, undefined],
    ["1.234", 1234, undefined],
    ["1.234.567,5", 1234567.5, undefined],
    ["-3", -3, undefined],
    ["1e3", 1000, undefined],
    ["+84912345678", 84912345678, undefined],
    ["48,6%", 0.486, "0.00%"],
    ["48%", 0.48, "0%"],
    ["TRUE", true, undefined],
    ["false", false, undefined],
    ["3/5", day(2021, 5, 3), "d/m"],
    ["03/05/2021", day(2021, 5, 3), "dd/mm/yyyy"],
    ["3-5-2021", day(2021, 5, 3), "d-m-yyyy"],
    ["2021-05-03", day(2021, 5, 3), "yyyy-mm-dd"],
    ["5/2021", day(2021, 5, 1), "m/yyyy"],
    ["3/5/2021 7:30", new Date(Date.UTC(2021, 4, 3, 7, 30)), "d/m/yyyy h:mm:ss"],
    ["#N/A", { error: "#N/A" }, undefined],
    ["31/2", "31/2", undefined],
    ["13-HD/TĐTN-TCKT", "13-HD/TĐTN-TCKT", undefined],
    ["- Đoàn xã", "- Đoàn xã", undefined],
    ["đạt", "đạt", undefined],
    ["12a", "12a", undefined],
    ["1, 2", "1, 2", undefined],
    ["=", "=", undefined],
  ])("[C6] %j is read as typed under vi_VN", (text, value, numberFormat) => {
    const { cell } = wrote([], `at('A1').setValues([['${text}']])`);
    expect(cell(0, 0).value).toEqual(value);
    expect(cell(0, 0).look?.numberFormat).toBe(numberFormat);
  });

  test.each(["1.1", "1.23", "3.5.2021", "+ Đạt", "+84 912 345 678", "(12)", "1.000 ₫"])(
    "[C6] %j throws: nobody on the project knows how Google reads it",
    (text) => {
      expect(() => wrote([], `at('A1').setValue('${text}')`)).toThrow("is not emulated");
    },
  );

  test("[C6] follows another locale", () => {
    const workbook = { ...bookOf(), locale: "en_US" };
    inside("at('A1:C1').setValues([['1.1', '3/5', '1,234']])", workbook, NOW);
    expect(
      [0, 1, 2].map((column) => workbook.sheets[0] && cellAt(workbook.sheets[0], 0, column)?.value),
    ).toEqual([1.1, day(2021, 3, 5), 1234]);
  });

  test("[C6] a plain-text cell keeps strings, a leading = excepted", () => {
    const text = { value: null, numberFormat: "@" };
    const { cell } = wrote([[text, text, text]], "at('A1:C1').setValues([['012', '3/5', '=1']])");
    expect([cell(0, 0).value, cell(0, 1).value, cell(0, 2).formula]).toEqual(["012", "3/5", "=1"]);
  });

  test("[C6] a number, boolean or date is written as it is", () => {
    const { cell } = wrote([], "at('A1:C1').setValues([[1.5, false, new Date(2021, 4, 3, 7, 30)]])");
    expect([cell(0, 0).value, cell(0, 1).value, cell(0, 2).value]).toEqual([
      1.5,
      false,
      new Date(Date.UTC(2021, 4, 3, 7, 30)),
    ]);
    expect(cell(0, 2).look?.numberFormat).toBe("dd/mm/yyyy h:mm:ss");
  });

  test("[C7] a leading ' forces text and is not returned", () => {
    const { cell, result } = wrote(
      [],
      `at('A1:B1').setValues([["'012", "'=A1"]]); return at('A1:B1').getValues()`,
    );
    expect(result).toEqual([["012", "=A1"]]);
    expect(cell(0, 1).formula).toBe(undefined);
  });

  test("what the reference does not name throws and writes nothing", () => {
    for (const value of ["undefined", "{}", "NaN", "() => 1", "new Date(NaN)"]) {
      const { result, cell } = wrote(
        [["cũ"]],
        `return caught(() => at('A1:B1').setValues([['mới', ${value}]]))`,
      );
      expect(result).toMatch("is not emulated");
      expect(cell(0, 0).value).toBe("cũ");
    }
  });

  test("'' and null empty a cell and keep its format", () => {
    const full = { value: 1, formula: "=1", background: "#ff0000" };
    const { cell } = wrote([[full, full]], "at('A1:B1').setValues([['', null]])");
    expect(cell(0, 0)).toMatchObject({ value: null, look: { background: "#ff0000" } });
    expect(cell(0, 0).formula).toBe(undefined);
    expect(cell(0, 1).value).toBe(null);
  });
});

describe("shapes and limits", () => {
  test("[C4] [C5] data must match the range's size", () => {
    const rows = (data: number, range: number) =>
      `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`;
    const columns = (data: number, range: number) =>
      `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`;
    for (const [call, value] of [
      ["setValues", "1"],
      ["setNotes", "''"],
      ["setBackgrounds", "'red'"],
      ["setRichTextValues", "SpreadsheetApp.newRichTextValue().setText('a').build()"],
    ]) {
      const five = `Array.from({ length: 5 }, () => [${value}])`;
      const { result } = wrote(
        [],
        `return [caught(() => at('A1:A4').${call}(${five})), caught(() => at('A1:B1').${call}([[${value}]]))]`,
      );
      expect(result).toEqual([rows(5, 4), columns(1, 2)]);
    }
  });

  test("[C5] a ragged row is found, and nothing is written", () => {
    const { result, cell } = wrote([], "return caught(() => at('A1:B2').setValues([[1, 2], [3]]))");
    expect(result).toMatch("The data has 1 but the range has 2.");
    expect(cell(0, 0).value).toBe(null);
  });

  test("[C14] the grid does not grow by itself", () => {
    const { result, sheet } = wrote(
      [],
      `const before = caught(() => at(11, 1).setValue(1)); sheet().insertRowsAfter(10, 2);
       at(12, 1).setValue(1); return before`,
    );
    expect(result).toMatch("outside the dimensions of the sheet");
    expect([sheet.maxRows, cellAt(sheet, 11, 0)?.value]).toEqual([12, 1]);
  });

  test("[C26] 50,000 characters a cell, not one more", () => {
    const { result, cell } = wrote(
      [],
      `at('A1').setValue('a'.repeat(50000));
       const rich = SpreadsheetApp.newRichTextValue().setText('a'.repeat(50001)).build();
       return [caught(() => at('B1').setValue('a'.repeat(50001))), caught(() => at('C1').setRichTextValues([[rich]]))]`,
    );
    const message = "Your input contains more than the maximum of 50000 characters in a single cell.";
    expect(result).toEqual([message, message]);
    expect(String(cell(0, 0).value)).toHaveLength(50_000);
  });

  test("[C17] what is written under a merge is dropped", () => {
    const merge = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 };
    const { cell } = wrote([], "at('A1:C1').setValues([[1, 2, 3]])", (s) => s.merges.push(merge));
    expect([cell(0, 0).value, cell(0, 1).value, cell(0, 2).value]).toEqual([1, null, 3]);
  });

  test("[C17] merge keeps the top left; a block that is merged in part throws", () => {
    const { result, cell, sheet } = wrote(
      [["a", "b"]],
      "at('A1:B1').merge(); return caught(() => at('B1:C1').merge())",
    );
    expect([cell(0, 0).value, cell(0, 1).value]).toEqual(["a", null]);
    expect(sheet.merges).toEqual([{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }]);
    expect(result).toBe("You must select all cells in a merged range to merge or unmerge them.");
  });
});

describe("rich text", () => {
  test("is written to the letter, with its links", () => {
    const { cell, result } = wrote(
      [],
      `const v = (text) => SpreadsheetApp.newRichTextValue().setText(text);
       at('A1:C1').setRichTextValues([[v('012').build(), v('=A1').build(),
         v('Xem tại đây').setLinkUrl(4, 11, 'https://a.vn').build()]]);
       return at('A1:C1').getValues()`,
    );
    expect(result).toEqual([["012", "=A1", "Xem tại đây"]]);
    expect(cell(0, 1).formula).toBe(undefined);
    expect(cell(0, 2).links).toEqual([{ start: 4, end: 11, url: "https://a.vn" }]);
    expect(cell(0, 2).changed).toEqual(new Set(["value", "links"]));
  });

  test("a plain write takes the links away", () => {
    const linked = { value: "a", links: [{ start: 0, end: 1, url: "https://a.vn" }] };
    const { cell } = wrote([[linked]], "at('A1').setValue('a')");
    expect(cell(0, 0).links).toBe(undefined);
    expect(cell(0, 0).changed?.has("links")).toBe(true);
  });

  test("a link outside the text, or before there is any, throws", () => {
    const { result } = wrote(
      [],
      `const v = () => SpreadsheetApp.newRichTextValue().setText('abc');
       return [caught(() => v().setLinkUrl(1, 4, 'x')), caught(() => SpreadsheetApp.newRichTextValue().setLinkUrl('x'))]`,
    );
    expect(result).toEqual([
      expect.stringMatching("within the text"),
      expect.stringMatching("needs setText first"),
    ]);
  });
});

describe("looks and notes", () => {
  test("[C9] [C59] null in setNotes takes a note away, and so does an empty one", () => {
    const noted = { value: 1, note: "cũ" };
    const { cell, result } = wrote(
      [[noted, noted, noted]],
      "at('A1:C1').setNotes([['', null, 'mới']]); return at('A1:C1').getNotes()",
    );
    expect(result).toEqual([["", "", "mới"]]);
    expect("note" in cell(0, 0)).toBe(false);
    expect(cell(0, 1).changed).toEqual(new Set(["note"]));
  });

  test("[C10] null resets a background; CSS names and short forms are taken", () => {
    const red = { value: 1, background: "#ff0000" };
    const { cell, result } = wrote(
      [[red, red, red, red]],
      `at('A1').setBackground(null); at('B1:D1').setBackgrounds([['Yellow', '#0F0', null]]);
       return at('A1:D1').getBackgrounds()`,
    );
    expect(result).toEqual([["#ffffff", "#ffff00", "#00ff00", "#ffffff"]]);
    expect(cell(0, 0).look).toBeUndefined();
    expect(wrote([], "return caught(() => at('A1').setBackground('rgb(1,2,3)'))").result).toMatch(
      "not emulated",
    );
  });

  test("[C10] white on a cell without a background changes nothing", () => {
    const { sheet } = wrote([["x"]], "at('A1:B1').setBackgrounds(at('A1:B1').getBackgrounds())");
    expect(cellAt(sheet, 0, 0)?.changed).toBe(undefined);
    expect(cellAt(sheet, 0, 1)).toBe(undefined);
  });

  test("[C21] clearContent keeps formats, clearFormat keeps number formats, notes stay in both", () => {
    const full: FlatCell = {
      value: 1,
      background: "#ff0000",
      fontWeight: "bold",
      numberFormat: "0%",
      note: "n",
      validation: { kind: "checkbox", rejects: false },
    };
    const { cell } = wrote(
      [[{ ...full }, { ...full }, { ...full }]],
      "at('A1').clearContent(); at('B1').clearFormat(); at('C1').clear()",
    );
    expect(cell(0, 0)).toMatchObject({ ...cellOf(full), value: null });
    expect(cell(0, 1)).toMatchObject({ value: 1, look: { numberFormat: "0%" }, note: "n" });
    expect([cell(0, 1).look?.background, cell(0, 1).look?.fontWeight]).toEqual([undefined, undefined]);
    expect(cell(0, 2)).toMatchObject({ value: null, look: { numberFormat: "0%" }, note: "n" });
    expect(cell(0, 2).look?.background).toBe(undefined);
  });

  test("weight, alignment, wrapping and number formats reach the model", () => {
    const { cell } = wrote(
      [],
      `at('A1').setFontWeight('bold').setWrap(true).setVerticalAlignment('middle').setHorizontalAlignment('center');
       at('B1').setWrap(false);
       sheet().getRangeList(['A1']).setNumberFormat('@')`,
    );
    expect(cell(0, 0).look).toMatchObject({
      fontWeight: "bold",
      wrap: true,
      verticalAlignment: "middle",
      horizontalAlignment: "center",
      numberFormat: "@",
    });
    expect(cell(0, 1).look?.wrap).toBe(false);
    expect(() => wrote([], "at('A1').setFontWeight('thick')")).toThrow("Invalid argument: thick");
  });

  test("[C62] a RangeList sets and empties scattered cells in one call, all or none", () => {
    const { cell, result } = wrote(
      [["a", "b", "c"]],
      `sheet().getRangeList(['A1', 'C1']).setValue("'1/2");
       sheet().getRangeList(['B1']).clearContent();
       return caught(() => sheet().getRangeList(['A2', 'F10']).setValue('x'))`,
      (s) =>
        s.protections.push({
          range: { firstRow: 9, lastRow: 9, firstColumn: 5, lastColumn: 5 },
          editable: false,
        }),
    );
    expect([0, 1, 2].map((column) => cell(0, column).value)).toEqual(["1/2", null, "1/2"]);
    expect(cell(1, 0)?.value ?? null).toBeNull();
    expect(result).toMatch("protected");
  });

  test("a RangeList styles scattered cells in one call, all or none", () => {
    const { cell, result } = wrote(
      [],
      `sheet().getRangeList(['A1', 'C2:D2']).setBackground('red').setFontWeight('bold');
       return [caught(() => sheet().getRangeList(['A1', 'Z1'])),
         caught(() => sheet().getRangeList(['A1', 'F10']).setBackground('lime'))]`,
      (s) =>
        s.protections.push({
          range: { firstRow: 9, lastRow: 9, firstColumn: 5, lastColumn: 5 },
          editable: false,
        }),
    );
    expect([cell(0, 0), cell(1, 3)].map(({ look }) => [look?.background, look?.fontWeight])).toEqual([
      ["#ff0000", "bold"],
      ["#ff0000", "bold"],
    ]);
    expect(result).toEqual([expect.stringMatching("outside"), expect.stringMatching("protected")]);
  });
});

describe("validation and protection", () => {
  const list = { kind: "list" as const, values: ["Đạt", "Chưa đạt"] };

  test("[C22] a rule allows invalid data unless told not to", () => {
    const { cell } = wrote(
      [],
      `const rule = (invalid) => { const b = SpreadsheetApp.newDataValidation().requireValueInList(['Đạt']);
         return (invalid === null ? b : b.setAllowInvalid(invalid)).build(); };
       at('A1').setDataValidation(rule(null)); at('B1').setDataValidation(rule(true));
       at('C1:D1').setDataValidation(rule(false))`,
    );
    expect([0, 1, 2, 3].map((c) => cell(0, c).validation?.rejects)).toEqual([false, false, true, true]);
    expect(cell(0, 0).validation).toMatchObject({ kind: "list", values: ["Đạt"] });
  });

  test("[C50] a drop-down that a range feeds names its cells, and what they show then", () => {
    const { cell } = wrote(
      [["a"], [null], [1]],
      `const rule = SpreadsheetApp.newDataValidation().requireValueInRange(at('A1:A3'), true).build();
       at('C1:C2').setDataValidation(rule)`,
    );
    expect(cell(1, 2).validation).toEqual({
      kind: "list",
      values: ["a", "1"],
      source: {
        sheet: expect.any(Number),
        range: { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      },
      rejects: false,
    });
  });

  test("[C22] a write that a rejecting rule forbids throws, and nothing is written", () => {
    const rows = [[null, { value: null, validation: { ...list, rejects: true } }]];
    const { result, cell } = wrote(rows, "return caught(() => at('A1:B1').setValues([['x', 'khác']]))");
    expect(result).toBe(
      "The data you entered in cell B1 violates the data validation rules set on this cell.",
    );
    expect(cell(0, 0).value).toBe(null);
    expect(wrote(rows, "at('B1').setValue('Đạt'); at('B1').setValue('')").cell(0, 1).value).toBe(null);
  });

  test("[C22] a warning rule lets everything pass; null takes a rule away", () => {
    const rows = [[{ value: null, validation: { ...list, rejects: false } }]];
    const { cell } = wrote(rows, "at('A1').setValue('khác').setDataValidation(null)");
    expect(cell(0, 0).value).toBe("khác");
    expect(cell(0, 0).validation).toBe(undefined);
  });

  const PROTECTED =
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
  const B1 = { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 1 };

  test("[C24] a write that touches a protected cell throws whole; canEdit tells beforehand", () => {
    const { result, cell } = wrote(
      [["a", "b"]],
      `return [at('A1').canEdit(), at('A1:B1').canEdit(), caught(() => at('A1:B1').setValues([[1, 2]])),
        caught(() => at('B1').setNotes([['x']])), caught(() => at('B1').setBackground('red')), caught(() => at('B1').clear()),
        caught(() => sheet().deleteRows(1, 1)), caught(() => sheet().setFrozenRows(1))]`,
      (s) => s.protections.push({ range: B1, editable: false }),
    );
    expect(result).toEqual([true, false, ...Array(5).fill(PROTECTED), "nothing was thrown"]);
    expect([cell(0, 0).value, cell(0, 1).value]).toEqual(["a", "b"]);
  });

  test("[C24] protection restricts nobody who may edit; getProtections tells sheet from range", () => {
    const { result } = wrote(
      [],
      `const P = SpreadsheetApp.ProtectionType; const all = sheet().getProtections(P.RANGE);
       at('B1').setValue(1);
       return [all.map(p => [place(p.getRange()), p.canEdit()]),
         sheet().getProtections(P.SHEET).length, at('B1').canEdit()]`,
      (s) => s.protections.push({ range: B1, editable: true }),
    );
    expect(result).toEqual([[[[1, 2, 1, 2], true]], 0, true]);
  });

  test("[C24] [C60] a sheet's protection that only warns refuses nobody; what is there is given, and goes again", () => {
    const { result, sheet } = wrote(
      [["a"]],
      `const P = SpreadsheetApp.ProtectionType; const all = () => sheet().getProtections(P.SHEET);
       sheet().protect().setDescription('năm cũ').setWarningOnly(true);
       at('A1').setValue('b');
       const said = [all().length, sheet().protect().getDescription(), all()[0].canEdit()];
       all()[0].remove();
       return [...said, all().length]`,
    );
    expect(result).toEqual([1, "năm cũ", true, 0]);
    expect(cellAt(sheet, 0, 0)?.value).toBe("b");
  });

  test("[C24] a range's protection mirrors who may edit the file until some are removed; the owner stays", () => {
    const { result, sheet } = wrote(
      [["a"]],
      `const emails = (one) => one.getEditors().map((user) => user.getEmail());
       const one = at('A1:B2').protect().setDescription('điểm').setUnprotectedRanges([at('B1')]);
       const said = [emails(one), one.canDomainEdit(), one.isWarningOnly(), String(one.getProtectionType())];
       one.removeEditors(one.getEditors().slice(1)).setDomainEdit(true);
       at('A1').setValue('b');
       const again = at('A1:B2').protect();
       return [...said, emails(again), again.canDomainEdit(), again.getDescription(), place(again.getUnprotectedRanges()[0])]`,
      (_, book) => {
        book.editors = ["chu@a.vn", "lan@a.vn"];
      },
    );
    expect(result).toEqual([
      ["chu@a.vn", "lan@a.vn"],
      false,
      false,
      "RANGE",
      ["chu@a.vn"],
      true,
      "điểm",
      [1, 2, 1, 2],
    ]);
    expect([cellAt(sheet, 0, 0)?.value, sheet.protections.length]).toEqual(["b", 1]);
  });

  test("[C24] of a protection that this person may not edit nobody says who may", () => {
    const { result } = wrote(
      [],
      `const [one] = sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE);
       const no = "You do not have permission to edit the protected range or sheet.";
       return [() => one.getEditors(), () => one.canDomainEdit(), () => one.removeEditors(['a@a.vn']),
         () => one.setDescription('x'), () => one.setUnprotectedRanges([])].every((f) => caught(f) === no)`,
      (s) => s.protections.push({ range: B1, editable: false }),
    );
    expect(result).toBe(true);
  });

  test("[C24] a protected sheet cannot be changed at all", () => {
    const { result } = wrote(
      [],
      `return [at('A1').canEdit(), caught(() => at('F9').setValue(1)), caught(() => sheet().setFrozenRows(1)),
        caught(() => sheet().insertRowsAfter(1, 1)), sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`,
      (s) => s.protections.push({ range: null, editable: false }),
    );
    expect(result).toEqual([false, PROTECTED, PROTECTED, PROTECTED, 1]);
  });
  test("[C57] canEdit is true where one free block holds the range, not over two that adjoin", () => {
    const upper = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 };
    const lower = { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 };
    const { result } = wrote(
      [],
      "return ['A1:B1', 'A2:B2', 'A1:B2', 'C1'].map((cells) => at(cells).canEdit())",
      (s) => s.protections.push({ range: null, editable: false, unprotected: [upper, lower] }),
    );
    expect(result).toEqual([true, true, false, false]);
  });

  test("[C24] cells left free in a protected sheet may be changed", () => {
    const free = { firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 2 };
    const { result, sheet } = wrote(
      [["a"]],
      `const [p] = sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET);
       const before = p.getUnprotectedRanges().map(place);
       at('B2:C4').setValue(1);
       return [before, at('B3').canEdit(), at('A1:B2').canEdit(), caught(() => at('A1').setValue(1)),
         caught(() => sheet().setFrozenRows(1))]`,
      (s) => s.protections.push({ range: null, editable: false, unprotected: [free] }),
    );
    expect(result).toEqual([[[2, 2, 4, 3]], true, false, PROTECTED, PROTECTED]);
    expect(cellAt(sheet, 3, 2)?.value).toBe(1);
  });
});

describe("what saving relies on", () => {
  test("writing what is there already marks nothing", () => {
    const rows = [["a", 1, new Date(Date.UTC(2021, 4, 3)), true, null, { value: 2, formula: "=1+1" }]];
    const { sheet } = wrote(
      rows,
      `const r = at('A1:E1'); r.setValues(r.getValues()); at('F1').setValue('=1+1');
       r.setNotes(r.getNotes()); r.setBackgrounds(r.getBackgrounds()); r.setFontWeight('normal')`,
    );
    const cells = [...(sheet.cells.get(0)?.values() ?? [])];
    expect(cells.map((cell) => cell.changed)).toEqual(cells.map(() => undefined));
    expect(cells).toHaveLength(5);
  });

  test("only what differs is marked", () => {
    const { cell } = wrote(
      [["a", "b"]],
      "at('A1:B1').setValues([['a', 'c']]); at('A1').setBackground('red')",
    );
    expect([cell(0, 0).changed, cell(0, 1).changed]).toEqual([new Set(["background"]), new Set(["value"])]);
  });

  test("a planned failure hits the call it names, and nothing of that call is written", () => {
    const { host, workbook } = hostOf(
      "function f() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue(1).setValue(2) }",
    );
    host.failOn("Range.setValue", new Error("Service Spreadsheets timed out."), 2);
    expect(() => host.run("f")).toThrow("Service Spreadsheets timed out.");
    expect(workbook.sheets[0] && cellAt(workbook.sheets[0], 0, 0)?.value).toBe(1);
    host.run("f");
    expect(workbook.sheets[0] && cellAt(workbook.sheets[0], 0, 0)?.value).toBe(2);
  });
});
