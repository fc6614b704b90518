/**
 * How a saved workbook's own tabs are printed. LibreOffice, which starts once for all tabs, takes seconds, and is the only
 * witness here of a page.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  hasOwnName,
  TAB_CHECK,
  TAB_MERGED,
  TAB_REPORT,
  TAB_RESULT,
  TAB_SETTINGS,
  TAB_SUMMARY,
} from "../../src/table/own-tabs";
import { ensureCell } from "../../workbench/host/model";
import { ownProfile } from "../../workbench/server/convert";
import { open } from "../../workbench/xlsx/open";
import { bundleOn, sheetNamed, textOf } from "../commands/support";
import { A, B, tabOf } from "../upward/books";
import { partsOf } from "./xlsx/support";

const OFFICE = process.env.SOFFICE ?? "soffice";
const hasOffice = spawnSync(OFFICE, ["--version"]).status === 0;
/** Pictures of pages are made by poppler. */
const hasPictures = spawnSync("pdftoppm", ["-v"]).status === 0;
const why = hasOffice ? "" : " (left out: this machine has no soffice)";

const SAMPLE = readFileSync(new URL("../samples/cao-loc-2021.xlsx", import.meta.url));

/** The sample after a command, saved. */
async function savedAfter(
  bytes: Uint8Array,
  command: string | ((bundle: Bundle) => void),
  only: string | null = null,
): Promise<Uint8Array> {
  const book = await open(bytes, "x.xlsx");
  const bundle = bundleOn(book.model);
  if (typeof command === "string") bundle.host.run(command);
  else command(bundle);
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
    `takes one page for Tổng hợp of 27 and 40 units, three for Kết quả, two for Kiểm tra and Báo cáo; charts are seen${why}`,
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "print-"));
      try {
        const forty = await manyUnits(40);
        const all = (bundle: Bundle) => bundle.host.run("menuAll");
        const tabs: [tab: string, pages: number, bytes: Uint8Array, go: (bundle: Bundle) => void][] = [
          [TAB_SUMMARY, 1, SAMPLE, all],
          [TAB_SUMMARY, 1, forty, all],
          [TAB_RESULT, 3, SAMPLE, all],
          [TAB_CHECK, 2, SAMPLE, all],
          [TAB_REPORT, 2, SAMPLE, report],
          [TAB_MERGED, 2, SAMPLE, merge],
        ];
        const files: string[] = [];
        for (const [n, [tab, , bytes, go]] of tabs.entries()) {
          files.push(path.join(folder, `${n}.xlsx`));
          writeFileSync(files[n] as string, await savedAfter(bytes, go, tab));
        }
        execFileSync(OFFICE, [...ownProfile(folder), "--convert-to", "pdf", "--outdir", folder, ...files], {
          stdio: "ignore",
          timeout: 120_000,
        });
        for (const [n, [tab, pages]] of tabs.entries()) {
          const pdf = readFileSync(path.join(folder, `${n}.pdf`), "latin1");
          const counted = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length;
          expect(counted, tab).toBeGreaterThan(0);
          expect(counted, tab).toBeLessThanOrEqual(pages);
          if (!hasPictures) continue;
          const seen = coloursOf(path.join(folder, `${n}.pdf`));
          // What passed and what failed, as bars: in no other tab stands anything of these colours.
          const [passed, failed] = [0x1f4e79, 0xe58a2b].map((colour) => seen.get(colour) ?? 0);
          if (tab === TAB_SUMMARY || tab === TAB_MERGED) {
            expect(passed, tab).toBeGreaterThan(1500);
            expect(failed, tab).toBeGreaterThan(10);
          } else expect([passed, failed], tab).toEqual([0, 0]);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    180_000,
  );
});

type Bundle = ReturnType<typeof bundleOn>;

/** Báo cáo with a row a unit. */
function report({ host, ui, workbook }: Bundle): void {
  host.run("menuSettings");
  const settings = sheetNamed(workbook, TAB_SETTINGS);
  const row = textOf(settings).findIndex(([label]) => label === "Gửi kèm từng đơn vị");
  ensureCell(settings, row, 1).value = "Có";
  ui.answerPrompt("OK", "Huyện đoàn Cao Lộc");
  host.run("menuUpward");
}

/** Toàn địa bàn of two reports. */
function merge({ host, ui, workbook }: Bundle): void {
  for (const one of [A, B]) workbook.sheets.push(tabOf(one, `BC ${one.header.unit}`));
  ui.answerPrompt("OK", "Tỉnh đoàn Lạng Sơn");
  host.run("menuMerge");
}

/** A table of so many units of six kinds, some of which fail, in a file. */
async function manyUnits(count: number): Promise<Uint8Array> {
  const codes = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((one) => `${pillar}.${one}`));
  const kinds = [
    "Đoàn xã",
    "Đoàn phường",
    "Đoàn thị trấn",
    "Đoàn trường THPT",
    "Đoàn Công an",
    "Chi đoàn cơ sở",
  ];
  const units = Array.from({ length: count }, (_, n) => [
    n + 1,
    `${kinds[n % kinds.length]} Số ${n + 1}`,
    ...codes.map((_, c) => (n % 7 === c ? "Không đạt" : n % 11 === c ? "" : "Đạt")),
  ]);
  const rows = [["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"], ["TT", "Đơn vị", ...codes], ...units];
  return await writeXlsx({ sheets: [{ name: "Chấm", rows }] });
}

/** How many pixels of the pages have each colour, 0xrrggbb. */
function coloursOf(pdf: string): Map<number, number> {
  const seen = new Map<number, number>();
  const picture = execFileSync("pdftoppm", ["-r", "60", pdf], { maxBuffer: 2 ** 28 });
  const head = /P6\s(\d+)\s(\d+)\s255\s/;
  for (let at = 0; at < picture.length; ) {
    const [whole = "", width, height] = head.exec(picture.toString("latin1", at, at + 40)) ?? [];
    if (whole === "") break;
    const from = at + whole.length;
    at = from + Number(width) * Number(height) * 3;
    for (let byte = from; byte < at; byte += 3) {
      const colour = picture.readUIntBE(byte, 3);
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
    }
  }
  return seen;
}
