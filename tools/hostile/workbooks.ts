/** @fileoverview Bad workbooks whose zip is sound: XML that swells, places off the grid, parts that lead in circles. */
import type { Dice } from "../fuzz/dice";
import { assessmentXml, MAIN, OFFICE, rels, small, smallParts, textRow, XML, zipped } from "./handmade";

type Bad = readonly [ends: "refused" | "either", what: string, bytes: Uint8Array];

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;
const OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

/** What becomes of a bad workbook, what is bad, and the file. */
export function badWorkbooks(dice: Dice): Bad[] {
  return [...swelling(), ...offGrid(dice), ...circles(), ...odd(dice)];
}

const DATA = assessmentXml();
type Name = keyof ReturnType<typeof smallParts>;
/** The sound workbook with one part as given. */
const withPart = (name: Name | (string & {}), content: string | Uint8Array, more = {}) =>
  zipped({ ...smallParts(DATA, more), [name]: content });
const book = (inside: string) => `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</workbook>`;
const SHEET = '<sheet name="Bảng" sheetId="7" r:id="rId1"/>';
const row = (n: number | string, cells: string) => `<row r="${n}">${cells}</row>`;
/** The assessment, and more rows under it. */
const below = (rows: string) => small(DATA.replace("</sheetData>", `${rows}</sheetData>`));
/** The assessment, and more elements behind its cells. */
const behind = (elements: string, more = {}) => small(`${DATA}${elements}`, more);

function swelling(): Bad[] {
  const declared = (doctype: string, root: string) => `<?xml version="1.0"?>${doctype}${root}`;
  const names: readonly (readonly [string, string])[] = [
    ["xl/workbook.xml", "<workbook>&j;</workbook>"],
    [
      "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>&j;</v></c></row></sheetData></worksheet>",
    ],
    ["[Content_Types].xml", "<Types>&j;</Types>"],
    ["_rels/.rels", "<Relationships>&j;</Relationships>"],
    ["xl/_rels/workbook.xml.rels", "<Relationships>&j;</Relationships>"],
  ];
  return [
    ...names.map(
      ([name, root]): Bad => [
        "refused",
        `a billion laughs in ${name}`,
        withPart(name, declared(LAUGHS, root)),
      ],
    ),
    [
      "refused",
      "laughs behind a long comment",
      withPart(
        "xl/workbook.xml",
        declared(`<!--${"x".repeat(5_000)}-->${LAUGHS}`, "<workbook>&j;</workbook>"),
      ),
    ],
    [
      "refused",
      "laughs in UTF-16",
      withPart(
        "xl/workbook.xml",
        new Uint8Array(Buffer.from(`\ufeff${declared(LAUGHS, "<workbook>&j;</workbook>")}`, "utf16le")),
      ),
    ],
    [
      "refused",
      "a file of this machine as an entity",
      withPart("xl/workbook.xml", declared(OUTSIDE, "<workbook>&a;</workbook>")),
    ],
    [
      "refused",
      "an entity nobody knows",
      withPart(
        "xl/worksheets/sheet1.xml",
        `<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>&nobody;</v></c></row></sheetData></worksheet>`,
      ),
    ],
    [
      "refused",
      "an element that does not end",
      withPart(
        "xl/worksheets/sheet1.xml",
        `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${"x".repeat(1e6)}`,
      ),
    ],
    ["refused", "no UTF-8", withPart("xl/workbook.xml", new Uint8Array([0xff, 0x00, 0xfe, 0x3c, 0x80]))],
    ["refused", "a part of zeros", withPart("xl/worksheets/sheet1.xml", "\0".repeat(10_000))],
  ];
}

