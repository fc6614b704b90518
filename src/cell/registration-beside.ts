/**
 * @fileoverview What stands beside a listed name and is no answer of its own ([O5]): a plan's number, a telephone, a
 * person, a note. What is not plainly of this kind leaves open whether the unit is registered.
 */

import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { meansNothing } from "./mark";
import { SHORT_OF } from "./promise";
import { isOfSomeContents, isOtherYears, readRegistrationCell, takesBack } from "./registration";
import { isNeutral } from "./registration-words";
import { namesDocument } from "./sample";
import { textOf } from "./text";

/**
 * How a cell is read by what its column asks: `state`, how the registration stands, where only what is known leaves it
 * standing; `thing`, something of its own, where a word of doubt does not; `free`, words of another matter.
 */
export type Asks = "state" | "thing" | "free";

const asWords = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, "iu");
/** Words that leave a registration open; with their diacritics, for without them many are others and names. */
const DOUBT = asWords(
  "không|chưa|ko|chẳng|chờ|đợi|trả|hoãn|tạm|dừng|ngừng|ngưng|thôi|rút|hủy|huỷ|bỏ|bị loại|loại khỏi|loại ra|^loại$|xem|chuyển|để|hẹn|sẽ|đang|" +
    `thay|sáp|hợp nhất|giải thể|tách|${SHORT_OF}|cần|phải|sau|nhường|nếu|dự kiến|dự bị|từ chối|thu hồi|gạch|xóa|xoá|nhầm|trùng|đề nghị|kiến nghị|` +
    "làm lại|xét lại|sửa lại|điều chỉnh|\\?+",
);
const PLAIN_DOUBT =
  /\b(?:khong|chua|ko|cho duyet|cho y kien|tra lai|tra ve|rut|tam dung|hoan|thoi|xem xet|xem lai|chuyen sang|sang nam|de nam|nam sau|lam lai|du kien|tu choi|thu hoi|sap nhap|bi loai)\b|^loai$/;
/** Clauses with such a word that are of something else, or say the contrary: "Rút kinh nghiệm", "Không tham gia tập huấn". */
const OF_SOMETHING_ELSE = [
  asWords("rút (?:kinh nghiệm|bài học|ra bài học|gọn|ngắn)[^,;.]*"),
  asWords("(?:không|chưa)(?: (?:xin|bị|phải|có))?(?: (?:rút|hủy|huỷ|từ chối|thôi))(?: đăng ký| tham gia)?"),
  asWords(
    "(?:không|chưa) (?:tham gia|dự|tham dự)(?: (?:các|buổi|lớp|cuộc|đợt))*(?: (?:tập huấn|họp|hội|giao ban|thi|hiến máu|trại|sinh hoạt))[^,;.]*",
  ),
  asWords(
    "(?:không|chưa)(?: có)? (?:đăng ký|đk)(?: thêm| được)? (?:xe|phòng|công trình|phần việc|sáng kiến|ý tưởng|hiến máu|hội thi|cuộc thi|tập huấn|thi đua|khen thưởng|(?:danh hiệu|mô hình|nội dung|tiêu chí) (?:khác|mới|thêm|tập thể|cá nhân|thi đua))[^,;.]*",
  ),
  asWords(
    "(?:(?:do )?(?:máy tính|máy in|mạng|máy)(?: (?:bị|đang))? (?:hỏng|lỗi|chậm)|(?:hỏng|lỗi) (?:máy|mạng))?[,; ]*(?:nên )?(?:không|chưa)(?: (?:có|gửi|nộp|được))* (?:bản|file) (?:mềm|giấy|cứng|scan|word|gốc)",
  ),
  asWords(
    "(?:không|chưa|thiếu)(?: (?:có|ký|đóng|kèm|kèm theo|ghi))* (?:nháy|dấu treo|dấu giáp lai|giáp lai|công văn|tờ trình|giấy giới thiệu|trích yếu)",
  ),
  asWords(
    "(?:(?:phó )?bí thư |pbt )?ký thay(?: (?:bí thư|bt))?|(?:(?:đã )?(?:nộp|gửi) )?(?:đúng|trước|kịp) (?:hạn|thời gian|thời hạn)|đúng (?:mẫu|thể thức)",
  ),
  asWords(
    "(?:đăng ký )?phấn đấu(?: (?:đạt|hoàn thành|loại))* (?:xuất sắc|tốt|cao|cả 3 nội dung|\\d{1,2}(?:\\/\\d{1,2})? tiêu chí)[^,;.]*",
  ),
  asWords(
    "(?:có )?(?:đăng ký )?(?:cùng|kèm|đồng thời)(?: (?:với|cả|thêm|đăng ký))* (?:danh hiệu|công trình|phần việc|mô hình)[^,;.]*",
  ),
  // It came in since: "Bản chính gửi sau Tết, đã nhận".
  asWords(
    "(?:bản|văn bản|kế hoạch|phiếu|công văn|hồ sơ|giấy|nộp|gửi|bổ sung|thiếu|nợ|lúc đầu|ban đầu|trước)(?: [^,;.]*)?[,;] ?(?:nay )?đã (?:nhận|nộp|gửi|có|bổ sung|đủ|ký|sửa)[^,;.]*",
  ),
];
/** Of a year gone by these are no registration for it. */
const PAST = /\b(?:dat|cong nhan|thanh lap|sinh|bo nhiem|tu nam|ket nap)\b/;

