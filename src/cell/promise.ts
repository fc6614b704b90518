/**
 * @fileoverview Words that promise evidence instead of naming it, say that there is none, or turn it down ([E4]). What
 * opens a cell decides by its first words; what stands further on is weighed only where it speaks of papers, for
 * "không có đoàn viên vi phạm" is praise. Diacritics count: "đang" is not "Đảng".
 */
import { dateAtStart } from "../vietnamese/dates";
import { tidy } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";

const any = (...words: readonly string[]) => `(?:${words.join("|")})(?!\\p{L})`;

/** That something lacks, as an expression; thiếu nhi and thiếu niên are children. */
export const SHORT_OF = "thiếu(?! nhi| niên)";

/** What lacks. */
const NONE = any(
  "chưa(?! rõ ràng)",
  SHORT_OF,
  "không (?:có|kịp|nộp|gửi|tìm thấy)",
  "(?:(?:đã|bị) )*(?:mất|thất lạc|ướt|cháy|hư hỏng)",
  "quên|lạc mất",
);
/** What is yet to come. Behind "Cần" may stand the name of a place. */
const LATER = any("đang|sẽ|nợ|chờ|đợi|(?:đã )?hẹn|xin|phải|dự kiến", "cần(?! thơ| giờ| giuộc| đước)");

const KINDS_OF_PAPER = any(
  "minh chứng|mc|hồ sơ|hs|văn bản|vb|tài liệu|giấy tờ|báo cáo|bc|kế hoạch|kh|quyết định|qđ|nghị quyết|công văn|cv",
  "biên bản|danh sách|hình ảnh|hình|ảnh|link|đường dẫn|file|tệp|bản (?:cứng|mềm|gốc|chính|ký|scan|giấy)|sổ sách|sổ|số",
);
/** What a paper has. */
const ON_PAPER = any(
  "(?:con )?dấu|chữ ký|ngày|xác nhận|phụ lục|quyền|tiêu chí|nội dung|mục|tc",
  "\\d[\\d.]*",
);
/** What somebody does with a paper, or what a paper is. */
const ABOUT_PAPER = any(
  "nộp|gửi|cung cấp|bổ sung|hoàn (?:thiện|thành|chỉnh)|ký|đóng dấu|ban hành|phát hành|cập nhật|làm|viết|soạn|scan|in|trình|khớp",
  "(?:phê )?duyệt|hợp lệ|đạt|đủ|đầy đủ|đúng|rõ|chấp (?:nhận|thuận)|tính|xét|công nhận|phù hợp|liên quan|(?:đảm bảo|bảo đảm)|nhận",
  "tải|đưa|mở|xem|vào|truy cập|xong|kịp|lưu|ghi|xin|(?:chỉnh )?sửa|rà soát|tổng hợp|thu thập|tìm thấy|tìm|thấy|chụp|có thật",
);
const BEHIND = any(
  "yêu cầu|quy định|(?:biểu )?mẫu|thể thức|năm|thời (?:gian|hạn)|hạn|chất lượng|điều kiện|số lượng|dung lượng|đơn vị",
  "cho|về|lên|lại|sau|trước|xong|đủ|kịp|tuần|tháng|trong|khi|do|vì|của|theo|nên|từ|thêm|vào",
);
const LITTLE = `(?: ${any("được|có|kịp|thể|thấy|bị|cho|để|lại|thêm|các|một|vài|phần|gì|tên|đơn vị")})*`;
const PAPER = `(?:${KINDS_OF_PAPER}|${ON_PAPER})`;
/** Behind a word that denies: nothing more, or words of papers. */
const OF_PAPER = `${LITTLE}(?:$| ${PAPER}| ${ABOUT_PAPER}${LITTLE}(?:$| (?:${PAPER}|${ABOUT_PAPER}|${BEHIND})))`;

