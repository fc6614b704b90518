/** Reports as files, in the sidebar as a person uses it: saved to be sent up, and loaded from the level below. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TAB_MERGED, TAB_REPORT } from "../../src/table/own-tabs";
import { readReportText } from "../../src/upward/read";
import { canonical } from "../../src/upward/stamp";
import { bundleOn, sheetNamed, textOf } from "../commands/support";
import { A, B, bookWith, NOON, result, run, tabOf, UNIT } from "../upward/books";
import { forged, own } from "../upward/reports";
import { closePages, ourBrowser } from "../workbench/page/support";
import { errorsOf, openSidebar, type Sidebar, type SidebarOptions } from "./harness";
import { expectNone } from "./support";

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "bao-cao-"));
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
  rmSync(folder, { recursive: true });
});

const openReports = (workbook: Sidebar["workbook"], options: SidebarOptions = {}) =>
  openSidebar(browser, workbook, { command: "menuReportFiles", ...options });

function file(name: string, text: string): string {
  const where = path.join(folder, name);
  writeFileSync(where, text);
  return where;
}

/** Keys are missed while a download is being started: one that does nothing tells when that is over. */
async function keysComeThrough({ page, frame }: Sidebar): Promise<void> {
  const focused = frame.locator(":focus");
  await focused.evaluate((one) => {
    one.addEventListener("keydown", () => one.setAttribute("data-came", ""), { once: true });
  });
  await expect
    .poll(async () => {
      await page.keyboard.press("Shift");
      return focused.evaluate((one) => one.hasAttribute("data-came"));
    })
    .toBe(true);
}

/** Chooses files as a person does, and waits for what is said in the end. */
async function choose({ page, frame }: Sidebar, files: string[], said: RegExp): Promise<string[]> {
  const chooser = page.waitForEvent("filechooser");
  await frame.getByRole("button", { name: "Chọn tệp .json…" }).click();
  const picker = await chooser;
  expect(picker.isMultiple()).toBe(true);
  await picker.setFiles(files);
  await frame.locator("#live, #alert").getByText(said).waitFor();
  return frame.locator(".findings li").allInnerTexts();
}

describe("Báo cáo: saving", () => {
  it.each([true, false])(
    "gives the report that stands there as a file that verifies (storage: %s)",
    async (storage) => {
      const workbook = bookWith(tabOf(own(UNIT), TAB_REPORT), tabOf(A, "a"), tabOf(B, "b"));
      run(workbook);
      const sidebar = await openReports(workbook, { storage });
      const { page, frame } = sidebar;
      const errors = errorsOf(page);
      for (const [tab, units] of [
        [TAB_REPORT, 3],
        [TAB_MERGED, 5],
      ] as const) {
        const download = page.waitForEvent("download");
        await frame.getByRole("button", { name: `Xuất “${tab}”` }).click();
        const saved = await download;
        expect(saved.suggestedFilename()).toBe("bao-cao-3cd-2021-tinh-doan-lang-son.json");
        const { report, flaws } = readReportText("x", readFileSync(await saved.path(), "utf8"));
        expect(flaws).toEqual([]);
        expect(report?.header.unit).toBe(UNIT);
        expect(report?.totals[0]?.units).toBe(units);
        await frame
          .getByText(/của Tỉnh đoàn Lạng Sơn, năm 2021, lập ngày \d\d\/11\/2021, mã kiểm tra [0-9a-f]{4}-/)
          .waitFor();
      }
      // It stays as a link, for a browser that holds back what nobody clicked.
      const again = page.waitForEvent("download");
      await frame.getByRole("link", { name: /\.json$/ }).click();
      expect((await again).suggestedFilename()).toMatch(/\.json$/);
      expect(sidebar.calls).toEqual(["sidebarReport", "sidebarReport"]);
      expectNone(errors);
    },
  );

  it("says in one sentence what to do where there is none, or a hand was in it", async () => {
    const workbook = bookWith(tabOf(A, "a"));
    const { frame } = await openReports(workbook);
    await frame.getByRole("button", { name: `Xuất “${TAB_REPORT}”` }).click();
    await frame
      .getByRole("alert")
      .getByText(/^Chưa có báo cáo của Tỉnh đoàn Lạng Sơn .*Chọn Lập báo cáo gửi cấp trên trong menu trước/)
      .waitFor();
    run(workbook);
    const cells = sheetNamed(workbook, TAB_MERGED).cells;
    for (const line of cells.values()) if (line.get(0)?.value === "Công nhận") line.set(1, { value: 999 });
    await frame.getByRole("button", { name: `Xuất “${TAB_MERGED}”` }).click();
    await frame
      .getByRole("alert")
      .getByText(/đã bị sửa tay, ở phần: Kết quả chung\. Chọn Gộp báo cáo/)
      .waitFor();
  });
});

