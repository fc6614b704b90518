/**
 * @fileoverview Words that say that a unit's result does not stand although all its marks do ([M6], [L2], [L9]): not
 * looked at yet, turned down, corrected, or told by a colour, which is not read.
 */
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import { BY_WHOM, LOOKED_AT, NOT_NOW, NOT_YET_APPRAISED, notYet } from "./not-yet";
import { saysOfPapers } from "./promise";

const OPEN = new RegExp(
  `^(?:${[
    `(?:da |hien |ho so |don vi |(?:thuoc )?dien |con |moi |tam )*${notYet(NOT_NOW, `${BY_WHOM}|de nghi|du dieu kien`, `${LOOKED_AT}|xet`)}`,
    "(?:de nghi |xin )?(?:chuyen|doi|de|lui|dua) (?:sang |den )?nam sau",
    "(?:tam|de nghi) (?:hoan|dung|thoi|chua)\\b|(?:hoan|dung|ngung) (?:xet|cong nhan)|xet sau",
    "(?:da |bi )+(?:giai the|dinh chi|xoa ten|loai|cat|treo)\\b|" +
      "(?:giai the|ngung hoat dong)(?:$| (?:tu|nam|thang|\\d))",
    "(?:bi |tam |con |dang |de nghi )*(?:loai|treo|hoan|bao luu|cho xet|dinh chi|gac lai|de lai|" +
      "thanh tra|dieu tra|xac minh)(?: (?:xet|ket qua|cong nhan|lan sau|dot sau|nam sau))*$",
    "(?:de lai )?(?:(?:nam|dot|lan) sau (?:moi )?xet|xet (?:o )?(?:nam|dot|lan) sau|de (?:lai )?xet)\\b",
    "khong (?:thuoc|nam trong) (?:dien|doi tuong|danh sach)|ha (?:mot |1 |xuong )*(?:bac|muc|loai)\\b|" +
      "ho so (?:gia|khong that|sao chep|copy)\\b",
    "(?:(?:con |dang )*(?:chua co|cho|xin) )(?:y kien|ket luan|quyet dinh|xac nhan)(?: chi dao| thong nhat| cuoi cung)?(?: cua)? (?:btv|ban thuong vu|(?:huyen|tinh|quan|thi|thanh) (?:doan|uy)|(?:doan )?cap tren|hoi dong|dang uy|cap uy)\\b|" +
      "(?:bi |da )?tra (?:lai|ve)$|(?:cham|nhap|lam) thu$|" +
      "trung (?:voi )?(?:dong|stt|so thu tu|don vi|ten)\\b|(?:con )?no ho so$",
  ].join("|")})`,
);
/** The same under a heading that asks for the state: a state there is never of something small. */
const STATE = new RegExp(
  `^(?:${NOT_YET_APPRAISED}|dang thuc hien\\b|(?:phuc tra|phuc khao|hau kiem|tham tra|kiem tra)(?: lai| sau| lan \\d)?$)`,
);

/**
 * What became of a unit, or is still to come: that it is out, put off, mixed up or only tried. With its tones, for
 * "Hoàn thành", "nhằm" and "Bộ" are other words. It opens what is said, behind whom or when it is said of.
 */
