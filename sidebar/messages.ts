/** @fileoverview What a person reads in the sidebar, apart from findings and words shared with the server. */
import type { Reference } from "../src/assessment/evidence";
import type { ItemKind } from "../src/sidebar/evidence-list";
import type { Obstacle } from "../src/sidebar/wire";
import { dateAtStart, formatDate } from "../src/vietnamese/dates";

export const VIEWS = {
  unit: "Đơn vị",
  overview: "Tổng quan",
  findings: "Cần xem",
  settings: "Thiết lập",
  help: "Trợ giúp",
} as const;

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
  insecure: "Liên kết http không được mã hóa; nên dùng https.",
  described: "Mô tả; nên ghi thêm số, ký hiệu văn bản hoặc liên kết.",
  otherYear: "Ngày văn bản không thuộc năm đánh giá.",
};

/** "Văn bản số 13, ký hiệu HD/TĐTN-TCKT, ngày 04/6/2018." */
function referenceWords(reference: Reference): string {
  if (reference.kind === "link") return `Liên kết ${hostOf(reference.url ?? "")}.`;
  if (reference.kind === "description") return "";
  const parts = [reference.number ? `Văn bản số ${reference.number}` : "Văn bản chưa ghi số"];
  parts.push(`ký hiệu ${reference.symbol}`);
  const day = dateIn(reference.text);
  if (day) parts.push(`ngày ${day}`);
  else if (reference.year) parts.push(`năm ${reference.year}`);
  else parts.push("chưa ghi ngày");
  return `${parts.join(", ")}.`;
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? "";
}

/** The first full date in a text. */
function dateIn(text: string): string | null {
  for (const { index } of text.matchAll(/(?<!\d)\d{1,4}[/.-]\d|\d{1,2},? tháng/g)) {
    const date = dateAtStart(text.slice(index));
    if (date?.day && date.year) return formatDate(new Date(date.year, date.month - 1, date.day));
  }
  return null;
}

/** What an item of evidence is taken for, and what is off with it. */
export function itemWords({ references, hint }: ItemKind): string {
  return [...references.map(referenceWords), hint ? HINTS[hint] : ""].filter(Boolean).join(" ");
}

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  changed: "Ô này vừa có người sửa trên bảng.",
  formula: "Ô này có công thức; ghi đè sẽ mất công thức.",
  links: "Ô này có liên kết gắn trong chữ; ghi đè sẽ mất liên kết.",
  protected: "Ô này được bảo vệ nên bạn không ghi được. Nhờ chủ bảng tính mở khóa.",
};

export function obstacleWords(obstacle: Obstacle): string {
  return OBSTACLES[obstacle];
}

