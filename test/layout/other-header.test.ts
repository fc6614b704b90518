/** @fileoverview What stands below the assessment under a header of its own ([L2]): read by no foreign header. */
import { describe, expect, test } from "vitest";
import { judgeTabs } from "../../tools/fuzz/judge";
import { CODES, cellOf, PASSES, type Rows, read, sheet, unitsOf } from "./books";
import { type Loose, tabOf } from "./tabs";

const A = "Đoàn xã Hoằng Lưu";
const B = "Đoàn xã Nga Thắng";
const S = "Đoàn trường THPT Lê Lợi";
const HEAD: Rows = [["TT", "Đơn vị", ...CODES, "Kết quả"]];
const ROWS: Rows = [
  [1, A, ...PASSES, "Công nhận"],
  [2, B, ...PASSES, "Công nhận"],
];

function below(rows: Rows, head: Rows = HEAD, units: Rows = ROWS) {
  return read(
    tabOf("Chấm", [["BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"], [], ...head, ...units, ...rows]),
  );
}
const names = (rows: Rows, head?: Rows, units?: Rows) =>
  below(rows, head, units).units.map(({ name }) => name);
const notRead = (rows: Rows, head?: Rows, units?: Rows) =>
  below(rows, head, units).rowsNotRead.map(({ at, unit }) => `${cellOf(at)} ${unit?.name ?? "–"}`);
const LAST: readonly Loose[] = [...PASSES.slice(1), "Không đạt"];

describe("[L2] a header that stands again goes on with the table", () => {
  test.each<[string, Rows]>([
    ["to the letter", HEAD],
    ["in capitals", [HEAD[0]?.map((text) => String(text).toUpperCase()) ?? []]],
    ["without the last heading", [["TT", "Đơn vị", ...CODES]]],
    ["over schools", [["STT", "Tên trường", ...CODES, "Kết quả"]]],
  ])("%s", (_, again) => {
    for (const between of [[[]], [[], ["KHỐI TRƯỜNG HỌC"]], []])
      expect(names([...between, ...again, [3, S, ...LAST, "Không"]])).toEqual([A, B, S]);
  });

  test("in two rows, whole or the lower one alone", () => {
    const head: Rows = [
      ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])],
      ["", "", ...CODES.flatMap(() => ["Thẩm định", "Minh chứng"])],
    ];
    const row = (n: number, name: string) => [n, name, ...CODES.flatMap(() => ["Đạt", "01-BC/ĐTN"])];
    const units = [row(1, A), row(2, B)];
    expect(names([[], ...head, row(3, S)], head, units)).toEqual([A, B, S]);
    expect(names([[], ...head.slice(1), row(3, S)], head, units)).toEqual([A, B, S]);
  });
});

describe("[L2] units below another header are counted, and nobody knows what they got", () => {
  const block = (names: readonly string[]): Rows => [
    [],
    ["B. KHỐI TRƯỜNG HỌC"],
    ["TT", "Đơn vị", ...CODES.slice(1)],
    ...names.map((name, at) => [at + 1, name, ...LAST.slice(1)]),
  ];
  const judged = (names: readonly string[]) => {
    const rows = [["BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"], [], ...HEAD, ...ROWS, ...block(names)];
    const found = judgeTabs([tabOf("Chấm", rows)]);
    if ("asks" in found) throw new Error(found.asks);
    return found;
  };

  test("each once, with its row named", () => {
    const { units, findings } = judged([S, "Đoàn trường THPT Lê Lợi", "Chi đoàn cơ sở Tòa án"]);
    expect(units.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
      `${A}: recognised`,
      `${B}: recognised`,
      `${S}: undetermined`,
      "Chi đoàn cơ sở Tòa án: undetermined",
    ]);
    const named = findings.filter(({ code }) => code === "row-not-read").map(({ unit }) => unit);
    expect(named).toEqual([S, S, "Chi đoàn cơ sở Tòa án"]);
  });

  test("one that stands above too is open itself, and words that name no unit are none", () => {
    expect(judged([B, "Khối thi đua"]).units.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
      `${A}: recognised`,
      `${B}: undetermined`,
    ]);
  });
});

