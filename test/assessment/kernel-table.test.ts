/** @fileoverview [O1]: every row of the table and the two paragraphs under it, in each way a sheet can hold them. */
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/table/tab";
import { criteriaOf, long, only, outcomes, run, setOf, toldBut, wide } from "./sheets";

const SET = setOf("1.1");
const DOC = "13-HD/TĐTN-TCKT";
const WIDE = ["name", "self 1.1", "appraised 1.1", "evidence 1.1", "explanation 1.1"];

/** One criterion of one unit, on row 2: B self, C appraised, D evidence, E explanation. */
function judge(self: CellValue, appraised: CellValue, evidence: CellValue, explanation: CellValue) {
  const assessment = run(wide(WIDE, [["Đoàn xã Gia Cát", self, appraised, evidence, explanation]]), SET);
  return { outcome: criteriaOf(assessment)[0], told: toldBut(assessment), assessment };
}

describe("[O1] the table", () => {
  it.each<[CellValue, CellValue, CellValue, string, string[]]>([
    // appraised, evidence, explanation, outcome, findings
    ["Đạt", DOC, "", "pass", []],
    ["Đạt", DOC, "Có giải trình", "pass", []],
    ["Đạt", "", "Hồ sơ bị mưa ướt", "pass", ["evidence-explained E2 [1.1]"]],
    ["Đạt", "", "", "undetermined", ["evidence-missing D2 [1.1]"]],
    ["Đạt", "không có", "không", "undetermined", ["evidence-missing D2 [1.1]"]],
    [
      "Đạt",
      "",
      "BTV không chấp nhận",
      "undetermined",
      ["evidence-missing D2 [1.1]", "explanation-refused E2 [1.1]"],
    ],
    ["Đạt", DOC, "Đề nghị giải trình", "pass", []],
    ["Không áp dụng", "", "Huyện không đồng ý", "undetermined", ["explanation-refused E2 [1.1]"]],
    ["KAD: xã không có tôn giáo", "", "Chưa giải trình", "undetermined", ["explanation-refused E2 [1.1]"]],
    ["Chưa đạt", DOC, "", "fail", []],
    ["Chưa đạt", "", "", "fail", []],
    ["Chưa đạt", "", "Chưa kịp làm", "fail", []],
    ["Không áp dụng", "", "Xã không có tôn giáo", "notApplicable", []],
    ["Không áp dụng", DOC, "Xã không có tôn giáo", "notApplicable", []],
    ["Không áp dụng", "", "", "notApplicable", ["not-applicable-unexplained E2 [1.1]"]],
    ["Không áp dụng", DOC, "-", "notApplicable", ["not-applicable-unexplained E2 [1.1]"]],
    ["KAD: xã không có tôn giáo", "", "", "notApplicable", []],
    ["KAD:", "", "", "notApplicable", ["not-applicable-unexplained E2 [1.1]"]],
    ["", DOC, "", "undetermined", ["not-appraised C2 [1.1]"]],
    ["", DOC, "Có giải trình", "undetermined", ["not-appraised C2 [1.1]"]],
    ["abc", DOC, "", "undetermined", ["mark-unreadable C2 [1.1]"]],
    ["abc", "", "", "undetermined", ["mark-unreadable C2 [1.1]"]],
    ["#REF!", "", "", "undetermined", ["cell-error C2 [1.1]"]],
    [new Date(2021, 4, 3), "", "", "undetermined", ["value-became-date C2 [1.1]"]],
  ])(
    "appraised %j, evidence %j, explanation %j → %s %j",
    (appraised, evidence, explanation, outcome, found) => {
      const result = judge("", appraised, evidence, explanation);
      expect([result.outcome, result.told]).toEqual([outcome, found]);
    },
  );

  it.each<[CellValue, CellValue, CellValue, string[]]>([
    // appraised, evidence, explanation, findings; the self mark is pass
    ["", DOC, "", ["not-appraised C2 [1.1]"]],
    ["", "", "Có giải trình", ["not-appraised C2 [1.1]"]],
    ["", "", "", ["not-appraised C2 [1.1]", "evidence-missing D2 [1.1]"]],
    ["", "đang bổ sung", "", ["not-appraised C2 [1.1]", "evidence-promised D2 [1.1]"]],
    ["abc", "", "", ["mark-unreadable C2 [1.1]", "evidence-missing D2 [1.1]"]],
    ["#N/A", "", "", ["cell-error C2 [1.1]", "evidence-missing D2 [1.1]"]],
  ])(
    "self pass, appraised %j, evidence %j, explanation %j → %j",
    (appraised, evidence, explanation, found) => {
      const result = judge("Đạt", appraised, evidence, explanation);
      expect([result.outcome, result.told]).toEqual(["undetermined", found]);
    },
  );

  it.each(["Chưa đạt", "Không áp dụng", "abc", ""])(
    "self %j, not appraised: evidence is not asked for",
    (self) => {
      const { told } = judge(self, "", "", "");
      expect(told.filter((one) => one.startsWith("evidence"))).toEqual([]);
    },
  );

  it("a promise stands in place of missing evidence, and an explanation serves", () => {
    expect(judge("", "Đạt", "sẽ bổ sung", "").told).toEqual(["evidence-promised D2 [1.1]"]);
    const explained = judge("", "Đạt", "sẽ bổ sung", "Văn phòng đang sao lục");
    expect([explained.outcome, explained.told]).toEqual(["pass", ["evidence-explained E2 [1.1]"]]);
  });

  it("without an explanation column its findings stand on the mark", () => {
    const assessment = run(wide(["name", "appraised 1.1", "evidence 1.1"], [["Xã A", "n/a", ""]]), SET);
    expect(toldBut(assessment)).toEqual(["not-applicable-unexplained B2 [1.1]"]);
  });
});

