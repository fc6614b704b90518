/** @fileoverview [M2] Lines that give a sign of marks a meaning that is neither pass nor fail. */
import { describe, expect, it } from "vitest";
import { OpenSigns } from "../../src/cell/open-signs";

const SIGNS = new Map([
  ...["x", "đ", "đạt", "1", "v", "true", "có"].map((sign) => [sign, "pass"] as const),
  ...["chưa đạt", "k", "0"].map((sign) => [sign, "fail"] as const),
]);
const signs = new OpenSigns(SIGNS, false);

describe("[M2] a line leaves a sign open", () => {
  it.each([
    "Đ = đang chờ bổ sung",
    "Đ = Đang chờ bổ sung hồ sơ",
    "x = chờ thẩm định",
    "x – đang chờ thẩm định; xx – thẩm định đạt",
    "Đạt = tự chấm, chưa thẩm định",
    "“Đạt” ở biểu này là kết quả tự chấm của đơn vị, chưa thẩm định",
    "x = đã nộp hồ sơ",
    "X là tự chấm, XX là thẩm định đạt",
    "x: Tiêu chí còn hạn chế",
    "Đạt: đã nộp đủ hồ sơ, chưa thẩm định",
    "Dấu x thể hiện đơn vị đã gửi báo cáo",
    "Các ô ghi Đ đang chờ xác minh",
    "Những ô có chữ Đ chưa được BTV thông qua",
    "Tiêu chí ghi x sẽ được phúc tra",
    "Kết quả Đạt nêu trên là tạm tính",
    "Đánh x vào tiêu chí đang chờ thẩm định",
    "Ghi Đ nếu đang chờ bổ sung minh chứng",
    "Đang chờ bổ sung thì ghi Đ",
    "Chờ thẩm định (Đ)",
    "Chờ thẩm định: x",
    "Ký hiệu: Đ: đăng ký, K: không",
    "Số 1: đang thực hiện",
    "1 = đang làm",
    "Ô được tích: đã nộp minh chứng",
    "Tích = đã nộp hồ sơ",
    "Ghi chú: (x) tạm tính",
    "Chữ “Đạt” được hiểu là đơn vị tự đánh giá",
    "(Đ: đề nghị; K: không đề nghị)",
    "Dấu “x” trong bảng chỉ là số tự chấm của cơ sở",
    "Có: có hồ sơ",
    "Chưa đạt: chưa thẩm định",
    "Ghi x cho tiêu chí đơn vị mới đăng ký",
    "x: tham khảo",
    "Mức Đạt trong cột 5 là do đơn vị tự nhận",
    "Chú thích: Đ (đã nộp), T (đã thẩm định)",
    "x (đang chờ thẩm định)",
    "Đ (đang chờ bổ sung)",
    "Ghi chú: K (đang chờ kết luận)",
    "Đang chờ bổ sung: Đ",
  ])("%s", (line) => {
    expect(signs.in(line)).toHaveLength(1);
  });
  it("which one", () => {
    expect(signs.in("X là tự chấm, Đ là thẩm định đạt")).toEqual(["x"]);
    expect(signs.in("Chưa đạt: chưa thẩm định")).toEqual(["chưa đạt"]);
    expect(signs.in("Ô được tích: đã nộp minh chứng")).toEqual(["true"]);
  });
  it("in two cells", () => {
    expect(signs.inPair("Dấu x", "Chờ phúc tra")).toEqual(["x"]);
    expect(signs.inPair("Đ:", "Đã nộp hồ sơ")).toEqual(["đ"]);
    expect(signs.inPair("1", "Chờ phúc tra")).toEqual([]);
    expect(signs.inPair("Tiêu chí đạt ghi Đ", "đang làm")).toEqual([]);
  });
});

describe("[M2] a line leaves no sign open", () => {
  it.each([
    "x: khối lượng",
    "Ký hiệu: Đ (đạt), K (không đạt)",
    "Đạt (có minh chứng kèm theo)",
    "Đ: đúng hẹn",
    "Đ: đạt; K: không đạt",
    "Đánh dấu x vào tiêu chí đạt, để trống nếu chưa chấm",
    "Đ: đạt, để trống: chưa thẩm định",
    "Đ: đạt, còn lại chưa thẩm định",
    "Cột “Tự chấm”: đơn vị ghi Đạt hoặc Chưa đạt",
    "Đơn vị tự chấm ghi x vào cột Tự chấm",
    "Đơn vị tự chấm, đánh x vào ô tương ứng",
    "Tiêu chí tự chấm đạt nhưng chưa có minh chứng thì ghi K",
    "Tiêu chí đạt phải có minh chứng",
    "Tiêu chí đạt phải gửi minh chứng trước 30/11",
    "Ghi Đạt khi có đủ minh chứng",
    "Ghi Đạt khi có minh chứng",
    "Kết quả Đạt phải được BTV duyệt",
    "Khi chưa thẩm định để trống, thẩm định xong ghi Đ hoặc K",
    "Tiêu chí chưa đạt thì ghi K",
    "Không đánh x vào tiêu chí chưa đạt",
    "X: xã, P: phường, TT: thị trấn",
    "Đ/c: Nguyễn Văn A",
    "V. Tổ chức thực hiện",
    "V – Tổ chức thực hiện",
    "x: có thực hiện",
    "x: thực hiện tốt",
    "1: Nhập tên đơn vị",
    "1 – Kiểm tra hồ sơ trước khi chấm",
    "1. Đang chờ",
    "Đạt: 12, chưa đạt: 3",
    "Số đơn vị đạt: 12 đơn vị, đang chờ: 1 đơn vị",
    "Mỗi tiêu chí đạt ghi 1, không đạt ghi 0",
    "Tiêu chí đạt ghi “Đạt”; tiêu chí chưa có minh chứng đề nghị bổ sung trước 20/11",
    "Nếu đạt ghi x; nếu đang chờ bổ sung để trống",
    "Không đạt ghi K, chưa thẩm định để trống",
    "Ghi 1 nếu đạt, ghi 0 nếu chưa đạt, để trống nếu chưa thẩm định",
    "Đơn vị đạt 3 nội dung được đề nghị công nhận",
    "Kết quả thẩm định: Đạt hoặc Chưa đạt",
    "Đạt: tiêu chí được Huyện đoàn thẩm định đạt",
    "Ghi K nếu tiêu chí chưa đạt hoặc thiếu minh chứng",
    "K: không đạt, thiếu minh chứng",
    "KĐ hoặc K: không đạt do chưa nộp minh chứng",
    "x: đạt (đã có minh chứng)",
    "Có: có thực hiện; Không: không thực hiện",
    "Không: chưa thực hiện",
  ])("%s", (line) => {
    expect(signs.in(line)).toEqual([]);
  });
  it("where it says which sign the unit itself writes, beside another's", () => {
    const both = new OpenSigns(SIGNS, true);
    expect(both.in("Tự chấm: x; thẩm định: Đ")).toEqual([]);
    expect(both.in("x: tự chấm, chưa thẩm định")).toEqual(["x"]);
  });
});
