/**
 * @fileoverview Makes workbooks anew with the writers that people use, each with what it can write, and has each of them
 * save real sheets again. Beside a file made here lies what its first sheet holds, as rows of JSON.
 *   node tools/corpus/make.mjs FOLDER
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as excelts from "@cj-tech-master/excelts";
import * as sheetjs from "@e965/xlsx";
import exceljs from "exceljs";
import { openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import populate from "xlsx-populate";

const folder = path.resolve(process.argv[2] ?? "");
const samples = fileURLToPath(new URL("../../test/samples/", import.meta.url));
/** Real sheets that each writer saves again: rows a unit, a sheet a unit, and many columns. */
const AGAIN = readdirSync(samples)
  .filter((name) => name.endsWith(".xlsx"))
  .sort();

const HEAD = ["TT", "Đơn vị", "Tiêu chí 1.1", "Minh chứng 1.1", "Ngày", "Tỷ lệ"];
const UNITS = [
  "Đoàn xã Gia Cát",
  "Đoàn xã Hợp Thành",
  "Đoàn thị trấn Đồng Đăng",
  " Đoàn  xã\nCao Lâu ",
  "=1+1",
  "'01",
  "3/5",
];
const day = (n) => new Date(Date.UTC(2026, 0, n));
const ROWS = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026 & <thử>"],
  [],
  HEAD,
  ...UNITS.map((unit, i) => [
    i + 1,
    unit,
    i % 3 ? "Đạt" : "Chưa đạt",
    i % 2 ? null : `${i}-HD/ĐTN`,
    day(i + 1),
    i / 7,
  ]),
];
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** What a reader has to find: days as text, no blanks behind the last cell. */
const found = (rows) =>
  JSON.stringify(
    rows.map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : value))),
  );

function put(name, bytes, rows = null) {
  writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
  if (rows) writeFileSync(path.join(folder, `${name}.json`), found(rows));
}

/** exceljs, and excelts, which has its calls. */
async function likeExceljs(name, { Workbook }) {
  const book = new Workbook();
  const sheet = book.addWorksheet("Bảng chấm", {
    views: [{ state: "frozen", xSplit: 2, ySplit: 3 }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&P/&N" },
    properties: { tabColor: { argb: "FF3366CC" } },
  });
  sheet.addRows(ROWS);
  sheet.mergeCells("A1:F1");
  sheet.getRow(3).font = { bold: true, name: "Times New Roman", size: 12 };
  sheet.getColumn(2).width = 32;
  sheet.getColumn(7).hidden = true;
  sheet.getRow(5).height = 40;
  sheet.getCell("E4").numFmt = "dd/mm/yyyy";
  sheet.getCell("F4").numFmt = "0.0%";
  sheet.getCell("C4").dataValidation = { type: "list", allowBlank: true, formulae: ['"Đạt,Chưa đạt"'] };
  sheet.getCell("D4").note = "Thiếu dấu";
  sheet.getCell("D5").value = { text: "13-HD", hyperlink: "https://example.vn/a?b=1&c=2" };
  sheet.getCell("B12").value = { richText: [{ text: "Đậm ", font: { bold: true } }, { text: "nhạt" }] };
  sheet.getCell("C12").value = { formula: 'COUNTIF(C4:C10,"Đạt")', result: 4 };
  sheet.getCell("A4").fill = {
    type: "gradient",
    gradient: "angle",
    degree: 0,
    stops: [
      { position: 0, color: { argb: "FFFFFFFF" } },
      { position: 1, color: { argb: "FFFFCB70" } },
    ],
  };
  sheet.getCell("A5").border = {
    top: { style: "double" },
    left: { style: "hair" },
    diagonal: { up: true, style: "thin" },
  };
  sheet.addConditionalFormatting({
    ref: "F4:F10",
    rules: [
      { type: "dataBar", cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF638EC6" }, priority: 1 },
    ],
  });
  sheet.addConditionalFormatting({
    ref: "C4:C10",
    rules: [
      {
        type: "containsText",
        operator: "containsText",
        text: "Chưa",
        priority: 2,
        style: { font: { color: { argb: "FFFF0000" } } },
      },
    ],
  });
  sheet.autoFilter = "A3:F10";
  sheet.addImage(book.addImage({ buffer: PICTURE, extension: "png" }), "H4:I6");
  await sheet.protect("mật khẩu", { formatCells: true }).catch?.(() => undefined);
  const other = book.addWorksheet("Bảng của Excel");
  other.addTable({
    name: "DonVi",
    ref: "B2",
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: "Tên", totalsRowLabel: "Cộng" },
      { name: "Số", totalsRowFunction: "sum" },
    ],
    rows: [
      ["a", 1],
      ["b", 2],
    ],
  });
  book.addWorksheet("Ẩn", { state: "veryHidden" }).getCell("A1").value = { error: "#N/A" };
  book.definedNames.add("'Bảng chấm'!$C$4:$C$10", "Cham");
  put(name, Buffer.from(await book.xlsx.writeBuffer()), ROWS.slice(0, 4));
}

