/**
 * @fileoverview What the words of a heading say a column holds: the vocabulary of district sheets, folded.
 * Whole headings are matched, never a word inside one: "Kiểm tra, đánh giá…" is a criterion's text.
 */

import { registrationTopic } from "../../cell/registration-words";
import { oneLetterOff } from "../../vietnamese/slip";
import type { Field } from "../reading";
import { beforeOffer, offersMarks } from "./offers-marks";

/** `mark`: a mark of which the heading does not say whose it is; `pass`, `fail`: one of the pair Đạt | Chưa đạt. */
export type HeadingField =
  | Exclude<Field, "selfPass" | "selfFail" | "appraisedPass" | "appraisedFail">
  | "mark"
  | "pass"
  | "fail";

export interface HeadingWord {
  readonly field: HeadingField;
  /** 0…1. */
  readonly sure: number;
  /** Whose half of a pair it is: "Tự chấm – Không đạt". */
  readonly of?: "self" | "appraised";
}

/** Who appraises. */
const ABOVE =
  "(?!quan (?:ly|triet|he)|tinh (?:hinh|than|nguyen))(?:cap tren|doan cap tren|cap huyen|doan cap huyen|huyen doan|huyen|quan doan|quan|thi doan|thanh doan|thanh pho|tinh doan|tinh|cap tinh|btv|ban thuong vu|to tham dinh|doan tham dinh|doan kiem tra|doan khoi|hoi dong|to cong tac|doan xa|doan phuong|cap co tham quyen|bch|ban chap hanh|thuong truc|trung uong|tw doan|ubkt)";
/** Who is appraised. */
const UNIT =
  "(?:(?:bch|btv|ban chap hanh|ban thuong vu) )?(?:don vi|co so|doan co so|co so doan|dcs|csd|chi doan(?: co so)?|doan xa|xa doan|xa|doan phuong|phuong doan|phuong|doan vien|doan truong|thi tran|doan thi tran)";
/** What a unit belongs to. */
const DISTRICT = "(?:huyen|quan|thi xa|thi|thanh pho|thanh|tp|tinh)";
/** Words that follow the field's own without changing it. */
const TAIL =
  "(?: (?:cua|tu|do|tai|theo|o|boi) .{1,60}| (?:nam|quy|thang|nam hoc|lan|vong|dot|lan thu|dot thu) [\\d /-]+| (?:lan|vong|dot)(?: thu)? (?:nhat|dau|hai|ba|cuoi|i{1,3})| bo sung| (?:cua )?(?:don vi|co so|huyen doan|cap tren|btv|ban thuong vu|doan cap tren).{0,40})?";

const BODY =
  "chi bo|dang bo|(?:to chuc (?:co so )?)?dang(?! k[yi])|chinh quyen|ubnd|cong doan|hoi (?:lhtn|lien hiep|phu nu|nong dan|ccb|cuu chien binh|sinh vien|sv|chu thap do)|mat tran|mttq|doi (?:tntp|thieu nien)|lien doi|co quan|nha truong|can bo|cong chuc|vien chuc|doan vien|dang vien|bi thu";
const OF_OTHER_BODY = new RegExp(
  `^(?:ket qua |de nghi )?(?:danh gia,? )?(?:xep loai|phan loai|xep hang)(?: (?:to chuc|chat luong))? (?:${BODY})(?![a-z])(?!.*(?<!cong )\\bdoan (?:co so|thanh nien|xa|phuong)\\b)`,
);
/** Whether a folded heading ranks another body than the unit: "Xếp loại Đảng bộ xã", "Xếp loại Công đoàn". */
export const ranksOther = (folded: string): boolean => OF_OTHER_BODY.test(folded);

/** "Số lượng minh chứng". */
export const COUNTS_PAPERS =
  /^(?:so luong|so) (?:minh chung|mc|van ban|ho so|tai lieu)(?: (?:da )?(?:nop|co|gui))?$/;

