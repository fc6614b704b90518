/** @fileoverview What each row of a wide table is, and that its rows are all accounted for ([L2], [U1], [U6], [U7]). */
import { describe, expect, test } from "vitest";
import type { Reading, RowCounts } from "../../src/layout/reading";
import { ROW_TESTS } from "../../src/layout/rows/row-tests";
import type { Tab } from "../../src/table/tab";
import { spoiltBook, spoiltSheet } from "../../tools/fuzz/quirks";
import { rowBook } from "../../tools/fuzz/row-sheets";
import { wideSheet } from "../../tools/fuzz/wide-sheets";
import { answer, CODES, cellOf, PASSES, type Rows, read, sheet, unitsOf } from "./books";
import { tabOf } from "./tabs";

const HEADER = [["TT", "Tên đơn vị", ...CODES]];
const MARKED = (n: number | string, name: Rows[number][number]) => [n, name, ...PASSES];

function counted(counts: RowCounts): string {
  return Object.entries(counts)
    .flatMap(([kind, count]) => (count > 0 ? [`${kind} ${count}`] : []))
    .join(", ");
}

/** The account of a sheet with these rows below two units. */
function below(...rows: Rows): Reading {
  return read(sheet(HEADER, [MARKED(1, "Đoàn xã Gia Cát"), MARKED(2, "Đoàn xã Bảo Lâm"), ...rows]));
}

const told = (reading: Reading) => [
  ...reading.unnamed.map((at) => `unnamed ${cellOf(at)}`),
  ...reading.rowsNotRead.map(({ at, unit }) => `not read ${cellOf(at)} ${unit?.name ?? "-"}`),
];

