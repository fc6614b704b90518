/** @fileoverview [M2] Legends in two cells a line, told from units that are counted. */
import { describe, expect, it, test } from "vitest";
import { isLegendRow, legendDown } from "../../src/cell/legend-pairs";
import { type Loose, tabOf } from "../layout/tabs";

const tab = (...rows: readonly (readonly Loose[])[]) => tabOf("Chấm", rows);
/** The letters of the legend that begins in a cell. */
const told = (rows: readonly (readonly Loose[])[], row = 0, column = 0) =>
  legendDown(tab(...rows), row, column)
    .map(([letter, meaning]) => `${letter} ${meaning}`)
    .join(", ");

describe("[M2] signs and their meanings in two columns", () => {
  it.each<[string, readonly (readonly Loose[])[], string]>([
    [
      "letters",
      [
        ["Đ", "Đạt"],
        ["K", "Không đạt"],
      ],
      "đ pass, k fail",
    ],
    [
      "numbers from 0 on",
      [
        [0, "Đạt"],
        [1, "Chưa đạt"],
      ],
      "0 pass, 1 fail",
    ],
    [
      "a sign among explained ones that is no mark",
      [
        ["Đ", "Đạt"],
        ["K", "Không đạt"],
        ["V", "Vắng mặt"],
      ],
      "đ pass, k fail, v unreadable",
    ],
    [
      "words that are no mark's beside others",
      [
        ["Đ", "Đạt"],
        ["K", "Không đạt"],
        ["Z", "Chi đoàn"],
      ],
      "đ pass, k fail, z unreadable",
    ],
    [
      "grades",
      [
        ["T", "Tốt"],
        ["K", "Khá"],
      ],
      "t unreadable, k unreadable",
    ],
    [
      "with a colon",
      [
        ["Đ:", ": Đạt"],
        ["K:", "- Không đạt"],
      ],
      "đ pass, k fail",
    ],
    [
      "counted from 1 on as usual: nothing said",
      [
        [1, "Đạt"],
        [2, "Chưa đạt"],
      ],
      "",
    ],
    [
      "counted from 1 on against what 1 means",
      [
        [1, "Chưa đạt"],
        [2, "Đạt"],
      ],
      "1 unreadable",
    ],
    [
      "1 and 0 as usual",
      [
        [1, "Đạt"],
        [0, "Chưa đạt"],
      ],
      "",
    ],
    [
      "a number beside a letter",
      [
        [1, "Đạt"],
        ["K", "Không đạt"],
      ],
      "1 pass, k fail",
    ],
    [
      "1 passes, and 0 stands below it",
      [
        [1, "Đạt"],
        [0, "Đạt"],
      ],
      "0 unreadable",
    ],
    [
      "a number in words of no mark",
      [
        [1, "Đoàn xã Gia Cát"],
        [2, "Đạt"],
        [3, "Đạt"],
      ],
      "",
    ],
    ["one pair alone", [["Đ", "Đạt"]], ""],
    [
      "one of two is a mark",
      [
        ["Đ", "Đạt"],
        ["K", "Chi đoàn"],
      ],
      "",
    ],
    [
      "something stands right of them",
      [
        ["Đ", "Đạt", "Tốt"],
        ["K", "Không đạt", "Tốt"],
      ],
      "",
    ],
    [
      "no sign",
      [
        ["Đoàn xã", "Đạt"],
        ["Đoàn phường", "Đạt"],
      ],
      "",
    ],
    [
      "nothing beside them",
      [
        ["Đ", ""],
        ["K", ""],
      ],
      "",
    ],
    [
      "marks as numbers",
      [
        ["Đ", 1],
        ["K", 0],
      ],
      "",
    ],
    [
      "days",
      [
        [new Date(2021, 4, 3), "Đạt"],
        [new Date(2021, 4, 4), "Chưa đạt"],
      ],
      "",
    ],
    [
      "checkboxes",
      [
        [true, "Đạt"],
        [false, "Chưa đạt"],
      ],
      "",
    ],
  ])("%s", (_, rows, letters) => {
    expect(told(rows)).toBe(letters);
  });

  it.each<[string, readonly Loose[]]>([
    ["right above", ["Chú giải:"]],
    ["in the second column", ["", "Ký hiệu"]],
    ["beside other words", ["Bảng 2", "Ký hiệu"]],
  ])("a heading %s opens them: one pair is enough, and numbers mean what is said", (_, heading) => {
    expect(told([heading, ["Đ", "Đạt"]], 1)).toBe("đ pass");
    expect(told([heading, [1, "Chưa đạt"], [2, "Đạt"]], 1)).toBe("1 fail, 2 pass");
  });
  test("so it does above a blank row, not above two, nor right of them", () => {
    expect(told([["Chú giải:"], ["", ""], ["Đ", "Đạt"]], 2)).toBe("đ pass");
    expect(told([["Chú giải:"], ["", ""], ["", ""], ["Đ", "Đạt"]], 3)).toBe("");
    expect(
      told(
        [
          ["", "", "Chú giải:"],
          ["Đ", "Đạt", ""],
        ],
        1,
      ),
    ).toBe("");
    expect(told([["Đơn vị"], ["Đ", "Đạt"]], 1)).toBe("");
  });

  test("they are told once, at the first, and end where no pair stands", () => {
    const rows = [
      ["Đ", "Đạt"],
      ["K", "Không đạt"],
      ["", ""],
      ["V", "Chưa đạt"],
      ["X", "Đạt"],
    ];
    expect(told(rows)).toBe("đ pass, k fail");
    expect(told(rows, 1)).toBe("");
    expect(told(rows, 3)).toBe("v fail, x pass");
  });

  test("in any column with nothing left of them", () => {
    expect(
      told(
        [
          ["", "", "Đ", "Đạt"],
          ["", "", "K", "Không đạt"],
        ],
        0,
        2,
      ),
    ).toBe("đ pass, k fail");
    expect(
      told(
        [
          ["", "TT", "Đ", "Đạt"],
          ["", "TT", "K", "Không đạt"],
        ],
        0,
        2,
      ),
    ).toBe("");
  });
});

