/**
 * @fileoverview What a remark says of another matter than a unit's result, papers, appraisal or registration ([L9]): an
 * event that was put off, a file that is not bound, a thing that is still to be bought, letters that are explained.
 */
import { pattern } from "../vietnamese/whole-words";

/** In whose clause they stand nothing is of another matter. */
const OF_RESULT =
  "chưa|không|ko|nên|xét|chấm|thẩm định|phúc tra|kiểm tra|công nhận|kết quả|" +
  "(?<!(?:tủ|kệ|giá|cặp) )hồ sơ|minh chứng|tiêu chí|đăng ký|xếp loại|đề nghị|danh hiệu";
/** Up to the clause's end. */
const REST = `(?:(?!(?<!\\p{L})(?:${OF_RESULT})(?!\\p{L}))[^,;.()\\n])*(?=$|[,;.()\\n])`;

/** What units hold, and what has a date of its own. */
const EVENT =
  "đại hội|(?:thi )?hội (?:trại|thi|thao|diễn|khỏe|làng)|trại (?:hè|huấn luyện)|lễ|" +
  "giải (?:bóng|thể thao|chạy|cầu lông|đấu)|ra quân|(?:lớp )?tập huấn|hiến máu|" +
  "sinh hoạt (?:chi đoàn|hè|tập trung|chuyên đề)|" +
  "(?:các )?hoạt động (?:hè|tập trung|tình nguyện|ngoài trời|thể thao|văn nghệ|ngoại khóa|phong trào|đông người)|" +
  "buổi (?:sinh hoạt|tập huấn|ra quân|tuyên truyền|lao động|lễ)|ngày hội|diễn đàn|tọa đàm|giao lưu|" +
  "tham quan|về nguồn|cuộc thi|tuyển quân";
/** What units wait for. */
const THING =
  "(?:(?:bố trí|cấp|hỗ trợ|có|được) )*kinh phí|nhà văn hóa|trụ sở|mua|lắp|" +
  "(?:xây|sửa) (?:nhà|trụ sở|phòng|sân)|sắp xếp lại (?:chi đoàn|thôn|tổ dân phố)|kiện toàn|nhân sự|" +
  "bí thư mới|máy tính|phòng làm việc";
/** What a room has or has not. */
const FURNITURE = "loa(?: đài)?|bàn ghế|tủ|máy (?:tính|in|chiếu)|âm thanh|phông bạt|sân chơi";
/** How a file is put together. */
const BINDING =
  "đóng (?:quyển|cuốn|tập|bìa|gáy|ghim)|(?:đánh )?số trang|đánh số(?: thứ tự)?|mục lục|bìa(?: cứng)?|" +
  "dán nhãn|in màu|ghim|kẹp (?:file|bìa)";
const PUT_OFF =
  "(?:(?:đã|phải|xin|bị|có) )*(?:tạm )?(?:hoãn|dừng|ngừng|hủy|huỷ|lùi|dời)(?: (?:bỏ|lại|việc|tổ chức|thi|mở|ngày|lịch|các|một số|một|\\d{1,2}))*";

/**
 * What ends as a word does, and with it all that a clause's end has to follow, asks for that once: compiled for each of them
 * it took a tenth of a click.
 */
const ASIDE = pattern(
  `(?<!\\p{L})(?:(?:(?:${[
    `${PUT_OFF} (?:${EVENT}|(?<=\\d )(?:hoạt động|cuộc|lớp|trận))`,
    `(?:(?:còn|vẫn|đang) )*(?:chờ|đợi) (?:(?:tổ chức )?(?:${EVENT})|${THING})`,
    `(?:(?:hồ sơ|hs|bản giấy|nhưng|song|còn|vẫn|một số) )*(?:chưa|không|ko)(?: (?:kịp|được|có|làm|ghi))* (?:${BINDING})`,
    `(?:chưa|không|còn thiếu|thiếu)(?: (?:có|đủ|được|mua))* (?:${FURNITURE})`,
    "(?:xã |thôn |địa phương |trường )?(?:chưa|không) (?:về đích|đạt|hoàn thành)(?: (?:chuẩn|đích|xã))* (?:nông thôn mới|ntm|đô thị văn minh|(?:chuẩn )?quốc gia)",
  ].join("|")})(?!\\p{L})|${[
    "chuyển (?:sang )?(?:hình thức |sinh hoạt )?(?:trực tuyến|online|zoom)",
    "(?:còn |để )*(?:lẻ tờ|tờ rời|để lẻ)|(?:thừa|dư) \\d{1,2} (?:bản|tờ|quyển)",
    "còn \\d{1,2} chi đoàn (?:trung bình|khá|yếu)|xem thêm (?:báo cáo|biểu|phụ lục|file|sổ)",
  ].join("|")})${REST}|${[
    // Put off once, and looked at since.
    "hoãn (?:lại )?(?:\\d{1,2}|một|hai) (?:buổi|lần|ngày|hôm|tuần)(?=,? (?:nay |sau đó )?đã (?:được )?(?:thẩm định|kiểm tra|phúc tra|chấm|làm việc))",
    "(?:chưa|không) (?:(?:có|gửi|nộp) )*bản (?:mềm|giấy|cứng)(?=[,;] ?(?:đã |có |nhưng )*bản (?:giấy|cứng|mềm|chính) (?:đã )?(?:đủ|có|nộp|gửi))",
  ].join("|")})`,
  "giu",
);
/** Whoever wrote it says himself that it does not count. */
const COUNTS_NOT =
  /^[^;\n]*(?<!\p{L})(?:nhưng|song|tuy nhiên)(?: (?:việc này|nội dung này|điều này|cái này))? không (?:thuộc|nằm trong|ảnh hưởng(?: gì)?(?: đến| tới)?|liên quan(?: gì)?(?: đến| tới)?|tính vào)(?: (?:các|bộ|số))* (?:tiêu chí|kết quả|điểm)(?= *(?:$|[.;]))/iu;
/** Most cells have none of their words. */
const WORTH_A_LOOK =
  /hoãn|dừng|ngừng|h[ủu][ỷy]|lùi|dời|chờ|đợi|chưa|không|ko|thiếu|lẻ|rời|thừa|dư|trực tuyến|online|zoom|còn|xem/iu;

/** A text, in NFC, without what it says of other matters. */
export const withoutOtherMatters = (text: string): string =>
  WORTH_A_LOOK.test(text) ? text.replace(COUNTS_NOT, " ").replace(ASIDE, " ") : text;

const LETTERS = /^[^\p{L}]*(\p{Lu}{2,8})\s*[:=–-]\s*(\p{L}.*)$/u;
const DENIES = /(?<!\p{L})(?:không|chưa|ko|chờ|đợi|thiếu|nợ)(?!\p{L})/iu;

/** Whether a text does no more than explain letters by the words that they begin: "ĐVTN: đoàn viên, thanh niên". */
export const explainsLetters = (text: string): boolean =>
  text
    .normalize("NFC")
    .split(/[;\n]/)
    .filter((one) => one.trim() !== "")
    .every((one) => {
      const [, letters, words = ""] = LETTERS.exec(one) ?? [];
      const initials = (words.match(/\p{L}+/gu) ?? []).map((word) => word.charAt(0).toUpperCase()).join("");
      return letters !== undefined && letters === initials && !DENIES.test(words);
    });
