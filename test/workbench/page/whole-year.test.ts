/**
 * A full year of a district with 22 communes in the workbench, by keyboard: from an empty table over lists, marks and papers
 * to the next year's first run, beside which last year's tabs stay as they were. With PICTURES=folder it leaves pictures.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx, writeXlsx } from "hucre/xlsx";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dataFolder, type Running, startServer } from "../server/support";
import { closePages, ourBrowser, Person } from "./support";

const COMMUNES = [
  ...["Bảo Lâm", "Bình Trung", "Cao Lâu", "Công Sơn", "Đồng Đăng", "Gia Cát", "Hải Yến", "Hòa Cư"],
  ...["Hồng Phong", "Hợp Thành", "Lộc Yên", "Mẫu Sơn", "Phú Xá", "Song Giáp", "Tân Liên", "Tân Thành"],
  ...["Thạch Đạn", "Thanh Lòa", "Thụy Hùng", "Xuân Long", "Xuất Lễ", "Yên Trạch"],
].map((name) => `Đoàn xã ${name}`);
const OFFICERS = ["Hoàng Thị Lan", "Nông Văn Bình", "Vy Thu Hà"];
const CRITERIA = 15;

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Running;
let person: Person;

beforeAll(async () => {
  browser = await ourBrowser();
  data = dataFolder();
  const file = path.join(data.folder, "cao-loc.xlsx");
  writeFileSync(
    file,
    await writeXlsx({
      sheets: [{ name: "Đơn vị", rows: [["Tên đơn vị"], ...COMMUNES.map((name) => [name])] }],
    }),
  );
  server = await startServer(data.folder, [file]);
  person = await Person.come(browser, server.address);
});
afterAll(async () => {
  await closePages(browser);
  await server?.kill();
  data?.remove();
});

const focused = () => person.page.evaluate(() => document.activeElement?.textContent ?? "");

/** Goes along with one key until a line has the focus. */
async function reach(key: string, line: string): Promise<void> {
  const first = await focused();
  for (let at = first, n = 0; at !== line && !at.startsWith(`${line}›`); n += 1) {
    await person.page.keyboard.press(key);
    at = await focused();
    expect(n < 15, `${line} is reached by ${key} from ${first}`).toBe(true);
  }
}

/** Chooses a command, in a group of the menu or not, with the keys of the menu alone. */
async function command(line: string, group: string | null = null): Promise<void> {
  await person.done();
  const { page } = person;
  await page.keyboard.press("F10");
  await reach("ArrowRight", "3 chủ động");
  await page.keyboard.press("ArrowDown");
  await reach("ArrowDown", group ?? line);
  if (group !== null) {
    await page.keyboard.press("ArrowRight");
    await reach("ArrowDown", line);
  }
  await Promise.all([page.waitForResponse(/\/api\/run$/), page.keyboard.press("Enter")]);
  await person.done();
}

/** Waits until a toast says it, and what is under way is done. */
async function told(what: string): Promise<void> {
  await person.told(what);
  await person.done();
}

/** The cell that is selected, as the page says it, with what stands there. */
const selected = async () => /^([A-Z]+)(\d+).*?: ?(.*)$/s.exec((await cellSaid().textContent()) ?? "") ?? [];
const cellSaid = () => person.page.locator("#cell-said");

/** Goes to a cell by arrow keys, from wherever one is. */
async function walkTo(cell: string): Promise<void> {
  await person.done();
  const [, column = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  for (let n = 0; ; n += 1) {
    const [said = "", atColumn = "", atRow = ""] = await selected();
    if (atColumn === column && atRow === row) return;
    const [down, up] = [Number(atRow) < Number(row), Number(atRow) > Number(row)];
    const across = atColumn < column ? "ArrowRight" : "ArrowLeft";
    expect(n < 40, `${cell} is reached by arrow keys, not only ${said}`).toBe(true);
    await person.page.keyboard.press(down ? "ArrowDown" : up ? "ArrowUp" : across);
    await expect.poll(async () => (await selected())[0], { interval: 20 }).not.toBe(said);
  }
}

/** Pastes a block of cells from a cell on. */
async function fill(cell: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { page } = person;
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    rows.map((row) => row.join("\t")).join("\n"),
  );
  await walkTo(cell);
  await page.keyboard.press("Control+v");
  await person.settled();
  // What is selected is said where one comes to it.
  await page.keyboard.press("ArrowDown");
  await walkTo(cell);
  expect((await selected())[3]).toBe(rows[0]?.[0] ?? "");
}

