/**
 * @fileoverview What a person reads about reports for the level above: words for their parts, and the sentence
 * for everything that is found on a report that arrived.
 */

/** Words for the parts of a report, by their names in its stamp. */
const PARTS: Readonly<Record<string, string>> = {
  schema: "mẫu báo cáo",
  version: "phiên bản",
  header: "Thông tin báo cáo",
  sets: "Bộ tiêu chí",
  totals: "Kết quả chung",
  types: "Theo loại hình",
  pillars: "Theo nội dung",
  criteria: "Theo tiêu chí",
  rows: "Từng đơn vị",
  children: "Theo đơn vị gửi",
  sources: "danh sách nguồn",
  marks: "Số liệu chưa xác minh",
  whole: "mã kiểm tra",
};

const WORDS = new Map(Object.entries(PARTS));

/** "Kết quả chung, Theo loại hình". */
export function partWords(parts: readonly string[]): string {
  return [...new Set(parts.map((part) => WORDS.get(part) ?? "phần lạ"))].join(", ");
}

export const REPORT_TITLE = "BÁO CÁO ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” GỬI CẤP TRÊN";
export const MERGED_TITLE = "BÁO CÁO TOÀN ĐỊA BÀN, ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”";

/** Why a report, or a sender, is spoken of. */
export type NoteCode =
  | "too-big"
  | "no-data"
  | "cut-off"
  | "newer"
  | "too-old"
  | "malformed"
  | "not-report"
  | "odd-content"
  | "stamp-broken"
  | "visible-changed"
  | "sums-wrong"
  | "other-year"
  | "oneself"
  | "unknown-sender"
  | "older-copy"
  | "same-report"
  | "same-day"
  | "inside-other"
  | "inside-held"
  | "overlap"
  | "other-version"
  | "maybe-inside"
  | "shared-units"
  | "named-twice"
  | "sender-unclear"
  | "same-names"
  | "let-in"
  | "other-set"
  | "other-parent"
  | "marked-below"
  | "incomplete"
  | "unusable-file";

/** `held`: the report is not merged; `told`: it is, or needed not be. */
export const HELD: Readonly<Record<NoteCode, boolean>> = {
  "too-big": true,
  "no-data": true,
  "cut-off": true,
  newer: true,
  "too-old": true,
  malformed: true,
  "not-report": true,
  "odd-content": true,
  "stamp-broken": true,
  "visible-changed": true,
  "sums-wrong": true,
  "other-year": true,
  oneself: true,
  "unknown-sender": true,
  "older-copy": false,
  "same-report": false,
  "same-day": true,
  "inside-other": false,
  "inside-held": true,
  overlap: true,
  "other-version": true,
  "maybe-inside": true,
  "shared-units": true,
  "named-twice": true,
  "sender-unclear": true,
  "same-names": false,
  "let-in": false,
  "other-set": false,
  "other-parent": false,
  "marked-below": false,
  incomplete: false,
  "unusable-file": true,
};

/** Something to say of a report. */
export interface Note {
  readonly code: NoteCode;
  /** The tab or file it came in. */
  readonly where: string;
  /** Its sender; '' where it cannot be read. */
  readonly unit: string;
  readonly detail: Readonly<Record<string, string>>;
}

const ASK_AGAIN = "đề nghị đơn vị gửi lại báo cáo";

/** Said before a file is read, too. */
export const TOO_BIG = `Dữ liệu lớn bất thường so với một báo cáo nên không đọc; ${ASK_AGAIN}.`;

