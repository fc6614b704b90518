/** @fileoverview [L9] Words where a day should stand. */
import { describe, expect, test } from "vitest";
import { isToCome, saysWhen } from "../../src/cell/when";

describe("[L9] words in a day's place", () => {
  test.each([
    "Dự kiến 05/12",
    "Lùi sang 10/12",
    "Chờ lịch",
    "Hoãn",
    "Tuần sau",
    "Hẹn lại",
    "Chuyển sang tháng 12",
    "Để sau Tết",
    "Sẽ báo sau",
    "Chưa rõ",
  ])("still to come: %s", (text) => {
    expect(isToCome(text)).toBe(true);
  });
  test.each([
    "Sáng 12/11",
    "12-13/11/2021",
    "Ngày 12 tháng 11 năm 2021",
    "Đợt 1 (10/11)",
    "12/11 (bổ sung 15/11)",
    "8h30 ngày 12/11",
    "05/11/2021 (bưu điện)",
    "Thứ Hai, 15/11",
    "Trong tháng 11",
    "Đã thẩm định 12/11",
  ])("a day: %s", (text) => {
    expect(saysWhen(text)).toBe(true);
    expect(isToCome(text)).toBe(false);
  });
  test.each(["Vắng", "Không thẩm định được", "12/11 không đạt", "Thu hồi", "Hoãn", ""])(
    "no day: %s",
    (text) => {
      expect(saysWhen(text)).toBe(text === "");
    },
  );
});
