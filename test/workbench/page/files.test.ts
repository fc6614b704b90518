/** @fileoverview Files as a person has them in the page: opened by picker and by drop, saved under another name, found again. */

import { copyFileSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "hucre/xlsx";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder, type Running, sample, startServer } from "../server/support";
import { Person, startBrowser } from "./support";

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  data = dataFolder();
  copyFileSync(sample("cao-loc-2021"), path.join(data.folder, "bang.xlsx"));
  server = await startServer(data.folder, [path.join(data.folder, "bang.xlsx")]);
  browser = await startBrowser();
  person = await Person.come(browser, server.address);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server.kill();
  data.remove();
});

const named = (name: string) => person.page.locator("#file-name").getByText(name, { exact: true }).waitFor();

describe("files", () => {
  it("are saved, saved under another name, opened by picker and by drop, and found again", async () => {
    const { page } = person;
    // From the start: the browser takes a moment until it asks us for files.
    page.on("filechooser", (chooser) => void chooser.setFiles(sample("tra-cu-2022")));
    await person.type("D18", "13-HD");
    await page.getByText("Thay đổi được giữ trên máy này, chưa lưu vào tệp").waitFor();
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.locator(".toast").getByText("Bản trước khi lưu được giữ ở").waitFor();
    await page.getByText("Đã lưu vào tệp", { exact: true }).waitFor();

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
});
