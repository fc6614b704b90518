/** @fileoverview What a person reads about how a sheet was read: what was taken, what is asked, what was remembered. */

import type { SetOrigin } from "../criteria/choose";
import { quoted as shortQuote } from "../findings/sentence";
import type { Layout, NotUsed, RowCounts, TabNotRead } from "../layout/reading";
import { KIND_WORDS, rowsWords } from "../layout/sentences";
import { USE_WORDS, type Use } from "../layout/settled/tab-uses";
import { LITE } from "../lite";
import { a1 } from "../table/a1";
import type { At } from "../table/tab";

export const READING_TITLE = LITE ? "" : "Cách đọc bảng";

const MANY_TABS = 3;

/** So many columns are named in a sentence; the rest are counted. */
const COLUMNS_NAMED = 4;

/** "2 cột không dùng: Ghi chú (AG), Điện thoại (AH)"; '' where all are used ([L3]). */
export function notUsedWords(notUsed: readonly NotUsed[]): string {
  if (notUsed.length === 0) return "";
  const named = notUsed
    .slice(0, COLUMNS_NAMED)
    .map(({ column, heading }) => (heading === "" ? column : `${lastHeading(heading)} (${column})`));
  const more = notUsed.length - named.length;
  return `${notUsed.length} cột không dùng: ${named.join(", ")}${more > 0 ? ` và ${more} cột khác` : ""}`;
}

/** The lowest of a column's headings, which is its own, short enough for a sentence. */
function lastHeading(heading: string): string {
  const own = heading.split(" / ").pop() ?? "";
  return own.length > 30 ? `${own.slice(0, 29).trimEnd()}…` : own;
}

/** What a person calls the rows that are no unit's first, in the order they are told. */
const ROW_WORDS: readonly (readonly [keyof RowCounts, string])[] = [
  ["continued", "dòng tiếp theo của đơn vị"],
  ["headings", "dòng nhóm"],
  ["headers", "dòng lặp lại tiêu đề"],
  ["numbering", "dòng đánh số cột"],
  ["totals", "dòng cộng"],
  ["notes", "dòng ghi chú"],
  ["signatures", "dòng ký tên"],
  ["notRead", "dòng chưa đọc được"],
];

/** "3 dòng nhóm, 1 dòng cộng": all rows below the header that are no unit's first ([L2]). */
function otherRows(rows: RowCounts): string {
  return ROW_WORDS.flatMap(([kind, words]) => (rows[kind] > 0 ? [`${rows[kind]} ${words}`] : [])).join(", ");
}

/** "Đã đọc 22 đơn vị ở tab “Chấm điểm”, tiêu đề dòng 4–5; 1 dòng cộng; 1 cột không dùng: Ghi chú (AG)." */
export function readSentence(
  { kind, sheet, headerRows, unitRows, rows, notUsed }: Omit<Layout, "columns">,
  remembered: boolean,
): string {
  const names = typeof sheet === "string" ? [sheet] : sheet;
  const tabs =
    names.length > MANY_TABS ? `${names.length} tab` : `tab ${names.map((name) => `“${name}”`).join(", ")}`;
  const how = remembered ? "Theo cách đã nhớ, đã đọc" : "Đã đọc";
  const shape = kind === "wide" ? "" : ` (${KIND_WORDS[kind]})`;
  const header = headerRows.length === 0 ? "" : `, tiêu đề ${rowsWords(headerRows)}`;
  const read = `${how} ${unitRows} đơn vị ở ${tabs}${shape}${header}`;
  return `${[read, otherRows(rows), notUsedWords(notUsed)].filter(Boolean).join("; ")}.`;
}

/**
 * [Y1] Told with the result where the workbook has the assessments of several years.
 * @param year the one that was judged
 * @param present the one in the settings
 */
export function yearSentence(year: number, present: number | null): string {
  const other = present === null || present === year ? "" : `; tab Thiết lập ghi năm ${present}`;
  return `Đã chấm bảng năm ${year}${other}.`;
}

/** Told with the result where other tabs could belong to the same assessment. */
export function alikeSentence(names: readonly string[]): string {
  return `Còn tab cùng mẫu chưa chấm: ${names.map((name) => `“${name}”`).join(", ")}${LITE ? "" : `; muốn chấm chung, mở ${READING_TITLE}`}.`;
}

