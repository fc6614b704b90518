/** @fileoverview Units by their names. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { similarNames, type UnitType, unitKey, unitType } from "../../src/units/names";

/** Real communes, the awkward ones among them. */
const COMMUNES = [
  ["xã", "Chi Lăng"],
  ["xã", "Thanh Lòa"],
  ["xã", "Hội An"],
  ["xã", "Đội Cấn"],
  ["xã", "Đoàn Kết"],
  ["xã", "Đoàn Đào"],
  ["phường", "Đoàn Kết"],
  ["xã", "Trường Sơn"],
  ["xã", "Cư M'gar"],
  ["xã", "Phú Hòa 1"],
  ["phường", "1"],
  ["phường", "2 Bảo Lộc"],
  ["phường", "Xuân Trường - Đà Lạt"],
  ["phường", "Sở Dầu"],
  ["thị trấn", "Đồng Mỏ"],
  ["thị trấn", "Nông Trường Việt Lâm"],
  ["đặc khu", "Trường Sa"],
] as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

describe("unitKey", () => {
  it.each(COMMUNES)("[U2] every way to write %s %s is one unit", (type, name) => {
    const key = unitKey(`${type} ${name}`, "");
    for (const spelled of [
      `${capital(type)} ${name}`,
      `Đoàn ${type} ${name}`,
      `${capital(type)} đoàn ${name}`,
      `ĐOÀN ${type.toUpperCase()} ${name.toUpperCase()}`,
      ` Đoàn\u00a0${type}  ${name} `,
      `Đoàn ${type} ${name}`.normalize("NFD"),
      `BCH Đoàn ${type} ${name}`,
      `Ban Chấp hành Đoàn ${type} ${name}`,
      `Đoàn TNCS Hồ Chí Minh ${type} ${name}`,
      `Đoàn Thanh niên ${type} ${name}`,
      `ĐTN ${type} ${name}`,
      `Đoàn cơ sở ${type} ${name}`,
      `1. Đoàn ${type} ${name}`,
      `- Đoàn ${type} ${name};`,
      `Đoàn ${type} ${name} (*)`,
      `Đoàn ${type} ${name}**`,
      `Đơn vị: Đoàn ${type} ${name}`,
    ]) {
      expect(unitKey(spelled, ""), spelled).toBe(key);
    }
  });

  it.each([
    ["Đoàn xã Thạnh Hoà", "Xã đoàn Thạnh Hòa"],
    ["Đoàn xã Bắc Thuỷ", "xã Bắc Thủy"],
    ["Đoàn TT. Đồng Mỏ", "Đoàn thị trấn Đồng Mỏ"],
    ["TT Đồng Mỏ", "Thị trấn đoàn Đồng Mỏ"],
    ["P. Thuận Hưng", "Đoàn phường Thuận Hưng"],
    ["Đoàn P.5", "phường 5"],
    ["P5", "Phường đoàn 5"],
    ["X. Tân Lập", "Đoàn xã Tân Lập"],
    ["ĐX Tân Lập", "Đoàn xã Tân Lập"],
    ["Xã Cư M’gar", "xã Cư M'gar"],
    ["Đoàn trường THPT Cao Lộc", "Trường THPT Cao Lộc"],
    ["Trung tâm GDNN – GDTX", "Trung tâm GDNN-GDTX"],
    ["DOAN XA CHI LANG", "Xa doan Chi Lang"],
    ["Huyện đoàn Cao Lộc", "Đoàn TNCS Hồ Chí Minh huyện Cao Lộc"],
    ["Ban Thường vụ Tỉnh đoàn Lạng Sơn", "Đoàn tỉnh Lạng Sơn"],
    ["Thành Đoàn Cần Thơ", "Đoàn thành phố Cần Thơ"],
    ["Quận đoàn 1", "BCH Đoàn quận 1"],
    ["Đоàn хã Tân Lậр", "Đoàn xã Tân Lập"],
  ])("[U2] %j is %j", (a, b) => {
    expect(unitKey(a, "")).toBe(unitKey(b, ""));
  });

  it.each([
    ["Đoàn xã Chi Lăng", "Đoàn thị trấn Chi Lăng"],
    ["Đoàn xã Hoằng Phú", "Đoàn xã Hoằng Phụ"],
    ["Đoàn xã An Hà", "Đoàn xã An Hạ"],
    ["Đoàn xã Tân Thành", "Đoàn xã Tân Thanh"],
    ["Đoàn xã Đoàn Kết", "Đoàn xã Kết"],
    ["Đoàn Công an huyện", "Chi đoàn Công an huyện"],
    ["TT Y tế", "thị trấn Y tế"],
    ["P. Nội vụ", "phường Nội vụ"],
    ["BCH Quân sự huyện", "Quân sự huyện"],
    ["Phường 1", "Phường 11"],
    ["X Tân Lập", "xã Tân Lập"],
    ["Huyện đoàn", "huyện"],
    ["Chi đoàn Huyện đoàn", "huyện"],
    ["Huyện đoàn Cao Lộc", "Thành đoàn Cao Lộc"],
  ])("[U2] %j is not %j", (a, b) => {
    expect(unitKey(a, "")).not.toBe(unitKey(b, ""));
  });

  test("[U2] the heading is a part of the key where there is one", () => {
    const under = (heading: string) => unitKey("Đoàn xã Tân Thành", heading);
    expect(under("Huyện Cao Lộc")).toBe(under(" HUYỆN CAO LỘC ".normalize("NFD")));
    expect(under("Huyện Cao Lộc")).not.toBe(under("Huyện Phú Bình"));
    expect(under("Huyện Cao Lộc")).not.toBe(under(""));
    expect(under(" ")).toBe(under(""));
  });

  test("[U2] any text has a key, and the same for its normal forms", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(unitKey(name.normalize("NFD"), "")).toBe(unitKey(name.normalize("NFC"), ""));
      }),
    );
  });
});

