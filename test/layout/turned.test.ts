/** @fileoverview Tables turned round ([L8]): criteria down, units across. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import type { Layout, Reading } from "../../src/layout/reading";
import { propose } from "../../src/layout/settled/propose";
import { remember } from "../../src/layout/settled/remembered";
import { readRemembered, rememberedRows } from "../../src/layout/settled/remembered-tab";
import { answer, CODES, cellOf, PASSES, plainSheet, type Rows, read, TITLE, unitsOf } from "./books";
import { type Loose, tabOf } from "./tabs";

const [SET] = PRESETS.filter((set) => criteriaOf(set).length === 15);
const TEXTS = SET ? criteriaOf(SET).map(({ text }) => text) : [];
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn trường THPT Cao Lộc"];
const PILLARS = ["Chủ động thực hiện quản lý", "Chủ động xây dựng chương trình", "Chủ động tham mưu"];

/** A row a criterion, with rows for the contents: cells by unit and column. */
function rowsOf(cells: (code: string) => readonly Loose[], coded = true): Rows {
  return CODES.flatMap((code, index) => {
    const row: Loose[] = [coded ? code : "", TEXTS[index] ?? "", ...cells(code)];
    return code.endsWith(".1")
      ? [[["I", "II", "III"][index / 5] ?? "", PILLARS[index / 5] ?? ""], row]
      : [row];
  });
}

function turned(
  header: Rows,
  rows: Rows,
  options: { merges?: string[]; title?: string; name?: string } = {},
) {
  const { merges = [], title = TITLE, name = "TH" } = options;
  return tabOf(name, [[title], [], ...header, ...rows], { merges });
}

const plain = (names: readonly string[] = NAMES, mark: Loose = "Đạt") =>
  turned(
    [["TT", "Tiêu chí", ...names]],
    rowsOf(() => names.map(() => mark)),
  );

/** Each unit's name with the columns of its criterion 1.1 and the row of it. */
function cellsOf(reading: Reading) {
  return reading.units.map(({ name, at, columns, rows }) => {
    const own = columns.get("1.1");
    const used = Object.entries(own ?? {}).filter(([, column]) => (column as number) >= 0);
    const row = rows?.get("1.1")?.[0] ?? -1;
    return `${name} ${cellOf(at)} ${used.map(([field, column]) => `${field}:${cellOf({ row, column: column as number })}`).join(" ")}`;
  });
}

function doubtOf(tab: ReturnType<typeof turned>): string {
  const found = answer(tab);
  return found.ok ? `read as ${found.reading.layout.kind}` : found.message;
}

describe("[L8] bare names above the marks", () => {
  const OF_ALL = "KẾT QUẢ “3 CHỦ ĐỘNG” CỦA CÁC ĐOÀN CƠ SỞ HUYỆN NA HANG";
  const named = (names: readonly string[], title = OF_ALL, verdicts: Rows = []) =>
    turned([["TT", "Tiêu chí", ...names]], [...rowsOf(() => names.map(() => "Đạt")), ...verdicts], { title });
  const units = (tab: ReturnType<typeof turned>) => read(tab).units.map(({ name }) => name);
  const VERDICTS: Rows = [["", "Kết luận", "Đạt", "Đạt", "Hoãn xét"]];

  test("are units' where one says its level or each has a result below, under a title of units", () => {
    expect(units(named(["TT Na Hang", "Năng Khả", "Đà Vị"]))).toEqual(["TT Na Hang", "Năng Khả", "Đà Vị"]);
    expect(units(named(["Năng Khả", "Đà Vị", "Yên Hoa"], OF_ALL, VERDICTS))).toHaveLength(3);
    expect(units(plain([...NAMES, "Cộng Hòa", "Cộng"], 1))).toEqual([...NAMES, "Cộng Hòa"]);
  });
  test.each([
    ["nothing else says whose they are", named(["Thu Hà", "Minh Đức", "Lan Anh"])],
    ["a form's title", named(["TT Na Hang", "Năng Khả", "Đà Vị"], "KẾT QUẢ “3 CHỦ ĐỘNG” ĐOÀN XÃ GIA CÁT")],
    ["words of no place", named(["TT Na Hang", "Bản giấy", "Bản mềm"])],
    [
      "a result of some of them",
      named(["Năng Khả", "Đà Vị", "Yên Hoa"], OF_ALL, [["", "Kết luận", "Đạt", "", ""]]),
    ],
  ])("are asked about: %s", (_, tab) => {
    expect(doubtOf(tab)).toMatch(/có phải tên đơn vị không/);
  });
});

