/** @fileoverview What a person reads in the dialog Giấy tờ, beside the papers. */
import type { PaperFacts } from "../src/papers/facts";
import { formatDay } from "../src/vietnamese/periods";

export const choose = "Chọn giấy tờ";
export const whichUnits = "Phiếu của đơn vị";
export const findUnit = "Tìm đơn vị";
export const all = "Chọn tất cả";
export const none = "Bỏ chọn";
export const chosen = (count: number, of: number) => `Đã chọn ${count}/${of} đơn vị`;
export const blanks = (count: number) =>
  count === 0 ? "Không còn chỗ nào phải điền" : `Còn ${count} chỗ phải điền`;
export const blanksHint = "Chỗ …… là điều bảng tính không có. Điền ở tab Thiết lập, hoặc điền tay trên giấy.";
export const blank = (what: string, times: number) => (times > 1 ? `${what} (${times} chỗ)` : what);
export const print = "In…";
export const copy = "Sao chép";
export const download = "Tải .docx";
export const close = "Đóng";
export const preview = "Bản xem trước";
export const noDecision = "Chưa có đơn vị nào được công nhận nên chưa có dự thảo quyết định.";
export const noUnits = "Chưa chọn đơn vị nào. Đánh dấu đơn vị cần phiếu.";
export const open = (count: number) =>
  `${count} đơn vị chưa xác định được kết quả nên không có trong danh sách kèm quyết định.`;
export const copied = "Đã sao chép cả định dạng, dán vào Word hoặc Google Tài liệu.";
export const notCopied = "Trình duyệt không cho sao chép. Nhấn Ctrl+C để sao chép phần đang chọn.";
export const making = "Đang lập tệp .docx…";
export const made = "Đã lập tệp: ";
export const notMade = "Chưa lập được tệp .docx. Đóng hộp thoại, mở lại rồi thử lần nữa.";
export const first = (count: number) => `Chỉ xem trước ${count} phiếu đầu; khi in, sao chép hay tải thì đủ.`;
export const allDecided = "Mọi đơn vị được công nhận đã có trong quyết định ban hành.";
export const number = "Số, ký hiệu quyết định";
export const day = "Ngày ban hành";
export const issue = "Đã ban hành";
export const issueHint =
  "Bấm khi quyết định đã ký: danh sách được giữ ở tab riêng mang số quyết định, không viết lại; sổ quyết định được ghi thêm một dòng.";
export const issuing = "Đang ghi vào sổ…";
export const issuedBefore = "Quyết định đã ban hành trong năm";
export const issued = ({ number, day, units }: PaperFacts["issued"][number]) =>
  `Số ${number}${day === "" ? "" : ` ngày ${formatDay(day)}`}, ${units} đơn vị`;
