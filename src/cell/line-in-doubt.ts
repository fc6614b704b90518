/**
 * @fileoverview [L2] Lines around a table that speak of marks, results, appraisal or recognition as of something open, and
 * that nobody understands: whom they are about is not known, so that they are named and change nothing.
 */
import { fold } from "../vietnamese/fold";
import { readLegend } from "./legend";
import { namesAside } from "./not-settled";
import { isAskedFor } from "./unsettled";

/** Of what decides a unit. */
const OF_RESULTS =
  /\b(?:tham dinh|phuc tra|tham tra|hau kiem|cham|danh gia|ket qua|cong nhan|xet|so lieu|diem|tieu chi|minh chung|bang|bieu|phieu)\b/;
/** That it is not as it stands, or not for long. "chua dat" is a verdict, and marks give it. */
const OPEN = new RegExp(
  `\\b(?:${[
    "chua (?:\\S+ )?(?:tham dinh|phuc tra|tham tra|kiem tra|cham|danh gia|xet|duyet|chot|chinh thuc|thong qua|thong nhat|ket luan|cong nhan|cong bo|hop|ro|xong|day du|cap nhat|doi chieu|xac minh|xac nhan|tinh|gom|bao gom)",
    "tam (?:tinh|cham|ghi|thoi|dung|hoan|dinh chi)|hoan|" +
      "(?:du kien|uoc) (?:\\S+ )?(?:ket qua|dat|cong nhan|tinh)|so bo|ban nhap|du thao",
    "nham|sai|lech|thieu sot|dieu chinh|dinh chinh|hieu chinh|sua|thay doi",
    "(?:xem|xet|cham|tham dinh|kiem tra|danh gia|ra soat|xac minh) lai|phuc khao|khieu nai|to cao|thanh tra|ky luat",
    "tu (?:cham|danh gia|bao cao|khai|nhan)|" +
      "khong (?:chinh xac|con gia tri|con hieu luc|tinh|duoc tinh|xet)|nam (?:truoc|ngoai)",
  ].join("|")})\\b`,
);
/** Folded they are other words. */
const OPEN_IN_TONES = /(?<!\p{L})(?:chờ|đợi|đang|sẽ)(?!\p{L})/iu;
/** What units are to do, a rule for whomever it meets, who signs, what is thanked for, how marks are written: nothing that is so. */
const SOMETHING_ELSE_WORDS =
  "neu|truong hop|khi|thi|phai|can|hoac|truoc ngay|truoc \\d|thac mac|phan hoi|khac phuc|" +
  "rut kinh nghiem|nam sau|lan sau|dot sau|tiep tuc|noi nhan|lien he|bieu duong|khen|gop y|bao lai|" +
  "gui ve|kem theo|ban hanh|can cu|huong dan|quy dinh|trong|cot|muc|dong y|ghi|danh dau|ky hieu|" +
  "theo doi|xep loai|de xuat|de nghi|kien nghi|kinh trinh|kinh gui|so don vi|tong so|co \\d+|thay the|" +
  "khong ap dung|khong co|se (?:duoc )?(?:cong bo|trao|gui|thong bao)|da duoc|" +
  "da (?:tham dinh|duyet|xet|thong qua|thong nhat|kiem tra|hoan thanh)";
const SOMETHING_ELSE = new RegExp(`\\b(?:${SOMETHING_ELSE_WORDS})\\b`);
/** A number is counted, a title has no sentence, a paragraph tells more. */
const COUNTED = /:\s*\d|^\W*\d/;
/** "TC: tự chấm; TĐ: thẩm định" */
const ABBREVIATION = /^\W*\p{L}{1,4}\s*[:=]/u;
const SHORTEST = 12;
const LONGEST = 200;

/** Whether such a line is to be named. */
export function isLineInDoubt(line: string): boolean {
  if (line.length < SHORTEST || line.length > LONGEST) return false;
  const folded = namesAside(fold(line));
  if (!OF_RESULTS.test(folded) || !(OPEN.test(folded) || OPEN_IN_TONES.test(line))) return false;
  return (
    !SOMETHING_ELSE.test(folded) &&
    !COUNTED.test(folded) &&
    !ABBREVIATION.test(line) &&
    !isAskedFor(line) &&
    line !== line.toUpperCase() &&
    readLegend(line).length === 0
  );
}
