/** @fileoverview [M2] What headings of several rows, cells side by side and remarks make of a table's letters. */
import { describe, expect, it } from "vitest";
import { lettersOf } from "../../src/assessment/letters";
import { COUNTS_ALONE } from "../../src/cell/count";
import type { RowNotRead } from "../../src/layout/reading";
import { CODES, type Rows, read, TITLE } from "../layout/books";
import { type Loose, tabOf } from "../layout/tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Hồng Phong"];
const CONTENTS = ["Nội dung 1", "Nội dung 2", "Nội dung 3"];
const each = (words: string) => CODES.map(() => words);

/** Four units, the marks in turn over so many columns, each row perhaps with more behind. */
const units = (marks: readonly Loose[], count = CODES.length, behind: readonly Loose[] = []): Rows =>
  NAMES.map((name, unit) => [
    unit + 1,
    name,
    ...Array.from({ length: count }, (_, at) => marks[(unit + at) % marks.length]),
    behind[unit] ?? "",
  ]);

/** What a table's letters mean, below its title. */
function letters(rows: Rows, merges: readonly string[] = []): string {
  const { letters: said } = lettersOf(read(tabOf("Chấm", [[TITLE], ...rows], { merges })));
  return [...(said ?? [])]
    .map(([letter, mark]) => `${letter === COUNTS_ALONE ? "counts" : letter} ${mark}`)
    .sort()
    .join(", ");
}
const HEAD = ["TT", "Tên đơn vị", ...CODES];

/** Words with enough behind them to be so long. */
const long = (words: string, length: number) => `${words}${"a".repeat(length - words.length)}`;

describe("[M2] letters explained in cells side by side", () => {
  it.each<[string, Rows, string]>([
    ["two pairs on one line", [["Đạt", "A", "", "Không đạt", "B"]], "a pass, b fail"],
    ["one pair on it", [["Đạt", "A"]], ""],
    [
      "two on two lines",
      [
        ["", "Đạt", "A"],
        ["Không đạt", "B"],
      ],
      "a pass, b fail",
    ],
    ["numbers beside", [["Đạt", 1, "", "Không đạt", 2]], ""],
    ["nothing beside", [["Đạt", "", "A", "", "B"]], ""],
  ])("above the table %s", (_, above, said) => {
    expect(letters([...above, HEAD, ...units(["a", "b"])])).toBe(said);
  });
  it("headings are none", () => {
    const heads: Rows = [[...HEAD, "", "A", "Đạt", "", "B", "Không đạt"], ...units(["a", "b"])];
    expect(letters(heads)).toBe("");
  });
});

describe("[M2] what stands right of the units", () => {
  const remark = "Ghi x là đang chờ thẩm định";
  it.each<[string, number, string]>([
    ["Ghi chú", 0, ""],
    ["Ghi chú", 1, ""],
    ["Ghi chú", 3, ""],
    ["Ký hiệu", 0, "x unreadable"],
    ["Ký hiệu", 1, "x unreadable"],
    ["Ký hiệu", 3, "x unreadable"],
    ["", 0, "x unreadable"],
    ["", 3, "x unreadable"],
  ])("below “%s”, on row %i: %s", (heading, row, said) => {
    const behind = NAMES.map((_, at) => (at === row ? remark : ""));
    expect(letters([[...HEAD, heading], ...units(["x", ""], CODES.length, behind)])).toBe(said);
  });
});

describe("[M2] a heading of a column that holds no marks", () => {
  const words = "Loại hình (x = chờ thẩm định)";
  it.each([
    [words, ""],
    ["Minh chứng (ghi x là đã nộp)", ""],
    ["Vướng mắc (x = chờ thẩm định)", "x unreadable"],
  ])("“%s” speaks of its own column, where that is one that is read: %s", (heading, said) => {
    const rows = units(["x", ""]).map(([order, name, ...rest]) => [order, name, "x", ...rest]);
    expect(letters([["TT", "Tên đơn vị", heading, ...CODES], ...rows])).toBe(said);
  });
  it("over others of the header it may speak of all", () => {
    const rows = units(["x", ""]).map(([order, name, ...rest]) => [order, name, "x", "5/3/2021", ...rest]);
    const header: Rows = [
      ["TT", "Tên đơn vị", words, "", ...CODES],
      ["", "", "Loại hình", "Ngày", ...each("")],
    ];
    expect(letters([...header, ...rows], ["C2:D2"])).toBe("x unreadable");
  });
});

describe("[M2] the longest line that explains marks has 300 letters", () => {
  const LEAST = "Ghi x là đang chờ thẩm định. ";
  const SIGNED = "Chỗ có dấu x đề nghị bổ sung. ";
  const TITLED = "Tổng hợp các tiêu chí chưa đạt - ";
  it.each<[string, (length: number) => Rows]>([
    ["below", (length) => [HEAD, ...units(["x", ""]), [], ["", long(LEAST, length)]]],
    ["of a sign", (length) => [HEAD, ...units(["x", ""]), [], ["", long(SIGNED, length)]]],
    ["above", (length) => [[long(TITLED, length)], HEAD, ...units(["x", ""])]],
    [
      "over the marks",
      (length) => [HEAD, ["", "", ...each(long("Vướng mắc ", length))], ...units(["x", ""])],
    ],
    [
      "over all marks",
      (length) => [
        ["TT", "Tên đơn vị", long("Những việc chưa làm được - ", length), ...each("").slice(1)],
        ["", "", ...CODES],
        ...units(["x", ""]),
      ],
    ],
  ])("%s", (_, rows) => {
    expect(letters(rows(300))).toContain("x unreadable");
    expect(letters(rows(301))).toBe("");
  });
});

