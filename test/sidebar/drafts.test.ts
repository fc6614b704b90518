/** What was typed and not saved: kept in the browser, offered back, never lost without being decided on. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, sheetNamed } from "../commands/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { openSidebar, type Sidebar } from "./harness";
import { card, draftHolds, openUnit, smallBook, typeElsewhere, unitIs } from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

const box = (sidebar: Sidebar, code: string) => card(sidebar, code).locator("textarea").first();
const cell = ({ workbook }: Sidebar, a1: string) => at(sheetNamed(workbook, "Chấm"), a1);

describe("drafts", () => {
  it("survive a reload, are offered with their date, and compare with the sheet as it was then", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    await draftHolds(sidebar, "22-BC/ĐTN");
    await sidebar.reload();
    await unitIs(sidebar, "An Hà");
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    expect(await box(sidebar, "1.1").inputValue()).toBe("");
    await sidebar.frame
      .getByText(/^Có bản nháp 1 ô chưa lưu, nhập lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/)
      .waitFor();
    typeElsewhere(sidebar.workbook, "Chấm", 4, 3, "ghi sau đó");
    await sidebar.frame.getByRole("button", { name: "Dùng bản nháp" }).click();
    expect(await box(sidebar, "1.1").inputValue()).toBe("22-BC/ĐTN");
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByRole("dialog").getByText("ghi sau đó").waitFor();
    await sidebar.frame
      .getByRole("dialog")
      .getByRole("radio", { name: /Bạn nhập/ })
      .check();
    await sidebar.frame.getByRole("button", { name: "Ghi theo lựa chọn" }).click();
    await sidebar.frame.getByText(/^Đã lưu/).waitFor();
    await sidebar.reload();
    await unitIs(sidebar, "An Hà");
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    expect(await sidebar.frame.getByText(/^Có bản nháp/).count()).toBe(0);
  });

  it("that nobody decided on stay, beside what is typed since", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    await box(sidebar, "1.2").fill("33-BC/ĐTN");
    await draftHolds(sidebar, "33-BC/ĐTN");
    await sidebar.reload();
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await sidebar.frame.getByText(/^Có bản nháp 2 ô/).waitFor();
    await sidebar.reload();
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("44-BC/ĐTN");
    await draftHolds(sidebar, "44-BC/ĐTN");
    await sidebar.reload();
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await sidebar.frame.getByRole("button", { name: "Dùng bản nháp" }).click();
    expect(await box(sidebar, "1.1").inputValue()).toBe("44-BC/ĐTN");
    expect(await box(sidebar, "1.2").inputValue()).toBe("33-BC/ĐTN");
  });

  it("can be dropped", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    await draftHolds(sidebar, "22-BC/ĐTN");
    await sidebar.reload();
    await unitIs(sidebar, "An Hà");
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await sidebar.frame.getByRole("button", { name: "Bỏ bản nháp" }).click();
    await sidebar.reload();
    await unitIs(sidebar, "An Hà");
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    expect(await sidebar.frame.getByText(/^Có bản nháp/).count()).toBe(0);
  });

  it("where storage is blocked last as long as the page, and the page says so", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"), { storage: false });
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    await sidebar.frame.getByText(/Trình duyệt chặn lưu bản nháp/).waitFor();
    await sidebar.frame.getByRole("button", { name: "Sau ›" }).click();
    await sidebar.frame.getByRole("button", { name: "Giữ bản nháp và chuyển" }).click();
    await unitIs(sidebar, "Gia Cát");
    await sidebar.frame.getByRole("button", { name: "‹ Trước" }).click();
    await sidebar.frame.getByRole("button", { name: "Dùng bản nháp" }).click();
    expect(await box(sidebar, "1.1").inputValue()).toBe("22-BC/ĐTN");
  });

  it("leaving with unsaved cells asks: saved, or stayed", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    await sidebar.frame.getByRole("button", { name: "Sau ›" }).click();
    await sidebar.frame.getByRole("dialog").getByRole("button", { name: "Ở lại" }).click();
    await unitIs(sidebar, "Đào Mỹ");
    await sidebar.frame.getByRole("button", { name: "Sau ›" }).click();
    await sidebar.frame.getByRole("dialog").getByRole("button", { name: "Lưu rồi chuyển" }).click();
    await unitIs(sidebar, "Gia Cát");
    expect(cell(sidebar, "D5")?.value).toBe("22-BC/ĐTN");
  });
});
