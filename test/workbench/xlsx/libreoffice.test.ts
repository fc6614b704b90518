/** @fileoverview LibreOffice, where the machine has it, opens what we save and finds in it what we wrote. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ModelSheet } from "../../../workbench/host/model";
import { open } from "../../../workbench/xlsx/open";
import { edit, tab, workbooks } from "./support";

const OFFICE = process.env.SOFFICE ?? "soffice";
const hasOffice = spawnSync(OFFICE, ["--version"]).status === 0;
const why = hasOffice ? "" : " (left out: this machine has no soffice)";
const folder = mkdtempSync(path.join(tmpdir(), "xlsx-office-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXTS = ["=1+1", "+84912", "012", "3/5", "<b>&", " đầu"];

describe(`LibreOffice${why}`, () => {
  test.skipIf(!hasOffice)(
    "opens every workbook after a fill, a note and a new tab",
    { timeout: 120_000 },
    async () => {
      const out = path.join(folder, "out");
      mkdirSync(out);
      const files: string[] = [];
      for (const [i, [, bytes]] of workbooks.entries()) {
        const workbook = await open(bytes, "x");
        const sheet = workbook.model.sheets[0] as ModelSheet;
        edit(sheet, 30, 2, { value: "mốc", background: "#fce5cd", note: "Thiếu minh chứng" });
        const added = tab(990, "3CĐ · Tổng hợp", [TEXTS]);
        added.merges.push({ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 3 });
        edit(added, 0, 0, { links: [{ start: 0, end: 4, url: `#gid=${sheet.id}&range=C31` }] });
        workbook.model.sheets.push(added);
        const file = path.join(folder, `${i}.xlsx`);
        writeFileSync(file, await workbook.save());
        files.push(file);
      }
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      execFileSync(OFFICE, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...files], {
        stdio: "ignore",
      });
      for (const [i, [name]] of workbooks.entries()) {
        const { model } = await open(new Uint8Array(readFileSync(path.join(out, `${i}.xlsx`))), "x");
        const cell = model.sheets[0]?.cells.get(30)?.get(2);
        expect(cell, name).toMatchObject({
          value: "mốc",
          look: { background: "#fce5cd" },
          note: "Thiếu minh chứng",
        });
        const added = model.sheets.find((sheet) => sheet.name === "3CĐ · Tổng hợp");
        // Frozen panes are not asked for: without a window LibreOffice drops them, from any file.
        expect(added?.merges.length, name).toBe(1);
        const row = [...(added?.cells.get(0)?.values() ?? [])];
        expect(
          row.map((one) => [one.value, one.formula]),
          name,
        ).toEqual(TEXTS.map((text) => [text, undefined]));
      }
    },
  );
});
