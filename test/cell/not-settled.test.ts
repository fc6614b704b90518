/** @fileoverview [L2] Sentences that what stands in a table is not settled: of whom they name, and of all of it. */
import { describe, expect, it, test } from "vitest";
import { saysNotSettled, tableNotSettled } from "../../src/cell/not-settled";

describe("[L2] a sentence that names somebody, and says of him", () => {
  it.each([
    "Xã Bảo Lâm chưa được thẩm định",
    "Xã Bảo Lâm tự chấm",
    "Xã Bảo Lâm lấy điểm theo tự chấm",
    "Xã Bảo Lâm chưa rõ kết quả",
    "Xã Bảo Lâm tạm tính",
    "Xã Bảo Lâm dự kiến đạt",
    "Xã Bảo Lâm ước đạt",
    "Xã Bảo Lâm nghi ngờ số liệu",
    "Xã Bảo Lâm đang bổ sung hồ sơ",
    "Xã Bảo Lâm đang bị thanh tra",
    "Xã Bảo Lâm đang được phúc tra",
    "Xã Bảo Lâm đang giải trình",
    "Xã Bảo Lâm đang xác nhận",
    "Xã Bảo Lâm đang đánh giá",
    "Xã Bảo Lâm đang khắc phục",
    "Xa Bao Lam dang cho huyen doan",
    "Xã Bảo Lâm chờ họp",
    "Xa Bao Lam cho phuc tra",
    "Xã Bảo Lâm ghi nhầm",
    "Xã Bảo Lâm và xã Cao Lâu đảo ngược kết quả",
    "Xã Bảo Lâm chép từ bảng cũ",
    "Xã Bảo Lâm bị trừ tiêu chí 2.3",
    "Xã Bảo Lâm bị loại",
    "Xã Bảo Lâm để lại xét sau",
    "Xã Bảo Lâm xét ở đợt sau",
    "Xã Bảo Lâm có dấu hiệu sao chép",
    "Đề nghị xã Bảo Lâm xem xét lại tiêu chí 2.3",
    "Trừ xã Bảo Lâm",
    "Không bao gồm xã Bảo Lâm",
    "Xã Bảo Lâm không đăng ký",
  ])("against it: %s", (sentence) => {
    expect(saysNotSettled(sentence, "Đạt")).toBe(true);
  });
  it.each([
    "Xã Bảo Lâm đã nộp đủ",
    "Xã Bảo Lâm: cột tự chấm do Bí thư ký",
    "Xã Bảo Lâm (tự xếp loại: Khá)",
    "Xã Bảo Lâm tự đánh giá: HTTNV, tự chấm: 14/15",
    "Xã Bảo Lâm theo từ báo cáo của huyện",
    "Nếu xã Bảo Lâm chưa thẩm định thì liên hệ tổ",
    "Trường hợp xã Bảo Lâm chưa thẩm định, báo lại",
    "Xã Bảo Lâm không bị thanh tra",
    "Xã Bảo Lâm không bị kiểm tra",
    "Cho xã Bảo Lâm 2 bộ hồ sơ",
  ])("nothing: %s", (sentence) => {
    expect(saysNotSettled(sentence, "Đạt")).toBe(false);
  });
});

describe("[L2] a line on the whole table", () => {
  it.each([
    "Kết quả chưa thẩm định",
    "Số liệu tạm tính",
    "Bảng này do các đơn vị tự chấm",
    "Kết quả sơ bộ",
    "Đây mới là kết quả vòng 1",
    "Các tiêu chí đang chờ thẩm định",
    "Số liệu chỉ để tham khảo",
    "Ghi chú: số liệu cũ",
    "Biểu này nhập nhầm cột",
    "Toàn huyện chưa có kết luận",
    "Theo báo cáo, chưa thẩm định",
    "Kết quả theo hồ sơ – chưa phúc tra",
    "Họp ngày 12/11, kết quả do đơn vị tự chấm",
    "Bảng tổng hợp (đang nhập thêm số liệu)",
    "(Chưa họp Ban Thường vụ)",
    "Kết quả “tạm tính”",
    "Chấm thử",
    "Thẩm định thử lần 1",
    "Tổng hợp đăng ký, tự chấm, thẩm định sau",
    "(Đang cập nhật)",
    "(Số liệu chưa đầy đủ)",
    "Kết quả 3 chủ động (chưa họp)",
    "Bảng tổng hợp (còn thiếu số liệu)",
    "Cập nhật đến 30/6, chưa đầy đủ",
    "Tiếp tục cập nhật sau",
    "Số liệu 6 tháng đầu năm",
    "Bảng chấm điểm quý III",
    "Tổng hợp đến hết tháng 9",
    "Kết quả trước khi phúc tra",
    "Các ô điền sẵn mặc định",
    "Ghi chú: dữ liệu chưa được cập nhật",
    "Đánh giá tháng 9/2021",
    "Kết quả do các đơn vị tự nhận",
  ])("%s", (line) => {
    expect(tableNotSettled(line, false)).toBe(true);
  });
  it.each([
    "Kết quả đã thẩm định",
    "Số liệu chính thức",
    "Các ô chưa thẩm định thì để trống",
    "Nếu chưa thẩm định, liên hệ tổ",
    "Đơn vị tự chấm theo hướng dẫn",
    "Các đơn vị gửi bản tự chấm",
    "Tổ thẩm định đã thẩm định theo bản tự chấm",
    "x: đã thẩm định, v: chưa thẩm định",
    "Chú giải: x: có hồ sơ, chưa thẩm định",
    "Họp tổ: bàn việc, –: chưa thẩm định",
    "Kết quả chưa thẩm định lại, tổ đã kiểm tra",
    "Số đơn vị chưa thẩm định: 3",
    "Số tiêu chí chưa thẩm định",
    "Họp tháng 9/2021 tại huyện",
    "Theo dõi kết quả thẩm định",
    "TỔNG HỢP ĐĂNG KÝ, TỰ CHẤM, THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "Bảng tự đánh giá, thẩm định, công nhận",
    "Đoàn viên sinh hoạt 6 tháng đầu năm",
    "Tự nhận xét: Đơn vị thực hiện tốt",
    "Tự nhận xét của đơn vị: hoạt động đều",
  ])("nothing: %s", (line) => {
    expect(tableNotSettled(line, false)).toBe(false);
  });
  test("where the units' own marks stand too, those are meant", () => {
    expect(tableNotSettled("Kết quả tự chấm", true)).toBe(false);
    expect(tableNotSettled("Kết quả tự chấm", false)).toBe(true);
    expect(tableNotSettled("Kết quả tự chấm chưa thẩm định", true)).toBe(true);
  });
  test("a paragraph tells more than that", () => {
    const line = "Kết quả tạm tính ";
    expect(tableNotSettled(`${line}${"a".repeat(143)}`, false)).toBe(true);
    expect(tableNotSettled(`${line}${"a".repeat(144)}`, false)).toBe(false);
  });
});
