/** Names on the year's lists that units had before they changed. */
import { describe, expect, it } from "vitest";
import { describe as sentenceOf } from "../../src/findings/codes";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const changes = (...rows: Loose[][]) =>
  tabOf("Thay đổi đơn vị", [
    ["THAY ĐỔI ĐƠN VỊ"],
    ["Từ ngày", "Đơn vị cũ", "Thay đổi", "Đơn vị mới", "Căn cứ", "Ghi chú"],
    ...rows,
  ]);
const RENAMED = changes(["1/7/2021", "Xã Cao Lâu", "đổi tên", "Xã Gia Cát", "NQ", ""]);
const MERGED = changes(["1/7/2021", "Xã Cao Lâu\nXã Xuất Lễ", "nhập vào", "Xã Gia Cát", "NQ", ""]);

const VISITS = tabOf("Đi cơ sở", [
  ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
  ["Ngày đi", "Cán bộ", "Đơn vị", "Nội dung"],
  ["2/3/2021", "Lê Văn An", "Đoàn xã Cao Lâu", "Dự sinh hoạt"],
  ["9/9/2021", "Lê Văn An", "Đoàn xã Gia Cát", "Kiểm tra"],
  ["16/9/2021", "Lê Văn An", "Đoàn xã Hợp Thành", "Khảo sát"],
]);
const ASSIGNED = tabOf("Phân công", [
  ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH NĂM 2021"],
  ["TT", "Đơn vị", "Cán bộ phụ trách"],
  [1, "Đoàn xã Cao Lâu", "Lê Văn An"],
  [2, "Đoàn xã Hợp Thành", "Trần Thị Bình"],
]);

const found = (tabs: Parameters<typeof yearOf>[0]) => {
  const year = yearOf(tabs, { judged: JUDGED });
  const units = year.lists.findings.filter(({ code }) => code.startsWith("list-unit"));
  return {
    codes: units.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`),
    sentences: units.map(sentenceOf),
    visits: year.lists.visits.flatMap(({ units }) =>
      units.map(({ name, index }) => `${name} ${index !== null}`),
    ),
    assigned: said(year).assignments,
    registrations: year.lists.registrations.map(({ unit }) => `${unit.name} ${unit.index !== null}`),
  };
};

describe("[V13] former names on the year's lists", () => {
  it("are what the units are called now where a change says so, and are named", () => {
    const { codes, sentences, visits, assigned } = found([RENAMED, VISITS, ASSIGNED]);
    expect(visits).toEqual(["Đoàn xã Gia Cát true", "Đoàn xã Gia Cát true", "Đoàn xã Hợp Thành true"]);
    expect(assigned).toContainEqual("Phân công!B3 Đoàn xã Gia Cát ← Lê Văn An");
    expect(codes).toEqual(["list-unit-renamed Đi cơ sở!C3", "list-unit-renamed Phân công!B3"]);
    expect(sentences[0]).toBe(
      "Ô ghi “Đoàn xã Cao Lâu”; theo danh sách thay đổi đơn vị nay là “Đoàn xã Gia Cát” (từ 01/07/2021) nên được tính cho đơn vị này. Sai thì sửa tab Thay đổi đơn vị.",
    );
  });
  it("stay nobody's without a change, with one to come, of a unit that was split, and of a year long gone", () => {
    for (const tab of [
      [],
      [changes(["1/7/2031", "Xã Cao Lâu", "đổi tên", "Xã Gia Cát", "NQ", ""])],
      [changes(["1/7/2021", "Xã Cao Lâu", "chia tách", "Xã Gia Cát\nXã Hợp Thành", "NQ", ""])],
      [changes(["1/7/2015", "Xã Cao Lâu", "đổi tên", "Xã Gia Cát", "NQ", ""])],
    ]) {
      const { codes, visits } = found([...tab, VISITS]);
      expect(visits[0]).toBe("Đoàn xã Cao Lâu false");
      expect(codes).toEqual(["list-unit-unknown Đi cơ sở!C3"]);
    }
  });
  it("count a visit to one of several that were merged, and no file that one of them handed in", () => {
    const files = tabOf("Hồ sơ", [
      ["TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ NĂM 2021"],
      ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại"],
      [1, "Đoàn xã Xuất Lễ", "Đã gửi", ""],
      [2, "Đoàn xã Hợp Thành", "Đã gửi", ""],
    ]);
    const { codes, visits } = found([MERGED, VISITS, files]);
    expect(visits[0]).toBe("Đoàn xã Gia Cát true");
    expect(codes).toEqual(["list-unit-renamed Đi cơ sở!C3", "list-unit-unknown Hồ sơ!C3"]);
  });
});
