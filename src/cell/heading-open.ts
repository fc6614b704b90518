/**
 * @fileoverview [M8] Whether the heading over marks says that they are not this year's last ones: "KQ dự kiến", "Kết quả 6 tháng".
 */
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import { TO_DO } from "./not-settled";

const CALLED =
  "(?:(?:ket qua|kq|diem|danh gia|cham|tham dinh|muc)(?: (?:danh gia|cham|tham dinh|diem|dat|cua|thuc hien))*[ :–-]*)";
const PART_OF_YEAR =
  "(?:(?:trong )?(?:3|6|9|ba|sau|chin) thang(?: dau)?|(?:hk|hoc k[yi])[ .]*(?:i|1)|quy (?:[123]|i{1,3})|thang 0?[1-9]|(?:tinh )?den (?:het |ngay )*(?:thang |\\d{1,2}[/.-])0?[1-9]|giua (?:ky|nam|k[yi] hoc)|nua (?:dau )?nam|dau nam)";
/** "KQ 6 tháng", "Kết quả đến 30/6/2024". */
const OF_PART = pattern(`^\\W*${CALLED}?${PART_OF_YEAR}(?: dau)?(?: nam)?(?:[ /.-]*20\\d\\d)?\\W*$`);
/** What opens the words behind "KQ": what they shall be, were, or are by somebody else. */
const NOT_LAST = pattern(
  `^\\W*${CALLED}(?:du (?:kien|bao|tinh|doan)|mong (?:muon|doi)|ky vong|phan dau|muc tieu|cam ket|uoc|so bo|tam|cu|nhap|(?:nam|lan|dot|ky) (?:truoc|ngoai)|theo (?:bao cao|khai bao|so lieu)(?: cua)? (?:cac )?(?:xa|phuong|don vi|co so|doan co so)|(?:cho|doi|dang|chua) (?:\\S+ )?(?:${TO_DO}|chot|chinh thuc|thong qua|thong nhat|xong|day du))\\b|^\\W*(?:cu|nhap|tam|so bo|du kien)\\W*$`,
);

/** Whether headings tell of the whole year, too: then a part of it is one of several times. */
export const tellsWholeYear = (headings: string): boolean => OF_WHOLE_YEAR.test(fold(headings));
const OF_WHOLE_YEAR = pattern(
  "\\b(?:ca nam|12 thang|(?:cuoi|ket thuc) (?:nam|ky)|(?:hk|hoc k[yi])[ .]*(?:ii|2)|quy (?:iv|4)|nam hoc)\\b",
);

/**
 * Whether a heading over marks says that they are not this year's last ones: "KQ dự kiến", "Kết quả 6 tháng".
 * @param isWhole other headings tell of the whole year
 */
export function headsOpenMarks(heading: string, isWhole: boolean): boolean {
  const folded = fold(heading.replace(/\s+/g, " "));
  return (
    folded.length <= LONGEST_HEADING &&
    !LOOKED_AT.test(folded) &&
    (NOT_LAST.test(folded) || (!isWhole && OF_PART.test(folded)))
  );
}
const LONGEST_HEADING = 60;
/** Somebody looked at it after all. */
const LOOKED_AT = pattern("\\b(?:da|duoc) (?:tham dinh|phuc tra|kiem tra|duyet)\\b");
