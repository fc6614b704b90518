/**
 * @fileoverview Words that what stands in a table is not settled: nobody of this level looked at it, the units marked
 * it themselves, it waits, it is a guess, it was mixed up ([M2], [M6], [L2]).
 */
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import { NOT_YET_APPRAISED } from "./not-yet";
import { noteDoubts } from "./note";
import { saysNotRegistered } from "./registration-words";

/** "Tự nhận xét: …" is what a unit says of its work. */
const SELF = "tu (?:cham|danh gia|nhan(?! xet\\b[^:]{0,25}:)|khai|xep|bao cao|tong hop)";
const NAMED_SELF =
  /\b(cot|o|phan|muc|ban|dong|diem|phieu) tu (?=cham|danh gia|nhan|khai|xep|bao cao|tong hop)/g;
/**
 * Folded words where "cột tự chấm" is a column's name and says of nobody that he marked himself. Set aside beforehand:
 * the sidebar has these words, too, and Safari before 16.4 looks behind nothing.
 */
export const namesAside = (folded: string): string =>
  folded.replace(NAMED_SELF, "$1 tu-").replace(OWN_RANK, "tu-$1");
/** "Tự xếp loại: Khá": what a unit thinks of itself, told beside what was judged. */
const OWN_RANK = pattern(
  "\\btu ((?:xep(?: loai| hang)?|danh gia|nhan|cham(?: diem)?)(?:,? xep loai)?(?: (?:cua don vi|" +
    "chung|dat|nam \\d{4}|don vi))* ?: ?(?:(?:dat|loai|hoan thanh|muc|hang) ?)*(?:xuat sac|tot|kha|" +
    "gioi|trung binh|tb|yeu|tien tien|vung manh|nhiem vu|dat|[a-d](?![a-z])|\\d{1,2} ?/ ?\\d{1,2}|" +
    "htxsnv|httnv|htnv)(?! [^,;.()\\s]))",
  "g",
);
/** Folded, where "từ báo cáo" would be "tự báo cáo". */
const foldSaid = (text: string): string =>
  fold(text.normalize("NFC").replace(/(^|[^\p{L}])từ(?=\s)/giu, "$1theo"));
const LEVEL = `${NOT_YET_APPRAISED}|${SELF}|(?:lay|ghi|tinh) (?:\\S+ ){1,4}tu[ -](?:cham|danh gia)|chua (?:duoc |co )?(?:\\S+ ){0,4}?(?:ro|chac|xac (?:dinh|minh|nhan)|chot|chinh thuc|ket luan|thong nhat|thong qua|bieu quyet)|tam (?:tinh|cham|ghi|thoi|dat)|du kien|uoc (?:dat|thuc hien|tinh)|nghi (?:ngo|van)`;
/** Who marked it, or that nobody did: no mark of this level, whatever else is said of it. */
export const NOT_THIS_LEVEL = new RegExp(`\\b(?:${LEVEL})`);
export const BY_ITSELF = new RegExp(`\\b${SELF}`, "g");
/** What is still to be done with what was handed in. */
export const TO_DO =
  "bo sung|tham dinh|tham tra|phuc tra|duyet|phe duyet|xet|xem xet|kiem tra|thanh tra|xac minh|" +
  "xac nhan|ket qua|ket luan|y kien|ho so|minh chung|giai trinh|cap tren|(?:huyen|tinh|xa) doan|btv|" +
  "ban thuong vu|cham|danh gia|hoan thien|khac phuc|quyet dinh|van ban|lam ro";
const WAITS = new RegExp(
  `\\b(?:dang (?:bi |duoc )?|dang cho |(?:cho|doi)(?= (?:tham|phuc|xet|duyet|xac|bo))\\s)(?:${TO_DO})\\b`,
);
/** Folded it is "cho" too. */
const WAITING = /(?<!\p{L})(?:chờ|đợi)(?!\p{L})/iu;
const MISTAKEN =
  "(?:bi |da |duoc |co )*(?:(?:nhap|ghi|cham|danh|dien|de) )?(?:nham|lech (?:dong|cot|o)|dao (?:nguoc|" +
  "cho)|doi cho|sai (?:dong|cot|don vi|so lieu|ket qua))|" +
  "(?:lay|chep|copy|sao chep)(?: \\S+){0,2} (?:tu|theo) (?:nam|file|bang|so|ket qua) (?:cu|nam|tu)";
const MIXED_UP = new RegExp(`\\b(?:${MISTAKEN})\\b`);
/** Of whom it is said it is put off, or left out of what is said of all. */
const PUT_OFF =
  /\b(?:(?:de|gac) lai (?:xet )?(?:\S+ ){0,2}sau|xet (?:o )?(?:dot|lan|nam) sau|co dau hieu|chua dong y|khong dong y)\b|^\W*(?:de nghi|kien nghi)\b.*\b(?:xem xet|kiem tra|tham dinh) lai\b|^\W*(?:ngoai )?(?:tru|khong (?:ke|tinh|bao gom|gom))\b/;
