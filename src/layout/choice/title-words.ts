/**
 * @fileoverview [L1] What a title calls its table, word by word. A title is taken for an assessment's by the words that
 * it is made of: forms, judging, base units. One that holds any other word before "3 chủ động" (kế hoạch, cam kết, bình
 * chọn, thanh niên …) is of something else or unclear, and is asked about; words that nobody thought of are too.
 */

import { saysVoid } from "../../cell/unsettled";
import { fold } from "../../vietnamese/fold";
import { fromTcvn3 } from "../../vietnamese/tcvn3";
import { anyOf, pattern } from "../../vietnamese/whole-words";
import { isNoteAbove } from "../header/title";
import { opensWithContent } from "../headings/heading";

/** "3 chủ động", "ba chủ động", “3” chủ động, 3CĐ; no sentence's end between: "Nội dung 3. Chủ động…" is a content. */
const THREE_ACTIVE =
  /(?<![\d\p{L}.,/-])(?:0?3|ba)[\s"“”'‘’«»_-]*(?:(?:noi dung|mat|tieu chi|tieu chuan)\s+)?chu dong(?![\p{L}])|(?<![\d\p{L}.,/-])0?3\s?cd(?![\p{L}])/u;

/** Places' names that are other words without their tones: "Minh Hóa" is no "minh họa", "Gia Định" no "gia đình". */
const PLACES = /(?<!\p{L})(?:minh h(?:óa|oá)|gia định)(?!\p{L})/giu;

/** Folded; a text in TCVN3 is turned into Unicode where only so it says "3 chủ động". */
function readable(text: string): string {
  const folded = fold(text.replace(PLACES, ""));
  if (THREE_ACTIVE.test(folded) || !/[\u00a1-\u00fe]/.test(text)) return folded;
  const turned = fold(fromTcvn3(text));
  return THREE_ACTIVE.test(turned) ? turned : folded;
}

/** Whether a text says "3 chủ động", in Unicode or in TCVN3. */
export function saysThreeActive(text: string): boolean {
  return THREE_ACTIVE.test(readable(text));
}

/** What is wished, planned, thought or handed out, wherever it is said of a table: nothing that was judged. */
const NO_FACT = anyOf(
  "du (?:kien|bao|doan)|uoc (?:dat|tinh|thuc hien)|cam ket|giao uoc|gop y|(?:lay|xin|tham gia|tong hop) y kien|y kien (?:dong gop|cua)|tham do|phan dau|(?<!danh )muc tieu|nguyen vong|nhu cau|kha nang|binh chon|bo phieu|tin nhiem|khao sat|mo phong|minh hoa|gia dinh|cap phat|phat tai lieu",
);
/** "MẪU TỔNG HỢP KẾT QUẢ …", a form to fill in; "Mẫu số 3" numbers one that is filled in, and forms of units are printed so. */
const SPECIMEN =
  /^\W*(?:bieu )?mau (?:tong hop|bang|danh sach|cham|theo doi|thong ke|ket qua|bao cao|bieu tong hop)\b/;
/** The same at the head of a column of marks, and words that there mean it ("Kế hoạch | Kết quả"). */
const NO_FACT_HEADING =
  /^(?:du (?:kien|bao)|uoc|cam ket|phan dau|muc tieu)\b|^(?:ke hoach|chi tieu|dang k[yi]|nhu cau|gop y|y kien)(?: (?:dau nam|nam \d+|noi dung \d|dat|giao|de ra|thuc hien))*$/;
/** Work that is done about an assessment and is none. */
const OTHER_WORK = anyOf(
  "phan cong|lich (?:cong tac|truc|hop|kiem tra|tham dinh|lam viec|di)|ke hoach(?! so)|chuong trinh|dang k[yi]|danh muc(?! (?:cac |bo )?(?:tieu chi|tieu chuan|noi dung))|ho so|van ban|thong ke|so lieu|minh chung|chi tieu",
);
/** Words of judging: beside them what else a line speaks of is what is judged. */
const JUDGES =
  /\b(?:cham|tham dinh|danh gia|ket qua|cong nhan|xep loai|phan loai|phieu|bo tieu chi|thang diem|xet|kiem tra|phuc tra)\b/;

const LEVEL = "huyen|quan|thi xa|thanh pho|tp|tx|tinh(?! hinh)|xa|phuong|thi tran|tt|dac khu|truong|khoi|cum";
/** Who a table is from, in a part of its own: "Huyện đoàn Tân Yên – …", "CỤM THI ĐUA SỐ 3: …". */
const ORGANISATION = new RegExp(
  `^(?:bch|btv|th(?:anh|i) doan|ban (?:chap hanh|thuong vu|chi dao|to chuc)|ubnd|dang (?:bo|uy)|to (?:tham dinh|cong tac|kiem tra|so|\\d)|hoi dong|doan (?:tncs|thanh nien|tn|khoi|${LEVEL}|dai hoc|cac)|(?:${LEVEL})(?= ))\\b`,
);
const UNITS = "doan co so|co so doan|dcs|csd|to chuc(?: co so)? doan|co so|don vi";
const BARE = new RegExp(
  `\\b(?:${UNITS}|xay dung|thuc hien|danh hieu|mo hinh|phong trao|cac|tieu chi|bo|noi dung)\\b`,
  "g",
);
/** What words that judge may be followed by and nothing else. */
const AFTER_JUDGING =
  "(?<=\\b(?:cham|diem|danh gia|tham dinh|ket qua (?:kiem tra|ra soat)|xet|cong nhan|va)\\b[^;]*)";
/** All that an assessment's title is made of, longest first where one begins another. */
const KNOWN = new RegExp(
  `\\b(?:${[
    "(?:(?:phien|cuoc) )?hop(?= (?:to (?:tham dinh|cong tac|kiem tra)|hoi dong|btv|ban thuong vu|xet (?:duyet|cong nhan))\\b)",
    "ban (?:thuong vu|chap hanh)|btv|bch|don doc(?=.*\\b(?:ket qua|danh gia)\\b)",
    "y kien(?= (?:tham dinh|ket luan)\\b)|bang(?: kiem)?|bieu|du lieu|nhap lieu|he thong(?= tieu chi)|mau|phu luc|phieu|danh sach|ds|ban sao|ban|bien ban(?: hop| hoi nghi| lam viec)?|^bao cao|(?<=^phu luc(?: (?:so )?[\\divx]+)?[ ·]*)bao cao|^bc|to trinh|so lieu|so|tong hop|th|tong ket|chi tiet|thong (?:ke|bao)|file|sheet|noi dung|nd",
    "(?:tu )?(?:cham|danh gia|nhan xet|xep loai|phan loai|cho diem|kiem tra|tham dinh|ra soat)|tham tra|phuc (?:tra|khao)|giam sat|hau kiem|doi chieu|theo doi|binh xet|xet duyet|xet|cong nhan|xac nhan|phe duyet|duyet|xep hang|ket luan|de nghi(?= (?:xet )?cong nhan)|tc|td|tdg|dg",
    "thang diem|diem so|diem|muc do|muc|chua dat|khong dat|dat|duoc|hoan thanh|ket qua|kqua|kq|kqth|tinh hinh|chat luong|(?<=(?:ket qua|tinh hinh|danh gia) )trien khai",
    "(?:viec )?thuc hien(?: (?:cac )?(?:chi tieu|ke hoach|chuong trinh))?|theo ke hoach|(?:ke hoach|huong dan|quyet dinh|bao cao)(?= so)|quyet dinh(?= cong nhan)|xay dung|phong trao|cuoc van dong|chuyen de|danh hieu|mo hinh|cong tac|bo tieu chi|tieu chi|tieu chuan|mat",
    `(?:${UNITS})(?:,? (?:da |co )?dang k[yi])?|doan|chi doan (?:co so|truc thuoc)|co quan|doanh nghiep|luc luong vu trang|llvt|thi dua|to (?:cong tac|tham dinh|kiem tra)|hoi dong(?: tham dinh| xet)?`,
    `${AFTER_JUDGING}(?:lai|ho so|minh chung)`,
    "danh(?= cho\\b)|(?:chao mung|huong toi|lap thanh tich|ky niem|nhan dip)(?: (?!chua|khong|cho|dang|de|ban)[^\\s:;|()–—,]+){1,12}",
    "cac|nhung|tung|moi|theo|ve|cua|tai|cho|doi voi|va|voi|kem|tren dia ban|truc thuoc|thuoc|toan|chung|rieng|cap|sau|truoc|dieu chinh|chinh thuc|bo sung|cap nhat|cu|cuoi cung",
    "nam hoc|nam|quy|thang|dot|lan|thu|vong|ky|giai doan|nhiem ky|dau|cuoi|giua|ca|ngay|den|tu|nhat|hai|ba|bon",
    "[ivx]+|\\p{L}|(?:so )?\\d[^\\s]*",
  ].join("|")})(?![\\p{L}\\d])`,
  "gu",
);
const LEVELS = new RegExp(`\\b(?:(?:${LEVEL})\\b|th(?:anh|i)(?= ·))`, "g");
/** A place's name, after its level. */
const PLACE = /@(?:\s*[\p{L}·]+){1,3}(?=\s*(?:[·@]|$))/gu;
/** So many words together that nobody knows are no place's name. */
const UNKNOWN_RUN = /(?:\p{L}+\s+){3}\p{L}/u;

const DANG_KY = "dang k[yi](?: (?:tham gia|thuc hien|xay dung|phan dau))*";
const AND = " ?(?:,|;|&|\\/|\\+|-|–|va|kem)(?: va)? ";
const MARKED =
  "(?:(?:ket qua|diem|phieu) )?(?:(?:doan co so |don vi |co so )?tu )?(?:cham|danh gia|tham dinh|tham tra|phuc tra|binh xet|xet cong nhan|xep loai|cho diem)";
/** Registering, how far it is and when, that a title names in one breath with what was judged: both stand in the table. */
const BESIDE_JUDGING = new RegExp(
  `\\b(?:(?:${DANG_KY}|tien do|lich)${AND}(?=(?:${MARKED}|ket qua)\\b)|tien do (?=(?:cham|tham dinh)\\b)|(?<=\\b(?:ket qua|tinh hinh|theo doi|tong hop)(?: \\S+){0,3} )${DANG_KY}${AND}(?=(?:ket qua |viec |tinh hinh )?thuc hien\\b)|(?<=\\b${MARKED})${AND}${DANG_KY}(?![\\p{L}]))`,
  "gu",
);
/** Rewards that are proposed by what was judged: "KẾT QUẢ … VÀ ĐỀ NGHỊ KHEN THƯỞNG". */
const AND_REWARDS = pattern(
  "(?<=\\b(?:ket qua|tham dinh|danh gia|cham diem|xep loai)\\b.*)(?: ?[,;&]| va) (?:(?:danh sach|ds|viec|de nghi|de xuat|xet|binh xet) )*(?:khen thuong|bieu duong|tang giay khen)(?! chuyen de)(?!\\p{L})",
  "gu",
);
const withoutWorkBeside = (folded: string) => folded.replace(BESIDE_JUDGING, " ").replace(AND_REWARDS, " ");

/** What is left of a text once the words of an assessment's title and places are taken out. */
function unknownIn(part: string): string {
  return part
    .replace(KNOWN, "·")
    .replace(LEVELS, "@")
    .replace(PLACE, "·")
    .replace(/[^\p{L}\s]/gu, " ")
    .trim();
}

/** What is left of words, of which a capital begins a name, when the words of an assessment's title are taken out. */
export const wordsOfNoTitle = (text: string): string =>
  fold(text.normalize("NFC").replace(NAMES, "·"))
    .replace(THREE_ACTIVE, "·")
    .replace(KNOWN, "·")
    .replace(LEVELS, "@")
    .replace(/[^\p{L}]/gu, "");

/** A text behind "3 chủ động"; '' where it does not say that. */
export function afterThreeActive(text: string): string {
  const { index = 0, 0: said = text } = fold(text).match(THREE_ACTIVE) ?? {};
  return text.slice(index + said.length);
}

/**
 * A folded text in which "·" stands for each letter of a title's words and "@" for those of places' levels.
 * @param isOther whether what stands from one place to another is something else with its tones
 */
export function maskTitle(folded: string, isOther: (from: number, to: number) => boolean): string {
  const mask = (sign: string) => (word: string, at: number) =>
    isOther(at, at + word.length) ? word : sign.repeat(word.length);
  return folded.replace(KNOWN, mask("·")).replace(LEVELS, mask("@"));
}

/** Behind another word, with a capital; or a few letters in capitals among other words. */
const NAMES = /(?<=[\p{L}\d)] )(?:\p{Lu}[\p{Ll}\p{M}]+|(?<!\p{Lu} )\p{Lu}{2,5}(?![\p{L}\p{M}]| \p{Lu}{2}))/gu;

