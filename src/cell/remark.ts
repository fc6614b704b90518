/**
 * @fileoverview What a remark on a unit, or on what stands for it, says of its result: against it, nothing, or words of
 * which nobody knows ([L9], [L2]). One list is asked wherever a person writes such a thing.
 */
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { pattern, wholeWords } from "../vietnamese/whole-words";
import { explainsLetters } from "./aside";
import { denialOf, withoutHarmless, withoutKnownHarmless } from "./denial";
import { isDitto } from "./ditto";
import { meansNothing, PLAIN, readMark } from "./mark";
import { remarkDoubts } from "./note";
import { takesBack as takesRegistrationBack } from "./registration";
import { isNeutral } from "./registration-words";
import { namesDocument } from "./sample";
import { isEmail, textOf } from "./text";
import { isOfPart, unsettles } from "./unsettled";
import { saysWhen } from "./when";

/**
 * `open`, `verdict`: it speaks against the result, as `unsettles` has it; `doubt`: against what the marks stand on, which is
 * nothing where one of them fails; `plain`: it says nothing of it; `unknown`: nobody knows.
 */
export type Remark = "open" | "verdict" | "doubt" | "plain" | "unknown";

/** Syllables, folded, of a unit's work, persons, place, papers and praise, besides those of lists, time and number. */
const KNOWN = new Set(
  (
    "day tot kha gioi xuat sac trung binh ok yes xong hoan tat le han ro rang nghiem tuc kip tich cuc bat dan de " +
    "nghi nhat tri chap thuan duyet phe khen duong giay tang hieu cao nhi ba xep loai thu luong kiem dinh xet " +
    "cham luan phuc chieu goc cung mem scan kem link lieu bao quyet bien luu tru email mail zalo phong lai muon " +
    "som bi uy vien can dc thay kien bau sdt dt dien thoai lien he phu trach cu goi nguoi nu dvtn thieu lhtn dang " +
    "dac biet kho khan vung sau nui mien hai dao bai ngang nong thon lang khu nhom cach tam tay bac toc hon sinh " +
    "hoat trao mo tac tuyen truyen giao duc cay tro giup von vay lam hoc tap nghe the thao mua ra tiep phat huy " +
    "duy manh cuong nen phai gang nang chat xuyen deu nhieu it rong khap sang tao toa nap trien uu phi giu nhu " +
    "den ngoai duoi truoc vao xuong neu khi ma rat mot bon bay chin muoi ca rieng muc khai nd tc mc lop giam an " +
    "su doanh san pham luat vuong mac khieu nai ton che sai sot vuc di dieu thien phap nhap ngu luc xem xs ht " +
    "httnv htxsnv htnv htxs htt nv lao sua gop cai chot quyen photo bia gon se khoa ngan te"
  ).split(" "),
);
/** Words that most of what speaks against a result holds, with their tones. */
const DOUBTFUL = wholeWords(
  "không|chưa|ko|chẳng|chờ|đợi|hoãn|dừng|ngừng|thôi|rút|hủy|huỷ|bỏ|loại|treo|gác|hạ|trừ|cắt|gạch|xóa|" +
    "xoá|trả|lùi|dời|hẹn|nợ|thiếu|mất|nhầm|trượt|sai|lệch|trùng|giả|khống|bịa|ảo|dối|bừa|làm láo|đối phó|qua loa|đại khái|chép|thử|tạm|dự kiến|ước|nghi|tố cáo|" +
    "phản đối|khiếu nại|thanh tra|kỷ luật|kỉ luật|vi phạm|khiển trách|cảnh cáo|từ chối|thu hồi|bác|xem lại|" +
    "xét lại|kiểm tra lại|làm lại|chấm lại|rà soát|xem xét|sáp nhập|giải thể|chuyển|tách|bận|sót|quên|" +
    "hình như|có vẻ|nghe (?:nói|bảo|đâu)|(?:em|tôi|mình) thấy|dặn|mượn|châm chước|chiếu cố|khoan (?:khoan|đã|hãy)|hẵng|vướng|" +
    "nháp|hộ|mới (?:nhập|nộp|chấm|gửi|có|được|làm|xong|kiểm tra|thẩm định) \\d+|năm sau|đợt sau|năm ngoái|năm trước|xã khác|đơn vị khác|tự chấm|tự đánh giá|\\?+",
);
/** That figures are made up: without its tones one is "không". */
const PRETENDED = "khống|bịa|ảo|dối";
const IS_PRETENDED = wholeWords(PRETENDED);
/** A remark of so few words says what it says by each of them. */
const FEW_WORDS = 5;
const LONGEST = 160;

