/** @fileoverview [M2] What counts alone mean as marks of contents, by what stands around them. */
import { describe, expect, it } from "vitest";
import { countsAlone } from "../../src/assessment/counts-alone";

const count = (met: number, all: number) => ({ met, all, verdict: null, ofCriteria: false });
const COUNTS = [count(5, 5), count(4, 5)];

describe("[M2] “4/5” alone under a content", () => {
  it.each<[string, string | null]>([
    ["Số tiêu chí đạt", "fail"],
    ["Đạt đủ 5 tiêu chí", "fail"],
    ["…/5 tiêu chí", "fail"],
    ["Ghi số TC đạt", "fail"],
    ["Nội dung 1", "blank"],
    ["Kết quả", "blank"],
    // Fewer may be enough.
    ["Số tiêu chí đạt từ 4 trở lên", "unreadable"],
    ["Đạt ít nhất 4 tiêu chí", "unreadable"],
    ["Tối thiểu 4", "unreadable"],
    ["Đạt ≥ 4 tiêu chí", "unreadable"],
    ["Đạt 4/5 là được", "unreadable"],
    ["Đạt 5/5 thì đạt", "blank"],
    ["Ngày 4/5/2021", "blank"],
    // What lacks is counted.
    ["Số tiêu chí chưa đạt", null],
    ["Số còn thiếu", null],
    ["Số TC nợ", null],
    ["Số lỗi", null],
  ])("%s: %s", (line, said) => {
    expect(countsAlone(COUNTS, ["Đơn vị", line])).toBe(said);
  });

  it("contents have three sizes at most, and nobody meets more than all", () => {
    const of = (...all: number[]) => all.map((one) => count(one, one));
    expect(countsAlone(of(4, 5, 6), [])).toBe("blank");
    expect(countsAlone(of(4, 5, 6, 7), [])).toBeNull();
    expect(countsAlone([count(6, 5), ...COUNTS], [])).toBeNull();
  });
});
