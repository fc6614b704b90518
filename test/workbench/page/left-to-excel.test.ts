/** @fileoverview What the workbench leaves to Excel: it says so, and the file keeps it; lists to choose from, which it has. */

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { small } from "../../../tools/hostile/handmade";
import { Package } from "../../../workbench/xlsx/package";
import { axeFinds } from "../../sidebar/axe";
import { dataFolder, type Running, startServer } from "../server/support";
import { closePages, ourBrowser, Person } from "./support";

const row = (
  n: number,
  texts: readonly string[],
  numbers: Readonly<Record<string, number>> = {},
  hidden = "",
) =>
  `<row r="${n}"${hidden}>${[
    ...texts.map((text, i) => `<c r="${"AB"[i]}${n}" t="inlineStr"><is><t>${text}</t></is></c>`),
    ...Object.entries(numbers).map(([column, number]) => `<c r="${column}${n}"><v>${number}</v></c>`),
  ].join("")}</row>`;
const FILTER =
  '<autoFilter ref="A1:B4"><filterColumn colId="1"><filters><filter val="Đạt"/></filters></filterColumn></autoFilter>';
const format = (sqref: string, rule: string) =>
  `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
const FIT = '<cfRule type="expression" dxfId="0" priority="1"><formula>$B2="Đạt"</formula></cfRule>';
const SIGNS =
  '<cfRule type="iconSet" priority="5"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>';
const FORMATS =
  format("A2:A9", FIT) +
  format(
    "D2:D9",
    '<cfRule type="cellIs" dxfId="1" priority="2" operator="greaterThan"><formula>5</formula></cfRule>',
  ) +
  format(
    "E2:E4",
    '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
  ) +
  format("E2:E4", SIGNS);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LOOKS = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs><dxfs count="2">${[
  "B7E1CD",
  "F4C7C3",
]
  .map((rgb) => `<dxf><fill><patternFill><bgColor rgb="FF${rgb}"/></patternFill></fill></dxf>`)
  .join("")}</dxfs></styleSheet>`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
const LIST =
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C9"><formula1>"Đạt,Chưa đạt,Không áp dụng,Đang xem xét"</formula1></dataValidation></dataValidations>';
const SHEET =
  `<sheetPr filterMode="1"/><sheetData>${row(1, ["Đơn vị", "Kết quả"])}${row(2, ["Đoàn xã An Hà", "Đạt"], { D: 3, E: 10 })}` +
  `${row(3, ["Đoàn xã Đào Mỹ", "Chưa đạt"], {}, ' hidden="1"')}${row(4, ["Đoàn xã Gia Cát", "đạt"], { D: 7, E: 20 })}</sheetData>${FILTER}${FORMATS}${LIST}`;
const PARTS = { "xl/styles.xml": LOOKS, "xl/_rels/workbook.xml.rels": RELATIONS };

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;
let file: string;

beforeAll(async () => {
  data = dataFolder();
  file = path.join(data.folder, "loc.xlsx");
  writeFileSync(file, small(SHEET, PARTS));
  server = await startServer(data.folder, [file]);
  browser = await ourBrowser();
  person = await Person.come(browser, server.address);
});
afterAll(async () => {
  await closePages(browser);
  await server.kill();
  data.remove();
});

