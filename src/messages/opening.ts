/** @fileoverview What a person reads when a new year is opened and when it is taken back. */
import type { Plan } from "../opening/plan";
import type { Twin, TwinKind } from "../opening/twin";
import { type Area, areaText, columnsOf, rowsOf } from "../table/area";

export const OPENING_TITLE = "Mở năm mới";
/** Where the tabs of a copied file are of last year. */
export const copiedWords = {
  title: "Năm mới",
  question: (year: number) =>
    `Bảng chấm là của năm ${year}, mà nay đã là năm ${year + 1}. Nếu tệp này được chép ra để dùng cho năm ${year + 1}, hãy mở năm mới: tiện ích tạo bảng mới từ bảng này, bỏ trống điểm và minh chứng; bảng năm ${year} giữ nguyên.`,
  open: (year: number) => `Mở năm ${year + 1}`,
  openWhy: "Cho xem trước, chưa tạo gì.",
  goOn: (year: number) => `Làm tiếp với bảng năm ${year}`,
  goOnWhy: "Lần sau không hỏi lại.",
} as const;
/** As in "dừng khi đang …". */
export const OPENING_STEP = "chuyển sang năm mới";

const NAMED = 8;

/** The first few of many. */
function some(names: readonly string[], most = NAMED): string {
  const more = names.length > most ? ` và ${names.length - most} nữa` : "";
  return names.slice(0, most).join(", ") + more;
}
const quoted = (names: readonly string[], most = NAMED) =>
  some(
    names.map((name) => `“${name}”`),
    most,
  );

export const NO_YEAR =
  "Chưa biết bảng chấm là của năm nào. Ghi năm vào tiêu đề bảng, hoặc vào dòng “Năm đánh giá” ở menu Thiết lập, rồi mở năm mới.";
export const BAD_OPENING = "Các tab đã đổi từ lúc xem trước nên chưa tạo gì. Chạy lại lệnh để xem lại.";
export const NOTHING_OPENED = "Không có năm nào vừa mở để bỏ.";
export const REGISTRATION_OPEN =
  "Chưa rõ danh sách nào cho biết đơn vị đăng ký, nên chưa mở năm mới. Chỉ rõ ở menu Cách đọc bảng, hoặc sửa lại danh sách, rồi chạy lại.";

/** Once another year is opened nobody could tell which year such tabs are of. */
export const tabsWithoutYear = (names: readonly string[], from: number, byType: boolean) =>
  `Tiêu đề và tên tab ${quoted(names)} chưa ghi năm; mở năm mới rồi thì không còn rõ tab là của năm nào. Ghi năm ${from} vào tiêu đề ${byType ? "từng tab, hoặc chọn chấm chung các tab ở menu Cách đọc bảng," : "bảng"} rồi mở năm mới.`;

/** A title and a tab's name say different years, or one of them two. */
export const yearsDiffer = (tab: string, titled: readonly number[], named: readonly number[]) => {
  const said = [
    ...(titled.length > 0 ? [`tiêu đề ghi năm ${titled.join(" và ")}`] : []),
    ...(named.length > 0 ? [`tên tab ghi năm ${named.join(" và ")}`] : []),
  ];
  return `Chưa rõ tab “${tab}” là của năm nào: ${said.join(", ")}. Sửa cho chỉ còn một năm rồi mở năm mới.`;
};
export const yearTooEarly = (to: number, from: number) =>
  `Bảng là của năm ${from} nên không mở được năm ${to}.`;
export const yearTooFar = (to: number) => `Bảng đang mở đã là của năm ${to - 1}; chưa đến lúc mở năm ${to}.`;
export const alreadyThere = (to: number, tabs: readonly string[]) =>
  `Đã có năm ${to}: ${tabs.length > 0 ? `tab ${quoted(tabs)}` : "bảng đang mở"}. Không tạo gì thêm.`;

/** Asked for the year after one that was opened and into which nobody typed yet. */
export const notBegun = (year: number, tabs: readonly string[]) =>
  `Đã có năm ${year} mà chưa ai nhập gì vào (tab ${quoted(tabs)}), nên chưa mở năm sau nữa. Không tạo gì thêm.`;

const KIND_WORDS: Readonly<Record<TwinKind, string>> = {
  assessment:
    "bảng chấm: giữ đơn vị, công thức, định dạng; bỏ trống điểm, kết quả, minh chứng, giải trình, đăng ký",
  evidence: "minh chứng: bỏ trống",
  registration: "danh sách đăng ký: chưa đơn vị nào đăng ký",
  assignment: "phân công: chép nguyên",
  visit: "đi cơ sở: bỏ trống",
  plan: "kế hoạch đi cơ sở: bỏ trống",
  file: "tình trạng hồ sơ: bỏ trống",
};

/**
 * One new tab: as the preview lists it, which cannot tell what a formula fills, and once it is made.
 * @param beside what was found beside all the tabs
 */