function offGrid(dice: Dice): Bad[] {
  const cell = (ref: string) => `<c r="${ref}"><v>1</v></c>`;
  return [
    ["refused", "a stray cell in XFD1048576", below(row(1_048_576, cell("XFD1048576")))],
    ["refused", "a stray cell far below", below(row(900_000, cell("T900000")))],
    ["refused", "a cell beyond the last row", below(row(1_048_577, cell("A1048577")))],
    ["refused", "a cell beyond the last column", below(row(99, cell("XFE99")))],
    ["refused", "a cell in column ZZZZ", below(row(99, cell("ZZZZ99")))],
    ["refused", "a row numbered 1e9", below(row(1e9, cell("A1000000000")))],
    ["refused", "a row numbered -1", below(row(-1, cell("A-1")))],
    ["refused", "a row numbered NaN", below(row("NaN", cell("ANaN")))],
    ["refused", "a row numbered 2.5", below(row("2.5", cell("A2.5")))],
    ["refused", "rows out of order", below(row(3, cell("A3")))],
    ["refused", "a cell of another row", below(row(99, cell(`B${dice.below(90) + 1}`)))],
    ["refused", "one cell twice", below(row(99, cell("B99") + cell("B99")))],
    ["either", "a size that is not its own", small(`<dimension ref="A1:XFD1048576"/>${DATA}`)],
    [
      "either",
      "columns of a million widths",
      small(
        `<cols>${'<col min="1" max="999999999" width="1e300" customWidth="1"/>'.repeat(2_000)}</cols>${DATA}`,
      ),
    ],
    [
      "either",
      "a pane frozen at row 1e9",
      small(
        `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1e9" xSplit="-4" state="frozen"/></sheetView></sheetViews>${DATA}`,
      ),
    ],
    [
      "either",
      "all cells merged into one",
      behind('<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
    [
      "either",
      "merged cells over each other",
      behind(
        `<mergeCells>${Array.from({ length: 3_000 }, (_, i) => `<mergeCell ref="A${1 + (i % 13)}:Q${2 + (i % 40)}"/>`).join("")}</mergeCells>`,
      ),
    ],
    [
      "either",
      "ranges that are none",
      behind('<mergeCells><mergeCell ref="Z9:A1"/><mergeCell ref="#REF!"/><mergeCell/></mergeCells>'),
    ],
    [
      "either",
      "a note in the last corner",
      noted('<comment ref="XFD1048576" authorId="0"><text><t>x</t></text></comment>'),
    ],
    [
      "either",
      "5,000 notes in one cell",
      noted('<comment ref="B3" authorId="9"><text><t>x</t></text></comment>'.repeat(5_000)),
    ],
  ];
}

function noted(comments: string): Uint8Array {
  return behind("", {
    "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", "comments", "../comments1.xml"]),
    "xl/comments1.xml": `${XML}<comments xmlns="${MAIN}"><authors/><commentList>${comments}</commentList></comments>`,
  });
}

