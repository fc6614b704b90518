/**
 * @fileoverview The grid and the host hold the same: whatever a person does in the grid is what a page that is loaded
 * anew shows, and what the journal brings back after the power went. What cannot be held cannot be done.
 */

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeFinds } from "../../sidebar/axe";
import { Caller, dataFolder, type Running, startServer } from "../server/support";
import { ASKING, closePages, ourBrowser, Person } from "./support";

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});
/**
 * A server and a page of their own.
 * @param at what the clock on the wall in Vietnam says
 */
async function begin(at?: Date): Promise<void> {
  data = dataFolder();
  server = await startServer(data.folder);
  person = await Person.come(browser, server.address, at);
  await person.closeFirstRun();
}
async function end(): Promise<void> {
  await person.page.context().close();
  await server.kill();
  data.remove();
}

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

const name = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row}`;
const TYPED = ["x", "12", "3/5", "1,5", "'01", "48,8%", "1. Đạt", "=A8+1", "=SUM(A8;0,5)", "=C8&D9"];

/** Does one thing that a person does, somewhere. */
async function doSomething(random: (below: number) => number): Promise<string> {
  const { page } = person;
  const row = 7 + random(10);
  const column = random(6);
  const cell = name(row, column);
  const block = `${cell}:${name(row + random(3), column + random(3))}`;
  const press = async (at: string, keys: string) => {
    await person.goTo(at);
    await page.keyboard.press(keys);
    return `${keys} on ${at}`;
  };
  const choose = async (menu: string, line: string) => {
    await person.goTo(cell);
    await person.choose(menu, line);
    return `${line} on ${cell}`;
  };
  const paste = async (keys: string) => {
    const to = name(7 + random(10), random(6));
    await press(block, keys);
    await person.done();
    await press(to, "Control+v");
    return `${keys} ${block}, paste at ${to}`;
  };
  const actions: (() => Promise<string>)[] = [
    async () => {
      const text = TYPED[random(TYPED.length)] ?? "";
      await person.type(cell, text);
      return `${text} into ${cell}`;
    },
    () => press(block, "Delete"),
    () => press(block, "Control+b"),
    () => press(block, "Control+d"),
    () => press(block, "Control+r"),
    () => press(cell, "Control+9"),
    () => paste("Control+c"),
    () => paste("Control+x"),
    () => choose("Chèn", "Dòng phía trên"),
    () => choose("Chèn", "Cột bên trái"),
    () => choose("Chỉnh sửa", "Xóa dòng"),
    () => choose("Chỉnh sửa", "Xóa cột"),
    () => choose("Chỉnh sửa", "Hoàn tác"),
    () => choose("Chỉnh sửa", "Làm lại"),
    async () => {
      await person.goTo(block);
      await person.choose("Dữ liệu", "Sắp xếp giảm dần");
      // It is asked which rows, or said why none.
      await page.locator("dialog[open]").waitFor();
      return `sort ${block}`;
    },
    async () => {
      await person.goTo(block);
      await page.locator("[data-u-command='sheet.command.add-worksheet-merge']:visible").first().click();
      return `merge ${block}`;
    },
    async () => {
      await choose("Chèn", "Ghi chú");
      await page.locator("textarea[data-u-comp=note-textarea]").fill(`ghi chú ${random(100)}`);
      await page.keyboard.press("Escape");
      return `note on ${cell}`;
    },
  ];
  const done = (await actions[random(actions.length)]?.()) ?? "";
  // What is asked back, or said of what cannot be done.
  while (!(await person.done())) {
    const buttons = page.locator(ASKING).filter({ visible: true }).last().locator("button");
    const yes = buttons.filter({ hasText: /^(Gộp$|Xác nhận$|Đã hiểu$|Cả (bảng|nhóm) |Các dòng )/ }).first();
    await yes.click();
    await yes.waitFor({ state: "hidden" });
  }
  await person.settled();
  return done;
}

/** What the grid shows from A1 to P30: texts, looks and merged cells as they are copied. */
async function shown(): Promise<unknown> {
  await person.settled();
  const cells = await person.copied("A1:P30");
  expect(cells.length).toBeGreaterThan(20);
  return cells;
}

describe("whatever a person does in the grid", () => {
  beforeEach(() => begin(), 60_000);
  afterEach(end);

  it.each([3, 17])("the host and its journal hold the same (seed %i)", async (seed) => {
    const random = numbers(seed);
    const done: string[] = [];
    for (let i = 0; i < 12; i++) done.push(await doSomething(random));
    const before = await shown();
    const { port } = new URL(server.address);
    await server.kill();
    server = await startServer(data.folder, [], { port: Number(port) });
    await person.comeAgain(server.address);
    expect(await shown(), done.join("\n")).toEqual(before);
    expect(person.errors).toEqual([]);
  });
});

describe("rows, columns, notes and what is cut", () => {
  // One page for all.
  beforeAll(() => begin(), 60_000);
  beforeEach(() => person.startOver());
  afterAll(end);

  it("columns and rows come and go beside merged cells and in a copied sheet, and undo brings them back", async () => {
    const { page } = person;
    await person.goTo("E9");
    await person.choose("Chèn", "Cột bên trái");
    await person.sees("F9", "Đạt");
    await person.sees("E9", "trống");
    await page.keyboard.press("Control+z");
    await person.sees("E9", "Đạt");

    await page.locator("[data-u-comp=slide-tab-item]").first().click({ button: "right" });
    await page.getByText("Nhân bản", { exact: true }).click();
    await person.openTab("Bản sao của Chấm điểm");
    const [h, i] = [await person.goTo("H9"), await person.goTo("I9")];
    await person.goTo("H12");
    await person.choose("Chỉnh sửa", "Xóa cột");
    await person.sees("H9", i.replace("I9: ", ""));
    await page.keyboard.press("Control+z");
    await person.sees("H9", h.replace("H9: ", ""));
    await person.sees("I9", i.replace("I9: ", ""));
  });

  it("notes go along with rows, and are gone when taken away", async () => {
    const { page } = person;
    await person.goTo("C10");
    await person.note("hỏi lại");
    await person.sees("C10", /Ghi chú: hỏi lại$/);
    await page.keyboard.press("Escape");
    await person.goTo("B8");
    await person.choose("Chèn", "Dòng phía trên");
    await person.sees("C11", /Ghi chú: hỏi lại$/);
    await person.sees("C10", /^C10: [^–]*$/);
    await person.goTo("A11");
    await person.choose("Chỉnh sửa", "Xóa dòng");
    await person.sees("C11", /^C11: [^–]*$/);
    await page.keyboard.press("Control+z");
    await person.sees("C11", /Ghi chú: hỏi lại$/);
    await person.choose("Chỉnh sửa", "Xóa ghi chú");
    await person.sees("C11", /^C11: [^–]*$/);
    await person.reload();
    await person.sees("C11", /^C11: [^–]*$/);
  });

  it("cells that are cut and pasted take their note and look along, in the host too, and come back with undo", async () => {
    const { page } = person;
    const lookAt = async (row: number, column: number) => {
      const { book } = await new Caller(server.address).call("state", {});
      const cells = new Map(book.sheets[0]?.rows).get(row) ?? [];
      return book.looks[cells.find(([at]) => at === column)?.[2] ?? -1];
    };
    const look = await lookAt(9, 2);
    expect(look?.border).toBeDefined();
    const value = (await person.goTo("C10")).replace("C10: ", "");
    // Cut within a moment of its last letter.
    await person.note("hỏi lại");
    await page.keyboard.press("Escape");
    await person.goTo("C10");
    await page.keyboard.press("Control+x");
    await person.goTo("AJ12");
    await page.keyboard.press("Control+v");
    await person.sees("AJ12", `${value} – Ghi chú: hỏi lại`);
    await person.sees("C10", "trống");
    await person.reload();
    await person.sees("AJ12", `${value} – Ghi chú: hỏi lại`);
    expect(await lookAt(11, 35)).toEqual(look);
    await page.keyboard.press("Control+z");
    await person.sees("C10", `${value} – Ghi chú: hỏi lại`);
    await person.sees("AJ12", "trống");
  });
});

describe("the grid", () => {
  // They are in nobody's way: one page for all.
  beforeAll(() => begin(), 60_000);
  afterAll(end);

  it("is reached by the keyboard from the start, as are the menus, the sheets and the sidebar", async () => {
    const { page } = person;
    await person.reload();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.getElementById("cell-said")?.textContent?.startsWith("A2:"));
    await page.keyboard.press("F10");
    for (let i = 0; i < 7; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Nhập tiêu chí");
    await Promise.all([page.waitForResponse(/\/api\/run$/), page.keyboard.press("Enter")]);
    await page.locator("#sidebar iframe").waitFor();
    // The command's end gives the keyboard back to the grid.
    await person.done();
    const inSidebar = () => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
    await page.keyboard.press("F6");
    await expect.poll(inSidebar).toBe(true);
    await page.frameLocator("#sidebar iframe").locator("body *").first().waitFor();
    await page.keyboard.press("F6");
    await page.waitForFunction(() => document.activeElement?.closest("[data-u-comp=editor]"));

    await person.choose("Chèn", "Tab mới");
    await page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: "Tab1" }).waitFor();
    await person.openTab("Chấm điểm");
    await person.sees("B9", "Đoàn thị trấn Đồng Đăng");
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForFunction(() =>
      /: trống$/.test(document.getElementById("cell-said")?.textContent ?? ""),
    );
    await page.keyboard.press("Alt+ArrowUp");
    await page.waitForFunction(() =>
      document.getElementById("cell-said")?.textContent?.includes("Đồng Đăng"),
    );
    // As in Excel, where the browser lets the keys through.
    await page.keyboard.press("Control+PageDown");
    await page.waitForFunction(() =>
      /: trống$/.test(document.getElementById("cell-said")?.textContent ?? ""),
    );
    await page.keyboard.press("Control+PageUp");
    await page.waitForFunction(() =>
      document.getElementById("cell-said")?.textContent?.includes("Đồng Đăng"),
    );

    // Colours are in menus within the menu.
    const press = async (key: string, times = 1) => {
      for (let n = 0; n < times; n++) await page.keyboard.press(key);
    };
    await press("F10");
    await press("ArrowRight", 4);
    await press("ArrowDown", 7);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toContain("Màu nền");
    await press("ArrowRight");
    await press("ArrowDown");
    expect(await focused()).toBe("Vàng nhạt");
    await press("Enter");
    await person.seesColor("#fff2cc", 500);
  });

  it("keeps what is typed as it is, and reads it as people in Vietnam mean it", async () => {
    const { page } = person;
    for (const [i, text] of ["1. Kế hoạch số 5", "* có", "- không"].entries()) {
      await person.type(`B${60 + i}`, text);
      await person.sees(`B${60 + i}`, text);
    }
    // As a quick typist does it: functions are offered on the way.
    await person.goTo("B63");
    await page.keyboard.type("=SUM(1;0,5)", { delay: 25 });
    await page.locator("ul[data-u-comp=sheets-formula-editor]").waitFor({ state: "hidden" });
    await page.keyboard.press("Enter");
    await person.sees("B63", "1,5");

    // Letter upon letter, as input methods send them.
    await person.goTo("B64");
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ["D", "Đ", "Đo", "Đoà"]) {
      const end = text.length;
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
    }
    await keyboard.send("Input.insertText", { text: "Đoàn" });
    await page.keyboard.type(" xã", { delay: 25 });
    await page.keyboard.press("Enter");
    await person.sees("B64", "Đoàn xã");

    // The host holds one value a cell.
    await person.type("B65", "=SEQUENCE(3)");
    await person.told("Công thức ở ô B65 cho ra nhiều ô");
    await person.goTo("B65");
    await page.keyboard.press("Delete");

    await person.reload();
    await person.sees("B60", "1. Kế hoạch số 5");
    await person.sees("B63", "1,5");
    await person.sees("B64", "Đoàn xã");
    expect(person.errors).toEqual([]);
  });

  it("is gone through by the keys that other spreadsheets have", async () => {
    const { page } = person;
    const state = async () => (await new Caller(server.address).call("state", {})).book;
    const [sheet] = (await state()).sheets;
    const used = (sheet?.rows ?? []).flatMap(([row, cells]) =>
      cells.flatMap(([column, value]) => (value === null || value === "" ? [] : [[row, column] as const])),
    );
    const last = name(Math.max(...used.map(([row]) => row)) + 1, 0).slice(1);
    const at = async (key: string, cell: RegExp) => {
      await page.keyboard.press(key);
      await page.waitForFunction(
        (wanted) => new RegExp(wanted).test(document.getElementById("cell-said")?.textContent ?? ""),
        cell.source,
      );
    };
    await person.goTo("C12");
    await at("Control+End", new RegExp(`^[A-Z]+${last}:`));
    await at("Control+Home", /^A1:/);
    await person.goTo("C12");
    await at("PageDown", /^C(1[3-9]|[2-9]\d):/);
    await at("PageUp", /^C(\d|1[0-2]):/);
    const selected = async () => {
      await person.settled();
      return new Map((await state()).selections).get(sheet?.id ?? -1);
    };
    await person.goTo("C12:D13");
    await page.keyboard.press("Shift+Space");
    const columns = (sheet?.shape.maxColumns ?? 0) - 1;
    await expect.poll(selected).toEqual({ firstRow: 11, lastRow: 12, firstColumn: 0, lastColumn: columns });
    await person.goTo("C12:D13");
    await page.keyboard.press("Control+Space");
    const rows = (sheet?.shape.maxRows ?? 0) - 1;
    await expect.poll(selected).toEqual({ firstRow: 0, lastRow: rows, firstColumn: 2, lastColumn: 3 });
    // In a cell's text they are the text's.
    await person.goTo("AA50");
    await page.keyboard.type("hai chữ", { delay: 25 });
    await page.keyboard.press("Enter");
    await person.sees("AA50", "hai chữ");
    expect(person.errors).toEqual([]);
  });

  it("has nothing in its menus that the host cannot hold, and says nothing in English", async () => {
    const { page } = person;
    await page.locator("[data-u-command='sheet.command.set-text-wrap']:visible").first().hover();
    const wrap = await page
      .locator("[data-u-command='sheet.command.set-text-wrap']:visible")
      .first()
      .boundingBox();
    await page.mouse.click((wrap?.x ?? 0) + (wrap?.width ?? 0) - 5, (wrap?.y ?? 0) + 10);
    await page.getByText("Xuống dòng trong ô").waitFor();
    expect(await page.getByText("Không xuống dòng").count()).toBe(0);
    await page.keyboard.press("Escape");
    await person.goTo("B9:C12");
    for (const keys of ["Control+u", "Control+Shift+x", "Control+k"]) await page.keyboard.press(keys);
    await person.choose("Chỉnh sửa", "Tìm và thay thế");
    await page.getByPlaceholder("Tìm trong tab này").waitFor();
    // With what the cells come to below them.
    await page.getByText(/^Số ô:/).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll("[aria-label], [title], .univer-sr-only")].map(
        (one) => one.getAttribute("aria-label") || one.getAttribute("title") || one.textContent || "",
      ),
    );
    expect(labels).toContain("Đóng");
    expect(labels.filter((label) => /\b(Close|Sheet|Sidebar|ribbon|Notifications)\b/i.test(label))).toEqual(
      [],
    );
    expect(person.errors).toEqual([]);
  });
});

describe("formulas", () => {
  beforeEach(() => begin(new Date("2026-11-28T18:00:00Z")), 60_000);
  afterEach(end);

  it("go by the day and the formats of Vietnam, at one in the morning too, and a computed day is a day", async () => {
    const { page } = person;
    const computed = [
      ["=TODAY()", "29/11/2026"],
      ["=DATE(2026;3;5)", "05/03/2026"],
      ['=TEXT(0,488;"0,0%")', "48,8%"],
      ['=TEXT(1234567,5;"#.##0,0")', "1.234.567,5"],
      ['=TEXT(D30;"dd/mm/yyyy")', "29/11/2026"],
      ['=TEXT("chưa có";"0,0%")', "chưa có"],
      ['=TEXT(1/0;"0")', "#DIV/0!"],
      ["=TODAY()+1", "30/11/2026"],
      ["=D31-5", "28/02/2026"],
      ["=D30-D31", "269"],
      ["=1+2", "3"],
    ];
    const formulas = computed.map(([formula]) => formula).join("\n");
    await page.evaluate((text) => navigator.clipboard.writeText(text), formulas);
    await person.goTo("D30");
    await page.keyboard.press("Control+v");
    await person.shows("D30:D40", ...computed.map(([, shown = ""]) => [shown]));
    await person.settled();
    // What the host holds, a day later: only what goes by the clock is computed anew.
    await page.context().clock.setFixedTime(new Date("2026-11-29T18:00:00Z"));
    await person.reload();
    await person.shows("D30:D34", ["30/11/2026"], ["05/03/2026"], ["48,8%"], ["1.234.567,5"], ["30/11/2026"]);
    expect(person.errors).toEqual([]);
  });
});