describe("unitType", () => {
  const TYPES: [string, UnitType][] = [
    ["Chi đoàn cơ sở Viện Kiểm sát nhân dân huyện", "chi đoàn cơ sở"],
    ["Chi đoàn cơ sở Công an xã X", "chi đoàn cơ sở"],
    ["Đoàn xã Bảo Lâm", "xã"],
    ["Xã đoàn Bảo Lâm", "xã"],
    ["ĐOÀN XÃ BẢO LÂM".normalize("NFD"), "xã"],
    ["Doan xa Bao Lam", "xã"],
    ["Đoàn xã Hội An", "xã"],
    ["Đoàn phường Công An", "phường"],
    ["P. 5", "phường"],
    ["Đoàn TT. Đồng Mỏ", "thị trấn"],
    ["Doan thi tran Cao Loc", "thị trấn"],
    ["Đoàn đặc khu Trường Sa", "đặc khu"],
    ["Đoàn trường THPT Cao Lộc", "trường học"],
    ["THPT Bình Khánh", "trường học"],
    ["Đoàn trường THPT xã Tân Lập", "trường học"],
    ["Đoàn Trung tâm GDNN-GDTX", "trường học"],
    ["TTGDNN huyện", "trường học"],
    ["Đoàn Công an huyện Cao Lộc", "lực lượng vũ trang"],
    ["Công an thị xã Sơn Tây", "lực lượng vũ trang"],
    ["Đoàn Ban Chỉ huy Quân sự quận", "lực lượng vũ trang"],
    ["BCH Quân sự huyện", "lực lượng vũ trang"],
    ["Đoàn Đồn Biên phòng Tân Thanh", "lực lượng vũ trang"],
    ["Công ty TNHH Tân Lập", "doanh nghiệp"],
    ["Ngân hàng Chính sách xã hội", "doanh nghiệp"],
    ["Hợp tác xã Tân Lập", "doanh nghiệp"],
    ["Đoàn cơ quan xã Tân Lập", "cơ quan"],
    ["Đoàn khối các cơ quan tỉnh", "cơ quan"],
    ["Đoàn cơ sở Phòng Giáo dục", "cơ quan"],
    ["Bảo hiểm xã hội huyện", "cơ quan"],
    ["Huyện đoàn Cao Lộc", "khác"],
    ["Thành đoàn Long Xuyên", "khác"],
    ["Đoàn thị xã Sơn Tây", "khác"],
    ["Đoàn huyện Xuân Trường", "khác"],
    ["Đoàn Cảng Hải Phòng", "khác"],
    ["Đoàn khối Đồng Tháp", "khác"],
    ["xa Chi Lăng", "khác"],
    ["", "khác"],
  ];
  it.each(TYPES)("[U3] %j is %s", (name, type) => {
    expect(unitType(name)).toBe(type);
  });

  it.each(COMMUNES)("[U3] %s %s is what its first word says", (type, name) => {
    expect(unitType(`Đoàn ${type} ${name}`)).toBe(type);
    expect(unitType(`${capital(type)} đoàn ${name}`)).toBe(type);
  });
});

describe("similarNames", () => {
  test("[U2] only names that differ in nothing but diacritics", () => {
    expect(similarNames("Đoàn xã Hoằng Phú", "xã Hoằng Phụ")).toBe(true);
    expect(similarNames("Đoàn xã Tân Lập", "Doan xa Tan Lap")).toBe(true);
    expect(similarNames("Đoàn xã Hòa An", "Đoàn xã Hoà An")).toBe(false);
    expect(similarNames("Đoàn xã Chi Lăng", "Đoàn thị trấn Chi Lăng")).toBe(false);
    expect(similarNames("Đoàn xã Hương Sơn", "Đoàn xã Hương Lạc")).toBe(false);
  });
});
