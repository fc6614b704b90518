/** @fileoverview Sentences of So sánh năm: how units stand in two years, and why some cannot be compared. */
import { CHANGE_WORDS, type UnitChange } from "../units/changes";
import { formatDay } from "../vietnamese/periods";
import type { Comparison, Standing, Uncompared } from "../year/compare";

/** What each standing is called, in counts and rows. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  kept: "Giữ vững",
  won: "Mới được công nhận",
  lost: "Không còn được công nhận",
  neither: "Chưa được cả hai năm",
  unknown: "Không so được",
};

const listed = (names: readonly string[]): string => {
  const some = names.slice(0, 4).map((name) => `“${name}”`);
  const more = names.length - some.length;
  return `${some.join(", ")}${more > 0 ? ` và ${more} đơn vị nữa` : ""}`;
};

/** Why a unit cannot be compared, in one sentence. */
export function whyUncompared(
  why: Uncompared,
  whom: readonly string[],
  { prior, now, isNow }: { readonly prior: number; readonly now: number; readonly isNow: boolean },
): string {
  switch (why) {
    case "closed":
      return "Đã giải thể.";
    case "split":
      return whom.length > 0 ? `Đã chia tách: nay là ${listed(whom)}.` : "Đã chia tách.";
    case "splitOff":
      return `Tách ra từ ${listed(whom)}.`;
    case "founded":
      return "Mới thành lập.";
    case "twoPlaces":
      return isNow
        ? `Tên này có ở nhiều nơi (năm ${prior}: ${listed(whom)}). Ghi huyện hoặc tỉnh sau tên đơn vị ở tab Thay đổi đơn vị.`
        : "Tên này có ở nhiều nơi nên chưa rõ nay là đơn vị nào. Ghi huyện hoặc tỉnh sau tên đơn vị ở tab Thay đổi đơn vị.";
    case "stillThere":
      return isNow
        ? `Tab Thay đổi đơn vị ghi ${listed(whom)} đã đổi hoặc giải thể, nhưng bảng năm ${now} vẫn còn. Sửa cho hai nơi khớp nhau.`
        : `Tab Thay đổi đơn vị ghi đơn vị này đã đổi hoặc giải thể, nhưng bảng năm ${now} vẫn còn: ${listed(whom)}. Sửa cho hai nơi khớp nhau.`;
    case "gone":
      return `Không có trong bảng năm ${now}. Nếu đã đổi tên hay nhập, ghi vào tab Thay đổi đơn vị.`;
    case "new":
      return `Không có trong bảng năm ${prior}. Nếu là đơn vị cũ đổi tên hay nhập lại, ghi vào tab Thay đổi đơn vị.`;
    case "mixed":
      return `Các đơn vị nhập lại có kết quả năm ${prior} khác nhau; được công nhận: ${listed(whom)}.`;
    case "formersMissing":
      return `Bảng năm ${prior} không có ${listed(whom)}, là đơn vị đã nhập vào.`;
    case "thenOpen":
      return `Kết quả năm ${prior} chưa xác định${whom.length > 1 ? `: ${listed(whom)}` : ""}.`;
    case "nowOpen":
      return `Kết quả năm ${now} chưa xác định.`;
  }
}

/** "đổi tên từ 1/7/2025 (Nghị quyết …)". */
export const changeWords = ({ kind, day }: UnitChange): string =>
  `${CHANGE_WORDS[kind]} từ ${formatDay(day)}`;

/** A change that this year's sheet does not have yet. */
export const lagsWords = (change: UnitChange): string =>
  `Theo tab Thay đổi đơn vị đã ${changeWords(change)} thành ${listed(change.to.map(({ name }) => name))}; bảng còn ghi tên cũ.`;

/** The closing sentence. */
export function comparedSentence(
  tab: string,
  { prior, now }: { readonly prior: number; readonly now: number },
  { counts }: Comparison,
): string {
  const { kept, won, lost, neither, unknown } = counts;
  return `Đã lập tab “${tab}”, so năm ${now} với năm ${prior}: giữ vững ${kept.now}, mới được công nhận ${won.now}, không còn được công nhận ${lost.now}, chưa được cả hai năm ${neither.now}, không so được ${unknown.now} đơn vị của năm ${now} và ${unknown.prior} đơn vị của năm ${prior}.`;
}

export const NO_YEAR_TO_COMPARE =
  "Chưa rõ bảng chấm này của năm nào nên chưa so sánh được. Ghi năm vào tiêu đề bảng hoặc dòng “Năm đánh giá” ở tab Thiết lập, rồi chạy lại.";

/** Where no sheet of an earlier year is in the workbook. */
export const noYearBefore = (year: number): string =>
  `Trong tệp chỉ thấy bảng chấm năm ${year}, chưa có bảng chấm năm trước để so sánh. Đưa tab bảng chấm năm trước vào tệp này (bấm chuột phải vào tab ấy, chọn Sao chép vào), ghi rõ năm ở tiêu đề hoặc tên tab, rồi chạy lại.`;

/** Where there is one that cannot be judged. */
export const yearNotRead = (year: number, why: string | null): string =>
  `Chưa đọc được bảng chấm năm ${year} nên chưa so sánh được. ${why ?? "Ghi rõ năm ở tiêu đề hoặc tên tab của bảng ấy."}`;
