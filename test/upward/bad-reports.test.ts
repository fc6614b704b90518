/** One bad report never stops the others: each is named with its fault, and the rest is merged. */
import { describe, expect, it } from "vitest";
import { TAB_REPORT } from "../../src/table/own-tabs";
import { type Received, readReportTab, readReportText } from "../../src/upward/read";
import { reportPieces } from "../../src/upward/tab";
import { bundleOn } from "../commands/support";
import type { Given } from "../workbench/host/support";
import { sheetOf } from "../workbench/host/support";
import { A, B, bookWith, NOON, result, tabOf } from "./books";
import { merged, own } from "./reports";

const X = own("Huyện đoàn Lộc Bình");
const many = (one: unknown, count = 30_000) => Array.from({ length: count }, () => one);
const keyed = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]));

/** Texts that somebody's program, or malice, may send as a report. */
const BAD: readonly (readonly [string, string, RegExp])[] = [
  ["30.000 hàng sai", JSON.stringify({ ...X, rows: many({ n: 1 }) }), /ở phần: Từng đơn vị/],
  ["30.000 hàng rỗng", JSON.stringify({ ...X, rows: many(null) }), /ở phần: Từng đơn vị/],
  ["200.000 nguồn sai", JSON.stringify({ ...X, sources: many("", 200_000) }), /ở phần: danh sách nguồn/],
  ["loại hình sai", JSON.stringify({ ...X, types: [many({})] }), /ở phần: Theo loại hình/],
  ["bộ tiêu chí sai", JSON.stringify({ ...X, sets: many(1) }), /ở phần: Bộ tiêu chí/],
  ["phần lạ", JSON.stringify({ ...X, ...keyed(30_000) }), /nội dung lạ/],
  ["mã lạ", JSON.stringify({ ...X, stamp: keyed(30_000) }), /ở phần: [^.]{1,200}phần lạ/],
  ["lồng sâu", `{"schema":1,"rows":${"[".repeat(9_000)}${"]".repeat(9_000)}}`, /nội dung lạ/],
  ["lồng rất sâu", "[".repeat(1_000_000), /không phải báo cáo/],
  ["số vô hạn", JSON.stringify(X).replace('"year":2021', '"year":1e999'), /nội dung lạ/],
  ["không phải báo cáo", "null", /không phải báo cáo/],
  ["tên là constructor", JSON.stringify({ ...X, constructor: 1, toString: 2 }), /nội dung lạ/],
];

describe("a report that is malformed beyond measure", () => {
  it.each(BAD)("is one fault, told in one sentence: %s", (name, text) => {
    const received = readReportText(name, text);
    expect(received.report === null || received.flaws.length > 0).toBe(true);
    const result = merged([A, received, B]);
    expect(result.report.children).toHaveLength(2);
    expect(result.report.totals[0]?.units).toBe(5);
    expect(result.notes).toHaveLength(1);
    expect(result.notes[0]?.where).toBe(name);
  });

  it("leaves the menu's merge whole: every bad one is named in the tab, the others are summed", () => {
    const sheets = BAD.map(([name, text], i) =>
      sheetOf(reportPieces(text).map((piece) => [piece]) as Given[][], `${i} ${name}`, 100 + i),
    );
    const workbook = bookWith(tabOf(A, "a"), ...sheets, tabOf(B, "b"));
    const bundle = bundleOn(workbook, { now: () => NOON });
    // Of one whose stamp alone is wrong a person is asked.
    bundle.ui.answerAlert("NO");
    bundle.host.run("menuMerge");
    const { report, lines } = result(workbook);
    expect(report.totals[0]?.units).toBe(5);
    expect(bundle.ui.toasts[0]?.message).toMatch(/^Đã gộp 2 báo cáo .*12 báo cáo chưa gộp/);
    const said = lines.flat().filter((cell) => cell.startsWith("Không gộp"));
    expect(said).toHaveLength(BAD.length + 1);
    for (const [, , sentence] of BAD) expect(said.join("\n")).toMatch(sentence);
    for (const line of said) expect(line.length).toBeLessThan(600);
  });

  it("nor does a tab with tens of thousands of pieces", () => {
    const pieces = Array.from({ length: 50_000 }, (_, i) => [`3CD-REPORT ${i}/999999 x #END`]);
    const received: Received[] = readReportTab(TAB_REPORT, pieces);
    expect(merged([A, ...received]).report.totals[0]?.units).toBe(3);
  });
});
