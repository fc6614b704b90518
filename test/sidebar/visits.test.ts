/** Writing a visit down by keyboard alone. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, sheetNamed, textOf } from "../commands/support";
import { sheetOf } from "../workbench/host/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { errorsOf, openSidebar } from "./harness";
import { expectNone, smallBook, unitIs } from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

describe("a visit to the base", () => {
  it("is written down by keyboard alone, with the unit, its officer and today filled in", async () => {
    const workbook = smallBook("x");
    const head = ["Từ ngày", "Đến ngày", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung", "Kiến nghị"];
    workbook.sheets.push(
      sheetOf([["CÁN BỘ ĐI CƠ SỞ NĂM 2021"], head], "Đi cơ sở 2021", 30),
      sheetOf(
        [["PHÂN CÔNG PHỤ TRÁCH CƠ SỞ"], ["Đơn vị", "Cán bộ phụ trách"], ["Đoàn xã An Hà", "Lê Văn An"]],
        "PC",
        31,
      ),
    );
    const sidebar = await openSidebar(browser, workbook);
    const errors = errorsOf(sidebar.page);
    const { frame, page } = sidebar;
    const { keyboard } = page;
    await unitIs(sidebar, "Đoàn xã An Hà");
    const begin = performance.now();
    await frame.getByRole("tab", { name: "Đơn vị" }).press("ArrowRight");
    await frame.getByText("Ghi lượt đi cơ sở").press("Enter");
    const day = frame.getByLabel("Ngày đi");
    await day.waitFor();
    expect(await frame.getByRole("combobox", { name: "Đơn vị", exact: true }).inputValue()).toBe(
      "Đoàn xã An Hà",
    );
    expect(await frame.getByLabel("Cán bộ").inputValue()).toBe("Lê Văn An");
    expect(await day.inputValue()).toMatch(/^\d\d\/\d\d\/20\d\d$/);

    await day.fill("ngày mai");
    await keyboard.press("Enter");
    await frame.getByRole("alert").getByText("Không hiểu ngày đi “ngày mai”").waitFor();
    await day.fill("16–22/8/2021");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.type("Dự sinh hoạt");
    await keyboard.press("Tab");
    await keyboard.type("Sinh hoạt chuyên đề");
    await keyboard.press("Tab");
    await keyboard.type("=1+1");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await frame.getByRole("status").getByText("Đã ghi lượt đi vào tab “Đi cơ sở 2021”, từ ô A3.").waitFor();
    expect((performance.now() - begin) / 1000).toBeLessThan(30);
    const sheet = sheetNamed(workbook, "Đi cơ sở 2021");
    expect(textOf(sheet)[2]?.slice(2)).toEqual([
      "Lê Văn An",
      "Đoàn xã An Hà",
      "Dự sinh hoạt",
      "Sinh hoạt chuyên đề",
      "=1+1",
    ]);
    expect(at(sheet, "B3")?.value).toEqual(new Date(2021, 7, 22));
    expect(at(sheet, "G3")?.formula).toBeUndefined();
    expect(await frame.getByLabel("Nội dung").inputValue()).toBe("");
    // The year's counts are those with the visit, and the form is ready for the next.
    await frame.getByText("Đi cơ sở: 1 lượt, 7 ngày, 1/1 cán bộ, đến 1/3 đơn vị").waitFor();
    expect(await day.evaluate((one) => one.matches(":focus"))).toBe(true);

    // Where they cannot be read again, what is typed stays, and what came before.
    await frame.getByLabel("Nội dung").fill("Họp chi đoàn");
    sidebar.before = (name) => {
      if (name === "sidebarYear") throw new Error("Service Spreadsheets failed");
    };
    await day.fill("24/8/2021");
    await frame.getByRole("button", { name: "Ghi lượt đi" }).press("Enter");
    await frame.getByText(/Google Trang tính đang bận/).waitFor();
    expect(textOf(sheet)).toHaveLength(4);
    await frame.getByLabel("Nội dung").fill("Lượt sau");
    sidebar.before = () => {};
    await frame.getByRole("button", { name: "Đọc lại bảng" }).first().press("Enter");
    await frame.getByText("Đi cơ sở: 2 lượt, 8 ngày").waitFor();
    expect(await frame.getByLabel("Nội dung").inputValue()).toBe("Lượt sau");
    expectNone(errors);
  });
});
