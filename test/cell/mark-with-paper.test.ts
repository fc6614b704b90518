/** @fileoverview [M2] A mark and its paper in one cell, and boxes ticked in one cell. */
import { describe, expect, test } from "vitest";
import { boxesIn } from "../../src/cell/boxes";
import { IN_COLUMN, readMark } from "../../src/cell/mark";
import { markWithPaper } from "../../src/cell/mark-with-paper";
import { isMark } from "../../src/cell/sample";

const kind = (text: string) => readMark(text, IN_COLUMN).kind;
const problem = (text: string) => readMark(text, IN_COLUMN).problem;

describe("[M2] a mark with its paper", () => {
  test.each([
    "Đạt (12-KH/ĐTN ngày 05/3/2026)",
    "Đạt (12-KH/ĐTN ngày 05 tháng 3 năm 2026)",
    "Đạt (KH số 12-KH/ĐTN ngày 05/3/2026 của BCH Đoàn xã)",
    "Đạt - KH 12-KH/ĐTN",
    "Đạt - Kế hoạch số 12-KH/ĐTN ngày 05/3/2026",
    "Đạt: 12-KH/ĐTN; 05-BC/ĐTN",
    "Đạt\n12-KH/ĐTN",
    "Đạt 12-KH/ĐTN",
    "Đạt (12-KH)",
    "Đạt (KH số 12)",
    "Đạt (có KH)",
    "Đạt (có kế hoạch, báo cáo)",
    "Đạt https://drive.google.com/drive/folders/abc",
    "ĐẠT (12-KH/ĐTN)".normalize("NFD"),
    "x; 12-KH/ĐTN",
    "x (46-CV/ĐTN ngày 11/03/2022)",
    "Đ (12-KH/ĐTN)",
    "✓ - 12-KH/ĐTN",
  ])("%j passes", (text) => {
    expect(kind(text)).toBe("pass");
    expect(isMark(text)).toBe(true);
  });
  test.each([
    "Chưa đạt (12-KH/ĐTN)",
    "Không đạt - 12-KH/ĐTN",
    "Chưa đạt (thiếu 12-KH)",
    "Chưa đạt (thiếu 12-KH/ĐTN ngày 05/3/2026)",
    "Chưa đạt (chưa kết nạp mới)",
  ])("%j fails", (text) => {
    expect(kind(text)).toBe("fail");
  });
  test.each([
    "Đạt (chưa có KH)",
    "Đạt (thiếu minh chứng)",
    "Đạt (xem lại)",
    "Đạt (thiếu 12-KH/ĐTN)",
    "Đạt (12-KH/ĐTN, xem lại)",
    "Đạt (12-KH/ĐTN trả lại)",
    "Đạt (12-KH/ĐTN?)",
    "Đạt (dự thảo 12-KH/ĐTN)",
    "Đạt (12-KH/ĐTN; báo cáo bổ sung sau)",
    "Đạt (12-KH/ĐTN về việc thu hồi kết quả)",
    "Đạt (12-TB/ĐTN về việc không công nhận)",
    "Đạt (12-KH/ĐTN của Đoàn xã khác)",
    "Đạt (sẽ có KH)",
    "Đạt (KH)",
    "Đạt (theo BC)",
    "Đạt (có 2/5 KH)",
    "Đạt (5/3/2026)",
    "Đạt 80% (12-KH/ĐTN)",
    "Đạt nếu có 12-KH/ĐTN",
    "Đạt - Chưa đạt (12-KH/ĐTN)",
    "Chưa đạt (nay đã có 12-KH/ĐTN)",
    "Chưa đạt (chưa thẩm định)",
    "Chưa đạt (chưa đủ căn cứ)",
    "Chưa đạt (đã bổ sung 12-KH/ĐTN)",
    "Có (12-KH/ĐTN)",
    "12-KH/ĐTN",
  ])("%j is asked about", (text) => {
    expect(problem(text)).toBe("mark-unreadable");
  });
  test("what the sheet says of the word holds", () => {
    const letters = new Map([["x", "unreadable" as const]]);
    expect(readMark("x (12-KH/ĐTN)", { ...IN_COLUMN, letters }).problem).toBe("mark-unreadable");
  });
  test("the word and the paper", () => {
    expect(markWithPaper("Đạt (KH 12-KH/ĐTN, 05-BC/ĐTN)")).toEqual({
      word: "Đạt",
      paper: "KH 12-KH/ĐTN, 05-BC/ĐTN",
    });
  });
});

describe("[M2] boxes in one cell", () => {
  test.each([
    ["☑ Đạt  ☐ Chưa đạt", "pass"],
    ["☐ Đạt ☑ Chưa đạt", "fail"],
    ["[x] Đạt [ ] Chưa đạt", "pass"],
    ["[ ] Đạt [X] Không đạt", "fail"],
    ["☒ Đạt\n☐ Chưa đạt", "pass"],
    ["☐ Đạt\n☒ Chưa đạt", "fail"],
    ["Đạt ☑ / Chưa đạt ☐", "pass"],
    ["Đạt ☐ / Chưa đạt ☑", "fail"],
    ["(x) Đạt ( ) Không đạt", "pass"],
    ["☑Đạt ☐Chưa đạt", "pass"],
    ["☐ Đạt ☐ Chưa đạt ☑ Không áp dụng", "notApplicable"],
    ["☑ Đạt", "pass"],
    ["☒ Chưa đạt", "fail"],
    ["Đạt (x)", "pass"],
  ])("%j: %s", (text, said) => {
    expect(kind(text)).toBe(said);
  });
  test("none ticked of several is blank", () => {
    expect(readMark("☐ Đạt ☐ Chưa đạt", IN_COLUMN)).toMatchObject({ kind: "blank", problem: null });
  });
  test.each([
    "☑ Đạt ☑ Chưa đạt",
    "☑ Đạt ☐ Đạt",
    "☒ Đạt",
    "Đạt ✗",
    "☐ Đạt",
    "Đạt ()",
    "☑ Đạt ☐ Chưa đạt (xem lại)",
    "☑ Đã nộp ☐ Chưa nộp",
    "☑ Đạt ☐",
    "Đạt ☑ Chưa đạt",
  ])("%j is asked about", (text) => {
    expect(problem(text)).toBe("mark-unreadable");
  });
  test("a legend that explains the box, or the word, leaves it open", () => {
    for (const sign of ["☑", "đạt"]) {
      const letters = new Map([[sign, "unreadable" as const]]);
      expect(readMark("☑ Đạt ☐ Chưa đạt", { ...IN_COLUMN, letters }).problem).toBe("mark-unreadable");
    }
  });
  test("words and their boxes", () => {
    expect(boxesIn("Đạt ☑ / Chưa đạt ☐")).toEqual([
      ["Đạt", true],
      ["Chưa đạt", false],
    ]);
    expect(boxesIn("Kế hoạch (x) và báo cáo")).toBeNull();
  });
});
