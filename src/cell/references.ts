/** @fileoverview Papers that a sentence refers to, taken out of it: what is left is what it says ([L2], [L11]). */
import { findDocuments } from "./documents";

const PAPER =
  "(?:kết luận|thông báo|quyết định|công văn|biên bản|văn bản|kế hoạch|hướng dẫn|nghị quyết|báo cáo|tờ trình|ý kiến|kl|tb|qđ|cv|bb|vb|bc|kh|hd|nq|ttr|ctr)";
const REFERS = "(?:(?:căn cứ|theo|tại|thực hiện|trên cơ sở)\\s+(?:vào\\s+)?)";
/** "Căn cứ Thông báo kết luận số " */
const BEFORE = new RegExp(
  `${REFERS}?(?:(?<!\\p{L})${PAPER}(?:\\s+\\p{L}+){0,3}\\s+)?(?:số\\s*:?\\s*)?$`,
  "iu",
);
/** " ngày 28/11/2022 của UBKT Huyện ủy, " */
const BEHIND =
  /^\s*,?\s*(?:(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?)?(?:\s*(?:của|do)\s[^,:;]{1,60}(?=[,:;]))?\s*[,:]?\s*/iu;
/** "Căn cứ Thông báo của Huyện ủy, ": without a number. */
const OPENS = new RegExp(`^\\W*${REFERS}${PAPER}(?!\\p{L})[^,;:]*[,:]\\s*(?=\\S)`, "iu");

/** What a sentence says besides the papers that it refers to. */
export function withoutReferences(sentence: string): string {
  let said = "";
  let from = 0;
  for (const { start, end } of findDocuments(sentence)) {
    said += sentence.slice(from, start).replace(BEFORE, "");
    from = end + (BEHIND.exec(sentence.slice(end))?.[0].length ?? 0);
  }
  return (said + sentence.slice(from)).replace(OPENS, "").trimEnd();
}
