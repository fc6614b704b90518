/** @fileoverview Files as a person has them in the page: opened by picker and by drop, saved under another name, found again. */

import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openXlsx, writeXlsx } from "hucre/xlsx";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TAB_MERGED, TAB_REPORT } from "../../../src/table/own-tabs";
import { canonical } from "../../../src/upward/stamp";
import { reportBlock } from "../../../src/upward/tab";
import { open } from "../../../workbench/xlsx/open";
import { cellsOf, own } from "../../upward/reports";
import { dataFolder, type Running, sample, startServer } from "../server/support";
import { prefixed } from "../xlsx/handmade";
import { closePages, ourBrowser, Person } from "./support";

const FIXTURE = fileURLToPath(new URL("../xlsx/fixtures/xlsxwriter.xlsx", import.meta.url));

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  data = dataFolder();
  copyFileSync(sample("cao-loc-2021"), path.join(data.folder, "bang.xlsx"));
  server = await startServer(data.folder, [path.join(data.folder, "bang.xlsx")]);
  browser = await ourBrowser();
  person = await Person.come(browser, server.address);
});
afterAll(async () => {
  await closePages(browser);
  await server.kill();
  data.remove();
});

const named = (name: string) => person.page.locator("#file-name").getByText(name, { exact: true }).waitFor();

