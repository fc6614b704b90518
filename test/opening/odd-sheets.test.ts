/** Sheets that somebody tried the opening with: what it left of last year without a word, each with what is right now. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OpeningAnswer } from "../../src/commands/open-year";
import type { ModelWorkbook } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import { at, bundleOn, sheetNamed } from "../commands/support";

const run = (workbook: ModelWorkbook, to: number, sheet: string | null = null) =>
  bundleOn(workbook).host.run("runOpening", [{ to, year: null, sheet }]) as OpeningAnswer;

/** The file opened for 2027, and the lines that the person reads. */
async function opened(name: string) {
  const bytes = readFileSync(new URL(`files/${name}.xlsx`, import.meta.url));
  const { model } = await open(bytes, `${name}.xlsx`);
  const answer = run(model, 2027);
  if (!answer.ok) throw new Error(answer.message);
  const stands = (tab: string, cell: string) => at(sheetNamed(model, tab), cell)?.value ?? "";
  return { model, stands, made: answer.made, lines: answer.lines };
}

describe("[Y10] a result typed on a form goes with its marks", () => {
  it.each([
    ["phieu-ket-qua-chung", "A22", "B22", "Đạt"],
    ["phieu-de-nghi-cong-nhan", "A22", "B22", "Có"],
    ["phieu-ket-luan-chung", "B21", "C21", "Công nhận"],
  ])("%s: its label stays", async (name, label, cell, said) => {
    const { stands, made } = await opened(name);
    expect(made).toHaveLength(3);
    for (const tab of made) {
      const source = tab.replace(" 2027", "");
      expect([stands(source, cell), stands(tab, cell)], tab).toEqual([said, ""]);
      expect(stands(tab, label)).toBe(stands(source, label));
    }
  });
});

it("[Y10] rows of one's own in a table that is turned round are named, like columns", async () => {
  const { stands, lines } = await opened("bang-xoay-dong-rieng");
  expect(["C19", "C20", "C21"].map((cell) => stands("Chấm 2027", cell))).toEqual([
    "",
    "Xuất sắc",
    "12/11/2026",
  ]);
  expect(lines).toContain(
    "Cột, dòng riêng của bạn được chép nguyên, kể cả nội dung: “Xếp loại” (dòng 20), “Ngày thẩm định” (dòng 21).",
  );
});

it("[Y10] a column that was emptied is no column of one's own", async () => {
  const { lines } = await opened("tinh-trang-ho-so");
  expect(lines.find((line) => line.startsWith("Cột, dòng riêng"))).not.toContain("(cột Y)");
});

describe("[Y11] formulas that go on calling last year's cells are named", () => {
  it("by the name of a block, whose cells stay last year's", async () => {
    const { lines } = await opened("ten-vung");
    expect(lines).toContain(
      "Công thức vẫn lấy từ tab, bảng hoặc tên của năm cũ: “Ba chủ động 2027” gọi “TongDat”.",
    );
  });
  it("by a text that names the tab", async () => {
    const { lines } = await opened("goi-bang-chuoi");
    expect(lines).toContain(
      "Công thức vẫn lấy từ tab, bảng hoặc tên của năm cũ: “Chấm 2027” gọi “Chấm 2026”.",
    );
  });
});

it("[Y14] asked for the year after one into which nobody typed yet, it says so", async () => {
  const { model } = await opened("bang-xoay-dong-rieng");
  expect(run(model, 2028, "Chấm 2027")).toEqual({
    ok: false,
    message:
      "Đã có năm 2027 mà chưa ai nhập gì vào (tab “Chấm 2027”), nên chưa mở năm sau nữa. Không tạo gì thêm.",
  });
});
