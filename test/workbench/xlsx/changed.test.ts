/** @fileoverview What a script changes is in the saved file as it asked, and reads back the same. */

import fc from "fast-check";
import { openXlsx, saveXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { contains } from "../../../src/table/area";
import { small } from "../../../tools/hostile/handmade";
import { type CellPart, type FlatCell, flatCell, type ModelSheet } from "../../../workbench/host/model";
import { CannotSave } from "../../../workbench/xlsx/cannot-save";
import { open } from "../../../workbench/xlsx/open";
import { processorTime } from "../../processor-time";
import { modern, oddCells, prefixed } from "./handmade";
import { edit, type Parts, partsOf, rootOf, samples, tab, workbooks } from "./support";

const fixture = (name: string) => workbooks.find(([one]) => one === name)?.[1] as Uint8Array;
const first = (sheets: ModelSheet[]) => sheets[0] as ModelSheet;
const at = (sheet: ModelSheet, row: number, column: number) => sheet.cells.get(row)?.get(column);

/** Opens, changes, saves and opens again. */
async function through(bytes: Uint8Array, change: (sheets: ModelSheet[]) => void) {
  const workbook = await open(bytes, "x.xlsx");
  change(workbook.model.sheets);
  const saved = await workbook.save();
  return { saved, parts: partsOf(saved), sheets: (await open(saved, "x.xlsx")).model.sheets };
}

const HOSTILE = [
  '=IMPORTXML("http://x","//a")',
  "=1+1",
  "+84912345678",
  "-1",
  "@SUM(A1)",
  "012",
  "3/5",
  "TRUE",
  "1e5",
  "'apostrophe",
  "</t></is></c>",
  "&lt;&amp;",
  "]]>",
  "_x0041_",
  "_x005F_x0041_",
  "\u0000\u0001\u001f",
  "a\rb\nc\r\nd\te",
  "  hai đầu  ",
  "Hòa NFC, Hòa NFD",
  "👍🏽 emoji",
  "\ufffe\uffff",
  "#REF!",
  "{=A1}",
];

test("hostile text stays the text it was, in a new tab and over a formula", async () => {
  const { sheets, parts } = await through(fixture("xlsxwriter.xlsx"), (all) => {
    all.push(
      tab(
        50,
        "3CĐ · Thử",
        HOSTILE.map((text) => [text]),
      ),
    );
    for (const [i, value] of HOSTILE.entries()) edit(first(all), i, 1, { value, formula: undefined });
  });
  for (const sheet of [first(sheets), sheets.at(-1) as ModelSheet]) {
    const column = sheet === first(sheets) ? 1 : 0;
    HOSTILE.forEach((text, i) => {
      const cell = at(sheet, i, column);
      expect(cell?.formula, text).toBeUndefined();
      expect(cell?.value, text).toBe(text);
    });
  }
  for (const [name, part] of parts) if (/\.xml$/.test(name)) expect(() => rootOf(part), name).not.toThrow();
});

test("values over formulas: the rest of a shared formula lives on, the order of computing is made anew", async () => {
  const { sheets, parts } = await through(oddCells(), (all) =>
    edit(first(all), 1, 1, { value: 7, formula: undefined }),
  );
  expect(at(first(sheets), 1, 1)).toEqual({ value: 7 });
  expect([2, 3].map((row) => at(first(sheets), row, 1)?.formula)).toEqual([
    "=A3*$A$1+SUM(A$1:A3)",
    "=A4*$A$1+SUM(A$1:A4)",
  ]);
  expect(parts.has("xl/calcChain.xml")).toBe(false);
  expect(parts.get("xl/workbook.xml")?.toString()).toContain('fullCalcOnLoad="1"');
});

test("a fill alone makes Excel compute nothing", async () => {
  const { parts } = await through(oddCells(), (all) => edit(first(all), 1, 1, { background: "#ff0000" }));
  expect(parts.has("xl/calcChain.xml")).toBe(true);
  expect(parts.get("xl/workbook.xml")?.toString()).not.toContain("fullCalcOnLoad");
});

test("a look changed in part keeps the rest of the format", async () => {
  const { sheets, parts } = await through(fixture("xlsxwriter.xlsx"), (all) =>
    edit(first(all), 0, 0, { background: "#d9ead3" }),
  );
  expect(at(first(sheets), 0, 0)).toMatchObject({
    value: "Tiêu đề",
    look: { background: "#d9ead3", fontWeight: "bold" },
  });
  const styles = rootOf(parts.get("xl/styles.xml") as Buffer);
  const formats = styles.children.find((one) => one.local === "cellXfs")?.children ?? [];
  // The border with its diagonal came along.
  expect(formats.at(-1)?.attributes.borderId).toBe(formats[2]?.attributes.borderId);
});

test("a background set back to what it was leaves the cell's own format", async () => {
  const bytes = modern();
  const workbook = await open(bytes, "x");
  edit(first(workbook.model.sheets), 0, 0, { background: "#123456" });
  edit(first(workbook.model.sheets), 0, 0, { background: "#b4c7e7" });
  expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
});

describe("notes", () => {
  test("an old note that grew keeps its bold runs and its box; a conversation stays whole", async () => {
    const { sheets, parts } = await through(modern(), (all) => {
      edit(first(all), 0, 0, { note: "Cũ: giữ nguyên\nThiếu minh chứng" });
      edit(first(all), 1, 0, { note: "Của chúng tôi" });
    });
    const comments = parts.get("xl/comments1.xml")?.toString();
    expect(comments).toContain(
      '<r><rPr><b/></rPr><t>Cũ:</t></r><r><t xml:space="preserve"> giữ nguyên</t></r>',
    );
    expect(comments).toContain("[Threaded comment] Bình luận: xong chưa?");
    expect(parts.get("xl/drawings/vmlDrawing1.vml")?.toString()).toContain('fillcolor="#abcdef"');
    expect(at(first(sheets), 0, 0)?.note).toBe("Cũ: giữ nguyên\nThiếu minh chứng");
    expect(at(first(sheets), 1, 0)?.note).toBe("xong chưa?\n\nCủa chúng tôi");
  });

  test("what is written beside a conversation comes and goes without it", async () => {
    const note = "(của chúng tôi)\nxong chưa?";
    const grown = await through(modern(), (all) => edit(first(all), 1, 0, { note }));
    expect(at(first(grown.sheets), 1, 0)?.note).toBe("xong chưa?\n\n(của chúng tôi)");
    const back = await through(grown.saved, (all) => edit(first(all), 1, 0, { note: "xong chưa?" }));
    expect(at(first(back.sheets), 1, 0)?.note).toBe("xong chưa?");
    expect(
      back.parts.get("xl/comments1.xml")?.equals(partsOf(modern()).get("xl/comments1.xml") as Buffer),
    ).toBe(true);
  });

  test("a conversation that is settled says nothing", async () => {
    const { model } = await open(modern(' done="1"'), "x");
    expect(at(first(model.sheets), 1, 0)?.note).toBeUndefined();
  });

  test("taking the addition away gives the old runs back; taking the note away takes its box", async () => {
    const grown = await through(modern(), (all) => edit(first(all), 0, 0, { note: "Cũ: giữ nguyên\nThêm" }));
    const back = await through(grown.saved, (all) => edit(first(all), 0, 0, { note: "Cũ: giữ nguyên" }));
    expect(
      back.parts.get("xl/comments1.xml")?.equals(partsOf(modern()).get("xl/comments1.xml") as Buffer),
    ).toBe(true);
    const gone = await through(modern(), (all) => edit(first(all), 0, 0, { note: undefined }));
    expect(gone.parts.get("xl/drawings/vmlDrawing1.vml")?.toString()).not.toContain("_x0000_s1025");
    expect(at(first(gone.sheets), 0, 0)?.note).toBeUndefined();
  });

  test("a long note has a box that shows it", async () => {
    const { parts } = await through(small("<sheetData/>"), (all) =>
      edit(first(all), 0, 0, { note: "dòng\n".repeat(12) }),
    );
    const [, anchor] =
      /<x:Anchor>([^<]*)/.exec(parts.get("xl/drawings/vmlDrawing1.vml")?.toString() ?? "") ?? [];
    const [left, , top, , right, , bottom] = (anchor ?? "").split(",").map(Number) as number[];
    expect((right as number) - (left as number)).toBeGreaterThanOrEqual(4);
    expect((bottom as number) - (top as number)).toBeGreaterThanOrEqual(11);
  });
});

describe("links", () => {
  test("inside the file they become places, and gids again", async () => {
    const { sheets, parts } = await through(fixture("xlsxwriter.xlsx"), (all) => {
      const report = tab(77, "3CĐ · Báo cáo's", [["đến", "web"]]);
      edit(report, 0, 0, { links: [{ start: 0, end: 3, url: `#gid=${all[1]?.id}&range=D18` }] });
      edit(report, 0, 1, { links: [{ start: 0, end: 3, url: "https://drive.google.com/a?b=1&c=<2>" }] });
      edit(first(all), 3, 0, { links: [{ start: 0, end: 8, url: "#gid=77&range=A1" }] });
      all.push(report);
    });
    const report = sheets.at(-1) as ModelSheet;
    expect(report.id).toBe(77);
    expect(parts.get("xl/worksheets/sheet4.xml")?.toString()).toContain("location=\"'Danh mục''s'!D18\"");
    expect(at(report, 0, 0)?.links).toEqual([{ start: 0, end: 3, url: "#gid=2&range=D18" }]);
    expect(at(report, 0, 1)?.links?.[0]?.url).toBe("https://drive.google.com/a?b=1&c=<2>");
    expect(at(first(sheets), 3, 0)?.links?.[0]?.url).toBe("#gid=77&range=A1");
    expect(at(first(sheets), 4, 0)?.links?.[0]?.url).toBe("#gid=2&range=A2");
  });
});

test("a thousand links and notes cost a moment, and equal addresses share a relationship", async () => {
  const time = processorTime();
  const { sheets, parts } = await through(small("<sheetData/>"), (all) => {
    for (let row = 0; row < 5000; row++) {
      const links = [{ start: 0, end: 1, url: `https://example.com/${row >> 1}` }];
      edit(first(all), row, 0, { value: "x", links, note: `ghi chú ${row}` });
    }
  });
  expect(at(first(sheets), 4999, 0)).toMatchObject({
    note: "ghi chú 4999",
    links: [{ url: "https://example.com/2499" }],
  });
  const rels = rootOf(parts.get("xl/worksheets/_rels/sheet1.xml.rels") as Buffer);
  expect(rels.children.length).toBe(2502);
  expect(time()).toBeLessThan(4000);
});

test("ours and hucre's can be held against each other", async () => {
  const bytes = fixture("libreoffice.xlsx");
  const ours = await (await open(bytes, "x")).save();
  const theirs = await saveXlsx(await openXlsx(bytes, { readStyles: true }));
  expect(Buffer.compare(ours, bytes)).toBe(0);
  expect((await open(theirs, "x")).model.sheets.length).toBe(3);
});

describe("sheets", () => {
  test("names that Excel refuses are made fit, in order and unlike each other", async () => {
    const long = "Đoàn xã có một cái tên rất dài cho một trang tính";
    const { sheets } = await through(small("<sheetData/>"), (all) => {
      for (const name of ["a/b:c?", long, `${long} 2`, "BẢNG", "''"]) all.push(tab(all.length + 10, name));
    });
    const names = sheets.map((sheet) => sheet.name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  test("a renamed sheet takes formulas, names, charts, rules and links with it", async () => {
    const { sheets, parts } = await through(fixture("xlsxwriter.xlsx"), (all) => {
      first(all).name = "Tên 'mới' 2";
      (all[1] as ModelSheet).name = "Khác";
    });
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Tên 'mới' 2", "Khác", "Ẩn"]);
    const text = (name: string) => parts.get(name)?.toString() ?? "";
    expect(text("xl/charts/chart1.xml")).toContain("'Tên ''mới'' 2'!$C$1:$C$3");
    expect(text("xl/workbook.xml")).toContain("'Tên ''mới'' 2'!$A$1:$I$20");
    expect(text("xl/worksheets/sheet1.xml")).toContain("'Khác'!$A$1:$A$3");
    expect(at(first(sheets), 4, 0)?.links?.[0]?.url).toBe("#gid=2&range=A2");
    expect(at(first(sheets), 9, 7)?.validation?.values).toEqual(["một", "hai", "ba"]);
    // docProps/app.xml only sums up, and is made anew by Excel.
    for (const name of parts.keys())
      if (name.startsWith("xl/")) expect(text(name), name).not.toMatch(/Bảng chấm'?!/);
  });

  test("a deleted sheet goes with all that was its own, the others move up", async () => {
    const { sheets, parts } = await through(fixture("xlsxwriter.xlsx"), (all) => {
      all.splice(0, 1);
    });
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Danh mục's", "Ẩn"]);
    const gone = [
      "xl/worksheets/sheet1.xml",
      "xl/comments1.xml",
      "xl/drawings/drawing1.xml",
      "xl/charts/chart1.xml",
    ];
    for (const name of gone) expect(parts.has(name), name).toBe(false);
    for (const name of [
      "xl/comments2.xml",
      "xl/tables/table1.xml",
      "xl/charts/chart2.xml",
      "xl/chartsheets/sheet1.xml",
    ])
      expect(parts.has(name), name).toBe(true);
    const workbook = rootOf(parts.get("xl/workbook.xml") as Buffer);
    const names = workbook.children.find((one) => one.local === "definedNames")?.children ?? [];
    expect(names.map((one) => one.attributes.name)).toEqual(["DiemSan"]);
    expect(parts.get("xl/charts/chart2.xml")?.toString()).toContain("#REF!$C$1:$C$3");
    const types = parts.get("[Content_Types].xml")?.toString() ?? "";
    for (const [, part] of types.matchAll(/PartName="\/([^"]*)"/g))
      expect(parts.has(part as string), part).toBe(true);
  });

  test("deleted and made again under the same name: what pointed there points there again", async () => {
    const { parts } = await through(fixture("xlsxwriter.xlsx"), (all) => {
      all.splice(1, 1, tab(60, "Danh mục's", [["một"]]));
    });
    expect(parts.get("xl/worksheets/sheet1.xml")?.toString()).toContain("'Danh mục''s'!$A$1:$A$3");
  });

  test("order, hiding, and which one is in front", async () => {
    const workbook = await open(fixture("xlsxwriter.xlsx"), "x");
    const { model } = workbook;
    model.sheets.reverse();
    first(model.sheets).hidden = false;
    model.activeSheet = 1;
    const parts = partsOf(await workbook.save());
    const book = rootOf(parts.get("xl/workbook.xml") as Buffer);
    const list = book.children.find((one) => one.local === "sheets")?.children ?? [];
    expect(list.map((one) => [one.attributes.name, one.attributes.state])).toEqual([
      ["Ẩn", undefined],
      ["Biểu đồ", undefined],
      ["Danh mục's", undefined],
      ["Bảng chấm", undefined],
    ]);
    expect(parts.get("xl/workbook.xml")?.toString()).toContain('activeTab="2"');
    expect(parts.get("xl/worksheets/sheet1.xml")?.toString()).not.toContain("tabSelected");
    expect(parts.get("xl/worksheets/sheet2.xml")?.toString()).toContain('tabSelected="1"');
    const names = book.children.find((one) => one.local === "definedNames")?.children ?? [];
    expect(
      names.filter((one) => one.attributes.localSheetId).every((one) => one.attributes.localSheetId === "3"),
    ).toBe(true);
  });

  test("widths, heights, frozen rows, merges, grid lines of a sheet that was there", async () => {
    const { sheets, parts } = await through(fixture("xlsxwriter.xlsx"), (all) => {
      const sheet = first(all);
      sheet.columnWidths.set(0, 140).set(20, 70);
      sheet.rowHeights.set(2, 40).set(300, 60);
      sheet.hiddenColumns.delete(9);
      sheet.frozenRows = 3;
      sheet.merges.push({ firstRow: 20, lastRow: 21, firstColumn: 0, lastColumn: 2 });
      sheet.hiddenGridlines = true;
      sheet.shapeChanged = true;
    });
    const sheet = first(sheets);
    expect([...sheet.columnWidths].filter(([column]) => column !== 9)).toEqual([
      [0, 140],
      [20, 70],
    ]);
    expect([sheet.rowHeights.get(2), sheet.rowHeights.get(5), sheet.rowHeights.get(300)]).toEqual([
      40, 53, 60,
    ]);
    expect([[...sheet.hiddenColumns], sheet.frozenRows, sheet.frozenColumns, sheet.merges.length]).toEqual([
      [10],
      3,
      1,
      2,
    ]);
    expect(sheet.hiddenGridlines).toBe(true);
    const xml = parts.get("xl/worksheets/sheet1.xml")?.toString() ?? "";
    expect(xml).toContain('<col min="11" max="11" width="0" hidden="1" customWidth="1" outlineLevel="1"/>');
    expect(xml).toContain('zoomScale="85"');
  });

  test("rows put in among content of a sheet that was there are refused with a sentence", async () => {
    const workbook = await open(samples[0]?.[1] as Uint8Array, "x");
    first(workbook.model.sheets).shifts = [{ axis: "rows", at: 3, count: 1 }];
    const error = await workbook.save().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CannotSave);
    expect((error as Error).message).toContain("chèn hoặc xóa dòng");
  });
});

test("drop-downs and checkboxes set on old cells leave their neighbours' rules alone", async () => {
  const { sheets } = await through(fixture("xlsxwriter.xlsx"), (all) => {
    edit(first(all), 3, 7, {
      validation: { kind: "list", values: ["có", "không"], rejects: false, help: "Chọn" },
    });
    edit(first(all), 4, 7, { validation: undefined });
    edit(first(all), 5, 7, { value: true, validation: { kind: "checkbox", rejects: true } });
  });
  const rule = (row: number) => at(first(sheets), row, 7)?.validation;
  expect(rule(2)).toEqual({ kind: "list", values: ["đạt", "chưa đạt"], rejects: true });
  expect(rule(3)).toEqual({ kind: "list", values: ["có", "không"], rejects: false, help: "Chọn" });
  expect(rule(4)).toBeUndefined();
  expect(rule(5)).toEqual({ kind: "checkbox", rejects: true });
  expect(rule(6)?.values).toEqual(["đạt", "chưa đạt"]);
});

test("a workbook without styles, with prefixes, takes looks, notes and tabs too", async () => {
  for (const bytes of [small('<sheetData><row r="1"/></sheetData>'), prefixed(), small("<sheetData/>")]) {
    const { sheets } = await through(bytes, (all) => {
      edit(first(all), 0, 5, { value: new Date("2021-11-22T00:00:00Z"), background: "#ffeecc", note: "n" });
      all.push(tab(30, "Mới", [["a"]]));
    });
    expect(at(first(sheets), 0, 5)).toEqual({
      value: new Date("2021-11-22T00:00:00Z"),
      look: { background: "#ffeecc", numberFormat: "dd/mm/yyyy" },
      note: "n",
    });
    expect(at(sheets[1] as ModelSheet, 0, 0)?.value).toBe("a");
  }
});

/** What people say in threaded comments stays in the file, and heads the note. */
const talkedAbout = (sheet: ModelSheet, row: number, column: number) =>
  sheet.conversations?.some((one) => one.row === row && one.column === column);

describe("random edits survive saving and opening", () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const text = fc.oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.constantFrom(...HOSTILE));
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n || 0),
    fc.boolean(),
    fc.constant(null),
    fc.integer({ min: 0, max: 60_000 }).map((days) => new Date(Date.UTC(1950, 0, 1 + days))),
  );
  const change: fc.Arbitrary<Parts> = fc.record(
    {
      value,
      background: maybe(color),
      note: maybe(text),
      fontWeight: fc.constantFrom("bold" as const, undefined),
      fontStyle: fc.constantFrom("italic" as const, undefined),
      fontColor: maybe(color.filter((one) => one !== "#000000")),
      fontSize: maybe(fc.integer({ min: 6, max: 30 }).filter((size) => size !== 11)),
      wrap: fc.constantFrom(true, undefined),
      verticalAlignment: fc.constantFrom("top" as const, "middle" as const, undefined),
      horizontalAlignment: fc.constantFrom("left" as const, "center" as const, "right" as const, undefined),
      numberFormat: fc.constantFrom("0.0%", "#,##0", "@", "dd/mm/yyyy", '"đ" 0', undefined),
    },
    { requiredKeys: [] },
  );
  const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(30), change), { minLength: 1, maxLength: 25 });
  const SOURCES = workbooks;

  test("on cells of files and of new tabs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(SOURCES.length - 1), edits, fc.boolean(), async (which, list, onNew) => {
        const wanted = new Map<string, Parts>();
        const { saved, sheets } = await through((SOURCES[which] as [string, Uint8Array])[1], (all) => {
          const sheet = onNew ? tab(900, "3CĐ · Mới") : first(all);
          if (onNew) all.push(sheet);
          for (const [row, column, parts] of list) {
            if (sheet.arrays?.some((array) => contains(array, row, column))) continue;
            if ("value" in parts) edit(sheet, row, column, { ...parts, formula: undefined });
            else edit(sheet, row, column, parts);
            wanted.set(`${row},${column}`, { ...wanted.get(`${row},${column}`), ...parts });
          }
        });
        const sheet = (onNew ? sheets.at(-1) : first(sheets)) as ModelSheet;
        for (const [key, parts] of wanted) {
          const [row, column] = key.split(",").map(Number) as [number, number];
          const cell = at(sheet, row, column);
          for (const [part, now] of Object.entries(parts) as [CellPart, unknown][]) {
            if (part === "value") {
              // A number under a date format is a date, and the other way round: the format decides.
              const isDate =
                /d/.test(cell?.look?.numberFormat ?? "") && !/đ/.test(cell?.look?.numberFormat ?? "");
              if (typeof now === "number" && isDate) continue;
              // A cell that the file has with a text of no letters is blank already.
              expect(cell?.value === "" ? null : (cell?.value ?? null), key).toEqual(now);
            } else if (part === "numberFormat" && cell?.value instanceof Date) continue;
            else if (part === "note" && talkedAbout(sheet, row, column)) continue;
            else expect(cell && flatCell(cell)[part as keyof FlatCell], `${key} ${part}`).toEqual(now);
          }
        }
        for (const [name, part] of partsOf(saved)) if (/\.(?:xml|rels)$/.test(name)) rootOf(part);
      }),
      { numRuns: 75 },
    );
  });
});
