/** @fileoverview [L2] Sentences that say that what stands in a table was copied or taken over from another year, and those that only tell of one. */
import { describe, expect, it, test } from "vitest";
import { copiedFrom, figuresOf, isOfOtherYear } from "../../src/cell/copied";

describe("[L2] copied or taken over from another year", () => {
  it.each<[string, readonly number[] | null]>([
    ["Sao chép từ biểu năm 2020", [2020]],
    ["Copy từ năm 2020", [2020]],
    ["Kế thừa kết quả 2023", [2023]],
    ["Giữ nguyên kết quả năm trước", null],
    ["Chép lại của năm ngoái", null],
    ["Nhân bản biểu năm 2019, 2020", [2019]],
    ["Ghi chú: số liệu sao y năm cũ", null],
    ["Lấy theo số liệu năm trước", null],
    ["Lấy kết quả năm 2020 chuyển sang", [2020]],
    ["Kết quả tổng hợp theo biểu năm 2020", [2020]],
    ["Nội dung 2 và 3 dùng số liệu năm ngoái", null],
    ["Dòng 3 đến 7 lấy theo biểu năm 2020", [2020]],
    ["Tiêu chí 2.3 lấy kết quả năm trước", null],
    ["Đoàn xã Gia Cát: sao chép kết quả năm 2020", [2020]],
    ["Xã Bảo Lâm: lấy điểm năm trước", null],
    ["Nguồn: bảng chấm năm 2020", [2020]],
    ["Dựa trên kết quả năm 2020 để lại", [2020]],
    ["Giống kết quả năm học trước", null],
    ["Số liệu lấy từ biểu năm 2019 và 2020", [2019, 2020]],
    ["Đã thẩm định; riêng nội dung 3 giữ nguyên điểm năm 2020", [2020]],
  ])("%s", (text, from) => {
    expect(copiedFrom(text)?.from).toEqual(from);
  });

  it.each([
    "Sao chép mẫu biểu năm 2020",
    "Giữ nguyên bộ tiêu chí năm 2020",
    "Kế thừa danh sách đăng ký năm 2020",
    "Lấy theo hướng dẫn năm 2020",
    "Giữ nguyên kết quả, so với năm 2020 tăng 3 đơn vị",
    "Sao y công văn 12-CV/ĐTN năm 2020",
    "Theo dõi kết quả năm 2021",
    "Kết quả năm 2020: 12 đơn vị",
    "Lấy theo số liệu thẩm định",
    "Sao chép từ tự chấm của đơn vị",
    "Như năm trước",
    "Đoàn viên giữ nguyên số lượng",
    "Năm 2021",
    "Sao chép biểu 12/2020",
    "",
  ])("nothing of it: “%s”", (text) => {
    expect(copiedFrom(text)).toBeNull();
  });

  test("beside marks it need not say that it speaks of them", () => {
    expect(copiedFrom("Như năm trước", true)?.from).toBeNull();
    expect(copiedFrom("Theo 2020", true)?.from).toEqual([2020]);
    expect(copiedFrom("Như kế hoạch năm trước", true)).toBeNull();
  });

  test("what is quoted is the clause that says it", () => {
    expect(copiedFrom("Đã họp; kế thừa kết quả 2023 (chưa rà lại)")?.said).toBe("kế thừa kết quả 2023");
    expect(copiedFrom("Đã thẩm định – sao chép từ năm 2020")?.said).toBe("sao chép từ năm 2020");
  });

  it.each([
    "Số liệu năm 2020",
    "Tham khảo: số liệu năm 2020",
    "Số liệu cũ 2020",
    "Kết quả tham khảo năm 2020",
  ])("%s says of which year figures are, and nothing else", (text) => {
    expect(figuresOf(text)?.from).toEqual([2020]);
    expect(copiedFrom(text)).toBeNull();
  });
  it.each(["Số liệu năm 2020 và kế hoạch", "Kết quả năm 2020", "Số liệu chính thức"])(
    "%s: not so",
    (text) => {
      expect(figuresOf(text)).toBeNull();
    },
  );

  test("it matters where the year is another than the table's, or one of both is not known", () => {
    const of2020 = copiedFrom("Sao chép từ biểu năm 2020");
    expect(isOfOtherYear(of2020, 2021)).toBe(true);
    expect(isOfOtherYear(of2020, 2020)).toBe(false);
    expect(isOfOtherYear(of2020, null)).toBe(true);
    expect(isOfOtherYear(copiedFrom("Lấy theo số liệu năm trước"), 2021)).toBe(true);
    expect(isOfOtherYear(copiedFrom("Số liệu lấy từ biểu năm 2020 và 2021"), 2021)).toBe(true);
    expect(isOfOtherYear(null, 2021)).toBe(false);
  });
});
