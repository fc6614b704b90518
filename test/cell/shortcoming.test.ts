/** @fileoverview [M2] Signs that mark what lacks. */
import { describe, expect, it } from "vitest";
import { headsGrade, headsLack, namesFault, signsLack, titlesLack } from "../../src/cell/shortcoming";

describe("[M2] a heading over marks", () => {
  it.each([
    "Nội dung 1 – Còn hạn chế, tồn tại (x)",
    "Mặt 1 – những việc chưa làm được",
    "Cần bổ sung",
    "Còn thiếu",
    "Thiếu MC",
    "Nội dung 2: Hạn chế",
    "Tiêu chí chưa đạt",
    "Còn nợ hồ sơ",
  ])("says that what is marked lacks: %s", (heading) => {
    expect(headsLack(heading)).toBe(true);
  });
  it.each([
    "Đạt/Chưa đạt",
    "Đạt – Chưa đạt",
    "Chưa đạt / Đạt",
    "Kết quả (x: đạt, để trống: chưa đạt)",
    "1.3. Rà soát thanh thiếu niên khó khăn",
    "Thiếu nhi",
    "1.4. Không có đoàn viên vi phạm pháp luật",
    "2.1. Hạn chế tối đa đoàn viên vi phạm",
    "Chủ động tham mưu với cấp ủy",
    "Phát hiện, khắc phục khó khăn còn tồn tại trong công tác Đoàn",
  ])("says no such thing: %s", (heading) => {
    expect(headsLack(heading)).toBe(false);
  });
});

describe("[M2] a note on a sign", () => {
  it.each([
    "(Đánh dấu x vào tiêu chí đơn vị còn nợ hồ sơ)",
    "Đánh dấu “x” vào nội dung còn thiếu",
    "Ghi chú: đánh dấu X vào tiêu chí chưa đạt",
    "Dấu x là tiêu chí cần bổ sung",
    "* Dấu x: tiêu chí bị trừ, không được tính",
    "(Gạch chéo vào tiêu chí đơn vị cần bổ sung, hoàn thiện)",
    "(Đánh dấu x vào ô còn vướng)",
    "Lưu ý: đánh dấu vào tiêu chí đơn vị phải giải trình",
    "Khoanh tròn tiêu chí phải kiểm tra lại",
  ])("says that it marks what lacks: %s", (line) => {
    expect(signsLack(line)).toBe(true);
  });
  it.each([
    "Đánh dấu x vào tiêu chí đạt, chưa đạt để trống",
    "Đạt đánh dấu x còn chưa đạt để trống",
    "Đánh dấu x vào ô Đạt hoặc Chưa đạt",
    "Chưa đạt thì không đánh dấu x",
    "(x) là đạt; thiếu hồ sơ ghi 0",
    "Đánh dấu x vào tiêu chí hoàn thành",
    "Đánh dấu x vào đơn vị chưa đăng ký",
    "Đánh dấu x vào ô tương ứng, không để trống",
    "Gạch chân tên đơn vị mới thành lập",
  ])("says no such thing: %s", (line) => {
    expect(signsLack(line)).toBe(false);
  });
});

describe("[M2] a title", () => {
  it.each([
    "Tổng hợp các tiêu chí chưa đạt của đoàn cơ sở",
    "Kết quả năm 2021 (các tiêu chí chưa đạt)",
    "Danh sách nội dung còn thiếu",
    "Bảng theo dõi: đơn vị còn nợ hồ sơ",
  ])("says that its table marks what lacks: %s", (title) => {
    expect(titlesLack(title)).toBe(true);
  });
  it.each([
    "Tổng hợp các tiêu chí đạt, chưa đạt",
    "Tổng hợp kết quả",
    "Đánh giá của các đơn vị còn khó khăn",
    "Danh sách đơn vị chưa đăng ký",
  ])("does not: %s", (title) => {
    expect(titlesLack(title)).toBe(false);
  });
});

describe("[M2] headings of grades", () => {
  it.each(["Tốt", "Xuất sắc", "Mức 2", "Loại A", "Hạng II", "Trung bình", "Mức độ cao"])(
    "%s is one",
    (heading) => {
      expect(headsGrade(heading)).toBe(true);
    },
  );
  it.each(["Đạt", "Mức điểm", "Loại hình", "Tốt nghiệp", "Mức độ trung bình"])("%s is none", (heading) => {
    expect(headsGrade(heading)).toBe(false);
  });
});

describe("[M2] a criterion's words", () => {
  it.each([
    "Có đoàn viên vi phạm pháp luật không?",
    "1.4. Có đơn thư khiếu nại hay không",
    "Đơn vị còn thiếu hồ sơ không?",
    "Nộp báo cáo chậm hay không? Có chậm không",
    "Số vụ vi phạm",
    "TC 2.3: Vi phạm quy định",
    "Tình trạng đoàn viên bị kỷ luật",
    "Đoàn viên bị phê bình",
    "Để xảy ra mất đoàn kết",
    "Bỏ sinh hoạt / có đoàn viên bỏ sinh hoạt",
    "Nộp báo cáo tháng chậm",
    "Có vụ việc phức tạp",
    "Chậm tiến độ",
    "Nợ đoàn phí",
    "Không tổ chức sinh hoạt",
    "Nội dung 1 – Tồn tại, khuyết điểm",
    "Các nội dung chưa hoàn thành",
    "c) Số tiêu chí không đạt",
  ])("ask for a fault, or name one: %s", (text) => {
    expect(namesFault(text)).toBe(true);
  });
  it.each([
    "Không có đoàn viên vi phạm pháp luật",
    "Không để xảy ra vi phạm",
    "Có tổ chức sinh hoạt không?",
    "Giải quyết khiếu nại kịp thời",
    "Tham mưu cấp ủy",
    "Số tiêu chí đạt, không đạt",
    "Có mô hình thiếu nhi không?",
    "Nộp báo cáo không chậm",
    "Phòng chống tệ nạn",
  ])("do not: %s", (text) => {
    expect(namesFault(text)).toBe(false);
  });
});
