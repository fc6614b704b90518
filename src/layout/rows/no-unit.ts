/**
 * @fileoverview Rows with marks whose words say that they are no unit's ([U1]): an example for who fills the table in,
 * the whole area together, what somebody remarked.
 */

import { isDitto } from "../../cell/ditto";
import { isOfTime } from "../../units/aside";
import { isUnitName } from "../../units/looks-like-name";
import { unitType } from "../../units/names";
import { fold, tidy } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import { opensWithContent } from "../headings/heading";
import { headingNumber } from "../headings/number";
import { isTotal } from "./row-words";

/** "VD", "Ví dụ 1", "Mẫu" where a number should be. Diacritics stay: "Mẫu" is no colour. */
const EXAMPLE = /^(?:v[ií] d[uụ]|vd|minh h[oọ]a|m[aẫ]u|d[oò]ng m[aẫ]u)\s*\d*\s*[.:)]?$/;
/** "Ví dụ: Đoàn xã A", "Đoàn xã A (ví dụ)". A name that only holds the word, "Mẫu Sơn", is one. */
const EXAMPLE_NAME =
  /^(?:v[ií] d[uụ]|vd)\s*\d*\s*[.:)–-]|[([]\s*(?:dòng )?(?:v[ií] d[uụ](?!\p{L})[^)\]]*|vd|minh h[oọ]a|m[aẫ]u)\s*[)\]]$/u;
/** A template's row where the name should be: "Đơn vị mẫu", "Đoàn xã Test", "Tên đơn vị", "Đoàn xã (Tên xã)". */
const TYPE = "(?:đơn vị|dòng|đoàn|cơ sở|xã|phường|thị trấn|trường|chi đoàn)";
const TEMPLATE_NAME = new RegExp(
  `^(?:(?:${TYPE} )*(?:mẫu|ví dụ|vd|test|abc xyz|nguyễn văn [a-z])|(?:ghi |điền |nhập )?tên (?:${TYPE} ?)+)\\s*\\d*[.:]?$|\\S\\s*[([]\\s*(?:(?:ghi |điền |nhập )?tên(?: ${TYPE})*|dòng mẫu[^)\\]]*|(?:(?:đ\\/c|đồng chí|đơn vị) )?(?:tự )?(?:điền|ghi tên|nhập tên)[^)\\]]*)\\s*[)\\]]$`,
  "u",
);

/** Whether a row shows how the table is filled in: by what stands for its number, or its name. */
export function isExample(order: string, name: string): boolean {
  return (
    EXAMPLE.test(tidy(order).toLowerCase()) ||
    [EXAMPLE_NAME, TEMPLATE_NAME].some((one) => one.test(tidy(name).toLowerCase().normalize("NFC")))
  );
}

const LEVEL =
  "(?:huyen|tinh|thi xa|thi|quan|thanh pho|thanh|tp|xa|phuong|thi tran|dac khu|doan|khoi|cum|truong|" +
  "nganh|dia ban|dia phuong|he thong|don vi|bo)";
/** "Toàn huyện", "Chung cả huyện", "Kết quả chung": nothing but the area, or that it is of all. */
const WHOLE = new RegExp(
  `^(?:(?:ket qua|danh gia|ty le|tinh|tong hop)? ?(?:chung )?(?:toan|ca) ${LEVEL}(?: doan)?(?: chung)?|(?:(?:ket qua|danh gia|xep loai|tong hop|tinh|tong|so lieu) )?chung)\\s*[:.]?$`,
);

/** The police's short name, "CA huyện"; "cả" has its tone, unless the whole text has none: "ca huyen". */
const POLICE = /(?<!\p{L})(?:CA|[Cc]a(?= .*[^\p{ASCII}]))(?!\p{L})/u;

/** Whether a text says of all units together. */
export function isWhole(text: string): boolean {
  return WHOLE.test(fold(text)) && !POLICE.test(text.normalize("NFC"));
}

/** "Cụm 1", "Cụm thi đua số 2", "Nhóm A", "Khối xã, thị trấn": no more than a group's number, or the kinds of its units. */
const GROUP_ALONE =
  /^(?:(?:cum|nhom|vung|mien|khu vuc|bang|bieu|danh sach)(?: thi dua| lien xa| hoat dong)?(?: so)? ?(?:\d{1,2}|[ivx]{1,4}|[a-h])|(?:khoi|nhom)(?: (?:cac|so|,|va|xa|phuong|thi tran|truong(?: hoc)?|co quan|doanh nghiep|nong thon|do thi))+)$/;

/** Whether what stands for a name among units called by type and name says of a group or of all together. */
export const isAggregate = (name: string): boolean => {
  const folded = fold(name.replace(AROUND, "")).replace(/,/g, " ,");
  return isTotal(name) || /^(?:bang )?tong hop\b/.test(folded) || GROUP_ALONE.test(folded);
};

const STANDARD = pattern(
  "^(?:muc )?(?:(?:yeu cau|dinh muc|chi tieu|tieu chuan|chuan|muc)(?: dat| can dat|" +
    " phai dat)? (?:toi thieu|chung|quy dinh|(?:cua|theo|do|toan|cap) ?(?:huyen|tinh|thanh|thi|quan|doan|" +
    "cum|khoi|btv|huong dan))|(?:(?:binh quan|trung binh|mat bang|muc) chung)|(?:binh quan|" +
    "trung binh) (?:toan|cua|cac|cum|khoi|moi)|quy dinh (?:cua|toi thieu)|toi thieu|(?:doi chieu|" +
    "so sanh) (?:voi|chung))\\b",
);

/** Whether a text names what units are held against, or what they come to together: "Yêu cầu tối thiểu", "Mặt bằng chung". */
export const isStandard = (text: string): boolean => STANDARD.test(fold(text));

