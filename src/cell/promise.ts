/** @fileoverview Words that promise evidence instead of naming it, or turn it down ([E4]). */
import { dateAtStart } from "../vietnamese/dates";
import { fold, nameKey, tidy } from "../vietnamese/fold";

/** First words that promise ([E4]); their diacritics count. */
const PROMISES = new Set(["chưa", "đang", "sẽ", "nợ", "chờ", "hẹn"].map(nameKey));
const [NO, LACK, ADD, SUPPLEMENT, FIND, SEE] = ["không", "thiếu", "bổ", "sung", "tìm", "thấy"].map(nameKey);
/** không có, không kịp … */
const AFTER_NO = new Set(["có", "kịp", "nộp", "gửi"].map(nameKey));
/** thiếu nhi, thiếu niên. */
const CHILDREN = new Set(["nhi", "niên"].map(nameKey));
const LATER = new Set(["sau", "trước", "khi"].map(nameKey));

const BEFORE_WORDS = /^(?:[^\p{L}\p{M}\d]+|\d{1,2}[.)] )+/u;
const WORDS = /[\p{L}\p{M}]+/gu;

/** What a verdict speaks of, where it says so: "Hồ sơ không đạt". */
const PAPER = /^(?:(?:cac |nhung )?(?:minh chung|mc|ho so|hs|van ban|vb|tai lieu|giay to|hinh anh|link) )/;
const REJECTED = new RegExp(
  `^(?:${[
    "(?:(?:da|deu|phai|con) )?(?:(?:bi )?tra (?:lai|ve)(?: (?:do|vi|de|cho|don vi|ho so|minh chung|van ban)\\b.*)?$|bi (?:loai|huy|tu choi|thu hoi|bac)\\b)",
    "tu choi(?: (?:nhan|tiep nhan|duyet))?$",
    "khong (?:duoc )?(?:hop le|dat|du|day du|dung|duyet|xet|tinh|chap (?:nhan|thuan)|cong nhan|phu hop|bao dam|dam bao)(?: (?:yeu cau|quy dinh|mau|bieu mau|the thuc|noi dung|tieu chi|nam|thoi gian|thoi han|chat luong|dieu kien|dung luong|so luong|minh chung|ho so|van ban))*$",
    "sai(?: (?:mau|bieu mau|quy dinh|the thuc|noi dung|nam|thoi gian|thoi han|tieu chi|yeu cau|minh chung|van ban|don vi))*$",
    "(?:het|qua) (?:thoi )?han(?: (?:nop|gui|bo sung))*$",
    "(?:(?:de nghi|yeu cau|can|phai) )?(?:nop|lam|gui|viet) lai(?: (?:minh chung|ho so|van ban|bao cao))?$",
    "(?:de nghi|yeu cau|can|phai) bo sung(?: (?:them|minh chung|ho so|van ban|tai lieu))*$",
    "chua\\b",
  ].join("|")})`,
);
/** Where what follows a verdict begins: a reason in brackets, a second verdict. */
const REASON = /\s*[,;:.(–-]/;

/** Whether words say that a paper was turned down: "Không hợp lệ (thiếu dấu)", "Sai mẫu, trả lại". */
export function isRejection(text: string): boolean {
  const start = fold(text)
    .trim()
    .replace(/^[^a-z\d]+/, "");
  // Most texts begin otherwise.
  if (!/^[bcdghklmnpqstvy]/.test(start)) return false;
  const words = (start.split(REASON, 1)[0] ?? "").replace(/[^a-z\d]+$/, "");
  const verdict = words.replace(PAPER, "");
  // A bare "chưa …" is a promise where its diacritics say so.
  return REJECTED.test(verdict) && (verdict !== words || !verdict.startsWith("chua"));
}

/** Whether a paper is turned down by what stands behind it, apart from it: "12-KH/ĐTN (trả lại)". */
export function isRejectedBehind(text: string): boolean {
  const apart = /(?:^|\s)[(–-]\s*([^()–]+)\)?[.\s]*$|[,;]\s*([^,;()]+)$/.exec(text);
  return apart ? isRejection(apart[1] ?? apart[2] ?? "") : /^\s*(?:đã |bị )+trả lại[.\s]*$/i.test(text);
}

/** Whether words, or what stands behind a paper, turn it down. */
export const turnsDown = (text: string) => isRejection(text) || isRejectedBehind(text);

/** Whether a text without document and link promises evidence, or turns it down ([E4]). */
export function isPromise(text: string): boolean {
  return promises(text) || turnsDown(text);
}

function promises(text: string): boolean {
  const start = tidy(text).replace(BEFORE_WORDS, "");
  // Most texts are done with after one word.
  const first = nameKey(/^[\p{L}\p{M}]+/u.exec(start)?.[0] ?? "");
  if (PROMISES.has(first)) return true;
  if (first === NO) {
    const [second, third] = wordsBehind(start);
    return second !== undefined && (AFTER_NO.has(second) || (second === FIND && third === SEE));
  }
  if (first === LACK) {
    const [second] = wordsBehind(start);
    return second === undefined || !CHILDREN.has(second);
  }
  if (first !== ADD) return false;
  const [second, third] = wordsBehind(start);
  if (second !== SUPPLEMENT) return false;
  const rest = start.replace(/^\p{L}+[^\p{L}]+\p{L}+/u, "").replace(/^[^\p{L}\p{M}\d]+/u, "");
  if (rest === "") return true;
  return (third !== undefined && !/^\d/.test(rest) && LATER.has(third)) || dateAtStart(rest) !== null;
}

/** The words behind the first, folded as names are. */
const wordsBehind = (start: string) => nameKey(start.slice(0, FEW_WORDS)).match(WORDS)?.slice(1) ?? [];

/** Long enough for three words. */
const FEW_WORDS = 60;