describe("a table turned round", () => {
  test("[L8] is asked about where numbered results stand beside contents that no merge joins", () => {
    const rows: Rows = CODES.map((_, n) => [
      n % 5 === 0 ? `${["I", "II", "III"][n / 5]}. ${PILLARS[n / 5]}` : "",
      n + 1,
      "KQ",
      ...NAMES.map(() => (n === 1 ? 0 : 1)),
    ]);
    const tab = turned([["Đơn vị", "", "", ...NAMES]], rows);
    expect(doubtOf(tab)).not.toMatch(/^read as/);
  });

  test("[L8] keeps the title above rows of its own that stand over the names", () => {
    const above = (marks: readonly Loose[]) =>
      read(
        turned(
          [
            ["Stt", "", 1, 2, 3],
            ["Đăng ký (x)", "", ...marks],
            ["Tiêu chí", "", ...NAMES],
          ],
          rowsOf(() => NAMES.map(() => "Đạt")),
          { title: "KẾT QUẢ CHẤM 3 CHỦ ĐỘNG NĂM 2019" },
        ),
      ).year;
    expect(above(["x", "", "x"])).toBe(2019);
    expect(above(["x", "Có", "x"])).toBe(2019);
  });

  test("[L8] is read with its cells where they stand", () => {
    const reading = read(plain());
    expect(reading.layout).toMatchObject({ kind: "turned", headerRows: [3], unitRows: 3 });
    expect(cellsOf(reading)).toEqual([
      "Đoàn xã Gia Cát C3 appraised:C5",
      "Đoàn xã Hợp Thành D3 appraised:D5",
      "Đoàn trường THPT Cao Lộc E3 appraised:E5",
    ]);
    expect(reading.criteria.map(({ code }) => code)).toEqual(CODES);
    expect(reading.criteria[0]).toMatchObject({ text: TEXTS[0], pillar: { code: "1", text: PILLARS[0] } });
    expect(reading.year).toBe(2021);
  });

  test("[L8] prints its rows and its units' columns", () => {
    const { criterionRows = [], unitColumns = [] } = read(plain()).layout;
    expect(criterionRows).toHaveLength(15);
    expect(criterionRows[0]).toMatchObject({
      row: 5,
      field: "criterion",
      criterion: "1.1",
      heading: TEXTS[0],
    });
    expect(unitColumns[1]).toMatchObject({ column: "D", field: "appraised", unit: "Đoàn xã Hợp Thành" });
  });

  test("[L8] columns below each unit: Tự chấm, Thẩm định, Minh chứng, merged or not", () => {
    const header = [
      ["TT", "Nội dung tiêu chí", ...NAMES.flatMap((name) => [name, "", ""])],
      ["", "", ...NAMES.flatMap(() => ["Tự chấm", "Thẩm định", "Minh chứng"])],
    ];
    const rows = rowsOf(() => NAMES.flatMap(() => ["Đạt", "Đạt", "13-HD/ĐTN"]));
    const wanted = [
      "Đoàn xã Gia Cát C3 self:C6 appraised:D6 evidence:E6",
      "Đoàn xã Hợp Thành F3 self:F6 appraised:G6 evidence:H6",
      "Đoàn trường THPT Cao Lộc I3 self:I6 appraised:J6 evidence:K6",
    ];
    expect(cellsOf(read(turned(header, rows)))).toEqual(wanted);
    const merges = ["A3:A4", "B3:B4", "C3:E3", "F3:H3", "I3:K3"];
    expect(cellsOf(read(turned(header, rows, { merges })))).toEqual(wanted);
  });

  test("[L8] the name again over each of its columns; a heading of its own for evidence; Đạt | Chưa đạt", () => {
    const [one = "", two = ""] = NAMES;
    const again = turned(
      [
        ["TT", "Tiêu chí", one, one, two, two],
        ["", "", "Tự chấm", "Thẩm định", "Tự chấm", "Thẩm định"],
      ],
      rowsOf(() => ["x", "x", "x", "x"]),
    );
    expect(cellsOf(read(again))).toEqual([
      `${one} C3 self:C6 appraised:D6`,
      `${two} E3 self:E6 appraised:F6`,
    ]);
    const beside = turned(
      [["TT", "Tiêu chí", one, "Minh chứng", two, "Minh chứng"]],
      rowsOf(() => ["Đạt", "13-HD/ĐTN", "Đạt", "14-HD/ĐTN"]),
    );
    expect(cellsOf(read(beside))).toEqual([
      `${one} C3 appraised:C5 evidence:D5`,
      `${two} E3 appraised:E5 evidence:F5`,
    ]);
    const pair = turned(
      [
        ["TT", "Tiêu chí", one, "", two, ""],
        ["", "", "Đạt", "Chưa đạt", "Đạt", "Chưa đạt"],
      ],
      rowsOf(() => ["x", "", "", "x"]),
      { merges: ["C3:D3", "E3:F3"] },
    );
    expect(cellsOf(read(pair))).toEqual([
      `${one} C3 appraised:C6 appraisedFail:D6`,
      `${two} E3 appraised:E6 appraisedFail:F6`,
    ]);
  });

  test("[L8] texts alone, codes alone, “Đơn vị” in the corner, no column of numbers, a row that numbers the columns", () => {
    expect(
      read(
        turned(
          [["TT", "Đơn vị", ...NAMES]],
          rowsOf(() => PASSES.slice(0, 3)),
        ),
      ).layout.kind,
    ).toBe("turned");
    const texts = CODES.map((_, index) => [TEXTS[index] ?? "", "x", "x", ""]);
    expect(read(turned([["Nội dung", ...NAMES]], texts)).criteria).toHaveLength(15);
    const codes = CODES.map((code) => [`TC ${code}`, "x", "x", ""]);
    expect(read(turned([["Tiêu chí", ...NAMES]], codes)).criteria).toHaveLength(15);
    const numbered = turned(
      [
        ["TT", "Tiêu chí", ...NAMES],
        [1, 2, 3, 4, 5],
      ],
      rowsOf(() => ["x", "x", "x"]),
    );
    expect(cellsOf(read(numbered))[0]).toBe("Đoàn xã Gia Cát C3 appraised:C6");
  });

  test("[L8] bare names below “Tên đơn vị”; headings over groups of units", () => {
    const bare = turned(
      [
        ["TT", "Tiêu chí", "Tên đơn vị", "", ""],
        ["", "", "Gia Cát", "Hợp Thành", "Tân Liên"],
      ],
      rowsOf(() => ["Đạt", "Đạt", "Đạt"]),
      { merges: ["A3:A4", "B3:B4", "C3:E3"] },
    );
    expect(unitsOf(read(bare))).toEqual(["Gia Cát@4", "Hợp Thành@4", "Tân Liên@4"]);
    const groups = turned(
      [
        ["TT", "Tiêu chí", "Khối xã", "", "Khối trường học"],
        ["", "", ...NAMES],
      ],
      rowsOf(() => ["Đạt", "Đạt", "Đạt"]),
      { merges: ["C3:D3"] },
    );
    expect(unitsOf(read(groups))).toEqual([
      "Đoàn xã Gia Cát@4 {Khối xã}",
      "Đoàn xã Hợp Thành@4 {Khối xã}",
      "Đoàn trường THPT Cao Lộc@4 {Khối trường học}",
    ]);
  });

  test("[L8] rows about the units: registration, result, officer; totals and notes are none", () => {
    const reading = read(
      turned(
        [["TT", "Tiêu chí", ...NAMES, "Tổng"]],
        [
          ["", "Đăng ký", "x", "", "x"],
          ...rowsOf(() => ["Đạt", "Đạt", "Đạt", 3]),
          ["", "Số tiêu chí đạt", 15, 15, 15],
          ["", "Cán bộ phụ trách", "Hà", "Hà", "Nam"],
          ["", "Kết quả công nhận", "Công nhận", "", "Công nhận"],
          ["", "Ghi chú: chấm theo hướng dẫn"],
          ["", "", "", "Ngày 12 tháng 11 năm 2021"],
        ],
      ),
    );
    const [first] = reading.units;
    expect(cellOf(first?.registration)).toBe("C4");
    expect(cellOf(first?.result)).toBe("C25");
    expect(first?.officer).toBe("Hà");
  });

  test("[L8] the three contents as they are, where no criteria stand below them", () => {
    const reading = read(
      turned([["TT", "Nội dung", ...NAMES]], [
        ["I", PILLARS[0], "Đạt", "Đạt", "Đạt"],
        ["II", PILLARS[1], "Đạt", "Đạt", "Đạt"],
        ["III", PILLARS[2], "Đạt", "", "Đạt"],
      ] as Rows),
    );
    expect(reading.criteria.map(({ code }) => code)).toEqual(["1", "2", "3"]);
  });
});

