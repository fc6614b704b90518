/**
 * @fileoverview [L6] Criteria in words that begin as something else does: a sum, a verdict, an officer, who signs. None is
 * dropped, wherever it stands; and what truly is a sum or a verdict is no criterion.
 */
import { describe, expect, it } from "vitest";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, type Rows, sheet } from "./books";
import type { Loose } from "./tabs";

const ODD = [
  "Tổng số công trình thanh niên đạt chỉ tiêu",
  "Tổng hợp báo cáo đúng hạn",
  "Kết luận của cấp ủy được triển khai",
  "Nhận xét, đánh giá đoàn viên hằng năm",
  "Ý kiến thanh niên được giải quyết",
  "Phân công ủy viên BCH phụ trách chi đoàn",
  "Đăng ký công trình thanh niên",
  "Xếp loại chi đoàn cuối năm",
  "Tỷ lệ thu đoàn phí",
  "Bí thư Đoàn là cấp ủy viên",
  "Xác nhận của cấp ủy về quy chế phối hợp",
  "Ngày sinh hoạt cố định hằng tháng",
  "Minh chứng lưu trữ khoa học",
];
const PLAIN = CODES.map(
  (_, i) => `Làm tốt việc thứ ${"một hai ba bốn năm sáu bảy tám chín mười".split(" ")[i % 10]} ${i}`,
);
const CONTENTS = ["Chủ động trong tham mưu", "Chủ động xây dựng tổ chức", "Chủ động nguồn lực"];
const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Hồng Phong"];
const paper = (unit: number, at: number) => `${20 * unit + at + 1}-KH/ĐTN`;
const inContent = (k: number) => [0, 1, 2, 3, 4].map((n) => 5 * k + n);

/** What stands in a criterion's cells of mark and evidence: one unit fails the odd one, with its paper or without. */
const cellsOf = (unit: number, at: number, odd: number, proves: boolean): Loose[] =>
  unit === 1 && at === odd ? ["Không đạt", proves ? paper(unit, at) : ""] : ["Đạt", paper(unit, at)];

type Make = (texts: readonly string[], odd: number, proves: boolean) => Tab;
const wide: Make = (texts, odd, proves) =>
  sheet(
    [
      [
        "TT",
        "Tên đơn vị",
        ...CONTENTS.flatMap((name, k) => [`Nội dung ${k + 1}: ${name}`, ...Array(9).fill("")]),
      ],
      ["", "", ...texts.flatMap((text) => [text, ""])],
      ["", "", ...texts.flatMap(() => ["Kết quả", "Minh chứng"])],
    ],
    UNITS.map((name, unit) => [unit + 1, name, ...texts.flatMap((_, at) => cellsOf(unit, at, odd, proves))]),
    {
      merges: [
        "C2:L2",
        "M2:V2",
        "W2:AF2",
        ...texts.map((_, i) => `${letters(2 + 2 * i)}3:${letters(3 + 2 * i)}3`),
      ],
    },
  );
const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
const long: Make = (texts, odd, proves) =>
  sheet(
    [["TT", "Tên đơn vị", "Nội dung", "Tiêu chí", "Kết quả", "Minh chứng"]],
    UNITS.flatMap((name, unit) =>
      texts.map((text, at) => [
        at === 0 ? unit + 1 : "",
        at === 0 ? name : "",
        `Nội dung ${Math.floor(at / 5) + 1}`,
        text,
        ...cellsOf(unit, at, odd, proves),
      ]),
    ),
  );
const underContents: Make = (texts, odd, proves) =>
  sheet(
    [["Tên đơn vị", "Nội dung, tiêu chí", "Kết quả", "Minh chứng"]],
    UNITS.flatMap(
      (name, unit): Rows =>
        CONTENTS.flatMap(
          (content, k): Rows => [
            [k === 0 ? name : "", `Nội dung ${k + 1}: ${content}`],
            ...inContent(k).map((at) => ["", texts[at] ?? "", ...cellsOf(unit, at, odd, proves)]),
          ],
        ),
    ),
  );

