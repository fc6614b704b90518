/** @fileoverview [M2] Criteria that ask for a fault: below them only "đạt" and "chưa đạt" say what they mean. */
import { describe, expect, it } from "vitest";
import { faultCriteria } from "../../src/assessment/fault-criteria";
import { CODES, read, sheet } from "../layout/books";
import type { Loose } from "../layout/tabs";
import { run, setOf, wide } from "./sheets";

const FAULT = "2.3. Có đoàn viên vi phạm pháp luật không?";

/** The criteria whose marks say nothing, where three units hold these below the heading of 2.3. */
function silent(marks: readonly Loose[], heading = FAULT): string[] {
  const head = CODES.map((code) => (code === "2.3" ? heading : code));
  const rows = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"].map((name, at) => [
    at + 1,
    name,
    ...CODES.map((code) => (code === "2.3" ? (marks[at % marks.length] as Loose) : "x")),
  ]);
  const reading = read(sheet([["TT", "Tên đơn vị", ...head]], rows));
  return [...faultCriteria(reading)].map(([code, { code: of }]) => `${code} ${of}`);
}

describe("[M2] below a question whose yes is bad", () => {
  it.each<[string, readonly Loose[]]>([
    ["a tick", ["x"]],
    ["yes and no", ["Có", "Không"]],
    ["1", [1]],
    ["0", [0]],
    ["a ticked box", [true]],
    ["one tick among words", ["Đạt", "x", "Đạt"]],
  ])("%s says nothing", (_, marks) => {
    expect(silent(marks)).toEqual(["2.3 2.3"]);
  });
  it.each<[string, readonly Loose[]]>([
    ["đạt and chưa đạt", ["Đạt", "Chưa đạt", "ko đạt"]],
    ["their letters", ["Đ", "KĐ", "CĐ"]],
    ["that it does not apply", ["Không áp dụng: không có chi đoàn", "KAD", "n/a"]],
    ["points", [2, 3, 1.5]],
    ["blanks and boxes", ["", false, "–"]],
  ])("%s are read", (_, marks) => {
    expect(silent(marks)).toEqual([]);
  });
  it("the unit's own mark is looked at as well, both halves of a pair say themselves", () => {
    const headed = (...columns: string[]) => {
      const one = wide(
        ["name", ...columns.map((side) => `${side} 2.3`)],
        [["Xã A", ...columns.map(() => "x")]],
      );
      const criteria = one.reading.criteria.map((heading) => ({ ...heading, text: FAULT }));
      return run({ ...one, reading: { ...one.reading, criteria } }, setOf("2.3")).findings;
    };
    const faults = (...columns: string[]) =>
      headed(...columns)
        .filter(({ detail }) => detail.of === "fault")
        .map(({ code, cell, criteria }) => `${code} ${cell} ${criteria}`);
    expect(faults("self")).toEqual(["criterion-column-missing B1 2.3"]);
    expect(faults("appraised")).toEqual(["criterion-column-missing B1 2.3"]);
    expect(faults("self", "selfFail")).toEqual([]);
    expect(faults("appraised", "appraisedFail")).toEqual([]);
    expect(faults("self", "appraised", "appraisedFail")).toEqual(["criterion-column-missing B1 2.3"]);
  });
  it("other criteria's ticks are ticks", () => {
    expect(silent(["x"], "2.3. Tổ chức sinh hoạt chi đoàn")).toEqual([]);
    expect(silent(["Có", "Không"], "2.3")).toEqual([]);
  });
});
