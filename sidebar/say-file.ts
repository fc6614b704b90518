/** @fileoverview The sentences on a unit's file and on its marks beside each other, imported as `FILE`. */

export const title = (words: string) => `Hồ sơ: ${words}`;
export const notSent = "Chưa gửi";
export const unknown = "chưa theo dõi";
export const state = "Tình trạng hồ sơ";
export const reason = "Lý do trả lại";
export const noReason = "Ghi lý do để đơn vị biết cần sửa gì.";
export const where = (tab: string) => `Ghi vào tab “${tab}” khi bấm Lưu.`;
export const noList = "Bảng tính chưa có danh sách hồ sơ. Tạo xong, bấm Đọc lại bảng ở phần Năm.";
export const makeList = "Tạo danh sách của năm";
export const notListed = (tab: string) =>
  `Tab “${tab}” chưa có dòng cho đơn vị này. Ghi tên đơn vị vào đó, rồi bấm Đọc lại bảng ở phần Năm.`;
export const compared = (differing: number, all: number) =>
  differing === 0
    ? "Tự chấm và thẩm định: không khác nhau"
    : `Tự chấm và thẩm định: khác ở ${differing}/${all} tiêu chí`;
export const go = (code: string) => `Đến tiêu chí ${code}`;
