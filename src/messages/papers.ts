/** @fileoverview What a person reads of the papers of recognition, beside the papers themselves. */

/** What became of Danh sách công nhận. */
export function listSentence(tab: string, recognised: number, undetermined: number): string {
  const open =
    undetermined > 0 ? ` ${undetermined} đơn vị chưa xác định nên không có trong danh sách công nhận.` : "";
  return `Đã lập tab “${tab}”: ${recognised} đơn vị được công nhận.${open}`;
}

export const PAPERS_TITLE = "Giấy tờ";

/** What the journal calls it. */
export const ISSUE_TITLE = "Ban hành quyết định";

export const NUMBER_NEEDED = "Ghi số, ký hiệu của quyết định, ví dụ 15-QĐ/ĐTN.";
export const NO_YEAR =
  "Chưa rõ quyết định công nhận của năm nào. Ghi năm vào tiêu đề bảng hoặc tab Thiết lập, rồi mở lại.";
export const notYetIssued = (year: number) =>
  `Ngày ban hành phải từ năm ${year} và không sau hôm nay. Xem lại ngày.`;
export const issuedBefore = (number: string, list: string) =>
  `Quyết định số ${number} của năm này đã có trong sổ, danh sách ở tab “${list}”. Xem lại số.`;
export const LIST_MOVED =
  "Danh sách công nhận đã khác từ khi mở hộp thoại nên chưa ghi gì. Đóng hộp thoại, mở lại và xem danh sách mới trước khi ghi.";
export const NOBODY_TO_DECIDE =
  "Không còn đơn vị được công nhận nào chưa có trong quyết định nên chưa ghi gì.";
export const NAMELESS_UNIT =
  "Có đơn vị được công nhận mà bảng ghi lẫn tên đơn vị với tên người nên chưa ghi gì. Sửa tên đơn vị trong bảng rồi mở lại.";
export const tabThere = (tab: string) =>
  `Đã có tab “${tab}” với danh sách khác nên chưa ghi gì. Xem lại số quyết định.`;
export const issuedSentence = (number: string, units: number, list: string) =>
  `Đã ghi Quyết định số ${number}, ${units} đơn vị, vào tab “3CĐ · Sổ quyết định”. Danh sách được giữ ở tab “${list}”.`;
