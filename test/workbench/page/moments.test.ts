/**
 * @fileoverview What comes between a person's doing something in the grid and the host's having it: an answer that is
 * late, what another did, a page that is shown anew. Nothing that was typed is lost by it, doubled or put elsewhere.
 */

import { copyFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Route } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CellEdit } from "../../../workbench/server/edit";
import { Caller, dataFolder, type Running, sample, startServer } from "../server/support";
import { closePages, NAME_BOX, ourBrowser, Person } from "./support";

/** What the page shows of itself to who looks on. */
declare const app: { readonly step: number };

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;
/** Somebody else, who sees everything at once. */
let other: Caller;
let sheet: number;

beforeAll(async () => {
  browser = await ourBrowser();
});
beforeEach(async () => {
  data = dataFolder();
  const file = path.join(data.folder, "bang.xlsx");
  copyFileSync(sample("cao-loc-2021"), file);
  server = await startServer(data.folder, [file]);
  person = await Person.come(browser, server.address);
  await person.closeFirstRun();
  other = new Caller(server.address);
  sheet = (await other.call("state", {})).book.active;
});
afterEach(async () => {
  expect(person.errors).toEqual([]);
  await closePages(browser);
  await server.kill();
  data.remove();
});

/** The other writes into a cell. */
const writes = (row: number, column: number, cell: Omit<CellEdit, "row" | "column">) =>
  other.edit({ kind: "cells", sheet, cells: [{ row: row - 1, column, ...cell }] });

/** The other puts a row in above one. */
const insertsAbove = (row: number) =>
  other.edit({ kind: "insert", sheet, axis: "rows", at: row - 1, count: 1 });

/** What the host has in a column, by row. */
async function held(column: number): Promise<Map<number, { value: unknown; note: string | undefined }>> {
  const { book } = await other.call("state", {});
  const rows = book.sheets.find(({ id }) => id === sheet)?.rows ?? [];
  return new Map(
    rows.flatMap(([row, cells]) =>
      cells.flatMap(([at, value, , extra]) =>
        at === column ? [[row + 1, { value, note: extra?.note }] as const] : [],
      ),
    ),
  );
}

/** Waits until the page shows what the other has just done. */
async function seesStepAfter(work: () => Promise<unknown>): Promise<void> {
  const before = await person.page.evaluate(() => app.step);
  await work();
  await person.page.waitForFunction((step) => app.step > step, before);
}

/** Waits until the page shows a step, or has heard of it and waits with it. */
const hearsOfStepAfter = (step: number) =>
  person.page.waitForFunction((before) => app.step > before || document.body.dataset.ready === "false", step);

/** Holds what the page sends until it is let go. */
async function holdEdits() {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const sent: string[] = [];
  await person.page.route("**/api/edit", async (route) => {
    sent.push(route.request().postData() ?? "");
    await gate;
    await route.continue();
  });
  return { letGo, sent };
}

const insertAbove = async (row: number) => {
  await person.goTo(`B${row}`);
  await person.choose("Chèn", "Dòng phía trên");
};