describe("[L2] a legend's line is no unit's row", () => {
  const is = (rows: readonly (readonly Loose[])[], row = 0) => isLegendRow(tab(...rows), row, 0);
  test("among two or more, or below its heading", () => {
    expect(
      is(
        [
          ["Đ", "Đạt"],
          ["K", "Không đạt"],
        ],
        1,
      ),
    ).toBe(true);
    expect(is([["Đ", "Đạt"]])).toBe(false);
    expect(is([["Chú giải"], ["Đ", "Đạt"]], 1)).toBe(true);
    expect(is([["Chú giải"], ["Đ", "Chi đoàn"]], 1)).toBe(false);
  });
  test("wards that are called by numbers, and units that are counted, are none", () => {
    expect(
      is([
        [1, "Đạt"],
        [2, "Chưa đạt"],
      ]),
    ).toBe(false);
    expect(
      is(
        [
          [0, "Chưa đạt"],
          [1, "Đạt"],
        ],
        1,
      ),
    ).toBe(true);
    expect(is([["Ký hiệu"], [1, "Đạt"], [2, "Chưa đạt"]], 2)).toBe(true);
    expect(is([["Ký hiệu"], [1, "Đạt"], [2, "Đoàn xã Gia Cát"]], 2)).toBe(false);
  });
  test("a letter whose words are no mark goes with those that are", () => {
    expect(
      is(
        [
          ["Đ", "Đạt"],
          ["K", "Không đạt"],
          ["Z", "Chi đoàn"],
        ],
        2,
      ),
    ).toBe(true);
  });
  test("where more stands in the row, it is a unit's", () => {
    expect(
      is([
        ["Đ", "Đạt", "", "Tốt"],
        ["K", "Không đạt"],
      ]),
    ).toBe(false);
    expect(
      is([
        ["Đ", "Đạt", "", ""],
        ["K", "Không đạt"],
      ]),
    ).toBe(true);
  });
});
