/** @fileoverview A layout that a person gives: what is wrong with it is said in a person's words. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { Wording } from "../../src/layout/headings/wording";
import { readMapping } from "../../src/layout/settled/mapping";
import { plainSheet, read } from "./books";

const tab = plainSheet("Chấm điểm");
const { layout } = read(tab);
const [, name, mark] = layout.columns;
const turned = { kind: "turned", columns: undefined, unitColumns: [{ column: "C", field: "appraised" }] };

/** What is said of the sheet's own layout with something changed. */
function said(change: object | null): string {
  const given = change === null ? change : { ...layout, ...change };
  const result = readMapping(given, [tab], new Wording(PRESETS));
  return "doubt" in result ? result.doubt : "";
}

describe("a layout that a person gives", () => {
  test("is read as it was printed", () => {
    expect(said({})).toBe("");
    expect(said(JSON.parse(JSON.stringify(layout)))).toBe("");
  });

  test.each<[string, object | null, string]>([
    ["no layout", null, "cách đọc đã cho không phải phần bố cục mà lệnh kiểm tra in ra khi có --json"],
    ["no kind", { kind: undefined }, "dạng bảng chưa ghi dạng nào"],
    ["a strange kind", { kind: "ngang" }, "dạng bảng ghi “ngang”, không phải dạng nào trong các dạng"],
    ["no tab", { sheet: [] }, "tên tab chưa ghi"],
    ["a tab that is not there", { sheet: "Tổ 9" }, "tên tab ghi “Tổ 9”, không có trong tệp"],
    ["no header", { headerRows: [] }, "số dòng tiêu đề chưa ghi"],
    ["a header in words", { headerRows: ["bốn"] }, "mục thứ 1 trong số dòng tiêu đề phải là số, ví dụ 4"],
    ["a header below the sheet", { headerRows: [999] }, "số dòng tiêu đề ghi 999, phải từ 1 đến"],
    ["no columns", { columns: [] }, "danh sách cột chưa có cột nào"],
    ["columns that are none", { columns: ["B"] }, "mục thứ 1 trong danh sách cột chưa ghi chữ cái của cột"],
    [
      "no letters",
      { columns: [name, { ...mark, column: 3 }] },
      "mục thứ 2 trong danh sách cột chưa ghi chữ cái",
    ],
    ["a column outside", { columns: [{ ...name, column: "ZZ" }] }, "ghi cột “ZZ”, không có trong tab"],
    [
      "a strange field",
      { columns: [{ ...name, field: "ten" }] },
      "ghi “ten”, không phải loại nào trong các loại",
    ],
    ["no field", { columns: [{ ...name, field: null }] }, "mục thứ 1 trong danh sách cột chưa ghi loại nào"],
    [
      "a mark of nothing",
      { columns: [name, { ...mark, criterion: null }] },
      "là cột chấm C mà chưa ghi mã tiêu chí",
    ],
    ["a code that is none", { columns: [name, { ...mark, criterion: {} }] }, "không phải chữ hay số"],
    ["a column twice", { columns: [name, name] }, "ghi lại cột B lần thứ hai"],
    ["no names", { columns: [mark] }, "danh sách cột chưa có cột tên đơn vị"],
    ["no marks", { columns: [name] }, "danh sách cột chưa có cột chấm (tự chấm hoặc thẩm định)"],
    ["no criteria", { kind: "long", columns: [name] }, "danh sách cột chưa có cột tiêu chí"],
    ["turned without rows", turned, "danh sách dòng tiêu chí chưa có"],
    [
      "a turned row outside",
      { ...turned, criterionRows: [{ row: 999, field: "criterion", criterion: "1.1" }] },
      "mục thứ 1 trong danh sách dòng tiêu chí ghi dòng 999, phải từ 1 đến",
    ],
    [
      "a turned row without its code",
      { ...turned, criterionRows: [{ row: 4, field: "criterion" }] },
      "là dòng tiêu chí 4 mà chưa ghi mã tiêu chí",
    ],
  ])("is told in one sentence where it has %s", (_, change, wrong) => {
    const sentence = said(change);
    expect(sentence).toContain(`Chưa đọc được bảng theo cách đã cho: `);
    expect(sentence).toContain(wrong);
    expect(sentence).toMatch(/\. Hãy sửa chỗ này rồi chạy lại\.$/);
    // No key of the program's.
    expect(sentence).not.toMatch(/columns?|field|criterion|headerRows|kind|sheet|row\b|[a-z][A-Z]/);
  });
});
