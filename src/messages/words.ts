/** @fileoverview The words for outcomes, severities and finding codes that a person reads. */
import type { FindingCode, Severity } from "../assessment/finding";
import type { CriterionOutcome, UnitOutcome } from "../assessment/outcome";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "Lỗi",
  warning: "Cảnh báo",
  hint: "Gợi ý",
};

export const CRITERION_WORDS: Readonly<Record<CriterionOutcome, string>> = {
  pass: "Đạt",
  fail: "Chưa đạt",
  undetermined: "Chưa rõ",
  notApplicable: "Không áp dụng",
};

export const UNIT_WORDS: Readonly<Record<UnitOutcome, string>> = {
  recognised: "Công nhận",
  notRecognised: "Không công nhận",
  undetermined: "Chưa xác định",
  notRegistered: "Không đăng ký",
};

/** Short name of each kind of finding. */
export const FINDING_WORDS: Readonly<Record<FindingCode, string>> = {
  "evidence-missing": "Thiếu minh chứng",
  "evidence-promised": "Minh chứng mới hứa",
  "mark-unreadable": "Không đọc được kết quả",
  "points-out-of-range": "Điểm ngoài khung",
  "value-became-date": "Bị đổi thành ngày",
  "cell-error": "Ô bị lỗi công thức",
  "mark-conflict": "Kết quả mâu thuẫn",
  "not-appraised": "Chưa thẩm định",
  "not-applicable-unexplained": "Không áp dụng, chưa có lý do",
  "evidence-explained": "Giải trình thay minh chứng",
  "marks-differ": "Tự chấm khác thẩm định",
  "evidence-without-reference": "Minh chứng chưa có số hiệu",
  "link-not-https": "Liên kết không an toàn (http)",
  "evidence-outside-year": "Văn bản khác năm",
  "link-unsafe": "Liên kết nguy hiểm",
  "link-suspicious": "Liên kết đáng ngờ",
  "formula-sends-data": "Công thức gửi dữ liệu ra ngoài",
  "mark-merged": "Kết quả ghi ở ô gộp",
  "points-without-rule": "Chấm điểm, chưa có mức đạt",
  "row-not-read": "Dòng chưa đọc được",
  "column-not-read": "Cột chưa dùng",
  "registration-unclear": "Chưa rõ danh sách đăng ký",
  "registration-withdrawn": "Ghi rút, hủy hoặc từ chối",
  "unit-empty": "Đơn vị chưa có dữ liệu",
  "unit-similar": "Tên đơn vị gần giống",
  "unit-unnamed": "Dòng thiếu tên đơn vị",
  "unit-duplicate": "Đơn vị lặp lại",
  "legacy-encoding": "Phông chữ cũ (TCVN3, VNI)",
  "registered-not-assessed": "Đăng ký nhưng chưa chấm",
  "registration-unmatched": "Tên đăng ký chưa khớp",
  "result-differs": "Kết quả ghi tay khác",
  "claimed-rate-wrong": "Tỷ lệ ghi sai",
  "rate-over-100": "Tỷ lệ trên 100%",
  "criterion-column-missing": "Thiếu cột tiêu chí",
  "evidence-column-missing": "Thiếu cột minh chứng",
  "no-appraised-columns": "Không có cột thẩm định",
  "no-evidence-columns": "Không có cột minh chứng",
  "criterion-unknown": "Tiêu chí ngoài bộ tiêu chí",
  "no-registration-data": "Không có dữ liệu đăng ký",
};
