/**
 * @fileoverview Words beside a unit that open with a denial, a delay, a lack or something still to be done ([L9]). Which
 * verb follows does not matter: nobody can list how people say no. What is known to be harmless is listed instead.
 */
import { fold } from "../vietnamese/fold";
import { pattern, wholeWords } from "../vietnamese/whole-words";
import { withoutOtherMatters } from "./aside";

/**
 * `result`: a clause denies or puts off something of marks, papers, appraisal or agreement; `something`: of what nobody
 * knows; null: none does.
 */
export type Denial = "result" | "something" | null;

const setOf = (...phrases: readonly string[]) => new Set(phrases.flatMap((one) => one.split("|")));

/** Of whom, since when and how it is said, before it is said what. */
const LEAD = setOf(
  "đơn vị|đvcs|đv|dv|đcs|csđ|cơ sở|đoàn cơ sở|chi đoàn cơ sở|đoàn xã|đoàn phường|đoàn trường|hồ sơ|hs|" +
    "minh chứng|mc|kết quả|kq|nội dung|tiêu chí|tc|nd|danh hiệu|xếp loại",
  "hội đồng|hđ|hội đồng xét|btv|ban thường vụ|thường trực|thường vụ|bch|ban chấp hành|huyện đoàn|" +
    "tỉnh đoàn|xã đoàn|thành đoàn|quận đoàn|cấp ủy|cấp uỷ|cấp trên|đảng ủy|đảng uỷ|chi ủy|ubnd|tập thể|" +
    "lãnh đạo|thành viên|đa số|tổ|tổ thẩm định|tổ công tác|hội nghị|thẩm định",
  "ý kiến|kết luận|lý do|nguyên nhân|nhận xét|do|vì|bởi|vì vậy|nên|hiện|hiện nay|hiện tại|nay|đến nay|" +
    "tạm thời|vẫn|còn|đang còn|vẫn còn|bị|phải|cần|cho|đề nghị|đề xuất|kiến nghị|yêu cầu|xin|mới|mới chỉ|" +
    "thì|là|nhưng|song|và|cũng|đều|rất|một số|các|chỉ|của|riêng|về|này|thống nhất|nhất trí|đồng ý|để|" +
    "năm nay|năm|đợt này|lần này|việc|số liệu|thông tin|vẫn chưa|tất cả|toàn bộ|nhiều|ghi|xét thấy|thấy|" +
    "với|theo|sau khi|khi|trong|trên|số",
);
/** It is over, or was done. */
const DONE = setOf("đã|được|vừa|có|xong|đã được|vừa được|đã có");
/** After these something was done about it; else it is still to do. */
const TO_DO = setOf(
  "bổ sung|bs|bsung|kiểm tra|xem|xem lại|xem xét|cân nhắc|xác minh|làm rõ|thẩm định|thẩm tra|phúc tra|" +
    "rà soát|đối chiếu|giải trình|hoàn thiện|khắc phục|nộp|gửi|làm lại|chấm lại|họp lại|họp|bàn|khảo sát|" +
    "thêm|thảo luận|bàn bạc|góp ý|phản hồi|xét lại|trình|sửa|chỉnh sửa|điều chỉnh|xét sau|xác nhận|xếp lại|gọi lại|hỏi lại|hỏi|cho ý kiến|" +
    "xem kỹ|làm bù|nộp bù|rà|soát|coi|dò|check|ktra",
);
/** It is so, whether it was done or not. */
const DENIES = setOf(
  "không|chưa|ko|k|khong|chua|hông|hok|hem|hổng|chẳng|chả|chớ|đừng|vô hiệu|chờ|đợi|hoãn|dừng|ngừng|rút|" +
    "hủy|huỷ|loại|treo|gác|trả|nợ|thiếu|bác|rớt|trượt|hỏng|tạm|hẹn|khất|hứa|lùi|dời|phản đối|từ chối|" +
    "thu hồi|bảo lưu|đình chỉ|thôi|bỏ|gạch|xóa|xoá|cắt|phủ quyết|bãi bỏ|tước|miễn xét|vướng|kẹt|đang|sẽ|" +
    "nghi|nghi vấn|tố cáo|khiếu nại|tranh chấp|tranh cãi|băn khoăn|lưỡng lự|năm sau|đợt sau|kỳ sau|" +
    "lần sau|sang năm|quý sau|vòng sau|kém|yếu|ngoài|trừ|giữ lại|để lại|để đó|để riêng|để tạm|cứ để|" +
    "để ngỏ|bỏ ngỏ|khuyết|dở dang|lỡ|quá hạn|trễ hạn|tính sau|xét sau|bổ sung sau|bổ sung|bs|bsung|" +
    "năm tới|đợt tới|kỳ tới|đợt 2|đợt hai|có vấn đề|gia hạn|miễn|phê bình|nhắc nhở|cảnh cáo|khiển trách|" +
    "chống|mới nộp|ra khỏi|đưa ra|đưa khỏi|chuyển sang|nghi ngờ|xin ý kiến|hội ý|bàn thêm|bàn lại|" +
    "nộp thiếu|khống|bịa|ảo|dối|sơ sài|để dành|kỷ luật|kỉ luật|gian lận|giả mạo|thất lạc|mất hồ sơ|tồn đọng|tồn lại|" +
    "tồn hồ sơ|sót|bỏ sót|quên|mùa sau|dịp sau|dịp khác|lúc khác|khi khác|hôm khác|đợt khác|kỳ khác|" +
    "năm khác|khoan|từ từ|để xem|chấm hộ|chấm nháp|nháp|ghi hộ|khỏi xét|khỏi chấm|bị khởi tố|khởi tố|" +
    "vụ việc|có vụ việc|hạ xuống|hạ 1|hạ một|hạ bậc|hạ loại|hạ điểm|hạ tiêu chí",
);
/** It is not over, whatever it waits for: none of them lacks something of a unit's life. */
const WAITS = /^(?:chờ|đợi|hoãn|lùi|dời|khất|hẹn|gác|treo|dừng|ngừng|tạm)(?: |$)/;
/** The same, and denials, wherever they stand: "Đề nghị xét vào dịp khác", "Bí thư bị khởi tố". */
const ANYWHERE = wholeWords(
  "(?<=^\\W*)(?:hỏi|báo|gọi|gặp|nhờ|alo) (?:lại |thêm )?(?:anh|chị|em|đ\\/c|đc|đồng chí|cô|chú|thầy|sếp|btv)|" +
    "(?<=^\\W*)còn \\d{1,2} (?:tiêu chí|nội dung|tc)(?=\\W*$)|trùng (?:với |của )?(?:xã|đơn vị|trường|phường) (?:bên|khác|bạn)|" +
    "(?:vào |sang |để |đến )(?:dịp|lúc|khi|hôm|đợt|kỳ|năm|mùa|phiên) (?:khác|sau|tới)|tồn đọng|" +
    "(?<!(?:trước|không quá|chưa hết) )(?:sau|quá|trễ|ngoài) hạn|" +
    "bị (?:khởi tố|bắt|tạm giam|đình chỉ|tố cáo)|" +
    "(?:có|nhận|nhiều) đơn(?= thư| từ| tố| khiếu| kiện|\\W*$)|để (?:quên|sót)|" +
    "không (?:gặp|liên (?:lạc|hệ)|còn hoạt động)|không hoạt động(?=\\W*$)|" +
    "(?<=^|(?:còn|nhiều|đang|có) )ý kiến (?:khác nhau|trái (?:chiều|ngược))(?=\\W*$)",
);
/** Without tones these are also other words: only what follows may tell. */
const OTHER_WORDS_BARE = setOf(
  "cho|no|tra|bac|treo|loai|hoan|dang|rut|bo|thoi|trong|ngoai|tru|bi|tam|cat|lo|hen|doi|dung|hua|kem|" +
    "se|gac|bia|ao|xoa|huy|ket|nghi|gach|tuoc|dinh",
);
const bare = (all: ReadonlySet<string>) => new Set([...all].map(fold));
const BARE = { LEAD: bare(LEAD), DONE: bare(DONE), TO_DO: bare(TO_DO), DENIES: bare(DENIES) };
const TONED = { LEAD, DONE, TO_DO, DENIES };
const LONGEST_PHRASE = 4;

