/** @fileoverview Criteria in own words, numbered in no known way or not at all: which criterion a row is ([L6], [K2], [L2]). */
import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/layout/reading";
import { answer, cellOf, type Rows, read } from "./books";
import { tabOf } from "./tabs";

const CONTENTS = [
  "Chủ động thực hiện quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên ở địa phương, đơn vị",
  "Chủ động xây dựng và thực hiện kế hoạch công tác",
  "Chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan",
];
/** The first two of the second content both sound like 2.2 of the known set. */
const OWN = [
  ["Quản lý hồ sơ, danh sách đoàn viên", "Nắm chắc tư tưởng đoàn viên", "Bảo vệ quyền lợi đoàn viên"],
  ["Có chương trình công tác năm", "Tổ chức hoạt động, công trình thanh niên", "Sinh hoạt chi đoàn định kỳ"],
  ["Giới thiệu đoàn viên ưu tú", "Phối hợp ban ngành, đoàn thể", "Huy động nguồn lực xã hội"],
];
/** Four, six and five of them, none of a known set. */
const UNEVEN = [
  [
    "Nắm tình hình dư luận",
    "Quản lý dữ liệu đoàn viên",
    "Hỗ trợ thanh niên yếu thế",
    "Truyền thông trên mạng",
  ],
  [
    "Kế hoạch năm",
    "Công trình số",
    "Sinh hoạt chi đoàn",
    "Kết nạp đoàn viên",
    "Kiểm tra cơ sở",
    "Thu đoàn phí",
  ],
  ["Tham mưu cấp ủy", "Quy chế phối hợp", "Giới thiệu Đảng", "Phản biện xã hội", "Nguồn lực"],
];
type Texts = readonly (readonly string[])[];
type Number = (content: number, place: number, all: number) => string | number;

const codesOf = (texts: Texts) => texts.flatMap((own, p) => own.map((_, i) => `${p + 1}.${i + 1}`));
const codes = (reading: Reading, unit = 0) => [...(reading.units[unit]?.rows?.keys() ?? [])];
const notRead = (reading: Reading) => reading.rowsNotRead.map(({ at }) => cellOf(at));