/** [E5] Told where more texts that name their paper seem to have a link behind them than are looked at in one run. */
export const linksUnseenSentence = (cells: number) =>
  `${cells} ô minh chứng ghi tên văn bản có thể gắn liên kết mà lần chạy này chưa xem; ${LITE ? "xem địa chỉ trước khi mở." : "mở đơn vị ở Nhập tiêu chí để xem từng ô."}`;

export function withoutColumnSentence(codes: readonly string[]): string {
  const which = codes.length > 6 ? `${codes.length} tiêu chí` : `tiêu chí ${codes.join(", ")}`;
  return `Không thấy cột chấm của ${which}.${LITE ? "" : " Chỉ cột cho tiêu chí đó, hoặc bấm Lưu nếu bảng không có cột này."}`;
}

/** [L1] Where the set has contents that the sheet has no criteria of. */
export function contentsWithoutCriteria(contents: readonly string[], set: string): string {
  return `Bảng không có tiêu chí nào của nội dung ${contents.join(", ")} trong bộ tiêu chí “${set}” nên chưa thể xét công nhận. Hãy bổ sung các cột còn thiếu, hoặc chọn bộ tiêu chí khác ở menu Bộ tiêu chí, rồi chạy lại.`;
}

export const QUESTION_TITLE = "Chọn tab";

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");

/** What is asked with buttons, and what stands on them. */
export const chooseWords = {
  registration: "Chưa rõ đơn vị nào đã đăng ký. Chọn nơi ghi đăng ký:",
  judge: (names: readonly string[]) =>
    names.length > 1 ? chooseWords.judgeTogether(names) : `Chấm tab ${quoted(names)}`,
  judgeTogether: (names: readonly string[]) => `Chấm chung các tab ${quoted(names)}`,
  noTab: "Không tab nào",
  useList: (name: string) => `Dùng danh sách ở tab “${name}”`,
  ownColumn: (name: string, column: string | null) =>
    `Dùng ${column === null ? "cột đăng ký" : `cột ${column}`} của tab “${name}”`,
  noList: "Không dùng danh sách nào",
};

export const CHOICE_LEFT = `Chưa chọn tab nên chưa chấm. ${LITE ? "Chạy lại lệnh rồi gõ số của tab." : "Hãy chọn trong hộp thoại vừa mở."}`;
export const ASKED = LITE
  ? "Chưa rõ cách đọc bảng."
  : "Chưa rõ cách đọc bảng: hãy chỉ từng cột trong hộp thoại Cách đọc bảng, bấm Lưu rồi chạy lại lệnh.";
export const BAD_ANSWER = `Câu trả lời gửi về không đúng dạng. ${LITE ? "Hãy chạy lại lệnh." : "Hãy đóng hộp thoại, mở lại rồi thử lại."}`;
export const NO_TABS =
  "Tệp chưa có tab nào của bạn có dữ liệu. Hãy nhập hoặc dán bảng chấm vào một tab trước.";
export const BAD_ROWS = "Ghi dòng tiêu đề bằng số, ví dụ 4 hoặc 4–5.";

export function twiceSentence(first: string, second: string, meaning: string): string {
  return `Cột ${first} và cột ${second} cùng được chỉ là ${meaning}. Hãy giữ một cột, cột kia chọn loại khác.`;
}

/** A column of marks under no criterion: whose they are has to be chosen. */
export function withoutCriterionSentence(column: string, heading: string, meaning: string): string {
  const named = heading === "" ? `Cột ${column}` : `Cột ${column} (“${heading}”)`;
  return `${named} được chỉ là ${meaning} nhưng chưa rõ của tiêu chí nào. Hãy chọn tiêu chí ở ô bên cạnh, hoặc chọn “cột khác, không dùng khi chấm”.`;
}

export function lackingColumnSentence(meaning: string): string {
  return `Bảng còn thiếu cột ${meaning}. Hãy chọn “${meaning.split(" hoặc ")[0]}” cho cột ghi nội dung đó.`;
}

export function savedSentence(tab: string, read: string): string {
  return `Đã nhớ cách đọc ở tab “${tab}”. ${read} Chạy lại lệnh trong menu.`;
}

export function usedAsSentence(settings: string, sheet: string, use: Use | null): string {
  const said = use === null ? "để tiện ích tự nhận" : USE_WORDS[use];
  return `Đã nhớ ở tab “${settings}”: tab “${sheet}” ${use === "none" || use === null ? said : `là ${said}`}. Chạy lại lệnh trong menu.`;
}

