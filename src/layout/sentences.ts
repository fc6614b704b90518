/** @fileoverview What the recogniser tells a person, in Vietnamese: why a column was taken for what it was, and each doubt. */
import { LITE } from "../lite";
import { columnLetters } from "../table/a1";
import type { LayoutKind } from "./reading";
import type { Gone } from "./settled/remembered";

/** What a person calls each field. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  order: "số thứ tự",
  name: "tên đơn vị",
  group: "huyện, cụm hoặc khối của đơn vị",
  type: "loại hình đơn vị",
  officer: "cán bộ phụ trách",
  registration: "đăng ký",
  criterion: "tiêu chí",
  self: "tự chấm",
  selfPass: "tự chấm, cột Đạt",
  selfFail: "tự chấm, cột Chưa đạt",
  appraised: "thẩm định",
  appraisedPass: "thẩm định, cột Đạt",
  appraisedFail: "thẩm định, cột Chưa đạt",
  evidence: "minh chứng",
  explanation: "giải trình",
  result: "kết quả công nhận",
  other: "cột khác, không dùng khi chấm",
  mark: "kết quả chấm",
  pass: "cột Đạt",
  fail: "cột Chưa đạt",
};

/** What a person calls each layout. */
export const KIND_WORDS: Readonly<Record<LayoutKind, string>> = {
  wide: "dạng ngang",
  turned: "dạng xoay ngang, đơn vị theo cột",
  long: "dạng dọc",
  "sheet-per-unit": "mỗi đơn vị một tab",
};

/** `dòng 4–5`, `dòng 4, 6`. */
export function rowsWords(rows: readonly number[]): string {
  const [first = 0] = rows;
  const last = rows[rows.length - 1] ?? 0;
  const run = last - first === rows.length - 1;
  return `dòng ${run ? (last > first ? `${first}–${last}` : first) : rows.join(", ")}`;
}

const nameOf = (field: string) => FIELD_NAMES[field] ?? field;

/** A column as a sentence names it. */
interface Headed {
  readonly index: number;
  readonly heading: string;
}