/** What marks, papers, appraisal and agreement are about, folded. */
const RESULT_WORDS =
  "ho so|hs|minh chung|mc|tieu chi|tc|noi dung|nd|bien ban|van ban|bao cao|ke hoach|tai lieu|tham dinh|" +
  "td|tham tra|phuc tra|hau kiem|kiem tra|xac minh|xac nhan|lam ro|giai trinh|phe duyet|duyet|xet|" +
  "cham(?=$| diem| lai| theo| thu| chua)|xep loai|danh gia|cong nhan|dat(?! (?:chi tieu|dai))|ket qua|" +
  "ket luan|nhat tri|dong y|dong tinh|thong nhat|tan thanh|tan dong|ung ho|dong thuan|" +
  "chap (?:nhan|thuan)|thong qua|quyet dinh|bieu quyet|qua ban|de nghi|don thu|khieu nai|to cao|" +
  "thanh tra|ky luat|bo sung|chot|du dieu kien|(?:3|ba) chu dong|nhiem vu|hop le|ban (?:chinh|goc)|tham quyen|khop|ban hanh|(?:ra|soat|coi|do|check|ktra) lai";
const OF_RESULT = new RegExp(`\\b(?:${RESULT_WORDS})\\b|\\d\\.\\d`);
/** What a unit has, does and is, besides its result: that it lacks some of it decides nothing. */
const LIFE_WORDS =
  "bi thu|bt|pbt|bch|ban chap hanh|uy vien|ubkt|doan vien|dv|dvtn|thanh nien|thanh thieu nien|" +
  "thieu nhi|hoc sinh|sinh vien|giao vien|cong nhan vien|chi doan|lien doi|chi hoi|hoi vien|dang vien|" +
  "doi tuong|tru so|nha van hoa|phong|dien thoai|sdt|email|zalo|facebook|fanpage|mang|internet|wifi|" +
  "may (?:tinh|in)|kinh phi|phu cap|doan phi|hoi phi|tien|von|dai hoi|kien toan|nhan su|can bo|" +
  "bien che|cong tac|hoat dong|phong trao|sinh hoat|dia ban|thon|khu pho|to dan pho|duong|lop|ket nap|" +
  "phat trien|tuyen truyen|mo hinh|cong trinh|tap huan|khen|giay khen|sap nhap|thanh lap|nong thon|" +
  "hien mau|tinh nguyen|truong hoc|truong (?:thpt|thcs|tieu hoc|mam non)|song di dong|hoi thao|hoi thi|" +
  "hoi trai|hoi dien|cuoc thi|tham quan|covid|kho khan|vung sau|bien gioi|song dien thoai|thai san|" +
  "luan chuyen|hoc tap|dao tao|vi tri|cum|thi dua|so doan|huy hieu|co doan|con dau|tai khoan|chi tieu|" +
  "ty le|tuoi|nam gioi";
