/** @fileoverview Letters, small numerals and numbers that begin anew under each content ([L6]), in rows and in columns. */
import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/layout/reading";
import { cellOf, columnsOf, type Rows, read } from "./books";
import { tabOf } from "./tabs";

const TITLE = "PHIẾU ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2024";
/** Own words, some of them much like another criterion of the known set. */
const OWN = [
  ["Nắm chắc tư tưởng đoàn viên", "Quản lý hồ sơ, danh sách đoàn viên", "Rà soát thanh niên khó khăn"],
  ["Có chương trình công tác năm", "Tổ chức hoạt động, công trình thanh niên"],
  ["Tham mưu cấp ủy về công tác thanh niên", "Giới thiệu đoàn viên ưu tú"],
];
const KNOWN = [
  "Chủ động quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên",
  "Chủ động xây dựng và thực hiện kế hoạch công tác",
  "Chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan",
];
const FOREIGN = ["Công tác cán bộ lớp", "Hoạt động bề nổi", "Việc làm thêm ngoài giờ"];
const ALL = ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2"];

const codes = (reading: Reading, unit = 0) => [...(reading.units[unit]?.rows?.keys() ?? [])];

/** Contents as they are marked, criteria as they are marked: the rows of a form. */
function rowsOf(
  contents: readonly string[],
  marks: readonly (string | number)[],
  names: readonly string[],
): Rows {
  return OWN.flatMap((own, p) => [
    [contents[p] ?? "", names[p] ?? ""],
    ...own.map((text, i) => [marks[i] ?? "", text, "Đạt", `0${i + 1}-BC/ĐTN`]),
  ]);
}

const CONTENTS: readonly (readonly [string, readonly string[]])[] = [
  ["A, B, C", ["A", "B", "C"]],
  ["A., B., C.", ["A.", "B.", "C."]],
  ["1., 2., 3.", ["1.", "2.", "3."]],
  ["I, II, III", ["I", "II", "III"]],
];
const MARKS: readonly (readonly [string, readonly (string | number)[]])[] = [
  ["1, 2, 3", [1, 2, 3]],
  ["a), b), c)", ["a)", "b)", "c)"]],
  ["a, b, c", ["a", "b", "c"]],
  ["i, ii, iii", ["i", "ii", "iii"]],
  ["i), ii), iii)", ["i)", "ii)", "iii)"]],
];

describe("[L6] in rows number and content decide, whatever the texts are like", () => {
  for (const [how, contents] of CONTENTS)
    for (const [what, marks] of MARKS)
      for (const [whose, names] of [
        ["known", KNOWN],
        ["own", FOREIGN],
      ] as const) {
        test(`${what} under ${how}, contents in ${whose} words: a form`, () => {
          const reading = read(
            tabOf("Gia Cát", [
              [TITLE],
              ["Đơn vị: Đoàn xã Gia Cát"],
              [],
              ["TT", "Tiêu chí", "Thẩm định", "Minh chứng"],
              ...rowsOf(contents, marks, names),
            ]),
          );
          expect(codes(reading)).toEqual(ALL);
          expect(reading.rowsNotRead).toEqual([]);
        });
        test(`${what} under ${how}, contents in ${whose} words: a long list`, () => {
          const rows = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].flatMap((unit) =>
            rowsOf(contents, marks, names).map((row) => [unit, ...row]),
          );
          const reading = read(
            tabOf("DL", [[TITLE], ["Đơn vị", "TT", "Tiêu chí", "Thẩm định", "Minh chứng"], ...rows]),
          );
          expect(reading.units.map((unit) => unit.name)).toEqual(["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"]);
          expect(codes(reading)).toEqual(ALL);
          expect(codes(reading, 1)).toEqual(ALL);
        });
      }

  test("in one cell with their texts", () => {
    const rows = OWN.flatMap((own, p) => [
      [`${"ABC"[p]}. ${KNOWN[p]}`],
      ...own.map((text, i) => [`${i + 1}. ${text}`, "Đạt", "01-BC/ĐTN"]),
    ]);
    const reading = read(
      tabOf("Gia Cát", [
        [TITLE],
        ["Đơn vị: Đoàn xã Gia Cát"],
        ["Tiêu chí", "Thẩm định", "Minh chứng"],
        ...rows,
      ]),
    );
    expect(codes(reading)).toEqual(ALL);
  });

  test("the very words of another content's criterion are named, not guessed", () => {
    const rows = rowsOf(["I", "II", "III"], [1, 2, 3], KNOWN).map((row) =>
      row[1] === OWN[1]?.[1]
        ? [
            2,
            "Chủ động tham mưu cho cấp ủy về công tác quy hoạch, đào tạo, bồi dưỡng, luân chuyển và bố trí, sử dụng cán bộ đoàn",
            "Đạt",
            "09-BC/ĐTN",
          ]
        : row,
    );
    const reading = read(
      tabOf("Gia Cát", [
        [TITLE],
        ["Đơn vị: Đoàn xã Gia Cát"],
        ["TT", "Tiêu chí", "Thẩm định", "Minh chứng"],
        ...rows,
      ]),
    );
    expect(codes(reading)).not.toContain("3.2@9");
    expect(codes(reading).filter((code) => code === "2.2").length + reading.rowsNotRead.length).toBe(1);
  });
});

