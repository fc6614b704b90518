/**
 * @fileoverview Words that begin with yes and give less than yes, where somebody decides ([L9], [O6]): "Công nhận có điều
 * kiện", "Công nhận nếu bổ sung trước 30/11", "Đạt 2 chủ động", "Công nhận năm 2023".
 */
import { fold } from "../vietnamese/fold";
import { anyOf, pattern, wholeWords } from "../vietnamese/whole-words";
import { withoutKnownHarmless } from "./denial";
import { AGREE, RANKS, TELLS } from "./remark";

const YES = `de nghi|dn|de xuat|kien nghi|xet|du|dieu kien|duoc|cong nhan|dcn|cn|dat|hoan thanh|${AGREE}|ok|xong|co|cd`;
/** What is said with yes and takes nothing of it back, besides ranks and what else tells. */
const WITH_IT =
  "deu|ky|tai|va|la|ca|cua|diem|phieu|cac|toan bo|tat ca|cao|rat|btv|ban thuong vu|thuong truc|bch|hoi dong|hoi nghi|tap the|" +
  "cap uy|dang uy|doan|tham dinh|huyen|tinh|thanh|quan|thi|xa|phuong|tran|truong|co so|dcs|don vi|danh hieu|" +
  "tieu chuan|tieu chi|noi dung|mat|chu dong|chuan|yeu cau|nhiem vu|loai|vung|xay dung|ket qua|kq|(?:tu )?(?:danh gia|cham)|voi|" +
  "quyet dinh|nghi quyet|nq|to trinh|thong bao|so|ngay|thang|nam|hoc|thuong|tang|giay|bieu duong|xac nhan|ghi nhan|" +
  "trinh|ban hanh|dau|nhat|nhi|ba|cong nhan lai|dat lai|v|d|[a-d]";
const OPENS = anyOf(
  "^\\W*(?:(?:btv|ban thuong vu|hoi dong|cap uy|dang uy|to tham dinh|ket luan|ket qua|3) ?:? ?)*(?:" +
    `${YES})`,
);
const ALL = pattern(`^(?:(?:${YES}|${TELLS}|${RANKS}|${WITH_IT})(?![a-z])|[^a-z\\d])*$`);
/** That it holds only if, of a part, or for a time. */
const ONLY_IF = wholeWords("nếu|khi|(?:có|kèm|với|theo) điều kiện|miễn là|một phần|đợt|vòng");
/** "12-QĐ/ĐTN", "3/5/2021", who said so. */
const PAPER_OR_DAY =
  /\b\d+[a-z]? ?[-/] ?[a-z][\w/-]*|\b\d{1,2}([/.-])\d{1,2}\1(?:20)?\d\d\b|\b\d{1,2} thang \d{1,2} nam 20\d\d\b/g;
/** "Đạt mức 2": a rank, and no count. */
const RANKED = /\b(muc|loai|hang|bac) \d(?![\d.,/])/g;
const NUMBER = /(\d+)(?:[.,]\d+)?(?: ?[/–-] ?(\d+))?(?: ?(diem|phieu|%))?/g;
const SAID_BY =
  /(?<!\p{L})(?:[Đđ]\/c|[Đđ]c|[Đđ]ồng chí|[Aa]nh|[Cc]hị|xã|phường|thị trấn)\.? *(?:\p{Lu}\p{L}*\s*)+/gu;

/** Of what a result is given. */
export interface ResultOf {
  /** How many contents and how many criteria there are: so many are all. */
  readonly whole: readonly number[];
  /** Of the table; null: any may be. */
  readonly year: number | null;
  /** Words that are not known take of yes, too: no sentence stands there. */
  readonly strict: boolean;
}

/** Whether words open with yes and are not wholly understood as no less than that. */
export function isLessThanYes(text: string, { year, whole, strict }: ResultOf): boolean {
  if (!OPENS.test(fold(text))) return false;
  const isWhole = (n: number, m: number, of: string | undefined): boolean => {
    if (n > 2000) return year === null || n === year || m === year;
    // 25/11 is a day.
    if (m >= 0) return n === m || !whole.includes(m);
    return of === undefined ? whole.includes(n) : of !== "%" || n === 100;
  };
  const numbers = fold(text)
    .replace(PAPER_OR_DAY, " ")
    .replace(RANKED, "$1")
    .replace(NUMBER, (all, n: string, m = "-1", of?: string) =>
      isWhole(Number(n), Number(m), of) ? " " : all,
    );
  // A year that is over is known to be harmless elsewhere.
  if (/\d/.test(numbers)) return true;
  const said = withoutKnownHarmless(text.normalize("NFC")).replace(SAID_BY, " ");
  return (
    ONLY_IF.test(said) || (strict && !ALL.test(fold(said).replace(PAPER_OR_DAY, " ").replace(/\d/g, " ")))
  );
}