const OF_LIFE = new RegExp(`\\b(?:${LIFE_WORDS})\\b`);
/** Whether words speak of a unit's life, whatever else they speak of. */
export const isOfLife = (text: string): boolean => OF_LIFE.test(fold(text));
/**
 * Denials that affirm, or that say nothing against anybody. What follows them is read on: "không có ý kiến gì, chờ xác minh".
 */
const HARMLESS_WORDS =
  "c[ảá]m ơn|(?<!(?:chưa|không|ko|thiếu|kém)(?: (?:thật|được|có|sự|rất))* )(?:nhiệt tình|chu đáo|năng động|cầu thị)|" +
  "(?:không|ko) (?:có |còn )?(?:tiêu chí|nội dung|mục) (?:nào )?(?:chưa|không|ko) đạt|" +
  "không (?:cần|phải) (?:thẩm định|kiểm tra|chấm|xét|phúc tra) lại|đã trả (?:kết quả|kq)|" +
  "trả (?:lại )?bản (?:gốc|chính|giấy)|" +
  "(?:chưa|không|ko)(?: (?:bình|xét|đề nghị|xếp loại|xếp hạng|bình xét|đăng ký|được|có|tham gia|" +
  "chấm))* (?:khen(?: thưởng)?|thi đua|(?:giấy|bằng) khen|tặng|cờ)(?!\\p{L})[^,;.]*|" +
  "(?:kiểm tra|nộp|phúc tra|thẩm định|chấm|xét|bổ sung|rà soát|xem|gửi) lại(?: lần \\d)?[:,]? ?(?:đã |" +
  "thì |vẫn |đều )*(?:đạt|đủ|đúng|tốt|ổn|xong)(?=\\s*(?:$|[,.;]))|" +
  "không (?:gửi|nộp) bản (?:mềm|giấy)|" +
  "(?:không|chưa|ko)(?: (?:có|bị|để|xảy ra|phát sinh|phát hiện|nhận được|hề|còn|ai|cần|phải|yêu cầu|" +
  "nộp|đoàn viên|đv|cán bộ|đơn vị|trường hợp|đơn|thư|nội dung|tiêu chí|phản ánh|nào|" +
  "dấu hiệu))* (?:vi phạm|kỷ luật|kỉ luật|khiếu nại|tố cáo|đơn thư|đơn|phản ánh|dư luận|vướng mắc|" +
  "vướng|khó khăn|tồn tại|hạn chế|sai sót|sai phạm|sai|thiếu sót|thiếu|nợ|trễ|trễ hạn|chậm|muộn|" +
  "quá hạn|vấn đề|giải trình|làm lại|nộp thêm|trùng|mất|lệch|ý kiến|gì|thay đổi|đổi|điều chỉnh|" +
  "chỉnh sửa|sửa|bổ sung|hồ sơ tồn(?: đọng)?|tồn đọng|chi đoàn yếu|tệ nạn|tai nạn|sđt|sdt|ghi chú|" +
  "phải(?= (?!xét|chấm|thẩm định|là|của|đơn vị)\\p{L})|email|trừ|ngừng|những|khó|kể|chỉ|" +
  "đáng kể)(?: (?:kỷ luật|pháp luật|gì|thêm|khác nhau|khác|hồ sơ|minh chứng|trái chiều|mục nào|" +
  "tiêu chí nào|nội dung nào|đặc biệt|vượt cấp|phản đối|nào))*|" +
  "(?:chờ|đợi|để|đang chờ) (?:công nhận|quyết định công nhận|ra quyết định|ký quyết định|khen|trao|cấp giấy)|" +
  "(?:năm|giai đoạn|nhiệm kỳ) (?:trước|ngoái|20\\d\\d)[^,;.]*|sáp nhập từ|hợp nhất từ|" +
  "(?:được |mới )?thành lập|rút (?:kinh nghiệm|bài học|gọn)|" +
  "(?:chưa|không|còn) (?:thật |được |thực sự |có )?(?:sự )?(?:đều|tốt|cao|mạnh|nhiều|thường xuyên|" +
  "kịp thời|sâu|sát|phong phú|chặt chẽ|rõ nét|đồng đều|sôi nổi|hiệu quả|đa dạng|khó khăn|hạn chế|ít|" +
  "thấp|mỏng)|" +
  "(?:đã )?trả lời|" +
  "đã (?:được )?(?:kiểm tra|xem|xem xét|xét|chấm|thẩm định|phúc tra|rà soát|xác minh|họp|làm|nộp|gửi|" +
  "chỉnh|hoàn thiện|đối chiếu)(?: lại| bổ sung| thêm| đủ)*|" +
  "đã (?:chuyển đổi|sửa|bổ sung|bỏ sung|khắc phục|giải trình|trả (?:đủ|hết|nợ|xong))|" +
  "chuyển (?:đổi|biến|công tác|sinh hoạt|giới)|(?:xem )?xét,? (?:để )?(?:duyệt )?công nhận|không gian|" +
  "không áp dụng|(?:hết|đã hết|không còn) nợ|" +
  "loại (?:hình|[a-d]|i+|\\d|tốt|khá|giỏi|xuất sắc|trung bình)|" +
  "treo (?:băng(?: rôn)?|cờ|biển|ảnh|pano|khẩu)|trả phụ cấp|thiếu (?:nhi|niên)|cắt (?:tóc|cỏ|băng)|" +
  "trừ (?:sâu|mối)|kinh nghiệm|dự kiến (?:khen|biểu dương|công nhận)|" +
  "(?:đang|sẽ) (?:công tác|trao|công nhận|hoạt động|khen|học)|tạm (?:trú|vắng|ổn)|" +
  "bổ sung [^,;()]{1,40}[,(] ?đã (?:nhận|nộp|gửi|bổ sung|có|đủ)(?: đủ| rồi)?(?=\\)?\\W*$)|" +
  "bổ sung (?:đủ|đầy đủ|xong|kịp thời)|bác (?:hồ|ái|sĩ)|ngoài (?:ra|trời|giờ|nhà nước|quốc doanh)";
