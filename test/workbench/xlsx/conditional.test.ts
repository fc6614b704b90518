/** @fileoverview Conditional formats: what they say of cells, and where they come to with rows and columns. */

import { expect, it } from "vitest";
import { small } from "../../../tools/hostile/handmade";
import { registryOf } from "../../../workbench/server/changes";
import type { Edit } from "../../../workbench/server/edit";
import { doEdit } from "../../../workbench/server/edits";
import { open } from "../../../workbench/xlsx/open";
import { Package } from "../../../workbench/xlsx/package";

const format = (sqref: string, formula: string) =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
const sheet = (formats: string, rest = "") =>
  `<sheetData>${[1, 2, 3, 4, 5, 6].map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="C${n}"><v>${n}</v></c></row>`).join("")}</sheetData>${formats}${rest}`;

/** The sheet's part after an edit, saved. */
async function after(edit: Edit, xml: string): Promise<string> {
  const book = await open(small(xml), "thử.xlsx");
  const { model } = book;
  doEdit({ model, registry: registryOf(model), year: 2026, freeId: () => 99 }, edit);
  return Package.read(await book.save()).text("xl/worksheets/sheet1.xml");
}
const rows = (kind: "insert" | "delete", at: number, count: number): Edit => ({
  kind,
  sheet: 7,
  axis: "rows",
  at,
  count,
});

it.each([
  ["rows put in above move it", rows("insert", 0, 2), "A4:A6", "$C4&gt;$C$7"],
  ["rows put in amid lengthen it", rows("insert", 2, 1), "A2:A5", "$C2&gt;$C$6"],
  ["its first row taken out: the formula is the next one's", rows("delete", 1, 1), "A2:A3", "$C2&gt;$C$4"],
  ["its last row taken out shortens it", rows("delete", 3, 1), "A2:A3", "$C2&gt;$C$4"],
  ["what it asks for taken out is said to be gone", rows("delete", 4, 1), "A2:A4", "$C2&gt;#REF!"],
  [
    "columns put in before move it",
    { ...rows("insert", 0, 1), axis: "columns" } as Edit,
    "B2:B4",
    "$D2&gt;$D$5",
  ],
])("%s", async (_, edit, range, formula) => {
  const xml = await after(edit, sheet(format("A2:A4", "$C2&gt;$C$5")));
  expect(xml).toContain(format(range, formula));
});

it("one whose cells are all taken out goes, the others stay", async () => {
  const xml = await after(
    rows("delete", 1, 3),
    sheet(format("A2:A4", "A2&gt;1") + format("A5:A6", "A5&gt;1")),
  );
  expect(xml.match(/<conditionalFormatting/g)).toHaveLength(1);
  expect(xml).toContain(format("A2:A3", "A2&gt;1"));
});

it("those of Excel 2010 go along, with their formulas of all kinds; what is not said is left as it is", async () => {
  const newer = (range: string, from: string) =>
    `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="formula"><xm:f>${from}</xm:f></x14:cfvo><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  expect(await after(rows("insert", 2, 1), sheet("", newer("A1:A4", "$C$3")))).toContain(
    newer("A1:A5", "$C$4"),
  );
  const same = sheet(format("A1:A2", "A1&gt;1"), newer("A1:A2", "$C$1"));
  expect(await after(rows("insert", 4, 1), same)).toContain(same.slice(same.indexOf("<conditional")));
});

it("a broken one hurts nothing", async () => {
  const odd =
    '<conditionalFormatting><cfRule/></conditionalFormatting><conditionalFormatting sqref="XYZ99999999"><cfRule type="cellIs" dxfId="77" priority="x"><formula></formula></cfRule></conditionalFormatting>';
  expect(await after(rows("insert", 0, 1), sheet(odd))).toContain('<row r="7">');
});
