/** @fileoverview [M4] The most points of each criterion, where the sheet itself shows them, and where it does not. */
import { describe, expect, it, test } from "vitest";
import { maximumIn, maximumOfSum, saysMaximum, scaleIn } from "../../src/layout/headings/maximum";
import { columnLetters } from "../../src/table/a1";
import { CODES, PASSES, read, sheet, TITLE, unitsOf } from "./books";
import { type Loose, tabOf } from "./tabs";

const all = <T>(value: T): T[] => CODES.map(() => value);
/** The most points of every criterion, where they are all alike; else each. */
const maxima = (tabs: Parameters<typeof read>[0]) => {
  const found = read(tabs).criteria.map(({ maxPoints }) => maxPoints ?? null);
  return new Set(found).size === 1 ? found[0] : found;
};

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên"];
const units = (mark: Loose = 1) => NAMES.map((name, index) => [index + 1, name, ...all(mark)]);
const header = ["TT", "Tên đơn vị", ...CODES];

describe("[M4] a row of maxima", () => {
  it.each([
    ["below the header, in the column of names", [header, ["", "Điểm tối đa", ...all(2)]]],
    ["below the header, in the column of order", [header, ["Điểm chuẩn", "", ...all(2)]]],
    ["above the header", [["", "Thang điểm", ...all(2)], header]],
    ["Mức điểm", [header, ["", "Mức điểm", ...all(2)]]],
    ["Điểm, above the first unit", [header, ["", "Điểm", ...all(2)]]],
    ["in words", [header, ["", "Điểm tối đa:", ...all("2 điểm")]]],
    [
      "between two rows of the header",
      [header, ["", "Điểm chuẩn", ...all(2)], ["", "", ...all("Thẩm định")]],
    ],
  ])("%s", (_, rows: readonly Loose[][]) => {
    const tab = sheet(rows, units());
    expect(maxima(tab)).toBe(2);
    expect(read(tab).units.map(({ name }) => name)).toEqual(NAMES);
  });

  it("may stand below the units, or say no label where its cells say points", () => {
    expect(
      maxima(
        sheet([header], [...units(), ...units().map((row) => [...row]), ["", "Điểm tối đa", ...all(2)]]),
      ),
    ).toBe(2);
    expect(maxima(sheet([header], [["", "", ...all("2đ")], ...units()]))).toBe(2);
  });

  it("is no unit where units have no numbers either", () => {
    const rows = NAMES.map((name) => [name, ...all(1)]);
    const tab = sheet([["Tên đơn vị", ...CODES]], [["Điểm tối đa", ...all(2)], ...rows]);
    expect(read(tab).units.map(({ name }) => name)).toEqual(NAMES);
    expect(maxima(tab)).toBe(2);
  });

  it.each([
    ["an average", ["", "Điểm trung bình", ...all(2)]],
    ["a total", ["", "Tổng điểm", ...all(2)]],
    ["a unit", [4, "Đoàn xã Yên Trạch", ...all(2)]],
    ["a label without numbers", ["", "Điểm tối đa", ...all("")]],
  ])("%s is none", (_, row) => {
    expect(maxima(sheet([header], [...units(), row]))).toBeNull();
  });
});

