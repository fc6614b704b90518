/** @fileoverview [O5] What a text with “đăng ký” registers. */
import { describe, expect, test } from "vitest";
import { followsUpPlans, registrationTopic } from "../../src/cell/registration-words";

describe("[O5] “đăng ký” of 3 chủ động and of anything else", () => {
  test.each([
    "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "Đăng ký xây dựng Đoàn cơ sở 3 chủ động",
    "Đồng chí có đăng ký xây dựng ĐCS 3CĐ năm 2021 không?",
    "ĐK 3CĐ 2021",
    "3 chủ động - Đăng ký 2021",
    "Đăng ký danh hiệu Đoàn cơ sở 3 chủ động",
    "Đăng kí mô hình “ba chủ động”",
    "Tổng hợp đăng ký 03 chủ động các xã, thị trấn huyện Cao Lộc",
    "THEO DÕI ĐĂNG KÝ 3 CHỦ ĐỘNG 2021",
    "Đăng ký phấn đấu đạt tiêu chuẩn cơ sở Đoàn 3 chủ động",
  ])("%s: ours", (text) => {
    expect(registrationTopic(text)).toBe("ours");
  });

  test.each([
    "Đăng ký",
    "ĐK",
    "Đky",
    "Đ.ký",
    "Ngày đăng ký",
    "Đăng ký (x)",
    "Đăng kí đầu năm",
    "Đăng ký năm 2021",
    "Số VB đăng ký",
    "Văn bản đăng ký",
    "Có/Không đăng ký",
    "DANH SÁCH ĐĂNG KÝ NĂM 2021",
    "ĐK xã gửi",
    "ĐK huyện lập",
    "Danh sách đăng ký của Huyện đoàn Cao Lộc",
    "Tham gia đăng ký",
    "DS đăng ký",
    "Đăng ký đợt 1",
  ])("%s: bare", (text) => {
    expect(registrationTopic(text)).toBe("bare");
  });

  test.each([
    "DANH SÁCH ĐĂNG KÝ HIẾN MÁU NĂM 2021",
    "Đăng ký danh hiệu thi đua",
    "Đăng ký công trình thanh niên",
    "Công trình đăng ký",
    "Đăng ký phần việc thanh niên",
    "Đăng ký tập huấn",
    "Đăng ký tham gia tập huấn về 3 chủ động",
    "Tập huấn 3 chủ động - danh sách đăng ký",
    "Đăng ký chi đoàn mạnh",
    "Đăng ký tham gia hội thi",
    "Đăng ký hội thi tìm hiểu 3 chủ động",
    "Đăng ký công trình chào mừng đoàn cơ sở 3 chủ động",
    "Số lượng đoàn viên đăng ký",
    "Số người đăng ký",
    "Đăng ký đi cơ sở",
    "ĐK vay vốn",
    "Đăng ký xếp loại xuất sắc",
    "Đăng ký học tập và làm theo Bác",
    "Đăng ký kết nạp đoàn viên",
  ])("%s: other", (text) => {
    expect(registrationTopic(text)).toBe("other");
  });

  test.each(["DANH SÁCH ĐƠN VỊ KHÔNG ĐĂNG KÝ 3 CHỦ ĐỘNG", "Chưa đăng ký", "Đơn vị xin rút đăng ký"])(
    "%s: negated",
    (text) => {
      expect(registrationTopic(text)).toBe("negated");
    },
  );

  test.each([
    "Phân công phụ trách các đơn vị đăng ký 3 chủ động",
    "Lịch thẩm định các đơn vị đăng ký 3 chủ động",
    "Đăng ký 3 chủ động và công trình thanh niên",
    "Đăng ký sao vàng",
  ])("%s: unsure", (text) => {
    expect(registrationTopic(text)).toBe("unsure");
  });

  test.each(["Đơn vị", "KẾT QUẢ THẨM ĐỊNH 3 CHỦ ĐỘNG", "Kế hoạch", "Địa điểm"])("%s: nothing", (text) => {
    expect(registrationTopic(text)).toBeNull();
  });

  test("plans handed in are followed up", () => {
    expect(followsUpPlans("THEO DÕI NỘP KẾ HOẠCH 3 CHỦ ĐỘNG")).toBe(true);
    expect(followsUpPlans("Đã nộp kế hoạch")).toBe(true);
    expect(followsUpPlans("Kế hoạch công tác tháng")).toBe(false);
  });
});
