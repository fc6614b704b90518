/** @fileoverview Names and first cells of the add-on's own tabs (docs/rules.md, "The add-on's own tabs"). */

/** Every own tab's name starts so. */
export const OWN_PREFIX = "3CĐ · ";

/** Every own tab's cell A1 starts so. A tab without both is the person's. */
export const OWN_MARK = "Tab do tiện ích 3 chủ động tạo";

export const TAB_CHECK = `${OWN_PREFIX}Kiểm tra`;
export const TAB_RESULT = `${OWN_PREFIX}Kết quả`;
export const TAB_SUMMARY = `${OWN_PREFIX}Tổng hợp`;
export const TAB_MISSING = `${OWN_PREFIX}Còn thiếu`;
export const TAB_CRITERIA = `${OWN_PREFIX}Bộ tiêu chí`;
export const TAB_SETTINGS = `${OWN_PREFIX}Thiết lập`;
export const TAB_REPORT = `${OWN_PREFIX}Báo cáo`;
export const TAB_MERGED = `${OWN_PREFIX}Toàn địa bàn`;

/** A1 of a tab that is made again at each run. */
export const MARK_COMPUTED = `${OWN_MARK}. Mỗi lần chạy, tab này được viết lại: xin đừng nhập vào đây, có thể xóa bất cứ lúc nào.`;

/** A1 of a tab that a person fills in. */
export const MARK_EDITABLE = `${OWN_MARK} để bạn sửa. Xin giữ nguyên dòng này và các tiêu đề cột.`;
