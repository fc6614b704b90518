/**
 * @fileoverview [L2] Words that what stands in a table was copied or taken over from another year: "Sao chép từ biểu năm
 * 2020", "Kế thừa kết quả 2023", "Lấy theo số liệu năm trước".
 */
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";

/** What was said. */
interface Copied {
  /** Years that are named; null: last year, whichever that is. */
  readonly from: readonly number[] | null;
  /** The words that say it. */
  readonly said: string;
}

/** Where one thing said ends; a colon says what follows of what stands before it. */
const CLAUSE_END = /[;\n()“”"]|\.(?=\s|$)|,\s|\s[–-]\s/;
/** Whom it is said of by name. */
const UNIT = "(?:(?:doan|chi doan|xa|phuong|thi tran|truong|khoi|cum)(?: [^\\s:]+){1,7}?";
/** Of what it is said. */
const OF_WHAT =
  "(?:(?:ghi chu|luu y|chu y|chu thich|nb|nguon|bang|bieu|phieu|tab|sheet|trang|file|tep|so lieu|" +
  "du lieu|thong tin|ket qua|diem|so|muc|noi dung|tieu chi|cot|o|danh gia|cham|tham dinh|tong hop|" +
  "rieng|toan bo|tat ca|mot so|cac|nhung|con lai|don vi|doan co so|tren|duoi|trong|cua|nay|day|la|duoc|" +
  "da|deu|dang|hien|tam|tam thoi|van|chi|moi|do|ban|(?:dong|hang|stt|cot|tieu chi|noi dung|tc|" +
  "nd)(?: (?:\\d[\\d.,-]*|[a-z]|va|den|tu))+|\\d\\.\\d{1,2})[:,.]? )*";
/** Says it alone. */
const COPIED =
  "(?:sao (?:chep|y|luu)|copy|coppy|copi|cop|chep|nhan ban|ke thua|giu (?:nguyen|lai|y)|bo nguyen|de nguyen)";
/** Says it where a table, figures or results are spoken of, and nothing is said behind. */
const TAKEN =
  "(?:lay|su dung|dung|dua (?:theo|vao|tren)|theo(?! doi)|nhu|giong|nguon|(?:chuyen|trich|cap nhat|" +
  "nhap|tong hop|xuat|ghi|chuyen tiep)(?: \\S+){0,3} theo)";
const THING =
  /\b(?:bang|bieu|phieu|file|tep|tab|sheet|so lieu|du lieu|ket qua|diem|muc|danh gia|cham|tham dinh|tong hop|xep loai|cong nhan)\b/;
const PAST = "(?:nam (?:truoc|ngoai|cu|qua|hoc truoc)|(?<![\\d/.-])20[1-4]\\d(?![\\d/.-]))";
const STRONG = new RegExp(`^\\W*${OF_WHAT}${UNIT}:? )?${OF_WHAT}${COPIED}\\b.*\\b${PAST}`);
const WEAK = new RegExp(
  `^\\W*${OF_WHAT}${UNIT}: )?${OF_WHAT}${TAKEN}\\b.*\\b${PAST}(?: (?:chuyen )?sang\\b.*| de lai| chuyen qua| cua .{1,40})?\\W*$`,
);
/** What is no result: papers, rules, forms, and what is counted or compared. */
const OTHER_THING = pattern(
  "\\b(?:mau|bieu mau|(?:bo|cac) tieu chi|huong dan|hd|ke hoach|kh|quyet dinh|qd|cong van|thong bao|" +
    "nghi quyet|to trinh|thang diem|cach|quy dinh|danh sach|dang k[yi]|chi tieu|bo cuc|cau truc|khung|" +
    "form|format|dinh dang|dieu le|so sanh|so voi|can cu|phan cong|bien ban|tin nhiem|danh hieu|thu hang|" +
    "xep hang|giai doan|nhiem ky|khen thuong|khac phuc|\\d{1,3} (?:don vi|co so|doan|xa|phuong|" +
    "truong))\\b|\\d-[a-z]",
);
/** "Số liệu năm 2020" alone. */
const FIGURES = new RegExp(
  `^\\W*(?:tham khao:? )?(?:so lieu|du lieu|ket qua(?= tham khao))(?: (?:tham khao|ket qua|cham|cua|cuoi|la|cu))*:? (?:nam )?${PAST}\\W*$`,
);

/** Folded, "từ" told from "tự". */
const foldSaid = (text: string): string =>
  fold(text.normalize("NFC").replace(/(^|[^\p{L}])từ(?=\s)/giu, "$1theo"));

const yearsOf = (clause: string): Copied["from"] => {
  const years = clause.match(/(?<![\d/.-])20[1-4]\d(?![\d/.-])/g)?.map(Number) ?? [];
  return years.length > 0 ? years : null;
};

/** Words of it, one of them at least: thousands of other cells stand beside units. */
const MAY_SAY = /20[1-4]\d|năm\s|nam\s/iu;

function saidBy(text: string, says: (clause: string) => boolean): Copied | null {
  if (!MAY_SAY.test(text)) return null;
  const said = text.split(CLAUSE_END).find((clause) => says(foldSaid(clause)));
  return said === undefined ? null : { from: yearsOf(foldSaid(said)), said: said.trim() };
}

/**
 * From which years a sentence says that what stands there was copied; null: it says nothing like that.
 * @param beside it stands beside marks, and need not say that it speaks of them: "Như năm trước"
 */
export const copiedFrom = (text: string, beside = false): Copied | null =>
  saidBy(
    text,
    (clause) =>
      !OTHER_THING.test(clause) &&
      (STRONG.test(clause) || (WEAK.test(clause) && (beside || THING.test(clause)))),
  );

/** The same of a line that only says of which year figures are: it may head others than the table's. */
export const figuresOf = (text: string): Copied | null => saidBy(text, (clause) => FIGURES.test(clause));

/** Whether what is told is of another year than the table's; while that is unknown any year may be. */
export const isOfOtherYear = (said: Copied | null, year: number | null): boolean =>
  said !== null && (said.from === null || year === null || said.from.some((one) => one !== year));