/** Goes from tab to tab by keys, the shorter way round, until one is in front. */
async function toTab(name: string): Promise<void> {
  await person.done();
  const { page } = person;
  const items = page.locator("[data-u-comp=slide-tab-item]");
  const names = (await items.allTextContents()).map((text) => text.trim());
  const inFront = () =>
    items.evaluateAll((all) => all.findIndex((one) => one.getAttribute("aria-selected") === "true"));
  const to = names.indexOf(name);
  expect(to, `${name} among ${names}`).toBeGreaterThanOrEqual(0);
  const on = (to - (await inFront()) + names.length) % names.length;
  const [by, key] = on * 2 <= names.length ? [1, "Alt+ArrowDown"] : [-1, "Alt+ArrowUp"];
  for (let at = await inFront(); at !== to; ) {
    at = (at + by + names.length) % names.length;
    await page.keyboard.press(key as string);
    await expect.poll(inFront, { interval: 20 }).toBe(at);
  }
}

async function picture(name: string): Promise<void> {
  if (process.env.PICTURES)
    await person.page.screenshot({ path: path.join(process.env.PICTURES, `${name}.png`) });
}

/** Every tab of the saved file, by name. */
async function saved(): Promise<Map<string, unknown[][]>> {
  const { page } = person;
  await person.settled();
  const response = page.waitForResponse(/\/api\/save$/);
  await page.keyboard.press("Control+s");
  await response;
  await told("Đã lưu");
  const book = await openXlsx(new Uint8Array(readFileSync(path.join(data.folder, "cao-loc.xlsx"))));
  return new Map(book.sheets.map(({ name, rows }) => [name, rows as unknown[][]]));
}

/** Makes an assessment of a year in the dialog, from the units of a tab. */
async function makeSheet(year: number, tab: string): Promise<void> {
  const { page } = person;
  await command("Tạo bảng chấm mới", "Bảng, tiêu chí, năm mới");
  const frame = page.frameLocator("dialog iframe");
  await frame.getByLabel("Năm").press("Control+a");
  await page.keyboard.type(String(year));
  const from = frame.getByLabel("Lấy danh sách từ tab");
  // A list is gone through by the first letters of its lines.
  await from.focus();
  await page.keyboard.type(tab);
  await expect.poll(() => from.inputValue()).toBe(tab);
  await frame.getByRole("button", { name: "Lấy danh sách" }).press("Enter");
  await frame.getByText("Đã lấy danh sách, hãy xem lại trước khi tạo.").waitFor();
  await frame.getByRole("button", { name: "Tạo bảng" }).press("Enter");
  await frame.getByText(`Chấm ${year}`).waitFor();
  await picture(`bang-${year}`);
  await frame.getByRole("button", { name: "Đóng" }).press("Enter");
  await page.locator("dialog iframe").waitFor({ state: "detached" });
  await person.done();
}

/** Marks of a unit: self, appraised, evidence, explanation of each criterion; one of three lacks something. */
const marksOf = (unit: number) =>
  Array.from({ length: CRITERIA }, (_, n) => [
    "Đạt",
    unit % 3 === 1 && n === 2 ? "Chưa đạt" : "Đạt",
    unit % 3 === 2 && n === 4 ? "" : `${n + 1}-BC/ĐTN`,
    "",
  ]).flat();

