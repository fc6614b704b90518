/** @fileoverview Marks held against each other and against what their cells show, and what makes a unit empty. */
import { describe, expect, it, test } from "vitest";
import { marksAllBlank } from "../../src/assessment/blank-marks";
import type { CellValue } from "../../src/table/tab";
import { criteriaOf, forms, long, only, outcomes, run, sentence, setOf, told, toldBut, wide } from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";
const SET = setOf("1.1");
const BARE = ["name", "appraised 1.1"];

describe("[M2] [M4] [M8] a 1 or 0 is what its cell shows", () => {
  it.each<[number, string, string]>([
    [1, "1,00", "pass"],
    [1, "1", "pass"],
    [1, "", "undetermined"],
    [0, "", "undetermined"],
    [0, "–", "undetermined"],
    [1, "Đạt", "pass"],
    [0, "Chưa đạt", "fail"],
    [0, "Đạt", "undetermined"],
    [1, "1 điểm", "undetermined"],
    [1, "1đ", "undetermined"],
    [0, "0%", "undetermined"],
  ])("%j shown as %j: %s", (value, shown, outcome) => {
    const assessment = run(wide(BARE, [["Xã A", value]], { shown: { B2: shown } }), SET);
    expect(criteriaOf(assessment)).toEqual([outcome]);
  });
});

describe("[M8] what a format turns in one cell", () => {
  const two = (shown: Record<string, string>) =>
    outcomes(
      run(
        wide(
          BARE,
          [
            ["Xã A", 0],
            ["Xã B", 0],
          ],
          { shown },
        ),
        SET,
      ),
    );
  it("is not taken at its word in a cell that lost the format", () => {
    expect(two({ B2: "Đạt" })).toEqual({ "Xã A": "undetermined", "Xã B": "undetermined" });
  });
  it("is, where the format says the same", () => {
    expect(two({ B2: "Chưa đạt" })).toEqual({ "Xã A": "notRecognised", "Xã B": "notRecognised" });
  });
});

describe("[M6] self and appraised marks that differ", () => {
  it("a pair is told by what it says, wherever its columns stand", () => {
    const columns = ["appraisedFail 1.1", "name", "appraised 1.1", "self 1.1"];
    const assessment = run(wide(columns, [["x", "Xã A", "", "Đạt"]]), SET);
    expect(only(assessment, "marks-differ").detail).toEqual({ self: "Đạt", appraised: "fail" });
  });

  it("are told once, and not where either's rows differ among themselves", () => {
    const columns = ["name", "self 1.1", "appraised 1.1"];
    const judge = (...rows: [CellValue, CellValue][]) =>
      toldBut(
        run(
          wide(
            columns,
            rows.map((row) => ["Xã A", ...row]),
          ),
          SET,
        ),
        "no-evidence-columns",
        "unit-duplicate",
      );
    expect(judge(["Đạt", "Chưa đạt"], ["Đạt", ""])).toEqual(["marks-differ C2 [1.1]"]);
    expect(judge(["Đạt", "Chưa đạt"], ["Chưa đạt", ""])).toEqual([]);
    expect(judge(["Đạt", "Chưa đạt"], ["", "Đạt"])).toEqual([]);
  });
});

describe("[O7] self marks stand in", () => {
  const columns = ["name", "self 1.1", "appraised 1.1", "evidence 1.1"];
  const judge = (...rows: [CellValue, CellValue][]) =>
    run(
      wide(
        columns,
        rows.map((row) => ["Xã A", ...row, ""]),
      ),
      SET,
    );
  it("not where they differ: then nothing is asked to be proved", () => {
    expect(toldBut(judge(["Đạt", ""], ["Chưa đạt", ""]), "unit-duplicate")).toEqual([
      "not-appraised C2 [1.1]",
    ]);
    expect(toldBut(judge(["Đạt", ""], ["đạt", ""]), "unit-duplicate")).toEqual([
      "not-appraised C2 [1.1]",
      "evidence-missing D2 [1.1]",
    ]);
  });
  it("not where the appraised differ", () => {
    const assessment = judge(["Chưa đạt", "Đạt"], ["", "Chưa đạt"]);
    expect(assessment.units[0]?.provisionalCriteria).toEqual(["undetermined"]);
  });
});

describe("[U2] one mark out of several rows", () => {
  const judge = (set: typeof SET, ...marks: CellValue[]) =>
    run(
      long(
        ["name", "criterion", "appraised"],
        marks.map((mark) => ["Xã A", "1.1", mark]),
      ),
      set,
    );
  const points = setOf("1.1", { maxPoints: 10, passMark: 5 });

  it("the one that says most serves: points beside a word, a reason beside none", () => {
    for (const marks of [
      ["Đạt", 8],
      [8, "Đạt"],
    ])
      expect(judge(points, ...marks).units[0]?.points).toEqual([8]);
    for (const marks of [
      ["n/a", "n/a: mới lập"],
      ["n/a: mới lập", "n/a"],
    ])
      expect(toldBut(judge(SET, ...marks), "no-evidence-columns")).toEqual([]);
  });

  it("the first that differs is told on the later cell, with the one that it differs from", () => {
    const assessment = judge(SET, "", "Đạt", "x", "Chưa đạt", "Không");
    expect(only(assessment, "mark-conflict")).toMatchObject({
      cell: "C5",
      detail: { first: "Đạt", later: "Chưa đạt" },
    });
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
  });

  it("blanks alone say nothing", () => {
    expect(toldBut(judge(SET, "", ""), "no-evidence-columns")).toEqual(["unit-empty A2"]);
  });
});

