/** @fileoverview Whose a unit is where a list says more than a name: groups, who was before, other years, ditto marks, bodies, other matters. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { followersOf } from "../../src/year/followers";
import { readYear } from "../../src/year/read";
import { read } from "../layout/books";
import { assessment } from "../layout/registered";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const [G, H, T, Y] = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên", "Đoàn xã Yên Trạch"];
const [AN, BINH, CUONG] = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"];
const TITLE = "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021";
type Rows = readonly (readonly Loose[])[];
const readAs = (rows: Rows, { merges = [] as readonly string[], title = TITLE, name = "Phân công" } = {}) =>
  yearOf([tabOf(name, [[title], ...rows], { merges })], { judged: JUDGED });
/** Each unit with its officers, in short. */
const whose = (rows: Rows, options = {}) => {
  const { assignments = [], findings = [] } = said(readAs(rows, options));
  return [...assignments.map((line) => line.replace(/^\S+ công!\S+ Đoàn (?:xã|trường) /, "")), ...findings];
};

describe("a group's row ends what was carried down", () => {
  it.each([
    ["an office in the first column", ["TT", "Cán bộ", "Đơn vị phụ trách"], ["Văn phòng", "", ""], "B6"],
    [
      "numbered, in the officers' column",
      ["TT", "Cán bộ", "Đơn vị phụ trách"],
      ["II", "Ban Phong trào", ""],
      "B6",
    ],
    ["a block among the units", ["TT", "Cán bộ", "Đơn vị phụ trách"], ["", "", "Khối trường học"], "B6"],
    ["the standing board", ["TT", "Cán bộ", "Đơn vị phụ trách"], ["II", "Thường trực", ""], "B6"],
  ] as const)("%s", (_, head, group, cell) => {
    const rows: Rows = [[...head], [1, AN, G], ["", "", H], [...group], ["", "", T], [2, BINH, Y]];
    expect(whose(rows)).toEqual([
      `Gia Cát ← ${AN}`,
      `Hợp Thành ← ${AN}`,
      "Tân Liên ← ",
      `Yên Trạch ← ${BINH}`,
      `assignment-unclear Phân công!${cell}`,
    ]);
    const [finding] = readAs(rows).lists.findings;
    expect(finding && sentenceOf(finding)).toContain(group.filter((text) => text !== "").join(" "));
  });

  it("a merged officer's name too, and groups over officers themselves leave theirs", () => {
    expect(
      whose(
        [
          ["TT", "Cán bộ", "Đơn vị phụ trách"],
          ["I", "Văn phòng", ""],
          [1, AN, G],
          ["", "", H],
          ["II", "Ban Xây dựng Đoàn", ""],
          [2, BINH, T],
          ["", "", Y],
        ],
        { merges: ["B4:B5"] },
      ),
    ).toEqual([`Gia Cát ← ${AN}`, `Hợp Thành ← ${AN}`, `Tân Liên ← ${BINH}`, `Yên Trạch ← ${BINH}`]);
  });

  it("parts below an officer's own heading are that officer's", () => {
    expect(
      whose([
        ["TT", "Đơn vị"],
        ["I", `Đ/c ${AN}`],
        ["", "Khối xã"],
        [1, G],
        ["", "Khối trường học"],
        [2, "Đoàn trường THPT Cao Lộc"],
        ["II", `Đ/c ${BINH}`],
        [3, T],
        ["III", "Văn phòng"],
        [4, Y],
      ]),
    ).toEqual([
      `Gia Cát ← ${AN}`,
      `THPT Cao Lộc ← ${AN}`,
      `Tân Liên ← ${BINH}`,
      "Yên Trạch ← ",
      "assignment-unclear Phân công!B11",
    ]);
  });

  it("on a list of visits: who went is not the officer of another group", () => {
    const { visits = [], findings = [] } = said(
      readAs(
        [
          ["Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
          ["16/8", AN, G, "Khảo sát"],
          ["17/8", "", H, "Khảo sát"],
          ["", "Khối trường học", "", ""],
          ["18/8", "", "Đoàn trường THPT Cao Lộc", "Khảo sát"],
        ],
        { title: "THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021", name: "Đi cơ sở" },
      ),
    );
    expect(visits.map((line) => line.split(" · ")[2])).toEqual([AN, AN, ""]);
    expect(findings).toEqual(["visit-officer-missing Đi cơ sở!B6"]);
  });
});

describe("officers before and now", () => {
  const rows: Rows = [
    [1, G, AN, BINH],
    [2, H, CUONG, CUONG],
  ];
  it.each([
    [["TT", "Đơn vị", "Cán bộ cũ", "Cán bộ mới"]],
    [["TT", "Đơn vị", "Người phụ trách trước đây", "Người phụ trách từ 01/7"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách (đến 30/6)", "Cán bộ phụ trách (từ 01/7/2021)"]],
    [["TT", "Đơn vị", "Cán bộ bàn giao", "Cán bộ nhận bàn giao"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách", "Cán bộ phụ trách thay thế"]],
    [["TT", "Đơn vị", "Can bo cu", "Can bo moi"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách 6 tháng đầu năm", "Cán bộ phụ trách 6 tháng cuối năm"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách năm 2020", "Cán bộ phụ trách năm 2021"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách quý I", "Cán bộ phụ trách quý II"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách năm 2021", "Cán bộ phụ trách năm 2022"], AN],
  ] as const)("%j: one of them counts", (head, who = BINH as string) => {
    expect(whose([[...head], ...rows])).toEqual([`Gia Cát ← ${who}`, `Hợp Thành ← ${CUONG}`]);
  });

  it.each([
    [
      ["Cũ", "Mới"],
      ["A2:A3", "B2:B3", "C2:D2"],
    ],
    [
      ["Năm 2020", "Năm 2021"],
      ["A2:A3", "B2:B3", "C2:D2"],
    ],
    [
      ["2020", "2021"],
      ["A2:A3", "B2:B3", "C2:D2"],
    ],
    [["Năm 2020", "Năm 2021"], []],
  ] as const)("under one heading: %j", (below, merges) => {
    const head: Rows = [
      ["TT", "Đơn vị", "Cán bộ phụ trách", ""],
      ["", "", ...below],
    ];
    expect(whose([...head, ...rows], { merges })).toEqual([`Gia Cát ← ${BINH}`, `Hợp Thành ← ${CUONG}`]);
  });

  it("who is new is blank: nobody is taken, and it is named; beside “thay thế” a blank leaves who was there", () => {
    const blank: Rows = [[1, G, AN, ""]];
    const head = ["TT", "Đơn vị", "Cán bộ cũ", "Cán bộ mới"];
    expect(whose([head, ...blank])).toEqual(["Gia Cát ← ", "assignment-unclear Phân công!D3"]);
    expect(readAs([head, ...blank]).lists.findings.map(sentenceOf)[0]).toContain(AN);
    const replaced = ["TT", "Đơn vị", "Cán bộ phụ trách", "Cán bộ thay thế"];
    expect(whose([replaced, ...blank, [2, H, AN, BINH]])).toEqual([`Gia Cát ← ${AN}`, `Hợp Thành ← ${BINH}`]);
  });

  it("in one cell", () => {
    const head = ["TT", "Đơn vị", "Cán bộ phụ trách"];
    const cells = [`${AN} (đến 30/6), ${BINH} (từ 01/7)`, `${AN} → ${BINH}`, `${AN} (cũ)\n${BINH} (mới)`];
    for (const cell of cells) expect(whose([head, [1, G, cell]]), cell).toEqual([`Gia Cát ← ${BINH}`]);
    // Alone it says nobody else.
    expect(whose([head, [1, G, `${AN} (đến 30/6)`]])).toEqual([`Gia Cát ← ${AN}`]);
    expect(whose([head, [1, G, `${AN} (chính), ${BINH} (phụ)`]])).toEqual([`Gia Cát ← ${AN} + ${BINH}`]);
  });

  it.each([
    [["TT", "Đơn vị", "Cán bộ phụ trách chính", "Cán bộ phối hợp"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách", "Cán bộ hỗ trợ (từ 01/7)"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách", "Người thay khi vắng"]],
    [["TT", "Đơn vị", "Cán bộ phụ trách (theo QĐ năm 2020)", "Cán bộ theo dõi"]],
  ])("%j: both follow", (head) => {
    expect(whose([head, [1, G, AN, BINH]])).toEqual([`Gia Cát ← ${AN} + ${BINH}`]);
  });
});

describe("as the row above", () => {
  it.each(["Như trên", "nt", "-nt-", "n/t", '"', "''", "”", "〃", "- Như trên -"])("%s", (mark) => {
    expect(
      whose([
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, G, AN],
        [2, H, mark],
        ["II", "Khối khác", ""],
        [3, T, mark],
        [4, Y, BINH],
      ]),
    ).toEqual([`Gia Cát ← ${AN}`, `Hợp Thành ← ${AN}`, `Tân Liên ← ${AN}`, `Yên Trạch ← ${BINH}`]);
  });

  it("with nothing above it says nobody, and is named", () => {
    expect(
      whose([
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, G, "Như trên"],
        [2, H, ""],
        [3, T, "nt"],
      ]),
    ).toEqual([
      "Gia Cát ← ",
      "Hợp Thành ← ",
      "Tân Liên ← ",
      "assignment-unclear Phân công!C3",
      "assignment-unclear Phân công!C5",
    ]);
  });

  it("days, units, kinds and words of a list of visits", () => {
    const { visits, refused } = said(
      readAs(
        [
          ["TT", "Thời gian", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung"],
          [1, "16/8", AN, G, "Khảo sát", "Nắm tình hình"],
          [2, "nt", BINH, "nt", "nt", '"'],
          [3, "18/8", '"', H, '"', "Kiểm tra sổ “nt”"],
        ],
        { title: "THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021", name: "Đi cơ sở" },
      ),
    );
    expect(refused).toBeUndefined();
    expect(visits).toEqual([
      `Đi cơ sở!A3 · 2021-08-16 · ${AN} · ${G} · Khảo sát chuyên đề · Nắm tình hình`,
      `Đi cơ sở!A4 · 2021-08-16 · ${BINH} · ${G} · Khảo sát chuyên đề · Nắm tình hình`,
      `Đi cơ sở!A5 · 2021-08-18 · ${BINH} · ${H} · Khảo sát chuyên đề · Kiểm tra sổ “nt”`,
    ]);
  });
});

describe("bodies in an officer's place", () => {
  const head = ["TT", "Đơn vị", "Cán bộ phụ trách"];
  it.each([
    "Ban Tổ chức – Kiểm tra",
    "Văn phòng",
    "Ban Phong trào",
    "Thường trực Huyện đoàn",
    "Phó Bí thư",
    "Tổ công tác",
    "Ban Thường vụ",
  ])("%s is shown, named, and counted among no officers", (body) => {
    const year = readAs([head, [1, G, body], [2, H, AN]]);
    expect(said(year)).toEqual({
      assignments: [`Phân công!B3 ${G} ← ${body}`, `Phân công!B4 ${H} ← ${AN}`],
      findings: ["officer-not-person Phân công!C3"],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0"],
    });
    expect(year.officers.map(({ name }) => name)).toEqual([AN]);
    expect(year.figures.officers).toEqual({ went: 0, all: 1 });
    expect(year.steps.assigned).toBe(2);
  });

  it("with a person's name beside it is that person", () => {
    expect(
      whose([
        head,
        [1, G, `Ban Phong trào (đ/c ${AN})`],
        [2, H, `Văn phòng: ${BINH}`],
        [3, T, `${CUONG} – Ban Tổ chức`],
        [4, Y, "Bàn Văn Tổ"],
      ]),
    ).toEqual([`Gia Cát ← ${AN}`, `Hợp Thành ← ${BINH}`, `Tân Liên ← ${CUONG}`, "Yên Trạch ← Bàn Văn Tổ"]);
  });

  it("is in two places without harm", () => {
    const year = readAs(
      [
        ["Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
        ["16/8", "Văn phòng", G, "Khảo sát"],
        ["16/8", "Văn phòng", H, "Khảo sát"],
      ],
      { title: "THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021", name: "Đi cơ sở" },
    );
    expect(said(year).findings).toEqual(["officer-not-person Đi cơ sở!B3"]);
    expect([year.figures.total.visits, year.figures.officers]).toEqual([2, { went: 0, all: 0 }]);
  });
});

describe("an assignment to something else", () => {
  const rows: Rows = [
    ["TT", "Đơn vị", "Cán bộ phụ trách"],
    [1, G, AN],
    [2, H, BINH],
  ];
  it.each([
    "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH PHÒNG CHỐNG DỊCH NĂM 2021",
    "PHÂN CÔNG CÁN BỘ TRỰC TẾT TẠI CÁC ĐƠN VỊ NĂM 2021",
    "PHÂN CÔNG CÁN BỘ ĐÓN TIẾP ĐẠI BIỂU CÁC ĐƠN VỊ",
    "PHÂN CÔNG HỖ TRỢ TIÊU THỤ NÔNG SẢN",
    "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH ĐỊA BÀN PHÒNG, CHỐNG BÃO SỐ 5",
    "PHÂN CÔNG CÁN BỘ LÀM CÔNG VIỆC LẠ NÀO ĐÓ",
  ])("%s: nothing is taken", (title) => {
    const { lists } = readAs(rows, { title, name: "PC" });
    expect(lists.assignments).toEqual([]);
    expect(lists.notTaken).toMatchObject([{ sheet: "PC", kind: "assignment" }]);
  });

  it.each([
    TITLE,
    "PHÂN CÔNG CÁN BỘ",
    "BẢNG PHÂN CÔNG CÁN BỘ HUYỆN ĐOÀN CAO LỘC NĂM 2021",
    "PHÂN CÔNG ỦY VIÊN BAN THƯỜNG VỤ THEO DÕI, CHỈ ĐẠO CÁC ĐOÀN XÃ, THỊ TRẤN",
    "Thông báo phân công cán bộ Huyện đoàn phụ trách Đoàn cơ sở",
    "PHÂN CÔNG NHIỆM VỤ CHO CÁN BỘ PHỤ TRÁCH ĐỊA BÀN",
    "DANH SÁCH CÁN BỘ PHỤ TRÁCH CƠ SỞ THỰC HIỆN CHƯƠNG TRÌNH 3 CHỦ ĐỘNG",
  ])("%s is read", (title) => {
    expect(readAs(rows, { title }).lists.assignments).toHaveLength(2);
  });
});

describe("a tab that says what it is and cannot be read", () => {
  const visits = [
    ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
    ["Tháng 8: đ/c An đi Gia Cát"],
    ["Tháng 9: đ/c Bình"],
  ];
  it.each([
    ["Phân công 2021", [[TITLE], [AN, G], [BINH, H]], "không thấy dòng tiêu đề"],
    ["Đi cơ sở", visits, "không thấy dòng tiêu đề"],
    [
      "Danh sách",
      [
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, G, AN],
      ],
      "không nói là phân công",
    ],
    ["Phân công", [[TITLE], ["TT", "Đơn vị", "Năm 2021"], [1, G, AN]], "không thấy dòng tiêu đề"],
    ["Hồ sơ", [["TÌNH TRẠNG HỒ SƠ NĂM 2021"], ["TT", "Đơn vị", "Nộp"], [1, G, "x"]], "không thấy cột"],
  ] as const)("%s is a finding that says why", (name, rows, why) => {
    const { lists } = yearOf([tabOf(name, rows as Rows)], { judged: JUDGED });
    const [finding, more] = lists.findings;
    expect([finding?.code, finding?.sheet, finding?.cell, more]).toEqual([
      "list-not-read",
      name,
      null,
      undefined,
    ]);
    expect(finding && sentenceOf(finding)).toContain(why);
    expect([lists.assignments, lists.visits]).toEqual([[], []]);
  });

  it("a list of another year, and a tab of anything else, are none", () => {
    const other = tabOf("Phân công 2020", [
      ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2020"],
      ["TT", "Đơn vị", "Cán bộ phụ trách"],
      [1, G, AN],
    ]);
    const notes = tabOf("Ghi chép", [["Việc cần làm"], ["Gọi lại cho Gia Cát"]]);
    expect(yearOf([other, notes], { judged: JUDGED }).lists.findings).toEqual([]);
  });
});

it("a note that somebody else follows since is named, and so is a cell that makes no name; “chưa” is nobody", () => {
  expect(
    whose([
      ["TT", "Đơn vị", "Cán bộ phụ trách", "Ghi chú"],
      [1, G, AN, "đã chuyển công tác, thay bằng đ/c Bình"],
      [2, H, AN, "Địa bàn xa"],
      [3, T, "#N/A", ""],
      [4, Y, "Chưa phân công", ""],
    ]),
  ).toEqual([
    "Gia Cát ← Bình",
    `Hợp Thành ← ${AN}`,
    "Tân Liên ← ",
    "Yên Trạch ← ",
    "assignment-unclear Phân công!D3",
    "assignment-unclear Phân công!C5",
  ]);
});

it("last year's list above this year's on one tab, under the same headings", () => {
  const head = ["TT", "Đơn vị", "Cán bộ phụ trách"];
  const list = (year: number, who: string): Rows => [
    [`PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM ${year}`],
    head,
    [1, G, who],
  ];
  const both = (first: number, second: number) =>
    said(yearOf([tabOf("Phân công", [...list(first, AN), [], ...list(second, BINH)])], { judged: JUDGED }))
      .assignments;
  expect(both(2020, 2021)).toEqual([`Phân công!B7 ${G} ← ${BINH}`]);
  expect(both(2021, 2020)).toEqual([`Phân công!B3 ${G} ← ${AN}`]);
});

it("persons of the unit's own, and companions without a name, are no officers", () => {
  expect(
    whose([
      ["TT", "Đơn vị", "Họ và tên cán bộ đoàn xã", "Cán bộ phụ trách"],
      [1, G, "Hoàng Văn Xã", `${AN} và đoàn công tác`],
      [2, H, "Lý Thị Xã", `${BINH} và các đ/c khác`],
    ]),
  ).toEqual([`Gia Cát ← ${AN}`, `Hợp Thành ← ${BINH}`]);
});

it("a numbered row without a unit is nobody's further officer: it is refused", () => {
  const { assignments, findings } = said(
    readAs([
      ["TT", "Đơn vị", "Cán bộ phụ trách"],
      [1, G, AN],
      [2, "", BINH],
      ["", "", CUONG],
      [3, H, BINH],
    ]),
  );
  expect(assignments).toEqual([`Phân công!B3 ${G} ← ${AN}`, `Phân công!B6 ${H} ← ${BINH}`]);
  expect(findings).toEqual(["list-row-not-read Phân công!C4"]);
});

it("a unit that is numbered twice with other officers: both are kept, and a finding names both", () => {
  const head = ["TT", "Đơn vị", "Cán bộ phụ trách"];
  expect(whose([head, [1, G, AN], [2, H, BINH], [3, G, CUONG], ["", "", BINH], [4, H, BINH]])).toEqual([
    `Gia Cát ← ${AN}`,
    `Hợp Thành ← ${BINH}`,
    `Gia Cát ← ${CUONG}`,
    `Gia Cát ← ${BINH}`,
    `Hợp Thành ← ${BINH}`,
    "assignment-differs Phân công!C5",
  ]);
});

it("a note that somebody else went is named", () => {
  const { visits, findings } = said(
    readAs(
      [
        ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức", "Ghi chú"],
        [1, "16/8", AN, G, "Khảo sát", "Đ/c Bình đi thay"],
        [2, "17/8", AN, H, "Khảo sát", "thay đổi địa điểm họp"],
      ],
      { title: "THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021", name: "Đi cơ sở" },
    ),
  );
  expect([visits?.length, findings]).toEqual([2, ["visit-officer-replaced Đi cơ sở!F3"]]);
});

it("what is assigned to something else is nobody's follower in the reminders either", () => {
  const other = tabOf("PC", [
    ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH PHÒNG CHỐNG DỊCH NĂM 2021"],
    ["TT", "Đơn vị", "Cán bộ phụ trách"],
    ...[G, H, T, Y].map((unit, n): Loose[] => [n + 1, unit, AN]),
  ]);
  const followers = (judged: Tab, ...more: Tab[]) => {
    const tabs = [judged, ...more];
    const judgedNow = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
    const sources = {
      tabs,
      assessment: judgedNow,
      year: 2021,
      otherwise: null,
      today: "2022-12-31",
      uses: new Map(),
    };
    return followersOf(readYear(sources), judgedNow).flat();
  };
  expect(followers(JUDGED, other)).toEqual([]);
  expect(followers(assessment("Cán bộ phụ trách", [AN]), other)).toMatchObject([{ name: AN }]);
});