it("a full year of 22 communes, and the first run of the next beside it", async () => {
  const { page } = person;
  await page.evaluate(() =>
    addEventListener("pointerdown", () => document.body.setAttribute("data-mouse", "used"), true),
  );
  const card = page.getByRole("button", { name: "Đóng bốn bước" });
  if (await card.isVisible()) await card.press("Enter");
  await makeSheet(2026, "Đơn vị");

  // Who registered, and who follows whom.
  await command("Tạo danh sách của năm", "Đăng ký, phân công, đi cơ sở");
  await told("Đăng ký 2026");
  await toTab("Đăng ký 2026");
  await fill(
    "C4",
    COMMUNES.map((_, n) => (n === 21 ? ["Không", "", ""] : ["Có", "15/01/2026", `${n + 1}-KH/ĐTN`])),
  );
  await toTab("Phân công 2026");
  await fill(
    "C4",
    COMMUNES.map((_, n) => [OFFICERS[n % 3] as string]),
  );
  await picture("dang-ky-phan-cong");

  // The units scored themselves, the district appraised.
  await toTab("Chấm 2026");
  await fill(
    "E5",
    COMMUNES.map((_, n) => marksOf(n)),
  );
  await command("Làm tất cả");
  await told("Đã kiểm tra 22 đơn vị: công nhận 7/21 đơn vị đăng ký");
  await picture("lam-tat-ca");
  await command("Danh sách công nhận", "Công nhận, giấy tờ");
  await told("Danh sách công nhận");
  await picture("danh-sach");
  await command("Theo dõi năm");
  await told("Đã lập tab “3CĐ · Theo dõi năm”");
  await command("Giấy tờ", "Công nhận, giấy tờ");
  const papers = page.frameLocator("dialog iframe");
  await papers.getByRole("radio", { name: "Dự thảo quyết định" }).press(" ");
  await papers.getByText("Công nhận 7 đơn vị đạt Đoàn cơ sở “3 chủ động” năm 2026").waitFor();
  await picture("giay-to");
  await papers.getByRole("button", { name: "Đóng" }).press("Enter");
  await page.locator("dialog iframe").waitFor({ state: "detached" });
  const before = await saved();

  // The next year is opened; last year's tabs have its name at once. Its first marks, its first run.
  await command("Mở năm mới", "Bảng, tiêu chí, năm mới");
  const opening = page.frameLocator("dialog iframe");
  await opening.getByRole("button", { name: "Mở năm 2027" }).waitFor();
  await picture("mo-nam-moi");
  await opening.getByRole("button", { name: "Mở năm 2027" }).press("Enter");
  await opening.getByText("Đã mở năm 2027").waitFor();
  await opening.getByRole("button", { name: /^(?:Để sau|Đóng)$/ }).press("Enter");
  await page.locator("dialog iframe").waitFor({ state: "detached" });
  await toTab("Chấm 2027");
  await fill(
    "E5",
    COMMUNES.slice(0, 3).map((_, n) => marksOf(n)),
  );
  await command("Làm tất cả");
  await told("Đã chấm bảng năm 2027");
  await picture("nam-sau");
  await command("Theo dõi năm");
  await told("Đã lập tab “3CĐ · Theo dõi năm”");
  await picture("nam-sau-theo-doi");
  const after = await saved();
  for (const tab of ["Chấm 2026", "Đăng ký 2026", "Phân công 2026"])
    expect(after.get(tab), tab).toEqual(before.get(tab));
  for (const tab of ["Kiểm tra", "Kết quả", "Tổng hợp", "Danh sách công nhận", "Theo dõi năm"])
    expect(after.get(`3CĐ · ${tab} 2026`), tab).toEqual(before.get(`3CĐ · ${tab}`));
  expect(String(after.get("3CĐ · Kết quả")?.flat())).toContain("Năm 2027 · ");

  const follow = after.get("3CĐ · Theo dõi năm") ?? [];
  const column = follow.flatMap((row) => row.indexOf("Năm trước còn thiếu")).find((at) => at >= 0) ?? -1;
  const lacked = (name: string) => follow.find((row) => row[1] === name)?.[column] ?? "";
  expect(COMMUNES.slice(0, 3).map(lacked)).toEqual(["", "1.3", "1.5"]);
  expect(lacked(COMMUNES[21] as string)).toBe("không đăng ký");

  // Last year is still judged, and written where it is kept.
  await toTab("Chấm 2026");
  await command("Tính kết quả công nhận", "Chấm và kiểm tra");
  await told("Công nhận 7/21 đơn vị đăng ký");
  await picture("nam-truoc-chay-lai");
  const again = await saved();
  expect(again.get("3CĐ · Kết quả")).toEqual(after.get("3CĐ · Kết quả"));
  expect([...again.keys()].sort()).toEqual([...after.keys()].sort());
  expect(await page.locator("body").getAttribute("data-mouse")).toBe(null);
  expect(person.errors).toEqual([]);
});
