/** @fileoverview [M2] What headings and lines around a table make of its letters, and what guides on other tabs add. */
import { describe, expect, it, test } from "vitest";
import { addGuides, addLetter, isSignOfLack, leaveOpen, meaning } from "../../src/assessment/guide-letters";
import { lettersOf } from "../../src/assessment/letters";
import type { LetterMark } from "../../src/cell/letter-mark";
import { OpenSigns } from "../../src/cell/open-signs";
import type { GuideLine } from "../../src/layout/reading";
import { CODES, type Rows, read, TITLE } from "../layout/books";
import { type Loose, tabOf } from "../layout/tabs";

interface Around {
  readonly above?: Rows;
  readonly head?: readonly Loose[];
  readonly below?: Rows;
  /** Rows between the header and the first unit. */
  readonly under?: Rows;
}

/** The letters that say something, of four units that hold the marks in turn. */
function letters(
  marks: readonly Loose[],
  { above = [], head = CODES, below = [], under = [] }: Around = {},
): string {
  const rows = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Hồng Phong"].map(
    (name, unit) => [unit + 1, name, ...CODES.map((_, at) => marks[(unit + at) % marks.length] as Loose)],
  );
  const tab = tabOf("Chấm", [
    [TITLE],
    ...above,
    ["TT", "Tên đơn vị", ...head],
    ...under,
    ...rows,
    [],
    ...below,
  ]);
  const { letters: said } = lettersOf(read(tab));
  return [...(said ?? [])]
    .map(([letter, mark]) => `${letter} ${mark}`)
    .sort()
    .join(", ");
}

describe("[M2] letters with nothing around them", () => {
  it.each<[string, readonly Loose[], string]>([
    ["Đ and K", ["Đ", "K"], ""],
    ["grades beside K", ["T", "K", "TB"], "k unreadable"],
    ["grades beside K and KĐ", ["T", "K", "KĐ"], ""],
    ["x beside V", ["x", "v"], "x unreadable"],
    ["x beside a dash", ["x", "v", "-"], ""],
    ["x beside K", ["x", "v", "K"], ""],
    ["x alone", ["x", ""], ""],
    ["1 and 0", [1, 0], ""],
    ["1 among points", [1, 2, 3], "0 unreadable, 1 unreadable"],
    ["1 as text among points", ["1", "2", "3,5"], "0 unreadable, 1 unreadable"],
  ])("%s", (_, marks, said) => {
    expect(letters(marks)).toBe(said);
  });
});

describe("[M2] what stands around them", () => {
  const DENY: readonly Loose[] = ["x", "không", "khong", "ko", "k", "no", "0"];
  it.each<[string, readonly Loose[], Around, string]>([
    ["a legend below", ["Đ", "K"], { below: [["Đ: đạt; K: kiểm tra lại"]] }, "k unreadable, đ pass"],
    ["a legend above", ["+", "-"], { above: [["(+: đạt; –: chưa đạt)"]] }, "+ pass, – fail"],
    [
      "pairs below",
      ["a", "b"],
      {
        below: [
          ["", "A", "Đạt"],
          ["", "B", "Không đạt"],
        ],
      },
      "a pass, b fail",
    ],
    ["one pair alone", ["a", "b"], { below: [["A", "Đạt"]] }, ""],
    [
      "two that contradict",
      ["a", "b"],
      { above: [["A: đạt; B: chưa đạt"]], below: [["A: chưa đạt; B: chưa đạt"]] },
      "a unreadable, b fail",
    ],
    ["its numbers count", [1, 0], { above: [["Đơn vị tính: lỗi"]] }, "0 unreadable, 1 unreadable"],
    [
      "a sign marks what lacks",
      ["x", "Đ"],
      { below: [["Đánh dấu x vào tiêu chí còn nợ hồ sơ"]] },
      "x unreadable",
    ],
    [
      "its title says what lacks",
      ["x", "Đạt"],
      { above: [["Tổng hợp các tiêu chí chưa đạt"]] },
      "x unreadable, đạt unreadable",
    ],
    [
      "its title, and words that deny",
      DENY,
      { above: [["Tổng hợp các tiêu chí chưa đạt"]] },
      "0 unreadable, k unreadable, khong unreadable, không unreadable, ko unreadable, no unreadable, x unreadable",
    ],
    [
      "what lacks below each code",
      ["x", ""],
      { under: [["", "", ...CODES.map(() => "Chưa đạt")]] },
      "x unreadable",
    ],
    ["grades below each code", ["x", ""], { under: [["", "", ...CODES.map(() => "Yếu")]] }, "x unreadable"],
    ["fails below each code", ["x", ""], { under: [["", "", ...CODES.map(() => "Không")]] }, "x unreadable"],
    ["a row of fails with a number", ["x", ""], { under: [[2020, "", ...CODES.map(() => "KĐ")]] }, ""],
    ["a row of fails with a label", ["x", ""], { under: [["", "Năm 2020", ...CODES.map(() => "KĐ")]] }, ""],
    ["a letter below each code", ["x", ""], { under: [["", "", ...CODES.map(() => "B")]] }, "x unreadable"],
    ["words for some marks that wait", ["x", "Chờ bổ sung"], {}, ""],
    ["a sign that waits", ["x", "Đ"], { below: [["x = chờ thẩm định"]] }, "x unreadable"],
  ])("%s", (_, marks, around, said) => {
    expect(letters(marks, around)).toBe(said);
  });
});

