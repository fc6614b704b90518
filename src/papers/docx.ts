/**
 * @fileoverview A paper as .docx, by the library `docx`. The same paper gives the same bytes: where the library writes the
 * clock (docProps/core.xml, the entries of the zip) the paper's own day is put. Loaded by the papers' page and their command
 * alone, never by the bundle on Google.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  LineRuleType,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { BETWEEN, FONT, INDENT, PAGE } from "./page-rules";
import {
  type Paper,
  type PaperTable,
  type Part,
  type Piece,
  type Sides,
  shown,
  TABLE_TEXT,
  type Paragraph as Text,
} from "./paper";

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** Twips of the width that text has. */
const WIDTH = convertMillimetersToTwip(PAGE.width - PAGE.left - PAGE.right);
/** Half points, and twips. */
const halves = (points: number) => points * 2;
const twips = (points: number) => points * 20;

/** What XML cannot hold is left out: control characters and halves of characters. */
const legal = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");

interface Looks {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

function runs(pieces: readonly Piece[], { size, ...looks }: Looks): TextRun[] {
  return pieces.map((piece) => {
    const strong = typeof piece === "object" && "strong" in piece ? { bold: true } : {};
    return new TextRun({ text: legal(shown(piece)), font: FONT, size: halves(size), ...looks, ...strong });
  });
}

function paragraph({ pieces, align, size, bold, italic, indent, keep }: Text): Paragraph {
  const looks = { size, bold: bold ?? false, italics: italic ?? false };
  return new Paragraph({
    alignment: ALIGN[align],
    spacing: { after: twips(BETWEEN), line: 276 },
    ...(indent ? { indent: { firstLine: convertMillimetersToTwip(INDENT) } } : {}),
    keepNext: keep ?? false,
    children: runs(pieces, looks),
  });
}

/** A paragraph, and under it the line that parts it from the next, moved in from both sides by millimetres. */
function paragraphs(text: Text, rule: number): Paragraph[] {
  const sides = convertMillimetersToTwip(rule);
  const line = new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    indent: { left: sides, right: sides },
    spacing: { after: twips(BETWEEN) },
    run: LOWEST,
  });
  return [paragraph(text), ...(text.rule ? [line] : [])];
}

/** Millimetres: in half a page, where the line is as long as the text above it, and in a whole one. */
const IN_HALF = 13;
const IN_WHOLE = 55;

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_LINES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

function sides({ left, right, width }: Sides): Table {
  const columns = [width, 100 - width].map((percent) => Math.round((WIDTH * percent) / 100));
  const cell = (of: readonly Text[], at: number) =>
    new TableCell({
      width: { size: columns[at] as number, type: WidthType.DXA },
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      // A cell without a paragraph is no cell.
      children: of.length > 0 ? of.flatMap((one) => paragraphs(one, IN_HALF)) : [low()],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    borders: NO_LINES,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
  });
}

/** As low as a line may be: a page break, and what stands between two tables. */
const LOWEST = { size: 2, font: FONT };
const low = (children: TextRun[] = []) =>
  new Paragraph({ run: LOWEST, spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT }, children });

function table({ head, rows, widths, aligns, size = TABLE_TEXT }: PaperTable): Table {
  const columns = widths.map((percent) => Math.round((WIDTH * percent) / 100));
  const cell = (piece: Piece, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: columns[at] as number, type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { left: 80, right: 80, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : ALIGN[aligns[at] ?? "left"],
          children: runs([piece], { size, bold: isHead }),
        }),
      ],
    });
  const row = (pieces: readonly Piece[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: pieces.map((piece, at) => cell(piece, at, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    rows: [row(head, true), ...rows.map((one) => row(one, false))],
  });
}

/** Of two tables with nothing between Word makes one. */
function partBody(part: Part): (Paragraph | Table)[] {
  switch (part.kind) {
    case "paragraph":
      return paragraphs(part, IN_WHOLE);
    case "page":
      return [low([new TextRun({ ...LOWEST, children: [new PageBreak()] })])];
    case "sides":
      return [sides(part), low()];
    case "table":
      return [table(part), new Paragraph({ run: LOWEST, spacing: { after: twips(BETWEEN) } })];
  }
}

/** The .docx file's bytes. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: { document: { run: { font: FONT, size: halves(14), language: { value: "vi-VN" } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(PAGE.width),
              height: convertMillimetersToTwip(PAGE.height),
            },
            margin: {
              top: convertMillimetersToTwip(PAGE.top),
              right: convertMillimetersToTwip(PAGE.right),
              bottom: convertMillimetersToTwip(PAGE.bottom),
              left: convertMillimetersToTwip(PAGE.left),
            },
          },
        },
        children: paper.parts.flatMap(partBody),
      },
    ],
  });
  const properties = { path: "docProps/core.xml", data: coreXml(paper) };
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document, false, [properties]));
  return dated(bytes, paper.day);
}

const inXml = (text: string): string =>
  legal(text).replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

function coreXml({ title, day }: Paper): string {
  const when = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${inXml(title)}</dc:title>${when("created")}${when("modified")}</cp:coreProperties>`;
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;

/** The same zip, each entry dated with a day: midnight, as DOS counts. */
function dated(zip: Uint8Array, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  const stamp = (((year - 1980) << 9) | (month << 5) | date) << 16;
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (view.getUint32(end, true) !== END) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error("not a zip's directory");
    view.setUint32(at + 12, stamp, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error("not a zip's entry");
    view.setUint32(local + 10, stamp, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
