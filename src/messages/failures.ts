/**
 * @fileoverview What a person reads when something cannot be done: what happened and what to do. Google's
 * own errors come in English or in the account's language and are told here in Vietnamese.
 */

/** Something the person can put right; its message is a Vietnamese sentence. */
export class Problem extends Error {
  override readonly name = "Problem";
}

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /protected (cell|range|sheet)|protected.*object/i,
    "Vùng cần ghi đang được bảo vệ nên không ghi được. Nhờ chủ bảng tính mở khóa hoặc cấp quyền sửa, rồi chạy lại.",
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
    /(Sheet|sheet).*(not found|does not exist|deleted)|Sheet \d+ not found/i,
    "Một tab vừa bị xóa hoặc đổi tên trong lúc chạy. Bảng của bạn không bị thay đổi; hãy chạy lại lệnh.",
  ],
  [
    /10000000|10,000,000|number of cells.*(limit|above)|too many cells/i,
    "Bảng tính đã đầy (giới hạn 10 triệu ô của Google). Xóa bớt tab hoặc dòng trống không dùng, rồi chạy lại.",
  ],
  [
    /Service (Spreadsheets|invoked too many)|Service.*(unavailable|error)|try again|server error/i,
    "Google Trang tính đang bận. Đợi khoảng một phút rồi chạy lại; bảng của bạn không bị thay đổi.",
  ],
];

/** The sentence for whatever was thrown. */
export function explainFailure(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof Problem) return message;
  const known = KNOWN.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  return `Tiện ích gặp lỗi chưa lường trước nên dừng lại; dữ liệu bạn nhập không bị thay đổi. Hãy chạy lại; nếu vẫn lỗi, chụp màn hình này gửi người hỗ trợ. (Chi tiết: ${message})`;
}