function form(
  name: string,
  rows: Rows,
  year = 2025,
  head = ["TT", "Nội dung, tiêu chí", "Thẩm định", "Minh chứng"],
) {
  return tabOf(name, [
    [`PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
    [`Đơn vị: Đoàn xã ${name}`],
    head,
    ...rows,
  ]);
}

/** Contents in rows of their own, above their criteria. */
function below(
  texts: Texts,
  content: (p: number) => string | number,
  number: Number,
  names = CONTENTS,
): Rows {
  let all = 0;
  return texts.flatMap((own, p) => [
    [content(p + 1), names[p] ?? ""],
    ...own.map((text, i) => {
      all += 1;
      return [number(p + 1, i + 1, all), text, "Đạt", "01-BC/ĐTN"];
    }),
  ]);
}

/** Contents in a column of their own, on the first of their criteria or on each. */
function beside(texts: Texts, content: (p: number) => string, number: Number, each = false): Rows {
  let all = 0;
  return texts.flatMap((own, p) =>
    own.map((text, i) => {
      all += 1;
      return [i === 0 || each ? content(p + 1) : "", number(p + 1, i + 1, all), text, "Đạt", "01-BC/ĐTN"];
    }),
  );
}

const NUMBERED: readonly (readonly [string, (p: number) => string | number, Number])[] = [
  ["dashes", (p) => p, () => "-"],
  ["pluses", (p) => p, () => "+"],
  ["1a, 1b", (p) => p, (p, i) => `${p}${"abcdeg"[i - 1]}`],
  ["01, 02 … that run on under A, B, C", (p) => "ABC"[p - 1] ?? "", (_, __, n) => String(n).padStart(2, "0")],
  [
    "a) under Phần thứ nhất",
    (p) => `Phần thứ ${["nhất", "hai", "ba"][p - 1]}`,
    (_, i) => `${"abcdeg"[i - 1]})`,
  ],
  [
    "a) under Nội dung một",
    (p) => `Nội dung ${["một", "hai", "ba"][p - 1]}`,
    (_, i) => `${"abcdđe"[i - 1]})`,
  ],
  ["nothing", () => "", () => ""],
  ["1 … that run on under I, II, III", (p) => "I".repeat(p), (_, __, n) => n],
];

describe("[L6] under contents a criterion is known by its place, whatever its words are like", () => {
  test.each(NUMBERED)("%s", (_, content, number) => {
    for (const texts of [OWN, UNEVEN]) {
      const reading = read(form("Gia Cát", below(texts, content, number)));
      expect(codes(reading)).toEqual(codesOf(texts));
      expect(notRead(reading)).toEqual([]);
      expect(reading.criteria.map(({ text }) => text)).toEqual(texts.flat());
    }
  });

  test("contents in own words too, where a number heads rows of dashes", () => {
    const names = ["Công tác cán bộ", "Hoạt động bề nổi", "Việc làm thêm"];
    const reading = read(
      form(
        "Gia Cát",
        below(
          OWN,
          (p) => p,
          () => "-",
          names,
        ),
      ),
    );
    expect(codes(reading)).toEqual(codesOf(OWN));
    expect(reading.criteria[0]?.pillar.text).toBe("Công tác cán bộ");
  });

  test("turned round", () => {
    for (const [, content, number] of NUMBERED) {
      const rows = below(OWN, content, number).map(([n = "", text = "", mark = ""]) => [n, text, mark, mark]);
      const reading = read(
        tabOf("TH", [
          ["KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025"],
          ["TT", "Tiêu chí", "Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"],
          ...rows,
        ]),
      );
      expect(reading.criteria.map(({ code }) => code)).toEqual(codesOf(OWN));
    }
  });

  test("a total inside, a verdict, a signature are no criteria", () => {
    const rows = [
      ...below(
        OWN,
        (p) => p,
        () => "-",
      ),
    ];
    rows.splice(4, 0, ["", "Cộng nội dung 1", "3/3", ""]);
    const reading = read(
      form("Gia Cát", [
        ...rows,
        ["", "Kết luận chung", "Đạt", ""],
        [],
        ["", "Người thẩm định"],
        ["", "Nguyễn Văn A"],
      ]),
    );
    expect(codes(reading)).toEqual(codesOf(OWN));
    expect(notRead(reading)).toEqual([]);
  });

  test("a content's heading with the sum of its marks is none either", () => {
    const rows = below(
      OWN,
      (p) => p,
      () => "-",
    ).map((row) => (row.length === 2 ? [...row, 3] : row));
    expect(codes(read(form("Gia Cát", rows)))).toEqual(codesOf(OWN));
  });

  test("a row without a mark keeps its place", () => {
    const rows = below(
      OWN,
      (p) => p,
      () => "-",
    ).map((row) => (row[1] === OWN[1]?.[0] ? row.slice(0, 2) : row));
    expect(codes(read(form("Gia Cát", rows)))).toEqual(codesOf(OWN));
  });

  test("in a form that lacks a row those that moved are not read", () => {
    const rows = below(
      OWN,
      (p) => p,
      () => "-",
    );
    const lacking = rows.filter(([, text]) => text !== OWN[1]?.[0]);
    const reading = read([form("Gia Cát", rows), form("Bảo Lâm", lacking), form("Hợp Thành", rows)]);
    expect(reading.rowsNotRead.map(({ at, unit }) => `${unit?.name} ${cellOf(at)}`)).toEqual([
      "Đoàn xã Bảo Lâm A9",
      "Đoàn xã Bảo Lâm A10",
    ]);
  });
});

describe("[L6] numbers that run on keep to the contents' own bounds", () => {
  const rows = below(
    UNEVEN,
    (p) => "I".repeat(p),
    (_, __, n) => n,
  );

  test("one left out within a content moves no other", () => {
    const reading = read(
      form(
        "Gia Cát",
        rows.filter(([n]) => n !== 7),
      ),
    );
    expect(codes(reading)).toEqual(codesOf(UNEVEN).filter((code) => code !== "2.3"));
  });

  test("one left out between two contents: nobody knows whose it was", () => {
    const reading = read(
      form(
        "Gia Cát",
        rows.filter(([n]) => n !== 4),
      ),
    );
    expect(codes(reading).filter((code) => code.startsWith("2."))).toEqual([]);
    expect(notRead(reading)).toHaveLength(6);
  });
});

describe("[K2] a known set's own words tell its criteria in a year of its own", () => {
  const KNOWN = [
    "Nắm chắc tư tưởng đoàn viên",
    "Quản lý hồ sơ, danh sách đoàn viên",
    "Rà soát thanh niên khó khăn",
    "Tuyên truyền chủ trương mới",
    "Bảo vệ quyền lợi đoàn viên",
  ];
  const SECOND = [
    "Có chương trình công tác năm",
    "Tổ chức hoạt động, công trình thanh niên",
    "Sinh hoạt chi đoàn định kỳ",
    "Phát triển tổ chức 1+1",
    "Kiểm tra, nhân rộng điển hình",
  ];
  const THIRD = [
    "Tham mưu cấp ủy về công tác thanh niên",
    "Tham mưu quy hoạch cán bộ Đoàn",
    "Giới thiệu đoàn viên ưu tú",
    "Phối hợp ban ngành, đoàn thể",
    "Huy động nguồn lực xã hội",
  ];

  test("two that sound like one go by their places", () => {
    const texts = [KNOWN, SECOND, THIRD];
    expect(
      codes(
        read(
          form(
            "Gia Cát",
            below(
              texts,
              (p) => p,
              () => "-",
            ),
            2021,
          ),
        ),
      ),
    ).toEqual(codesOf(texts));
  });

  test("what is plainly another criterion than its place says is not read", () => {
    const swapped = [SECOND[0], SECOND[1], SECOND[4], SECOND[3], SECOND[2]].map(String);
    const rows = below(
      [KNOWN, swapped, THIRD],
      (p) => p,
      () => "-",
    );
    expect(notRead(read(form("Gia Cát", rows, 2021)))).not.toEqual([]);
    expect(notRead(read(form("Gia Cát", rows, 2025)))).toEqual([]);
  });
});

describe("[L2] a content in a column beside its criteria heads no row of its own", () => {
  const HEAD = ["Nội dung", "TT", "Tiêu chí", "Kết quả", "Minh chứng"];
  const NAMES: readonly (readonly [string, (p: number) => string])[] = [
    ["in words", (p) => CONTENTS[p - 1] ?? ""],
    ["“Nội dung 1”", (p) => `Nội dung ${p}`],
    ["“1. …”", (p) => `${p}. ${CONTENTS[p - 1]}`],
    ["I, II, III", (p) => "I".repeat(p)],
    ["own words", (p) => ["Công tác cán bộ", "Hoạt động bề nổi", "Việc làm thêm"][p - 1] ?? ""],
  ];
  const NUMBERS: readonly (readonly [string, Number])[] = [
    ["1–15", (_, __, n) => n],
    ["1–5 again", (_, i) => i],
    ["letters", (_, i) => `${"abcdđeg"[i - 1]})`],
    ["1.1", (p, i) => `${p}.${i}`],
    ["nothing", () => ""],
  ];

  test.each(NAMES)("on its first row or on each, %s", (name, content) => {
    for (const [how, number] of NUMBERS)
      for (const each of [false, true]) {
        // A numeral beside words alone may be a heading's.
        if (name === "I, II, III" && how === "nothing") continue;
        const found = answer(form("Gia Cát", beside(UNEVEN, content, number, each), 2025, HEAD));
        expect(found.ok && [name, how, each, ...codes(found.reading)]).toEqual([
          name,
          how,
          each,
          ...codesOf(UNEVEN),
        ]);
        expect(found.ok && notRead(found.reading)).toEqual([]);
      }
  });

  test("a row of its own above them is one, with a verdict beside it too", () => {
    for (const verdict of ["", "Đạt", 3]) {
      const rows = UNEVEN.flatMap((own, p) => [
        [CONTENTS[p] ?? "", "", "", verdict, ""],
        ...own.map((text, i) => ["", i + 1, text, "Đạt", ""]),
      ]);
      const reading = read(form("Gia Cát", rows, 2025, HEAD));
      expect(codes(reading)).toEqual(codesOf(UNEVEN));
      expect(reading.layout.rows.headings).toBe(3);
    }
  });

  test("a long list, the content's name merged over its rows or not", () => {
    const rows = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].flatMap((unit) =>
      beside(
        OWN,
        (p) => CONTENTS[p - 1] ?? "",
        (_, __, n) => n,
      ).map((row, i) => [i === 0 ? unit : "", ...row]),
    );
    const reading = read(
      tabOf("DS", [
        ["TỔNG HỢP THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025"],
        ["Đơn vị", "Nội dung", "TT", "Tiêu chí", "Kết quả", "Minh chứng"],
        ...rows,
      ]),
    );
    expect(codes(reading, 1)).toEqual(codesOf(OWN));
    expect(reading.criteria[3]?.pillar.text).toBe(CONTENTS[1]);
  });
});

describe("[E10] evidence on a tab of its own that names criteria in the assessment's words", () => {
  const wide = (year: number) =>
    tabOf("KQ", [
      [`KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
      ["TT", "Đơn vị", "Nội dung 1", "", "", "Nội dung 2", "", "", "Nội dung 3", "", ""],
      ["", "", ...OWN.flat()],
      [1, "Đoàn xã Gia Cát", ...OWN.flat().map(() => "Đạt")],
      [2, "Đoàn xã Bảo Lâm", ...OWN.flat().map(() => "Đạt")],
    ]);
  const list = tabOf("Minh chứng", [
    ["MINH CHỨNG 3 CHỦ ĐỘNG NĂM 2025"],
    ["Đơn vị", "Tiêu chí", "Số, ký hiệu văn bản"],
    ...["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].flatMap((unit) =>
      OWN.flat().map((text, n) => [unit, text, `0${n + 1}-BC/ĐTN`]),
    ),
  ]);

  test("is each criterion's, whatever else it sounds like", () => {
    const { keyedTab } = read([wide(2025), list]);
    const own = keyedTab?.entries.filter(({ unit }) => unit === "Đoàn xã Gia Cát");
    expect(own?.map(({ criterion, row }) => `${criterion}@${row + 1}`)).toEqual(
      codesOf(OWN).map((code, n) => `${code}@${n + 3}`),
    );
  });
});

describe("[L9] rows of which nobody can say which criteria they are", () => {
  test("words alone under no contents, in a year whose set they are not: the cause is named", () => {
    const rows = OWN.flat().map((text) => ["Đoàn xã Gia Cát", text, "Đạt"]);
    const title = (year: number) => [`TỔNG HỢP THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`];
    const found = answer(tabOf("DS", [title(2025), ["Đơn vị", "Tiêu chí", "Kết quả"], ...rows]));
    expect(found.ok ? "" : found.message).toMatch(/Tab “DS”.*mỗi dòng là tiêu chí nào/);
  });
});
