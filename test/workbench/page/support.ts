/**
 * @fileoverview The workbench as a person meets it: a real browser. An installed Chrome or Chromium is used first; else
 * the one that comes as a package.
 */

import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { Caller } from "../server/support";
import { packedChromium } from "./chromium";

const INSTALLED = [
  process.env.CHROME_PATH,
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** What the page shows of itself to who looks on: workbench/page/app.ts. */
declare const app: { readonly step: number; readonly isBusy: boolean; settle(): Promise<void> };

/** How long something may take that is on its way, on a machine that is busy with something else. */
export const PATIENCE = { timeout: 120_000 };

/** Where the grid says which cell it is at, and takes another one. */
export const NAME_BOX = "[data-u-comp=defined-name] input";

/** What stands over the page until it is answered. */
export const ASKING = "[role=dialog], dialog[open]";

/**
 * A test runs most of the page's code a few times only: making it fast for the thousandth time, on other threads, took a
 * third of the browser's processor time.
 */
const V8 = ["--no-opt", "--no-maglev", "--single-threaded-gc", "--max-lazy", "--no-flush-bytecode"];

/**
 * A page that is loaded again has its code compiled already: a browser that reads a script while it arrives finds out once
 * it has read all of it, half of what the loading takes. The others are what the driver turns off, for the last one counts.
 */
const OFF = [
  "ScriptStreaming",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "MediaRouter",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
];

/** A browser, started. */
export async function startBrowser(v8: readonly string[] = V8): Promise<Browser> {
  const args = [
    ...["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    ...[`--js-flags=${v8.join(" ")}`, `--disable-features=${OFF.join(",")}`],
  ];
  const installed = INSTALLED.find((file) => file && existsSync(file));
  // The package's own arguments are for another place: one process for all, and no web security.
  return await chromium.launch({
    timeout: PATIENCE.timeout,
    ...(installed ? { executablePath: installed } : await packedChromium()),
    args,
  });
}

let kept: Browser | undefined;

/** The browser of this worker, for one file after the other; it ends with the worker. */
export async function ourBrowser(): Promise<Browser> {
  if (!kept?.isConnected()) kept = await startBrowser();
  return kept;
}

/** Closes what is open in a browser. */
export async function closePages(browser: Browser | undefined): Promise<void> {
  for (const context of browser?.contexts() ?? []) await context.close();
}

/** Runs in the page: notes what each toast says, for it goes after some seconds. */
function noteToasts(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  addEventListener("DOMContentLoaded", () => {
    const toasts = document.getElementById("toasts");
    if (!toasts) return;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element && node.checkVisibility()) heard.push(node.textContent ?? "");
    }).observe(toasts, { childList: true });
  });
}
declare const heard: string[];

/** The page of one person, by what a person does and sees. */
export class Person {
  readonly errors: string[] = [];

  #server: Caller;

  private constructor(
    readonly page: Page,
    address: string,
  ) {
    this.#server = new Caller(address);
    page.on("pageerror", (error) => this.errors.push(error.stack ?? error.message));
    // The page's policy refusing something is an error too; Univer's own grumbling about its layout is not.
    page.on("console", (message) => {
      if (message.type() === "error" && /Content Security Policy/.test(message.text()))
        this.errors.push(message.text());
    });
  }

