/** @fileoverview Every sample and case opened for the next year and saved, each once for all that is asked of it. */
import { readdirSync, readFileSync } from "node:fs";
import type { OpeningAnswer } from "../../src/commands/open-year";
import { open } from "../../workbench/xlsx/open";
import { forgetStale } from "../../workbench/xlsx/stale";
import { bundleOn, everything } from "../commands/support";

const FOLDERS = ["samples", "cases"].map((folder) => new URL(`../${folder}/`, import.meta.url));
export const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => new URL(name, folder)),
);

/** Folder and name of a file. */
export const nameOf = ({ pathname }: URL): string =>
  decodeURIComponent(pathname.split("/").slice(-2).join("/"));

export interface OpenedFile {
  readonly answer: OpeningAnswer;
  /** The year that had to be said of it; null: it says so itself. */
  readonly asYear: number | null;
  /** All of each tab, before and after. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  /** The file as it came, and as it was saved then. */
  readonly bytes: Buffer;
  readonly saved: Uint8Array;
}

const opened = new Map<string, Promise<OpenedFile>>();

/** Opens the year after a file's own and saves it; those that are not understood say so and make nothing. */
export function openedFile(file: URL): Promise<OpenedFile> {
  const known = opened.get(file.href) ?? openAnew(file);
  opened.set(file.href, known);
  return known;
}

async function openAnew(file: URL): Promise<OpenedFile> {
  const bytes = readFileSync(file);
  const book = await open(bytes, "tep.xlsx");
  const tabs = () => new Map(book.model.sheets.map((sheet) => [sheet.name, everything(sheet)]));
  const before = tabs();
  const ask = (to: number, year: number | null) =>
    bundleOn(book.model).host.run("runOpening", [{ to, year, sheet: null }]) as OpeningAnswer;
  const said = bundleOn(book.model).host.run("runReport", [{}]) as { year?: number | null };
  let answer = ask((said.year ?? 2030) + 1, null);
  const asYear = !answer.ok && answer.message.includes("Chưa biết bảng chấm là của năm nào") ? 2030 : null;
  if (asYear !== null) answer = ask(asYear + 1, asYear);
  const after = tabs();
  forgetStale(book.model);
  return { answer, asYear, before, after, bytes, saved: await book.save() };
}
