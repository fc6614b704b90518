/** A unit's file sent back and taken in from the sidebar, and its own marks beside the appraised ones: by keyboard alone. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, bundleOn, sheetNamed, textOf } from "../commands/support";
import { bookOf, sheetOf } from "../workbench/host/support";
import { closePages, ourBrowser } from "../workbench/page/support";
import { errorsOf, openSidebar, type Sidebar } from "./harness";
import {
  card,
  expectNone,
  mark,
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

const TAB = "Hồ sơ 2021";
const HEAD = ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại", "Ghi chú"];
const filesBook = (head: string[] = HEAD, state = "Đã gửi") => {
  const workbook = smallBook("x");
  workbook.sheets.push(
    sheetOf(
      [
        ["TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ NĂM 2021"],
        [""],
        head,
        [1, "Đoàn xã An Hà", state, ""],
        [2, "Đoàn xã Đào Mỹ", "", ""],
      ],
      TAB,
      40,
    ),
  );
  return workbook;
};

const part = ({ frame }: Sidebar) => frame.locator("details", { hasText: "Hồ sơ:" });
const summary = (sidebar: Sidebar) => part(sidebar).locator("summary");
const state = (sidebar: Sidebar, words: string) =>
  part(sidebar).getByRole("radio", { name: words, exact: true });

describe("a unit's file", () => {
  it("is sent back with a reason by keyboard alone, into the person's own list; then taken in again", async () => {
    const workbook = filesBook();
    const sidebar = await openSidebar(browser, workbook);
    const errors = errorsOf(sidebar.page);
    const { frame, page } = sidebar;
    const { keyboard } = page;
    await unitIs(sidebar, "Đoàn xã An Hà");
    await summary(sidebar).getByText("Hồ sơ: Đã gửi").press("Enter");
    await state(sidebar, "Đã gửi").focus();
    await keyboard.press("3");
    await summary(sidebar).getByText("Hồ sơ: Trả lại").waitFor();
    await part(sidebar).getByText("Ghi lý do để đơn vị biết cần sửa gì.").waitFor();
    await keyboard.press("Tab");
    await keyboard.type("=Thiếu biên bản 1.2");
    await summary(sidebar).getByText("Hồ sơ: Trả lại – =Thiếu biên bản 1.2").waitFor();
    await keyboard.press("Control+Enter");
    await frame.getByText(/^Đã lưu 2 ô/).waitFor();
    const sheet = sheetNamed(workbook, TAB);
    expect(textOf(sheet)[3]).toEqual(["1", "Đoàn xã An Hà", "Trả lại", "=Thiếu biên bản 1.2"]);
    expect(at(sheet, "D4")?.formula).toBeUndefined();

    // What the year says follows, without a click on anything.
    await frame.getByRole("tab", { name: "Năm" }).click();
    await frame.getByText("Hồ sơ đã trả lại, chưa gửi lại (1): Đoàn xã An Hà").waitFor();
    // Who was sent back and has not answered heads the reminders.
    const { host, ui } = bundleOn(workbook);
    host.run("menuRemind");
    const reminders = JSON.parse(
      /id="data">(.*?)<\/script>/.exec(ui.dialogs.at(-1)?.content ?? "")?.[1] ?? "[]",
    );
    expect(reminders[0].label).toBe("Hồ sơ đã trả lại, chưa gửi lại (1 đơn vị)");
    expect(reminders[0].text).toContain("1. Đoàn xã An Hà: =Thiếu biên bản 1.2");

    await frame.getByRole("tab", { name: "Đơn vị" }).click();
    await state(sidebar, "Đã nhận").check();
    await saveAll(sidebar);
    expect(at(sheet, "C4")?.value).toBe("Đã nhận");
    await frame.getByRole("tab", { name: "Năm" }).click();
    await frame.getByText("Hồ sơ đã trả lại").waitFor({ state: "detached" });
    // And back, as any save.
    ui.answerAlert("YES");
    host.run("menuUndo");
    expect(at(sheet, "C4")?.value).toBe("Trả lại");
    expect(at(sheet, "D4")?.value).toBe("=Thiếu biên bản 1.2");
    expectNone(errors);
  });

  it("takes the words of the list's own drop-down, and says which it has none for", async () => {
    const workbook = filesBook(HEAD, "Đã nộp");
    const cell = sheetNamed(workbook, TAB).cells.get(3)?.get(2);
    Object.assign(cell ?? {}, {
      validation: { kind: "list", values: ["Đã nộp", "Yêu cầu bổ sung"], allowInvalid: false },
    });
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "Đoàn xã An Hà");
    await summary(sidebar).getByText("Hồ sơ: Đã gửi").click();
    expect(await state(sidebar, "Đã nhận").isDisabled()).toBe(true);
    await state(sidebar, "Trả lại").check();
    await saveAll(sidebar);
    expect(at(sheetNamed(workbook, TAB), "C4")?.value).toBe("Yêu cầu bổ sung");
  });

  it("has its reason behind the state where the list has no column for it", async () => {
    const workbook = filesBook(["TT", "Đơn vị", "Tình trạng hồ sơ", "Ghi chú"]);
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "Đoàn xã An Hà");
    await summary(sidebar).click();
    await state(sidebar, "Trả lại").check();
    await part(sidebar).getByLabel("Lý do trả lại").fill("thiếu chữ ký");
    await saveAll(sidebar);
    expect(textOf(sheetNamed(workbook, TAB))[3]?.[2]).toBe("Trả lại: thiếu chữ ký");
    await summary(sidebar).getByText("Hồ sơ: Trả lại – thiếu chữ ký").waitFor();
  });

  it("is written over nobody: another's word stands in the way, moved rows are found again", async () => {
    const workbook = filesBook();
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "Đoàn xã An Hà");
    await summary(sidebar).click();
    await state(sidebar, "Đã nhận").check();
    typeElsewhere(workbook, TAB, 3, 2, "Trả lại");
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    const dialog = sidebar.frame.getByRole("dialog");
    await dialog.getByText("Ô C4 · Hồ sơ, tình trạng").waitFor();
    await sidebar.page.keyboard.press("Escape");
    expect(at(sheetNamed(workbook, TAB), "C4")?.value).toBe("Trả lại");

    const { cells } = sheetNamed(workbook, TAB);
    const [one, other] = [cells.get(3), cells.get(4)];
    if (one && other) {
      cells.set(3, other);
      cells.set(4, one);
    }
    typeElsewhere(workbook, TAB, 4, 2, "Đã gửi");
    await sidebar.frame.getByRole("button", { name: "Lưu 1 ô" }).click();
    await sidebar.frame.getByText(/^Bảng vừa đổi/).waitFor();
    await saveAll(sidebar);
    expect(
      textOf(sheetNamed(workbook, TAB))
        .slice(3)
        .map((row) => row.slice(1, 3)),
    ).toEqual([
      ["Đoàn xã Đào Mỹ", ""],
      ["Đoàn xã An Hà", "Đã nhận"],
    ]);
  });

  it("is opened from its row in the list, too", async () => {
    const sidebar = await openSidebar(browser, filesBook());
    await unitIs(sidebar, "Đoàn xã An Hà");
    selectRow(sidebar, TAB, 4);
    await sidebar.frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
    await unitIs(sidebar, "Đoàn xã Đào Mỹ");
    await summary(sidebar).getByText("Hồ sơ: Chưa gửi").click();
    await state(sidebar, "Đã gửi").check();
    await saveAll(sidebar);
    expect(at(sheetNamed(sidebar.workbook, TAB), "C5")?.value).toBe("Đã gửi");
  });

  it("that is told with others' in one cell is shown, and changed in the list alone", async () => {
    const workbook = filesBook();
    typeElsewhere(workbook, TAB, 3, 1, "Đoàn xã An Hà, Đoàn xã Gia Cát");
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "Đoàn xã An Hà");
    await summary(sidebar).getByText("Hồ sơ: Đã gửi").click();
    expect(await state(sidebar, "Đã nhận").isDisabled()).toBe(true);
    await part(sidebar).getByText("ghi chung cho nhiều đơn vị").waitFor();
  });

  it("offers the command that makes the list where there is none, and says where a unit is not on it", async () => {
    const workbook = smallBook("x");
    const sidebar = await openSidebar(browser, workbook);
    await unitIs(sidebar, "Đoàn xã An Hà");
    await summary(sidebar).getByText("Hồ sơ: chưa theo dõi").press("Enter");
    await part(sidebar).getByRole("button", { name: "Tạo danh sách của năm" }).click();
    await expect.poll(() => workbook.sheets.map(({ name }) => name)).toContain(TAB);
    await sidebar.frame.getByRole("tab", { name: "Năm" }).click();
    await sidebar.frame.getByRole("button", { name: "Đọc lại bảng" }).last().click();
    await sidebar.frame.getByRole("tab", { name: "Đơn vị" }).click();
    await summary(sidebar).getByText("Hồ sơ: Chưa gửi").click();
    await state(sidebar, "Đã nhận").check();
    await saveAll(sidebar);
    expect(textOf(sheetNamed(workbook, TAB)).find((row) => row[1] === "Đoàn xã An Hà")?.[2]).toBe("Đã nhận");

    const other = await openSidebar(browser, filesBook());
    await openUnit(other, "gia cat", "Đoàn xã Gia Cát");
    await summary(other).click();
    await part(other).getByText(`Tab “${TAB}” chưa có dòng cho đơn vị này.`).waitFor();
  });
});

describe("what a unit claims beside what the appraisal says", () => {
  const BOOK = () =>
    bookOf(
      sheetOf(
        [
          ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
          ["TT", "Đơn vị", ...["1.1", "1.2", "2.1", "3.1"].flatMap((code) => [code, ""])],
          ["", "", ...["1.1", "1.2", "2.1", "3.1"].flatMap(() => ["Tự chấm", "Thẩm định"])],
          [1, "Đoàn xã An Hà", "Đạt", "Đạt", "Đạt", "", "Đạt", "Chưa đạt", "Đạt", "Đạt"],
        ],
        "Chấm",
      ),
    );
  const lines = ({ frame }: Sidebar) =>
    frame
      .locator("details", { hasText: "Tự chấm và thẩm định" })
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

  it("stands under its own heading, differences first, as one types; the result is the appraisal's", async () => {
    const sidebar = await openSidebar(browser, BOOK());
    const { frame } = sidebar;
    await unitIs(sidebar, "Đoàn xã An Hà");
    await frame.getByText(/^Tự chấm và thẩm định: khác ở 1\/4 tiêu chí$/).press("Enter");
    expect((await lines(sidebar)).slice(0, 4)).toEqual([
      ["2.1", "Đạt", "Chưa đạt"],
      ["1.2", "Đạt", "Chưa chấm"],
      ["1.1", "Đạt", "Đạt"],
      ["3.1", "Đạt", "Đạt"],
    ]);
    // The claim is nobody's result.
    await card(sidebar, "2.1").locator(".chip", { hasText: "Chưa đạt" }).waitFor();
    await mark(sidebar, "2.1", "Đạt").check();
    await frame.getByText("Tự chấm và thẩm định: không khác nhau").waitFor();
    await mark(sidebar, "1.2", "Chưa đạt").check();
    expect((await lines(sidebar))[0]).toEqual(["1.2", "Đạt", "Chưa đạt"]);
    await frame.getByRole("button", { name: "Đến tiêu chí 1.2" }).press("Enter");
    expect(await mark(sidebar, "1.2", "Chưa đạt").evaluate((one) => one.matches(":focus"))).toBe(true);
  });

  it("is not there where the sheet has one kind of marks", async () => {
    const sidebar = await openSidebar(browser, smallBook("x"));
    await unitIs(sidebar, "Đoàn xã An Hà");
    expect(await sidebar.frame.getByText("Tự chấm và thẩm định").count()).toBe(0);
  });
});
