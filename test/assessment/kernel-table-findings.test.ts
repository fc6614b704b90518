/** @fileoverview The table "Findings" of docs/rules.md: each code's severity, and the cell it stands on. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type FindingCode, KINDS } from "../../src/findings/codes";
import { YEAR_KINDS } from "../../src/findings/year-codes";
import type { UnitEntry } from "../../src/layout/reading";
import type { CellValue, Tab } from "../../src/table/tab";
import { type Beside, only, run, setOf, tabOf, told, wide } from "./sheets";

const RULES = readFileSync(fileURLToPath(new URL("../../docs/rules.md", import.meta.url)), "utf8");
const DOC = "13-HD/TĐTN-TCKT";

/** The rows of the table: codes, severity. */
function tableOfRules(): Map<string, string[]> {
  const table = RULES.slice(RULES.search(/\| code +\| severity +\| stands on/));
  const found = new Map<string, string[]>();
  for (const line of table.split("\n").slice(2)) {
    const [, codes, severities] = line.split("|").map((cell) => cell.trim());
    if (!codes || !severities) break;
    for (const code of codes.split(", ")) found.set(code, severities.split(", "));
  }
  return found;
}

describe("Findings: severities", () => {
  it("are those of the rules, code by code", () => {
    const table = tableOfRules();
    expect(Object.keys(KINDS).sort()).toEqual([...table.keys()].sort());
    for (const [code, severities] of table) expect(severities).toContain(KINDS[code as FindingCode].severity);
  });
});

const ONE = ["name", "self 1.1", "appraised 1.1", "evidence 1.1", "explanation 1.1"];
const one = (self: CellValue, appraised: CellValue, evidence: CellValue, explanation: CellValue = "") =>
  sheet(ONE, [["Xã A", self, appraised, evidence, explanation]]);

function sheet(columns: readonly string[], rows: readonly (readonly CellValue[])[], beside: Beside = {}) {
  return () => run(wide(columns, rows, beside), setOf("1.1"));
}

const PAIR = ["name", "appraised 1.1", "appraisedFail 1.1", "evidence 1.1"];
const BARE = ["name", "appraised 1.1"];
const report = (text: string) => sheet(BARE, [["Xã A", "x"]], { tabs: [tabOf("Báo cáo", [["", text]])] });

