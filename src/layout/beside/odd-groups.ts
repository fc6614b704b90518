/**
 * @fileoverview [L11] Groups' headings that say more than which units stand below: "Nhóm nợ hồ sơ", "Chấm theo báo cáo của xã".
 * What they say is quoted once, for the table.
 */
import { denialOf } from "../../cell/denial";
import { asksApart, isDatum, isUnderstood } from "../../cell/remark";
import { textOf } from "../../cell/text";
import { fold } from "../../vietnamese/fold";
import { wholeWords } from "../../vietnamese/whole-words";
import { groupSays } from "../headings/group-says";
import type { Quoted, Reading, UnitEntry } from "../reading";

/** Kinds of units and of places, and words between them. */
const KNOWN = new Set(
  (
    "khoi cum nhom khu vuc vung mien xa phuong thi tran truong hoc thpt thcs tieu mam non cao dang dai trung tam gdnn gdtx pho thong noi tru dan toc nghe " +
    "co quan doanh nghiep don vi dv doan csd dcs cdcs dtn chi so luc luong vu trang llvt cong an quan su bo doi bien phong hanh chinh su nong thon do thanh dan cu chinh dang " +
    "thuoc truc cap huyen quan tinh tp tx h cac thi dua va ban phia dong tay nam bac nui ven bien bang hai dao tong cong danh sach ds trong ngoai gom duoc dang ky xet cham danh gia tham dinh " +
    "y te benh vien giao duc xi nghiep ty cp tnhh nha nuoc hop tac kinh te lam nghiep ngan hang buu dien con lai phan bang ghi ro ten i ii iii iv v vi tt stt xoa dinh"
  ).split(" "),
);
/** What no place is called by, with its tones: "Lâm" is a place, "làm" is none. */
const NO_PLACE = wholeWords(
  "chưa|không|ý kiến|tự chấm|lưu ý|bản trình|chờ|đợi|đang|sẽ|để|lấy|làm|thử|gửi|bỏ|tạm|nháp|khảo|án|sửa|" +
    "chốt|xong|đủ|thiếu|nợ|này|nội bộ|liệu|ngoái|tính|dự|kê|theo|hỏi|xem|họp|góp|" +
    "giữ|hủy|huỷ|nhầm|chép|copy|demo|test|draft|đã|còn|khi|rồi|nếu|hoặc|hoãn|treo|loại|rút|trượt|phản|dượt|" +
    "nhập|chị|em|ghi|sơ bộ|in|đọc|soạn|viết|trả|chuyển|thêm|mới(?= \\p{L}+ \\p{L})",
);
/** What some places are called by, but none by two of them: Cần Thơ, Kiến An, Điện Biên; "trình BTV cho ý kiến". */
const SELDOM = wholeWords(
  "ko|lưu|trình|thảo(?! điền)|luận|lại|hướng|dẫn|mẫu|chiếu|duyệt|tài|ước|khai|báo|cáo|bàn|sai|bị|phiên|trừ|chỉ|hộ|cần|" +
    "qua|điện(?! bàn)|thoại|điền|tự|kiến|nhé|nha|dùng",
  "giu",
);
/** Whether words in capitals can be no place's name. */
export const isNoPlace = (words: string): boolean =>
  NO_PLACE.test(words) || (words.match(SELDOM) ?? []).length > 1;
/** A name follows these, in capitals too. */
const PLACE = /^(?:huyen|quan|tinh|tp|tx|xa|phuong|tran|pho|doan|truong|cum|vung|ty|khoi)$/;
const TIME = /^(?:đợt|lần|vòng|năm|quý|tháng)\s+[\d/IVX-]+/iu;
const LONGEST = 120;

/** Whether a group's heading names kinds of units and places, and no more. */
export function namesGroup(text: string): boolean {
  const said = text
    .normalize("NFC")
    .replace(/^\W*(?:[IVX]{1,5}|[A-H]|\d{1,2})\s*[.)/:–-]+\s*/u, "")
    .trim();
  if (said.length > LONGEST || TIME.test(said)) return true;
  const words = said.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isCapitals = said === said.toUpperCase();
  const isName = (word: string) => word !== word.toLowerCase();
  const isKnown = (word: string) => KNOWN.has(fold(word)) && !/^(?:tạm|án)$/iu.test(word);
  const none = isCapitals && isNoPlace(words.filter((word) => !isKnown(word)).join(" "));
  let place = false;
  return words.every((word, at) => {
    const folded = fold(word);
    if (PLACE.test(folded)) place = true;
    if (isKnown(word)) return true;
    // "Khối khác"; units of another district are none of this one's.
    if (folded === "khac") return !words.some((one) => /^(?:huyen|quan|tinh|tp|pho|xa)$/.test(fold(one)));
    if (isCapitals) return place && !none;
    return isName(word) && (at > 0 || words.length > 1) && (at > 0 || isName(words[1] ?? ""));
  });
}

const PERSON = /(?<!\p{L})(?:[đĐ]\/?c|[đĐ]ồng chí|[aA]nh|[cC]hị|[oO]ng|[bB]à|[cC]ô|[tT]hầy)\.?(?!\p{L})/gu;

const GIVEN_NAME = /^\p{Lu}[\p{Ll}\p{M}]*$/u;
/** "Hoa" */
export const isGivenName = (text: string): boolean => GIVEN_NAME.test(text) && denialOf(text) === null;

/** Whether words that stand where a person, a group or a kind of unit is named name none, and say what nobody knows. */
export function namesNobody(text: string): boolean {
  const said = text.normalize("NFC").replace(PERSON, " ").trim();
  if (asksApart(said)) return /\p{L}{2}/u.test(said);
  return (
    /\p{L}{2}/u.test(said) && !isGivenName(said) && !isDatum(said) && !namesGroup(said) && !isUnderstood(said)
  );
}

/** All such headings, each where it stands above its first unit. */
export function oddGroups({ units, rowsNotRead }: Pick<Reading, "units" | "rowsNotRead">): Quoted[] {
  const found = new Map<string, Quoted>();
  const seen = new Set<string>();
  for (const unit of units) {
    if (unit.heading === "" || seen.has(unit.heading)) continue;
    seen.add(unit.heading);
    for (const text of unit.heading.split(" / ")) {
      const { side, unregistered } = groupSays(text);
      if (found.has(text) || unregistered || namesGroup(text)) continue;
      // Whose marks stand below is read as that.
      if (side !== null && !/\bchua\b/.test(fold(text))) continue;
      if (rowsNotRead.some(({ of, said }) => of === "group" && said?.includes(text))) continue;
      const at = placeOf(unit, text);
      const isTold = at && rowsNotRead.some((one) => one.at.tab === at.tab && one.at.row === at.row);
      if (at && !isTold) found.set(text, { at, unit: null });
    }
  }
  return [...found.values()];
}

/** The cell above a unit's row that holds a text; null: none. */
function placeOf({ tab, row }: UnitEntry, text: string): Quoted["at"] | null {
  for (let above = row - 1; above >= 0; above -= 1) {
    const column = (tab.values[above] ?? []).findIndex((value) => textOf(value).includes(text));
    if (column >= 0) return { tab, row: above, column };
  }
  return null;
}
