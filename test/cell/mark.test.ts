/** @fileoverview Reading marks, alone and in pairs. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isErrorValue, NOT_CALCULATED } from "../../src/cell/error-value";
import {
  IN_COLUMN,
  letterKey,
  type MarkReading,
  meaningOf,
  meansNothing,
  readMark,
  readPair,
} from "../../src/cell/mark";
import type { CellValue } from "../../src/table/tab";

const PLAIN: MarkReading = { points: null, falseIsFail: false, letters: null };
const TEN: MarkReading = { ...PLAIN, points: { max: 10, passMark: 5 } };
const SUM: MarkReading = { ...PLAIN, points: { max: 10, passMark: null } };

/** The same word as people type it. */
function spellings(word: string): string[] {
  return [
    word,
    word.toUpperCase(),
    word.normalize("NFD"),
    `  ${word}\u00a0`,
    word.charAt(0).toUpperCase() + word.slice(1),
  ];
}

const PASS = [
  ...["Đạt yêu cầu", "Đạt chuẩn", "Đạt tiêu chuẩn"],
  ...["đạt", "dat", "đ", "d", "x", "v", "✓", "✔", "✔️", "☑", "có", "co", "1", "true", "yes", "Ðạt"],
  ...["√", "✅", "+", "đạt.", "x.", "ok", "được"],
];
const FAIL = [
  "ko đạt",
  "k đạt",
  "chưa đạt",
  "chua dat",
  "không đạt",
  "Khong dat",
  "kđ",
  "cđ",
  "k",
  "ko",
  "không",
  "k.",
  "0",
  "false",
  "no",
  "✗",
  "✘",
  "❌",
  "❌️",
  "Chưa đạt vì không có kế hoạch năm",
  "Không đạt (thiếu biên bản)",
  "Chưa đạt do chưa có sổ chi đoàn",
  ...["Không đạt yêu cầu", "Chưa đạt yêu cầu", "Không đạt chuẩn", "Chưa đạt tiêu chuẩn"],
  ...["K.ĐẠT", "Ch.đạt", "C.đạt", "K. đạt", "Ch đạt"],
];
/** Marks in a column of marks, and elsewhere a rank, how far work is, or what papers are. */
const IN_COLUMN_ALONE: readonly (readonly [string, string])[] = [
  ...["Đảm bảo", "Bảo đảm", "Hoàn thành", "Đáp ứng yêu cầu", "Hoàn thành."].map(
    (one) => [one, "pass"] as const,
  ),
  ...["Không đảm bảo", "Chưa hoàn thành", "Không hoàn thành", "Chưa đáp ứng"].map(
    (one) => [one, "fail"] as const,
  ),
];
const NOT_APPLICABLE = ["không áp dụng", "khong ap dung", "kad", "n/a"];
const BLANK = ["", " ", "\u00a0", "-", "–", "…", ".", " - ", "o", "O", " o ", "¨", "□", "☐"];
const UNREADABLE = [
  "Nợ",
  "nợ",
  "đạt một phần",
  ...[
    "Cơ bản đạt yêu cầu",
    "Hoàn thành 80%",
    "Đảm bảo một phần",
    "Đạt yêu cầu một phần",
    "Cơ bản hoàn thành",
  ],
  ...["Hoàn thành tốt", "Sẽ hoàn thành", "Đạt chuẩn nông thôn mới", "Đang hoàn thành", "Đạt yêu cầu?"],
  // Another ✕ may be a typed x, and Word ticks its boxes with ☒.
  "✖",
  "☒",
  "👍",
  "Chưa đạt vì thiếu biên bản, đã bổ sung",
  "Không đạt do thiếu 2 chi đoàn, đề nghị xem lại",
  "Chưa đạt (năm 2020)",
  "Chưa đạt hết",
  "Đạt nhưng hồ sơ sơ sài",
  "tạm",
  "?",
  "đạt?",
  "đạt..?",
  "x x",
  "y",
  "--",
  "Khá",
  "8",
  "2",
  "đạt/chưa đạt",
  "chưa",
  // Letters that Wingdings shows as ticks and crosses are so alone, and as they stand.
  "ô",
  "Ü",
  "Ý",
  "u",
  "ü ü",
  "oo",
  "☒",
  "100%",
];

