/**
 * @fileoverview Words, in whatever column they stand, that plainly say that a unit fails, is not to be recognised, or
 * lacks criteria ([L9]): "Đề nghị không công nhận", "Chưa đạt tiêu chí 2.3", "Đạt 14/15". An opinion on the work is none.
 */
import { fold } from "../vietnamese/fold";
import { anyOf } from "../vietnamese/whole-words";
import { readTypedCount } from "./typed-count";

/** What words say fails. */
export interface PlainFail {
  /** Codes of criteria that they name. */
  readonly codes: readonly string[];
  /** They speak of criteria or contents, named or counted, and not of the unit as a whole. */
  readonly ofPart: boolean;
  /** How many criteria they say passed, of how many, null where they do not say; null: they count none. */
  readonly counted: readonly [passed: number, of: number | null] | null;
}

/** A criterion's code, and no amount. */
const CODE = "\\d\\.\\d{1,2}(?!\\d| ?(?:%|(?:trieu|ty|diem|km|ha|tan|ta|kg|dong|nghin)\\b))";
const NOUN = "(?:(?:cac )?(?:tieu chi|tc|noi dung|nd|muc|mat)(?: so| thu)?)";
const AND = "(?:\\s*(?:&|\\+|va)\\s*)";
const NUMBERS = `(?:${CODE}|\\d|i{1,3}\\b)(?:${AND}(?:${CODE}|\\d))*(?![\\d/])`;
/** Criteria or contents by their codes or numbers, or how many: "tiêu chí 2.3", "nội dung 2", "2.3", "02 tiêu chí". */
const PART = `(?:${NOUN} ?(?:${NUMBERS})|${CODE}(?:${AND}${CODE})*|(?:0?[1-9]|1\\d|mot|hai|ba) (?:tieu chi|tc)(?!\\w))`;
const LEAD =
  "(?:(?:de nghi|de xuat|kien nghi|ket luan|danh gia|nhan xet|xet thay|xep loai|ket qua|thong nhat|don vi|ly do|nguyen nhan|do|vi|con|hien|van|nay|thuc te|tham dinh|to tham dinh|huyen doan|btv|ban thuong vu|tinh|xep|ghi|la|cung|co|bi|:|-)\\s*)*";
const STILL =
  "(?:[\\s:–-]+(?:hien|van|con|cung|thi|deu|la|bi|duoc|danh gia|tham dinh|ket qua|cham|thuc te|nay|cua don vi|chi|tinh|xep|loai))*[\\s:–-]+";
const PAPERS = "(?:minh chung|ho so|van ban|mc|tai lieu|giay to|bao cao|ke hoach|bien ban)";
const NOT = "(?:chua|khong|ko|kg|chang)(?: (?:duoc|he|du|the))*";
const NOT_MET = `(?:${NOT} (?:dat|hoan thanh|thuc hien|dap ung|tinh|cong nhan|chap nhan|trien khai|du dieu kien)|truot)`;
const LACKS = `(?:thieu|no|mat|${NOT} (?:co|nop|gui|bo sung|cung cap))`;
/** A mark that fails, and nothing behind it. */
const FAIL = "(?:0|k|kd|cd|ko|khong|chua)(?: (?:dat|co|diem))?\\W*$";
/** That a mark was changed, or is to be: "sửa thành", "phải chấm", "x→". */
const CHANGE =
  "(?:(?:sua|doi|chuyen|ha|cham|ghi|cho|de|dieu chinh|chinh|thanh|ve|sang|xuong|lai|phai|con|ket qua|diem|dau|tu|la|x|v|dat|1)\\b|[\\s:=>→–-])+";
/** Who looked again, or that somebody did: "lần 2: 0", "đ/c Hà: k". */
const AGAIN =
  "(?:(?:lan|vong|dot) (?:[2-9]|i{2,3}|hai|ba|cuoi|sau)|phuc tra|tham tra|hau kiem|(?:d ?\\/ ?c|dc|dong chi)(?: [a-z]+){1,3}|(?:btv|bch|huyen|huyen doan|hoi dong|to tham dinh)(?: cham| xet| ket luan)?)";
/** Behind it nothing that makes it a small thing: "chưa thực hiện tốt". */
const END = "(?: (?:yeu cau|quy dinh|diem|chuan|theo quy dinh|o|cua|cac))*";

const OF_PART = [
  `${NOT_MET}${END}(?: (?:o|cua|tai|doi voi|yeu cau|diem|duoc))* ?${PART}`,
  `${PART}${STILL}${NOT_MET}${END}\\W*$`,
  `${PART}${STILL}${LACKS}(?: \\S+){0,2} ${PAPERS}\\b`,
  `${PART}${CHANGE}${FAIL}`,
  `${LACKS}(?: (?:1|mot|cac))? ?${PART}`,
  `${LACKS}(?: \\S+){0,2} ${PAPERS}(?: (?:cua|cho|ve|o|chung minh|minh chung))* ?${PART}`,
].join("|");
const FAILS_PART = new RegExp(`^${LEAD}(?:${OF_PART})`);

