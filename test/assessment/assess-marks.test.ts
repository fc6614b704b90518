/** @fileoverview Self and appraised marks side by side, the provisional result, and points. */
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/table/tab";
import { criteriaOf, outcomes, run, sentence, setOf, told, toldBut, wide } from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";

describe("[M6] self and appraised marks", () => {
  const columns = ["name", "self 1.1", "appraised 1.1", "evidence 1.1"];
  const judge = (self: CellValue, appraised: CellValue) =>
    run(wide(columns, [["Xã A", self, appraised, DOC]]), setOf("1.1"));

  it("never stand in for each other", () => {
    expect(outcomes(judge("Đạt", ""))).toEqual({ "Xã A": "undetermined" });
    expect(outcomes(judge("Chưa đạt", ""))).toEqual({ "Xã A": "undetermined" });
    expect(outcomes(judge("", "Đạt"))).toEqual({ "Xã A": "recognised" });
    expect(outcomes(judge("Chưa đạt", "Đạt"))).toEqual({ "Xã A": "recognised" });
  });

  it.each<[CellValue, CellValue, boolean]>([
    ["Đạt", "Chưa đạt", true],
    ["Chưa đạt", "Đạt", true],
    ["Đạt", "Không áp dụng", true],
    ["Không áp dụng", "Đạt", true],
    ["Đạt", "x", false],
    ["KAD: vì a", "n/a: vì b", false],
    ["Đạt", "", false],
    ["", "Đạt", false],
    ["abc", "Đạt", false],
    ["Đạt", "abc", false],
  ])("self %j, appraised %j: differ %s", (self, appraised, differ) => {
    expect(told(judge(self, appraised)).includes("marks-differ C2 [1.1]")).toBe(differ);
  });

  it("a pair is quoted by what it says", () => {
    const assessment = run(
      wide(
        ["name", "self 1.1", "selfFail 1.1", "appraised 1.1", "appraisedFail 1.1"],
        [["Xã A", "x", "", "", "x"]],
      ),
      setOf("1.1"),
    );
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["marks-differ D2 [1.1]"]);
    expect(sentence(assessment, "marks-differ")).toContain("tự chấm “Đạt”, thẩm định ghi “Chưa đạt”");
  });

  it("no appraised column at all: one finding in place of all, every unit open", () => {
    const assessment = run(
      wide(
        ["name", "self 1.1", "evidence 1.1", "self 1.2", "evidence 1.2"],
        [
          ["Xã A", "Đạt", DOC, "Đạt", DOC],
          ["Xã B", "Chưa đạt", "", "Đạt", ""],
          ["Xã C", "", "", "", ""],
        ],
      ),
      setOf("1.1 1.2"),
    );
    expect(outcomes(assessment)).toEqual({
      "Xã A": "undetermined",
      "Xã B": "undetermined",
      "Xã C": "undetermined",
    });
    expect(toldBut(assessment)).toEqual([
      "no-appraised-columns -",
      "evidence-missing E3 [1.2]",
      "unit-empty A4",
    ]);
    expect(assessment.units.map(({ provisional }) => provisional)).toEqual([
      "recognised",
      "notRecognised",
      "undetermined",
    ]);
  });

  it("an appraised column for some criteria only: the others are not appraised", () => {
    const assessment = run(
      wide(["name", "self 1.1", "appraised 1.1", "self 1.2"], [["Xã A", "x", "x", "x"]]),
      setOf("1.1 1.2"),
    );
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["not-appraised D2 [1.2]"]);
    expect(sentence(assessment, "not-appraised")).toContain("mới có kết quả tự chấm");
  });
});

