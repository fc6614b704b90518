/** @fileoverview [M2] Letters and numbers whose meaning the sheet itself settles. */
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/table/tab";
import { forms, outcomes, type Row, run, type Sheet, setOf, tabOf, toldBut, wide } from "./sheets";

const COLUMNS = ["name", "appraised 1.1", "appraised 1.2"];
const SET = setOf("1.1 1.2");

/** What is told of the marks; the letters stand in rows 2 on. */
const told = (sheet: Sheet) => toldBut(run(sheet, SET), "no-evidence-columns");
const marks = (...rows: [CellValue, CellValue][]) =>
  wide(
    COLUMNS,
    rows.map((row, index) => [`Xã ${index}`, ...row]),
  );

/** The sheet with rows below its units. */
function withBelow(sheet: Sheet, below: readonly Row[]): Sheet {
  const [tab] = sheet.tabs;
  const rows = [...(tab?.values ?? []), ...below];
  const grown = tabOf(tab?.name ?? "", rows);
  const units = sheet.reading.units.map((unit) => ({ ...unit, tab: grown }));
  return { reading: { ...sheet.reading, tabs: [grown], units }, tabs: [grown] };
}

describe("[M2] K without a legend", () => {
  it.each(["T", "G", "TB", "y"])("beside %s is no mark", (grade) => {
    expect(told(marks(["K", grade]))).toEqual(["mark-unreadable B2 [1.1]", "mark-unreadable C2 [1.2]"]);
  });
  it.each<[string, CellValue]>([
    ["Đ", "T"],
    ["KĐ", "T"],
    ["Đ", "Đ"],
    ["x", "v"],
  ])("beside %s and %s it is không", (one, other) => {
    const sheet = marks(["K", one], [other, one]);
    expect(outcomes(run(sheet, SET))["Xã 0"]).toBe("notRecognised");
  });
  it("is none wherever on the assessment the grades stand", () => {
    const tab = (unit: string, mark: string) => ({
      unit,
      columns: ["criterion", "appraised"],
      rows: [
        ["1.1", mark],
        ["1.2", mark],
      ],
    });
    const assessment = run(forms([tab("Xã A", "K"), tab("Xã B", "T")]), SET);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined", "Xã B": "undetermined" });
  });
});

describe("[M2] x beside another sign of passing", () => {
  it.each(["✓", "✔", "√", "v", "đ", "Đạt", "Có", "+", "1"])("%s is no mark", (sign) => {
    expect(told(marks([sign, "x"], ["X", sign]))).toEqual([
      "mark-unreadable C2 [1.2]",
      "mark-unreadable B3 [1.1]",
    ]);
  });
  it.each<CellValue>(["Chưa đạt", "không đạt", "kđ", "K", "Không", "0", 0, "-", "✗", ""])(
    "is a tick where chưa đạt is written %s, or where it stands alone",
    (other) => {
      const rows: [CellValue, CellValue][] = [
        ["x", other === "" ? "x" : "✓"],
        ["x", other],
      ];
      expect(outcomes(run(marks(...rows), SET))["Xã 0"]).toBe("recognised");
    },
  );
  it("is a tick where each side has a sign of its own", () => {
    const columns = ["name", "self 1.1", "appraised 1.1", "self 1.2", "appraised 1.2"];
    const sheet = wide(columns, [["Xã A", "x", "✓", "x", "✓"]]);
    expect(outcomes(run(sheet, SET))).toEqual({ "Xã A": "recognised" });
    const mixed = wide(columns, [["Xã A", "x", "✓", "✓", "x"]]);
    expect(outcomes(run(mixed, SET))).toEqual({ "Xã A": "undetermined" });
  });
  it.each<[string, string, string]>([
    ["says what it is", "✓: đạt; x: không đạt", "notRecognised"],
    ["says that it is a tick too", "✓: đạt; x: đạt", "recognised"],
    ["speaks of the other sign only", "✓: đạt", "undetermined"],
    ["speaks of neither", "T: tốt", "undetermined"],
  ])("with a legend that %s", (_, legend, outcome) => {
    const sheet = withBelow(marks(["✓", "x"]), [[""], [legend]]);
    expect(outcomes(run(sheet, SET))).toEqual({ "Xã 0": outcome });
  });
  it("is none where the legend explains the other sign, though chưa đạt stands beside", () => {
    const sheet = withBelow(marks(["✓", "x"], ["✓", "KĐ"]), [[""], ["✓: đạt; KĐ: không đạt"]]);
    expect(outcomes(run(sheet, SET))).toEqual({ "Xã 0": "undetermined", "Xã 1": "notRecognised" });
  });
});

