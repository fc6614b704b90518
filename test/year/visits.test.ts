/** @fileoverview Lists of visits to the base, as districts keep them: each workbook and exactly what is read of it. */
import { describe, expect, it } from "vitest";
import { UNITS } from "../layout/registered";
import { foreign, JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const TITLE = "THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021";
const HEAD = ["TT", "Thời gian", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung", "Kiến nghị, đề xuất"];
type Rows = readonly (readonly Loose[])[];
const list = (rows: Rows, merges: readonly string[] = [], title = TITLE, name = "Đi cơ sở") =>
  tabOf(name, [[title], ...rows], { merges });
const of = (rows: Rows, merges: readonly string[] = []) =>
  said(yearOf([list(rows, merges)], { judged: JUDGED }));
const day = (date: number, month = 8, year = 2021) => new Date(year, month - 1, date);

const ASSIGNED = tabOf("Phân công", [
  ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
  ["TT", "Đơn vị", "Cán bộ phụ trách"],
  [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
  [2, "Đoàn xã Hợp Thành", "Trần Thị Bình"],
]);
const LISTED = [
  "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
  "Phân công!B4 Đoàn xã Hợp Thành ← Trần Thị Bình",
];

describe("visits", () => {
  it("days in cells, with kind, content and proposal", () => {
    expect(
      of([
        HEAD,
        [
          1,
          day(16),
          "Nguyễn Văn An",
          "Đoàn xã Gia Cát",
          "Khảo sát chuyên đề",
          "Nắm tình hình",
          "Cấp thêm tài liệu",
        ],
        [2, day(17), "Trần Thị Bình", "Hợp Thành", "Kiểm tra", "Kiểm tra sổ sách", ""],
        [3, day(2, 9), "Nguyễn Văn An", "Đoàn xã Tân Liên", "Dự sinh hoạt chi đoàn", "", ""],
      ]),
    ).toEqual({
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề · Nắm tình hình · Cấp thêm tài liệu",
        "Đi cơ sở!A4 · 2021-08-17 · Trần Thị Bình · Đoàn xã Hợp Thành · Kiểm tra, giám sát · Kiểm tra sổ sách",
        "Đi cơ sở!A5 · 2021-09-02 · Nguyễn Văn An · Đoàn xã Tân Liên · Dự sinh hoạt",
      ],
      accounts: ["visit Đi cơ sở: 3 = 3 + 0, 0"],
    });
  });

  it("from–to in columns of their own under a merged heading", () => {
    expect(
      of(
        [
          ["TT", "Họ và tên cán bộ", "Thời gian", "", "Đơn vị đến", "Hình thức"],
          ["", "", "Từ ngày", "Đến ngày", "", ""],
          [1, "Nguyễn Văn An", day(16), day(22), "Đoàn xã Gia Cát", "Phối hợp"],
          [2, "Trần Thị Bình", "16/8", "22/8/2021", "Đoàn xã Hợp Thành", "Phối hợp"],
          [3, "Lê Văn Cường", 16, "22/8", "Đoàn xã Tân Liên", "Phối hợp"],
          [4, "Vi Thị Dung", day(1), "", "Đoàn xã Yên Trạch", "Phối hợp"],
        ],
        ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3"],
      ),
    ).toEqual({
      visits: [
        "Đi cơ sở!A4 · 2021-08-16…2021-08-22 · Nguyễn Văn An · Đoàn xã Gia Cát · Phối hợp tổ chức hoạt động",
        "Đi cơ sở!A5 · 2021-08-16…2021-08-22 · Trần Thị Bình · Đoàn xã Hợp Thành · Phối hợp tổ chức hoạt động",
        "Đi cơ sở!A6 · 2021-08-16…2021-08-22 · Lê Văn Cường · Đoàn xã Tân Liên · Phối hợp tổ chức hoạt động",
        "Đi cơ sở!A7 · 2021-08-01 · Vi Thị Dung · Đoàn xã Yên Trạch · Phối hợp tổ chức hoạt động",
      ],
      accounts: ["visit Đi cơ sở: 4 = 4 + 0, 0"],
    });
  });

  it("days as text in every writing; the year of the tab where none stands", () => {
    const dates = [
      "16/8",
      "16–22/8/2021",
      "16/8 - 12/9/2021",
      "Từ ngày 16 đến ngày 22/8",
      "sáng 16/8/2021",
      "ngày 16 tháng 8 năm 2021",
      "16, 17/8",
      "16.8.2021",
      "2021-08-16",
    ];
    const rows = dates.map((date, index): Loose[] => [
      index + 1,
      date,
      `Cán Bộ ${"ABCDEGHIK"[index]}`,
      "Gia Cát",
      "Khảo sát",
    ]);
    const { visits = [] } = of([HEAD.slice(0, 5), ...rows]);
    expect(visits.map((line) => line.split(" · ")[1])).toEqual([
      "2021-08-16",
      "2021-08-16…2021-08-22",
      "2021-08-16…2021-09-12",
      "2021-08-16…2021-08-22",
      "2021-08-16",
      "2021-08-16",
      "2021-08-16…2021-08-17",
      "2021-08-16",
      "2021-08-16",
    ]);
  });

  it.each([
    [
      "the title says the month",
      "KẾT QUẢ ĐI CƠ SỞ THÁNG 9/2021",
      ["Ngày", 16, "5-7", "16-9", "5-9"],
      ["2021-09-16", "2021-09-05…2021-09-07", "2021-09-16"],
    ],
    [
      "two months say none",
      "KẾT QUẢ ĐI CƠ SỞ THÁNG 8, 9/2021",
      ["Ngày", 16, "16/9", "ngày 5", "x"],
      ["2021-09-16"],
    ],
  ])("days alone: %s", (_, title, [head, ...days], wanted) => {
    const tab = tabOf("Kết quả", [
      [title],
      [head ?? "", "Cán bộ", "Đơn vị"],
      ...days.map((day, n): Loose[] => [day, "Nguyễn Văn An", UNITS[n] as string]),
    ]);
    const { visits = [], refused = [] } = said(yearOf([tab], { judged: JUDGED }));
    expect(visits.map((line) => line.split(" · ")[1])).toEqual(wanted);
    expect(refused).toHaveLength(days.length - wanted.length);
  });

  it("days under a column of months", () => {
    const tab = tabOf("Đi cơ sở", [
      ["THEO DÕI ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Tháng", "Ngày", "Cán bộ", "Đơn vị"],
      [1, 8, 16, "Nguyễn Văn An", "Đoàn xã Gia Cát"],
      [2, "T9", "16-18", "Nguyễn Văn An", "Đoàn xã Gia Cát"],
    ]);
    const { visits = [] } = said(yearOf([tab], { judged: JUDGED }));
    expect(visits.map((line) => line.split(" · ")[1])).toEqual(["2021-08-16", "2021-09-16…2021-09-18"]);
  });

  it("lists side by side, each row of each a lượt of its own", () => {
    const tab = tabOf("Đi cơ sở", [
      ["THEO DÕI ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Ngày", "Cán bộ", "Đơn vị", "", "TT", "Ngày", "Cán bộ", "Đơn vị"],
      [1, "16/8", "Nguyễn Văn An", "Đoàn xã Gia Cát", "", 3, "18/8", "Trần Thị Bình", "Đoàn xã Hợp Thành"],
      [2, "17/8", "Nguyễn Văn An", "Đoàn xã Hợp Thành", "", "", "", "", ""],
    ]);
    expect(said(yearOf([tab], { judged: JUDGED }))).toEqual({
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · ",
        "Đi cơ sở!A4 · 2021-08-17 · Nguyễn Văn An · Đoàn xã Hợp Thành · ",
        "Đi cơ sở!F3 · 2021-08-18 · Trần Thị Bình · Đoàn xã Hợp Thành · ",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-"],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 0", "visit Đi cơ sở: 1 = 1 + 0, 0"],
    });
  });

  it("counts by month are no lượt: the tab is named", () => {
    const tab = tabOf("Đi cơ sở", [
      ["TỔNG HỢP ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Cán bộ", "Tháng 1", "Tháng 2"],
      [1, "Nguyễn Văn An", 2, 1],
    ]);
    expect(said(yearOf([tab], { judged: JUDGED }))).toEqual({ notTaken: ["Đi cơ sở visit other"] });
  });

  it("answers of a form: its stamp where it asks no day, the day where it does", () => {
    const stamp = new Date(2021, 7, 20, 9, 30, 5);
    expect(
      said(
        yearOf(
          [
            tabOf("Câu trả lời biểu mẫu 1", [
              [
                "Dấu thời gian",
                "Họ và tên cán bộ đi cơ sở",
                "Đơn vị đến",
                "Ngày đi",
                "Hình thức đi",
                "Nội dung làm việc",
              ],
              [stamp, "Nguyễn Văn An", "Đoàn xã Gia Cát", day(19), "Dự sinh hoạt", "Chi đoàn Na Pò"],
            ]),
            tabOf("Đi cơ sở tháng 9", [
              ["Dấu thời gian", "Cán bộ", "Đơn vị", "Hình thức"],
              [
                "20/09/2021 9:30:05",
                "Trần Thị Bình",
                "Đoàn xã Tân Liên, Đoàn xã Yên Trạch",
                "Hỗ trợ chuyển đổi số",
              ],
            ]),
          ],
          { judged: JUDGED },
        ),
      ),
    ).toEqual({
      visits: [
        "Câu trả lời biểu mẫu 1!A2 · 2021-08-19 · Nguyễn Văn An · Đoàn xã Gia Cát · Dự sinh hoạt · Chi đoàn Na Pò",
        "Đi cơ sở tháng 9!A2 · 2021-09-20 · Trần Thị Bình · Đoàn xã Tân Liên + Đoàn xã Yên Trạch · Hỗ trợ chuyển đổi số",
      ],
      accounts: ["visit Câu trả lời biểu mẫu 1: 1 = 1 + 0, 0", "visit Đi cơ sở tháng 9: 1 = 1 + 0, 0"],
    });
  });

  it("officers merged over their rows, and blank below where only theirs are numbered", () => {
    const rows: Rows = [
      HEAD.slice(0, 5),
      [1, "16/8", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
      ["", "17/8", "", "Hợp Thành", "Khảo sát"],
      [2, "18/8", "Trần Thị Bình", "Tân Liên", "Khảo sát"],
    ];
    const visits = [
      "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề",
      "Đi cơ sở!B4 · 2021-08-17 · Nguyễn Văn An · Đoàn xã Hợp Thành · Khảo sát chuyên đề",
      "Đi cơ sở!A5 · 2021-08-18 · Trần Thị Bình · Đoàn xã Tân Liên · Khảo sát chuyên đề",
    ];
    expect(of(rows, ["A3:A4", "C3:C4"]).visits).toEqual(visits);
    expect(of(rows).visits).toEqual(visits);
    // Where each row is numbered a blank is nobody.
    const numbered = of([
      HEAD.slice(0, 5),
      [1, "16/8", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
      [2, "17/8", "", "Hợp Thành", "Khảo sát"],
    ]);
    expect(numbered.visits?.[1]).toBe("Đi cơ sở!A4 · 2021-08-17 ·  · Đoàn xã Hợp Thành · Khảo sát chuyên đề");
    expect(numbered.findings).toEqual(["visit-officer-missing Đi cơ sở!C4"]);
  });

  it("an officer as the heading of a group, months as headings, totals and a signature", () => {
    expect(
      said(
        yearOf(
          [
            list([
              ["TT", "Ngày", "Địa điểm", "Nội dung công việc"],
              ["Đ/c Nguyễn Văn An – Phó Bí thư", "", "", ""],
              ["Tháng 8", "", "", ""],
              [1, "16/8", "Đoàn xã Gia Cát", "Nắm tình hình"],
              [2, "18/8", "Đoàn xã Hợp Thành", "Dự đại hội"],
              ["", "Cộng", 2, ""],
              ["II. Trần Thị Bình", "", "", ""],
              [1, "20/8", "Đoàn xã Tân Liên", "Kiểm tra"],
              ["", "Tổng cộng", 3, ""],
              ["", "", "Cao Lộc, ngày 30 tháng 8 năm 2021", ""],
              ["", "", "NGƯỜI LẬP", ""],
              ["", "", "Lê Văn Ký", ""],
            ]),
          ],
          { judged: JUDGED },
        ),
      ),
    ).toEqual({
      visits: [
        "Đi cơ sở!A5 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát ·  · Nắm tình hình",
        "Đi cơ sở!A6 · 2021-08-18 · Nguyễn Văn An · Đoàn xã Hợp Thành ·  · Dự đại hội",
        "Đi cơ sở!A9 · 2021-08-20 · Trần Thị Bình · Đoàn xã Tân Liên ·  · Kiểm tra",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-"],
      accounts: ["visit Đi cơ sở: 3 = 3 + 0, 8"],
    });
  });

  it("a tab an officer, named above the table", () => {
    const tab = (name: string, officer: string, unit: string) =>
      tabOf(name, [
        ["SỔ THEO DÕI ĐI CƠ SỞ NĂM 2021"],
        [`Họ và tên: ${officer}`],
        ["TT", "Thời gian", "Đơn vị", "Hình thức"],
        [1, "16/8", unit, "Khảo sát"],
      ]);
    expect(
      said(
        yearOf(
          [tab("An", "Nguyễn Văn An – Phó Bí thư", "Gia Cát"), tab("Bình", "Trần Thị Bình", "Hợp Thành")],
          {
            judged: JUDGED,
          },
        ),
      ).visits,
    ).toEqual([
      "An!A4 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề",
      "Bình!A4 · 2021-08-16 · Trần Thị Bình · Đoàn xã Hợp Thành · Khảo sát chuyên đề",
    ]);
  });

  it("kinds as columns that are ticked; a duty named by the title or its own column", () => {
    expect(
      of(
        [
          ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức", "", "", "", "Mô hình"],
          ["", "", "", "", "Khảo sát", "Phối hợp", "Kiểm tra", "Dự sinh hoạt", ""],
          [1, "16/8", "Nguyễn Văn An", "Gia Cát", "", "x", "", "", "6+1"],
          [2, "17/8", "Nguyễn Văn An", "Hợp Thành", "", "", "", "x", "1+2"],
        ],
        ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:H2", "I2:I3"],
      ).visits,
    ).toEqual([
      "Đi cơ sở!A4 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Phối hợp tổ chức hoạt động · 6+1",
      "Đi cơ sở!A5 · 2021-08-17 · Nguyễn Văn An · Đoàn xã Hợp Thành · Dự sinh hoạt · 1+2",
    ]);
    const titled = list(
      [HEAD.slice(0, 5), [1, "16/8", "Nguyễn Văn An", "Gia Cát", "Khảo sát"]],
      [],
      "THỰC HIỆN MÔ HÌNH “6+1” NĂM 2021",
      "6+1",
    );
    expect(yearOf([titled], { judged: JUDGED }).lists.visits[0]?.label).toBe("6+1");
  });

  it("several units in a cell are one lượt; TCVN3, decomposed letters", () => {
    const year = yearOf(
      [
        list([
          HEAD.slice(0, 5),
          [1, "16/8", foreign("Nguyễn Văn An"), foreign("Đoàn xã Gia Cát, Đoàn xã Hợp Thành"), "Kh¶o s¸t"],
          [2, "17/8", "NguyÔn V¨n An", "§oµn x· T©n Liªn", "Khảo sát"],
        ]),
      ],
      { judged: JUDGED },
    );
    expect(said(year).visits).toEqual([
      "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát + Đoàn xã Hợp Thành · Khảo sát chuyên đề",
      "Đi cơ sở!A4 · 2021-08-17 · Nguyễn Văn An · Đoàn xã Tân Liên · Khảo sát chuyên đề",
    ]);
    expect(year.figures.total).toEqual({ visits: 2, days: 2 });
    expect(year.figures.byOfficer).toMatchObject([
      { officer: "Nguyễn Văn An", visits: 2, days: 2, units: 3 },
    ]);
  });

  it("a header on each printed page, and a second table below with a header of its own", () => {
    expect(
      of([
        HEAD.slice(0, 5),
        [1, "16/8", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
        HEAD.slice(0, 5),
        [2, "17/8", "Nguyễn Văn An", "Hợp Thành", "Khảo sát"],
        [],
        ["Đợt 2: cán bộ đi cơ sở"],
        ["STT", "Ngày đi", "Người đi", "Cơ sở", "Nội dung"],
        [1, "20/9", "Trần Thị Bình", "Tân Liên", "Dự đại hội"],
      ]),
    ).toEqual({
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề",
        "Đi cơ sở!A5 · 2021-08-17 · Nguyễn Văn An · Đoàn xã Hợp Thành · Khảo sát chuyên đề",
        "Đi cơ sở!A9 · 2021-09-20 · Trần Thị Bình · Đoàn xã Tân Liên ·  · Dự đại hội",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-"],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 1", "visit Đi cơ sở: 1 = 1 + 0, 0"],
    });
  });
});

describe("what cannot be so in visits", () => {
  it("days: reversed, to come, of another year, not readable, none", () => {
    expect(
      said(
        yearOf(
          [
            list([
              HEAD.slice(0, 5),
              [1, "22/8 - 16/8", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
              [2, "20/12", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
              [3, day(16, 8, 2020), "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
              [4, "tuần 2 tháng 8", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
              [5, "31/2", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
              [6, "", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
              [7, "16/8, 23/8", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
              [8, "", "", "", "Khảo sát"],
              [9, "1/12", "Nguyễn Văn An", "Gia Cát", "Khảo sát"],
            ]),
          ],
          { judged: JUDGED, today: "2021-12-01" },
        ),
      ),
    ).toEqual({
      visits: ["Đi cơ sở!A11 · 2021-12-01 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề"],
      refused: [
        "Đi cơ sở!A3 visit-dates-reversed",
        "Đi cơ sở!A4 visit-in-future",
        "Đi cơ sở!A5 visit-outside-year",
        "Đi cơ sở!A6 visit-date-unreadable",
        "Đi cơ sở!A7 visit-date-unreadable",
        "Đi cơ sở!A8 visit-date-unreadable",
        "Đi cơ sở!A9 visit-date-unreadable",
        "Đi cơ sở!A10 list-row-not-read",
      ],
      findings: [
        "visit-dates-reversed Đi cơ sở!B3",
        "visit-in-future Đi cơ sở!B4",
        "visit-outside-year Đi cơ sở!B5",
        "visit-date-unreadable Đi cơ sở!B6",
        "visit-date-unreadable Đi cơ sở!B7",
        "visit-date-unreadable Đi cơ sở!B8",
        "visit-date-unreadable Đi cơ sở!B9",
        "list-row-not-read Đi cơ sở!A10",
      ],
      accounts: ["visit Đi cơ sở: 9 = 1 + 8, 0"],
    });
  });

  it("units and officers that nobody knows, the likeliest named; none at all; no kind", () => {
    const rows: Rows = [
      HEAD.slice(0, 5),
      [1, "16/8", "Nguyễn Văn Ân", "Đoàn xã Gia Các", "Khảo sát"],
      [2, "17/8", "Phạm Văn Lạ", "Đoàn xã Xa Lắm", ""],
      [3, "18/8", "Nguyen Van An", "", "Khảo sát"],
      [4, "19/8", "", "Hợp Thành", "Khảo sát"],
      [5, "20/8", "Phạm Văn Lạ", "toàn huyện", "Khảo sát"],
    ];
    expect(said(yearOf([ASSIGNED, list(rows)], { judged: JUDGED }))).toEqual({
      assignments: LISTED,
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn Ân · Đoàn xã Gia Các? · Khảo sát chuyên đề",
        "Đi cơ sở!A4 · 2021-08-17 · Phạm Văn Lạ · Đoàn xã Xa Lắm? · ",
        "Đi cơ sở!A5 · 2021-08-18 · Nguyễn Văn An ·  · Khảo sát chuyên đề",
        "Đi cơ sở!A6 · 2021-08-19 ·  · Đoàn xã Hợp Thành · Khảo sát chuyên đề",
        "Đi cơ sở!A7 · 2021-08-20 · Phạm Văn Lạ · toàn huyện? · Khảo sát chuyên đề",
      ],
      findings: [
        "visit-officer-unknown Đi cơ sở!C3 ~ Nguyễn Văn An",
        "list-unit-unknown Đi cơ sở!D3 ~ Đoàn xã Gia Cát",
        "visit-officer-unknown Đi cơ sở!C4",
        "list-unit-unknown Đi cơ sở!D4",
        "visit-kind-missing Đi cơ sở!E4",
        "visit-unit-missing Đi cơ sở!D5",
        "visit-officer-missing Đi cơ sở!C6",
        "list-unit-unknown Đi cơ sở!D7",
      ],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0", "visit Đi cơ sở: 5 = 5 + 0, 0"],
    });
  });

  it("an officer in two places on one day, and the same visit twice, on two tabs as well", () => {
    const first = list([
      HEAD.slice(0, 6),
      [1, "16–22/8", "Nguyễn Văn An", "Gia Cát", "Khảo sát", "Nắm tình hình"],
      [2, "18/8", "Đ/c Nguyễn Văn An", "Hợp Thành", "Kiểm tra", "Sổ sách"],
      [3, "16–22/8", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Khảo sát", "Nắm tình hình"],
      [4, "18/8", "Trần Thị Bình", "Hợp Thành", "Kiểm tra", "Sổ sách"],
      [5, "18/8", "Trần Thị Bình", "Hợp Thành", "Dự sinh hoạt", "Chi đoàn"],
    ]);
    const second = list(
      [HEAD.slice(0, 6), [1, day(18), "Trần Thị Bình", "Hợp Thành", "Kiểm tra", "Sổ sách"]],
      [],
      TITLE,
      "Đi cơ sở 2",
    );
    const year = yearOf([first, second], { judged: JUDGED });
    expect(said(year)).toEqual({
      visits: [
        "Đi cơ sở!A3 · 2021-08-16…2021-08-22 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề · Nắm tình hình",
        "Đi cơ sở!A4 · 2021-08-18 · Nguyễn Văn An · Đoàn xã Hợp Thành · Kiểm tra, giám sát · Sổ sách",
        "Đi cơ sở!A6 · 2021-08-18 · Trần Thị Bình · Đoàn xã Hợp Thành · Kiểm tra, giám sát · Sổ sách",
        "Đi cơ sở!A7 · 2021-08-18 · Trần Thị Bình · Đoàn xã Hợp Thành · Dự sinh hoạt · Chi đoàn",
      ],
      refused: ["Đi cơ sở!A5 visit-duplicate", "Đi cơ sở 2!A3 visit-duplicate"],
      findings: [
        "visit-two-places Đi cơ sở!C4",
        "visit-duplicate Đi cơ sở!B5",
        "visit-duplicate Đi cơ sở 2!B3",
      ],
      accounts: ["visit Đi cơ sở: 5 = 4 + 1, 0", "visit Đi cơ sở 2: 1 = 0 + 1, 0"],
    });
    // Seven days with one of them counted twice are seven days of the calendar.
    expect(year.figures.byOfficer[0]).toMatchObject({ officer: "Nguyễn Văn An", visits: 2, days: 7 });
  });

  it("without an assignment no officer is unknown, and without a list of units no unit", () => {
    const alone = yearOf([
      list([HEAD.slice(0, 5), [1, "16/8", "Phạm Văn Lạ", "Đoàn xã Xa Lắm", "Khảo sát"]]),
    ]);
    expect(alone.roster).toMatchObject({ from: "visits", units: [{ name: "Đoàn xã Xa Lắm" }] });
    expect(alone.lists.findings).toEqual([]);
    expect(alone.lists.year).toBe(2021);
  });
});

describe("what is no list of visits", () => {
  const rows: Rows = [
    ["TT", "Thời gian", "Cán bộ", "Đơn vị", "Nội dung"],
    [1, "16/8", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Làm việc"],
  ];
  const titled = (title: string, name: string) => tabOf(name, title === "" ? rows : [[title], ...rows]);
  it.each([
    ["a schedule of work", titled("LỊCH CÔNG TÁC TUẦN 33 NĂM 2021", "Lịch"), "Lịch visit other"],
    ["a plan of visits", titled("KẾ HOẠCH ĐI CƠ SỞ QUÝ III NĂM 2021", "Đi cơ sở"), "Đi cơ sở visit asked"],
    ["a plan of another year", titled("LỊCH ĐI CƠ SỞ THÁNG 8/2020", "Lịch đi"), "Lịch đi visit other"],
    ["meetings", titled("DANH SÁCH CÁC CUỘC HỌP GIAO BAN NĂM 2021", "Họp"), "Họp visit other"],
    ["nothing that says what it is", titled("", "Trang tính1"), "Trang tính1 visit asked"],
    ["another year's", titled("THEO DÕI ĐI CƠ SỞ NĂM 2020", "2020"), "2020 visit other"],
  ])("%s", (_, tab, line) => {
    expect(said(yearOf([tab], { judged: JUDGED }))).toEqual({ notTaken: [line] });
  });

  it("meetings without officers are not even asked about", () => {
    const tab = tabOf("Họp", [
      ["TT", "Ngày họp", "Địa điểm", "Nội dung"],
      [1, "16/8", "Đoàn xã Gia Cát", "Giao ban"],
    ]);
    expect(said(yearOf([tab], { judged: JUDGED }))).toEqual({});
  });

  it("what is asked is read once a person settles it, and is not where it is set aside", () => {
    const tab = titled("", "Trang tính1");
    const settled = yearOf([tab], { judged: JUDGED, uses: [["Trang tính1", "visit"]] });
    expect(said(settled).visits).toEqual([
      "Trang tính1!A2 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát ·  · Làm việc",
    ]);
    expect(said(yearOf([tab], { judged: JUDGED, uses: [["Trang tính1", "none"]] }))).toEqual({});
  });

  it("a title outweighs the tab's name, and the papers it follows are no plan", () => {
    const tab = tabOf("Lịch", [
      ["TỔNG HỢP KẾT QUẢ CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
      ["(Thực hiện Kế hoạch số 296-KH/TĐTN-TCKT, ngày 29/4/2021)"],
      ...rows,
    ]);
    expect(said(yearOf([tab], { judged: JUDGED })).accounts).toEqual(["visit Lịch: 1 = 1 + 0, 0"]);
  });
});
