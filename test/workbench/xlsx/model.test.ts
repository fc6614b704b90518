/** @fileoverview What a file means in the model: values, formulas, looks, notes, links, rules, shape. */
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { NOT_CALCULATED } from "../../../src/cell/error-value";
import { small } from "../../../tools/hostile/handmade";
import type { ModelCell, ModelSheet } from "../../../workbench/host/model";
import { open } from "../../../workbench/xlsx/open";
import { modern, oddCells, prefixed } from "./handmade";
import { samples, workbooks } from "./support";

const modelOf = async (bytes: Uint8Array) => (await open(bytes, "Bảng chấm.xlsx")).model;
const sheetOf = async (bytes: Uint8Array) => (await modelOf(bytes)).sheets[0] as ModelSheet;
const at = (sheet: ModelSheet, row: number, column: number) => sheet.cells.get(row)?.get(column) as ModelCell;
const fixture = (name: string) => workbooks.find(([one]) => one === name)?.[1] as Uint8Array;

describe.each(samples)("%s, as hucre reads it", (_name, bytes) => {
  test("values, merges, notes and hidden tabs agree", async () => {
    const [model, witness] = [await modelOf(bytes), await readXlsx(bytes, { readStyles: true })];
    expect(model.sheets.map((sheet) => sheet.name)).toEqual(witness.sheets.map((sheet) => sheet.name));
    witness.sheets.forEach((other, i) => {
      const sheet = model.sheets[i] as ModelSheet;
      expect(sheet.hidden).toBe(other.hidden ?? false);
      other.rows.forEach((row, r) => {
        row.forEach((value, c) => {
          const cell = sheet.cells.get(r)?.get(c);
          const own = cell?.value ?? null;
          const plain = own !== null && typeof own === "object" && "error" in own ? own.error : own;
          expect(plain, `${sheet.name} ${r},${c}`).toEqual(value === "" && own === null ? null : value);
        });
      });
      expect(sheet.merges).toEqual(
        (other.merges ?? []).map((merge) => ({
          firstRow: merge.startRow,
          lastRow: merge.endRow,
          firstColumn: merge.startCol,
          lastColumn: merge.endCol,
        })),
      );
      for (const [key, cell] of other.cells ?? []) {
        const [r, c] = key.split(",").map(Number) as [number, number];
        if (cell.comment) expect(at(sheet, r, c).note).toBe(cell.comment.text);
        if (cell.formula) expect(at(sheet, r, c).formula).toBe(`=${cell.formula}`);
        const bold = cell.style?.font?.bold === true;
        if (cell.value !== null) expect(at(sheet, r, c).look?.fontWeight === "bold", key).toBe(bold);
        const fill = cell.style?.fill;
        if (fill?.type === "pattern" && fill.pattern === "solid" && fill.fgColor?.rgb)
          expect(at(sheet, r, c).look?.background).toBe(`#${fill.fgColor.rgb.toLowerCase()}`);
      }
    });
  });
});

test("cells written in odd ways are read, shared formulas each with its own references", async () => {
  const sheet = await sheetOf(oddCells());
  expect(sheet.id).toBe(7);
  expect([0, 1].map((column) => at(sheet, 0, column).value)).toEqual([1, "đậm thường"]);
  expect([1, 2, 3].map((row) => at(sheet, row, 1).formula)).toEqual([
    "=A2*$A$1+SUM(A$1:A2)",
    "=A3*$A$1+SUM(A$1:A3)",
    "=A4*$A$1+SUM(A$1:A4)",
  ]);
  expect(at(sheet, 1, 2)).toEqual({ value: "a<", formula: '="a"&"<"' });
  expect(at(sheet, 3, 3).value).toEqual(new Date("2021-11-22T07:30:00Z"));
  expect([0, 1, 2].map((column) => at(sheet, 4, column).value)).toEqual([
    "a\u0007b",
    { error: "#REF!" },
    true,
  ]);
  // A formula that no program has calculated is no blank; one that came to nothing is.
  expect(at(sheet, 7, 0)).toEqual({ value: { error: NOT_CALCULATED }, formula: "=A1" });
  expect(at(sheet, 7, 1)).toEqual({ value: "", formula: '=""' });
  expect(at(sheet, 1, 0).validation).toMatchObject({ kind: "list", values: ["2", "3", "4"], rejects: true });
});

