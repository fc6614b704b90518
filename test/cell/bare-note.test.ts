/** @fileoverview [L11] Notes of no words of their own: which may speak of a unit's result. */
import { expect, test } from "vitest";
import { isBareNote } from "../../src/cell/bare-note";

const codes = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
const judgedBy = { codes, whole: [3, 15], year: 2026 };

test.each([
  "0",
  14,
  "14",
  -2,
  "k",
  "N",
  "x",
  "14x",
  "x→0",
  "1.2",
  "-1.2",
  "1.2; 2.3",
  "TC 1.2",
  "xem TC 1.2",
  "chỉ ND1",
  "ND1+ND3",
  "đạt ND 1, 3",
  "Đạt: 1.1-1.5",
  "đạt 14",
  "14 đạt",
  "2/3",
  "4/5; 5/5; 5/5",
  "93%",
  "0 điểm",
  "Lan: 0",
  "chị Lan: k",
  "kiểm tra: 0",
  "thực tế 0",
  "điểm 2.3",
  "Năm 2025",
  "theo bảng 2025",
  2025,
])("[L11] %s may", (text) => {
  expect(isBareNote(text, judgedBy)).toBe(true);
});

test.each([
  "",
  "-",
  "…",
  "(1)",
  "12/10",
  "5/10/2026",
  "2/9",
  "0912 345 678",
  15,
  "15",
  3,
  120,
  "120",
  0.93,
  2026,
  "2026",
  "Năm 2026",
  "3/3 ND",
  "5/5; 5/5; 5/5",
  "5-5-5",
  "100%",
  "15 x",
  "2.3: đạt",
  "2.3 x",
  "A",
  "v2",
  "Số 12",
  "Đơn: 0",
  "Nợ: 0",
  "Vi phạm: 0",
  "Đạt 15 TC",
  "ND1, ND2, ND3",
  "Đạt: 1.1-3.5",
  "Đạt",
  "Tốt",
  "Xã loại 1",
  "Bí thư từ 2023",
  "kết nạp 12",
  "12-KH/ĐTN",
])("[L11] “%s” is data, or read by its words", (text) => {
  expect(isBareNote(text, judgedBy)).toBe(false);
});

test("[L11] without a year no year is another's", () => {
  expect(isBareNote("Năm 2025", { ...judgedBy, year: null })).toBe(false);
});
