/**
 * @fileoverview Words in the place of an explanation that explain nothing ([O1]): they refuse one, ask for one, promise
 * one, or are a tick or a date. A reason that stands beside a promise explains: "Chưa nộp do trụ sở bị cháy".
 * Diacritics count, as in promise.ts.
 */
import { tidy } from "../vietnamese/fold";

/** Who refuses or asks, and what words may stand before a verb; of others it is told as a reason: "UBND xã không đồng ý". */
const LEAD =
  "^(?:(?:btv|bch|ban thường vụ|(?:huyện|tỉnh|thành|thị|quận) ?(?:đoàn)?|cấp (?:trên|ủy)|hội đồng|tổ|đoàn (?:xã|phường|trường)|thẩm định|đơn vị|cơ sở|giải trình|lý do|đã|hiện|nay|vẫn|còn|thì|bị|mới|tự xin|phải|cần|đề nghị|yêu cầu|xin) )*";
const NOT = "(?:không|chưa|ko) (?:(?:được|có|thể|kịp) )*";
const PAPERS = "(?:giải trình|lý do|ý kiến|phản hồi|trả lời|minh chứng|hồ sơ|văn bản|báo cáo)";
const DONE = "(?:giải trình|gửi|nộp|bổ sung|cung cấp|cập nhật|làm rõ|hoàn thiện)";
const END = "(?![\\p{L}])";
const re = (source: string) => new RegExp(`${LEAD}(?:${source})${END}`, "u");

/** It is refused, asked for, or to be marked all the same. */
const REFUSES = re(
  `(?:${NOT}(?:chấp (?:nhận|thuận)|đồng ý|nhất trí|hợp l[ýệ]|thỏa đáng|(?:phê )?duyệt|công nhận)|bác|từ chối|trả lại)(?:$| (?:giải trình|lý do|do|vì|nội dung))|(?:chấm|xét|xem|thẩm định|kiểm tra) lại|phải chấm|nhắc|(?:ghi|nêu) (?:rõ )?lý do`,
);
const ASKS =
  /(?:đề nghị|yêu cầu|kiến nghị|cần|xin) (?:đơn vị )?(?:giải trình|bổ sung|làm rõ|nộp|gửi|xem xét)/;
/** These explain where their reason stands beside them. */
const LACKS = re(
  `(?:${NOT}(?:${PAPERS}|${DONE}|rõ|phản hồi|trả lời)|thiếu|nợ|quên|lỗi)(?: ${PAPERS})*$|(?:chờ|đợi|hẹn)|(?:đang|sẽ) (?:chờ|đợi|xem xét|${DONE})|${DONE} (?:sau|trước)`,
);
const REASON = /(?:^|[^ý] )(?:do|vì|nên) /u;

/** A tick, a verdict, a word that answers a question: no reason. */
const BARE = /^(?:x|v|có|đã có|giải trình|n\/a|(?:chưa |không )?đạt|lý do)$/;
const CLAUSES = /[,;:()\n]|\s[–—-]\s|\.(?:\s|$)/;
const EDGES = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu;

/** Whether what stands in the place of an explanation explains nothing. */
export function explainsNothing(text: string): boolean {
  const words = tidy(text).toLowerCase().replace(EDGES, "");
  if (!/\p{L}/u.test(words) || BARE.test(words)) return true;
  const clauses = words.split(CLAUSES).map((clause) => clause.replace(EDGES, ""));
  return (
    clauses.some((one) => REFUSES.test(one) || (ASKS.test(one) && !REASON.test(words))) ||
    (!REASON.test(words) && clauses.some((one) => LACKS.test(one)))
  );
}
