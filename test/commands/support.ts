/** @fileoverview The built bundle on a workbook, and what a person sees in its sheets afterwards. */
import { readdirSync, readFileSync } from "node:fs";
import { bookFrom, isWhole } from "../../src/sidebar/sent-book";
import type { Answer, Opened, WholeBook } from "../../src/sidebar/wire";
import { Host, type HostOptions, Kept, RecordingUi } from "../../workbench/host/host";
import { cellAt, type ModelCell, type ModelSheet, type ModelWorkbook } from "../../workbench/host/model";
import type { MenuItemModel } from "../../workbench/host/ui-driver";
import { open } from "../../workbench/xlsx/open";

const ROOT = new URL("../../", import.meta.url);
/** What is pushed to Google. */
export const code = readFileSync(new URL("dist/Code.js", ROOT), "utf8");
const pages = readdirSync(new URL("dist/", ROOT)).filter((file) => file.endsWith(".html"));
const html = Object.fromEntries(
  pages.map((file) => [file.slice(0, -5), readFileSync(new URL(`dist/${file}`, ROOT), "utf8")]),
);

/** One clock for all runs of a test: own tabs say the minute that they were computed in. */
const STARTED = Date.now();

/** What own tabs say, but for the minute that they were computed in. */
export const timeless = (said: string): string => said.replace(/Tính lúc \d\d:\d\d/g, "Tính lúc");

/** What is kept beside each workbook: the same one, opened again, has it still. */
const kept = new WeakMap<ModelWorkbook, Map<string, string>>();

/** Evaluated once for all tests of a worker; test/bundle/kept.test.ts shows that it comes to the same. */
export const evaluated = new Kept();

/** The pushed bundle on a workbook, with everything that it shows recorded. */
export function bundleOn(workbook: ModelWorkbook, options: Partial<HostOptions> = {}) {
  const ui = new RecordingUi();
  const documentProperties = kept.get(workbook) ?? new Map<string, string>();
  kept.set(workbook, documentProperties);
  const host = new Host(workbook, {
    code,
    html,
    ui,
    documentProperties,
    now: () => STARTED,
    kept: evaluated,
    ...options,
  });
  return { host, ui, workbook };
}

/** The lines of a menu that call something, those of its submenus too. */
export function linesOf(items: readonly MenuItemModel[]): Extract<MenuItemModel, { kind: "item" }>[] {
  return items.flatMap((item) =>
    item.kind === "item" ? [item] : item.kind === "menu" ? linesOf(item.items) : [],
  );
}

/** What a call of the sidebar's gives; throws where it is refused. */
export function ask<T>(host: Host, name: string, request: unknown): T {
  const answer = host.callFromSidebar(name, [request]);
  if (!answer.ok) throw new Error(answer.error.message);
  const value = answer.value as Answer<object>;
  if (!value.ok) throw new Error(value.message);
  return value as T;
}

/** What the sidebar opened with, its book as the page works with it; every unit has to be whole. */
export function openedWhole({ book, ...opened }: Opened) {
  const unpacked = bookFrom(book);
  if (!unpacked.units.every(isWhole)) throw new Error("not every unit is whole");
  return { ...opened, book: unpacked as WholeBook };
}

/** A sample workbook as the host holds it. */
export async function sampleWorkbook(name: string): Promise<ModelWorkbook> {
  const bytes = readFileSync(new URL(`test/samples/${name}.xlsx`, ROOT));
  return (await open(bytes, `${name}.xlsx`)).model;
}

/** A sheet of a workbook; throws where there is none. */
export function sheetNamed(workbook: ModelWorkbook, name: string): ModelSheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${workbook.sheets.map((one) => one.name).join(", ")}`);
  return sheet;
}

/** What stands in a sheet's cells, row by row, blanks as ''. */
export function textOf(sheet: ModelSheet): string[][] {
  const rows: string[][] = [];
  for (const [r, cells] of sheet.cells) {
    for (const [c, { value }] of cells) {
      if (value === null) continue;
      rows[r] ??= [];
      (rows[r] as string[])[c] = typeof value === "object" ? JSON.stringify(value) : String(value);
    }
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ""));
}

/** Everything a person can see or lose in a sheet, as text that compares. */
export function everything(sheet: ModelSheet): string {
  const cells: [number, number, ModelCell][] = [];
  for (const [r, row] of sheet.cells) for (const [c, cell] of row) cells.push([r, c, cell]);
  cells.sort(([a, b], [c, d]) => a - c || b - d);
  const { name, hidden, merges, frozenRows, frozenColumns } = sheet;
  const shape = [...sheet.columnWidths, ...sheet.rowHeights];
  const hiddenOnes = [[...sheet.hiddenRows], [...sheet.hiddenColumns]];
  const plain = cells.map(([r, c, { changed: _, ...cell }]) => [r, c, Object.entries(cell).sort()]);
  return JSON.stringify({ name, hidden, merges, frozenRows, frozenColumns, shape, hiddenOnes, plain });
}

/** The cell that A1 notation names. */
export function at(sheet: ModelSheet, a1: string): ModelCell | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return cellAt(sheet, Number(digits) - 1, column);
}