describe("[M2] three contents", () => {
  const headed = (...under: string[]) =>
    letters([["TT", "Tên đơn vị", ...CONTENTS], ["", "", ...under], ...units(["x", ""], 3)]);
  it.each<[string[], string]>([
    [["Vướng mắc", "Vướng mắc", "Vướng mắc"], "x unreadable"],
    [["Chưa đạt", "Chưa đạt", "Chưa đạt"], "x unreadable"],
    [["Thẩm định", "Thẩm định", "Thẩm định"], ""],
    [["Có/Không", "Có/Không", "Có/Không"], ""],
    [["Đạt hoặc không đạt", "Đạt hoặc không đạt", "Đạt hoặc không đạt"], ""],
    [["Có/Vướng mắc", "Có/Vướng mắc", "Có/Vướng mắc"], "x unreadable"],
    [["Thiếu/Không", "Thiếu/Không", "Thiếu/Không"], "x unreadable"],
    [["Kết quả", "Vướng mắc", "Vướng mắc"], ""],
    [["A", "B", "C"], ""],
  ])("headed below by %j: %s", (under, said) => {
    expect(headed(...under)).toBe(said);
  });
  it.each<[string[], string]>([
    [["Nội dung 1 (thiếu)", "Nội dung 2 (thiếu)", "Nội dung 3 (thiếu)"], "x unreadable"],
    [["Nội dung 1 (tốt)", "Nội dung 2 (tốt)", "Nội dung 3"], ""],
    [["Nội dung 1 (Huyện chấm)", "Nội dung 2 (Huyện chấm)", "Nội dung 3 (Huyện chấm)"], ""],
    [["Nội dung 1", "Nội dung 2", "Nội dung 3"], ""],
  ])("headed by %j: %s", (head, said) => {
    expect(letters([["TT", "Tên đơn vị", ...head], ...units(["x", ""], 3)])).toBe(said);
  });
  it.each<[Loose[], string, string]>([
    [["5/5", "4/5"], "", "counts blank"],
    [["5/5", "4/5"], "Ghi chú: ghi số tiêu chí đạt", "counts fail"],
    [["5/5", "4/5"], "Đạt ít nhất 4 tiêu chí", "counts unreadable"],
    // What lacks is counted.
    [["5/5", "4/5"], "Ghi chú: ghi số còn thiếu", ""],
    [["6/5", "4/5"], "", ""],
    [["Đạt", "Chưa đạt"], "Ghi chú: ghi số tiêu chí đạt", ""],
  ])("counts %j, below them “%s”: %s", (marks, line, said) => {
    const rows = [["TT", "Tên đơn vị", ...CONTENTS], ...units(marks, 3), [], ["", line]];
    expect(letters(rows)).toBe(said);
  });
  it("counts under single criteria mean nothing", () => {
    expect(letters([HEAD, ...units(["5/5", "4/5"])])).toBe("");
  });
});

it.each(["K.đạt", "K. đạt", "Không", "Yếu"])("[M2] “%s” below each code", (heading) => {
  expect(letters([HEAD, ["", "", ...each(heading)], ...units(["x", ""])])).toBe("x unreadable");
});

describe("[M2] headings over several columns", () => {
  /** A column of evidence and one of marks below each code. */
  const paired = (head: (code: string) => string): string => {
    const header: Rows = [
      ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [head(code), ""])],
      ["", "", ...CODES.flatMap(() => ["Minh chứng", "Kết quả"])],
    ];
    const rows = NAMES.map((name, at) => [
      at + 1,
      name,
      ...CODES.flatMap((_, code) => ["12-KH/ĐTN", (code + at) % 2 === 0 ? "x" : ""]),
    ]);
    return letters([...header, ...rows]);
  };
  it("say of the marks below them what lacks, wherever they stand among the columns", () => {
    expect(paired((code) => `${code} (thiếu)`)).toBe("x unreadable");
    expect(paired((code) => code)).toBe("");
  });
  it("one over all marks, too", () => {
    const over = (words: string) => [
      ["TT", "Tên đơn vị", words, ...each("").slice(1)],
      ["", "", ...CODES],
    ];
    const merges = ["C2:Q2"];
    expect(letters([...over("Những việc chưa làm được"), ...units(["x", ""])], merges)).toBe("x unreadable");
    expect(letters([...over("Kết quả thẩm định"), ...units(["x", ""])], merges)).toBe("");
  });
  it("the lowest row heads single columns", () => {
    const header: Rows = [
      ["TT", "Tên đơn vị", "Còn thiếu gì", ...CODES],
      ["", "", "Còn thiếu", ...each("")],
    ];
    const rows = units(["x", ""]).map(([order, name, ...rest]) => [order, name, "", ...rest]);
    expect(letters([...header, ...rows])).toBe("");
  });
});

