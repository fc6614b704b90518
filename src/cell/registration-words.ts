/**
 * @fileoverview What a heading, a title or a tab's name registers: "3 chủ động" or something else ([O5]).
 * Districts keep lists of many things called "đăng ký".
 */

import { fold } from "../vietnamese/fold";
import { anyOf } from "../vietnamese/whole-words";

/**
 * `ours`: registering "3 chủ động"; `bare`: đăng ký and no word of what; `other`: of something else; `negated`: who
 * did not register or withdrew; `unsure`: đăng ký with words that this vocabulary does not know.
 */
export type RegistrationTopic = "ours" | "bare" | "other" | "negated" | "unsure";

const THREE = "@3";
const REGISTERS = "@dk";

/** What districts register besides, and words of which none stands in a registration of 3 chủ động. */
const OTHER_MATTERS = anyOf(
  "hien mau|thi dua|danh hieu|khen thuong|cong trinh|phan viec|tap huan|boi duong|lop|khoa hoc" +
    "|hoc bong|hoc sinh|hoc vien|cuoc thi|hoi thi|hoi thao|hoi trai|hoi dien|hoi nghi|du thi|bai thi" +
    "|thi sinh|tim hieu|giai thuong|giai chay|giai bong|trai he|trai huan luyen|manh|xuat sac|tien tien" +
    "|tinh nguyen|mua he xanh|nghia vu quan su|nhap ngu|viec lam|vay von|khoi nghiep|sang kien|sang tao" +
    "|y tuong|ket nap|ket nghia|doan vien|hoi vien|dang vien|doi vien|thanh vien|ca nhan|can bo" +
    "|ho (?:va )?ten|nhom mau|don vi mau|(?<!danh )sach|bao chi|tap chi|an pham|dong phuc|xe|phong nghi" +
    "|com|an trua|ve tau|qua tang|dai hoi|mit tinh|ra quan|chuong trinh|du an|nong thon|do thi|van minh" +
    "|trong cay|cay xanh|vuon uom|duong hoa|moi truong|thap sang|camera|ma so thue|kinh doanh|ket hon" +
    "|khai sinh|tam tru|phan mem|tai khoan|chung chi|bao hiem|kham|tiem|vac ?xin|van nghe|the thao" +
    "|bong da|bong chuyen|viet da|truc|lich hop|giao ban|hoc bac|lam theo|nghi phep|doan phi|hoi phi" +
    "|thu chi|quy|dong gop|ung ho|nha nhan ai|nha tinh nghia|san pham|ocop|mo hinh|thanh nien tien" +
    "|dam cuoi|phat thanh|fanpage|zalo|email|suat an|can cuoc|dinh danh|nguoi tham gia|so nguoi|so luong" +
    "|chi tieu|di co so|nang luc|ky nang|ngoai khoa|don vi may|tac pham|video|clip|gian hang|tuyen sinh" +
    "|tuyen dung|hoc phan|tin chi|trung tuyen",
);
/** Parts of another matter's name that "đăng ký … 3 chủ động" may have of its own. */
const OURS_TOO = /\b(?:danh hieu|thi dua|mo hinh|chi tieu|so luong|quy (?=[ivx\d]))\b/g;
/** Work about registered units that is not their registering. */
const ABOUT_REGISTERED = anyOf(
  "tham dinh|phuc tra|kiem tra|khao sat|giam sat|cham|danh gia|xep loai|phan cong|phu trach|kinh phi" +
    "|ho tro|nop bao cao|lich|tien do|don doc|ket qua cong nhan|ket qua thuc hien|de nghi cong nhan" +
    "|hoan thanh|giai trinh|minh chung|ho so",
);

/** Words that add nothing: of time, number and paper, of lists, of who registers. */
const NEUTRAL = new Set(
  (
    "ngay thang nam quy dau cuoi giua ky thoi gian diem dot lan so van ban vb ke hoach kh cong cv to trinh phieu mau " +
    "bieu hinh thuc tinh trang thai ket qua kq danh sach ds cua cac nhung moi don vi dv doan co so dcs csd chi xa phuong " +
    "thi tran truong khoi cum huyen quan tinh thanh pho tp tx cap gui nop lap tong hop bang theo doi truc thuoc toan va " +
    "hay hoac khong chua x da roi tham gia xay dung thuc hien phan dau dat tieu chuan chi noi dung chu dong chinh bo sung " +
    "sheet tab trang file tai trong voi du cuoi stt tt i ii iii iv v a b c d e duoc len ve viec ban xac nhan tu nguyen " +
    "cau tra loi bieu mau form responses response phan hoi dong chi anh ban minh hang nhan ghi chu co nguyen vong tren dia " +
    "ten to chuc btv bch ban thuong vu thanh nien tncs ho chi minh hcm nghiep cho do la gi nao ay thong tin chung nhiem"
  ).split(" "),
);

