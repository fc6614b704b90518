/** @fileoverview [L9] What a remark beside a unit says of its result, whatever words it has. */
import { describe, expect, test } from "vitest";
import { saysNotSettled } from "../../src/cell/not-settled";
import { noteDoubts } from "../../src/cell/note";
import { isPromise } from "../../src/cell/promise";
import { isUnderstood, readRemark } from "../../src/cell/remark";

const OUT = [
  "Loại",
  "Bị loại khỏi danh sách",
  "Treo",
  "Hoãn",
  "Bảo lưu",
  "Giải thể 6/2021",
  "Đã sáp nhập vào xã Song Giáp từ 01/3",
  "Ghi nhầm, của xã Song Giáp",
  "Trùng dòng 3",
  "Đang thanh tra",
  "Năm sau xét",
  "Xét sau",
  "Để lại xét đợt sau",
  "Không thuộc diện xét",
  "Hồ sơ giả",
  "Chấm thử",
  "Tạm tính",
  "Chờ kết luận thanh tra",
  "Xin rút ngày 12/6",
  "Không xét (kỷ luật)",
  "Hoan",
];
const PLAIN = [
  "Đã bổ sung minh chứng đầy đủ ngày 15/11",
  "Đủ hồ sơ",
  "Đã duyệt",
  "Hợp lệ",
  "Tốt",
  "Hoàn thành xuất sắc",
  "Không có đoàn viên bị kỷ luật",
  "Không vi phạm",
  "Kiện toàn Bí thư tháng 6/2021",
  "Xã đặc biệt khó khăn",
  "Xã biên giới",
  "Cần quan tâm hơn sinh hoạt chi đoàn",
  "Sinh hoạt chi đoàn thôn Bắc Đông chưa đều",
  "Rút kinh nghiệm việc nộp chậm",
  "Loại hình doanh nghiệp",
  "Loại A",
  "Nguyễn Văn Hoàn",
  "12-BC/ĐTN ngày 01/10/2021",
  "0912 345 678",
  "Chờ công nhận",
  "Năm trước chưa được công nhận",
  "Treo băng rôn tuyên truyền",
  "x",
  "",
];
const UNKNOWN = ["Phiếu không tập trung", "Báo cáo khống", "Bí thư bị khiển trách"];

describe("[L9] remarks", () => {
  test.each(OUT)("against the result: %s", (text) => {
    expect(["open", "verdict"]).toContain(readRemark(text));
  });
  test.each(PLAIN)("nothing of the result: “%s”", (text) => {
    expect(readRemark(text)).toBe("plain");
  });
  test.each(UNKNOWN)("not understood: %s", (text) => {
    expect(readRemark(text)).toBe("unknown");
  });
  test("what is asked for the state answers with papers and rounds, too", () => {
    expect(readRemark("Trả lại", true)).toBe("open");
    expect(readRemark("Phúc tra", true)).toBe("open");
    expect(readRemark("Nợ hồ sơ", true)).toBe("open");
    expect(readRemark("Đã duyệt", true)).toBe("plain");
  });

  // One list: what a column hears is heard on a note and in a sentence.
  test.each(OUT)("a note on a mark and a sentence hear it as well: %s", (text) => {
    expect(noteDoubts(text, "Đạt")).toBe(true);
    expect(saysNotSettled(`đơn vị ${text.charAt(0).toLowerCase()}${text.slice(1)}`, "Đạt")).toBe(true);
  });

  test("[M8] a day and a call in a note are no instruction how to fill in", () => {
    expect(noteDoubts("Xã gọi điện xin rút 12/6", "Đoàn xã Yên Trạch")).toBe(true);
    expect(noteDoubts("Điền Đạt/Chưa đạt", "Đạt")).toBe(false);
  });
});

describe("[L9] figures that are made up, and names that are none", () => {
  test.each(["Khống", "Bịa", "SỐ ẢO", "Ảo Toàn Bộ", "Dối"])("%s speaks against them", (text) => {
    expect(readRemark(text)).toBe("doubt");
  });
  test.each(["Không", "Bìa cứng", "Đội trưởng"])("%s does not", (text) => {
    expect(readRemark(text)).toBe("plain");
  });
  test.each(["Chấm Tạm", "Làm Lại", "CV 12 phản đối", "đ/c Hà bịa", "số cũ", "Mẫu", "VD"])(
    "%s is no name and no datum",
    (text) => {
      expect(isUnderstood(text)).toBe(false);
    },
  );
  test.each(["Lan Anh", "Hoàng Nghi", "Nguyễn Văn Ước", "Vi Thị Thu Hà", "theo mẫu"])("%s is", (text) => {
    expect(isUnderstood(text)).toBe(true);
  });
});

describe("[E4] papers that are somebody else's, lost or not there", () => {
  test.each([
    "Không phải của đơn vị",
    "Văn bản này của xã khác",
    "Bị mất do bão",
    "Gửi nhầm của xã Song Giáp",
    "Trống",
  ])("%s", (text) => {
    expect(isPromise(text)).toBe(true);
  });
  test.each([
    "Không gian văn hóa Hồ Chí Minh",
    "Phối hợp với xã khác ra quân",
    "Trồng cây xanh",
    "Báo cáo của Đoàn xã",
  ])("%s is evidence", (text) => {
    expect(isPromise(text)).toBe(false);
  });
});
