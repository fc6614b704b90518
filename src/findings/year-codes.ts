/**
 * @fileoverview The kinds of finding on the lists of the year, a row each: who follows which unit, who went where, what was
 * decided. None of them changes a unit's result.
 */
import { LITE } from "../lite";
import type { Found, Kind } from "./finding";
import { quoted } from "./sentence";

const ROW_OUT = "nên dòng này chưa được tính";
const VISIT_OUT = "nên lượt này chưa được tính";

/** What a list is called. */
const LISTS: Readonly<Record<string, string>> = {
  visit: "đi cơ sở",
  file: "hồ sơ",
  registration: "đăng ký",
};
const listOf = ({ detail }: Found) => LISTS[detail.list ?? ""] ?? "phân công";

const likely = ({ detail }: Found) => (detail.likely ? `, gần giống ${quoted(detail.likely)}` : "");

/** Why a row of a list of changes is not taken, and what to write. */
const changeWhy = (value: string): Readonly<Record<string, string>> => ({
  day: `Chưa hiểu ngày ${quoted(value)} nên thay đổi này chưa được tính. Ghi đủ ngày, tháng, năm như 1/7/2025.`,
  dayLacks: "Thay đổi này không ghi từ ngày nào nên chưa được tính. Ghi ngày như 1/7/2025.",
  units:
    "Dòng này thiếu đơn vị cũ hoặc đơn vị mới nên chưa được tính. Ghi đủ tên hai bên; đơn vị thôi hoạt động thì ghi “giải thể”.",
  kind: `Chưa hiểu thay đổi ${quoted(value)} ${ROW_OUT}. Ghi một trong: đổi tên, nhập vào, chia tách, giải thể, thành lập mới.`,
  noChange: `Ở đây ghi ${quoted(value)}, không phải thay đổi đã có hiệu lực của đơn vị ${ROW_OUT}.`,
  renamedSeveral: `Ghi “đổi tên” nhưng có nhiều đơn vị ${ROW_OUT}. Nhiều đơn vị thành một thì ghi “nhập vào”, một thành nhiều thì ghi “chia tách”.`,
  mergedInto: `Ghi “nhập vào” nhưng có nhiều đơn vị mới ${ROW_OUT}. Mỗi đơn vị mới ghi một dòng.`,
  splitOf: `Ghi “chia tách” nhưng có nhiều đơn vị cũ ${ROW_OUT}. Mỗi đơn vị cũ ghi một dòng.`,
  closedInto: `Ghi “giải thể” nhưng lại có đơn vị mới ${ROW_OUT}. Nếu nhập vào đơn vị ấy thì ghi “nhập vào”.`,
  foundedWhat: `Ghi “thành lập mới” nhưng không có tên đơn vị mới ${ROW_OUT}. Ghi tên đơn vị.`,
  same: "Đơn vị cũ và đơn vị mới là một nên dòng này không nói thay đổi gì và chưa được tính. Sửa lại tên, hoặc xóa dòng.",
  swapped:
    "Hai dòng ghi hai đơn vị đổi tên cho nhau trong cùng một ngày nên chưa được tính. Kiểm tra lại cột nào là đơn vị cũ.",
});

