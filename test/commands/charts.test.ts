/** Charts on the own tabs, through the built bundle: over which cells, ours replaced, a person's own left alone. */
import { describe, expect, it } from "vitest";
import { TAB_MERGED, TAB_REPORT, TAB_SUMMARY } from "../../src/table/own-tabs";
import type { ModelChart, ModelSheet } from "../../workbench/host/model";
import { A, B, bookWith, run, tabOf } from "../upward/books";
import { OTHER_FINGERPRINT, own } from "../upward/reports";
import { bundleOn, sampleWorkbook, sheetNamed, textOf } from "./support";

/** What a chart shows: the words of its rows, and each column's head and figures. */
function shown(sheet: ModelSheet, { ranges, headers }: ModelChart) {
  const cells = textOf(sheet);
  const [names, figures] = ranges.map(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, n) =>
      cells.slice(firstRow, lastRow + 1).map((row) => row[firstColumn + n] ?? ""),
    ),
  );
  expect(headers).toBe(1);
  return { names: names?.[0]?.slice(1), series: figures };
}

const titles = (sheet: ModelSheet) => (sheet.charts ?? []).map(({ options }) => options.title);
const OURS = ["Số đơn vị theo kết quả", "Số đơn vị theo tiêu chí"];

describe("charts", () => {
  it("show on Tổng hợp the outcomes, and what passed, failed and is open of each content and criterion", async () => {
    const workbook = await sampleWorkbook("phu-binh-2020-tu-cham");
    bundleOn(workbook).host.run("menuSummary");
    const sheet = sheetNamed(workbook, TAB_SUMMARY);
    expect(titles(sheet)).toEqual(OURS);
    const [totals, criteria] = (sheet.charts ?? []).map((chart) => shown(sheet, chart));
    // Of what counts; what units say themselves is no outcome.
    expect(totals?.names).toEqual([
      "Tổng số đơn vị",
      "Đã đăng ký",
      "Công nhận",
      "Không công nhận",
      "Chưa xác định",
      "Không đăng ký",
    ]);
    expect(totals?.series?.[0]?.slice(0, 4)).toEqual(["Số đơn vị", "20", "18", "12"]);
    expect(criteria?.names?.slice(0, 3)).toEqual(["1", "1.1", "1.2"]);
    expect(criteria?.names).toHaveLength(18);
    expect(criteria?.series?.map(([head]) => head)).toEqual(["Đạt", "Chưa đạt", "Chưa rõ"]);
    for (let row = 1; row <= 18; row++) {
      const all = criteria?.series?.reduce((sum, column) => sum + Number(column[row]), 0);
      expect(all).toBeLessThanOrEqual(18);
      expect(all).toBeGreaterThan(0);
    }
    // They lie over no cell that says something.
    for (const { at } of sheet.charts ?? [])
      for (const row of textOf(sheet).slice(at.row, at.row + 8))
        expect(row.slice(at.column).join("")).toBe("");
  });

  it("have colours that grey paper tells apart, in one place", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    bundleOn(workbook).host.run("menuSummary");
    const [, chart] = sheetNamed(workbook, TAB_SUMMARY).charts ?? [];
    const greys = ((chart?.options.colors ?? []) as string[]).map((colour) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      return 0.299 * r + 0.587 * g + 0.114 * b;
    });
    expect(greys).toHaveLength(3);
    for (const [n, grey] of greys.slice(1).entries()) expect(grey - (greys[n] as number)).toBeGreaterThan(50);
    expect(chart?.options.isStacked).toBe(true);
  });

  it("of ours are replaced, never doubled; a person's own stay, copies of ours too", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { host } = bundleOn(workbook);
    host.run("menuAll");
    const sheet = sheetNamed(workbook, TAB_SUMMARY);
    const first = sheet.charts ?? [];
    const [own] = first as [ModelChart];
    const theirs = { ...own, id: 11, options: { title: "Biểu đồ của tôi" } };
    const copied = { ...own, id: 12 };
    sheet.charts = [...first, theirs, copied];
    host.run("menuSummary");
    expect(sheet.charts).toHaveLength(4);
    expect(sheet.charts).toContainEqual(theirs);
    expect(sheet.charts).toContainEqual(copied);
    host.run("menuAll");
    expect(sheet.charts).toHaveLength(4);
    // One that a person took out comes again.
    sheet.charts = [];
    host.run("menuSummary");
    expect(titles(sheet)).toEqual(OURS);
  });

  it("on a person's own tabs are never touched", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const theirs = workbook.sheets[0] as ModelSheet;
    const chart: ModelChart = {
      id: 1,
      type: "COLUMN",
      headers: 1,
      ranges: [{ firstRow: 5, lastRow: 9, firstColumn: 1, lastColumn: 1 }],
      options: { title: OURS[0] },
      at: { row: 0, column: 40, x: 0, y: 0 },
    };
    theirs.charts = [chart];
    const { host } = bundleOn(workbook);
    for (const command of ["menuAll", "menuUnhighlight", "menuSummary"]) host.run(command);
    expect(theirs.charts).toEqual([chart]);
  });

  it("show on Toàn địa bàn the same of every criteria set apart; Báo cáo has none", () => {
    const workbook = bookWith(tabOf(A, "a"), tabOf(B, "b"));
    run(workbook);
    const sheet = sheetNamed(workbook, TAB_MERGED);
    expect(titles(sheet)).toEqual(OURS);
    const [totals, criteria] = (sheet.charts ?? []).map((chart) => shown(sheet, chart));
    expect(totals?.series).toEqual([["Số đơn vị", "5", "4", "2", "1", "1", "1"]]);
    expect(criteria?.names?.slice(0, 4)).toEqual(["Nội dung 1", "Nội dung 2", "Nội dung 3", "Tiêu chí 1.1"]);
    expect(criteria?.series?.map(([head]) => head)).toEqual(["Đạt", "Chưa đạt", "Chưa rõ"]);
    run(workbook);
    expect(titles(sheet)).toEqual(OURS);

    const other = own("Huyện đoàn Văn Quan", undefined, { fingerprint: OTHER_FINGERPRINT });
    const two = bookWith(tabOf(A, "a"), tabOf(other, "b"));
    run(two);
    const found = titles(sheetNamed(two, TAB_MERGED));
    expect(found).toHaveLength(4);
    expect(new Set(found).size).toBe(4);

    const report = tabOf(A, TAB_REPORT);
    expect(report.charts ?? []).toEqual([]);
  });
});
