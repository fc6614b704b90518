/** @fileoverview [O5] What one cell says of a unit's registration. */
import { describe, expect, it } from "vitest";
import { readRegistrationCell, takesBack } from "../../src/cell/registration";
import type { CellValue } from "../../src/table/tab";

describe("[O5] what a registration cell says", () => {
  it.each<CellValue>([
    "x",
    "Có",
    "đăng ký",
    "Đã đăng ký",
    true,
    1,
    new Date(2021, 0, 15),
    "15/01/2021",
    "KH số 12/KH-ĐTN",
    "§·",
    "Đăng ký bổ sung",
    "Không rút",
    "QĐ 15 thay thế QĐ 12 (đã hủy)",
    "Hủy văn bản số 12, gửi lại 15/KH-ĐTN",
    "Đ/c Huy nộp",
    "x (phát huy tốt)",
  ])("%j: yes", (value) => {
    expect(readRegistrationCell(value)).toBe("yes");
  });

  it.each<CellValue>([
    "không",
    "Khong",
    "Không đăng ký",
    "chưa",
    "Chưa đăng ký",
    "chưa nộp",
    "K",
    "KĐK",
    "no",
    0,
    "0",
  ])("%j: no", (value) => {
    expect(readRegistrationCell(value)).toBe("no");
  });

  it.each<CellValue>(["Không có", "FALSE", "✗", "Kh«ng", "Kh«ng ®¨ng ký"])("%j: no", (value) => {
    expect(readRegistrationCell(value)).toBe("no");
  });

  it.each<CellValue>(["", " ", "\u00a0", "-", "…", ".", false])("%j: blank", (value) => {
    expect(readRegistrationCell(value)).toBe("blank");
  });

  it.each<CellValue>([
    "Rút",
    "Rút đăng ký",
    "Xin rút",
    "đã rút ngày 5/6",
    "RÚT KHỎI DANH SÁCH",
    "Hủy",
    "Huỷ đăng ký",
    "HUỶ",
    "Đề nghị hủy",
    "hủy bỏ",
    "Từ chối",
    "Từ chối tham gia",
    "Không tham gia",
    "không tham gia vì sáp nhập",
    "Xin thôi",
    "Xin thôi không đăng ký",
    "Không đăng ký nữa",
    "xin khong dang ky",
    "huy dang ky",
    "Chưa rõ",
    "?",
    "Sẽ đăng ký",
    "Đang xem xét",
    "Dự kiến",
  ])("%j: open", (value) => {
    expect(readRegistrationCell(value)).toBe("open");
  });

  it("an error is an error", () => {
    expect(readRegistrationCell("#N/A")).toBe("error");
  });
});

describe("[O5] a note beside a listed name", () => {
  it.each([
    "Xin rút",
    "Rút theo CV 15",
    "đã hủy đăng ký",
    "Từ chối",
    "Không tham gia",
    "Không tham gia năm nay",
    "Xin thôi",
    "Không đăng ký",
    "chưa đăng ký",
    "Đơn vị xin rút do sáp nhập",
    "Không tiếp tục tham gia",
  ])("%j takes it back", (note) => {
    expect(takesBack(note)).toBe(true);
  });

  it.each([
    "",
    "Rút kinh nghiệm việc nộp chậm",
    "Không rút",
    "Chưa xin rút",
    "Phát huy tốt",
    "Huy",
    "Nguyễn Quang Huy phụ trách",
    "Huy động đoàn viên",
    "Không tham gia tập huấn",
    "Không tham gia họp giao ban",
    "Từ chối tham gia hội thi",
    "Xin thôi giữ chức bí thư",
    "Hủy quyết định số 12-QĐ/ĐTN",
    "KH 15-KH/ĐTN thay thế KH 12 bị hủy",
    "Không có",
    "Chưa nộp kế hoạch",
    "Đã thay đổi tên",
    "13-HD/TĐTN",
    "Đơn vị mới thành lập",
    "thu hút đoàn viên",
  ])("%j does not", (note) => {
    expect(takesBack(note)).toBe(false);
  });
});
