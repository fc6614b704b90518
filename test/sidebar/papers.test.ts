/** The dialog Giấy tờ in a real browser: papers as they will look, by keyboard, printed, copied and saved. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { paperOf } from "../../src/papers/all";
import { docxOf } from "../../src/papers/docx";
import { linesOf } from "../../src/papers/paper";
import { bookWithRows, FAILED, factsOn, OPEN } from "../papers/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { axe } from "./axe";
import { errorsOf, openDialog } from "./harness";
import { expectNone } from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

const ROWS = [
  { name: "Đoàn xã Vân An" },
  { name: "Đoàn xã Đào Mỹ", marks: FAILED },
  { name: "Đoàn xã <i>An</i> Hà" },
  { name: "Đoàn xã Dương Đức", marks: OPEN },
];
const open = () => openDialog(browser, bookWithRows(ROWS), "menuPapers");

const together = (text: string) => text.replace(/\s+/g, "");

it("a paper says the words that its .docx says, with its blanks listed beside", async () => {
  const { frame, page } = await open();
  const errors = errorsOf(page);
  const facts = factsOn(bookWithRows(ROWS));
  for (const [name, label] of [
    ["list", "Danh sách xét công nhận"],
    ["decision", "Dự thảo quyết định"],
    ["report", "Dự thảo báo cáo"],
    ["units", "Phiếu kết quả từng đơn vị"],
  ] as const) {
    await frame.getByRole("radio", { name: label }).check();
    const paper = paperOf(name, facts);
    if (!paper) throw new Error(name);
    const text = await frame.locator("article.paper").textContent();
    expect(together(text ?? ""), name).toBe(together(linesOf(paper).join("")));
  }
  await frame.getByRole("radio", { name: "Dự thảo quyết định" }).check();
  await frame.getByText("1 đơn vị chưa xác định được kết quả nên không có trong danh sách").waitFor();
  expect(await frame.locator("#choices li").allTextContents()).toContain("số, ký hiệu văn bản (2 chỗ)");
  expectNone(errors);
});

it("is saved as .docx: the very bytes of the command without a screen", async () => {
  const { frame, page } = await open();
  const errors = errorsOf(page);
  await frame.getByRole("radio", { name: "Dự thảo quyết định" }).check();
  const download = page.waitForEvent("download");
  await frame.getByRole("button", { name: "Tải .docx" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("du-thao-quyet-dinh-2021.docx");
  const paper = paperOf("decision", factsOn(bookWithRows(ROWS)));
  if (!paper) throw new Error("no decision");
  expect(readFileSync(await file.path()).equals(Buffer.from(await docxOf(paper)))).toBe(true);
  expectNone(errors);
});

it("sheets of one, some and all units, chosen by keyboard; all are printed", async () => {
  const { frame, page } = await open();
  await frame.getByRole("radio", { name: "Danh sách xét công nhận" }).focus();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("ArrowDown");
  const titles = () => frame.locator("article.paper").getByText("PHIẾU KẾT QUẢ").count();
  expect(await titles()).toBe(4);
  await frame.getByRole("button", { name: "Bỏ chọn" }).click();
  await frame.getByText("Chưa chọn đơn vị nào.").waitFor();
  expect(await frame.getByRole("button", { name: "In…" }).isDisabled()).toBe(true);
  await frame.getByLabel("Tìm đơn vị").fill("dao my");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  // The list scrolls, so that it may be a stop of its own.
  await frame.getByLabel("Đoàn xã Đào Mỹ").focus();
  await page.keyboard.press("Space");
  await frame.getByText("Đơn vị: Đoàn xã Đào Mỹ (xã)").waitFor();
  expect(await titles()).toBe(1);
  await frame.getByLabel("Tìm đơn vị").fill("");
  await frame.getByRole("button", { name: "Chọn tất cả" }).click();
  expect(await titles()).toBe(4);
  await page.emulateMedia({ media: "print" });
  expect(await frame.locator("#choices").isVisible()).toBe(false);
  expect(await frame.locator("article.paper").isVisible()).toBe(true);
});

it("is copied with its formatting, without the colour of the blanks", async () => {
  const { frame, page } = await open();
  await frame.getByRole("radio", { name: "Dự thảo báo cáo" }).check();
  const copied = frame.locator("body").evaluate(
    (body) =>
      new Promise<string>((resolve) => {
        body.ownerDocument.addEventListener("copy", () => {
          const range = getSelection()?.getRangeAt(0);
          const box = document.createElement("div");
          if (range) box.append(range.cloneContents());
          const blank = document.querySelector(".blank");
          resolve(`${blank ? getComputedStyle(blank).backgroundColor : ""} ${box.innerHTML}`);
        });
      }),
  );
  await frame.getByRole("button", { name: "Sao chép" }).click();
  await frame.getByText("Đã sao chép cả định dạng").waitFor();
  const html = await copied;
  expect(html).toMatch(/^rgba\(0, 0, 0, 0\) /);
  expect(html).toContain("font-weight:bold");
  expect(html).toContain("Đoàn cơ sở “3 chủ động”");
  expect(page.url()).toBeTruthy();
});

it("a decision's number and day stand in it as they are typed; issued, it is put down once", async () => {
  const dialog = await open();
  const { frame, page, workbook, calls } = dialog;
  const errors = errorsOf(page);
  await frame.getByRole("radio", { name: "Dự thảo quyết định" }).check();
  await frame.getByLabel("Số, ký hiệu quyết định").fill("15-QĐ/ĐTN");
  await frame.getByLabel("Ngày ban hành").fill("2021-11-28");
  const text = await frame.locator("article.paper").textContent();
  expect(text).toContain("Số: 15-QĐ/ĐTN");
  expect(text?.match(/ngày 28 tháng 11 năm 2021/g)).toHaveLength(2);
  dialog.before = () => {
    throw new Error("Mất kết nối tới máy chủ.");
  };
  const button = frame.getByRole("button", { name: "Đã ban hành" });
  await button.click();
  await frame.getByText("Mất kết nối tới máy chủ.").waitFor();
  // What Google says may be in any language: what to do is said before it.
  await frame.getByText("Google không làm xong việc vừa yêu cầu.").waitFor();
  dialog.before = () => {};
  await button.focus();
  await page.keyboard.press("Enter");
  await frame.getByText("Đã ghi Quyết định số 15-QĐ/ĐTN, 2 đơn vị, vào tab “3CĐ · Sổ quyết định”.").waitFor();
  expect(await button.isDisabled()).toBe(true);
  expect(calls).toEqual(["issuePapers", "issuePapers"]);
  expect(workbook.sheets.map(({ name }) => name)).toContain("3CĐ · Công nhận 15-QĐ-ĐTN");
  const again = await openDialog(browser, workbook, "menuPapers");
  await again.frame.getByText("Số 15-QĐ/ĐTN ngày 28/11/2021, 2 đơn vị").waitFor();
  await again.frame.getByRole("radio", { name: "Dự thảo quyết định" }).check();
  await again.frame.getByText("Mọi đơn vị được công nhận đã có trong quyết định ban hành.").waitFor();
  expectNone(errors);
});

it("screen readers can use all of it, and where nothing is recognised it says so", async () => {
  const dialog = await openDialog(
    browser,
    bookWithRows([{ name: "Đoàn xã An", marks: FAILED }]),
    "menuPapers",
  );
  const { frame } = dialog;
  await frame.getByRole("radio", { name: "Dự thảo quyết định" }).check();
  await frame.getByText("Chưa có đơn vị nào được công nhận nên chưa có dự thảo quyết định.").waitFor();
  for (const label of ["Danh sách xét công nhận", "Phiếu kết quả từng đơn vị", "Dự thảo quyết định"]) {
    await frame.getByRole("radio", { name: label }).check();
    await axe(dialog, label);
  }
});