describe("Báo cáo: loading", () => {
  it("loads several at once, tells of each by its name, and merging finds them", async () => {
    const workbook = bookWith();
    const sidebar = await openReports(workbook);
    const errors = errorsOf(sidebar.page);
    const big = file("rất to.json", "");
    truncateSync(big, 50 * 2 ** 20);
    const told = await choose(
      sidebar,
      [
        file("cao-loc.json", canonical(A)),
        big,
        file("cụt.json", canonical(A).slice(0, 400)),
        file("cả bảng.xlsx", "PK"),
        file("sửa.json", canonical(forged(own("Huyện đoàn Bình Gia"), { version: "9" }))),
        file("mới.json", JSON.stringify({ ...A, schema: 2, version: "9.0.0" })),
        file("<b>ảnh<b>.json", "<img src=x onerror=alert(1)>"),
        file("chi-lang.json", canonical(B)),
      ],
      /^Đã nhập 3\/8 tệp\. Tiếp theo, chọn Gộp báo cáo cấp dưới trong menu\.$/,
    );
    const byName = Object.fromEntries(told.map((one) => one.split("\n") as [string, string]));
    expect(byName).toEqual({
      "cao-loc.json": "Huyện đoàn Cao Lộc, năm 2021: đã nhập vào tab “3CĐ · BC Huyện đoàn Cao Lộc”.",
      "rất to.json": expect.stringMatching(/^Dữ liệu lớn bất thường/),
      "cụt.json": expect.stringMatching(/^Dữ liệu bị cắt mất một phần hoặc hỏng/),
      "cả bảng.xlsx": expect.stringMatching(/^Đây là tệp bảng tính/),
      "sửa.json": expect.stringMatching(
        /^Huyện đoàn Bình Gia, năm 2021: đã nhập .*Phát hiện sửa tay.*phiên bản/,
      ),
      "mới.json": expect.stringMatching(/bản tiện ích mới hơn \(phiên bản 9\.0\.0\)/),
      "<b>ảnh<b>.json": expect.stringMatching(/^Tệp này không phải báo cáo “3 chủ động”/),
      "chi-lang.json": "Huyện đoàn Chi Lăng, năm 2021: đã nhập vào tab “3CĐ · BC Huyện đoàn Chi Lăng”.",
    });
    // One call, and the sheet was not judged to get here.
    expect(sidebar.calls).toEqual(["sidebarLoadReports"]);
    expect(workbook.sheets).toHaveLength(4);
    const merge = bundleOn(workbook, { now: () => NOON });
    merge.ui.answerAlert("NO");
    merge.host.run("menuMerge");
    expect(result(workbook).report.totals[0]?.units).toBe(5);
    expect(textOf(sheetNamed(workbook, TAB_MERGED)).flat().join("\n")).toMatch(
      /Không gộp: Huyện đoàn Bình Gia/,
    );
    expectNone(errors);
  });

  it("never sends a 50 MB file, nor reads it", async () => {
    const sidebar = await openReports(bookWith());
    const big = file("50.json", "");
    truncateSync(big, 50 * 2 ** 20);
    const told = await choose(sidebar, [big], /^Không nhập được tệp nào/);
    expect(told).toEqual([
      expect.stringContaining("Dữ liệu lớn bất thường so với một báo cáo nên không đọc"),
    ]);
    expect(sidebar.calls).toEqual([]);
  });

  it("sends many in several calls; one that fails leaves the others be, and can be chosen again", async () => {
    const workbook = bookWith();
    const sidebar = await openReports(workbook, { scale: 2 });
    const files = Array.from({ length: 24 }, (_, i) =>
      file(`${i + 1}.json`, canonical(own(`Đoàn phường ${i + 1}`))),
    );
    sidebar.before = () => {
      if (sidebar.calls.length === 2) throw new Error("Service Spreadsheets failed");
    };
    const told = await choose(sidebar, files, /^Đã nhập 14\/24 tệp/);
    expect(sidebar.calls).toHaveLength(3);
    expect(told.filter((one) => /Google Trang tính đang bận/.test(one))).toHaveLength(10);
    const again = await choose(sidebar, files, /^Đã nhập 24\/24 tệp/);
    expect(again.filter((one) => /đã có sẵn ở tab/.test(one))).toHaveLength(14);
    expect(workbook.sheets).toHaveLength(25);
    // With all of it told, in 300 pixels and at twice the size of text, nothing is cut off.
    const view = sidebar.frame.locator("main");
    expect(await view.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it("goes by keyboard alone", async () => {
    const sidebar = await openReports(bookWith(tabOf(own(UNIT), TAB_REPORT)));
    const { page, frame } = sidebar;
    await frame.getByRole("heading", { name: "Gửi lên cấp trên" }).waitFor();
    await frame.locator("body").evaluate(() => window.focus());
    await page.keyboard.press("Tab");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    await (await download).path();
    await keysComeThrough(sidebar);
    expect(
      await frame
        .getByRole("button", { name: `Xuất “${TAB_REPORT}”` })
        .evaluate((one) => one.matches(":focus")),
    ).toBe(true);
    await frame.getByRole("link", { name: /\.json$/ }).waitFor();
    const choosing = frame.getByRole("button", { name: "Chọn tệp .json…" });
    // The browser is told to hand over what is to be chosen, and a key is quicker than that.
    const chooser = page.waitForEvent("filechooser");
    for (let n = 0; n < 6 && !(await choosing.evaluate((one) => one.matches(":focus"))); n++)
      await page.keyboard.press("Tab");
    expect(await choosing.evaluate((one) => one.matches(":focus"))).toBe(true);
    await page.keyboard.press("Enter");
    await (await chooser).setFiles([file("a.json", canonical(A))]);
    await frame.getByText("Huyện đoàn Cao Lộc, năm 2021: đã nhập").waitFor();
  });
});