const partsOf = (text: string) =>
  text
    .replace(/["“”'‘’«»*_]/g, " ")
    .split(/[:;|()–—,]| [-/] |\. /)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");

/** Behind "3 chủ động": what is marked is what lacks, or what is to be done. */
const TURNS = pattern(
  "^(?:nam \\d{4} )?(?:(?:cac|nhung|danh sach) )*(?:tieu chi|noi dung|mat|don vi|co so|doan co so)? ?(?:(?:con |gap )*(?:kho khan|vuong mac|ton tai|han che|thieu)|(?:chua|khong) (?:dat|hoan thanh)(?! (?:va|hoac))|(?:can|phai|de nghi) (?:don doc|ho tro|khac phuc|tap trung|mien|bo sung|luu y)|bi tra lai|doi tuong)\\b",
);

/** "Chi đoàn" where it says whom a title judges: "CHẤM ĐIỂM CHI ĐOÀN “3 CHỦ ĐỘNG”"; "Chi đoàn mạnh", "Chi đoàn 4 tốt" are other things. */
const BRANCHES =
  /\bchi doan\b(?=[\s"“”'‘’«»]*(?:$|,|va\b|&|0?3\b|ba chu dong|(?:thuc hien|dat|nam|xa|phuong|dac khu|thi tran)\b))/g;
const BOTH = /\bchi doan ?(?:,|va|&) ?doan co so\b|\bdoan co so ?(?:,|va|&) ?chi doan\b(?! co so)/;

/**
 * Whether a line above a table, or its tab's name, is made of the words of an assessment's title.
 * @param ofBranches the table judges chi đoàn, which its title may say
 */
export function isTitleOfAssessment(line: string, ofBranches = false): boolean {
  const whole = withoutWorkBeside(readable(line));
  const folded = ofBranches || BOTH.test(whole) ? whole.replace(BRANCHES, "don vi") : whole;
  const at = folded.match(THREE_ACTIVE);
  const before = at ? folded.slice(0, at.index) : folded;
  const after = at ? folded.slice((at.index ?? 0) + at[0].length).replace(/\([^)]*\)?/g, " ") : "";
  if (NO_FACT.test(folded) || SPECIMEN.test(folded)) return false;
  const known = partsOf(before).every((part) => ORGANISATION.test(part) || unknownIn(part) === "");
  return (
    known &&
    partsOf(after).every((part) => {
      if (TURNS.test(part)) return false;
      const unknown = unknownIn(part);
      return !OTHER_WORK.test(unknown) && !UNKNOWN_RUN.test(unknown);
    })
  );
}

/** "Nội dung 1: …", "1. …", "Chủ động …": a content or a criterion above the table, and no title. */
const OF_CONTENT =
  /^\W*(?:(?:noi dung|tieu chi|tieu chuan|mat|phan)\b\W*(?:\d|[ivx]+\b|$)|\d{1,2}[.)]|[ivx]+[.)]|chu dong)/;
const OWN_CONTENT = /(?<!3\W*|ba )\bchu dong\b.*\bchu dong\b|^noi dung\s*:/;

/** Whether a line above a table, its tab's name or a heading over its marks speaks of what is no fact. */
export function saysNoFact(text: string): boolean {
  const folded = readable(text);
  return (
    (NO_FACT.test(folded) || saysVoid(text, true)) &&
    !isNoteAbove(text) &&
    !OF_CONTENT.test(folded) &&
    !OWN_CONTENT.test(folded)
  );
}

/** Whether a heading over marks says that they are planned or wished. */
export function headsNoFact(heading: string): boolean {
  return heading.split(" / ").some((part) =>
    NO_FACT_HEADING.test(
      fold(part)
        .replace(/["“”().:]/g, "")
        .trim(),
    ),
  );
}

const DRAFT = /\b(?:du thao|nhap|so bo|tam tinh)\b/;

/** Whether a tab's name or a title calls it a draft. */
export const callsDraft = (text: string): boolean => DRAFT.test(fold(text));

/** Whether a title's line is about work that judges nobody. */
export function isOfOtherWork(line: string): boolean {
  const folded = fold(line);
  return OTHER_WORK.test(folded) && !JUDGES.test(folded) && !opensWithContent(folded);
}

/** Whether a line speaks of judging. */
export const speaksOfJudging = (line: string) => JUDGES.test(fold(line));

/** Whether a line says who the table is from. */
export const isOfOrganisation = (line: string) =>
  partsOf(readable(line)).every((part) => ORGANISATION.test(part));

/** Whether a title names units and "3 chủ động" and says nothing of what is told about them. */
export const isBareTitle = (line: string) => {
  const before = readable(line).split(THREE_ACTIVE)[0] ?? "";
  return before.replace(BARE, " ").replace(/[^\p{L}]/gu, "") === "";
};