/** After these a place's name follows: "huyện Cao Lộc", "Huyện đoàn Trà Cú". */
const LEVEL = new Set("huyen quan tinh tp tx xa phuong doan pho tran".split(" "));
const PLACE_WORDS = 4;

/** "Đủ ĐK" is of conditions, "điều kiện". */
const DANG_KY = /\b(?:dang k[yi]|(?<!\b(?:du|dat|thieu) )(?:dk[yi]?|d[./ ]k[yi]?))\b/g;
const THREE_PROACTIVE = /\b(?:0?3|ba|iii) ?(?:chu dong|cd)\b/g;
/** The third content, and no name of ours: "Nội dung 3: Chủ động tham mưu". */
const THIRD = /\b(?:0?3|iii)\s*[.:)]+\s*(?=chu dong\b)/g;
const SAYS_EITHER = /\bco ?(?:\/|hay|hoac)? ?(?:khong|chua|ko) (?=@dk)/g;
const NEGATED = /\b(?:khong|chua|ko|rut|xin rut|huy|tu choi|thoi|xin thoi)(?: co| tham gia)? @dk/;

/** What a text about registering registers; null where it speaks of no registering. */
export function registrationTopic(text: string): RegistrationTopic | null {
  const folded = marked(text);
  if (!folded.includes(REGISTERS)) return null;
  if (NEGATED.test(folded.replace(SAYS_EITHER, ""))) return "negated";
  if (folded.includes(THREE)) return withThree(folded);
  if (OTHER_MATTERS.test(folded)) return "other";
  if (ABOUT_REGISTERED.test(folded)) return "unsure";
  return knowsEveryWord(folded) ? "bare" : "unsure";
}

/** Whether a text speaks of "3 chủ động". */
export function saysThree(text: string): boolean {
  return marked(text).includes(THREE);
}

/** Whether a text is the name "Đoàn cơ sở 3 chủ động" and nothing of what came of it. */
export function namesOnlyThree(text: string): boolean {
  const folded = marked(text).replace(OURS_TOO, " ");
  return (
    folded.includes(THREE) &&
    !/\b(?:ket qua|kq|cong nhan|thuc hien|dat)\b/.test(folded) &&
    knowsEveryWord(folded)
  );
}

/** Whether a text names a matter of its own that is not 3 chủ động: blood, fees, people, emulation. */
export function namesOtherMatter(text: string): boolean {
  return OTHER_MATTERS.test(marked(text));
}

/**
 * Whether a heading or a sentence says that somebody did not register, or took it back: of 3 chủ động, which is called a
 * model, too, or of what it leaves open.
 */
export const saysNotRegistered = (text: string): boolean =>
  registrationTopic(text) === "negated" && !OTHER_MATTERS.test(marked(text).replace(/\bmo hinh\b/g, ""));

/** Whether a text holds no more than words of time, number, paper, lists and who registers. */
export function saysNothingElse(text: string): boolean {
  const folded = marked(text);
  return !OTHER_MATTERS.test(folded) && !ABOUT_REGISTERED.test(folded) && knowsEveryWord(folded);
}

/** What says that a list or a column is one part of those who register: "đợt 2", "bổ sung". */
const PART = /\b(?:dot|lan) (?:\d{1,2}|[ivx]{1,4}|dau|cuoi|mot|nhat|hai|ba)\b|\bbo sung\b|\btiep theo\b/;
const FIRST_PART = /^(?:dot|lan) (?:0?1|i|dau|mot|nhat)$/;
/** Its other names. */
const NARROWER = /\b(?:du kien|trich|con lai|lien tiep)\b/;
/** No group where the list goes by groups. */
const GROUP = /(?<!\b(?:theo|cac|tung|moi) )\b(?:khoi|cum) [a-z]/;
/** Folded it is each, "mỗi". */
const NEW = /(?<!\p{L})mới(?!\p{L})/iu;
const LATER = /\b(?:nam|ky|giai doan) (?:sau|toi|tiep theo|ke tiep)\b/;