describe("[L2] each row that is not blank is one thing", () => {
  test.each<[string, Rows, string]>([
    ...["Cộng trang 1", "Cộng mang sang", "Mang sang", "Lũy kế", "Cộng A", "Cộng xã", "Tổng B"].map(
      (label): [string, Rows, string] => [
        `[U1] ${label}`,
        [["", label, ...PASSES.map(() => 2)], MARKED(3, "Đoàn xã Chí")],
        "units 3, totals 1",
      ],
    ),
    ["a group heading", [["I", "Khối trường học"], MARKED(3, "Đoàn trường THPT")], "units 3, headings 1"],
    ["the header again", [HEADER[0] ?? [], MARKED(3, "Đoàn xã Chí")], "units 3, headers 1"],
    [
      "the header over another block, its names headed otherwise",
      [["TT", "Tên trường", ...CODES], MARKED(3, "Đoàn trường THPT")],
      "units 3, headers 1",
    ],
    ["column letters", [CODES.map((_, n) => "ABCDEFGHIJKLMNOPQ"[n] ?? "")], "units 2, numbering 1"],
    ["column numbers", [["(1)", "(2)", ...CODES.map((_, n) => `(${n + 3})`)]], "units 2, numbering 1"],
    ["MS and numbers", [["MS", "", ...CODES.map((_, n) => n + 1)]], "units 2, numbering 1"],
    ["a total", [["", "Cộng", ...CODES.map(() => 2)]], "units 2, totals 1"],
    ["a rate", [["", "Tỷ lệ", ...CODES.map(() => 1)]], "units 2, totals 1"],
    [
      "counts below a total",
      [
        ["", "Tổng", 2, 2],
        ["", "Xã", 1, 0],
      ],
      "units 2, totals 2",
    ],
    ["a note", [["Ghi chú: Đ là đạt"]], "units 2, notes 1"],
    [
      "a place nobody filled in",
      [
        [3, "Đoàn xã ……"],
        [4, ""],
      ],
      "units 2, notes 2",
    ],
    [
      "a signature in the columns of marks and the name under it",
      [
        ["", "", "", "", "TM. BAN THƯỜNG VỤ"],
        ["", "", "", "", "BÍ THƯ"],
        ["", "", "", "", "Nguyễn Văn A"],
      ],
      "units 2, signatures 3",
    ],
    [
      "a table of counts below",
      [
        [],
        ["TỔNG HỢP"],
        ["TT", "Loại hình", "Tổng số", "Đạt", "Tỷ lệ"],
        [1, "Xã", 5, 4, 0.8],
        [2, "Phường", 1, 1, 1],
      ],
      "units 2, notes 4",
    ],
  ])("%s", (_, rows, expected) => {
    const reading = below(...rows);
    expect(counted(reading.layout.rows)).toBe(expected);
    expect(told(reading)).toEqual([]);
  });

  test("what holds marks or evidence and is not read is named, with the unit it may belong to", () => {
    const evidence = sheet(
      [["TT", "Tên đơn vị", ...CODES, "Minh chứng"]],
      [
        [1, "Đoàn xã Gia Cát", ...PASSES, "13-KH/ĐTN"],
        [2, "Đoàn xã Bảo Lâm", ...PASSES, "14-KH/ĐTN"],
        ["", "Bổ sung", ...PASSES.map(() => ""), "15-KH/ĐTN"],
      ],
    );
    expect(told(read(evidence))).toEqual(["not read B5 Đoàn xã Bảo Lâm"]);
  });

  test("a second assessment below under other columns is not passed over", () => {
    const reading = below(
      [],
      ["TT", "", "Đơn vị", ...CODES],
      [1, "", "Đoàn xã Chí", ...PASSES],
      [2, "", "Đoàn xã Dư", ...PASSES],
    );
    expect(unitsOf(reading)).toEqual(["Đoàn xã Gia Cát@3", "Đoàn xã Bảo Lâm@4"]);
    expect(told(reading)).toEqual(["not read A7 -", "not read A8 -"]);
  });

  test("a unit's row whose evidence speaks of a date is no signature", () => {
    const reading = read(
      sheet(
        [["TT", "Tên đơn vị", ...CODES, "Minh chứng"]],
        [
          ["", "Đoàn xã Gia Cát", ...PASSES.map(() => ""), "Kế hoạch 13, ngày 02/3/2021"],
          ["", "Đoàn xã Bảo Lâm", ...PASSES, "Kế hoạch 14, ngày 02/3/2021"],
        ],
      ),
    );
    expect(reading.units).toHaveLength(2);
  });

  test("every test has a name of its own", () => {
    const names = ROW_TESTS.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("[U1] rows with marks that are no unit's", () => {
  test.each<[string, Rows, string, readonly string[]]>([
    ["an example by its name", [MARKED(0, "Đoàn xã Mẫu (ví dụ)")], "units 2, notRead 1", ["not read A5 -"]],
    [
      "an example by its name's first word",
      [MARKED("", "VD: Đoàn xã An")],
      "units 2, notRead 1",
      ["not read B5 -"],
    ],
    ["an example by its number", [MARKED("VD", "Đoàn xã An")], "units 2, notRead 1", ["not read A5 -"]],
    ["an example in words", [MARKED("Ví dụ", "Đoàn xã A")], "units 2, notRead 1", ["not read A5 -"]],
    ["an example that holds no mark", [["VD", "Đoàn xã An", "Ghi Đạt"]], "units 2, notes 1", []],
    ["a numbered example", [MARKED(3, "Đoàn xã A (mẫu)")], "units 2, notRead 1", ["not read A5 -"]],
    ["the whole area", [MARKED("", "Toàn huyện")], "units 2, totals 1", []],
    ["the whole area, numbered", [MARKED(3, "Chung toàn huyện")], "units 2, notRead 1", ["not read A5 -"]],
    ["the whole area by another word", [MARKED("", "Cả huyện")], "units 2, totals 1", []],
    ["the same without tones", [MARKED("", "ca huyen")], "units 2, totals 1", []],
    ["the police", [MARKED(3, "CA huyện"), MARKED(4, "CA TỈNH")], "units 4", []],
    ["the police without a number", [MARKED("", "CA huyện")], "units 3", []],
    [
      "what units are held against",
      [MARKED("", "Yêu cầu tối thiểu")],
      "units 2, notRead 1",
      ["not read B5 -"],
    ],
    ["a standard", [MARKED("", "Chuẩn của huyện")], "units 2, notRead 1", ["not read B5 -"]],
    ["a mean of all", [MARKED("", "Bình quân chung")], "units 2, notRead 1", ["not read B5 -"]],
    [
      "the level of a cluster, numbered",
      [MARKED(3, "Mặt bằng chung Cụm số 2")],
      "units 2, notRead 1",
      ["not read A5 -"],
    ],
    [
      "units called by such words",
      [MARKED(3, "Trung Bình"), MARKED(4, "Bình Quân"), MARKED("", "Mường Chuẩn")],
      "units 5",
      [],
    ],
    ["all together", [MARKED("", "Kết quả chung")], "units 2, totals 1", []],
    ["a remark", [MARKED("", "Cụm trưởng nhận xét")], "units 2, notRead 1", ["not read B5 Đoàn xã Bảo Lâm"]],
    ["a content", [MARKED("", "Mặt 1")], "units 2, notRead 1", ["not read B5 Đoàn xã Bảo Lâm"]],
    ["a numbered content", [MARKED(3, "Nội dung 2")], "units 2, notRead 1", ["unnamed B5"]],
    ["a unit called by a number", [MARKED(3, "Chi đoàn số 2"), MARKED(4, "Đoàn phường 1")], "units 4", []],
    ["a commune called Mẫu Sơn", [MARKED(3, "Đoàn xã Mẫu Sơn")], "units 3", []],
    ["one that was called so", [MARKED(3, "Đoàn xã Công Sơn (Mẫu Sơn cũ)")], "units 3", []],
    ["a unit called by a word of areas", [MARKED(3, "Toàn Thắng"), MARKED(4, "Chung Chải")], "units 4", []],
    ["a unit of an office that judges", [MARKED(3, "Chi đoàn Phòng Kiểm tra đánh giá")], "units 3", []],
    ["one of a company", [MARKED(3, "Toàn Đoàn Kết"), MARKED(4, "Công ty CP Mẫu")], "units 4", []],
  ])("%s", (_, rows, expected, named) => {
    const reading = below(...rows);
    expect(counted(reading.layout.rows)).toBe(expected);
    expect(told(reading)).toEqual(named);
  });
});

test("[L2] an example left in the form is named as one", () => {
  const [row] = below(MARKED("", "VD: Đoàn xã An")).rowsNotRead;
  expect([row?.of, row?.said]).toEqual(["example", "VD: Đoàn xã An"]);
});

describe("[U6] names that name nobody", () => {
  const named = (value: Rows[number][number], heading = "Tên đơn vị") =>
    read(
      sheet(
        [["TT", heading, ...CODES]],
        [MARKED(1, "Đoàn xã An"), MARKED(2, value), MARKED(3, "Đoàn xã Bé")],
      ),
    );

  test.each<[Rows[number][number]]>([
    ["#N/A"],
    ["#REF!"],
    [0],
    ["0"],
    ["Đoàn xã ………"],
    ["..."],
    ["?"],
    ["[Tên đơn vị]"],
    ["Đoàn xã A"],
    ["Phường Y"],
    ["Trường THPT “C”"],
    ["Đơn vị 1"],
    [7],
  ])("%s", (value) => {
    const reading = named(value);
    expect(unitsOf(reading)).toEqual(["Đoàn xã An@3", "Đoàn xã Bé@5"]);
    expect(told(reading)).toEqual(["unnamed B4"]);
    expect(counted(reading.layout.rows)).toBe("units 2, notRead 1");
  });

  test.each<[string, Rows[number][number], string]>([
    ["Phường", 2, "Phường 2"],
    ["Tên phường", "12", "Phường 12"],
    ["Tên đơn vị", "Đoàn xã Gia Cát ......", "Đoàn xã Gia Cát ......"],
    ["Tên đơn vị", "Phường 2", "Phường 2"],
  ])("under “%s” %s is a name", (heading, value, name) => {
    expect(named(value, heading).units.map((unit) => unit.name)).toContain(name);
  });

  test("a heading of two types says nothing of a number", () => {
    expect(told(named(2, "Xã, phường"))).toEqual(["unnamed B4"]);
  });

  test("in a long list one a block", () => {
    const reading = read(
      tabOf("Chi tiết", [
        ["CHI TIẾT ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["Đơn vị", "Tiêu chí", "Thẩm định"],
        ...["Đoàn xã An", "#N/A", "Đoàn xã Bé"].flatMap((unit) => CODES.map((code) => [unit, code, "Đạt"])),
      ]),
    );
    expect(reading.units.map((unit) => unit.name)).toEqual(["Đoàn xã An", "Đoàn xã Bé"]);
    expect(told(reading)).toEqual(["unnamed A18"]);
    expect(counted(reading.layout.rows)).toBe("units 2, continued 28, notRead 15");
  });
});

describe("[U7] a unit on several rows", () => {
  const FIVE = ["TC1", "TC2", "TC3", "TC4", "TC5"];
  const MARKS = FIVE.map(() => "Đạt");
  const contents = (rows: Rows) => read(sheet([["TT", "Tên đơn vị", "Nội dung", ...FIVE]], rows));

  test("a row a content, the name on the first or on each", () => {
    for (const again of ["", "Đoàn xã An"]) {
      const reading = contents([
        [1, "Đoàn xã An", "Nội dung 1", ...MARKS],
        ["", again, "Nội dung 2", ...MARKS],
        ["", again, "Nội dung 3", ...MARKS],
        [2, "Đoàn xã Bé", "Nội dung 1", ...MARKS],
        ["", again === "" ? "" : "Đoàn xã Bé", "Nội dung 2", ...MARKS],
        ["", again === "" ? "" : "Đoàn xã Bé", "Nội dung 3", ...MARKS],
      ]);
      expect(reading.layout).toMatchObject({ kind: "wide", unitRows: 2 });
      expect(counted(reading.layout.rows)).toBe("units 2, continued 4");
      expect(reading.criteria.map(({ code }) => code)).toEqual(CODES);
      const third = reading.units[2];
      expect(third?.continues).toBe(true);
      expect([...(third?.columns.keys() ?? [])]).toEqual(["3.1", "3.2", "3.3", "3.4", "3.5"]);
    }
  });

  test("a content given again under no name is nobody's, and so is what follows it", () => {
    const reading = contents([
      [1, "Đoàn xã An", "Nội dung 1", ...MARKS],
      ["", "", "Nội dung 2", ...MARKS],
      ["", "", "Nội dung 1", ...MARKS],
      ["", "", "Nội dung 2", ...MARKS],
    ]);
    expect(told(reading)).toEqual(["unnamed B5", "unnamed B6"]);
  });

  test("a row that does not say its content is not read, and its unit is named with it", () => {
    const reading = contents([
      [1, "Đoàn xã An", "Nội dung 1", ...MARKS],
      ["", "", "Nội dung 2", ...MARKS],
      ["", "", "Nội dung 3", ...MARKS],
      [2, "Đoàn xã Bé", "Khác", ...MARKS],
      ["", "", "Nội dung 2", ...MARKS],
    ]);
    expect(told(reading)).toEqual(["not read B6 Đoàn xã Bé"]);
  });

  test("self and appraised marks in rows of their own", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", "Người chấm", ...CODES]],
        [
          [1, "Đoàn xã An", "Tự chấm", ...PASSES],
          ["", "", "Thẩm định", ...PASSES],
        ],
        { merges: ["A3:A4", "B3:B4"] },
      ),
    );
    expect(reading.units.map(({ columns }) => columns.get("1.1"))).toMatchObject([
      { self: 3, appraised: -1 },
      { self: -1, appraised: 3 },
    ]);
    expect(counted(reading.layout.rows)).toBe("units 1, continued 1");
  });

  test("marks under no name are a unit's only where something says so", () => {
    expect(told(below(["", "", ...PASSES]))).toEqual(["unnamed B5"]);
  });
});

/** Rows below the header that are not blank. */
function rowsThere(tab: Tab, headerRows: readonly number[]): number {
  const filled = (row: Tab["values"][number]) =>
    row.some((value) => !(typeof value === "string" && value.trim() === ""));
  return tab.values.slice(headerRows[headerRows.length - 1] ?? 0).filter(filled).length;
}

describe("[L2] the counts add up to the rows that are there", () => {
  const SEEDS = Array.from({ length: 25 }, (_, seed) => seed * 17);

  function expectAll(tabs: readonly Tab[], made: string): void {
    const recognition = answer(tabs);
    if (!recognition.ok) return;
    const { layout, tabs: assessed } = recognition.reading;
    const sum = Object.values(layout.rows).reduce((a, b) => a + b, 0);
    const own = assessed.map(({ name }) => tabs.find((tab) => tab.name === name) as Tab);
    // Forms have headers of their own; those made up stand in different rows.
    if (own.length > 1 && layout.kind === "sheet-per-unit") return;
    expect(sum, made).toBe(own.reduce((all, tab) => all + rowsThere(tab, layout.headerRows), 0));
    expect(layout.rows.units, made).toBe(layout.unitRows);
  }

  test("wide sheets", () => {
    for (const seed of SEEDS) {
      const one = wideSheet(seed);
      expectAll([one.tab], one.made);
      const { sheet: spoilt } = spoiltSheet(seed);
      expectAll([spoilt.tab], spoilt.made);
    }
  });

  test("lists and forms", () => {
    for (const seed of SEEDS) {
      const book = rowBook(seed);
      expectAll(book.tabs, book.made);
      const { book: spoilt } = spoiltBook(seed);
      expectAll(spoilt.tabs, spoilt.made);
    }
  });
});

describe("[U1] a template's row where a unit's name should be", () => {
  test.each([
    "Ví dụ",
    "Ví dụ 1",
    "Mẫu",
    "Dòng mẫu",
    "Đơn vị mẫu",
    "Đoàn xã Mẫu",
    "Đoàn trường Mẫu",
    "Đoàn xã Ví dụ",
    "Đoàn xã Test",
    "Đoàn xã Abc Xyz",
    "Đoàn xã Nguyễn Văn A",
    "Tên đơn vị",
    "Tên Đoàn cơ sở",
    "Ghi tên đơn vị",
    "Đoàn phường (tên)",
    "Đoàn xã (Tên xã)",
    "Đoàn xã (dòng mẫu - copy xuống)",
    "Đoàn xã …… (đ/c điền)",
  ])("%s is no unit", (name) => {
    expect(below(MARKED(3, name)).units.map((unit) => unit.name)).toEqual([
      "Đoàn xã Gia Cát",
      "Đoàn xã Bảo Lâm",
    ]);
  });
  test.each(["Đoàn xã Mẫu Sơn", "Đoàn trường Mẫu giáo Hoa Sen", "Đoàn xã Nguyễn Văn Linh", "Đoàn xã Mậu"])(
    "%s is one",
    (name) => {
      expect(below(MARKED(3, name)).units).toHaveLength(3);
    },
  );
});

describe("[L2] a group's or a total's name with marks beside it, among units called by type and name", () => {
  const names = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"];
  test.each([
    "Cụm 1",
    "Cụm số 1",
    "CỤM 2",
    "Cụm thi đua số 3",
    "Nhóm 1",
    "Nhóm A",
    "Khối xã",
    "Khối xã, thị trấn",
    "Tổng hợp",
    "Bảng tổng hợp chung",
    "Cộng cụm 1",
    "Tổng cộng",
  ])("“%s” is no unit: it is named, and leaves no one open", (name) => {
    const reading = below(MARKED(3, name));
    expect(reading.units.map((unit) => unit.name)).toEqual(names);
    expect(told(reading)).toEqual(["not read A5 -"]);
    expect(below(MARKED("", name)).units.map((unit) => unit.name)).toEqual(names);
  });
  test("nor are words in small letters alone", () => {
    expect(below(MARKED(3, "abc")).units.map((unit) => unit.name)).toEqual(names);
  });
  test.each([
    "Cụm công nghiệp Na Dương",
    "Nhóm trẻ Hoa Sen",
    "Khối dân vận",
    "Khối Đảng ủy",
    "Khối 3",
    "Vùng cao Đồng Văn",
    "Đoàn Khối các cơ quan",
    "Sở Công Thương",
    "Tổng công ty Sông Đà",
  ])("“%s” is one", (name) => {
    expect(below(MARKED(3, name)).units).toHaveLength(3);
  });
  test("where units are called so, they are units", () => {
    const rows = ["Cụm 1", "Cụm 2", "Cụm 3"].map((name, at) => MARKED(at + 1, name));
    expect(read(sheet(HEADER, rows)).units).toHaveLength(3);
  });
  test("without marks it heads those below it", () => {
    const reading = below(["", "Cụm 1"], MARKED(3, "Đoàn xã Cao Lâu"));
    expect(unitsOf(reading)[2]).toBe("Đoàn xã Cao Lâu@6 {Cụm 1}");
  });
  test("[U1] who judges is no unit below the table", () => {
    const reading = below(
      [],
      ["", "Đoàn thẩm định: đ/c Nguyễn Văn An, đ/c Lê Thị Bình"],
      ["", "Đoàn kiểm tra số 2"],
    );
    expect(reading.units.map((unit) => unit.name)).toEqual(names);
    expect(below(["", "Đoàn Kiểm lâm Ba Bể"]).units).toHaveLength(3);
  });
});
