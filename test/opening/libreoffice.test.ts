/**
 * Every sample and case opened for the next year, as LibreOffice opens it: the new tabs are there, what was not emptied reads as
 * in last year's tab beside it, merges and drop-downs are as many, and no formula is broken that was whole.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { OpeningAnswer } from "../../src/commands/open-year";
import { moveYear } from "../../src/opening/year-words";
import type { ModelSheet } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import { forgetStale } from "../../workbench/xlsx/stale";
import { bundleOn, sheetNamed } from "../commands/support";

const there = spawnSync("soffice", ["--version"]).status === 0;
if (!there)
  console.warn("LibreOffice is not installed: what it sees of a year that was opened is not tested here.");

const FILES = ["samples", "cases"].flatMap((folder) => {
  const at = new URL(`../${folder}/`, import.meta.url);
  return readdirSync(at).flatMap((name) => (name.endsWith(".xlsx") ? [new URL(name, at)] : []));
});

interface Opened {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly twins: readonly { readonly name: string; readonly source: string }[];
}

/** Opens the year after each file's own and saves it; those that are not understood make nothing. */
async function openAll(folder: string): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const url of FILES) {
    const file = decodeURIComponent(path.basename(url.pathname));
    const book = await open(readFileSync(url), file);
    for (const year of [null, 2030]) {
      const { host } = bundleOn(book.model);
      const said = (host.run("runReport", [{}]) as { year?: number | null }).year;
      const answer = host.run("runOpening", [
        { to: (year ?? said ?? 2030) + 1, year, sheet: null },
      ]) as OpeningAnswer;
      if (!answer.ok) continue;
      forgetStale(book.model);
      writeFileSync(path.join(folder, file), await book.save());
      const twins = answer.lines.flatMap((line) => {
        const [, name, source] = /^“(.+?)” từ “(.+?)” \(/.exec(line) ?? [];
        return name !== undefined && source !== undefined ? [{ name: name.slice(0, 31), source }] : [];
      });
      opened.push({ file, from: answer.from, to: answer.to, twins });
      break;
    }
  }
  return opened;
}

/** All files once through LibreOffice, which reads them and writes what it read. */
function throughLibreOffice(folder: string, files: readonly string[]): string {
  const out = path.join(folder, "out");
  mkdirSync(out);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const paths = files.map((file) => path.join(folder, file));
  const convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out];
  execFileSync("soffice", [profile, ...convert, ...paths], { stdio: "ignore", timeout: 600_000 });
  return out;
}

const cellsOf = (sheet: ModelSheet) =>
  [...sheet.cells].flatMap(([row, cells]) => [...cells].map(([column, cell]) => ({ row, column, ...cell })));

const errorsIn = (sheet: ModelSheet) =>
  cellsOf(sheet).filter(({ value }) => typeof value === "object" && value !== null && "error" in value)
    .length;

describe.skipIf(!there)("[Y10] LibreOffice", () => {
  it("opens every sample and case whose next year was opened, and sees the new tabs as they should be", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "nam-moi-"));
    try {
      const opened = await openAll(folder);
      expect(opened.length).toBeGreaterThan(FILES.length / 2);
      const out = throughLibreOffice(
        folder,
        opened.map(({ file }) => file),
      );
      const wrong: string[] = [];
      let compared = 0;
      for (const { file, from, to, twins } of opened) {
        const { model } = await open(readFileSync(path.join(out, file)), file);
        for (const { name, source } of twins) {
          const [now, was] = [sheetNamed(model, name), sheetNamed(model, source)];
          const say = (what: unknown) => wrong.push(`${file} ${name}: ${what}`);
          if (now.merges.length !== was.merges.length) say(`${now.merges.length} merges`);
          if (errorsIn(now) > errorsIn(was)) say(`${errorsIn(now)} errors, not ${errorsIn(was)}`);
          const before = new Map(cellsOf(was).map((cell) => [`${cell.row},${cell.column}`, cell]));
          const ruled = (cells: Iterable<{ validation?: unknown }>) =>
            [...cells].filter(({ validation }) => validation).length;
          if (ruled(cellsOf(now)) !== ruled(before.values())) say(`${ruled(cellsOf(now))} cells with rules`);
          for (const { row, column, value, formula } of cellsOf(now)) {
            const old = before.get(`${row},${column}`);
            if ((formula === undefined) !== (old?.formula === undefined) && value !== null && value !== "")
              say(`formula at ${row},${column}`);
            if (formula !== undefined || value === null || value === "" || value === false) continue;
            compared += 1;
            const is = JSON.stringify(value);
            const moved = typeof old?.value === "string" ? moveYear(old.value, from, to).text : null;
            const may = [old?.value, old?.value === from ? to : null, moved].map((one) =>
              JSON.stringify(one),
            );
            if (!may.includes(is)) say(`${is} at ${row},${column}, not ${may[0]}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(50 * opened.length);
      expect(opened.every(({ twins }) => twins.length > 0)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 900_000);
});