describe("[O1] first paragraph: what else may be said of the cell", () => {
  it("innocent blanks are not painted as missing evidence", () => {
    const assessment = run(
      wide(
        ["name", "self 1.1", "appraised 1.1", "evidence 1.1", "self 1.2", "appraised 1.2", "evidence 1.2"],
        [["Xã A", "Đạt", "Đạt", DOC, "", "", ""]],
      ),
      setOf("1.1 1.2"),
    );
    expect(toldBut(assessment)).toEqual(["not-appraised F2 [1.2]"]);
  });

  it("[M5] a date in the evidence cell is told once; the pass is open, explained or not", () => {
    const date = new Date(2021, 4, 3);
    for (const explanation of ["", "Gõ 3/5 bị đổi"]) {
      const result = judge("", "Đạt", date, explanation);
      expect([result.outcome, result.told]).toEqual(["undetermined", ["value-became-date D2 [1.1]"]]);
    }
    expect(judge("", "Chưa đạt", date, "").told).toEqual(["value-became-date D2 [1.1]"]);
    expect(judge("", "Chưa đạt", date, "").outcome).toBe("fail");
    expect(only(judge("", "Đạt", date, "").assessment, "value-became-date").value).toBe("03/05/2021");
  });

  it("[M7] an error in the evidence cell is no evidence, told once; explained it passes and says so", () => {
    const open = judge("", "Đạt", "#REF!", "");
    expect([open.outcome, open.told]).toEqual(["undetermined", ["cell-error D2 [1.1]"]]);
    const explained = judge("", "Đạt", "#REF!", "Tệp gốc lưu ở xã");
    expect([explained.outcome, explained.told]).toEqual([
      "pass",
      ["cell-error D2 [1.1]", "evidence-explained E2 [1.1]"],
    ]);
  });

  it("[M5] [M7] what is wrong with a self mark is told on it, and the appraisal is still missing", () => {
    expect(judge(new Date(2021, 4, 3), "", DOC, "").told).toEqual([
      "value-became-date B2 [1.1]",
      "not-appraised C2 [1.1]",
    ]);
    expect(judge("#N/A", "Đạt", DOC, "").told).toEqual(["cell-error B2 [1.1]"]);
  });

  it("[E5] an unsafe link is no evidence: both are told", () => {
    const result = judge("", "Đạt", "javascript:alert(1)", "");
    expect([result.outcome, result.told]).toEqual([
      "undetermined",
      ["link-unsafe D2 [1.1]", "evidence-missing D2 [1.1]"],
    ]);
    expect(judge("", "Đạt", `javascript:alert(1); ${DOC}`, "").outcome).toBe("pass");
  });

  it("[E5] [E6] [E4] what counts with a remark", () => {
    expect(judge("", "Đạt", "http://doan.vn/a", "").told).toEqual(["link-not-https D2 [1.1]"]);
    expect(judge("", "Đạt", `${DOC} ngày 04/6/2018`, "").told).toEqual(["evidence-outside-year D2 [1.1]"]);
    expect(judge("", "Đạt", "Sổ đoàn viên", "").told).toEqual(["evidence-without-reference D2 [1.1]"]);
    expect(judge("", "Đạt", "http://doan.vn/a", "").outcome).toBe("pass");
  });
});

