/** @fileoverview Commands and sidebars of a small script of our own, as the server runs them. */

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Caller, dataFolder, type Running, startServer } from "./support";

const CODE = `
var sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Thử").addItem("Hỏi", "question")
    .addSeparator().addItem("Mãi", "forever").addToUi();
}
function question() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt("Tên?", "Nhập tên:", ui.ButtonSet.OK_CANCEL);
  sheet().getRange("A61").setValue(answer.getSelectedButton() + ":" + answer.getResponseText());
  sheet().getRange("A62").setValue("" + ui.alert("Chắc không?", ui.ButtonSet.YES_NO));
}
function forever() { sheet().getRange("A61").setValue("nửa chừng"); for (;;) {} }
function throws() { sheet().getRange("A63").setValue("trước khi lỗi"); throw new Error("hỏng"); }
function side() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Side").setTitle("Bên"));
}
function double(n) { return { twice: n * 2, list: [undefined, 1] }; }
function when() { return new Date(); }
function hidden_() { return 1; }
function slow() { SpreadsheetApp.getUi().alert("Đợi"); return 1; }
`;

let data: ReturnType<typeof dataFolder>;
let server: Running;
let page: Caller;

beforeAll(async () => {
  data = dataFolder();
  const dist = path.join(data.folder, "dist");
  mkdirSync(dist);
  writeFileSync(path.join(dist, "Code.js"), CODE);
  writeFileSync(path.join(dist, "Side.html"), "<html><head><title>x</title></head><body>chào</body></html>");
  server = await startServer(data.folder, [], { dist });
  page = new Caller(server.address);
});
afterAll(async () => {
  await server.kill();
  data.remove();
});

async function cell(column: number, row: number) {
  const { book } = await page.call("state", {});
  const line = book.sheets[0]?.rows.find(([index]) => index === row);
  return line?.[1].find(([index]) => index === column)?.[1] ?? null;
}
const A = 0;
const run = (functionName: string) => page.call("run", { functionName, label: functionName });

describe("a command", () => {
  it("[C30] puts its menu up", async () => {
    const { book } = await page.call("state", {});
    expect(book.menus).toEqual([
      {
        name: "Thử",
        addon: false,
        items: [
          { kind: "item", label: "Hỏi", functionName: "question" },
          { kind: "separator" },
          { kind: "item", label: "Mãi", functionName: "forever" },
        ],
      },
    ]);
  });

  it("[C34] waits for its answers, and is one step to undo", async () => {
    let done: Promise<null> | null = null;
    const first = await page.hear(
      "question",
      ({ question }) => question !== null,
      () => {
        done = run("question");
      },
    );
    expect(first.question).toMatchObject({
      kind: "prompt",
      title: "Tên?",
      text: "Nhập tên:",
      buttons: "OK_CANCEL",
    });
    const second = await page.hear(
      "question",
      ({ question }) => question?.kind === "alert",
      () => page.call("answer", { id: first.question?.id ?? 0, button: "OK", text: "Lý Nam Đế" }),
    );
    // A page that is loaded meanwhile hears of the question too.
    expect((await page.hear("question")).question?.text).toBe("Chắc không?");
    await page.call("answer", { id: second.question?.id ?? 0, button: "YES", text: "" });
    await done;
    expect([await cell(A, 60), await cell(A, 61)]).toEqual(["OK:Lý Nam Đế", "YES"]);
    await page.call("undo", {});
    expect([await cell(A, 60), await cell(A, 61)]).toEqual([null, null]);
    await page.call("redo", {});
    expect(await cell(A, 60)).toBe("OK:Lý Nam Đế");
  });

  it("that is cancelled leaves the workbook as it was, also while it asks", async () => {
    for (const name of ["forever", "slow"]) {
      const done = page.ask("run", { functionName: name, label: name });
      if (name === "slow") await page.hear("question", ({ question }) => question !== null);
      else await page.hear("running", ({ running }) => running !== null);
      expect(await page.ask("run", { functionName: "throws", label: "" })).toEqual({
        ok: false,
        message: "Lệnh trước đang chạy, hãy đợi lệnh xong hoặc bấm Hủy.",
      });
      await page.call("cancel", {});
      expect(await done).toEqual({ ok: false, message: "Đã hủy, sổ tính như trước khi chạy lệnh." });
      expect(await cell(A, 60)).toBe("OK:Lý Nam Đế");
      expect((await page.call("state", {})).question).toBeNull();
    }
  });

  it("that is cancelled takes nothing along of what was typed while it ran", async () => {
    const { book } = await page.call("state", {});
    const done = page.ask("run", { functionName: "forever", label: "forever" });
    await page.hear("running", ({ running }) => running !== null);
    const cells = [{ row: 70, column: A, typed: "gõ lúc lệnh chạy" }];
    const typed = page.edit({ kind: "cells", sheet: book.sheets[0]?.id ?? 0, cells });
    // The server has heard of it.
    await page.ask("run", { functionName: "throws", label: "" });
    await page.call("cancel", {});
    expect((await done).ok).toBe(false);
    await typed;
    expect(await cell(A, 70)).toBe("gõ lúc lệnh chạy");
    expect(await cell(A, 60)).toBe("OK:Lý Nam Đế");
  });

  it("that throws says so, and what it had written can be undone", async () => {
    await expect(run("throws")).rejects.toThrow("Lệnh gặp lỗi: hỏng");
    expect(await cell(A, 62)).toBe("trước khi lỗi");
    await page.call("undo", {});
    expect(await cell(A, 62)).toBeNull();
    await expect(run("gone")).rejects.toThrow("Script function not found: gone");
  });
});

