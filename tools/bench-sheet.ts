/** @fileoverview A made-up district sheet of any size for the benchmark: 15 criteria, mark and evidence each. */

import { SET_2018_2022 } from "../src/criteria/presets";
import { criteriaOf } from "../src/criteria/set";
import type { CellValue, Tab } from "../src/table/tab";
import { ensureCell, type ModelWorkbook, newSheet } from "../workbench/host/model";

/** A small generator with a seed, so that every run measures the same sheet. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Rows from A1 of a wide sheet.
 * @param missing share of evidence cells that are blank, 0…1
 */
export function benchRows(units: number, missing: number): CellValue[][] {
  const next = random(20211122);
  const codes = criteriaOf(SET_2018_2022).map(({ code }) => code);
  const width = 2 + codes.length * 2;
  const blank = (): CellValue[] => new Array<CellValue>(width).fill("");
  const title = blank();
  title[0] = "BẢNG TỔNG HỢP ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
  const head = blank();
  const under = blank();
  head[0] = "TT";
  head[1] = "Tên đơn vị";
  codes.forEach((code, i) => {
    head[2 + i * 2] = code;
    under[2 + i * 2] = "Thẩm định";
    under[3 + i * 2] = "Minh chứng";
  });
  const rows = [title, blank(), head, under];
  for (let n = 1; n <= units; n++) {
    const row: CellValue[] = [n, `Đoàn xã Số ${n}`];
    for (let i = 0; i < codes.length; i++) {
      const roll = next();
      row.push(roll < 0.93 ? "Đạt" : roll < 0.97 ? "Không đạt" : "");
      const proof = next();
      if (proof < missing) row.push("");
      else if (proof < missing + 0.25)
        row.push(`https://drive.google.com/file/d/1${n}x${i}/view?usp=sharing`);
      // Words that name no paper are looked behind.
      else if (proof > 0.99) row.push("Hồ sơ lưu tại văn phòng");
      else row.push(`${1 + (n % 98)}-KH/ĐTN ngày 0${1 + (i % 9)}/0${1 + (n % 9)}/2021`);
    }
    rows.push(row);
  }
  return rows;
}

/** The assessment of the year before, and the settings that were kept with it. */
export function withLastYear(book: ModelWorkbook, units: number): ModelWorkbook {
  const rows = benchRows(units, 0.1);
  const title = rows[0] as CellValue[];
  title[0] = String(title[0]).replace("2021", "2020");
  const kept = [
    ["Tab do tiện ích 3 chủ động tạo để bạn sửa."],
    ["Thiết lập", "Giá trị", "Giải thích"],
    ["Năm đánh giá", 2020],
  ];
  book.sheets.push(sheetOf(90, "Chấm 2020", rows, 26), sheetOf(91, "3CĐ · Thiết lập 2020", kept, 3));
  return book;
}

/** The rows as a tab for the pure rooms. */
export function benchTab(rows: CellValue[][]): Tab {
  return {
    name: "Chấm điểm",
    hidden: false,
    values: rows,
    displayed: () => rows.map((row) => row.map(String)),
    linksAt: () => [],
    formulaAt: () => "",
    merges: () => [],
  };
}

/** The rows as a workbook for the host. */
export function benchWorkbook(rows: readonly (readonly CellValue[])[]): ModelWorkbook {
  return workbookOf([sheetOf(0, "Chấm điểm", rows, 26)]);
}

function sheetOf(id: number, name: string, rows: readonly (readonly CellValue[])[], width: number) {
  const sheet = newSheet(id, name, false);
  sheet.maxRows = rows.length;
  sheet.maxColumns = Math.max(width, rows[0]?.length ?? 0);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== "") ensureCell(sheet, r, c).value = value;
    });
  });
  return sheet;
}

