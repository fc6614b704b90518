/** @fileoverview What a person reads in the sidebar, apart from findings and words shared with the server. */
import type { Reference } from "../src/cell/evidence-in-text";
import { ledTo, linkBehind } from "../src/cell/links";
import { CRITERION_WORDS, type CriterionOutcome } from "../src/findings/words";
import type { ItemKind } from "../src/sidebar/evidence-list";
import type { Obstacle } from "../src/sidebar/wire";
import { dateAtStart, formatDate } from "../src/vietnamese/dates";

export const VIEWS = {
  unit: "Đơn vị",
  year: "Năm",
  findings: "Cần xem",
  settings: "Thiết lập",
} as const;

/** Outcomes of criteria, as they are listed. */
export const OUTCOME_ORDER = Object.keys(CRITERION_WORDS) as CriterionOutcome[];

export const MARKS = {
  pass: "Đạt",
  fail: "Chưa đạt",
  notApplicable: "Không áp dụng",
  blank: "Chưa chấm",
} as const;

const HINTS: Readonly<Record<NonNullable<ItemKind["hint"]>, string>> = {
  nothing: "Chưa phải minh chứng.",
  promised: "Mới hẹn, chưa phải minh chứng. Khi có văn bản, ghi số và ký hiệu.",
  unsafe: "Địa chỉ này có thể gây hại nên không được tính.",
  suspicious: "Địa chỉ giả dạng trang khác nên không được tính. Đừng bấm vào.",
  insecure: "Liên kết http không được mã hóa; nên dùng https.",
  described: "Mô tả; nên ghi thêm số, ký hiệu văn bản hoặc liên kết.",
  otherYear: "Ngày văn bản không thuộc năm đánh giá.",
};

/** "Văn bản số 13, ký hiệu HD/TĐTN-TCKT, ngày 04/6/2018." */
function referenceWords(reference: Reference): string {
  if (reference.kind === "link") return `Liên kết đến ${hostOf(reference.url ?? "")}.`;
  if (reference.kind === "description") return "";
  const parts = [reference.number ? `Văn bản số ${reference.number}` : "Văn bản chưa ghi số"];
  parts.push(`ký hiệu ${reference.symbol}`);
  const day = dateIn(reference.text);
  if (day) parts.push(`ngày ${day}`);
  else if (reference.year) parts.push(`năm ${reference.year}`);
  else parts.push("chưa ghi ngày");
  return `${parts.join(", ")}.`;
}

/**
 * Where an address leads, as the browser goes there: what stands before an @ is no host, and letters that only look
 * like plain ones come as `xn--…`.
 */
function hostOf(url: string): string {
  const inner = ledTo(url);
  if (inner !== null) return hostOf(inner);
  try {
    return new URL(/^[a-z][a-z\d+-]*:\/\//i.test(url) ? url : `https://${url}`).host;
  } catch {
    return "";
  }
}

/** The first full date in a text. */
function dateIn(text: string): string | null {
  for (const { index } of text.matchAll(/\d+[/.-]\d|\d{1,2},? tháng/g)) {
    const date = dateAtStart(text.slice(index));
    if (date?.day && date.year) return formatDate(new Date(date.year, date.month - 1, date.day));
  }
  return null;
}

/** What stands beside a link that lies behind a text: where it leads, and why it may not be followed. */
export function behindWords(url: string): { readonly words: string; readonly opens: boolean } {
  const safe = linkBehind(url)?.safe;
  const host = hostOf(url);
  if (safe === "unsafe") return { words: HINTS.unsafe, opens: false };
  if (safe === "suspicious") return { words: `Thật ra dẫn đến ${host}. ${HINTS.suspicious}`, opens: false };
  // A place in the workbook has no host.
  return { words: safe && host !== "" ? `(đến ${host})` : "", opens: true };
}

/** What an item of evidence is taken for, and what is off with it. */
export function itemWords({ references, suspicious, hint }: ItemKind): string {
  const leads = suspicious.map((url) => `Thật ra dẫn đến ${hostOf(url)}.`);
  return [...references.map(referenceWords), ...leads, hint ? HINTS[hint] : ""].filter(Boolean).join(" ");
}

const FIELDS: Readonly<Record<string, string>> = {
  self: "tự chấm",
  selfFail: "tự chấm",
  appraised: "thẩm định",
  appraisedFail: "thẩm định",
  evidence: "minh chứng",
  explanation: "giải trình",
  state: "tình trạng",
  reason: "lý do trả lại",
};

/** "Ô D5 · 1.1, minh chứng", of a cell and what it is for. */
export function cellWords(cell: string, slot: string): string {
  const [code, , field = ""] = slot.split("/");
  return `Ô ${cell} · ${code}, ${FIELDS[field] ?? ""}`;
}

/** What stands in the way of writing a cell. */
export const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  changed: "Ô này vừa có người sửa trên bảng.",
  formula: "Ô này có công thức; ghi đè sẽ mất công thức.",
  links: "Ô này có liên kết gắn trong chữ; ghi đè sẽ mất liên kết.",
  protected: "Ô này được bảo vệ nên bạn không ghi được. Nhờ chủ bảng tính mở khóa.",
  rule: "Quy tắc xác thực dữ liệu của ô này không nhận điều bạn nhập. Chọn “Trên bảng” rồi nhập giá trị khác, hoặc sửa quy tắc ở Dữ liệu → Xác thực dữ liệu.",
};

/** "14:05 ngày 22/11/2026". */
export function momentWords(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())} ngày ${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

/** The shortcuts, for the table under "?". */
export const KEYS: readonly (readonly [string, string])[] = [
  ["?", "Mở bảng phím tắt này"],
  ["/", "Tìm đơn vị"],
  ["Ctrl + Enter", "Lưu (máy Mac: ⌘ + Enter)"],
  ["Alt + PageDown", "Đơn vị sau"],
  ["Alt + PageUp", "Đơn vị trước"],
  ["Alt + ↓", "Tiêu chí sau"],
  ["Alt + ↑", "Tiêu chí trước"],
  ["1 2 3 4", "Khi đang ở ô chấm: Đạt, Chưa đạt, Không áp dụng, Chưa chấm"],
  ["Enter", "Khi đang ở minh chứng: thêm một minh chứng nữa"],
  ["Esc", "Đóng hộp thoại, đóng danh sách"],
];
