/** As people work: by keyboard alone, with a screen reader, with large text, with hostile cells. */

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, sampleWorkbook, sheetNamed } from "../commands/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { axe, fits, inner } from "./axe";
import { errorsOf, openSidebar, type Sidebar } from "./harness";
import { card, expectNone, mark, openUnit, smallBook, unitIs } from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

const VIEWS = ["Đơn vị", "Năm", "Cần xem", "Thiết lập"];

async function showView(sidebar: Sidebar, view: string): Promise<void> {
  await sidebar.frame.getByRole("tab", { name: view }).click();
  await sidebar.frame.getByRole("tabpanel", { name: view }).locator("h2, button").first().waitFor();
}

describe("by keyboard alone", () => {
  it("a whole unit is found, filled in and saved", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    const { page, frame } = sidebar;
    await unitIs(sidebar, "An Hà");
    const press = (keys: string) => page.keyboard.press(keys);
    await press("Tab");
    await press("/");
    await page.keyboard.type("gia cat");
    await press("Enter");
    await unitIs(sidebar, "Gia Cát");
    await press("Alt+ArrowDown");
    await page.keyboard.type("1");
    await press("Tab");
    await page.keyboard.type("05-KH/ĐTN ngày 12/3/2021");
    await press("Enter");
    await page.keyboard.type("06-BC/ĐTN");
    await press("Alt+ArrowDown");
    await page.keyboard.type("1");
    await press("ArrowRight");
    await press("Alt+ArrowUp");
    await press("Alt+ArrowDown");
    await press("Control+Enter");
    await frame.getByText(/^Đã lưu 3 ô/).waitFor();
    const sheet = sheetNamed(sidebar.workbook, "Chấm");
    expect(at(sheet, "C6")?.value).toBe("x");
    expect(at(sheet, "D6")?.value).toBe("05-KH/ĐTN ngày 12/3/2021; 06-BC/ĐTN");
    expect(at(sheet, "E6")?.value).toBe("Chưa đạt");
    expect(at(sheet, "F6")?.value || null).toBeNull();
    await press("Alt+PageUp");
    await unitIs(sidebar, "Đào Mỹ");
    await frame.locator("h2.unit-name").focus();
    await press("?");
    await frame.getByRole("dialog", { name: "Phím tắt" }).waitFor();
    await press("Escape");
    await frame.getByRole("dialog").waitFor({ state: "detached" });
    await frame.getByRole("tab", { name: "Đơn vị" }).focus();
    await press("ArrowRight");
    await frame.getByRole("heading", { name: "3 đơn vị" }).waitFor();
  });

  it("results follow what is typed at once, without a call", async () => {
    const sidebar = await openSidebar(browser, await sampleWorkbook("cao-loc-2021"));
    await openUnit(sidebar, "hop thanh", "Hợp Thành");
    sidebar.calls.length = 0;
    const summary = sidebar.frame.locator(".summary");
    await summary.getByText("Đã rõ 14/15 tiêu chí").waitFor();
    await card(sidebar, "1.1").locator("textarea").first().fill("12-KH/ĐTN ngày 3/3/2020");
    await summary.getByText("Đã rõ 15/15 tiêu chí").waitFor();
    await summary.getByText("Công nhận").first().waitFor();
    await card(sidebar, "1.1").getByText("Văn bản số 12, ký hiệu KH/ĐTN, ngày 03/03/2020.").waitFor();
    await card(sidebar, "1.1").getByText("không thuộc năm 2021").waitFor();
    await card(sidebar, "1.1").locator("textarea").first().fill("sẽ gửi sau");
    await card(sidebar, "1.1").getByText("Mới hẹn, chưa phải minh chứng").waitFor();
    await summary.getByText("Đã rõ 14/15 tiêu chí").waitFor();
    expect(sidebar.calls).toEqual([]);
  });

  it("giải trình stands where it is needed and only there", async () => {
    const sidebar = await openSidebar(browser, await sampleWorkbook("phu-binh-2020-tu-cham"));
    await sidebar.frame.locator("h2.unit-name").waitFor();
    const one = card(sidebar, "1.1");
    const box = one.getByLabel("Giải trình");
    expect(await box.isVisible()).toBe(false);
    await mark(sidebar, "1.1", "Không áp dụng").check();
    await box.fill("Không có thanh niên tôn giáo");
    await sidebar.frame.getByRole("button", { name: "Lưu 2 ô" }).click();
    await sidebar.frame.getByText(/^Đã lưu 2 ô/).waitFor();
    await one.getByText("Không áp dụng").last().waitFor();
  });
});