/** What a tab must have to be read as a person says. */
const NEEDED: Readonly<Record<"registration" | "evidence" | "officer" | "visit", string>> = {
  registration: "tên các đơn vị có trong bảng chấm",
  evidence: "cột tên đơn vị, cột tiêu chí (hoặc mỗi tiêu chí một cột) và cột minh chứng",
  visit: "cột thời gian và cột đơn vị đến",
  officer: "cột tên đơn vị và cột “Cán bộ phụ trách”",
};

/** Where a tab cannot be read as a person says that it is. */
export function notUsableAs(sheet: string, use: keyof typeof NEEDED): string {
  return `Chưa dùng được tab “${sheet}” làm ${USE_WORDS[use]}: tab cần có ${NEEDED[use]}. Hãy sửa tiêu đề của tab, hoặc chọn “${USE_WORDS.none}”.`;
}

/** Told where evidence or explanations stand on more tabs than the one that is read. */
export function keyedBesideSentence(read: string, names: readonly string[]): string {
  return `Chỉ đọc minh chứng, giải trình ở tab “${read}”, chưa đọc ${names.map((name) => `“${name}”`).join(", ")}; hãy gộp các tab này vào một tab.`;
}

/** [L4] Told of tabs that name these units and are left aside. */
export function notReadSentence(tabs: readonly TabNotRead[]): string {
  const unread = tabs.filter(({ year }) => year === undefined);
  const years = [...new Set(tabs.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  return [
    ...(unread.length > 0
      ? [`Chưa đọc ${unread.map(({ sheet, why }) => `tab “${sheet}” (${why})`).join("; ")}.`]
      : []),
    ...years.map((of) => {
      const names = tabs.flatMap(({ sheet, year }) => (year === of ? [`“${sheet}”`] : []));
      return `Tab của năm ${of} không dùng để chấm năm này: ${names.join(", ")}.`;
    }),
  ].join(" ");
}

/** So many places are named in a sentence. */
export const PLACES_NAMED = 4;

/** [L11] What is written around the table and on its headings, and nobody understands; something is. `own`: its tabs. */
export function aroundSentence(
  said: readonly { readonly at: At; readonly text: string }[],
  own: ReadonlySet<string>,
  most = PLACES_NAMED,
): string {
  const tabOf = ({ tab }: At) => (own.has(tab.name) ? "" : ` (tab “${tab.name}”)`);
  const places = said
    .slice(0, most)
    .map(({ at, text }) => `ô ${a1(at.row, at.column)}${tabOf(at)} ${shortQuote(text)}`);
  const more = said.length - places.length;
  return `Ghi quanh bảng, chưa hiểu nên không tính đến: ${places.join(", ")}${more > 0 ? ` và ${more} chỗ khác` : ""}. Nếu làm đổi kết quả, hãy ghi rõ ở dòng của đơn vị.`;
}

/** [L10] Where registration, evidence and the criteria set come from, for the line under an own tab's title. */
export function sourceWords(
  { registration, evidence }: { readonly registration: string | null; readonly evidence: string | null },
  criteria: SetOrigin | null,
): { readonly registration: string; readonly evidence: string; readonly criteria: string } {
  const [, tab = registration, column] = registration?.match(/^(.*)!([A-Z]{1,3})$/) ?? [];
  return {
    registration:
      registration === null ? "không thấy trong tệp" : `tab “${tab}”${column ? ` (cột ${column})` : ""}`,
    evidence:
      evidence === null
        ? "không thấy trong tệp"
        : evidence === "columns"
          ? "các cột của bảng"
          : `tab “${evidence}”`,
    criteria: criteria === null ? "" : ` (${ORIGIN_WORDS[criteria]})`,
  };
}

const ORIGIN_WORDS: Readonly<Record<SetOrigin, string>> = {
  chosen: "do người dùng chọn",
  tab: "lập trong tệp này",
  title: "tiêu đề bảng ghi",
  year: "theo năm của bảng",
  headings: "lấy từ tiêu đề bảng",
};

/** Told where most marks that cannot be read are numbers ([M4]: points need a maximum). */
export const POINTS_WITHOUT_SET =
  "Bảng có vẻ chấm bằng điểm. Mở menu Bộ tiêu chí, ghi điểm tối đa và điểm đạt của từng tiêu chí, rồi chạy lại.";

export const MARKS_ALL_BLANK =
  "Chưa có kết quả chấm nào trong bảng. Có thể bảng dùng màu thay cho chữ: tiện ích không đọc màu, hãy ghi Đạt hoặc Chưa đạt vào ô.";