it("a filter and conditional formats stay in the file as they are, and help says who makes them", async () => {
  const { page } = person;
  const opened = page.context().waitForEvent("page");
  await person.choose("Trợ giúp", "Hướng dẫn sử dụng");
  const guide = await opened;
  await guide.getByRole("heading", { name: "Hướng dẫn sử dụng tiện ích “3 chủ động”" }).waitFor();
  for (const told of [".xls của Excel 97–2003", "Windows, macOS hay Linux", "Bản trên máy không thay Excel"])
    expect(await guide.getByText(told).count(), told).toBeGreaterThan(0);
  await guide.waitForFunction(() => (document.querySelector("img")?.naturalWidth ?? 0) > 1000);
  expect(await guide.locator("a[href*='.md']").count()).toBe(0);
  expect(await axeFinds(guide)).toEqual([]);
  await guide.close();
  await person.choose("Trợ giúp", "Việc để Excel làm");
  const said = page.getByRole("dialog");
  await said.getByText("Lọc").first().waitFor();
  expect(await said.textContent()).toMatch(/Định dạng có điều kiện/);
  await page.keyboard.press("Escape");
  await person.type("A4", "Đoàn xã Hợp Thành");
  await person.done();
  // The row that the filter hides is not gone to.
  await person.goTo("A2");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() =>
    document.getElementById("cell-said")?.textContent?.startsWith("A4: Đoàn xã Hợp Thành"),
  );
  const state = page.locator("#file-state");
  await state.getByText(/chưa lưu/).waitFor();
  await page.keyboard.press("Control+s");
  await state.getByText(/^Đã lưu/).waitFor();
  const xml = Package.read(readFileSync(file)).text("xl/worksheets/sheet1.xml");
  expect(xml).toContain("Hợp Thành");
  for (const kept of [FILTER, FORMATS, LIST, '<sheetPr filterMode="1"/>']) expect(xml).toContain(kept);
  expect(xml).toMatch(/<row r="3" hidden="1">/);
  expect(person.errors).toEqual([]);
});

it("conditional formats are shown as they fit, and go along with rows, in the file too", async () => {
  const { page } = person;
  const written = () => Package.read(readFileSync(file)).text("xl/worksheets/sheet1.xml");
  // Two rows that say Đạt, the second in small letters; one number above 5; the greatest of a scale.
  await person.seesFilled("#b7e1cd", "A2", "A4");
  await person.seesFilled("#f4c7c3", "D4");
  await person.seesFilled("#63be7b", "E4");
  await person.type("B4", "Chưa đạt");
  await person.seesFilled("#b7e1cd", "A2");
  await person.goTo("A2");
  await person.choose("Chèn", "Dòng phía trên");
  await person.sees("B3", "Đạt");
  await person.seesFilled("#b7e1cd", "A3");
  await person.seesFilled("#f4c7c3", "D5");
  await page.keyboard.press("Control+s");
  await expect.poll(written).toContain('<conditionalFormatting sqref="A3:A10"');
  for (const moved of ["<formula>$B3=&quot;Đạt&quot;</formula>", 'sqref="D3:D10"', `sqref="E3:E5">${SIGNS}`])
    expect(written()).toContain(moved);
  await page.keyboard.press("Control+z");
  await person.sees("B2", "Đạt");
  await person.seesFilled("#b7e1cd", "A2");
  await page.keyboard.press("Control+s");
  await expect.poll(written).toContain(FORMATS);
  expect(person.errors).toEqual([]);
});

it("a list to choose from narrows to what is typed, with tone marks or without, and what is chosen is in the file", async () => {
  const { page } = person;
  const words = () => page.locator(".choose [role=option]").allTextContents();
  const written = () => Package.read(readFileSync(file)).text("xl/worksheets/sheet1.xml");
  // In the cell itself.
  await person.goTo("C2");
  await page.keyboard.type("dat", { delay: 25 });
  await expect.poll(words).toEqual(["Đạt", "Chưa đạt"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await person.sees("C2", "Chưa đạt");
  // What stands there already narrows nothing, and what fits no word is said.
  await page.keyboard.press("F2");
  await expect.poll(words).toHaveLength(4);
  await page.keyboard.type("z");
  await page.getByText("Không có mục nào như vậy.").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".choose").waitFor({ state: "detached" });
  // By its arrow, in the third row that is shown: the list has a box of its own then.
  await page.mouse.click(335, 203);
  await page.getByRole("combobox", { name: "Tìm trong danh sách" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest(".choose"));
  await page.keyboard.type("áp");
  await expect.poll(words).toEqual(["Không áp dụng"]);
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await person.sees("C4", "Không áp dụng");
  await page.keyboard.press("Control+s");
  await expect.poll(written).toMatch(/<c r="C2"[^>]*>.*?Chưa đạt.*<c r="C4"[^>]*>.*?Không áp dụng/s);
  expect(person.errors).toEqual([]);
});
