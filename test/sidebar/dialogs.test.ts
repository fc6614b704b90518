/** The dialogs that ask, in a real browser: the question with buttons, and Cách đọc bảng. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PLAIN, report, TITLE, UNITS } from "../commands/dialogs";
import { sheetNamed, textOf } from "../commands/support";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
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

const NOTES: Given[][] = [["Ghi chép"], ["Việc", "Ai làm"], ["Gửi bảng", "Lan"]];

/** The units of the second tab are its own: the two can be judged together. */
const SCHOOLS = PLAIN.map((row) =>
  row.map((cell) => (typeof cell === "string" ? cell.replace("Đoàn xã", "Đoàn trường THPT") : cell)),
);

/** Two tabs that may be the assessment, and a third in sight. */
function threeTabs() {
  const workbook = bookOf(
    sheetOf(PLAIN, "Khối xã"),
    sheetOf(SCHOOLS, "Khối trường", 1),
    sheetOf(NOTES, "Ghi chép", 2),
  );
  workbook.activeSheet = 2;
  return workbook;
}

it("a button of a question keeps the answer, runs the command again and closes the dialog", async () => {
  const dialog = await openDialog(browser, threeTabs(), "menuCheck");
  const { page, frame, ui, workbook, calls } = dialog;
  const errors = errorsOf(page);
  const button = (name: string) => frame.getByRole("button", { name, exact: true });
  await frame.getByText("Bảng chấm chia ra nhiều tab, mỗi tab một nhóm đơn vị").waitFor();
  await axe(dialog, "question");
  expect(await frame.getByRole("button").allTextContents()).toEqual([
    "Chấm tab “Khối xã”",
    "Chấm tab “Khối trường”",
    "Chấm chung các tab “Khối xã”, “Khối trường”",
    "Không tab nào",
    "Mở Cách đọc bảng",
  ]);
  // By keyboard alone, in the order in which they stand.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await frame.locator(":focus").textContent()).toBe("Chấm tab “Khối trường”");
  await button("Chấm tab “Khối trường”").click();
  await page.locator("iframe").waitFor({ state: "detached" });
  expect(calls).toEqual(["answerQuestion"]);
  expect(ui.toasts[0]?.message).toContain("ở tab “Khối trường”");
  expect(textOf(sheetNamed(workbook, "3CĐ · Thiết lập")).at(-1)?.slice(0, 2)).toEqual([
    "Dùng tab",
    "Khối trường",
  ]);
  expectNone(errors);
});

it("an answer that the server refuses is told, and the buttons come back", async () => {
  const dialog = await openDialog(browser, threeTabs(), "menuCheck");
  const { frame } = dialog;
  dialog.before = (name) => {
    if (name === "answerQuestion") throw new Error("Mất kết nối tới máy chủ.");
  };
  const button = frame.getByRole("button", { name: "Không tab nào" });
  await button.click();
  await frame.getByText("Mất kết nối tới máy chủ.").waitFor();
  expect(await button.isEnabled()).toBe(true);
  dialog.before = () => {};
  (dialog.workbook.sheets[0] as { name: string }).name = "Tên khác";
  await button.click();
  await frame.getByText("Câu trả lời gửi về không đúng dạng").waitFor();
});

it("in Cách đọc bảng a tab is said to be none, and its columns go out of sight", async () => {
  const workbook = threeTabs();
  workbook.activeSheet = 0;
  const { frame, page } = await openDialog(browser, workbook, "menuReading");
  const errors = errorsOf(page);
  const table = frame.getByRole("region", { name: "Các cột của bảng" });
  await table.waitFor();
  await frame.getByLabel("Dùng tab này làm").selectOption("không dùng");
  await table.waitFor({ state: "hidden" });
  expect(await frame.getByLabel("Dòng tiêu đề").isVisible()).toBe(false);
  await frame.getByRole("button", { name: "Lưu cách đọc" }).click();
  await frame.getByText("Đã nhớ ở tab “3CĐ · Thiết lập”: tab “Khối xã” không dùng.").waitFor();
  await frame.getByLabel("Dùng tab này làm").selectOption("tự nhận");
  await table.waitFor();
  expectNone(errors);
});

it("a block of columns is set aside at one click", async () => {
  const sheet = sheetOf(
    [
      TITLE,
      ["TT", "Đơn vị", "Thẩm định lần 1", null, null, "Thẩm định lần 2", null, null],
      [null, null, "1.1", "2.1", "3.1", "1.1", "2.1", "3.1"],
      ...UNITS.map((unit, n): Given[] => [n + 1, unit, "Đạt", "Đạt", "Đạt", "Không đạt", "Đạt", "Đạt"]),
    ],
    "Chấm",
  );
  sheet.merges.push(
    { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 4 },
    { firstRow: 1, lastRow: 1, firstColumn: 5, lastColumn: 7 },
  );
  const { frame, page, workbook } = await openDialog(browser, bookOf(sheet), "menuCheck");
  const errors = errorsOf(page);
  const first = frame.getByRole("button", { name: "Không dùng khối “Thẩm định lần 1” (cột C–E)" });
  await frame.getByRole("button", { name: "Không dùng khối “Thẩm định lần 2” (cột F–H)" }).waitFor();
  await first.click();
  for (const column of "CDE")
    expect(await frame.getByLabel(new RegExp(`^Đọc cột ${column}`)).inputValue()).toBe("other");
  // The block that was passed over for it is read in its place.
  expect(await frame.getByLabel(/^Tiêu chí của cột G/).inputValue()).toBe("c2.1");
  await frame.getByRole("button", { name: "Lưu cách đọc" }).click();
  await frame.getByText("Đã nhớ cách đọc").waitFor();
  expect(report(workbook).units[0]?.criteria).toMatchObject({ "1.1": "fail", "2.1": "pass" });
  expectNone(errors);
});

it.each([
  ["menuCheck", () => threeTabs(), "Chấm tab “Khối trường”"],
  ["menuReading", () => bookOf(sheetOf(PLAIN, "Chấm")), "Lưu cách đọc"],
  ["menuNewSheet", () => bookOf(sheetOf(PLAIN, "Chấm")), "Lấy danh sách"],
] as const)(
  "a call of %s's dialog that Google refuses is told in Vietnamese, and can be made again",
  async (command, workbook, label) => {
    const dialog = await openDialog(browser, workbook(), command);
    const { frame } = dialog;
    const button = frame.getByRole("button", { name: label, exact: true });
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
    await button.click();
    await frame.getByText(/^Google không làm xong/).waitFor({ state: "detached" });
  },
);
