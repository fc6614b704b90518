/** @fileoverview What a column's heading asks of each unit: somebody's decision, the day of one, a note, an opinion on the work, or another matter ([L9]). */
import { isOfLife } from "../../cell/denial";
import { namesOtherMatter, saysThree } from "../../cell/registration-words";
import { fold } from "../../vietnamese/fold";
import { anyOf, pattern } from "../../vietnamese/whole-words";
import { lowestOf } from "../header/header";
import { headsNotes } from "./group-says";
import { ranksOther } from "./words";

/**
 * `decision`: that somebody decided, agreed, proposed or ranked; `day`: when somebody looked at it; `note`: what became of it; `opinion`: words on the work,
 * which have no end; `matter`: something else than the result; `other`: it does not say.
 */
export type Asks = "decision" | "day" | "note" | "opinion" | "matter" | "other";

const OPINION_WORDS =
  "nhan xet|kien nghi|ly do|nguyen nhan|ton tai|han che|khac phuc|uu diem|khuyet diem|giai phap|huong|gop y|noi bat|thanh tich|vuong mac|kho khan|yeu cau|de xuat(?! (?:cong nhan|xep loai))|giai trinh|dien giai";
const OPINION = new RegExp(`\\b(?:${OPINION_WORDS})\\b`);
/** How it was judged: "Hình thức thẩm định". */
const MANNER = "(?:hinh|phuong|cach) thuc (?:cham|danh gia|tham dinh|tham tra|kiem tra|phuc tra|lam viec)";
const BASIS = anyOf(
  `${MANNER}|(?:can cu|cach|phuong phap) (?:cham|danh gia|tham dinh)|nguon (?:so lieu|du lieu|cham)|^nguon$|phien ban|so lieu lay`,
);
/** Whether a heading asks what marks stand on, how they came about or of which making they are. */
export const asksBasis = (heading: string): boolean => BASIS.test(lowest(heading));
const MATTER_WORDS =
  `${MANNER}|` +
  "thoi (?:gian|diem|han)|nguoi|can bo|ho (?:va )?ten|dien thoai|so (?:phieu|luong|diem|tieu chi|don vi)|khen|thuong(?! (?:truc|vu))|ky luat|vi pham|don thu|dang vien|dang phi|doan phi|hoi phi|kinh phi|dai hoi|nhan su|kien toan|doan vien|chi doan(?! co so)|thanh nien|thieu nhi|nha van hoa|tru so|duong dan|minh chung|van ban|bien ban|ke hoach|bao cao|chi tieu|nam (?:truoc|ngoai|sau)|(?:nam|so voi) 20\\d\\d|tu (?:cham|danh gia|nhan|xep|kiem tra|tham dinh)|y nghia|ky hieu|chu giai|quy uoc|nop|bi thu|tham (?:gia|du)|du (?:hop|hoi)|diem danh|dia (?:ban|chi|diem)|loai hinh";
const MATTER = new RegExp(`^(?:so|stt|ma|tong|ty le|ti le|ngay|ten|link)\\b|\\b(?:${MATTER_WORDS})\\b`);
const DECISION_WORDS =
  "ket luan|y kien|bieu quyet|de nghi|de xuat|duyet|xet|xep loai|phan loai|xep hang|danh gia|ket qua|tinh trang|trang thai|cong nhan|quyet dinh|quyet nghi|thong nhat|chot|nhat tri|dong y|dong thuan|hoi dong|hoi nghi|btv|ban thuong vu|thuong truc|thuong vu|bch|ban chap hanh|cap uy|dang uy|chi uy|lanh dao|tap the|tham dinh|phuc tra|tham tra|hau kiem|kiem tra|(?:huyen|tinh|thanh|quan|thi) doan|cap tren|ubnd|danh hieu|muc do|hoan thanh|xac nhan";
const DECISIONS = new RegExp(`\\b(?:${DECISION_WORDS})\\b`, "g");
/** When it was appraised or decided, or its papers came in; by the number of which paper. */
const DAY = pattern(
  "^(?:so|ngay|ky hieu)\\b(?:[ ,/&]+[^\\s,/&]+){0,2}[ ,/&]+(?:qd|quyet dinh)\\b|^(?:(?:du kien|cac|tu) )?(?:ngay|thoi (?:gian|diem)|lich|gio|tuan|thang|dot)\\b(?=.*\\b(?:tham dinh|phuc tra|tham tra|hau kiem|kiem tra|cham(?: diem)?|xet|duyet|thong qua|bieu quyet|cong nhan|quyet dinh|ket luan|chot|hop|lam viec|khao sat|danh gia|ho so|minh chung)\\b)|\\b(?:tham dinh|phuc tra|kiem tra|xet|duyet|cham|hop|lam viec) (?:vao )?ngay$",
);

const known = new Map<string, Asks>();
const MOST_KEPT = 2_000;

/** What a heading asks for, by the lowest of its words. */
export function asksFor(heading: string): Asks {
  let asks = known.get(heading);
  if (asks === undefined) {
    if (known.size >= MOST_KEPT) known.clear();
    asks = read(lowestOf(heading));
    known.set(heading, asks);
  }
  return asks;
}

function read(text: string): Asks {
  const folded = fold(text);
  if (OPINION.test(folded)) return "opinion";
  if (ranksOther(folded)) return "matter";
  if (DAY.test(folded) && !namesOtherMatter(folded.replace(DECISIONS, " "))) return "day";
  // "Thường trực", "Hội nghị", "danh hiệu" are part of other matters' names as well.
  const rest = folded.replace(DECISIONS, " ");
  if (MATTER.test(folded) || (namesOtherMatter(rest) && !saysThree(text))) return "matter";
  if (rest !== folded) return "decision";
  return headsNotes(text) ? "note" : "other";
}

/** Whether notes on the result stand below a heading; opinions on the work, whose words are endless, stand below others. */
export const headsOfResult = (heading: string): boolean => OF_RESULT.test(fold(lowestOf(heading)));
const OF_RESULT = /^\W*(?:ghi chu|chu thich|luu y|gc|tinh trang|trang thai|ket luan|khac)\b/;

const FILE = /\b(?:ho so|ban (?:cung|giay|mem|chinh)|ky(?: nhay)?|nop|chot|duyet|phuc khao)\b/;
const COMPLAINT = /\b(?:don thu|khieu nai|to cao|ky luat|vi pham|loai tru|diem liet)\b/;
const lowest = (heading: string) => fold(lowestOf(heading));
const isOther = (folded: string) => isOfLife(folded) || /\bkhen\b/.test(folded);

/** Whether a heading asks how a unit's file stands, or of complaints and penalties: what may keep it from being recognised. */
export const asksOfFile = (heading: string): boolean => {
  const folded = lowest(heading);
  return (FILE.test(folded) || COMPLAINT.test(folded)) && !isOther(folded);
};
/** Whether a cell below such a heading says that something is wrong: "Chưa ký", "Lỗi"; a complaint, whatever it is. */
export function isBadOfFile(heading: string, text: string): boolean {
  if (heading === "" || !asksOfFile(heading)) return false;
  const said = fold(text);
  return COMPLAINT.test(lowest(heading))
    ? !/^(?:khong|ko|k|0|chua|-|–|x khong)\b/.test(said) && /[a-z]/.test(said)
    : /^(?:chua|khong|ko|thieu|loi|hong|qua han|tre han|no)\b/.test(said) && said !== "khong";
}