describe("a sidebar", () => {
  it("is served at an address of its own, from nowhere, with google.script in it", async () => {
    let done: Promise<null> | null = null;
    const { html } = await page.hear("sidebar", undefined, () => {
      done = run("side");
    });
    await done;
    expect(html.title).toBe("Bên");
    const response = await page.fetch(html.address, { headers: { Authorization: "" } });
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^sandbox allow-scripts/);
    expect(policy).not.toContain("allow-same-origin");
    expect(policy).not.toContain("connect-src");
    const text = await response.text();
    expect(text.indexOf("<script>")).toBeGreaterThan(text.indexOf("<head>"));
    expect(text.indexOf("<script>")).toBeLessThan(text.indexOf("<title>"));
  });

  it("[C31] [C32] calls functions, which give plain data or fail", async () => {
    const script = (functionName: string, ...args: unknown[]) => page.call("script", { functionName, args });
    expect(await script("double", 21)).toEqual({ ok: true, value: { twice: 42, list: [null, 1] } });
    const several = await Promise.all([1, 2, 3].map((n) => script("double", n)));
    expect(several.map((one) => one.ok && (one.value as { twice: number }).twice)).toEqual([2, 4, 6]);
    expect(await script("when")).toMatchObject({ ok: false, error: { name: "TypeError" } });
    expect(await script("hidden_")).toMatchObject({ ok: false });
    expect(await script("throws")).toMatchObject({ ok: false, error: { message: "hỏng" } });
    await page.call("undo", {});
  });
});

describe("Ctrl-C", () => {
  it("ends a workbench whose page is open and whose command runs, and the workbook is as before", async () => {
    const away = new AbortController();
    const stream = await page.fetch("/api/events", { signal: away.signal });
    const before = await cell(A, 60);
    const done = run("forever").catch((error: Error) => error);
    await page.hear("running", ({ running }) => running !== null);
    expect(await server.stop()).toBe(0);
    await done;
    expect(await stream.text()).toContain('{"kind":"bye"}');
    server = await startServer(data.folder, [], { dist: path.join(data.folder, "dist") });
    page = new Caller(server.address);
    expect(await cell(A, 60)).toBe(before);
  });
});