describe("readMark", () => {
  it.each(PASS.flatMap(spellings))("[M2] %j is pass", (text) => {
    expect(readMark(text, PLAIN)).toEqual({ kind: "pass", problem: null, reason: "", points: null });
  });
  it.each(FAIL.flatMap(spellings))("[M2] %j is fail", (text) => {
    expect(readMark(text, PLAIN)).toMatchObject({ kind: "fail", problem: null });
  });
  it.each(IN_COLUMN_ALONE)("[M2] %j is a mark only in a column of marks: %s", (text, kind) => {
    for (const one of spellings(text)) {
      expect(readMark(one, IN_COLUMN)).toMatchObject({ kind, problem: null });
      expect(readMark(one, PLAIN)).toMatchObject({ kind: "blank", problem: "mark-unreadable" });
    }
  });
  it.each(UNREADABLE)("[M2] %j is none in a column of marks either", (text) => {
    expect(readMark(text, IN_COLUMN)).toMatchObject({ kind: "blank", problem: "mark-unreadable" });
  });
  it.each([
    ["ü", "pass"],
    ["þ", "pass"],
    [" ü ", "pass"],
    ["u\u0308", "pass"],
    ["û", "fail"],
    ["ý", "fail"],
  ])("[M2] [L9] %j, alone in a cell, is Wingdings for %s", (text, kind) => {
    expect(readMark(text, PLAIN)).toMatchObject({ kind, problem: null });
  });
  it.each(NOT_APPLICABLE.flatMap(spellings))("[M2] %j is not applicable", (text) => {
    expect(readMark(text, PLAIN)).toMatchObject({ kind: "notApplicable", problem: null, reason: "" });
  });
  it.each(BLANK)("[M1] %j is blank, with nothing to say", (text) => {
    expect(readMark(text, PLAIN)).toMatchObject({ kind: "blank", problem: null });
  });
  it.each(UNREADABLE)("[M2] %j is unreadable", (text) => {
    expect(readMark(text, PLAIN)).toMatchObject({ kind: "blank", problem: "mark-unreadable" });
  });

  it.each([
    ["không áp dụng: xã không có đoàn viên tôn giáo", "xã không có đoàn viên tôn giáo"],
    ["KAD: đơn vị mới thành lập", "đơn vị mới thành lập"],
    ["n/a : Đơn vị mới ", "Đơn vị mới"],
    ["Khong ap dung:x", "x"],
    ["KAD:", ""],
    ["KAD: không", ""],
    ["KAD: a: b", "a: b"],
    ["kh«ng ¸p dông: x· míi", "xã mới"],
  ])("[M2] %j gives the reason %j", (text, reason) => {
    expect(readMark(text, PLAIN)).toMatchObject({ kind: "notApplicable", problem: null, reason });
  });

  it.each([
    ["§¹t", "pass"],
    ["§", "pass"],
    ["Cã", "pass"],
    ["Kh«ng ®¹t", "fail"],
    ["Ch\u00ada ®¹t", "fail"],
    ["k®", "fail"],
    ["Ñaït", "pass"],
    ["Ñ", "pass"],
    ["Coù", "pass"],
    ["KÑ", "fail"],
    ["Khoâng ñaït", "fail"],
    ["CHÖA ÑAÏT", "fail"],
    ["Khoâng aùp duïng", "notApplicable"],
  ] as const)("[U4] %j in TCVN3 or VNI is %s", (text, kind) => {
    expect(readMark(text, PLAIN)).toMatchObject({ kind, problem: null });
  });

  test("[M2] the boolean FALSE is an untouched checkbox and blank, unless the setting says fail; as text it is fail", () => {
    expect(readMark(false, PLAIN)).toMatchObject({ kind: "blank", problem: null });
    expect(readMark(false, TEN)).toMatchObject({ kind: "blank", problem: null });
    expect(readMark(false, { ...PLAIN, falseIsFail: true }).kind).toBe("fail");
    expect(readMark("FALSE", PLAIN).kind).toBe("fail");
    expect(readMark(true, PLAIN).kind).toBe("pass");
  });

  describe("[M2] a sheet's own letters", () => {
    const letters = new Map([
      ["k", "unreadable"],
      ["t", "pass"],
      ["+", "fail"],
      ["0", "unreadable"],
    ] as const);
    const how: MarkReading = { ...PLAIN, letters };
    it.each<[CellValue, string, string | null]>([
      ["K", "blank", "mark-unreadable"],
      [" k ", "blank", "mark-unreadable"],
      ["T", "pass", null],
      ["+", "fail", null],
      [0, "blank", "mark-unreadable"],
      ["0", "blank", "mark-unreadable"],
      [1, "pass", null],
      ["không", "fail", null],
      ["KĐ", "fail", null],
      ["TB", "blank", "mark-unreadable"],
    ])("%j is %s, %s", (value, kind, problem) => {
      expect(readMark(value, how)).toMatchObject({ kind, problem });
    });
    it("go for pairs too", () => {
      expect(readPair("T", "", letters).kind).toBe("pass");
      expect(readPair("", "T", letters).kind).toBe("fail");
      expect(readPair("K", "", letters).problem).toBe("mark-unreadable");
    });
  });

  test("[M2] the numbers 1 and 0 are marks, others are not", () => {
    expect(readMark(1, PLAIN).kind).toBe("pass");
    expect(readMark(0, PLAIN).kind).toBe("fail");
    expect(readMark(2, PLAIN).problem).toBe("mark-unreadable");
    expect(readMark(0.5, PLAIN).problem).toBe("mark-unreadable");
  });

  it.each([
    [8.5, 8.5],
    ["8,5", 8.5],
    ["8.5", 8.5],
    ["8 điểm", 8],
    ["8đ", 8],
    ["8/10", 8],
    ["8,5 / 10 điểm", 8.5],
    [10, 10],
    ["10", 10],
    [5, 5],
  ])("[M4] %j in a set with points passes with %d", (value, points) => {
    expect(readMark(value, TEN)).toEqual({ kind: "pass", problem: null, reason: "", points });
  });

  test("[M4] below the pass mark fails; 0 and 1 are numbers", () => {
    expect(readMark(4.9, TEN)).toMatchObject({ kind: "fail", points: 4.9 });
    expect(readMark(0, TEN)).toMatchObject({ kind: "fail", points: 0 });
    expect(readMark("1", TEN)).toMatchObject({ kind: "fail", points: 1 });
  });

  test("[M4] without a pass mark only points count", () => {
    expect(readMark(0, SUM)).toMatchObject({ kind: "pass", points: 0 });
    expect(readMark("3", SUM)).toMatchObject({ kind: "pass", points: 3 });
  });

  it.each([11, -1, "10,5", "-1", "1.000"])("[M4] %j is out of range", (value) => {
    expect(readMark(value, TEN)).toMatchObject({
      kind: "blank",
      problem: "points-out-of-range",
      points: null,
    });
  });

  test("[M4] a blank is never 0, a word still passes or fails, and 8/12 is unreadable", () => {
    for (const text of BLANK) expect(readMark(text, TEN)).toMatchObject({ kind: "blank", problem: null });
    expect(readMark("Đạt", TEN)).toMatchObject({ kind: "pass", points: null });
    expect(readMark("chưa đạt", TEN)).toMatchObject({ kind: "fail", points: null });
    expect(readMark("KAD: x", TEN)).toMatchObject({ kind: "notApplicable", reason: "x" });
    expect(readMark("8/12", TEN).problem).toBe("mark-unreadable");
    expect(readMark("tám", TEN).problem).toBe("mark-unreadable");
  });

  test("[M5] a date is never a mark", () => {
    for (const how of [PLAIN, TEN]) {
      expect(readMark(new Date(2019, 4, 3), how)).toMatchObject({
        kind: "blank",
        problem: "value-became-date",
      });
    }
  });

  it.each([
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#ERROR!",
    "#SPILL!",
    " #ref! ",
    NOT_CALCULATED,
  ])("[M7] %j is an error value", (text) => {
    expect(isErrorValue(text)).toBe(true);
    expect(readMark(text, PLAIN)).toMatchObject({ kind: "blank", problem: "cell-error" });
    expect(readMark(text, TEN)).toMatchObject({ kind: "blank", problem: "cell-error" });
  });

  it.each(["", "#", "Loading…", "# 1", "#REF", "N/A", 0, true])("[M7] %j is none", (value) => {
    expect(isErrorValue(value)).toBe(false);
  });

  test("[M1] any text gives one of the four kinds, and a problem only where it is blank", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.double(), fc.boolean()), (value) => {
        for (const how of [PLAIN, TEN, SUM]) {
          const { kind, problem, points } = readMark(value, how);
          expect(["pass", "fail", "blank", "notApplicable"]).toContain(kind);
          if (problem !== null) expect(kind).toBe("blank");
          if (points !== null) expect(points >= 0 && points <= 10).toBe(true);
        }
      }),
    );
  });
});