const OUT_OR_PUT_OFF = [
  "loại(?= *$| (?:khỏi|ra|bỏ|do|vì|tên|hồ sơ|đơn vị))|treo(?= *$| (?:lại|hồ sơ|kết quả|do|vì|chờ|đến))|" +
    "(?:hoãn|bảo lưu|đình chỉ|gạch (?:tên|bỏ)|xóa (?:tên|bỏ)|xoá (?:tên|bỏ))",
  "bỏ(?= *$| (?:ra|đơn vị|dòng|hàng|tên|khỏi|phiếu|kết quả|không))|" +
    "(?:để|giữ|gác|lùi|dừng|ngừng) lại(?! (?:ấn|dấu|nhiều))|để (?:sau|ngỏ)",
  "giải thể(?! (?:chi đoàn|clb|câu))|sáp nhập (?:vào|về)|nhập vào (?:xã|phường|đoàn|đơn vị)|" +
    "(?:chuyển|đưa) (?:ra ngoài|(?:ra )?khỏi)|không còn (?:giá trị|hiệu lực)|mất hiệu lực|khai (?:khống|man|gian)",
  "(?:(?:ghi|nhập|chấm|đánh|điền|tính|để) )?(?:nhầm|sai (?:dòng|tên|cột|đơn vị|kết quả|số liệu))|" +
    "trùng(?= *$| (?:dòng|tên|lặp|với|đơn vị|số))",
  "(?:bị |chờ |kết luận )*(?:thanh tra(?! nhân dân)|điều tra|tố cáo|khiếu nại)",
  "(?:(?:để|chuyển|sang|lùi|dời|đợi|xét) )*(?:năm|đợt|kỳ|vòng|lần) sau(?= *$| (?:xét|chấm|tính|xem|thẩm))|" +
    "(?:xét|xem xét|tính|chấm|thẩm định) sau(?= *$)|(?:xét|tính|chấm)(?: vào)? (?:năm|đợt|kỳ) sau",
  "không thuộc (?:diện|đối tượng|danh sách|phạm vi)|ngoài (?:danh sách|diện)|" +
    "không (?:tính|chấm)(?= *$| (?:đơn vị|kết quả|vào|do|vì))",
  "(?:hồ sơ |minh chứng |số liệu )(?:[^ ]+ ){0,3}?(?:giả|khống|sao chép|không trung thực|gian dối)|" +
    "(?:chấm|làm|nhập|ghi|tính) thử|tạm (?:tính|chấm|ghi|xếp|thời|gác|để|treo|công nhận)",
].join("|");
const SAID_OF =
  "(?:(?:đơn vị|đơn vị này|hồ sơ|kết quả|của|riêng|các|đã|đang|bị|cho|phải|sẽ|được|còn|vẫn|tạm|nên|đề nghị|" +
  "xin|thì|có) )*";
/** Alone; without its tones "dừng" may be "đúng". */
const STOPPED = "(?:dừng|thôi)(?= *$)";
const PUT_OFF = new RegExp(`^${SAID_OF}(?:${OUT_OR_PUT_OFF}|${STOPPED})(?!\\p{L})`, "u");
/** The same typed without tones. */
const PUT_OFF_BARE = new RegExp(`^(?:${fold(SAID_OF)})(?:${fold(OUT_OR_PUT_OFF)})(?![a-z])`);

/** Whether what is said begins so. */
const isOutOrPutOff = (clause: string): boolean => {
  const said = clause.normalize("NFC").toLowerCase().trim();
  return PUT_OFF.test(said) || (!/[^\x20-\x7e]/.test(said) && PUT_OFF_BARE.test(said));
};
/** A verdict: what the marks give already where one of them fails. */
const REFUSED =
  "(?:chua|khong)(?: (?:duoc|de nghi|du dieu kien|xem xet|xet))* (?:cong nhan|du dieu kien|dong y|" +
  "nhat tri|tan thanh|thong qua|phe duyet)";
const NOT_PASSED =
  "(?:don vi |ket qua |xep loai |(?:de nghi |de xuat |can |phai )+)?(?:(?:tinh|cham|ghi|xep|danh gia|" +
  "coi|ket luan) )?(?:la )?(?:chua|khong|ko) dat(?: (?:(?:danh hieu |tieu chuan |don vi |doan co so |" +
  "xay dung )*(?:3|ba) chu dong|yeu cau|danh hieu|chuan|cong nhan))?$|khong hoan thanh(?: nhiem vu)?$";
const VERDICT = new RegExp(`^(?:(?:de nghi )?${REFUSED}\\b|${NOT_PASSED})`);
/** The same in a title or in a sentence of minutes. */
const AGAINST = new RegExp(
  `\\b(?:${REFUSED}|(?:khong|chua)(?: duoc)? (?:xem xet|xet|dat)|bi loai|loai khoi|(?:bi|xu ly) ky luat|vi pham|(?:thu hoi|huy(?: bo)?|rut)(?: \\S+){0,2} (?:cong nhan|danh hieu)|rut (?:dang k[yi]|ten|ho so|khoi)|xin (?:rut|thoi))\\b`,
  "g",
);
/** What is left of a title that tells of both sides. */
const BOTH_SIDES =
  /(?:^|\b(?:va|hoac)|[,/;–-])\s*(?:duoc |de nghi )*(?:cong nhan|dat)\b|\b(?:cong nhan|dat)\s*(?:,|\/|\bva\b|\bhoac\b)/;
