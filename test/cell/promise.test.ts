/** @fileoverview [E4] Words that a paper lacks, is promised, or was turned down, told from papers and from work that is done. */
import { describe, expect, it, test } from "vitest";
import {
  isDeniedBefore,
  isDeniedBehind,
  isDeniedRightBehind,
  isPromise,
  isRejection,
  lackingIn,
  saysNone,
  saysOfPapers,
  turnsDown,
} from "../../src/cell/promise";

describe("[E4] words in place of a paper", () => {
  it.each([
    "Chưa có",
    "Thiếu biên bản",
    "Không gửi",
    "Bị thất lạc",
    "Quên nộp",
    "Nợ",
    "Dự kiến tháng 12",
    "Cần xin dấu",
    "Hồ sơ bị trả lại",
    "Biên bản từ chối",
    "Hết hiệu lực",
    "Nộp lại",
    "Sai mẫu",
    "Không đúng năm",
    "Sai của đơn vị",
    "Khác kỳ",
    "Trùng với xã Bảo Lâm",
    "Giống hồ sơ trường khác",
    "Đề nghị bổ sung",
    "Yêu cầu ký",
    "Bỏ trống",
    "Gửi nhầm",
    "Văn bản này của xã khác",
    "Không phải minh chứng của đơn vị",
    "Bản nháp",
    "Mới có bản nháp",
    "Bản chưa ký",
    "Link chết",
    "Đường dẫn bị lỗi",
    "Trang không tồn tại",
    "Bị xóa",
    "Lạc mất",
    "Ảnh mờ không đọc được số",
    "Không khớp nội dung",
    "Dự thảo kế hoạch",
    "Cần xem lại với tổ",
    "Kiểm tra lại giúp",
    "Hỏi chị Hoa",
    "Sáng mai nộp",
    "Tạm bỏ",
    "Nghi giả",
    "Ảnh mờ",
    "Bản scan hơi khó đọc",
    "Chép của xã bên",
    "Kết quả lấy từ năm ngoái",
    "Của đơn vị khác",
    "Đoàn xã Gia Cát chưa nộp hồ sơ",
    "Báo cáo gửi sau",
    "Đơn vị xin gia hạn",
    "Bí thư hứa cuối tháng",
    "Bổ sung sau Tết",
    "BS trước 20/11",
    "Bổ sung 20/11",
    "Các văn bản này vẫn chưa ký",
    "Đơn vị đã gửi nhưng thiếu dấu",
    "Bản giấy chưa đóng dấu",
    "Chưa tải lên được",
    "Không mở được",
    "Không đủ số lượng",
  ])("%s", (text) => {
    expect(isPromise(text)).toBe(true);
  });
  it.each([
    "Xóa 2 nhà tạm",
    "Trang trại thanh niên",
    "Bản Lìu có tuyến đường mới",
    "Tuyên truyền về cái chết trắng",
    "Lạc Thủy sạch đẹp",
    "Ảnh mô hình",
    "Họp chi đoàn tháng 3",
    "Thiếu nhi vui hè",
    "Cần Thơ: hội trại",
    "Không gian đọc sách",
    "Hồ sơ đầy đủ",
    "Sai sót đã khắc phục",
    "Giúp trẻ em khó khăn",
    "Bổ sung quy hoạch cán bộ",
    "Trả lời chất vấn",
    "Loại hình câu lạc bộ",
    "Ra quân vệ sinh môi trường",
    "Hỏi đáp về Đoàn",
  ])("evidence: %s", (text) => {
    expect(isPromise(text)).toBe(false);
  });
});

