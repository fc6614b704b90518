/**
 * @fileoverview What a person reads when Google refuses or stops a call. Its errors come in the account's language (C52),
 * so nothing is read out of their words but the one code that they all carry. Apart from failures.ts, since the sidebar
 * meets these only.
 */
import { LITE } from "../lite";

const NOT_ALLOWED =
  "Tài khoản đang dùng chưa được phép chạy tiện ích. Nếu bạn đăng nhập nhiều tài khoản Google, hãy mở bảng tính bằng một cửa sổ ẩn danh chỉ với một tài khoản, rồi chạy lại.";

const HALF_ALLOWED = LITE
  ? "Tiện ích cần quyền xem, sửa bảng tính đang mở. Chạy lại lệnh từ menu 3 chủ động, rồi đánh dấu ô ấy khi Google hỏi."
  : "Tiện ích cần đủ hai quyền: xem, sửa bảng tính đang mở và hiện thanh bên, hộp thoại; tài khoản này mới cho một quyền. Chạy lại lệnh từ menu 3 chủ động, rồi đánh dấu cả hai ô khi Google hỏi.";

const TOO_LONG =
  "Google dừng tiện ích vì chạy quá lâu. Bấm Đọc lại bảng để xem đã ghi được gì, rồi chạy từng lệnh trong menu thay cho Làm tất cả, hoặc tách bảng thành nhiều tab.";

/** Google ends a run after six minutes. */
const NEARLY_SIX_MINUTES = 350_000;

/** The sentence where an error says that the account may not run the script, by what is not translated; else null. */
export function notAllowed(thrown: unknown): string | null {
  const message = messageOf(thrown);
  // The address of a scope is the same in every language.
  if (/googleapis\.com\/auth\//.test(message)) return HALF_ALLOWED;
  return message.includes("PERMISSION_DENIED") ? NOT_ALLOWED : null;
}

const messageOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));

/** What Google itself said, for whoever helps. */
export const original = (thrown: unknown) => `\n\n(Google báo: ${messageOf(thrown)})`;

/** What to do where nobody knows more. */
export const TRY_AGAIN =
  "Có thể Google Trang tính đang bận: đợi khoảng một phút rồi thử lại; nếu vẫn không được, chụp màn hình này gửi người hỗ trợ.";

/** The sentence for a call that Google did not answer, `took` milliseconds after it was made. */
export function explainCall(thrown: unknown, took = 0): string {
  const refused = notAllowed(thrown);
  if (refused !== null) return refused;
  if (took > NEARLY_SIX_MINUTES) return TOO_LONG;
  return `Google không làm xong việc vừa yêu cầu. Nếu đang lưu, bấm Đọc lại bảng để xem đã ghi được gì. ${TRY_AGAIN} Nếu bạn đăng nhập nhiều tài khoản Google, hãy thử ở cửa sổ ẩn danh với một tài khoản.${original(thrown)}`;
}
