/**
 * @fileoverview What a person reads when Google refuses or stops a call: its errors come in English or in the account's
 * language and are told here in Vietnamese, with what to do. Apart from failures.ts, since the sidebar meets these only.
 */

/** What an error says, and the sentence for it. */
export type KnownFailure = readonly [RegExp, string];

const KNOWN: readonly KnownFailure[] = [
  [
    // The address of a scope is the same in every language.
    /googleapis\.com\/auth\//,
    "Tiện ích cần đủ hai quyền: xem, sửa bảng tính đang mở và hiện thanh bên, hộp thoại; tài khoản này mới cho một quyền. Chạy lại lệnh từ menu 3 chủ động, rồi đánh dấu cả hai ô khi Google hỏi.",
  ],
  [
    /PERMISSION_DENIED|do not have permission|not authorized|Authorization is required|auth/i,
    "Tài khoản đang dùng chưa được phép chạy tiện ích. Nếu bạn đăng nhập nhiều tài khoản Google, hãy mở bảng tính bằng một cửa sổ ẩn danh chỉ với một tài khoản, rồi chạy lại.",
  ],
  [
    /Exceeded maximum execution time|timed out|Script execution timed out/i,
    "Google dừng tiện ích vì chạy quá lâu. Hãy chạy từng lệnh trong menu thay cho Làm tất cả, hoặc tách bảng thành nhiều tab.",
  ],
  [
    /Service (Spreadsheets|invoked too many)|Service.*(unavailable|error)|try again|server error/i,
    "Google Trang tính đang bận. Đợi khoảng một phút rồi chạy lại; bảng của bạn không bị thay đổi.",
  ],
];

/** The sentence for an error of Google's; `more` are looked at first. */
export function explainCall(thrown: unknown, more: readonly KnownFailure[] = []): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const known = [...more, ...KNOWN].find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  return `Tiện ích gặp lỗi chưa lường trước nên dừng lại; dữ liệu bạn nhập không bị thay đổi. Hãy chạy lại; nếu vẫn lỗi, chụp màn hình này gửi người hỗ trợ. (Chi tiết: ${message})`;
}
