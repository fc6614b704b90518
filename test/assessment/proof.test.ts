/** @fileoverview Evidence of one criterion from several cells: which of them counts, and where its findings stand. */
import { describe, expect, it } from "vitest";
import type { DeniedEvidence } from "../../src/layout/reading";
import type { KeyedTab, MatrixColumns } from "../../src/layout/reading-beside";
import type { CellValue } from "../../src/table/tab";
import {
  type Beside,
  criteriaOf,
  only,
  outcomes,
  type Row,
  run,
  setOf,
  tabOf,
  toldBut,
  wide,
} from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";
const COLUMNS = ["name", "appraised 1.1", "evidence 1.1", "explanation 1.1"];
const SET = setOf("1.1");

/** One unit, a row for each pair of evidence and explanation, and perhaps rows on the tab for evidence. */
function judge(cells: readonly (readonly [CellValue, CellValue?])[], beside: Beside = {}) {
  return run(
    wide(
      COLUMNS,
      cells.map(([evidence, explanation = ""]) => ["Xã A", "Đạt", evidence, explanation]),
      beside,
    ),
    SET,
  );
}
/** Its outcome, then what is told but for the second row. */
const told = (...given: Parameters<typeof judge>) => {
  const assessment = judge(...given);
  return [outcomes(assessment)["Xã A"], ...toldBut(assessment, "unit-duplicate")];
};
const keyed = (...cells: Row[]): Beside => ({
  keyed: cells.map((row) => ["Xã A", "1.1", ...row]),
  keyedColumns: ["evidence", "explanation"],
});