describe("[O1] a unit is empty", () => {
  const judge = (side: string, value: CellValue) =>
    toldBut(
      run(wide([`${side} 9.9`, "name", "appraised 1.1"], [[value, "Xã A", ""]]), SET),
      "no-evidence-columns",
      "criterion-unknown",
    );
  it.each(["self", "selfFail", "appraised", "appraisedFail"])(
    "not where something stands under another set's criterion: %s",
    (side) => {
      expect(judge(side, "x")).toEqual(["not-appraised C2 [1.1]"]);
      for (const nothing of ["", " ", false]) expect(judge(side, nothing)).toEqual(["unit-empty B2"]);
    },
  );

  it("where only signs that say nothing stand", () => {
    const assessment = run(wide(BARE, [["Xã A", "-"]]), SET);
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["unit-empty A2"]);
  });

  it("nor by what stands there for another unit", () => {
    const assessment = run(
      wide(
        ["name", "appraised 1.1", "appraised 9.9"],
        [
          ["Xã A", "", ""],
          ["Xã B", "", "x"],
        ],
      ),
      SET,
    );
    expect(toldBut(assessment, "no-evidence-columns", "criterion-unknown")).toEqual([
      "unit-empty A2",
      "not-appraised B3 [1.1]",
    ]);
  });

  it("where a criterion has no row the unit's name is told", () => {
    const assessment = run(
      forms([
        { unit: "Xã A", columns: ["criterion", "appraised"], rows: [["1.1", "Đạt"]] },
        {
          unit: "Xã B",
          columns: ["criterion", "appraised"],
          rows: [
            ["1.1", "Đạt"],
            ["1.2", "Đạt"],
          ],
        },
      ]),
      setOf("1.1 1.2"),
    );
    expect(told(assessment)).toContain("not-appraised A1 [1.2]");
    expect(only(assessment, "not-appraised").detail).toEqual({ without: "row" });
  });
});

describe("what the sheet says of a unit", () => {
  it("its officer stands on any of its rows", () => {
    const assessment = run(
      wide(
        ["name", "officer", "appraised 1.1"],
        [
          ["Xã A", "", "x"],
          ["Xã A", "Chị Lan", ""],
          ["Xã B", "", "x"],
        ],
      ),
      SET,
    );
    expect(assessment.units.map(({ officer }) => officer)).toEqual(["Chị Lan", ""]);
  });

  it("[O6] a typed result that is blank differs from nothing", () => {
    const assessment = run(
      wide(
        ["name", "appraised 1.1", "result"],
        [
          ["Xã A", "Chưa đạt", ""],
          ["Xã B", "Chưa đạt", "Công nhận"],
        ],
      ),
      SET,
    );
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["result-differs C3"]);
  });

  it("[O5] what is typed or not read of a unit that did not register is left alone", () => {
    const one = wide(
      ["name", "registration", "appraised 1.1", "verdict"],
      [
        ["Xã A", "không", "Chưa đạt", "Đạt"],
        ["Xã B", "x", "Chưa đạt", "Đạt"],
      ],
    );
    const units = one.reading.units.map((unit) => ({ ...unit, verdicts: new Map([["1", 3]]) }));
    const rowsNotRead = units.map((unit) => ({ at: { ...unit.at, column: 3 }, unit }));
    const assessment = run({ ...one, reading: { ...one.reading, units, rowsNotRead } }, SET);
    expect(assessment.units.map(({ outcome, rowOpen }) => [outcome, rowOpen])).toEqual([
      ["notRegistered", false],
      ["undetermined", true],
    ]);
    expect(only(assessment, "result-differs").cell).toBe("D3");
  });

  it("[L2] a row that was not read says what it stands on, where that is known", () => {
    const judge = (of?: "evidence" | "other") => {
      const one = wide(BARE, [["Xã A", "x"]]);
      const [tab] = one.tabs as [(typeof one.tabs)[number]];
      const rowsNotRead = [{ at: { tab, row: 1, column: 1 }, unit: null, ...(of ? { of } : {}) }];
      return run({ ...one, reading: { ...one.reading, rowsNotRead } }, SET);
    };
    expect(Object.keys(only(judge(), "row-not-read").detail)).toEqual([]);
    expect(only(judge("other"), "row-not-read").detail).toEqual({ of: "other" });
    expect(sentence(judge("other"), "row-not-read")).toContain("hàng tiêu đề khác");
    expect(sentence(judge("evidence"), "row-not-read")).toContain("minh chứng");
  });
});

test("[L9] units that only a list names say nothing of how the sheet is kept", () => {
  const listed = (...registered: string[]) => run(wide(BARE, [["Xã A", ""]], { registered }), SET);
  expect(marksAllBlank(listed("Xã A", "Xã B", "Xã C"))).toBe(false);
  const two = (second: string) =>
    run(
      wide(
        ["name", "registration", "appraised 1.1"],
        [
          ["Xã A", "x", ""],
          ["Xã B", second, ""],
        ],
      ),
      SET,
    );
  expect(marksAllBlank(two("x"))).toBe(true);
  expect(marksAllBlank(two("không"))).toBe(false);
});

test("[S4] [E6] a document of another year beside a claim: each is told where it stands", () => {
  const assessment = run(
    wide(
      ["name", "appraised 1.1", "evidence 1.1"],
      [
        ["Xã A", "x", `${DOC} ngày 5/3/2019`],
        ["10/20 = 50,4%", "", ""],
      ],
    ),
    SET,
  );
  expect(toldBut(assessment)).toContain("evidence-outside-year C2 [1.1]");
  expect(only(assessment, "claimed-rate-wrong")).toMatchObject({
    cell: "A3",
    value: "10/20 = 50,4%",
    detail: { numerator: "10", denominator: "20", printed: "50,4", decimals: "1" },
  });
});