/** Which part of those who register a text says that it is of; null: of none by name. */
export const partOf = (text: string): string | null => PART.exec(marked(text))?.[0] ?? null;

/** Whether a part is the first, without which the others are not all. */
export const isFirstPart = (part: string): boolean => FIRST_PART.test(part);

/** Whether a text is of the registering for a later year. */
export const isForLater = (text: string): boolean => LATER.test(marked(text));

/** Whether a text is of some of those who register only: whoever is not among them may be among the others. */
export function isOfSome(text: string): boolean {
  // "Khối xã" alone may be the first group of several.
  if ((registrationTopic(text) !== null || text.startsWith("(")) && GROUP.test(marked(text))) return true;
  return partOf(text) !== null || NARROWER.test(marked(text)) || NEW.test(text.normalize("NFC"));
}

/**
 * Whether a column is of some of those who register and none beside it of the others: "Đăng ký bổ sung" alone.
 * @param all the headings of all columns of registering
 */
export function isOnlyOfSome(heading: string, all: readonly string[]): boolean {
  if (!isOfSome(heading)) return false;
  return all.every((one) => isOfSome(one) && !(all.length > 1 && isFirstPart(partOf(one) ?? "")));
}

/** What a title of registering 3 chủ động may have besides. */
const OF_THE_WORK =
  /\b(?:danh hieu|thi dua|chi tieu|so luong|mo hinh(?! diem)|phong trao|cuoc van dong|trien khai|cong tac doan|cong tac|tieu chi|giai doan|hoat dong|nhiem vu|giao uoc|cam ket|gan voi)\b/g;

/** Whether a title of registering 3 chủ động has words of a purpose of its own, or is of chi đoàn: models, appeals. */
export function isForPurpose(text: string): boolean {
  const folded = marked(text).replace(OF_THE_WORK, " ");
  return /\bchi doan\b(?! (?:va |co so|truc thuoc))/.test(folded) || !knowsEveryWord(folded);
}

/** Whether a text is about following up plans handed in, as units that register hand one in. */
export function followsUpPlans(text: string): boolean {
  return /\b(?:nop|gui|theo doi|trien khai|ban hanh|da co)(?: \S+){0,4}? (?:ke hoach|kh)\b/.test(
    marked(text),
  );
}

/** Whether a folded word adds nothing by itself: of time, number and paper, of lists, of places' levels. */
export const isNeutral = (word: string): boolean => NEUTRAL.has(word) || LEVEL.has(word);

/** What is longer is neither heading nor title. */
const LONGEST = 400;

function marked(text: string): string {
  if (text.length > LONGEST) return "";
  return fold(text)
    .replace(THIRD, " ")
    .replace(/["“”'’‘*_()[\]{}:;,.!?|\\–—-]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(THREE_PROACTIVE, THREE)
    .replace(DANG_KY, REGISTERS)
    .trim();
}

function withThree(folded: string): RegistrationTopic {
  const registers = folded.indexOf(REGISTERS);
  const three = folded.indexOf(THREE);
  const own = (part: string) => part.replace(OURS_TOO, " ");
  const [before, between, after] = [
    folded.slice(0, Math.min(registers, three)),
    folded.slice(Math.min(registers, three), Math.max(registers, three)),
    folded.slice(Math.max(registers, three)),
  ].map(own) as [string, string, string];
  const first = registers < three;
  if (OTHER_MATTERS.test(between)) return "other";
  // "3 chủ động – đăng ký tập huấn": what is registered stands last.
  if (!first && OTHER_MATTERS.test(`${before} ${after}`)) return "other";
  if (OTHER_MATTERS.test(`${before} ${after}`)) return "unsure";
  return ABOUT_REGISTERED.test(folded) ? "unsure" : "ours";
}

function knowsEveryWord(folded: string): boolean {
  let place = 0;
  for (const word of folded.split(/[ /]+/)) {
    if (LEVEL.has(word)) place = PLACE_WORDS;
    else if (word === "" || word.startsWith("@") || NEUTRAL.has(word) || /^\d[\d/.-]*$/.test(word)) continue;
    else if (place > 0) place -= 1;
    else return false;
  }
  return true;
}
