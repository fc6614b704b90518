/** @fileoverview Choices of a line or two about tables, columns and tabs beside, each on the smallest table that tells. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { settleWhoseMarks } from "../../src/layout/columns/passes/marks";
import { takeUnheaded } from "../../src/layout/columns/passes/unheaded";
import { maximumIn } from "../../src/layout/headings/maximum";
import { Wording } from "../../src/layout/headings/wording";
import { tellApart, type Unnumbered } from "../../src/layout/rows/learned";
import { rowsUnderMerges } from "../../src/layout/rows/merged-cells";
import { numbersColumns } from "../../src/layout/rows/numbering-row";
import { partAt } from "../../src/layout/rows/unit-parts";
import { say } from "../../src/layout/sentences";
import { readMapping } from "../../src/layout/settled/mapping";
import { propose } from "../../src/layout/settled/propose";
import { readRows } from "../../src/layout/settled/remembered-tab";
import { headingsOfTab } from "../../src/layout/settled/tab-uses";
import { a1 } from "../../src/table/a1";
import { CODES, columnsOf, PASSES, plainSheet, type Rows, read, sheet, TITLE } from "./books";
import { through } from "./columns/before";
import { tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const SIX = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"];
const DOC = "06-KH/ĐTN ngày 15/07/2021";
const WORDING = new Wording(PRESETS);

describe("rows", () => {
  test("[L8] a first column that should name the content and does not leaves the row unsaid", () => {
    const tab = tabOf("Chấm", [["Nội dung 1"], ["Lê Thị Lan"]]);
    const parts = [0, 1].map((row) => partAt(tab, row, { side: -1, pillar: 0 }, WORDING));
    expect(parts.map((part) => part?.pillar?.code ?? null)).toEqual(["1", null]);
    expect(parts[1]).toBeNull();
  });

  test("[L8] rows belong to the merged cell above while all that says the criterion is merged", () => {
    const tab = tabOf(
      "Phiếu",
      [
        ["1.1", "Chủ động nắm tình hình"],
        ["", ""],
        ["", ""],
      ],
      { merges: ["A1:A3", "B1:B2"] },
    );
    expect([...rowsUnderMerges(tab, [0, 1])]).toEqual([[1, 0]]);
  });
});

test("[L6] texts tell criteria apart where each is another's of its content; those of the year's own set need no more", () => {
  const text = (words: string, code: string | null, under = "1", section = 0): Unnumbered =>
    ({
      text: words,
      match: code === null ? null : { code, score: 1, pillar: false },
      under,
      section,
    }) as never;
  const [first, second] = [text("Nắm tình hình", "1.1"), text("Quản lý đoàn viên", "1.2")];
  expect(tellApart([first, second], false)).toBe(true);
  expect(tellApart([first, text("Nắm tư tưởng", "1.1")], false)).toBe(false);
  expect(tellApart([first, text("Việc khác", null)], false)).toBe(false);
  expect(tellApart([first, text("Tham mưu", "3.1")], false)).toBe(false);
  // Right below the title no content is said.
  expect(tellApart([text("Việc khác", null, "")], true)).toBe(true);
  expect(tellApart([text("Việc khác", null, "")], false)).toBe(false);
});

describe("[L9] a reading that a person gives", () => {
  const given = (tabs: readonly ReturnType<typeof tabOf>[], change: object = {}) =>
    readMapping({ ...read(tabs).layout, ...change }, tabs, WORDING);
  test("may say that the header is the last row: there are no units then", () => {
    const tab = plainSheet("Chấm", TITLE, [A, B]);
    const doubts = [4, 5].map((row) => {
      const result = given([tab], { headerRows: [row] });
      return "doubt" in result ? result.doubt : "";
    });
    expect(doubts[0]).not.toContain("phải từ 1 đến");
    expect(doubts[1]).toContain("ghi 5, phải từ 1 đến 4");
  });

  test("of forms is one of all of them", () => {
    const form = (unit: string) =>
      tabOf(unit, [
        ["PHIẾU CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        [`Đơn vị: ${unit}`],
        ["TT", "Tiêu chí", "Thẩm định"],
        ...CODES.map((code) => [code, `Tiêu chí ${code}`, "Đạt"]),
      ]);
    const result = given([form(A), form(B)]);
    expect("doubt" in result ? result.doubt : result.units.map(({ name }) => name)).toEqual([A, B]);
    expect("doubt" in result ? "" : result.kind).toBe("sheet-per-unit");
  });
});

test("[L4] a tab that tells results says what it is about, and that it differs only where it does", () => {
  expect(say.tellsResults("", false)).toBe("nói về kết quả của các đơn vị, không dùng khi chấm");
  expect(say.tellsResults("", true)).toMatch(/không dùng khi chấm; có lời ghi khác với các ô chấm$/);
});

describe("what a person is shown", () => {
  const proposal = (tab: ReturnType<typeof tabOf>) =>
    propose(tab, { sets: PRESETS, remembered: [], headerRows: null, kind: null });
  test("[L9] a column's first cells, apart from each other", () => {
    const [order, name] = proposal(plainSheet("Chấm", TITLE, [A, B])).columns;
    expect([order?.sample, name?.sample]).toEqual(["1; 2", `${A}; ${B}`]);
  });

  test("[L10] a tab's headings end where its rows begin, blank ones or none between", () => {
    const head = ["TT", "Đơn vị", "Ngày"];
    const rows: Rows = [
      ["", "", ""],
      ["", "Lan", "5/3"],
      ["2", "Hà", "6/3"],
    ];
    expect(headingsOfTab(tabOf("Sổ", [head, ...rows]))).toBe("TT | Đơn vị | Ngày");
    expect(headingsOfTab(tabOf("Sổ", [head, ...rows.slice(2)]))).toBe("TT | Đơn vị | Ngày");
    expect(headingsOfTab(tabOf("Sổ", [head, ["", "Tên", "Tháng"], ...rows]))).toBe(
      "TT | Đơn vị | Ngày | Tên | Tháng",
    );
  });
});

describe("[E10] a matrix of evidence", () => {
  const matrix = (heads: readonly string[], cells: readonly ((n: number) => string | Date)[]) => {
    const width = heads.length;
    const merges = CODES.map((_, n) => `${a1(1, 2 + width * n)}:${a1(1, 1 + width * (n + 1))}`);
    const rows = [A, B].map((unit, row) => [
      row + 1,
      unit,
      ...CODES.flatMap((_, n) => cells.map((cell) => cell(row * 15 + n))),
    ]);
    const codes = CODES.flatMap((code) => [code, ...heads.slice(1).map(() => "")]);
    const above = [
      ["MINH CHỨNG NĂM 2021"],
      ["TT", "Đơn vị", ...codes],
      ["", "", ...CODES.flatMap(() => heads)],
    ];
    return read([
      plainSheet("Chấm"),
      tabOf("Minh chứng", [...above, ...rows], { merges }),
    ]).keyedTab?.columns?.get("1.2");
  };
  const symbol = (n: number) => `${n + 1}-KH/ĐTN`;
  const link = (n: number) => `https://drive.google.com/file/d/1a${n}/view`;
  const day = (n: number) => new Date(2021, 2, 1 + n);

  test("name, number, day and link of a criterion's paper in columns of their own are one reference", () => {
    const all = matrix(
      ["Tên văn bản", "Số, ký hiệu", "Ngày ban hành", "Đường dẫn"],
      [() => "Kế hoạch", symbol, day, link],
    );
    expect(all).toMatchObject({ evidence: 7, parts: { columns: [7, 9], date: 8 } });
    expect(matrix(["Minh chứng", "Ngày"], [symbol, day])).toMatchObject({
      evidence: 4,
      parts: { columns: [4], date: 5 },
    });
    expect(matrix(["Minh chứng 1", "Minh chứng 2"], [symbol, link])?.parts).toEqual({
      columns: [4, 5],
      date: -1,
    });
  });

  test("when it was handed in is not the paper's day; a second column of other things makes it no matrix", () => {
    expect(matrix(["Minh chứng", "Ngày nộp"], [symbol, day])).toEqual({ evidence: 4, explanation: -1 });
    expect(matrix(["Minh chứng", "Ngày"], [symbol, () => "Đạt"])).toBeUndefined();
  });
});

describe("columns", () => {
  const each = (...cells: string[]) => SIX.flatMap(() => cells);
  const row = (...cells: string[]) => [[1, A, ...cells]];
  test("[E9] documents without a heading right of a criterion's own evidence are not taken by guess", () => {
    const header = [["TT", "Đơn vị", ...SIX.flatMap((code) => [code, `Minh chứng ${code}`, ""])]];
    const { was, is } = through(takeUnheaded, { header, rows: row(...each("Đạt", DOC, DOC)) });
    expect(is).toBe(was);
  });

  test("[M6] among self marks alone one under a bare code is a self mark too", () => {
    const header = [["TT", "Đơn vị", ...SIX.slice(0, 5).map((code) => `Tự chấm ${code}`), "3.2"]];
    expect(through(settleWhoseMarks, { header, rows: row(...each("Đạt")) }).is).toMatch(/H:self 3\.2$/);
  });

  test("[K1] “Tiêu chí” over all columns makes none of them the criterion's name", () => {
    const header = [
      ["TT", "Đơn vị", "Tiêu chí", ...each("")],
      ["", "", ...SIX, "Khác"],
    ];
    const merges = ["A1:A2", "B1:B2", "C1:I1"];
    const { was } = through(takeUnheaded, { header, merges, rows: row(...each("Đạt"), "Tốt") });
    expect(was).toMatch(/H:mark 3\.2, I:other$/);
  });

  const codesOf = (header: Rows, merges: string[], marks: number) =>
    columnsOf(
      read(
        sheet(
          header,
          [A, B].map((unit, at) => [at + 1, unit, ...PASSES.slice(0, marks)]),
          { merges },
        ),
      ),
    ).slice(2);
  test("[K1] 1.1–1.5 below each content are that content's", () => {
    const five = CODES.slice(0, 5);
    const above = ["Nội dung 1", "Nội dung 2", "Nội dung 3"].flatMap((text) => [text, "", "", "", ""]);
    const found = codesOf(
      [
        ["TT", "Tên đơn vị", ...above],
        ["", "", ...five, ...five, ...five],
      ],
      ["A2:A3", "B2:B3", "C2:G2", "H2:L2", "M2:Q2"],
      15,
    );
    expect(found.map((column) => column.split(" ").at(-1))).toEqual(CODES);
  });

  test("[K2] six numbers below “Tự chấm” and “Thẩm định” are the three contents, twice", () => {
    const found = codesOf(
      [
        ["TT", "Tên đơn vị", "Tự chấm", "", "", "Thẩm định", "", ""],
        ["", "", "1", "2", "3", "1", "2", "3"],
      ],
      ["A2:A3", "B2:B3", "C2:E2", "F2:H2"],
      6,
    );
    expect(found).toEqual([
      "C:self 1",
      "D:self 2",
      "E:self 3",
      "F:appraised 1",
      "G:appraised 2",
      "H:appraised 3",
    ]);
  });
});

describe("numbers", () => {
  test("[L6] a row that counts the columns may begin at any letter, and goes up by one", () => {
    const marks = [3, 4, 5];
    const counts = (...cells: (string | number)[]) => numbersColumns(tabOf("Chấm", [cells]), 0, marks);
    expect(counts("B", "C", "D", 1, 2, 3)).toBe(true);
    expect(counts("A", "B", "C", "(1)", "(2)", "(3)=(1)+(2)")).toBe(true);
    expect(counts("A", "C", "D", 1, 2, 3)).toBe(false);
    expect(counts("A", "B", "C", 1, 2, 4)).toBe(false);
  });

  test("[M5] points in brackets for the parts of a criterion add up to its own", () => {
    expect(maximumIn("Có kế hoạch (2 điểm), có báo cáo (3 điểm)")).toBe(5);
    expect(maximumIn("Có kế hoạch (2,5 điểm)")).toBe(2.5);
    expect(maximumIn("Có kế hoạch năm 2021")).toBeNull();
  });

  test("[L10] a header of more rows than any sheet has is cut short, and none is no header", () => {
    expect(readRows("4–5")).toEqual([4, 5]);
    expect(readRows("4, 6")).toEqual([4, 6]);
    expect(readRows("1-20")).toHaveLength(9);
    expect(readRows("dòng đầu")).toBeNull();
    expect(readRows("0")).toBeNull();
  });
});