/** Why a column was taken for what it was. */
export const why = {
  criterion: ({ code, by }: { readonly code: string; readonly by: string }) => {
    if (by === "number") return `Tiêu đề ghi số ${code}`;
    return by === "text" ? `Nội dung tiêu đề khớp tiêu chí ${code}` : `Theo thứ tự cột là tiêu chí ${code}`;
  },
  as: (reason: string, field: string) => `${reason}; ${nameOf(field)}`,
  field: (field: string, heading: string) => `Tiêu đề “${heading}”: ${nameOf(field)}`,
  unit: (unit: string) => `Cột của ${unit}`,
  criterionRow: "Dòng này là một tiêu chí",
  beside: (heading: string, code: string) => `Cột “${heading}” đứng ngay sau tiêu chí ${code}`,
  besidePillar: (heading: string, pillar: string) => `Cột “${heading}” đứng cuối nội dung ${pillar}`,
  selfTitle: "Tiêu đề bảng ghi là tự chấm, tự đánh giá",
  otherRegistration: "Đăng ký việc khác, không phải đăng ký “3 chủ động”",
  partOfRegistration:
    "Chỉ nói về một phần hoặc một năm khác của việc đăng ký, ô trống ở đây không phải là không đăng ký",
  reasonOfFile: "Lý do ghi cạnh cột tình trạng hồ sơ, không phải giải trình cho minh chứng",
  listBeside: "Thuộc danh sách đăng ký đặt bên phải bảng chấm",
  otherBeside: "Thuộc danh sách hoặc bảng nhỏ đặt bên phải bảng chấm",
  second: "Đã có một cột khác giữ vai trò này",
  maximum: "Điểm tối đa của từng tiêu chí, không phải điểm chấm",
  sum: "Không thuộc tiêu chí nào nên không phải cột chấm",
  looksLikeEvidence: "Dưới tiêu đề tiêu chí, các ô ghi văn bản hoặc đường dẫn nên là minh chứng",
  unreadUnder: (content: string, read: Headed) =>
    `các cột dưới “${shortened(content)}” có ghi kết quả chấm, nhưng các tiêu chí lại được đọc ở cột ${columnLetters(read.index)} (“${shortened(read.heading)}”), chưa rõ cột nào được tính`,
  unheadedBeside: (read: Headed) =>
    `ngay bên phải cột ${columnLetters(read.index)} (“${shortened(read.heading)}”) và các cột tiêu chí khác còn cột ghi kết quả chấm mà không có tiêu đề, chưa rõ cột nào được tính`,
  otherYear: (year: string) => `Tiêu đề ghi ${year}, không phải năm của bảng`,
  marksOfOtherYear: ({ index, heading }: Headed, year: string) =>
    `cột ${columnLetters(index)} (“${heading}”) ghi kết quả chấm của ${year}, không phải năm của bảng`,
  yearsBeside: (years: readonly string[]) =>
    `kết quả chấm của các năm ${years.join(", ")} đứng cạnh nhau nên chưa rõ chấm năm nào (nên tách mỗi năm ra một tab)`,
  unheaded: "Cột không có tiêu đề",
  servesNothing: "Tiêu chí nào cũng đã có cột riêng nên cột chung này không được dùng",
  strayPart: ({ index, heading }: Headed, code: string) =>
    `cột ${columnLetters(index)} có tiêu đề “${heading}” như cột chấm của từng tiêu chí, mà tiêu chí ${code} ngay trước lại thiếu cột ấy, chưa rõ cột này của tiêu chí nào`,
  demanded: "Ghi minh chứng phải có, không phải minh chứng đã nộp",
  unknown: "Tiêu đề không thuộc loại cột nào đã biết",
  names: "Các ô trong cột là tên đơn vị",
  mapped: "Theo bố cục người dùng chỉ định",
  otherOrder: (heading: string) =>
    `Tên đơn vị ở cột “${heading}” xếp theo thứ tự khác với đầu bảng nên không đọc theo hàng được`,
  parts: "Cho biết mỗi dòng của đơn vị ghi phần nào: nội dung, tự chấm, thẩm định hoặc minh chứng",
  verdictsBelow: ({ index, heading }: Headed, field: string) =>
    `cột ${columnLetters(index)} (“${heading}”) chỉ ghi kết quả chấm, chưa rõ là ${nameOf(field)} hay một tiêu chí`,
  twins: (first: Headed, second: Headed) => {
    const said = ({ index, heading }: Headed) => `cột ${columnLetters(index)} (“${heading}”)`;
    return first.heading === second.heading
      ? `cột ${columnLetters(first.index)} và cột ${columnLetters(second.index)} cùng có tiêu đề “${second.heading}” và đều ghi kết quả chấm, chưa rõ cột nào được tính`
      : `${said(first)} và ${said(second)} đều ghi kết quả chấm của một tiêu chí, chưa rõ cột nào được tính`;
  },
};

const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");
/** Quoted, the first of many. */
const SHEETS_NAMED = 6;
const someOf = (names: readonly string[]) =>
  names.length > SHEETS_NAMED
    ? `${list(names.slice(0, SHEETS_NAMED - 1))} và ${names.length - SHEETS_NAMED + 1} tab khác`
    : list(names);
const together = (alike: boolean) =>
  alike
    ? `hoặc chọn chấm chung các tab này${LITE ? "" : " ở menu Cách đọc bảng"}`
    : `hoặc sửa các tab cho cùng tiêu đề cột rồi chọn chấm chung${LITE ? "" : " ở menu Cách đọc bảng"}`;
/** What else a person can do, where the build has the dialog for it. */
const orShow = LITE ? "" : " hoặc chỉ rõ từng cột ở menu Cách đọc bảng";
const orConfirm = LITE ? "" : ", hoặc xác nhận tab này ở menu Cách đọc bảng";
/** A title as a sentence quotes it. */
const shortened = (title: string) => (title.length > 70 ? `${title.slice(0, 69).trimEnd()}…` : title);
const columns = (indexes: readonly number[]) => indexes.map(columnLetters).join(", ");