const REMARK =
  /^(?:y kien|nhan xet|danh gia|ket luan|kien nghi|de nghi|de xuat|ket qua|xep loai)\b|\b(?:nhan xet|danh gia|ket luan|de nghi|cho y kien)$/;

/** Whether what stands for a name says who remarked, or what is remarked. */
export function isRemark(name: string): boolean {
  return REMARK.test(fold(name)) && !isUnitName(name);
}

/** Whether what stands for a name is a content of the criteria, "Mặt 1", in a table that was read the wrong way round. */
export function isContentName(name: string): boolean {
  const number = headingNumber(name);
  return (number?.kind === "pillar" && number.rest === "") || opensWithContent(fold(name));
}

const JUDGED =
  "cham lai|phuc (?:tra|khao|tham)|ra soat|tham (?:dinh|tra)|hau kiem|kiem tra|xet|dieu chinh|bo sung|" +
  "giai trinh|khieu nai|chot";
const BODY = "(?:to|hoi dong|doan|ban) (?:tham dinh|phuc tra|kiem tra|cong tac|cham)";
const WHO_JUDGES = `btv|ban thuong vu|${BODY}|(?:doan )?cap tren|(?:huyen|tinh|thi|thanh|quan) doan|don vi|co so`;
/** A step of judging, whoever took it, or figures held against others: "Phúc tra", "Lần 2", "BTV kết luận", "So với năm 2020". */
const STEP = new RegExp(
  `^(?:(?:ket qua|kq|diem|ban|phan|dong|y kien|ket luan|de nghi|sau|truoc)(?: (?:khi|cua|tu))* )*(?:(?:${JUDGED})(?!\\w)|(?:lan|dot|vong)(?: thu)? (?:\\d|i{1,3}|nhat|hai|ba|cuoi)\\b|tu (?:cham|danh gia)\\b|(?:${WHO_JUDGES}) (?:(?:tu )?(?:cham|danh gia)|ket luan|de nghi|xet|chot|duyet|thong nhat|quyet dinh|cho y kien|${JUDGED})\\b|ket luan$|so voi|nam (?:truoc|ngoai|nay|20\\d\\d)|cung ky|chinh thuc$|hop (?:bch|btv|ban|hoi dong|doan|ngay|lan|xet|\\d))|^(?:btv|bch|kq|sua|duyet|hdtd)$| (?:cham|xet|tinh|kiem|tham dinh|danh gia) lai$`,
);
/** Who judges, not what is judged, although it begins with Đoàn: "Đoàn thẩm định", "Tổ kiểm tra số 2". */
const JUDGES = new RegExp(`^${BODY} ?(?:so )?\\d*$`);
const AROUND = /^[\s([+–—-]+|[\s)\]:.]+$/g;
/** In a proper name each word has its capital: xã Trung Thành, xã Thống Nhất. */
const PROPER = /\s\p{Lu}\p{Ll}/u;
/** Of the words that an aside is made of one of these at least says that somebody judges. */
const SAYS_STEP =
  /^(?!ngay\b|thoi\b).*\b(?:cham|tham|phuc|xet|duyet|chot|sua|lai|lan|dot|vong|btv|bch|kq|ket qua|danh gia|dieu chinh|bo sung|ra soat|kiem tra|thong nhat|chinh thuc|ban (?:cu|moi|nhap|sao)|cap tren)\b/;

const hasType = (name: string) => isUnitName(name) || unitType(name) !== "khác";

/** Whether what stands for a name is a step of judging, or no more than a sign: its row is another one of the unit above. */
export function isStep(name: string): boolean {
  const bare = tidy(name).replace(AROUND, "");
  const folded = fold(bare);
  if (JUDGES.test(folded) || isDitto(name)) return true;
  const says =
    STEP.test(folded) ||
    (bare.includes(" ") &&
      !PROPER.test(bare) &&
      bare !== bare.toUpperCase() &&
      SAYS_STEP.test(folded) &&
      isOfTime(bare));
  return says && !hasType(bare);
}

/** What bodies are called by besides words of type, with their diacritics: "Đài truyền thanh", "Trạm y tế", "Khối dân vận". */
const BODIES =
  /^(?:(?:cơ sở|tổ|chi|liên|khối|cụm|nhóm|đội|đoàn|hội(?! đồng)|ban|bệnh|trạm|đồn|hạt|đài|báo|nhà|kho|khoa|viện|xưởng|lớp|bến|cảng|chợ|ga|chùa|thư|bảo|siêu|khách|mặt trận|tổ chức|câu lạc bộ|clb|bưu|điện|mỏ|dân|thuế|thanh tra|trung|tổng|văn|nông|lâm|thủy|thuỷ|thôn|xóm|ấp|buôn|bản|làng|khu|phố|khóm|thcs|thpt|sở|cục|phòng|quỹ|tín dụng|vườn|kỹ|môi trường|cấp nước|thị|ubnd|đảng|công|xăng|may|vật tư|du lịch|giao thông|cầu|dịch vụ|thương|trại|tòa|toà|kiểm|quân|bộ|tiểu|đại|học|mầm|mẫu) |tdp|kp)/u;

/**
 * Whether what stands for a name among units called by type and name is mere words, "Rà lần nữa": no type, no name with its
 * capitals, nothing that bodies are called by.
 */
export function isNoName(name: string): boolean {
  const bare = tidy(name).replace(AROUND, "").normalize("NFC");
  if (/^tổ \d+$/i.test(bare)) return true;
  const words = bare.includes(" ")
    ? !PROPER.test(bare) && bare !== bare.toUpperCase()
    : /^\p{Ll}+$/u.test(bare);
  return words && !BODIES.test(bare.toLowerCase()) && !hasType(bare);
}
