/** What `assess --out` writes, opened by LibreOffice: another reader than ours sees the tints and the notes. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { TINTS } from "../../src/criteria/tints";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const there = spawnSync("soffice", ["--version"]).status === 0;
if (!there) console.warn("LibreOffice is not installed: what it sees of the saved .xlsx is not tested here.");

/** A workbook as LibreOffice reads it, as flat XML. */
function asFlatXml(file: string, folder: string): string {
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "fods",
      "--outdir",
      folder,
      file,
    ],
    {
      stdio: "ignore",
      timeout: 120_000,
    },
  );
  return readFileSync(path.join(folder, `${path.basename(file, ".xlsx")}.fods`), "utf8");
}

/** Cells of a table by their first text: the cell's style's background, and its note. */
function cellsOf(xml: string, table: string): { background: string | undefined; note: string }[] {
  const backgrounds = new Map<string, string>();
  for (const [, name = "", body = ""] of xml.matchAll(
    /<style:style style:name="([^"]+)" style:family="table-cell"[^>]*>(.*?)<\/style:style>/gs,
  )) {
    const colour = /fo:background-color="(#[0-9a-f]{6})"/.exec(body)?.[1];
    if (colour) backgrounds.set(name, colour);
  }
  const start = xml.indexOf(`<table:table table:name="${table}"`);
  const body = xml.slice(start, xml.indexOf("</table:table>", start));
  return [...body.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
    ([, attributes = "", inner = ""]) => ({
      background: backgrounds.get(/table:style-name="([^"]+)"/.exec(attributes)?.[1] ?? ""),
      note: (/<office:annotation.*?<\/office:annotation>/s.exec(inner)?.[0] ?? "")
        .replace(/<\/text:p>/g, "\n")
        .replace(/<[^>]+>/g, ""),
    }),
  );
}

describe.skipIf(!there)("LibreOffice", () => {
  it("shows the tints and the notes of a saved workbook, and the own tabs", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "libreoffice-"));
    try {
      const out = path.join(folder, "ra.xlsx");
      execFileSync(process.execPath, [
        path.join(ROOT, "build/assess.js"),
        path.join(ROOT, "test/samples/cao-loc-2021.xlsx"),
        "--out",
        out,
        "--json",
      ]);
      const xml = asFlatXml(out, folder);
      const cells = cellsOf(xml, "Chấm điểm");
      const tinted = cells.filter(({ background }) => background === TINTS.missing);
      expect(tinted).toHaveLength(3);
      for (const { note } of tinted)
        expect(note).toMatch(/Thiếu minh chứng: Chưa có minh chứng cho tiêu chí \d\.\d\./);
      expect(cells.filter(({ background }) => background === TINTS.notAppraised)).toHaveLength(2);
      for (const tab of ["3CĐ · Kiểm tra", "3CĐ · Kết quả", "3CĐ · Tổng hợp"])
        expect(xml).toContain(`table:name="${tab}"`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 180_000);
});
