/** @fileoverview What the server tells the person who works in the sidebar. */

export const BAD_REQUEST =
  "Thanh bên gửi dữ liệu không đúng mẫu nên không làm gì cả. Đóng thanh bên rồi mở lại từ menu Nhập tiêu chí.";

export const NO_SUCH_CELL = "Không còn ô này trên bảng. Bấm Đọc lại bảng ở phần Năm để lấy vị trí mới.";

/** Behind what is wrong with a tint. */
export const CHOOSE_PALE = "Chưa lưu gì; chọn một màu nhạt khác.";

/** Where no list of visits can be added to. */
export const NO_VISIT_LIST =
  "Chưa có danh sách đi cơ sở nào để ghi vào. Hãy chọn menu Đăng ký, phân công, đi cơ sở → Tạo danh sách của năm, rồi mở lại phần này.";
