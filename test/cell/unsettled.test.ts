/** @fileoverview Words that a unit's result does not stand ([L9]), that a paper does not hold ([L2]), and colours that say so ([L9]). */
import { describe, expect, it, test } from "vitest";
import {
  isAskedFor,
  isOfPart,
  saysByColour,
  saysCorrected,
  saysVoid,
  speaksAgainst,
  takesBack,
  unsettles,
} from "../../src/cell/unsettled";

describe("[L9] words beside a unit", () => {
  it.each([
    "Chưa thẩm định",
    "Hồ sơ đang chờ duyệt",
    "Đề nghị chuyển sang năm sau",
    "Đề nghị hoãn",
    "Ngừng xét",
    "Đã bị xóa tên",
    "Ngừng hoạt động từ 01/7",
    "Đã bị cắt danh hiệu",
    "Chưa được đề nghị xét",
    "Đang xác minh",
    "Đang thanh tra",
    "Đợt sau mới xét",
    "Không thuộc đối tượng",
    "Hạ 1 bậc",
    "Hồ sơ sao chép",
    "Trả về",
    "Chấm thử",
    "Trùng STT 5",
    "Đơn vị loại khỏi danh sách",
    "Treo đến khi họp",
    "Bỏ ra ngoài danh sách",
    "Giữ lại, chưa công bố",
    "Giải thể chi bộ cũ",
    "Sáp nhập vào xã Bình Trung",
    "Chuyển ra ngoài",
    "Điền sai dòng",
    "Trùng tên",
    "Chờ kết luận điều tra",
    "Khiếu nại",
    "Chuyển sang kỳ sau xét",
    "Thẩm định sau",
    "Xét vào năm sau",
    "Ngoài danh sách",
    "Không tính đơn vị này",
    "Số liệu báo cáo không trung thực",
    "Tạm ghi",
    "Dừng",
    "dung hoat dong, hoan xet",
    "ngoai danh sach",
    "Kết quả phải để sau",
  ])("say that it is open: %s", (text) => {
    expect(unsettles(text)).toBe("open");
  });
  it.each([
    "Chưa đủ điều kiện công nhận",
    "Đề nghị không xét công nhận",
    "BTV: không nhất trí",
    "Không đạt",
    "Xếp loại: chưa đạt yêu cầu",
    "Coi là không đạt danh hiệu",
    "Đề nghị thu hồi kết quả 2.3",
    "Đề nghị thẩm định lại nội dung 2",
    "Không công nhận tiêu chí 1.2",
    "Chưa có văn bản 2.3",
    "Đã họp. Cần chấm lại tiêu chí 2.3",
  ])("refuse it, or take it back: %s", (text) => {
    expect(unsettles(text)).toBe("verdict");
  });
  it.each([
    "",
    "Đã thẩm định",
    "Không đạt tiêu chí 2.3",
    "Hoãn xét tiêu chí 2.3",
    "Tiêu chí 2.3 tạm ghi",
    "Năm trước hoãn xét",
    "Hoàn thành",
    "Để lại ấn tượng tốt",
    "Loại A",
    "Chờ công nhận",
    "Thanh tra nhân dân hoạt động tốt",
    "Đúng hạn",
    "Nhằm nâng cao chất lượng",
    "Bộ phận văn phòng phụ trách",
    "Giải thể chi đoàn thôn 3",
  ])("say nothing: “%s”", (text) => {
    expect(unsettles(text)).toBeNull();
  });
  test("where the heading asks for the state, rounds and papers are answers", () => {
    for (const text of ["Đang thực hiện", "Phúc khảo lần 2", "Thẩm tra lại", "Chưa nộp hồ sơ"]) {
      expect(unsettles(text, true), text).toBe("open");
      expect(unsettles(text), text).toBeNull();
    }
  });
  test("what is taken back, and what is of a part", () => {
    expect(takesBack("Hủy kết quả tiêu chí 2.3")).toBe(true);
    expect(takesBack("Nêu lại kết quả")).toBe(false);
    expect(isOfPart("Nội dung 2 tốt")).toBe(true);
    expect(isOfPart("Đơn vị tốt")).toBe(false);
  });
});