/** Words, folded, that say nothing against it, besides those of lists, time, number and paper. */
const INNOCENT = new Set(
  (
    "dang dk dki ki thu sdt dt tel dien thoai mobile bi thu pho pbt uy vien phu trach nguoi dai lien he email mail zalo fax khoi loai mot hai nhat hieu luc giay " +
    "cung mem nhap ky duyet phe thong qua dong nhat tri chap thuan hop le day som muon tre cham dao hoi hoc sinh can bien gioi vung sau xa lap " +
    "tiep tuc duy nghi dong thoi lai truc tuyen buu ioffice phong tu thi dua ke khai tap luu ho scan anh pdf file link hoan xong ngay ok yes " +
    "thon to dan pho lop giao vien chuc quan nhan tai lieu ms mr kem theo photo photocopy copy nay lien ket duoc cap tren huyen doan gui du day ca ba dieu kien hang nhom dtn tdtn "
  ).split(" "),
);

/** Whether what stands beside a listed name leaves its registration as it is. */
export function leavesStanding(value: CellValue, asks: Asks, years: readonly number[] | null): boolean {
  if (typeof value !== "string") return !(typeof value === "number" && isLaterYear(String(value), years));
  const whole = textOf(value);
  if (whole === "") return true;
  const text = OF_SOMETHING_ELSE.reduce(
    (left, clause) => left.replace(clause, "").trim(),
    withoutYearsGone(whole, years),
  );
  if (takesBack(text)) return false;
  const folded = fold(text);
  if (asks === "free" || (meansNothing(text) && !/[a-z]/.test(folded))) return true;
  // "Không" under "Nhà văn hóa" is of that house.
  if (
    asks === "thing" &&
    ["no", "blank"].includes(readRegistrationCell(text)) &&
    !/\b(?:dang ky|dk)\b/.test(folded)
  )
    return true;
  if (isOfSomeContents(folded) || DOUBT.test(text) || PLAIN_DOUBT.test(isAscii(text) ? folded : ""))
    return false;
  if (isLaterYear(folded, years) || (isOtherYears(text, years) && !PAST.test(folded))) return false;
  return asks === "thing" || folded === "" || namesDocument(text) || isKnown(text);
}

/** "Năm 2020 chưa đạt": why it registers now. */
const YEAR_GONE =
  /(?<!\p{L})năm (20\d\d|ngoái|trước)(?: (?:đơn vị|đã|cũng|còn))* (?:chưa|không) (?:được )?(?:đạt|công nhận)(?: [^,;.]*)?/giu;
const withoutYearsGone = (text: string, years: readonly number[] | null): string =>
  text
    .normalize("NFC")
    .replace(YEAR_GONE, (whole: string, said: string) =>
      /\d/.test(said) && !years?.every((year) => Number(said) < year) ? whole : "",
    );

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);

const YEARS = /\b20\d\d\b/g;

/** Whether a year after the assessed one is named: the unit is to be looked at then. */
function isLaterYear(text: string, years: readonly number[] | null): boolean {
  return (text.match(YEARS) ?? []).some((one) => years?.every((year) => Number(one) > year));
}

/** A yes, or words of which each is known or a name. */
function isKnown(text: string): boolean {
  if (readRegistrationCell(text) === "yes") return true;
  const words = text.match(/[\p{L}\p{M}\d]+/gu) ?? [];
  const isName = (word: string) => /^\p{Lu}\p{Ll}*$/u.test(word);
  const allNames = words.length > 1 && words.every(isName);
  return words.every((word, at) => {
    const folded = fold(word);
    if (/\d/.test(word) || isNeutral(folded) || INNOCENT.has(folded)) return true;
    return isName(word) && (at > 0 || allNames);
  });
}
