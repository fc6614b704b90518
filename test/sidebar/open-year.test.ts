/** The dialog of Mở năm mới in a real browser. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PLAIN } from "../commands/dialogs";
import { sheetNamed, textOf } from "../commands/support";
import { bookOf, sheetOf } from "../workbench/host/support";
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

const book = () =>
  bookOf(sheetOf(PLAIN, "Chấm 2026"), sheetOf([["Ghi chép"], ["Gửi bảng", "Lan"]], "Sổ tay", 1));

it("shows what will be made, makes it by keyboard alone, and says what was made", async () => {
  const dialog = await openDialog(browser, book(), "menuOpenYear");
  const { page, frame, workbook, calls } = dialog;
  const errors = errorsOf(page);
  await frame.getByRole("heading", { name: "Mở năm 2027" }).waitFor();
  await axe(dialog, "the preview of a year");
  expect(await frame.getByRole("listitem").first().textContent()).toMatch(
    /^“Chấm 2027” từ “Chấm 2026” .*12 ô được bỏ trống/,
  );
  await frame.getByText("Không đụng tới: “Sổ tay”.").waitFor();
  expect(workbook.sheets).toHaveLength(2);
  expect(await frame.locator(":focus").textContent()).toBe("Mở năm 2027");
  await page.keyboard.press("Enter");
  await frame.getByText(/^Đã mở năm 2027: tạo 1 tab/).waitFor();
  await axe(dialog, "what was made");
  expect(calls).toEqual(["openNewYear"]);
  expect(textOf(sheetNamed(workbook, "Chấm 2027"))[2]).toEqual(["1", "Đoàn xã An Hà"]);
  expect(await frame.locator(":focus").textContent()).toBe("Đóng");
  await page.keyboard.press("Enter");
  await page.locator("iframe").waitFor({ state: "detached" });
  expectNone(errors);
});

it("a call that is refused is told in one Vietnamese sentence, makes nothing, and can be made again", async () => {
  const dialog = await openDialog(browser, book(), "menuOpenYear");
  const { frame, workbook } = dialog;
  const said = frame.getByRole("status");
  const button = frame.getByRole("button", { name: "Mở năm 2027" });
  for (const [error, words] of [
    ["PERMISSION_DENIED", /cửa sổ ẩn danh/],
    ["Service Spreadsheets failed while accessing document", /^Google không làm xong việc vừa yêu cầu/],
  ] as const) {
    dialog.before = () => {
      throw new Error(error);
    };
    await button.click();
    await frame.getByText(words).waitFor();
  }
  dialog.before = () => undefined;
  // Renamed meanwhile: what was shown is no longer there.
  (workbook.sheets[0] as { name: string }).name = "Tên khác";
  await button.click();
  await frame.getByText(/^Google không làm xong/).waitFor({ state: "detached" });
  await frame.getByText("Đang tạo các tab…").waitFor({ state: "detached" });
  expect(await said.textContent()).toMatch(/^\p{Lu}.*\.$/u);
  expect(await said.getAttribute("class")).toBe("wrong");
  expect(workbook.sheets).toHaveLength(2);
});
