/** @fileoverview Small sound workbooks written part by part, to be changed or spoilt. */
import { deflate, writeZip, type ZipEntry } from "../../workbench/xlsx/zip";

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Named parts as a zip has them. */
export const entriesOf = (parts: Readonly<Record<string, string | Uint8Array>>): ZipEntry[] =>
  Object.entries(parts).map(([name, content]) =>
    deflate(name, typeof content === "string" ? Buffer.from(content) : content),
  );

/** A zip of named parts. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  writeZip(entriesOf(parts));

/** A part of relationships. */
export const rels = (...rows: [id: string, type: string, target: string, mode?: string][]) =>
  `${XML}<Relationships xmlns="${PACKAGE}">${rows
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type.startsWith("http") ? type : `${OFFICE}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

/** The parts of a small sound workbook; `sheet` is the inside of its worksheet, and more parts replace or add. */
export function smallParts(sheet: string, more: Record<string, string | Uint8Array> = {}) {
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": rels(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Bảng" sheetId="7" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...more,
  };
}

export const small = (sheet: string, more: Record<string, string | Uint8Array> = {}) =>
  zipped(smallParts(sheet, more));

const ROWS = 12;

/** A small sheet of assessments: what is spoilt is worth something. Its last row is the 14th. */
export function assessmentXml(): string {
  const codes = [
    "1.1",
    "1.2",
    "1.3",
    "1.4",
    "1.5",
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "2.5",
    "3.1",
    "3.2",
    "3.3",
    "3.4",
    "3.5",
  ];
  const heads = ["TT", "Tên đơn vị", ...codes, "Minh chứng 1.1"];
  const lines = Array.from({ length: ROWS }, (_, i) =>
    textRow(i + 3, [
      String(i + 1),
      `Đoàn xã số ${i + 1}`,
      ...codes.map(() => "Đạt"),
      `${i + 1}-KH/ĐTN ngày 05/3/2021`,
    ]),
  );
  const title = textRow(1, ["BẢNG CHẤM ĐIỂM 3 CHỦ ĐỘNG NĂM 2021"]);
  return `<sheetData>${title}${textRow(2, heads)}${lines.join("")}</sheetData>`;
}

/** A row of texts from A on; at most 26. */
export function textRow(n: number, texts: readonly string[]): string {
  const cell = (text: string, i: number) =>
    `<c r="${String.fromCharCode(65 + i)}${n}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  return `<row r="${n}">${texts.map(cell).join("")}</row>`;
}
