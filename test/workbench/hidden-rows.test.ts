/** [L2] Units on rows and columns that nobody sees are told of where a file says so. */
import { describe, expect, it } from "vitest";
import { hiddenRows, hiddenUnits } from "../../workbench/hidden-rows";
import type { ModelSheet } from "../../workbench/host/model";
import { bookOf, sheetOf } from "./host/support";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const UNITS = NAMES.map((name) => ({ name }));
const wide = (): ModelSheet =>
  sheetOf([["TT", "Đơn vị", "1.1"], ...NAMES.map((name, at) => [at + 1, name, "Đạt"])], "Chấm");
const turned = (): ModelSheet =>
  sheetOf(
    [
      ["Tiêu chí", ...NAMES],
      ["1.1", "Đạt", "Đạt", "Đạt"],
    ],
    "Chấm",
  );
const hiding = (sheet: ModelSheet, hidden: { rows?: number[]; columns?: number[] }): ModelSheet => {
  for (const row of hidden.rows ?? []) sheet.hiddenRows.add(row);
  for (const column of hidden.columns ?? []) sheet.hiddenColumns.add(column);
  return sheet;
};
const counted = (sheet: ModelSheet, judged = ["Chấm"]) => hiddenUnits(bookOf(sheet), judged, UNITS);

describe("[L2] units that are counted on hidden rows are named", () => {
  it("each with its row", () => {
    expect(counted(hiding(wide(), { rows: [2] }))).toEqual([
      "Có 1 đơn vị ở dòng hoặc cột đang ẩn của tab “Chấm” vẫn được tính: dòng 3 (Đoàn xã Bảo Lâm). Cho hiện lại để xem; nếu không tính thì xóa các dòng, cột ấy rồi chạy lại.",
    ]);
  });

  it("[L8] each with its column where the table is turned round", () => {
    expect(counted(hiding(turned(), { columns: [3] }))[0]).toContain("cột D (Đoàn xã Cao Lâu)");
  });

  it("nothing is said of rows that hold no unit, of columns of marks, or of tabs that are not judged", () => {
    expect(counted(wide())).toEqual([]);
    expect(counted(hiding(wide(), { rows: [0, 4], columns: [0, 2] }))).toEqual([]);
    expect(counted(hiding(wide(), { rows: [2] }), ["Tổng hợp"])).toEqual([]);
  });
});

describe("[L2] hidden rows that look like units' are told of as the workbench opens the file", () => {
  it("each with its number", () => {
    expect(hiddenRows(bookOf(hiding(wide(), { rows: [1, 3] })))).toEqual([
      "Tab “Chấm” có 2 dòng đang ẩn ghi tên đơn vị: dòng 2, 4. Dòng ẩn vẫn được đọc và tính như dòng khác.",
    ]);
  });

  it("not those of a hidden tab, and no rows without a name or anything beside it", () => {
    expect(hiddenRows(bookOf(Object.assign(hiding(wide(), { rows: [1] }), { hidden: true })))).toEqual([]);
    expect(hiddenRows(bookOf(hiding(wide(), { rows: [0] })))).toEqual([]);
    expect(hiddenRows(bookOf(hiding(sheetOf([["Đoàn xã Gia Cát"]], "Danh bạ"), { rows: [0] })))).toEqual([]);
  });
});
