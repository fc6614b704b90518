/** @fileoverview What the sidebar's tests share: a small sheet, and ways to point at parts of the page. */
import { expect } from "vitest";
import type { ModelWorkbook } from "../../workbench/host/model";
import { sheetNamed } from "../commands/support";
import { bookOf, sheetOf } from "../workbench/host/support";
import type { Sidebar } from "./harness";

type Cell = string | number | boolean | { readonly value: number; readonly numberFormat: string };

const HEAD: Cell[][] = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "", "1.2", "", "2.1", "", "3.1", ""],
  [
    "",
    "",
    "Kết quả",
    "Minh chứng",
    "Kết quả",
    "Minh chứng",
    "Kết quả",
    "Minh chứng",
    "Kết quả",
    "Minh chứng",
  ],
];

/** Three units on the tab Chấm, from row 4; the first is filled in with one mark, the others are blank. */
export function smallBook(mark: Cell, name = "Đoàn xã An Hà"): ModelWorkbook {
  const filled = [mark, "01-KH/ĐTN; 02-BC/ĐTN", mark, "03-KH/ĐTN", mark, "04-KH/ĐTN", mark, "x"];
  const blank = ["", "", "", "", "", "", "", ""];
  return bookOf(
    sheetOf(
      [...HEAD, [1, name, ...filled], [2, "Đoàn xã Đào Mỹ", ...blank], [3, "Đoàn xã Gia Cát", ...blank]],
      "Chấm",
    ),
  );
}

/** A criterion's part of the page. */
export function card({ frame }: Sidebar, code: string) {
  return frame.locator(`[data-criterion="${code}"]`);
}

/** A mark's button. */
export function mark(sidebar: Sidebar, code: string, words: string) {
  return card(sidebar, code).getByRole("radio", { name: words, exact: true });
}

/** Finds a unit by a few letters and waits until it is open. */
export async function openUnit({ frame }: Sidebar, letters: string, name: string): Promise<void> {
  const box = frame.getByRole("combobox");
  await box.fill(letters);
  await box.press("Enter");
  await unitIs({ frame }, name);
  // It may have been in sight already, and what is typed before it has come anew goes to the drafts.
  await frame.locator(".waiting").waitFor({ state: "detached" });
}

export async function unitIs({ frame }: Pick<Sidebar, "frame">, name: string): Promise<void> {
  await frame.locator("h2.unit-name", { hasText: name }).waitFor();
}

/** Selects a row, 0-based, as a person does. */
export function selectRow(
  { host, workbook }: Pick<Sidebar, "host" | "workbook">,
  name: string,
  row: number,
): void {
  const sheet = sheetNamed(workbook, name);
  workbook.activeSheet = workbook.sheets.indexOf(sheet);
  host.select(sheet.id, { firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 0 });
}

/** Waits until what was typed is in the browser's drafts. */
export async function draftHolds({ frame }: Sidebar, text: string): Promise<void> {
  const kept = () => frame.locator("body").evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain(text);
}

/** Hears of the next answer to the page; what it gives waits until the page has dealt with it. */
export async function nextAnswer({ frame }: Sidebar): Promise<() => Promise<void>> {
  const heard = await frame.locator("body").evaluateHandle(() => ({
    answer: new Promise<void>((resolve) =>
      addEventListener("message", () => requestAnimationFrame(() => resolve()), { once: true }),
    ),
  }));
  return () => heard.evaluate(({ answer }) => answer);
}

export async function saveAll({ frame }: Sidebar): Promise<void> {
  await frame.getByRole("button", { name: /^Lưu \d+ ô/ }).click();
  // What an earlier save said may still stand there: the button has nothing left to save only when this one is done.
  await frame.getByRole("button", { name: "Lưu", exact: true }).waitFor();
  await frame.getByText(/^Đã lưu/).waitFor();
}

/** Puts a value into a cell as somebody else does. */
export function typeElsewhere(
  workbook: ModelWorkbook,
  name: string,
  row: number,
  column: number,
  value: Cell,
): void {
  const { cells } = sheetNamed(workbook, name);
  const line = cells.get(row) ?? new Map();
  cells.set(row, line);
  line.set(column, { ...line.get(column), value });
}

/** Holds that nothing went wrong in the page. */
export function expectNone(errors: readonly string[]): void {
  expect(errors).toEqual([]);
}