function circles(): Bad[] {
  const strings = (inside: string, cells: string) =>
    small(DATA.replace("</sheetData>", `${row(99, cells)}</sheetData>`), {
      "xl/_rels/workbook.xml.rels": rels(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "sharedStrings.xml"],
      ),
      "xl/sharedStrings.xml": `${XML}<sst xmlns="${MAIN}">${inside}</sst>`,
    });
  return [
    [
      "refused",
      "a workbook that is its own sheet",
      withPart("xl/_rels/workbook.xml.rels", rels(["rId1", "worksheet", "workbook.xml"])),
    ],
    [
      "refused",
      "a package that is its own workbook",
      withPart("_rels/.rels", rels(["rId1", "officeDocument", "_rels/.rels"])),
    ],
    [
      "refused",
      "a sheet that is not there",
      withPart("xl/_rels/workbook.xml.rels", rels(["rId1", "worksheet", "worksheets/none.xml"])),
    ],
    [
      "refused",
      "a workbook on somebody's server",
      withPart("_rels/.rels", rels(["rId1", "officeDocument", "http://evil.vn/book.xml", "External"])),
    ],
    [
      "refused",
      "a sheet on somebody's server",
      withPart("xl/_rels/workbook.xml.rels", rels(["rId1", "worksheet", "http://evil.vn/s.xml", "External"])),
    ],
    [
      "either",
      "40 sheets of one part",
      withPart(
        "xl/workbook.xml",
        book(
          `<sheets>${Array.from({ length: 40 }, (_, i) => `<sheet name="B${i}" sheetId="${i + 1}" r:id="rId1"/>`).join("")}</sheets>`,
        ),
      ),
    ],
    [
      "either",
      "sheets of one number and one name",
      withPart("xl/workbook.xml", book(`<sheets>${SHEET}${SHEET}${SHEET}</sheets>`)),
    ],
    [
      "either",
      "sheets without a number",
      withPart(
        "xl/workbook.xml",
        book(
          '<sheets><sheet name="" sheetId="" r:id="rId1"/><sheet name="__proto__" sheetId="-1e99" r:id="rId1"/></sheets>',
        ),
      ),
    ],
    ["refused", "no sheets", withPart("xl/workbook.xml", book("<sheets/>"))],
    [
      "refused",
      "only sheets that lead nowhere",
      withPart("xl/workbook.xml", book('<sheets><sheet name="x" sheetId="1" r:id="none"/></sheets>')),
    ],
    [
      "either",
      "a sheet's relationships that lead to the sheet",
      withPart(
        "xl/worksheets/_rels/sheet1.xml.rels",
        rels(["rId1", "comments", "sheet1.xml"], ["rId2", "hyperlink", "sheet1.xml"]),
      ),
    ],
    [
      "either",
      "names that stand for each other",
      withPart(
        "xl/workbook.xml",
        book(
          `<sheets>${SHEET}</sheets><definedNames><definedName name="a">b</definedName><definedName name="b">a</definedName></definedNames>`,
        ),
      ),
    ],
    [
      "either",
      "a list from itself",
      behind(
        '<dataValidations><dataValidation type="list" sqref="A1:Q40"><formula1>Bảng!A1:Q40</formula1></dataValidation></dataValidations>',
      ),
    ],
    [
      "either",
      "shared texts that are not there",
      strings(
        "<si><t>a</t></si>",
        '<c r="A99" t="s"><v>7</v></c><c r="B99" t="s"><v>-1</v></c><c r="C99" t="s"><v>1e9</v></c><c r="D99" t="s"><v>x</v></c>',
      ),
    ],
    [
      "either",
      "shared texts in each other",
      strings(
        `${"<si><r>".repeat(2_000)}<t>a</t>${"</r></si>".repeat(2_000)}`,
        '<c r="A99" t="s"><v>0</v></c>',
      ),
    ],
    [
      "either",
      "shared formulas of each other",
      below(
        row(
          99,
          '<c r="A99"><f t="shared" si="0">B99</f></c><c r="B99"><f t="shared" si="1"/></c><c r="C99"><f t="shared" si="0" ref="C99"/></c>',
        ),
      ),
    ],
    [
      "either",
      "a formula 20,000 brackets deep",
      below(row(99, `<c r="A99"><f>${"(".repeat(20_000)}1${")".repeat(20_000)}</f><v>1</v></c>`)),
    ],
    [
      "either",
      "formulas that need each other",
      below(row(99, '<c r="A99"><f>B99</f></c><c r="B99"><f>A99</f></c>')),
    ],
  ];
}

/** What a pattern of ours might go over again and again, to the length that a cell may have. */
const ALIKE =
  "a@ ( ) 1. / \\ - – : ; , https://a. www. xn-- số 1-HD/ 0/0/ 1-KH/ĐTN, tháng ngày thiếu chưa không Đạt I 3.4 ạ ﷺ &#10; &#9; = & _x 1.1: (1.1) đ."
    .split(" ")
    .map((one) => (one === "&" ? "&amp;" : one));
const LONGEST = 32_000;

/** Rows of such cells as names, marks and evidence. */
function alike(): string {
  return ["", ...ALIKE]
    .map((one, i) => {
      const pattern = `${one}${i % 2 ? " " : ""}` || " ";
      const letters = pattern.replace(/&[^;]*;/g, "x").length;
      const text = pattern.repeat(LONGEST / letters);
      return textRow(20 + i, ["1", i % 3 ? `Đoàn xã ${i}` : text, text, ...Array(14).fill("Đạt"), text]);
    })
    .join("");
}

