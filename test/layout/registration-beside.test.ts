/**
 * @fileoverview [O5] Lists whose cells hold more than a name, columns that say how a registration stands, units named in other
 * cells of the list: a unit is not registered only where the list was understood for it.
 */
import { describe, expect, test } from "vitest";
import {
  assessment,
  at,
  CONG_SON,
  GIA_CAT,
  HOP_THANH,
  judge,
  list,
  named,
  TAN_LIEN,
  THPT,
  UNITS,
  YEN_TRACH,
} from "./registered";
import { type Loose, tabOf } from "./tabs";

const LISTED = [GIA_CAT, HOP_THANH, TAN_LIEN, YEN_TRACH, THPT];
const letters = (rows: readonly (readonly Loose[])[], title?: string) =>
  judge([assessment(), list(rows, ...(title === undefined ? [] : (["Đăng ký", title] as const)))]).letters;

describe("[O5] a name with anything around it is its unit's row", () => {
  test.each<[string, (name: string, index: number) => string]>([
    ["a plan in brackets", (name, at) => `${name} (KH số 0${at + 1}-KH/ĐTN ngày 1${at}/02/2021)`],
    ["a telephone", (name, at) => `${name} - ĐT 09123${at}5678`],
    ["its secretary", (name) => `${name} (Bí thư: Lộc Hùng)`],
    ["further words of registering", (name) => `${name} (đăng ký bổ sung)`],
    ["a count", (name) => `${name}: 12 chi đoàn`],
    ["a district", (name) => `${name}, huyện Cao Lộc`],
    ["a cluster before it", (name) => `Cụm 1: ${name}`],
    ["a person before it", (name) => `Đ/c Lộc Hùng – Bí thư ${name}`],
    ["a sign before and behind it", (name) => `+ ${name};`],
  ])("%s", (_, cell) => {
    expect(letters([["TT", "Đơn vị"], ...LISTED.map((name, at) => [at + 1, cell(name, at)])])).toBe("rrrrnr");
  });

  test("several in one cell", () => {
    const cells = [`Cụm 1: ${GIA_CAT}, ${HOP_THANH} và ${TAN_LIEN}`, `Cụm 2: ${YEN_TRACH}; ${THPT}`];
    expect(letters([["TT", "Đơn vị"], ...named(...cells)])).toBe("rrrrnr");
  });

  test("what stands around it is weighed", () => {
    const cells = [
      `${GIA_CAT} (chờ duyệt)`,
      `${HOP_THANH} – để năm sau`,
      `${TAN_LIEN} (chưa gửi kế hoạch)`,
      `${YEN_TRACH} (xã biên giới)`,
    ];
    expect(letters([["TT", "Đơn vị"], ...named(...cells)])).toBe("uuurnn");
  });

  test("a longer name is another's where the unit has a row of its own, else it may be the unit's", () => {
    const longer = [["TT", "Đơn vị"], ...named(HOP_THANH, `${GIA_CAT} Thượng`)];
    expect(letters(longer)).toBe("urnnnn");
    expect(letters([...longer, [3, GIA_CAT]])).toBe("rrnnnn");
  });

  test("a school's name holds the commune's without being it", () => {
    expect(letters([["TT", "Đơn vị"], ...named(HOP_THANH, "Trường THCS xã Gia Cát (5 chi đoàn)")])).toBe(
      "nrnnnn",
    );
  });

  test("a name much like one, with more behind it, is asked about", () => {
    const judged = judge([
      assessment(),
      list([["TT", "Đơn vị"], ...named(HOP_THANH, "Đoàn xã Gia Cất (KH số 03)")]),
    ]);
    expect(judged).toMatchObject({ letters: "urnnnn", codes: ["registration-unmatched Chấm điểm!B3"] });
  });
});

