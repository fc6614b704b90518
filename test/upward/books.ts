/** @fileoverview Workbooks that hold reports, and what merging made of them, through the built bundle. */
import { expect } from "vitest";
import { OWN_MARK, TAB_MERGED, TAB_REPORT } from "../../src/table/own-tabs";
import { readReportTab } from "../../src/upward/read";
import type { Report } from "../../src/upward/report";
import { reportBlock } from "../../src/upward/tab";
import type { ModelSheet, ModelWorkbook } from "../../workbench/host/model";
import { bundleOn, sheetNamed, textOf } from "../commands/support";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { cellsOf, own, row } from "./reports";

export const NOON = Date.UTC(2021, 10, 30, 5);
export const UNIT = "Tỉnh đoàn Lạng Sơn";
export const A = own("Huyện đoàn Cao Lộc");
export const B = own("Huyện đoàn Chi Lăng", [
  row("Đoàn xã D"),
  row("Đoàn phường E", "notRegistered", "", "phường"),
]);

let id = 10;
export const tabOf = (report: Report, name: string): ModelSheet =>
  sheetOf(cellsOf(reportBlock(TAB_REPORT, report)) as Given[][], name, ++id);
export const settingsTab = (rows: [string, string | number][]) =>
  sheetOf([[`${OWN_MARK} để bạn sửa.`], ...rows], "3CĐ · Thiết lập", ++id);
export const bookWith = (...sheets: ModelSheet[]): ModelWorkbook =>
  bookOf(settingsTab([["Tên đơn vị lập báo cáo", UNIT]]), ...sheets);

/** Runs the menu's command. */
export function run(workbook: ModelWorkbook) {
  const bundle = bundleOn(workbook, { now: () => NOON });
  bundle.host.run("menuMerge");
  return bundle;
}

/** The merged report as it verifies, and its tab's cells. */
export function result(workbook: ModelWorkbook, name = TAB_MERGED): { report: Report; lines: string[][] } {
  const lines = textOf(sheetNamed(workbook, name));
  const [received] = readReportTab(name, lines);
  expect(received?.flaws).toEqual([]);
  return { report: received?.report as Report, lines };
}
