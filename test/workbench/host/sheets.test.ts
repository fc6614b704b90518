/** @fileoverview Sheets and the grid: making, naming, hiding, deleting, growing, selecting. */

import { describe, expect, test } from "vitest";
import { bookOf, hostOf, inside, sheetOf } from "./support";

const two = () => bookOf(sheetOf([["a"]], "Một", 7), sheetOf([["b"]], "Hai", 9));

describe("sheets", () => {
  test("[C19] a name that is taken throws", () => {
    const body = `return [caught(() => ss().insertSheet('Hai')), caught(() => ss().insertSheet('hai')),
      ss().getSheets().length]`;
    const message = (name: string) =>
      `A sheet with the name "${name}" already exists. Please enter another name.`;
    expect(inside(body, two())).toEqual([message("Hai"), message("hai"), 2]);
  });

  test("[C20] insertSheet makes the new sheet active, next to the one that was", () => {
    const body = `const made = ss().insertSheet('Mới');
      const names = () => ss().getSheets().map(s => s.getName());
      return [sheet().getName(), made.getSheetId(), made.getMaxRows(), made.getMaxColumns(), names(),
        ss().insertSheet('Cuối', 3).getName(), names()]`;
    const workbook = two();
    expect(inside(body, workbook)).toEqual([
      ...["Mới", 10, 1000, 26, ["Một", "Mới", "Hai"]],
      ...["Cuối", ["Một", "Mới", "Hai", "Cuối"]],
    ]);
    expect(workbook.sheets.map(({ added }) => added)).toEqual([false, true, false, true]);
  });

  test("[C20] deleting the only visible sheet throws", () => {
    const workbook = two();
    const [first] = workbook.sheets;
    if (first) first.hidden = true;
    workbook.activeSheet = 1;
    const body =
      "return [ss().getSheets().map(s => s.isSheetHidden()), caught(() => ss().deleteSheet(sheet()))]";
    expect(inside(body, workbook)).toEqual([
      [true, false],
      "You can't remove all the visible sheets in a document.",
    ]);
    expect(workbook.sheets).toHaveLength(2);
  });

  test("a deleted sheet leaves objects that throw", () => {
    const body = `const gone = sheet(); const cell = gone.getRange('A1'); ss().deleteSheet(gone);
      return [sheet().getName(), caught(() => gone.getName()), caught(() => cell.getValue()),
        caught(() => cell.setValue(1)), caught(() => ss().setActiveSheet(gone))]`;
    expect(inside(body, two())).toEqual(["Hai", ...Array(4).fill("Sheet 7 not found")]);
  });

  test("deleting a sheet that a formula names is not emulated", () => {
    const body = "return caught(() => ss().deleteSheet(sheet()))";
    const workbook = bookOf(sheetOf([], "Một", 7), sheetOf([[{ value: 1, formula: "='Một'!A1" }]], "Hai", 9));
    expect(inside(body, workbook)).toBe("Renaming or deleting a sheet that a formula names is not emulated");
  });

  test("setActiveSheet and the workbook's own facts", () => {
    const body = `ss().setActiveSheet(ss().getSheetByName('Hai'));
      return [sheet().getName(), ss().getSpreadsheetTimeZone(), typeof ss().getId()]`;
    expect(inside(body, two())).toEqual(["Hai", "Asia/Ho_Chi_Minh", "string"]);
  });

  test("widths and frozen panes reach the model", () => {
    const workbook = two();
    inside(
      `sheet().setColumnWidths(2, 2, 250).setColumnWidth(1, 40);
       sheet().setFrozenRows(2); sheet().setFrozenColumns(1)`,
      workbook,
    );
    const [sheet] = workbook.sheets;
    expect([...(sheet?.columnWidths ?? [])]).toEqual([
      [1, 250],
      [2, 250],
      [0, 40],
    ]);
    expect(sheet).toMatchObject({
      frozenRows: 2,
      frozenColumns: 1,
      shapeChanged: true,
    });
    expect(inside("return caught(() => sheet().setColumnWidth(7, 10))", two())).toMatch("out of bounds");
  });
});

