/** @fileoverview [O5] What stands beside a listed name and leaves its registration as it is, or open. */
import { describe, expect, it, test } from "vitest";
import { type Asks, leavesStanding } from "../../src/cell/registration-beside";

const leaves = (
  value: Parameters<typeof leavesStanding>[0],
  asks: Asks = "state",
  years: number[] | null = [2021],
) => leavesStanding(value, asks, years);

describe("[O5] words beside a listed name", () => {
  it.each(["đã ký duyệt", "KH số 03", "Nguyễn Văn A", "x", "có"])("%s leaves it registered", (text) => {
    expect(leavesStanding(text, "state", [2021])).toBe(true);
  });

  it.each(["gia đình neo đơn", "đi học xa nhà", "chờ duyệt", "năm 2022"])("%s leaves it open", (text) => {
    expect(leavesStanding(text, "state", [2021])).toBe(false);
  });

  it("of a matter of their own only words of doubt leave it open", () => {
    expect(leavesStanding("gia đình neo đơn", "thing", [2021])).toBe(true);
    expect(leavesStanding("chờ duyệt", "thing", [2021])).toBe(false);
  });

  it("[O5] a number is no year after the assessed one unless it is", () => {
    expect(leavesStanding(12, "state", [2021])).toBe(true);
    expect(leavesStanding(2022, "state", [2021])).toBe(false);
    expect(leavesStanding(true, "state", [2021])).toBe(true);
  });
});

describe("[O5] of a registration's state", () => {
  it.each([
    "",
    "Đã đăng ký",
    "12-KH/ĐTN ngày 5/3/2021",
    "KH số 03, ký ngày 12/3",
    "Đ/c Hoàng Anh, sđt 0912 345 678",
    "Hoàng Anh",
    "Xã vùng sâu, biên giới",
    "Nhóm Zalo Đoàn cơ sở",
    "Nộp trực tuyến qua ioffice",
    "Kế hoạch photo kèm theo, đủ 3 nội dung",
    "Rút kinh nghiệm nộp sớm",
    "Không xin rút",
    "Không tham gia tập huấn",
    "Chưa đăng ký thêm sáng kiến",
    "Máy tính hỏng nên chưa gửi bản mềm",
    "Thiếu dấu giáp lai",
    "Phó Bí thư ký thay",
    "Đăng ký phấn đấu đạt cả 3 nội dung",
    "Có đăng ký cùng công trình thanh niên",
    "Bản chính gửi sau Tết, đã nhận",
    "Năm 2020 chưa đạt",
    "Năm ngoái chưa được công nhận",
    "Công nhận năm 2019",
    "Lập năm 2021",
    "–",
    12,
    2021,
    true,
  ])("leaves it: %s", (value) => {
    expect(leaves(value)).toBe(true);
  });
  it.each([
    "Không",
    "Rút",
    "xin rut",
    "Chờ ký",
    "Sẽ gửi kế hoạch",
    "Sáp nhập",
    "Từ chối",
    "Trùng",
    "Đề nghị làm lại",
    "de nam sau",
    "khong",
    "Loai",
    "Nội dung 1 và 2",
    "Chỉ nội dung 1",
    "Năm 2022",
    "Chuyển sang 2022",
    "Năm 2020",
    "Năm 2021 chưa đạt",
    "gia đình neo đơn",
    "Hoàng lan nở",
    2022,
  ])("leaves it open: %s", (value) => {
    expect(leaves(value)).toBe(false);
  });
  test("without tones a word of doubt is one only where nothing has any", () => {
    expect(leaves("Loai")).toBe(false);
    expect(leaves("Xã Thôi, đã ký")).toBe(false);
    expect(leaves("Đã duyệt, ky thoi gian 3/3")).toBe(true);
  });
});

describe("[O5] of something of its own, or of another matter", () => {
  test("there what somebody lacks is of that thing", () => {
    for (const text of ["Không", "Chưa có", "–", "Có", "nhà cấp 4", "Thành lập năm 2019"])
      expect(leaves(text, "thing"), text).toBe(true);
    for (const text of ["Không đăng ký", "Xin rút", "Tạm dừng", "Năm 2022"])
      expect(leaves(text, "thing"), text).toBe(false);
  });
  test("what is free leaves it, unless it takes it back", () => {
    for (const text of ["Chờ duyệt", "Hoãn đại hội", "Năm 2022"])
      expect(leaves(text, "free"), text).toBe(true);
    expect(leaves("Xin rút đăng ký", "free")).toBe(false);
  });
  test("while the year is not known none is later, and none is gone by", () => {
    expect(leaves(2022, "state", null)).toBe(true);
    expect(leaves("Năm 2020 chưa đạt", "state", null)).toBe(false);
    expect(leaves("Năm trước chưa đạt", "state", null)).toBe(true);
  });
});
