/** @fileoverview What the server tells the person who works in the sidebar. */

export const BAD_REQUEST =
  "Thanh bên gửi dữ liệu không đúng mẫu nên không làm gì cả. Đóng thanh bên rồi mở lại từ menu Nhập tiêu chí.";

export const NO_SUCH_CELL = "Không còn ô này trên bảng. Bấm Đọc lại bảng ở Tổng quan để lấy vị trí mới.";

/** The settings' evidence list can only be kept in the unit's own set. */
export const NO_OWN_SET =
  "Chưa có tab bộ tiêu chí của đơn vị nên chưa ghi được tiêu chí nào cần minh chứng. Lập tab từ menu Bộ tiêu chí rồi làm lại.";
