/** @fileoverview What the journal's tab says. */

export const JOURNAL_ABOUT =
  "Đây là ghi nhớ, không phải bằng chứng: ai sửa được bảng tính đều sửa được tab này. Giữ 5.000 dòng mới nhất của năm.";
export const JOURNAL_HEAD = ["Lúc", "Lệnh", "Người", "Số ô", "Ô", "Từ", "Thành"];
export const NAMELESS = "(chưa cho tên)";

/** Asks whoever runs Thiết lập once. */
export const ASK_NAME =
  "Nhật ký đang bật. Ghi tên của bạn để nhật ký nêu ai đã chạy lệnh (chỉ hỏi một lần, nhớ riêng cho bạn):";
