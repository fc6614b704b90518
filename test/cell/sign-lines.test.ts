/** @fileoverview [M2] Lines around a table that say of the cells with a sign, or of its numbers, what they are. */
import { describe, expect, it } from "vitest";
import { saysCounts, signsNoPass } from "../../src/cell/sign-lines";

describe("[M2] a line on the cells with a sign", () => {
  it.each([
    "Chỗ có dấu x đề nghị bổ sung",
    "Những ô đánh dấu là tiêu chí cần xem lại",
    "Các ô có dấu “x” do đơn vị tự chấm",
    "Ghi chú: ô đánh dấu x: chưa có hồ sơ",
    "Dấu x ở các mục phải giải trình",
    "Lưu ý: các tiêu chí được tích chọn còn vướng",
    "Đơn vị nào bị khoanh tròn thì làm lại",
    "Mục đánh x chưa đạt",
    "Ô ghi dấu v: để đạt cần bổ sung",
    "Biểu theo mẫu 2. Ô có dấu ✓ cần kiểm tra",
  ])("says that they are no passes: %s", (line) => {
    expect(signsNoPass(line)).toBe(true);
  });
  it.each([
    "Ô có dấu x là đạt",
    "Những ô đánh dấu x: hoàn thành",
    "Các tiêu chí được đánh dấu đã có minh chứng đầy đủ",
    "Dấu x: đã thực hiện",
    "Đánh dấu x vào ô tương ứng",
    "Đơn vị đánh dấu vào ô thích hợp",
    "Ô đánh dấu x tương ứng nội dung",
    "Ô có dấu x",
    "Cột ghi chú: nêu lý do",
    "Dấu xã đóng ở cuối bảng",
    "Nơi nhận: lưu",
    "Dòng đầu là ví dụ.",
  ])("says no such thing: %s", (line) => {
    expect(signsNoPass(line)).toBe(false);
  });
});

describe("[M2] a line above a table on its numbers", () => {
  it.each([
    "(Ghi số lỗi ở mỗi tiêu chí)",
    "Đơn vị tính: lỗi",
    "Số tiêu chí chưa đạt của từng nội dung",
    "Biểu tổng hợp số lượng vi phạm",
    "Thống kê tổng số các tồn tại",
    "Ghi chú: số chi đoàn",
    "Đơn vị tính: chi đoàn",
  ])("says that they count: %s", (line) => {
    expect(saysCounts(line)).toBe(true);
  });
  it.each([
    "Số: 12-BC/ĐTN",
    "Đơn vị tính: điểm",
    "Tổng hợp kết quả thẩm định",
    "Có số tiêu chí chưa đạt",
    "Số liệu đến 30/11",
  ])("says no such thing: %s", (line) => {
    expect(saysCounts(line)).toBe(false);
  });
});
