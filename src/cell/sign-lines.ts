/**
 * @fileoverview Lines around a table that say of the cells with a sign, or of its numbers, what they are without saying
 * that they passed ([M2]): "Chỗ có dấu x đề nghị bổ sung", "Số tiêu chí chưa đạt của từng nội dung".
 */
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";

const OPENS = /^\W*(?:(?:ghi chu|luu y|chu y|chu thich|quy uoc|nb|giai thich)\W+)?/;
const WHERE =
  "(?:(?:nhung|cac|moi|tat ca|cho nhung) )*(?:o|cho|vi tri|muc|noi dung|tieu chi|don vi|dong|cot|mat|phan) ";
const SIGNED =
  "(?:nao |ma )?(?:co |duoc |da |bi |deu )*(?:danh dau|dau|tich|tick|check|khoanh|ghi(?= dau| chu x)|danh(?= x| v))(?: dau| chu| chon| tron)?";
const SIGN = "(?: ?[\"“”'‘’(]?(?:x|v|\\+|✓|✔|√|1)[\"“”'‘’)]?)?(?![\\p{L}\\d])";
/** "Những ô đánh dấu là …", "Chỗ có dấu x …", "Dấu x ở …" */
const OF_SIGNED = new RegExp(
  `^(?:${WHERE}${SIGNED}${SIGN}|dau ["“”'‘’(]?[xv+✓✔√]["“”'‘’)]?(?![\\p{L}\\d]))(.*)$`,
  "u",
);
/** What is said of them affirms, or tells where the sign goes. */
const AFFIRMS =
  /(?<!\b(?:chua|khong|ko|can|de|phai|se) )\b(?:dat|hoan thanh|dam bao|day du|du (?:minh chung|ho so|dieu kien)|cong nhan|dung quy dinh|tot|co minh chung|da (?:co|lam|thuc hien|xong|nop|kiem tra|tham dinh))\b/;
const NEUTRAL = /\b(?:tuong ung|thich hop|phu hop|lua chon|duoc chon)\b|^\W*$/;

/** "Dòng đầu": folded it is a sign. */
const FIRST = /(?<!\p{L})đầu(?!\p{L})/giu;

/** Whether a line says something of the cells with a sign that does not affirm them. */
export function signsNoPass(line: string): boolean {
  return line.split(/[;\n]|\.(?:\s|$)/).some((sentence) => {
    const said = OF_SIGNED.exec(
      fold(sentence.normalize("NFC").replace(FIRST, "nhất")).replace(OPENS, ""),
    )?.[1];
    return said !== undefined && !NEUTRAL.test(said) && !AFFIRMS.test(said);
  });
}

/** A line above the table that says that its numbers count: "(Ghi số lỗi ở mỗi tiêu chí)", "Đơn vị tính: lỗi". */
const COUNTS = pattern(
  "^\\W*(?:(?:ghi chu|luu y|ghi|nhap|dien|la|bieu|bang|thong ke|tong hop|theo doi|danh gia|theo|o ghi|gia tri la|so lieu la):? )*(?:(?:tong )?so (?:luong )?(?:cac |nhung )?(?:loi|tieu chi|noi dung|viec|muc|lan|vu|truong hop|ton tai|han che|diem tru|vi pham|thieu sot|sai sot|khuyet diem|yeu cau|dau viec|chi doan|doan vien|minh chung)\\b|don vi tinh ?: ?(?:loi|tieu chi|noi dung|lan|vu|viec|chi doan|doan vien|nguoi|buoi|cuoc)\\b)",
);

/** Whether a line above a table says that its numbers are counts: then 1 and 0 are no ticks. */
export const saysCounts = (line: string): boolean => COUNTS.test(fold(line));
