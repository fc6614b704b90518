/** Filling in units: what is entered, and what then stands in the cells. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, bundleOn, sampleWorkbook, sheetNamed, textOf } from "../commands/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { errorsOf, openSidebar } from "./harness";
import {
  card,
  expectNone,
  mark as markOf,
  nextAnswer,
  openUnit,
  saveAll,
  selectRow,
  smallBook,
  typeElsewhere,
  unitIs,
} from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

describe("one unit at a time", () => {
  it("opens on the selected row's unit with one call, and finds others without tone marks", async () => {
    const workbook = smallBook("x");
    workbook.activeSheet = 0;
    const sheet = sheetNamed(workbook, "Chấm");
    const sidebar = await openSidebar(browser, workbook, {
      before: (host) => host.select(sheet.id, { firstRow: 4, lastRow: 4, firstColumn: 3, lastColumn: 3 }),
    });
    const errors = errorsOf(sidebar.page);
    const { frame } = sidebar;
    await unitIs(sidebar, "Đoàn xã Đào Mỹ");
    expect(sidebar.calls).toEqual(["sidebarOpen"]);
    await frame.getByRole("combobox").fill("gia cat");
    expect(await frame.getByRole("option").allTextContents()).toEqual([
      expect.stringMatching(/^Đoàn xã Gia Cát Dòng \d+ · /),
    ]);
    await frame.getByRole("combobox").press("Enter");
    await unitIs(sidebar, "Đoàn xã Gia Cát");
    expect(sidebar.calls).toEqual(["sidebarOpen", "sidebarUnit"]);
    await frame.getByRole("button", { name: "‹ Trước" }).click();
    await unitIs(sidebar, "Đoàn xã Đào Mỹ");
    selectRow(sidebar, "Chấm", 3);
    sidebar.calls.length = 0;
    await frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
    await unitIs(sidebar, "Đoàn xã An Hà");
    expect(sidebar.calls).toEqual(["sidebarTake"]);
    await frame.getByLabel("Chỉ đơn vị còn thiếu").check();
    await frame.getByRole("button", { name: "Sau ›" }).click();
    await unitIs(sidebar, "Đoàn xã Đào Mỹ");
    expectNone(errors);
  });

  it("passes what is blank of a content at once, saves and goes on to the next unit, saying so in sight", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    const errors = errorsOf(sidebar.page);
    const { frame } = sidebar;
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await markOf(sidebar, "1.1", "Chưa đạt").click();
    await frame.getByRole("button", { name: "Đạt cả nội dung 1" }).click();
    // What was marked stays; other contents stay.
    expect(await markOf(sidebar, "1.1", "Chưa đạt").isChecked()).toBe(true);
    expect(await markOf(sidebar, "1.2", "Đạt").isChecked()).toBe(true);
    expect(await markOf(sidebar, "2.1", "Chưa chấm").isChecked()).toBe(true);
    await frame.getByText("2 ô chưa lưu").waitFor();
    const next = frame.getByRole("button", { name: "Lưu và sang đơn vị sau" });
    await next.click();
    await unitIs(sidebar, "Gia Cát");
    const row = textOf(sheetNamed(sidebar.workbook, "Chấm")).find((cells) => cells[1] === "Đoàn xã Đào Mỹ");
    expect(row?.[4]).toBe("x");
    expect([row?.[2], row?.[6]]).toEqual([expect.not.stringMatching(/^x?$/), ""]);
    expect(await next.count()).toBe(0);
    // Far down the page what is said is in sight.
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    const last = card(sidebar, "3.1").locator("textarea").first();
    await last.scrollIntoViewIfNeeded();
    await last.fill("9-BC/ĐTN");
    await saveAll(sidebar);
    const said = await frame.getByText(/^Đã lưu/).boundingBox();
    const bar = await frame.getByRole("button", { name: "Lưu", exact: true }).boundingBox();
    expect(said && said.y >= 0 && said.y < (bar?.y ?? 0)).toBe(true);
    expectNone(errors);
  });

  it("follows the selected row where the person wants it, but never away from what is typed", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await unitIs(sidebar, "An Hà");
    const { clock } = sidebar.page;
    await clock.install();
    await sidebar.frame.getByLabel("Tự theo dòng đang chọn").check();
    selectRow(sidebar, "Chấm", 4);
    await clock.fastForward("01:00");
    await unitIs(sidebar, "Đào Mỹ");
    await card(sidebar, "1.1").locator("textarea").first().fill("01-KH/ĐTN");
    selectRow(sidebar, "Chấm", 5);
    let isTyped = true;
    const askedWhileTyped: boolean[] = [];
    sidebar.before = (name) => {
      if (name !== "sidebarSelection") return;
      askedWhileTyped.push(isTyped);
      throw new Error("PERMISSION_DENIED");
    };
    await clock.fastForward("01:00");
    await unitIs(sidebar, "Đào Mỹ");
    isTyped = false;
    await sidebar.frame.getByRole("button", { name: "Bỏ thay đổi" }).click();
    await clock.fastForward("01:00");
    await sidebar.frame.getByText("sẽ tự hỏi lại").waitFor();
    expect(await sidebar.frame.getByLabel("Tự theo dòng đang chọn").isChecked()).toBe(true);
    expect(askedWhileTyped).not.toContain(true);
    // One failed call ends nothing: the next that comes through takes the person along.
    sidebar.before = () => {};
    await clock.fastForward("01:00");
    await unitIs(sidebar, "Gia Cát");
  });

  it("takes the unit of a row that came since, of rows that moved, and of another sheet, with one call", async () => {
    const workbook = smallBook("x");
    workbook.sheets.push({
      ...sheetNamed(smallBook("x", "Đoàn phường Ba"), "Chấm"),
      id: 77,
      name: "Chấm 2022",
    });
    sheetNamed(workbook, "Chấm 2022").cells.get(0)?.set(0, { value: "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2022" });
    const sidebar = await openSidebar(browser, workbook);
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    const take = async (name: string) => {
      sidebar.calls.length = 0;
      await sidebar.frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
      await unitIs(sidebar, name);
      expect(sidebar.calls).toEqual(["sidebarTake"]);
    };
    typeElsewhere(workbook, "Chấm", 6, 1, "Đoàn xã Hợp Thành");
    selectRow(sidebar, "Chấm", 6);
    await take("Đoàn xã Hợp Thành");
    const { cells } = sheetNamed(workbook, "Chấm");
    const [four, five] = [cells.get(4), cells.get(5)];
    if (four && five) cells.set(4, five).set(5, four);
    selectRow(sidebar, "Chấm", 4);
    await take("Đoàn xã Gia Cát");
    selectRow(sidebar, "Chấm 2022", 3);
    await take("Đoàn phường Ba");
  });

  it("takes the selected row's unit though another is still being opened", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    let go = () => {};
    sidebar.before = (name) =>
      name === "sidebarUnit" ? new Promise((resolve) => (go = resolve)) : undefined;
    await sidebar.frame.getByRole("button", { name: "Sau ›" }).click();
    await sidebar.frame.locator(".unit.waiting").waitFor();
    selectRow(sidebar, "Chấm", 3);
    await sidebar.frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
    await unitIs(sidebar, "An Hà");
    const late = await nextAnswer(sidebar);
    go();
    await late();
    await unitIs(sidebar, "An Hà");
    expect(await sidebar.frame.locator(".unit.waiting").count()).toBe(0);
  });

  it("keeps what is typed where its own row is taken, and asks where another is", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    const box = card(sidebar, "1.1").locator("textarea").first();
    await box.fill("22-BC/ĐTN");
    selectRow(sidebar, "Chấm", 4);
    await sidebar.frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
    await sidebar.frame.getByText("Đã mở Đoàn xã Đào Mỹ.").waitFor();
    expect(await box.inputValue()).toBe("22-BC/ĐTN");
    selectRow(sidebar, "Chấm", 5);
    await sidebar.frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
    await sidebar.frame.getByRole("dialog").getByRole("button", { name: "Lưu rồi chuyển" }).click();
    await unitIs(sidebar, "Gia Cát");
    expect(at(sheetNamed(sidebar.workbook, "Chấm"), "D5")?.value).toBe("22-BC/ĐTN");
  });

  it("tells where the selected row is no unit's", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await sidebar.frame.locator("h2.unit-name").waitFor();
    selectRow(sidebar, "Chấm", 0);
    await sidebar.frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
    await sidebar.frame.getByRole("alert").getByText("không thuộc đơn vị nào").waitFor();
  });
});

describe("evidence of another criterion", () => {
  it("is taken over by keyboard into a blank cell, and never over what stands", async () => {
    const workbook = smallBook("x");
    const sidebar = await openSidebar(browser, workbook);
    const errors = errorsOf(sidebar.page);
    const { frame, page } = sidebar;
    const offer = (code: string) =>
      card(sidebar, code).getByRole("button", { name: "Chép từ tiêu chí khác" });
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    // Nothing is there to be taken.
    expect(await offer("1.1").count()).toBe(0);
    const typed = card(sidebar, "1.1").locator("textarea").first();
    await typed.fill("01-KH/ĐTN ngày 05/3/2021");
    await typed.press("Enter");
    await page.keyboard.type("02-BC/ĐTN");
    await card(sidebar, "1.2").locator("textarea").first().fill("03-KH/ĐTN");
    // What holds something is not offered another's.
    expect(await offer("1.1").count()).toBe(0);
    expect(await offer("1.2").count()).toBe(0);
    await offer("3.1").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const list = card(sidebar, "3.1").getByLabel("Chép từ tiêu chí", { exact: true });
    expect(await list.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await list.locator("option").allTextContents()).toEqual([
      expect.stringMatching(/^1\.1: 01-KH\/ĐTN ngày 05\/3\/2021/),
      "1.2: 03-KH/ĐTN",
    ]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    // Going through the list takes nothing over.
    await frame
      .getByText("2 ô chưa lưu")
      .or(frame.getByRole("button", { name: "Lưu 2 ô" }))
      .first()
      .waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const boxes = card(sidebar, "3.1").locator("textarea");
    expect(await boxes.first().inputValue()).toBe("01-KH/ĐTN ngày 05/3/2021");
    expect(await boxes.nth(1).inputValue()).toBe("02-BC/ĐTN");
    expect(await boxes.first().evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await offer("3.1").count()).toBe(0);
    await saveAll(sidebar);
    const sheet = sheetNamed(workbook, "Chấm");
    expect(at(sheet, "J5")?.value).toBe(at(sheet, "D5")?.value);
    expect([at(sheet, "D5")?.value, at(sheet, "F5")?.value, at(sheet, "H5")?.value]).toEqual([
      expect.stringMatching(/^01-KH\/ĐTN ngày 05\/3\/2021.+02-BC\/ĐTN$/s),
      "03-KH/ĐTN",
      expect.not.stringMatching(/./),
    ]);
    expectNone(errors);
  });

  it("takes an address along that stands behind the words", async () => {
    const workbook = smallBook("x");
    const links = [{ start: 0, end: 9, url: "https://drive.google.com/a" }];
    sheetNamed(workbook, "Chấm").cells.get(4)?.set(3, { value: "Kế hoạch năm", links });
    const sidebar = await openSidebar(browser, workbook);
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    const own = card(sidebar, "1.2");
    await own.getByRole("button", { name: "Chép từ tiêu chí khác" }).click();
    await own.getByRole("button", { name: "Chép", exact: true }).click();
    await saveAll(sidebar);
    expect(at(sheetNamed(workbook, "Chấm"), "F5")?.value).toMatch(
      /^Kế hoạch năm\W+https:\/\/drive\.google\.com\/a$/,
    );
    expect(at(sheetNamed(workbook, "Chấm"), "D5")?.links).toEqual(links);
  });
});

describe("what is told", () => {
  it("has no older trouble beside what was saved, and no older saving beside trouble", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    const { frame } = sidebar;
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await markOf(sidebar, "1.1", "Đạt").click();
    await saveAll(sidebar);
    await markOf(sidebar, "1.2", "Đạt").click();
    let fails = true;
    sidebar.before = (name) => {
      if (name === "sidebarSave" && fails) throw new Error("PERMISSION_DENIED");
    };
    await frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    const alert = frame.getByRole("alert");
    await alert.waitFor();
    expect(await frame.getByText(/^Đã lưu/).count()).toBe(0);
    fails = false;
    await saveAll(sidebar);
    expect(await alert.count()).toBe(0);
  });
});

describe("saving", () => {
  it.each([
    ["x", "x", "Chưa đạt"],
    ["Đ", "Đ", "KĐ"],
    ["ĐẠT", "ĐẠT", "CHƯA ĐẠT"],
    [1, 1, 0],
    ["1", "1", "0"],
    [true, true, "Chưa đạt"],
  ])(
    "writes marks as a sheet with %j does, changed cells only, and is done with one call",
    async (mark, pass, fail) => {
      const sidebar = await openSidebar(browser, smallBook(mark));
      const { frame, workbook } = sidebar;
      await openUnit(sidebar, "dao my", "Đào Mỹ");
      await markOf(sidebar, "1.1", "Đạt").check();
      await markOf(sidebar, "1.2", "Chưa đạt").check();
      await markOf(sidebar, "2.1", "Không áp dụng").check();
      const box = card(sidebar, "1.1").locator("textarea").first();
      await box.fill("=1+1");
      await box.press("Enter");
      await sidebar.page.keyboard.type("3/5");
      sidebar.calls.length = 0;
      await frame.getByRole("button", { name: "Lưu 4 ô" }).click();
      await frame.getByText(/^Đã lưu 4 ô/).waitFor();
      expect(sidebar.calls).toEqual(["sidebarSave"]);
      const sheet = sheetNamed(workbook, "Chấm");
      expect(at(sheet, "C5")?.value).toBe(pass);
      expect(at(sheet, "E5")?.value).toBe(fail);
      expect(at(sheet, "G5")?.value).toBe("Không áp dụng");
      expect(at(sheet, "D5")?.value).toBe("=1+1; 3/5");
      expect(at(sheet, "D5")?.formula).toBeUndefined();
      expect(at(sheet, "C4")?.value).toBe(mark);
    },
  );

  it("ticks checkboxes, and takes words from a drop-down", async () => {
    const workbook = smallBook("x");
    const cells = sheetNamed(workbook, "Chấm").cells.get(4);
    cells?.set(2, { value: false, validation: { kind: "checkbox", rejects: true } });
    const values = ["ĐẠT", "KHÔNG ĐẠT"];
    cells?.set(4, { value: null, validation: { kind: "list", values, rejects: true } });
    const sidebar = await openSidebar(browser, workbook);
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    expect(await markOf(sidebar, "1.1", "Chưa chấm").isChecked()).toBe(true);
    expect(await markOf(sidebar, "1.1", "Chưa đạt").isDisabled()).toBe(true);
    expect(await markOf(sidebar, "1.2", "Không áp dụng").isDisabled()).toBe(true);
    await markOf(sidebar, "1.1", "Đạt").check();
    await markOf(sidebar, "1.2", "Chưa đạt").check();
    await saveAll(sidebar);
    expect(at(sheetNamed(workbook, "Chấm"), "C5")?.value).toBe(true);
    expect(at(sheetNamed(workbook, "Chấm"), "E5")?.value).toBe("KHÔNG ĐẠT");
    await markOf(sidebar, "1.1", "Chưa chấm").check();
    await saveAll(sidebar);
    expect(at(sheetNamed(workbook, "Chấm"), "C5")?.value).toBe(false);
  });

  it("ticks the right one of two columns", async () => {
    const workbook = await sampleWorkbook("thot-not-2020-dat-chua-dat");
    const sidebar = await openSidebar(browser, workbook);
    await sidebar.frame.locator("h2.unit-name").waitFor();
    const first = card(sidebar, "1.1");
    await first.getByRole("radio", { name: "Chưa đạt", exact: true }).check();
    await saveAll(sidebar);
    await first.getByRole("radio", { name: "Đạt", exact: true }).check();
    await sidebar.frame.getByRole("button", { name: /^Lưu 2 ô/ }).waitFor();
    await saveAll(sidebar);
    await sidebar.frame.getByText(/^Đã lưu 2 ô/).waitFor();
    const go =
      (
        await first
          .getByRole("button", { name: /^Đến ô/ })
          .first()
          .textContent()
      )?.replace("Đến ô ", "") ?? "";
    const sheet = workbook.sheets[workbook.activeSheet] as (typeof workbook.sheets)[number];
    expect(at(sheet, go)?.value).toBe("x");
  });
});

describe("a set with points", () => {
  it("takes numbers, keeps them numbers, and says what is out of range", async () => {
    const { host, ui, workbook } = bundleOn(smallBook("x"));
    ui.answerPrompt("OK", "4");
    host.run("menuCriteria");
    const tab = sheetNamed(workbook, "3CĐ · Bộ tiêu chí");
    for (const [row, cells] of tab.cells) {
      if (/^\d\.\d$/.test(String(cells.get(0)?.value))) {
        tab.cells.get(row)?.set(3, { value: 10 }).set(4, { value: 7 });
      }
    }
    workbook.activeSheet = 0;
    const sidebar = await openSidebar(browser, workbook);
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    const points = card(sidebar, "1.1").getByLabel("Điểm thẩm định (0–10)");
    await points.fill("8,5");
    await card(sidebar, "1.1").locator("textarea").first().fill("01-KH/ĐTN");
    await card(sidebar, "1.1").locator(".chip", { hasText: "Đạt" }).waitFor();
    await card(sidebar, "1.2").getByLabel("Điểm thẩm định (0–10)").fill("11");
    await card(sidebar, "1.2").getByText("nằm ngoài khung").waitFor();
    await card(sidebar, "1.2").getByLabel("Điểm thẩm định (0–10)").fill("5");
    await saveAll(sidebar);
    const sheet = sheetNamed(workbook, "Chấm");
    expect(at(sheet, "C5")?.value).toBe(8.5);
    expect(at(sheet, "E5")?.value).toBe(5);
  });
});
