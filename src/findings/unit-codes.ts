/**
 * @fileoverview The kinds of finding that the rules give on a unit's own cells, a row each: how much it matters, its
 * words, its tint, what the lists say of it. In the order in which lists tell them. Apart from those on the sheet as
 * a whole (sheet-codes.ts), since the sidebar judges one unit and holds these only.
 */
import { NOT_CALCULATED } from "../cell/error-value";
import { type About, type FindingPlace, type Found, foundAt, type Kind, type Severity } from "./finding";
import { doubted, sentenceOf, settling } from "./sentence";

export const UNIT_KINDS = {
  "evidence-missing": {
    severity: "error",
    word: "Thiếu minh chứng",
    tint: "missing",
    lacks: { words: "chưa có minh chứng", side: "unit" },
    reason: "Thiếu minh chứng",
    explanation: true,
    sentence: (f) =>
      f.detail.tab
        ? "Tab {tab} chưa có dòng minh chứng cho {criteria} của đơn vị này. Thêm dòng với số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình."
        : "Chưa có minh chứng cho {criteria}. Ghi số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình.",
  },
  "evidence-promised": {
    severity: "error",
    word: "Minh chứng chưa dùng được",
    tint: "missing",
    lacks: { words: "minh chứng mới hẹn hoặc bị trả lại", side: "unit" },
    reason: "Minh chứng chưa dùng được",
    explanation: true,
    sentence: (f) =>
      f.detail.doubt
        ? `${doubted(f)} nên {criteria} chưa được tính là có minh chứng. Ghi đúng minh chứng ${settling(f)}.`
        : "Ô ghi {value} nên {criteria} chưa được tính là có minh chứng. Khi có văn bản hợp lệ, ghi số và ký hiệu rồi sửa lời ghi này.",
  },
  "explanation-refused": {
    severity: "error",
    word: "Giải trình chưa dùng được",
    tint: "missing",
    lacks: { words: "giải trình chưa dùng được", side: "unit" },
    reason: "Giải trình chưa dùng được",
    explanation: true,
    sentence:
      "Ô giải trình của {criteria} ghi {value}, chưa nêu lý do hoặc cho biết giải trình không được chấp nhận. Ghi lý do đã được chấp nhận hoặc sửa kết quả.",
  },
  "link-unsafe": {
    severity: "error",
    word: "Liên kết nguy hiểm",
    lacks: { words: "liên kết minh chứng không dùng được", side: "unit" },
    sentence:
      "Liên kết ở {criteria} không phải địa chỉ trang web và có thể gây hại nên không được tính. Đừng bấm vào; ghi lại minh chứng.",
  },
  "link-suspicious": {
    severity: "error",
    word: "Liên kết đáng ngờ",
    lacks: { words: "liên kết minh chứng đáng ngờ", side: "unit" },
    sentence:
      "Liên kết ở {criteria} có địa chỉ giả dạng trang khác nên không được tính. Đừng bấm vào; hỏi lại đơn vị rồi ghi đúng địa chỉ.",
  },
  "formula-sends-data": {
    severity: "error",
    word: "Công thức gửi dữ liệu ra ngoài",
    lacks: { words: "công thức có thể gửi dữ liệu ra ngoài, cần ghi lại", side: "unit" },
    sentence:
      "Ô của {criteria} có công thức có thể gửi dữ liệu ra ngoài nên không được tính. Xóa công thức rồi ghi lại minh chứng.",
  },
  "not-applicable-unexplained": {
    severity: "warning",
    word: "Không áp dụng, chưa có lý do",
    lacks: { words: "không áp dụng nhưng chưa giải trình", side: "unit" },
    explanation: true,
    sentence: "Ghi Không áp dụng ở {criteria} nhưng chưa có lý do. Ghi lý do vào ô giải trình.",
  },
  "not-appraised": {
    severity: "warning",
    word: "Chưa thẩm định",
    tint: "notAppraised",
    lacks: { words: "chưa thẩm định", side: "appraiser" },
    reason: "Chưa thẩm định",
    sentence: (f) =>
      f.detail.without === "row"
        ? "Không thấy kết quả thẩm định {criteria} của đơn vị này trong bảng. Thêm phần còn thiếu hoặc kiểm tra lại tên đơn vị."
        : f.detail.without === "column"
          ? "Chưa thẩm định {criteria}, mới có kết quả tự chấm. Thêm kết quả thẩm định vào bảng."
          : "Chưa thẩm định {criteria}. Ghi kết quả thẩm định vào ô này.",
  },
  "mark-unreadable": {
    severity: "error",
    word: "Không đọc được kết quả",
    tint: "unreadable",
    lacks: { words: "kết quả ghi không đọc được", side: "appraiser" },
    reason: "Không đọc được",
    sentence: (f) =>
      f.detail.doubt
        ? `${doubted(f)} nên chưa rõ kết quả của {criteria}. Ghi kết quả cuối cùng ${settling(f)}.`
        : f.detail.max
          ? "Không hiểu {value} ở {criteria}. Ghi số điểm từ 0 đến {=max}."
          : "Không hiểu {value} ở {criteria}. Ghi Đạt, Chưa đạt hoặc Không áp dụng.",
  },
  "mark-conflict": {
    severity: "error",
    word: "Kết quả mâu thuẫn",
    tint: "unreadable",
    lacks: { words: "kết quả ghi mâu thuẫn", side: "appraiser" },
    reason: "Mâu thuẫn",
    sentence: (f) =>
      f.detail.later
        ? "Kết quả của {criteria} được ghi ở hai dòng khác nhau: dòng trước ghi {first}, dòng này ghi {later}. Giữ lại một dòng đúng."
        : "Kết quả của {criteria} mâu thuẫn: vừa Đạt vừa Chưa đạt. Giữ lại một kết quả đúng.",
  },
  "points-out-of-range": {
    severity: "error",
    word: "Điểm ngoài khung",
    tint: "unreadable",
    lacks: { words: "điểm ghi ngoài khung", side: "appraiser" },
    reason: "Điểm ngoài khung",
    sentence: "Điểm {value} của {criteria} nằm ngoài khung từ 0 đến {=max}. Kiểm tra lại số điểm.",
  },
  "value-became-date": {
    severity: "error",
    word: "Bị đổi thành ngày",
    tint: "unreadable",
    lacks: { words: "ô bị đổi thành ngày, cần ghi lại", side: "unit" },
    reason: "Bị đổi thành ngày",
    sentence:
      "Ô của {criteria} đang là ngày {=value}, có thể do gõ dạng 3/5 nên bảng tính tự đổi. Định dạng ô là Văn bản thuần túy rồi nhập lại.",
  },
  "cell-error": {
    severity: "error",
    word: "Ô bị lỗi công thức",
    tint: "unreadable",
    lacks: { words: "ô bị lỗi công thức, cần ghi lại", side: "unit" },
    reason: "Ô bị lỗi",
    sentence: (f) =>
      f.value === NOT_CALCULATED
        ? "Ô của {criteria} có công thức chưa được tính nên không đọc được. Mở tệp bằng Excel, lưu lại rồi chạy lại."
        : "Ô đang báo lỗi {=value} nên không đọc được. Sửa công thức hoặc nhập lại giá trị.",
  },
  "evidence-explained": {
    severity: "warning",
    word: "Giải trình thay minh chứng",
    explanation: true,
    sentence: "{Criteria} đạt nhờ giải trình, không có minh chứng. Xem giải trình có chấp nhận được không.",
  },
  "marks-differ": {
    severity: "hint",
    word: "Tự chấm khác thẩm định",
    sentence:
      "Đơn vị tự chấm {self}, thẩm định ghi {appraised} ở {criteria}. Trao đổi lại với đơn vị nếu cần.",
  },
  "evidence-without-reference": {
    severity: "hint",
    word: "Minh chứng chưa có số hiệu",
    sentence:
      "Minh chứng của {criteria} chỉ là mô tả {value}. Nên ghi thêm số, ký hiệu văn bản hoặc liên kết.",
  },
  "link-not-https": {
    severity: "warning",
    word: "Liên kết không an toàn (http)",
    sentence:
      "Liên kết ở {criteria} bắt đầu bằng http://, không được mã hóa. Nên thay bằng liên kết https://.",
  },
  "evidence-outside-year": {
    severity: "warning",
    word: "Văn bản khác năm",
    sentence: "Văn bản ở {criteria} ghi ngày hoặc năm không thuộc năm {=year}. Kiểm tra lại văn bản.",
  },
  "unit-empty": {
    severity: "warning",
    word: "Đơn vị chưa có dữ liệu",
    sentence: "Đơn vị này chưa có kết quả và minh chứng nào. Nhắc đơn vị nộp hoặc xóa dòng nếu thừa.",
  },
} as const satisfies Record<string, Kind>;

export type UnitCode = keyof typeof UNIT_KINDS;

/** A finding on a unit's own cells. */
export interface UnitFinding extends Found {
  readonly code: UnitCode;
  readonly severity: Severity;
}

/** The row of a code; undefined where it is none of a unit's. */
export const unitKind = (code: string): Kind | undefined =>
  (UNIT_KINDS as Readonly<Record<string, Kind>>)[code];

/** A finding on a cell of a unit, or on its tab. */
export function finding(code: UnitCode, place: FindingPlace, about: About = {}): UnitFinding {
  return foundAt(code, UNIT_KINDS[code].severity, place, about);
}

/** The Vietnamese sentence of a finding on a unit's own cells; '' for any other. */
export function describeUnit(finding: Found & { readonly code: string }): string {
  const kind = unitKind(finding.code);
  return kind ? sentenceOf(kind, finding) : "";
}