/** SheetJS: with texts in the cells and in a list of their own, packed and not. */
function withSheetjs() {
  for (const [kind, how] of [
    ["list", { bookSST: true, compression: true }],
    ["in cells", { bookSST: false, compression: false }],
  ]) {
    const sheet = sheetjs.utils.aoa_to_sheet(ROWS, { cellDates: true, UTC: true });
    sheet["!merges"] = [sheetjs.utils.decode_range("A1:F1")];
    sheet["!cols"] = [{ wch: 5 }, { wch: 32 }, { hidden: true }];
    sheet["!rows"] = [{ hpt: 30 }, { hidden: true }];
    sheet["!autofilter"] = { ref: "A3:F10" };
    sheet["!margins"] = { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 };
    sheet["!protect"] = { password: "x", formatCells: false };
    sheetjs.utils.cell_add_comment(sheet.D4, "Thiếu dấu", "Cán bộ");
    sheetjs.utils.cell_set_hyperlink(sheet.B4, "https://example.vn/");
    sheetjs.utils.cell_set_internal_link(sheet.B5, "#'Tab hai'!A1");
    sheetjs.utils.sheet_set_array_formula(sheet, "H4:H6", "F4:F6*2");
    const book = sheetjs.utils.book_new(sheet, "Bảng chấm");
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([["Tab hai"]]), "Tab hai");
    book.Workbook = {
      Names: [{ Name: "Cham", Ref: "'Bảng chấm'!$C$4:$C$10" }],
      Sheets: [{ Hidden: 0 }, { Hidden: 1 }],
    };
    book.Props = { Title: "Bảng chấm", Author: "Đoàn" };
    put(`sheetjs ${kind}`, sheetjs.write(book, { type: "buffer", bookType: "xlsx", ...how }), ROWS);
  }
}

async function withPopulate() {
  const book = await populate.fromBlankAsync();
  const sheet = book.sheet(0).name("Bảng chấm");
  const rows = ROWS.map((row) => row.map((value) => (value === null ? undefined : value)));
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries()) if (value !== undefined) sheet.cell(r + 1, c + 1).value(value);
  sheet.range("A1:F1").merged(true).style({ bold: true, horizontalAlignment: "center" });
  sheet.range("E4:E10").style("numberFormat", "dd/mm/yyyy");
  sheet.range("A3:F3").style({
    fill: { type: "pattern", pattern: "darkDown", foreground: "ffcb70", background: "ffffff" },
    border: "thin",
    textRotation: 45,
  });
  sheet.cell("C4").dataValidation({ type: "list", allowBlank: true, formula1: '"Đạt,Chưa đạt"' });
  sheet.cell("B4").hyperlink("https://example.vn/");
  sheet.cell("C12").formula('COUNTIF(C4:C10,"Đạt")');
  sheet.cell("B12").value(new populate.RichText().add("Đậm ", { bold: true }).add("nhạt"));
  sheet.column("B").width(32);
  sheet.row(5).height(40).hidden(true);
  sheet.freezePanes(2, 3);
  book.addSheet("Tab hai").cell("A1").value(true);
  book.definedName("Cham", sheet.range("C4:C10"));
  put("xlsx-populate", await book.outputAsync(), ROWS);
}

async function withHucre() {
  const rows = ROWS.map((row) => [...row]);
  put(
    "hucre",
    await writeXlsx({
      sheets: [
        {
          name: "Bảng chấm",
          rows,
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }],
          columns: [{ width: 5 }, { width: 32 }],
          freezePane: { rows: 3, columns: 2 },
          autoFilter: { range: "A3:F10" },
          dataValidations: [{ type: "list", values: ["Đạt", "Chưa đạt"], range: "C4:C10" }],
        },
        { name: "Tab hai", rows: [["a", 1, true]] },
      ],
    }),
    ROWS,
  );
}

/** Has each writer save a real sheet again. What one of them cannot read is said, and left out. */
async function again(name) {
  const file = path.join(samples, name);
  const bytes = readFileSync(file);
  const stem = path.parse(name).name;
  const ways = {
    exceljs: async () => {
      const book = new exceljs.Workbook();
      await book.xlsx.load(bytes);
      return Buffer.from(await book.xlsx.writeBuffer());
    },
    excelts: async () => {
      const book = new excelts.Workbook();
      await book.xlsx.load(bytes);
      return Buffer.from(await book.xlsx.writeBuffer());
    },
    sheetjs: () =>
      sheetjs.write(sheetjs.read(bytes, { cellStyles: true }), {
        type: "buffer",
        bookType: "xlsx",
        compression: true,
      }),
    "xlsx-populate": async () => (await populate.fromDataAsync(bytes)).outputAsync(),
    hucre: async () => saveXlsx(await openXlsx(bytes)),
  };
  for (const [writer, save] of Object.entries(ways)) {
    try {
      put(`${stem} by ${writer}`, await save());
    } catch (error) {
      console.log(`${writer} does not save ${name}: ${error.message}`);
    }
  }
}

/** LibreOffice, where it is installed: of what others made, and of sheets in its own form. */
function withLibreOffice() {
  const made = readdirSync(folder).filter((name) => name.endsWith(".xlsx") && !name.includes(" by "));
  const files = [
    ...made.map((name) => path.join(folder, name)),
    ...AGAIN.map((name) => path.join(samples, name)),
  ];
  const to = path.join(folder, "libreoffice");
  mkdirSync(to, { recursive: true });
  const profile = `-env:UserInstallation=file://${path.join(to, "profile")}`;
  for (const office of ["soffice", "libreoffice"]) {
    try {
      execFileSync(office, [profile, "--headless", "--convert-to", "xlsx", "--outdir", to, ...files], {
        stdio: "ignore",
        timeout: 300_000,
      });
      for (const name of readdirSync(to).filter((one) => one.endsWith(".xlsx")))
        put(`${path.parse(name).name} by LibreOffice`, readFileSync(path.join(to, name)));
      return;
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  console.log("LibreOffice is not installed: its files are left out");
}

mkdirSync(folder, { recursive: true });
await likeExceljs("exceljs", exceljs);
await likeExceljs("excelts", excelts);
withSheetjs();
await withPopulate();
await withHucre();
for (const name of AGAIN) await again(name);
withLibreOffice();