function odd(dice: Dice): Bad[] {
  const values = ["1e400", "-1e308", "NaN", "Infinity", "0x10", "１", "", " ", String(dice.next() * 1e300)];
  return [
    [
      "either",
      "numbers that are none",
      below(row(99, values.map((value, i) => `<c r="${"ABCDEFGHI"[i]}99"><v>${value}</v></c>`).join(""))),
    ],
    [
      "either",
      "kinds of cells that are none",
      below(
        row(
          99,
          '<c r="A99" t="zz"><v>1</v></c><c r="B99" t="d"><v>2021-99-99</v></c><c r="C99" t="b"><v>7</v></c><c r="D99" t="e"><v>#X</v></c><c r="E99" s="999999999"><v>1</v></c><c r="F99" s="-1"><v>1</v></c>',
        ),
      ),
    ],
    [
      "either",
      "characters that no text has",
      below(row(99, '<c r="A99" t="inlineStr"><is><t>_x0000__xD800_\u202e\u200b\ufffd_xFFFF_</t></is></c>')),
    ],
    [
      "either",
      "a sheet's name of 5,000 letters",
      withPart(
        "xl/workbook.xml",
        book(`<sheets><sheet name="${"ạ".repeat(5_000)}" sheetId="7" r:id="rId1"/></sheets>`),
      ),
    ],
    [
      "either",
      "a sheet's name of signs",
      withPart(
        "xl/workbook.xml",
        book('<sheets><sheet name="&lt;b&gt;&apos;=A1!:\\/?*[]" sheetId="7" r:id="rId1"/></sheets>'),
      ),
    ],
    [
      "refused",
      "no types of content",
      zipped(Object.fromEntries(Object.entries(smallParts(DATA)).filter(([name]) => !name.startsWith("[")))),
    ],
    ["either", "a part of macros that is none", withPart("xl/vbaProject.bin", new Uint8Array([1, 2, 3]))],
    [
      "either",
      "styles that are none",
      behind("", {
        "xl/_rels/workbook.xml.rels": rels(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "styles", "styles.xml"],
        ),
        "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><fills count="-1"/><cellXfs><xf fillId="99" fontId="1e9" numFmtId="-3"/></cellXfs></styleSheet>`,
      }),
    ],
  ];
}

/** Those that take time. */
export function heavyWorkbooks(): Bad[] {
  const many = (count: number, of: (i: number) => string) => {
    let all = "";
    for (let i = 0; i < count; i++) all += of(i);
    return all;
  };
  const long = `<sheetData>${many(30_000, (i) => row(i + 1, `<c r="A${i + 1}"><v>${i}</v></c>`))}</sheetData>`;
  return [
    [
      "either",
      "300,000 elements in each other",
      behind(`<extLst>${"<a>".repeat(300_000)}${"</a>".repeat(300_000)}</extLst>`),
    ],
    ["either", "an attribute of 20 MB", behind(`<x a="${"y".repeat(20e6)}"/>`)],
    [
      "either",
      "a cell of 8 MB",
      below(row(99, `<c r="A99" t="inlineStr"><is><t>${"Đạt ".repeat(2e6)}</t></is></c>`)),
    ],
    [
      "either",
      "200,000 attributes",
      behind(`<x ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(" ")}/>`),
    ],
    ["either", "long cells of one pattern each", below(alike())],
    [
      "either",
      "60,000 links on 30,000 rows",
      small(
        `${long}<hyperlinks>${many(60_000, (i) => `<hyperlink ref="A${1 + (i % 30_000)}" location="Bảng!A${i + 1}"/>`)}</hyperlinks>`,
      ),
    ],
    [
      "either",
      "20,000 links over all cells",
      small(
        `${long}<hyperlinks>${many(20_000, () => '<hyperlink ref="A1:XFD1048576" location="x"/>')}</hyperlinks>`,
      ),
    ],
    [
      "either",
      "20,000 rules over all cells",
      small(
        `${long}<dataValidations>${many(20_000, () => '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation>')}</dataValidations>`,
      ),
    ],
    [
      "either",
      "20,000 merged blocks in 30,000 rows",
      small(
        `${long}<mergeCells>${many(20_000, (i) => `<mergeCell ref="B${i + 1}:C${i + 1}"/>`)}</mergeCells>`,
      ),
    ],
    [
      "refused",
      "more cells than memory holds",
      small(`<sheetData>${many(250_000, (i) => row(i + 1, "<c><v>1</v></c>".repeat(17)))}</sheetData>`),
    ],
    [
      "either",
      "a million heights of empty rows",
      small(
        `<sheetData>${many(1_000_000, (i) => `<row r="${i + 1}" ht="9" customHeight="1"/>`)}</sheetData>`,
      ),
    ],
  ];
}
