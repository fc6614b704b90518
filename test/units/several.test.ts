/** @fileoverview [U1] Names of two units in one cell. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import { namesSeveral } from "../../src/units/several";
import { plainSheet, read } from "../layout/books";

describe("[U1] two units in one cell", () => {
  it.each([
    "Đoàn xã Yên Sơn, Đoàn xã Bảo Sơn",
    "Đoàn xã Yên Sơn và Đoàn xã Bảo Sơn",
    "Đoàn xã Yên Sơn và Bảo Sơn",
    "Đoàn xã Yên Sơn + Bảo Sơn",
    "Đoàn xã Yên Sơn\nĐoàn xã Bảo Sơn",
    "Đoàn xã Yên Sơn / Đoàn xã Bảo Sơn",
    "Đoàn xã Yên Sơn - Đoàn xã Bảo Sơn",
    "Xã Yên Sơn, xã Bảo Sơn",
    "Xã đoàn Yên Sơn; Xã đoàn Bảo Sơn",
    "Đoàn phường 1 và phường 2",
    "Đoàn trường THPT Lục Nam và Đoàn trường THPT Cẩm Lý",
    "Chi đoàn Công an huyện, Chi đoàn Huyện ủy Lục Nam",
    "Đoàn xã Yên Sơn, Đoàn trường THPT Lục Nam",
    "Các đoàn xã còn lại (05 đơn vị)",
    "Các đoàn xã, thị trấn khác",
    "Còn lại 12 đơn vị",
    "10 đơn vị khác",
    "Tất cả các đơn vị",
    "05 xã vùng cao",
    "Các chi đoàn cơ sở",
    "Các trường học",
    "Cụm 1 (5 xã)",
    "Cụm Đồng Đăng: Đồng Đăng, Hồng Phong, Thụy Hùng",
    "Đoàn các trường THCS (8 trường)",
    "Khối xã",
    "Khối xã, thị trấn",
    "Khối trường học",
  ])("%j", (name) => {
    expect(namesSeveral(name)).toBe(true);
  });
  it.each([
    "Đoàn xã Yên Sơn",
    "Đoàn khối các cơ quan và doanh nghiệp",
    "Đoàn xã Yên Sơn, huyện Hữu Lũng",
    "Đoàn xã Yên Sơn, Hữu Lũng",
    "Đoàn xã Yên Sơn, xã Yên Sơn",
    "Đoàn xã Yên Sơn (sáp nhập xã A và xã B)",
    "Đoàn phường 1, Quận 3",
    "Đoàn trường THPT Phương Nam, xã Phương Sơn",
    "Đoàn Công ty Mía đường và Phân bón",
    "Trường TH và THCS Hòa Bình",
    "Trường Tiểu học và Trường THCS Hòa Bình",
    "Chi đoàn Công an xã, Đoàn xã Bảo Lâm",
    "Chi đoàn Phòng Tài chính - Kế hoạch và Thống kê",
    "Đoàn Khối Đảng - Đoàn thể",
    "Đoàn TNCS Hồ Chí Minh - Đoàn xã Yên Sơn",
    "Đoàn Sở Văn hóa, Thể thao và Du lịch",
    "Đoàn Công an, Quân sự xã Yên Sơn",
    "Đoàn khối Cơ quan",
    "Đoàn các cơ quan huyện",
    "Khối cơ quan",
    "5 Đoàn xã Gia Cát",
    "3 xã Gia Cát",
    "Đoàn xã Gia Cát (12 chi đoàn)",
    "Đoàn phường 5",
    "Đoàn trường THPT Số 1 Bảo Yên",
    "Đoàn khối Trường học",
    "Chi đoàn Cụm công nghiệp Đồng Đăng",
  ])("one unit: %s", (name) => {
    expect(namesSeveral(name)).toBe(false);
  });
  it("[L2] are never recognised as one", () => {
    const tabs = [plainSheet("Chấm", undefined, ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm và Đoàn xã Cao Lâu"])];
    const { units, findings } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
    expect(units.map(({ outcome }) => outcome)).toEqual(["recognised", "undetermined"]);
    const told = findings.filter(({ code }) => code === "row-not-read");
    expect(told.map(({ cell }) => cell)).toEqual(["B4"]);
    expect(sentenceOf(told[0] as (typeof told)[number])).toContain("tên của nhiều đơn vị");
  });
});