describe("[O7] provisional", () => {
  const columns = ["name", "self 1.1", "appraised 1.1", "evidence 1.1", "explanation 1.1", "registration"];
  const judge = (...row: CellValue[]) => run(wide(columns, [["Xã A", ...row]]), setOf("1.1")).units[0];

  it.each<[string, CellValue[], string, string]>([
    ["self fills in", ["Đạt", "", DOC, "", "x"], "undetermined", "recognised"],
    ["self fails", ["Chưa đạt", "", DOC, "", "x"], "undetermined", "notRecognised"],
    ["self pass without evidence", ["Đạt", "", "", "", "x"], "undetermined", "undetermined"],
    ["self pass explained", ["Đạt", "", "", "Lũ", "x"], "undetermined", "recognised"],
    [
      "an unreadable appraised mark is blank here",
      ["Đạt", "abc", DOC, "", "x"],
      "undetermined",
      "recognised",
    ],
    ["appraised wins", ["Đạt", "Chưa đạt", DOC, "", "x"], "notRecognised", "notRecognised"],
    ["neither", ["", "", DOC, "", "x"], "undetermined", "undetermined"],
    ["not registered stays so", ["Đạt", "", DOC, "", ""], "notRegistered", "notRegistered"],
  ])("%s", (_, row, outcome, provisional) => {
    expect(judge(...row)).toMatchObject({ outcome, provisional });
  });

  it("is told by criterion too, and self not applicable leaves the pillar open", () => {
    expect(judge("KAD: a", "", DOC, "", "x")).toMatchObject({
      criteria: ["undetermined"],
      provisionalCriteria: ["notApplicable"],
      provisionalPillars: ["undetermined"],
      provisional: "undetermined",
    });
  });
});

