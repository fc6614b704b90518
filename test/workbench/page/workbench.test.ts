/** @fileoverview The workbench in a real browser, from the first look to the saved file. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "hucre/xlsx";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder, type Running, startServer } from "../server/support";
import { closePages, NAME_BOX, ourBrowser, Person } from "./support";

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  data = dataFolder();
  server = await startServer(data.folder);
  browser = await ourBrowser();
  person = await Person.come(browser, server.address);
});
afterAll(async () => {
  await closePages(browser);
  await server.kill();
  data.remove();
});

/** What "Tô màu ô còn thiếu" paints a cell with. */
const TINT = "#ffcb70";

describe("a person with the sample", () => {
  it("goes from the first look to a saved file, and loses nothing on the way", async () => {
    await person.page.getByText("Bốn bước làm quen").waitFor();
    await person.choose("3 chủ động", "Làm tất cả");
    await person.told("Đã kiểm tra 27 đơn vị");
    await person.closeFirstRun();

    // The command brought its summary to the front; the check tab leads to the cell.
    await person.sees("C11", "27");
    await person.openTab("3CĐ · Kiểm tra");
    let row = 10;
    while (!(await person.goTo(`E${row}`)).endsWith(": D18")) row += 1;
    await person.page.keyboard.press("Alt+Enter");
    await person.page.waitForFunction(() =>
      document.getElementById("cell-said")?.textContent?.startsWith("D18: trống – Ghi chú: "),
    );

    // A missing document: tinted with a note; typed in and run again it is tinted no more.
    await person.seesColor(TINT, 500);
    await person.type("D18", "13-HD/TĐTN-TCKT ngày 04/6/2021");
    await person.choose("3 chủ động", "Làm tất cả");
    await person.sees("C11", "27");
    await person.openTab("Chấm điểm");
    await person.sees("D18", "13-HD/TĐTN-TCKT ngày 04/6/2021");
    await person.seesColor(TINT, 0, 0);

    await person.reload();
    await person.openTab("Chấm điểm");
    await person.sees("D18", "13-HD/TĐTN-TCKT ngày 04/6/2021");

    // The power goes; the workbench that is there again has another key, and goes on where it was.
    const { port } = new URL(server.address);
    await person.settled();
    await server.kill();
    await person.page.getByText("Mất liên lạc với chương trình").waitFor();
    server = await startServer(data.folder, [], { port: Number(port) });
    await person.page.getByText("Chương trình đã được mở lại.").waitFor();
    await person.comeAgain(server.address);
    await person.page.getByText("Chương trình đã được mở lại.").waitFor({ state: "hidden" });
    await person.openTab("Chấm điểm");
    await person.sees("D18", "13-HD/TĐTN-TCKT ngày 04/6/2021");
    await person.openTab("3CĐ · Tổng hợp");
    await person.sees("C11", "27");

    await person.page.keyboard.press("Control+s");
    // The sample has no file yet: its name is offered.
    await person.page.getByRole("dialog").getByRole("textbox").waitFor();
    await person.page.keyboard.press("Enter");
    await person.told("Đã lưu vào");
    const saved = path.join(data.folder, "da-luu", "cao-loc-2021.xlsx");
    const book = await openXlsx(new Uint8Array(readFileSync(saved)));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "Chấm điểm",
      "3CĐ · Kiểm tra",
      "3CĐ · Kết quả",
      "3CĐ · Tổng hợp",
      "3CĐ · Hoàn tác",
    ]);
    expect(book.sheets[0]?.rows[17]?.[3]).toBe("13-HD/TĐTN-TCKT ngày 04/6/2021");
    expect(book.sheets[3]?.rows[10]?.[2]).toBe(27);
  });

  it("takes the last run back from the menu, and the cells are as before", async () => {
    const { page } = person;
    await person.startOver();
    await person.choose("3 chủ động", "Tô màu ô còn thiếu");
    await person.told("Đã tô 3 ô thiếu minh chứng");
    // The name box by the mouse.
    await page.locator(NAME_BOX).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("D18");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      document.getElementById("cell-said")?.textContent?.startsWith("D18: trống – Ghi chú: "),
    );
    await person.seesColor(TINT, 500);
    await person.choose("3 chủ động", "Hoàn tác lần chạy trước");
    await page.getByText("Hoàn tác “Tô màu ô còn thiếu” chạy lúc").waitFor();
    await page.getByRole("button", { name: "Có", exact: true }).click();
    await person.told("Hoàn tác “Tô màu ô còn thiếu”: đã trả lại 5 ô như cũ.");
    await person.seesColor(TINT, 0, 0);
    await person.choose("3 chủ động", "Hoàn tác lần chạy trước");
    await person.told("Không có gì để hoàn tác");
    expect(person.errors).toEqual([]);
  });

  it("types and pastes, and the host reads it as Sheets reads typing; texts of other programs stay texts", async () => {
    await person.startOver();
    const { page } = person;
    const typed = ["3/5", "1,5", "1.500", "01", "'01", "48,8%", "=AM9*2"];
    for (const [i, text] of typed.entries()) await person.type(`AM${8 + i}`, text);
    await person.shows("AM8:AM14", ["3/5"], ["1,5"], ["1500"], ["1"], ["01"], ["48,80%"], ["3"]);
    await person.type("AM9", "2,5");
    await person.sees("AM14", "5");
    await page.keyboard.press("Control+z");
    await person.sees("AM9", "1,5");
    await person.sees("AM14", "3");

    await page.evaluate(() => navigator.clipboard.writeText("1.500\t3/5\t01\n=1+1\tđạt\t48,8%"));
    await person.goTo("A60");
    await page.keyboard.press("Control+v");
    const pasted = [
      ["1500", "3/5", "1"],
      ["2", "đạt", "48,80%"],
    ];
    const blank = pasted.map((row) => row.map(() => ""));
    await person.shows("A60:C61", ...pasted);
    await person.goTo("A60:C61");
    await page.keyboard.press("Control+x");
    await person.goTo("A70");
    await page.keyboard.press("Control+v");
    await person.shows("A70:C71", ...pasted);
    await person.shows("A60:C61", ...blank);
    await person.goTo("A70:C71");
    await page.keyboard.press("Delete");
    await person.shows("A70:C71", ...blank);
    await person.choose("Chỉnh sửa", "Hoàn tác");
    await person.shows("A70:C71", ...pasted);

    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--
.xl65 {mso-number-format:"\\@";} .xl66 {mso-number-format:"Short Date";}
--></style></head><body><table><!--StartFragment-->
<tr><td class=xl65>3/5</td><td class=xl65>12/2021</td><td class=xl65>01</td><td class=xl66 align=right>22/11/2021</td></tr>
<tr><td class=xl65>=1+1</td><td align=right>1.500</td><td class=xl65>đạt</td><td>48,8%</td></tr>
<!--EndFragment--></table></body></html>`;
    const sheets = `<google-sheets-html-origin><table><tr><td data-sheets-value='{"1":2,"2":"0012"}'>0012</td>
<td data-sheets-value='{"1":3,"3":12}'>12</td></tr></table>`;
    await person.goTo("A80");
    await person.paste({ "text/html": excel, "text/plain": "3/5\t12/2021" });
    const fromExcel = [
      ["3/5", "12/2021", "01", "22/11/2021"],
      ["=1+1", "1500", "đạt", "48,80%"],
    ];
    await person.shows("A80:D81", ...fromExcel);
    await person.goTo("A83");
    await person.paste({ "text/html": sheets, "text/plain": "0012\t12" });
    await person.shows("A83:B83", ["0012", "12"]);
    await person.goTo("A85");
    await person.paste({ "text/plain": '\t"12-KH/ĐTN\n15-BC/ĐTN"\tx\n\tdưới <b>\tđạt\n' });
    // And so do other programs read what is copied here.
    await person.shows("A85:C87", ["", "12-KH/ĐTN\n15-BC/ĐTN", "x"], ["", "dưới <b>", "đạt"], ["", "", ""]);
    // Paragraphs of a Word table are lines of their cell; without a table each is a cell.
    const word = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><table class=MsoTableGrid><tr>
<td><p class=MsoNormal>12-KH/ĐTN<o:p></o:p></p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>15-BC/ĐTN</p></td>
<td><p class=MsoNormal><b>Đoàn xã</b> Gia
 Cát</p></td><td><p class=MsoNormal><a href="https://drive.google.com/x">Kế hoạch 12</a></p></td></tr></table></body></html>`;
    await person.goTo("E85");
    await person.paste({ "text/html": word, "text/plain": "12-KH/ĐTN" });
    await person.goTo("E86");
    await person.paste({ "text/html": "<p>Kế hoạch 12</p><p>ngày 05 &lt;sửa&gt;</p>", "text/plain": "x" });
    await person.shows(
      "E85:G87",
      ["12-KH/ĐTN\n15-BC/ĐTN", "Đoàn xã Gia Cát", "Kế hoạch 12 https://drive.google.com/x"],
      ["Kế hoạch 12", "", ""],
      ["ngày 05 <sửa>", "", ""],
    );
    // Opened in its cell and closed it is as before, and so is the rest of what is added to.
    await person.goTo("E85");
    for (const [text, shown] of [
      ["", "12-KH/ĐTN\n15-BC/ĐTN"],
      ["!", "12-KH/ĐTN\n15-BC/ĐTN!"],
    ] as const) {
      await page.keyboard.press("F2");
      await person.editing();
      if (text !== "") await page.keyboard.insertText(text);
      await page.keyboard.press("Enter");
      await person.shows("E85:E85", [shown]);
    }
    // One text for all that is selected.
    await page.evaluate(() => navigator.clipboard.writeText("x"));
    await person.goTo("E88:F89");
    await page.keyboard.press("Control+v");
    await person.shows("E88:F89", ["x", "x"], ["x", "x"]);
    await person.goTo("A85:C87");
    await page.keyboard.press("Control+c");
    await person.done();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '\t"12-KH/ĐTN\n15-BC/ĐTN"\tx\n\tdưới <b>\tđạt\n\t\t',
    );
    await person.reload();
    await person.sees("AM9", "1,5");
    await person.shows("A70:C71", ...pasted);
    await person.shows("A80:D81", ...fromExcel);
    expect(person.errors).toEqual([]);
  });

  it("changes rows, looks, notes and sheets, and the host has it all", async () => {
    await person.startOver();
    const { page } = person;
    await person.goTo("B8");
    await page.keyboard.press("Control+b");
    await person.goTo("B9");
    await person.choose("Chèn", "Dòng phía trên");
    await person.sees("B9", "trống");
    await person.sees("B10", "Đoàn thị trấn Đồng Đăng");
    await person.choose("Chỉnh sửa", "Hoàn tác");
    await person.sees("B9", "Đoàn thị trấn Đồng Đăng");
    await person.choose("Chỉnh sửa", "Làm lại");
    await person.sees("B9", "trống");

    await person.goTo("C12");
    await person.note("hỏi lại đơn vị");
    await person.sees("C12", /– Ghi chú: hỏi lại đơn vị$/);

    await person.choose("Chèn", "Tab mới");
    await page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: "Tab1" }).waitFor();
    await person.openTab("Tab1");
    await person.type("A1", "ba");
    await person.type("A2", "một");
    await person.type("A3", "hai");
    await person.goTo("B1:B2");
    await person.choose("Định dạng", "Văn bản thuần túy");
    await person.type("B1", "3/5");
    await person.sees("B1", "3/5");
    await person.goTo("A1:A3");
    await person.choose("Dữ liệu", "Sắp xếp giảm dần");
    await page.getByRole("button", { name: "Các dòng đang chọn (dòng 1–3)" }).click();
    await person.sees("A1", "một");
    await person.sees("A2", "hai");
    await person.sees("A3", "ba");

    await person.reload();
    await person.openTab("Tab1");
    await person.sees("A2", "hai");
    await person.openTab("Chấm điểm");
    await person.sees("B9", "trống");
    await person.sees("C12", /– Ghi chú: hỏi lại đơn vị$/);

    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").getByRole("textbox").fill("lần hai");
    await page.keyboard.press("Enter");
    await person.told("Đã lưu vào");
    const saved = new Uint8Array(readFileSync(path.join(data.folder, "da-luu", "lần hai.xlsx")));
    const book = await openXlsx(saved, { readStyles: true });
    const [first, second] = book.sheets;
    expect([first?.rows[7]?.[1], first?.rows[8]?.[1], first?.rows[9]?.[1]]).toEqual([
      "Đoàn thị trấn Cao Lộc",
      null,
      "Đoàn thị trấn Đồng Đăng",
    ]);
    // It went along with its row.
    expect(second?.rows[2]?.[1]).toBe("3/5");
    expect(second?.rows.map(([one]) => one)).toEqual(["một", "hai", "ba"]);
    expect(person.errors).toEqual([]);
  });
});