/** Of one criterion or content it says nothing of the unit. */
const OF_A_PART = /\d\.\d|\b(?:tieu chi|noi dung|muc|minh chung|nam truoc)\b/;

const SEGMENTS = /[,;:.()–]|\s-\s/;
const segments = (text: string) =>
  fold(text)
    .split(SEGMENTS)
    .map((one) => one.trim());

/** A result that is taken back, of a part too: "Đề nghị thu hồi kết quả 2.3". Advice on anything else is none. */
const TAKEN_BACK = new RegExp(
  `^(?:(?:de nghi|xin|can|phai|bi|da) )*(?:${[
    "(?:thu hoi|huy(?: bo)?|bac(?: bo)?|khong (?:cong nhan|tinh|chap nhan)|(?:xem|xet|cham|tham dinh|" +
      "kiem tra|tinh)(?: xet)? lai)\\b.*(?:\\b(?:ket qua|tieu chi|noi dung|muc|diem|minh chung)\\b|" +
      "\\d\\.\\d)",
    "(?:chua|khong|thieu)\\b.*\\b(?:minh chung|van ban|ho so)\\b.*\\d\\.\\d",
  ].join("|")})`,
);
/** Words of it, one of them at least: thousands of other cells stand beside units. */
const MAY_TAKE_BACK = /lại|hồi|h[ủu][yỷ]|bác|không|chưa|thiếu/i;

/** Codes of criteria keep their dots. */
const sentences = (text: string) => fold(text).split(/[,;:()–]\s*|\s-\s|\.\s+/);

/** Whether words take a result back, in whatever column they stand. */
export const takesBack = (text: string): boolean =>
  MAY_TAKE_BACK.test(text) && sentences(text).some((one) => TAKEN_BACK.test(one));

/** Whether words are of one criterion or content, and not of the unit as a whole. */
export const isOfPart = (text: string): boolean => OF_A_PART.test(fold(text));

/** What words beside a unit say of its result as a whole; null: nothing against it. `asked`: their heading asks for the state. */
export function unsettles(text: string, asked = false): "open" | "verdict" | null {
  if (takesBack(text)) return "verdict";
  if (OF_A_PART.test(fold(text))) return null;
  const said = segments(text);
  if (said.some((one) => VERDICT.test(one))) return "verdict";
  if (text.split(SEGMENTS).some(isOutOrPutOff)) return "open";
  const open = said.some((one) => OPEN.test(one) || (asked && STATE.test(one)));
  return open || (asked && saysOfPapers(text)) ? "open" : null;
}

const PAPER =
  "(?:phieu|bieu|bang|ban|mau|tab|sheet|trang|ket qua|so lieu)(?: (?:cham|tham dinh|danh gia|diem|" +
  "tong hop|nay|tren|cua don vi))*";
const APPROVED = "(?:thong qua|phe duyet|duyet|chinh thuc|chot|thong nhat|cong bo|hoan thien|chinh sua|ky)";
const NOT_APPROVED = `(?:chua|cho|dang(?! k[yi]))(?: (?:duoc|phai|cho|co|la|btv|ban thuong vu|huyen doan|hoi dong))* ${APPROVED}\\b`;
const NOT_USED = "(?:khong|het)(?: (?:con|co))* (?:su dung|dung|gia tri|hieu luc)(?: nua)?$";
const REPLACED = "(?:da |bi |duoc )+(?:huy|thay(?: the)?(?! (?:the|phieu|ban)\\b))\\b";
/** Says of the paper itself that it does not hold. "Bảng nhập liệu" is no draft, and what replaces another one holds. */
const OF_PAPER = new RegExp(
  `^(?:${PAPER} )(?:(?:cu|nhap|loi|sai|huy|bo|tham khao|minh hoa|tam thoi|so bo)$|nhap (?:chua|khong)\\b|${REPLACED}|${NOT_USED}|${NOT_APPROVED})|^(?:huy(?: bo)?|thu hoi|khong (?:tinh|dung|su dung|cham)) (?:ket qua|phieu|bang|ban)(?: (?:cham|tham dinh|diem))*(?: nay)?$`,
);
/** The same without saying of what; only where it can be of nothing else. */
const ALONE = new RegExp(
  `^(?:(?:huy(?: bo)?|nhap|draft|du thao|(?:chi )?de tham khao)$|${REPLACED}|${NOT_USED}|${NOT_APPROVED}|(?:(?:can|phai|de nghi|yeu cau|se) )+(?:cham|lam|tham dinh) lai\\b)`,
);