/**
 * What a remark says.
 * @param asked its heading asks for the unit's state
 * @param ofPart it stands beside the one criterion that it is of
 */
export function readRemark(value: CellValue, asked = false, ofPart = false): Remark {
  if (typeof value !== "string") return "plain";
  const text = textOf(value);
  // A mark: what it is held against tells what it says.
  if (NO.test(text) || explainsLetters(text)) return "plain";
  const rest = withoutKnownHarmless(text).trim();
  if (rest === "") return "plain";
  const said = unsettles(rest, asked) ?? (takesRegistrationBack(rest) ? "open" : null);
  if (said) return said;
  if ((ofPart || !isOfPart(rest)) && remarkDoubts(rest)) return "doubt";
  if (!saysNothing(text) && denialOf(text) !== null) return "doubt";
  if (isHalf(text)) return asked ? "doubt" : "unknown";
  // Words that begin with yes, and deny nothing behind it.
  const folded = fold(text);
  return isPlainRemark(text) || agrees(text) || OPENS_AGREEING.test(folded) || PRIZE.test(folded)
    ? "plain"
    : "unknown";
}

const NO = /^(?:không|khong|ko|k)$/iu;

/** Nothing but words that point at something or link it, or a question: "để đó", "chưa", "?". */
const isHalf = (text: string): boolean =>
  text.length <= LONGEST_HALF &&
  (/^[^\p{L}]*[?!][^\p{L}]*$/u.test(text) || (wordsOf(text).length > 0 && HALF.test(fold(text))));
const HALF = pattern(
  "^[\\d\\W]*(?:(?:cu|de|do|day|nay|kia|ay|cho|lai|sau|truoc|tren|duoi|trong|ngoai|ra|vao|len|xuong|ve|neu|khi|thi|ma|nhung|con|can|nen|phai|chua|xem|nhe|nha|luu y|chu y)\\b\\W*)+$",
);
const LONGEST_HALF = 20;

/** Whether a remark speaks against a result, of whatever unit. */
export const isAgainst = (said: Remark): boolean => said !== "plain" && said !== "unknown";

export const AGREE =
  "nhat tri|dong y|dong tinh|thong nhat|tan thanh|tan dong|dong thuan|ung ho|chap (?:thuan|nhan)|thong qua|(?:phe )?duyet|chot";
const AGREES = `(?:(?:da |btv |hoi dong |cap uy |dang uy |deu )*(?:${AGREE}|(?:de nghi |du dieu kien |xet )?cong nhan)(?: (?:cao|100%|cong nhan|de nghi|duyet|ket qua))*)`;
/** "CN", "ĐCN", "Đề nghị CN", "Tái công nhận", "3CĐ": abbreviated, and none of a longer text. */
const ABBREVIATED = "(?:(?:de nghi |dn ?|duoc |d|xet |tai )*(?:cn|cong nhan)|3 ?cd)";
/** The title itself: "3 chủ động", "Đoàn cơ sở “3 chủ động”", "Đạt danh hiệu ĐCS 3 chủ động". */
const TITLE =
  "(?:(?:de nghi|cong nhan|dat|duoc|xet|danh hieu|don vi|doan co so|co so doan|dcs|csd|(?:doan )?(?:xa|phuong|thi tran|truong))\\W+)*(?:3|ba) ?chu dong";