const HARMLESS = wholeWords(HARMLESS_WORDS, "giu");

const CLAUSES = /[,;:.()\n–]+(?:\s|$)|\s-\s|[,;()–\n]/;

/** What lacked first, and was there the second time: "Lần 1 thiếu minh chứng 2.3, lần 2 đã bổ sung đủ". */
const MENDED = pattern(
  "^\\s*(?:(?:lần|vòng|đợt) (?:1|i|một|đầu|thứ nhất)|ban đầu|lúc đầu|khi đầu|hồi đầu|trước đây|trước đó|đầu năm)(?!\\p{L})[^,;]*[,;]\\s*(?=(?:(?:(?:lần|vòng|đợt) (?:2|ii|hai)|nay|sau|sau đó|đến nay|hiện|hiện nay|phúc tra|kiểm tra lại|thẩm định lại|đã) )[^,;]*(?<!\\p{L})(?:đủ|đạt|xong|đã (?:nộp|bổ sung|khắc phục|hoàn thiện|sửa))(?!\\p{L}))(?![\\s\\S]*(?<!\\p{L})(?:chưa|không|thiếu|còn nợ|vẫn)(?!\\p{L}))",
  "iu",
);

/** A text without what is known to be harmless: phrases, other matters, and what was mended since. */
export const withoutKnownHarmless = (text: string): string =>
  MAY_BE_HARMLESS.test(text)
    ? withoutOtherMatters(text.normalize("NFC")).replace(MENDED, " ").replace(HARMLESS, " ")
    : text;
