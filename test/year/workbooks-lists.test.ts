/** @fileoverview Workbooks of real shapes, mistakes included: assignments and registrations, and exactly what is read of each. */
import { expect, it } from "vitest";
import type { Tab } from "../../src/table/tab";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

type Rows = readonly (readonly Loose[])[];
type Book = readonly [string, readonly Tab[], Readonly<Record<string, readonly string[]>>];
const G = "Đoàn xã Gia Cát";
const H = "Đoàn xã Hợp Thành";
const T = "Đoàn xã Tân Liên";
const [AN, BINH, CUONG] = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"] as [string, string, string];
const P = (
  rows: Rows,
  merges: readonly string[] = [],
  title = "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021",
  name = "Phân công",
) => tabOf(name, [[title], ...rows], { merges });
const R = (rows: Rows) =>
  tabOf("Đăng ký", [["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"], ...rows]);
const D = (day: number, month = 8) => new Date(2021, month - 1, day);

const BOOKS: readonly Book[] = [
  [
    "two assignments, the later one changed",
    [
      P([
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, G, AN],
        [2, H, BINH],
      ]),
      P(
        [
          ["TT", "Đơn vị", "Cán bộ phụ trách"],
          [1, G, AN],
          [2, H, CUONG],
        ],
        [],
        "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021 (ĐIỀU CHỈNH)",
        "Phân công (2)",
      ),
    ],
    {
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B4 Đoàn xã Hợp Thành ← Trần Thị Bình",
        "Phân công (2)!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công (2)!B4 Đoàn xã Hợp Thành ← Lê Văn Cường",
      ],
      findings: ["assignment-differs Phân công (2)!C4"],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0", "assignment Phân công (2): 2 = 2 + 0, 0"],
    },
  ],
  [
    "a hidden tab",
    [
      {
        ...P([
          ["TT", "Đơn vị", "Cán bộ phụ trách"],
          [1, G, AN],
          [2, H, BINH],
        ]),
        hidden: true,
      },
    ],
    {
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B4 Đoàn xã Hợp Thành ← Trần Thị Bình",
      ],
      findings: ["list-hidden Phân công!-"],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0"],
    },
  ],
  [
    "pairs of unit and officer under one running number",
    [
      tabOf("Phân công", [
        ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
        ["TT", "Đơn vị", "Cán bộ phụ trách", "Đơn vị", "Cán bộ phụ trách"],
        [1, G, AN, H, BINH],
        [2, T, CUONG, "", ""],
      ]),
    ],
    {
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!D3 Đoàn xã Hợp Thành ← Trần Thị Bình",
        "Phân công!B4 Đoàn xã Tân Liên ← Lê Văn Cường",
      ],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0"],
    },
  ],
  [
    "units by kind in two columns under one heading, several in a cell",
    [
      P(
        [
          ["TT", "Cán bộ", "Chức vụ", "Địa bàn phụ trách", "", "Ghi chú"],
          ["", "", "", "Xã", "Trường học", ""],
          [1, AN, "Bí thư", "Gia Cát, Hợp Thành", "THPT Cao Lộc", ""],
          [2, BINH, "Phó Bí thư", "Tân Liên", "", ""],
        ],
        ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3"],
      ),
    ],
    {
      assignments: [
        "Phân công!D4 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!D4 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!E4 Đoàn trường THPT Cao Lộc ← Nguyễn Văn An",
        "Phân công!D5 Đoàn xã Tân Liên ← Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0"],
    },
  ],
  [
    "where officers work, and whom they follow",
    [
      P([
        ["TT", "Họ và tên", "Đơn vị công tác", "Đơn vị phụ trách"],
        [1, AN, "Ban Phong trào", G],
        [2, BINH, "Văn phòng", H],
      ]),
    ],
    {
      assignments: [
        "Phân công!D3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!D4 Đoàn xã Hợp Thành ← Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0"],
    },
  ],
  [
    "positions, telephones, who was replaced, a blank row, a total",
    [
      P([
        ["TT", "Đơn vị", "Cán bộ phụ trách", "Chức vụ", "SĐT", "Ghi chú"],
        [1, G, `Đ/c ${AN}`, "PBT", "0912", ""],
        ["", "", "", "", "", ""],
        [2, H, `Đ/c ${BINH} (thay đ/c ${CUONG})`, "", "", ""],
        ["", "Cộng", "2 đơn vị", "", "", ""],
      ]),
    ],
    {
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B5 Đoàn xã Hợp Thành ← Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 2 = 2 + 0, 1"],
    },
  ],
  [
    "a leader merged over rows, an officer of each",
    [
      P(
        [
          ["TT", "Đơn vị", "Lãnh đạo phụ trách", "Cán bộ theo dõi trực tiếp"],
          [1, G, AN, BINH],
          [2, H, "", CUONG],
          [3, T, "", BINH],
        ],
        ["C3:C5"],
      ),
    ],
    {
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An + Trần Thị Bình",
        "Phân công!B4 Đoàn xã Hợp Thành ← Nguyễn Văn An + Lê Văn Cường",
        "Phân công!B5 Đoàn xã Tân Liên ← Nguyễn Văn An + Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 3 = 3 + 0, 0"],
    },
  ],
  [
    "clusters with their heads; an officer merged over rows without a number",
    [
      P(
        [
          ["Cụm", "Đơn vị", "Cụm trưởng", "Cán bộ phụ trách"],
          ["Cụm 1", G, "Trần Văn Cụm", AN],
          ["", H, "", ""],
          ["Cụm 2", T, "Lý Văn Hai", BINH],
        ],
        ["A3:A4", "C3:C4", "D3:D4"],
      ),
    ],
    {
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B4 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!B5 Đoàn xã Tân Liên ← Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 3 = 3 + 0, 0"],
    },
  ],
  [
    "a matrix of crosses is named, not guessed",
    [
      P([
        ["Cán bộ", G, H, T],
        [AN, "x", "", ""],
        [BINH, "", "x", "x"],
      ]),
    ],
    { notTaken: ["Phân công assignment other"] },
  ],
  [
    "names of units in every writing",
    [
      P([
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, "Gia Cát", AN],
        [2, "hợp thành", AN],
        [3, "TÂN LIÊN", BINH],
        [4, "Xã Yên Trạch", BINH],
        [5, "Đoàn TNCS HCM xã Công Sơn", BINH],
        [6, "Trường THPT Cao Lộc", BINH],
      ]),
    ],
    {
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B4 Đoàn xã Hợp Thành ← Nguyễn Văn An",
        "Phân công!B5 Đoàn xã Tân Liên ← Trần Thị Bình",
        "Phân công!B6 Đoàn xã Yên Trạch ← Trần Thị Bình",
        "Phân công!B7 Đoàn xã Công Sơn ← Trần Thị Bình",
        "Phân công!B8 Đoàn trường THPT Cao Lộc ← Trần Thị Bình",
      ],
      accounts: ["assignment Phân công: 6 = 6 + 0, 0"],
    },
  ],
  [
    "duties of an office, units among them, are asked about",
    [
      tabOf("Sheet1", [
        ["PHÂN CÔNG NHIỆM VỤ CÁN BỘ CƠ QUAN HUYỆN ĐOÀN NĂM 2021"],
        ["TT", "Họ và tên", "Chức vụ", "Nhiệm vụ", "Đơn vị phụ trách"],
        [1, AN, "Bí thư", "Phụ trách chung", G],
        [2, BINH, "Phó", "Phong trào", `${H}, ${T}`],
      ]),
    ],
    { notTaken: ["Sheet1 assignment asked"] },
  ],
  [
    "days of registering “as above”",
    [
      R([
        ["TT", "Đơn vị", "Ngày đăng ký", "Ghi chú"],
        [1, G, "3/2/2021", ""],
        [2, H, "nt", ""],
        [3, T, "Như trên", ""],
      ]),
    ],
    {
      registrations: [
        "Đăng ký!B3 · Đoàn xã Gia Cát · yes · 2021-02-03 · - · ",
        "Đăng ký!B4 · Đoàn xã Hợp Thành · yes · 2021-02-03 · - · ",
        "Đăng ký!B5 · Đoàn xã Tân Liên · yes · 2021-02-03 · - · ",
      ],
      accounts: ["registration Đăng ký: 3 = 3 + 0, 0"],
    },
  ],
  [
    "yes, no and blank with a note, a total and a signature",
    [
      R([
        ["TT", "Đơn vị", "Đăng ký", "Ghi chú"],
        [1, G, "Có", "Gửi muộn"],
        [2, H, "Không", ""],
        [3, T, "", ""],
        ["", "Tổng: 1/3", "", ""],
        ["", "", "NGƯỜI LẬP", ""],
      ]),
    ],
    {
      registrations: [
        "Đăng ký!B3 · Đoàn xã Gia Cát · yes · - · - · Gửi muộn",
        "Đăng ký!B4 · Đoàn xã Hợp Thành · no · - · - · ",
        "Đăng ký!B5 · Đoàn xã Tân Liên · blank · - · - · ",
      ],
      accounts: ["registration Đăng ký: 3 = 3 + 0, 0"],
    },
  ],
  [
    "districts in a column of their own, names without type words",
    [
      tabOf("Đăng ký 2021", [
        ["TT", "Huyện", "Đơn vị", "Ngày"],
        [1, "Cao Lộc", "Đoàn xã Gia Cát", "3/2/2021"],
        [2, "Cao Lộc", "Hợp Thành", "4/2/2021"],
      ]),
    ],
    {
      registrations: [
        "Đăng ký 2021!C2 · Đoàn xã Gia Cát · yes · 2021-02-03 · - · ",
        "Đăng ký 2021!C3 · Đoàn xã Hợp Thành · yes · 2021-02-04 · - · ",
      ],
      accounts: ["registration Đăng ký 2021: 2 = 2 + 0, 0"],
    },
  ],
  [
    "one column with groups, numbers and papers in the names’ cells",
    [
      tabOf("ĐK", [
        ["ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2021"],
        ["I. Khối xã"],
        ["1. Gia Cát (KH số 03-KH/ĐTN ngày 3/2/2021)"],
        ["2. Hợp Thành"],
        ["II. Khối trường"],
        ["3. THPT Cao Lộc"],
      ]),
    ],
    {
      registrations: [
        "ĐK!A3 · Đoàn xã Gia Cát · yes · - · 03|KH/ĐTN · ",
        "ĐK!A4 · Đoàn xã Hợp Thành · yes · - · - · ",
        "ĐK!A6 · Đoàn trường THPT Cao Lộc · yes · - · - · ",
      ],
      accounts: ["registration ĐK: 3 = 3 + 0, 0"],
    },
  ],
  [
    "days of the paper, of the signature and of handing in",
    [
      R([
        ["TT", "Đơn vị", "Số KH", "Ngày ban hành", "Người ký", "Ngày nộp"],
        [1, G, "03", "1/2/2021", "Lê Văn X", D(3, 2)],
        [2, H, "04", "2/2/2021", "Lê Văn Y", D(4, 2)],
      ]),
    ],
    {
      registrations: [
        "Đăng ký!B3 · Đoàn xã Gia Cát · yes · 2021-02-03 · 03| · ",
        "Đăng ký!B4 · Đoàn xã Hợp Thành · yes · 2021-02-04 · 04| · ",
      ],
      accounts: ["registration Đăng ký: 2 = 2 + 0, 0"],
    },
  ],
];

it.each(BOOKS)("%s", (_, tabs, wanted) => {
  expect(said(yearOf(tabs, { judged: JUDGED }))).toEqual(wanted);
});
