/** @fileoverview What the workbench leaves to Excel: it says so, and the file keeps it; lists to choose from, which it has. */

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { small } from "../../../tools/hostile/handmade";
import { Package } from "../../../workbench/xlsx/package";
import { axeFinds } from "../../sidebar/axe";
import { dataFolder, type Running, startServer } from "../server/support";
import { Person, startBrowser } from "./support";

const row = (n: number, name: string, mark: string, hidden = "") =>
  `<row r="${n}"${hidden}><c r="A${n}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${n}" t="inlineStr"><is><t>${mark}</t></is></c></row>`;
const FILTER =
  '<autoFilter ref="A1:B4"><filterColumn colId="1"><filters><filter val="Đạt"/></filters></filterColumn></autoFilter>';
const FORMATS =
  '<conditionalFormatting sqref="B2:B9"><cfRule type="containsText" priority="1" operator="containsText" text="Chưa"><formula>NOT(ISERROR(SEARCH("Chưa",B2)))</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>';
const LIST =
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C9"><formula1>"Đạt,Chưa đạt,Không áp dụng,Đang xem xét"</formula1></dataValidation></dataValidations>';
const SHEET =
  `<sheetPr filterMode="1"/><sheetData>${row(1, "Đơn vị", "Kết quả")}${row(2, "Đoàn xã An Hà", "Đạt")}` +
  `${row(3, "Đoàn xã Đào Mỹ", "Chưa đạt", ' hidden="1"')}${row(4, "Đoàn xã Gia Cát", "Đạt")}</sheetData>${FILTER}${FORMATS}${LIST}`;

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;
let file: string;

beforeAll(async () => {
  data = dataFolder();
  file = path.join(data.folder, "loc.xlsx");
  writeFileSync(file, small(SHEET));
  server = await startServer(data.folder, [file]);
  browser = await startBrowser();
  person = await Person.come(browser, server.address);
}, 60_000);
afterAll(async () => {
  await browser?.close();
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
