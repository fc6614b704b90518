/** Evidence and explanations on a tab of their own: filled in from the sidebar, in rows that are there and in new ones. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModelWorkbook } from "../../workbench/host/model";
import { at, everything, sheetNamed, textOf } from "../commands/support";
import { bookOf, sheetOf } from "../workbench/host/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { errorsOf, openSidebar, type Sidebar } from "./harness";
import { card, expectNone, mark, openUnit, saveAll, typeElsewhere, unitIs } from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

type Rows = (string | number)[][];

const MARKS: Rows = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
  [1, "Đoàn xã An Hà", "x", "x", "x", "x"],
  [2, "Đoàn xã Đào Mỹ", "x", "", ""],
];
const DOCUMENTS: Rows = [
  ["TT", "Đơn vị", "Tiêu chí", "Minh chứng", "Giải trình"],
  [1, "Đoàn xã An Hà", "TC 1.1", "01-KH/ĐTN"],
  [2, "", "TC 1.2", "02-KH/ĐTN"],
  [3, "", "TC 2.1", "03-KH/ĐTN"],
];
const MATRIX: Rows = [
  ["MINH CHỨNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
  [1, "Đoàn xã An Hà", "01-KH/ĐTN", "02-KH/ĐTN", "03-KH/ĐTN", "04-KH/ĐTN"],
];

const bookWith = (rows: Rows, name = "Minh chứng") => bookOf(sheetOf(MARKS, "Chấm"), sheetOf(rows, name, 1));
/** The rows that hold something, each up to its last cell that does. */
const rowsOf = (workbook: ModelWorkbook, name = "Minh chứng") =>
  textOf(sheetNamed(workbook, name))
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1))
    .filter((row) => row.length > 0);
const box = (sidebar: Sidebar, code: string) => card(sidebar, code).locator(".items textarea").first();