/** "Cộng", "Cộng nội dung 1", "Cộng mục II": a sum; "Cộng tác viên" and "Cộng đồng" are none. */
export const SUM = "cong(?=$| (?:nd|noi dung|muc|phan|mat|tieu chuan) ?(?:so )?(?:\\d|[ivx]+\\b))";

const whole = (source: string) => new RegExp(`^(?:${source})${TAIL}$`);

/** In order: the first that fits says it. */
const VOCABULARY: readonly (readonly [HeadingField, number, RegExp])[] = [
  ["order", 1, /^(?:s?tt|so tt|so thu tu|thu tu|s\.?t\.?t|t\.t|#|no|so)$/],
  // How many papers a criterion has: 0 is none ([E3]). Of the whole unit it is a sum ("other", setSumsAside).
  ["evidence", 1, COUNTS_PAPERS],
  // Never a mark, though they speak of points.
  [
    "other",
    1,
    /^(?:(?:tong )?diem (?:chuan|toi da|thuong|tru|cong|quy dinh|cao nhat)|(?:thang|khung|muc|bieu) diem|barem|diem tc|trong so|he so)\b.*$/,
  ],
  ["other", 1, /^(?:diem )?(?:toi da|max)$/],
  [
    "other",
    0.9,
    new RegExp(
      `^(?:tong(?: cong| so| diem| hop)?|${SUM}|tien do|so (?:tieu chi|noi dung|luong)|ty le|ti le|trung binh|diem trung binh)\\b.*$`,
    ),
  ],
  ["other", 1, /^(?:ghi chu|chu thich|luu y|gc)$/],
  [
    "other",
    1,
    /^(?:dieu kien|yeu cau|huong dan|cach (?:cham|tinh)|thoi (?:gian|han)(?! dang ki)(?! dang ky)|han (?:nop|hoan thanh)|bi thu|pho bi thu|ho (?:va )?ten|dien thoai|so dien thoai|sdt|email|dia chi|so (?:luong )?(?:doan vien|thanh nien|chi doan)|tong so (?:doan vien|chi doan)|ngay (?:cham|tham dinh|kiem tra|cap nhat|nop|gui)|nguoi (?:cham|tham dinh|nhap|lap|kiem tra))\b.*$/,
  ],
  [
    "other",
    0.9,
    /^(?:y kien(?! giai trinh)|nhan xet|kien nghi|de xuat|ton tai|han che|uu diem|tu xep loai|don vi tu xep loai|tu nhan loai)\b.*$/,
  ],

  [
    // Why a file was sent back explains no evidence that lacks.
    "other",
    1,
    /^(?:ly do|li do) (?:tra|yeu cau bo sung|de nghi bo sung|chua nhan)\b.*$/,
  ],
  [
    "explanation",
    1,
    /^(?:giai trinh|giai thich|gt|ly do|li do|nguyen nhan|thuyet minh|noi dung giai trinh|y kien giai trinh|van ban giai trinh|ghi chu.{0,4}giai trinh|ghi chu.{0,4}ly do)\b.*$/,
  ],
  [
    "evidence",
    1,
    /^(?:(?:ten|so|so hieu|so ky hieu|so, ky hieu) (?:van ban|vb|tai lieu)|mc|vb|vb ?mc|vb ?cm|hsmc|tlmc|link|url|duong link|duong dan|file|tep|ho so|tai lieu|van ban|so ky hieu|so, ky hieu|dan chung|can cu(?: danh gia| cham| cham diem| tham dinh)?|co so chung minh|bang chung|lien ket)(?:[ ,/-]+(?:kem theo|kem|dinh kem|gui kem|nop kem|lien quan|luu|so|link|drive|van ban|vb|ho so|tai lieu|mc|hinh anh|anh|san pham|ngay|ngay thang|ngay,? thang,? nam|ngay ban hanh|trich yeu))*$/,
  ],
  [
    "evidence",
    1,
    /^(?!(?:tham dinh|kiem tra|y kien|nhan xet|danh gia) ).*\b(?:minh chung|chung minh|kiem chung|minh chúng)\b.*$/,
  ],

  [
    "registration",
    1,
    /^(?:(?:da|co|ngay|thoi gian|thoi diem|tinh trang|noi dung|van ban|so van ban|so vb|vb|so ke hoach|so kh|tham gia|nop|da nop|ban|phieu|ket qua|don vi|ke hoach|hinh thuc) )?(?:dang ky|dang ki|dk|dky)\b.*$/,
  ],

  [
    "self",
    1,
    whole(
      "(?:diem |ket qua |kq |muc |phan |cot )?(?:don vi |dv |dcs |co so |doan co so |chi doan |xa |cac don vi )?(?:tu (?:cham|danh gia|dg|xep|nhan xet|nhan|cho diem|kiem(?: tra)?|tham dinh|cham diem|danh gia,? cham diem|xac dinh)|tdg|tcd|dvtc|dvtn|dvtdg|tn|cstc)(?: diem)?",
    ),
  ],
  [
    "self",
    0.9,
    new RegExp(
      `^(?:diem |ket qua )?(?:cua )?${UNIT} (?:tu )?(?:cham|danh gia|cham diem|nhan xet|bao cao|de nghi|de xuat)$|^(?:de nghi|de xuat|bao cao) (?:cua |tu )${UNIT}$`,
    ),
  ],

  [
    "appraised",
    1,
    whole(
      "(?:diem |ket qua |muc |phan |cot |ket luan |y kien )?(?:duoc )?(?:tham dinh|tham tra|phuc tra|phuc kiem|kqtd|td|kiem tra|hau kiem|cham tham dinh|kiem tra,? tham dinh|tham dinh,? danh gia|danh gia,? tham dinh|ktra)(?: lai| thuc te)?(?: diem)?",
    ),
  ],
  [
    "appraised",
    1,
    new RegExp(
      `^(?:diem |ket qua |muc )?(?:do )?(?:cua )?${ABOVE}(?: .{1,30})? (?:cham|danh gia|cham diem|ket luan|cong nhan|xac nhan|xet|duyet|phe duyet|quyet dinh|tham dinh|cho diem)(?: diem| lai)?$`,
    ),
  ],
  [
    "appraised",
    1,
    new RegExp(
      `^(?:diem|ket qua|danh gia|cham|ket luan|xac nhan|phe duyet)(?: danh gia| cham)? (?:cua |tu )?${ABOVE}(?: .{1,30})?$`,
    ),
  ],
  ["appraised", 1, /^(?:diem|ket qua) (?:tham dinh|phuc tra|duyet|cap tren)\b.*$/],
  [
    "appraised",
    1,
    /^(?:(?:to|hoi dong|doan|to cong tac) (?:tham dinh|phuc tra|kiem tra)|(?:to|nhom)(?: tham dinh| phuc tra| kiem tra| cong tac)?(?: so)?)(?: \d)?$/,
  ],

  ["pass", 1, /^(?:dat|co dat|hoan thanh|(?:da )?ht)(?:[ :=]+\(?x\)?)?$/],
  [
    "fail",
    1,
    /^(?:(?:chua|khong|ko|k)\.? ?(?:dat|hoan thanh|ht)|kd|cd|cht|kht|k|khong|chua)(?:[ :=]+\(?x\)?)?$/,
  ],

  ["mark", 0.9, /^(?:ket qua |diem )?(?:lan|vong|dot)(?: thu)? ?(?:\d|i{1,3}|nhat|hai|ba|cuoi)$/],
  [
    "mark",
    0.9,
    /^(?:danh gia|dg|cham|cham diem|ket qua danh gia|ket qua cham|ket qua cham diem|diem|so diem|diem cham|diem dat|diem so|muc (?:do )?(?:dat|hoan thanh)|muc do dat duoc|muc do|kq dat|dat ?[/,-] ?(?:chua|khong|ko|k)(?: ?dat)?|(?:dat|d) ?[/,-] ?(?:kd|cd|k)|tinh trang|trang thai|xac nhan|ket qua thuc hien|ket qua dat duoc|kqth|muc cham)$/,
  ],

  [
    "result",
    1,
    /^(?:ket qua|ket luan|kq|ket qua chung|kq chung|kl|ket qua cuoi(?: cung| nam)?|ket luan chung|danh gia chung|ket qua tong hop|ket qua xet|ket qua xet duyet)(?: nam \d{4})?$/,
  ],
  ["other", 1, OF_OTHER_BODY],
  [
    "result",
    1,
    /^(?:ket qua |de nghi |xet |dat |kq |duoc |ket luan |quyet dinh |qd |de xuat )?(?:cong nhan|xep loai|cnhan|phan loai|xep hang|danh hieu)\b.*$/,
  ],
  ["result", 0.9, /^(?:ket qua|ket luan|kq) .*(?:cong nhan|xep loai|chu dong|3 ?cd)\b.*$/],
  ["result", 0.9, /^(?:de nghi|dat|de nghi dat|du dieu kien)(?: danh hieu)? .*(?:3 chu dong|3cd)\b.*$/],
  ["result", 0.8, /^(?:de nghi|xet duyet)$/],

  [
    "officer",
    1,
    /^(?!(?:co |lap )?(?:so|so sach|bang|bieu|ho so|danh sach|cong tac) )(?:.{0,20}\b)?(?:phu trach|theo doi|duoc phan cong|phan cong)(?: .{1,40})?$/,
  ],
  [
    "officer",
    0.9,
    /^(?:can bo|chuyen vien|dong chi|uv btv|uy vien)(?: (?:phu trach|theo doi|huyen doan|doan|chi dao).*)?$/,
  ],

  [
    "type",
    1,
    /^(?:loai(?: hinh)?|loai (?:hinh )?(?:don vi|to chuc|to chuc doan|co so doan|doan co so|co so)|khoi|khoi (?:don vi|thi dua)|nhom(?: don vi)?|phan loai don vi)$/,
  ],
  [
    "group",
    1,
    // What was a district until 2025 still tells units apart: "Huyện cũ", "Thuộc huyện (trước sáp nhập)" ([U8]).
    new RegExp(
      `^(?:ten |thuoc |truc thuoc |don vi )?(?:doan )?${DISTRICT}(?: ?[,/-] ?${DISTRICT})*(?: cu| truoc day| truoc (?:khi )?(?:sap nhap|sap xep).*)?$`,
    ),
  ],
  [
    "group",
    1,
    /^(?:cum|vung|mien|khu vuc)(?: ?[,/-] ?(?:khoi|cum|khu vuc|huyen|xa))*(?: (?:thi dua|hoat dong|lien xa|td|so|cong tac|xa|truong))*$/,
  ],
  [
    "group",
    1,
    /^(?:ten )?(?:huyen|quan|thi xa|thanh pho|tp|tinh|cap huyen|cap tinh|cum|cum thi dua|cum so|khu vuc|huyen,? (?:quan|thi|thi xa|thanh|thanh pho|tp).{0,40}|quan,? huyen.{0,20}|huyen ?[/-] ?(?:thanh pho|tp|thi xa|quan).{0,20}|don vi (?:cap tren|cap huyen|chu quan|truc thuoc huyen)|truc thuoc|thuoc|thuoc (?:huyen|quan|thi xa|thanh pho|tp|tinh|cum|khoi|don vi)|doan cap (?:tren|huyen)(?: truc tiep)?|(?:thuoc |truc thuoc |btv |ban thuong vu )?(?:huyen|thanh|quan|thi|tinh) doan|cap tren(?: truc tiep)?|(?:thuoc |cac )?dia ban(?: (?:huyen|quan|cu|tinh|cum|huyen cu))?)$/,
  ],

  [
    "criterion",
    1,
    /^(?:(?:ma|so|ten|stt|ma so|so hieu|noi dung|cac) )?(?:tieu chi|t ?[./] ?c|tc|tieu chi danh gia|tieu chi cham(?: diem)?)(?: (?:danh gia|cham diem|cham|thi dua|cu the|thanh phan|3 chu dong.*))*$/,
  ],
  // Units in rows of their own above their criteria.
  [
    "criterion",
    0.9,
    /^(?:ten )?(?:don vi|doan co so|co so doan|dcs)(?: ?[/,–-] ?| va )(?:cac )?(?:noi dung|tieu chi|tieu chuan)(?: .{1,40})?$/,
  ],
  [
    "criterion",
    0.9,
    /^(?:noi dung|noi dung (?:tieu chi|3 chu dong|danh gia|cham diem|cham|chu dong|cac tieu chi|va tieu chi|tieu chuan|tu cham|kiem tra|tham dinh|thuc hien)|tieu chi,? noi dung|noi dung,? tieu chi|tieu chuan,? tieu chi|tieu chuan|tieu chuan danh gia|noi dung ?[/-] ?tieu chi|cac noi dung(?: danh gia)?|nd|ma nd|ma)$/,
  ],

  [
    "name",
    1,
    /^(?:ten )(?:cac )?(?:don vi|doan|co so|chi doan|to chuc|xa|phuong|truong|dia phuong|dcs|csd|cs doan|dv)\b.*$/,
  ],
  [
    "name",
    1,
    /^(?:cac )?(?:don vi|doan co so|co so doan|to chuc doan|to chuc co so doan|don vi co so|co so|dcs|csd|doan truc thuoc|don vi truc thuoc|dia phuong|dia phuong,? don vi|don vi,? dia phuong)(?: (?:truc thuoc|duoc (?:danh gia|tham dinh|cham|xet|kiem tra|phuc tra)|dang ky|co so|doan|thuc hien|tham gia|doan co so|bao cao).*)?$/,
  ],
  [
    "name",
    0.9,
    /^(?:doan |cac doan |cac )?(?:xa|phuong|thi tran|chi doan|chi doan co so|truong)(?: ?[,/–-]? ?(?:xa|phuong|thi tran|dac khu|va|chi doan|chi doan co so|truong|truong hoc|don vi|tt|co quan|doanh nghiep|truc thuoc|tuong duong))*$/,
  ],
  ["name", 0.9, /^(?:doan co so|co so doan|don vi) ?[,/(–-] ?.{1,40}$/],
];

const NEVER_LABELLED = new Set<HeadingField>(["name", "order", "group", "type", "officer", "registration"]);

/** "Đơn vị đăng ký" may stand over names. */
const WHO_REGISTERS =
  /^(?:ten |cac |danh sach |ds )*(?:don vi|dv|doan|co so|dcs|csd|xa|phuong|truong|chi doan)\b/;

/** What each folded heading was read as, since the same few words stand over and over. */
const known = new Map<string, HeadingWord | null>();

/** What a heading's words say, null where they are none of the field's. Takes folded text. */
export function headingWord(folded: string): HeadingWord | null {
  if (folded === "") return null;
  const before = known.get(folded);
  if (before !== undefined) return before;
  const words = plain(folded);
  const found = readWord(words) ?? readMistyped(words);
  if (known.size > 5000) known.clear();
  known.set(folded, found);
  return found;
}

const OF_TITLES =
  /^(?:(?:cac )?danh hieu(?: thi dua)? (?:dang ky|dk)|(?:dang ky|dk) (?:(?:cac )?danh hieu(?: thi dua)?|thi dua))(?: (?:dau|nam|\d{4}))*$/;

function readWord(words: string): HeadingWord | null {
  const bare = words.replace(/\s*\([^)]*\)?\s*/g, " ").trim();
  if (words === "" || (words.length > 90 && bare === words)) return null;
  if (offersMarks(words)) return { field: "mark", sure: 0.9 };
  const before = beforeOffer(words);
  if (before) return readWord(before.words);
  if (words.length > 90) return readWord(bare);
  // "Đơn vị: Đoàn xã Gia Cát" is a line above a table and heads no column.
  const labelled = /:\s*\S/.test(words);
  const registers = registrationTopic(words);
  if (registers === "ours" && !labelled) return { field: "registration", sure: 1 };
  if (registers === "bare" && !labelled && !WHO_REGISTERS.test(words))
    return { field: "registration", sure: 1 };
  // What stands below says whether ours is among the titles.
  if (registers === "other" && OF_TITLES.test(bare)) return { field: "registration", sure: 0.6 };
  // Of blood, works, or of who did not register: a column of its own kind, never of registration ([O5]).
  if (registers !== null && registers !== "bare") return { field: "other", sure: 1 };
  for (const [field, sure, pattern] of VOCABULARY)
    if (pattern.test(words) && !(labelled && NEVER_LABELLED.has(field))) return { field, sure };
  return halfOf(words) ?? (bare !== words && bare !== "" ? readWord(bare) : null);
}

/** "Tự chấm – Không đạt", "Thẩm định (Đạt)": half a pair, and whose. */
function halfOf(words: string): HeadingWord | null {
  const [, whose = "", half = ""] = /^(.+?)\s*[:(–—-]\s*((?:chua |khong )?dat)\)?$/.exec(words) ?? [];
  const of = half === "" ? undefined : readWord(whose)?.field;
  return of === "self" || of === "appraised"
    ? { field: half === "dat" ? "pass" : "fail", sure: 0.9, of }
    : null;
}

/** The words that say most, for headings with a letter too many, too few, wrong or swapped. */
const OFTEN = [
  "minh chung",
  "chung minh",
  "tham dinh",
  "tu cham",
  "tu danh gia",
  "giai trinh",
  "don vi",
  "dang ky",
  "ket qua",
  "cong nhan",
];

/** How sure a heading is that is read with a slip. */
export const OF_SLIP = 0.7;

/** Words one letter off from these that are words of their own: "Đảng ủy", "đúng kỳ", "đáng kể", "dạng KH". */
const OTHER_WORDS = /^(?:dang uy|dung ky|dang ke|dang kh)$/;

/** What a heading says once a slip of one letter in it is put right; less sure, and never a long text. */
function readMistyped(words: string): HeadingWord | null {
  if (words.length < 5 || words.length > 45 || /\d/.test(words)) return null;
  const starts = [0, ...[...words.matchAll(/[ /(]/g)].map(({ index = 0 }) => index + 1)];
  for (const meant of OFTEN)
    for (const start of starts)
      for (const length of [meant.length, meant.length - 1, meant.length + 1]) {
        const end = start + length;
        const typed = words.slice(start, end);
        if (end > words.length || /^[a-z]/.test(words.slice(end)) || typed === meant) continue;
        if (typed[0] !== meant[0] || OTHER_WORDS.test(typed) || oneLetterOff(typed, meant) < 0) continue;
        const read = readWord(words.slice(0, start) + meant + words.slice(end));
        if (read) return { field: read.field, sure: Math.min(read.sure, OF_SLIP) };
      }
  return null;
}

/** Without quotes, stars and what stands around the words. */
function plain(folded: string): string {
  return folded
    .replace(/["“”'’‘*_]/g, "")
    .replace(/^[\s.:;,\-–(]+|[\s.:;,\-–]+$/g, "")
    .replace(/^([^()]*)\)$/, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
