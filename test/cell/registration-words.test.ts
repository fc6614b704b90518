/** @fileoverview [O5] What words about registering are of, and what stands beside a name and leaves its registration as it is. */
import { describe, expect, it } from "vitest";
import {
  followsUpPlans,
  isFirstPart,
  isForLater,
  isForPurpose,
  isOfSome,
  isOnlyOfSome,
  namesOnlyThree,
  namesOtherMatter,
  partOf,
  registrationTopic,
  saysNothingElse,
  saysNotRegistered,
  saysThree,
} from "../../src/cell/registration-words";

describe("[O5] words about registering", () => {
  it.each([
    ["Ngày đăng ký", "bare"],
    ["Đăng ký xây dựng Đoàn cơ sở 3 chủ động", "ours"],
    ["Đăng ký hiến máu", "other"],
    ["Nội dung 3: Chủ động tham mưu / Đăng ký danh hiệu thi đua", "other"],
    ["III. Chủ động phối hợp / Đăng ký công trình thanh niên", "other"],
    ["Đăng ký danh hiệu 3 chủ động", "ours"],
    ["3 chủ động – đăng ký tập huấn", "other"],
    ["Đơn vị không đăng ký", "negated"],
    ["Đăng ký lung tung", "unsure"],
    ["Đơn vị", null],
    ["Đăng ký (có/không)", "bare"],
    ["Có hay chưa đăng ký", "bare"],
    ["Xin rút đăng ký 3 chủ động", "negated"],
    ["Đủ ĐK", null],
    ["ĐK đầu năm", "bare"],
    ["Số, ngày văn bản đăng ký", "bare"],
    ["Huyện Cao Lộc đăng ký", "bare"],
    ["Đăng ký của huyện Một Hai Ba Bốn", "bare"],
    ["Đăng ký của huyện Một Hai Ba Bốn Năm Sáu Bảy Tám", "unsure"],
    ["Đăng ký thi sinh", "other"],
    ["Đăng ký tình nguyện", "other"],
    ["Đăng ký sáng kiến", "other"],
    ["Đăng ký công trình", "other"],
    ["Đăng ký cuộc thi", "other"],
    ["Đăng ký vay vốn", "other"],
    ["Đăng ký ý tưởng", "other"],
    ["Đăng ký dự án", "other"],
    ["Đăng ký trồng cây", "other"],
    ["Đăng ký khai sinh", "other"],
    ["Đăng ký viết đảng", "unsure"],
    ["Đăng ký trực", "other"],
    ["Đăng ký đóng góp quỹ", "other"],
    ["Đăng ký mô hình", "other"],
    ["Đăng ký đám cưới", "other"],
    ["Đăng ký chỉ tiêu", "other"],
    ["Đăng ký tuyển dụng", "other"],
    ["Đăng ký danh hiệu 3 chủ động", "ours"],
    ["Đăng ký mô hình “3 chủ động”", "ours"],
    ["Đăng ký hiến máu của đơn vị 3 chủ động", "other"],
    ["Hội nghị đăng ký xây dựng 3 chủ động", "unsure"],
    ["Đăng ký 3 chủ động, thẩm định", "unsure"],
    ["Đăng ký lịch thẩm định", "unsure"],
    ["Kết quả công nhận đơn vị đăng ký", "unsure"],
    ["Hồ sơ đăng ký", "unsure"],
    ["Hỗ trợ đơn vị đăng ký", "unsure"],
  ])("%s: %s", (text, topic) => {
    expect(registrationTopic(text)).toBe(topic);
  });

  it.each(["Kết quả Đoàn cơ sở 3 chủ động", "Công nhận Đoàn cơ sở 3 chủ động"])(
    "[O5] %s is more than the name",
    (text) => {
      expect(namesOnlyThree(text)).toBe(false);
    },
  );

  it.each(["Đoàn cơ sở 3 chủ động", "Danh hiệu Đoàn cơ sở “3 chủ động”"])("[O5] %s is the name", (text) => {
    expect(namesOnlyThree(text)).toBe(true);
  });
});