describe("[M4] maxima in headings", () => {
  it.each([
    ["(tối đa 2)", 2],
    ["Điểm (tối đa 2)", 2],
    ["1.1 (2 điểm)", 2],
    ["1.1. Có kế hoạch (2đ)", 2],
    ["1.1 [2,5 điểm]", 2.5],
    ["1.1 - tối đa 10 điểm", 10],
    ["Điểm chuẩn: 5", 5],
    ["1.1 (0 - 3 điểm)", 3],
    ["Có kế hoạch (1 điểm), có báo cáo (2 điểm)", 3],
    ["1.1 - 1 điểm", 1],
    ["1.1: 2đ", 2],
    ["TC 1.1 – 1,5 điểm", 1.5],
    ["1.1 2 điểm", 2],
    ["1.1. Có kế hoạch năm - 2 điểm", 2],
    ["1.1. Có kế hoạch năm. – 2 điểm", 2],
    ["2 điểm", 2],
    ["1.1 (0-1)", 1],
    ["1.1 (từ 0 đến 2)", 2],
    ["1.1 (từ 1 đến 3 điểm)", 3],
    ["1.1", null],
    ["1.1 (0/1)", null],
    ["1.1 (1)", null],
    ["Nội dung 1 - 5đ", 5],
    ["Phần II: 5 điểm", 5],
    ["1.1 Sinh hoạt 3-4 lần", null],
    ["1.1 Xây dựng ít nhất 1 điểm", null],
    ["1.1 Xây dựng từ 1 - 2 điểm sinh hoạt", null],
    ["Giới thiệu tối đa 5 đoàn viên", null],
    ["Giới thiệu đoàn viên ưu tú (tối đa 5 đoàn viên)", null],
    ["Tổ chức tối đa 2 hoạt động", null],
    ["Có từ 2 điểm sinh hoạt cộng đồng", null],
    ["Có ít nhất 1 công trình (2 công trình/năm)", null],
    ["(mỗi đoàn viên được 2 điểm tốt)", null],
  ])("%j says %j", (text, most) => {
    expect(maximumIn(text)).toBe(most);
  });

  test("in a heading of its own below the criterion's, and in the criterion's", () => {
    expect(maxima(sheet([header, ["", "", ...all("Điểm (tối đa 2)")]], units(1.5)))).toBe(2);
    const coded = ["TT", "Tên đơn vị", ...CODES.map((code) => `${code} (2 điểm)`)];
    expect(maxima(sheet([coded], units(1.5)))).toBe(2);
  });

  test("passes in words are no points, whatever the headings announce", () => {
    const coded = ["TT", "Tên đơn vị", ...CODES.map((code) => `${code} (2 điểm)`)];
    expect(maxima(sheet([coded], [[1, "Đoàn xã Gia Cát", ...PASSES]]))).toBeNull();
    // Without a mark yet they are what is to come.
    expect(
      maxima(
        sheet(
          [coded],
          [
            [1, "Đoàn xã Gia Cát"],
            [2, "Đoàn xã Hợp Thành"],
          ],
        ),
      ),
    ).toBe(2);
  });

  test("under its code a line of its own", () => {
    const coded = ["TT", "Tên đơn vị", ...CODES.map((code) => `${code} Có kế hoạch\n2 điểm`)];
    expect(maxima(sheet([coded], units(1)))).toBe(2);
  });
});

/** The least that is known: numbers are points, and no criterion's maximum is more than so many. */
const bounds = (tabs: Parameters<typeof read>[0]) => {
  const { criteria } = read(tabs);
  if (!criteria.every(({ boundOnly }) => boundOnly)) return null;
  return Math.max(...criteria.map(({ maxPoints = 0 }) => maxPoints));
};