const TAKEN_OFF = /(?<!\bkhong )\bbi (?:tru|loai|tra|huy|bac|dinh chi|thanh tra|kiem tra|to cao)\b/;

/** Whether a sentence says of somebody whom it names that what stands for it is not settled. */
export function saysNotSettled(sentence: string, held: CellValue): boolean {
  const folded = namesAside(foldSaid(sentence));
  if (CONDITION.test(folded)) return false;
  return (
    NOT_THIS_LEVEL.test(folded) ||
    WAITS.test(folded) ||
    WAITING.test(sentence) ||
    MIXED_UP.test(folded) ||
    TAKEN_OFF.test(folded) ||
    PUT_OFF.test(folded) ||
    saysNotRegistered(sentence) ||
    noteDoubts(sentence, held)
  );
}
/** A rule for whomever it meets. */
const CONDITION = /\b(?:neu|truong hop|thi (?:de|bo) trong|nao)\b/;

/** Of what a sentence speaks that says something of all the table: nothing else may stand before it. "@": a criterion or column. */
const OF_ALL =
  "(?:ghi chu|luu y|chu y|chu thich|nb|toan|ca|to|to tham dinh|btv|ban thuong vu|huyen doan|tinh doan|" +
  "day|bang|bieu|phieu|tab|sheet|cham|tong hop|tham dinh|danh gia|ket qua|so lieu|diem|so|dau|cac|" +
  "mot so|nhung|nhieu|toan bo|tat ca|moi|con lai|con|rieng|don vi|o|tieu chi|noi dung|cot|dong|muc|nay|" +
  "tren|duoi|day|trong|cua|do|la|deu|moi|chi|hien|hien nay|hien tai|co so|doan|huyen|xa|duoc|lay|theo|" +
  "ghi|va|den|nam|\\d{4}|khoi|tu|bao cao|thong tin|vua|van|da|tam thoi|lan 1|vong 1|@)";
const ALL_OPEN = new RegExp(
  `^(?:\\W*${OF_ALL}(?![a-z]))*?\\W*(?:${LEVEL}|${MISTAKEN}|so bo|moi (?:chi )?(?:la |qua )?(?:ket qua )?(?:\\S+ ){0,2}(?:vong|buoc|dot|lan) (?:1|mot|dau)|(?:cho|dang) (?:tham dinh|phuc tra|duyet|xet|chot|bo sung|hoan thien|ra soat|kiem tra|y kien|ket luan|ket qua|xac (?:minh|nhan)|cap (?:tren|uy))|chi (?:de )?tham khao|so lieu (?:cu|nam truoc))(?![a-z])(.*)$`,
);
/** The same behind a first clause, where words of what is to come are said of something else. */
const LATER_OPEN = new RegExp(
  `^(?:\\W*${OF_ALL}(?![a-z]))*?\\W*(?:${NOT_YET_APPRAISED}|${SELF}|${MISTAKEN})(?![a-z])`,
);
/** Where a clause ends; a number's comma has no space behind it. */
const CLAUSE = /,\s+|\s[–-]\s+/;
/** "–: chưa thẩm định" explains a sign. */
const OF_A_SIGN = /^\s*\S{1,3}\s*[:=]\s/;
/** "Chú giải: x: có hồ sơ, chưa thẩm định": what stands behind its comma is of the sign, too. */
const OPENS_WITH_SIGN =
  /^\W*(?:(?:ghi chu|chu giai|chu thich|luu y|quy uoc|ky hieu)\W+)?(?:(?:dau|chu|so|ky hieu) )?(?!(?:xa|to|so|o)\b)[^\s:=]{1,3}\s*[:=]\s/;
/** What has no mark, or is counted. */
const NOT_OF_MARKS =
  /\b(?:de|bo|o) trong\b|:\s*\d|\bthi\b|^\W*(?:so|tong so) (?:don vi|tieu chi)|\bdang ky lai\b/;
/** What units are to do, and not of their marks. */
const UNITS_DO =
  /^\W*(?:cac |moi |tung )*(?:don vi|co so|doan co so) (?:\S+ ){0,2}?tu (?:cham|danh gia)(?!.*\bchua\b)/;
/** That somebody looked at it after all. */
const LOOKED_AT =
  /(?<!\b(?:chua|khong|cho|dang|se) (?:duoc )?)\b(?:da|duoc|va|to|hoi dong|doan|huyen doan) (?:tham dinh|phuc tra|kiem tra)\b/;