/** "14:05 ngày 22/11/2026". */
export function momentWords(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(date.getHours())}:${two(date.getMinutes())} ngày ${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

export const SAY = {
  title: "3 chủ động",
  loading: "Đang đọc bảng chấm…",
  opening: (name: string) => `Đang mở ${name}…`,
  opened: (name: string) => `Đã mở ${name}.`,
  retry: "Đọc lại bảng",
  search: "Tìm đơn vị",
  searchHint: "Gõ tên, không cần dấu",
  noMatch: "Không có đơn vị nào khớp.",
  more: (n: number) => `Còn ${n} đơn vị nữa, gõ thêm để tìm.`,
  previous: "‹ Trước",
  next: "Sau ›",
  takeSelected: "Lấy dòng đang chọn",
  taking: "Đang lấy…",
  follow: "Tự theo dòng đang chọn",
  lackingOnly: "Chỉ đơn vị còn thiếu",
  noLacking: "Không còn đơn vị nào thiếu.",
  noUnitHere: "Dòng đang chọn không phải dòng của đơn vị nào. Chọn một ô trên dòng của đơn vị rồi bấm lại.",
  lastOne: "Không còn đơn vị nào ở phía này.",
  noUnits: "Bảng chưa có đơn vị nào.",
  notInSheet:
    "Đơn vị này có đăng ký nhưng chưa có dòng trong bảng chấm nên chưa nhập được. Thêm dòng cho đơn vị vào bảng, rồi bấm Đọc lại bảng.",
  notRegistered: "Đơn vị không đăng ký trong năm nên kết quả không được tính.",
  unmatched: "Tên trong danh sách đăng ký chưa khớp nên kết quả để ở mức chưa xác định.",
  severalRows: (n: number) => `Đơn vị có ${n} dòng trong bảng; mỗi tiêu chí hiện đủ các dòng.`,
  settled: (n: number, all: number) => `Đã rõ ${n}/${all} tiêu chí`,
  result: "Kết quả",
  provisional: "Tạm tính theo tự chấm",
  pillar: (code: string, name: string) => `Nội dung ${code}. ${name}`,
  full: "Xem đủ",
  short: "Thu gọn",
  appraised: "Thẩm định",
  self: "Tự chấm",
  selfSays: (words: string) => `Tự chấm: ${words}`,
  row: (n: number) => `Dòng ${n}`,
  points: (max: string) => `Điểm thẩm định (0–${max})`,
  selfPoints: (max: string) => `Điểm tự chấm (0–${max})`,
  evidence: "Minh chứng",
  evidenceItem: (n: number, code: string) => `Minh chứng ${n} của tiêu chí ${code}`,
  addEvidence: "+ Thêm minh chứng",
  removeItem: (n: number) => `Xóa minh chứng ${n}`,
  evidencePlaceholder: "Số, ký hiệu, ngày hoặc liên kết",
  explanation: "Giải trình",
  reason: "Lý do không áp dụng",
  shared: (codes: string) => `Ô chung của các tiêu chí ${codes}`,
  sharedWith: (code: string) => `Minh chứng chung, nhập ở tiêu chí ${code}.`,
  noEvidenceRow:
    "Tab minh chứng chưa có dòng cho tiêu chí này. Thêm dòng trong tab đó, rồi bấm Đọc lại bảng.",
  noPlace: "Bảng không có cột cho tiêu chí này.",
  noMarkCell: "Bảng không có ô chấm cho tiêu chí này.",
  onlySelf: "Bảng không có cột thẩm định: đang nhập kết quả tự chấm.",
  cannotSay: (words: string) => `Ô này không ghi được “${words}”`,
  odd: (text: string) => `Ô đang ghi “${text}”.`,
  goTo: (cell: string) => `Đến ô ${cell}`,
  lockedFormula: "Ô này có công thức nên không sửa ở đây.",
  lockedLinks: "Ô này có liên kết gắn trong chữ; sửa ở đây sẽ chỉ còn chữ.",
  unlock: "Vẫn sửa ô này",
  save: "Lưu",
  saveCells: (n: number) => `Lưu ${n} ô`,
  saving: "Đang lưu…",
  nothingToSave: "Chưa có gì để lưu.",
  saved: (n: number, at: string) => `Đã lưu ${n} ô lúc ${at}.`,
  alreadySaved: "Bảng đã đúng như bạn nhập.",
  unsaved: (n: number) => `${n} ô chưa lưu`,
  undo: "Bỏ thay đổi",
  undone: "Đã bỏ thay đổi.",
  moved:
    "Bảng vừa đổi (thêm, bớt hoặc sắp xếp dòng, cột). Chưa ghi gì cả; đã tìm lại đơn vị. Xem lại rồi bấm Lưu lần nữa.",
  movedAway: (name: string) => `Không còn thấy ${name} trên bảng. Phần bạn nhập vẫn được giữ làm bản nháp.`,
  reread: "Bảng vừa đổi nên đã đọc lại.",
  blocked:
    "Trình duyệt chặn lưu bản nháp: phần chưa lưu sẽ mất khi đóng thanh bên. Hãy bấm Lưu sau mỗi đơn vị.",
  draftFound: (at: string, n: number) => `Có bản nháp ${n} ô chưa lưu, nhập lúc ${at}.`,
  useDraft: "Dùng bản nháp",
  dropDraft: "Bỏ bản nháp",
  draftUsed: "Đã đưa bản nháp vào. Xem lại rồi bấm Lưu.",
  draftDropped: "Đã bỏ bản nháp.",
  leaveTitle: (name: string) => `${name} còn phần chưa lưu`,
  leaveSave: "Lưu rồi chuyển",
  leaveDraft: "Giữ bản nháp và chuyển",
  leaveDrop: "Bỏ thay đổi và chuyển",
  stay: "Ở lại",
  conflictTitle: "Có ô cần bạn chọn",
  conflictLead: "Chưa ghi gì vào bảng. Với từng ô, chọn giữ bên nào.",
  mine: "Bạn nhập",
  theirs: "Trên bảng",
  blankCell: "(trống)",
  writeChosen: "Ghi theo lựa chọn",
  later: "Để sau",
  chooseAll: "Chọn một bên cho từng ô rồi bấm lại.",
  keysTitle: "Phím tắt",
  close: "Đóng",
} as const;

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
