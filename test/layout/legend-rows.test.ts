/** @fileoverview [M2] Legends around a table, by what the units get: in two cells a line, at length, read whole or not at all. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { CODES, type Rows, read, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

/** Units that hold one sign throughout, one with another sign at 2.3. */
function table(
  [usual, other]: readonly [Loose, Loose],
  { above = [], below = [] }: { above?: readonly string[]; below?: Rows },
) {
  const row = (name: string, at: number) => [
    at + 1,
    name,
    ...CODES.map((code) => (at === 3 || (at === 1 && code === "2.3") ? other : usual)),
  ];
  return tabOf("Chấm", [
    [TITLE],
    ...above.map((line) => [line]),
    ["TT", "Tên đơn vị", ...CODES],
    ...["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Hồng Phong"].map(row),
    [],
    ...below,
  ]);
}

/** "r", "n" or "u" a unit. */
function outcomes(tab: ReturnType<typeof table>): string {
  const tabs = [tab];
  const reading = read(tabs);
  const { units } = assess(reading, SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return units
    .map(({ outcome }) => (outcome === "undetermined" ? "u" : outcome === "recognised" ? "r" : "n"))
    .join("");
}

describe("[M2] a legend in two cells a line", () => {
  it.each<[string, readonly [Loose, Loose], Rows, string]>([
    [
      "numbers, below its heading",
      [0, 1],
      [
        ["", "Chú giải:"],
        [0, "Đạt"],
        [1, "Chưa đạt"],
      ],
      "rnrn",
    ],
    ["numbers as text", ["0", "1"], [["Ký hiệu"], ["0", "Đạt"], ["1", "Chưa đạt - còn tồn tại"]], "rnrn"],
    [
      "numbers from 0 on, without a heading",
      [0, 1],
      [
        [0, "Đạt"],
        [1, "Chưa đạt"],
      ],
      "rnrn",
    ],
    [
      "numbers from 1 on, counted",
      [1, 0],
      [
        [1, "Đạt"],
        [2, "Chưa đạt"],
      ],
      "rnrn",
    ],
    [
      "numbers from 1 on, against their meaning",
      [1, 2],
      [
        [1, "Chưa đạt"],
        [2, "Đạt"],
      ],
      "uuuu",
    ],
    [
      "signs below the names",
      ["v", "x"],
      [
        ["", "Ký hiệu:"],
        ["", "v", "Đạt"],
        ["", "x", "Chưa đạt"],
      ],
      "rnrn",
    ],
    [
      "without a heading",
      ["v", "x"],
      [
        ["", "v", "Đạt"],
        ["", "x", "Chưa đạt"],
      ],
      "rnrn",
    ],
    [
      "one sign alone",
      ["v", "x"],
      [
        ["", "Chú thích:"],
        ["", "x", "Chưa đạt"],
      ],
      "rnrn",
    ],
    [
      "apart from its heading",
      ["v", "x"],
      [["", "Quy ước:"], [], ["", "v", "Đạt"], ["", "x", "Không đạt"]],
      "rnrn",
    ],
    [
      "one of two understood",
      ["v", "x"],
      [
        ["", "v", "Đạt"],
        ["", "+", "Chưa đạt"],
        ["", "x", "Gửi lại Huyện đoàn"],
      ],
      "ruru",
    ],
    [
      "in the first columns",
      ["v", "x"],
      [
        ["v", "Đạt"],
        ["x", "Chưa đạt"],
      ],
      "rnrn",
    ],
  ])("%s", (_, signs, below, expected) => {
    expect(outcomes(table(signs, { below }))).toBe(expected);
  });

  it("its lines are no units", () => {
    const tab = table(["v", "x"], {
      below: [
        ["", "Ký hiệu:"],
        ["", "v", "Đạt"],
        ["", "x", "Chưa đạt"],
      ],
    });
    expect(read([tab]).layout.rows).toMatchObject({ units: 4, notes: 3, notRead: 0 });
  });

  it.each<[string, Rows]>([
    ["a ward of one mark", [[5, "7", "Đạt"]]],
    ["a name of one letter with all its marks", [["", "A", ...CODES.map(() => "v")]]],
  ])("%s is still one or named", (_, below) => {
    const reading = read([table(["v", "x"], { below })]);
    expect(reading.units.length + reading.unnamed.length + reading.rowsNotRead.length).toBe(5);
  });

  it.each<[string, Rows]>([
    [
      "a count of units",
      [
        ["Đạt", 3],
        ["Chưa đạt", 1],
      ],
    ],
    [
      "a numbered summary",
      [
        [1, "Đạt", 3],
        [2, "Chưa đạt", 1],
      ],
    ],
    [
      "a numbered summary nobody filled in",
      [
        [1, "Đạt"],
        [2, "Chưa đạt"],
      ],
    ],
  ])("%s explains nothing", (_, below) => {
    expect(outcomes(table([1, 0], { below }))).toBe("rnrn");
  });
});

describe("[M2] a legend is read whole, or its sign is open", () => {
  it.each<[string, readonly [Loose, Loose], string]>([
    ["(0: đạt; 1: chưa đạt - còn tồn tại)", [0, 1], "rnrn"],
    ["Ghi chú: 0 là đạt, 1 là chưa đạt – phải khắc phục", [0, 1], "rnrn"],
    ["(v: đạt; x: chưa đạt - nợ hồ sơ)", ["v", "x"], "ruru"],
    ["(v: đạt; x: cơ sở phải nộp lại toàn bộ giấy tờ kèm theo)", ["v", "x"], "ruru"],
    ["Ô đạt ghi v, ô chưa đạt - còn tồn tại ghi x", ["v", "x"], "rnrn"],
    ["(v đạt, x chưa đạt)", ["v", "x"], "rnrn"],
    ["(1: đạt; 0: chưa đạt - còn tồn tại)", [1, 0], "rnrn"],
    ["(Đ: đạt các yêu cầu theo hướng dẫn; K: không đạt yêu cầu theo hướng dẫn)", ["Đ", "K"], "rnrn"],
  ])("%s", (line, signs, expected) => {
    expect(outcomes(table(signs, { above: [line] }))).toBe(expected);
    expect(outcomes(table(signs, { below: [[line]] }))).toBe(expected);
  });
});