describe("[L2] a line on a paper", () => {
  it.each([
    "Phiếu nháp",
    "Bảng tổng hợp cũ",
    "Biểu này chỉ tham khảo, kết quả sai",
    "Kết quả tạm thời",
    "Phiếu đã bị thay thế",
    "Phiếu không còn giá trị",
    "Bảng này hết hiệu lực",
    "Số liệu chưa được phê duyệt",
    "Biểu tổng hợp chờ Ban Thường vụ duyệt",
    "Hủy bỏ phiếu này",
  ])("says that it does not hold: %s", (line) => {
    expect(saysVoid(line, false)).toBe(true);
  });
  it.each([
    "Hủy",
    "Nháp",
    "Dự thảo",
    "Chỉ để tham khảo",
    "Đã hủy",
    "Không sử dụng",
    "Chưa ký",
    "Đề nghị chấm lại",
  ])("of a paper of its own, it need not say of what: %s", (line) => {
    expect(saysVoid(line, true)).toBe(true);
    expect(saysVoid(line, false)).toBe(false);
  });
  it.each([
    "",
    "Bảng nhập liệu",
    "Thay thế phiếu cũ",
    "Phiếu chính thức",
    "Đã duyệt",
    "Kết quả chưa cao",
    "Đang ký tên",
    "Mẫu 02",
  ])("holds: %s", (line) => {
    expect(saysVoid(line, true)).toBe(false);
  });
  test("a longer one tells more", () => {
    expect(saysVoid(`Phiếu nháp, ${"a".repeat(108)}`, false)).toBe(true);
    expect(saysVoid(`Phiếu nháp, ${"a".repeat(109)}`, false)).toBe(false);
  });
});

describe("[L4] a title or a sentence of minutes", () => {
  it.each([
    "Danh sách đơn vị không được công nhận",
    "Các đơn vị chưa xem xét",
    "Đơn vị bị loại",
    "Đơn vị vi phạm",
    "Thu hồi quyết định công nhận",
    "Đơn vị rút đăng ký",
    "Đơn vị không được công nhận, không đạt, vi phạm",
    "Đơn vị xin thôi",
    "Xử lý kỷ luật đơn vị",
  ])("speaks against those whom it names: %s", (text) => {
    expect(speaksAgainst(text)).toBe(true);
  });
  it.each([
    "Danh sách đơn vị được công nhận",
    "Đơn vị công nhận và không công nhận",
    "Đơn vị đạt, chưa đạt",
    "Đơn vị chưa đạt hoặc đạt",
    "Danh sách đơn vị đăng ký",
  ])("does not, or tells of both: %s", (text) => {
    expect(speaksAgainst(text)).toBe(false);
  });
});

describe("[L9] a legend in colours", () => {
  it.each([
    "Ô tô màu đỏ: chưa đạt",
    "Chữ đỏ là đơn vị nợ minh chứng",
    "Nền vàng = chờ thẩm định",
    "Các tiêu chí tô vàng cần khắc phục",
    "Ghi chú: đơn vị tô màu bị loại",
    "Chữ in nghiêng: tự chấm",
    "Hàng có màu vàng: đề nghị công nhận",
    "Phần màu xanh: thiếu hồ sơ",
    "Dòng bôi vàng – xem lại",
    "Ô đỏ: chưa đạt",
  ])("says what no mark says: %s", (text) => {
    expect(saysByColour(text)).toBe(true);
  });
  it.each([
    "Ô màu vàng: không được sửa",
    "Ô tô màu xanh: đạt",
    "Không nhập vào ô màu vàng",
    "Ở đó: chưa đạt",
    "Ô trắng để trống",
    "Chưa đạt: ghi K",
    "Cần tô vàng đơn vị thiếu minh chứng",
  ])("says nothing of results: %s", (text) => {
    expect(saysByColour(text)).toBe(false);
  });
});

describe("[L9] marks that were changed, or are to be", () => {
  it.each([
    "Đính chính kết quả",
    "Điều chỉnh sau phúc khảo",
    "Sửa kết quả xã Bảo Lâm",
    "Sau họp xét: xã Bảo Lâm",
    "Chuyển xã Bảo Lâm sang chưa đạt",
    "Nâng 2.3 lên đạt",
  ])("corrected: %s", (text) => {
    expect(saysCorrected(text)).toBe(true);
  });
  it.each(["Chuyển hồ sơ về huyện", "Kết quả thẩm định", "Sửa chữa trụ sở"])("not: %s", (text) => {
    expect(saysCorrected(text)).toBe(false);
  });
  test("whoever asks for it waits; whoever writes the table decides", () => {
    expect(isAskedFor("Xã Bảo Lâm đề nghị xem xét kết quả 2.3")).toBe(true);
    expect(isAskedFor("Đơn vị xin được điều chỉnh")).toBe(true);
    expect(isAskedFor("Đề nghị xã Bảo Lâm xem xét lại tiêu chí 2.3")).toBe(false);
    expect(isAskedFor("Điều chỉnh kết quả")).toBe(false);
  });
});
