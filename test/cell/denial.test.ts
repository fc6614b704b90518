/** @fileoverview [L9] Words that open with a denial, a delay or a lack, told from those that only look so. */
import { describe, expect, test } from "vitest";
import { denialOf, isOfLife, withoutHarmless } from "../../src/cell/denial";
import { readDecision, readRemark } from "../../src/cell/remark";

/** Most of them written after the rule; it was mended by some. */
const AGAINST =
  `Còn phải thẩm tra thực địa|Không qua vòng 2|Xin thôi|Lùi thời hạn|Tạm chưa xét|Chưa thể kết luận|Không có cơ sở
Thiếu chữ ký|Chưa đóng dấu|Đang lấy ý kiến|Đảng ủy không xác nhận|Chi ủy chưa cho ý kiến|Không được lòng dân|Rút lui
Treo chờ kết luận|Nợ 3 văn bản|Còn thiếu|Vướng đơn thư|Đang xử lý kỷ luật|Sẽ bổ sung|Hẹn bổ sung|Bổ sung trong tháng 12
Cần hoàn thiện hồ sơ|Yêu cầu nộp lại|Làm lại|xem lai|chua duyet|khong tan thanh|tra lai ho so|de nam sau|no ho so nd2
Không bình xét|Không phân loại|Chẳng đạt|Chưa chấp nhận|Gác sang kỳ họp sau|Hủy bỏ|Chưa ký|BTV trả|hội đồng chưa nhất trí
còn phải kiểm tra lại|để năm sau|xét lại|không qua|rớt|tạm gác|xem xét thêm|ĐVCS chưa hoàn thành|Không đồng ý|Không ĐN
Không quá bán|Chưa TĐ|Trả hồ sơ|Nợ minh chứng|Chờ xác minh đơn thư|Đang bổ sung MC nội dung 2|Thiếu biên bản họp tiêu chí 2.3
Đã rút hồ sơ|Đã trả hồ sơ|Nhất trí để năm sau|Thống nhất chưa công nhận|Không có ý kiến gì, chờ xác minh
Không có tiêu chí nào chưa đạt nhưng chưa thẩm định|Chưa xét công nhận|Đã trả hồ sơ bổ sung
Đề nghị xét vào dịp khác|Tồn đọng|Hồ sơ tồn đọng từ quý III|Để mùa sau|Nộp sau hạn|Quên nộp|Sót minh chứng|Cần cấp trên cho ý kiến
Không liên lạc được|Không còn hoạt động|Bí thư bị khởi tố|Có đơn thư|Chấm hộ|Khỏi xét|Không phải xét|Hỏi lại anh Nam|Phải xem lại
Tổ thẩm định còn ý kiến khác nhau|Còn nhiều ý kiến trái chiều|Kết quả trên chưa chính thức`.split(/[|\n]/);

/** What offices write beside units that are recognised. */
const HARMLESS =
  `Nhất trí|Đồng ý|Thống nhất công nhận|Đề nghị công nhận|Không có ý kiến khác|Không có ý kiến gì thêm|Không vi phạm
Không có đơn thư|Không|Không có|Đã bổ sung minh chứng ngày 15/11|Đã bổ sung đủ|Không thiếu|Đã xác minh|Đủ|Đủ hồ sơ|Đã nộp bản cứng
Đ/c Hoa phụ trách|Xã biên giới|Bí thư mới kiện toàn tháng 5|Chưa có Phó Bí thư|Thiếu 01 ủy viên BCH|Đang kiện toàn Bí thư
Sẽ đại hội tháng 3/2022|Không có trường THPT trên địa bàn|Chưa có trụ sở riêng|Nộp ngày 15/10/2021|0912 345 678
Hồ sơ giấy lưu tại văn phòng Đoàn xã|Sáp nhập từ 01/7/2025|Bí thư đang nghỉ thai sản|Chờ quyết định công nhận|Đã kiểm tra lại ngày 12/11
Đã khắc phục|Trả lời đủ|Giữ nguyên|Không thay đổi|Không áp dụng tiêu chí 3.4|Đang hoạt động bình thường|Loại A|Đạt 15/15|Không nợ minh chứng
Hết nợ|Cần quan tâm sinh hoạt chi đoàn|Bác Ái|Chưa phát sinh đơn thư|Không có đoàn viên vi phạm pháp luật|Đề nghị xét công nhận
Đề nghị Huyện đoàn tặng giấy khen|Đang luân chuyển cán bộ|Không có chi đoàn trường học|Không tham gia hội thao|Không phải giải trình
Không cần bổ sung|Không nộp muộn|Chưa phát hiện vi phạm|Rút kinh nghiệm việc nộp chậm|Treo băng rôn tuyên truyền
Không có tiêu chí nào chưa đạt|Không còn nội dung nào chưa đạt|Đã trả kết quả 22/11|Hồ sơ bản giấy, không gửi bản mềm
Chưa xét thi đua khối|Chưa xét khen thưởng năm 2021|Không đề nghị khen|Lần 1 thiếu minh chứng 2.3, lần 2 đã bổ sung đủ
Lần 1 chưa đạt, phúc tra đạt|Lúc đầu chưa có biên bản, sau đã nộp|Trả bản gốc cho xã|Không cần thẩm định lại|Nộp lại lần 2, đủ
Kiểm tra lại: đạt|Đã sửa theo góp ý|Không có ý kiến khác nhau|Đã thống nhất các ý kiến khác nhau`.split(
    /[|\n]/,
  );

