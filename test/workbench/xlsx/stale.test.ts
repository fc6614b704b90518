/** @fileoverview What formulas of a copied tab came to last year does not stand in the saved file where their cells were emptied. */
import { expect, test } from "vitest";
import { small } from "../../../tools/hostile/handmade";
import { open } from "../../../workbench/xlsx/open";
import { Package } from "../../../workbench/xlsx/package";
import { forgetStale } from "../../../workbench/xlsx/stale";
import { inside } from "../host/support";

/** Column B is emptied in the copy; each formula with whether it calls what was emptied. */
const FORMULAS: readonly (readonly [string, boolean])[] = [
  ['COUNTIF(B1:B9,"x")', true],
  ["$B$2&amp;A1", true],
  ["SUM(B:B)", true],
  ["SUM(1:3)", true],
  ["C1*2", true],
  ["SUM('Năm 2027'!A1:B3)", true],
  ['IF(INDIRECT("A1")=1,1,0)', true],
  ["SUM(DanhSach)", true],
  ["A1*2", false],
  ['"B2"&amp;A2', false],
  ["SUM('Bảng'!B1:B3)", false],
  ["IF(TRUE,A1,A2)", false],
  ["SUM(A1:A3)+ROUND(A2,0)", false],
];

const row = (n: number) => {
  const formula = FORMULAS[n]?.[0];
  const held = `<c r="A${n + 1}"><v>${n}</v></c><c r="B${n + 1}"><v>1</v></c>`;
  const computed = formula === undefined ? "" : `<c r="C${n + 1}"><f>${formula}</f><v>7</v></c>`;
  return `<row r="${n + 1}">${held}${computed}</row>`;
};
const ARRAY =
  '<row r="20"><c r="C20"><f t="array" ref="C20:C21">B1:B2*2</f><v>7</v></c></row><row r="21"><c r="C21"><v>7</v></c></row>';

test("of a copy such formulas are computed where the file is opened, all others keep what they came to", async () => {
  const bytes = small(`<sheetData>${FORMULAS.map((_, n) => row(n)).join("")}${ARRAY}</sheetData>`, {});
  const book = await open(bytes, "tep.xlsx");
  inside(
    `const copy = ss().getSheets()[0].copyTo(ss()); copy.setName("Năm 2027"); copy.getRangeList(["B1:B13"]).clearContent();`,
    book.model,
  );
  forgetStale(book.model);
  const parts = Package.read(Buffer.from(await book.save()));
  const source = parts.text("xl/worksheets/sheet1.xml");
  expect(source).toBe(Package.read(bytes).text("xl/worksheets/sheet1.xml"));
  const copy = parts.text("xl/worksheets/sheet2.xml");
  const held = FORMULAS.map(([formula], n) => {
    const cell = new RegExp(`<c r="C${n + 1}"[^>]*><f>(.*?)</f>(<v>7</v>)?</c>`).exec(copy);
    return [formula, cell?.[2] === undefined];
  });
  expect(held).toEqual(FORMULAS);
  // A formula that fills several cells is one piece: it stays as it is.
  expect(copy).toContain('<f t="array" ref="C20:C21">B1:B2*2</f><v>7</v>');
});
