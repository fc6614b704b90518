/** @fileoverview Lists of who follows which unit, as districts keep them: each workbook and exactly what is read of it. */
import { describe, expect, it } from "vitest";
import { assessment } from "../layout/registered";
import { foreign, JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const TITLE = "PHÂN CÔNG CÁN BỘ THEO DÕI, PHỤ TRÁCH CƠ SỞ NĂM 2021";
const list = (rows: readonly (readonly Loose[])[], merges: readonly string[] = [], title = TITLE) =>
  tabOf("Phân công", [[title], ...rows], { merges });
const of = (rows: readonly (readonly Loose[])[], merges: readonly string[] = []) =>
  said(yearOf([list(rows, merges)], { judged: JUDGED }));

describe("assignments", () => {
  it("unit | officer, with titles, positions and telephones around the names", () => {
    expect(
      of([
        ["TT", "Đơn vị", "Cán bộ phụ trách", "Ghi chú"],
        [1, "Đoàn xã Gia Cát", "Đ/c Nguyễn Văn An – Phó Bí thư", ""],
        [2, "Đoàn xã Hợp Thành", "đồng chí Nguyễn Văn An (0912.345.678)", ""],
        [3, "Đoàn xã Tân Liên", "Phó Bí thư Nguyễn Văn An", ""],
        [4, "Đoàn xã Yên Trạch", "Trần Thị Bình, UV BTV Huyện đoàn", ""],
        [5, "Đoàn xã Công Sơn", "", "chưa phân công"],
        [6, "Đoàn trường THPT Cao Lộc", "trần thị BÌNH - 0987 654 321", ""],
        ["", "Tổng cộng: 6 đơn vị", "", ""],
        ["", "", "TM. BAN THƯỜNG VỤ", ""],
        ["", "", "Lê Văn Ký", ""],
      ]),
    ).toEqual({
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B4 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!B5 Đoàn xã Tân Liên ← Nguyễn Văn An",
        "Phân công!B6 Đoàn xã Yên Trạch ← Trần Thị Bình",
        "Phân công!B7 Đoàn xã Công Sơn ← ",
        "Phân công!B8 Đoàn trường THPT Cao Lộc ← trần thị BÌNH",
      ],
      accounts: ["assignment Phân công: 6 = 6 + 0, 3"],
    });
  });

  it("officer | units, the officer merged over his rows", () => {
    expect(
      of(
        [
          ["TT", "Họ và tên", "Chức vụ", "Đơn vị phụ trách"],
          [1, "Nguyễn Văn An", "Bí thư Huyện đoàn", "Đoàn xã Gia Cát"],
          ["", "", "", "Đoàn xã Hợp Thành"],
          [2, "Trần Thị Bình", "Phó Bí thư", "Đoàn xã Tân Liên"],
          ["", "", "", "Đoàn xã Yên Trạch"],
        ],
        ["A3:A4", "B3:B4", "C3:C4", "A5:A6", "B5:B6", "C5:C6"],
      ),
    ).toEqual({
      assignments: [
        "Phân công!D3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!D4 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!D5 Đoàn xã Tân Liên ← Trần Thị Bình",
        "Phân công!D6 Đoàn xã Yên Trạch ← Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 4 = 4 + 0, 0"],
    });
  });

  it("officer | units, the officer blank below, some on a row of their own", () => {
    expect(
      of([
        ["Cán bộ", "Địa bàn phụ trách"],
        ["1. Nguyễn Văn An", "Đoàn xã Gia Cát"],
        ["", "Đoàn xã Hợp Thành"],
        ["2. Trần Thị Bình", ""],
        ["", "Đoàn xã Tân Liên"],
        ["3. Lê Văn Cường", ""],
      ]),
    ).toEqual({
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B4 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!B6 Đoàn xã Tân Liên ← Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 5 = 5 + 0, 0"],
    });
    const { steps } = yearOf(
      [
        list([
          ["Cán bộ", "Địa bàn phụ trách"],
          ["Nguyễn Văn An", "Đoàn xã Gia Cát"],
          ["Lê Văn Cường", ""],
        ]),
      ],
      { judged: JUDGED },
    );
    expect(steps.withoutUnit).toEqual(["Lê Văn Cường"]);
    expect(steps.assigned).toBe(1);
    expect(steps.withoutOfficer).toHaveLength(5);
  });

  it("several units in one cell, however they are parted, an unknown one among them", () => {
    expect(
      of([
        ["TT", "Cán bộ", "Các đơn vị phụ trách"],
        [1, "Nguyễn Văn An", "Đoàn xã Gia Cát, Hợp Thành và Tân Liên"],
        [2, "Trần Thị Bình", "- Đoàn xã Yên Trạch\n- Đoàn xã Công Son"],
        [3, "Lê Văn Cường", "THPT Cao Lộc; Bình Minh"],
      ]),
    ).toEqual({
      assignments: [
        "Phân công!C3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!C3 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!C3 Đoàn xã Tân Liên ← Nguyễn Văn An",
        "Phân công!C4 Đoàn xã Yên Trạch ← Trần Thị Bình",
        "Phân công!C4 Đoàn xã Công Son? ← Trần Thị Bình",
        "Phân công!C5 Đoàn trường THPT Cao Lộc ← Lê Văn Cường",
        "Phân công!C5 Bình Minh? ← Lê Văn Cường",
      ],
      findings: ["list-unit-unknown Phân công!C4 ~ Đoàn xã Công Sơn", "list-unit-unknown Phân công!C5"],
      accounts: ["assignment Phân công: 3 = 3 + 0, 0"],
    });
  });

  it("two officers of a unit are both kept: in a cell, in two columns, on a further row", () => {
    expect(
      of([
        ["TT", "Tên đơn vị", "Cán bộ phụ trách chính", "Cán bộ theo dõi"],
        [1, "Đoàn xã Gia Cát", "Nguyễn Văn An\nTrần Thị Bình", ""],
        [2, "Đoàn xã Hợp Thành", "Nguyễn Văn An", "Lê Văn Cường"],
        [3, "Đoàn xã Tân Liên", "Đ/c Nguyễn Văn An, đ/c Trần Thị Bình", ""],
        [4, "Đoàn xã Yên Trạch", "Nguyễn Văn An", ""],
        ["", "", "Lê Văn Cường", ""],
      ]),
    ).toEqual({
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An + Trần Thị Bình",
        "Phân công!B4 Đoàn xã Hợp Thành ← Nguyễn Văn An + Lê Văn Cường",
        "Phân công!B5 Đoàn xã Tân Liên ← Nguyễn Văn An + Trần Thị Bình",
        "Phân công!B6 Đoàn xã Yên Trạch ← Nguyễn Văn An",
        "Phân công!B6 Đoàn xã Yên Trạch ← Lê Văn Cường",
      ],
      accounts: ["assignment Phân công: 5 = 5 + 0, 0"],
    });
  });

  it("the assessment's own column of officers, and a list that says otherwise: a finding that names both", () => {
    const judged = assessment("Cán bộ phụ trách", [
      "Đ/c Nguyễn Văn An – Phó Bí thư",
      "Nguyễn Văn An",
      "Trần Thị Bình",
      "",
      "",
      "",
    ]);
    const year = yearOf(
      [
        list([
          ["TT", "Đơn vị", "Cán bộ phụ trách"],
          [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
          [2, "Đoàn xã Hợp Thành", "Lê Văn Cường"],
          [3, "Đoàn xã Tân Liên", "Trần Thị Bình, Lê Văn Cường"],
          [4, "Đoàn xã Yên Trạch", "Lê Văn Cường"],
        ]),
      ],
      { judged },
    );
    expect(said(year)).toEqual({
      assignments: [
        "Chấm điểm!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Chấm điểm!B4 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Chấm điểm!B5 Đoàn xã Tân Liên ← Trần Thị Bình",
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B4 Đoàn xã Hợp Thành ← Lê Văn Cường",
        "Phân công!B5 Đoàn xã Tân Liên ← Trần Thị Bình + Lê Văn Cường",
        "Phân công!B6 Đoàn xã Yên Trạch ← Lê Văn Cường",
      ],
      findings: ["assignment-differs Phân công!C4", "assignment-differs Phân công!C5"],
      accounts: ["assignment Chấm điểm: 6 = 6 + 0, 0", "assignment Phân công: 4 = 4 + 0, 0"],
    });
    const [first] = year.lists.findings;
    expect(first).toMatchObject({ unit: "Đoàn xã Hợp Thành", value: "Lê Văn Cường" });
    expect(first?.detail).toMatchObject({ other: "Nguyễn Văn An", otherTab: "Chấm điểm", otherCell: "C4" });
  });

  it("group rows, a deep header, decomposed letters, no-break spaces and TCVN3", () => {
    expect(
      said(
        yearOf(
          [
            tabOf(
              "PC 2021",
              [
                ["BAN THƯỜNG VỤ HUYỆN ĐOÀN CAO LỘC", "", "", ""],
                [foreign("DANH SÁCH CÁN BỘ PHỤ TRÁCH CƠ SỞ"), "", "", ""],
                ["(Kèm theo Thông báo số 273-TB/TĐTN-TCKT, ngày 02/8/2021)", "", "", ""],
                ["TT", "Đơn vị", "Phân công", ""],
                ["", "", "Cán bộ phụ trách", "Điện thoại"],
                ["I", "Khối xã", "", ""],
                [1, foreign("Đoàn xã Gia Cát"), foreign("Nguyễn Văn An"), "0912345678"],
                [2, "§oµn x· Hîp Thµnh", "NguyÔn V¨n An", ""],
                ["II", "Khối trường học", "", ""],
                [3, "Trường THPT Cao Lộc", "Trần Thị Bình", ""],
                ["", "Người lập biểu", "", ""],
              ],
              { merges: ["A4:A5", "B4:B5", "C4:D4"] },
            ),
          ],
          { judged: JUDGED },
        ),
      ),
    ).toEqual({
      assignments: [
        "PC 2021!B7 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "PC 2021!B8 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "PC 2021!B10 Đoàn trường THPT Cao Lộc ← Trần Thị Bình",
      ],
      accounts: ["assignment PC 2021: 3 = 3 + 0, 3"],
    });
  });

  it("blocks side by side, each officer's column with its own units", () => {
    expect(
      of([
        ["TT", "Đơn vị", "Cán bộ phụ trách", "TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, "Đoàn xã Gia Cát", "Nguyễn Văn An", 4, "Đoàn xã Yên Trạch", "Trần Thị Bình"],
        [2, "Đoàn xã Hợp Thành", "Nguyễn Văn An", 5, "Đoàn xã Công Sơn", "Trần Thị Bình"],
        [3, "Đoàn xã Tân Liên", "Lê Văn Cường", "", "", ""],
      ]),
    ).toEqual({
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!E3 Đoàn xã Yên Trạch ← Trần Thị Bình",
        "Phân công!B4 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!E4 Đoàn xã Công Sơn ← Trần Thị Bình",
        "Phân công!B5 Đoàn xã Tân Liên ← Lê Văn Cường",
      ],
      accounts: ["assignment Phân công: 3 = 3 + 0, 0"],
    });
  });

  it.each([
    [
      "in the column of units",
      [
        ["I", "Đ/c Nguyễn Văn An – Phó Bí thư"],
        ["II", "Trần Thị Bình"],
      ],
      ["TT", "Đơn vị"],
    ],
    ["across", [["Nguyễn Văn An (0912 345 678)"], ["Cán bộ phụ trách: Trần Thị Bình"]], ["TT", "Đơn vị"]],
    [
      "beside a column that is blank",
      [
        ["I", "Đ/c Nguyễn Văn An", ""],
        ["II", "đồng chí Trần Thị Bình", ""],
      ],
      ["TT", "Đơn vị", "Cán bộ phụ trách"],
    ],
    [
      "in the row of a group",
      [
        ["I", "Khối xã", "Nguyễn Văn An"],
        ["II", "Khối trường", "Đ/c Trần Thị Bình"],
      ],
      ["TT", "Đơn vị", "Cán bộ phụ trách"],
    ],
  ] as const)("officers only as headings, %s", (_, [first, second], head) => {
    const all: Loose[][] = [
      [...head],
      [...first],
      [1, "Đoàn xã Gia Cát"],
      [2, "Đoàn xã Hợp Thành"],
      [...second],
      [1, "Đoàn xã Công Sơn"],
    ];
    expect(of(all)).toEqual({
      assignments: [
        "Phân công!B4 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B5 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!B7 Đoàn xã Công Sơn ← Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 3 = 3 + 0, 2"],
    });
  });

  it("a district, a cluster or who signs stands over units and is no officer", () => {
    expect(
      of([
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        ["I", "Bình Gia", ""],
        [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
        [2, "Đoàn xã Hợp Thành", ""],
        ["II", "Cụm số 2", ""],
        [3, "Đoàn xã Công Sơn", ""],
        [],
        ["", "", "NGƯỜI LẬP BIỂU"],
        ["", "", "Trần Thị Bình"],
      ]).assignments,
    ).toEqual([
      "Phân công!B4 Đoàn xã Gia Cát ← Nguyễn Văn An",
      "Phân công!B5 Đoàn xã Hợp Thành ← ",
      "Phân công!B7 Đoàn xã Công Sơn ← ",
    ]);
  });

  it("a heading that says whom they follow heads units", () => {
    expect(
      of([
        ["STT", "Họ tên cán bộ", "Chức vụ", "Phụ trách xã, thị trấn"],
        [1, "Nguyễn Văn An", "Bí thư", "Gia Cát, Hợp Thành"],
      ]).assignments,
    ).toEqual([
      "Phân công!D3 Đoàn xã Gia Cát ← Nguyễn Văn An",
      "Phân công!D3 Đoàn xã Hợp Thành ← Nguyễn Văn An",
    ]);
  });

  it("positions in a column of their own make no officer", () => {
    expect(
      of([
        ["TT", "Cán bộ", "", "Đơn vị phụ trách"],
        ["", "Họ và tên", "Chức vụ", ""],
        [1, "Nguyễn Văn An", "Phó Bí thư", "Đoàn xã Gia Cát"],
      ]).assignments,
    ).toEqual(["Phân công!D4 Đoàn xã Gia Cát ← Nguyễn Văn An"]);
  });

  it("a tab that is called so and has no header is named", () => {
    const tab = tabOf("Phân công 2021", [
      ["Nguyễn Văn An", "Đoàn xã Gia Cát"],
      ["Trần Thị Bình", "Đoàn xã Công Sơn"],
    ]);
    const { lists } = yearOf([tab], { judged: JUDGED });
    expect(lists.notTaken).toMatchObject([{ sheet: "Phân công 2021", kind: "assignment", asked: false }]);
    expect(lists.notTaken[0]?.why).toContain("không thấy dòng tiêu đề");
  });

  it("a row with an officer whose unit is words is refused, not dropped", () => {
    expect(
      of([
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
        [2, "các đơn vị còn lại", "Trần Thị Bình"],
      ]),
    ).toEqual({
      assignments: ["Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An"],
      findings: ["list-row-not-read Phân công!B4"],
      accounts: ["assignment Phân công: 2 = 1 + 1, 0"],
    });
  });
});

describe("what is no assignment", () => {
  const contacts = [
    ["TT", "Đơn vị", "Họ và tên Bí thư", "Số điện thoại"],
    [1, "Đoàn xã Gia Cát", "Nguyễn Văn An", "0912345678"],
    [2, "Đoàn xã Hợp Thành", "Trần Thị Bình", "0987654321"],
  ];
  it.each([
    ["a list of telephones", tabOf("Danh bạ", [["DANH BẠ BÍ THƯ ĐOÀN CƠ SỞ"], ...contacts]), undefined],
    [
      "telephones of persons without more",
      tabOf("Liên hệ", [
        ["TT", "Đơn vị", "Họ và tên", "SĐT"],
        [1, "Đoàn xã Gia Cát", "Nguyễn Văn An", "0912345678"],
      ]),
      undefined,
    ],
    [
      "who keeps watch at Tết",
      tabOf("Trực Tết", [
        ["PHÂN CÔNG TRỰC TẾT NĂM 2021"],
        ["TT", "Đơn vị", "Cán bộ"],
        [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
      ]),
      ["Trực Tết assignment other"],
    ],
    [
      "officers beside units, and no word of following them",
      tabOf("Danh sách", [
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
      ]),
      ["Danh sách assignment asked"],
    ],
    [
      "another year's",
      tabOf("Phân công 2020", [
        ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2020"],
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
      ]),
      ["Phân công 2020 assignment other"],
    ],
  ])("%s", (_, tab, notTaken) => {
    expect(said(yearOf([tab], { judged: JUDGED }))).toEqual(notTaken ? { notTaken } : {});
  });

  it("what is asked is read once a person settles it", () => {
    const tab = tabOf("Danh sách", [
      ["TT", "Đơn vị", "Cán bộ phụ trách"],
      [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
    ]);
    expect(said(yearOf([tab], { judged: JUDGED, uses: [["Danh sách", "officer"]] }))).toEqual({
      assignments: ["Danh sách!B2 Đoàn xã Gia Cát ← Nguyễn Văn An"],
      accounts: ["assignment Danh sách: 1 = 1 + 0, 0"],
    });
  });
});
