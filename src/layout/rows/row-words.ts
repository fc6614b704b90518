/** @fileoverview What the words of a row say of it ([U1]): a running number, a total, a note, a signature, a group's heading. */

import type { CellValue } from "../../table/tab";
import { fold, tidy } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";

/** A running number: 1, "1", "01", "1.", "2)". */
export function isCount(value: CellValue): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value > 0;
  return typeof value === "string" && /^\s*\d{1,5}\s*[.)]?\s*$/.test(value);
}

/** A Roman numeral or a letter, as group headings are numbered. */
export function isRank(label: string): boolean {
  return /^\(?([IVX]{1,5}|[A-HĐ]|[a-hđ]|[ivx]{1,5})\)?\s*[.)/-]?$/.test(label);
}

/** What may follow "Tổng" or "Cộng" in a total. Anything else makes it a name: Cộng Hòa, Tổng công ty. */
const AFTER_TOTAL =
  "(?:\\s*[:(\\-–=/.,\\d]|\\s+(?:số|so|khối|khoi|nhóm|nhom|cụm|cum|toàn|toan|huyện|huyen|chung|các|cac|mục|muc|phần|phan|nội dung|noi dung|nd|đơn vị|don vi|đoàn cơ sở|doan co so|đoàn viên|doan vien|điểm|diem|đạt|dat|tiêu chí|tieu chi|tháng|thang|quý|quy|tuần|tuan|trang|mang sang|chuyển sang|chuyen sang|lũy kế|luỹ kế|luy ke|[ivx]+|[a-h])(?![\\p{L}])|\\s+(?:xã|xa|phường|phuong|thị trấn|thi tran|trường|truong)\\s*$)";
const TOTAL = new RegExp(
  `^(?:tổng cộng|tong cong(?! ty)|tổng số|tong so|tổng|tong(?! cong)|cộng dồn|cộng|cong|lũy kế|luỹ kế|luy ke|mang sang)(?:$|${AFTER_TOTAL})`,
  "u",
);

/** [U1] Tổng, Tổng cộng, Cộng as whole words. */
export function isTotal(text: string): boolean {
  return TOTAL.test(tidy(text).toLowerCase());
}

/** A row that counts or rates, below the units. */
export function isSummary(text: string): boolean {
  const folded = fold(text);
  if (/^(so )?(dat|khong dat|chua dat|cong nhan|duoc cong nhan)\s*(:.*)?$/.test(folded)) return true;
  return /^(ty le|ti le|so (don vi|luong|doan|dat|duoc|chua|khong|xa|phuong|thi tran|truong|chi doan|tieu chi|noi dung|co so)|trung binh|binh quan|toan (huyen|tinh|thi|quan|thanh|doan)|%|dat ty le|trong do)\b/.test(
    folded,
  );
}

/** "Tổng hợp chung" is the title of what is counted below it. */
const NOTE =
  /^((?:bang )?tong hop\b|ghi chu|luu y|chu thich|chu giai|chu y|noi nhan|nguon\b|\(?\*|[-+•–]\s|ky hieu|quy uoc|huong dan)/;

/** A note, or the title of what is counted below the units. */
export function isNote(text: string): boolean {
  return NOTE.test(fold(text));
}

/** The block that closes a sheet: who signs, where and when. */
const SIGNATURE = pattern(
  "^(noi nhan|(t/?m|k/?t|t/?l|t/?u|q)\\.? ?(ban|bi thu|bch|btv|thuong|chu tich|truong|pho|huyen|" +
    "tinh|doan)|(pho )?bi thu( .{0,30})?$|nguoi (lap|tong hop|kiem tra|tham dinh|bao cao|cham)|" +
    "can bo (lap|tong hop|tham dinh)|ky ten|ky,? (?:va )?(?:ghi ro|dong dau)|\\((da )?ky\\b|da ky\\b|xac nhan cua|thu truong|" +
    "ban thuong vu$|ban chap hanh$|lap (bieu|bang))|ngay\\b.*\\bthang\\b|^(ngay|" +
    ".{2,40}, ngay) [\\d.…_ ]+",
);

/** Words of the block that closes a sheet. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(fold(text));
}

/** Whether a text is the heading of a group: a block, a cluster, a district, or numbered by a Roman numeral. */
export function isGroup(text: string): boolean {
  const lower = tidy(text).toLowerCase();
  const folded = fold(text);
  if (/^\(?[ivx]{1,5}\)?\s*[.)/:–-]+\s*\S/.test(folded) || /^[a-h][.)/]\s*\S/.test(folded)) return true;
  if (/^(khoi|cum|nhom|khu vuc|mien|vung)\b/.test(folded)) return true;
  if (
    /^(doan )?(cac|khoi) (xa|phuong|thi tran|don vi|truong|doan|chi doan|co quan|doanh nghiep)/.test(folded)
  )
    return true;
  if (/^(huyện|quận|thành phố|tp\.?|thị xã|tỉnh) \S/.test(lower)) return true;
  if (
    /^(huyen|thanh|thi|quan|tinh) doan\b/.test(folded) ||
    /^doan (huyen|quan|thanh pho|thi xa|tinh)\b/.test(folded)
  )
    return true;
  return /^(?:doan )?(xa|phuong|thi tran|truong hoc|co quan|doanh nghiep|luc luong vu trang)( ?, ?(xa|phuong|thi tran|truong hoc|co quan|doanh nghiep|luc luong vu trang|don vi))+( va .*)?$/.test(
    folded,
  );
}