describe("[O5] other columns of a list", () => {
  test.each<[string, readonly string[], string]>([
    ["Trạng thái", ["Đã duyệt", "Trả lại", "Chờ duyệt", "Đã duyệt", "Đã duyệt", "Đã duyệt"], "ruurrr"],
    [
      "Ý kiến của đơn vị",
      ["Đăng ký", "Xem xét sau", "Chưa đủ điều kiện", "Đăng ký", "Để năm sau", "Đăng ký"],
      "ruurur",
    ],
    [
      "Ý kiến của Huyện đoàn",
      ["Đồng ý", "Chưa đồng ý", "Đề nghị làm lại kế hoạch", "Đồng ý", "Nhất trí", ""],
      "ruurrr",
    ],
    ["Điều chỉnh tháng 6", ["", "Rút", "Thôi không thực hiện", "", "Chuyển sang năm 2022", ""], "ruurur"],
    [
      "Ghi chú",
      [
        "",
        "Chuyển sang đăng ký Chi đoàn mạnh",
        "Không đủ 10 đoàn viên nên thôi",
        "",
        "Nộp muộn",
        "Nhận bản giấy",
        "Bản cứng",
      ],
      "ruurrr",
    ],
    [
      "Ghi chú",
      [
        "Bí thư mới",
        "Lý do khách quan bất khả kháng",
        "Đơn vị điểm",
        "Gửi qua email",
        "12 chi đoàn",
        "Lần đầu đăng ký",
      ],
      "rurrrr",
    ],
    ["Nhà văn hóa", ["Có", "Không", "Chưa có", "Có", "Có", "Có"], "rrrrrr"],
    ["Kiến nghị", ["Không", "Đề nghị hỗ trợ kinh phí", "Sẽ trao đổi sau", "", "", ""], "rrrrrr"],
    ["Bí thư", ["Lộc Văn Hùng", "Hoàng Thị Nga", "Vi Sỹ", "Lý Mai", "Chu Bảo", "Đàm Hải"], "rrrrrr"],
    ["Chờ duyệt", ["", "x", "", "", "", ""], "rurrrr"],
  ])("%s", (heading, cells, expected) => {
    const rows = UNITS.map((name, at): Loose[] => [at + 1, name, cells[at] ?? ""]);
    expect(letters([["TT", "Đơn vị", heading], ...rows])).toBe(expected);
  });

  test("the year for which each registered", () => {
    const years = [2021, 2021, 2022, 2021, 2023, 2021];
    const rows = UNITS.map((name, at): Loose[] => [at + 1, name, years[at] ?? ""]);
    const title = "ĐĂNG KÝ LỘ TRÌNH XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” GIAI ĐOẠN 2021 - 2023";
    expect(letters([["TT", "Đơn vị", "Năm phấn đấu đạt"], ...rows], title)).toBe("rrurur");
  });

  test("content by content: all of them, some, none", () => {
    const ticks = ["xxx", "xxx", "x", "xxx", "xx", ""];
    const rows = UNITS.map((name, at): Loose[] => [
      at + 1,
      name,
      ...[0, 1, 2].map((n) => ticks[at]?.charAt(n) ?? ""),
    ]);
    expect(letters([["TT", "Đơn vị", "Nội dung 1", "Nội dung 2", "Nội dung 3"], ...rows])).toBe("rrurun");
  });

  test("a box left empty beside words that register", () => {
    const rows = UNITS.map((name, at): Loose[] => [
      at + 1,
      name,
      at < 4 ? "x" : "",
      at === 4 ? "Đăng ký bổ sung ngày 5/3" : "",
    ]);
    expect(letters([["TT", "Đơn vị", "Đăng ký", "Ghi chú"], ...rows])).toBe("rrrrun");
  });
});

describe("[O5] units that other cells of a list name", () => {
  const rows = [["TT", "Đơn vị"], ...named(GIA_CAT, HOP_THANH, TAN_LIEN, YEN_TRACH, THPT)];

  test("a footnote takes a registration back", () => {
    expect(letters([...rows, [], [`* ${GIA_CAT} xin thôi đăng ký theo Công văn số 15`]])).toBe("urrrnr");
  });

  test("a footnote says that a unit did not register: it is not registered", () => {
    expect(letters([...rows, [`Ghi chú: ${CONG_SON} chưa đăng ký do mới thành lập`]])).toBe("rrrrnr");
  });

  test("a unit named elsewhere is not plainly missing", () => {
    const judged = judge([assessment(), list([...rows, [], [], [], [], ["Đăng ký sau hạn", "", CONG_SON]])]);
    expect(judged.letters).toBe("rrrrur");
  });

  test("nor is one while a row lacks its name", () => {
    const judged = judge([
      assessment(),
      list([
        ["TT", "Đơn vị", "Số KH"],
        [1, GIA_CAT, "01-KH/ĐTN"],
        [2, "", "02-KH/ĐTN"],
        [3, THPT, "03-KH/ĐTN"],
      ]),
    ]);
    expect(judged).toMatchObject({ letters: "ruuuur", codes: ["unit-unnamed Đăng ký!B4"] });
  });

  test("to whom a list was sent, and who helps whom, says nothing", () => {
    expect(letters([...rows, [], ["", "Nơi nhận:"], ["", `- ${CONG_SON}`]])).toBe("rrrrnr");
    const helped = [
      ["TT", "Đơn vị", "Đơn vị kết nghĩa"],
      [1, GIA_CAT, CONG_SON],
      [2, THPT, HOP_THANH],
    ];
    expect(letters(helped)).toBe("rnnnnr");
  });
});