describe("selection", () => {
  test("what the person selected, and what the script selects", () => {
    const { host } = hostOf(
      `const ss = () => SpreadsheetApp.getActiveSpreadsheet();
       const place = (r) => [r.getRow(), r.getColumn(), r.getLastRow(), r.getLastColumn()];
       function read() { return place(ss().getActiveSheet().getActiveRange()) }
       function go() { const s = ss().getSheetByName('Hai'); ss().setActiveRange(s.getRange('C3:D4'));
         return [ss().getActiveSheet().getName(), place(s.getActiveRange())] }`,
      two(),
    );
    expect(host.run("read")).toEqual([1, 1, 1, 1]);
    host.select(7, { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 });
    expect(host.run("read")).toEqual([2, 2, 3, 2]);
    expect(host.run("go")).toEqual(["Hai", [3, 3, 4, 4]]);
    expect(host.selectionOf(9)).toEqual({ firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 3 });
    expect(host.workbook.activeSheet).toBe(1);
  });
});

describe("rows and columns", () => {
  const book = () => {
    const sheet = sheetOf([["1"], ["2"], [{ value: "3", note: "n" }], ["4"]]);
    sheet.merges.push({ firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 2 });
    sheet.rowHeights.set(2, 40);
    sheet.protections.push({
      range: { firstRow: 3, lastRow: 3, firstColumn: 5, lastColumn: 5 },
      editable: false,
    });
    return bookOf(sheet);
  };

  test("[C58] inserted rows push everything below down, and are bare", () => {
    const workbook = book();
    const body =
      "sheet().insertRowsAfter(2, 2); return [at('A1:A6').getValues().flat(), at('A5').getNotes()[0][0]]";
    expect(inside(body, workbook)).toEqual([["1", "2", "", "", "3", "4"], "n"]);
    const [sheet] = workbook.sheets;
    expect(sheet?.maxRows).toBe(12);
    expect(sheet?.merges).toEqual([{ firstRow: 4, lastRow: 5, firstColumn: 1, lastColumn: 2 }]);
    expect([...(sheet?.rowHeights ?? [])]).toEqual([[4, 40]]);
    expect(sheet?.protections[0]?.range?.firstRow).toBe(5);
    expect(sheet?.shifts).toEqual([{ axis: "rows", at: 2, count: 2 }]);
  });

  test("deleted rows take what they hold with them", () => {
    const workbook = book();
    expect(inside("sheet().deleteRows(2, 2); return at('A1:A3').getValues().flat()", workbook)).toEqual([
      "1",
      "4",
      "",
    ]);
    expect(workbook.sheets[0]?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }]);
    expect(workbook.sheets[0]?.shifts).toEqual([{ axis: "rows", at: 1, count: -2 }]);
  });

  test("deleting past the end, or everything, throws", () => {
    const body = "return [caught(() => sheet().deleteRows(10, 2)), caught(() => sheet().deleteRows(1, 10))]";
    expect(inside(body)).toEqual([
      "Those rows are out of bounds.",
      "You can't delete all the rows on the sheet.",
    ]);
  });

  test("growing the grid at its end is no shift", () => {
    const workbook = book();
    expect(
      inside("sheet().insertRowsAfter(10, 5).insertColumnsAfter(6, 2); return place(at(15, 8))", workbook),
    ).toEqual([15, 8, 15, 8]);
    expect(workbook.sheets[0]?.shifts).toBe(undefined);
  });

  test("among content, with formulas in the workbook, it is not emulated", () => {
    const workbook = bookOf(sheetOf([[1], [{ value: 1, formula: "=A1" }]]));
    expect(inside("return caught(() => sheet().insertRowsAfter(1, 1))", workbook)).toMatch("not emulated");
    expect(inside("return sheet().insertRowsAfter(2, 1).getMaxRows()", workbook)).toBe(11);
  });
});
