/**
 * @fileoverview The sentence for each finding: what is wrong and what to do, for the person who keeps the
 * sheet. Apart from the rules that cause them.
 */
import type { Finding, FindingCode } from "../assessment/finding";
import type { UnitOutcome } from "../assessment/outcome";
import { formatNumber, formatRate } from "../vietnamese/numbers";
import { CRITERION_WORDS, UNIT_WORDS } from "./words";

/** "tiêu chí 1.1", "các tiêu chí 2.1, 2.2". */
function criteria({ criteria: codes }: Finding): string {
  if (codes.length === 0) return "đơn vị này";
  return codes.length === 1 ? `tiêu chí ${codes[0]}` : `các tiêu chí ${codes.join(", ")}`;
}

function quoted(value: string): string {
  const text = value.replace(/\s+/g, " ").trim();
  return `“${text.length > 60 ? `${[...text.slice(0, 120)].slice(0, 59).join("")}…` : text}”`;
}

const KINDS = new Map<string, string>(Object.entries(CRITERION_WORDS));

/** A mark in quotes; of a pair of cells Đạt | Chưa đạt the detail holds what the two together say. */
function mark(said = ""): string {
  return quoted(KINDS.get(said) ?? said);
}

const SENTENCES: Readonly<Record<FindingCode, (finding: Finding) => string>> = {
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
  "unit-similar": (f) =>
    `Tên này chỉ khác ${quoted(f.detail.other ?? "")} ở dấu, và một trong hai đơn vị chưa có kết quả nào. Nếu là một đơn vị, sửa tên và bỏ dòng thừa.`,
  "unit-unnamed": () => "Dòng này có kết quả nhưng không có tên đơn vị. Ghi tên đơn vị vào ô này.",
  "unit-duplicate": (f) => {
    const place = f.detail.tab ? `tab ${quoted(f.detail.tab)}` : `dòng ${f.detail.row}`;
    return `Đơn vị đã có ở ${place}; các lần ghi được tính là một đơn vị. Gộp lại, hoặc sửa tên nếu là hai đơn vị khác nhau.`;
  },
  "legacy-encoding": (f) =>
    `Chữ dùng phông cũ (TCVN3), tiện ích đọc là ${quoted(f.detail.reading ?? "")}. Nên nhập lại bằng phông Unicode.`,
  "registered-not-assessed": () =>
    "Đơn vị có đăng ký nhưng không có trong bảng chấm. Thêm đơn vị vào bảng chấm hoặc kiểm tra lại tên.",
  "registration-unmatched": (f) =>
    `Không thấy tên này trong tab ${quoted(f.detail.tab ?? "Đăng ký")}, nhưng có ${quoted(f.detail.listed ?? "")} gần giống. Sửa cho hai tên giống nhau.`,
  "result-differs": (f) => {
    const outcome = f.detail.outcome as UnitOutcome;
    if (outcome === "notRegistered")
      return `Ô ghi ${quoted(f.value)}, nhưng đơn vị không đăng ký trong năm. Kiểm tra lại; tiện ích không sửa ô này.`;
    return `Ô ghi ${quoted(f.value)}, còn theo các tiêu chí thì kết quả là ${UNIT_WORDS[outcome].toLowerCase()}. Kiểm tra lại; tiện ích không sửa ô này.`;
  },
  "claimed-rate-wrong": (f) => {
    const { numerator = "0", denominator = "0", printed = "", decimals = "1" } = f.detail;
    const rate = formatRate(Number(numerator), Number(denominator), Math.max(1, Number(decimals)));
    return `Tỷ lệ ghi ${printed}% nhưng ${count(numerator)}/${count(denominator)} là ${rate}. Kiểm tra lại con số và tỷ lệ.`;
  },
  "rate-over-100": (f) =>
    `Số được tính (${count(f.detail.numerator)}) lớn hơn tổng số (${count(f.detail.denominator)}). Kiểm tra lại hai con số.`,
  "criterion-column-missing": (f) =>
    `Không tìm thấy ${criteria(f)} trong bảng nên tiêu chí này chưa xác định ở mọi đơn vị. Thêm tiêu chí vào bảng hoặc sửa tiêu đề.`,
  "evidence-column-missing": (f) =>
    `Không có cột minh chứng cho ${criteria(f)}, trong khi tiêu chí khác có. Thêm cột minh chứng, hoặc ghi giải trình.`,
  "no-appraised-columns": () =>
    "Bảng không có cột thẩm định nên chưa thể công nhận đơn vị nào. Thêm cột Thẩm định; kết quả tạm tính theo tự chấm được ghi riêng.",
  "no-evidence-columns": () =>
    "Bảng không có cột minh chứng nên minh chứng không được kiểm tra. Thêm cột Minh chứng nếu cần kiểm tra.",
  "criterion-unknown": (f) =>
    `${upperFirst(criteria(f))} không có trong ${quoted(f.detail.set ?? "bộ tiêu chí")} nên không được tính. Kiểm tra tiêu đề hoặc sửa bộ tiêu chí.`,
  "no-registration-data": () =>
    "Bảng không có dữ liệu đăng ký nên mọi đơn vị được coi là có đăng ký. Thêm cột hoặc tab Đăng ký nếu có đơn vị không đăng ký.",
};

function count(number = "0"): string {
  return formatNumber(Number(number));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The Vietnamese sentence of a finding. */
export function describe(finding: Finding): string {
  return SENTENCES[finding.code](finding);
}
