/**
 * @fileoverview Several pages, and a program that ends and comes again: each tab keeps its own file and what was typed
 * in it; two pages that are at the same rows end in one order.
 */

import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CellEdit } from "../../../workbench/server/edit";
import { Caller, dataFolder, type Running, sample, startServer } from "../server/support";
import { closePages, ourBrowser, Person } from "./support";

/** What the page shows of itself to who looks on. */
declare const app: { readonly step: number };

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

const fileOf = (name: string) => path.join(data.folder, name);

beforeAll(async () => {
  browser = await ourBrowser();
});
/** A server with a file, and a page that shows it. */
async function begin(): Promise<void> {
  data = dataFolder();
  copyFileSync(sample("cao-loc-2021"), fileOf("bang.xlsx"));
  copyFileSync(sample("tra-cu-2022"), fileOf("khac.xlsx"));
  server = await startServer(data.folder, [fileOf("bang.xlsx")]);
  person = await Person.come(browser, server.address);
  await person.closeFirstRun();
}
async function end(): Promise<void> {
  await person.page.context().close();
  await server.kill();
  data.remove();
}
afterAll(async () => {
  await closePages(browser);
});

const isNamed = (one: Person, name: string) =>
  one.page.locator("#file-name").getByText(name, { exact: true }).waitFor();

/** Ends the program as a power cut does, and starts it again at the same place. */
async function startAgain(whileAway: () => Promise<void>, file = "bang.xlsx"): Promise<void> {
  const { port } = new URL(server.address);
  await server.kill();
  await person.page.getByText("Mất liên lạc với chương trình").waitFor();
  await whileAway();
  server = await startServer(data.folder, [fileOf(file)], { port: Number(port) });
  person.isServedAt(server.address);
}

/** Drops a file on a page. */
async function drop(one: Person, file: string): Promise<void> {
  const transfer = await one.page.evaluateHandle(
    ([called, content]) => {
      const given = new DataTransfer();
      given.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], called));
      return given;
    },
    [path.basename(file), readFileSync(file).toString("base64")] as const,
  );
  await one.page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
}

describe("two tabs of a browser", () => {
  beforeAll(begin);
  afterAll(end);

  it("hold two files; each comes back to its own after the program was started anew", async () => {
    const other = await person.inNewTab(server.address);
    await drop(other, fileOf("khac.xlsx"));
    await isNamed(other, "khac.xlsx");
    await other.ready();
    await other.type("B60", "ở tệp khác");
    await isNamed(person, "bang.xlsx");
    await person.type("B60", "ở bảng");
    await other.sees("B60", "ở tệp khác");
    await other.settled();

    await startAgain(async () => undefined);
    const third = await person.inNewTab(server.address);
    await isNamed(third, "bang.xlsx");
    for (const one of [person, other]) await one.page.locator("#away").waitFor({ state: "hidden" });
    await isNamed(person, "bang.xlsx");
    await person.sees("B60", "ở bảng");
    await isNamed(other, "khac.xlsx");
    await other.sees("B60", "ở tệp khác");
    await third.sees("B60", "ở bảng");
    expect([...person.errors, ...other.errors, ...third.errors]).toEqual([]);
  });
});

describe("a cell that two change in one moment", () => {
  beforeAll(begin);
  afterAll(end);

  it("keeps what was typed, also where the other's change comes before it was sent", async () => {
    const other = new Caller(server.address);
    const { book } = await other.call("state", {});
    const inB60 = (look: CellEdit["look"]) =>
      other.edit({ kind: "cells", sheet: book.active, cells: [{ row: 59, column: 1, look }] });
    // Plain text: what is typed there is what the grid holds, and is kept nowhere else until it is sent.
    await inB60({ numberFormat: "@" });
    await person.settled();
    await person.goTo("B60");
    await person.page.keyboard.type("3/5");
    await person.editing();
    // From here on what waits for the next moment waits until the other's change has come.
    const step = await person.page.evaluate(() => {
      const { setTimeout: later } = window;
      const { step: before } = app;
      Object.assign(window, {
        setTimeout: (work: () => void, ms?: number) => {
          const whenThere = () => (app.step > before ? work() : later(whenThere, 20));
          return ms ? later(work, ms) : later(whenThere, 0);
        },
      });
      return before;
    });
    await person.page.keyboard.press("Enter");
    await inB60({ fontWeight: "bold" });
    await person.page.waitForFunction((before) => app.step > before, step);
    await person.sees("B60", "3/5");
    await person.settled();
    const rows = new Map((await other.call("state", {})).book.sheets[0]?.rows);
    expect(rows.get(59)?.find(([column]) => column === 1)?.[1]).toBe("3/5");
    expect(person.errors).toEqual([]);
  });
});