export function twinLine({ name, source, kinds, blanked, computed }: Twin, { tabs }: Beside): string {
  const { isMade = false, filled = [] } = tabs.find((tab) => tab.name === name) ?? {};
  const count = blanked - filled.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0);
  const most = !isMade && computed.length > 0 ? "nhiều nhất " : "";
  const emptied = count <= 0 ? "không có ô nào phải bỏ trống" : `${most}${count} ô được bỏ trống`;
  return `“${name}” từ “${source}” (${kinds.map((kind) => KIND_WORDS[kind]).join("; ")}; ${emptied})`;
}

/** Where it stands, and what it does with what it names. */
const NAMING = {
  choices: ["danh sách chọn", "lấy từ tab"],
  words: ["danh sách chọn", "có"],
  check: ["xác thực dữ liệu", "so với tab"],
  checkSays: ["xác thực dữ liệu", "ghi"],
  prompt: ["lời nhắc", "ghi"],
  note: ["ghi chú", "ghi"],
  link: ["liên kết", "dẫn tới tab"],
  colours: ["định dạng có điều kiện", "so với tab"],
  coloursSay: ["định dạng có điều kiện", "ghi"],
} as const;

export type NamingKind = keyof typeof NAMING;

/** From a row on nobody looked. */
const UNSEEN = "unseen";

/** What beside the values of cells names last year's tab, or its year. */
export interface Naming {
  readonly kind: NamingKind | typeof UNSEEN;
  readonly names: string;
  /** In A1 notation; of what is unseen its first row. */
  readonly where: readonly string[];
}

/** What lies beside a tab's cells and does not come along, or comes along and names last year. */
interface LeftOfTab {
  readonly source: string;
  /** The new tab's. */
  readonly name: string;
  /** The copy stands; where it does not, nobody knows what will come along. */
  readonly isMade: boolean;
  /** How many charts, pictures and drawings. */
  readonly counts: readonly number[];
  /** Of blocks. */
  readonly names: readonly string[];
  /** Blocks whose protection is not made again; null: the tab's as a whole. */
  readonly locked: readonly (string | null)[];
  readonly naming: readonly Naming[];
  /** Blocks that were emptied and show something all the same. */
  readonly filled: readonly Area[];
}

/** What stands beside the tabs themselves and does not come along. */
export interface Beside {
  readonly deadlines: readonly string[];
  readonly decisions: number;
  readonly tabs: readonly LeftOfTab[];
}

/** What stays with last year, a line each. */
export function leftLines({ from }: Plan, { deadlines, decisions, tabs }: Beside): string[] {
  return [
    ...deadlines.map((text) => `${text}: được bỏ trống, vì là của năm ${from}.`),
    ...(decisions > 0 ? [`${decisions} quyết định đã ban hành ở lại năm ${from}.`] : []),
    ...tabs.flatMap(leftOfTab),
    "Màu tô và ghi chú của tiện ích, ghi chú ở các ô được bỏ trống không đi theo.",
    "Tên của bảng (Bảng trong Excel hay trên Google) có thể không đi theo.",
    "Đầu trang, chân trang khi in giữ nguyên, kể cả năm: tiện ích không đọc được.",
  ];
}

const COUNTED = ["biểu đồ", "hình ảnh", "hình vẽ"];

function leftOfTab({ source, isMade, counts, names, locked }: LeftOfTab): string[] {
  const things = counts.flatMap((count, kind) => (count > 0 ? [`${count} ${COUNTED[kind]}`] : []));
  if (names.length > 0) things.push(`${names.length} dải ô được đặt tên (${some(names)})`);
  const lines: string[] = [];
  if (things.length > 0)
    lines.push(`Tab “${source}”: ${things.join(", ")} ${isMade ? "" : "có thể "}không được chép theo.`);
  if (locked.length > 0)
    lines.push(
      `Tab “${source}”: ${locked.length} vùng bảo vệ (${some(locked.map((area) => area ?? "cả tab"))}) không đặt lại được như cũ ở tab mới; đặt tay nếu cần (trên Google: Dữ liệu → Bảo vệ trang tính và dải ô).`,
    );
  return lines;
}

/** What of a new tab is still as it was last year. */
function stillOfTab({ name, isMade, naming, filled }: LeftOfTab, from: number): string[] {
  const lines: string[] = [];
  if (filled.length > 0)
    lines.push(
      `Tab “${name}”: ${some(filled.map(areaText))} do một công thức bên cạnh điền nên còn như năm ${from}.`,
    );
  const said = naming.flatMap(({ kind, names: named, where }) =>
    kind === UNSEEN ? [] : [`${NAMING[kind].join(` ở ${some(where)} `)} “${named.slice(0, 60)}”`],
  );
  if (said.length > 0)
    lines.push(`Tab “${name}” ${isMade ? "" : "sẽ "}còn theo năm ${from}, hãy sửa tay: ${said.join("; ")}.`);
  for (const { kind, where } of naming)
    if (kind === UNSEEN)
      lines.push(
        `Tab “${name}” quá dài: danh sách chọn và liên kết từ dòng ${where[0]} trở xuống chưa được xem, hãy tự xem có chỗ nào còn theo năm ${from} không.`,
      );
  return lines;
}