describe("files", () => {
  it("are saved, saved under another name, opened by picker and by drop, and found again", async () => {
    const { page } = person;
    // As in a browser that gives a copy of what is picked, and nothing else.
    await page.evaluate(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
    // From the start: the browser takes a moment until it asks us for files.
    page.on("filechooser", (chooser) => void chooser.setFiles(sample("tra-cu-2022")));
    await person.type("D18", "13-HD");
    await page.getByText("Thay đổi được giữ trên máy này, chưa lưu vào tệp").waitFor();
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await person.told("Bản trước khi lưu được giữ ở");
    await page
      .locator("#file-state")
      .getByText(/^Đã lưu vào “.*bang\.xlsx”$/)
      .waitFor();

    await person.choose("Tệp", "Lưu thành…");
    await page.getByRole("dialog").getByRole("textbox").fill("bản hai");
    await page.keyboard.press("Enter");
    await named("bản hai.xlsx");
    const book = await openXlsx(new Uint8Array(readFileSync(path.join(data.folder, "bản hai.xlsx"))));
    expect(book.sheets[0]?.rows[17]?.[3]).toBe("13-HD");
    await person.type("D18", "chưa lưu");

    await page.keyboard.press("Control+o");
    await named("tra-cu-2022.xlsx");
    await person.ready();
    await person.openTab("Báo cáo");

    // What is no workbook is told, and the one that is open stays.
    const drop = async (name: string, bytes: Uint8Array) => {
      const transfer = await page.evaluateHandle(
        ([called, content]) => {
          const given = new DataTransfer();
          given.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], called));
          return given;
        },
        [name, Buffer.from(bytes).toString("base64")] as const,
      );
      await page.dispatchEvent("#grid", "dragover", { dataTransfer: transfer });
      await page.getByText("Thả tệp .xlsx vào đây để mở").waitFor();
      await page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
    };
    await drop("thu.txt", Buffer.from("không phải sổ tính"));
    await page.getByRole("dialog").getByText("văn bản thuần").waitFor();
    await page.keyboard.press("Enter");
    await named("tra-cu-2022.xlsx");
    await drop("long-xuyen.xlsx", readFileSync(sample("long-xuyen-2021-phieu-tung-don-vi")));
    await named("long-xuyen.xlsx");
    // What the grid does not show is told.
    await drop("hộp chữ.xlsx", readFileSync(FIXTURE));
    await named("hộp chữ.xlsx");
    const unshown = page
      .locator(".toast")
      .filter({ hasText: /hộp chữ “hộp chữ”; .*đầu, chân trang in “Đầu trang”/ });
    await unshown.getByRole("button", { name: "Đóng thông báo" }).click();
    await unshown.waitFor({ state: "detached" });

    // Found again, with what was not saved.
    await page.getByRole("menuitem", { name: "Tệp", exact: true }).click();
    await page.getByRole("menuitem", { name: "Mở gần đây" }).hover();
    await page.getByRole("menuitem", { name: "bản hai.xlsx (chưa lưu)" }).click();
    await named("bản hai.xlsx");
    await person.ready();
    await person.sees("D18", "chưa lưu");
    expect(existsSync(path.join(data.folder, "long-xuyen.xlsx"))).toBe(false);
    expect(person.errors).toEqual([]);
  });

  it("that the browser hands over are written themselves, as long as nobody else changed them", async () => {
    const { page } = person;
    const own = async (bytes?: Buffer) =>
      Buffer.from(
        await page.evaluate(async (content) => {
          const folder = await navigator.storage.getDirectory();
          const handle = await folder.getFileHandle("của tôi.xlsx", { create: true });
          if (content !== null) {
            const writable = await handle.createWritable();
            await writable.write(Uint8Array.from(atob(content), (c) => c.charCodeAt(0)));
            await writable.close();
          }
          // A file of the browser's own stands for the one that a person picks.
          Reflect.set(window, "showOpenFilePicker", async () => [handle]);
          let text = "";
          for (const byte of new Uint8Array(await (await handle.getFile()).arrayBuffer()))
            text += String.fromCharCode(byte);
          return btoa(text);
        }, bytes?.toString("base64") ?? null),
        "base64",
      );
    const state = page.locator("#file-state");
    const saved = () => state.getByText("Đã lưu vào chính tệp đã mở", { exact: true }).waitFor();
    const typed = async (bytes: Buffer) => (await openXlsx(new Uint8Array(bytes))).sheets[0]?.rows[17]?.[3];
    await own(readFileSync(sample("cao-loc-2021")));
    await page.keyboard.press("Control+o");
    await named("của tôi.xlsx");
    await person.ready();
    await saved();

    for (const text of ["lần một", "lần hai"]) {
      await person.type("D18", text);
      await person.settled();
      await state.getByText("chưa lưu vào tệp").waitFor();
      await page.keyboard.press("Control+s");
      await saved();
      expect(await typed(await own())).toBe(text);
      // It is known again after the page was loaded anew.
      await person.reload();
    }

    await person.type("D18", "của tôi");
    await person.settled();
    const theirs = await own(readFileSync(sample("tra-cu-2022")));
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").getByText("tệp ấy giữ nguyên").waitFor();
    await page.getByRole("button", { name: "Để sau" }).click();
    expect((await own()).equals(theirs)).toBe(true);
    await state.getByText("chưa lưu vào tệp").waitFor();

    // What it held at first is to be had again.
    await page.getByRole("menuitem", { name: "Tệp", exact: true }).click();
    await page.getByRole("menuitem", { name: "Mở bản trước" }).hover();
    await page
      .getByRole("menuitem", { name: /^Trước lần lưu / })
      .nth(1)
      .click();
    await page
      .locator("#file-name")
      .getByText(/^của tôi \(bản .*\)\.xlsx$/)
      .waitFor();
    await person.ready();
    await person.sees("D18", "trống");
    expect(person.errors).toEqual([]);
  });

  it("that have no place yet are asked for one, once", async () => {
    const { page } = person;
    await person.choose("Tệp", "Bảng mẫu, làm lại từ đầu");
    await named("cao-loc-2021.xlsx");
    await person.ready();
    await person.type("D18", "một");
    await page.keyboard.press("Control+s");
    const place = path.join(data.folder, "nơi khác.xlsx");
    await page.getByRole("dialog").getByRole("textbox").fill(place);
    await page.keyboard.press("Enter");
    await named("nơi khác.xlsx");
    await person.type("D18", "hai");
    await person.settled();
    await page.keyboard.press("Control+s");
    await person.told("Bản trước khi lưu được giữ ở");
    expect((await openXlsx(new Uint8Array(readFileSync(place)))).sheets[0]?.rows[17]?.[3]).toBe("hai");
  });

  it("that somebody else changed stay theirs: a copy is offered", async () => {
    const { page } = person;
    const file = path.join(data.folder, "của chung.xlsx");
    copyFileSync(sample("cao-loc-2021"), file);
    await server.kill();
    server = await startServer(data.folder, [file], { port: Number(new URL(server.address).port) });
    await person.comeAgain(server.address);
    await person.type("D18", "của tôi");
    await person.settled();
    copyFileSync(sample("tra-cu-2022"), file);
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").getByText("tệp ấy giữ nguyên").waitFor();
    await page.getByRole("button", { name: "Lưu bản sao" }).click();
    await named("của chung (bản chưa lưu).xlsx");
    const copy = readFileSync(path.join(data.folder, "của chung (bản chưa lưu).xlsx"));
    expect((await openXlsx(new Uint8Array(copy))).sheets[0]?.rows[17]?.[3]).toBe("của tôi");
    expect(readFileSync(file).equals(readFileSync(sample("tra-cu-2022")))).toBe(true);
  });

  it("that are reports of the level below are merged into a workbook of their own, and what is none is named", async () => {
    const { page } = person;
    const [a, b] = [own("Huyện đoàn Chi Lăng"), own("Huyện đoàn Cao Lộc")];
    const rows = cellsOf(reportBlock(TAB_REPORT, b));
    const dropped = [
      ["chi-lang.json", Buffer.from(canonical(a))],
      ["cao-loc.xlsx", Buffer.from(await writeXlsx({ sheets: [{ name: TAB_REPORT, rows }] }))],
      ["bang-cham.xlsx", readFileSync(sample("tra-cu-2022"))],
    ] as const;
    const transfer = await page.evaluateHandle(
      (files) => {
        const given = new DataTransfer();
        for (const [called, content] of files)
          given.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], called));
        return given;
      },
      dropped.map(([called, bytes]) => [called, bytes.toString("base64")] as const),
    );
    await page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
    const dialog = page.getByRole("dialog");
    await dialog.getByText("3 tệp vừa thả được đọc và gộp").waitFor();
    await dialog.getByRole("textbox").fill("Tỉnh đoàn Lạng Sơn");
    await page.keyboard.press("Enter");
    await dialog.getByText("Đã gộp 2 báo cáo.").waitFor();
    await dialog.getByText("Không gộp: bang-cham.xlsx. Tệp không có tab báo cáo nào.").waitFor();
    await page.keyboard.press("Enter");
    await named("Gộp báo cáo Tỉnh đoàn Lạng Sơn.xlsx");
    await person.ready();
    await page.getByText("chưa lưu vào tệp").waitFor();
    await page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: TAB_MERGED }).waitFor();
    expect(person.errors).toEqual([]);
  });

  it("whose journal lost a line are opened, and that is told until it was read", async () => {
    const { page } = person;
    const file = path.join(data.folder, "nhật ký.xlsx");
    copyFileSync(sample("cao-loc-2021"), file);
    const { port } = new URL(server.address);
    await server.kill();
    server = await startServer(data.folder, [file], { port: Number(port) });
    await person.comeAgain(server.address);
    await person.type("D19", "mất");
    await person.type("D20", "còn");
    await person.settled();
    await server.kill();
    const shelf = path.join(data.folder, "so-tinh");
    const journal = readdirSync(shelf)
      .map((key) => path.join(shelf, key, "journal.jsonl"))
      .find((name) => existsSync(name) && readFileSync(name, "utf8").includes('"mất"'));
    const lines = readFileSync(journal ?? "", "utf8").split("\n");
    writeFileSync(journal ?? "", lines.map((line) => (line.includes('"mất"') ? "{" : line)).join("\n"));
    server = await startServer(data.folder, [file], { port: Number(port) });
    await person.comeAgain(server.address);
    await page.getByRole("dialog").getByText("có 1 dòng bị hỏng nên 1 thao tác").waitFor();
    await page.getByRole("button", { name: "Đã hiểu" }).click();
    await person.sees("D20", "còn");
    await person.sees("D19", /^D19: https:/);
    await person.reload();
    await person.sees("D20", "còn");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("with macros are saved as such, or without them when said so", async () => {
    const { page } = person;
    const file = path.join(data.folder, "macro.xlsm");
    writeFileSync(file, prefixed());
    await server.kill();
    server = await startServer(data.folder, [file], { port: Number(new URL(server.address).port) });
    await person.comeAgain(server.address);
    for (const [button, name] of [
      ["Giữ macro (.xlsm)", "khác.xlsm"],
      ["Bỏ macro (.xlsx)", "khác.xlsx"],
    ] as const) {
      await person.choose("Tệp", "Lưu thành…");
      await page.getByRole("dialog").getByRole("textbox").fill("khác.xlsx");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: button }).click();
      await named(name);
      const saved = await open(readFileSync(path.join(data.folder, name)), name);
      expect(saved.hasMacros).toBe(name.endsWith("m"));
    }
  });
});

describe("the file that brings the key", () => {
  it("opens the page in a browser, and is gone then", async () => {
    const bin = path.join(data.folder, "bin");
    const opened = path.join(data.folder, "opened");
    mkdirSync(bin);
    const command = process.platform === "darwin" ? "open" : "xdg-open";
    writeFileSync(path.join(bin, command), `#!/bin/sh\nprintf %s "$1" > '${opened}'\n`, { mode: 0o755 });
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const child = spawn(process.execPath, [path.join(root, "build", "start.js"), "--port", "0"], {
      env: {
        ...process.env,
        BA_CHU_DONG_DATA: path.join(data.folder, "two"),
        PATH: `${bin}:${process.env.PATH}`,
      },
    });
    await expect.poll(() => existsSync(opened) && readFileSync(opened, "utf8")).toMatch(/^file:/);
    const page = await browser.newPage();
    await page.goto(readFileSync(opened, "utf8"));
    await page.waitForSelector("body[data-ready=true]");
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(existsSync(fileURLToPath(readFileSync(opened, "utf8")))).toBe(false);
    await page.close();
    child.kill("SIGTERM");
    await new Promise((resolve) => child.on("exit", resolve));
  });
});