/** So many headings that are gone are named in a sentence. */
const GONE_NAMED = 3;

/** `“2.1” (cột F nay ghi “Điểm”)`. */
const goneWords = ({ heading, now }: Gone) => {
  const said = `“${shortened(heading)}”`;
  if (!now) return said;
  return `${said} (cột ${now.column} nay ${now.heading === "" ? "không có tiêu đề" : `ghi “${shortened(now.heading)}”`})`;
};

/** What to do with what belongs in one table. */
const JOIN = "Hãy gộp về một bảng, mỗi đơn vị một dòng, mỗi tiêu chí một cột, rồi chạy lại.";
const TO_ONE = `nên chưa xét được đơn vị nào đạt cả 3 nội dung. ${JOIN}`;

/** Doubts and refusals. Each says what is in doubt and what to do. */
/** Opens what is said of a table turned round; its bracket is open. */
const turned = (sheet: string): string => `Tab “${sheet}” là bảng xoay ngang (tiêu chí theo dòng`;

export const say = {
  none: () =>
    `Không tìm thấy tab nào giống bảng chấm Đoàn cơ sở “3 chủ động” (cần cột tên đơn vị và các cột tiêu chí). Hãy kiểm tra lại tệp${LITE ? "" : ", hoặc chọn tab và chỉ rõ từng cột ở menu Cách đọc bảng"}.`,
  several: (sheets: readonly string[]) =>
    `Có ${sheets.length} tab đều có thể là bảng chấm: ${list(sheets)}. Hãy chọn một tab để kiểm tra.`,
  formsOrTable: (forms: readonly string[], others: readonly string[]) =>
    `Có phiếu của từng đơn vị (${someOf(forms)}), lại có ${others.length > 1 ? "các bảng" : "bảng"} ${someOf(others)} chấm chung nhiều đơn vị, chưa rõ kết quả nào được tính. Hãy chọn một phiếu để chấm theo các phiếu, hoặc chọn tab ${list(others)}.`,
  /** [L9] One assessment spread over tabs. */
  tabPerTime: (time: string, sheets: readonly string[]) =>
    `Bảng chấm chia theo ${time}, mỗi ${time} một tab (${someOf(sheets)}), nên không gộp chung được. Hãy chọn tab của ${time} cần kiểm tra.`,
  tabPerOfficer: (sheets: readonly string[], alike: boolean) =>
    `Bảng chấm chia theo cán bộ, mỗi cán bộ một tab (${someOf(sheets)}). Hãy chọn một tab để kiểm tra, ${together(alike)}.`,
  tabPerGroup: (sheets: readonly string[], alike: boolean) =>
    `Bảng chấm chia ra nhiều tab, mỗi tab một nhóm đơn vị (${someOf(sheets)}). Hãy chọn một tab để kiểm tra, ${together(alike)}.`,
  tabPerContent: (sheets: readonly string[]) =>
    `Bảng chấm chia theo nội dung, mỗi nội dung một tab (${someOf(sheets)}), ${TO_ONE}`,
  contentsOrSummary: (sheets: readonly string[], summaries: readonly string[]) =>
    `Bảng chấm chia theo nội dung, mỗi nội dung một tab (${someOf(sheets)}), kèm tab tổng hợp ${list(summaries)}. Hãy chọn tab tổng hợp để tính theo kết quả của từng nội dung; để kiểm tra từng tiêu chí, hãy gộp các tab nội dung về một bảng.`,
  tabPerCriterion: (sheets: readonly string[]) =>
    `Bảng chấm chia theo tiêu chí, mỗi tiêu chí một tab (${someOf(sheets)}), nên chưa xét được đơn vị nào. ${JOIN}`,
  unknownSheet: (sheet: string, sheets: readonly string[]) =>
    `Tệp không có tab “${sheet}”. Hãy chọn một trong các tab: ${list(sheets)}.`,
  ownSheet: (sheet: string) =>
    `Tab “${sheet}” do tiện ích tạo ra, không phải bảng chấm. Hãy chọn tab có bảng chấm.`,
  notAssessment: (sheet: string) =>
    `Tab “${sheet}” không có bảng chấm: không thấy cột tên đơn vị cùng các cột tiêu chí. Hãy chọn tab khác${orShow}.`,
  noNames: (sheet: string) =>
    `Tab “${sheet}” có các cột tiêu chí nhưng không rõ cột nào là tên đơn vị. Hãy ghi tiêu đề “Tên đơn vị” cho cột đó${orShow}.`,
  criteriaUnknown: (sheet: string) =>
    `Tab “${sheet}” có cột kết quả nhưng không rõ mỗi dòng là tiêu chí nào: không có mã (1.1, 1.2…), cũng không có đủ ba nội dung kèm tiêu chí ở dưới. Hãy ghi mã tiêu chí vào đầu mỗi dòng rồi chạy lại.`,
  /** The three contents in tables one below the other. */
  tablePerContent: (sheet: string, rows: readonly number[]) =>
    `Tab “${sheet}” chia theo nội dung thành ${rows.length} bảng xếp chồng nhau (dòng tiêu đề ${rows.join(", ")}), mỗi bảng một nội dung, ${TO_ONE}`,
  onlyCounts: (sheet: string, heading: string) =>
    `Tab “${sheet}” chỉ ghi tóm tắt (cột “${shortened(heading)}”), không có kết quả của từng tiêu chí nên chưa chấm được. Hãy ghi kết quả mỗi tiêu chí một cột, rồi chạy lại.`,
  twoYears: (sheet: string, years: readonly number[]) =>
    `Tab “${sheet}” có bảng chấm của nhiều năm (${years.join(", ")}). Hãy tách mỗi năm ra một tab rồi chạy lại.`,
  /** [U2] The same units below two headings that are no places. */
  repeatedGroups: (sheet: string, one: string, other: string) => {
    const part = (heading: string) =>
      heading === "" ? "phần không có tiêu đề" : `phần “${shortened(heading)}”`;
    return `Tab “${sheet}” ghi cùng các đơn vị ở hai phần: ${part(one)} và ${part(other)}, nên chưa rõ kết quả ở phần nào được tính. Hãy tách mỗi phần ra một tab, hoặc bỏ phần không dùng, rồi chạy lại.`;
  },
  twoNames: (sheet: string, indexes: readonly number[]) =>
    `Tab “${sheet}” có nhiều cột có thể là tên đơn vị (${columns(indexes)}). Hãy ${LITE ? "chỉ để tiêu đề “Tên đơn vị” ở một cột rồi chạy lại" : "chỉ rõ cột nào là tên đơn vị ở menu Cách đọc bảng"}.`,
  columnDoubt: (sheet: string, doubt: string) => `Tab “${sheet}”: ${doubt}. Hãy sửa tiêu đề cột${orShow}.`,
  changed: (sheet: string, gone: readonly Gone[]) =>
    `Tab “${sheet}”: không còn thấy tiêu đề ${gone.slice(0, GONE_NAMED).map(goneWords).join(", ")}${gone.length > GONE_NAMED ? ` và ${gone.length - GONE_NAMED} tiêu đề khác` : ""} như cách đọc đã nhớ. Hãy ${LITE ? "ghi lại tiêu đề như cũ, hoặc xóa cách đọc đã nhớ ở tab Thiết lập" : "mở menu Cách đọc bảng để chỉ lại cột"}.`,
  onlyEvidence: (sheet: string) =>
    `Không thấy bảng chấm; tab “${sheet}” giống bảng minh chứng hoặc biểu trống hơn. Hãy chọn tab có bảng chấm${LITE ? "" : ", hoặc chỉ rõ từng cột ở menu Cách đọc bảng"}.`,
  /** [L1] All the criteria are there, and nothing says whose they are. */
  unsaid: (sheet: string) =>
    `Tab “${sheet}” có các tiêu chí nhưng không ghi “3 chủ động” ở tên tab, tiêu đề bảng hay tiêu đề cột, nên chưa rõ có phải bảng chấm Đoàn cơ sở “3 chủ động” không. Nếu phải, hãy ghi “3 chủ động” vào tiêu đề bảng${orConfirm}, rồi chạy lại.`,
  /** [L1] Other bodies judge by three contents, too. */
  noYouthUnion: (sheet: string) =>
    `Tab “${sheet}” ghi “3 chủ động” nhưng không nhắc đến Đoàn ở tiêu đề, tên đơn vị hay tiêu chí, nên có thể là bảng của ngành khác. Nếu đúng là bảng chấm Đoàn cơ sở “3 chủ động”, hãy ghi rõ ở tiêu đề bảng${orConfirm}, rồi chạy lại.`,
  branches: (sheet: string, name: string) =>
    `Tab “${sheet}” chấm các chi đoàn của một đoàn cơ sở (“${shortened(name)}”…), không phải các đoàn cơ sở. Nếu đúng là bảng cần chấm, ${LITE ? "hãy chọn tab này khi được hỏi, hoặc dùng bản đầy đủ của tiện ích" : "hãy xác nhận tab này ở menu Cách đọc bảng rồi chạy lại"}.`,
  otherTitle: (sheet: string, title: string, saysIt: boolean) =>
    `Tab “${sheet}” ghi “${shortened(title)}” nên có vẻ là bảng khác, không phải bảng chấm Đoàn cơ sở “3 chủ động”. Nếu đúng là bảng cần chấm, hãy ${saysIt ? "sửa tiêu đề cho rõ đây là bảng chấm" : "ghi “3 chủ động” vào tiêu đề bảng"}${orConfirm}, rồi chạy lại.`,
  contentMissing: (sheet: string, covered: readonly string[]) =>
    covered.length > 0
      ? `Tab “${sheet}” chỉ có tiêu chí của nội dung ${covered.join(", ")}, thiếu tiêu chí của các nội dung còn lại nên chưa thể xét đủ 3 nội dung chủ động. Hãy bổ sung các cột còn thiếu hoặc gộp các tab về một bảng, rồi chạy lại.`
      : `Tab “${sheet}” có các tiêu chí nhưng không rõ tiêu chí nào thuộc nội dung 1, 2, 3. Hãy ghi mã 1.1, 1.2… hoặc ghi “Nội dung 1”, “Nội dung 2”, “Nội dung 3” phía trên, rồi chạy lại.`,
  noCriteria: (sheet: string) =>
    `Tab “${sheet}” nhắc đến “3 chủ động” nhưng không có cột tiêu chí nào (không thấy mã 1.1, 1.2… hay lời của tiêu chí) nên không phải bảng chấm. Hãy chọn tab có bảng chấm${LITE ? "" : ", hoặc chỉ rõ từng cột ở menu Cách đọc bảng"}.`,
  notThis: (sheet: string, title: string) =>
    `Không tìm thấy bảng chấm Đoàn cơ sở “3 chủ động”; tab “${sheet}”${title === "" ? "" : ` (“${shortened(title)}”)`} có đánh dấu nhưng các cột không phải tiêu chí. Hãy chọn tab có bảng chấm${LITE ? "" : ", hoặc chỉ rõ từng cột ở menu Cách đọc bảng"}.`,
  /** [L4] Why a tab that names the units is left aside. */
  ofYear: (year: number) => `là bảng chấm năm ${year}, không phải năm đang chấm`,
  listOfYear: (year: number) => `là của năm ${year}, không phải năm đang chấm`,
  formWithoutHeader: () =>
    "giống phiếu của một đơn vị nhưng không có hàng tiêu đề trên bảng (tiêu chí, tự chấm, thẩm định), nên đơn vị đó chưa được chấm",
  patternOfForm: () => "là phiếu mẫu hoặc hướng dẫn, không phải phiếu của một đơn vị, nên không được chấm",
  besideThis: () => "là bảng chấm khác, chưa chấm cùng bảng này",
  otherUnits: () => "có cùng các cột như bảng đang chấm nhưng là của các đơn vị khác, chưa được chấm cùng",
  aboutOther: (title: string) => `ghi “${shortened(title)}”, không phải bảng chấm “3 chủ động”`,
  besideNames: (beside: "marks" | "documents" | "registration") =>
    beside === "marks"
      ? "có đánh dấu cạnh tên đơn vị nhưng không có tiêu chí của “3 chủ động”"
      : beside === "documents"
        ? "có văn bản hoặc minh chứng cạnh tên đơn vị nhưng không rõ của tiêu chí nào"
        : "có nhắc đến đăng ký nhưng không dùng làm danh sách đăng ký “3 chủ động”",
  tellsResults: (title: string, differs: boolean) =>
    `${title === "" ? "nói về kết quả của các đơn vị" : `ghi “${shortened(title)}”`}, không dùng khi chấm${differs ? "; có lời ghi khác với các ô chấm" : ""}`,
  /** None: all of them. */
  namesUnits: (names: readonly string[]) =>
    `${names.length > 0 ? `có nêu ${list(names.slice(0, 4))}${names.length > 4 ? ` và ${names.length - 4} đơn vị khác` : ""}` : "có lời ghi về đơn vị"}, không dùng khi chấm; hãy xem lại`,
  evidenceOpen: () =>
    `có văn bản theo đơn vị và tiêu chí, nhưng tiêu đề không nói rõ là minh chứng đã nộp của “3 chủ động” nên chưa được dùng; nếu đúng vậy, hãy ${LITE ? "ghi rõ ở tiêu đề" : "chọn “minh chứng” cho tab này ở menu Cách đọc bảng"}`,
  noUnits: (sheet: string) =>
    `Tab “${sheet}” có tiêu đề bảng chấm nhưng không có dòng đơn vị nào. Hãy kiểm tra lại tab.`,
  /** [U6] A table whose names are all a specimen's. */
  specimen: (sheet: string, name: string) =>
    `Tab “${sheet}” chỉ ghi tên mẫu${name === "" ? "" : ` (“${shortened(name)}”)`}, không có tên đơn vị thật nên chưa chấm được. Hãy ghi tên đơn vị vào cột tên rồi chạy lại, hoặc chọn tab khác.`,
  formsUnnamed: (sheets: readonly string[]) =>
    `Phiếu ở tab ${someOf(sheets)} không ghi tên đơn vị. Hãy ghi “Đơn vị: …” phía trên bảng của mỗi phiếu, hoặc đặt tên tab theo tên đơn vị, rồi chạy lại.`,
  otherOrder: (sheet: string, column: string, heading: string) =>
    `Tab “${sheet}”: tên đơn vị ở cột ${column} (“${shortened(heading)}”) xếp theo thứ tự khác với đầu bảng, mà có tiêu chí chỉ chấm ở sau cột này. Hãy xếp hai phần cùng thứ tự rồi chạy lại.`,
  scattered: (sheet: string) =>
    `Tab “${sheet}” chỉ có vài dấu x rải rác, còn lại để trống, nên không rõ x là đạt hay là chưa đạt. Hãy ghi “Đạt” hoặc “Chưa đạt” ở từng tiêu chí rồi chạy lại.`,
  turnedNames: (sheet: string, names: readonly string[]) =>
    `${turned(sheet)}), nhưng không rõ ${list(names)} ở dòng tiêu đề có phải tên đơn vị không. Hãy ghi đủ tên, ví dụ “Đoàn xã …”, hoặc ghi “Tên đơn vị” ở dòng ngay trên.`,
  turnedCodes: (sheet: string, row: number) =>
    `${turned(sheet)}, đơn vị theo cột: tên đơn vị ở dòng ${row}), nhưng không rõ mỗi dòng là tiêu chí nào. Hãy ghi mã tiêu chí (1.1, 1.2…) vào đầu dòng.`,
  turnedRow: (sheet: string, row: number, text: string) =>
    `${turned(sheet)}, đơn vị theo cột), nhưng dòng ${row}${text ? ` (“${text.slice(0, 40)}”)` : ""} có kết quả chấm mà không rõ là tiêu chí nào. Hãy ghi mã tiêu chí vào đầu dòng.`,
  turnedColumn: (sheet: string, column: string, heading: string) =>
    `${turned(sheet)}, đơn vị theo cột), nhưng cột ${column}${heading ? ` (“${heading}”)` : ""} không rõ là của đơn vị nào. Hãy ghi tên đơn vị ở dòng tiêu đề của cột.`,
  turnedBlocks: (sheet: string, rows: readonly number[]) =>
    `${turned(sheet)}, đơn vị theo cột) có ${rows.length} khối xếp chồng nhau (tên đơn vị ở dòng ${rows.join(", ")}), chưa rõ khối nào là kết quả được tính. Hãy để mỗi khối ở một tab riêng rồi chạy lại.`,
  turnedParts: (sheet: string) =>
    `${turned(sheet)}, đơn vị theo cột) mà tự chấm, thẩm định, minh chứng của một tiêu chí nằm ở các dòng khác nhau. Hãy đưa mỗi loại vào một cột dưới tên đơn vị.`,
  headingMoved: (sheet: string, column: string, settled: string, now: string) =>
    `Tab “${sheet}”: cột ${column} nay có tiêu đề “${shortened(now)}”, khác tiêu đề “${shortened(settled)}” trong cách đọc đã cho. Hãy chỉ lại cột này rồi chạy lại.`,
  notAlike: (sheet: string, lead: string) =>
    `Tab “${sheet}” không cùng mẫu tiêu đề với tab “${lead}” nên không chấm chung được. Hãy chỉ chấm chung các tab cùng mẫu.`,
  mapping: (place: string, wrong: string) =>
    `Chưa đọc được bảng theo cách đã cho: ${place} ${wrong}. Hãy sửa chỗ này rồi chạy lại.`,
};