const SENTENCES: Readonly<Record<NoteCode, (detail: Note["detail"]) => string>> = {
  "too-big": () => TOO_BIG,
  "no-data": () => `Không còn phần dữ liệu cho máy ở cuối tab; ${ASK_AGAIN}.`,
  "cut-off": () => `Dữ liệu bị cắt mất một phần hoặc hỏng; ${ASK_AGAIN}.`,
  newer: ({ version }) =>
    `Báo cáo lập bằng bản tiện ích mới hơn${version ? ` (phiên bản ${version})` : ""}. Cập nhật tiện ích rồi gộp lại.`,
  "too-old": () =>
    "Báo cáo lập bằng bản tiện ích quá cũ; đề nghị đơn vị cập nhật tiện ích và lập lại báo cáo.",
  malformed: ({ parts }) => `Dữ liệu không đúng mẫu ở phần: ${parts}; ${ASK_AGAIN}.`,
  "not-report": () => "Tệp này không phải báo cáo “3 chủ động”. Chọn đúng tệp báo cáo mà đơn vị gửi.",
  "odd-content": () => `Dữ liệu có nội dung lạ ngoài mẫu báo cáo nên không dùng; ${ASK_AGAIN}.`,
  "stamp-broken": ({ parts }) =>
    `Phát hiện sửa tay sau khi lập báo cáo, ở phần: ${parts}. Hỏi lại đơn vị hoặc ${ASK_AGAIN}.`,
  "visible-changed": ({ parts, line }) =>
    `Phát hiện sửa tay: số liệu nhìn thấy khác dữ liệu có mã kiểm tra, ở phần: ${parts}${line ? ` (dòng “${line}”)` : ""}. Hỏi lại đơn vị hoặc ${ASK_AGAIN}.`,
  "sums-wrong": ({ parts }) => `Tính lại thì số liệu không khớp nhau, ở phần: ${parts}; ${ASK_AGAIN}.`,
  "other-year": ({ year, wanted }) => `Báo cáo của năm ${year}, không phải năm ${wanted}.`,
  oneself: () =>
    "Báo cáo của chính đơn vị đang gộp nên không cộng. Nếu là khối trực thuộc, đặt tên đơn vị lập báo cáo khác đi rồi lập lại.",
  "unknown-sender": ({ like }) =>
    like
      ? `Đơn vị không có trong danh sách phải báo cáo, tên gần giống “${like}”. Sửa tên trong danh sách hoặc trong báo cáo cho giống nhau.`
      : "Đơn vị không có trong danh sách phải báo cáo. Thêm vào danh sách ở tab Thiết lập nếu đúng là đơn vị cấp dưới.",
  "older-copy": ({ madeOn, newer }) =>
    `Bản cũ lập ngày ${madeOn} được bỏ qua; dùng bản mới hơn lập ngày ${newer}.`,
  "same-report": () => "Trùng hẳn với một báo cáo khác ở đây; chỉ tính một lần.",
  "same-day": () =>
    "Hai báo cáo khác nhau cùng ngày của một đơn vị, không biết bản nào mới hơn. Xóa bản không dùng rồi gộp lại.",
  "inside-other": ({ other }) => `Đã có trong báo cáo của “${other}”; không cộng lần nữa.`,
  "inside-held": ({ other }) =>
    `Đã có trong báo cáo của “${other}” là báo cáo chưa gộp được. Xử lý báo cáo ấy trước, hoặc xóa đi rồi gộp lại.`,
  overlap: ({ other, units }) =>
    `Cùng chứa một đơn vị với báo cáo của “${other}”${units ? ` (${units})` : ""} nên cộng cả hai sẽ tính hai lần. Hỏi lại hai bên, xóa bản không dùng rồi gộp lại.`,
  "other-version": ({ other, madeOn }) =>
    `Đơn vị này đã được tính trong báo cáo của “${other}”${madeOn ? `, theo một bản khác lập ngày ${madeOn}` : ""}; cộng cả hai sẽ tính hai lần. Nếu đây là bản đã sửa, đề nghị “${other}” gộp lại rồi gửi lại. Chỉ gộp riêng khi đây là hai đơn vị khác nhau.`,
  "maybe-inside": ({ above, other }) =>
    `Cấp trên ghi trong báo cáo là “${above}”, mà số liệu của “${above}” đã có${other === above ? "" : ` trong báo cáo của “${other}”`}, nên đơn vị này có thể đã được tính ở đó. Hỏi lại “${above}”; chỉ gộp riêng khi chưa tính.`,
  "shared-units": ({ other, units }) =>
    `Có chung đơn vị với báo cáo của “${other}”: ${units}; cộng cả hai sẽ tính hai lần. Hỏi lại hai bên, xóa bản không dùng rồi gộp lại. Chỉ gộp cả hai khi đó là những đơn vị khác nhau trùng tên.`,
  "named-twice": ({ units }) =>
    `Trong chính báo cáo này có đơn vị được tính hai lần: ${units}. Đề nghị đơn vị kiểm tra và gửi lại; chỉ gộp khi đó là những đơn vị khác nhau trùng tên.`,
  "sender-unclear": ({ parent, others }) =>
    `Chưa rõ có phải một đơn vị với báo cáo của “${others}”${parent ? ` (ở đây cấp trên ghi là “${parent}”)` : ""} nên chưa cộng. Nếu là một, xóa bản không dùng rồi gộp lại; chỉ gộp cả hai khi là hai đơn vị khác nhau.`,
  "same-names": ({ units }) =>
    `Có tên trùng hoặc gần giống ở báo cáo khác, được tính là những đơn vị khác nhau: ${units}. Nếu thật ra là một đơn vị, đề nghị một bên bỏ ra rồi gửi lại.`,
  "let-in": ({ reason }) =>
    `Đã gộp theo lựa chọn của người gộp dù ${
      reason === "twice"
        ? "có thể tính trùng đơn vị với báo cáo khác"
        : reason === "unknown"
          ? "ngoài danh sách"
          : "có dấu hiệu sửa tay"
    }; kết quả được ghi chú “chưa xác minh”.`,
  "other-set": ({ set }) =>
    `Chấm theo bộ tiêu chí khác (${set}): trình bày riêng, không cộng chung một tỷ lệ. Nên gửi các đơn vị cùng một tab Bộ tiêu chí.`,
  "other-parent": ({ parent }) => `Báo cáo ghi cấp trên là “${parent}”. Kiểm tra có đúng gửi cho mình không.`,
  "marked-below": ({ units }) => `Báo cáo có số liệu chưa xác minh từ bên dưới: ${units}.`,
  incomplete: ({ reported, expected }) => `Báo cáo mới gộp ${reported}/${expected} đơn vị cấp dưới của mình.`,
  "unusable-file": ({ reason }) => reason ?? "",
};

