/** @fileoverview 5,000 units in the page: how much work it is to be there and to go to another cell, and that what is typed far down is kept. */

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx, writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { benchRows } from "../../../tools/bench-sheet";
import { dataFolder, startServer } from "../server/support";
import { closePages, ourBrowser, Person } from "./support";

const UNITS = 5000;
/** Milliseconds by the processor's own clock: others may be at work on the machine. */
const MOST_TO_OPEN = 8000;
const MOST_A_KEY = 180;
const KEYS = 40;

/** Tells how many milliseconds the process behind a page has worked. */
async function clockOf(page: Page): Promise<() => Promise<number>> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Performance.enable");
  return async () => {
    const { metrics } = await browser.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN);
  };
}

it("opens and moves with little work, and keeps what is typed far down", async () => {
  const data = dataFolder();
  const file = path.join(data.folder, "lon.xlsx");
  const rows = benchRows(UNITS, 0.1) as (string | number)[][];
  writeFileSync(file, await writeXlsx({ sheets: [{ name: "Chấm điểm", rows }] }));
  const server = await startServer(data.folder, [file]);
  const browser = await ourBrowser();
  try {
    const times: number[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const person = await Person.come(browser, server.address);
      const worked = await clockOf(person.page);
      times.push(await worked());
      if (turn < 1) {
        await person.page.context().close();
        continue;
      }
      const { page } = person;
      await person.closeFirstRun();
      await person.goTo(`D${UNITS - KEYS}`);
      const before = await worked();
      for (let key = 0; key < KEYS; key++) {
        await page.keyboard.press("ArrowDown");
        const cell = `D${UNITS - KEYS + key + 1}:`;
        await page.waitForFunction(
          (at) => document.getElementById("cell-said")?.textContent?.startsWith(at),
          cell,
        );
      }
      expect(await page.locator("#cell-said").textContent()).toMatch(new RegExp(`^D${UNITS}:`));
      const aKey = ((await worked()) - before) / KEYS;
      console.info(`worked ${times.map(Math.round).join(", ")} ms to open, ${Math.round(aKey)} ms a key`);
      expect(aKey).toBeLessThanOrEqual(MOST_A_KEY);
      await person.type(`D${UNITS}`, "77-KH/ĐTN");
      const state = page.locator("#file-state");
      // It says so of the file as it was opened, too.
      await state.getByText(/chưa lưu/).waitFor();
      await page.keyboard.press("Control+s");
      await state.getByText(/^Đã lưu/).waitFor();
      const saved = await openXlsx(new Uint8Array(readFileSync(file)));
      expect(saved.sheets[0]?.rows[UNITS - 1]?.[3]).toBe("77-KH/ĐTN");
      expect(person.errors).toEqual([]);
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(MOST_TO_OPEN);
  } finally {
    await closePages(browser);
    await server.kill();
    data.remove();
  }
});
