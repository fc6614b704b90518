/** @fileoverview Sidebars, dialogs and questions of a small script of our own, in a real browser. */

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFinds } from "../../sidebar/axe";
import { dataFolder, type Running, startServer } from "../server/support";
import { closePages, ourBrowser, Person } from "./support";

const CODE = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu("Thử").addItem("Thanh bên", "side").addItem("Hộp", "box")
    .addSubMenu(ui.createMenu("Nhóm").addItem("Hỏi", "question").addItem("Mãi", "forever"))
    .addItem("Đọc", "read").addToUi();
}
function side() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Side").setTitle("Bên cạnh"));
}
function box() {
  var html = HtmlService.createHtmlOutput("<body>trong hộp<script>google.script.host.setHeight(222)</script></body>");
  SpreadsheetApp.getUi().showModalDialog(html.setWidth(333).setHeight(111), "Hộp thoại");
}
function question() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt("Tên", "Nhập tên:", ui.ButtonSet.OK_CANCEL);
  ui.alert("Chào " + answer.getResponseText() + ", " + answer.getSelectedButton());
}
function read() {
  SpreadsheetApp.getUi().alert("B70 là " + SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("B70").getValue());
}
function forever() { for (;;) {} }
function where() {
  var range = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getActiveRange();
  return { row: range.getRow(), value: range.getValue() };
}
function fail(message) { throw new Error(message); }
`;

const SIDE = `<!doctype html><html><head></head><body><button id="go">Đi</button><pre id="out"></pre><script>
var out = document.getElementById("out");
var say = function (text) { out.textContent += text + "\\n"; };
document.getElementById("go").onclick = function () {
  out.textContent = "";
  google.script.run.withSuccessHandler(function (value, user) { say("được " + JSON.stringify(value) + " " + user); })
    .withUserObject("tôi").where();
  google.script.run.withFailureHandler(function (error, user) {
    say("lỗi " + (error instanceof Error) + " " + error.message + " " + user);
  }).withUserObject("bạn").fail("hỏng");
  try { google.script.run.where(new Date()); } catch (error) { say("ngay " + error.message); }
  say("trả về " + typeof google.script.run.where());
  fetch("http://" + "HOST" + "/api/state", { method: "POST" }).then(
    function () { say("gọi được"); }, function () { say("không gọi được"); });
  try { say(parent.document.title); } catch (error) { say("không với tới trang"); }
  try { sessionStorage.getItem("khoa"); say("thấy khóa"); } catch (error) { say("không thấy khóa"); }
  // What is kept is this workbook's own, and not what the page around keeps.
  say("kho " + localStorage.length + " " + localStorage.getItem("của trang"));
  localStorage.setItem("một", "1");
  say("giữ " + localStorage.getItem("một"));
};
</script></body></html>`;

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  data = dataFolder();
  const dist = path.join(data.folder, "dist");
  mkdirSync(dist);
  writeFileSync(path.join(dist, "Code.js"), CODE);
  writeFileSync(path.join(dist, "Side.html"), SIDE);
  server = await startServer(data.folder, [], { dist });
  browser = await ourBrowser();
  person = await Person.come(browser, server.address);
  await person.closeFirstRun();
});
afterAll(async () => {
  await closePages(browser);
  await server.kill();
  data.remove();
});

describe("a submenu", () => {
  const focused = () => person.page.evaluate(() => document.activeElement?.firstElementChild?.textContent);
  const press = async (...keys: string[]) => {
    for (const key of keys) await person.page.keyboard.press(key);
  };

  it("opens with arrows, closes with Esc, gives the focus back, and axe finds nothing", async () => {
    const { page } = person;
    await person.goTo("B9");
    const before = await page.evaluate(() => document.activeElement?.outerHTML);
    // From the far end: leftwards from the first menu is the last.
    await press("F10", "ArrowLeft", "ArrowDown", "ArrowDown", "ArrowDown");
    expect(await focused()).toBe("Nhóm");
    const group = page.getByRole("menuitem", { name: "Nhóm", exact: true });
    expect(await group.getAttribute("aria-expanded")).toBe("true");
    await press("ArrowRight");
    expect(await focused()).toBe("Hỏi");
    await press("ArrowDown", "ArrowDown");
    expect(await focused()).toBe("Hỏi");
    expect(await axeFinds(page)).toEqual([]);
    await press("ArrowLeft", "ArrowDown");
    expect(await focused()).toBe("Đọc");
    expect(await page.getByRole("menuitem", { name: "Hỏi" }).count()).toBe(0);
    // Enter goes in too; Esc leads out to where one was.
    await press("ArrowUp", "Enter");
    expect(await focused()).toBe("Hỏi");
    await press("Escape");
    expect(await page.locator(".menu-popup").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
  });

  it("stays inside a narrow window", async () => {
    const { page } = person;
    const size = page.viewportSize();
    await page.setViewportSize({ width: 900, height: 700 });
    await page.getByRole("menuitem", { name: "Thử", exact: true }).click();
    await page.getByRole("menuitem", { name: "Nhóm", exact: true }).hover();
    const box = await page.getByRole("menuitem", { name: "Hỏi", exact: true }).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(900);
    await press("Escape");
    if (size) await page.setViewportSize(size);
  });
});

describe("a script's own screens", () => {
  it("[C31] [C32] [C33] [C34] has a sidebar of 300 pixels, with google.script, and nothing else in reach", async () => {
    const { page } = person;
    await person.choose("Thử", "Thanh bên");
    const frame = page.frameLocator("#sidebar iframe");
    await page.evaluate(() => localStorage.setItem("của trang", "x"));
    expect((await page.locator("#sidebar iframe").boundingBox())?.width).toBeCloseTo(300, -1);
    await page.getByRole("heading", { name: "Bên cạnh" }).waitFor();
    await person.goTo("B9");
    await frame.getByRole("button", { name: "Đi" }).click();
    const out = frame.locator("#out");
    await out.getByText("lỗi true hỏng bạn").waitFor();
    await out.getByText("không gọi được").waitFor();
    const said = await out.textContent();
    expect(said).toContain('được {"row":9,"value":"Đoàn thị trấn Đồng Đăng"} tôi');
    expect(said).toContain("ngay Failed due to illegal value in property: 0");
    expect(said).toContain("trả về undefined");
    expect(said).toContain("không với tới trang");
    expect(said).toContain("không thấy khóa");
    expect(said).toContain("kho 0 null");
    expect(said).toContain("giữ 1");
    const kept = await page.evaluate(() => Object.keys(localStorage).map((key) => key.split(":").at(-1)));
    expect(kept).toEqual(expect.arrayContaining(["của trang", "một"]));
    await page.getByRole("button", { name: "Đóng thanh bên" }).click();
    await page.locator("#sidebar").waitFor({ state: "hidden" });
  });

  it("has dialogs of the size it asks for", async () => {
    const { page } = person;
    await person.choose("Thử", "Hộp");
    const frame = page.locator("dialog iframe");
    await page.frameLocator("dialog iframe").getByText("trong hộp").waitFor();
    await page.waitForFunction(() => document.querySelector("dialog iframe")?.clientHeight === 222);
    expect((await frame.boundingBox())?.width).toBe(333);
    await page.keyboard.press("Escape");
    await frame.waitFor({ state: "detached" });
  });

  it("[C34] asks, also a page that was loaded anew meanwhile", async () => {
    const { page } = person;
    await person.choose("Thử", "Hỏi");
    await page.getByRole("dialog").getByText("Nhập tên:").waitFor();
    await page.keyboard.type("Lý Bí");
    await page.reload();
    await page.getByRole("dialog").getByText("Nhập tên:").waitFor();
    await page.keyboard.type("Triệu Thị Trinh");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("Chào Triệu Thị Trinh, OK").waitFor();
    await page.keyboard.press("Escape");
    await person.ready();
    // What was typed went to the question and to no cell.
    expect(await person.goTo("A1")).toBe("A1: BCH ĐOÀN HUYỆN CAO LỘC");
  });

  it("leaves a grid that takes keys, also one that was made under a dialog", async () => {
    const { page } = person;
    await page.addInitScript(() => {
      if (sessionStorage.getItem("hỏi trước") === null) return;
      sessionStorage.removeItem("hỏi trước");
      addEventListener("DOMContentLoaded", () => {
        document.body.append(document.createElement("dialog"));
        document.querySelector<HTMLDialogElement>("body > dialog:last-child")?.showModal();
      });
    });
    await page.evaluate(() => sessionStorage.setItem("hỏi trước", ""));
    await person.reload();
    await page.evaluate(() => document.querySelector("body > dialog[open]")?.remove());
    await person.type("A80", "gõ được");
    await person.sees("A80", "gõ được");
  });

  it("sees what formulas come to, also of what was typed a moment ago", async () => {
    await person.type("A70", "2");
    await person.type("B70", "=A70*3");
    await person.goTo("A70");
    await person.page.keyboard.type("5", { delay: 25 });
    // Not even Enter: the cell is still open.
    await person.choose("Thử", "Đọc");
    await person.page.getByRole("dialog").getByText("B70 là 15").waitFor();
    await person.page.keyboard.press("Enter");
  });

  it("[C36] shows what takes long, and can be cancelled", async () => {
    const { page } = person;
    await person.choose("Thử", "Mãi");
    await page.getByText(/Đã chạy \d+ giây/).waitFor();
    await page.getByRole("button", { name: "Hủy" }).click();
    await page.getByRole("dialog").getByText("Đã hủy, sổ tính như trước khi chạy lệnh.").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#curtain").waitFor({ state: "hidden" });
    await person.ready();
    await person.sees("B9", "Đoàn thị trấn Đồng Đăng");
  });
});

describe("two pages of one workbook", () => {
  let other: Person;

  it("show the same", async () => {
    other = await Person.come(browser, server.address);
    await other.closeFirstRun();
    // Who types into a window has it in front.
    await person.page.bringToFront();
    await person.type("B60", "từ trang một");
    await other.sees("B60", "từ trang một");
    await other.page.bringToFront();
    await other.type("B61", "từ trang hai");
    await person.sees("B61", "từ trang hai");
    await other.page.keyboard.press("Control+z");
    await person.sees("B61", "trống");
    expect([...person.errors, ...other.errors].filter((error) => !error.includes("/api/state"))).toEqual([]);
  });

  it("show the same where one was told nothing of a step, since its line did not stand yet", async () => {
    let stand = () => {};
    const mayStand = new Promise<void>((resolve) => {
      stand = resolve;
    });
    await other.page.route("**/api/events", async (route) => {
      await mayStand;
      await route.continue();
    });
    await other.reload();
    await person.page.bringToFront();
    await person.type("B62", "trước khi nghe");
    await person.settled();
    expect(await other.goTo("B62")).toBe("B62: trống");
    stand();
    // All is shown anew then, what is in hand too.
    await other.settled();
    await other.sees("B62", "trước khi nghe");
  });
});
