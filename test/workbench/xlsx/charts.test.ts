/** Charts in .xlsx files: real parts that come back as they were, and every other thing that a drawing holds. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TAB_SUMMARY } from "../../../src/table/own-tabs";
import { ensureCell, newSheet } from "../../../workbench/host/model";
import type { OpenedWorkbook } from "../../../workbench/xlsx/open";
import { open } from "../../../workbench/xlsx/open";
import { parseRoot } from "../../../workbench/xlsx/xml";
import { bundleOn, sheetNamed } from "../../commands/support";
import { partsOf } from "./support";

const read = (file: string) => readFileSync(new URL(file, import.meta.url));
const SAMPLE = read("../../samples/cao-loc-2021.xlsx");

const summaryOf = ({ model }: OpenedWorkbook) => sheetNamed(model, TAB_SUMMARY);
const partsLike = (bytes: Uint8Array, pattern: RegExp) =>
  [...partsOf(bytes)]
    .filter(([name]) => pattern.test(name))
    .map(([name, xml]) => [name, String(xml)] as const);
const CHARTS = /^xl\/charts\/chart\d+\.xml$/;

async function withSummary(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await open(bytes, "x.xlsx");
  bundleOn(book.model).host.run("menuSummary");
  return await book.save();
}

describe("charts that a script put in", () => {
  it("are parts of their own: bars over the tab's cells with what they hold, each led to and declared", async () => {
    const bytes = await withSummary(SAMPLE);
    const charts = partsLike(bytes, CHARTS);
    expect(charts).toHaveLength(2);
    for (const [name, xml] of charts) {
      expect(parseRoot(xml).local).toBe("chartSpace");
      expect(String(partsOf(bytes).get("[Content_Types].xml"))).toContain(`PartName="/${name}"`);
      expect(xml).toContain(`<c:f>'${TAB_SUMMARY}'!$C$`);
    }
    const [totals = "", criteria = ""] = charts.map(([, xml]) => xml);
    expect(totals).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
    expect(totals).toContain("<c:v>Công nhận</c:v>");
    expect(totals).toContain('<c:pt idx="2"><c:v>21</c:v></c:pt>');
    expect(criteria).toContain('<c:barDir val="col"/><c:grouping val="stacked"/>');
    expect(criteria.match(/<c:ser>/g)).toHaveLength(3);
    const [[drawing, xml] = ["", ""]] = partsLike(bytes, /^xl\/drawings\/drawing\d+\.xml$/);
    expect(xml.match(/<c:chart /g)).toHaveLength(2);
    const rels = String(partsOf(bytes).get(drawing.replace(/([^/]+)$/, "_rels/$1.rels")));
    for (const [, id] of xml.matchAll(/r:id="(rId\d+)"/g)) expect(rels).toContain(`Id="${id}"`);
  });

  it("come back as they were, and a second run replaces them in the file", async () => {
    const first = await withSummary(SAMPLE);
    const made = await open(SAMPLE, "x.xlsx");
    bundleOn(made.model).host.run("menuSummary");
    const back = summaryOf(await open(first, "x.xlsx")).charts ?? [];
    const plain = (charts: typeof back) =>
      charts.map(({ type, headers, at, ranges, options: { title, colors, width, height, isStacked } }) => ({
        type,
        headers,
        at,
        ranges,
        ...{ title, colors, width, height, isStacked },
      }));
    expect(plain(back)).toEqual(plain(summaryOf(made).charts ?? []));
    const again = await withSummary(first);
    expect(partsLike(again, CHARTS).map(([, xml]) => xml)).toEqual(
      partsLike(first, CHARTS).map(([, xml]) => xml),
    );
    expect(summaryOf(await open(again, "x.xlsx")).charts).toHaveLength(2);
    // Every part that is there is led to: nothing of the first run lies about.
    const rels = partsLike(again, /\.rels$/)
      .map(([, xml]) => xml)
      .join();
    for (const [name] of partsLike(again, CHARTS))
      expect(rels).toContain(name.slice(name.lastIndexOf("/") + 1));
    const book = await open(again, "x.xlsx");
    expect(await book.save()).toEqual(again);
  });

  it("leave a chart of a person's on that tab every byte, and go with the tab", async () => {
    const first = await withSummary(SAMPLE);
    // As if the person had made one more out of the first.
    const book = await open(first, "x.xlsx");
    const sheet = summaryOf(book);
    const [one] = sheet.charts ?? [];
    if (!one) throw new Error("no chart");
    const { anchor: _, ...own } = one;
    sheet.charts = [
      ...(sheet.charts ?? []),
      { ...own, id: 9, options: { ...own.options, title: "Của <tôi> & bạn" } },
    ];
    sheet.shapeChanged = true;
    const theirs = await book.save();
    const mine = (bytes: Uint8Array) =>
      partsLike(bytes, CHARTS).filter(([, xml]) => xml.includes("Của &lt;tôi&gt;"));
    expect(mine(theirs)).toHaveLength(1);
    const after = await withSummary(theirs);
    expect(mine(after)).toEqual(mine(theirs));
    expect(summaryOf(await open(after, "x.xlsx")).charts?.map(({ options }) => options.title)).toContain(
      "Của <tôi> & bạn",
    );
    const without = await open(after, "x.xlsx");
    without.model.sheets = without.model.sheets.filter(({ name }) => name !== TAB_SUMMARY);
    without.model.activeSheet = 0;
    expect(partsLike(await without.save(), /^xl\/(charts|drawings)\//)).toEqual([]);
  });
});

describe("a file's own drawings", () => {
  it.each(["xlsxwriter", "libreoffice"])("%s: keep every byte whatever is made beside them", async (name) => {
    const bytes = read(`fixtures/${name}.xlsx`);
    const book = await open(bytes, `${name}.xlsx`);
    const before = book.model.sheets.map(({ charts }) => charts?.length ?? 0);
    const cells = [
      ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Đơn vị", "1.1", "2.1", "3.1"],
      [1, "Đoàn xã An Hà", "x", "x", "x"],
    ];
    const sheet = newSheet(900, "Chấm", true);
    cells.forEach((row, r) => {
      row.forEach((value, c) => {
        ensureCell(sheet, r, c).value = value;
      });
    });
    book.model.sheets.push(sheet);
    book.model.activeSheet = book.model.sheets.length - 1;
    bundleOn(book.model).host.run("menuSummary");
    const after = await book.save();
    const old = partsOf(bytes);
    for (const [part, content] of partsOf(after))
      if (/^xl\/(charts|drawings)\//.test(part) && old.has(part))
        expect(String(content), part).toBe(String(old.get(part)));
    const again = await open(after, "x.xlsx");
    expect(summaryOf(again).charts).toHaveLength(2);
    expect(again.model.sheets.slice(0, before.length).map(({ charts }) => charts?.length ?? 0)).toEqual(
      before,
    );
  });

  it.each([
    ["xlsxwriter", { images: 1, drawings: 1, words: ["hộp chữ"] }],
    ["libreoffice", { images: 1, drawings: 2, words: ["hộp chữ", "Nút"] }],
  ])(
    "%s: pictures and shapes are counted, charts apart, with their words; names of cells are of their tab",
    async (name, floating) => {
      const { model } = await open(read(`fixtures/${name}.xlsx`), `${name}.xlsx`);
      const [sheet] = model.sheets;
      expect([sheet?.floating, sheet?.charts?.length]).toEqual([floating, 1]);
      // Print areas and filters are Excel's own, and a number has no tab.
      expect(model.names).toEqual([{ name: "Rieng", sheet: sheet?.id }]);
    },
  );
});