/** What a person should look at in the new tabs, a line each. */
export function lookLines(
  { twins, there, notRead, ownColumns, unsure, from, to }: Plan,
  { tabs }: Beside,
): string[] {
  const cells = (of: (twin: Twin) => readonly string[]) =>
    twins.flatMap((twin) => of(twin).map((cell) => `${twin.name}!${cell}`));
  const lines: string[] = [];
  const line = (found: readonly string[], say: (names: string) => string) => {
    if (found.length > 0) lines.push(say(`${some(found)}`));
  };
  for (const { source, name } of there) lines.push(`Đã có tab “${name}” nên không tạo từ “${source}”.`);
  line(
    cells(({ computed }) => computed),
    (names) => `Ô có công thức nên giữ nguyên: ${names}.`,
  );
  line(
    cells(({ shared }) => shared),
    (names) => `Ô vừa là tên hay tiêu chí vừa là kết quả nên giữ nguyên, hãy sửa tay: ${names}.`,
  );
  line(
    notRead,
    (names) => `Dòng, cột chưa đọc được nên giữ nguyên, có thể còn số liệu năm ${from}: ${names}.`,
  );
  line(ownColumns, (names) => `Cột, dòng riêng của bạn được chép nguyên, kể cả nội dung: ${names}.`);
  line(
    twins.flatMap(({ name, yearKept }) =>
      yearKept.map(({ cell, text }) => `${name}!${cell} “${text.slice(0, 60)}”`),
    ),
    (names) => `Năm ${from} ở đây không đổi sang ${to} (số văn bản, ngày, nhiệm kỳ hoặc chưa rõ): ${names}.`,
  );
  line(
    twins.flatMap(({ name, calls }) => calls.map((tab) => `“${name}” gọi “${tab}”`)),
    (names) => `Công thức vẫn lấy từ tab, bảng hoặc tên của năm cũ: ${names}.`,
  );
  for (const { name, stillCall } of twins)
    if (stillCall > 0)
      lines.push(`${stillCall} công thức ở “${name}” vẫn lấy từ tab của năm ${from}: hãy sửa tay.`);
  lines.push(...tabs.flatMap((tab) => stillOfTab(tab, from)));
  line(unsure, (names) => `Tab chưa rõ có phải danh sách của năm nên để nguyên: ${names}.`);
  return lines;
}

/** Assessments of the same year that are to be opened one by one. */
export const othersLines = ({ others, from }: Plan): string[] =>
  others.length === 0
    ? []
    : [
        `Bảng chấm khác của năm ${from} chưa mở: ${quoted(others)}. Mở tab đó rồi chạy lại Mở năm mới để mở tiếp.`,
      ];

export const untouchedLine = (names: readonly string[]) =>
  names.length === 0 ? "" : `Không đụng tới: ${quoted(names, 12)}.`;

/** What was done. */
export const openedSentence = (
  to: number,
  from: number,
  tabs: readonly string[],
  record: string,
  others: readonly string[],
) =>
  `Đã mở năm ${to}: tạo ${tabs.length} tab (${quoted(tabs)}). Các tab của năm ${from} giữ nguyên.${others.length > 0 ? ` Còn bảng chấm chưa mở: ${quoted(others)}.` : ""} Những điều cần xem ghi ở tab “${record}”.`;

/** All the tabs stand, and what comes after failed twice. */
export const unfinishedSentence = (to: number) =>
  `Các tab năm ${to} đã tạo đủ nhưng chưa chuyển xong sang năm mới; chạy lại Mở năm mới để làm nốt.`;
const half = (what: string) =>
  `Lần mở năm mới trước dừng giữa chừng, ${what}: hãy chạy lại lệnh mở năm mới để làm nốt, hoặc lệnh bỏ năm vừa mở để xóa.`;
/** Told by other commands while tabs of a new year are not whole. */
export const HALF_OPENED = half("các tab đang tạo chưa được đọc");
/** Told by other commands while the tabs stand and what comes after them is not done. */
export const HALF_PASSED = half("chưa chuyển xong sang năm mới");

export const finishedSentence = (to: number) =>
  `Đã làm xong việc mở năm ${to} mà lần chạy trước dừng giữa chừng.`;

export const closeQuestion = (year: number, tabs: readonly string[]) =>
  `Bỏ năm ${year} vừa mở? Các tab này sẽ bị xóa nếu chưa ai nhập gì: ${quoted(tabs)}. Các tab của năm cũ giữ nguyên.`;
export const typedSentence = (year: number, cells: readonly string[]) =>
  `Chưa bỏ năm ${year} vì đã có người nhập vào: ${some(cells, 12)}. Xóa các ô này nếu không cần, rồi chạy lại; hoặc xóa tay từng tab.`;
/** Of an opening that was stopped before all tabs stood. */
export const clearedSentence = (tabs: readonly string[]) =>
  `Đã xóa các tab chưa tạo xong của lần mở năm mới dừng giữa chừng: ${quoted(tabs)}. Các tab khác giữ nguyên.`;
export const closedSentence = (year: number, tabs: readonly string[]) =>
  `Đã bỏ năm ${year}: xóa ${tabs.length} tab (${quoted(tabs)}), trả lại năm và hạn ở Thiết lập.`;
