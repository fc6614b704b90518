/** Thousands of units in the sidebar: found, stepped through, followed and counted as few are. */
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

it("finds, opens, counts and saves units far down the list, and takes a row that it has not met", async () => {
  const sidebar = await openSidebar(browser, benchWorkbook(benchRows(UNITS, 0.1)));
  const errors = errorsOf(sidebar.page);
  const { frame, calls } = sidebar;
  await unitIs(sidebar, "Đoàn xã Số 1");
  await frame.getByText("Đang lấy danh sách").waitFor({ state: "detached" });
  expect(calls).toEqual(["sidebarOpen", "sidebarList"]);

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