describe("[M4] [O4] points", () => {
  const rule = { kind: "atLeastPoints", points: 15 } as const;
  const columns = ["name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "evidence 1.2"];
  const judge = (row: CellValue[], options: object = {}) =>
    run(wide(columns, [["Xã A", ...row]]), setOf("1.1 1.2", { maxPoints: 10, rule, ...options }));

  it.each<[string, CellValue[], string]>([
    ["their sum counts", [8, DOC, "7,5", DOC], "recognised"],
    ["too few", [8, DOC, 6, DOC], "notRecognised"],
    ["a blank ranges to its maximum", [8, DOC, "", DOC], "undetermined"],
    ["and no further", [4, DOC, "", DOC], "notRecognised"],
    ["without evidence from 0 to what was awarded", [9, DOC, 7, ""], "undetermined"],
    ["which may be too few", [9, DOC, 5, ""], "notRecognised"],
    ["out of range is blank", [8, DOC, 11, DOC], "undetermined"],
    ["a word bounds nothing without a pass mark", [9, DOC, "Đạt", DOC], "undetermined"],
    ["0 and 1 are numbers here", [1, DOC, 10, DOC], "notRecognised"],
  ])("%s", (_, row, outcome) => {
    expect(outcomes(judge(row))).toEqual({ "Xã A": outcome });
  });

  it("points out of range and words that are none stand on their cells, with the range", () => {
    const assessment = judge([11, DOC, "abc", DOC]);
    expect(toldBut(assessment)).toEqual(["points-out-of-range B2 [1.1]", "mark-unreadable D2 [1.2]"]);
    expect(sentence(assessment, "points-out-of-range")).toContain("từ 0 đến 10");
    expect(sentence(assessment, "mark-unreadable")).toContain("Ghi số điểm từ 0 đến 10");
    expect(assessment.units[0]?.points).toEqual([null, null]);
  });

  it("with a pass mark the criterion passes there", () => {
    const all = { passMark: 5, rule: { kind: "all" } };
    expect(criteriaOf(judge([5, DOC, "4,9", DOC], all))).toEqual(["pass", "fail"]);
    expect(judge([5, DOC, "4,9", DOC], all).units[0]?.points).toEqual([5, 4.9]);
  });

  it("nothing awarded is nothing to prove", () => {
    expect(toldBut(judge([9, DOC, 0, ""]))).toEqual([]);
    expect(toldBut(judge([9, DOC, 1, ""]))).toEqual(["evidence-missing E2 [1.2]"]);
  });

  it("self and appraised points differ as numbers", () => {
    const points = (self: CellValue, appraised: CellValue) =>
      toldBut(
        run(
          wide(["name", "self 1.1", "appraised 1.1"], [["Xã A", self, appraised]]),
          setOf("1.1", { maxPoints: 10, rule }),
        ),
        "no-evidence-columns",
      );
    expect(points(8, 7)).toEqual(["marks-differ C2 [1.1]"]);
    expect(points("8,0", 8)).toEqual([]);
    expect(points("Đạt", 8)).toEqual([]);
  });

  it("[O3] a total of points is asked on top", () => {
    const total = { rule: { kind: "atLeastPoints", points: 5 }, totalPoints: 18 };
    expect(outcomes(judge([9, DOC, 9, DOC], total))).toEqual({ "Xã A": "recognised" });
    expect(outcomes(judge([9, DOC, 8, DOC], total))).toEqual({ "Xã A": "notRecognised" });
    expect(outcomes(judge([9, DOC, "", DOC], total))).toEqual({ "Xã A": "undetermined" });
  });
});

describe("[M4] points without a rule", () => {
  const columns = ["name", "appraised 1.1", "appraised 1.2", "result"];
  const judge = (rows: CellValue[][], options: object = {}) =>
    run(wide(columns, rows), setOf("1.1 1.2", { maxPoints: 2, ...options }));
  const told = (assessment: ReturnType<typeof judge>) => toldBut(assessment, "no-evidence-columns");

  it("every unit is undetermined, with one finding, and typed results are let be", () => {
    const assessment = judge([
      ["Xã A", 2, 2, "Không"],
      ["Xã B", 0, 0, "Công nhận"],
      ["Xã C", "Chưa đạt", 1, ""],
      ["Xã D", 3, 1, ""],
    ]);
    expect(Object.values(outcomes(assessment))).toEqual(all("undetermined", 4));
    expect(assessment.units.map(({ provisional }) => provisional)).toEqual(all("undetermined", 4));
    expect(told(assessment)).toEqual(["points-without-rule -", "points-out-of-range B5 [1.1]"]);
    expect(sentence(assessment, "points-without-rule")).toContain("3CĐ · Bộ tiêu chí");
    expect(assessment.units[0]?.points).toEqual([2, 2]);
  });

  it("where no maximum of a criterion is known the sentence asks for it too", () => {
    const set = setOf("1.1 1.2", { maxPoints: 5 });
    const pillars = set.pillars.map((one) => ({
      ...one,
      criteria: one.criteria.map((criterion) => ({ ...criterion, boundOnly: true as const })),
    }));
    const assessment = run(wide(columns, [["Xã A", 1, 1, ""]]), { ...set, pillars });
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
    expect(sentence(assessment, "points-without-rule")).toContain("cột Điểm tối đa và cột Điểm đạt");
    expect(sentence(judge([["Xã A", 1, 1, ""]]), "points-without-rule")).not.toContain("cột Điểm tối đa");
  });

  it.each([{ passMark: 1 }, { rule: { kind: "atLeastPoints", points: 3 } }, { totalPoints: 3 }])(
    "%j is one",
    (options) => {
      const assessment = judge([["Xã A", 2, 2, "Không"]], options);
      expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
      expect(told(assessment)).toEqual(["result-differs D2"]);
    },
  );

  it("a pass mark for some leaves the others open: no point is too few there, and none enough", () => {
    const set = setOf("1.1 1.2", { maxPoints: 2, passMark: 1 });
    const [pillar] = set.pillars;
    const [first, second] = pillar?.criteria ?? [];
    const partly = {
      ...set,
      pillars: [{ ...pillar, criteria: [first, { ...second, passMark: null }] }],
    } as typeof set;
    const assessment = run(
      wide(columns, [
        ["Xã A", 2, 0, ""],
        ["Xã B", 0, 2, ""],
      ]),
      partly,
    );
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined", "Xã B": "notRecognised" });
    expect(told(assessment)).toEqual(["points-without-rule - [1.2]"]);
  });
});

function all<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value);
}
