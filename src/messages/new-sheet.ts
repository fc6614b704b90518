/** @fileoverview What a person reads when a new assessment tab is made. */
export const NEW_SHEET_TITLE = "Tạo bảng chấm mới";

const quoted = (names: readonly string[]) =>
  `${names
    .slice(0, 5)
    .map((name) => `“${name}”`)
    .join(", ")}${names.length > 5 ? ` và ${names.length - 5} dòng khác` : ""}`;

export const NO_UNITS = "Chưa có tên đơn vị nào. Dán danh sách, mỗi dòng một đơn vị, hoặc lấy từ một tab.";
export const BAD_REQUEST = "Ghi năm bằng bốn chữ số, chọn bộ tiêu chí và dán danh sách đơn vị rồi thử lại.";
export const TOO_MANY = "Danh sách dài quá 5.000 đơn vị. Hãy chia thành nhiều bảng.";

export const unreadSentence = (names: readonly string[]) =>
  `Chưa nhận ra là tên đơn vị: ${quoted(names)}. Sửa hoặc bỏ các dòng này rồi thử lại.`;

export const twiceSentence = (names: readonly string[]) =>
  `Tên đơn vị bị lặp: ${quoted(names)}. Bỏ dòng thừa rồi thử lại.`;

export const noUnitsIn = (tab: string) =>
  `Không thấy danh sách đơn vị nào ở tab “${tab}”. Chọn tab khác hoặc dán danh sách.`;

/** What was filled in from other tabs; '' where nothing was. */
export function carriedSentence(officers: number, registered: number): string {
  const parts = [
    officers > 0 ? `cán bộ phụ trách của ${officers} đơn vị` : "",
    registered > 0 ? `đăng ký của ${registered} đơn vị` : "",
  ].filter(Boolean);
  return parts.length > 0 ? `Đã điền ${parts.join(", ")} theo các tab có sẵn: hãy xem lại.` : "";
}

export const madeSentence = (tab: string, units: number) =>
  `Đã tạo tab “${tab}” với ${units} đơn vị. Chọn Có ở cột Đăng ký cho đơn vị đăng ký, chấm bằng danh sách chọn, ghi minh chứng; xong chạy Làm tất cả.`;