const ALL_AGREES = new RegExp(`^\\W*(?:${AGREES}|${ABBREVIATED}|${TITLE}|de nghi|dn)\\W*$`);
const OPENS_AGREEING = new RegExp(`^${AGREES}\\b`);
/** Whether words say yes, and nothing else. */
export const agrees = (text: string): boolean =>
  text.length <= LONGEST_YES && MAY_AGREE.test(text) && ALL_AGREES.test(fold(text));
const LONGEST_YES = 40;
/** Thousands of other cells stand beside units. */
const MAY_AGREE = /^\W*(?:\p{L}+ )*["“]?(?:3 ?|ba |nh|đ|d|th|t|ủ|u|c|p)\p{L}/iu;

/** Whether words say yes to some by their numbers: "Duyệt 1, 2, 4". */
export const agreesInPart = (text: string): boolean => AGREES_TO.test(fold(text));
const AGREES_TO = new RegExp(`^\\W*(?:${AGREES}|ok)\\W*(?:(?:so|tt|stt|dong) )*\\d+(?![\\d/.-])`);

/** What else may stand where somebody decides, ranks or tells the state, besides yes. */
export const TELLS =
  "da|du|duoc|dat|roi|hoan tat|hop le|hoan thanh|giu(?: nguyen| vung|$)|qua ban|loai [a-d\\d]|hang|xep|thu|muc|bac|ok|yes|xong|" +
  "nhu|theo|xem|kem|bien ban|bb|qd|to|lan|vong|tiep tuc|" +
  "de nghi (?:khen|tang|duyet|xet|btv|ubnd|huyen|tinh)|de xuat|hoat dong|binh thuong|on dinh|dung|" +
  "gon gang|sach se|ngan nap|x|d\\/c|dc|dong chi";
export const RANKS =
  "xuat sac|tot|kha|gioi|trung binh|tien tien|manh|tieu bieu|khen|hang (?:nhat|nhi|ba)|dong y|nhat tri|" +
  "thong nhat|tan thanh|nop|day du|ro rang|dung han|phu trach|lien he|luu|bi thu|dan dau|co dau|" +
  "phat huy|tham gia|ht(?:xs|t)?(?: ?nv)?|xs|tb|(?:tuyen|bieu) duong";
/** A prize, and nothing else: "Nhì", "Giải khuyến khích". */
const PRIZE = /^(?:(?:giai|hang|co) )?(?:nhat|nhi|ba|khuyen khich|kk)$/;
const RANKS_OR_TELLS = new RegExp(`^(?:${TELLS})\\b|\\b(?:${RANKS})\\b|${PRIZE.source}`);
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];
/** A person's name; so may "Chấm Tạm" look. */
const NAME = /^(?:\p{Lu}\p{Ll}+[ .]*){2,5}$/u;
const NO_NAME = wholeWords(`${PRETENDED}|tạm|sai|nhầm|giả|chưa|hủy|huỷ|trượt|(?:làm|chấm|xem|xét) lại`);
const isName = (text: string): boolean => NAME.test(text) && !NO_NAME.test(text);

/**
 * What a cell says in which somebody decides, ranks or tells a unit's state: a few words that are neither yes nor a rank
 * nor told of what was done are `unknown`, whatever they are of.
 */
export function readDecision(value: CellValue, asked = false): Remark {
  const said = readRemark(value, asked);
  if (said !== "plain") return said;
  const text = textOf(value);
  const all = wordsOf(text);
  const words = wordsOf(withoutHarmless(text));
  if (
    words.length === 0 ||
    words.length < all.length ||
    words.length > FEW_WORDS ||
    saysNothing(text) ||
    agrees(text)
  )
    return said;
  const folded = fold(text);
  return OPENS_AGREEING.test(folded) || RANKS_OR_TELLS.test(folded) || isName(text) ? said : "unknown";
}

