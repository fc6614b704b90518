/** @fileoverview The sheet as a whole: the set it is judged by, columns and criteria that do not meet, findings' shape. */
import { describe, expect, it } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as describeFinding, KINDS } from "../../src/findings/codes";
import {
  criteriaOf,
  forms,
  long,
  only,
  outcomes,
  run,
  sentence,
  setOf,
  tabOf,
  told,
  toldBut,
  wide,
} from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";

describe("[K2] judging by a set", () => {
  const columns = ["name", "appraised 1.1", "appraised 1.2", "appraised 2.1"];
  const rows = [["Xã A", "Đạt", "Chưa đạt", "Đạt"]];
  const judge = (codes: string, options = {}) => run(wide(columns, rows), setOf(codes, options));

  it("only its criteria count, in its pillars and its order", () => {
    expect(outcomes(judge("1.1 1.2 | 2.1"))).toEqual({ "Xã A": "notRecognised" });
    expect(outcomes(judge("1.1 | 2.1"))).toEqual({ "Xã A": "recognised" });
    const turned = judge("2.1 | 1.2 1.1");
    expect(criteriaOf(turned)).toEqual(["pass", "fail", "pass"]);
    expect(turned.units[0]?.pillars).toEqual(["pass", "fail"]);
  });

  it("[O2] by its rule", () => {
    expect(outcomes(judge("1.1 1.2 | 2.1", { rule: { kind: "atLeast", criteria: 1 } }))).toEqual({
      "Xã A": "recognised",
    });
  });

  it("a set that was chosen may know none of the sheet's criteria: all open, no unit called empty", () => {
    const assessment = judge("7.1 7.2");
    expect(toldBut(assessment, "no-evidence-columns")).toEqual([
      "criterion-column-missing - [7.1]",
      "criterion-column-missing - [7.2]",
      "criterion-unknown B1 [1.1]",
      "criterion-unknown C1 [1.2]",
      "criterion-unknown D1 [2.1]",
    ]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
  });
});

describe("[U5] columns and criteria that do not meet", () => {
  it("a criterion without a column: one finding, open for every unit, nothing else", () => {
    const assessment = run(
      wide(
        ["name", "appraised 1.1", "evidence 1.1", "evidence 1.2"],
        [
          ["Xã A", "Đạt", DOC, ""],
          ["Xã B", "Đạt", DOC, "sẽ nộp"],
        ],
      ),
      setOf("1.1 1.2"),
    );
    expect(toldBut(assessment)).toEqual(["criterion-column-missing - [1.2]"]);
    expect(criteriaOf(assessment, "Xã B")).toEqual(["pass", "undetermined"]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined", "Xã B": "undetermined" });
  });

  it("a column in no set stands on its heading, once", () => {
    const assessment = run(
      wide(["name", "appraised 1.1", "self 4.1", "appraised 4.1"], [["Xã A", "Đạt", "x", "x"]]),
      setOf("1.1"),
    );
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["criterion-unknown C1 [4.1]"]);
    const { reading, tabs } = wide(["name", "appraised 1.1", "self 4.1"], [["Xã A", "Đạt", "x"]]);
    const twice = { reading: { ...reading, criteria: [...reading.criteria, ...reading.criteria] }, tabs };
    expect(only(run(twice, setOf("1.1")), "criterion-unknown").cell).toBe("C1");
    expect(only(assessment, "criterion-unknown")).toMatchObject({ value: "self 4.1", unit: null });
    expect(sentence(assessment, "criterion-unknown")).toBe(
      "Tiêu chí 4.1 không có trong “Bộ tiêu chí thử” nên không được tính. Kiểm tra tiêu đề hoặc sửa bộ tiêu chí.",
    );
  });

  it("a criterion found on some forms only is open where it is not", () => {
    const columns = ["criterion", "appraised", "evidence"];
    const assessment = run(
      forms([
        {
          unit: "Xã A",
          columns,
          rows: [
            ["1.1", "Đạt", DOC],
            ["1.2", "Đạt", DOC],
          ],
        },
        { unit: "Xã B", columns, rows: [["1.1", "Đạt", DOC]] },
      ]),
      setOf("1.1 1.2"),
    );
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "undetermined" });
    expect(toldBut(assessment)).toEqual(["not-appraised Xã B!A1 [1.2]"]);
    expect(sentence(assessment, "not-appraised")).toContain("Không thấy kết quả thẩm định tiêu chí 1.2");
  });
});