describe("a tab with a row a unit and criterion", () => {
  it("takes evidence into its row, and into a new one written as the others are", async () => {
    const workbook = bookWith(DOCUMENTS);
    const marks = everything(sheetNamed(workbook, "Chấm"));
    const sidebar = await openSidebar(browser, workbook);
    const errors = errorsOf(sidebar.page);
    await unitIs(sidebar, "An Hà");
    await box(sidebar, "1.1").fill("01-KH/ĐTN ngày 05/3/2021");
    await card(sidebar, "3.1").getByText("Tab “Minh chứng” chưa có dòng").waitFor();
    await card(sidebar, "3.1").getByText("Lưu sẽ thêm một dòng vào tab “Minh chứng”.").waitFor();
    // A criterion that the sheet does not mark gets none.
    await card(sidebar, "3.2").getByText("Bảng không có ô cho tiêu chí này.").waitFor();
    expect(await card(sidebar, "3.2").locator("textarea").count()).toBe(0);
    await box(sidebar, "3.1").fill("3/5");
    expect(await card(sidebar, "3.1").locator(".chip").textContent()).toBe("Đạt");
    sidebar.calls.length = 0;
    await saveAll(sidebar);
    expect(sidebar.calls).toEqual(["sidebarSave"]);
    expect(rowsOf(workbook).slice(1)).toEqual([
      ["1", "Đoàn xã An Hà", "TC 1.1", "01-KH/ĐTN ngày 05/3/2021"],
      ["2", "", "TC 1.2", "02-KH/ĐTN"],
      ["3", "", "TC 2.1", "03-KH/ĐTN"],
      ["4", "Đoàn xã An Hà", "TC 3.1", "3/5"],
    ]);
    expect(everything(sheetNamed(workbook, "Chấm"))).toBe(marks);
    // The new row is the unit's own from here on, without reading the sheet again.
    await box(sidebar, "3.1").fill("05-BC/ĐTN");
    await saveAll(sidebar);
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("06-BC/ĐTN");
    await saveAll(sidebar);
    expect(sidebar.calls).toEqual(["sidebarSave", "sidebarSave", "sidebarUnit", "sidebarSave"]);
    expect(rowsOf(workbook).slice(4)).toEqual([
      ["4", "Đoàn xã An Hà", "TC 3.1", "05-BC/ĐTN"],
      ["5", "Đoàn xã Đào Mỹ", "TC 1.1", "06-BC/ĐTN"],
    ]);
    await sidebar.reload();
    await unitIs(sidebar, "An Hà");
    expect(await box(sidebar, "3.1").inputValue()).toBe("05-BC/ĐTN");
    expectNone(errors);
  });

  it("takes an explanation into the same new row", async () => {
    const workbook = bookWith(DOCUMENTS);
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "An Hà");
    await card(sidebar, "3.1").getByLabel("Giải trình").fill("Văn bản bị mất do lũ");
    await card(sidebar, "3.1").locator(".chip", { hasText: "Đạt" }).waitFor();
    await saveAll(sidebar);
    await box(sidebar, "3.1").fill("05-BC/ĐTN");
    await saveAll(sidebar);
    expect(rowsOf(workbook).slice(4)).toEqual([
      ["4", "Đoàn xã An Hà", "TC 3.1", "05-BC/ĐTN", "Văn bản bị mất do lũ"],
    ]);
  });

  it("of explanations only takes them, too", async () => {
    const explained: Rows = DOCUMENTS.map(([n = "", unit = "", code = "", text = ""], index) => [
      n,
      unit,
      code,
      index === 0 ? "Giải trình" : text,
    ]);
    const workbook = bookWith(explained, "Giải trình");
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "An Hà");
    await mark(sidebar, "3.1", "Không áp dụng").check();
    await card(sidebar, "3.1").getByLabel("Giải trình").fill("Không có thanh niên tôn giáo");
    await saveAll(sidebar);
    expect(rowsOf(workbook, "Giải trình").at(-1)).toEqual([
      "4",
      "Đoàn xã An Hà",
      "TC 3.1",
      "Không có thanh niên tôn giáo",
    ]);
  });

  it("gets a row once, though two people put it in at the same time: both sides are shown", async () => {
    const workbook = bookWith(DOCUMENTS);
    const one = await openSidebar(browser, workbook);
    const two = await openSidebar(browser, workbook, { host: one.host });
    await unitIs(one, "An Hà");
    await unitIs(two, "An Hà");
    await box(one, "3.1").fill("11-KH/ĐTN");
    await box(two, "3.1").fill("22-BC/ĐTN");
    await saveAll(one);
    await two.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await two.frame.getByRole("alert").getByText("Bảng vừa đổi").waitFor();
    expect(rowsOf(workbook)).toHaveLength(5);
    expect(await box(two, "3.1").inputValue()).toBe("22-BC/ĐTN");
    await two.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    const dialog = two.frame.getByRole("dialog");
    await dialog.getByText("11-KH/ĐTN").waitFor();
    await dialog.getByRole("radio", { name: /Bạn nhập/ }).check();
    await dialog.getByRole("button", { name: "Ghi theo lựa chọn" }).click();
    await two.frame.getByText(/^Đã lưu 1 ô/).waitFor();
    expect(rowsOf(workbook).slice(4)).toEqual([["4", "Đoàn xã An Hà", "TC 3.1", "22-BC/ĐTN"]]);
  });

  it("writes nothing where a column or a row was put in meanwhile, or the tab is protected", async () => {
    const workbook = bookWith(DOCUMENTS);
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "An Hà");
    await box(sidebar, "3.1").fill("11-KH/ĐTN");
    const sheet = sheetNamed(workbook, "Minh chứng");
    sheet.protections.push({ range: null, editable: false, unprotected: [] });
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    const dialog = sidebar.frame.getByRole("dialog");
    await dialog.getByText("Ô mới · 3.1, minh chứng").waitFor();
    await dialog.getByText("được bảo vệ").waitFor();
    await sidebar.page.keyboard.press("Escape");
    sheet.protections.pop();
    typeElsewhere(workbook, "Minh chứng", 0, 3, "Ghi chú");
    typeElsewhere(workbook, "Minh chứng", 0, 5, "Minh chứng");
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByRole("alert").waitFor();
    expect(rowsOf(workbook)).toHaveLength(4);
  });

  it("offers no new row where something stands below, and says what to do", async () => {
    const workbook = bookWith([...DOCUMENTS, [], ["", "", "", "NGƯỜI LẬP BIỂU"]]);
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "An Hà");
    await card(sidebar, "3.1").getByText("Thêm dòng trong tab đó").waitFor();
    expect(await card(sidebar, "3.1").locator(".items").count()).toBe(0);
    await box(sidebar, "1.1").fill("09-KH/ĐTN");
    await saveAll(sidebar);
    expect(at(sheetNamed(workbook, "Minh chứng"), "D2")?.value).toBe("09-KH/ĐTN");
  });

  it("keeps what was typed for a new row as a draft", async () => {
    const workbook = bookWith(DOCUMENTS);
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "An Hà");
    await box(sidebar, "3.1").fill("11-KH/ĐTN");
    sidebar.before = () => {
      throw new Error("Service Spreadsheets failed while accessing document");
    };
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByRole("alert").waitFor();
    sidebar.before = () => {};
    await sidebar.reload();
    await sidebar.frame.getByRole("button", { name: "Dùng bản nháp" }).click();
    expect(await box(sidebar, "3.1").inputValue()).toBe("11-KH/ĐTN");
    await saveAll(sidebar);
    expect(rowsOf(workbook).at(-1)).toEqual(["4", "Đoàn xã An Hà", "TC 3.1", "11-KH/ĐTN"]);
  });
});