/**
 * Whether a line says of the paper that it stands on that it does not hold: cancelled, a draft, an old one.
 * @param alone the line is on a paper of its own: then it need not say of what
 */
export function saysVoid(text: string, alone: boolean): boolean {
  return (
    text.length <= LONGEST_LINE &&
    segments(text).some((one) => OF_PAPER.test(one) || (alone && ALONE.test(one)))
  );
}
/** Longer lines tell more than that. */
const LONGEST_LINE = 120;

/** Whether a heading or a sentence says that those whom it names are not recognised. */
export function speaksAgainst(text: string): boolean {
  const folded = fold(text);
  const rest = folded.replace(AGAINST, "@");
  return rest !== folded && !BOTH_SIDES.test(rest);
}

const COLOUR = pattern(
  "\\b(?:mau|to|boi|nen|chu) (?:mau |nen )?(?:do|vang|xanh|cam|hong|tim|xam|den|nau|trang)\\b|\\bto (?:mau|dam)\\b|\\b(?:chu|in|kieu)(?: chu| in)? (?:nghieng|dam)\\b",
);
/** What does not affirm; what is not to be filled in or touched says nothing of results. */
const BAD = pattern(
  "\\b(?:chua|khong) (?!(?:duoc |phai |can )*(?:can|phai|bat buoc|nhap|dien|ghi|sua|xoa|in|chinh|" +
    "thay doi|co du lieu|co so lieu|dung|su dung|dong cham)\\b)\\p{L}|\\b(?:thieu|no) (?:mc|" +
    "minh chung|ho so)\\b|\\btu cham\\b|\\b(?:ton tai|han che|yeu|vi pham|truot|khac phuc|(?:cham|" +
    "lam|tham dinh|kiem tra|xem|xet) lai|phuc tra|bo sung|giai trinh|bi (?:loai|huy|bac|tru)|(?:duoc|" +
    "de nghi|du dieu kien) cong nhan|cho (?:ket luan|tham dinh|xet|duyet|phuc tra|y kien|bo sung|" +
    "giai trinh))\\b",
  "u",
);

/** Whether a legend says by a colour what no mark says ([L9]): "ô tô màu đỏ: chưa đạt". */
export function saysByColour(text: string): boolean {
  const folded = fold(text);
  const isColoured = COLOUR.test(folded) || COLOURED_CELL.test(text.normalize("NFC"));
  return isColoured && (/[:=–-]| la /.test(folded) || OF_COLOURED.test(folded)) && BAD.test(folded);
}
/** With its tones: "ở đó" and "phần đó" are no colours. */
const COLOURED_CELL =
  /(?<!\p{L})(?:ô|phần|dòng|hàng) (?:(?:có|được|màu|nền|bôi|tô) )*(?:đỏ|vàng|xanh|cam|hồng|tím|xám|đen|nâu)(?!\p{L})/iu;
/** "Các tiêu chí tô vàng …"; whoever is told to colour cells is told first. */
const OF_COLOURED =
  /^\W*(?:(?:ghi chu|luu y|chu y|chu thich)\W+)?(?:(?:cac|nhung|moi|tat ca) )*(?:o|tieu chi|don vi|noi dung|muc|phan|dau|chu|dong|cho|ket qua)\b/;

const CORRECTS =
  /\b(?:dinh chinh|dieu chinh|xem xet lai|phuc khao|sua (?:lai |ket qua)|sau hop xet)\b|\b(?:chuyen|doi|sua|ha|nang)\b.{0,40}\b(?:dat|khong ap dung)\b/;

/** Whether words say that marks elsewhere were changed. */
export const saysCorrected = (text: string): boolean => CORRECTS.test(fold(text));

const ASKED_FOR = /\b(?:de nghi|kien nghi|xin|mong) (?:\S+ ){0,3}(?:xem xet|phuc khao|dieu chinh|sua)\b/;
/** Whether a change is only asked for: marks stand until somebody decides. */
export const isAskedFor = (text: string): boolean =>
  ASKED_FOR.test(fold(text)) && !ASKS_ITSELF.test(fold(text));
/** Nobody else asks: whoever wrote the table does. */
const ASKS_ITSELF = /^\W*(?:de nghi|kien nghi)\b.*\b(?:xem xet|kiem tra|tham dinh) lai\b/;
