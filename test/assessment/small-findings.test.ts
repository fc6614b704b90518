/** @fileoverview Small things that a finding says, or that are looked at once: quotes, contents' verdicts, shared evidence. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { findClaims } from "../../src/assessment/claims";
import type { KeyedTab } from "../../src/layout/reading-beside";
import type { CellValue } from "../../src/table/tab";
import {
  criteriaOf,
  long,
  only,
  outcomes,
  run,
  type Sheet,
  setOf,
  tabOf,
  told,
  toldBut,
  wide,
} from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";
const SET = setOf("1.1");
const BARE = ["name", "appraised 1.1"];

describe("[O6] a verdict typed on one content", () => {
  it.each<[CellValue, CellValue, boolean]>([
    ["Đạt", "x", false],
    ["Đạt", "k", true],
    ["Đạt", "", true],
    ["Không đạt", "x", true],
    ["Không đạt", "k", false],
    ["Không đạt", "", true],
    ["Khá", "k", false],
  ])("“%s” where its only mark is “%s” differs: %s", (typed, mark, differs) => {
    const sheet = wide([...BARE, "verdict"], [["Xã A", mark, typed]]);
    const units = sheet.reading.units.map((unit) => ({ ...unit, verdicts: new Map([["1", 2]]) }));
    const assessment = run({ ...sheet, reading: { ...sheet.reading, units } }, SET);
    expect(told(assessment).includes("result-differs C2")).toBe(differs);
  });
});

describe("[M2] the mark that cannot be read", () => {
  it("is quoted as it is seen where that is a share", () => {
    const quoted = (mark: CellValue, looks: Parameters<typeof wide>[2]) =>
      only(run(wide(BARE, [["Xã A", mark]], looks), SET), "mark-unreadable").value;
    expect(quoted(1, { percents: ["B2"] })).toBe("100%");
    expect(quoted(0.5, { percents: ["B2"] })).toBe("50%");
    expect(quoted(7, { notes: {}, shown: { B2: "7,0" } })).toBe("7");
    expect(quoted("abc", { notes: {}, shown: { B2: "abc%" } })).toBe("abc");
  });
});

describe("[M4] points without a rule", () => {
  it("leave open what is judged by them, and not what does not apply", () => {
    const marks = (...cells: CellValue[]) =>
      criteriaOf(
        run(
          wide(["name", "appraised 1.1", "appraised 1.2"], [["Xã A", ...cells]]),
          setOf("1.1 1.2", { maxPoints: 5 }),
        ),
      );
    expect(marks(3, "Không áp dụng: không có chi đoàn")).toEqual(["undetermined", "notApplicable"]);
    expect(marks("Không áp dụng: không có chi đoàn", 0)).toEqual(["notApplicable", "undetermined"]);
  });
});

describe("[O1] what is not appraised", () => {
  it("says whether the column lacks or the row", () => {
    const without = (sheet: Sheet) => only(run(sheet, setOf("1.1 1.2")), "not-appraised").detail;
    expect(without(wide(["name", "self 1.1", "appraised 1.2"], [["Xã A", "x", "x"]]))).toEqual({
      without: "column",
    });
    expect(without(wide(["name", "appraised 1.1", "appraised 1.2"], [["Xã A", "x", ""]]))).toEqual({});
    const rows = [
      ["Xã A", "1.1", "x"],
      ["Xã A", "1.2", "x"],
      ["Xã B", "1.1", "x"],
    ];
    expect(without(long(["name", "criterion", "appraised"], rows))).toEqual({ without: "row" });
  });
});

describe("[E10] evidence that lacks", () => {
  it("names the tab of evidence only where no row of it is the unit's", () => {
    const lacks = (keyed: readonly CellValue[][]) =>
      only(run(wide(BARE, [["Xã A", "x"]], { keyed }), SET), "evidence-missing");
    expect(lacks([["Xã B", "1.1", DOC]])).toMatchObject({ cell: "B2", detail: { tab: "Minh chứng" } });
    const blank = lacks([
      ["Xã B", "1.1", DOC],
      ["Xã A", "1.1", ""],
    ]);
    expect(blank).toMatchObject({ sheet: "Minh chứng", cell: "C3" });
    expect(blank.detail).toEqual({});
  });
  it("nothing is named where there is no such tab", () => {
    const sheet = wide(["name", "appraised 1.1", "appraised 1.2", "evidence 1.2"], [["Xã A", "x", "x", ""]]);
    expect(only(run(sheet, setOf("1.1 1.2")), "evidence-missing").detail).toEqual({});
  });
  it("[M8] in parts it is denied by any part that is crossed out", () => {
    const judge = (crossed: Record<string, string>) => {
      const { reading, tabs } = wide(BARE, [["Xã A", "x"]]);
      const rows = [
        ["Đơn vị", "Tiêu chí", "Tên", "Số"],
        ["Xã A", "1.1", "Kế hoạch", DOC],
      ];
      const tab = tabOf("Minh chứng", rows, { crossed });
      const entries = [{ unit: "Xã A", criterion: "1.1", row: 1 }];
      const parts = { columns: [2, 3], date: -1 };
      const keyedTab = { tab, entries, evidence: 2, explanation: -1, parts };
      return run({ reading: { ...reading, keyedTab }, tabs: [...tabs, tab] }, SET);
    };
    expect(toldBut(judge({}))).toEqual([]);
    expect(toldBut(judge({ D2: "" }))).toEqual(["evidence-promised Minh chứng!D2 [1.1]"]);
    expect(outcomes(judge({ C2: "" }))).toEqual({ "Xã A": "undetermined" });
    expect(only(judge({ D2: "" }), "evidence-promised").detail).toMatchObject({ doubt: "crossed" });
  });
});

describe("[E9] one cell of evidence for several criteria", () => {
  const columns = ["name", "appraised 1.1", "appraised 1.2", "appraised 1.3", "evidence"];
  it("lacks where it says so, and there alone", () => {
    const judge = (evidence: string) =>
      criteriaOf(run(wide(columns, [["Xã A", "x", "x", "x", evidence]]), setOf("1.1 1.2 1.3")));
    expect(judge(DOC)).toEqual(["pass", "pass", "pass"]);
    expect(judge(`${DOC} (còn thiếu tiêu chí 1.2)`)).toEqual(["pass", "undetermined", "pass"]);
  });
});

describe("[U2] one name of two types, and once without", () => {
  it("that row is the first one's", () => {
    const rows = [
      ["Cao Lộc", "Xã", "x"],
      ["Cao Lộc", "Thị trấn", "x"],
      ["Cao Lộc", "", "x"],
    ];
    const assessment = run(wide(["name", "type", "appraised 1.1"], rows), SET);
    expect(assessment.units.map(({ type, entries }) => `${type} ${entries.length}`)).toEqual([
      "xã 2",
      "thị trấn 1",
    ]);
    expect(only(assessment, "unit-duplicate").detail).toEqual({ row: "2" });
  });
  it("and so is one whose type only the second row says", () => {
    const rows = [
      ["Cao Lộc", "", "x"],
      ["Cao Lộc", "Xã", "x"],
    ];
    const assessment = run(wide(["name", "type", "appraised 1.1"], rows), SET);
    expect(assessment.units.map(({ entries }) => entries.length)).toEqual([2]);
    expect(told(assessment)).toContain("unit-duplicate A3");
  });
});

describe("[V12] what changed", () => {
  it("is asked only where the list has a name that is no unit's, and the year is known", () => {
    const asked = (registered: string[], year: number | null) => {
      let times = 0;
      const { reading, tabs } = wide(BARE, [["Xã A", "x"]], { registered });
      const changes = () => {
        times += 1;
        return [];
      };
      assess(reading, SET, tabs, { year, falseIsFail: false, changes });
      return times;
    };
    expect(asked(["Xã A"], 2021)).toBe(0);
    expect(asked(["Xã A", "Xã B"], 2021)).toBe(1);
    expect(asked(["Xã A", "Xã B"], null)).toBe(0);
  });
});

describe("[S4] a rate with thousands", () => {
  it("is read as one", () => {
    const [claim] = findClaims(tabOf("TH", [["2.469/200 đoàn viên, đạt 1.234,5%"], ["48.125%"]]));
    expect(claim).toMatchObject({ printed: 1234.5, decimals: 1 });
  });
});

describe("[L11] words that nobody understands", () => {
  it("are quoted at their unit alone, each once", () => {
    const sheet = wide(
      [...BARE, "Ghi chú"],
      [
        ["Xã A", "x", "Phiếu tản mạn"],
        ["Xã B", "x", ""],
        ["Xã A", "x", "Phiếu tản mạn"],
      ],
    );
    const quoted = [0, 2].map((at) => {
      const unit = sheet.reading.units[at] as (typeof sheet.reading.units)[number];
      return { at: { tab: unit.tab, row: unit.row, column: 2 }, unit };
    });
    const { units } = run({ ...sheet, reading: { ...sheet.reading, quoted } }, SET);
    expect(units.map((unit) => unit.quoted?.map(({ text }) => text))).toEqual([["Phiếu tản mạn"], undefined]);
  });
});

describe("[M8] an explanation that is crossed out", () => {
  it("explains nothing", () => {
    const judge = (crossed: Record<string, string>) =>
      run(
        wide(
          ["name", "appraised 1.1", "evidence 1.1", "explanation 1.1"],
          [["Xã A", "x", "", "Lưu ở huyện"]],
          {
            crossed,
          },
        ),
        SET,
      );
    expect(toldBut(judge({}))).toEqual(["evidence-explained D2 [1.1]"]);
    expect(toldBut(judge({ D2: "" }))).toEqual(["evidence-missing C2 [1.1]"]);
  });
});

describe("[E10] [L2] a row of the tab of evidence that was not read", () => {
  it("is told there", () => {
    const { reading, tabs } = wide(BARE, [["Xã A", "x"]], { keyed: [["Xã A", "1.1", DOC]] });
    const keyed = reading.keyedTab as KeyedTab;
    const notRead = [{ tab: keyed.tab, row: 1, column: 2 }];
    const assessment = run({ reading: { ...reading, keyedTab: { ...keyed, notRead } }, tabs }, SET);
    expect(only(assessment, "row-not-read")).toMatchObject({ sheet: "Minh chứng", cell: "C2", value: DOC });
  });
});

describe("[O5] a unit that is listed and not assessed", () => {
  it("is open in all its criteria, for no row of its own", () => {
    const { units } = run(wide(BARE, [["Xã A", "x"]], { registered: ["Xã A", "Xã B"] }), SET);
    expect(units[1]).toMatchObject({
      name: "Xã B",
      rowOpen: false,
      registrationOpen: false,
      criteria: ["undetermined"],
      points: [null],
    });
  });
});