/** A wide table: three merged contents of three criteria each. */
function wide(
  headings: readonly string[],
  contents = ["Nội dung 1: Nắm tình hình", "Nội dung 2: Xây dựng kế hoạch", "Nội dung 3: Tham mưu"],
  cells: readonly string[] = Array(9).fill("Đạt"),
  merges = ["C2:E2", "F2:H2", "I2:K2"],
): Reading {
  const [a, b, c] = contents;
  return read(
    tabOf(
      "Chấm điểm",
      [
        ["CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026"],
        ["TT", "Tên đơn vị", a ?? "", "", "", b ?? "", "", "", c ?? ""],
        ["", "", ...headings],
        [1, "Đoàn xã Phú Thượng", ...cells],
        [2, "Đoàn xã La Hiên", ...cells],
      ],
      { merges },
    ),
  );
}
const NINE = [1, 2, 3].flatMap((p) => [1, 2, 3].map((n) => `${p}.${n}`));
const marked = (reading: Reading) =>
  columnsOf(reading).flatMap((column) => /appraised (\S+)/.exec(column)?.[1] ?? []);
const LIKE = [
  "Theo dõi dư luận xã hội",
  "Phân công cán bộ phụ trách chi đoàn",
  "Kết quả chăm lo thanh niên",
  "Đăng ký công trình thanh niên",
  "Xếp loại chi đoàn",
  "Ghi chép sổ sách",
  "Tham mưu cho huyện ủy",
  "Công nhận đoàn viên ưu tú",
  "Đăng ký tham gia giám sát",
];

describe("[L6] in columns", () => {
  test.each([
    ["i, ii, iii", ["i", "ii", "iii"]],
    ["a, b, c", ["a", "b", "c"]],
    ["a), b), c)", ["a)", "b)", "c)"]],
    ["(a), (b), (c)", ["(a)", "(b)", "(c)"]],
    ["a) with words", ["a) Có sổ theo dõi", "b) Có danh sách", "c) Có báo cáo"]],
    ["ii. with words", ["i. Có sổ theo dõi", "ii. Có danh sách", "iii. Có báo cáo"]],
  ])("%s under each content", (_, own) => {
    const three = [...own, ...own, ...own];
    expect(marked(wide(three))).toEqual(NINE);
    expect(marked(wide(three, ["I. Nắm", "II. Kế hoạch", "III. Tham mưu"]))).toEqual(NINE);
    expect(marked(wide(three, ["A. Nắm", "B. Kế hoạch", "C. Tham mưu"]))).toEqual(NINE);
    // No cell merged.
    expect(marked(wide(three, undefined, undefined, []))).toEqual(NINE);
  });

  test("đ is the fifth letter where the list has it", () => {
    const reading = read(
      tabOf(
        "Chấm",
        [
          ["CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026"],
          ["TT", "Tên đơn vị", "Nội dung 1", "", "", "", "", "", "Nội dung 2", "", "Nội dung 3", ""],
          ["", "", "a)", "b)", "c)", "d)", "đ)", "e)", "a)", "b)", "a)", "b)"],
          [1, "Đoàn xã Phú Thượng", ...Array(10).fill("Đạt")],
          [2, "Đoàn xã La Hiên", ...Array(10).fill("Đạt")],
        ],
        { merges: ["C2:H2", "I2:J2", "K2:L2"] },
      ),
    );
    expect(marked(reading)).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.2", "3.1", "3.2"]);
  });

  test("letters before whose mark it is are no criteria", () => {
    const under = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"];
    const reading = read(
      tabOf(
        "Chấm",
        [
          ["CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026"],
          ["TT", "Tên đơn vị", ...under.flatMap((code) => [code, ""])],
          ["", "", ...under.flatMap(() => ["a) Tự chấm", "b) Thẩm định"])],
          [1, "Đoàn xã Phú Thượng", ...Array(12).fill("Đạt")],
          [2, "Đoàn xã La Hiên", ...Array(12).fill("Đạt")],
        ],
        { merges: ["C2:D2", "E2:F2", "G2:H2", "I2:J2", "K2:L2", "M2:N2"] },
      ),
    );
    expect(marked(reading)).toEqual(under);
    expect(columnsOf(reading)).toContain("C:self 1.1");
  });
});

