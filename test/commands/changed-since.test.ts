/** A table that changed after own tabs were computed: the sidebar says it, the next command writes it into their feet. */
import { describe, expect, it } from "vitest";
import type { Opened } from "../../src/sidebar/wire";
import { TAB_CHECK, TAB_RESULT, TAB_SUMMARY } from "../../src/table/own-tabs";
import { cellOf, ensureCell, type ModelWorkbook } from "../../workbench/host/model";
import { ask, bundleOn, openedWhole, sampleWorkbook, sheetNamed, textOf } from "./support";

const OLD = "Bảng đã đổi sau lần tính này: chạy lại lệnh trước khi dùng.";
const OPEN = { sheet: null, selected: false, unit: null };

const says = (workbook: ModelWorkbook, tab: string) => textOf(sheetNamed(workbook, tab)).flat().includes(OLD);
const told = (workbook: ModelWorkbook) =>
  [TAB_CHECK, TAB_RESULT, TAB_SUMMARY].filter((tab) => says(workbook, tab));

async function computed() {
  const workbook = await sampleWorkbook("cao-loc-2021");
  const bundle = bundleOn(workbook);
  bundle.host.run("menuAll");
  const notices = () =>
    openedWhole(ask<Opened>(bundle.host, "sidebarOpen", OPEN))
      .book.notices.filter((words) => words.startsWith("Bảng đã đổi"))
      .join();
  const type = (row: number, column: number, value: string) => {
    ensureCell(sheetNamed(workbook, "Chấm điểm"), row, column).value = value;
  };
  return { ...bundle, notices, type };
}

describe("a table that changed after own tabs were computed", () => {
  it("is told by the sidebar, and written once below the feet of the tabs that the next command does not write", async () => {
    const { host, workbook, notices, type } = await computed();
    expect(notices()).toBe("");
    expect(told(workbook)).toEqual([]);
    type(10, 2, "Chưa đạt");
    expect(notices()).toBe(
      "Bảng đã đổi sau lần tính ở “3CĐ · Kiểm tra”, “3CĐ · Kết quả”, “3CĐ · Tổng hợp”: chạy lại lệnh trước khi dùng.",
    );
    // Nothing is written by looking.
    expect(told(workbook)).toEqual([]);
    host.run("menuCheck");
    expect(told(workbook)).toEqual([TAB_RESULT, TAB_SUMMARY]);
    const rows = textOf(sheetNamed(workbook, TAB_RESULT));
    expect(rows.at(-1)?.[0]).toBe(OLD);
    expect(rows.at(-2)?.[0]).toMatch(/^Tính lúc /);
    host.run("menuCheck");
    expect(textOf(sheetNamed(workbook, TAB_RESULT))).toEqual(rows);
    expect(notices()).toBe("");
    host.run("menuResult");
    expect(told(workbook)).toEqual([TAB_SUMMARY]);
    host.run("menuAll");
    expect(told(workbook)).toEqual([]);
    expect(notices()).toBe("");
  });

  it("says nothing where no cell says anything else, nor of tabs that are gone", async () => {
    const { host, workbook, notices, type } = await computed();
    Object.assign(ensureCell(sheetNamed(workbook, "Chấm điểm"), 10, 2), cellOf({ background: "#ffff00" }));
    expect(notices()).toBe("");
    type(10, 2, "Chưa đạt");
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== TAB_SUMMARY);
    workbook.activeSheet = 0;
    host.run("menuCheck");
    expect(says(workbook, TAB_RESULT)).toBe(true);
  });
});
