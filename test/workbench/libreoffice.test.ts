/**
 * @fileoverview LibreOffice, where the machine has it, opens what we save: another reader than ours finds in it what we
 * wrote. It starts once for all files.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TINTS } from "../../src/criteria/tints";
import { assess } from "../../workbench/assess";
import type { ModelSheet, ModelWorkbook } from "../../workbench/host/model";
import { ownProfile } from "../../workbench/server/convert";
import { open } from "../../workbench/xlsx/open";
import { sheetNamed } from "../commands/support";
import { ROOT, told } from "./commands";
import { edit, tab, workbooks } from "./xlsx/support";

const OFFICE = process.env.SOFFICE ?? "soffice";
const hasOffice = spawnSync(OFFICE, ["--version"]).status === 0;
const why = hasOffice ? "" : " (left out: this machine has no soffice)";

const TEXTS = ["=1+1", "+84912", "012", "3/5", "<b>&", " đầu"];

let folder: string;
const file = (name: string) => path.join(folder, name);
/** What LibreOffice made of a file. */
const seen = async (name: string): Promise<ModelWorkbook> =>
  (await open(readFileSync(path.join(folder, "out", name)), name)).model;

/** A workbook after a fill, a note and a new tab. */
async function changed(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await open(bytes, "x");
  const sheet = workbook.model.sheets[0] as ModelSheet;
  edit(sheet, 30, 2, { value: "mốc", background: "#fce5cd", note: "Thiếu minh chứng" });
  const added = tab(990, "3CĐ · Tổng hợp", [TEXTS]);
  added.merges.push({ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 3 });
  edit(added, 0, 0, { links: [{ start: 0, end: 4, url: `#gid=${sheet.id}&range=C31` }] });
  workbook.model.sheets.push(added);
  return await workbook.save();
}

describe.skipIf(!hasOffice)(`LibreOffice${why}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "libreoffice-"));
    const files = workbooks.map((_, i) => file(`${i}.xlsx`));
    for (const [i, [, bytes]] of workbooks.entries()) writeFileSync(files[i] as string, await changed(bytes));
    await told(assess, [
      path.join(ROOT, "test/samples/cao-loc-2021.xlsx"),
      "--out",
      file("ra.xlsx"),
      "--json",
    ]);
    const convert = ["--convert-to", "xlsx", "--outdir", file("out")];
    execFileSync(OFFICE, [...ownProfile(folder), ...convert, ...files, file("ra.xlsx")], { stdio: "ignore" });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(workbooks.map(([name], i) => [name, i] as const))(
    "opens %s after a fill, a note and a new tab",
    async (_, i) => {
      const model = await seen(`${i}.xlsx`);
      expect(model.sheets[0]?.cells.get(30)?.get(2)).toMatchObject({
        value: "mốc",
        look: { background: "#fce5cd" },
        note: "Thiếu minh chứng",
      });
      const added = sheetNamed(model, "3CĐ · Tổng hợp");
      // Frozen panes are not asked for: without a window LibreOffice drops them, from any file.
      expect(added.merges.length).toBe(1);
      const row = [...(added.cells.get(0)?.values() ?? [])];
      expect(row.map((one) => [one.value, one.formula])).toEqual(TEXTS.map((text) => [text, undefined]));
    },
  );

  it("shows the tints and the notes of what assess --out saved, and the own tabs", async () => {
    const model = await seen("ra.xlsx");
    const cells = [...sheetNamed(model, "Chấm điểm").cells.values()].flatMap((row) => [...row.values()]);
    const tinted = cells.filter(({ look }) => look?.background === TINTS.missing);
    expect(tinted).toHaveLength(3);
    for (const { note } of tinted)
      expect(note).toMatch(/Thiếu minh chứng: Chưa có minh chứng cho tiêu chí \d\.\d\./);
    expect(cells.filter(({ look }) => look?.background === TINTS.notAppraised)).toHaveLength(2);
    for (const name of ["3CĐ · Kiểm tra", "3CĐ · Kết quả", "3CĐ · Tổng hợp"]) sheetNamed(model, name);
  });
});