const CASES: readonly (readonly [FindingCode, string, () => ReturnType<typeof run>, string])[] = [
  ["evidence-missing", "the evidence cell", one("", "Đạt", ""), "D2 [1.1]"],
  [
    "evidence-missing",
    "E10: the mark",
    sheet(BARE, [["Xã A", "Đạt"]], { keyed: [["Xã B", "1.1", DOC]] }),
    "B2 [1.1]",
  ],
  ["evidence-promised", "the evidence cell", one("", "Đạt", "đang làm"), "D2 [1.1]"],
  ["mark-unreadable", "the cell that holds it: appraised", one("", "abc", DOC), "C2 [1.1]"],
  ["mark-unreadable", "the cell that holds it: self", one("abc", "Đạt", DOC), "B2 [1.1]"],
  ["mark-unreadable", "the cell that holds it: Chưa đạt", sheet(PAIR, [["Xã A", "", "?", DOC]]), "C2 [1.1]"],
  [
    "points-out-of-range",
    "the cell that holds it",
    () => run(wide(ONE, [["Xã A", "", 12, DOC, ""]]), setOf("1.1", { maxPoints: 10, passMark: 5 })),
    "C2 [1.1]",
  ],
  ["value-became-date", "the cell that holds it: mark", one("", new Date(2021, 4, 3), DOC), "C2 [1.1]"],
  ["value-became-date", "the cell that holds it: evidence", one("", "x", new Date(2021, 4, 3)), "D2 [1.1]"],
  ["cell-error", "the cell that holds it: mark", one("", "#REF!", DOC), "C2 [1.1]"],
  ["cell-error", "the cell that holds it: evidence", one("", "x", "#N/A"), "D2 [1.1]"],
  ["mark-conflict", "the Đạt cell", sheet(PAIR, [["Xã A", "x", "x", DOC]]), "B2 [1.1]"],
  ["not-appraised", "the appraised cell", one("Đạt", "", DOC), "C2 [1.1]"],
  ["not-appraised", "M3: the Đạt cell", sheet(PAIR, [["Xã A", "", "", DOC]]), "B2 [1.1]"],
  ["not-applicable-unexplained", "the explanation cell", one("", "n/a", DOC), "E2 [1.1]"],
  ["not-applicable-unexplained", "else the mark", sheet(PAIR.slice(0, 2), [["Xã A", "n/a"]]), "B2 [1.1]"],
  ["explanation-refused", "the explanation cell", one("", "x", "", "Nộp sau"), "E2 [1.1]"],
  ["evidence-explained", "the explanation cell", one("", "x", "", "Lũ"), "E2 [1.1]"],
  ["marks-differ", "the appraised cell", one("Đạt", "Không đạt", DOC), "C2 [1.1]"],
  ["evidence-without-reference", "the evidence cell", one("", "x", "Sổ đoàn viên"), "D2 [1.1]"],
  ["link-not-https", "the evidence cell", one("", "x", "http://a.vn/b"), "D2 [1.1]"],
  ["evidence-outside-year", "the evidence cell", one("", "x", `${DOC} ngày 04/6/2018`), "D2 [1.1]"],
  [
    "evidence-of-other",
    "the evidence cell",
    sheet(
      [...BARE, "evidence 1.1"],
      [
        ["Xã Gia Cát", "x", "12-BC/ĐTN của Đoàn xã Bảo Lâm"],
        ["Xã Bảo Lâm", "x", DOC],
      ],
    ),
    "C2 [1.1]",
  ],
  ["link-unsafe", "the evidence cell", one("", "x", `${DOC}; javascript:alert(1)`), "D2 [1.1]"],
  ["link-suspicious", "the evidence cell", one("", "x", `${DOC}; https://google.com@a.vn`), "D2 [1.1]"],
  [
    "formula-sends-data",
    "the evidence cell",
    sheet([...BARE, "evidence 1.1"], [["Xã A", "x", DOC]], { formulas: { C2: "=IMPORTDATA(A1)" } }),
    "C2 [1.1]",
  ],
  ["unit-empty", "the name cell", one("", "", ""), "A2"],
  [
    "unit-similar",
    "the name cell",
    sheet(BARE, [
      ["Xã Hoằng Phú", "x"],
      ["Xã Hoằng Phụ", ""],
    ]),
    "A3",
  ],
  ["unit-unnamed", "the name cell", sheet(BARE, [["", "x"]]), "A2"],
  [
    "unit-duplicate",
    "the name cell",
    sheet(BARE, [
      ["Xã A", "x"],
      ["Xã A", "x"],
    ]),
    "A3",
  ],
  ["legacy-encoding", "for a unit's row the name cell", one("", "§¹t", DOC), "A2"],
  ["legacy-encoding", "the cell", sheet([...BARE, "TØ lÖ ®¹t"], [["Xã A", "x"]]), "C1"],
  [
    "registered-not-assessed",
    "the name on the registration tab",
    sheet(BARE, [["Xã A", "x"]], { registered: ["Xã A", "Xã B"] }),
    "Đăng ký!A3",
  ],
  [
    "registration-unmatched",
    "the name cell",
    sheet(BARE, [["Xã Chiến Thắng", "x"]], { registered: ["Xã Chien Thang"] }),
    "A2",
  ],
  [
    "registration-renamed",
    "the name cell",
    () =>
      run(wide(BARE, [["Xã A", "x"]], { registered: ["Thị trấn A"] }), setOf("1.1"), {
        changes: [
          {
            day: "2021-07-01",
            kind: "renamed",
            from: [{ name: "Thị trấn A", place: "" }],
            to: [{ name: "Xã A", place: "" }],
            at: { sheet: "Thay đổi đơn vị", cell: "A2" },
          },
        ],
      }),
    "A2",
  ],
  ["result-differs", "the cell that says so", sheet([...BARE, "result"], [["Xã A", "x", "Không"]]), "C2"],
  ["claimed-rate-wrong", "the cell that says so", report("244/500 = 48,6%"), "Báo cáo!B1"],
  ["rate-over-100", "the cell that says so", report("501/500 = 100,2%"), "Báo cáo!B1"],
  ["criterion-column-missing", "the sheet", sheet(["name", "appraised 2.1"], [["Xã A", "x"]]), "- [1.1]"],
  [
    "evidence-column-missing",
    "the sheet",
    sheet([...BARE, "appraised 2.1", "evidence 2.1"], [["Xã A", "x", "x", DOC]]),
    "- [1.1]",
  ],
  ["no-appraised-columns", "the sheet", sheet(["name", "self 1.1"], [["Xã A", "x"]]), "-"],
  ["no-evidence-columns", "the sheet", sheet(BARE, [["Xã A", "x"]]), "-"],
  ["criterion-unknown", "the header cell", sheet([...BARE, "appraised 2.1"], [["Xã A", "x"]]), "C1 [2.1]"],
  [
    "points-without-rule",
    "the sheet",
    () => run(wide(BARE, [["Xã A", 1]]), setOf("1.1", { maxPoints: 2 })),
    "-",
  ],
  ["no-registration-data", "the sheet", sheet(BARE, [["Xã A", "x"]]), "-"],
  ["column-not-read", "the column's heading", columnNotRead, "D1"],
  ["row-not-read", "the row's first cell that is not blank", rowNotRead, "B3"],
  ["line-not-read", "the line", lineNotRead, "A3"],
  ["mark-merged", "the merge's first cell", markMerged, "B2 [1.1]"],
  ["registration-unclear", "the sheet", registrationUnclear, "-"],
  [
    "registration-withdrawn",
    "the cell that says so",
    sheet(["registration", ...BARE], [["Xin rút đăng ký", "Xã A", "x"]]),
    "A2",
  ],
  [
    "registration-withdrawn",
    "the cell that says so: on the registration tab",
    sheet(BARE, [["Xã A", "x"]], { registered: [["Xã A", "xin rút"]] }),
    "Đăng ký!B2",
  ],
];

