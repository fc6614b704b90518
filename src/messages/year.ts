/** @fileoverview Sentences on the lists of the year: registration, assignment, visits. */

import { formatDay } from "../vietnamese/periods";
import type { ListNotTaken, MadeList } from "../year/lists";
import type { YearReport } from "../year/schema";

/** Where a workbook has neither an assessment nor any such list. */
export function noListsSentence(
  notTaken: readonly { readonly sheet: string; readonly why: string }[],
): string {
  const [first] = notTaken;
  if (first) return `Chưa đọc được danh sách nào của năm: tab “${first.sheet}” – ${first.why}.`;
  return "Không tìm thấy danh sách đăng ký, phân công hay đi cơ sở nào, cũng không có bảng chấm đọc được; ghi “Đăng ký”, “Phân công” hoặc “Đi cơ sở” vào tiêu đề hoặc tên tab của danh sách.";
}

/** [Y5] Where the sheet of the year before cannot be judged. */
export const lastYearNotRead = (year: number, why: string): string =>
  `Chưa đọc được bảng năm ${year} nên cột “Năm trước còn thiếu” để trống: ${why}`;

/** Where nobody went anywhere yet, as far as the tabs say. */
export function noVisitsSentence(
  notTaken: readonly { readonly sheet: string; readonly kind: ListNotTaken["kind"]; readonly why: string }[],
): string {
  const one = notTaken.find(({ kind }) => kind === "visit");
  return one
    ? `Chưa đọc được danh sách đi cơ sở nào: tab “${one.sheet}” – ${one.why}.`
    : "Chưa có danh sách đi cơ sở nào. Chọn menu Đăng ký, phân công, đi cơ sở → Tạo danh sách của năm, hoặc ghi “Đi cơ sở” vào tiêu đề hay tên tab của danh sách đang có.";
}

/** "tháng 8/2021". */
export const monthWords = (month: string): string => {
  const [year, of] = month.split("-");
  return `tháng ${Number(of)}/${year}`;
};

/** Where something stands below a list; a row to be put in would have to push it away. */
export const listEndsAbove = (tab: string, row: number, text: string): string =>
  `Chưa ghi: dưới danh sách ở tab “${tab}” có dòng ${row}${text ? ` (“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”)` : ""}. Hãy chuyển phần đó sang chỗ khác hoặc tự chèn một dòng phía trên rồi gõ lượt đi vào đó.`;

/** Where the list has no column for what was said. */
export const noColumnFor = (tab: string, parts: readonly string[]): string =>
  `Chưa ghi: tab “${tab}” không có cột cho ${parts.join(", ")}. Hãy thêm cột đó rồi ghi lại.`;

export const VISIT_TURNED = "Chưa ghi: ngày đến phải từ ngày bắt đầu trở đi.";
export const VISIT_NOWHERE = "Chưa ghi: hãy chọn đơn vị đã đến.";
export const VISITS_MOVED =
  "Chưa ghi: danh sách đi cơ sở vừa thay đổi. Hãy mở lại phần ghi lượt đi rồi ghi lần nữa.";
export const visitRefused = (cells: readonly string[]): string =>
  `Chưa ghi: ô ${cells.join(", ")} đang được bảo vệ hoặc không nhận nội dung này. Hãy kiểm tra danh sách chọn của ô đó.`;

const LIST_WORDS: Readonly<Record<MadeList, string>> = {
  registration: "đăng ký",
  assignment: "phân công",
  visit: "đi cơ sở",
  file: "tình trạng hồ sơ",
};

/** What Tạo danh sách của năm made, and which lists were there already. */
export function yearListsSentence(
  made: readonly string[],
  there: readonly (readonly [MadeList, string])[],
): string {
  const stood = there.map(([kind, tab]) => `${LIST_WORDS[kind]} ở tab “${tab}”`).join(", ");
  if (made.length === 0) return `Đã có đủ danh sách của năm nên không tạo gì: ${stood}.`;
  const tabs = made.map((tab) => `“${tab}”`).join(", ");
  return `Đã tạo tab ${tabs}. Ghi thẳng vào các tab này, cả trên điện thoại; danh sách nào không cần thì xóa.${stood ? ` Đã có sẵn: ${stood}.` : ""}`;
}

/** One line on a unit: whether it registered, who follows it, who came last, what it lacked last year. What no list says is not told. */
export function unitLine(
  { registered, date, plan, officers, visits, lastVisit, lackedBefore }: YearReport["units"][number],
  has: { readonly assignment: boolean; readonly visit: boolean },
): string {
  const number = plan ? [plan.number, plan.symbol].filter(Boolean).join("-") : "";
  const details = [date ? formatDay(date) : "", number].filter(Boolean).join(", ");
  const registering = { yes: "Đã đăng ký", no: "Chưa đăng ký", open: "Chưa rõ đăng ký" };
  return [
    registered ? `${registering[registered]}${details ? ` (${details})` : ""}` : "",
    officers.length > 0 ? `cán bộ: ${officers.join(", ")}` : has.assignment ? "chưa có cán bộ phụ trách" : "",
    lastVisit ? `đến gần nhất ${formatDay(lastVisit)} (${visits} lượt)` : has.visit ? "chưa có ai đến" : "",
    lackedBefore === "" ? "" : `năm trước${/^\d/.test(lackedBefore) ? " còn thiếu" : ":"} ${lackedBefore}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
