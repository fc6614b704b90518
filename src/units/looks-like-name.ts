/** @fileoverview Whether a text reads as the name of a unit ([U1], [U3]). */
import { fold } from "../vietnamese/fold";

/** "Đoàn thẩm định" is who judges. */
const UNIT_WORD =
  /^(doan(?! (?:tham dinh|phuc tra|kiem tra|giam sat|cong tac)\b)|chi doan|co so doan|lien chi|xa|phuong|thi tran|tt|dac khu|truong|thpt|thcs|trung tam|cong ty|ngan hang|benh vien|cong an|ban chi huy)\b[^a-z0-9]*[a-z0-9]/;

/** Whether a text reads as the name of a unit. */
export function isUnitName(name: string): boolean {
  const folded = fold(name);
  return UNIT_WORD.test(folded) && name.length <= 120 && !PLACE.test(folded);
}

/** "Xã cuối bảng bị rút tên": a sentence on one. */
const PLACE = /^\S+(?: \S+)? (?:dau|cuoi) (?:bang|bieu|danh sach)\b/;