function columnNotRead() {
  const one = wide(BARE, [["Xã A", "x"]]);
  const [tab] = one.reading.tabs as [Tab];
  const at = { tab, row: 0, column: 3 };
  const columnsNotRead = [{ at, heading: "Ghi chú", holds: "evidence", rows: [1], why: "" } as const];
  return run({ ...one, reading: { ...one.reading, columnsNotRead } }, setOf("1.1"));
}

function rowNotRead() {
  const rows = [
    ["Xã A", "x"],
    ["", "Đạt"],
  ];
  const one = wide(BARE, rows.slice(0, 1));
  const [unit] = one.reading.units as [UnitEntry];
  const tab = tabOf("Chấm điểm", [BARE, ...rows]);
  const rowsNotRead = [{ at: { tab, row: 2, column: 1 }, unit }];
  return run({ ...one, reading: { ...one.reading, rowsNotRead } }, setOf("1.1"));
}

function lineNotRead() {
  const one = wide(BARE, [["Xã A", "x"]]);
  const tab = tabOf("Chấm điểm", [BARE, ["Xã A", "x"], ["Huyện đoàn sẽ họp xét"]]);
  const rowsNotRead = [{ at: { tab, row: 2, column: 0 }, unit: null, of: "line" } as const];
  return run({ ...one, reading: { ...one.reading, rowsNotRead } }, setOf("1.1"));
}

function markMerged() {
  const one = wide(BARE, [
    ["Xã A", "x"],
    ["Xã B", "x"],
  ]);
  const merge = { row: 1, column: 1 };
  for (const tab of one.tabs) tab.anchorAt = (_, column) => (column === 1 ? merge : null);
  return run(one, setOf("1.1"));
}

function registrationUnclear() {
  const one = wide(BARE, [["Xã A", "x"]]);
  const registrationDoubt = { why: "unsure", candidates: [] } as const;
  return run({ ...one, reading: { ...one.reading, registrationDoubt } }, setOf("1.1"));
}

describe("Findings: the cell each stands on", () => {
  it.each(CASES)("%s: %s", (code, _, judge, place) => {
    const assessment = judge();
    expect(told(assessment).filter((one) => one.startsWith(`${code} `))).toEqual([`${code} ${place}`]);
    expect(only(assessment, code).cell === null).toBe(place.startsWith("-"));
  });

  it("no code is left out", () => {
    const covered = new Set(CASES.map(([code]) => code));
    // Those of the year's lists have workbooks of their own (test/year).
    const judged = Object.keys(KINDS).filter((code) => !(code in YEAR_KINDS));
    expect([...covered].sort()).toEqual(judged.sort());
  });
});
