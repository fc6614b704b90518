/** What the sidebar and the dialogs tell of the year: to everybody, at any size of text, whatever stands in the lists. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookOf, sheetOf } from "../workbench/host/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { axe, fits, inner } from "./axe";
import { errorsOf, openDialog, openSidebar, type Sidebar } from "./harness";
import { expectNone, openUnit, unitIs } from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

const CODES = ["1.1", "1.2", "2.1", "3.1"];
const BAD = '<img src=x onerror="window.hacked=1">';

/** A district in its year; what people type is `typed` wherever they may type what they like. */
function yearBook(typed: string) {
  const unit = "Đoàn xã An Hà";
  return bookOf(
    sheetOf(
      [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])],
        ["", "", ...CODES.flatMap(() => ["Tự chấm", "Thẩm định"])],
        [1, unit, "Đạt", "Chưa đạt", "Đạt", "Đạt", "Đạt", "", "Đạt", "Đạt"],
        [2, "Đoàn xã Đào Mỹ", "", "", "", "", "", "", "", ""],
      ],
      "Chấm",
    ),
    sheetOf(
      [
        ["DANH SÁCH ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Đơn vị", "Đăng ký", "Ghi chú"],
        [1, unit, "Có", ""],
        [2, "Đoàn xã Đào Mỹ", typed, ""],
      ],
      "Đăng ký 2021",
      11,
    ),
    sheetOf(
      [["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH NĂM 2021"], ["Đơn vị", "Cán bộ phụ trách"], [unit, typed]],
      "Phân công 2021",
      12,
    ),
    sheetOf(
      [
        ["CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
        ["Ngày đi", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung", "Kiến nghị", "Chế độ"],
        [new Date(2021, 7, 16), typed, unit, typed, typed, typed, "6+1"],
      ],
      "Đi cơ sở 2021",
      13,
    ),
    sheetOf(
      [
        ["TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ NĂM 2021"],
        ["Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại"],
        [unit, "Trả lại", typed],
        ["Đoàn xã Đào Mỹ", typed, ""],
      ],
      "Hồ sơ 2021",
      14,
    ),
  );
}

/** Opens out all that can be. */
async function openAll({ frame }: Sidebar): Promise<void> {
  const closed = frame.locator("details:not([open]) > summary:visible");
  while ((await closed.count()) > 0) await closed.first().press("Enter");
}

describe("with the lists of a year", () => {
  it.each([1, 2])(
    "axe finds nothing and nothing is cut off, all of it open, at text size %d",
    async (scale) => {
      const sidebar = await openSidebar(browser, yearBook("Trần Thị Bình"), { scale });
      const errors = errorsOf(sidebar.page);
      await openUnit(sidebar, "an ha", "Đoàn xã An Hà");
      await openAll(sidebar);
      await sidebar.frame.getByLabel("Lý do trả lại").waitFor();
      await sidebar.frame.getByText("khác ở 1/4 tiêu chí").waitFor();
      await axe(sidebar, "unit");
      await fits(sidebar, "unit");
      await sidebar.frame.getByRole("tab", { name: "Năm" }).click();
      await sidebar.frame.getByText("Hồ sơ đã trả lại").waitFor();
      await openAll(sidebar);
      await sidebar.frame.getByLabel("Ngày đi").waitFor();
      await axe(sidebar, "year");
      await fits(sidebar, "year");
      expectNone(errors);
    },
  );

  it.each(["menuHelp", "menuRemind", "menuReading", "menuNewSheet", "menuProposeChanges"])(
    "axe finds nothing in what %s shows",
    async (command) => {
      const dialog = await openDialog(browser, yearBook("Trần Thị Bình"), command);
      await dialog.frame.locator("body").waitFor();
      await axe(dialog, command);
      await fits(dialog, command);
    },
  );

  it("what stands in them is text wherever it is told", async () => {
    const sidebar = await openSidebar(browser, yearBook(BAD));
    const errors = errorsOf(sidebar.page);
    const { frame } = sidebar;
    const harmless = async () => {
      expect(await inner(sidebar).evaluate(() => "hacked" in globalThis)).toBe(false);
      expect(await frame.locator("img").count()).toBe(0);
    };
    await openUnit(sidebar, "an ha", "Đoàn xã An Hà");
    await frame.getByText(`Hồ sơ: Trả lại – ${BAD}`).waitFor();
    await openAll(sidebar);
    await harmless();
    await frame.getByRole("button", { name: "Sau ›" }).click();
    await unitIs(sidebar, "Đoàn xã Đào Mỹ");
    await frame.getByText(`Hồ sơ: “${BAD}”`).waitFor();
    await frame.getByRole("tab", { name: "Năm" }).click();
    await frame.getByText("Hồ sơ đã trả lại").waitFor();
    await openAll(sidebar);
    await harmless();
    const dialog = await openDialog(browser, yearBook(BAD), "menuRemind");
    await expect.poll(() => dialog.frame.getByLabel("Nội dung tin nhắc").inputValue()).toContain(BAD);
    expect(await inner(dialog).evaluate(() => "hacked" in globalThis)).toBe(false);
    expect(await dialog.frame.locator("img").count()).toBe(0);
    expectNone(errors);
  });
});