function workbookOf(sheets: ModelWorkbook["sheets"]): ModelWorkbook {
  return { name: "Đo tốc độ", locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh", sheets, activeSheet: 0 };
}

/** A workbook of a form a unit, each on a tab of its own. */
export function benchForms(units: number, missing: number): ModelWorkbook {
  const next = random(20211122);
  const forms = Array.from({ length: units }, (_, n) => {
    const rows: CellValue[][] = [
      ["HUYỆN ĐOÀN", "", "", "", ""],
      ["BẢNG TIÊU CHÍ ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021", "", "", "", ""],
      [`Đơn vị: Đoàn xã Số ${n + 1}`, "", "", "", ""],
      ["", "", "", "", ""],
      ["TT", "Nội dung", "Văn bản chứng minh", "Tự chấm", "Thẩm định"],
    ];
    for (const pillar of SET_2018_2022.pillars) {
      rows.push([pillar.code, pillar.name, "", "", ""]);
      for (const { code, text } of pillar.criteria)
        rows.push([
          code,
          text,
          next() < missing ? "" : `${1 + (n % 98)}-KH/ĐTN ngày 05/03/2021`,
          "Đạt",
          "Đạt",
        ]);
    }
    const sheet = sheetOf(n, `Xã Số ${n + 1}`, rows, 5);
    for (const row of [0, 1, 2])
      sheet.merges.push({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 4 });
    return sheet;
  });
  return workbookOf(forms);
}

/** An assessment with the year's three lists beside it: each unit registered, is followed and was visited. */
export function yearBook(units: number): ModelWorkbook {
  const each = <T>(of: (n: number) => T) => Array.from({ length: units }, (_, n) => of(n));
  const unit = (n: number) => `Đoàn xã Số ${n + 1}`;
  const officer = (n: number) => `Nguyễn Văn ${["An", "Bình", "Cường", "Dũng", "Em", "Giang"][n % 6]}`;
  const day = (n: number) => new Date(2021, n % 8, 1 + (n % 28));
  return workbookOf([
    sheetOf(0, "Chấm điểm", benchRows(units, 0.1), 26),
    sheetOf(
      1,
      "Đăng ký 2021",
      [
        ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Đơn vị", "Đăng ký", "Ngày đăng ký", "Số, ký hiệu kế hoạch"],
        ...each((n) => [n + 1, unit(n), "Có", day(n), `${1 + (n % 90)}-KH/ĐTN`]),
      ],
      8,
    ),
    sheetOf(
      2,
      "Phân công 2021",
      [
        ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH ĐƠN VỊ NĂM 2021"],
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        ...each((n) => [n + 1, unit(n), officer(n)]),
      ],
      8,
    ),
    sheetOf(
      3,
      "Đi cơ sở 2021",
      [
        ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
        ["Từ ngày", "Đến ngày", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung", "Kiến nghị", "Ngày nộp báo cáo"],
        ...each((n) => [day(n), day(n), officer(n), unit(n), "Dự sinh hoạt", "", "Cấp thêm sách", ""]),
      ],
      9,
    ),
    sheetOf(
      4,
      "Hồ sơ 2021",
      [
        ["TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ NĂM 2021"],
        ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại"],
        ...each((n) => [n + 1, unit(n), "Đã gửi", ""]),
      ],
      8,
    ),
  ]);
}

/** Two years of units, a tenth of which changed their names in between. */
export function twoYearsBook(units: number): ModelWorkbook {
  const rows = benchRows(units, 0.1);
  const of = (year: number, isBefore: boolean) =>
    rows.map((row, r) =>
      row.map((value, c) => {
        if (typeof value !== "string") return value;
        const text = r === 0 ? value.replace("2021", String(year)) : value;
        return isBefore && c === 1 && r % 10 === 5 ? `${text} Cũ` : text;
      }),
    );
  const changed = rows.flatMap((row, r): CellValue[][] =>
    r % 10 === 5 && typeof row[1] === "string" && row[1] !== ""
      ? [["1/7/2021", `${row[1]} Cũ`, "đổi tên", row[1], "", ""]]
      : [],
  );
  return workbookOf([
    sheetOf(0, "Chấm 2021", of(2021, false), 26),
    sheetOf(1, "Chấm 2020", of(2020, true), 26),
    sheetOf(
      2,
      "Thay đổi đơn vị",
      [
        ["THAY ĐỔI ĐƠN VỊ"],
        ["Từ ngày", "Đơn vị cũ", "Thay đổi", "Đơn vị mới", "Căn cứ", "Ghi chú"],
        ...changed,
      ],
      8,
    ),
  ]);
}