/** What turns a paper down. */
const VERDICT = [
  `${any("(?:(?:đã|bị|phải|đều) )*(?:bị(?: \\S+){1,3} )?(?:trả (?:lại|về)|từ chối|thu hồi|hủy|huỷ|bác|loại(?! hình)(?: bỏ)?)")}(?:$| (?:${PAPER}|${ABOUT_PAPER}|${BEHIND}))`,
  `${any("(?:hết|quá|không còn) (?:thời )?(?:hạn|hiệu lực)|hỏng|(?:bị )?lỗi|trùng|giả(?: mạo)?|(?:nộp|làm|gửi|viết) lại")}(?:$| (?:${PAPER}|${ABOUT_PAPER}|${BEHIND}))`,
  `${any("không|ko|sai(?! sót)")}${OF_PAPER}`,
  `${any("sai|khác|không (?:đúng|phải)|chưa đúng")} ${any("(?:của )?(?:năm|thời gian|kỳ|đơn vị|tiêu chí|nội dung|mục)")}`,
  `${any("(?:bị )?(?:trùng|giống)(?: (?:với|của|văn bản|hồ sơ|minh chứng))*")} ${any("xã|phường|thị trấn|trường|đơn vị|đoàn|năm")}`,
  `${any("đề nghị|yêu cầu")} ${any("(?:đơn vị )?làm rõ|bổ sung|nộp|gửi|làm|cung cấp|hoàn thiện|chỉnh sửa|sửa|giải trình|cập nhật|ký|đóng dấu|thu hồi|(?:xem|kiểm tra) lại")}`,
  `${any("(?:(?:để|bỏ|còn|ô) )?trống|(?:(?:bị|đã) )*(?:chết|xóa|xoá)|(?:trang |địa chỉ )?không tồn tại")}$`,
  `${any("(?:(?:nộp|gửi|ghi|lấy|để|dán) )?nhầm|(?:văn bản |hồ sơ )?(?:này )?(?:là |cũng )?(?:không phải )?(?:là )?của (?:đơn vị|xã|phường|trường) khác|không phải (?:là )?(?:minh chứng )?của (?:đơn vị|xã|phường|trường)")}`,
  `${any("(?:(?:mới |chỉ )*có )?(?:bản )?(?:dự thảo|nháp)")}(?:$| (?:${PAPER}|${BEHIND}))`,
  // Whoever typed it is not sure of it, or strikes it out.
  `${any("(?:(?:cần|phải|nên|để|nhờ) )*(?:xem|xét|kiểm tra|rà soát|hỏi|xác minh|đối chiếu|thẩm định|scan|chụp|in|photo) (?:lại|sau)")}(?:$| ${any("với|trước|khi|giúp|hộ|nhé|đã|cho")})`,
  `${any("hỏi (?:anh|chị|ban|btv|đ\\/c|đồng chí|đơn vị|huyện|tỉnh|bí thư|cán bộ|cấp trên)|(?:sáng |chiều |tối )?(?:mai|mốt)(?: \\S+)? (?:nộp|gửi|bổ sung|có)")}`,
  `${any("(?:tạm )?(?:bỏ|gạch|loại|trừ|hạ)|tạm(?: thời| tính| để)?|nghi(?: ngờ| giả)?")}$`,
  `sai(?! sót)(?: \\S+){1,3}$`,
  `${any("(?:(?:bản )?(?:photo|photocopy|scan|chụp|copy)|chữ)? ?(?:(?:bị|hơi|quá|rất|còn) )*(?:mờ|nhòe|nhoè|rách|(?:không|ko|khó) (?:rõ|đọc|nhìn|xem)(?: được| thấy)?)(?:,? (?:không|ko|khó) (?:rõ|đọc|nhìn|xem)(?: được| thấy)?)?(?: (?:số|chữ|gì|nội dung|dấu))?")}$`,
  `${any("(?:bài|số liệu|kết quả)? ?(?:(?:bị|đi) )*(?:(?:sao )?chép|copy|cóp|mượn|lấy)(?: \\S+){0,3}? (?:xã|phường|trường|đơn vị|nơi|chỗ|năm) (?:bên|bạn|khác|ngoái|trước)|(?:là )?của (?:xã|phường|trường|đơn vị|nơi|năm) (?:bên|bạn|khác|ngoái|trước)")}`,
].join("|");

/** Whose paper it is, or which, before it is said what became of it. */
const SUBJECT = `(?:${any(
  KINDS_OF_PAPER,
  ON_PAPER,
  "các|những|một số|toàn bộ|bộ|phần|bản|này|đó|trên|kèm theo|và|cả",
  "(?:đã )?(?:nộp|gửi|có)|đơn vị|cơ sở|chi đoàn|đoàn cơ sở|đoàn (?:xã|phường|trường)|bí thư|xã|trường|kết quả",
)} )*`;
const STILL = `(?:${any("hiện|hiện nay|hiện tại|đến nay|nay|vẫn|còn|đều|mới chỉ|mới|tạm|do|vì|nhưng|thì|là|tất cả")} )*`;

