/** @fileoverview [M2] Legends: what a sheet says of its own letters. */
import { describe, expect, it } from "vitest";
import { legendInPair, readLegend } from "../../src/cell/legend";

const told = (text: string) =>
  readLegend(text)
    .map(([letter, meaning]) => `${letter} ${meaning}`)
    .join(", ");

describe("readLegend", () => {
  const MARKS = "đ pass, k fail";
  const GRADES = "t unreadable, k unreadable, tb unreadable, y unreadable";
  it.each([
    ["Đ: đạt; K: không đạt", MARKS],
    ["Ghi chú: Đ: đạt; K: không đạt", MARKS],
    ["Ghi chú: Đ: đạt, K: không đạt.", MARKS],
    ["(Đ: Đạt; K: Không đạt)", MARKS],
    ["Đ = đạt, K = chưa đạt", MARKS],
    ["Đ – đạt; K – không đạt", MARKS],
    ["Đ - đạt, K - không đạt", MARKS],
    ["Đ-đạt, K-không đạt", MARKS],
    ["Đ: Đạt - K: Không đạt", MARKS],
    ["Đ → đạt; K → không đạt", MARKS],
    ["Đ là đạt, K là không đạt", MARKS],
    ["“Đ”: đạt; “K”: không đạt", MARKS],
    ["Đ: đạt\nK: không đạt", MARKS],
    ["Đ: đạt / K: không đạt", MARKS],
    ["Đ/K: đạt/không đạt", MARKS],
    ["Đ: đạt yêu cầu; K: không đạt yêu cầu", MARKS],
    ["Đạt: Đ; Không đạt: K", MARKS],
    ["Đạt ghi Đ, không đạt ghi K", MARKS],
    ["Đạt (Đ), không đạt (K)", MARKS],
    ["Quy ước: đạt đánh dấu x, chưa đạt đánh dấu o", "x pass, o fail"],
    ["Dấu x: chưa đạt", "x fail"],
    ["(+: đạt; –: chưa đạt)", "+ pass, – fail"],
    ["1: đạt; 0: chưa đạt", "1 pass, 0 fail"],
    ["Đạt ghi 1, không đạt ghi 0", "1 pass, 0 fail"],
    ["(T: tốt; K: khá; TB: trung bình; Y: yếu)", GRADES],
    ["T = tốt, K = khá, TB = trung bình, Y = yếu", GRADES],
    ["Ghi chú: T – Tốt; K – Khá; TB – Trung bình; Y – Yếu", GRADES],
    ["Tốt (T), khá (K), trung bình (TB), yếu (Y)", GRADES],
    ["2: tốt; 1: khá; 0: yếu", "2 unreadable, 1 unreadable, 0 unreadable"],
    ["Ghi chú: K: kiểm tra lại", "k unreadable"],
    ["Đ: đạt; K: kiểm tra lại", "đ pass, k unreadable"],
    ["V: vắng", "v unreadable"],
    ["K:kđ", "k fail"],
    [`${" ".repeat(288)}Đ: đạt; K:kđ`, MARKS],
    ["Đánh giá đạt (Đ), đánh giá không đạt (K)", MARKS],
    [
      "Ghi chú: Tốt, Khá: đạt; Trung bình, Yếu: chưa đạt. CN: công nhận",
      "cn unreadable, tốt pass, khá pass, trung bình fail, yếu fail, tb fail",
    ],
    [
      "Tiêu chí xếp Tốt, Khá là đạt; Trung bình (TB), Yếu là chưa đạt",
      "tốt pass, khá pass, trung bình fail, tb fail, yếu fail",
    ],
    ["Khá và Tốt được tính là đạt", "khá pass, tốt pass"],
    ["Đ: đạt; K: một hai ba bốn năm", "đ pass, k unreadable"],
    ["Đ: đạt; K: một hai ba bốn năm sáu", "đ pass, k unreadable"],
    ["(0: đạt; 1: chưa đạt - còn tồn tại)", "0 pass, 1 fail"],
    ["Ghi chú: 0: đạt; 1: chưa đạt – còn tồn tại, hạn chế", "0 pass, 1 fail"],
    ["0 = Đạt; 1 = Chưa đạt do còn nợ hồ sơ minh chứng", "0 pass, 1 fail"],
    ["Đạt ghi 0; tiêu chí chưa đạt - còn tồn tại ghi 1", "0 pass, 1 fail"],
    ["v: đạt yêu cầu theo hướng dẫn; x: không đạt yêu cầu theo quy định", "v pass, x fail"],
    ["v: đạt - đủ hồ sơ; x: chưa đạt - phải làm lại", "v pass, x fail"],
    ["v: đạt - nhưng còn thiếu hồ sơ; x: chưa đạt", "v unreadable, x fail"],
    ["v: đạt; x: chưa đạt - đã khắc phục xong", "v pass, x unreadable"],
    ["v: đạt; x: hồ sơ phải gửi lại cho Huyện đoàn trước ngày 10", "v pass, x unreadable"],
    ["Đạt ghi v; hồ sơ gửi lại cho Huyện đoàn ghi x", "v pass, x unreadable"],
    ["(v đạt, x chưa đạt)", "v pass, x fail"],
    ["A: đạt tốt; B: đạt; C: chưa đạt", "a pass, b pass, c fail"],
    ["Quy ước: Mức A: đạt; Mức C: chưa đạt; Mức B: đạt", "a pass, c fail, b pass"],
    ["Loại A, B: đạt; loại C: không đạt", "a pass, b pass, c fail"],
    ["A, B là đạt; C là chưa đạt", "a pass, b pass, c fail"],
    ["A và B: đạt, C: đạt một phần", "a pass, b pass, c unreadable"],
    ["A: đạt tốt nhưng còn thiếu; B: đạt", "a unreadable, b pass"],
    ["0: đạt, 1 chưa đạt", "0 pass, 1 fail"],
  ])("%j", (text, letters) => {
    expect(told(text)).toBe(letters);
  });

  it.each([
    "Kết quả: 3 đạt, 1 chưa đạt",
    "Kết quả thẩm định: v đạt",
    "Ghi chú: 1: Đoàn xã Gia Cát nộp hồ sơ muộn hơn so với quy định",
    "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "Đơn vị: Đoàn xã Gia Cát",
    "Nội dung 1: Chủ động thực hiện quản lý đoàn viên",
    "1: Chủ động",
    "1.1. Chủ động nắm chắc tình hình tư tưởng (zalo, facebook)",
    "A: khối xã, B: khối trường",
    "Khối A, B: xã; khối C: trường",
    "13-HD/TĐTN-TCKT",
    "12-KH/ĐTN ngày 05/03/2021; 13-BC/ĐTN",
    "Đạt",
    "x",
    "Số: 12/BC",
    "TM. BAN THƯỜNG VỤ",
    "Ghi chú: đơn vị nộp trước ngày 20/11",
    `${" ".repeat(289)}Đ: đạt; K:kđ`,
    "kiểm tra (A)",
    "Tổng số: 15; đạt: 12",
    "Đạt: 12, chưa đạt: 3",
    "Đạt: 14; chưa đạt: 1",
    "Đạt (14), chưa đạt (1)",
    "Đạt: 15; chưa đạt: –",
    "Đánh giá (Đ/K)",
    "https://drive.google.com/a",
  ])("[M2] %j is no legend", (text) => {
    expect(told(text)).toBe("");
  });
});