describe("[M2] the signs of two persons", () => {
  const sides = (self: readonly Loose[], appraised: readonly Loose[]): string => {
    const header: Rows = [
      ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, ""])],
      ["", "", ...CODES.flatMap(() => ["Tự chấm", "Thẩm định"])],
    ];
    const rows = NAMES.map((name, at) => [
      at + 1,
      name,
      ...CODES.flatMap((_, code) => [
        self[(code + at) % self.length],
        appraised[(code + at) % appraised.length],
      ]),
    ]);
    return letters([...header, ...rows]);
  };
  it.each<[Loose[], Loose[], string]>([
    [["x"], ["v"], ""],
    [["x", "v"], ["v"], "x unreadable"],
    [["v"], ["x", "v"], "x unreadable"],
    [["x", "-"], ["x", "v"], ""],
  ])("%j and %j: %s", (self, appraised, said) => {
    expect(sides(self, appraised)).toBe(said);
  });
  it("self marks alone below “Chưa đạt”", () => {
    const header: Rows = [
      ["TT", "Tên đơn vị", "Đơn vị tự chấm", ...each("").slice(1)],
      ["", "", ...CODES],
      ["", "", ...each("Chưa đạt")],
    ];
    expect(letters([...header, ...units(["x", ""])], ["C2:Q2"])).toBe("x unreadable");
  });
});

describe("[M2] [M4] a legend of numbers beside points", () => {
  it("says what 1 and 0 are", () => {
    const below: Rows = [[], ["", "1 = đạt; 0 = chưa đạt"]];
    expect(letters([HEAD, ...units([1, 2, 3]), ...below])).toBe("0 fail, 1 pass");
    expect(letters([HEAD, ...units([1, 2, 3])])).toBe("0 unreadable, 1 unreadable");
  });
});

describe("[M2] numbers explained one below the other", () => {
  it("mean what stands beside them", () => {
    const below: Rows = [["Ghi chú:"], ["", "0", "Đạt"], ["", "1", "Chưa đạt"]];
    expect(letters([HEAD, ...units([0, 1]), ...below])).toBe("0 pass, 1 fail");
    expect(letters([HEAD, ...units([0, 1])])).toBe("");
  });
});

describe("[M2] marks as they may be written", () => {
  it("ticked boxes", () => {
    const below = (line: string): Rows => [HEAD, ...units([true, false]), [], ["", line]];
    expect(letters(below("Ô được tích là đang chờ thẩm định"))).toBe("true unreadable");
    expect(letters(below("Huyện đoàn Cao Lộc"))).toBe("");
  });
  it("counts with words behind them", () => {
    const head = ["TT", "Tên đơn vị", ...CONTENTS];
    expect(letters([head, ...units(["15/15 tiêu chí", "14/15 tiêu chí"], 3)])).toBe("counts blank");
    expect(letters([head, ...units(["15/15 tiêu chí đạt", "Đạt"], 3)])).toBe("");
  });
});

describe("[L2] a row below the units that was not read", () => {
  it.each<[RowNotRead["of"], string]>([
    [undefined, ""],
    ["other", ""],
    ["step", ""],
    ["line", "k unreadable, đ pass"],
    ["state", "k unreadable, đ pass"],
  ])("“%s”: a legend between the units and it says %j", (of, said) => {
    const below = ["", "", "", "Đ: đạt; K: kiểm tra lại"];
    const tab = tabOf("Chấm", [[TITLE], HEAD, ...units(["Đ", "K"]), [], below, ["", "Dòng cuối"]]);
    const row = { at: { tab, row: tab.values.length - 1, column: 1 }, unit: null, ...(of && { of }) };
    const { letters: found } = lettersOf({ ...read(tab), rowsNotRead: [row] });
    expect(
      [...(found ?? [])]
        .map((one) => one.join(" "))
        .sort()
        .join(", "),
    ).toBe(said);
  });
});

describe("[M2] headings of two rows", () => {
  it("what lacks over each code, in whichever of them", () => {
    const over: Rows = [
      ["TT", "Tên đơn vị", ...each("Vướng mắc")],
      ["", "", ...CODES],
    ];
    expect(letters([...over, ...units(["x", ""])])).toBe("x unreadable");
  });

  it("in pairs of columns any sign ticks", () => {
    const pairs = CODES.flatMap((code) => [code, ""]);
    const rows = NAMES.map((name, unit) => [
      unit + 1,
      name,
      ...CODES.flatMap((_, at) => [(unit + at) % 2 === 0 ? "x" : "v", ""]),
    ]);
    const under = ["", "", ...CODES.flatMap(() => ["Đạt", "Chưa đạt"])];
    expect(letters([["TT", "Tên đơn vị", ...pairs], under, ...rows])).toBe("");
  });
});
