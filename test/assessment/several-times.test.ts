/** @fileoverview [U2] Marks of several times of one unit: a blank of one time is not filled by another's mark. */
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/table/tab";
import { criteriaOf, outcomes, run, setOf, toldBut, wide } from "./sheets";

/** One unit on as many rows, each of a time of its own where it is said so. */
function judge(marks: readonly CellValue[], times: readonly (string | null)[], ofTime: boolean) {
  const sheet = wide(
    ["name", "appraised 1.1"],
    marks.map((mark) => ["Xã A", mark]),
  );
  const units = sheet.reading.units.map((unit, at) => ({
    ...unit,
    ...(ofTime && { ofTime: true as const }),
    ...(times[at] && { time: times[at] as string }),
  }));
  return run({ ...sheet, reading: { ...sheet.reading, units } }, setOf("1.1"));
}
const told = (assessment: ReturnType<typeof run>) => toldBut(assessment, "no-evidence-columns");

describe("[U2] a unit's rows of several times", () => {
  it.each<[CellValue[], string, string[]]>([
    [["x", ""], "undetermined", ["not-appraised B3 [1.1]", "unit-duplicate A3"]],
    [["", "x"], "undetermined", ["not-appraised B2 [1.1]", "unit-duplicate A3"]],
    [["x", "x"], "recognised", ["unit-duplicate A3"]],
    [["k", "k"], "notRecognised", ["unit-duplicate A3"]],
    [["x", "k"], "undetermined", ["unit-duplicate A3"]],
  ])("%j: %s", (marks, outcome, findings) => {
    const assessment = judge(marks, [], true);
    expect(outcomes(assessment)).toEqual({ "Xã A": outcome });
    expect(told(assessment).sort()).toEqual(findings);
  });
  it("rows of one time fill each other's blanks", () => {
    for (const marks of [
      ["x", ""],
      ["", "x"],
    ]) {
      const assessment = judge(marks, [], false);
      expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
      expect(criteriaOf(assessment)).toEqual(["pass"]);
    }
  });
  it.each<[(string | null)[], Record<string, string>]>([
    [["6 tháng", "Cả năm"], { row: "2", before: "6 tháng", time: "Cả năm" }],
    [["6 tháng", null], { row: "2" }],
    [[null, "Cả năm"], { row: "2" }],
  ])("the second names both times where both are said: %j", (times, detail) => {
    const found = judge(["x", "x"], times, true).findings.find(({ code }) => code === "unit-duplicate");
    expect(found?.detail).toEqual(detail);
  });
});

describe("[U2] a name with words that it was judged again", () => {
  const names = (...given: string[]) =>
    run(
      wide(
        ["name", "appraised 1.1"],
        given.map((name) => [name, "x"]),
      ),
      setOf("1.1"),
    ).units.map(({ name }) => name);
  it.each([
    "Xã A (chấm lại)",
    "Xã A – phúc tra",
    "Xã A (KQ sau rà soát)",
    "Xã A lần 2",
    "Xã A (thẩm định lại ngày 5/12)",
    "Xã A [đã điều chỉnh]",
    "Xã A, bổ sung",
  ])("“%s” is the same unit", (again) => {
    expect(names("Xã A", again)).toEqual(["Xã A"]);
    // However short the name.
    expect(names("A", again.slice(3))).toEqual(["A"]);
  });
  it.each([
    // None of these says that it is done again.
    "Xã A (kết quả)",
    "Xã A – được",
    "Xã A (theo ban)",
    "Xã A (mới)",
    "Xã A lần 1",
    "Xã A lần",
  ])("“%s” is another", (other) => {
    expect(names("Xã A", other)).toEqual(["Xã A", other]);
  });
  it("a name that is nothing but such words stays one", () => {
    expect(names(" (chấm lại)", "Xã A")).toEqual([" (chấm lại)", "Xã A"]);
    expect(names("(chấm lại)", "(phúc tra)")).toEqual(["(chấm lại)", "(phúc tra)"]);
  });
});
