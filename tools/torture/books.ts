/** @fileoverview Workbooks to be tormented: small, with everything in them that a person could lose. */

import { OWN_MARK } from "../../src/table/own-tabs";
import type { CellValue, Tab } from "../../src/table/tab";
import {
  cellOf,
  ensureCell,
  type FlatCell,
  type ModelSheet,
  type ModelWorkbook,
  newSheet,
} from "../../workbench/host/model";

type Given = CellValue | Partial<FlatCell>;

/** A sheet with the given rows from A1. */
export function sheetOf(rows: readonly (readonly Given[])[], name: string, id: number): ModelSheet {
  const sheet = newSheet(id, name, false);
  sheet.maxRows = rows.length + 5;
  sheet.maxColumns = Math.max(6, ...rows.map((row) => row.length));
  for (const [r, row] of rows.entries()) {
    for (const [c, given] of row.entries()) {
      if (given === "") continue;
      const whole = typeof given === "object" && !(given instanceof Date);
      Object.assign(ensureCell(sheet, r, c), whole ? cellOf(given) : { value: given });
    }
  }
  return sheet;
}

export function bookOf(...sheets: ModelSheet[]): ModelWorkbook {
  return { name: "Chấm điểm", locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh", sheets, activeSheet: 0 };
}

/** The tab of marks in every small workbook. */
export const MARKS = "Chấm";

/** A tab of marks with colours, notes, a formula and gaps of each kind. */
export function marksBook(): ModelWorkbook {
  return bookOf(
    sheetOf(
      [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1", "Ghi chú"],
        [1, "Đoàn xã An Hà", "x", { value: "12-KH/ĐTN", background: "#b6d7a8" }, "x", "x", "nộp sớm"],
        [
          2,
          { value: "Đoàn xã Đào Mỹ", note: "bí thư mới" },
          "x",
          { value: null, background: "#cfe2f3" },
          "",
          "x",
        ],
        [
          3,
          "Đoàn xã Yên Mỹ",
          "",
          { value: "15-BC/ĐTN", note: "xem lại" },
          "x",
          { value: "lạ", background: "#ead1dc" },
        ],
        [4, "Đoàn xã Gia Cát", "x", { value: null, note: "chờ công văn" }, "x", "x"],
        ["", "Cộng", { value: 3, formula: '=COUNTIF(C3:C6;"x")' }],
      ],
      MARKS,
      1,
    ),
    sheetOf([["Việc riêng"], [{ value: "giữ nguyên", note: "của tôi", background: "#fff2cc" }]], "Sổ tay", 2),
  );
}

/** The tab of evidence in some. */
export const EVIDENCE = "MC";

/** The workbook with evidence on a tab of its own. */
export function evidenceBook(): ModelWorkbook {
  const rows = [
    ["Đơn vị", "Tiêu chí", "Minh chứng"],
    ["Đoàn xã An Hà", "1.1", { value: "1-KH/ĐTN", note: "bản giấy", background: "#d9ead3" }],
    ["Đoàn xã Đào Mỹ", "1.1", "2-KH/ĐTN"],
    ["Đoàn xã Yên Mỹ", "2.1", { value: "3-BC/ĐTN", note: "hỏi lại" }],
  ];
  return bookOf(...marksBook().sheets, sheetOf(rows, EVIDENCE, 3));
}

/** The list of visits in some. */
export const VISITS = "Đi cơ sở 2021";

/** The workbook with a list of visits. */
export function visitsBook(): ModelWorkbook {
  const day = (date: number) => new Date(2021, 7, date);
  const rows = [
    ["Ngày đi", "Cán bộ", "Đơn vị", "Nội dung"],
    [day(2), "Lê Văn An", "Đoàn xã An Hà", { value: "Dự sinh hoạt", note: "cả ngày" }],
    [day(9), { value: "Trần Thị Bình", background: "#d9ead3" }, "Đoàn xã Đào Mỹ", "Kiểm tra"],
    [day(16), "Lê Văn An", "Đoàn xã Yên Mỹ", "Khảo sát"],
  ];
  return bookOf(...marksBook().sheets, sheetOf(rows, VISITS, 3));
}

/** The list of files in some. */
export const FILES = "Hồ sơ 2021";

/** The workbook with a list of units' files. */
export function filesBook(): ModelWorkbook {
  const rows = [
    ["Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại", "Ghi chú"],
    ["Đoàn xã An Hà", { value: "Đã gửi", background: "#d9ead3" }, "", { value: "bản giấy", note: "hỏi lại" }],
    ["Đoàn xã Đào Mỹ", { value: "Đã gửi", note: "gửi thư" }, "", ""],
    ["Đoàn xã Yên Mỹ", "Đã nhận", { value: null, background: "#cfe2f3" }, "cả bảng mềm"],
  ];
  return bookOf(...marksBook().sheets, sheetOf(rows, FILES, 3));
}

/** The last of these units registers and reports by name where reports are made. */
export function settingsSheet(id: number): ModelSheet {
  return sheetOf(
    [
      [`${OWN_MARK} để bạn sửa. Xin giữ nguyên dòng này và các tiêu đề cột.`],
      ["Tên đơn vị lập báo cáo", "Huyện đoàn Lạng Giang"],
    ],
    "3CĐ · Thiết lập",
    id,
  );
}

/** Tabs of the fuzzer's as the host holds them. */
export function bookFromTabs(tabs: readonly Tab[]): ModelWorkbook {
  const names = new Set<string>();
  return bookOf(
    ...tabs.map((tab, n) => {
      let name = tab.name.slice(0, 90) || "Tab";
      while (names.has(name.toLowerCase())) name += " khác";
      names.add(name.toLowerCase());
      const sheet = sheetOf(tab.values, name, n + 1);
      sheet.hidden = tab.hidden && n > 0;
      sheet.merges = tab.merges().map((merge) => ({ ...merge }));
      return sheet;
    }),
  );
}

/** The list of changes of units in some. */
export const CHANGES = "Thay đổi đơn vị";

/** Sheets of two years between which units changed, with a list of changes. */
export function changesBook(): ModelWorkbook {
  const year = (of: number, units: readonly string[], id: number) =>
    sheetOf(
      [
        [`BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM ${of}`],
        ["TT", "Đơn vị", "1.1", "2.1", "3.1"],
        ...units.map((name, index): Given[] => [
          index + 1,
          { value: name, note: "đã họp" },
          "x",
          { value: "x", background: "#b6d7a8" },
          index === 0 ? "" : "x",
        ]),
      ],
      `Chấm ${of}`,
      id,
    );
  const rows = [
    ["THAY ĐỔI ĐƠN VỊ"],
    ["Từ ngày", "Đơn vị cũ", "Thay đổi", "Đơn vị mới", "Căn cứ", "Ghi chú"],
    [
      "1/7/2025",
      "Xã Cao Lâu\nXã Xuất Lễ\nXã Mẫu Sơn",
      "nhập vào",
      "Xã Ba Sơn",
      { value: "NQ", note: "bản giấy" },
      "",
    ],
  ];
  return bookOf(
    year(2024, ["Đoàn xã Lộc Yên", "Đoàn xã Thanh Lòa", "Đoàn xã Thạch Đạn", "Đoàn xã Cao Lâu"], 1),
    year(2025, ["Đoàn xã Cao Lộc", "Đoàn xã Ba Sơn"], 2),
    sheetOf(rows, CHANGES, 3),
  );
}
