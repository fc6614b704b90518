/** @fileoverview [O6] Results that somebody typed, held against the computed one. */
import { describe, expect, it } from "vitest";
import { readTypedResult, resultDiffers } from "../../src/assessment/typed-result";
import type { CellValue } from "../../src/table/tab";
import { only, run, sentence, setOf, toldBut, wide } from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";

describe("[O6] what a typed result says", () => {
  it.each<CellValue>([
    "Công nhận",
    "công nhận",
    "CONG NHAN",
    "Được công nhận",
    "Đề nghị công nhận",
    "Đủ điều kiện công nhận",
    "Công nhận Đoàn cơ sở 3 chủ động",
    "Công nhận (QĐ 12-QĐ/ĐTN ngày 3/5/2021)",
    "Đạt",
    "Đạt 15/15",
    "Đ",
    "x",
    "✓",
    true,
    1,
    "C«ng nhËn",
  ])("%j: recognised", (value) => {
    expect(readTypedResult(value)).toBe("recognised");
  });

  it.each<CellValue>([
    "Không công nhận",
    "không",
    "Chưa công nhận",
    "Chưa đạt",
    "Chưa đủ điều kiện",
    "Không đạt",
    "KĐ",
    "K",
    "✗",
    0,
    "Kh«ng c«ng nhËn",
    "Loại C: không công nhận",
  ])("%j: not recognised", (value) => {
    expect(readTypedResult(value)).toBe("notRecognised");
  });

  it.each<CellValue>([
    "",
    "-",
    "Khá",
    "Xuất sắc",
    "Hoàn thành tốt nhiệm vụ",
    "Không hoàn thành nhiệm vụ",
    "Loại A",
    "Đạt loại Khá",
    "Loại C",
    "Đạt 12/15 tiêu chí",
    "Chưa xác định",
    "Chưa thẩm định",
    "Chưa xét",
    "Chưa có kết quả",
    "Vững mạnh",
    "#REF!",
    false,
    85,
    new Date(2021, 4, 3),
  ])("%j: neither", (value) => {
    expect(readTypedResult(value)).toBeNull();
  });
});

describe("[O6] result-differs", () => {
  it.each([
    ["recognised", "recognised", false],
    ["recognised", "notRecognised", true],
    ["recognised", "undetermined", true],
    ["recognised", "notRegistered", true],
    ["notRecognised", "recognised", true],
    ["notRecognised", "notRecognised", false],
    ["notRecognised", "undetermined", true],
    ["notRecognised", "notRegistered", false],
  ] as const)("typed %s, computed %s: %s", (typed, outcome, differs) => {
    expect(resultDiffers(typed, outcome)).toBe(differs);
  });

  const columns = ["name", "registration", "appraised 1.1", "evidence 1.1", "result"];
  const judge = (registration: CellValue, mark: CellValue, result: CellValue) =>
    run(wide(columns, [["Xã A", registration, mark, DOC, result]]), setOf("1.1"));

  it("stands on the cell that says so, a warning", () => {
    const assessment = judge("x", "Chưa đạt", "Công nhận");
    expect(toldBut(assessment)).toEqual(["result-differs E2"]);
    expect(only(assessment, "result-differs")).toMatchObject({
      severity: "warning",
      unit: "Xã A",
      criterion: null,
      value: "Công nhận",
    });
    expect(sentence(assessment, "result-differs")).toBe(
      "Ô ghi “Công nhận”, còn theo các tiêu chí thì kết quả là không công nhận. Kiểm tra lại; tiện ích không sửa ô này.",
    );
  });

  it("a unit that did not register and is typed as recognised differs too", () => {
    const assessment = judge("", "Đạt", "Đạt");
    expect(toldBut(assessment)).toEqual(["result-differs E2"]);
    expect(sentence(assessment, "result-differs")).toContain("nhưng đơn vị không đăng ký trong năm");
    expect(toldBut(judge("", "Đạt", "Không công nhận"))).toEqual([]);
  });

  it("an open unit differs from either, ranks and blanks are left alone", () => {
    expect(toldBut(judge("x", "abc", "Đạt"))).toEqual(["mark-unreadable C2 [1.1]", "result-differs E2"]);
    expect(toldBut(judge("x", "abc", "Không"))).toEqual(["mark-unreadable C2 [1.1]", "result-differs E2"]);
    for (const value of ["Khá", "Xuất sắc", "", "Chưa xác định"]) {
      expect(toldBut(judge("x", "Chưa đạt", value))).toEqual([]);
    }
  });

  it("the sheet's values are left as they stand", () => {
    const sheet = wide(columns, [["Xã A", "x", "Đạt", DOC, "Không"]]);
    const before = JSON.stringify(sheet.tabs[0]?.values);
    run(sheet, setOf("1.1"));
    expect(JSON.stringify(sheet.tabs[0]?.values)).toBe(before);
  });
});