describe("axe finds nothing", () => {
  // A mark in one column, and in two.
  it.each(["chi-lang-2019-so-lieu-lon-xon", "thot-not-2020-dat-chua-dat"])(
    "on every view of %s, in the list, in the dialogs",
    async (name) => {
      const sidebar = await openSidebar(browser, await sampleWorkbook(name));
      const errors = errorsOf(sidebar.page);
      await sidebar.frame.locator("h2.unit-name").waitFor();
      for (const view of VIEWS) {
        await showView(sidebar, view);
        if (view === "Năm")
          for (const part of await sidebar.frame.locator("summary:visible").all()) await part.click();
        if (view === "Cần xem") await sidebar.frame.locator("summary:visible").first().click();
        await axe(sidebar, view);
      }
      await showView(sidebar, "Đơn vị");
      await sidebar.frame.getByRole("combobox").fill("doan");
      await axe(sidebar, "list");
      await sidebar.frame.getByRole("combobox").press("Escape");
      await sidebar.frame.locator("h2.unit-name").focus();
      await sidebar.page.keyboard.press("?");
      await axe(sidebar, "shortcuts");
      await sidebar.page.keyboard.press("Escape");
      await card(sidebar, "1.1").locator("textarea").first().fill("99-KH/ĐTN");
      await sidebar.frame.getByRole("button", { name: "Sau ›" }).click();
      await axe(sidebar, "leaving");
      expectNone(errors);
    },
  );
});

it("axe finds nothing on the page of reports, which is as wide and in Vietnamese, at any size of text", async () => {
  for (const scale of [1, 2]) {
    const sidebar = await openSidebar(browser, smallBook("x"), { command: "menuReportFiles", scale });
    await sidebar.frame.getByRole("heading", { name: "Nhận từ cấp dưới" }).waitFor();
    await axe(sidebar, `reports ${scale}`);
    await fits(sidebar, `reports ${scale}`);
  }
});

describe("in 300 pixels", () => {
  it.each([1, 2])("nothing is cut off at text size %d, with the longest texts open", async (scale) => {
    const sidebar = await openSidebar(browser, await sampleWorkbook("cao-loc-2021"), { scale });
    await sidebar.frame.locator("h2.unit-name").waitFor();
    for (const toggle of await sidebar.frame.getByRole("button", { name: /^Xem đủ/ }).all())
      await toggle.click();
    for (const view of VIEWS) {
      await showView(sidebar, view);
      await fits(sidebar, view);
    }
    await showView(sidebar, "Năm");
    await sidebar.frame.getByText("Kết quả công nhận", { exact: true }).click();
    const code = await sidebar.frame.locator(".chart .code").first().boundingBox();
    expect(code?.height).toBeGreaterThan(11 * scale);
  });

  it("a screenful says everything in Vietnamese: no word of the code shows", async () => {
    const sidebar = await openSidebar(browser, await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon"));
    await sidebar.frame.locator("h2.unit-name").waitFor();
    for (const view of VIEWS) {
      await showView(sidebar, view);
      const text = (await sidebar.frame.locator("main").textContent()) ?? "";
      expect(text, view).not.toMatch(/undefined|null|NaN|\[object|pass\b|undetermined|notApplicable/);
      expect(text.normalize("NFC") === text, view).toBe(true);
    }
  });
});

describe("hostile cells", () => {
  it("show as text wherever they appear", async () => {
    const bad = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const workbook = smallBook("x", bad);
    const cells = sheetNamed(workbook, "Chấm").cells;
    for (const column of [2, 3, 4, 5]) cells.get(3)?.set(column, { value: bad });
    cells.get(3)?.set(7, { value: 'javascript:alert(1); https://a.test/"><b>' });
    const sidebar = await openSidebar(browser, workbook);
    const errors = errorsOf(sidebar.page);
    await unitIs(sidebar, bad);
    for (const view of VIEWS) await showView(sidebar, view);
    await sidebar.frame.getByRole("tab", { name: "Cần xem" }).click();
    for (const group of await sidebar.frame.locator("summary:visible").all()) await group.click();
    expect(await inner(sidebar).evaluate(() => "hacked" in globalThis)).toBe(false);
    expect(
      await inner(sidebar).evaluate(() => document.querySelectorAll("img, a[href^='javascript' i]").length),
    ).toBe(0);
    expectNone(errors);
  });
});

describe("Trợ giúp", () => {
  it("is a page of its own, behind the icon in the sidebar's head", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await sidebar.frame.getByRole("button", { name: "Phím tắt (?)" }).click();
    await sidebar.frame.getByRole("dialog", { name: "Phím tắt" }).waitFor();
    await sidebar.page.keyboard.press("Escape");
    await sidebar.frame.getByRole("button", { name: "Trợ giúp", exact: true }).click();
    await expect.poll(() => sidebar.calls).toContain("menuHelp");
  });
});