/** Of most cells nothing of it is asked. */
const MAY_BE_HARMLESS = /\p{L} [\p{L}\d]/u;

/** The same, in clauses. */
const clausesOf = (text: string): string[] =>
  withoutKnownHarmless(text)
    .split(CLAUSES)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** How many words from `from` on are one of the phrases; 0: none. */
function phraseAt(words: readonly string[], from: number, phrases: ReadonlySet<string>): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - from); length > 0; length -= 1)
    if (phrases.has(words.slice(from, from + length).join(" "))) return length;
  return 0;
}

/** `life`: it denies something of a unit's life, which decides nothing. */
function denialIn(clause: string): Denial | "life" {
  const lower = clause.toLowerCase();
  const isBare = !/[^\x20-\x7e]/.test(lower);
  const { LEAD, DONE, TO_DO, DENIES } = isBare ? BARE : TONED;
  const words = lower.match(/[\p{L}\p{M}]+|\d+(?:\.\d+)*/gu) ?? [];
  const folded = fold(clause);
  if (NONE.test(folded) && lower !== "khống") return null;
  if (ANYWHERE.test(lower)) return OF_RESULT.test(folded) ? "result" : "something";
  let done = false;
  for (let at = 0; at < words.length; ) {
    const toDo = phraseAt(words, at, TO_DO);
    if (toDo > 0 && (done || at > 0)) return done ? null : isAsked(words.slice(0, at)) ? grade(folded) : null;
    const denies = phraseAt(words, at, DENIES);
    const word = words[at] ?? "";
    if (denies > 0) {
      const rest = fold(words.slice(at + denies).join(" "));
      const ambiguous = isBare && denies === 1 && OTHER_WORDS_BARE.has(word);
      if (!ambiguous || OF_RESULT.test(rest)) {
        const said = grade(folded);
        // What waits for a unit's own affairs is not known to be of no weight.
        return said === "life" && WAITS.test(lower.slice(lower.indexOf(word))) ? null : said;
      }
    }
    if (toDo > 0) return AGAIN.test(folded) ? grade(folded) : null;
    const isDone = phraseAt(words, at, DONE);
    done ||= isDone > 0;
    const step = Math.max(isDone, phraseAt(words, at, LEAD), /^\d/.test(word) ? 1 : 0);
    if (step === 0) return deniedLater(words, at);
    at += step;
  }
  return null;
}

