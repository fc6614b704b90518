/** `npm run merge` as a caller sees it, on a folder of reports (docs/upward.md). */
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TAB_MERGED, TAB_REPORT } from "../../src/table/own-tabs";
import { readReportTab } from "../../src/upward/read";
import type { Report } from "../../src/upward/report";
import { canonical } from "../../src/upward/stamp";
import { reportBlock } from "../../src/upward/tab";
import { assess as assessCommand } from "../../workbench/assess";
import { merge as command } from "../../workbench/merge";
import { open } from "../../workbench/xlsx/open";
import { bundleOn, textOf } from "../commands/support";
import { arrived, cellsOf, forged, own, row } from "../upward/reports";
import { ROOT, started, told } from "./commands";

const merge = (...args: string[]) => told(command, args);

let base: string;
let folder: string;
beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), "merge-"));
  folder = path.join(base, "Tỉnh đoàn Thử");
  await mkdir(folder);
});
afterAll(() => rm(base, { recursive: true }));

const A = own("Huyện đoàn Chi Lăng");
const put = (name: string, bytes: string | Uint8Array) => writeFile(path.join(folder, name), bytes);
const xlsxOf = (report: Report, name = TAB_REPORT) =>
  writeXlsx({ sheets: [{ name, rows: cellsOf(reportBlock(TAB_REPORT, report)) }] });

/** A real workbook with the report that the menu made in it. */
async function realFile(): Promise<Uint8Array> {
  const bytes = await readFile(path.join(ROOT, "test/samples/cao-loc-2021.xlsx"));
  const workbook = await open(bytes, "cao-loc.xlsx");
  const { host, ui } = bundleOn(workbook.model);
  ui.answerPrompt("OK", "Huyện đoàn Cao Lộc");
  host.run("menuUpward");
  return workbook.save();
}

