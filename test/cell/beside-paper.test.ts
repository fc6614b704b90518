/** @fileoverview [E4] What stands apart behind a paper: asked about where nobody knows what it says, quiet where it is harmless. */
import { describe, expect, it } from "vitest";
import { askedBeside } from "../../src/cell/beside-paper";

const DOC = "Số 12-KH/ĐTN ngày 05/3/2021";

describe("[E4] words behind a paper that is one of several, or that still counts", () => {
  it.each([
    [`05-KH/ĐTN; ${DOC} (xem lại)`, "xem lại"],
    [`05-KH/ĐTN; ${DOC} - sai thể thức`, "sai thể thức"],
    [`05-KH/ĐTN; ${DOC} ?`, "?"],
    [`${DOC} (chờ kiểm tra)`, "chờ kiểm tra"],
    [`${DOC} [ngó giúp]`, "ngó giúp"],
    [`05-KH/ĐTN\n${DOC} → gửi nhờ`, "gửi nhờ"],
    ["https://drive.google.com/x (chờ kiểm tra)", "chờ kiểm tra"],
    [`${DOC} bản của năm ngoái sửa ngày`, "bản của năm ngoái sửa ngày"],
    ["12-KH/ĐTN ngày 5/3 hình như của xã bên", "hình như của xã bên"],
    ["12-KH/ĐTN nhưng không triển khai", "nhưng không triển khai"],
    ["12-KH/ĐTN do Huyện đoàn làm hộ", "do Huyện đoàn làm hộ"],
    ["12-KH/ĐTN (Huyện đoàn soạn hộ)", "Huyện đoàn soạn hộ"],
    ["18-BC/ĐTN ký sau ngày thẩm định", "ký sau ngày thẩm định"],
    // Behind a colon, where they may doubt.
    ["TB 31-TB/HU: khai khống hồ sơ", "khai khống hồ sơ"],
    ["12-KH/ĐTN: Hồ sơ giả", "Hồ sơ giả"],
    [`${DOC}: mượn hồ sơ xã khác`, "mượn hồ sơ xã khác"],
    // In many words, none of them of the work.
    [`${DOC} (lúi xùi quá bà con ơi)`, "lúi xùi quá bà con ơi"],
    [`${DOC} (anh Hùng dặn khoan khoan đã)`, "anh Hùng dặn khoan khoan đã"],
  ])("%j: asks about %j", (text, words) => {
    expect(askedBeside(text)).toBe(words);
  });

  it.each([
    "(kèm ảnh)",
    "làm theo mẫu của Huyện đoàn",
    "triển khai sau thẩm định dự án",
    "(tuyên truyền bầu cử đại biểu Quốc hội)",
    "(bản scan)",
    "(bản chính)",
    "(đã nộp)",
    "(đã kiểm tra)",
    "của Đoàn xã Gia Cát",
    "bản sửa đổi",
    "về rà soát đoàn viên so với năm trước",
    "tổng kết công tác của năm trước và phương hướng nhiệm vụ năm nay",
    "(trang 3)",
    "(25 đ/c)",
    "(có 25 đoàn viên tham gia)",
    "(3 buổi, 120 lượt)",
    "(phối hợp Hội LHPN)",
    "(thay KH số 5)",
    "- Kế hoạch tháng thanh niên",
    "- Chủ nhật xanh",
    "(Hội trại 26/3)",
    "(Xuân tình nguyện)",
    "– Đại hội Chi đoàn thôn Nà Lầm",
    "về việc tổ chức Hội thi (lần 2)",
    "(lưu tại Văn phòng)",
    "(bổ sung)",
    "(đang thực hiện)",
    "(26/3/2021)",
    "(không có đoàn viên vi phạm)",
  ])("%s: quiet", (words) => {
    expect(askedBeside(`05-KH/ĐTN; ${DOC} ${words}`)).toBe("");
  });

  it.each([
    `${DOC}: kế hoạch phòng chống tác hại thuốc lá`,
    `${DOC}: Danh sách đoàn viên bị kỷ luật`,
    "12-BC/ĐTN: Báo cáo xử lý hồ sơ tồn đọng",
  ])("%s: quiet", (text) => {
    expect(askedBeside(text)).toBe("");
  });

  it("says nothing of words that stand behind no paper", () => {
    expect(askedBeside("Sổ đoàn viên (ngó giúp)")).toBe("");
  });

  it.each(["khai khống hồ sơ", "Hồ sơ giả", "Không thấy sổ"])("%s: asked in place of a paper", (text) => {
    expect(askedBeside(text)).toBe(text);
  });
  it.each([
    "Danh sách đoàn viên bị kỷ luật",
    "Báo cáo tồn đọng",
    "Sổ mượn của chi đoàn",
    "Kế hoạch xóa nhà tạm",
  ])("%s: a paper without a number", (text) => {
    expect(askedBeside(text)).toBe("");
  });
});
