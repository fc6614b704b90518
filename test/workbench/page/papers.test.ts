/** Giấy tờ in the workbench: from the menu to the saved .docx, and a decision put down in the workbook. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { dataFolder, type Running, startServer } from "../server/support";
import { partsOf } from "../xlsx/support";
import { closePages, ourBrowser, Person } from "./support";

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});
beforeEach(async () => {
  data = dataFolder();
  server = await startServer(data.folder);
  person = await Person.come(browser, server.address);
});
afterEach(async () => {
  await person.page.context().close();
  await server.kill();
  data.remove();
});

it("a decision is seen, saved as .docx and put down; its list stands in the workbook", async () => {
  const { page } = person;
  await page.getByText("Bốn bước làm quen").waitFor();
  await person.closeFirstRun();
  await person.choose("3 chủ động", "Giấy tờ");
  const frame = page.frameLocator("dialog iframe");
  await frame.getByRole("radio", { name: "Dự thảo quyết định" }).check();
  await frame.getByText("Công nhận 21 đơn vị đạt Đoàn cơ sở “3 chủ động” năm 2021").waitFor();
  await frame.getByLabel("Số, ký hiệu quyết định").fill("15-QĐ/ĐTN");
  await frame.getByLabel("Ngày ban hành").fill("2021-11-28");
  const download = page.waitForEvent("download");
  await frame.getByRole("button", { name: "Tải .docx" }).click();
  const file = await download;
  const xml = String(partsOf(readFileSync(await file.path())).get("word/document.xml"));
  expect(xml).toContain("15-QĐ/ĐTN");
  await frame.getByRole("button", { name: "Đã ban hành" }).click();
  await frame.getByText("Đã ghi Quyết định số 15-QĐ/ĐTN, 21 đơn vị").waitFor();
  await frame.getByRole("button", { name: "Đóng" }).click();
  await person.openTab("3CĐ · Sổ quyết định");
  await person.sees("B4", "15-QĐ/ĐTN");
  await person.sees("E4", "21");
  await person.openTab("3CĐ · Công nhận 15-QĐ-ĐTN");
});