describe("readPair", () => {
  const pair = (pass: CellValue, fail: CellValue) => readPair(pass, fail);
  const TICKS: CellValue[] = ["x", "X ", "v", "✓", "đạt", "có", 1, "1", true, "TRUE"];
  const NO_TICKS: CellValue[] = ["", " ", "-", "–", "…", ".", false, "FALSE", 0, "0", "k", "không", "Kh«ng"];

  it.each(TICKS)("[M3] %j ticks a column", (tick) => {
    for (const none of NO_TICKS) {
      expect(pair(tick, none)).toMatchObject({ kind: "pass", problem: null });
      expect(pair(none, tick)).toMatchObject({ kind: "fail", problem: null });
    }
    expect(pair(tick, "x")).toMatchObject({ kind: "blank", problem: "mark-conflict" });
  });

  it.each(NO_TICKS)("[M3] %j ticks none", (none) => {
    for (const other of NO_TICKS) expect(pair(none, other)).toMatchObject({ kind: "blank", problem: null });
  });

  it.each(["Chưa đạt", "không đạt", "KĐ", "ko đạt", "Ch\u00ada ®¹t"])(
    "[M3] the heading of the second column, %j, ticks it and no other",
    (word) => {
      expect(pair("", word)).toMatchObject({ kind: "fail", problem: null });
      expect(pair("x", word)).toMatchObject({ kind: "blank", problem: "mark-conflict" });
      expect(pair(word, "")).toMatchObject({ kind: "blank", problem: "mark-unreadable" });
    },
  );

  it.each(["KAD", "?", 2, "no", "✗", "đạt một phần", "Xem lại"])(
    "[M3] any other word, %j, is unreadable",
    (word) => {
      expect(pair(word, "")).toEqual({ kind: "blank", problem: "mark-unreadable", reason: "", points: null });
      expect(pair("", word)).toMatchObject({ kind: "blank", problem: "mark-unreadable", inFail: true });
      expect(pair("x", word)).toMatchObject({ kind: "blank", problem: "mark-unreadable", inFail: true });
    },
  );

  test("[M5] [M7] a date or an error in either cell is the problem", () => {
    const date = new Date(2019, 4, 3);
    expect(pair(date, "x")).toMatchObject({ kind: "blank", problem: "value-became-date" });
    expect(pair("x", date)).toMatchObject({ kind: "blank", problem: "value-became-date", inFail: true });
    expect(pair("#REF!", "")).toMatchObject({ kind: "blank", problem: "cell-error" });
    expect(pair("", "#N/A")).toMatchObject({ kind: "blank", problem: "cell-error", inFail: true });
  });
});