describe("[O1] last paragraph: a unit with nothing", () => {
  const two = [
    "name",
    "appraised 1.1",
    "evidence 1.1",
    "appraised 1.2",
    "evidence 1.2",
    "explanation",
    "result",
  ];
  const found = (row: CellValue[]) => toldBut(run(wide(two, [["Xã A", ...row]]), setOf("1.1 1.2")));

  it("gets one finding on its name", () => {
    expect(found(["", "", "", "", "", ""])).toEqual(["unit-empty A2"]);
  });

  it("what means no mark and no evidence is nothing too", () => {
    expect(found(["-", "không có", "…", "chưa có", "", ""])).toEqual(["unit-empty A2"]);
    expect(found([".", false, "–", 0, "", ""])).toEqual(["unit-empty A2"]);
  });

  it("an explanation or a typed result alone is no mark and no evidence", () => {
    expect(found(["", "", "", "", "Đang thay bí thư", ""])).toEqual(["unit-empty A2"]);
    expect(found(["", "", "", "", "", "Khá"])).toEqual(["unit-empty A2"]);
  });

  it.each<[string, CellValue[]]>([
    ["a mark", ["Đạt", "", "", "", "", ""]],
    ["a mark that cannot be read", ["abc", "", "", "", "", ""]],
    ["evidence", ["", DOC, "", "", "", ""]],
    ["a promise", ["", "sẽ nộp", "", "", "", ""]],
    ["a date", ["", new Date(2021, 4, 3), "", "", "", ""]],
  ])("%s is something", (_, row) => {
    expect(found(row).some((one) => one.startsWith("unit-empty"))).toBe(false);
  });

  it("a mark under a criterion that the set lacks is something", () => {
    const assessment = run(
      wide(["name", "appraised 1.1", "appraised 9.9"], [["Xã A", "", "Đạt"]]),
      setOf("1.1"),
    );
    expect(toldBut(assessment, "criterion-unknown", "no-evidence-columns")).toEqual([
      "not-appraised B2 [1.1]",
    ]);
  });

  it("in the long layout too, whatever its rows", () => {
    const sheet = long(
      ["name", "criterion", "appraised", "evidence"],
      [
        ["Xã A", "1.1", "", ""],
        ["Xã A", "1.2", "", ""],
        ["Xã B", "1.1", "Đạt", DOC],
      ],
    );
    const assessment = run(sheet, setOf("1.1 1.2"));
    expect(toldBut(assessment)).toEqual(["unit-empty A2", "not-appraised A4 [1.2]"]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined", "Xã B": "undetermined" });
  });
});

describe("[M1] a blank is never fail, never zero, never pass", () => {
  it.each(["", "  ", "\u00a0", "-", "–", "…", "."])("%j", (blank) => {
    expect(judge("", blank, DOC, "").outcome).toBe("undetermined");
    const points = run(
      wide(["name", "appraised 1.1", "evidence 1.1"], [["Xã A", blank, DOC]]),
      setOf("1.1", { maxPoints: 10, rule: { kind: "atLeastPoints", points: 1 } }),
    );
    expect(outcomes(points)).toEqual({ "Xã A": "undetermined" });
    expect(points.units[0]?.points).toEqual([null]);
  });
});

describe("[M3] Đạt | Chưa đạt", () => {
  const pair = ["name", "appraised 1.1", "appraisedFail 1.1", "evidence 1.1"];
  it.each<[CellValue, CellValue, string, string[]]>([
    ["x", "", "pass", []],
    ["", "x", "fail", []],
    [true, false, "pass", []],
    ["x", "x", "undetermined", ["mark-conflict B2 [1.1]"]],
    ["", "", "undetermined", ["not-appraised B2 [1.1]"]],
    ["abc", "", "undetermined", ["mark-unreadable B2 [1.1]"]],
    ["", "abc", "undetermined", ["mark-unreadable C2 [1.1]"]],
    ["x", "#REF!", "undetermined", ["cell-error C2 [1.1]"]],
    ["", new Date(2021, 1, 1), "undetermined", ["value-became-date C2 [1.1]"]],
  ])("%j | %j → %s %j", (pass, fail, outcome, found) => {
    const sheet = wide(pair, [["Xã A", pass, fail, DOC]]);
    const assessment = run(sheet, SET);
    expect([criteriaOf(assessment)[0], toldBut(assessment)]).toEqual([outcome, found]);
    expect(sheet.tabs[0]?.asked.displayed).toBe(0);
  });

  it("[M2] [M3] a 1 that is shown as 100% ticks no column", () => {
    const sheet = wide(pair, [["Xã A", 1, 0, DOC]], { percents: ["B2"] });
    expect(toldBut(run(sheet, SET))).toEqual(["mark-unreadable B2 [1.1]"]);
  });
});

describe("[M2] an untouched checkbox", () => {
  const columns = ["name", "appraised 1.1", "evidence 1.1"];
  const rows = [["Xã A", false, DOC]];
  it("is blank whatever its rule; FALSE typed as text is fail; the setting makes the box fail", () => {
    expect(criteriaOf(run(wide(columns, rows), SET))).toEqual(["undetermined"]);
    expect(criteriaOf(run(wide(columns, [["Xã A", "FALSE", DOC]]), SET))).toEqual(["fail"]);
    expect(criteriaOf(run(wide(columns, rows), SET, { falseIsFail: true }))).toEqual(["fail"]);
  });

  it("costs no call; what numbers show is asked where 1 or 0 stands, formulas where evidence may, links where it names no paper", () => {
    const sheet = wide(columns, [
      ["Xã A", "Đạt", ""],
      ["Xã B", true, ""],
      ["Xã C", false, DOC],
    ]);
    run(sheet, SET);
    expect(sheet.tabs[0]?.asked).toEqual({ links: 0, formulas: 3, displayed: 0 });
    const described = wide(columns, [["Xã C", true, "Xem hồ sơ"]]);
    run(described, SET);
    expect(described.tabs[0]?.asked.links).toBe(1);
  });
});

describe("[M2] a 1 or 0 that is shown as a percentage", () => {
  const columns = ["name", "appraised 1.1", "evidence 1.1"];
  const rows = [
    ["Xã A", 1, DOC],
    ["Xã B", 0, DOC],
    ["Xã C", 1, DOC],
  ];
  const percents = ["B2", "B3"];

  it("is unreadable", () => {
    const assessment = run(wide(columns, rows, { percents }), SET);
    expect(criteriaOf(assessment)).toEqual(["undetermined"]);
    expect(toldBut(assessment)).toEqual(["mark-unreadable B2 [1.1]", "mark-unreadable B3 [1.1]"]);
  });

  it("is points in a set with points", () => {
    const points = setOf("1.1", { maxPoints: 1, passMark: 1 });
    expect(toldBut(run(wide(columns, rows, { percents }), points))).toEqual([]);
  });
});
