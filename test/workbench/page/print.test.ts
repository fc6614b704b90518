/** @fileoverview Charts over the grid, and what In… puts on paper: seen in a real browser, counted in its PDF. */

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder, type Running, startServer } from "../server/support";
import { closePages, ourBrowser, Person } from "./support";

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  browser = await ourBrowser();
  data = dataFolder();
  server = await startServer(data.folder);
  person = await Person.come(browser, server.address);
  await person.closeFirstRun();
});
afterAll(async () => {
  await closePages(browser);
  await server?.kill();
  data?.remove();
});

const PASSED = "#1f4e79";

/** Prints as a person does, and gives how many pages that is and what stands on them. */
async function printed(how: () => Promise<void>): Promise<{ pages: number; text: string; wide: boolean }> {
  const { page } = person;
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await how();
  await page.locator("body[data-printing] > #paper").waitFor({ state: "attached" });
  const text = await page.locator("#paper").evaluate((paper) => paper.textContent ?? "");
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await page.locator("#paper").count()).toBe(0);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    text,
    wide: Number(width) > Number(height),
  };
}

const choose = () => person.choose("Tệp", "In…");
const keys = () => person.page.keyboard.press("Control+p");

describe("charts", () => {
  it("lie over the grid where the script put them, go along with it", async () => {
    const { page } = person;
    await person.choose("3 chủ động", "Làm tất cả");
    await person.told("Đã kiểm tra 27 đơn vị");
    await person.goTo("F60");
    const chart = page.getByRole("img", { name: "Số đơn vị theo kết quả" });
    await chart.waitFor();
    expect(await chart.locator("text").allTextContents()).toEqual(
      expect.arrayContaining(["Công nhận", "21", "Không công nhận", "2"]),
    );
    await person.seesColor(PASSED, 500);
    const top = (await chart.boundingBox())?.y ?? 0;
    await person.goTo("F1");
    await chart.waitFor({ state: "detached" });
    await person.goTo("F62");
    await expect.poll(async () => (await chart.boundingBox())?.y).not.toBe(top);
    // A tab of the person's has none.
    await person.openTab("Chấm điểm");
    await chart.waitFor({ state: "detached" });
    expect(person.errors).toEqual([]);
  });
});

describe("In…", () => {
  it("prints Tổng hợp on one upright page with its charts, Kết quả lying up to the contents, without the machine's mark", async () => {
    await person.openTab("3CĐ · Tổng hợp");
    const summary = await printed(keys);
    expect(summary).toMatchObject({ pages: 1, wide: false });
    expect(summary.text).toContain("ĐOÀN TNCS HỒ CHÍ MINH");
    expect(summary.text).toContain("77,8%");
    expect(summary.text).toContain("Số đơn vị theo tiêu chí");
    expect(summary.text).not.toContain("Tab do tiện ích");
    await person.openTab("3CĐ · Kết quả");
    const result = await printed(keys);
    expect(result.wide).toBe(true);
    expect(result.pages).toBeLessThanOrEqual(3);
    expect(result.text).toContain("Nội dung 3");
    expect(result.text).not.toContain("1.5");
    expect(person.errors).toEqual([]);
  });

  it("prints a person's tab as it is, all that it holds, and changes nothing of it", async () => {
    await person.openTab("Chấm điểm");
    await person.settled();
    const { pages, text, wide } = await printed(choose);
    expect(wide).toBe(true);
    expect(pages).toBeGreaterThan(0);
    for (const word of ["TT", "Đoàn xã Hợp Thành", "Chi đoàn cơ sở Trung tâm Y tế huyện"])
      expect(text).toContain(word);
    // The grid is as it was, and the keyboard the grid's.
    await person.sees("B11", /Đoàn xã/);
    expect(person.errors).toEqual([]);
  });
});
