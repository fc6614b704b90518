/** @fileoverview [M2] Signs that mark what lacks. */
import { describe, expect, it } from "vitest";
import { headsLack, signsLack } from "../../src/cell/shortcoming";

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