describe("what another does", () => {
  it("after an edit whose answer is late is shown", async () => {
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await person.page.route("**/api/edit", async (route) => {
      const response = await route.fetch();
      await late;
      await route.fulfill({ response });
    });
    await seesStepAfter(() => person.type("B60", "của một"));
    await seesStepAfter(() => writes(60, 1, { typed: "của hai" }));
    answer();
    await person.settled();
    await person.sees("B60", "của hai");
  });

  it("beside an edit that came to nothing is shown", async () => {
    await writes(60, 1, { typed: "chữ" });
    await person.settled();
    const { letGo, sent } = await holdEdits();
    await person.goTo("B60");
    await person.page.keyboard.press("Control+b");
    await expect.poll(() => sent.length).toBe(1);
    await seesStepAfter(() => writes(60, 1, { typed: "chữ mới", look: { fontWeight: "bold" } }));
    letGo();
    await person.settled();
    await person.sees("B60", String((await held(1)).get(60)?.value));
  });

  it("is read by the format that was chosen before, also while that is on its way", async () => {
    const { letGo } = await holdEdits();
    await person.goTo("B60:B61");
    await person.choose("Định dạng", "Văn bản thuần túy");
    await person.type("B60", "3/5");
    await person.choose("Định dạng", "Tự động");
    await person.type("B61", "1,5");
    letGo();
    await person.settled();
    await person.sees("B60", "3/5");
    const cells = await held(1);
    expect([60, 61].map((row) => cells.get(row)?.value)).toEqual(["3/5", 1.5]);
  });

  it("comes to the row where it belongs, while a row that was put in here is on its way", async () => {
    const { letGo } = await holdEdits();
    await person.type("B66", "của một");
    await insertAbove(20);
    await seesStepAfter(() => writes(65, 1, { typed: "của hai" }));
    await person.sees("B66", "của hai");
    letGo();
    await person.settled();
    await person.sees("B65", "trống");
    await person.sees("B66", "của hai");
    await person.sees("B67", "của một");
    expect((await held(1)).get(67)?.value).toBe("của một");
  });

  it("in the rows of a sheet does not part a note that is being written", async () => {
    await person.goTo("B60");
    await person.note("đang");
    await person.settled();
    const step = await person.page.evaluate(() => app.step);
    await insertsAbove(20);
    await hearsOfStepAfter(step);
    await person.page.keyboard.type(" viết dở");
    await person.page.locator(NAME_BOX).focus();
    await person.ready();
    await person.settled();
    const notes = [...(await held(1))].filter(([, { note }]) => note?.startsWith("đang"));
    expect(notes.map(([row, { note }]) => [row, note])).toEqual([[61, "đang viết dở"]]);
    await person.sees("B61", "trống – Ghi chú: đang viết dở");
    await person.sees("B60", "trống");
  });

  it("to the tab where one types is told with what was typed there", async () => {
    await other.edit({ kind: "addSheet", at: 1 });
    await person.settled();
    const { book } = await other.call("state", {});
    const added = book.sheets[1];
    await person.openTab(added?.shape.name ?? "");
    await person.goTo("B5");
    await person.page.keyboard.type("gõ vào tab sắp mất");
    await person.editing();
    await other.edit({ kind: "deleteSheet", sheet: added?.id ?? 0 });
    await person.page.keyboard.press("Enter");
    const dialog = person.page.getByRole("dialog");
    await dialog.getByText("Tab này không còn nữa").waitFor();
    await dialog.getByText("B5: “gõ vào tab sắp mất”").waitFor();
    await person.page.keyboard.press("Enter");
    await person.ready();
  });

  it("to the rows while one is asked what to sort sorts no others", async () => {
    const names = async () => [...(await held(1)).values()].map(({ value }) => value);
    await person.goTo("B14");
    await person.choose("Dữ liệu", "Sắp xếp giảm dần");
    const dialog = person.page.getByRole("dialog");
    await dialog.getByText("Xếp theo cột B").waitFor();
    await seesStepAfter(() => insertsAbove(5));
    const before = await names();
    await dialog.locator(".main-button").click();
    await dialog.getByText("hãy xem lại rồi làm lại").waitFor();
    expect(await names()).toEqual(before);
    await person.page.keyboard.press("Enter");
  });
});

describe("a command", () => {
  it("that brings another tab to the front leaves what is being typed in its cell", async () => {
    await person.goTo("B60");
    await person.page.keyboard.type("gõ dở");
    await person.editing();
    const step = await person.page.evaluate(() => app.step);
    await other.call("run", { functionName: "menuSummary", label: "" });
    await hearsOfStepAfter(step);
    await person.page.keyboard.type(" rồi xong");
    await person.page.keyboard.press("Enter");
    // Then it comes.
    await person.sees("A1", /^A1: Tab do tiện ích 3 chủ động tạo/);
    await person.settled();
    expect((await held(1)).get(60)?.value).toBe("gõ dở rồi xong");
    await person.openTab("Chấm điểm");
    await person.sees("B60", "gõ dở rồi xong");
  });

  it("that waits as the program is closed takes nothing along of what was typed", async () => {
    await other.call("run", { functionName: "menuHighlight", label: "" });
    await person.settled();
    const { letGo, sent } = await holdEdits();
    await person.type("B60", "chưa tới nơi");
    const { port } = new URL(server.address);
    const asks = other.ask("run", { functionName: "menuUndo", label: "" }).catch(() => undefined);
    await person.page.getByText("Hoàn tác “Tô màu ô còn thiếu” chạy lúc").waitFor();
    letGo();
    await expect.poll(() => sent.length).toBe(1);
    // It stands behind the command now: what is asked after it is answered.
    await other.call("recent", {});
    await server.stop();
    await asks;
    server = await startServer(data.folder, [path.join(data.folder, "bang.xlsx")], { port: Number(port) });
    other = new Caller(server.address);
    person.isServedAt(server.address);
    await (await person.inNewTab(server.address)).page.close();
    await person.page.bringToFront();
    await person.page.locator("#away").waitFor({ state: "hidden" });
    await person.ready();
    await person.settled();
    expect((await held(1)).get(60)?.value).toBe("chưa tới nơi");
    expect(await person.page.locator("dialog[open]").count()).toBe(0);
  });
});

