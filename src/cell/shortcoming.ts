/** @fileoverview Whether a heading or a note says that a sign marks what lacks: then it is no mark of passing ([M2]). */
import { fold } from "../vietnamese/fold";

const LACK =
  "(?:chua(?! (?:dang k[yi]|thanh lap|(?:qua |duoc )?(?:tham dinh|phuc tra|cham)))(?: [a-z]+)?|(?:bi )?(?:truot|rot)|bi (?:tru|loai)|khong (?:duoc (?:tinh|cong nhan|chap nhan)|tinh|dat|hoan thanh|lam duoc|thuc hien duoc|dam bao|du)|(?:con |bi )?thieu(?! (?:nhi|nien))|con no|no (?:ho so|minh chung|bao cao|tieu chi)|can (?:bo sung|khac phuc|hoan thien|lam lai)|(?:con |nhung |cac )han che|han che(?= *[,/)]| va | ton tai|$)|ton tai(?= *[,/(]| va | han che|$)|khuyet diem|yeu kem)";
const LACKS = new RegExp(`\\b${LACK}`);
const ALL_LACKS = new RegExp(`\\b${LACK}`, "g");
/** What lacks opens the heading, or what follows its dash: "Mặt 1 – những việc chưa làm được". */
const OPENS = new RegExp(
  `^(?:(?:nhung|cac) )*(?:(?:viec|noi dung|tieu chi|mat|diem|van de|phan|nhiem vu|ho so|don vi) )?${LACK}`,
);
/** A sign where it is said what it is put to: "(x)", "Đánh dấu x vào …". */
const SIGN =
  /(?:\(|\b(?:danh|dau|tich|ghi|dien|chu|hieu|so) )\s*["“”'‘’]?(?:x|v|1|\+|✓|✔|√)(?![a-z0-9])|\b(?:danh dau|(?:tich|tick|check)(?: chon)?) (?:vao|cho|o|nhung|cac|tieu chi|noi dung)\b|\bthi (?:tich|tick|danh dau)\b/;
/** A sign alone among words, told before any folding: thousands of notes may stand beside units. */
const ALONE = /(?:^|[\s("“”'‘’])[xv1+✓✔√](?![\p{L}\d])|dấu|tích|tick|check/iu;
/** The other half of a choice, or what is left without a sign. */
const OTHERWISE = /\bdat\b|\bco ?\/|\bkhong (?:danh|ghi|tich)|\b(?:de|bo) (?:trong|khong)\b/;
const CLAUSES = /[;.,\n]|\s[-–—]\s/;
const PARTS = /[:(]|\s*[–—]\s*|\s-\s/;

const lacksOnly = (folded: string) => LACKS.test(folded) && !OTHERWISE.test(folded.replace(ALL_LACKS, " "));

/** Whether a line says that a sign is put where something lacks: "Đánh dấu x vào tiêu chí còn nợ hồ sơ". */
export function signsLack(line: string): boolean {
  if (!ALONE.test(line)) return false;
  return fold(line)
    .split(CLAUSES)
    .some((clause) => SIGN.test(clause) && lacksOnly(clause));
}

/** Whether a heading over marks says that what is marked lacks: "Cần bổ sung", "Còn hạn chế, tồn tại (x)". */
export function headsLack(heading: string): boolean {
  const folded = fold(heading);
  if (!lacksOnly(folded)) return false;
  return signsLack(heading) || folded.split(PARTS).some((part) => OPENS.test(part.trim()));
}