describe("a page whose program is away", () => {
  // One page for both.
  beforeAll(begin);
  afterAll(end);

  it("takes what is typed, and writes it when the program is there again; nothing is done twice", async () => {
    await person.type("B60", "trước");
    await startAgain(async () => {
      await person.type("B61", "lúc mất liên lạc");
      await person.type("C61", "12");
      // What needs the program says so, and loses nothing.
      await person.page.keyboard.press("Control+s");
      await person.page.getByRole("dialog").getByText("Những gì đã gõ vẫn được giữ ở trang này").waitFor();
      await person.page.keyboard.press("Enter");
    });
    await (await person.inNewTab(server.address)).page.close();
    await person.page.locator("#away").waitFor({ state: "hidden" });
    await person.sees("B61", "lúc mất liên lạc");
    await person.sees("C61", "12");
    await person.sees("B60", "trước");
    await person.settled();
    // The host has it, in the cells where it was typed.
    const { book } = await new Caller(server.address).call("state", {});
    const rows = new Map(book.sheets[0]?.rows);
    const texts = (row: number) => rows.get(row)?.map(([column, value]) => [column, value]);
    expect(texts(60)).toEqual(
      expect.arrayContaining([
        [1, "lúc mất liên lạc"],
        [2, 12],
      ]),
    );
    expect(person.errors).toEqual([]);
  });

  it("says what could not be written, by its cell", async () => {
    await startAgain(async () => {
      await person.type("B12", "gõ vào dòng sắp mất");
      await person.type("B61", "gõ ở dưới");
    });
    // Before the page is back somebody takes the row out.
    const state = await new Caller(server.address).call("state", {});
    await new Caller(server.address).edit({
      kind: "delete",
      sheet: state.book.active,
      axis: "rows",
      at: 11,
      count: 1,
    });
    await (await person.inNewTab(server.address)).page.close();
    const dialog = person.page.getByRole("dialog");
    await dialog.getByText("vừa bị xóa ở một trang khác").waitFor();
    await dialog.getByText("B12: “gõ vào dòng sắp mất”").waitFor();
    await person.page.keyboard.press("Enter");
    await person.ready();
    await person.sees("B60", "gõ ở dưới");
  });
});

describe("unsaved work", () => {
  beforeAll(begin);
  afterAll(end);

  it("is listed until it is thrown away, once the person is sure", async () => {
    await person.type("D18", "chưa lưu");
    await drop(person, fileOf("khac.xlsx"));
    await isNamed(person, "khac.xlsx");
    await person.ready();
    await person.choose("Tệp", "bang.xlsx (chưa lưu)");
    await isNamed(person, "bang.xlsx");
    await person.ready();
    await person.sees("D18", "chưa lưu");

    await person.choose("Tệp", "bang.xlsx…");
    const dialog = person.page.getByRole("dialog");
    await dialog.getByText("Các thay đổi chưa lưu của “bang.xlsx” sẽ mất").waitFor();
    await dialog.getByRole("button", { name: "Giữ lại" }).click();
    await person.sees("D18", "chưa lưu");
    await person.choose("Tệp", "bang.xlsx…");
    await dialog.getByRole("button", { name: "Bỏ", exact: true }).click();
    await person.page.locator("#file-state").getByText("Đã lưu vào").waitFor();
    await person.ready();
    await person.sees("D18", "trống");

    // What is in its file is in the list of recent files still.
    await drop(person, fileOf("khac.xlsx"));
    await isNamed(person, "khac.xlsx");
    await person.ready();
    await person.choose("Tệp", "bang.xlsx");
    await isNamed(person, "bang.xlsx");
    expect(person.errors).toEqual([]);
  });
});

describe("two people", () => {
  // The same two in both.
  let other: Person;
  beforeAll(async () => {
    await begin();
    other = await Person.come(browser, server.address);
    await other.closeFirstRun();
  });
  afterAll(async () => {
    await other.page.context().close();
    await end();
  });

  it("who put rows in at the same moment end with the same sheet, each with the text in its own row", async () => {
    // What both do is under way before the program hears of either.
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    for (const one of [person, other])
      await one.page.route("**/api/edit", async (route) => {
        await gate;
        await route.continue();
      });
    const insert = async (one: Person, row: number, text: string) => {
      await one.goTo(`D${row}`);
      await one.choose("Chèn", "Dòng phía trên");
      await one.type(`D${row}`, text);
    };
    await insert(person, 10, "dòng của một");
    await insert(other, 15, "dòng của hai");
    await other.type("D40", "=ROWS(D9:D30)");
    open();
    for (const one of [person, other]) {
      await one.sees("D10", "dòng của một");
      await one.sees("D16", "dòng của hai");
      await one.sees("D41", "23");
      await one.done();
    }
  });

  it("one of whom puts a row in while the other types above it: the text is in the row where it was begun", async () => {
    const name = (await person.goTo("B14")).slice(5);
    await person.goTo("D14");
    await person.page.keyboard.type("gõ dở", { delay: 25 });
    await new Caller(server.address).edit({
      kind: "insert",
      sheet: (await new Caller(server.address).call("state", {})).book.active,
      axis: "rows",
      at: 9,
      count: 2,
    });
    await other.sees("B16", name);
    await person.page.keyboard.type(" rồi xong", { delay: 25 });
    await person.page.keyboard.press("Enter");
    // The page takes up the order of the others anew.
    await person.settled();
    for (const one of [person, other]) {
      await one.sees("D16", "gõ dở rồi xong");
      await one.sees("B16", name);
    }
  });
});
