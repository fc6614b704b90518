/** @fileoverview Thousands of units in the sidebar: found, stepped through, followed and counted as few are. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { benchRows, benchWorkbook } from "../../tools/bench-sheet";
import { closePages, ourBrowser } from "../workbench/page/support";
import { errorsOf, openSidebar } from "./harness";
import { expectNone, openUnit, saveAll, selectRow, unitIs } from "./support";

const UNITS = 3000;
const FIRST_ROW = 4;

let browser: Browser;
beforeAll(async () => {
  browser = await ourBrowser();
});
afterAll(async () => {
  await closePages(browser);
});

it("searches, finds, opens, counts and saves units far down the list, and takes a row that it has not met", async () => {
  const sidebar = await openSidebar(browser, benchWorkbook(benchRows(UNITS, 0.1)));
  const errors = errorsOf(sidebar.page);
  const { frame, calls } = sidebar;
  await unitIs(sidebar, "Đoàn xã Số 1");
  await frame.getByText("Đang lấy danh sách").waitFor({ state: "detached" });
  expect(calls).toEqual(["sidebarOpen", "sidebarList"]);

  // What a letter makes the page draw anew does not grow with the sheet.
  const drawn = await frame.locator("body").evaluate(async () => {
    let added = 0;
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          added += 1 + (node instanceof Element ? node.querySelectorAll("*").length : 0);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    const type = async (box: HTMLInputElement | HTMLTextAreaElement, text: string) => {
      added = 0;
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return added;
    };
    const search = document.querySelector<HTMLInputElement>("[role=combobox]");
    const box = document.querySelector<HTMLTextAreaElement>(".items textarea");
    if (!search || !box) throw new Error("no boxes");
    const searching: number[] = [];
    for (const text of ["2", "29", "299", "so 2999"]) searching.push(await type(search, text));
    const typing: number[] = [];
    for (const end of [1, 2, 20, 39])
      typing.push(await type(box, "12-KH/ĐTN ngày 05/3/2021 về việc tổ chức".slice(0, end)));
    return { searching, typing };
  });
  expect(Math.max(...drawn.searching)).toBeGreaterThan(0);
  expect(Math.max(...drawn.searching)).toBeLessThan(150);
  expect(Math.max(...drawn.typing)).toBeLessThan(30);
  expect(calls).toEqual(["sidebarOpen", "sidebarList"]);
  await frame.getByRole("button", { name: "Bỏ thay đổi" }).click();

  await openUnit(sidebar, `so ${UNITS - 1}`, `Đoàn xã Số ${UNITS - 1}`);
  // Where it stands came with the list: its own rows are read, and no others.
  expect(calls).toEqual(["sidebarOpen", "sidebarList", "sidebarUnit"]);
  await frame.getByRole("button", { name: "Sau ›" }).click();
  await unitIs(sidebar, `Đoàn xã Số ${UNITS}`);
  expect(calls.slice(3)).toEqual(["sidebarUnit"]);

  const box = frame.getByLabel("Minh chứng 1 của tiêu chí 1.1", { exact: true });
  await box.fill("77-KH/ĐTN ngày 05/03/2021");
  await saveAll(sidebar);

  selectRow(sidebar, "Chấm điểm", FIRST_ROW + 1499);
  await frame.getByRole("button", { name: "Lấy dòng đang chọn" }).click();
  await unitIs(sidebar, "Đoàn xã Số 1500");
  expect(calls).not.toContain("sidebarTake");

  await frame.getByRole("tab", { name: "Năm" }).click();
  await frame.getByRole("heading", { name: new RegExp(`${UNITS} đơn vị`) }).waitFor();
  expectNone(errors);
});