describe("a table turned round that cannot be read", () => {
  test("[L9] words over the marks that may be names are asked", () => {
    const tab = turned(
      [["TT", "Tiêu chí", "Gia Cát", "Hợp Thành"]],
      rowsOf(() => ["Đạt", "Đạt"]),
    );
    expect(doubtOf(tab)).toMatch(/xoay ngang.*“Gia Cát”, “Hợp Thành”/);
  });

  test("[L9] a row with marks that is no criterion is asked", () => {
    const tab = turned(
      [["TT", "Tiêu chí", ...NAMES]],
      [...rowsOf(() => ["Đạt", "Đạt", "Đạt"]), ["", "Việc khác", "Không đạt", "Đạt", "Đạt"]],
    );
    expect(doubtOf(tab)).toMatch(/xoay ngang.*dòng 22 \(“Việc khác”\)/);
  });

  test("[L9] a column of evidence that is no unit's is asked", () => {
    const tab = turned(
      [["TT", "Tiêu chí", ...NAMES, "Nơi lưu"]],
      rowsOf(() => ["Đạt", "Đạt", "Đạt", "13-HD/ĐTN"]),
    );
    expect(doubtOf(tab)).toMatch(/xoay ngang.*cột F \(“Nơi lưu”\)/);
  });
});