describe("[M4] what is said of a content or of all makes numbers points, and no criterion's maximum", () => {
  const contents = (words: string) => [
    "TT",
    "Tên đơn vị",
    ...CODES.map((code) => (code.endsWith(".1") ? `Nội dung ${code[0]} ${words}` : "")),
  ];
  const merges = ["C2:G2", "H2:L2", "M2:Q2"];
  it.each(["(10 điểm)", "(tối đa 10 điểm)", "- 10 điểm", "[10đ]"])("a content's heading %j", (words) => {
    expect(bounds(sheet([contents(words), ["", "", ...CODES]], units(), { merges }))).toBe(10);
  });

  it.each([
    "Tổng điểm (tối đa 15)",
    "Tổng điểm (15)",
    "Cộng ND 1 (tối đa 15)",
    "Tổng (15 điểm)",
    "Tổng điểm/15",
    "Điểm thẩm định (tối đa 15)",
  ])("a sum's heading %j", (heading) => {
    const rows = units().map((row) => [...row, 15]);
    expect(bounds(sheet([[...header, heading]], rows))).toBe(15);
  });

  it.each(["Tổng điểm", "Tổng số điểm đạt", "Điểm thưởng", "Điểm trừ"])(
    "the word in %j alone: points of which no more is known",
    (heading) => {
      const rows = units().map((row) => [...row, 15]);
      expect(bounds(sheet([[...header, heading]], rows))).toBe(1000);
      const said = [...rows, [""], ["Ghi chú: 1: đạt; 0: không đạt"]];
      expect(maxima(sheet([[...header, heading]], said))).toBeNull();
      const words = [[1, "Đoàn xã Gia Cát", ...PASSES, 15]];
      expect(maxima(sheet([[...header, heading]], words))).toBeNull();
    },
  );

  it.each(["Tổng điểm", "Điểm thưởng", "Điểm cộng", "Điểm trừ"])(
    "none in %j beside x, where 0 is what did not pass",
    (heading) => {
      const rows = units("x").map((row, at) => [...(at === 1 ? row.with(5, 0) : row), at === 1 ? 14 : 15]);
      expect(maxima(sheet([[...header, heading]], rows))).toBeNull();
      expect(
        maxima(
          sheet(
            [[...header, heading]],
            rows.map((row) => row.with(-1, "")),
          ),
        ),
      ).toBeNull();
      const ones = units("x").map((row) => [...row.with(5, 1), 15]);
      expect(bounds(sheet([[...header, heading]], ones))).toBe(1000);
    },
  );

  it.each([
    "Tổng số tiêu chí đạt (tối đa 15)",
    "Điểm thi đua năm 2021",
    "Điểm danh",
    "Số tiêu chí đạt/15",
    "Tổng cộng",
  ])("none in %j, where ticks stay ticks", (heading) => {
    const rows = units().map((row) => [...row, 15]);
    expect(maxima(sheet([[...header, heading]], rows))).toBeNull();
  });

  test("a line above or below the table; words and what the sheet calls ticks stay", () => {
    const above = (line: string, rows = units()) => sheet([[line], header], rows);
    expect(bounds(above("Thang điểm: 100"))).toBe(100);
    expect(maxima(above("(Thang điểm: mỗi tiêu chí tối đa 2 điểm, tổng 30 điểm)"))).toBe(2);
    expect(maxima(sheet([header], [...units(), [""], ["Ghi chú: mỗi tiêu chí tối đa 2 điểm"]]))).toBe(2);
    for (const line of ["Đơn vị tính: điểm", "ĐVT: Điểm", "(Đơn vị: điểm)"]) {
      expect(bounds(above(line))).toBe(1000);
      expect(maxima(above(line, units("Đạt")))).toBeNull();
    }
    expect(maxima(above("Đơn vị tính: tiêu chí"))).toBeNull();
    expect(maxima(above("Thang điểm: 100", units("Đạt")))).toBeNull();
    expect(maxima(above("Mỗi tiêu chí đạt 1 điểm, không đạt 0 điểm"))).toBeNull();
    const legend = [...units(), [""], ["Ghi chú: 1: đạt; 0: không đạt"]];
    expect(maxima(sheet([[...header, "Tổng (15 điểm)"]], legend))).toBeNull();
  });

  test("a form's contents, with the points in the words or in the column of maxima", () => {
    const form = (unit: string, words: string, most: Loose) =>
      tabOf(unit.replace("Đoàn xã ", ""), [
        [TITLE],
        [`Đơn vị: ${unit}`],
        ["TT", "Nội dung", "Điểm chuẩn", "Điểm thẩm định"],
        ...CODES.flatMap((code) => [
          ...(code.endsWith(".1") ? [["I".repeat(Number(code[0])), `Chủ động ${words}`, most, ""]] : []),
          [code, `Tiêu chí ${code}`, "", 1],
        ]),
      ]);
    for (const [words, most] of [
      ["rà soát (tối đa 5 điểm)", ""],
      ["rà soát", 5],
    ] as const)
      expect(bounds([form("Đoàn xã Gia Cát", words, most), form("Đoàn xã Bảo Lâm", words, most)])).toBe(5);
  });
});

test.each([
  ["Thang điểm: mỗi tiêu chí tối đa 2 điểm", { each: 2, most: null }],
  ["Mỗi tiêu chí 2 điểm", { each: 2, most: null }],
  ["Điểm tối đa mỗi tiêu chí: 2", { each: 2, most: null }],
  ["Thang điểm 0-2 điểm/tiêu chí; tổng điểm tối đa 30", { each: 2, most: 30 }],
  ["Mỗi tiêu chí chấm từ 0 đến 2 điểm", { each: 2, most: null }],
  ["Chấm theo thang điểm 10", { each: null, most: 10 }],
  ["Mỗi nội dung tối đa 5 điểm", { each: null, most: 5 }],
  ["Tổng (tối đa 15)", { each: null, most: 15 }],
  ["Tổng điểm: 13", null],
  ["Mỗi tiêu chí tối đa 5 minh chứng", null],
  ["Mỗi tiêu chí có 2 điểm sinh hoạt", null],
  ["Đạt 1 điểm, không đạt 0 điểm", null],
  ["Mỗi xã có tối đa 5 điểm vui chơi", null],
  ["BẢNG CHẤM ĐIỂM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021", null],
])("[M4] the line %j", (line, scale) => {
  expect(scaleIn(line)).toEqual(scale);
});

