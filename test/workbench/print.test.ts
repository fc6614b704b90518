/**
 * How a saved workbook's own tabs are printed. LibreOffice, which starts once for all tabs, takes seconds, and is the only
 * witness here of a page.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hasOwnName, TAB_CHECK, TAB_RESULT, TAB_SUMMARY } from "../../src/table/own-tabs";
import { open } from "../../workbench/xlsx/open";
import { bundleOn } from "../commands/support";
import { partsOf } from "./xlsx/support";

const OFFICE = process.env.SOFFICE ?? "soffice";
const hasOffice = spawnSync(OFFICE, ["--version"]).status === 0;
const why = hasOffice ? "" : " (left out: this machine has no soffice)";

const SAMPLE = readFileSync(new URL("../samples/cao-loc-2021.xlsx", import.meta.url));

/** The sample after a command, saved. */
async function savedAfter(
  bytes: Uint8Array,
  command: string,
  only: string | null = null,
): Promise<Uint8Array> {
  const book = await open(bytes, "x.xlsx");
  bundleOn(book.model).host.run(command);
  if (only) {
    for (const sheet of book.model.sheets) sheet.hidden = sheet.name !== only;
    book.model.sheets = book.model.sheets.filter(({ name }) => name === only || !hasOwnName(name));
    book.model.activeSheet = book.model.sheets.length - 1;
  }
  return await book.save();
}

const sheetNo = (bytes: Uint8Array, name: string) => {
  const names = [...String(partsOf(bytes).get("xl/workbook.xml")).matchAll(/<sheet [^>]*name="([^"]+)"/g)];
  return names.findIndex(([, one]) => one === name);
};

describe("the page of an own tab", () => {
  it("is A4, as wide as the paper, with its head on each page, page numbers and a filter, and no machine's mark", async () => {
    const bytes = await savedAfter(SAMPLE, "menuAll");
    const parts = partsOf(bytes);
    const book = String(parts.get("xl/workbook.xml"));
    const place = sheetNo(bytes, TAB_RESULT);
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${TAB_RESULT}'!$7:$7</definedName>`,
    );
    expect(book).toMatch(
      new RegExp(
        `<definedName name="_xlnm.Print_Area" localSheetId="${place}">'${TAB_RESULT}'!\\$A\\$2:\\$J\\$36<`,
      ),
    );
    expect(book.indexOf("<definedNames>")).toBeGreaterThan(book.indexOf("</sheets>"));
    const sheets = [...parts]
      .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
      .map(([, xml]) => String(xml));
    const result = sheets.find((xml) => xml.includes('<autoFilter ref="A7:')) ?? "";
    expect(result).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(result).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(result).toContain("Trang &amp;P/&amp;N");
    expect(
      sheets.filter((xml) => xml.includes('orientation="portrait" fitToWidth="1" fitToHeight="1"')),
    ).toHaveLength(1);
  });

  it("is written again over a file that has it, once, and a person's tab keeps its own", async () => {
    const first = await savedAfter(SAMPLE, "menuAll");
    const again = await savedAfter(first, "menuAll");
    const names = (bytes: Uint8Array) =>
      String(partsOf(bytes).get("xl/workbook.xml"))
        .match(/<definedName name="_xlnm[^>]*>/g)
        ?.sort();
    expect(names(again)).toEqual(names(first));
    const theirs = "xl/worksheets/sheet1.xml";
    const pages = (bytes: Uint8Array) =>
      String(partsOf(bytes).get(theirs)).match(/<(pageSetup|pageMargins|sheetPr)[^>]*>/g);
    expect(pages(again)).toEqual(pages(SAMPLE));
    const book = await open(again, "x.xlsx");
    expect(await book.save()).toEqual(again);
  });

  it.skipIf(!hasOffice)(
    `takes one page for Tổng hợp, at most three for Kết quả of 27 units, two for Kiểm tra${why}`,
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "print-"));
      try {
        const most = { [TAB_SUMMARY]: 1, [TAB_RESULT]: 3, [TAB_CHECK]: 2 };
        const files = [];
        for (const [n, tab] of Object.keys(most).entries()) {
          const file = path.join(folder, `${n}.xlsx`);
          writeFileSync(file, await savedAfter(SAMPLE, "menuAll", tab));
          files.push(file);
        }
        execFileSync(
          OFFICE,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            ...files,
          ],
          { stdio: "ignore", timeout: 120_000 },
        );
        for (const [n, [tab, pages]] of Object.entries(most).entries()) {
          const pdf = readFileSync(path.join(folder, `${n}.pdf`), "latin1");
          const counted = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length;
          expect(counted, tab).toBeGreaterThan(0);
          expect(counted, tab).toBeLessThanOrEqual(pages);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    180_000,
  );
});
