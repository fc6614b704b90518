/**
 * @fileoverview Words that stand apart behind a document or a link, in brackets, behind a dash or an arrow, and are not
 * plainly harmless ([E4]): the paper counts, and nobody is told that they were understood.
 */
import { tidy } from "../vietnamese/fold";
import { wholeWords } from "../vietnamese/whole-words";
import { findDocuments } from "./documents";
import { isErrorValue } from "./error-value";
import { findLinks } from "./links";
import { isDeniedBehind } from "./promise";
import { isAgainst, isMostlyKnown, mayDoubt, readRemark } from "./remark";

const APART = /[([]([^()[\]]+)[)\]]?|(?:[-=]?>|[→⇒➔➜–—]|\s-\s)\s*([^()[\];→⇒➔➜–—>]+)|(?:^|[\s\d])(\?+)\s*$/gu;
/** A bracket or a dash makes such words possible; a comma, a colon, a line of its own or no paper at all where they may doubt. */
const WORTH_A_LOOK = /[([?–—→⇒➔➜>]|\s-\s/;
const HAS_CLAUSES = /[,;:\n]/;
const BEHIND_COLON = /^\s*:\s*([^,;.()[\]]+)/;
/** Behind a comma, a semicolon or on its own line goes on what a paper is of; only few words that doubt are asked about. */
const CLAUSES = /[,;.()[\]]/;
const MOST_CLAUSE = 8;
const OPENS_TITLE = /^[^\p{L}]*\p{Lu}/u;
/** What is done, and how much of it there was, besides what remarks on units speak of. */
const OF_THE_WORK = wholeWords(
  "buổi|trại|hội|thi|giải|lớp|lượt|bản|tờ|trang|tr|quyển|ảnh|hình|file|phối hợp|cùng|kèm|có|gồm|v/v|về|do|tháng|quý|đợt|giai đoạn|nhiệm kỳ|thay|sửa đổi|bổ sung|kế hoạch|báo cáo|mô hình|công trình|câu lạc bộ|clb|diễn đàn|chuyên đề",
);

/** What is wrong with the paper itself, right behind its number, its day and nothing else. */
const OF_ITSELF = wholeWords(
  "bản (?:cũ|nháp|chép|(?:của )?năm (?:ngoái|trước|cũ))|của năm (?:ngoái|trước)|(?:sửa|đổi|lùi|tẩy) (?:lại )?(?:ngày|số|năm)|chép (?:lại|của|từ)|hình như|(?:không|chưa) rõ|(?:bị|được) thay(?: thế)?|nghe (?:nói|bảo)|" +
    "(?:làm|soạn|viết|lập|đánh máy) (?:hộ|giúp|thay)|(?:ký|làm|lập|soạn|viết|ban hành) sau (?:(?:ngày|khi|đợt|lúc) )?(?:thẩm định|kiểm tra|phúc tra|chấm)|" +
    "(?:nhưng|mà) (?:không|chưa)",
);
const DAY = /^[\s,]*(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?!\d)/i;

/** What the paper is of goes on, or it adds to another. */
const STANDS = /^(?:đang (?:thực hiện|triển khai)|(?:văn bản |bản )?bổ sung)$/iu;

/** Whether nobody knows what words say; capital letters begin titles of papers and names of what was done, which are endless. */
const isAsked = (words: string): boolean => {
  if (STANDS.test(words)) return false;
  const said = readRemark(words, /^\?+$/.test(words), true);
  if (isAgainst(said)) return true;
  if (OPENS_TITLE.test(words) || OF_THE_WORK.test(words)) return false;
  // What a paper is of may be said in many words, but in words of the work.
  return said === "unknown" || !isMostlyKnown(words);
};

/** Whether a clause doubts the paper before it. */
const doubts = (clause: string): boolean =>
  mayDoubt(clause) &&
  clause.split(" ").length <= MOST_CLAUSE &&
  readRemark(clause.trim(), false, true) !== "plain";

/** The first such words of an evidence cell's text; '' where there are none. */
export function askedBeside(text: string): string {
  const isDescribed = !/\d/.test(text) && !isErrorValue(text);
  const mayAsk = (HAS_CLAUSES.test(text) || isDescribed) && mayDoubt(text);
  if (!mayAsk && !WORTH_A_LOOK.test(text) && !OF_ITSELF.test(text)) return "";
  if (mayAsk && isDescribed && !HAS_CLAUSES.test(text))
    return isAgainst(readRemark(text, false, true)) ? text : "";
  let follows = false;
  for (const line of text.split(/[\n\r]+/)) {
    const tidied = tidy(line);
    const ends = [...findDocuments(tidied), ...findLinks(tidied, () => false)].map(({ start, end }) => [
      start,
      end,
    ]);
    ends.sort(([a = 0], [b = 0]) => a - b);
    for (const [index, [, end = 0]] of ends.entries()) {
      const behind = tidied.slice(end, ends[index + 1]?.[0] ?? tidied.length).replace(/;.*$/, "");
      const [next = ""] = behind.replace(DAY, "").split(CLAUSES);
      if (OF_ITSELF.test(next) && !OPENS_TITLE.test(next) && next.trim().split(" ").length <= MOST_CLAUSE)
        return next.trim();
      const [, after = ""] = BEHIND_COLON.exec(behind.replace(DAY, "")) ?? [];
      const isSaid = isAgainst(readRemark(after.trim(), false, true)) || !OPENS_TITLE.test(after);
      if (isSaid && doubts(after)) return after.trim();
      for (const [, bracket, dash, asks] of behind.matchAll(APART)) {
        const words = (bracket ?? dash ?? asks ?? "").trim();
        if (words !== "" && (OF_ITSELF.test(words) || isAsked(words) || isDeniedBehind(`(${words})`)))
          return words;
      }
    }
    const last = ends.at(-1)?.[1];
    const clauses = tidied.slice(last).split(CLAUSES);
    if (last !== undefined) {
      clauses.shift();
      follows = true;
    }
    // From a capital letter on goes a title.
    const clause = follows ? clauses.find((one) => OPENS_TITLE.test(one) || doubts(one)) : undefined;
    if (clause !== undefined && !OPENS_TITLE.test(clause)) return clause.trim();
  }
  return "";
}