test("prefixes, parts in odd places and 1904 dates are no obstacle", async () => {
  const sheet = await sheetOf(prefixed());
  expect(at(sheet, 0, 0)).toEqual({
    value: new Date("2020-11-17T00:00:00Z"),
    look: { numberFormat: "dd/mm/yyyy" },
  });
  expect(at(sheet, 0, 1).value).toBe("=chữ");
});

test("pictures, checkboxes, themed colours; [M8] a threaded comment says what a note does", async () => {
  const sheet = await sheetOf(modern());
  expect(at(sheet, 0, 0)).toEqual({ value: 1, look: { background: "#b4c7e7" }, note: "Cũ: giữ nguyên" });
  expect(at(sheet, 0, 1)).toEqual({ value: 2, look: { background: "#ffff00", fontColor: "#ffffff" } });
  expect(at(sheet, 0, 2).value).toEqual({ image: true });
  expect(at(sheet, 0, 3)).toEqual({ value: false, validation: { kind: "checkbox", rejects: true } });
  expect(at(sheet, 1, 0)).toEqual({ value: 3, note: "xong chưa?" });
});

test("the shape of a sheet: widths, heights, what is hidden, frozen, protected, linked", async () => {
  const model = await modelOf(fixture("xlsxwriter.xlsx"));
  const [sheet, list, hidden] = model.sheets as [ModelSheet, ModelSheet, ModelSheet];
  expect(model).toMatchObject({
    name: "Bảng chấm",
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    activeSheet: 0,
  });
  expect(model.sheets.map((one) => one.name)).toEqual(["Bảng chấm", "Danh mục's", "Ẩn"]);
  expect(hidden.hidden).toBe(true);
  expect(sheet).toMatchObject({ frozenRows: 1, frozenColumns: 1, maxRows: 1000, maxColumns: 26 });
  expect(sheet.protections).toEqual([{ range: null, editable: false }]);
  expect([...sheet.columnWidths]).toEqual([[0, 215]]);
  expect([...sheet.rowHeights]).toEqual([[5, 53]]);
  expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[6], [9, 10]]);
  expect(at(sheet, 3, 0).links).toEqual([{ start: 0, end: 8, url: "https://example.com/a?b=1&c=2#f" }]);
  expect(at(sheet, 4, 0).links).toEqual([{ start: 0, end: 6, url: `#gid=${list.id}&range=A2` }]);
  expect(at(sheet, 9, 7).validation).toMatchObject({
    kind: "list",
    values: ["một", "hai", "ba"],
    rejects: true,
  });
  expect(at(sheet, 0, 8).validation).toMatchObject({ kind: "number", rejects: false });
  expect(at(sheet, 0, 4).formula).toBe("=SORT(C1:C3)");
  expect(at(sheet, 0, 12)).toMatchObject({
    value: new Date("2021-11-22T07:30:00Z"),
    look: { numberFormat: "dd/mm/yyyy hh:mm" },
  });
});

test("dates by their serial, to the day that Excel's calendar is wrong about", async () => {
  const styles =
    '<styleSheet xmlns="m"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const serials = [0.5, 1, 59, 61, 44522, 2958465, -1, 3e6];
  const cells = serials.map((serial, i) => `<c r="${"ABCDEFGH"[i]}1" s="1"><v>${serial}</v></c>`).join("");
  const sheet = await sheetOf(
    small(`<sheetData><row r="1">${cells}</row></sheetData>`, {
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/></Relationships>',
      "xl/styles.xml": styles,
    }),
  );
  expect(serials.map((_, i) => at(sheet, 0, i).value)).toEqual([
    new Date("1899-12-30T12:00:00Z"),
    new Date("1900-01-01T00:00:00Z"),
    new Date("1900-02-28T00:00:00Z"),
    new Date("1900-03-01T00:00:00Z"),
    new Date("2021-11-22T00:00:00Z"),
    new Date("9999-12-31T00:00:00Z"),
    -1,
    3e6,
  ]);
});