describe("a matrix, a row a unit", () => {
  it("is shown and written into; a unit without a row gets one for all its criteria", async () => {
    const workbook = bookWith(MATRIX);
    const sidebar = await openSidebar(browser, workbook);
    await openUnit(sidebar, "dao my", "Đào Mỹ");
    await box(sidebar, "1.1").fill("11-KH/ĐTN");
    await card(sidebar, "1.1").locator(".chip", { hasText: "Đạt" }).waitFor();
    await mark(sidebar, "1.2", "Đạt").check();
    await card(sidebar, "1.2").getByText("Tab “Minh chứng” chưa có dòng").waitFor();
    await saveAll(sidebar);
    await card(sidebar, "1.2").getByText("Chưa có minh chứng cho tiêu chí 1.2").waitFor();
    await box(sidebar, "1.2").fill("12-KH/ĐTN");
    await saveAll(sidebar);
    await openUnit(sidebar, "an ha", "An Hà");
    expect(await box(sidebar, "2.1").inputValue()).toBe("03-KH/ĐTN");
    await box(sidebar, "2.1").fill("13-KH/ĐTN");
    await saveAll(sidebar);
    expect(rowsOf(workbook).slice(2)).toEqual([
      ["1", "Đoàn xã An Hà", "01-KH/ĐTN", "02-KH/ĐTN", "13-KH/ĐTN", "04-KH/ĐTN"],
      ["2", "Đoàn xã Đào Mỹ", "11-KH/ĐTN", "12-KH/ĐTN"],
    ]);
  });

  it("writes nothing where its columns moved", async () => {
    const workbook = bookWith(MATRIX);
    const sidebar = await openSidebar(browser, workbook);
    await openUnit(sidebar, "an ha", "An Hà");
    await box(sidebar, "2.1").fill("13-KH/ĐTN");
    typeElsewhere(workbook, "Minh chứng", 1, 4, "3.1");
    typeElsewhere(workbook, "Minh chứng", 1, 5, "2.1");
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByRole("alert").getByText("Bảng vừa đổi").waitFor();
    expect(at(sheetNamed(workbook, "Minh chứng"), "E3")?.value).toBe("03-KH/ĐTN");
  });
});
