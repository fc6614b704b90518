/**
 * @fileoverview Words in the place of an explanation that explain nothing ([O1]): they refuse one, ask for one, promise
 * one, or are a tick or a date. A reason that stands beside a promise explains: "Chưa nộp do trụ sở bị cháy".
 * Diacritics count, as in promise.ts.
 */
import { tidy } from "../vietnamese/fold";

const any = (...words: readonly string[]) => `(?:${words.join("|")})(?!\\p{L})`;
const re = (source: string) => new RegExp(source, "u");

/** Who refuses or asks; of others it is told as a reason: "UBND xã không đồng ý". */
const WHO = `(?:${any(
  "btv|bch|ban thường vụ|ban chấp hành|huyện|tỉnh|(?:huyện|tỉnh|thành|thị|quận|xã|phường)? ?đoàn(?: cấp trên)?|cấp trên|cấp ủy",
  "hội đồng|tổ (?:thẩm định|công tác|kiểm tra)|tổ|đoàn (?:xã|phường|trường|thẩm định|kiểm tra)|thẩm định|đơn vị|cơ sở|cán bộ",
  "(?:nội dung|văn bản|phần|bản) giải trình|giải trình|lý do|đề nghị|nội dung|tiêu chí này",
)} )*`;
const STILL = `(?:${any("đã|hiện|hiện nay|đến nay|nay|vẫn|còn|thì|là|bị|nhưng|mới|tự xin")} )*`;
const NOT = `${any("không|chưa|ko|kg|k|chẳng")} (?:${any("được|có|thể|xem xét|kịp|thấy|hề|nhận")} )*`;
const PAPERS = any(
  "giải trình|lý do|ý kiến|phản hồi|trả lời|minh chứng|hồ sơ|văn bản|báo cáo|tài liệu|bản giải trình|gì",
);

const REFUSES = re(
  `^${WHO}${STILL}(?:${NOT}${any("chấp nhận|chấp thuận|đồng ý|nhất trí|hợp lý|hợp lí|hợp lệ|thỏa đáng|thoả đáng|thuyết phục|(?:phê )?duyệt|thông qua|được tính|công nhận")}|${any("bác(?: bỏ)?|từ chối|trả lại")})(?:$| ${any("giải trình|lý do|đề nghị|do|vì|với giải trình|nội dung|ý kiến|kad|không áp dụng")})`,
);
/** It is to be marked all the same. */
const MARKS_AGAIN = re(
  `^${WHO}(?:${any("vẫn|thì|phải|cần|đề nghị|yêu cầu|xin|đơn vị")} )*(?:vẫn )?(?:phải )?(?:${any("chấm|thẩm định|xét|xem|kiểm tra|tính|rà soát|làm|nộp|giải trình|xem xét")} lại(?!\\p{L})|(?<=phải )chấm(?!\\p{L}))`,
);
const ASKS = re(
  `^${WHO}(?:(?:tiếp tục|đã|có) )?(?:${any("yêu cầu|nhắc(?: nhở)?|đôn đốc")}|${any("đề nghị|kiến nghị|cần|phải|xin|mời")} (?:${any("đơn vị|cơ sở|xã|đoàn xã|sớm|phải|được|tiếp tục")} )*${any("giải trình|bổ sung|làm rõ|nộp|gửi|cung cấp|cập nhật|hoàn thiện|nêu rõ|ghi rõ|trả lời|xem xét")})`,
);
/** What the form asks to be filled in. */
const PRINTED = re(`^${any("ghi|nêu|điền|nhập")} (?:rõ )?${any("lý do|lí do|nguyên nhân|giải trình")}`);

/** These explain where their reason stands beside them. */
const LACKS = re(
  `^${WHO}${STILL}(?:${NOT}(?:${PAPERS}|${any("giải trình|gửi|nộp|bổ sung|cung cấp|phản hồi|trả lời|rõ(?: ràng)?|nêu(?: rõ)?|ghi(?: rõ)?|cập nhật|biết")})|${any("thiếu|nợ|quên|mất|lỗi")})(?: ${PAPERS}| ${any("của đơn vị|lại|đủ|nào|này|rõ")})*$`,
);
const WAITS = re(
  `^${WHO}${STILL}(?:${any("chờ|đợi|khất|hẹn|nợ")}|${any("đang|sẽ")} (?:${any("được|xin|có")} )*${any("chờ|đợi|bổ sung|hoàn thiện|xác minh|cập nhật|xem xét|kiểm tra|thẩm định|soạn|nộp|gửi|giải trình|cung cấp|trình|báo cáo|làm")}|${any("nộp|gửi|bổ sung|cập nhật|cung cấp|hoàn thiện|giải trình")} (?:${PAPERS} )?${any("sau|trước|khi")})`,
);
const REASON = /(?<!\p{L})(?:(?<!l[ýí] )do|vì|bởi|nên|nguyên nhân)(?!\p{L})/u;

/** A tick, a verdict, a word that answers a question: no reason. */
const BARE = /^(?:x|v|có|đã có|giải trình|ok|n\/a|na|đạt|chưa đạt|không đạt|kđ|đ|lý do|không rõ|đang)$/u;
const CLAUSES = /[,;:()\n]|\s[–—-]\s|\.(?:\s|$)/u;
const EDGES = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu;
/** Any of the words that these patterns turn on: most texts hold none. */
const WORTH_A_LOOK =
  /không|chưa|ko|kg|k |chẳng|bác|từ chối|lại|phải|yêu cầu|nhắc|đôn đốc|đề nghị|kiến nghị|cần|xin|mời|ghi|nêu|điền|nhập|thiếu|nợ|quên|mất|lỗi|chờ|đợi|khất|hẹn|đang|sẽ|sau|trước|khi/;

/** Whether what stands in the place of an explanation explains nothing. */
export function explainsNothing(text: string): boolean {
  const words = tidy(text).toLowerCase().replace(EDGES, "");
  if (!/\p{L}/u.test(words) || BARE.test(words)) return true;
  if (!WORTH_A_LOOK.test(words)) return false;
  const clauses = words.split(CLAUSES).map((clause) => clause.replace(EDGES, ""));
  if (clauses.some((one) => [REFUSES, MARKS_AGAIN, ASKS, PRINTED].some((form) => form.test(one))))
    return true;
  return !REASON.test(words) && clauses.some((one) => LACKS.test(one) || WAITS.test(one));
}