/** Yes, ranks and states, where somebody decides. */
const YES =
  `Nhất trí|7/7 đồng ý|100% nhất trí|BTV nhất trí|Duyệt|Đã duyệt|Đề nghị|ĐN|Công nhận lần 2|Đủ điều kiện|Tán thành|Không có ý kiến khác
Nhất trí đề nghị công nhận, cần chuyển hồ sơ đúng hạn|Xuất sắc|Tốt|Khá|HTXSNV|HTTNV|Hoàn thành tốt nhiệm vụ|Loại A|Trung bình|Hoạt động
Bình thường|Đang hoạt động|Đã nộp|Nộp đủ, đúng hạn|Đầy đủ|Hợp lệ|Không vi phạm|Mới thành lập tháng 7|Nguyễn Văn An|15/11/2021|12-QĐ/HĐTN
Giữ nguyên|Đạt 15/15|Tập thể lao động tiên tiến|Đơn vị xuất sắc|Đề nghị khen thưởng|Đã thẩm định xong|Đã xem xét`.split(
    /[|\n]/,
  );

describe("[L9] denials", () => {
  test.each(AGAINST)("against the result, as a note and as a decision: %s", (text) => {
    expect(["open", "verdict", "doubt"]).toContain(readRemark(text));
    expect(["open", "verdict", "doubt"]).toContain(readDecision(text));
  });
  test.each(HARMLESS)("nothing: “%s”", (text) => {
    expect(readRemark(text)).toBe("plain");
  });
  test.each(YES)("yes, or nothing against: %s", (text) => {
    expect(readDecision(text)).toBe("plain");
  });
  // Where somebody decides, words that no list has may be no.
  test.each(["Out", "Để dành", "Ra khỏi danh sách", "Phiếu tản mạn", "Tụt hạng", "Bàn thêm", "Xem sao đã"])(
    "no yes: %s",
    (text) => {
      expect(readDecision(text)).not.toBe("plain");
    },
  );
  test.each([
    "Hiện tại nợ minh chứng",
    "Các tiêu chí đều nợ minh chứng",
    "Theo kết luận còn thiếu chữ ký",
    "2.3 nợ biên bản",
    "Chưa tán đồng",
    "Đoàn thể không ủng hộ",
    "Đề nghị xác minh",
    "Cần kiểm tra thêm",
    "cho duyet",
    "tra ho so",
    "Đợi kết quả",
    "(chờ thẩm định)",
    "Tốt; chờ thẩm định",
  ])("of the result: %s", (text) => {
    expect(denialOf(text)).toBe("result");
  });
  test.each(["Dở dang", "Hạ bậc", "Có vụ việc", "Chưa lắp", "Bí thư bị bắt"])(
    "of what nobody knows: %s",
    (text) => {
      expect(denialOf(text)).toBe("something");
    },
  );
  test.each([
    "",
    "x",
    "Không ghi",
    "Không khó",
    "Không kể",
    "Đang công tác",
    "Tạm vắng",
    "cho hoc sinh",
    "tra phu cap",
    "Hội thi không đông",
    "Hội thi không thông qua",
    "Đã được kiểm tra",
    "Mới bổ sung",
    "Hoãn đại hội",
    "Trụ sở không rộng",
    "Chưa có nhà văn hóa",
  ])("nothing: “%s”", (text) => {
    expect(denialOf(text)).toBeNull();
  });
  test("a unit's life", () => {
    expect(readRemark("Đợi Bí thư về")).toBe("unknown");
    expect(isOfLife("Thiếu đoàn viên")).toBe(true);
    expect(isOfLife("Thiếu minh chứng")).toBe(false);
    expect(withoutHarmless("Thiếu ủy viên BCH, nợ minh chứng")).toBe("nợ minh chứng");
  });
  test("of what nobody knows, or of papers, marks and agreement", () => {
    expect(denialOf("Chưa lắp")).toBe("something");
    expect(denialOf("Chưa có biên bản")).toBe("result");
    expect(denialOf("Chưa có nhà văn hóa")).toBeNull();
  });
});
