/** @fileoverview Workbooks of real shapes, mistakes included: lists of visits, and exactly what is read of each. */
import { expect, it } from "vitest";
import type { Tab } from "../../src/table/tab";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

type Rows = readonly (readonly Loose[])[];
type Book = readonly [string, readonly Tab[], Readonly<Record<string, readonly string[]>>];
const G = "Đoàn xã Gia Cát";
const H = "Đoàn xã Hợp Thành";
const T = "Đoàn xã Tân Liên";
const Y = "Đoàn xã Yên Trạch";
const [AN, BINH, CUONG] = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"] as [string, string, string];
const V = (rows: Rows, merges: readonly string[] = []) =>
  tabOf("Đi cơ sở", [["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"], ...rows], { merges });
const D = (day: number, month = 8) => new Date(2021, month - 1, day);

const BOOKS: readonly Book[] = [
  [
    "one lượt of three units: number, officer, day and kind merged over their rows",
    [
      V(
        [
          ["TT", "Cán bộ", "Thời gian", "Đơn vị", "Hình thức"],
          [1, AN, "16/8", G, "Khảo sát"],
          ["", "", "", H, ""],
          ["", "", "", T, ""],
          [2, BINH, "17/8", Y, "Kiểm tra"],
        ],
        ["A3:A5", "B3:B5", "C3:C5", "E3:E5"],
      ),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát + Đoàn xã Hợp Thành + Đoàn xã Tân Liên · Khảo sát chuyên đề",
        "Đi cơ sở!A6 · 2021-08-17 · Trần Thị Bình · Đoàn xã Yên Trạch · Kiểm tra, giám sát",
      ],
      accounts: ["visit Đi cơ sở: 4 = 4 + 0, 0"],
    },
  ],
  [
    "two officers of one unit, number and unit merged over their rows",
    [
      V(
        [
          ["TT", "Đơn vị", "Cán bộ", "Thời gian", "Hình thức"],
          [1, G, AN, "16/8", "Khảo sát"],
          ["", "", BINH, "17/8", "Khảo sát"],
          [2, H, AN, "20/8", "Kiểm tra"],
        ],
        ["A3:A4", "B3:B4"],
      ),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề",
        "Đi cơ sở!C4 · 2021-08-17 · Trần Thị Bình · Đoàn xã Gia Cát · Khảo sát chuyên đề",
        "Đi cơ sở!A5 · 2021-08-20 · Nguyễn Văn An · Đoàn xã Hợp Thành · Kiểm tra, giám sát",
      ],
      accounts: ["visit Đi cơ sở: 3 = 3 + 0, 0"],
    },
  ],
  [
    "the same with number and unit left blank",
    [
      V([
        ["TT", "Đơn vị", "Cán bộ", "Thời gian", "Hình thức"],
        [1, G, AN, "16/8", "Khảo sát"],
        ["", "", BINH, "17/8", "Khảo sát"],
        [2, H, AN, "20/8", "Kiểm tra"],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề",
        "Đi cơ sở!C4 · 2021-08-17 · Trần Thị Bình · Đoàn xã Gia Cát · Khảo sát chuyên đề",
        "Đi cơ sở!A5 · 2021-08-20 · Nguyễn Văn An · Đoàn xã Hợp Thành · Kiểm tra, giám sát",
      ],
      accounts: ["visit Đi cơ sở: 3 = 3 + 0, 0"],
    },
  ],
  [
    "days that lost their format, as numbers and as text",
    [
      V([
        ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
        [1, 44424, AN, G, "Khảo sát"],
        [2, "44425", BINH, H, "Kiểm tra"],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề",
        "Đi cơ sở!A4 · 2021-08-17 · Trần Thị Bình · Đoàn xã Hợp Thành · Kiểm tra, giám sát",
      ],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 0"],
    },
  ],
  [
    "a tab a month, days alone under a title that says the month",
    [
      tabOf("Tháng 8", [
        ["CÁN BỘ ĐI CƠ SỞ THÁNG 8"],
        ["TT", "Ngày", "Cán bộ", "Đơn vị"],
        [1, "16/8", AN, G],
        [2, 17, BINH, H],
      ]),
      tabOf("Tháng 9", [["CÁN BỘ ĐI CƠ SỞ THÁNG 9"], ["TT", "Ngày", "Cán bộ", "Đơn vị"], [1, "5/9", AN, T]]),
    ],
    {
      visits: [
        "Tháng 8!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · ",
        "Tháng 8!A4 · 2021-08-17 · Trần Thị Bình · Đoàn xã Hợp Thành · ",
        "Tháng 9!A3 · 2021-09-05 · Nguyễn Văn An · Đoàn xã Tân Liên · ",
      ],
      findings: ["visit-kind-missing Tháng 8!-", "visit-kind-missing Tháng 9!-"],
      accounts: ["visit Tháng 8: 2 = 2 + 0, 0", "visit Tháng 9: 1 = 1 + 0, 0"],
    },
  ],
  [
    "from and to under a heading that is not merged",
    [
      V([
        ["TT", "Thời gian", "", "Cán bộ", "Đơn vị", "Nội dung", "Kết quả"],
        ["", "Từ", "Đến", "", "", "", ""],
        [1, "16/8", "22/8", AN, G, "Nắm tình hình", "Tốt"],
        [2, D(23), D(29), BINH, H, "", ""],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A4 · 2021-08-16…2021-08-22 · Nguyễn Văn An · Đoàn xã Gia Cát ·  · Nắm tình hình; Tốt",
        "Đi cơ sở!A5 · 2021-08-23…2021-08-29 · Trần Thị Bình · Đoàn xã Hợp Thành · ",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-"],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 0"],
    },
  ],
  [
    "headings in everyday words",
    [
      V([
        ["Ngày", "Cán bộ đi", "Đi đâu", "Làm gì"],
        ["16/8", AN, "Gia Cát", "Khảo sát"],
        ["17/8", BINH, "Hợp Thành", "Kiểm tra"],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · ",
        "Đi cơ sở!A4 · 2021-08-17 · Trần Thị Bình · Đoàn xã Hợp Thành · ",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-"],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 0"],
    },
  ],
  [
    "hours around days, short names, bodies among those who went",
    [
      V([
        ["TT", "Thời gian", "Thành phần", "Đơn vị làm việc", "Nội dung"],
        [1, "8h00 ngày 16/8/2021", "Đ/c An, đ/c Bình", G, "Khảo sát"],
        [2, "Sáng 17/8", "Thường trực, Ban Phong trào", H, "Kiểm tra"],
        [3, "Từ 14h ngày 18/8 đến 17h ngày 18/8", AN, T, ""],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An + Bình · Đoàn xã Gia Cát ·  · Khảo sát",
        "Đi cơ sở!A4 · 2021-08-17 · Thường trực, Ban Phong trào · Đoàn xã Hợp Thành ·  · Kiểm tra",
        "Đi cơ sở!A5 · 2021-08-18 · Nguyễn Văn An · Đoàn xã Tân Liên · ",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-", "officer-not-person Đi cơ sở!C4"],
      accounts: ["visit Đi cơ sở: 3 = 3 + 0, 0"],
    },
  ],
  [
    "a number of days that the day does not bear out",
    [
      V([
        ["TT", "Ngày", "Cán bộ", "Đơn vị", "Số ngày"],
        [1, "16/8", AN, G, 3],
        [2, "20/8", BINH, H, 1],
        ["", "Tổng", "", "", 4],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · ",
        "Đi cơ sở!A4 · 2021-08-20 · Trần Thị Bình · Đoàn xã Hợp Thành · ",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-", "visit-days-differ Đi cơ sở!E3"],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 1"],
    },
  ],
  [
    "lượt beside lượt, each with day and unit",
    [
      V(
        [
          ["TT", "Cán bộ", "Lượt 1", "", "Lượt 2", ""],
          ["", "", "Ngày", "Đơn vị", "Ngày", "Đơn vị"],
          [1, AN, "16/8", G, "20/9", H],
          [2, BINH, "17/8", T, "", ""],
        ],
        ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
      ),
    ],
    {
      visits: [
        "Đi cơ sở!A4 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · ",
        "Đi cơ sở!A5 · 2021-08-17 · Trần Thị Bình · Đoàn xã Tân Liên · ",
        "Đi cơ sở!A4 · 2021-09-20 · Nguyễn Văn An · Đoàn xã Hợp Thành · ",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-"],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 0", "visit Đi cơ sở: 1 = 1 + 0, 0"],
    },
  ],
  [
    "months side by side, each with day and officer, the unit before them",
    [
      V(
        [
          ["TT", "Đơn vị", "Tháng 8", "", "Tháng 9", ""],
          ["", "", "Ngày", "Cán bộ", "Ngày", "Cán bộ"],
          [1, G, 16, AN, 20, BINH],
          [2, H, 17, AN, "", ""],
        ],
        ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
      ),
    ],
    {
      visits: [
        "Đi cơ sở!A4 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · ",
        "Đi cơ sở!A5 · 2021-08-17 · Nguyễn Văn An · Đoàn xã Hợp Thành · ",
        "Đi cơ sở!A4 · 2021-09-20 · Trần Thị Bình · Đoàn xã Gia Cát · ",
      ],
      findings: ["visit-kind-missing Đi cơ sở!-"],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 0", "visit Đi cơ sở: 1 = 1 + 0, 0"],
    },
  ],
  [
    "days in foreign order and with two figures of the year",
    [
      V([
        ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
        [1, "16/08/21", AN, G, "Khảo sát"],
        [2, "8/16/2021", BINH, H, "Kiểm tra"],
        [3, "2021/08/17", AN, H, "Kiểm tra"],
        [4, "17-8-2021", CUONG, T, "Kiểm tra"],
        [5, "17.8", BINH, T, "Kiểm tra"],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề",
        "Đi cơ sở!A6 · 2021-08-17 · Lê Văn Cường · Đoàn xã Tân Liên · Kiểm tra, giám sát",
        "Đi cơ sở!A7 · 2021-08-17 · Trần Thị Bình · Đoàn xã Tân Liên · Kiểm tra, giám sát",
      ],
      refused: ["Đi cơ sở!A4 visit-date-unreadable", "Đi cơ sở!A5 visit-date-unreadable"],
      findings: ["visit-date-unreadable Đi cơ sở!B4", "visit-date-unreadable Đi cơ sở!B5"],
      accounts: ["visit Đi cơ sở: 5 = 3 + 2, 0"],
    },
  ],
  [
    "places around and within units, words that name none",
    [
      V([
        ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
        [1, "16/8", AN, "Gia Cát, Hợp Thành (2 xã)", "Khảo sát"],
        [2, "17/8", BINH, "Các xã vùng cao", "Kiểm tra"],
        [3, "18/8", BINH, "Chi đoàn thôn 1 xã Gia Cát", "Dự sinh hoạt"],
        [4, "19/8", BINH, "UBND xã Hợp Thành", "Kiểm tra"],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A3 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát + Đoàn xã Hợp Thành · Khảo sát chuyên đề",
        "Đi cơ sở!A4 · 2021-08-17 · Trần Thị Bình · Các xã vùng cao? · Kiểm tra, giám sát",
        "Đi cơ sở!A5 · 2021-08-18 · Trần Thị Bình · Đoàn xã Gia Cát · Dự sinh hoạt",
        "Đi cơ sở!A6 · 2021-08-19 · Trần Thị Bình · Đoàn xã Hợp Thành · Kiểm tra, giám sát",
      ],
      findings: ["list-unit-unknown Đi cơ sở!D4"],
      accounts: ["visit Đi cơ sở: 4 = 4 + 0, 0"],
    },
  ],
  [
    "months numbered as headings over days alone",
    [
      V([
        ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
        ["I", "Tháng 8", "", "", ""],
        [1, "16", AN, G, "Khảo sát"],
        ["II", "Tháng 9", "", "", ""],
        [1, "5", AN, H, "Khảo sát"],
      ]),
    ],
    {
      visits: [
        "Đi cơ sở!A4 · 2021-08-16 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề",
        "Đi cơ sở!A6 · 2021-09-05 · Nguyễn Văn An · Đoàn xã Hợp Thành · Khảo sát chuyên đề",
      ],
      accounts: ["visit Đi cơ sở: 2 = 2 + 0, 2"],
    },
  ],
];

it.each(BOOKS)("%s", (_, tabs, wanted) => {
  expect(said(yearOf(tabs, { judged: JUDGED }))).toEqual(wanted);
});