  /** @param at what the clock on the wall in Vietnam says, for ever; absent: the machine's clock and place */
  static async come(browser: Browser, address: string, at?: Date): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "vi-VN",
      acceptDownloads: true,
      ...(at ? { timezoneId: "Asia/Ho_Chi_Minh" } : {}),
    });
    context.setDefaultTimeout(PATIENCE.timeout);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    if (at) await context.clock.setFixedTime(at);
    await context.addInitScript(noteToasts);
    const person = new Person(await context.newPage(), address);
    await person.page.goto(address);
    await person.ready();
    return person;
  }

  /** Opens a page in another tab of the same browser. */
  async inNewTab(address: string): Promise<Person> {
    const person = new Person(await this.page.context().newPage(), address);
    await person.page.goto(address);
    await person.ready();
    return person;
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector("body[data-ready=true]", PATIENCE);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Goes back to the sample as it was at the start, in the same page. */
  async startOver(): Promise<void> {
    // It says so again once the sample is there.
    await this.page.evaluate(() => {
      document.body.dataset.ready = "false";
    });
    await this.choose("Tệp", "Bảng mẫu, làm lại từ đầu");
    await this.ready();
    await this.closeFirstRun();
  }

  /** The workbench was started again; the page finds it by itself. */
  isServedAt(address: string): void {
    this.#server = new Caller(address);
  }

  /** Goes on in the same window at the address of a workbench that was started again. */
  async comeAgain(address: string): Promise<void> {
    this.#server = new Caller(address);
    // The address differs by its key alone: the browser stays, the page loads itself.
    await Promise.all([this.page.waitForEvent("load"), this.page.goto(address)]);
    await this.ready();
  }

  /**
   * Waits until nothing that was begun is still being done, or something is asked.
   * @returns false: it is asked
   */
  async done(): Promise<boolean> {
    const how = await this.page.waitForFunction((asking) => {
      if ([...document.querySelectorAll(asking)].some((one) => one.checkVisibility())) return "asked";
      return document.body.dataset.ready === "true" && !app.isBusy && "done";
    }, ASKING);
    return (await how.jsonValue()) === "done";
  }

  /** Waits until the host has all that was done, and the grid shows all that the host has. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => app.settle());
    const { at } = await this.#server.call("state", {});
    await this.page.waitForFunction((least) => app.step >= least, at.step);
  }

  /** Waits until a toast has said something, also one that is gone again, since the last one that was waited for. */
  async told(what: string): Promise<void> {
    await this.page.waitForFunction((text) => {
      const at = heard.findIndex((one) => one.includes(text));
      if (at >= 0) heard.splice(0, at + 1);
      return at >= 0;
    }, what);
  }

  /** Closes the card of four steps if it is there. */
  async closeFirstRun(): Promise<void> {
    const close = this.page.getByRole("button", { name: "Đóng bốn bước" });
    if (await close.isVisible()) await close.click();
  }

  /** Chooses a line of a menu, or of a group in it, with the mouse. */
  async choose(menu: string, line: string): Promise<void> {
    await this.page.getByRole("menuitem", { name: menu, exact: true }).click();
    // What is in it may have to be asked for first.
    await this.page.locator(".menu-popup").first().waitFor();
    const inGroup = this.page.getByText(line, { exact: true });
    const group = this.page.locator(".menu-nest").filter({ has: inGroup }).locator("> .menu-item");
    if (await group.count()) await group.hover();
    await this.page.locator(".menu-popup").getByRole("menuitem", { name: line, exact: true }).click();
  }

  async openTab(name: string): Promise<void> {
    await this.page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: name }).first().click();
  }

  /** Goes to a cell by the name box, and says what the page says of it. */
  async goTo(cell: string): Promise<string> {
    // Who types into a window has it in front: keys in another one may be lost.
    await this.page.bringToFront();
    // A command that brings another sheet to the front would empty the box under one's hands.
    await this.done();
    // By its focus alone: with a click on it each of a thousand goings would take the browser half as long again.
    await this.page.locator(NAME_BOX).fill(cell);
    await this.page.keyboard.press("Enter");
    const said = await this.page.waitForFunction(
      (start) => {
        const text = document.getElementById("cell-said")?.textContent;
        // The grid listens through an editor of its own.
        const listens = document.activeElement?.closest("[data-u-comp=editor]");
        return text?.startsWith(`${start}:`) && listens ? text : false;
      },
      cell.split(":")[0],
      PATIENCE,
    );
    return String(await said.jsonValue());
  }

  /** Writes a note on the cell that is selected. */
  async note(text: string): Promise<void> {
    await this.choose("Chèn", "Ghi chú");
    // What is typed goes where the caret is.
    await this.page.waitForSelector("textarea[data-u-comp=note-textarea]:focus");
    await this.page.keyboard.type(text);
  }

  /** Waits until the editor is open over its cell: out of sight it does not take what comes. */
  async editing(): Promise<void> {
    await this.page.waitForFunction(() => {
      const editor = document.activeElement?.closest("[data-u-comp=editor]");
      return editor && editor.getBoundingClientRect().left >= 0;
    });
  }

  /** Types into a cell. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    // The editor of the cell before may not be gone yet: what it takes is typed nowhere.
    await this.page.waitForFunction(() => {
      const editor = document.activeElement?.closest("[data-u-comp=editor]");
      return !editor || editor.getBoundingClientRect().left < 0;
    });
    // Letter upon letter, as by hand: an editor that has just opened may lose what comes all at once.
    await this.page.keyboard.type(text);
    // While functions are offered Enter takes one; after the last letter none is.
    if (text.startsWith("="))
      await this.page.locator("ul[data-u-comp=sheets-formula-editor]").waitFor({ state: "hidden" });
    await this.page.keyboard.press("Enter");
    // Enter goes on to the cell below, or the one after a merged block.
    await this.page.waitForFunction(
      (start) => !document.getElementById("cell-said")?.textContent?.startsWith(`${start}:`),
      cell,
    );
  }

  /** Pastes what another program put on the clipboard, by its kinds. */
  async paste(content: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((kinds) => {
      const clipboardData = new DataTransfer();
      for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }, content);
  }

  /** Waits until a block of cells shows these texts, row by row. */
  async shows(range: string, ...rows: readonly (readonly string[])[]): Promise<void> {
    const texts = async () => (await this.copied(range)).map((row) => row.map(({ text }) => text));
    await expect.poll(texts, PATIENCE).toEqual(rows);
  }

  /** What a block of cells hands to other programs when it is copied, row by row. */
  async copied(range: string): Promise<Copied[][]> {
    await this.goTo(range);
    await this.page.keyboard.press("Control+c");
    await this.done();
    return await this.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await (await item?.getType("text/html"))?.text();
      const table = new DOMParser().parseFromString(html ?? "", "text/html");
      for (const end of table.querySelectorAll("br")) end.replaceWith("\n");
      return [...table.querySelectorAll("tr")].map((tr) =>
        [...tr.querySelectorAll("td")].map(({ textContent, style, colSpan, rowSpan }) => ({
          text: textContent ?? "",
          look: [style.fontWeight, style.backgroundColor, colSpan, rowSpan].join("|"),
        })),
      );
    });
  }

  /** Waits until a cell says something. */
  async sees(cell: string, what: string | RegExp): Promise<void> {
    const said = expect.poll(() => this.goTo(cell), PATIENCE);
    await (typeof what === "string" ? said.toBe(`${cell}: ${what}`) : said.toMatch(what));
  }

  /** Waits until that many pixels of the page are of a colour. */
  async seesColor(color: string, from: number, to = Number.POSITIVE_INFINITY): Promise<void> {
    const isRight = async () => {
      const count = (await this.#patchesOf(color)).reduce((sum, { size }) => sum + size, 0);
      return (count >= from && count <= to) || `${count} pixels are ${color}, not ${from} to ${to}`;
    };
    await expect.poll(isRight, PATIENCE).toBe(true);
  }

  /**
   * Waits until these cells and no others are filled with a colour.
   * @param wanted cells, or the first and last of several that touch: "A2:A4"
   */
  async seesFilled(color: string, ...wanted: string[]): Promise<void> {
    const filled = async () => {
      const cells = [];
      for (const { size, left, top, right, bottom } of await this.#patchesOf(color)) {
        // What is between a letter's lines.
        if (size < 200) continue;
        const [first, last] = [
          await this.#cellAt(left + 6, top + 6),
          await this.#cellAt(right - 6, bottom - 6),
        ];
        cells.push(first === last ? first : `${first}:${last}`);
      }
      return cells.sort();
    };
    await expect.poll(filled, PATIENCE).toEqual(wanted);
  }

  /** Clicks into the grid, and says which cell that was. */
  async #cellAt(x: number, y: number): Promise<string> {
    await this.goTo("G1");
    await this.page.mouse.click(x, y);
    const said = await this.page.waitForFunction(() => {
      const text = document.getElementById("cell-said")?.textContent;
      return text?.startsWith("G1:") === false && text;
    });
    return String(await said.jsonValue()).replace(/:.*/s, "");
  }

  /** What the page shows of a colour: each connected patch of it, in pixels. */
  async #patchesOf(color: string): Promise<Patch[]> {
    const picture = (await this.page.screenshot()).toString("base64");
    return await this.page.evaluate(
      async ([data, wanted]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const { width, height } = image;
        const context = new OffscreenCanvas(width, height).getContext("2d");
        if (!context) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        const { data: bytes } = context.getImageData(0, 0, width, height);
        const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
        const left = new Set<number>();
        for (let i = 0; i < width * height; i += 1)
          if (bytes[4 * i] === red && bytes[4 * i + 1] === green && bytes[4 * i + 2] === blue) left.add(i);
        const patches = [];
        for (const first of left) {
          left.delete(first);
          const patch = [first];
          for (const at of patch) {
            for (const next of [at - 1, at + 1, at - width, at + width])
              if (left.delete(next)) patch.push(next);
          }
          const [xs, ys] = [patch.map((at) => at % width), patch.map((at) => Math.floor(at / width))];
          patches.push({
            size: patch.length,
            left: xs.reduce((a, b) => Math.min(a, b)),
            top: ys.reduce((a, b) => Math.min(a, b)),
            right: xs.reduce((a, b) => Math.max(a, b)),
            bottom: ys.reduce((a, b) => Math.max(a, b)),
          });
        }
        return patches;
      },
      [picture, color] as const,
    );
  }
}

/** A cell as other programs get it. */
interface Copied {
  readonly text: string;
  /** Weight, background, columns and rows that it is merged over. */
  readonly look: string;
}

/** How many pixels, and from where to where. */
interface Patch {
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
