/**
 * Opening a year and taking it back as a person does in the workbench: what somebody typed into a new tab is named with its
 * cells and nothing goes; once it is gone all that opening made is. With PICTURES=folder it leaves pictures.
 */
import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openXlsx } from "hucre/xlsx";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dataFolder, type Running, startServer } from "../server/support";
import { closePages, ourBrowser, Person } from "./support";

const SOURCE = fileURLToPath(new URL("../../opening/files/lien-ket-tab.xlsx", import.meta.url));
const FORMER = ["Chấm 2026", "Minh chứng 2026"];

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let file: string;
let server: Running;
let person: Person;

beforeAll(async () => {
  browser = await ourBrowser();
  data = dataFolder();
  file = path.join(data.folder, "cham.xlsx");
  copyFileSync(SOURCE, file);
  server = await startServer(data.folder, [file]);
  person = await Person.come(browser, server.address);
});
afterAll(async () => {
  await closePages(browser);
  await server?.kill();
  data?.remove();
});

const tabs = async () =>
  (await person.page.locator("[data-u-comp=slide-tab-item]").allTextContents()).map((text) => text.trim());

async function picture(name: string): Promise<void> {
  if (process.env.PICTURES)
    await person.page.screenshot({ path: path.join(process.env.PICTURES, `${name}.png`) });
}

/** Asks for the year to be taken back, says yes, and waits until it is told what came of it. */
async function takeBack(told: RegExp): Promise<void> {
  const { page } = person;
  await person.choose("3 chủ động", "Bỏ năm vừa mở");
  await page.getByText("Bỏ năm 2027 vừa mở? Các tab này sẽ bị xóa nếu chưa ai nhập gì").waitFor();
  await picture("hoi");
  await page.getByRole("button", { name: "Có", exact: true }).click();
  await page.getByText(told).first().waitFor();
  await picture(told.source.slice(0, 8));
}

it("names what was typed and stops, then takes all of it back", async () => {
  const { page } = person;
  await person.closeFirstRun();
  await person.choose("3 chủ động", "Mở năm mới");
  const opening = page.frameLocator("dialog iframe");
  await opening.getByRole("button", { name: "Mở năm 2027" }).click();
  await opening.getByText("Đã mở năm 2027: tạo 2 tab").waitFor();
  await picture("da-mo");
  await opening.getByRole("button", { name: "Đóng" }).click();
  await page.locator("dialog iframe").waitFor({ state: "detached" });
  const made = ["Chấm 2027", "Minh chứng 2027", "3CĐ · Năm mới", "3CĐ · Thiết lập 2026", "3CĐ · Thiết lập"];
  await expect.poll(async () => [...(await tabs())].sort()).toEqual([...FORMER, ...made].sort());

  await person.openTab("Chấm 2027");
  await person.sees("A1", "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2027");
  await person.sees("C4", "trống");
  await picture("bang-moi");
  await person.type("C4", "Đạt");
  await person.settled();
  await takeBack(/Chưa bỏ năm 2027 vì đã có người nhập vào: Chấm 2027!C4\./);
  await page.getByRole("button", { name: "OK", exact: true }).click();
  expect(await tabs()).toEqual(expect.arrayContaining([...FORMER, ...made]));

  await person.goTo("C4");
  await page.keyboard.press("Delete");
  await person.sees("C4", "trống");
  await person.settled();
  await takeBack(/Đã bỏ năm 2027: xóa 2 tab \(“Chấm 2027”, “Minh chứng 2027”\)/);
  await expect.poll(async () => (await tabs()).filter((name) => /2027|Năm mới/.test(name))).toEqual([]);
  await picture("da-bo");
  await person.done();

  // Last year's are as they came, cell by cell, in the saved file, too.
  const response = page.waitForResponse(/\/api\/save$/);
  await page.keyboard.press("Control+s");
  await response;
  await page.getByText("Đã lưu").first().waitFor();
  const [now, was] = await Promise.all(
    [file, SOURCE].map(async (one) => (await openXlsx(new Uint8Array(readFileSync(one)))).sheets),
  );
  for (const name of FORMER) {
    const [rows, before] = [now, was].map((sheets) => sheets?.find((one) => one.name === name)?.rows);
    expect(rows, name).toEqual(before);
  }
  expect(now?.map(({ name }) => name).filter((name) => name.includes("2027"))).toEqual([]);
  expect(person.errors).toEqual([]);
});
