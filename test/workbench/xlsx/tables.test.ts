/** @fileoverview What Excel takes for damage when it is not kept together: tables, arrays, prefixes, empty styles. */

import { describe, expect, test } from "vitest";
import { MAIN, rels, small, XML } from "../../../tools/hostile/handmade";
import type { ModelSheet } from "../../../workbench/host/model";
import { Book } from "../../../workbench/server/book";
import type { Edit } from "../../../workbench/server/edit";
import { CannotSave } from "../../../workbench/xlsx/cannot-save";
import { open } from "../../../workbench/xlsx/open";
import { edit, partsOf, rootOf } from "./support";

const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A2:C4 is a table: headings, two units; E1 computes. */
const withTable = (formula = "SUM(C3:C4)", names = ["TT", "Đơn vị", "1.1&#10;Điểm"]) =>
  small(
    `<sheetData><row r="1">${cell("A1", "BẢNG CHẤM")}<c r="E1"><f>${formula}</f><v>3</v></c></row>` +
      `<row r="2">${cell("A2", "TT")}${cell("B2", "Đơn vị")}${cell("C2", "1.1\nĐiểm")}</row>` +
      `<row r="3"><c r="A3"><v>1</v></c>${cell("B3", "Đoàn xã A")}<c r="C3"><v>1</v></c></row>` +
      `<row r="4"><c r="A4"><v>2</v></c>${cell("B4", "Đoàn xã B")}<c r="C4"><v>2</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    {
      "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", "table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": `${XML}<table xmlns="${MAIN}" id="1" name="Bảng1" displayName="Bảng1" ref="A2:C4"><autoFilter ref="A2:C4"/><tableColumns count="3">${names
        .map((name, i) => `<tableColumn id="${i + 1}" name="${name.replace("&#10;", "_x000a_")}"/>`)
        .join("")}</tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`,
    },
  );

async function through(bytes: Uint8Array, change: (sheet: ModelSheet, book: Book) => void) {
  const opened = await open(bytes, "x.xlsx");
  const book = new Book(opened);
  change(opened.model.sheets[0] as ModelSheet, book);
  const saved = await book.save({});
  const again = (await open(saved, "x.xlsx")).model.sheets[0] as ModelSheet;
  const parts = partsOf(saved);
  const table = parts.get("xl/tables/table1.xml");
  const root = table && rootOf(table);
  return {
    parts,
    ref: root?.attributes.ref,
    filter: root?.children.find(({ local }) => local === "autoFilter")?.attributes.ref,
    names: root?.children
      .find(({ local }) => local === "tableColumns")
      ?.children.map(({ attributes }) => attributes.name),
    at: (row: number, column: number) => again.cells.get(row)?.get(column)?.value ?? null,
  };
}

const sheetOf = (book: Book) => (book.model.sheets[0] as ModelSheet).id;
const doEdit = (book: Book, one: object) => book.edit([{ sheet: sheetOf(book), ...one } as Edit], "sửa");

describe("a table of Excel", () => {
  test("whose heading is edited says the same heading; the others stay to the letter", async () => {
    const { names, at } = await through(withTable(), (sheet) => edit(sheet, 1, 1, { value: "Tên\nđơn vị" }));
    expect(names).toEqual(["TT", "Tên_x000a_đơn vị", "1.1_x000a_Điểm"]);
    expect(at(1, 1)).toBe("Tên\nđơn vị");
  });

  test.each([
    ["blank", null, "Cột 2"],
    ["as another is", "tt", "tt 2"],
    ["a number", 2021, "2021"],
    ["a day", new Date(Date.UTC(2021, 10, 22)), "22/11/2021"],
  ])("whose heading is %s gets one that Excel takes", async (_, value, heading) => {
    const { names, at } = await through(withTable(), (sheet) => edit(sheet, 1, 1, { value }));
    expect(names?.[1]).toBe(heading);
    expect(at(1, 1)).toBe(heading);
  });

  test("whose heading a formula calls is not renamed: it is said where", async () => {
    const change = (sheet: ModelSheet) => edit(sheet, 1, 1, { value: "Tên" });
    for (const formula of ["COUNTA(Bảng1[Đơn vị])", "Bảng1[[#This Row],[Đơn vị]]"])
      await expect(through(withTable(formula), change)).rejects.toThrow(/^Ô B2 là tiêu đề “Đơn vị”/);
    await expect(through(withTable("COUNTA(Bảng1[TT])"), change)).resolves.toBeDefined();
  });

  test("goes along with rows and columns put in above and beside it, and grows with rows put in below its headings", async () => {
    const above = await through(withTable(), (_, book) =>
      doEdit(book, { kind: "insert", axis: "rows", at: 1, count: 2 }),
    );
    expect([above.ref, above.filter]).toEqual(["A4:C6", "A4:C6"]);
    expect(above.names).toEqual(["TT", "Đơn vị", "1.1_x000a_Điểm"]);
    expect(above.at(3, 1)).toBe("Đơn vị");
    const left = await through(withTable(), (_, book) =>
      doEdit(book, { kind: "insert", axis: "columns", at: 0, count: 1 }),
    );
    expect([left.ref, left.names?.[0]]).toEqual(["B2:D4", "TT"]);
    const inside = await through(withTable(), (_, book) =>
      doEdit(book, { kind: "insert", axis: "rows", at: 3, count: 1 }),
    );
    expect(inside.ref).toBe("A2:C5");
    const back = await through(withTable(), (_, book) => {
      doEdit(book, { kind: "insert", axis: "rows", at: 1, count: 2 });
      book.undo();
    });
    expect(back.ref).toBe("A2:C4");
  });

  test("is not torn: columns within it, its headings and the last of its rows are refused", async () => {
    await through(withTable(), (_, book) => {
      expect(() => doEdit(book, { kind: "insert", axis: "columns", at: 1, count: 1 })).toThrow(
        "Định dạng như bảng",
      );
      expect(() => doEdit(book, { kind: "delete", axis: "columns", at: 2, count: 1 })).toThrow(
        "Định dạng như bảng",
      );
      expect(() => doEdit(book, { kind: "delete", axis: "rows", at: 1, count: 1 })).toThrow("dòng tiêu đề");
      expect(() => doEdit(book, { kind: "delete", axis: "rows", at: 2, count: 2 })).toThrow("mọi dòng");
      doEdit(book, { kind: "delete", axis: "rows", at: 2, count: 1 });
    });
  });

  test("a copy of its tab has none", async () => {
    const { parts } = await through(withTable(), (_, book) => doEdit(book, { kind: "copySheet" }));
    expect([...parts.keys()].filter((path) => path.startsWith("xl/tables/"))).toEqual([
      "xl/tables/table1.xml",
    ]);
    expect(parts.get("xl/worksheets/sheet2.xml")?.toString()).not.toContain("tablePart");
  });
});

describe("a formula over several cells", () => {
  const array = small(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="6"><c r="A6"><f t="array" ref="A6:A7">A1:A2*2</f><v>2</v></c></row><row r="7"><c r="A7"><v>4</v></c></row></sheetData>',
  );
  test("keeps its cells: none is edited or moved alone", async () => {
    const { parts } = await through(array, (_, book) => {
      for (const row of [5, 6])
        expect(() => doEdit(book, { kind: "cells", cells: [{ row, column: 0, typed: "9" }] })).toThrow(
          "công thức mảng",
        );
      expect(() => doEdit(book, { kind: "insert", axis: "rows", at: 2, count: 1 })).toThrow("công thức mảng");
      doEdit(book, { kind: "cells", cells: [{ row: 8, column: 0, typed: "9" }] });
    });
    expect(parts.get("xl/worksheets/sheet1.xml")?.toString()).toContain(
      '<f t="array" ref="A6:A7">A1:A2*2</f>',
    );
  });

  test("that a script writes over is not saved in halves", async () => {
    const change = through(array, (sheet) => edit(sheet, 6, 0, { value: 9 }));
    await expect(change).rejects.toThrow(CannotSave);
  });
});

test("new parts are declared in the prefix that the file's own lists use", async () => {
  const bytes = small('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', {
    "[Content_Types].xml": `${XML}<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"><t:Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><t:Default Extension="xml" ContentType="application/xml"/><t:Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><t:Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></t:Types>`,
    "xl/_rels/workbook.xml.rels": rels(["rId1", "worksheet", "worksheets/sheet1.xml"])
      .replace(/<(\/?)Relationship/g, "<$1r:Relationship")
      .replace("xmlns=", "xmlns:r="),
  });
  const { parts } = await through(bytes, (sheet) =>
    edit(sheet, 0, 0, { note: "mới", background: "#ffeecc" }),
  );
  const types = parts.get("[Content_Types].xml")?.toString() ?? "";
  expect(types).toMatch(/<t:Override PartName="\/xl\/styles\.xml"/);
  expect(types).toMatch(/<t:Override PartName="\/xl\/comments1\.xml"/);
  expect(types).toMatch(/<t:Default Extension="vml"/);
  expect(types).not.toMatch(/<(Override|Default)/);
  expect(parts.get("xl/_rels/workbook.xml.rels")?.toString()).toMatch(/<r:Relationship [^>]*styles\.xml/);
});

test.each([`<styleSheet xmlns="${MAIN}"/>`, `<styleSheet xmlns="${MAIN}"></styleSheet>`])(
  "%s takes a fill",
  async (styles) => {
    const bytes = small('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', {
      "xl/_rels/workbook.xml.rels": rels(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
      ),
      "xl/styles.xml": XML + styles,
    });
    const { parts } = await through(bytes, (sheet) => edit(sheet, 0, 0, { background: "#ffeecc" }));
    const root = rootOf(parts.get("xl/styles.xml") ?? "");
    const list = (local: string) => root.children.find((one) => one.local === local)?.children ?? [];
    const format =
      list("cellXfs")[Number(/s="(\d+)"/.exec(parts.get("xl/worksheets/sheet1.xml")?.toString() ?? "")?.[1])];
    // The first two fills are Excel's own: none and grey.
    expect(Number(format?.attributes.fillId)).toBeGreaterThanOrEqual(2);
    expect(list("fills")[Number(format?.attributes.fillId)]?.children[0]?.children[0]?.attributes.rgb).toBe(
      "FFFFEECC",
    );
  },
);
