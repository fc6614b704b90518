/** @fileoverview What the server tells the person who works in the sidebar. */

export const BUSY_SAVING =
  "Một người khác đang ghi vào bảng tính này. Chưa ghi gì cả; đợi vài giây rồi bấm Lưu lần nữa.";

export const BAD_REQUEST =
  "Thanh bên gửi dữ liệu không đúng mẫu nên không làm gì cả. Đóng thanh bên rồi mở lại từ menu Nhập tiêu chí.";

export const NO_SUCH_CELL = "Không còn ô này trên bảng. Bấm Đọc lại bảng để lấy vị trí mới.";
