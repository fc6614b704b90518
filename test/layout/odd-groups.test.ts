/** @fileoverview [L11] Groups' headings that say more than which units stand below are quoted once; plain ones are not. */
import { describe, expect, test } from "vitest";
import { cellAt, textOf } from "../../src/cell/text";
import { namesGroup } from "../../src/layout/beside/odd-groups";
import { CODES, PASSES, type Rows, read, sheet } from "./books";
import type { Loose } from "./tabs";

const told = (...group: Loose[]) => {
  const rows: Rows = [
    ["I", "Khối xã"],
    [1, "Đoàn xã Gia Cát", ...PASSES],
    [2, "Đoàn xã Hợp Thành", ...PASSES],
    group,
    [3, "Đoàn xã Bảo Lâm", ...PASSES],
  ];
  const { quoted, rowsNotRead } = read(sheet([["TT", "Đơn vị", ...CODES]], rows));
  return [...new Set([...quoted, ...rowsNotRead].map(({ at }) => textOf(cellAt(at))))];
};

describe("[L11] a group's heading", () => {
  test.each([
    ["II", "Chấm theo báo cáo của xã"],
    ["II. Chưa đi thẩm định"],
    ["II", "Nhóm nợ hồ sơ"],
    ["Đơn vị của huyện khác"],
    ["", "Danh sách dự bị"],
    ["B", "CHẤM THEO BÁO CÁO CỦA XÃ"],
    ["Khối thi đua bị cắt"],
  ])("%s %s is named", (...group) => {
    expect(told(...group)).toEqual([expect.stringContaining(group.at(-1) ?? "")]);
  });

  test.each([
    ["II", "Khối trường học"],
    ["II. CÁC ĐƠN VỊ LỰC LƯỢNG VŨ TRANG"],
    ["Cụm thi đua số 2"],
    ["Huyện Hiệp Hòa"],
    ["II", "Khối khác"],
    ["KHỐI CƠ QUAN, DOANH NGHIỆP"],
    ["Khu vực phía Bắc huyện Cao Lộc"],
  ])("%s %s is plain", (...group) => {
    expect(told(...group)).toEqual([]);
  });

  test.each([
    ["Hiệp Hòa", true],
    ["TP. BẮC GIANG", true],
    ["Cụm Đồng Đăng – Cao Lộc", true],
    ["Đợt 2", true],
    ["Tạm", false],
    ["Giải thể", false],
    ["Huyện khác", false],
  ])("“%s” names kinds and places alone: %s", (text, is) => {
    expect(namesGroup(text)).toBe(is);
  });
});

test("[L11] a row of marks without a name, or of a unit's second row, is no row of words below the units", () => {
  const mixed = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));
  const rows = (name: string): Rows => [
    [1, "Đoàn xã Gia Cát", ...PASSES],
    [2, "Đoàn xã Hợp Thành", ...PASSES],
    [3, name, ...mixed],
  ];
  for (const name of ["", "#N/A"]) {
    const { rowsNotRead, unnamed } = read(sheet([["TT", "Đơn vị", ...CODES]], rows(name)));
    expect([rowsNotRead.length, unnamed.length]).toEqual([0, 1]);
  }
});

test("[L11] running numbers are no notes", () => {
  const { quoted } = read(
    sheet([["TT", "Đơn vị", ...CODES]], [
      [1, "Đoàn xã Gia Cát", ...PASSES],
      ["2.", "Đoàn xã Hợp Thành", ...CODES.map(() => "Chưa đạt")],
      ["3.", "Đoàn xã Bảo Lâm", ...PASSES],
      [4, "Đoàn xã Cao Lâu", ...PASSES],
    ] as Rows),
  );
  expect(quoted).toEqual([]);
});

describe("[L11] where a person, a group or a kind of unit is named", () => {
  const column = (heading: string, ...cells: Loose[]) => {
    const rows = cells.map((cell, at) => [
      at + 1,
      `Đoàn xã ${["Gia Cát", "Hợp Thành", "Bảo Lâm", "Cao Lâu"][at]}`,
      cell,
      ...PASSES,
    ]);
    return read(sheet([["TT", "Đơn vị", heading, ...CODES]], rows as Rows)).quoted.map(({ at }) =>
      textOf(cellAt(at)),
    );
  };
  test.each([
    ["Cán bộ phụ trách", "Hà – chưa đi", "Nguyễn Văn An", "đ/c Hà", "Trần Thị Bình"],
    ["Cán bộ phụ trách", "bỏ trống, chấm theo mẫu", "Nguyễn Văn An", "Trần Bình", "An"],
    ["Khối", "Đã giải thể", "Khối xã", "Khối trường học", "Xã"],
  ])("below “%s”: “%s” is quoted", (heading, odd, ...others) => {
    expect(column(heading, odd, ...others)).toEqual([odd]);
  });
  test.each([
    ["Cán bộ phụ trách", "Nguyễn Văn An", "đ/c Hà", "chị Lan", "Trần Thị Bình (PBT)"],
    ["Khối", "Khối xã", "Khối trường học", "Lực lượng vũ trang", "Cơ quan, doanh nghiệp"],
    ["Loại hình", "Xã", "Thị trấn", "Trường học", "Công an"],
  ])("below “%s” names are plain: %s", (heading, ...cells) => {
    expect(column(heading, ...cells)).toEqual([]);
  });
});