export const YEAR_KINDS = {
  "list-not-read": {
    severity: "warning",
    word: "Danh sách chưa đọc được",
    sentence: (f) =>
      `Chưa lấy gì từ tab này vào các danh sách của năm. ${f.detail.why ?? "Chưa rõ đây là danh sách gì"}.`,
  },
  "list-row-not-read": {
    severity: "warning",
    word: "Dòng chưa đọc được trong danh sách",
    sentence: (f) =>
      `Dòng này của danh sách ${listOf(f)} không nêu được ${f.detail.list === "visit" ? "thời gian và đơn vị" : "đơn vị nào"} nên chưa được tính. Ghi đủ, hoặc xóa dòng.`,
  },
  "list-crossed-out": {
    severity: "warning",
    word: "Ô gạch bỏ trong danh sách",
    sentence: (f) =>
      `Ô ${quoted(f.value)} gạch bỏ nên không tính. Còn đúng thì bỏ gạch; không còn thì xóa, hoặc ghi nội dung mới.`,
  },
  "list-unit-unknown": {
    severity: "warning",
    word: "Tên đơn vị chưa khớp",
    sentence: (f) =>
      f.detail.several
        ? `Có nhiều đơn vị mang tên ${quoted(f.value)}. Ghi đủ tên đơn vị.`
        : `Không có đơn vị nào tên ${quoted(f.value)}${likely(f)}. Sửa cho đúng tên trong bảng chấm, hoặc thêm đơn vị.`,
  },
  "list-unit-renamed": {
    severity: "hint",
    word: "Ghi tên cũ của đơn vị",
    sentence: (f) =>
      `Ô ghi ${quoted(f.value)}; theo danh sách thay đổi đơn vị nay là ${quoted(f.detail.now ?? "")} (từ ${f.detail.day ?? ""}) nên được tính cho đơn vị này. Sai thì sửa tab Thay đổi đơn vị.`,
  },
  "registration-date-unreadable": {
    severity: "warning",
    word: "Ngày đăng ký chưa rõ",
    sentence: (f) =>
      `Chưa hiểu ngày đăng ký ${quoted(f.value)}; đơn vị vẫn tính là đã đăng ký nhưng chưa rõ đúng hạn hay muộn. Ghi ngày như 16/8/2021.`,
  },
  "file-state-unclear": {
    severity: "warning",
    word: "Tình trạng hồ sơ chưa rõ",
    sentence: (f) =>
      f.detail.day
        ? `Chưa hiểu ngày ${quoted(f.value)} nên chưa rõ hồ sơ đã gửi, trả lại hay đã nhận. Ghi ngày như 16/8/2021; ô trống nghĩa là chưa.`
        : `Chưa hiểu tình trạng hồ sơ ${quoted(f.value)}. Ghi “Đã gửi”, “Trả lại” hoặc “Đã nhận”; ô trống nghĩa là chưa gửi.`,
  },
  "file-reason-missing": {
    severity: "warning",
    word: "Trả lại hồ sơ chưa ghi lý do",
    sentence: () => "Hồ sơ ghi là trả lại nhưng không có lý do. Ghi lý do để đơn vị biết cần sửa gì.",
  },
  "unit-change-unclear": {
    severity: "warning",
    word: "Thay đổi đơn vị chưa rõ",
    sentence: ({ value, detail }) =>
      changeWhy(value)[detail.why ?? ""] ?? "Dòng thay đổi này chưa được tính.",
  },
  "unit-change-future": {
    severity: "hint",
    word: "Thay đổi đơn vị chưa tới ngày",
    sentence: (f) => `Thay đổi này có hiệu lực từ ${f.value}, chưa tới nên chưa được tính.`,
  },
  "unit-change-repeated": {
    severity: "warning",
    word: "Thay đổi đơn vị ghi hai lần",
    sentence: ({ value, detail: { otherTab = "", otherRow = "" } }) =>
      `Thay đổi của ${quoted(value)} đã ghi ở tab ${quoted(otherTab)}, dòng ${otherRow} ${ROW_OUT}. Giữ một dòng đúng, xóa dòng kia; nếu chia ra nhiều đơn vị, ghi “chia tách” ở cả hai dòng.`,
  },
  "assignment-unclear": {
    severity: "warning",
    word: "Chưa rõ ai phụ trách",
    sentence: ({ value, detail: { note, by, gone, unread, former, group = "" } }) => {
      if (note && by)
        return `Ghi chú ${quoted(value)} nói cán bộ đã thay đổi; đang tính cho ${quoted(by)}. Sửa ô cán bộ cho khớp.`;
      if (note && gone)
        return `Ghi chú ${quoted(value)} nói cán bộ không còn phụ trách nên dòng này không tính cho ${quoted(gone)} nữa. Ghi người phụ trách hiện nay, hoặc xóa dòng.`;
      if (note)
        return `Ghi chú ${quoted(value)} nói cán bộ đã thay đổi; đang tính theo ô cán bộ. Sửa ô cán bộ nếu đã đổi người.`;
      if (unread)
        return `Ở đây ghi ${quoted(value)}, không thành tên cán bộ nào nên chưa rõ ai phụ trách. Ghi tên cán bộ.`;
      return former
        ? `Ô cán bộ hiện nay để trống, cột trước đây ghi ${quoted(former)} nên chưa rõ ai phụ trách đơn vị này. Ghi tên cán bộ.`
        : `Từ đây, các đơn vị dưới dòng ${quoted(group)} không có tên cán bộ nên chưa tính cho ai. Ghi tên cán bộ.`;
    },
  },
  "officer-several": {
    severity: "warning",
    word: "Chưa rõ cán bộ nào",
    sentence: (f) =>
      `Có nhiều cán bộ tên ${quoted(f.value)}: ${f.detail.several ?? ""}; ở đây chưa rõ là ai. Ghi đủ họ tên.`,
  },
  "officer-not-person": {
    severity: "hint",
    word: "Chưa có tên cán bộ",
    sentence: (f) =>
      `Ở đây ghi ${quoted(f.value)}, không phải tên một người, nên không tính vào số cán bộ. Có người cụ thể thì ghi tên.`,
  },
  "assignment-differs": {
    severity: "warning",
    word: "Phân công không khớp",
    sentence: (f) =>
      `Ở đây ghi ${quoted(f.value)}, còn tab ${quoted(f.detail.otherTab ?? "")}, ô ${f.detail.otherCell ?? ""} ghi ${quoted(f.detail.other ?? "")}. Sửa cho hai nơi giống nhau.`,
  },
  "visit-date-unreadable": {
    severity: "warning",
    word: "Thời gian đi chưa rõ",
    sentence: (f) =>
      f.value
        ? `Chưa hiểu thời gian ${quoted(f.value)} ${VISIT_OUT}. Ghi ngày như 16/8/2021, hoặc từ ngày đến ngày như 16/8 - 22/8/2021; mỗi lượt một dòng.`
        : "Lượt này không ghi ngày nên chưa được tính. Ghi ngày đi.",
  },
  "visit-dates-reversed": {
    severity: "warning",
    word: "Ngày đi sau ngày về",
    sentence: (f) =>
      `Ngày bắt đầu (${f.detail.from ?? ""}) sau ngày kết thúc (${f.detail.to ?? ""}) ${VISIT_OUT}. Sửa lại hai ngày.`,
  },
  "visit-in-future": {
    severity: "warning",
    word: "Ngày đi chưa tới",
    sentence: (f) =>
      `Ngày ${f.detail.to ?? ""} chưa tới ${VISIT_OUT}. Sửa ngày nếu ghi nhầm; việc dự kiến nên để ở tab kế hoạch.`,
  },
  "visit-outside-year": {
    severity: "warning",
    word: "Lượt đi ngoài năm",
    sentence: (f) =>
      `Ngày ${f.detail.from ?? ""} không thuộc năm ${f.detail.year ?? ""} ${VISIT_OUT}. Sửa ngày, hoặc chuyển dòng sang danh sách của năm ấy.`,
  },
  "visit-days-differ": {
    severity: "warning",
    word: "Số ngày không khớp",
    sentence: (f) =>
      `Cột số ngày ghi ${quoted(f.value)} nhưng thời gian ghi từ ${f.detail.from ?? ""} đến ${f.detail.to ?? ""} là ${f.detail.days ?? ""} ngày; đang tính theo thời gian. Ghi đủ ngày đi và ngày về.`,
  },
  "list-hidden": {
    severity: "hint",
    word: "Danh sách ở tab ẩn",
    sentence: () =>
      `Danh sách ở tab này được tính dù tab đang ẩn. Nếu là bản cũ, ${LITE ? "xóa tab ấy" : "đặt “không dùng” trong Cách đọc bảng"}.`,
  },
  "visit-not-done": {
    severity: "hint",
    word: "Lượt chưa đi",
    sentence: (f) =>
      f.detail.planned
        ? `Lượt này có ngày theo kế hoạch (${f.value}) mà chưa ghi ngày thực hiện nên chưa được tính. Đã đi thì ghi ngày thực hiện.`
        : f.value
          ? `Ở đây ghi ${quoted(f.value)} ${VISIT_OUT}. Nếu đã đi, sửa lại ô này.`
          : `Ô này chưa ghi là đã đi ${VISIT_OUT}. Nếu đã đi, đánh dấu vào ô này.`,
  },
  "visit-duplicate": {
    severity: "warning",
    word: "Lượt đi ghi hai lần",
    sentence: (f) =>
      `Lượt này đã ghi ở tab ${quoted(f.detail.otherTab ?? "")}, dòng ${f.detail.otherRow ?? ""} nên chỉ tính một lần. Xóa dòng thừa, hoặc sửa nếu là lượt khác.`,
  },
  "visit-officer-missing": {
    severity: "warning",
    word: "Lượt đi thiếu cán bộ",
    sentence: () => "Lượt này không ghi cán bộ nào đi nên chưa tính cho ai. Ghi tên cán bộ.",
  },
  "visit-unit-missing": {
    severity: "warning",
    word: "Lượt đi thiếu đơn vị",
    sentence: () => "Lượt này không ghi đi đơn vị nào. Ghi tên đơn vị như trong bảng chấm.",
  },
  "visit-officer-unknown": {
    severity: "warning",
    word: "Cán bộ không có trong phân công",
    sentence: (f) =>
      `Cán bộ ${quoted(f.value)} không có trong danh sách phân công${likely(f)}. Sửa cho hai nơi giống nhau, hoặc thêm vào phân công.`,
  },
  "visit-officer-replaced": {
    severity: "warning",
    word: "Có người đi thay",
    sentence: (f) =>
      f.detail.by
        ? `Ghi chú ${quoted(f.value)} nói có người đi thay nên lượt này tính cho ${quoted(f.detail.by)}. Sửa cột cán bộ cho khớp.`
        : `Ghi chú ${quoted(f.value)} nói có người đi thay; lượt này đang tính cho cán bộ ở cột cán bộ. Sửa cột cán bộ nếu người khác đã đi.`,
  },
  "visit-two-places": {
    severity: "warning",
    word: "Một cán bộ ở hai nơi một ngày",
    sentence: (f) =>
      `Ngày ${f.detail.day ?? ""}, ${quoted(f.detail.officer ?? "")} còn được ghi ở ${quoted(f.detail.other ?? "")} (tab ${quoted(f.detail.otherTab ?? "")}, dòng ${f.detail.otherRow ?? ""}). Kiểm tra lại ngày và đơn vị; cả hai lượt vẫn được tính.`,
  },
  "visit-report-unreadable": {
    severity: "hint",
    word: "Ngày nộp báo cáo chưa rõ",
    sentence: (f) =>
      `Chưa hiểu ngày nộp báo cáo ${quoted(f.value)}; báo cáo vẫn được tính là đã nộp. Ghi ngày như 26/8/2021.`,
  },
  "visit-kind-missing": {
    severity: "hint",
    word: "Lượt đi thiếu hình thức",
    sentence: (f) =>
      f.detail.column
        ? "Danh sách không có cột hình thức nên không phân được theo hình thức. Thêm cột Hình thức nếu cần."
        : "Lượt này không ghi hình thức. Ghi một trong các hình thức: khảo sát chuyên đề; phối hợp tổ chức hoạt động; kiểm tra, giám sát; dự sinh hoạt; hoặc tên khác.",
  },
  "decided-differs": {
    severity: "warning",
    word: "Khác quyết định đã ban hành",
    sentence: ({ value, detail: { number, now } }) =>
      !now
        ? `Đơn vị ${quoted(value)} có trong Quyết định số ${number || "……"} nhưng nay không còn trong bảng chấm. Kiểm tra lại tên đơn vị.`
        : number
          ? `Quyết định số ${number} đã công nhận đơn vị này, nay kết quả là “${now}”. Kiểm tra lại bảng chấm; danh sách đã ban hành được giữ nguyên.`
          : "Đơn vị nay đủ điều kiện công nhận nhưng không có trong quyết định nào của năm. Kiểm tra lại bảng chấm, hoặc ban hành quyết định bổ sung.",
  },
} as const satisfies Record<string, Kind & { readonly sentence: (found: Found) => string }>;

export type YearCode = keyof typeof YEAR_KINDS;
