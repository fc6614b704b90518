/**
 * @fileoverview The kinds of finding that the rules give on a unit's own cells, a row each: how much it matters and what is
 * said of it. Apart from those on the sheet as a whole (sheet-codes.ts), and from what tabs and lists say of each
 * (unit-lists.ts), since the sidebar judges one unit and holds these only.
 */
import { NOT_CALCULATED } from "../cell/error-value";
import { type About, type FindingPlace, type Found, foundAt, type Saying, type Severity } from "./finding";
import { doubted, sentenceOf, settling } from "./sentence";

export const UNIT_KINDS = {
  "evidence-missing": {
    severity: "error",
    explanation: true,
    sentence: (f) =>
      f.detail.tab
        ? "Tab {tab} chưa có dòng minh chứng cho {criteria} của đơn vị này. Thêm dòng với số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình."
        : "Chưa có minh chứng cho {criteria}. Ghi số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình.",
  },
  "evidence-promised": {
    severity: "error",
    explanation: true,
    sentence: (f) =>
      f.detail.doubt
        ? `${doubted(f)} nên {criteria} chưa được tính là có minh chứng. Ghi đúng minh chứng ${settling(f)}.`
        : "Ô ghi {value} nên {criteria} chưa được tính là có minh chứng. Khi có văn bản hợp lệ, ghi số và ký hiệu rồi sửa lời ghi này.",
  },
  "explanation-refused": {
    severity: "error",
    explanation: true,
    sentence:
      "Ô giải trình của {criteria} ghi {value}, chưa nêu lý do hoặc cho biết giải trình không được chấp nhận. Ghi lý do đã được chấp nhận hoặc sửa kết quả.",
  },
  "link-unsafe": {
    severity: "error",
    sentence:
      "Liên kết ở {criteria} không phải địa chỉ trang web và có thể gây hại nên không được tính. Đừng bấm vào; ghi lại minh chứng.",
  },
  "link-suspicious": {
    severity: "error",
    sentence:
      "Liên kết ở {criteria} có địa chỉ giả dạng trang khác nên không được tính. Đừng bấm vào; hỏi lại đơn vị rồi ghi đúng địa chỉ.",
  },
  "formula-sends-data": {
    severity: "error",
    sentence:
      "Ô của {criteria} có công thức có thể gửi dữ liệu ra ngoài nên không được tính. Xóa công thức rồi ghi lại minh chứng.",
  },
  "not-applicable-unexplained": {
    severity: "warning",
    explanation: true,
    sentence: "Ghi Không áp dụng ở {criteria} nhưng chưa có lý do. Ghi lý do vào ô giải trình.",
  },
  "not-appraised": {
    severity: "warning",
    sentence: (f) =>
      f.detail.without === "row"
        ? "Không thấy kết quả thẩm định {criteria} của đơn vị này trong bảng. Thêm phần còn thiếu hoặc kiểm tra lại tên đơn vị."
        : f.detail.without === "column"
          ? "Chưa thẩm định {criteria}, mới có kết quả tự chấm. Thêm kết quả thẩm định vào bảng."
          : "Chưa thẩm định {criteria}. Ghi kết quả thẩm định vào ô này.",
  },
  "mark-unreadable": {
    severity: "error",
    sentence: (f) =>
      f.detail.doubt
        ? `${doubted(f)} nên chưa rõ kết quả của {criteria}. Ghi kết quả cuối cùng ${settling(f)}.`
        : f.detail.max
          ? "Không hiểu {value} ở {criteria}. Ghi số điểm từ 0 đến {=max}."
          : "Không hiểu {value} ở {criteria}. Ghi Đạt, Chưa đạt hoặc Không áp dụng.",
  },
  "mark-conflict": {
    severity: "error",
    sentence: (f) =>
      f.detail.later
        ? "Kết quả của {criteria} được ghi ở hai dòng khác nhau: dòng trước ghi {first}, dòng này ghi {later}. Giữ lại một dòng đúng."
        : "Kết quả của {criteria} mâu thuẫn: vừa Đạt vừa Chưa đạt. Giữ lại một kết quả đúng.",
  },
  "points-out-of-range": {
    severity: "error",
    sentence: "Điểm {value} của {criteria} nằm ngoài khung từ 0 đến {=max}. Kiểm tra lại số điểm.",
  },
  "value-became-date": {
    severity: "error",
    sentence:
      "Ô của {criteria} đang là ngày {=value}, có thể do gõ dạng 3/5 nên bảng tính tự đổi. Định dạng ô là Văn bản thuần túy rồi nhập lại.",
  },
  "cell-error": {
    severity: "error",
    sentence: (f) =>
      f.value === NOT_CALCULATED
        ? "Ô của {criteria} có công thức chưa được tính nên không đọc được. Mở tệp bằng Excel, lưu lại rồi chạy lại."
        : "Ô đang báo lỗi {=value} nên không đọc được. Sửa công thức hoặc nhập lại giá trị.",
  },
  "evidence-explained": {
    severity: "warning",
    explanation: true,
    sentence: "{Criteria} đạt nhờ giải trình, không có minh chứng. Xem giải trình có chấp nhận được không.",
  },
  "marks-differ": {
    severity: "hint",
    sentence:
      "Đơn vị tự chấm {self}, thẩm định ghi {appraised} ở {criteria}. Trao đổi lại với đơn vị nếu cần.",
  },
  "evidence-without-reference": {
    severity: "hint",
    sentence:
      "Minh chứng của {criteria} chỉ là mô tả {value}. Nên ghi thêm số, ký hiệu văn bản hoặc liên kết.",
  },
  "link-not-https": {
    severity: "warning",
    sentence:
      "Liên kết ở {criteria} bắt đầu bằng http://, không được mã hóa. Nên thay bằng liên kết https://.",
  },
  "evidence-outside-year": {
    severity: "warning",
    sentence: "Văn bản ở {criteria} ghi ngày hoặc năm không thuộc năm {=year}. Kiểm tra lại văn bản.",
  },
  "unit-empty": {
    severity: "warning",
    sentence: "Đơn vị này chưa có kết quả và minh chứng nào. Nhắc đơn vị nộp hoặc xóa dòng nếu thừa.",
  },
} as const satisfies Record<string, Saying>;

export type UnitCode = keyof typeof UNIT_KINDS;

/** A finding on a unit's own cells. */
export interface UnitFinding extends Found {
  readonly code: UnitCode;
  readonly severity: Severity;
}

/** The row of a code; undefined where it is none of a unit's. */
export const unitKind = (code: string): Saying | undefined =>
  (UNIT_KINDS as Readonly<Record<string, Saying>>)[code];

/** A finding on a cell of a unit, or on its tab. */
export function finding(code: UnitCode, place: FindingPlace, about: About = {}): UnitFinding {
  return foundAt(code, UNIT_KINDS[code].severity, place, about);
}

/** The Vietnamese sentence of a finding on a unit's own cells; '' for any other. */
export function describeUnit(finding: Found & { readonly code: string }): string {
  const kind = unitKind(finding.code);
  return kind ? sentenceOf(kind, finding) : "";
}