const re = (source: string) => pattern(source, "u");
const OPENS = re(`^${STILL}(?:${NONE}|${LATER})`);
const OPENS_NONE = re(`^${NONE}`);
const LACKS = re(`^${SUBJECT}${STILL}${NONE}${OF_PAPER}`);
const WAITS = re(`^${SUBJECT}${STILL}(?:${NONE}|${LATER})${OF_PAPER}`);
const TURNS_DOWN = re(`^${SUBJECT}${STILL}(?:${VERDICT})`);
/** Wherever it stands, whoever's name is before it: "Đoàn xã Gia Cát chưa nộp hồ sơ", "Báo cáo gửi sau". */
const ANYWHERE = re(
  `(?:^| )(?:${any("hẹn|hứa|khất|xin (?:lùi|khất|hoãn|gia hạn)")}|${any("chưa|không|sẽ|đang")}${LITTLE} ${any("nộp|gửi|cung cấp|bổ sung|hoàn thiện|ban hành|đóng dấu|minh chứng|hồ sơ")}(?:$| (?:${PAPER}|${BEHIND}))|${any("nộp|gửi|bổ sung|cập nhật|cung cấp|hoàn thiện|trình")}(?: \\p{L}+){0,2} sau$)`,
);
/** Of what is only promised later: "bổ sung sau", "BS sau", "bổ sung trước 20/11". */
const ADDED_LATER = re(`^(?:bổ sung|bs)(?:$|[^\\p{L}\\d]+${any("sau|trước|khi")})`);

/** Any of the words that these patterns turn on: most texts hold none. */
const WORTH_A_LOOK = re(
  "chưa|thiếu|không|ko|mất|lạc|chết|x[óo][aá]|quên|đang|sẽ|nợ|chờ|đợi|hẹn|xin|phải|dự|cần|trả|từ chối|thu hồi|h[ủu][yỷ]|bác|loại|hết|quá|hỏng|lỗi|trùng|giống|giả|lại|sai|nhầm|khác|ướt|cháy|hư|đề nghị|yêu cầu|trống|nháp|sau|bổ sung|hỏi|bs|mai|mốt|bỏ|gạch|trừ|hạ|tạm|nghi|mờ|nh[òo][eè]|rách|khó|chép|copy|cóp|mượn|lấy|của|\\?",
);

const BEFORE_WORDS = /^(?:[^\p{L}\p{M}\d]+|\d{1,2}[.)] )+/u;
const AFTER_WORDS = /[^\p{L}\p{M}\d]+$/u;
const CLAUSES = /[,;:()\n]|\s[–—-]\s|\.(?:\s|$)|\snhưng\s/u;

const plain = (text: string) => tidy(text).toLowerCase().replace(BEFORE_WORDS, "").replace(AFTER_WORDS, "");
const clauses = (text: string) =>
  tidy(text)
    .split(CLAUSES)
    .map(plain)
    .filter((clause) => clause !== "");

const mayDeny = (text: string) => WORTH_A_LOOK.test(text.normalize("NFC").toLowerCase());

/** Whether a text opens with words that there is none or that it lacks. */
export const saysNone = (text: string) => OPENS_NONE.test(plain(text));

/** Whether words say that a paper was turned down: "Không hợp lệ (thiếu dấu)", "Sai mẫu, trả lại". */
export function isRejection(text: string): boolean {
  const [first] = clauses(text);
  return first !== undefined && TURNS_DOWN.test(first);
}

/** What stands apart behind a paper: in brackets, behind a dash or a comma. */
const APART = /(?:^|\s)(?:[([–—-]|[-=]?>|[→⇒➔➜])\s*([^()[\]–—]+)[)\]]?[.\s]*$|,\s*([^,()]+)$/u;
/** Whoever typed it behind a paper asks; the title of one may end so, too. */
const ASKED = /(?:^|[\s\d([])\?+[)\]]?\s*$/;
/** Behind a comma words that name another kind of paper speak of that one. */
const ANOTHER = re(`^${any("báo cáo|bc|kế hoạch|kh|biên bản|danh sách|hình ảnh|hình|ảnh|sổ")}`);
/** It was not looked at yet, and is there all the same. */
const NOT_LOOKED_AT = re(
  `^(?:chưa|đang|chờ) (?:được )?${any("kiểm tra|thẩm định|xem|chấm|đối chiếu|xét|duyệt")}`,
);

/** Whether a paper is taken back by what stands behind it, apart from it: "12-KH/ĐTN (trả lại)", "… - chưa ký". */
export function isDeniedBehind(text: string): boolean {
  if (!mayDeny(text)) return false;
  if (ASKED.test(text)) return true;
  const apart = APART.exec(tidy(text));
  if (!apart) return /^\s*(?:đã |bị )+trả lại[.\s]*$/i.test(text);
  return clauses(apart[1] ?? apart[2] ?? "").some(
    (clause) =>
      deniesPaper(clause) && !NOT_LOOKED_AT.test(clause) && !(apart[1] === undefined && ANOTHER.test(clause)),
  );
}

