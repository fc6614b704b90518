/** The settings' view: what is changed there stands in the add-on's tabs, and is followed. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TINTS } from "../../src/criteria/tints";
import { everything, sheetNamed, textOf } from "../commands/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { openSidebar, type Sidebar } from "./harness";
import { card, smallBook, unitIs } from "./support";

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

const form = ({ frame }: Sidebar) => frame.getByRole("tabpanel", { name: "Thiết lập" });
const saved = ({ workbook }: Sidebar, label: string) =>
  textOf(sheetNamed(workbook, "3CĐ · Thiết lập")).find(([cell]) => cell === label)?.[1];

async function openSettings(): Promise<Sidebar> {
  const sidebar = await openSidebar(browser, smallBook("x"));
  await unitIs(sidebar, "An Hà");
  await sidebar.frame.getByRole("tab", { name: "Thiết lập" }).click();
  await form(sidebar).getByLabel("Tên đơn vị lập báo cáo").waitFor();
  return sidebar;
}

it("keeps the tints that were chosen, refuses those that do not serve, and takes the usual ones back", async () => {
  const sidebar = await openSettings();
  const tint = form(sidebar).getByLabel("Ô thiếu minh chứng");
  const save = form(sidebar).getByRole("button", { name: "Lưu thiết lập" });
  expect(await tint.inputValue()).toBe(TINTS.missing);
  await tint.fill("#202020");
  await save.click();
  await sidebar.frame.getByRole("alert").getByText("quá đậm nên khó đọc chữ đen").waitFor();
  expect(sidebar.workbook.sheets).toHaveLength(1);
  await tint.fill("#fff2cc");
  await save.click();
  await expect.poll(() => sidebar.workbook.sheets.length).toBe(2);
  expect(saved(sidebar, "Màu tô ô thiếu minh chứng")).toBe("#fff2cc");
  await form(sidebar).getByRole("button", { name: "Lấy lại màu của tiện ích" }).click();
  await save.click();
  await expect.poll(() => saved(sidebar, "Màu tô ô thiếu minh chứng")).toBe(TINTS.missing);
});

it("says which criteria need evidence: a set of the unit's own is made, and followed at once", async () => {
  const sidebar = await openSettings();
  await form(sidebar).getByText("sẽ lập tab “3CĐ · Bộ tiêu chí”").waitFor();
  const person = everything(sheetNamed(sidebar.workbook, "Chấm"));
  await form(sidebar)
    .getByLabel(/^1\.1 /)
    .uncheck();
  await form(sidebar).getByRole("button", { name: "Lưu thiết lập" }).click();
  await expect.poll(() => sidebar.workbook.sheets.map(({ name }) => name)).toContain("3CĐ · Bộ tiêu chí");
  await form(sidebar).getByText("sẽ lập tab").waitFor({ state: "detached" });
  expect(
    await form(sidebar)
      .getByLabel(/^1\.1 /)
      .isChecked(),
  ).toBe(false);
  await sidebar.frame.getByRole("tab", { name: "Đơn vị" }).click();
  await card(sidebar, "1.1").locator("textarea").first().fill("");
  await card(sidebar, "1.1").locator(".chip", { hasText: "Đạt" }).waitFor();
  expect(everything(sheetNamed(sidebar.workbook, "Chấm"))).toBe(person);
});

it("keeps what was typed there where the server cannot be reached", async () => {
  const sidebar = await openSettings();
  const name = form(sidebar).getByLabel("Tên đơn vị lập báo cáo");
  await name.fill("Huyện đoàn Cao Lộc");
  sidebar.before = () => {
    throw new Error("PERMISSION_DENIED");
  };
  const save = form(sidebar).getByRole("button", { name: "Lưu thiết lập" });
  await save.click();
  await sidebar.frame.getByRole("alert").getByText("cửa sổ ẩn danh").waitFor();
  expect(await name.inputValue()).toBe("Huyện đoàn Cao Lộc");
  sidebar.before = () => {};
  await save.click();
  await expect.poll(() => sidebar.workbook.sheets.length).toBe(2);
  expect(saved(sidebar, "Tên đơn vị lập báo cáo")).toBe("Huyện đoàn Cao Lộc");
});