describe("findings", () => {
  const sheet = long(
    ["name", "criterion", "appraised", "evidence"],
    [
      ["Xã B", "1.1", "abc", "http://a.vn/x"],
      ["Xã A", "1.1", "Đạt", ""],
      ["Xã A", "1.2", "Đạt", ""],
      ["Xã B", "1.2", "Đạt", DOC],
    ],
    { tabs: [tabOf("Báo cáo", [["244/500 đoàn cơ sở, đạt 48,6%"]])] },
  );
  const assessment = run(sheet, setOf("1.1 1.2 | 2.1"));

  it("are ordered by sheet, row and column; what is about the sheet comes first", () => {
    expect(told(assessment)).toEqual([
      "criterion-column-missing - [2.1]",
      "no-registration-data -",
      "mark-unreadable C2 [1.1]",
      "link-not-https D2 [1.1]",
      "evidence-missing D3 [1.1]",
      "evidence-missing D4 [1.2]",
      "claimed-rate-wrong Báo cáo!A1",
    ]);
  });

  it("of one row stand from left to right, whatever the order of the criteria", () => {
    const columns = ["name", "appraised 1.2", "evidence 1.2", "appraised 1.1"];
    const row = run(
      wide(columns, [["Xã A", "abc", "", "#REF!"]]),
      setOf("1.1 1.2", { withoutEvidence: ["1.1"] }),
    );
    expect(toldBut(row)).toEqual(["mark-unreadable B2 [1.2]", "cell-error D2 [1.1]"]);
  });

  it("are plain objects with the severity of their code and a sentence apart", () => {
    for (const finding of assessment.findings) {
      expect(finding.severity).toBe(KINDS[finding.code].severity);
      expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
      expect(describeFinding(finding)).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(only(assessment, "mark-unreadable")).toMatchObject({
      severity: "error",
      sheet: "Danh sách",
      cell: "C2",
      unit: "Xã B",
      criterion: "1.1",
      criteria: ["1.1"],
      value: "abc",
    });
    expect(only(assessment, "no-registration-data")).toMatchObject({
      cell: null,
      unit: null,
      criterion: null,
    });
  });

  it("none is capped", () => {
    const rows = Array.from({ length: 700 }, (_, i) => [`Xã số ${i}`, "abc"]);
    const many = run(wide(["name", "appraised 1.1"], rows), setOf("1.1"));
    expect(toldBut(many, "no-evidence-columns")).toHaveLength(700);
  });

  it("[S4] claims are looked for in every tab, right ones are not told", () => {
    const claims = tabOf("Báo cáo", [["244/500 = 48,8%"], ["510/500 đơn vị, đạt 102%"], ["1/3 = 33,34%"]]);
    const told = run(wide(["name", "appraised 1.1"], [["Xã A", "x"]], { tabs: [claims] }), setOf("1.1"));
    expect(toldBut(told, "no-evidence-columns")).toEqual([
      "rate-over-100 Báo cáo!A2",
      "claimed-rate-wrong Báo cáo!A3",
    ]);
    expect(sentence(told, "claimed-rate-wrong")).toContain("1/3 là 33,33%");
  });

  it("[E6] without a year dates are not judged; the preset is judged like any set", () => {
    const columns = ["name", "appraised 1.1", "evidence 1.1"];
    const rows = [["Xã A", "Đạt", "12-KH/ĐTN ngày 5/3/2019"]];
    expect(toldBut(run(wide(columns, rows), setOf("1.1"), { year: null }))).toEqual([]);
    const preset = run(wide(columns, rows), SET_2018_2022, { year: 2019 });
    expect(preset.units[0]?.criteria).toHaveLength(15);
    expect(toldBut(preset)).toHaveLength(14);
  });
});