/** The sentence of a note, without sender and place. */
export function noteSentence({ code, detail }: Note): string {
  return SENTENCES[code](detail);
}

/** "Đoàn xã A (“tab”): …", for whoever has the tab or file before them. */
export function noteLine(note: Note): string {
  const place = `“${note.where}”`;
  return `${note.unit ? `${note.unit} (${place})` : place}: ${noteSentence(note)}`;
}

/** The same for the tab that goes up: names of tabs and files of the level below may say who sent them. */
export function noteLineUpward(note: Note): string {
  return `${note.unit || "Một báo cáo không rõ đơn vị"}: ${noteSentence(note)}`;
}

/** Said where a report was made. */
export function namesCutSentence(count: number): string {
  return `Tên của ${count} đơn vị có kèm tên người hoặc số liên lạc, báo cáo chỉ ghi phần tên đơn vị.`;
}

/** What the tab for whoever merges says of itself. */
export const TO_SEE_TITLE = "CẦN XEM LẠI KHI GỘP BÁO CÁO";
export const TO_SEE_HEADS = ["Tab nhận được", "Đơn vị", "Đã gộp", "Cần xem lại"];
export const TO_SEE_STAYS = "Tab này có tên các tab bạn nhận được, chỉ để bạn xem; không gửi lên cấp trên.";

/** Reasons of marks, as they stand beside a sender. */
export const MARK_WORDS = {
  "": "",
  edited: "chưa xác minh",
  unknown: "chưa xác minh, ngoài danh sách",
} as const;

const COMMANDS = { own: "Lập báo cáo gửi cấp trên", merged: "Gộp báo cáo cấp dưới" } as const;

/** Why there is no file to save. */
export function noReport(kind: keyof typeof COMMANDS, tab: string, unit: string): string {
  return `Chưa có báo cáo${unit && ` của ${unit}`} ở tab “${tab}”. Chọn ${COMMANDS[kind]} trong menu trước, rồi xuất tệp.`;
}

/** Why a report that stands there is not saved. */
export function spoiltReport(kind: keyof typeof COMMANDS, tab: string, { detail }: Note): string {
  return `Tab “${tab}” đã bị sửa tay, ở phần: ${detail.parts}. Chọn ${COMMANDS[kind]} trong menu để lập lại, rồi xuất tệp.`;
}
