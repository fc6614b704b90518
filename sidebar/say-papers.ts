/** @fileoverview What a person reads in the dialog Giấy tờ, beside the papers. */

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