describe("a row that is put in", () => {
  it("takes notes along at once: the one that is written then is the one of its cell", async () => {
    await other.edit({ kind: "note", sheet, row: 59, column: 1, text: "ghi chú cũ" });
    await person.settled();
    const { letGo } = await holdEdits();
    await insertAbove(20);
    await person.sees("B61", "trống – Ghi chú: ghi chú cũ");
    await person.sees("B60", "trống");
    letGo();
    await person.settled();
    await person.sees("B61", "trống – Ghi chú: ghi chú cũ");
  });

  it("in the moment in which a text is typed leaves it in its cell", async () => {
    await person.goTo("B60");
    await person.page.keyboard.type("cùng lúc");
    await person.editing();
    // What waits for the next moment waits until the row is there.
    await person.page.evaluate(() => {
      const { setTimeout: later } = window;
      const waiting: (() => void)[] = [];
      Object.assign(window, {
        setTimeout: (work: () => void, ms?: number) => (ms ? later(work, ms) : waiting.push(work)),
        goOn: () => {
          Object.assign(window, { setTimeout: later });
          for (const work of waiting) work();
        },
      });
    });
    await person.page.keyboard.press("Enter");
    await insertAbove(20);
    await person.page.evaluate("goOn()");
    await person.settled();
    await person.sees("B61", "cùng lúc");
    expect((await held(1)).get(61)?.value).toBe("cùng lúc");
    expect((await held(1)).get(60)?.value ?? null).toBeNull();
  });
});

describe("a page that is shown anew", () => {
  it("waits until what is being typed has its end", async () => {
    await person.goTo("B60");
    await person.page.keyboard.type("gõ dở");
    await person.editing();
    const { port } = new URL(server.address);
    await server.kill();
    await person.page.getByText("Mất liên lạc với chương trình").waitFor();
    server = await startServer(data.folder, [path.join(data.folder, "bang.xlsx")], { port: Number(port) });
    other = new Caller(server.address);
    person.isServedAt(server.address);
    await (await person.inNewTab(server.address)).page.close();
    await person.page.bringToFront();
    await person.page.locator("#away").waitFor({ state: "hidden" });
    await person.page.waitForSelector("body[data-ready=false]");
    await person.page.keyboard.type(" rồi xong");
    await person.page.keyboard.press("Enter");
    await person.ready();
    await person.settled();
    await person.sees("B60", "gõ dở rồi xong");
    expect((await held(1)).get(60)?.value).toBe("gõ dở rồi xong");
  });

  it("sends what was typed before it ahead of what is typed after", async () => {
    // The others' row is waited for until what is being typed has its end; the state is long in coming.
    await person.goTo("B60");
    await person.page.keyboard.type("một");
    await person.editing();
    await insertsAbove(70);
    let show: () => void = () => undefined;
    const shown = new Promise<void>((resolve) => {
      show = resolve;
    });
    await person.page.route("**/api/state", async (route) => {
      await shown;
      await route.continue();
    });
    const asked = person.page.waitForRequest("**/api/state");
    await person.page.keyboard.press("Enter");
    await asked;
    let first: Route | undefined;
    await person.page.route("**/api/edit", async (route) => {
      if (first) await route.continue();
      else first = route;
    });
    await person.page.keyboard.type("hai");
    await person.editing();
    await person.page.keyboard.press("Enter");
    await expect.poll(() => first).toBeDefined();
    show();
    await person.ready();
    await person.type("B62", "ba");
    await person.sees("B62", "ba");
    await first?.continue();
    await person.settled();
    const cells = await held(1);
    expect([60, 61, 62].map((row) => cells.get(row)?.value)).toEqual(["một", "hai", "ba"]);
  });

  it("takes what is typed while it is being shown", async () => {
    await person.goTo("B60");
    await person.page.keyboard.type("một");
    await person.editing();
    await insertsAbove(20);
    await person.page.keyboard.press("Enter");
    // The grid that was there is gone, the next one is on its way.
    await person.page.waitForFunction(() => document.activeElement?.matches("textarea.unseen"));
    await person.page.keyboard.type("hai");
    await person.page.keyboard.press("Enter");
    await person.page.keyboard.type("ba");
    await person.ready();
    await person.page.keyboard.type(" và bốn");
    await person.page.keyboard.press("Tab");
    await person.settled();
    const cells = await held(1);
    expect([61, 62, 63].map((row) => cells.get(row)?.value)).toEqual(["một", "hai", "ba và bốn"]);
    await person.sees("B62", "hai");
  });

  it("is at the cell where one was, also where another's row came above it", async () => {
    await person.type("B60", "một");
    await person.goTo("B61");
    await seesStepAfter(() => insertsAbove(20));
    await person.page.keyboard.type("hai");
    await person.page.keyboard.press("Enter");
    await person.settled();
    const cells = await held(1);
    expect([61, 62].map((row) => cells.get(row)?.value)).toEqual(["một", "hai"]);
  });

  it("is not left with what is on its way", async () => {
    const { letGo } = await holdEdits();
    await person.type("B60", "vừa gõ");
    const asked = person.page.waitForEvent("dialog");
    await person.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    letGo();
    await person.settled();
    expect((await held(1)).get(60)?.value).toBe("vừa gõ");
  });
});