describe("[M4] points in a text", () => {
  it.each<[string, number | null]>([
    ["0", 0],
    ["9", 9],
    ["8,5", 8.5],
    ["8.5", 8.5],
    ["8 điểm", 8],
    ["8đ", 8],
    ["8 d", 8],
    ["8/10", 8],
    ["8 / 10", 8],
    ["8/10 điểm", 8],
    ["8/10đ", 8],
    ["8,5/10,0", 8.5],
    [" 8 ", 8],
    ["\u200b8", 8],
    ["8/9", null],
    ["a/10", null],
    ["8/10/10", null],
    ["x", null],
    [":8", null],
    ["8 diem diem", null],
  ])("%j", (text, points) => {
    const read = readMark(text, TEN);
    expect(read.points).toBe(points);
  });

  it.each<[number, string, string | null]>([
    [-0.5, "blank", "points-out-of-range"],
    [0, "fail", null],
    [4.9, "fail", null],
    [5, "pass", null],
    [10, "pass", null],
    [10.5, "blank", "points-out-of-range"],
    [Number.NaN, "blank", "points-out-of-range"],
  ])("%d of ten, five needed", (points, kind, problem) => {
    expect(readMark(points, TEN)).toMatchObject({ kind, problem, reason: "" });
    expect(readMark(points, SUM)).toMatchObject({ kind: problem === null ? "pass" : kind, problem });
  });
});

