/** @fileoverview What the build without pages says where the other opens one. */
import { VERSION } from "./version";

export const LITE_HELP = [
  "Mở bảng chấm, chọn Làm tất cả: tiện ích kiểm tra từng ô, tính kết quả, lập tab tổng hợp và tô màu ô còn thiếu.",
  "Đọc tab “3CĐ · Kiểm tra”, sửa từng ô trên bảng rồi chạy lại. Bỏ tô màu trả lại màu và ghi chú như cũ.",
  "Năm, hạn nộp, tên đơn vị: ghi vào tab mở từ menu Thiết lập. Tiêu chí: menu Bộ tiêu chí.",
  "Đây là bản gọn: nhập điểm, minh chứng ngay trên bảng.",
  `Phiên bản ${VERSION}`,
].join("\n\n");

export const LITE_READING =
  "Ghi lại tiêu đề cột cho rõ (tên đơn vị, mã tiêu chí, Thẩm định, Minh chứng) rồi chạy lại, hoặc dùng bản đầy đủ của tiện ích.";

/** A question with its answers by number. */
export function numbered(message: string, choices: readonly { label: string; why: string }[]): string {
  const lines = choices.map(({ label, why }, index) => `${index + 1}. ${label}${why ? ` (${why})` : ""}`);
  return `${message}\n\n${lines.join("\n")}\n\nGõ số của câu trả lời, từ 1 đến ${choices.length}:`;
}
