/** @fileoverview [M8] What a note on a cell says against the cell, and what changes nothing. */
import { describe, expect, it } from "vitest";
import { noteDoubts, remarkDoubts, saysHowToFill, withoutAuthor } from "../../src/cell/note";

describe("[M8] a note on a cell that says Đạt", () => {
  it.each([
    "Sửa thành CHƯA ĐẠT theo BB họp ngày 25/11",
    "Nguyễn Thị Hoa:\nSửa thành CHƯA ĐẠT theo BB họp",
    "Nguyễn Thị Hoa:\nKĐ",
    "thiếu quyết định",
    "chưa nộp",
    "xin rút",
    "không tính",
    "Không công nhận tiêu chí này",
    "Hạ xuống chưa đạt",
    "Đề nghị xem lại",
    "chờ bổ sung",
    "nợ minh chứng",
    "cần xác minh",
    "Huyện đoàn chưa đồng ý",
    "nhập nhầm, đúng là không đạt",
    "KĐ",
    "Phúc tra: chưa đạt",
    "tạm tính",
    "Hạ",
    "Đề nghị hạ xuống",
    "ô này tạm để Đạt",
    "Thuỷ: ô này tạm để Đạt",
    "hỏi Ban TC",
    "Hoa:\nhỏi lại anh Hùng",
    "bỏ",
    "Đã hủy",
    "Minh chứng không hợp lệ",
    "Sẽ nộp sau",
    "Đơn vị đã giải thể",
    "Chưa thẩm định",
    "Ban Thường vụ không nhất trí",
    "Chưa đủ 3 tháng sinh hoạt",
    "không đạt vì thiếu 2 chi đoàn",
    "Loại khỏi danh sách đề nghị",
    "Dừng tham gia từ tháng 6",
    "Thực tế chưa làm",
    "-> KĐ",
    "ko đạt nhé",
    "sửa thành K",
    "phải là K",
    "BTV không thống nhất",
    "Lấy theo tự chấm, chưa đi thẩm định",
    "Bị trả hồ sơ",
    "Copy từ năm 2020",
    "Kết quả của năm ngoái",
    "Hủy theo biên bản họp",
  ])("is against it: %s", (note) => {
    expect(noteDoubts(note, "Đạt")).toBe(true);
  });

  it.each([
    "Đã hỏi Ban TC, đủ",
    "Hạ Vy nhập ngày 05/11",
    "Lan nhập, báo Hà",
    "Có quỹ tạm ứng",
    "Hội An kiểm tra",
    "Chương trình hỏi đáp về Đoàn",
    "",
    "Đ/c A nhập ngày 5/11",
    "xem tab Minh chứng",
    "Đã kiểm tra hồ sơ ngày 5/11",
    "Đã đối chiếu bản gốc",
    "Minh chứng lưu tại văn phòng",
    "Đạt vượt chỉ tiêu",
    "Chỉ ghi Đạt hoặc Chưa đạt",
    "Nếu chưa đạt thì ghi lý do",
    "Đã bổ sung ngày 10/12",
    "Không có vướng mắc",
    "Không vi phạm",
    "Đơn vị không có đoàn viên vi phạm kỷ luật",
    "Đã thẩm định",
    "Hồ sơ đầy đủ, hợp lệ",
    "Nguyễn Thị Hoa:\nĐã nhận bản giấy",
    "Kiểm tra ngày 3/11, đúng thực tế",
    "Tên cũ: Đoàn xã An Sơn",
    "Đã sửa thành Đạt ngày 5/11",
    "Bí thư: Nguyễn Văn A, 0912345678",
    "Không có SĐT cố định",
    "Không có vấn đề",
    "Không phải điều chỉnh",
    "Đã thẩm định lại, vẫn đạt",
    "Lan nhập, đã báo đ/c Huy",
    "Huy nhập ngày 5/11",
    "Chuyển sang file mới ngày 3/4",
  ])("changes nothing: %s", (note) => {
    expect(noteDoubts(note, "Đạt")).toBe(false);
  });

  it("that the mark was raised is against a mark that is not, and a fail is not told twice", () => {
    expect(noteDoubts("Sửa thành Đạt theo BB", "Chưa đạt")).toBe(true);
    expect(noteDoubts("nhập nhầm", "Chưa đạt")).toBe(true);
    for (const why of ["Chưa đạt", "Chưa đạt vì thiếu 2 chi đoàn", "thiếu quyết định", "Chưa nộp hồ sơ"])
      expect(noteDoubts(why, "Chưa đạt"), why).toBe(false);
  });
});

describe("[M8] a remark beside marks", () => {
  it.each([
    "Không tính tiêu chí này",
    "Đã họp. Chấm nhầm",
    "Số liệu của năm ngoái",
    "Minh chứng của xã khác",
    "Hủy",
    "Chưa xác minh",
    "Kiểm tra lại",
    "Đủ hồ sơ;\ntạm chấm",
  ])("says that they are not to be counted: %s", (remark) => {
    expect(remarkDoubts(remark)).toBe(true);
  });
  it.each([
    "",
    "Chỉ ghi Đạt hoặc Chưa đạt",
    "Đã kiểm tra lại",
    "Tổ đã thẩm định lại",
    "Không phải sửa lại",
    "Nhằm kiểm tra",
    "Toàn bộ",
    "Đ/c Huy theo dõi",
    "Không có sai sót",
    "Đủ hồ sơ",
  ])("does not: “%s”", (remark) => {
    expect(remarkDoubts(remark)).toBe(false);
  });
  it("a note's author is no part of it, and how to fill in no remark", () => {
    expect(withoutAuthor("Nguyễn Thị Hoa:\nĐã nhận bản giấy")).toBe("Đã nhận bản giấy");
    expect(saysHowToFill("Chỉ ghi Đạt hoặc Chưa đạt")).toBe(true);
    expect(saysHowToFill("Chấm nhầm")).toBe(false);
  });
});