describe("[O5] a list of all units with the day or the paper by which most registered", () => {
  const all = [GIA_CAT, HOP_THANH, TAN_LIEN, YEN_TRACH, CONG_SON, THPT];
  const judged = (heading: string, cells: (at: number) => Loose, notes: (at: number) => Loose = () => "") =>
    judge([
      assessment(),
      list([
        ["TT", "Đơn vị", heading, "Ghi chú"],
        ...all.map((name, at) => [at + 1, name, cells(at), notes(at)]),
      ]),
    ]);
  const papers = (at: number) => `0${at + 1}-KH/ĐTN`;
  const days = (at: number) => `1${at}/02/2021`;
  test.each<[string, (at: number) => Loose]>([
    ["Số kế hoạch", papers],
    ["Ngày gửi kế hoạch", days],
    ["Văn bản", papers],
  ])("“%s” blank for one leaves that one open, at the blank cell", (heading, cells) => {
    const one = judged(heading, (at) => (at === 3 ? "" : cells(at)));
    expect(one).toMatchObject({ letters: "rrrurr", doubt: null });
    expect(one.codes).toEqual(["registration-withdrawn Đăng ký!C6"]);
    expect(judged(heading, cells)).toMatchObject({ letters: "rrrrrr", codes: [] });
  });
  test("a note that says no is told in place of the blank", () => {
    const one = judged(
      "Số kế hoạch",
      (at) => (at === 3 ? "" : papers(at)),
      (at) => (at === 3 ? "Không đăng ký" : ""),
    );
    expect(one).toMatchObject({ letters: "rrrurr", codes: ["registration-withdrawn Đăng ký!D6"] });
  });
  test("blank for most, or a column of something else, says nothing of single units", () => {
    expect(judged("Số kế hoạch", (at) => (at > 3 ? papers(at) : "")).codes).toEqual([
      "registration-unclear -",
    ]);
    expect(judged("Đã họp", (at) => (at === 3 ? "" : "x")).codes).toEqual(["registration-unclear -"]);
  });
});

describe("[O5] lists that say more", () => {
  test("a group of those not approved yet", () => {
    const rows = [
      ["TT", "Đơn vị"],
      ["I", "Đã duyệt"],
      [1, GIA_CAT],
      [2, HOP_THANH],
      ["II", "Chờ duyệt"],
      [1, TAN_LIEN],
    ];
    expect(letters(rows)).toBe("rrunnn");
  });

  test("a star that a note explains", () => {
    const rows = [["TT", "Đơn vị"], ...named(GIA_CAT, `${HOP_THANH} (*)`)];
    expect(letters([...rows, [], ["", "(*) Chưa nộp kế hoạch"]])).toBe("runnnn");
    expect(letters([...rows, [], ["", "(*) Đơn vị điểm"]])).toBe("rrnnnn");
  });

  test("units across are no list that is read: it is asked", () => {
    const rows = [
      ["Nội dung", ...UNITS],
      ["Đăng ký", "x", "x", "", "x", "x", "x"],
    ];
    expect(judge([assessment(), list(rows)])).toMatchObject({
      letters: "rrrrrr",
      codes: ["registration-unclear -"],
    });
  });

  test("names of the assessment with more behind them", () => {
    const units = UNITS.map((name, at) => `${name} (${at + 5} chi đoàn)`);
    const judged = judge([
      assessment(undefined, [], units),
      list([["TT", "Đơn vị"], ...named(GIA_CAT, THPT)]),
    ]);
    expect(judged.letters).toBe("rnnnnr");
  });

  test("two of the three contents, another title", () => {
    const levels = UNITS.map((name, at): Loose[] => [
      at + 1,
      name,
      at === 2 ? "Đạt 2/3 nội dung" : "Đạt 3/3 nội dung",
    ]);
    expect(letters([["TT", "Đơn vị", "Mức đăng ký"], ...levels])).toBe("rrurrr");
    const titles = UNITS.map((name, at): Loose[] => [
      at + 1,
      name,
      at === 1 ? "Chi đoàn mạnh" : "Đoàn cơ sở 3 chủ động",
    ]);
    expect(letters([["TT", "Đơn vị", "Danh hiệu đăng ký"], ...titles], "DANH SÁCH ĐĂNG KÝ NĂM 2021")).toBe(
      "rnrrrr",
    );
  });
});

