/**
 * @fileoverview The sentence for each finding on a unit's own cells: what is wrong and what to do. Apart from those on
 * the sheet as a whole (findings.ts), since the sidebar judges one unit and holds these only.
 */
import type { Finding, FindingCode } from "../assessment/finding";
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

/** Findings that the rules give on one unit's cells. */
export const UNIT_SENTENCES = {
  "evidence-missing": (f) =>
    f.detail.tab
      ? `Tab ${quoted(f.detail.tab)} chưa có dòng minh chứng cho ${criteria(f)} của đơn vị này. Thêm dòng với số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình.`
      : `Chưa có minh chứng cho ${criteria(f)}. Ghi số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình.`,
  "evidence-promised": (f) =>
    `Ô minh chứng của ${criteria(f)} mới ghi ${quoted(f.value)}, chưa phải minh chứng. Khi có văn bản, ghi số và ký hiệu thay vào.`,
  "mark-unreadable": (f) =>
    f.detail.max
      ? `Không hiểu ${quoted(f.value)} ở ${criteria(f)}. Ghi số điểm từ 0 đến ${f.detail.max}.`
      : `Không hiểu ${quoted(f.value)} ở ${criteria(f)}. Ghi Đạt, Không đạt hoặc Không áp dụng.`,
  "points-out-of-range": (f) =>
    `Điểm ${quoted(f.value)} của ${criteria(f)} nằm ngoài khung từ 0 đến ${f.detail.max ?? "điểm tối đa"}. Kiểm tra lại số điểm.`,
  "value-became-date": (f) =>
    `Ô của ${criteria(f)} đang là ngày ${f.value}, có thể do gõ dạng 3/5 nên bảng tính tự đổi. Định dạng ô là Văn bản thuần túy rồi nhập lại.`,
  "cell-error": (f) => `Ô đang báo lỗi ${f.value} nên không đọc được. Sửa công thức hoặc nhập lại giá trị.`,
  "mark-conflict": (f) =>
    f.detail.later
      ? `Kết quả của ${criteria(f)} được ghi ở hai dòng khác nhau: dòng trước ghi ${mark(f.detail.first)}, dòng này ghi ${mark(f.detail.later)}. Giữ lại một dòng đúng.`
      : `Kết quả của ${criteria(f)} mâu thuẫn: vừa Đạt vừa Chưa đạt. Giữ lại một kết quả đúng.`,
  "not-appraised": (f) => {
    if (f.detail.without === "row")
      return `Không thấy kết quả thẩm định ${criteria(f)} của đơn vị này trong bảng. Thêm phần còn thiếu hoặc kiểm tra lại tên đơn vị.`;
    if (f.detail.without === "column")
      return `Chưa thẩm định ${criteria(f)} vì bảng chỉ có cột tự chấm cho tiêu chí này. Thêm cột thẩm định.`;
    return `Chưa thẩm định ${criteria(f)}. Ghi kết quả thẩm định vào ô này.`;
  },
  "not-applicable-unexplained": (f) =>
    `Ghi Không áp dụng ở ${criteria(f)} nhưng chưa có lý do. Ghi lý do vào ô giải trình.`,
  "evidence-explained": (f) =>
    `${upperFirst(criteria(f))} đạt nhờ giải trình, không có minh chứng. Xem giải trình có chấp nhận được không.`,
  "marks-differ": (f) =>
    `Đơn vị tự chấm ${mark(f.detail.self)}, thẩm định ghi ${mark(f.detail.appraised)} ở ${criteria(f)}. Trao đổi lại với đơn vị nếu cần.`,
  "evidence-without-reference": (f) =>
    `Minh chứng của ${criteria(f)} chỉ là mô tả ${quoted(f.value)}. Nên ghi thêm số, ký hiệu văn bản hoặc liên kết.`,
  "link-not-https": (f) =>
    `Liên kết ở ${criteria(f)} bắt đầu bằng http://, không được mã hóa. Nên thay bằng liên kết https://.`,
  "evidence-outside-year": (f) =>
    `Văn bản ở ${criteria(f)} có ngày không thuộc năm ${f.detail.year ?? "đánh giá"}. Kiểm tra lại văn bản.`,
  "link-unsafe": (f) =>
    `Liên kết ở ${criteria(f)} không phải địa chỉ trang web và có thể gây hại nên không được tính. Đừng bấm vào; ghi lại minh chứng.`,
  "unit-empty": () => "Đơn vị này chưa có kết quả và minh chứng nào. Nhắc đơn vị nộp hoặc xóa dòng nếu thừa.",
} satisfies Partial<Record<FindingCode, (finding: Finding) => string>>;

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The Vietnamese sentence of a finding on a unit's own cells; '' for any other. */
export function describeUnit(finding: Finding): string {
  const sentences: Partial<Record<FindingCode, (finding: Finding) => string>> = UNIT_SENTENCES;
  return sentences[finding.code]?.(finding) ?? "";
}