/** Figures of a part of the year, of before the last look, or that nobody filled in himself. */
const NOT_FINAL = pattern(
  "\\b(?:(?:3|6|9|ba|sau|chin) thang(?: dau nam|(?= nam| 20))|quy (?:[123]|i{1,3})(?![a-z\\d])|" +
    "thang 0?[1-9]/20\\d\\d|(?:tinh )?den (?:het )?thang 0?[1-9](?!\\d)|truoc (?:khi |" +
    "luc )?(?:phuc tra|hau kiem|tham tra)|(?:da |duoc )*dien san|mac dinh|sao chep tu (?:bieu|bang|" +
    "file|nam)|chua (?:duoc )?cap nhat)",
);
/** A title, or what is said of all the figures; other lines speak of such times, too. */
const OF_FIGURES =
  /^\W*(?:(?:ghi chu|luu y)\W*)?(?:cac o|(?:toan bo )?(?:so lieu|du lieu|ket qua)|bang|bieu|sao chep|dien san|tong hop|danh gia|cham diem|ban (?:luu|in))\b/;

/** A whole line, or the bracket behind a title, by which the figures are not all there or not decided yet: "(Đang cập nhật)". */
const UNFINISHED = pattern(
  "^(?:(?:ghi chu|luu y|tinh trang|(?:so|du) lieu|ket qua|bang|bieu|tong hop|danh sach|thong tin|" +
    "nay|tren|hien|con|van|moi|(?:cap nhat|tinh|tong hop) (?:den|toi)|ngay|thang|nam|nay|het|" +
    "[\\d/.]+)(?:\\W+|$))*(?:dang (?:duoc |tiep tuc |trong qua trinh )*(?:cap nhat|hoan thien|" +
    "bo sung|tong hop|nhap|ra soat|cham|chinh sua|thuc hien|lam)|(?:chua|ko|khong) (?:day du|du|" +
    "hoan (?:thanh|chinh|thien|tat)|xong|cap nhat|tong hop|nhap|hop)|(?:se |" +
    "con )?(?:tiep tuc )?(?:cap nhat|bo sung|hoan thien) (?:tiep|sau|them)|con thieu)(?: (?:so lieu|" +
    "du lieu|ket qua|thong tin|xong|het|du|day du|lieu|tiep|them|ban thuong vu|btv|hoi dong|xet|" +
    "mot so don vi|cac don vi|cua))*\\W*$",
);
/** "TỔNG HỢP ĐĂNG KÝ, TỰ CHẤM, THẨM ĐỊNH …": a title names both. */
const BOTH_TITLED = new RegExp(
  `^\\W*(?:bang|bieu|phieu|ket qua|tong hop|theo doi|danh sach)\\b.*\\b${SELF},? (?:va )?(?:tham dinh|tham tra|phuc tra|kiem tra|xet)\\b(?! (?:sau|chua|lai|cho))`,
);
const TITLED = /^\W*(?:bang|bieu|phieu|ket qua|tong hop|so lieu|danh sach)\b.*\(([^()]+)\)\W*$/;

/** Whether a line says that the table it stands by is not finished. */
function saysUnfinished(line: string): boolean {
  const folded = foldSaid(line);
  return UNFINISHED.test((TITLED.exec(folded)?.[1] ?? folded).replace(/[()“”"*]/g, "").trim());
}

/**
 * Whether a line says of the whole table, of criteria or of columns that what stands there is not settled.
 * @param self the units' own marks stand there too
 */
export function tableNotSettled(line: string, self: boolean): boolean {
  if (TRIED.test(line.normalize("NFC"))) return true;
  // Folded, "theo dõi" is "đợi" too.
  const said = namesAside(
    foldSaid(line)
      .replace(/["“”'‘’()]/g, " ")
      .replace(/\btheo doi\b/g, "theodoi"),
  ).trim();
  const folded = self || BOTH_TITLED.test(said) ? said.replace(BY_ITSELF, "@") : said;
  if (
    folded.length > LONGEST_LINE ||
    CONDITION.test(folded) ||
    NOT_OF_MARKS.test(folded) ||
    UNITS_DO.test(folded)
  )
    return false;
  if (OF_FIGURES.test(folded) && NOT_FINAL.test(folded)) return true;
  if (LOOKED_AT.test(folded)) return false;
  return (
    saysUnfinished(line) ||
    ALL_OPEN.test(folded) ||
    (!OPENS_WITH_SIGN.test(folded) &&
      folded
        .split(CLAUSE)
        .slice(1)
        .some((clause) => !OF_A_SIGN.test(clause) && LATER_OPEN.test(clause)))
  );
}
const LONGEST_LINE = 160;
/** "Chấm thử"; folded it is "thứ" too. */
const TRIED = /(?<!\p{L})(?:chấm|tính|xếp|thẩm định) thử(?!\p{L})/iu;