describe("[K2] [L3] criteria in words under a content, whatever they read like", () => {
  test("with letters, with words alone", () => {
    expect(marked(wide(LIKE.map((text, i) => `${"abc"[i % 3]}) ${text}`)))).toEqual(NINE);
    expect(marked(wide(LIKE))).toEqual(NINE);
  });

  test("a content's verdict and the officer's name are none", () => {
    const reading = wide(
      [
        "Nắm tư tưởng",
        "Quản lý đoàn viên",
        "Xếp loại",
        "Kế hoạch năm",
        "Công trình thanh niên",
        "Xếp loại nội dung",
        "Việc làm thêm",
        "Hoạt động bề nổi",
        "Cán bộ được phân công theo dõi",
      ],
      undefined,
      ["Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Nguyễn Văn A"],
    );
    expect(marked(reading)).toEqual(["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]);
    expect(columnsOf(reading)).toContain("K:officer");
  });

  test("without merges what follows the last criterion stays the unit's", () => {
    const reading = wide(
      [
        "Nắm tư tưởng",
        "Quản lý đoàn viên",
        "Chăm lo",
        "Kế hoạch năm",
        "Công trình thanh niên",
        "Sinh hoạt",
        "Vận động nguồn lực",
        "Phối hợp chính quyền",
        "Đề nghị công nhận danh hiệu",
      ],
      undefined,
      undefined,
      [],
    );
    expect(columnsOf(reading).find((column) => column.startsWith("K:"))).not.toMatch(/appraised/);
  });
});

test("[L6] a form's rows are named where they are not read", () => {
  const reading = read(
    tabOf("Gia Cát", [
      [TITLE],
      ["Đơn vị: Đoàn xã Gia Cát"],
      ["TT", "Tiêu chí", "Thẩm định"],
      ...rowsOf(["A", "B", "C"], [1, 2, 3], KNOWN),
      ["", "Việc khác không ghi số", "Không đạt"],
    ]),
  );
  expect(reading.rowsNotRead.map(({ at }) => cellOf(at))).toEqual(["B14"]);
});

describe("[L6] a content's heading in the row of its first criterion", () => {
  const texts = ["Sổ theo dõi đoàn viên", "Nghị quyết quý", "Biên bản họp"];
  const list = (content: (n: number) => string, marked: boolean) =>
    read(
      tabOf("Danh sách", [
        ["DANH SÁCH CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2025"],
        ["Đơn vị", "Nội dung", "Tiêu chí", "Kết quả"],
        ...["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].flatMap((unit) =>
          [1, 2, 3].flatMap((n) => [
            ...(marked ? [] : [[unit, content(n), "", ""]]),
            ...texts.map((text, at) => [
              unit,
              at === 0 && marked ? content(n) : "",
              `${n}.${at + 1} ${text}`.slice(marked && at === 0 ? 4 : 0),
              "Đạt",
            ]),
          ]),
        ),
      ]),
    );

  test("with a mark is not passed over: its unit is open", () => {
    expect(list((n) => `Nội dung ${n}`, true).rowsNotRead.map(({ unit }) => unit?.name)).toEqual([
      ...Array(3).fill("Đoàn xã Gia Cát"),
      ...Array(3).fill("Đoàn xã Bảo Lâm"),
    ]);
  });

  test("in a row of its own it is a heading", () => {
    expect(list((n) => `Nội dung ${n}`, false).rowsNotRead).toEqual([]);
  });
});
