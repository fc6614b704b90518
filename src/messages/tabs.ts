/** @fileoverview What a person reads when a tab cannot be written. */

export const tabGone = (tab: string) =>
  `Tab “${tab}” vừa bị xóa hoặc đổi tên trong lúc chạy. Xem lại các tab rồi chạy lại lệnh.`;

export const tabProtected = (tab: string) =>
  `Tab “${tab}” đang được bảo vệ nên không ghi được. Nhờ chủ bảng tính mở khóa hoặc cấp quyền sửa, rồi chạy lại.`;

export const GRID_FULL =
  "Bảng tính đã đầy (giới hạn 10 triệu ô của Google). Xóa bớt tab hoặc dòng trống không dùng, rồi chạy lại.";

/** What a step does, as in "dừng khi đang …" and "đã xong: …". */
export const stepWords = {
  write: (tab: string) => `viết tab “${tab}”`,
  paint: (tab: string) => `tô màu ở tab “${tab}”`,
  unpaint: (tab: string) => `bỏ tô ở tab “${tab}”`,
  keep: (tab: string) => `ghi vào tab “${tab}”`,
  save: "ghi các ô vừa sửa",
};
