/** The sidebar where people meet it: in the workbench, beside the grid. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readReportText } from "../../src/upward/read";
import { canonical } from "../../src/upward/stamp";
import { own } from "../upward/reports";
import { closePages, ourBrowser, Person } from "../workbench/page/support";
import { dataFolder, type Running, startServer } from "../workbench/server/support";

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  data = dataFolder();
  server = await startServer(data.folder);
  browser = await ourBrowser();
  person = await Person.come(browser, server.address);
});
afterAll(async () => {
  await closePages(browser);
  await server.kill();
  data.remove();
});

it("asks before what is not saved goes out of sight, and keeps it as a draft, after the program was started anew too", async () => {
  const { page } = person;
  await person.closeFirstRun();
  await person.goTo("D18");
  const frame = page.frameLocator("#sidebar iframe");
  const box = frame.locator('[data-criterion="1.1"] textarea').first();
  const opens = async () => {
    await person.choose("3 chủ động", "Nhập tiêu chí");
    await frame.locator("h2.unit-name", { hasText: "Đoàn xã Hợp Thành" }).waitFor();
  };
  await opens();
  await box.fill("13-HD/TĐTN");
  // The frame of a script has no storage of its own: the page around keeps it.
  expect(await frame.getByText("Trình duyệt chặn lưu bản nháp").count()).toBe(0);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Đóng thanh bên" }).click();
  await dialog.getByRole("button", { name: "Ở lại để lưu" }).click();
  expect(await box.inputValue()).toBe("13-HD/TĐTN");
  // Another page of the script would take its place.
  await person.choose("3 chủ động", "Xuất, nhập tệp báo cáo");
  await dialog.getByRole("button", { name: "Ở lại để lưu" }).click();
  expect(await box.inputValue()).toBe("13-HD/TĐTN");
  await page.getByRole("button", { name: "Đóng thanh bên" }).click();
  await dialog.getByRole("button", { name: "Đóng, giữ bản nháp" }).click();
  await page.locator("#sidebar").waitFor({ state: "hidden" });
  await person.sees("D18", "trống");

  const { port } = new URL(server.address);
  await server.kill();
  server = await startServer(data.folder, [], { port: Number(port) });
  await person.comeAgain(server.address);
  await person.goTo("D18");
  await opens();
  await frame.getByRole("button", { name: "Dùng bản nháp" }).click();
  expect(await box.inputValue()).toBe("13-HD/TĐTN");
  await frame.getByRole("button", { name: "Lưu 1 ô" }).click();
  await person.sees("D18", "13-HD/TĐTN");
  // Nothing is left to ask about.
  await page.getByRole("button", { name: "Đóng thanh bên" }).click();
  await page.locator("#sidebar").waitFor({ state: "hidden" });
  expect(person.errors).toEqual([]);
});

it("fills in the selected row's unit: what is saved stands in the grid, “Đến ô” selects it there", async () => {
  await person.startOver();
  await person.goTo("D18");
  await person.choose("3 chủ động", "Nhập tiêu chí");
  const frame = person.page.frameLocator("#sidebar iframe");
  await frame.locator("h2.unit-name", { hasText: "Đoàn xã Hợp Thành" }).waitFor();
  const card = frame.locator('[data-criterion="1.1"]');
  await card.locator("textarea").first().fill("13-HD/TĐTN-TCKT ngày 04/6/2021");
  await frame.locator(".summary").getByText("Công nhận").first().waitFor();
  await frame.getByRole("button", { name: "Lưu 1 ô" }).click();
  await frame.getByText(/^Đã lưu 1 ô/).waitFor();
  await person.sees("D18", "13-HD/TĐTN-TCKT ngày 04/6/2021");
  await person.goTo("A1");
  await card.getByRole("button", { name: "Đến ô C18" }).click();
  await person.page.waitForFunction(() =>
    document.getElementById("cell-said")?.textContent?.startsWith("C18:"),
  );
  await person.goTo("C20");
  await frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
  await frame.locator("h2.unit-name", { hasText: /^(?!Đoàn xã Hợp Thành)/ }).waitFor();
  expect(await person.page.locator("#sidebar iframe").evaluate((one) => one.clientWidth)).toBe(300);
});

it("loads a report beside the grid, leaves the person's tab in front, and saves one as a file", async () => {
  const { page } = person;
  await person.startOver();
  await person.choose("3 chủ động", "Xuất, nhập tệp báo cáo");
  const frame = page.frameLocator("#sidebar iframe");
  const chooser = page.waitForEvent("filechooser");
  await frame.getByRole("button", { name: "Chọn tệp .json…" }).click();
  const buffer = Buffer.from(canonical(own("Huyện đoàn Chi Lăng")));
  await (await chooser).setFiles({ name: "chi-lang.json", mimeType: "application/json", buffer });
  await frame.getByText("Huyện đoàn Chi Lăng, năm 2021: đã nhập").waitFor();
  const tab = (name: string) => page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: name });
  await tab("3CĐ · BC Huyện đoàn Chi Lăng").waitFor();
  await person.sees("A18", /Hợp Thành|^A18: \d+$/);
  await person.choose("3 chủ động", "Gộp báo cáo cấp dưới");
  await page.getByRole("dialog").locator("input").fill("Tỉnh đoàn Lạng Sơn");
  await page.keyboard.press("Enter");
  await tab("3CĐ · Toàn địa bàn").waitFor();
  const download = page.waitForEvent("download");
  await frame.getByRole("button", { name: "Xuất “3CĐ · Toàn địa bàn”" }).click();
  const { report, flaws } = readReportText("x", readFileSync(await (await download).path(), "utf8"));
  expect(flaws).toEqual([]);
  expect(report?.children.map(({ unit }) => unit)).toEqual(["Huyện đoàn Chi Lăng"]);
  expect(person.errors).toEqual([]);
});