describe("[E3] words that mean nothing", () => {
  it.each([
    "không",
    "Không có",
    "CHƯA",
    "chưa có",
    "false",
    "0",
    "",
    "- - -",
    "……",
    "/",
    "?",
    "*",
    "+",
    "_",
    "K có",
    "KC",
    "0 có",
    "Hông có",
  ])("%j", (text) => {
    expect(meansNothing(text)).toBe(true);
  });
  it.each(["x", "có", "K cố định", "không phải", "a-", "1", "-".repeat(25)])("%j means something", (text) => {
    expect(meansNothing(text)).toBe(false);
  });
  test("however long the dashes, to a line's length", () => {
    expect(meansNothing("-".repeat(24))).toBe(true);
  });
});

describe("[M2] what words say of a letter", () => {
  it.each([
    ["đạt", "pass"],
    ["Đạt yêu cầu", "pass"],
    ["đạt tiêu chí", "pass"],
    ["không đạt tiêu chuẩn", "fail"],
    ["không áp dụng nội dung", "notApplicable"],
    ["khá", "unreadable"],
    ["", "unreadable"],
    ["-", "unreadable"],
  ])("%j: %s", (words, meaning) => {
    expect(meaningOf(words)).toBe(meaning);
  });
  test("letters are told in small, without space around", () => {
    expect(letterKey(" Đ ")).toBe("đ");
    const letters = new Map([
      ["t", "pass" as const],
      ["abcd", "fail" as const],
      ["abcdefghijklmnopqr", "fail" as const],
      ["1", "fail" as const],
      ["2", "unreadable" as const],
    ]);
    const how = { ...PLAIN, letters };
    expect(readMark("T", how).kind).toBe("pass");
    expect(readMark("abcd", how).kind).toBe("fail");
    expect(readMark("abcdefghijklmnopqr", how).problem).toBe("mark-unreadable");
    expect(readMark(1, how).kind).toBe("fail");
    expect(readMark(2, how).problem).toBe("mark-unreadable");
    expect(readMark(0, how).kind).toBe("fail");
  });
});
