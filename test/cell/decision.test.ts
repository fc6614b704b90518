/** @fileoverview [L9] What is written where somebody decides, and words beside a unit that are understood or not. */
import { describe, expect, it, test } from "vitest";
import {
  agrees,
  agreesInPart,
  isDatum,
  isPlainRemark,
  isUnderstood,
  mayDoubt,
  readDecision,
  readRemark,
} from "../../src/cell/remark";

describe("[L9] where somebody decides", () => {
  it.each([
    "Nhất trí cao",
    "BTV đồng ý công nhận",
    "Hội đồng thông qua",
    "Cấp ủy tán thành",
    "CN",
    "ĐCN",
    "Đề nghị CN",
    "Tái công nhận",
    "3CĐ",
    "ĐN",
    "Đề nghị",
    "Chốt",
  ])("yes, and nothing else: %s", (text) => {
    expect(agrees(text)).toBe(true);
    expect(readDecision(text)).toBe("plain");
  });
  it.each([
    "Nhất trí, trừ nội dung 3",
    "Đề nghị khen",
    "Đạt",
    "Xuất sắc",
    "Không đồng ý",
    "",
    "Công nhận một phần",
  ])("more than yes, or less: “%s”", (text) => {
    expect(agrees(text)).toBe(false);
  });
  it.each(["Duyệt 1, 2, 4", "OK số 3", "Đồng ý TT 1, 2", "Nhất trí: STT 5"])("yes to some: %s", (text) => {
    expect(agreesInPart(text)).toBe(true);
  });
  it.each(["Duyệt 12/11", "Duyệt", "Số 3"])("not to some: %s", (text) => {
    expect(agreesInPart(text)).toBe(false);
  });
  it.each([
    "Như năm trước đề nghị",
    "Theo biên bản họp tổ",
    "Tổ thẩm định chấm",
    "Đề xuất huyện tặng",
    "Ngăn nắp",
    "Cảm ơn đơn vị",
    "Đơn vị nhiệt tình",
    "Bí thư năng động, chuẩn bị chu đáo",
    "Đ/c Hoa theo dõi",
    "Hạng nhì",
    "Có dấu đỏ",
    "Trần Văn Hoan",
    "Nhất trí với kết quả của tổ",
    "Đơn vị có nhiều cố gắng vượt bậc trong năm qua",
  ])("told of what was done, a rank, a name: %s", (text) => {
    expect(readDecision(text)).toBe("plain");
  });
  it.each(["Cụm 3", "Vùng sâu", "Cán bộ mới", "Hiến máu", "Về hưu rồi đấy"])(
    "neither yes nor a rank: %s",
    (text) => {
      expect(readDecision(text)).toBe("unknown");
    },
  );
});

describe("[L9] half a remark", () => {
  it.each(["?", "!", "Để đó", "Chưa", "Xem lại sau nhé", "Nhưng", "sau", "2. cần"])(
    "“%s” only points at something",
    (text) => {
      expect(["unknown", "doubt", "open", "verdict"]).toContain(readRemark(text));
      expect(["doubt", "open", "verdict"]).toContain(readRemark(text, true));
    },
  );
  it.each(["Không", "khong", "Ko", "K", "12", "–", "ĐVTN: đoàn viên, thanh niên"])(
    "“%s” says nothing",
    (text) => {
      expect(readRemark(text)).toBe("plain");
      expect(readRemark(text, true)).toBe("plain");
    },
  );
});

describe("[L2] words that are understood", () => {
  it.each([
    "Nguyễn Văn An",
    "12-BC/ĐTN",
    "x",
    "Đạt",
    "01/10/2021",
    "doan@gialai.vn",
    "0912 345 678",
    "tháng 11",
    "như trên",
  ])("a datum: %s", (text) => {
    expect(isDatum(text)).toBe(true);
    expect(isUnderstood(text)).toBe(true);
  });
  it.each(["Xã biên giới", "Chấm lại", "chi đoàn Bắc Sơn"])("more than a datum: %s", (text) => {
    expect(isDatum(text)).toBe(false);
  });
  it.each(["Nhất trí", "Không vi phạm", "Xã miền núi", "Báo cáo quý"])("understood: %s", (text) => {
    expect(isUnderstood(text)).toBe(true);
  });
  it.each([
    "Xã miền núi, đặc biệt khó khăn",
    "Phiếu tản mạn",
    "Huyện đoàn duyệt",
    "Lãnh đạo xem",
    "Chưa đạt hết",
    "Chuyển xã",
  ])("not by so few words: %s", (text) => {
    expect(isUnderstood(text)).toBe(false);
  });
  test("a group's heading may have as many words of the work as it likes", () => {
    expect(isUnderstood("Xã miền núi, đặc biệt khó khăn", true)).toBe(true);
    expect(isUnderstood("Xã miền núi, đặc biệt lung linh", true)).toBe(false);
  });
  it.each([
    "Xã vùng sâu",
    "Bí thư Hoàng Anh",
    "Anh Nam",
    "Đơn vị có nhiều mô hình rất hay về chuyển đổi",
    "đ/c Hoa",
  ])("plain beside a unit: %s", (text) => {
    expect(isPlainRemark(text)).toBe(true);
  });
  it.each(["phiếu tản mạn", "Hùng", "Hùng cường", "Hoa không nộp", "Nhầm"])("not plain: %s", (text) => {
    expect(isPlainRemark(text)).toBe(false);
  });
  test("a word of doubt, other than in what is harmless", () => {
    expect(mayDoubt("Tạm tính")).toBe(true);
    expect(mayDoubt("Không vi phạm")).toBe(false);
    expect(mayDoubt("Xã miền núi")).toBe(false);
  });
});