describe("[M2] a legend settles its letters", () => {
  const sheet = marks(["K", "T"], ["T", "T"]);
  it.each<[string, Row[], Record<string, string>]>([
    ["in one cell", [["T: đạt; K: không đạt"]], { "Xã 0": "notRecognised", "Xã 1": "recognised" }],
    ["in several cells", [["T: đạt", "K: chưa đạt"]], { "Xã 0": "notRecognised", "Xã 1": "recognised" }],
    [
      "letter and word side by side",
      [
        ["T", "Đạt"],
        ["K", "Không đạt"],
      ],
      { "Xã 0": "notRecognised", "Xã 1": "recognised" },
    ],
    [
      "with words that are no marks",
      [["T: tốt; K: khá"]],
      { "Xã 0": "undetermined", "Xã 1": "undetermined" },
    ],
    [
      "that says two things",
      [["T: đạt; K: không đạt"], ["T: tốt; K: không đạt"]],
      { "Xã 0": "notRecognised", "Xã 1": "undetermined" },
    ],
  ])("%s", (_, below, expected) => {
    expect(outcomes(run(withBelow(sheet, [[""], ...below]), SET))).toEqual(expected);
  });
  it("what stands in rows without a name is no legend", () => {
    const rows = [
      ["Xã A", "x", "x", ""],
      ["", "x", "x", "x: chưa đạt"],
    ];
    expect(outcomes(run(wide([...COLUMNS, "explanation 1.1"], rows), SET))).toEqual({ "Xã A": "recognised" });
  });
  it("a single letter beside a word may be anything", () => {
    expect(told(withBelow(marks(["K", "x"]), [["K", "khá"]]))).toEqual([]);
    expect(
      told(
        withBelow(marks(["K", "x"]), [
          ["K", "khá"],
          ["TB", "trung bình"],
        ]),
      ),
    ).toEqual(["mark-unreadable B2 [1.1]"]);
  });
  it("headings side by side are no legend", () => {
    const headed = wide([...COLUMNS, "K", "khá", "TB", "trung bình"], [["Xã A", "K", "x"]]);
    expect(told(headed)).toEqual([]);
  });
  it("grades among the self marks are grades", () => {
    const self = wide(["name", "self 1.1", "appraised 1.1"], [["Xã A", "T", "K"]]);
    expect(told(self)).toContain("mark-unreadable C2 [1.1]");
  });
  it("K beside Đ is khá where it says so", () => {
    const letters = withBelow(marks(["K", "Đ"]), [["Đ: đạt; K: khá"]]);
    expect(told(letters)).toEqual(["mark-unreadable B2 [1.1]"]);
  });
  it("what stands in the units' own rows is no legend", () => {
    const notes = wide([...COLUMNS, "explanation 1.1"], [["Xã A", "x", "x", "x: chưa đạt"]]);
    expect(outcomes(run(notes, SET))).toEqual({ "Xã A": "recognised" });
  });
});

describe("[M2] [M4] numbers where the sheet shows no maxima", () => {
  it("1 and 0 are no ticks beside points", () => {
    const assessment = run(marks([1, 2], [0, 1.5], [1, 1]), SET);
    expect(Object.values(outcomes(assessment))).toEqual(["undetermined", "undetermined", "undetermined"]);
    expect(toldBut(assessment, "no-evidence-columns")).toHaveLength(6);
  });
  it("a tenth of them has to be other numbers", () => {
    const unread = (ticks: number) =>
      told(marks([7, 8], ...Array.from({ length: ticks / 2 }, (): [CellValue, CellValue] => [1, 0]))).length;
    expect(unread(18)).toBe(20);
    expect(unread(20)).toBe(2);
  });

  it("a slip among ticks is a slip", () => {
    const rows = Array.from({ length: 12 }, (): [CellValue, CellValue] => [1, 1]);
    const assessment = run(marks(...rows, [1, 11], [0, 1]), SET);
    expect(Object.values(outcomes(assessment)).slice(-3)).toEqual([
      "recognised",
      "undetermined",
      "notRecognised",
    ]);
  });
});

it("[M2] [O6] a typed result is read with the sheet's letters", () => {
  const rows = [
    ["Xã A", "Đ", "Đ", "K"],
    ["Xã B", "Đ", "Đ", "T"],
  ];
  const sheet = wide([...COLUMNS, "result"], rows);
  expect(told(sheet)).toEqual(["result-differs D2"]);
  expect(told(withBelow(sheet, [["T: tốt; K: khá"]]))).toEqual([]);
});

describe("[M2] a tick that is said to mark what lacks", () => {
  it.each<[string, string]>([
    ["(Đánh dấu x vào tiêu chí còn nợ hồ sơ)", "undetermined"],
    ["Đánh dấu x vào tiêu chí đạt, chưa đạt để trống", "recognised"],
  ])("%s", (line, outcome) => {
    expect(outcomes(run(withBelow(marks(["x", "x"]), [[""], [line]]), SET))).toEqual({ "Xã 0": outcome });
  });
});
