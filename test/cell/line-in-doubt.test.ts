/** @fileoverview [L2] Lines around a table that speak of results as of something open, though nobody knows of whom. */
import { describe, expect, it } from "vitest";
import { isLineInDoubt } from "../../src/cell/line-in-doubt";

describe("[L2] a line around a table that is to be named", () => {
  it.each([
    "Một số xã chưa thẩm định xong",
    "Kết quả vòng 2 chưa công bố",
    "Kết quả dự kiến đạt ở vòng sau",
    "Bảng điểm sơ bộ của tổ",
    "Bản nháp biểu tổng hợp",
    "Phiếu bị nhầm ở một số xã",
    "Số liệu đang điều chỉnh theo biên bản",
    "Có xã đang khiếu nại kết quả",
    "Điểm của hai xã xét lại",
    "Biểu này tạm tính",
    "Số liệu không còn hiệu lực",
    "Bảng do các xã tự khai",
    "Số liệu lấy từ năm trước",
    "Kết quả chờ họp",
    "Ban Thường vụ sẽ thẩm định",
    "Kết quả đang xác minh ở cơ sở",
  ])("%s", (line) => {
    expect(isLineInDoubt(line)).toBe(true);
  });

  it.each([
    // Nothing that decides a unit, or nothing open.
    "Lịch trực đang xếp",
    "Kết quả thẩm định của Huyện đoàn",
    // What is to be done, by whomever it meets.
    "Nếu chưa thẩm định thì liên hệ tổ",
    "Trường hợp sai số liệu, báo lại Huyện đoàn",
    "Đơn vị phải sửa phiếu",
    "Rút kinh nghiệm việc chấm sai",
    "Thắc mắc về kết quả đang xét gửi về Huyện đoàn",
    "Biểu dương đơn vị sửa phiếu kịp thời",
    "Kết quả chưa chính thức sẽ được thông báo",
    "Kết quả đang xét kèm theo tờ trình",
    "Cột điểm: chưa chấm",
    "Bảng đã thẩm định, số liệu không thay đổi",
    "Điều chỉnh điểm xếp loại",
    // How many, what is short for what, a title.
    "Số xã có kết quả chưa chốt: 3",
    "3 xã chưa thẩm định",
    "TC: tự chấm; kết quả",
    "KẾT QUẢ CHƯA THẨM ĐỊNH",
    "Chấm: chờ",
    "Đơn vị xin xem xét sửa điểm",
    "x: tiêu chí chưa thẩm định; v: đạt",
  ])("%s: not so", (line) => {
    expect(isLineInDoubt(line)).toBe(false);
  });

  it("a paragraph tells more than that", () => {
    expect(isLineInDoubt(`Kết quả chờ họp${" của tổ".repeat(26)}`)).toBe(true);
    expect(isLineInDoubt(`Kết quả chờ họp${" của tổ".repeat(27)}`)).toBe(false);
  });
});