/** Whether words beside a unit say nothing of its result, as far as anybody can tell by rule. */
export function isPlainRemark(text: string): boolean {
  if (saysNothing(text)) return true;
  const rest = withoutHarmless(text);
  if (DOUBTFUL.test(rest)) return text.length > LONGEST;
  const words = wordsOf(rest);
  return words.length > FEW_WORDS || words.every(isKnown);
}

/** Whether a cell holds no words, a mark, a paper, a time or a name. */
export const isDatum = (text: string): boolean =>
  isName(text) ||
  saysNothing(text) ||
  (!asksApart(text) && saysWhen(text.replace(/\d/g, "")) && !STILL_OPEN.test(fold(text)));

/**
 * Whether it is plain what words beside a unit say: they are data, a yes, known to be harmless, or a few of the work of
 * which none says who decides. Everything else is quoted.
 * @param ofMany they head a group or stand beside many: words of the work may be as many as they like
 */
export function isUnderstood(text: string, ofMany = false): boolean {
  if (isDatum(text) || agrees(text) || withoutKnownHarmless(text).trim() === "") return true;
  const words = wordsOf(text);
  return (
    (ofMany || words.length <= PLAIN_WORDS) &&
    words.every(isKnown) &&
    !STILL_OPEN.test(fold(text)) &&
    !DOUBTFUL.test(text) &&
    !WHO_DECIDES.test(fold(text)) &&
    (words.length < 2 || !isAgainst(readRemark(text)))
  );
}
const PLAIN_WORDS = 3;
/** What is to come, asked of one criterion, judged from afar, or only shows how. */
const STILL_OPEN = pattern(
  "^\\W*(?:(?:(?:so|so lieu|ban|bang|ket qua) cu|mau|vi du|vd)\\W*$|(?:hoi|goi) lai\\b|(?:phuc tra|hen)\\b(?!.*\\b(?:dat|xong)\\b)|qua dien thoai\\b|(?:(?:cham|tinh|lay|ghi) )?theo (?:loi|bao cao)(?! so)\\b|(?:hoan thien|khac phuc|bo sung|sua|lam|nop|giai trinh)\\b.*\\b[1-9]\\.\\d)",
);
/** Whether more than half of the words are of the work, or names. */
export function isMostlyKnown(text: string): boolean {
  const words = wordsOf(text);
  return words.length === 0 || words.filter(isKnown).length * 2 > words.length;
}
const WHO_DECIDES =
  /\b(?:btv|bch|ban thuong vu|thuong truc|(?:huyen|tinh|thanh|quan) doan|cap (?:tren|uy)|hoi dong|lanh dao|tap the)\b/;

/** Whether words hold one that most of what speaks against a result holds. */
export const mayDoubt = (text: string): boolean => DOUBTFUL.test(withoutHarmless(text));

/** Whether a question mark stands apart, behind whatever: "15 (??)", "20/10 ?"; in an address it does not. */
export const asksApart = (text: string): boolean => text.includes("?") && ASKS.test(text);
const ASKS = /(?:^|[^\p{L}\p{N}=/&?])\?+[^\p{L}\p{N}]*$/u;

/** No words, a mark alone, or a document. */
const saysNothing = (text: string): boolean => text === "" || (!asksApart(text) && holdsNoWords(text));
const holdsNoWords = (text: string): boolean =>
  !/\p{L}{2}/u.test(text) ||
  (!IS_PRETENDED.test(text) &&
    (meansNothing(text) ||
      explainsLetters(text) ||
      isDitto(text) ||
      readMark(text, PLAIN).problem === null ||
      isEmail(text) ||
      namesDocument(text)));

/** A name behind another word, or a word of the work. */
function isKnown(word: string, at: number, all: readonly string[]): boolean {
  const folded = fold(word);
  if (KNOWN.has(folded) || isNeutral(folded) || word.length === 1) return true;
  return isCapital(word) && (at > 0 || isCapital(all[1]));
}
const isCapital = (word = "") => /^\p{Lu}/u.test(word);
