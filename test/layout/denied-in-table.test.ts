/** @fileoverview Columns beside the assessment's own evidence that deny it ([E4]): per criterion, per unit, per row. */
import { describe, expect, test } from "vitest";
import { CODES, read, sheet } from "./books";
import type { Loose } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const DOC = "12-BC/ĐTN ngày 05/11/2021";

const saidOf = (reading: ReturnType<typeof read>) =>
  reading.denied.map(({ row, column, criterion }) => [row, column, criterion]);

/** Under each criterion mark, evidence and `heading`; `state` stands at 1.2 of the first unit, `yes` everywhere else. */
const perCriterion = (heading: string, state: Loose, yes: Loose) =>
  read(
    sheet(
      [
        ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, "", ""])],
        ["", "", ...CODES.flatMap(() => ["Thẩm định", "Minh chứng", heading])],
      ],
      [A, B].map((unit, n) => [
        n + 1,
        unit,
        ...CODES.flatMap((code) => ["Đạt", DOC, n === 0 && code === "1.2" ? state : yes]),
      ]),
    ),
  );
const perUnit = (heading: string, state: Loose, yes: Loose = "") =>
  read(
    sheet(
      [
        ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, ""]), heading],
        ["", "", ...CODES.flatMap(() => ["Thẩm định", "Minh chứng"]), ""],
      ],
      [A, B].map((unit, n) => [n + 1, unit, ...CODES.flatMap(() => ["Đạt", DOC]), n === 0 ? state : yes]),
    ),
  );
const perRow = (heading: string, state: Loose, yes: Loose) =>
  read(
    sheet(
      [["Đơn vị", "Tiêu chí", "Kết quả thẩm định", "Minh chứng", heading]],
      [A, B].flatMap((unit) =>
        CODES.map((code) => [unit, code, "Đạt", DOC, unit === A && code === "1.2" ? state : yes]),
      ),
    ),
  );

describe("[E4] a column beside the evidence denies it", () => {
  test.each<[string, Loose, Loose]>([
    ["Tình trạng", "Chưa nộp", "Đã nộp"],
    ["Tình trạng nộp", "Sẽ nộp sau ngày 15/12", "Đã nộp"],
    ["Kiểm tra", "Không hợp lệ", "Hợp lệ"],
    ["Đã nộp", "Chưa", "Đã nộp ngày 05/11"],
    ["Ghi chú", "Thiếu chữ ký, con dấu", ""],
    ["Ghi chú", "Chưa nộp", ""],
  ])("%s: %s", (heading, state, yes) => {
    expect(saidOf(perCriterion(heading, state, yes))).toEqual([[3, 7, "1.2"]]);
    expect(saidOf(perRow(heading, state, yes))).toEqual([[3, 4, "1.2"]]);
  });

  test.each<[string, Loose]>([
    ["Tình trạng minh chứng", "Chưa nộp"],
    ["Hồ sơ đã nộp", "chưa"],
    ["Tình trạng", "Chưa nộp hồ sơ"],
    ["Ghi chú", "Chưa nộp minh chứng"],
  ])("of a whole unit, %s: %s", (heading, state) => {
    expect(saidOf(perUnit(heading, state, ""))).toEqual([[3, 32, null]]);
  });
});

describe("[E4] what speaks of something else denies nothing", () => {
  test.each<[string, Loose, Loose]>([
    ["Ghi chú", "Chưa kịp thời", ""],
    ["Ghi chú", "Không", ""],
    ["Ghi chú", "Không có", "Không"],
    ["Ghi chú", "Ko", ""],
    ["Nhận xét", "Chưa đầy đủ", "Tốt"],
    ["Kiến nghị", "Không có", ""],
    ["Tình trạng", "Chưa kiểm tra", "Đã nộp"],
    ["Ghi chú", "Bổ sung ngày 05/12/2021", ""],
  ])("%s: %s", (heading, state, yes) => {
    expect(saidOf(perCriterion(heading, state, yes))).toEqual([]);
    expect(saidOf(perRow(heading, state, yes))).toEqual([]);
  });

  test.each<[string, Loose, Loose]>([
    ["Đoàn phí", "Chưa nộp", "Đã nộp"],
    ["Ghi chú", "Chưa nộp đoàn phí", ""],
    ["Ghi chú", "Chưa có bí thư", ""],
    ["Tình trạng", "Không đạt", "Đạt"],
    ["Báo cáo quý", "Chưa nộp", "x"],
    ["Kết quả năm 2020", "Không đạt", "Đạt"],
  ])("of a whole unit, %s: %s", (heading, state, yes) => {
    expect(saidOf(perUnit(heading, state, yes))).toEqual([]);
  });
});
