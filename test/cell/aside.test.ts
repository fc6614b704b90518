/** @fileoverview [L9] Remarks on other matters than a unit's result say nothing of it; what puts off the result itself is heard. */
import { describe, expect, test } from "vitest";
import { explainsLetters } from "../../src/cell/aside";
import { tableNotSettled } from "../../src/cell/not-settled";
import { noteDoubts } from "../../src/cell/note";
import { takesBack } from "../../src/cell/registration";
import { readDecision, readRemark } from "../../src/cell/remark";

const OTHER_MATTERS = [
  "Hoãn Đại hội điểm 1 lần do dịch, đã tổ chức 20/8",
  "Hoãn đại hội sang năm 2022",
  "Hoãn hội trại do dịch",
  "Hoãn thi hội thi",
  "Lùi hội thao sang tháng 9 do mưa",
  "Dời ngày hiến máu sang 14/6",
  "Tạm dừng hoạt động tập trung theo Chỉ thị 16, chuyển sang trực tuyến",
  "Tạm dừng sinh hoạt tập trung do dịch",
  "Hủy 01 hoạt động do mưa bão",
  "Hủy 02 buổi ra quân vì mưa bão",
  "Chờ bố trí kinh phí mua tủ hồ sơ",
  "Chờ nhà văn hóa mới",
  "Chờ sắp xếp lại chi đoàn",
  "Chưa đủ loa đài",
  "Hồ sơ sạch sẽ, khoa học; còn chưa có mục lục",
  "Hồ sơ chưa đóng quyển",
  "Xã chưa về đích nông thôn mới",
  "Bí thư chưa qua trung cấp chính trị",
  "Chưa cài đủ phần mềm Sổ tay đảng viên nhưng không thuộc tiêu chí",
  "ĐVTN: đoàn viên, thanh niên",
  "HS: hồ sơ; MC: minh chứng",
];
const STATES = [
  "Gọn gàng",
  "Đủ, đóng 2 quyển",
  "Đủ, chưa đóng quyển",
  "Đủ, chưa đánh số trang",
  "Đủ, thừa 01 bản",
  "Đầy đủ, còn lẻ tờ",
  "Đủ (bản photo)",
  "Đã chốt",
];
const OF_THE_RESULT = [
  "Hoãn",
  "Hoãn 1 buổi",
  "Hoãn xét",
  "Hoãn Đại hội nên chưa xét",
  "Hoãn đại hội, hoãn thẩm định",
  "Hoãn hội nghị xét công nhận",
  "Tạm dừng hoạt động",
  "Tạm dừng xét do dịch",
  "Hủy kết quả",
  "Chờ minh chứng",
  "Chờ họp BTV",
  "Chờ hội nghị thông qua",
  "Hồ sơ chưa đủ",
  "Hồ sơ chưa đóng dấu",
  "Hồ sơ chưa ký, chưa đóng quyển",
  "Chưa đóng quyển, còn thiếu minh chứng 2.3",
  "Chưa có bản giấy",
  "Chưa chốt",
  "Minh chứng không thuộc tiêu chí 2.3",
  "CX: chưa xét",
];

describe("[L9] remarks on other matters", () => {
  test.each(OTHER_MATTERS)("nothing of the result: %s", (text) => {
    expect([readRemark(text), readRemark(text, true), takesBack(text)]).toEqual(["plain", "plain", false]);
  });
  test.each(STATES)("nothing against a unit's papers: %s", (text) => {
    expect([readRemark(text, true), readDecision(text, true)]).toEqual(["plain", "plain"]);
  });
  test.each(OF_THE_RESULT)("heard: %s", (text) => {
    expect(readRemark(text)).not.toBe("plain");
  });
  test("letters are explained by the words that they begin", () => {
    expect(["TC: tiêu chí", "TC: tự chấm", "TC: thẩm định"].map(explainsLetters)).toEqual([
      true,
      true,
      false,
    ]);
  });
  test("a cell's note likewise", () => {
    expect(noteDoubts("Chưa có bản mềm, bản giấy đủ", "Đoàn xã Gia Cát")).toBe(false);
    expect(noteDoubts("Chưa có bản mềm, chưa có bản giấy", "Đoàn xã Gia Cát")).toBe(true);
  });
});

describe("[L2] what a unit thinks of itself", () => {
  test.each([
    "Tự xếp loại: Khá",
    "Số chi đoàn: 9; tự xếp loại: Hoàn thành tốt nhiệm vụ",
    "Đơn vị tự đánh giá: Đạt 15/15",
  ])("is not how its marks came about: %s", (line) => {
    expect(tableNotSettled(line, false)).toBe(false);
  });
  test.each(["Kết quả tự chấm", "Ghi chú: số liệu đơn vị tự đánh giá", "Tự chấm: tất cả các ô trên"])(
    "heard: %s",
    (line) => {
      expect(tableNotSettled(line, false)).toBe(true);
    },
  );
});