/** Why a tab or a column may be the one that says who registered, for the person who has to settle it. */
export const whyRegistration = {
  chosen: "đã được chỉ rõ là danh sách đăng ký",
  clear: (names: number) => `danh sách ${names} đơn vị đăng ký`,
  own: "cột đăng ký của bảng chấm",
  unfilled: "cột đăng ký của bảng chấm còn để trống",
  unfilledList: "chưa ghi đơn vị nào đăng ký",
  unsure: "không nói rõ có phải danh sách đăng ký “3 chủ động” hay không",
  unread: "có ghi đăng ký và tên đơn vị nhưng không đọc được thành danh sách",
  negated: "ghi là danh sách đơn vị không đăng ký",
  few: (matched: number, names: number) => `chỉ có ${matched}/${names} tên là đơn vị trong bảng chấm`,
  partly: (heading: string) =>
    heading === ""
      ? "có cột chỉ đánh dấu một số đơn vị mà không nói rõ là đăng ký"
      : `cột “${heading}” chỉ ghi ở một số đơn vị và không nói rõ là đăng ký`,
  years: {
    which: "có cột của nhiều năm mà không rõ năm đang chấm",
    none: "có cột của năm khác, còn cột của năm đang chấm chưa có hoặc chưa ghi gì",
  },
  part: "chỉ là một đợt, một khối hoặc phần bổ sung, có thể chưa đủ các đơn vị đăng ký",
  goesOn: (said: string) => `có ghi “${said}”, có thể chưa đủ các đơn vị đăng ký`,
  numbers: (lacking: number) => `không có số thứ tự ${lacking}, có thể thiếu đơn vị đăng ký`,
  total: (said: string, names: number) => `ghi “${said}” nhưng chỉ có ${names} tên đơn vị`,
  otherYear: "ngày đăng ký ghi ở đó không thuộc năm đang chấm",
};
