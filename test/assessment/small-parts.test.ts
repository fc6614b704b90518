/** @fileoverview Small decisions of judging, each by itself: where a finding stands, what counts as points, what is open. */
import { describe, expect, it, test } from "vitest";
import { marksAllBlank } from "../../src/assessment/blank-marks";
import { type Judged, judgePillar, judgeUnit } from "../../src/assessment/outcome";
import { looksLikePoints, unruledCriteria } from "../../src/assessment/points";
import type { CriteriaSet, Pillar } from "../../src/criteria/set";
import { type Finding, finding } from "../../src/findings/codes";
import { only, outcomes, run, sentence, setOf, tabOf, told, toldBut, wide } from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";
const BARE = ["name", "appraised 1.1"];

describe("[L5] the cell of a finding", () => {
  const tab = {
    ...tabOf("Tab", [["a"]]),
    anchorAt: (row: number, column: number) => {
      if (row < 0 || column < 0) throw new Error("there is no such cell");
      return { row: row + 4, column: column + 5 };
    },
  };
  it.each<[number | undefined, number | undefined, string | null]>([
    [0, 0, "F5"],
    [2, 1, "G7"],
    [undefined, undefined, null],
    [-1, 2, null],
    [2, -1, null],
    [2, undefined, null],
    [undefined, 2, null],
  ])("row %s, column %s", (row, column, cell) => {
    const place = { tab, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
    expect(finding("unit-empty", place).cell).toBe(cell);
  });

  test("one criterion is its criterion, several are none", () => {
    expect(finding("unit-empty", { tab }, { criteria: ["1.1"] })).toEqual({
      code: "unit-empty",
      severity: "warning",
      sheet: "Tab",
      cell: null,
      unit: null,
      criterion: "1.1",
      criteria: ["1.1"],
      value: "",
      detail: {},
      order: { row: -1, column: -1 },
    });
    expect(finding("unit-empty", { tab }, { criteria: ["1.1", "1.2"], unit: "A" })).toMatchObject({
      criterion: null,
      unit: "A",
    });
  });
});

describe("[M4] numbers where words belong", () => {
  const findings = (...values: string[]) =>
    values.map((value) => ({ code: "mark-unreadable", value }) as unknown as Finding);
  const others = [{ code: "evidence-missing", value: "8" }] as unknown as Finding[];
  it("are points where most of what cannot be read is one, and not a slip or two", () => {
    expect(looksLikePoints(findings("8", "9", "7,5", "6", "10"))).toBe(true);
    expect(looksLikePoints(findings("8", "9", "7", "6"))).toBe(false);
    expect(looksLikePoints([...findings("8", "9", "7", "6"), ...others])).toBe(false);
    expect(looksLikePoints(findings("8", "9", "7", "6", "5", "a", "b", "c", "d"))).toBe(true);
    expect(looksLikePoints(findings("8", "9", "7", "6", "5", "a", "b", "c", "d", "e"))).toBe(false);
    expect(looksLikePoints(findings("a", "b", "c", "d", "e"))).toBe(false);
  });

  it("have no rule where there is neither a pass mark nor a sum asked for", () => {
    const codes = (set: CriteriaSet) => {
      const unruled = unruledCriteria(set);
      return [[...unruled.codes], unruled.all];
    };
    expect(codes(setOf("1.1 1.2", { maxPoints: 10 }))).toEqual([["1.1", "1.2"], true]);
    expect(codes(setOf("1.1 1.2", { maxPoints: 10, passMark: 5 }))).toEqual([[], false]);
    expect(codes(setOf("1.1", { maxPoints: 10, totalPoints: 8 }))).toEqual([[], false]);
    expect(codes(setOf("1.1", { maxPoints: 10, rule: { kind: "atLeastPoints", points: 5 } }))).toEqual([
      [],
      false,
    ]);
    expect(codes(setOf("1.1 1.2"))).toEqual([[], false]);
    const mixed = setOf("1.1 1.2", { maxPoints: 10 });
    const [pillar] = mixed.pillars as [Pillar];
    const withOne = (change: object) => ({
      ...mixed,
      pillars: [
        { ...pillar, criteria: pillar.criteria.map((one, i) => (i === 0 ? { ...one, ...change } : one)) },
      ],
    });
    expect(codes(withOne({ passMark: 5 }))).toEqual([["1.2"], false]);
    expect(codes(withOne({ maxPoints: null }))).toEqual([["1.2"], true]);
  });
});

describe("[O4] the least and the most that points can come to", () => {
  const set = setOf("1.1 1.2", { maxPoints: 5, totalPoints: 10 });
  const passMark = setOf("1.1 1.2", { maxPoints: 5, passMark: 3, totalPoints: 10 });
  const nine: Judged = { outcome: "pass", points: 9 };
  const of = (which: CriteriaSet, second: Judged, first = nine) =>
    judgeUnit(which, [[first, second]], ["pass"]);
  it.each<[Judged["outcome"], number | null, string, string]>([
    ["pass", 1, "recognised", "recognised"],
    ["pass", 0, "notRecognised", "notRecognised"],
    ["pass", null, "undetermined", "recognised"],
    ["fail", null, "undetermined", "undetermined"],
    ["fail", 0, "notRecognised", "notRecognised"],
    ["undetermined", null, "undetermined", "undetermined"],
    ["undetermined", 1, "undetermined", "undetermined"],
    ["undetermined", 0, "notRecognised", "notRecognised"],
    ["notApplicable", null, "notRecognised", "notRecognised"],
  ])("%s with %s points", (outcome, points, plain, withMark) => {
    expect(of(set, { outcome, points })).toBe(plain);
    expect(of(passMark, { outcome, points })).toBe(withMark);
  });
  it("a word that says fail stays below the pass mark's points at most", () => {
    const six: Judged = { outcome: "pass", points: 6 };
    expect(of(passMark, { outcome: "fail", points: null }, six)).toBe("notRecognised");
    expect(of(set, { outcome: "fail", points: null }, six)).toBe("undetermined");
  });
  it("a pillar of points by its sum, one by count by its criteria", () => {
    const points = setOf("1.1 1.2", { maxPoints: 5, rule: { kind: "atLeastPoints", points: 6 } })
      .pillars[0] as Pillar;
    const judged = (a: number | null, b: number | null): Judged[] =>
      [a, b].map((one) => ({ outcome: one === null ? "undetermined" : "pass", points: one }));
    expect(judgePillar(points, judged(3, 3))).toBe("pass");
    expect(judgePillar(points, judged(3, 2))).toBe("fail");
    expect(judgePillar(points, judged(3, null))).toBe("undetermined");
    expect(judgePillar(points, judged(1, null))).toBe("undetermined");
    expect(judgePillar(points, judged(0, null))).toBe("fail");
    const two = setOf("1.1 1.2 1.3", { rule: { kind: "atLeast", criteria: 2 } as never })
      .pillars[0] as Pillar;
    const by = (...list: Judged["outcome"][]) =>
      judgePillar(
        two,
        list.map((outcome) => ({ outcome, points: null })),
      );
    expect(by("pass", "pass", "fail")).toBe("pass");
    expect(by("pass", "undetermined", "fail")).toBe("undetermined");
    expect(by("pass", "fail", "fail")).toBe("fail");
    expect(by("pass", "notApplicable", "notApplicable")).toBe("pass");
    expect(by("notApplicable", "notApplicable", "notApplicable")).toBe("undetermined");
  });
});

test("[L9] a mark without its evidence is a mark", () => {
  const judge = (evidence: string) =>
    run(
      wide(
        ["name", "appraised 1.1", "evidence 1.1"],
        [
          ["Xã A", "Đạt", evidence],
          ["Xã B", "", ""],
        ],
      ),
      setOf("1.1"),
    );
  expect(marksAllBlank(judge(""))).toBe(false);
  expect(marksAllBlank(judge("đang làm"))).toBe(false);
});

describe("[O1] a unit with nothing but a harmful address is not empty", () => {
  it.each([
    ["javascript:alert(1)", "link-unsafe"],
    ["https://google.com@a.vn", "link-suspicious"],
    ["đang làm", null],
    ["#N/A", "cell-error"],
  ])("%s", (evidence, code) => {
    const assessment = run(
      wide(["name", "appraised 1.1", "evidence 1.1"], [["Xã A", "", evidence]]),
      setOf("1.1"),
    );
    expect(toldBut(assessment)).toEqual(["not-appraised B2 [1.1]", ...(code ? [`${code} C2 [1.1]`] : [])]);
  });
  it("nor one whose formula fetches", () => {
    const sheet = wide(["name", "appraised 1.1", "evidence 1.1"], [["Xã A", "", DOC]], {
      formulas: { C2: "=IMPORTDATA(A1)" },
    });
    expect(toldBut(run(sheet, setOf("1.1")))).toEqual([
      "not-appraised B2 [1.1]",
      "formula-sends-data C2 [1.1]",
    ]);
  });
});

describe("[E2] links behind words", () => {
  it("count where the words alone would not", () => {
    const judge = (links: Record<string, string[]>) =>
      toldBut(
        run(wide(["name", "appraised 1.1", "evidence 1.1"], [["Xã A", "x", "Xem"]], { links }), setOf("1.1")),
      );
    expect(judge({})).toEqual(["evidence-without-reference C2 [1.1]"]);
    expect(judge({ C2: ["https://a.vn/b"] })).toEqual([]);
    expect(judge({ C2: ["http://a.vn/b"] })).toEqual(["link-not-https C2 [1.1]"]);
  });
});

describe("[E10] evidence in parts on a tab of its own", () => {
  const judge = (...cells: string[]) => {
    const { reading, tabs } = wide(BARE, [["Xã A", "x"]]);
    const tab = tabOf("Minh chứng", [
      ["Đơn vị", "Tiêu chí", "Tên", "Số", "Ngày"],
      ["Xã A", "1.1", ...cells],
    ]);
    const entries = [{ unit: "Xã A", criterion: "1.1", row: 1 }];
    const parts = { columns: [2, 3], date: cells.length > 2 ? 4 : -1 };
    const keyedTab = { tab, entries, evidence: 2, explanation: -1, parts };
    return toldBut(run({ reading: { ...reading, keyedTab }, tabs: [...tabs, tab] }, setOf("1.1")));
  };
  it.each<[string[], string[]]>([
    [["Kế hoạch", DOC], []],
    [["Kế hoạch", DOC, "05/3/2021"], []],
    [["Kế hoạch", DOC, "05/3/2019"], ["evidence-outside-year Minh chứng!C2 [1.1]"]],
    [["", ""], ["evidence-missing Minh chứng!C2 [1.1]"]],
    [["", "Sổ"], ["evidence-without-reference Minh chứng!D2 [1.1]"]],
    [
      ["Kế hoạch", "javascript:x"],
      ["evidence-without-reference Minh chứng!D2 [1.1]", "link-unsafe Minh chứng!D2 [1.1]"],
    ],
    [
      ["Kế hoạch", "https://google.com@a.vn"],
      ["evidence-without-reference Minh chứng!D2 [1.1]", "link-suspicious Minh chứng!D2 [1.1]"],
    ],
    [
      ["Kế hoạch", "#N/A"],
      ["cell-error Minh chứng!D2 [1.1]", "evidence-without-reference Minh chứng!D2 [1.1]"],
    ],
  ])("%j", (cells, findings) => {
    expect([...judge(...cells)].sort()).toEqual(findings);
  });
});

describe("[E10] units of one name in two districts", () => {
  it("have the evidence that stands under their own heading", () => {
    const { reading, tabs } = wide(
      [...BARE],
      [
        ["Xã A", "x"],
        ["Xã A", "x"],
      ],
    );
    const units = reading.units.map((unit, index) => ({ ...unit, heading: `Huyện ${index}` }));
    const tab = tabOf("Minh chứng", [
      ["Đơn vị", "Tiêu chí", "evidence"],
      ["Xã A", "1.1", DOC],
      ["Xã A", "1.1", ""],
    ]);
    const entries = [1, 2].map((row) => ({
      unit: "Xã A",
      heading: `Huyện ${row - 1}`,
      criterion: "1.1",
      row,
    }));
    const keyedTab = { tab, entries, evidence: 2, explanation: -1 };
    const assessment = run({ reading: { ...reading, units, keyedTab }, tabs: [...tabs, tab] }, setOf("1.1"));
    expect(assessment.units.map(({ outcome }) => outcome)).toEqual(["recognised", "undetermined"]);
    expect(toldBut(assessment)).toEqual(["evidence-missing Minh chứng!C3 [1.1]"]);
  });
});

describe("[L5] marks in merged cells", () => {
  const merged = (
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    at: { row: number; column: number },
    over: readonly number[],
  ) => {
    const one = wide(columns, rows);
    for (const tab of one.tabs) tab.anchorAt = (_, column) => (over.includes(column) ? at : null);
    return run(one, setOf("1.1 1.2"));
  };
  const two = [
    ["Xã A", "x", "x"],
    ["Xã B", "x", "x"],
  ];
  it("the hint says what the mark counts for, and no more", () => {
    const columns = ["name", "appraised 1.1", "appraised 1.2"];
    const at = { row: 1, column: 1 };
    expect(only(merged(columns, two, at, [1]), "mark-merged")).toMatchObject({
      unit: null,
      criteria: ["1.1"],
      value: "x",
      detail: { covers: "2 đơn vị" },
    });
    expect(only(merged(columns, two.slice(0, 1), at, [1, 2]), "mark-merged")).toMatchObject({
      unit: "Xã A",
      detail: { covers: "các tiêu chí 1.1, 1.2" },
    });
    expect(only(merged(columns, two, at, [1, 2]), "mark-merged").detail).toEqual({
      covers: "2 đơn vị, các tiêu chí 1.1, 1.2",
    });
    const sides = merged(["name", "self 1.1", "appraised 1.1"], [["Xã A", "x", "x"]], at, [1, 2]);
    expect(only(sides, "mark-merged").detail).toEqual({});
    expect(sentence(sides, "mark-merged")).toContain("mọi ô");
  });
  it("a mark in the first column, too; one that stands for itself gives none", () => {
    const columns = ["appraised 1.1", "name"];
    const rows = [
      ["x", "Xã A"],
      ["x", "Xã B"],
    ];
    expect(told(merged(columns, rows, { row: 1, column: 0 }, [0]))).toContain("mark-merged A2 [1.1]");
    expect(told(merged(columns, rows.slice(0, 1), { row: 1, column: 0 }, [0])).join()).not.toContain(
      "mark-merged",
    );
  });
  it("not for units that did not register", () => {
    const columns = ["registration", "name", "appraised 1.1"];
    const rows = [
      ["x", "Xã A", "x"],
      ["không", "Xã B", "x"],
    ];
    const one = wide(columns, rows);
    for (const tab of one.tabs) tab.anchorAt = (_, column) => (column === 2 ? { row: 1, column: 2 } : null);
    expect(told(run(one, setOf("1.1"))).join()).not.toContain("mark-merged");
  });
});

describe("[L2] a row that was not read", () => {
  const judge = (withUnit: boolean) => {
    const one = wide(BARE, [
      ["Xã A", "x"],
      ["Xã B", "x"],
    ]);
    const [tab] = one.tabs as [(typeof one.tabs)[number]];
    const unit = withUnit ? (one.reading.units[1] ?? null) : null;
    const rowsNotRead = [{ at: { tab, row: 2, column: 1 }, unit }];
    return run({ ...one, reading: { ...one.reading, rowsNotRead } }, setOf("1.1"));
  };
  it("leaves the unit open that it may belong to, and names it", () => {
    expect(only(judge(true), "row-not-read")).toMatchObject({ unit: "Xã B", value: "x", cell: "B3" });
    expect(outcomes(judge(true))).toEqual({ "Xã A": "recognised", "Xã B": "undetermined" });
    expect(judge(true).units.map(({ rowOpen }) => rowOpen)).toEqual([false, true]);
  });
  it("leaves no unit open where it may belong to none", () => {
    expect(only(judge(false), "row-not-read").unit).toBe(null);
    expect(outcomes(judge(false))).toEqual({ "Xã A": "recognised", "Xã B": "recognised" });
  });
});

test("findings stand in the order of tabs, rows and columns", () => {
  const assessment = run(
    wide(
      ["name", "appraised 1.1", "appraised 1.2"],
      [
        ["Xã A", "x", "abc"],
        ["Xã B", "abc", "x"],
      ],
      {
        keyed: [
          ["Xã B", "1.2", "javascript:x"],
          ["Xã A", "1.1", "javascript:x"],
        ],
        registered: ["Xã B", "Xã A", "Xã C"],
      },
    ),
    setOf("1.1 1.2"),
  );
  const places = told(assessment).map((one) => one.replace(/^\S+ | \[.*/g, ""));
  expect(places).toEqual([
    "C2",
    "B3",
    "Minh chứng!C2",
    "Minh chứng!C2",
    "Minh chứng!C3",
    "Minh chứng!C3",
    "Đăng ký!A4",
  ]);
});

describe("[E10] a tab of their own", () => {
  const keyed = (columns: readonly ("evidence" | "explanation")[], ...cells: string[]) =>
    wide(BARE, [["Xã A", "n/a"]], { keyed: [["Xã A", "1.1", ...cells]], keyedColumns: columns });
  it("with explanations only has no evidence", () => {
    const assessment = run(keyed(["explanation"], ""), setOf("1.1"));
    expect(assessment.evidenceKnown).toBe(false);
    expect(toldBut(assessment, "no-evidence-columns")).toEqual([
      "not-applicable-unexplained Minh chứng!C2 [1.1]",
    ]);
    expect(toldBut(run(keyed(["explanation"], "Lũ"), setOf("1.1")), "no-evidence-columns")).toEqual([]);
  });
  it("a column a criterion is evidence, too", () => {
    const { reading, tabs } = wide(BARE, [["Xã A", "x"]]);
    const tab = tabOf("Minh chứng", [
      ["Đơn vị", "1.1"],
      ["Xã A", ""],
    ]);
    const columns = new Map([["1.1", { evidence: 1, explanation: -1 }]]);
    const entries = [{ unit: "Xã A", criterion: "1.1", row: 1 }];
    const keyedTab = { tab, entries, evidence: -1, explanation: -1, columns };
    const assessment = run({ reading: { ...reading, keyedTab }, tabs: [...tabs, tab] }, setOf("1.1"));
    expect(assessment.evidenceKnown).toBe(true);
    expect(toldBut(assessment)).toEqual(["evidence-missing Minh chứng!B2 [1.1]"]);
  });
});

test("[O1] an explanation that is lacking is asked for on the first cell that could hold one", () => {
  const assessment = run(
    wide(
      ["name", "appraised 1.1", "explanation 1.1"],
      [
        ["Xã A", "n/a", ""],
        ["Xã A", "n/a", ""],
      ],
    ),
    setOf("1.1"),
  );
  expect(told(assessment)).toContain("not-applicable-unexplained C2 [1.1]");
});

describe("columns may stand first of all", () => {
  it.each<[string[], string, string[]]>([
    [["appraised 1.1", "name"], "recognised", ["no-evidence-columns -"]],
    [["appraised 1.1", "name", "evidence 1.1"], "undetermined", ["evidence-missing C2 [1.1]"]],
    [["evidence 1.1", "name", "appraised 1.1"], "recognised", ["evidence-without-reference A2 [1.1]"]],
    [["self 1.1", "name"], "undetermined", ["no-appraised-columns -", "no-evidence-columns -"]],
  ])("%j", (columns, outcome, findings) => {
    const assessment = run(
      wide(columns, [["x", "Xã A", columns[2] === "appraised 1.1" ? "x" : ""]]),
      setOf("1.1"),
    );
    expect(outcomes(assessment)).toEqual({ "Xã A": outcome });
    expect([...toldBut(assessment)].sort()).toEqual(findings);
  });
});

test("[U2] a unit's further rows are the unit above, whatever stands in their name", () => {
  const { reading, tabs } = wide(BARE, [
    ["Xã A", "x"],
    ["Xã B", ""],
    ["Tổ 2", "Chưa đạt"],
  ]);
  const units = reading.units.map((unit, index) =>
    index === 2 ? { ...unit, continues: true as const } : unit,
  );
  const assessment = run({ reading: { ...reading, units }, tabs }, setOf("1.1"));
  expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "notRecognised" });
});