describe("[L2] marks below another header are named, never read by the first", () => {
  test.each<[string, Rows]>([
    [
      "in reverse order",
      [
        ["TT", "Đơn vị", ...[...CODES].reverse()],
        [1, S, ...LAST],
      ],
    ],
    [
      "a column more in front",
      [
        ["TT", "Đơn vị", "Đăng ký", ...CODES],
        [1, S, "x", ...LAST],
      ],
    ],
    [
      "a column more before the name",
      [
        ["TT", "Huyện", "Đơn vị", ...CODES],
        [1, "Nga Sơn", S, ...LAST],
      ],
    ],
    [
      "without a heading over numbers",
      [
        ["Đơn vị", ...CODES],
        [S, ...LAST],
      ],
    ],
    [
      "a criterion left out",
      [
        ["TT", "Đơn vị", ...CODES.filter((code) => code !== "1.2")],
        [1, S, ...LAST.slice(1)],
      ],
    ],
    [
      "marks by the unit and above it",
      [
        ["TT", "Đơn vị", "Tự chấm", "Thẩm định"],
        [1, S, "Đạt", "Không đạt"],
      ],
    ],
  ])("%s", (_, block) => {
    for (const between of [[[]], [[], ["KHỐI TRƯỜNG HỌC"]], [["KHỐI TRƯỜNG HỌC"]]]) {
      const rows = [...between, ...block];
      expect(names(rows)).toEqual([A, B]);
      expect(notRead(rows)).toEqual([`A${3 + ROWS.length + rows.length} –`]);
    }
  });

  test("the same first row and another second one", () => {
    const head: Rows = [
      ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])],
      ["", "", ...CODES.flatMap(() => ["Thẩm định", "Minh chứng"])],
    ];
    const units = [A, B].map((name, i) => [i + 1, name, ...CODES.flatMap(() => ["Đạt", "01-BC/ĐTN"])]);
    for (const second of [
      ["Minh chứng", "Thẩm định"],
      ["Tự chấm", "Thẩm định"],
    ]) {
      const block = [
        [],
        head[0] ?? [],
        ["", "", ...CODES.flatMap(() => second)],
        [1, S, ...CODES.flatMap(() => ["01-BC/ĐTN", "Đạt"])],
      ];
      expect(names(block, head, units)).toEqual([A, B]);
      expect(notRead(block, head, units)).toEqual(["A10 –"]);
    }
    const pairs: Rows = [head[0] ?? [], ["", "", ...CODES.flatMap(() => ["Đạt", "Không đạt"])]];
    const ticked = [A, B].map((name, i) => [i + 1, name, ...CODES.flatMap(() => ["x", ""])]);
    const swapped = [
      [],
      head[0] ?? [],
      ["", "", ...CODES.flatMap(() => ["Không đạt", "Đạt"])],
      [1, S, ...CODES.flatMap(() => ["", "x"])],
    ];
    expect(names(swapped, pairs, ticked)).toEqual([A, B]);
    expect(notRead(swapped, pairs, ticked)).toContain("A10 –");
  });

  test("criteria in words, in another order", () => {
    const words = [
      "Nắm tư tưởng thanh niên",
      "Quản lý đoàn viên",
      "Xây dựng kế hoạch năm",
      "Sinh hoạt chi đoàn",
      "Tham mưu cấp ủy",
      "Phối hợp các ngành",
    ];
    const head: Rows = [
      ["TT", "Đơn vị", "Nội dung 1", "", "Nội dung 2", "", "Nội dung 3", ""],
      ["", "", ...words],
    ];
    const units = [A, B].map((name, i) => [i + 1, name, ...words.map(() => "Đạt")]);
    const block = [
      [],
      ["TT", "Đơn vị", ...[...words].reverse()],
      [1, S, "Không đạt", ...words.slice(1).map(() => "Đạt")],
    ];
    expect(names(block, head, units)).toEqual([A, B]);
    expect(notRead(block, head, units)).toEqual(["A9 –"]);
  });

  test("of a unit that stands above, that unit is undetermined", () => {
    expect(notRead([[], ["TT", "Đơn vị", "Đăng ký", ...CODES], [1, B, "x", ...LAST]])).toEqual([
      `A8 ${B}`,
      // What is said of it beside is heard as well.
      `R8 ${B}`,
    ]);
  });
});

describe("[L2] a list below is no units and no marks", () => {
  test.each<[string, Rows]>([
    [
      "of the recognised",
      [
        ["TT", "Đơn vị", "Bí thư", "Ghi chú"],
        [1, A, "Nguyễn Văn A", ""],
        [2, B, "Trần Thị B", ""],
      ],
    ],
    [
      "of papers handed in",
      [
        ["TT", "Đơn vị", "Đã nộp", "Ghi chú"],
        [1, S, "Có", ""],
        [2, "Đoàn xã Hoằng Minh", "Không", ""],
      ],
    ],
    [
      "of secretaries",
      [
        ["STT", "Tên đơn vị", "Đảng viên", "Cấp ủy viên"],
        [1, A, "Có", "Không"],
      ],
    ],
    [
      "of names alone",
      [
        ["TT", "Đơn vị"],
        [1, S],
        [2, "Đoàn xã Hoằng Minh"],
      ],
    ],
    [
      "of praise",
      [
        ["TT", "Đơn vị", "Kết quả", "Hình thức khen thưởng"],
        [1, S, "Đạt", "Giấy khen"],
      ],
    ],
  ])("%s", (_, list) => {
    for (const between of [[[], ["DANH SÁCH ĐỀ NGHỊ"]], [[]], [["DANH SÁCH ĐỀ NGHỊ"]]]) {
      const reading = below([...between, ...list]);
      expect(unitsOf(reading)).toEqual([`${A}@4`, `${B}@5`]);
      expect(reading.rowsNotRead).toEqual([]);
      expect(reading.unnamed).toEqual([]);
      const { units, continued, headings, headers, numbering, totals, notes, signatures, notRead } =
        reading.layout.rows;
      const all = units + continued + headings + headers + numbering + totals + notes + signatures + notRead;
      expect(all).toBe(ROWS.length + list.length + between.filter((row) => row.length > 0).length);
    }
  });
});

test("[L2] numbers of columns in the header are no headings that counts below share", () => {
  const numbers = ["TT", "Đơn vị", ...CODES].map((_, n) => `${n + 1}`);
  const counts: Rows = [
    [],
    ["", "TỔNG HỢP THEO KHỐI"],
    ["", "Khối", "Tổng số", "Đạt", "Tỷ lệ"],
    ["", "Xã", 12, 10, "83,3%"],
    ["", "Trường học", 4, 4, "100%"],
  ];
  const units = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].map((unit, n) => [n + 1, unit, ...PASSES]);
  expect(read(sheet([["TT", "Đơn vị", ...CODES], numbers], [...units, ...counts])).rowsNotRead).toEqual([]);
});