describe("[M2] letters that are said of twice", () => {
  test("the same stands, another leaves it open", () => {
    const said = new Map<string, LetterMark>();
    expect(addLetter(said, "a", "pass")).toBe(true);
    expect(addLetter(said, "a", "pass")).toBe(true);
    expect(said.get("a")).toBe("pass");
    expect(addLetter(said, "a", "fail")).toBe(false);
    expect(said.get("a")).toBe("unreadable");
    expect([meaning("a", said), meaning("x", said), meaning("kđ", null), meaning("z", null)]).toEqual([
      "unreadable",
      "pass",
      "fail",
      "unreadable",
    ]);
  });
  test("what ticks, and 0, are signs of what lacks; words are not", () => {
    expect(["x", "v", "0", "1"].map(isSignOfLack)).toEqual([true, true, true, true]);
    expect(["đạt", "dat", "đ", "d", "k", "-", "z"].map(isSignOfLack)).toEqual(Array(7).fill(false));
  });
});

describe("[M2] guides on other tabs", () => {
  const tab = tabOf("Hướng dẫn", [[""]]);
  const line = (text: string, beside = ""): GuideLine => ({ at: { tab, row: 0, column: 0 }, text, beside });
  function guided(
    words: readonly string[],
    lines: readonly GuideLine[],
    own: readonly (readonly [string, LetterMark])[] = [],
  ) {
    const said = new Map<string, LetterMark>(own);
    const unclear = addGuides(said, lines, new Set(words));
    return [
      [...said]
        .map(([letter, mark]) => `${letter} ${mark}`)
        .sort()
        .join(", "),
      [...unclear].map(({ text }) => text),
    ];
  }
  it.each<[string, readonly string[], GuideLine, string, boolean]>([
    ["explains a letter", ["đ", "a"], line("A: chưa đạt"), "a fail", false],
    ["explains it in two cells", ["đ", "a"], line("A", "Không đạt"), "a fail", false],
    ["explains one that nobody uses", ["đ", "k"], line("A: chưa đạt"), "", false],
    ["says what is so anyway", ["x"], line("x: đạt"), "x pass", false],
    ["turns one of two", ["x", "đ"], line("x: chưa đạt"), "x fail", false],
    ["turns them all", ["x", "k"], line("x: chưa đạt"), "x unreadable", true],
    [
      "puts a sign where something lacks",
      ["x", "đ"],
      line("Đánh dấu x vào tiêu chí còn nợ hồ sơ"),
      "x unreadable",
      true,
    ],
    ["puts one that nobody uses", ["đ", "k"], line("Đánh dấu x vào tiêu chí còn nợ hồ sơ"), "", false],
  ])("one that %s", (_, words, guide, said, isUnclear) => {
    expect(guided(words, [guide])).toEqual([said, isUnclear ? [guide.text] : []]);
  });
  test("the sheet's own legend outlives one that agrees, and nothing is sure where one does not", () => {
    expect(guided(["a", "đ"], [line("A: chưa đạt")], [["a", "fail"]])).toEqual(["a fail", []]);
    expect(guided(["a", "đ"], [line("A: chưa đạt")], [["a", "pass"]])).toEqual([
      "a unreadable",
      ["A: chưa đạt"],
    ]);
    // Told to fail already, a sign of what lacks stays so.
    expect(guided(["x", "đ"], [line("Đánh dấu x vào tiêu chí còn nợ hồ sơ")], [["x", "fail"]])).toEqual([
      "x fail",
      [],
    ]);
  });
  test("lines that leave a sign open are given", () => {
    const said = new Map<string, LetterMark>();
    const open = leaveOpen(
      said,
      [line("x = chờ thẩm định"), line("Đ", "Đang chờ"), line("Nơi nhận")],
      new OpenSigns(
        new Map([
          ["x", "pass"],
          ["đ", "pass"],
        ]),
        false,
      ),
    );
    expect(open.map(({ text }) => text)).toEqual(["x = chờ thẩm định", "Đ"]);
    expect([...said.keys()]).toEqual(["x", "đ"]);
  });
});
