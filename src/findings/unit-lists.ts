/**
 * @fileoverview What tabs and lists say and show of each kind of finding on a unit's own cells: its short name, its tint, what
 * lacks. In the order in which lists tell them. The sidebar holds what it says itself (unit-codes.ts).
 */
import type { InLists } from "./finding";
import type { UnitCode } from "./unit-codes";

export const UNIT_IN_LISTS = {
  "evidence-missing": {
    word: "Thiếu minh chứng",
    tint: "missing",
    lacks: { words: "chưa có minh chứng", side: "unit" },
    reason: "Thiếu minh chứng",
  },
  "evidence-promised": {
    word: "Minh chứng chưa dùng được",
    tint: "missing",
    lacks: { words: "minh chứng mới hẹn hoặc bị trả lại", side: "unit" },
    reason: "Minh chứng chưa dùng được",
  },
  "explanation-refused": {
    word: "Giải trình chưa dùng được",
    tint: "missing",
    lacks: { words: "giải trình chưa dùng được", side: "unit" },
    reason: "Giải trình chưa dùng được",
  },
  "link-unsafe": {
    word: "Liên kết nguy hiểm",
    lacks: { words: "liên kết minh chứng không dùng được", side: "unit" },
  },
  "link-suspicious": {
    word: "Liên kết đáng ngờ",
    lacks: { words: "liên kết minh chứng đáng ngờ", side: "unit" },
  },
  "formula-sends-data": {
    word: "Công thức gửi dữ liệu ra ngoài",
    lacks: { words: "công thức có thể gửi dữ liệu ra ngoài, cần ghi lại", side: "unit" },
  },
  "not-applicable-unexplained": {
    word: "Không áp dụng, chưa có lý do",
    lacks: { words: "không áp dụng nhưng chưa giải trình", side: "unit" },
  },
  "not-appraised": {
    word: "Chưa thẩm định",
    tint: "notAppraised",
    lacks: { words: "chưa thẩm định", side: "appraiser" },
    reason: "Chưa thẩm định",
  },
  "mark-unreadable": {
    word: "Không đọc được kết quả",
    tint: "unreadable",
    lacks: { words: "kết quả ghi không đọc được", side: "appraiser" },
    reason: "Không đọc được",
  },
  "mark-conflict": {
    word: "Kết quả mâu thuẫn",
    tint: "unreadable",
    lacks: { words: "kết quả ghi mâu thuẫn", side: "appraiser" },
    reason: "Mâu thuẫn",
  },
  "points-out-of-range": {
    word: "Điểm ngoài khung",
    tint: "unreadable",
    lacks: { words: "điểm ghi ngoài khung", side: "appraiser" },
    reason: "Điểm ngoài khung",
  },
  "value-became-date": {
    word: "Bị đổi thành ngày",
    tint: "unreadable",
    lacks: { words: "ô bị đổi thành ngày, cần ghi lại", side: "unit" },
    reason: "Bị đổi thành ngày",
  },
  "cell-error": {
    word: "Ô bị lỗi công thức",
    tint: "unreadable",
    lacks: { words: "ô bị lỗi công thức, cần ghi lại", side: "unit" },
    reason: "Ô bị lỗi",
  },
  "evidence-explained": {
    word: "Giải trình thay minh chứng",
  },
  "marks-differ": {
    word: "Tự chấm khác thẩm định",
  },
  "evidence-without-reference": {
    word: "Minh chứng chưa có số hiệu",
  },
  "link-not-https": {
    word: "Liên kết không an toàn (http)",
  },
  "evidence-outside-year": {
    word: "Văn bản khác năm",
  },
  "unit-empty": {
    word: "Đơn vị chưa có dữ liệu",
  },
} as const satisfies Record<UnitCode, InLists>;