describe("[O5] of whom a list or a column of registering is", () => {
  it.each([
    "Đăng ký đợt 2",
    "Đăng ký bổ sung",
    "Dự kiến đăng ký",
    "Danh sách trích",
    "Đăng ký khối xã",
    "(Cụm A)",
    "Đăng ký mới",
    "Lần cuối",
  ])("of some only: %s", (text) => {
    expect(isOfSome(text)).toBe(true);
  });
  it.each([
    "Đăng ký",
    "Khối xã",
    "Đăng ký theo khối thi đua",
    "Mỗi đơn vị đăng ký",
    "Đăng ký của các cụm xã",
    "Lần lượt",
  ])("of all: %s", (text) => {
    expect(isOfSome(text)).toBe(false);
  });
  it("the part is named as it stands, and the first is told from the others", () => {
    expect(partOf("Đăng ký đợt 2")).toBe("dot 2");
    expect(partOf("Đăng ký lần đầu")).toBe("lan dau");
    expect(partOf("Đăng ký")).toBeNull();
    for (const part of ["dot 1", "dot 01", "lan dau", "lan nhat", "dot i"])
      expect(isFirstPart(part)).toBe(true);
    for (const part of ["dot 2", "bo sung", "dot 11"]) expect(isFirstPart(part)).toBe(false);
  });
  it("a column of some stands alone, or beside the first", () => {
    const [first, second, more] = ["Đăng ký đợt 1", "Đăng ký đợt 2", "Đăng ký bổ sung"];
    expect(isOnlyOfSome(more, [more])).toBe(true);
    expect(isOnlyOfSome(first, [first])).toBe(true);
    expect(isOnlyOfSome(second, [second, more])).toBe(true);
    expect(isOnlyOfSome(second, [first, second])).toBe(false);
    expect(isOnlyOfSome(more, ["Đăng ký", more])).toBe(false);
    expect(isOnlyOfSome("Đăng ký", ["Đăng ký"])).toBe(false);
  });
  it("a later year's is told", () => {
    expect(isForLater("Đăng ký năm sau")).toBe(true);
    expect(isForLater("Đăng ký giai đoạn kế tiếp")).toBe(true);
    expect(isForLater("Đăng ký năm nay")).toBe(false);
  });
});

describe("[O5] what a title or a sentence says besides", () => {
  it.each(["Không đăng ký", "Xin rút đăng ký mô hình 3 chủ động", "Chưa đăng ký"])(
    "%s: somebody did not register",
    (text) => {
      expect(saysNotRegistered(text)).toBe(true);
    },
  );
  it.each(["Không đăng ký hiến máu", "Đăng ký", "Không tham gia"])("%s: nobody says so", (text) => {
    expect(saysNotRegistered(text)).toBe(false);
  });
  it("names three, another matter, or nothing else", () => {
    expect(saysThree("Mô hình ba chủ động")).toBe(true);
    expect(saysThree("03 CĐ")).toBe(true);
    expect(saysThree("Chủ động")).toBe(false);
    expect(namesOtherMatter("Danh sách hiến máu")).toBe(true);
    expect(namesOtherMatter("Danh sách đơn vị")).toBe(false);
    expect(saysNothingElse("Danh sách các đơn vị năm 2021")).toBe(true);
    expect(saysNothingElse("Danh sách thẩm định")).toBe(false);
    expect(saysNothingElse("Danh sách hiến máu")).toBe(false);
    expect(saysNothingElse("Danh sách lung tung")).toBe(false);
    expect(saysThree(`3 chủ động${" a".repeat(195)}`)).toBe(true);
    expect(saysThree(`3 chủ động${" a".repeat(196)}`)).toBe(false);
  });
  it("is of a purpose of its own, or follows up plans", () => {
    expect(isForPurpose("Đăng ký chi đoàn 3 chủ động")).toBe(true);
    expect(isForPurpose("Đăng ký 3 chủ động chào mừng đại hội")).toBe(true);
    expect(isForPurpose("Đăng ký danh hiệu Đoàn cơ sở 3 chủ động")).toBe(false);
    expect(isForPurpose("Đăng ký chi đoàn cơ sở 3 chủ động")).toBe(false);
    expect(isForPurpose("Triển khai phong trào, đăng ký 3 chủ động")).toBe(false);
    expect(followsUpPlans("Theo dõi các đơn vị nộp kế hoạch")).toBe(true);
    expect(followsUpPlans("Đã có KH")).toBe(true);
    expect(followsUpPlans("Kế hoạch năm")).toBe(false);
  });
});
