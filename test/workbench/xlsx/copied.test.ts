/** @fileoverview A tab that a script copied, saved: what the model does not know comes along, what is the source's alone does not. */
import { expect, test } from "vitest";
import { rels, small } from "../../../tools/hostile/handmade";
import { open } from "../../../workbench/xlsx/open";
import { Package } from "../../../workbench/xlsx/package";
import { inside } from "../host/support";

const SHEET =
  '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<cols><col min="2" max="2" width="30" customWidth="1"/></cols>' +
  '<sheetData><row r="1" ht="40" customHeight="1"><c r="A1" t="inlineStr"><is><t>NĂM 2026</t></is></c></row>' +
  '<row r="2"><c r="A2"><v>5</v></c><c r="B2"><f>A2*2</f><v>10</v></c></row></sheetData>' +
  '<sheetProtection sheet="1" password="ABCD"/><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>' +
  '<conditionalFormatting sqref="A2:A9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="A3:A9"><formula1>"Đạt,Chưa đạt"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" r:id="rId7"/></hyperlinks><pageSetup paperSize="9" orientation="landscape" r:id="rId8"/>';

const file = () =>
  small(SHEET, {
    "xl/worksheets/_rels/sheet1.xml.rels": rels([
      "rId8",
      "printerSettings",
      "../printerSettings/printerSettings1.bin",
    ]).replace(
      "</Relationships>",
      '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://a.vn/" TargetMode="External"/></Relationships>',
    ),
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3]),
  });

test("a copy has formats, rules, sizes, page and links of its source, and neither its protection nor its printer", async () => {
  const bytes = file();
  const book = await open(bytes, "tep.xlsx");
  book.model.sheets[0]?.protections.splice(0);
  inside(
    `const copy = ss().getSheets()[0].copyTo(ss()); copy.setName("Năm 2027"); copy.getRange("A1").setValue("NĂM 2027"); copy.getRangeList(["A2:A3"]).clearContent();`,
    book.model,
  );
  const saved = Buffer.from(await book.save());
  const parts = Package.read(saved);
  expect(parts.text("xl/worksheets/sheet1.xml")).toBe(Package.read(bytes).text("xl/worksheets/sheet1.xml"));
  const copy = parts.text("xl/worksheets/sheet2.xml");
  for (const kept of [
    '<conditionalFormatting sqref="A2:A9">',
    'operator="greaterThan"',
    '<dataValidation type="list" sqref="A3:A9">',
    '<mergeCell ref="A4:B4"/>',
    'ht="40"',
    'width="30"',
    'state="frozen"',
    "tabColor",
    "<f>A2*2</f>",
    'paperSize="9" orientation="landscape"',
  ])
    expect(copy).toContain(kept);
  for (const left of ["sheetProtection", "codeName", "rId8", "tabSelected", "rId7"])
    expect(copy).not.toContain(left);
  const again = await open(saved, "tep.xlsx");
  const [was, now] = again.model.sheets;
  expect([was?.name, now?.name]).toEqual([book.model.sheets[0]?.name, "Năm 2027"]);
  expect(now?.cells.get(0)?.get(0)?.value).toBe("NĂM 2027");
  expect(now?.cells.get(1)?.get(0)?.value ?? null).toBe(null);
  expect(now?.cells.get(1)?.get(1)?.formula).toBe("=A2*2");
});

test("a copy in whose rows some were put in is written whole, as it is seen", async () => {
  const book = await open(file(), "tep.xlsx");
  book.model.sheets[0]?.protections.splice(0);
  for (const cells of book.model.sheets[0]?.cells.values() ?? [])
    for (const cell of cells.values()) delete cell.formula;
  inside(`ss().getSheets()[0].copyTo(ss()).insertRowsAfter(1, 2)`, book.model);
  const { model } = await open(Buffer.from(await book.save()), "tep.xlsx");
  expect(model.sheets[1]?.cells.get(3)?.get(0)?.value).toBe(5);
});
