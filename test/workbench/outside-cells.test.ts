/** Words on a tab that stand in no cell: a file has them, a script sees none of them ([L4]). */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ModelSheet } from "../../workbench/host/model";
import { wordsOutsideCells } from "../../workbench/outside-cells";
import { open } from "../../workbench/xlsx/open";
import { bookOf, sheetOf } from "./host/support";

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./xlsx/fixtures/${name}.xlsx`, import.meta.url)));
const tab = (more: Partial<ModelSheet>) => Object.assign(sheetOf([["Đơn vị", "1.1"]], "Chấm"), more);
const prompt = (help: string): ModelSheet =>
  sheetOf([["x", { value: "x", validation: { kind: "list", rejects: false, help } }]], "Chấm");
const said = (sheet: ModelSheet) => wordsOutsideCells(bookOf(sheet)).join("\n");

describe("[L4] words outside the cells are named with their tab", () => {
  it.each(["xlsxwriter", "libreoffice"])(
    "what is drawn and printed on a tab of a file by %s",
    async (name) => {
      const { model } = await open(fixture(name), "x.xlsx");
      const [first, ...more] = wordsOutsideCells(model);
      expect(more).toEqual([]);
      expect(first).toContain(
        `tab “${model.sheets[0]?.name}” còn có chữ mà chương trình không dùng để chấm: hộp chữ “hộp chữ”; `,
      );
      expect(first).toContain("; đầu, chân trang in “Đầu trang”");
    },
  );

  it.each([
    ['&C&"Arial,Bold"&14DỰ THẢO&R&8trang &P', "đầu, chân trang in “DỰ THẢO”"],
    ["&LTỉnh đoàn && Hội LHTN&CKẾT QUẢ TẠM TÍNH", "đầu, chân trang in “KẾT QUẢ TẠM TÍNH”"],
  ])("what is printed on each page: %s", (printed, words) => {
    expect(said(tab({ printed: [printed] }))).toContain(words);
  });

  it.each(["&C&P/&N", "&LTrang &P / &N", "&R&D &T", "&C&A"])(
    "numbers of pages, days and names are not: %s",
    (printed) => {
      expect(said(tab({ printed: [printed] }))).toBe("");
    },
  );

  it.each(["Tạm tính, chờ Đảng ủy xã xác nhận", "Chưa duyệt", "Nhập tạm, chưa có kết quả chính thức"])(
    "a prompt that speaks of what stands there: %s",
    (help) => {
      expect(said(prompt(help))).toContain(`lời nhắc khi nhập ở ô B1 “${help}”`);
    },
  );

  it.each([
    "Chọn Đạt hoặc Chưa đạt",
    "Nhập x nếu đạt, để trống nếu chưa đạt",
    "Hãy chọn một giá trị trong danh sách",
  ])("a prompt that tells how to fill in is not: %s", (help) => {
    expect(said(prompt(help))).toBe("");
  });

  it("a long text is cut, many are counted, hidden tabs and the add-on's own are left out", () => {
    const long = `Riêng Đoàn xã Pù Nhi: ${"Ban Thường vụ chưa nhất trí, ".repeat(9)}`;
    const words = Array.from({ length: 7 }, (_, i) => `${i + 1} ${long}`);
    const all = said(tab({ floating: { images: 0, drawings: 7, words } }));
    expect(all).toContain("hộp chữ “1 Riêng Đoàn xã Pù Nhi: Ban Thường vụ chưa nhất trí");
    expect(all).toContain("…”; hộp chữ “5 ");
    expect(all).toContain("; và 2 chỗ nữa. ");
    expect(all.length).toBeLessThan(700);
    expect(said(tab({ hidden: true, printed: ["&CDỰ THẢO"] }))).toBe("");
  });
});
