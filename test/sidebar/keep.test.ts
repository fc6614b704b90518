/** Nothing that was typed is lost: conflicts, failures, moved rows, formulas and links. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureCell } from "../../workbench/host/model";
import { at, everything, sheetNamed } from "../commands/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { openSidebar, type Sidebar } from "./harness";
import { card, mark, openUnit, saveAll, smallBook, typeElsewhere, unitIs } from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

const box = (sidebar: Sidebar, code: string) => card(sidebar, code).locator("textarea").first();
const cell = ({ workbook }: Sidebar, a1: string) => at(sheetNamed(workbook, "Chấm"), a1);

describe("two people on one unit", () => {
  it("lose nothing: cells that differ are shown side by side, and each is chosen", async () => {
    const workbook = smallBook("x");
    const one = await openSidebar(browser, workbook);
    const two = await openSidebar(browser, workbook, { host: one.host });
    await openUnit(one, "dao my", "Đào Mỹ");
    await openUnit(two, "dao my", "Đào Mỹ");
    await box(one, "1.1").fill("11-KH/ĐTN");
    await mark(one, "1.2", "Đạt").check();
    await box(two, "1.1").fill("22-BC/ĐTN");
    await box(two, "2.1").fill("33-QĐ/ĐTN");
    await saveAll(one);
    const before = everything(sheetNamed(workbook, "Chấm"));
    await two.frame.getByRole("button", { name: "Lưu 2 ô" }).click();
    const dialog = two.frame.getByRole("dialog");
    await dialog.getByText("Ô D5 · 1.1, minh chứng").waitFor();
    expect(await dialog.locator(".conflict").count()).toBe(1);
    expect(await dialog.getByText("11-KH/ĐTN").count()).toBe(1);
    expect(await dialog.getByText("22-BC/ĐTN").count()).toBe(1);
    expect(everything(sheetNamed(workbook, "Chấm"))).toBe(before);
    await dialog.getByRole("button", { name: "Ghi theo lựa chọn" }).click();
    await dialog.getByText("Chọn một bên cho từng ô").waitFor();
    await dialog.getByRole("radio", { name: /Trên bảng/ }).check();
    await dialog.getByRole("button", { name: "Ghi theo lựa chọn" }).click();
    await two.frame.getByText(/^Đã lưu 1 ô/).waitFor();
    expect(cell(two, "D5")?.value).toBe("11-KH/ĐTN");
    expect(cell(two, "E5")?.value).toBe("x");
    expect(cell(two, "H5")?.value).toBe("33-QĐ/ĐTN");
    expect(await box(two, "1.1").inputValue()).toBe("11-KH/ĐTN");
  });

  it("may leave the choice for later: nothing is written, and what was typed stays", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    typeElsewhere(sidebar.workbook, "Chấm", 4, 3, "của người khác");
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByRole("dialog").waitFor();
    await sidebar.page.keyboard.press("Escape");
    await sidebar.frame.getByRole("dialog").waitFor({ state: "detached" });
    expect(cell(sidebar, "D5")?.value).toBe("của người khác");
    expect(await box(sidebar, "1.1").inputValue()).toBe("22-BC/ĐTN");
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame
      .getByRole("dialog")
      .getByRole("radio", { name: /Bạn nhập/ })
      .check();
    await sidebar.frame.getByRole("button", { name: "Ghi theo lựa chọn" }).click();
    await sidebar.frame.getByText(/^Đã lưu 1 ô/).waitFor();
    expect(cell(sidebar, "D5")?.value).toBe("22-BC/ĐTN");
  });
});

describe("rows that moved", () => {
  it("are found again, with what was typed, and nothing is written meanwhile", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    const sheet = sheetNamed(sidebar.workbook, "Chấm");
    const [four, five] = [sheet.cells.get(4), sheet.cells.get(5)];
    if (four && five) sheet.cells.set(4, five).set(5, four);
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByRole("alert").getByText("Bảng vừa đổi").waitFor();
    await unitIs(sidebar, "Đào Mỹ");
    expect(cell(sidebar, "D5")?.value || null).toBeNull();
    await saveAll(sidebar);
    expect(cell(sidebar, "D6")?.value).toBe("22-BC/ĐTN");
  });

  it("send a unit that is gone to the drafts", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    sheetNamed(sidebar.workbook, "Chấm").cells.delete(4);
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByRole("alert").getByText("Không còn thấy Đoàn xã Đào Mỹ").waitFor();
  });
});

describe("calls that fail", () => {
  it.each([
    ["PERMISSION_DENIED", /cửa sổ ẩn danh/],
    ["Authorization is required to perform that action.", /cửa sổ ẩn danh/],
    ["Service Spreadsheets failed while accessing document", /đang bận/],
    ["Đã xảy ra lỗi chưa xác định", /Đã xảy ra lỗi chưa xác định/],
  ])("tell %s in Vietnamese, and everything comes back", async (error, words) => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("22-BC/ĐTN");
    for (const name of ["sidebarSave", "sidebarUnit", "sidebarTake", "sidebarGoTo", "sidebarFindings"]) {
      sidebar.before = (called) => {
        if (called === name) throw new Error(error);
      };
      const { frame } = sidebar;
      if (name === "sidebarSave") await frame.getByRole("button", { name: "Lưu 1 ô" }).click();
      if (name === "sidebarUnit") {
        await frame.getByRole("button", { name: "‹ Trước" }).click();
        await frame.getByRole("button", { name: "Giữ bản nháp và chuyển" }).click();
      }
      if (name === "sidebarTake") await frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
      if (name === "sidebarGoTo")
        await card(sidebar, "1.1").getByRole("button", { name: "Đến ô C5" }).first().click();
      if (name === "sidebarFindings") {
        await frame.getByRole("tab", { name: "Cần xem" }).click();
        await frame.locator("#view-findings").getByText(words).waitFor();
        sidebar.before = () => {};
        await frame.locator("#view-findings").getByRole("button", { name: "Đọc lại bảng" }).click();
        await frame
          .locator("#view-findings")
          .getByText(/điều cần xem/)
          .waitFor();
        await frame.getByRole("tab", { name: "Đơn vị" }).click();
      } else {
        await frame.getByRole("alert").getByText(words).waitFor();
        await frame.getByRole("alert").getByRole("button", { name: "Đóng" }).click();
      }
      expect(await box(sidebar, "1.1").inputValue(), name).toBe("22-BC/ĐTN");
    }
    sidebar.before = () => {};
    await saveAll(sidebar);
    expect(cell(sidebar, "D5")?.value).toBe("22-BC/ĐTN");
  });

  it("at the first look leave a way to try again", async () => {
    let refuse = true;
    const sidebar = await openSidebar(browser, smallBook("x"), {
      refuse: () => refuse && new Error("PERMISSION_DENIED"),
    });
    await sidebar.frame
      .locator("#view-unit")
      .getByText(/cửa sổ ẩn danh/)
      .waitFor();
    refuse = false;
    await sidebar.frame.locator("#view-unit").getByRole("button", { name: "Đọc lại bảng" }).click();
    await unitIs(sidebar, "An Hà");
  });

  it("halfway through writing are no conflict with themselves", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await mark(sidebar, "1.1", "Đạt").check();
    // Cells apart are written one after the other.
    await box(sidebar, "1.2").fill("22-BC/ĐTN");
    sidebar.host.failOn("RangeList.setValue", new Error("Service Spreadsheets timed out"), 2);
    await sidebar.frame.getByRole("button", { name: "Lưu 2 ô" }).click();
    await sidebar.frame.getByRole("alert").waitFor();
    await saveAll(sidebar);
    expect(cell(sidebar, "C5")?.value).toBe("x");
    expect(cell(sidebar, "F5")?.value).toBe("22-BC/ĐTN");
  });

  it("while a save is under way typing goes on, and what was typed meanwhile stays unsaved", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("1-KH/ĐTN");
    let go = () => {};
    sidebar.before = () => new Promise((resolve) => (go = resolve));
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByRole("button", { name: "Đang lưu…" }).waitFor();
    await box(sidebar, "1.1").fill("1-KH/ĐTN ngày 5/3/2021");
    await box(sidebar, "1.2").fill("2-KH/ĐTN");
    go();
    await sidebar.frame.getByText(/^Đã lưu 1 ô/).waitFor();
    expect(cell(sidebar, "D5")?.value).toBe("1-KH/ĐTN");
    sidebar.before = () => {};
    await sidebar.frame.getByRole("button", { name: "Lưu 2 ô" }).click();
    await sidebar.frame.getByText(/^Đã lưu 2 ô/).waitFor();
    expect(cell(sidebar, "D5")?.value).toBe("1-KH/ĐTN ngày 5/3/2021");
    expect(cell(sidebar, "F5")?.value).toBe("2-KH/ĐTN");
  });
});

describe("cells that are not to be overwritten unasked", () => {
  it("are locked until the person agrees: formulas and links in the text", async () => {
    const workbook = smallBook("x");
    const line = sheetNamed(workbook, "Chấm").cells.get(4);
    line?.set(3, { value: "01-KH/ĐTN", formula: '="01-KH"&"/ĐTN"' });
    line?.set(5, {
      value: "Kế hoạch",
      links: [{ start: 0, end: 8, url: "https://drive.google.com/a" }],
    } as never);
    const sidebar = await openSidebar(browser, workbook);
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    expect(await box(sidebar, "1.1").getAttribute("readonly")).not.toBeNull();
    await card(sidebar, "1.1").getByText("Ô này có công thức").waitFor();
    expect(await box(sidebar, "1.2").getAttribute("readonly")).not.toBeNull();
    await card(sidebar, "1.2").getByRole("link", { name: "https://drive.google.com/a" }).waitFor();
    await card(sidebar, "1.1").getByRole("button", { name: "Vẫn sửa ô này" }).click();
    await box(sidebar, "1.1").fill("09-KH/ĐTN");
    await saveAll(sidebar);
    expect(cell(sidebar, "D5")?.value).toBe("09-KH/ĐTN");
    expect(cell(sidebar, "D5")?.formula).toBeUndefined();
    expect(cell(sidebar, "F5")?.value).toBe("Kế hoạch");
  });

  it("give a mark made by a formula free to choose once the person agrees, and say what saving takes away", async () => {
    const workbook = smallBook("x");
    const line = sheetNamed(workbook, "Chấm").cells.get(4);
    line?.set(2, { value: "x", formula: '=IF(A5>0,"x","")' });
    const sidebar = await openSidebar(browser, workbook);
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    const one = card(sidebar, "1.1");
    for (const words of ["Đạt", "Chưa đạt", "Không áp dụng", "Chưa chấm"])
      expect(await mark(sidebar, "1.1", words).isDisabled(), words).toBe(true);
    await one.getByText("Ô này có công thức nên không sửa ở đây.").waitFor();
    await one.getByRole("button", { name: "Vẫn sửa ô này" }).press("Enter");
    await one.getByText("Khi lưu, điều bạn nhập sẽ thay công thức của ô này.").waitFor();
    // Unlocked by keyboard, the choices have the focus; nothing is changed until one is made.
    expect(await mark(sidebar, "1.1", "Đạt").evaluate((input) => input.matches(":focus:checked"))).toBe(true);
    await sidebar.frame.getByRole("button", { name: "Lưu", exact: true }).waitFor();
    await sidebar.page.keyboard.press("2");
    expect(await mark(sidebar, "1.1", "Chưa đạt").isChecked()).toBe(true);
    await sidebar.frame.getByRole("button", { name: "Bỏ thay đổi" }).click();
    await one.getByRole("button", { name: "Vẫn sửa ô này" }).click();
    await mark(sidebar, "1.1", "Đạt").click();
    await mark(sidebar, "1.1", "Chưa chấm").check();
    await saveAll(sidebar);
    expect(cell(sidebar, "C5")?.value || null).toBeNull();
    expect(cell(sidebar, "C5")?.formula).toBeUndefined();
    expect(await one.getByText("công thức").count()).toBe(0);
    await mark(sidebar, "1.1", "Đạt").check();
    await saveAll(sidebar);
    expect(cell(sidebar, "C5")?.value).toBe("x");
  });

  it.each([
    ["they are protected", "được bảo vệ"],
    ["a rule refuses what was typed", "Quy tắc xác thực dữ liệu"],
  ])("say so where %s, and nothing is written", async (why, words) => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await mark(sidebar, "1.1", "Đạt").check();
    await mark(sidebar, "1.2", "Đạt").check();
    const sheet = sheetNamed(sidebar.workbook, "Chấm");
    const area = { firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 2 };
    if (why.startsWith("they")) sheet.protections.push({ range: area, editable: false });
    else ensureCell(sheet, 4, 2).validation = { kind: "list", values: ["Đạt"], rejects: true };
    await sidebar.frame.getByRole("button", { name: "Lưu 2 ô" }).click();
    const dialog = sidebar.frame.getByRole("dialog");
    await dialog.getByText(words).waitFor();
    expect(await dialog.getByRole("radio", { name: /^Bạn nhập/ }).isDisabled()).toBe(true);
    expect(cell(sidebar, "E5")?.value || null).toBeNull();
    await dialog.getByRole("radio", { name: /^Trên bảng/ }).check();
    await dialog.getByRole("button", { name: "Ghi theo lựa chọn" }).click();
    await sidebar.frame.getByText(/^Đã lưu 1 ô/).waitFor();
    expect(cell(sidebar, "C5")?.value || null).toBeNull();
    expect(cell(sidebar, "E5")?.value).toBe("x");
  });
});
