/** @fileoverview [L3] A criterion's own words may read like a column of evidence, explanations or remarks: code and cells tell. */
import { describe, expect, test } from "vitest";
import { CODES, columnsOf, read, sheet, TITLE } from "./books";

const NAMES = ["Đoàn xã Tam Tiến", "Đoàn xã Đồng Hưu", "Đoàn xã Xuân Lương", "Đoàn xã An Thượng"];
const CONTENTS = [
  "Nội dung 1: Chủ động thực hiện quản lý đoàn viên",
  "Nội dung 2: Chủ động xây dựng và thực hiện kế hoạch công tác",
  "Nội dung 3: Chủ động tham mưu với cấp ủy",
];
const PLAIN = CODES.map(
  (_, at) =>
    `${["Theo dõi", "Ghi chép", "Sinh hoạt", "Vận động", "Phối hợp"][at % 5]} ${["tư tưởng", "công tác", "các ngành"][Math.floor(at / 5)]}`,
);
const MERGES = ["C2:G2", "H2:L2", "M2:Q2"];
const over = CODES.map((_, at) => (at % 5 === 0 ? (CONTENTS[at / 5] ?? "") : ""));
const failing = (at: number) =>
  NAMES.map((name, row) => [
    row + 1,
    name,
    ...CODES.map((_, one) => (row === 1 && one === at ? "Chưa đạt" : "Đạt")),
  ]);
const marks = (tab: ReturnType<typeof sheet>) => columnsOf(read(tab)).slice(2);
const ALL = CODES.map((code, at) => `${String.fromCharCode(67 + at)}:appraised ${code}`);

const TEXTS: readonly (readonly [string, number])[] = [
  ["Giải trình ý kiến đoàn viên", 4],
  ["Lý do thanh niên đi làm xa", 1],
  ["Nguyên nhân đoàn viên giảm", 2],
  ["Minh chứng quản lý hội viên", 1],
  ["Hồ sơ, tài liệu của chi đoàn", 7],
  ["Tự đánh giá của các chi đoàn", 8],
  ["Nhận xét, phân loại đoàn viên", 3],
  ["Tổng kết phong trào hè", 11],
  ["Điểm sáng văn hóa cơ sở", 6],
];

describe("[L3] a criterion in words that read like another column", () => {
  test.each(TEXTS)("“%s” behind its code, in one cell and in two", (text, at) => {
    const words = PLAIN.map((one, place) => (place === at ? text : one));
    const one = sheet(
      [
        ["TT", "Đơn vị", ...over],
        ["", "", ...CODES.map((code, place) => `${code}. ${words[place]}`)],
      ],
      failing(at),
      { merges: MERGES },
    );
    const two = sheet(
      [
        ["TT", "Đơn vị", ...over],
        ["", "", ...CODES],
        ["", "", ...words],
      ],
      failing(at),
      { merges: MERGES },
    );
    expect([marks(one), marks(two)]).toEqual([ALL, ALL]);
  });

  test.each(TEXTS.filter(([, at]) => at % 5 < 4))(
    "“%s” between others below its content, without a code",
    (text, at) => {
      const words = PLAIN.map((one, place) => (place === at ? text : one));
      expect(
        marks(
          sheet(
            [
              ["TT", "Đơn vị", ...over],
              ["", "", ...words],
            ],
            failing(at),
            { merges: MERGES },
          ),
        ),
      ).toEqual(ALL);
    },
  );

  test("a code whose words head evidence, explanations or own marks beside its mark is no criterion's text", () => {
    const each = (...words: string[]) =>
      sheet(
        [["TT", "Đơn vị", ...CODES.flatMap((code) => words.map((word) => `${code} ${word}`.trim()))]],
        NAMES.map((name, row) => [row + 1, name, ...CODES.flatMap(() => words.map(() => "x"))]),
      );
    expect(columnsOf(read(each("", "Minh chứng"))).slice(2, 4)).toEqual([
      "C:appraised 1.1",
      "D:evidence 1.1",
    ]);
    expect(columnsOf(read(each("Thẩm định", "Giải trình"))).slice(2, 4)).toEqual([
      "C:appraised 1.1",
      "D:explanation 1.1",
    ]);
    expect(columnsOf(read(each("Tự đánh giá của đơn vị", "Thẩm định"))).slice(2, 4)).toEqual([
      "C:self 1.1",
      "D:appraised 1.1",
    ]);
  });

  test("evidence, notes and verdicts behind each content's criteria stay what they are", () => {
    const header = [
      ["TT", "Đơn vị", ...CONTENTS.flatMap((one) => [one, "", "", ""])],
      [
        "",
        "",
        ...[0, 1, 2].flatMap((at) => [
          PLAIN[at * 5] ?? "",
          PLAIN[at * 5 + 1] ?? "",
          "Minh chứng nội dung",
          "Nhận xét của tổ thẩm định",
        ]),
      ],
    ];
    const tab = sheet(
      header,
      NAMES.map((name, row) => [
        row + 1,
        name,
        ...CONTENTS.flatMap(() => ["Đạt", "Đạt", "12-KH/ĐTN", "Tốt"]),
      ]),
      {
        title: TITLE,
        merges: ["C2:F2", "G2:J2", "K2:N2"],
      },
    );
    expect(marks(tab).slice(0, 4)).toEqual([
      "C:appraised 1.1",
      "D:appraised 1.2",
      "E:evidence [1]",
      "F:other",
    ]);
  });
});
