/**
 * @fileoverview Every sample and case opened for the next year, as LibreOffice opens it: the new tabs are there, what was not
 * emptied reads as in last year's tab beside it, merges and drop-downs are as many, and no formula is broken that was whole.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { moveYear } from "../../src/opening/year-words";
import type { ModelSheet } from "../../workbench/host/model";
import { ownProfile } from "../../workbench/server/convert";
import { open } from "../../workbench/xlsx/open";
import { sheetNamed } from "../commands/support";
import { FILES, nameOf, openedFile } from "./opened-files";

interface Opened {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly twins: readonly { readonly name: string; readonly source: string }[];
}

/** Saves each file whose next year was opened; those that are not understood made nothing. */
async function saveAll(folder: string): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const url of FILES) {
    const { answer, saved } = await openedFile(url);
    if (!answer.ok) continue;
    const file = path.basename(nameOf(url));
    writeFileSync(path.join(folder, file), saved);
    const twins = answer.lines.flatMap((line) => {
      const [, name, source] = /^“(.+?)” từ “(.+?)” \(/.exec(line) ?? [];
      return name !== undefined && source !== undefined ? [{ name: name.slice(0, 31), source }] : [];
    });
    opened.push({ file, from: answer.from, to: answer.to, twins });
  }
  return opened;
}

/** All files once through LibreOffice, which reads them and writes what it read. */
function throughLibreOffice(folder: string, files: readonly string[]): string {
  const out = path.join(folder, "out");
  mkdirSync(out);
  const paths = files.map((file) => path.join(folder, file));
  const convert = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out];
  execFileSync("soffice", [...ownProfile(folder), ...convert, ...paths], {
    stdio: "ignore",
    timeout: 600_000,
  });
  return out;
}

const cellsOf = (sheet: ModelSheet) =>
  [...sheet.cells].flatMap(([row, cells]) => [...cells].map(([column, cell]) => ({ row, column, ...cell })));

const errorsIn = (sheet: ModelSheet) =>
  cellsOf(sheet).filter(({ value }) => typeof value === "object" && value !== null && "error" in value)
    .length;

/** Compares the new tabs of a file with last year's. @returns how many cells were compared */
async function compareAll(
  bytes: Uint8Array,
  { file, from, to, twins }: Opened,
  wrong: string[],
): Promise<number> {
  const { model } = await open(bytes, file);
  let compared = 0;
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
      const may = [old?.value, old?.value === from ? to : null, moved].map((one) => JSON.stringify(one));
      if (!may.includes(is)) say(`${is} at ${row},${column}, not ${may[0]}`);
    }
  }
  return compared;
}

/** What LibreOffice sees of all of them: what is wrong, and in how many cells it was looked for. */
export async function seenByOffice() {
  const folder = mkdtempSync(path.join(tmpdir(), "nam-moi-"));
  try {
    const opened = await saveAll(folder);
    const files = opened.map(({ file }) => file);
    const out = throughLibreOffice(folder, files);
    const wrong: string[] = [];
    let compared = 0;
    for (const one of opened)
      compared += await compareAll(readFileSync(path.join(out, one.file)), one, wrong);
    return { files: files.length, twinsEach: opened.every(({ twins }) => twins.length > 0), compared, wrong };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