describe("npm run merge", () => {
  it("merges a folder of .xlsx and .json, tells a person in Vietnamese, and writes nothing unasked", async () => {
    await put("a.xlsx", await realFile());
    await put("b.json", canonical(A));
    const { code, out, err } = await merge(folder, "--unit", "Tỉnh đoàn Lạng Sơn");
    expect(code).toBe(0);
    expect(out).toContain("Tỉnh đoàn Lạng Sơn · Năm 2021 · 2 báo cáo đã gộp");
    expect(out).toContain("Huyện đoàn Cao Lộc: công nhận 21/27 = 77,8% đăng ký");
    expect(out).toMatch(/KẾT QUẢ THEO BỘ TIÊU CHÍ THỨ 2 \(TÍNH RIÊNG\)/);
    expect(out).toContain("Chấm theo bộ tiêu chí khác");
    expect(out).toBe(out.normalize("NFC"));
    expect(err).toContain("Đang đọc");
    expect(await readdir(folder)).toEqual(["a.xlsx", "b.json"]);
    // As a program of its own it says the same.
    expect(await started("merge", [folder, "--unit", "Tỉnh đoàn Lạng Sơn"])).toEqual({ code, out, err });
    const refused = [path.join(folder, "a.xlsx")];
    expect(await started("merge", refused)).toEqual(await merge(...refused));
  });

  it("saves a fresh workbook whose only tab is a report for the next level", async () => {
    const out = path.join(base, "ra.xlsx");
    const { code } = await merge(folder, "--out", out, "--json");
    expect(code).toBe(0);
    const { model } = await open(await readFile(out), "ra.xlsx");
    expect(model.sheets.map(({ name }) => name)).toEqual([TAB_MERGED]);
    const [received] = readReportTab(TAB_MERGED, textOf(model.sheets[0] as never));
    expect(received?.flaws).toEqual([]);
    expect(received?.report?.header.unit).toBe("Tỉnh đoàn Thử");
    const next = path.join(base, "Trung ương");
    await mkdir(next);
    await writeFile(path.join(next, "ts.xlsx"), await readFile(out));
    const above = JSON.parse((await merge(next, "--json")).out);
    expect(above.report.totals).toEqual(received?.report?.totals);
    expect(above.findings).toMatchObject([{ code: "other-set", merged: true }]);
  });

  it("takes what assess made, where it was told whose report it is; where not it says how", async () => {
    const sent = path.join(base, "Từ assess");
    await mkdir(sent);
    const assess = async (...args: string[]) =>
      (await told(assessCommand, [path.join(ROOT, "test/samples/cao-loc-2021.xlsx"), ...args])).code;
    expect(await assess("--unit", "Huyện đoàn Cao Lộc")).toBe(2);
    expect(await assess("--out", path.join(sent, "không tên.xlsx"))).toBe(0);
    const none = await merge(sent, "--unit", "Tỉnh đoàn Lạng Sơn");
    expect(none.code).toBe(2);
    expect(none.err).toContain("Tệp có kết quả nhưng chưa có tab báo cáo");
    expect(await assess("--out", path.join(sent, "a.xlsx"), "--unit", "Huyện đoàn Cao Lộc")).toBe(0);
    const { code, out } = await merge(sent, "--unit", "Tỉnh đoàn Lạng Sơn", "--json");
    expect(code).toBe(0);
    const { report } = JSON.parse(out) as { report: Report };
    expect(report.children.map(({ unit }) => unit)).toEqual(["Huyện đoàn Cao Lộc"]);
    // The very counts that the menu's own report has.
    const own = await open(await realFile(), "x.xlsx");
    const tab = own.model.sheets.find(({ name }) => name === TAB_REPORT);
    const [read] = readReportTab(TAB_REPORT, textOf(tab as never));
    expect(report.children[0]?.totals.map(({ totals }) => totals)).toEqual(
      (read as { report: Report } | undefined)?.report.totals,
    );
  }, 120_000);

  it("prints one JSON object with --json and nothing else", async () => {
    const { code, out, err } = await merge(folder, "--json");
    expect(code).toBe(0);
    expect(err).toBe("");
    const answer = JSON.parse(out);
    expect(answer.report.children.map(({ unit }: { unit: string }) => unit)).toEqual([
      "Huyện đoàn Cao Lộc",
      "Huyện đoàn Chi Lăng",
    ]);
    expect(arrived(answer.report).flaws).toEqual([]);
    expect(answer).toMatchObject({ missing: [], askable: [], written: null });
  });

  it("names every file that is of no use, and goes on with the others", async () => {
    await put("c cụt.json", canonical(A).slice(0, 300));
    await put("d trống.json", "");
    await put("e ảnh.xlsx", "\x89PNG\r\n\x1a\n");
    await put("f bảng khác.xlsx", await writeXlsx({ sheets: [{ name: "Bảng", rows: [["x"]] }] }));
    await put("g to.json", "");
    await truncate(path.join(folder, "g to.json"), 50 * 2 ** 20);
    await put("h sửa.xlsx", await xlsxOf(forged(own("Huyện đoàn Bình Gia"), { version: "9" })));
    await put(
      "i năm khác.xlsx",
      await xlsxOf(own("Huyện đoàn Lộc Bình", [row("x")], { year: 2020 }), "Đổi tên"),
    );
    await put("k chính mình.json", canonical(own("Tỉnh đoàn Lạng Sơn")));
    await put(
      "l hàng sai.json",
      JSON.stringify({ ...own("Huyện đoàn Tràng Định"), rows: Array(30_000).fill({ n: 1 }) }),
    );
    await put("~$a.xlsx", "khóa");
    await put("ghi chú.txt", "x");
    const { code, out } = await merge(folder, "--unit", "Tỉnh đoàn Lạng Sơn", "--year", "2021", "--json");
    expect(code).toBe(0);
    const { findings, report, askable } = JSON.parse(out);
    expect(report.children).toHaveLength(2);
    const held = findings.filter((one: { merged: boolean }) => !one.merged);
    const byFile = Object.fromEntries(
      held.map((one: { where: string; code: string }) => [one.where, one.code]),
    );
    expect(byFile).toEqual({
      "c cụt.json": "cut-off",
      "d trống.json": "cut-off",
      "e ảnh.xlsx": "unusable-file",
      "f bảng khác.xlsx": "unusable-file",
      "g to.json": "unusable-file",
      "h sửa.xlsx": "stamp-broken",
      "i năm khác.xlsx": "other-year",
      "k chính mình.json": "oneself",
      "l hàng sai.json": "malformed",
    });
    expect(askable).toEqual([{ unit: "Huyện đoàn Bình Gia", where: "h sửa.xlsx" }]);
    for (const { message } of findings) expect(message).toMatch(/^\p{Lu}.*\.$/u);
  });

  it("lets in whom it is told to, by name, with the mark; says who of the list is missing", async () => {
    const list = path.join(base, "danh sách.txt");
    await writeFile(
      list,
      "Huyện đoàn Cao Lộc\r\nHuyện đoàn Chi Lăng\n\nHuyện đoàn Bình Gia\nHuyện đoàn Văn Quan\n",
    );
    const args = [folder, "--unit", "Tỉnh đoàn Lạng Sơn", "--year", "2021", "--expect", list];
    const before = (await merge(...args)).out;
    expect(before).toContain('thêm --accept "Huyện đoàn Bình Gia"');
    expect(before).toContain("Huyện đoàn Bình Gia (đã gửi nhưng chưa gộp được)");
    const { out } = await merge(...args, "--accept", "Huyện đoàn Bình Gia");
    expect(out).toContain("3 báo cáo đã gộp / 4 đơn vị phải báo cáo");
    expect(out).toContain("CHƯA XÁC MINH: Huyện đoàn Bình Gia");
    expect(out).toMatch(/CHƯA CÓ SỐ LIỆU\n {2}Huyện đoàn Văn Quan\n/);
  });

  it("holds what would count a unit twice, says what to do, and takes it when told by its file", async () => {
    const twice = path.join(base, "trùng");
    await mkdir(twice);
    const rows = [row("Đoàn xã Gia Cát"), row("Đoàn xã Hợp Thành")];
    await writeFile(path.join(twice, "a.json"), canonical(own("Huyện đoàn Cao Lộc", rows)));
    await writeFile(path.join(twice, "b 0912345678.xlsx"), await xlsxOf(own("Khối xã miền núi", rows)));
    await writeFile(path.join(twice, "c.json"), canonical(A));
    const out = path.join(base, "ra trùng.xlsx");
    const args = [twice, "--unit", "Tỉnh đoàn Lạng Sơn", "--out", out];
    const held = await merge(...args);
    expect(held.code).toBe(0);
    expect(held.out).toContain("1 báo cáo đã gộp");
    expect(held.out).toContain(
      "[Không gộp] a.json – Huyện đoàn Cao Lộc: Có chung đơn vị với báo cáo của “Khối xã miền núi”: “Đoàn xã Gia Cát”, “Đoàn xã Hợp Thành”; cộng cả hai sẽ tính hai lần.",
    );
    expect(held.out).toContain('thêm --accept "b 0912345678.xlsx"');
    const { model } = await open(await readFile(out), "ra.xlsx");
    const cells = textOf(model.sheets[0] as never)
      .flat()
      .join("\n");
    expect(cells).toContain("Không gộp: Khối xã miền núi: Có chung đơn vị");
    expect(cells).not.toMatch(/0912345678|a\.json|\.xlsx/);
    // A name alone does not say which of two is meant.
    expect((await merge(...args, "--accept", "Khối xã miền núi")).out).toContain("1 báo cáo đã gộp");
    const taken = JSON.parse((await merge(...args, "--accept", "a.json", "--json")).out);
    expect(
      taken.report.children.map(({ unit, mark }: { unit: string; mark: string }) => [unit, mark]),
    ).toEqual([
      ["Huyện đoàn Cao Lộc", "edited"],
      ["Huyện đoàn Chi Lăng", ""],
    ]);
    expect(taken.twice).toEqual([{ unit: "Khối xã miền núi", where: "b 0912345678.xlsx" }]);
  });

  it.each<[string, () => string[], RegExp]>([
    ["no folder", () => [path.join(base, "không có")], /Không mở được thư mục/],
    ["a file for a folder", () => [path.join(folder, "a.xlsx")], /không phải thư mục/],
    ["no argument", () => [], /Cách dùng/],
    ["a strange option", () => [folder, "--nhanh"], /Cách dùng/],
    ["a strange year", () => [folder, "--year", "hai"], /bốn chữ số/],
    ["an empty folder", () => [path.join(base, "trống")], /không có tệp/],
    [
      "no report in any file",
      () => [path.join(base, "khác")],
      /Không tệp nào .* có báo cáo\. x\.xlsx: .* y\.xlsx: /,
    ],
    ["several years", () => [folder], /nhiều năm \(2020, 2021\)/],
    ["no list", () => [folder, "--expect", "không có.txt"], /Không đọc được tệp/],
    ["nowhere to write", () => [folder, "--year", "2021", "--out", "/khong/co/ra.xlsx"], /Không ghi được/],
  ])("ends with exit 2 and one Vietnamese line: %s", async (_, args, sentence) => {
    await mkdir(path.join(base, "trống"), { recursive: true });
    await mkdir(path.join(base, "khác"), { recursive: true });
    await writeFile(
      path.join(base, "khác", "x.xlsx"),
      await writeXlsx({ sheets: [{ name: "Bảng", rows: [["x"]] }] }),
    );
    await writeFile(path.join(base, "khác", "y.xlsx"), "x");
    const given = args();
    const { code, out, err } = await merge(...given, ...(given.includes("--out") ? [] : ["--json"]));
    expect(code).toBe(2);
    expect(out).toBe("");
    const said = err
      .trim()
      .split("\n")
      .filter((line) => !line.startsWith("Đang "));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });
});
