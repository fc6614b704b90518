/** @fileoverview What the help's page says beside its own text. */

export const HELP_TITLE = "Trợ giúp “3 chủ động”";
export const tellVersion = (version: string) =>
  `Đang chạy bản ${version}. Khi báo lỗi, xin gửi kèm số này để người hỗ trợ biết bạn dùng bản nào.`;