describe("what a table turned round leaves aside", () => {
  test("[L3] columns that are no unit's are listed, each other one is mapped", () => {
    const tab = turned(
      [["TT", "Tiêu chí", "Điểm chuẩn", ...NAMES, "Tổng", "Ghi chú"]],
      rowsOf(() => [10, "Đạt", "Đạt", "Đạt", 3, "rà soát lại"]),
    );
    const { notUsed, columns } = read(tab).layout;
    expect(notUsed.map(({ column }) => column)).toEqual(["C", "G", "H"]);
    expect(columns.map(({ column, field }) => `${column}:${field}`)).toEqual([
      "A:order",
      "B:criterion",
      "C:other",
      "D:appraised",
      "E:appraised",
      "F:appraised",
      "G:other",
      "H:other",
    ]);
  });

  test("[L3] two columns of appraised marks below a unit are asked", () => {
    const [one = "", two = ""] = NAMES;
    const tab = turned(
      [
        ["TT", "Tiêu chí", one, "", two, ""],
        ["", "", "Thẩm định", "Thẩm định", "Thẩm định", "Thẩm định"],
      ],
      rowsOf(() => ["Đạt", "Không đạt", "Đạt", "Đạt"]),
      { merges: ["C3:D3", "E3:F3"] },
    );
    expect(doubtOf(tab)).toContain("cột C và cột D");
  });
});

test("[U6] dots that wait for a name name no unit", () => {
  const tab = turned(
    [["TT", "Tiêu chí", ...NAMES, "Đoàn xã ……"]],
    rowsOf(() => ["Đạt", "Đạt", "Đạt", ""]),
  );
  expect(read(tab).units).toHaveLength(3);
  expect(read(tab).unnamed).toEqual([]);
});

describe("what is not turned round", () => {
  test("[L8] a wide table, with names in two columns and documents that begin like names", () => {
    const wide = tabOf("Chấm", [
      [TITLE],
      ["TT", "Đơn vị", "Tên khác", ...CODES],
      [1, "Đoàn xã Gia Cát", "Đoàn xã Gia Cát cũ", ...PASSES],
      [2, "Đoàn xã Hợp Thành", "Đoàn xã Thụy Hùng cũ", ...PASSES],
      [3, "Đoàn xã Tân Liên", "Đoàn xã Song Giáp cũ", ...PASSES],
    ]);
    expect(read(wide).layout.kind).toBe("wide");
    expect(read(plainSheet("TH")).layout.kind).toBe("wide");
  });

  test("[L8] a form of one unit, though its name stands beside the criteria", () => {
    const form = tabOf("Gia Cát", [
      [TITLE],
      ["Đơn vị: Đoàn xã Gia Cát"],
      ["TT", "Tiêu chí", "Tự chấm", "Thẩm định", "Minh chứng"],
      ...rowsOf(() => ["Đạt", "Đạt", "13-HD/ĐTN"]),
    ]);
    expect(read(form).layout.kind).toBe("sheet-per-unit");
    expect(doubtOf(plain(["Đoàn xã Gia Cát"]))).not.toContain("turned");
  });

  test("[L8] a long table, and a table of numbers by unit", () => {
    const long = tabOf("CT", [
      [TITLE],
      ["TT", "Đơn vị", "Tiêu chí", "Thẩm định", "Minh chứng"],
      ...NAMES.flatMap((name) =>
        CODES.map((code, index) => [index + 1, name, `${code} ${TEXTS[index]}`, "Đạt", "13-HD/ĐTN"]),
      ),
    ]);
    expect(read(long).layout.kind).toBe("long");
    const numbers = tabOf("Số liệu", [
      ["SỐ LIỆU ĐOÀN VIÊN NĂM 2021"],
      ["TT", "Chỉ số", ...NAMES],
      [1, "Tổng số đoàn viên", 12, 30, 44],
      [2, "Đoàn viên kết nạp mới", 2, 3, 4],
      [3, "Số chi đoàn trực thuộc", 5, 6, 7],
    ]);
    expect(answer(numbers).ok).toBe(false);
  });
});