describe("[O5] lists that speak against each other, and rows that are no header", () => {
  const HEAD = ["TT", "Tên đơn vị", "Ngày đăng ký"];
  const DAYS = UNITS.map((unit, n): Loose[] => [n + 1, unit, n === 2 ? "" : at(n + 1)]);

  test("a row that numbers the columns stands between a header and its names", () => {
    for (const numbers of [
      ["(1)", "(2)", "(3)"],
      [1, 2, 3],
      ["A", "B", "C"],
    ])
      expect(judge([assessment(), list([HEAD, numbers, ...DAYS])]).letters).toBe("rrnrrr");
  });

  test("who did not register is no matter where the other list leaves the unit out too", () => {
    const not = (unit: string) =>
      list(
        [
          ["TT", "Đơn vị"],
          [1, unit],
        ],
        "Chưa đăng ký",
        "DANH SÁCH ĐƠN VỊ CHƯA ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2021",
      );
    const listed = list([["TT", "Đơn vị"], ...named(...UNITS.slice(1))]);
    expect(judge([assessment(), listed, not(UNITS[0] ?? "")]).letters).toBe("nrrrrr");
    const { doubt, codes } = judge([assessment(), listed, not(UNITS[1] ?? "")]);
    expect(doubt).not.toBeNull();
    expect(codes).toEqual(["registration-unclear -"]);
  });
});

describe("[O5] a list right of the table under its own title", () => {
  /** The title in the given row above the table's header, the list's headings at the header's height. */
  const beside = (title: string, units: readonly string[], { row = 3, names = "Đơn vị" } = {}) => {
    const lines: Loose[][] = [
      ["HUYỆN ĐOÀN CAO LỘC"],
      ["KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      ["(Ban hành kèm theo Báo cáo số 96-BC/ĐTN)"],
      [""],
      ...assessment()
        .values.slice(1)
        .map((cells) => [...cells]),
    ];
    const put = (at: number, ...cells: Loose[]) => {
      const line = lines[at] ?? [];
      while (line.length < 20) line.push("");
      lines[at] = [...line, ...cells];
    };
    put(row, title);
    put(4, "TT", names, "Số kế hoạch", "Ngày");
    for (const [index, unit] of units.entries())
      put(5 + index, index + 1, unit, `0${index + 1}-KH/ĐTN`, at(index + 1));
    return judge([tabOf("3CD", lines)]);
  };
  const TITLES = [
    "DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "Danh sách đăng ký",
    "Các đơn vị đăng ký 3 chủ động năm 2021",
    "ĐƠN VỊ ĐĂNG KÝ ĐẦU NĂM",
  ];
  test.each(TITLES)("%s: who is not on it did not register", (title) => {
    for (const row of [0, 2, 3])
      expect(beside(title, LISTED, { row })).toMatchObject({ letters: "rrrrnr", codes: [] });
  });
  test("in another order, and with a name that nobody has", () => {
    expect(beside(TITLES[0] ?? "", [...LISTED].reverse()).letters).toBe("rrrrnr");
    expect(beside(TITLES[0] ?? "", [...LISTED, "Đoàn xã Bảo Lâm"]).codes).toEqual([
      "registered-not-assessed 3CD!V11",
    ]);
  });
  test("a list of another matter is none: what the tab is about is asked", () => {
    expect(() => beside("DANH SÁCH ĐĂNG KÝ HIẾN MÁU", LISTED)).toThrow("HIẾN MÁU");
  });
});

describe("[O5] the form in which a registration came in, and what is said of other things", () => {
  test("a tick under any of the forms is a yes; beside a paper's number none is needed", () => {
    const forms = [
      ["TT", "Đơn vị", "Bản giấy", "Bản mềm"],
      [1, GIA_CAT, "x", ""],
      [2, HOP_THANH, "", "x"],
      [3, TAN_LIEN, "x", "x"],
      [4, YEN_TRACH, "", ""],
      [5, THPT, "x", "x"],
    ];
    expect(letters(forms)).toBe("rrrnnr");
    expect(
      letters([
        ["TT", "Đơn vị", "Số văn bản", "Bản giấy"],
        ...UNITS.map((name, at) => [at + 1, name, `0${at}-ĐK/ĐTN`, at === 2 ? "" : "x"]),
      ]),
    ).toBe("rrrrrr");
  });
  test.each([
    ["Đăng ký cả 3 nội dung", "r"],
    ["Bản chính gửi sau Tết, đã nhận", "r"],
    ["Không đăng ký công trình thanh niên cấp huyện", "r"],
    ["Máy tính hỏng, không có bản mềm", "r"],
    ["Bản chính gửi sau Tết", "u"],
    ["Không đăng ký danh hiệu này", "u"],
  ])("a note %s: %s", (note, letter) => {
    const rows = UNITS.map((name, at) => [at + 1, name, `0${at}-ĐK/ĐTN`, at === 0 ? note : ""]);
    expect(letters([["TT", "Đơn vị", "Số văn bản", "Ghi chú"], ...rows])).toBe(`${letter}rrrrr`);
  });
});
