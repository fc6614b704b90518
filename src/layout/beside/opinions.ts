/**
 * @fileoverview [L2] Lines that whoever decides writes below "Ý KIẾN PHÊ DUYỆT", and lines that speak of the whole paper: what
 * they deny, except or send back leaves all of it open.
 */
import { mayDoubt } from "../../cell/remark";
import { isBlank, textOf } from "../../cell/text";
import type { At } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { wholeWords } from "../../vietnamese/whole-words";

/** Where whoever decides writes. */
const OF_LEADER = new RegExp(
  "\\b(?:phe duyet|but phe|(?:y kien|ket luan|xac nhan|duyet)\\b.*\\b(?:lanh dao|bi thu|thuong truc|thuong vu|btv|" +
    "(?:huyen|tinh|thanh|thi|quan) doan|cap tren|cap uy|dang uy|thu truong|chi huy|hoi dong))\\b",
);
/** What is sent back, excepted or done again; what is denied any remark's reader knows. */
const OPENS =
  /\b(?:ngoai(?! ra)|(?:lam|cham|xet|xem|ra soat|tham dinh|kiem tra|hop|trinh|tra|chuyen|doc) (?:\S+ )?(?:lai|ky))\b/;
/** Below such a heading stands who signs, too. */
const NAME = /^(?:\p{Lu}\p{Ll}*\s*){3,5}$/u;
/** "Danh sách này chưa trình Ban Thường vụ", "Ngày thẩm định: chưa đi" */
const OF_PAPER = new RegExp(
  "^\\W*(?:phieu|danh sach|bang|bieu|ket qua|ho so)(?: (?:\\S+ ){0,2}?)?(?:nay|tren)\\b.*\\bchua (?!ke\\b|tinh\\b|gom\\b|bao gom\\b|dat\\b)|" +
    "^\\W*(?:ngay|nguoi|to|bien ban) (?:tham dinh|kiem tra|phuc tra)\\W+chua\\b",
);
const LONGEST = 160;
/** A tab that is no assessment that counts, by its name: "NHÁP", "3CĐ chạy thử", "bản cũ không dùng". */
const OF_NO_USE = wholeWords(
  "nháp|draft|test|demo|ví dụ|(?:chạy|làm|chấm|để|bản) thử|thử nghiệm|tập (?:làm|chấm)|để xem|tham khảo|minh (?:họa|hoạ)|" +
    "(?:không|hết)(?: còn)? dùng|bản cũ|giả định|tạm(?: tính| thời)?|chưa (?:xong|đủ|chốt|hoàn thành)|đang (?:sửa|làm|nhập|chấm)|" +
    "(?:xóa|xoá|bỏ) (?:sau|đi)|sẽ (?:xóa|xoá|bỏ)",
);
/** Alone, or behind the tab's own name. */
const OF_NO_USE_ALONE = /(?:^|[(–-])\s*(?:bỏ|thử|xóa|xoá)\s*\)?$/iu;
/** "BẢNG CHẤM … NĂM 2024 (BIỂU MẪU)"; a form's number is none. */
const SAMPLE_TITLE = /\S.{12,}(?:\s[–-]\s*|\()(?:biểu )?mẫu\)?$/iu;
/** Whether a title says that nothing below it is anybody's. */
export const titledSample = (title: string): boolean =>
  title.length <= LONGEST && SAMPLE_TITLE.test(title.normalize("NFC").trim());

/** Whether a tab's name says that what stands there does not count. */
export const namedOfNoUse = (name: string): boolean =>
  OF_NO_USE.test(name) || OF_NO_USE_ALONE.test(name.normalize("NFC").trim());

/** Whether a line leaves all open that stands on its paper. */
export function opensAll(text: string, at: At): boolean {
  if (text.length > LONGEST || NAME.test(text)) return false;
  const folded = fold(text);
  return (
    OF_PAPER.test(folded) || ((OPENS.test(folded) || mayDoubt(text)) && OF_LEADER.test(fold(headingOver(at))))
  );
}

/** What stands over a cell, a few blank rows between. */
function headingOver({ tab, row, column }: At): string {
  const above = [1, 2, 3].map((up) => tab.values[row - up]?.[column] ?? "");
  return textOf(above.find((value) => !isBlank(value)) ?? "").slice(0, 60);
}
