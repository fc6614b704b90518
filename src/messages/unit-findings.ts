/**
 * @fileoverview The sentence for each finding on a unit's own cells: what is wrong and what to do. Apart from those on
 * the sheet as a whole (findings.ts), since the sidebar judges one unit and holds these only.
 */
import type { Finding, FindingCode } from "../assessment/finding";
import { NOT_CALCULATED } from "../cell/error-value";
import { CRITERION_WORDS } from "./words";

/** "tiêu chí 1.1", "các tiêu chí 2.1, 2.2". */
export function criteria({ criteria: codes }: Finding): string {
  if (codes.length === 0) return "đơn vị này";
  return codes.length === 1 ? `tiêu chí ${codes[0]}` : `các tiêu chí ${codes.join(", ")}`;
}

/** A value in quotes, on one line, long ones short. */
export function quoted(value: string): string {
  const text = value.replace(/\s+/g, " ").trim();
  return `“${text.length > 60 ? `${[...text.slice(0, 120)].slice(0, 59).join("")}…` : text}”`;
}

const KINDS = new Map<string, string>(Object.entries(CRITERION_WORDS));

/** A mark in quotes; of a pair of cells Đạt | Chưa đạt the detail holds what the two together say. */
function mark(said = ""): string {
  return quoted(KINDS.get(said) ?? said);
}

/** A sentence with places for what a finding holds: see `PLACES`. */
type Sentence = string | ((finding: Finding) => string);

/** Findings that the rules give on one unit's cells. */
const SENTENCES = {
  "evidence-missing": (f) =>
    f.detail.tab
      ? "Tab {tab} chưa có dòng minh chứng cho {criteria} của đơn vị này. Thêm dòng với số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình."
      : "Chưa có minh chứng cho {criteria}. Ghi số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình.",
  "evidence-promised":
    "Ô minh chứng của {criteria} mới ghi {value}, chưa phải minh chứng. Khi có văn bản, ghi số và ký hiệu thay vào.",
  "mark-unreadable": (f) =>
    f.detail.max
      ? "Không hiểu {value} ở {criteria}. Ghi số điểm từ 0 đến {=max}."
      : "Không hiểu {value} ở {criteria}. Ghi Đạt, Không đạt hoặc Không áp dụng.",
  "points-out-of-range": "Điểm {value} của {criteria} nằm ngoài khung từ 0 đến {=max}. Kiểm tra lại số điểm.",
  "value-became-date":
    "Ô của {criteria} đang là ngày {=value}, có thể do gõ dạng 3/5 nên bảng tính tự đổi. Định dạng ô là Văn bản thuần túy rồi nhập lại.",
  "cell-error": (f) =>
    f.value === NOT_CALCULATED
      ? "Ô của {criteria} có công thức chưa được tính nên không đọc được. Mở tệp bằng Excel, lưu lại rồi chạy lại."
      : "Ô đang báo lỗi {=value} nên không đọc được. Sửa công thức hoặc nhập lại giá trị.",
  "mark-conflict": (f) =>
    f.detail.later
      ? "Kết quả của {criteria} được ghi ở hai dòng khác nhau: dòng trước ghi {first}, dòng này ghi {later}. Giữ lại một dòng đúng."
      : "Kết quả của {criteria} mâu thuẫn: vừa Đạt vừa Chưa đạt. Giữ lại một kết quả đúng.",
  "not-appraised": (f) =>
    f.detail.without === "row"
      ? "Không thấy kết quả thẩm định {criteria} của đơn vị này trong bảng. Thêm phần còn thiếu hoặc kiểm tra lại tên đơn vị."
      : f.detail.without === "column"
        ? "Chưa thẩm định {criteria} vì bảng chỉ có cột tự chấm cho tiêu chí này. Thêm cột thẩm định."
        : "Chưa thẩm định {criteria}. Ghi kết quả thẩm định vào ô này.",
  "not-applicable-unexplained":
    "Ghi Không áp dụng ở {criteria} nhưng chưa có lý do. Ghi lý do vào ô giải trình.",
  "evidence-explained":
    "{Criteria} đạt nhờ giải trình, không có minh chứng. Xem giải trình có chấp nhận được không.",
  "marks-differ":
    "Đơn vị tự chấm {self}, thẩm định ghi {appraised} ở {criteria}. Trao đổi lại với đơn vị nếu cần.",
  "evidence-without-reference":
    "Minh chứng của {criteria} chỉ là mô tả {value}. Nên ghi thêm số, ký hiệu văn bản hoặc liên kết.",
  "link-not-https":
    "Liên kết ở {criteria} bắt đầu bằng http://, không được mã hóa. Nên thay bằng liên kết https://.",
  "evidence-outside-year": "Văn bản ở {criteria} có ngày không thuộc năm {=year}. Kiểm tra lại văn bản.",
  "link-unsafe":
    "Liên kết ở {criteria} không phải địa chỉ trang web và có thể gây hại nên không được tính. Đừng bấm vào; ghi lại minh chứng.",
  "link-suspicious":
    "Liên kết ở {criteria} có địa chỉ giả dạng trang khác nên không được tính. Đừng bấm vào; hỏi lại đơn vị rồi ghi đúng địa chỉ.",
  "formula-sends-data":
    "Ô của {criteria} có công thức có thể gửi dữ liệu ra ngoài nên không được tính. Xóa công thức rồi ghi lại minh chứng.",
  "unit-empty": "Đơn vị này chưa có kết quả và minh chứng nào. Nhắc đơn vị nộp hoặc xóa dòng nếu thừa.",
} as const satisfies Partial<Record<FindingCode, Sentence>>;

export type UnitFindingCode = keyof typeof SENTENCES;

/** Whether it is among the findings that the rules give on one unit's cells. */
export function isUnitCode(code: FindingCode): code is UnitFindingCode {
  return code in SENTENCES;
}

/** What stands in a place: the criteria, the value or a mark in quotes, behind `=` a detail or the value as it is. */
function place(key: string, finding: Finding): string {
  const { value, detail } = finding;
  if (key === "criteria") return criteria(finding);
  if (key === "Criteria") return upperFirst(criteria(finding));
  if (key === "value") return quoted(value);
  if (key === "=value") return value;
  if (key === "tab") return quoted(detail.tab ?? "");
  return key.startsWith("=") ? (detail[key.slice(1)] ?? "…") : mark(detail[key]);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The Vietnamese sentence of a finding on a unit's own cells; '' for any other. */
export function describeUnit(finding: Finding): string {
  const sentences: Partial<Record<FindingCode, Sentence>> = SENTENCES;
  const sentence = sentences[finding.code] ?? "";
  const words = typeof sentence === "string" ? sentence : sentence(finding);
  return words.replace(/\{(=?\w+)\}/g, (_, key: string) => place(key, finding));
}