/**
 * A state that a paper is in, right behind its number, or one verb alone. Whatever is done to something there is what the
 * paper is of: "12-QĐ/ĐTN hủy bỏ KH số 5", "… đã thu hồi 3 thẻ đoàn", "… xin xác nhận".
 */
const IN_STATE =
  /^(?:(?:đã|bị)(?! (?:\S+ ){1,2}\d)|không|ko|sẽ|đang|chờ|hết|quá|giả|sai(?! phạm)) |^\S+(?: (?:lại|thảo|nháp))?$/;

/** Whether a paper is taken back by the first words right behind it: "12-KH/ĐTN không hợp lệ", "… hết hiệu lực". */
export function isDeniedRightBehind(text: string): boolean {
  if (!mayDeny(text)) return false;
  const [first] = clauses(text);
  return first !== undefined && IN_STATE.test(first) && deniesPaper(first);
}

const deniesPaper = (clause: string) => WAITS.test(clause) || TURNS_DOWN.test(clause);

/** Whether a paper is only spoken of by what stands before it: "Thiếu 12-BC/ĐTN", "Dự thảo Kế hoạch số 05-KH/ĐTN". */
export function isDeniedBefore(text: string): boolean {
  if (!mayDeny(text)) return false;
  const last = clauses(text).pop();
  return last !== undefined && deniesPaper(last);
}

/** A criterion's code in words about papers; no part of a date. */
const CODE = /(^|[^\d./-])([1-9]\.\d{1,2})(?![\d/-]|\.\d)/g;

/**
 * What a piece of words says lacks: the criteria that it names, or `all` where it names none; null: nothing lacks.
 * "(thiếu minh chứng 1.3)", "3.4 chưa có, 3.5 đang xin xác nhận".
 */
export function lackingIn(text: string): "all" | readonly string[] | null {
  if (!mayDeny(text)) return null;
  // "3) đang hoàn thiện" is the third of several.
  if (/^\s*\d{1,2}\s*[.):]\s/.test(text) && OPENS.test(plain(text))) return "all";
  const named: string[] = [];
  let waiting: string[] = [];
  let lacks = false;
  let denied = false;
  for (const clause of clauses(text)) {
    const codes = [...clause.matchAll(CODE)].map((match) => match[2] as string);
    const beside = clause.replace(CODE, "$1").trim();
    const alone = codes.length > 0 && beside.length <= MOST_BESIDE_CODE && !THERE.test(beside);
    if (alone && denied) named.push(...codes);
    else if (alone) waiting.push(...codes);
    else {
      const leads = waiting.length > 0 || OPENS_WITH_CODE.test(clause);
      const own = [...waiting, ...codes];
      denied = leads ? deniesPaper(clause) : (own.length > 0 ? WAITS : LACKS).test(clause);
      if (denied && own.length > 0) named.push(...own);
      else if (denied) lacks = true;
      waiting = [];
    }
  }
  return lacks ? "all" : named.length > 0 ? named : null;
}

const OPENS_WITH_CODE = /^\d\.\d/;
/** "và 1.4", "TC 1.4": no word of its own beside a code. */
const MOST_BESIDE_CODE = 3;
const THERE = /đủ|có|đạt|ok/;

/** Whether words, or what stands behind a paper, turn it down. */
export const turnsDown = (text: string) => mayDeny(text) && (isRejection(text) || isDeniedBehind(text));

/** Whether a text without document and link promises evidence, says that it lacks, or turns it down ([E4]). */
export function isPromise(text: string): boolean {
  if (!mayDeny(text)) return false;
  const start = plain(text);
  return OPENS.test(start) || isAddedLater(start) || saysOfPapers(text) || isDeniedBehind(text);
}

/** Whether words say of papers that they are not there, not good or yet to come, and not of what somebody did. */
export function saysOfPapers(text: string): boolean {
  if (!mayDeny(text)) return false;
  const [first = "", ...rest] = clauses(text);
  return (
    deniesPaper(first) ||
    ANYWHERE.test(first) ||
    rest.some((clause) => LACKS.test(clause) || TURNS_DOWN.test(clause) || ANYWHERE.test(clause))
  );
}

function isAddedLater(start: string): boolean {
  if (ADDED_LATER.test(start)) return true;
  const rest = start.replace(/^bổ sung[^\p{L}\d]+/u, "");
  return rest !== start && dateAtStart(rest) !== null;
}
