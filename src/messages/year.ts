/** @fileoverview Sentences on the lists of the year: registration, assignment, visits. */

/** Where a workbook has neither an assessment nor any such list. */
export function noListsSentence(
  notTaken: readonly { readonly sheet: string; readonly why: string }[],
): string {
  const [first] = notTaken;
  if (first) return `Chưa đọc được danh sách nào của năm: tab “${first.sheet}” – ${first.why}.`;
  return "Không tìm thấy danh sách đăng ký, phân công hay đi cơ sở nào, cũng không có bảng chấm đọc được; ghi “Đăng ký”, “Phân công” hoặc “Đi cơ sở” vào tiêu đề hoặc tên tab của danh sách.";
}