const OF_UNIT =
  "(?: (?:xep loai|danh hieu|tieu chuan|don vi|doan co so|dcs|la|dat|nay|nam \\d{4}|lan nay|dot nay|(?:3|ba) chu dong))*";
const REFUSED = `(?:${NOT} (?:de nghi |xem xet |xet |duyet )*cong nhan|${NOT} du dieu kien(?: (?:de|xet|duoc|de nghi|cong nhan))*|(?:tam )?(?:hoan|dung) (?:viec )?(?:xet )?cong nhan|${NOT} (?:de nghi )?xet(?: cong nhan)?)`;
/** Of the unit as a whole; nothing but what is recognised, or why, may follow: a branch, a member is another matter. */
const FAILS_UNIT = new RegExp(
  `^${LEAD}(?:${REFUSED}|(?:chua|khong|ko) dat(?: (?:yeu cau|chuan))?|(?:bi )?truot|(?:bi )?loai khoi danh sach|(?:phai |can )?(?:cham|tham dinh) lai)${OF_UNIT}(?: (?:do|vi|voi ly do)\\b.*)?\\W*$`,
);
/** The same of whatever stands beside it: "sửa thành 0", "x → 0", "lần 2: k". */
const CHANGED = new RegExp(
  `^${LEAD}(?:(?=.*(?:\\b(?:sua|doi|chuyen|dieu chinh|thanh|sang|xuong)\\b|[>→]))${CHANGE}${FAIL}|(?:(?:cho|ve|cham(?: lai)?) |${AGAIN}(?: con| la)? ?[:=→-]? ?)(?!khong|chua)${FAIL})`,
);
const PASSED = /\b(?:dat|tieu chi|hoan thanh)\b/;

/** It is over, of another year, or only if. */
const NO_MORE = anyOf(
  "neu|truong hop|nam (?:truoc|ngoai)|lan (?:truoc|dau|1)|(?:nay|sau do|den nay|hien nay) (?:da|dat)|da (?:khac phuc|bo sung|hoan thanh|giai trinh|dat)|khong (?:con|co|phat hien|tieu chi nao|noi dung nao)[^,;.]*(?:chua|khong) dat",
);
/** Words of it: thousands of other cells stand beside units. */
const WORTH_A_LOOK =
  /ch[ưu]a|kh[ôo]ng|ko|kg|ch[ẳa]ng|thi[ếe]u|n[ợo]|m[ấa]t|tr[ượuơ]+t|ho[ãa]n|d[ừu]ng|lo[ạa]i|l[ạa]i|\d ?\/ ?\d|(?:[:=>→]|sang|thành|về|xuống) ?[kc]|(?<![\d.,/])0(?![\d.,/])|\d ?[xvđ]|^\W*(?:tổng )?số t/iu;
/** "14 x, 1 k": how many pass and how many do not. */
const BOTH = /^(\d{1,2}) ?(?:x|v|d|dat)\W+(\d{1,2}) ?(?:0|kd?|cd|ko|(?:khong|chua)(?: dat)?)$/;
/** So many may be of one content. */
const MOST_CONTENTS = 5;
/** Longer cells tell of the work. */
const LONGEST = 250;

const clausesOf = (text: string) =>
  fold(text)
    .replace(/(\d\.\d+)\s*[,;]\s*(?=\d\.\d)/g, "$1 va ")
    .replace(/(\d) ?(?: [–-]|\() ?(?=(?:0|kd?|ko)\b)/g, "$1: ")
    .split(/[,;()\n]\s*|\s[–-]\s|\.(?:\s+|$)/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/**
 * What words plainly say fails; null: nothing. Whether the marks say so too is not looked at here.
 */
export function plainFail(text: string): PlainFail | null {
  if (text.length > LONGEST || !WORTH_A_LOOK.test(text.normalize("NFC"))) return null;
  const folded = fold(text);
  const [, some, lacking] = BOTH.exec(folded) ?? [];
  if (some !== undefined && Number(lacking) > 0)
    return { codes: [], ofPart: false, counted: [Number(some), Number(some) + Number(lacking)] };
  const { count = 0, of = null, what } = readTypedCount(text) ?? {};
  // What is counted else may be anything.
  if (of === null && count > MOST_CONTENTS && /^\W*(?:tong )?so (?:tieu chi|tc)\b/.test(folded))
    return { codes: [], ofPart: false, counted: [count, null] };
  if (of !== null && what !== "share") {
    // 10/12 alone is a day.
    const isCount = what === "votes" ? false : what !== null || of > 12 || PASSED.test(folded);
    return isCount && count < of ? { codes: [], ofPart: false, counted: [count, of] } : null;
  }
  if (NO_MORE.test(folded)) return null;
  let ofPart = false;
  let found = false;
  const codes: string[] = [];
  for (const [at, clause] of clausesOf(text).entries()) {
    const own = FAILS_PART.exec(clause);
    if (own) {
      found = ofPart = true;
      codes.push(...(clause.match(/\d\.\d{1,2}/g) ?? []));
    } else if (
      CHANGED.test(clause) ||
      (FAILS_UNIT.test(clause) && (at === 0 || /cong nhan|xet|loai/.test(clause)))
    )
      found = true;
  }
  return found ? { codes, ofPart, counted: null } : null;
}