describe("[E4] a cell beside evidence that denies it", () => {
  const columns = ["name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "evidence 1.2", "note", "note2"];
  const rows = [
    ["Xã A", "Đạt", DOC, "Đạt", DOC, "Chưa nộp", "Chưa nộp"],
    ["Xã B", "Đạt", DOC, "Đạt", DOC, "", ""],
  ];
  const denied = (list: readonly Omit<DeniedEvidence, "tab">[], own: readonly Row[] = rows) => {
    const one = wide(columns, own);
    const [tab] = one.tabs as [(typeof one.tabs)[number]];
    const reading = { ...one.reading, denied: list.map((at) => ({ ...at, tab })) };
    return run({ ...one, reading }, setOf("1.1 1.2"));
  };

  it("leaves open the criterion whose it is, and no other, nor another unit's", () => {
    const assessment = denied([{ row: 1, column: 5, criterion: "1.2" }]);
    expect(toldBut(assessment)).toEqual(["evidence-promised F2 [1.2]"]);
    expect(criteriaOf(assessment, "Xã A")).toEqual(["pass", "undetermined"]);
    expect(outcomes(assessment)["Xã B"]).toBe("recognised");
  });

  it("that speaks of the whole row leaves all of them open", () => {
    expect(toldBut(denied([{ row: 1, column: 5, criterion: null }]))).toEqual([
      "evidence-promised F2 [1.1 1.2]",
    ]);
  });

  it("stands for each that has one", () => {
    const assessment = denied([
      { row: 1, column: 5, criterion: "1.1" },
      { row: 1, column: 6, criterion: "1.2" },
      { row: 2, column: 6, criterion: "1.2" },
    ]);
    expect(toldBut(assessment)).toEqual([
      "evidence-promised F2 [1.1]",
      "evidence-promised G2 [1.2]",
      "evidence-promised G3 [1.2]",
    ]);
  });

  it("says nothing new where there is none", () => {
    const assessment = denied(
      [{ row: 1, column: 5, criterion: "1.1" }],
      [["Xã A", "Đạt", "", "Đạt", DOC, "Chưa nộp"]],
    );
    expect(toldBut(assessment)).toEqual(["evidence-missing C2 [1.1]"]);
  });

  it("on a tab of its own stands for that row", () => {
    const one = wide(["name", "appraised 1.1", "appraised 1.2"], [["Xã A", "Đạt", "Đạt"]], {
      keyed: [
        ["Xã A", "1.1", DOC],
        ["Xã A", "1.2", DOC],
      ],
    });
    const keyedTab: KeyedTab = { ...(one.reading.keyedTab as KeyedTab), denied: new Map([[2, 0]]) };
    const assessment = run({ ...one, reading: { ...one.reading, keyedTab } }, setOf("1.1 1.2"));
    expect(toldBut(assessment)).toEqual(["evidence-promised Minh chứng!A3 [1.2]"]);
  });
});

describe("[E4] cells that contradict each other", () => {
  it.each(["Không có", "Chưa nộp", "Thiếu biên bản", "không tìm thấy"])(
    "%s and a document: a person has to say which holds",
    (none) => {
      expect(told([[none], [DOC]])).toEqual(["undetermined", "evidence-promised C2 [1.1]"]);
      expect(told([[DOC], [none]])).toEqual(["undetermined", "evidence-promised C3 [1.1]"]);
    },
  );

  it.each(["", "-", "#N/A"])("%j and a document: the document counts", (nothing) => {
    expect(told([[nothing], [DOC]])[0]).toBe("recognised");
  });

  it("a promise counts no more where the paper came later on the same tab, and does on another", () => {
    expect(told([["đang xin"], [DOC]])).toEqual(["recognised"]);
    expect(told([[DOC]], keyed(["đang xin", ""]))).toEqual([
      "undetermined",
      "evidence-promised Minh chứng!C2 [1.1]",
    ]);
    expect(told([["đang xin"]], keyed([DOC, ""]))).toEqual(["undetermined", "evidence-promised C2 [1.1]"]);
  });

  it("one cell alone contradicts nothing", () => {
    expect(told([["Không có"]])).toEqual(["undetermined", "evidence-missing C2 [1.1]"]);
  });
});

describe("[E10] evidence on the row and on a tab of its own", () => {
  it("either serves; where both are blank the row's cell is told", () => {
    expect(told([[DOC]], keyed(["", ""]))).toEqual(["recognised"]);
    expect(told([[""]], keyed([DOC, ""]))).toEqual(["recognised"]);
    expect(told([[""]], keyed(["", ""]))).toEqual(["undetermined", "evidence-missing C2 [1.1]"]);
    expect(told([[""], [""]])).toEqual(["undetermined", "evidence-missing C2 [1.1]"]);
  });

  it("words without a reference are told of each, and of none beside a document", () => {
    expect(told([["Sổ"]], keyed(["Ảnh chụp", ""]))).toEqual([
      "recognised",
      "evidence-without-reference C2 [1.1]",
      "evidence-without-reference Minh chứng!C2 [1.1]",
    ]);
    expect(told([["Sổ"]], keyed([DOC, ""]))).toEqual(["recognised"]);
  });

  it("[M5] a date where it should stand leaves it open, whatever error stands beside it", () => {
    for (const cells of [
      [[new Date(2021, 4, 3), "Lũ"], ["#N/A"]],
      [["#N/A", "Lũ"], [new Date(2021, 4, 3)]],
    ] as [CellValue, CellValue?][][])
      expect(told(cells)[0]).toBe("undetermined");
    expect(told([["#N/A", "Lũ"], ["#N/A"]])[0]).toBe("recognised");
  });
});

describe("[E10] an explanation", () => {
  const explained = (...given: Parameters<typeof judge>) => only(judge(...given), "evidence-explained");
  const cellOf = ({ sheet, cell }: ReturnType<typeof explained>) => `${sheet}!${cell}`;

  it("is the first that is given: on the row, on its further rows, on the tab", () => {
    expect(
      cellOf(
        explained(
          [
            ["", "Lũ"],
            ["", "Bão"],
          ],
          keyed(["", "Mưa"]),
        ),
      ),
    ).toBe("Chấm điểm!D2");
    expect(
      cellOf(
        explained(
          [
            ["", ""],
            ["", "Bão"],
          ],
          keyed(["", "Mưa"]),
        ),
      ),
    ).toBe("Chấm điểm!D3");
    expect(
      cellOf(
        explained(
          [
            ["", ""],
            ["", ""],
          ],
          keyed(["", ""], ["", "Mưa"]),
        ),
      ),
    ).toBe("Minh chứng!D3");
  });

  it("that is lacking on all rows of the tab is asked for on the first", () => {
    const beside = keyed([DOC, ""], ["", ""]);
    const assessment = run(wide(["name", "appraised 1.1"], [["Xã A", "n/a"]], beside), SET);
    expect(toldBut(assessment)).toEqual(["not-applicable-unexplained Minh chứng!D2 [1.1]"]);
  });
});

describe("[E10] the columns of a tab of its own", () => {
  const judge = (columns: Partial<KeyedTab>, row: Row) => {
    const { reading, tabs } = wide(["name", "appraised 1.1"], [["Xã A", "Đạt"]]);
    const tab = tabOf("Kho", [["", "Đơn vị", "Tiêu chí"], row]);
    const entries = [{ unit: "Xã A", criterion: "1.1", row: 1 }];
    const keyedTab: KeyedTab = { tab, entries, evidence: -1, explanation: -1, ...columns };
    return run({ reading: { ...reading, keyedTab }, tabs: [...tabs, tab] }, SET);
  };
  const matrix = (one: MatrixColumns) => ({ columns: new Map([["1.1", one]]) });

  it.each<[string, Partial<KeyedTab>]>([
    ["a row a criterion", { evidence: 0 }],
    ["a column a criterion", matrix({ evidence: 0, explanation: -1 })],
  ])("evidence may be the first of all: %s", (_, columns) => {
    expect(toldBut(judge(columns, [DOC, "Xã A", "1.1"]))).toEqual([]);
    const missing = judge(columns, ["", "Xã A", "1.1"]);
    expect(toldBut(missing)).toEqual(["evidence-missing Kho!A2 [1.1]"]);
    expect(missing.evidenceKnown).toBe(true);
  });

  it.each<[string, Partial<KeyedTab>]>([
    ["a row a criterion", { evidence: 3, explanation: 0 }],
    ["a column a criterion", matrix({ evidence: 3, explanation: 0 })],
  ])("so may explanations: %s", (_, columns) => {
    expect(toldBut(judge(columns, ["Lũ", "Xã A", "1.1", ""]))).toEqual(["evidence-explained Kho!A2 [1.1]"]);
  });

  it("where a unit has no row the sentence names the tab with evidence, wherever that stands", () => {
    const { reading, tabs } = wide(["name", "appraised 1.1"], [["Xã A", "Đạt"]]);
    const keyedTab = { tab: tabOf("Giải trình", [[]]), entries: [], evidence: -1, explanation: 2 };
    const keyedMore = [{ tab: tabOf("Kho", [[]]), entries: [], evidence: 0, explanation: -1 }];
    const assessment = run({ reading: { ...reading, keyedTab, keyedMore }, tabs }, SET);
    expect(only(assessment, "evidence-missing").detail).toEqual({ tab: "Kho" });
  });
});