/** "Hội đồng thi đua chưa đồng tình": somebody whom no list has says no to something of the result. */
function deniedLater(words: readonly string[], from: number): Denial | "life" {
  const no = words.findIndex((word, at) => at > from && NO.test(word));
  if (no < 0) return null;
  const ofResult = OF_RESULT.test(fold(words.slice(no).join(" ")));
  if (OF_LIFE.test(fold(words.slice(0, no).join(" ")))) return ofResult ? null : "life";
  return ofResult ? "result" : null;
}
const NO = /^(?:không|chưa|ko|khong|chua|chẳng)$/;
/** There is nothing to note. */
const NONE = /^(?:khong|ko|khong co|ko co|khong ghi|k co)$/;
/** Somebody asks for it, or it is left to do. */
const isAsked = (lead: readonly string[]) => ASKS.test(` ${fold(lead.join(" "))} `);
const ASKS = / (?:can|phai|de nghi|de xuat|kien nghi|yeu cau|xin|con|de|nen|cho) /;
const AGAIN =
  /\b(?:lai|sau|them|tiep|lan (?:\d|hai|ba|nua))(?: \D{0,12}\d\.\d)?$|^(?:goi|hoi) lai\b|^bo sung\b|^(?:xac minh|lam ro|can nhac|xem xet)\b/;
const grade = (folded: string): Denial | "life" =>
  OF_RESULT.test(folded) ? "result" : OF_LIFE.test(folded) ? "life" : "something";

/** What words beside a unit deny, put off or leave to do. */
export function denialOf(text: string): Denial {
  if (!WORTH_A_LOOK.test(text)) return null;
  let found: Denial = null;
  for (const clause of clausesOf(text)) {
    const said = denialIn(clause);
    if (said === "result") return said;
    if (said === "something") found = said;
  }
  return found;
}
/** Shorter than any of them. */
const WORTH_A_LOOK = /\p{L}{2}/u;

/** A text without what is known to be harmless: phrases, and clauses that speak of a unit's life. */
export const withoutHarmless = (text: string): string =>
  clausesOf(text)
    .filter((one) => denialIn(one) !== "life")
    .join(", ");