describe("legendInPair", () => {
  it.each([
    ["K", "Khá", "k unreadable"],
    ["Đ:", "đạt", "đ pass"],
    ["K", "= không đạt", "k fail"],
    ["Không đạt", "K", "k fail"],
    ["Không đạt :", "K", "k fail"],
    ["T", "kđ", "t fail"],
  ])("%j | %j", (first, second, said) => {
    expect(legendInPair(first, second)?.join(" ")).toBe(said);
  });
  it.each([
    ["1", "Đạt"],
    ["Đạt", "12"],
    ["Chưa đạt", "1"],
    ["Chưa đạt", "-"],
    ["K", "Gia Cát"],
    ["Tốt", "Khá"],
    ["TT", "Tên đơn vị"],
  ])("%j | %j are none", (first, second) => {
    expect(legendInPair(first, second)).toBeNull();
  });
});

describe("[M2] brackets in legends", () => {
  it.each([
    ["(+) đạt; (-) không đạt", "+ pass, - fail"],
    ["(x): đạt, (o): không đạt", "x pass, o fail"],
    ["Chú thích: (+): đạt; (–): chưa đạt", "+ pass, – fail"],
    ["(x) = Đạt / (o) = Chưa đạt", "x pass, o fail"],
    ["T là tốt (đạt), K là khá (đạt), Y là yếu (không đạt)", "t pass, k pass, y fail"],
    ["Tốt (đạt), Khá (đạt), Yếu (không đạt)", "tốt pass, khá pass, yếu fail"],
    ["Loại Tốt, Khá thì được tính là Đạt. Loại Yếu là Chưa đạt.", "tốt pass, khá pass, yếu fail"],
    // Read whole: what is neither leaves its sign open.
    ["(v): đạt; (x): chưa thẩm định", "v pass, x unreadable"],
  ])("%s", (text, said) => {
    expect(told(text)).toBe(said);
  });
  it.each([
    "(1) Đạt chuẩn; (2) Chưa đạt",
    "(*) chưa đạt tiêu chí 2.3",
    "Đơn vị (x) đạt",
    "Tốt (đạt 90%), Khá",
    "Khá (không đạt tiêu chí 2.1)",
  ])("%s explains no sign", (text) => {
    expect(told(text)).toBe("");
  });
});