test("[M4] a sum's heading", () => {
  expect(maximumOfSum("Công trình thanh niên (tối đa 2)")).toBeNull();
  expect(maximumOfSum("Tổng điểm (/15)")).toBe(15);
});

describe("[M4] columns of maxima under each criterion", () => {
  const pairs = (first: string, second: string, most: Loose, given: Loose) =>
    sheet(
      [
        ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, ""])],
        ["", "", ...CODES.flatMap(() => [first, second])],
      ],
      NAMES.map((name, index) => [index + 1, name, ...CODES.flatMap(() => [most, given])]),
      { merges: CODES.map((_, at) => `${columnLetters(2 + 2 * at)}2:${columnLetters(3 + 2 * at)}2`) },
    );
  it.each([
    ["Điểm chuẩn", "Điểm đạt"],
    ["Tối đa", "Đạt được"],
    ["Thang điểm", "Điểm"],
    ["Barem", "Thẩm định"],
    ["Điểm", "Điểm thẩm định"],
  ])("%j beside %j", (first, second) => {
    expect(maxima(pairs(first, second, 1, 0))).toBe(1);
  });
});

describe("[M4] a column of maxima beside criteria in rows", () => {
  const form = (unit: string, heading: string, most: Loose) =>
    tabOf(unit.replace("Đoàn xã ", ""), [
      [TITLE],
      [`Đơn vị: ${unit}`],
      ["TT", "Nội dung", heading, "Điểm tự chấm", "Điểm thẩm định"],
      ...CODES.map((code) => [code, `Tiêu chí ${code}`, most, 1, 1]),
    ]);

  it.each([
    "Điểm chuẩn",
    "ĐIỂM TỐI ĐA",
    "Thang điểm",
    "Điểm quy định",
    "Barem",
    "Khung điểm",
    "Thang",
    "Điểm cao nhất có thể",
    "Tối đa",
    "Điểm",
  ])("%j on forms", (heading) => {
    const reading = read([form("Đoàn xã Gia Cát", heading, 2), form("Đoàn xã Bảo Lâm", heading, 2)]);
    expect(reading.layout.kind).toBe("sheet-per-unit");
    expect(new Set(reading.criteria.map(({ maxPoints }) => maxPoints))).toEqual(new Set([2]));
  });

  it("on a long sheet", () => {
    const rows = NAMES.flatMap((name) => CODES.map((code) => [name, code, 2, 1]));
    const tab = tabOf("Chấm", [[TITLE], ["Tên đơn vị", "Tiêu chí", "Điểm tối đa", "Thẩm định"], ...rows]);
    expect(maxima(tab)).toBe(2);
    expect(unitsOf(read(tab))).toHaveLength(3);
  });

  it.each(["Hệ số", "Trọng số (%)", "Tỷ trọng", "Điểm cộng"])(
    "%j is none, and shows that they are points",
    (heading) => {
      const reading = read([form("Đoàn xã Gia Cát", heading, 2), form("Đoàn xã Bảo Lâm", heading, 2)]);
      expect(new Set(reading.criteria.map(({ maxPoints }) => maxPoints))).toEqual(new Set([1000]));
      expect(reading.criteria.every(({ boundOnly }) => boundOnly)).toBe(true);
    },
  );
});

test("[M4] labels of maxima", () => {
  for (const text of [
    "Điểm tối đa",
    "ĐIỂM CHUẨN",
    "Thang điểm",
    "Tổng điểm tối đa",
    "Điểm tối đa (thang 10):",
  ])
    expect([text, saysMaximum(text)]).toEqual([text, true]);
  for (const text of ["Điểm", "Đạt điểm tối đa trong năm học", "Tổng điểm", "Điểm trung bình", "Chuẩn"])
    expect([text, saysMaximum(text)]).toEqual([text, false]);
});
