/** @fileoverview [L9] [O6] Words that begin with yes where somebody decides: what they give less than that. */
import { describe, expect, test } from "vitest";
import { isLessThanYes } from "../../src/cell/less-than-yes";

const OF = { year: 2024, whole: [3, 15], strict: true };

describe("[L9] [O6] a yes with anything behind it that is not understood is no yes", () => {
  test.each([
    "Công nhận có điều kiện",
    "CÔNG NHẬN CÓ ĐIỀU KIỆN",
    "Cong nhan co thoi han",
    "Công nhận nếu bổ sung trước 30/11",
    "Công nhận khi Bí thư mới nhận nhiệm vụ",
    "Công nhận 2 nội dung",
    "Công nhận hai nội dung",
    "Công nhận: 0",
    "Công nhận đợt 2",
    "Công nhận năm 2023",
    "Công nhận bổ sung",
    "Công nhận vớt",
    "Công nhận một phần",
    "Công nhận chi đoàn mạnh",
    "Đạt 2 chủ động",
    "Đạt 2/3",
    "Đạt mức 2/3",
    "Đạt (14/15)",
    "Đạt 93%",
    "Duyệt 2/3",
    "Nhất trí nội dung 1",
    "BTV đồng ý trừ nội dung 3",
    "Đủ điều kiện sau khi bổ sung",
    "Hoàn thành 12 tiêu chí",
  ])("%s", (text) => {
    expect(isLessThanYes(text, OF)).toBe(true);
  });

  test.each([
    "Công nhận",
    "Được công nhận",
    "Đề nghị công nhận",
    "Công nhận Đoàn cơ sở “3 chủ động” năm 2024",
    "Công nhận năm học 2023-2024",
    "Công nhận (QĐ 12-QĐ/ĐTN ngày 3/5/2025)",
    "Công nhận theo Quyết định số 40-QĐ/HĐTN ngày 5 tháng 1 năm 2025",
    "Đạt danh hiệu",
    "Đạt 15/15",
    "Đạt mức 2",
    "Công nhận loại 1",
    "Đạt 3/3 nội dung",
    "Đạt 3 chủ động",
    "Đạt cả 3 nội dung, 15 tiêu chí",
    "Đạt (98,5 điểm)",
    "Đạt loại Xuất sắc",
    "Hoàn thành tốt nhiệm vụ",
    "Nhất trí cao, 100%",
    "Hội đồng nhất trí công nhận",
    "BTV duyệt ngày 25/11",
    "Đồng ý (Đ/c Hoa)",
    "Đồng ý với đề xuất của tổ thẩm định",
    "Đủ điều kiện trình",
    "Đạt, chờ ra quyết định",
    "3CĐ",
    "Công nhận, khen thưởng",
    "Không công nhận nếu thiếu",
    "Khá",
    "",
  ])("%s gives no less", (text) => {
    expect(isLessThanYes(text, OF)).toBe(false);
  });

  test("where sentences are asked for only a condition or a number takes of it", () => {
    const opinion = { ...OF, strict: false };
    expect(isLessThanYes("Nhất trí, mong đơn vị phát huy", OF)).toBe(true);
    expect(isLessThanYes("Nhất trí, mong đơn vị phát huy", opinion)).toBe(false);
    expect(isLessThanYes("Nhất trí nếu nộp đủ hồ sơ", opinion)).toBe(true);
  });

  test("of a table whose year nobody knows any year may be", () => {
    expect(isLessThanYes("Công nhận năm 2023", { ...OF, year: null })).toBe(false);
  });
});
