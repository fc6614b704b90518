/** @fileoverview [M2] Criteria that ask for a fault: below them only "đạt" and "chưa đạt" say what they mean. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { faultCriteria } from "../../src/assessment/fault-criteria";
import { setFromHeadings } from "../../src/criteria/choose";
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

describe("[M2] below a content's only heading, which names a fault", () => {
  const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
  /** Each unit's outcome, and the criteria that are said to ask for a fault. */
  const judged = (heading: string, marks: readonly [string, string] = ["Không", "Có"]) => {
    const plain = sheet(
      [
        ["TT", "Tên đơn vị", ...[1, 2, 3].flatMap((n) => [`Nội dung ${n}`, ""])],
        ["", "", ...[1, 2, 3].flatMap(() => [heading, "Minh chứng"])],
      ],
      NAMES.map((name, at) => [
        at + 1,
        name,
        ...[1, 2, 3].flatMap((n) => [marks[at === 1 && n === 2 ? 1 : 0], `0${n}-KH/ĐTN`]),
      ]),
    );
    const tab = { ...plain, formulaAt: () => "" };
    const reading = read(tab);
    const set = setFromHeadings(reading.criteria);
    const { units, findings } = assess(reading, set, [tab], { year: 2021, falseIsFail: false });
    return [
      ...units.map(({ outcome }) => outcome),
      ...findings.filter(({ detail }) => detail.of === "fault").map(({ cell }) => cell),
    ];
  };
  it.each([
    "Vướng mắc",
    "Nhắc nhở",
    "Vi phạm",
    "Khó khăn",
    "Phê bình",
    "Phản ánh",
    "Khiếu nại",
    "Chậm hạn",
    "Mất điểm",
    "Vướng mắc, khó khăn (nếu có)",
  ])("%s: no is no fail", (heading) => {
    const [first, second, third, ...told] = judged(heading);
    expect([first, second, third]).toEqual(["undetermined", "undetermined", "undetermined"]);
    expect(told.length).toBeGreaterThan(0);
  });
  it.each(["Thực hiện", "Hoàn thành", "Kết quả"])("%s: no is a fail", (heading) => {
    expect(judged(heading, ["Có", "Không"])).toEqual(["recognised", "notRecognised", "recognised"]);
  });
  it("marks that say themselves what they mean are read below a fault", () => {
    expect(judged("Vi phạm", ["Đạt", "Chưa đạt"])).toEqual(["recognised", "notRecognised", "recognised"]);
  });
});