/** The unit's own marks in one block, the appraised ones in another, no headings below the criteria. */
const sides: Make = (texts) =>
  sheet(
    [
      ["Tên đơn vị", "Đơn vị tự đánh giá", ...Array(14).fill(""), "Huyện thẩm định", ...Array(14).fill("")],
      ["", ...[1, 2].flatMap(() => [1, 2, 3].flatMap((k) => [`Nội dung ${k}`, "", "", "", ""]))],
      ["", ...texts, ...texts],
    ],
    UNITS.map((name) => [name, ...texts.map(() => "Đạt"), ...texts.map(() => "Đạt")]),
    {
      merges: [
        "B2:P2",
        "Q2:AE2",
        ...[0, 1, 2, 3, 4, 5].map((k) => `${letters(1 + 5 * k)}3:${letters(5 + 5 * k)}3`),
      ],
    },
  );

/** What became of the criteria: their codes; else that something is asked or named. */
function codesOf(tab: Tab): string {
  const said = answer(tab);
  if (!said.ok) return "asked";
  const { criteria, rowsNotRead, columnsNotRead } = said.reading;
  const codes = criteria.map(({ code }) => code).join(" ");
  return codes === CODES.join(" ") ? "all" : rowsNotRead.length + columnsNotRead.length > 0 ? "named" : codes;
}

describe.each<[string, Make]>([
  ["wide", wide],
  ["long, the content in a column", long],
  ["long, below contents", underContents],
])("[L6] odd criteria: %s", (_, make) => {
  it.each(ODD)("%s", (text) => {
    const odd = (at: number) => PLAIN.map((plain, i) => (i === at ? text : plain));
    for (const at of [0, 5, 6, 8, 13]) expect(codesOf(make(odd(at), at, true))).toBe("all");
    // The last of its content, without a paper where it fails, may be a verdict: it is never passed over in silence.
    for (const at of [4, 9, 14])
      for (const proves of [true, false])
        expect(["all", "named", "asked"]).toContain(codesOf(make(odd(at), at, proves)));
  });
});

describe("[L6] several odd ones in one content", () => {
  const some = (...at: number[]) => PLAIN.map((plain, i) => (at.includes(i) ? (ODD[i] ?? plain) : plain));
  it.each([
    ["wide", wide],
    ["in blocks of who marks", sides],
  ] as const)("%s", (_, make) => {
    expect(codesOf(make(some(0, 5, 6, 10), 0, true))).toBe("all");
    expect(codesOf(make(some(0, 1, 2, 3, 7), 0, true))).toBe("all");
  });
});

it("[L6] a column beside the contents that shares a word with a known criterion is none", () => {
  const rows = UNITS.map((name, unit) => [
    unit + 1,
    name,
    ...PLAIN.map(() => "Đạt"),
    ["12", "ok", "để hỏi lại"][unit],
  ]);
  const heads = CONTENTS.flatMap((name, k) => [`Nội dung ${k + 1}: ${name}`, "", "", "", ""]);
  const tab = sheet(
    [
      ["TT", "Tên đơn vị", ...heads, "Cập nhật"],
      ["", "", ...PLAIN],
      ["", "", ...PLAIN.map(() => "Huyện chấm")],
    ],
    rows,
    { merges: ["C2:G2", "H2:L2", "M2:Q2"] },
  );
  expect(codesOf(tab)).toBe("all");
});

describe("[L6] sums and verdicts are no criteria", () => {
  it.each([
    ["Tổng số tiêu chí đạt", 5],
    ["Cộng", 5],
    ["Kết luận của Tổ thẩm định", "Đạt"],
    ["Nhận xét của Ban Thường vụ Huyện đoàn", "Đạt"],
    ["Kết quả nội dung", "Đạt"],
    ["Xếp loại chung", "Đạt"],
  ] as const)("%s", (text, mark) => {
    const rows = UNITS.flatMap(
      (name, unit): Rows =>
        CONTENTS.flatMap(
          (content, k): Rows => [
            [k === 0 ? name : "", `Nội dung ${k + 1}: ${content}`],
            ...inContent(k).map((at) => ["", PLAIN[at] ?? "", "Đạt", paper(unit, at)]),
            ["", text, mark, ""],
          ],
        ),
    );
    expect(codesOf(sheet([["Tên đơn vị", "Nội dung, tiêu chí", "Kết quả", "Minh chứng"]], rows))).toBe("all");
  });
});