describe("[E4] what stands beside a paper", () => {
  it.each([
    "12-KH/ĐTN (trả lại)",
    "12-KH/ĐTN - chưa ký",
    "12-KH/ĐTN → thiếu dấu",
    "12-KH/ĐTN, sai mẫu",
    "12-KH/ĐTN ?",
    " đã trả lại",
    "12-KH/ĐTN [chờ ký]",
  ])("takes it back: %s", (text) => {
    expect(isDeniedBehind(text)).toBe(true);
  });
  it.each([
    "12-KH/ĐTN (bản chính)",
    "12-KH/ĐTN (chưa kiểm tra)",
    "12-KH/ĐTN (chờ được thẩm định)",
    "12-KH/ĐTN (đang xem)",
    "12-KH/ĐTN, báo cáo chưa có",
    "12-KH/ĐTN trả lại",
    "",
  ])("leaves it: “%s”", (text) => {
    expect(isDeniedBehind(text)).toBe(false);
  });
  test("behind a comma another paper is spoken of, in a bracket this one", () => {
    expect(isDeniedBehind("12-KH/ĐTN (báo cáo chưa có)")).toBe(true);
  });
  test("before it", () => {
    expect(isDeniedBefore("Thiếu")).toBe(true);
    expect(isDeniedBefore("Đã họp; dự thảo kế hoạch số")).toBe(true);
    expect(isDeniedBefore("Dự thảo; đã ban hành")).toBe(false);
    expect(isDeniedBefore("Kế hoạch")).toBe(false);
  });
  test("turned down at the start, or behind", () => {
    expect(isRejection("Không hợp lệ (thiếu dấu)")).toBe(true);
    expect(isRejection("Có dấu, không hợp lệ")).toBe(false);
    expect(turnsDown("Sai mẫu")).toBe(true);
    expect(turnsDown("Kế hoạch (trả lại)")).toBe(true);
    expect(turnsDown("Kế hoạch")).toBe(false);
  });
  test("there is none, or of papers at all", () => {
    expect(saysNone("Không có")).toBe(true);
    expect(saysNone("- Chưa có văn bản")).toBe(true);
    expect(saysNone("Có")).toBe(false);
    expect(saysNone("Đang làm")).toBe(false);
    expect(saysOfPapers("Đã họp, hồ sơ chưa ký")).toBe(true);
    expect(saysOfPapers("Đã họp, đang vui")).toBe(false);
    expect(saysOfPapers("Đông đủ")).toBe(false);
  });
});

describe("[E4] which criteria lack it", () => {
  it.each<[string, "all" | readonly string[] | null]>([
    ["(thiếu minh chứng 1.3)", ["1.3"]],
    ["3.4 chưa có, 3.5 đang xin xác nhận", ["3.4", "3.5"]],
    ["Chưa có 1.3, 1.4", ["1.3", "1.4"]],
    ["1.3, 1.4 chưa có", ["1.3", "1.4"]],
    ["1.3 đủ, 1.4", null],
    ["1.3; TC 1.4; vẫn chưa nộp", ["1.3", "1.4"]],
    ["1.3 đủ; 1.4 thiếu dấu", ["1.4"]],
    ["Chưa có văn bản", "all"],
    ["3) đang hoàn thiện", "all"],
    ["3) hoàn thiện", null],
    ["Đủ minh chứng 1.3", null],
    ["Không gian văn hóa 1.3", null],
    ["Thiếu ngày 5/3/2021", "all"],
  ])("%s", (text, lacking) => {
    expect(lackingIn(text)).toEqual(lacking);
  });
});

describe("[E4] words right behind a paper's number", () => {
  it.each([
    " không hợp lệ",
    " trả lại",
    " đã hủy",
    " sẽ bổ sung",
    " đã bị thu hồi",
    ". Đã bị thu hồi.",
    " hết hiệu lực",
    " giả chữ ký",
    " sai ngày",
    " sai thể thức",
    " không đúng nội dung",
    " không đạt yêu cầu",
    " không còn hiệu lực",
    " đang trình ký",
    " đã trả lại cho đơn vị",
    " bị hủy do sai thẩm quyền",
    " bản nháp",
  ])("%j take it back", (behind) => {
    expect(isDeniedRightBehind(behind)).toBe(true);
  });

  // What the paper is of goes on behind its number.
  it.each([
    " hủy bỏ KH số 5",
    " thu hồi thẻ đoàn",
    " về thu hồi thẻ đoàn",
    " trả lại tiền",
    " trả lại hồ sơ cho chi đoàn",
    " đã trả lại tiền cho đoàn viên",
    " đã thu hồi 3 thẻ đoàn",
    " xóa tên đoàn viên",
    " sai phạm trong thu chi",
    " đang triển khai",
    " đã triển khai",
    " không khói thuốc",
    " không có đoàn viên vi phạm",
    " không có sai sót",
    " phải đạt 100%",
    " sẽ tổ chức hội trại",
    " giả định tình huống cháy",
    " trùng tu di tích",
    " của Đoàn xã Gia Cát",
    " đề nghị bổ sung kinh phí",
    " xin xác nhận của xã",
    " dự thảo nghị quyết Đại hội",
  ])("%j go on with what it is of", (behind) => {
    expect(isDeniedRightBehind(behind)).toBe(false);
  });

  it("that somebody is to make it clear stands before it", () => {
    expect(isDeniedBefore("Đề nghị đơn vị làm rõ ")).toBe(true);
    expect(isDeniedBefore("Kế hoạch đề nghị đơn vị tặng quà ")).toBe(false);
  });
});
