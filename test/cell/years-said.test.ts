/** @fileoverview [E6] Of which years evidence says it is where no document's date does. */
import { describe, expect, it, test } from "vitest";
import { yearsSaid } from "../../src/cell/years-said";

describe("[E6] the years that evidence names as its own", () => {
  it.each<[string, readonly number[]]>([
    ["Báo cáo tổng kết năm 2020", [2020]],
    ["KH 2020", [2020]],
    ["KH 2020, ảnh", [2020]],
    ["(biên bản 2020)", [2020]],
    ["Biên bản họp ngày 5/3/2020", [2020]],
    ["Biên bản 5-3-2020 và 06.04.2021", [2020, 2021]],
    ["Sổ ghi chép tháng 3/2020", [2020]],
    ["Sổ ghi chép tháng 3 năm 2020", [2020]],
    ["Ảnh năm 2019 và năm 2020", [2019, 2020]],
    ["Kế hoạch năm 2020 ngày 5/3/2020", [2020]],
  ])("%s", (text, years) => {
    expect(yearsSaid(text, true)).toEqual(years);
  });
  it.each([
    "Luật Thanh niên 2020",
    "Nghị định 13 năm 2021",
    "Kế hoạch giai đoạn 2020",
    "Hưởng ứng năm 2020",
    "Tăng so với năm 2020",
    "Kế hoạch 2018 – 2022",
    "Từ năm 2020 đến nay",
    "Thành lập năm 2020",
    "Đến năm 2022",
    "https://doan.vn/2020/kh-2020",
    "doan.vn/tin/2020",
    "https://doan.vn/tin?nam=2020",
    "Kế hoạch số 2020 của Đoàn xã",
    "Kinh phí 2020 nghìn đồng",
    "",
  ])("none: “%s”", (text) => {
    expect(yearsSaid(text, true)).toEqual([]);
  });
  test("where days are of something else only what is called a year counts", () => {
    expect(yearsSaid("12-KH/ĐTN về hội trại 26/3/2020", false)).toEqual([]);
    expect(yearsSaid("Hội trại tháng 3/2020", false)).toEqual([]);
    expect(yearsSaid("Kế hoạch hội trại 26/3/2020 năm 2021", false)).toEqual([2021]);
  });
});