describe("what a person settles of it", () => {
  const tab = turned(
    [
      ["TT", "Tiêu chí", ...NAMES.flatMap((name) => [name, ""])],
      ["", "", ...NAMES.flatMap(() => ["Tự chấm", "Thẩm định"])],
    ],
    rowsOf(() => NAMES.flatMap(() => ["Đạt", "Đạt"])),
    { merges: ["C3:D3", "E3:F3", "G3:H3"] },
  );
  const { layout } = read(tab);

  test("[L8] the layout as printed is taken back", () => {
    const { columns: _, ...printed } = layout;
    const again = read(tab, { mapping: JSON.parse(JSON.stringify(printed)) as Layout });
    expect(cellsOf(again)).toEqual(cellsOf(read(tab)));
    expect(again.criteria.map(({ code, text }) => [code, text])).toEqual(
      read(tab).criteria.map(({ code, text }) => [code, text]),
    );
  });

  test("[L8] Cách đọc bảng offers its columns, and what it offers is taken back", () => {
    const proposal = propose(tab, { sets: PRESETS, remembered: [], headerRows: null, kind: null });
    expect(proposal.kind).toBe("turned");
    expect(proposal.columns.filter(({ ask }) => ask)).toEqual([]);
    const { kind, headerRows, columns } = proposal;
    const again = read(tab, { mapping: { kind, sheet: tab.name, headerRows, columns } as unknown as Layout });
    expect(cellsOf(again)).toEqual(cellsOf(read(tab)));
  });

  test("[L8] what is wrong in it is told, and where", () => {
    const wrong = (change: object) => {
      const { columns: _, ...printed } = layout;
      const found = answer(tab, { mapping: { ...printed, ...change } as Layout });
      return found.ok ? "" : found.message;
    };
    expect(wrong({ unitColumns: [] })).toContain("danh sách cột của đơn vị chưa có cột nào");
    expect(wrong({ unitColumns: [{ column: "ZZ", field: "appraised" }] })).toContain("“ZZ”");
    expect(wrong({ criterionRows: [{ row: 99, field: "criterion", criterion: "1.1" }] })).toContain(
      "ghi dòng 99, phải từ 1 đến",
    );
    expect(wrong({ criterionRows: [{ row: 6, field: "criterion" }] })).toContain("chưa ghi mã tiêu chí");
  });

  test("[L8] it is remembered, and found again where a unit was put in and a row moved", () => {
    const memory = remember(layout, layout.columns, tab, [tab.name]);
    const { readings, errors } = readRemembered(rememberedRows([memory]));
    expect(errors).toEqual([]);
    expect(readings).toEqual([memory]);
    const again = answer(tab, { remembered: readings });
    expect(again.ok && again.remembered).toBe(true);
    expect(again.ok && cellsOf(again.reading)).toEqual(cellsOf(read(tab)));
    const names = [...NAMES, "Đoàn xã Tân Liên"];
    const more = turned(
      [
        ["TT", "Tiêu chí", ...names.flatMap((name) => [name, ""])],
        ["", "", ...names.flatMap(() => ["Tự chấm", "Thẩm định"])],
      ],
      rowsOf(() => names.flatMap(() => ["Đạt", "Đạt"])),
    );
    const found = answer(more, { remembered: readings });
    expect(found.ok && found.reading.units).toHaveLength(4);
  });
});
