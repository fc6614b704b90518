/** @fileoverview Sentences on changes of units: the person's tab of them, and what is proposed for it. */
import { CHANGE_WORDS } from "../units/changes";
import { formatDay } from "../vietnamese/periods";
import type { Proposal } from "../year/proposals";

/** What Thay đổi đơn vị made. */
export const changesMade = (tab: string): string =>
  `Đã tạo tab “${tab}”. Mỗi thay đổi ghi một dòng: từ ngày, đơn vị cũ, thay đổi, đơn vị mới; nhiều đơn vị cũ nhập làm một thì ghi chung một ô, mỗi đơn vị một dòng, hoặc mỗi đơn vị một hàng.`;

/** Where the person has such a list: how much of it is read, and the first that is not. */
export function changesThere(
  tab: string,
  { there, read }: { readonly there: number; readonly read: number },
  first: string | null,
): string {
  const rows =
    there === 0
      ? "chưa có dòng nào"
      : read === there
        ? `đọc được cả ${there} dòng`
        : `đọc được ${read}/${there} dòng`;
  return `Đã có tab “${tab}” nên không tạo gì: ${rows}.${first ? ` ${first}` : ""}`;
}

/** Where a tab looks like such a list and is not read as one. */
export const changesAsked = (tab: string, why: string): string =>
  `Đã có tab “${tab}” giống danh sách thay đổi đơn vị nhưng chưa đọc được nên không tạo gì. ${why}.`;

export const PROPOSE_TITLE = "Gợi ý thay đổi đơn vị";
export const NO_OLD_UNITS =
  "Bản tiện ích này thiếu danh mục xã, phường nên chưa gợi ý được. Nhờ người cài đưa đủ các tệp lên lại.";
export const NOTHING_TO_PROPOSE =
  "Không có gì để gợi ý: đơn vị năm trước nào không còn tên trong bảng năm nay cũng đã có trong tab Thay đổi đơn vị, hoặc bảng chỉ gồm đơn vị không đổi.";
export const ONLY_2025 =
  "Danh mục chỉ có thay đổi ngày 1/7/2025, mà hai bảng chấm trong tệp không cách nhau qua ngày ấy. Thay đổi khác hãy ghi thẳng vào tab Thay đổi đơn vị.";
export const NOTHING_CHOSEN = "Chưa ghi: chưa chọn dòng nào.";
export const changesMoved =
  "Chưa ghi: bảng hoặc danh sách vừa thay đổi. Chọn lại tỉnh để xem gợi ý mới rồi ghi lần nữa.";

/** What a proposal is shown as: old → new, and what speaks against it. */
export function proposalWords({ kind, from, to, severalPlaces, parts, besides, there }: Proposal): {
  readonly text: string;
  readonly notes: readonly string[];
} {
  const names = from.map(({ name, place }) => (place === "" ? name : `${name} (${place})`));
  return {
    text: `${names.join(", ")} → ${to}: ${CHANGE_WORDS[kind]}`,
    notes: [
      severalPlaces.length > 0
        ? `Tên ${severalPlaces.map((one) => `“${one}”`).join(", ")} có ở nhiều nơi trong tỉnh: chỉ chọn dòng đúng huyện của đơn vị.`
        : "",
      parts.length > 0
        ? `${parts.map((one) => `“${one}”`).join(", ")} chỉ nhập một phần, phần khác về nơi khác.`
        : "",
      besides.length > 0 ? `Bảng năm trước không có: ${besides.join(", ")}.` : "",
      there === false ? `Bảng năm nay không có “${to}”.` : "",
    ].filter(Boolean),
  };
}

/** Units of which the list knows nothing; '' where there are none. */
export const unknownUnits = (names: readonly string[]): string =>
  names.length === 0
    ? ""
    : `Danh mục không nói gì về ${names.length} đơn vị không còn trong bảng năm nay: ${names.slice(0, 8).join(", ")}${names.length > 8 ? "…" : ""}. Tự ghi vào tab Thay đổi đơn vị nếu có thay đổi.`;

/** What stands in the notes of a row that was proposed. */
export const noteOfProposal = ({ source, day }: { readonly source: string; readonly day: string }): string =>
  `Gợi ý từ danh mục ${source} (dữ liệu đến ${formatDay(day)}), đã xác nhận; đối chiếu với nghị quyết`;

export const changesPut = (count: number, tab: string): string =>
  `Đã ghi ${count} dòng vào cuối tab “${tab}”. Đối chiếu với nghị quyết rồi điền cột Căn cứ.`;

/** Where a list has no column for what has to be put in. */
export const changesLackColumns = (tab: string, missing: readonly string[]): string =>
  `Chưa ghi: tab “${tab}” không có cột ${missing.join(", ")}. Thêm cột ấy, hoặc đổi tên tab rồi chọn menu Thay đổi đơn vị để có tab mới.`;

/** Where something stands below a list. */
export const changesEndAbove = (tab: string, row: number, text: string): string =>
  `Chưa ghi: dưới danh sách ở tab “${tab}” có dòng ${row}${text ? ` (“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”)` : ""}. Chuyển phần đó sang chỗ khác rồi ghi lại.`;

export const changesRefused = (cells: readonly string[]): string =>
  `Chưa ghi: ô ${cells.join(", ")} đang được bảo vệ hoặc không nhận nội dung này. Bỏ bảo vệ hoặc quy tắc của ô ấy rồi ghi lại.`;
