/**
 * @fileoverview The tab `3CĐ · Thiết lập`: what a person set for this workbook. It travels with the file.
 * Every line may be blank; a line that cannot be read is told with its cell and then counts as blank.
 */

import * as z from "zod/mini";
import { LITE } from "../lite";
import type { CellValue } from "../table/tab";
import { formatDate, impossibleDate } from "../vietnamese/dates";
import { fold, tidy } from "../vietnamese/fold";
import { LabelledForm, yesOrNo } from "./labelled-form";
import { readTints, TINT_KINDS, TINT_WORDS, TINTS, type TintKind, type Tints } from "./tints";
import { yearSchema } from "./year";

export interface Settings {
  /** The assessed year where the sheet names none; null: not set. */
  readonly year: number | null;
  /** Id of the criteria set to judge by ([K2]); null: chosen by the rule. */
  readonly criteria: string | null;
  /** An untouched checkbox means fail, not blank ([M2]). */
  readonly falseIsFail: boolean;
  /** Until when units may hand in what they lack, in the person's words; '' where none is set. */
  readonly deadline: string;
  /** Until when units may register, in the person's words; '' where none is set. */
  readonly registerBy: string;
  /** A unit to which nobody came for so many days is named; null: none is. */
  readonly visitDays: number | null;
  /** Which duty officers go by, "6+1", "1+2" or both; '' where none is set. */
  readonly duty: string;
  /** How many days a year the second asks for, and where all this is written; null and '' where not set. */
  readonly dutyDays: number | null;
  readonly dutySource: string;
  /** Within how many days of a stay its report is due; null: none is. */
  readonly reportDays: number | null;
  /** Who reports upward, at which level and to whom, in the person's words; '' where not set. */
  readonly unit: string;
  readonly level: string;
  readonly parent: string;
  /** Who decides on recognising, for whom and as what its signer signs; '' where not set. */
  readonly decides: string;
  readonly signsFor: string;
  readonly signer: string;
  /** Where papers are dated, as it stands before "ngày … tháng … năm …"; '' where not set. */
  readonly place: string;
  /** A report upward carries a row a unit. */
  readonly withRows: boolean;
  /** What is run is written down. */
  readonly journal: boolean;
  /** The year that a person was asked about whether to open it, where a copied file was of the year before; null: never. */
  readonly askedYear: number | null;
  /** Names of the units that have to report to this one; none: no list. */
  readonly expected: readonly string[];
  /** Colours of the highlights. */
  readonly tints: Tints;
}

export const DEFAULT_SETTINGS: Settings = {
  year: null,
  criteria: null,
  falseIsFail: false,
  deadline: "",
  registerBy: "",
  visitDays: null,
  duty: "",
  dutyDays: null,
  dutySource: "",
  reportDays: null,
  unit: "",
  level: "",
  parent: "",
  decides: "",
  signsFor: "",
  signer: "",
  place: "",
  withRows: false,
  journal: false,
  askedYear: null,
  expected: [],
  tints: TINTS,
};

const LABELS = {
  year: "Năm đánh giá",
  criteria: "Bộ tiêu chí dùng để chấm",
  unticked: "Ô chưa tích được hiểu là",
  deadline: "Hạn bổ sung minh chứng",
  registerBy: "Hạn đăng ký",
  visitDays: "Số ngày chưa đến cơ sở thì nêu tên",
  duty: "Chế độ đi cơ sở",
  dutyDays: "Số ngày ở cơ sở mỗi năm (1+2)",
  dutySource: "Nguồn của chế độ đi cơ sở",
  reportDays: "Số ngày nộp báo cáo sau chuyến đi",
  unit: "Tên đơn vị lập báo cáo",
  level: "Cấp của đơn vị",
  parent: "Tên cấp trên",
  decides: "Cơ quan quyết định công nhận",
  signsFor: "Ký thay mặt",
  signer: "Chức vụ người ký",
  place: "Địa danh",
  withRows: "Gửi kèm từng đơn vị",
  journal: "Ghi nhật ký",
  askedYear: "Đã hỏi mở năm mới",
  expected: "Danh sách đơn vị phải báo cáo",
} as const;

/** What older tabs call it. */
const FORMER_UNTICKED = "Ô đánh dấu chưa tích nghĩa là";

const tintLabel = (kind: TintKind) => `Màu tô ô ${TINT_WORDS[kind]}`;

/** Choices of the drop-downs. */
export const UNTICKED_CHOICES = ["Chưa chấm", "Chưa đạt"];
export const OWN_HEADINGS = "theo bảng";

const dated = (what: string) =>
  z.string().check(
    z.refine((text) => impossibleDate(text) === null, {
      error: `${what} có ngày không có trong lịch. Ghi lại, ví dụ ngày 30/11/2026.`,
    }),
  );
const deadline = dated("Hạn bổ sung");
const NO_DAYS = "Ghi số ngày từ 1 đến 366, hoặc để trống.";
const days = () =>
  z.nullable(
    z.int({ error: NO_DAYS }).check(z.minimum(1, { error: NO_DAYS }), z.maximum(366, { error: NO_DAYS })),
  );

/** Why a deadline cannot be kept; undefined where it can. */
export function deadlineTrouble(text: string): string | undefined {
  return deadline.safeParse(text).error?.issues[0]?.message;
}

const yes = z.boolean({ error: "Chọn “Có” hoặc “Không”." });

const schema = z.object({
  year: z.nullable(yearSchema("Năm đánh giá")),
  criteria: z.nullable(z.string()),
  falseIsFail: z.boolean({ error: `Chọn “${UNTICKED_CHOICES[0]}” hoặc “${UNTICKED_CHOICES[1]}”.` }),
  deadline,
  registerBy: dated("Hạn đăng ký"),
  visitDays: days(),
  duty: z.string().check(
    z.refine((text) => text === "" || /6 ?\+ ?1|1 ?\+ ?2/.test(text), {
      error: "Ghi 6+1, 1+2 hoặc cả hai; để trống nếu không theo dõi.",
    }),
  ),
  dutyDays: days(),
  dutySource: z.string(),
  reportDays: days(),
  unit: z.string(),
  level: z.string(),
  parent: z.string(),
  decides: z.string(),
  signsFor: z.string(),
  signer: z.string(),
  place: z.string(),
  withRows: yes,
  journal: yes,
  askedYear: z.nullable(yearSchema("Năm đã hỏi")),
  expected: z.array(z.string()),
});

/** The tab's rows with another year in their line; one that has no such line gets one. */
export function withYear(
  rows: readonly (readonly CellValue[])[],
  year: number,
): readonly (readonly CellValue[])[] {
  const at = new LabelledForm(rows).row(LABELS.year);
  return at < 0
    ? [...rows, [LABELS.year, year]]
    : rows.map((row, index) => (index === at ? [row[0] ?? "", year, ...row.slice(2)] : row));
}

/** The tab's rows; `note` is its first cell. */
export function settingsRows(note: string, settings: Settings): (string | number)[][] {
  return [
    [note],
    ["Thiết lập", "Giá trị", "Giải thích"],
    [LABELS.year, settings.year ?? "", "Dùng khi tiêu đề bảng và tên tab không ghi năm."],
    [
      LABELS.criteria,
      settings.criteria ?? "",
      `Để trống để tiện ích tự chọn. Ghi mã bộ tiêu chí (ví dụ 2018-2022), hoặc “${OWN_HEADINGS}” để dùng tiêu chí trên tiêu đề bảng.`,
    ],
    [
      LABELS.unticked,
      UNTICKED_CHOICES[settings.falseIsFail ? 1 : 0] as string,
      "Chỉ dùng khi bảng chấm bằng ô đánh dấu (checkbox).",
    ],
    [LABELS.deadline, settings.deadline, "Ghi trong danh sách còn thiếu và tin nhắc, ví dụ ngày 30/11/2026."],
    [LABELS.unit, settings.unit, "Ghi trong báo cáo gửi cấp trên, ví dụ Huyện đoàn Cao Lộc."],
    [LABELS.level, settings.level, "Ghi trong báo cáo gửi cấp trên, ví dụ Cấp huyện."],
    [LABELS.parent, settings.parent, "Nơi nhận báo cáo, ví dụ Tỉnh đoàn Lạng Sơn."],
    [
      LABELS.place,
      settings.place,
      "Ghi trước ngày tháng ở đầu các tab và giấy tờ, ví dụ Cao Lộc; để trống thì chừa chỗ để điền tay.",
    ],
    [
      LABELS.withRows,
      settings.withRows ? "Có" : "Không",
      "Có: báo cáo gửi cấp trên kèm tên và kết quả từng đơn vị. Không: chỉ gửi số đếm.",
    ],
    [
      LABELS.journal,
      settings.journal ? "Có" : "Không",
      "Có: ghi lúc nào, ai chạy lệnh gì, ô nào đổi. Chạy lại menu Thiết lập để cho biết tên bạn.",
    ],
    ...TINT_KINDS.map((kind) => [
      tintLabel(kind),
      settings.tints[kind],
      `Mã màu nhạt dạng ${TINTS[kind]}; để trống thì dùng ${TINTS[kind]}.${LITE ? "" : " Dễ chọn nhất là ở phần Thiết lập của thanh bên."}`,
    ]),
    [
      LABELS.registerBy,
      settings.registerBy,
      "Đơn vị có ngày đăng ký sau hạn này được nêu ở tab Theo dõi năm, ví dụ ngày 31/3/2026.",
    ],
    [
      LABELS.visitDays,
      settings.visitDays ?? "",
      "Ví dụ 60: tab Theo dõi năm nêu tên đơn vị quá 60 ngày không có cán bộ đến.",
    ],
    [
      LABELS.duty,
      settings.duty,
      "Ghi 6+1 (mỗi tuần một ngày ở cơ sở), 1+2 hoặc cả hai: tab Đi cơ sở cho biết mỗi cán bộ đã đi đến đâu. Chỉ để biết, không tính vào kết quả nào.",
    ],
    [
      LABELS.dutyDays,
      settings.dutyDays ?? "",
      "Để trống là 60 ngày một năm như Quảng Trị, Tây Ninh, Đắk Nông đã ghi; Ninh Thuận năm 2020 ghi 30.",
    ],
    [
      LABELS.dutySource,
      settings.dutySource,
      "Văn bản của địa phương, ví dụ Kế hoạch số 296-KH/TĐTN-TCKT; được ghi cạnh chế độ ở tab Đi cơ sở.",
    ],
    [
      LABELS.reportDays,
      settings.reportDays ?? "",
      "Ví dụ 10 (Quảng Trị năm 2020): tab Đi cơ sở nêu chuyến đi từ hai ngày hoặc theo 1+2 quá 10 ngày chưa nộp báo cáo.",
    ],
    [
      LABELS.decides,
      settings.decides,
      "Ghi trong dự thảo quyết định, ví dụ Ban Thường vụ Huyện đoàn Cao Lộc. Để trống thì giấy tờ chừa chỗ …….",
    ],
    [LABELS.signsFor, settings.signsFor, "Ví dụ TM. BAN THƯỜNG VỤ hoặc TM. BAN CHẤP HÀNH."],
    [LABELS.signer, settings.signer, "Ví dụ BÍ THƯ. Không ghi họ tên."],
    [
      LABELS.askedYear,
      settings.askedYear ?? "",
      "Năm mà tiện ích đã hỏi có mở không, khi bảng còn là của năm trước; xóa đi thì tiện ích hỏi lại.",
    ],
    // Last, so that a list may go on in the cells below.
    [
      LABELS.expected,
      settings.expected.join("\n"),
      "Dùng khi gộp báo cáo cấp dưới: mỗi dòng trong ô là tên một đơn vị. Dán cả cột thì chèn đủ dòng trống bên dưới trước, vì dưới đó có thể là cách đọc bảng đã nhớ.",
    ],
  ];
}

type WithoutTints = Omit<Settings, "tints">;

/** Reads the tab; a line with an error is left at its default and told. */
export function readSettingsTab(values: readonly (readonly CellValue[])[]): {
  readonly settings: Settings;
  readonly errors: readonly { readonly cell: string; readonly message: string }[];
} {
  const form = new LabelledForm(values);
  const yearOf = (label: string) => {
    const value = form.value(label);
    if (value === "") return null;
    return typeof value === "string" && /^\s*\d{4}\s*$/.test(value) ? Number(value) : value;
  };
  const criteria = form.value(LABELS.criteria);
  const unticked = form.value(LABELS.unticked) || form.value(FORMER_UNTICKED);
  const daysOf = (label: string) => {
    const value = form.value(label);
    return value === "" ? null : Number.parseInt(String(value), 10);
  };
  const dateOf = (label: string) => {
    const value = form.value(label);
    return value instanceof Date ? `ngày ${formatDate(value)}` : tidy(String(value));
  };
  const words = tidy(String(criteria));
  const meaning = fold(String(unticked));
  const given = {
    year: yearOf(LABELS.year),
    criteria: words === "" ? null : fold(words) === fold(OWN_HEADINGS) ? "sheet" : words,
    falseIsFail: meaning === "" || meaning === "chua cham" ? false : meaning === "chua dat" ? true : unticked,
    deadline: dateOf(LABELS.deadline),
    registerBy: dateOf(LABELS.registerBy),
    visitDays: daysOf(LABELS.visitDays),
    duty: tidy(String(form.value(LABELS.duty))),
    dutyDays: daysOf(LABELS.dutyDays),
    dutySource: tidy(String(form.value(LABELS.dutySource))),
    reportDays: daysOf(LABELS.reportDays),
    unit: tidy(String(form.value(LABELS.unit))),
    level: tidy(String(form.value(LABELS.level))),
    parent: tidy(String(form.value(LABELS.parent))),
    decides: tidy(String(form.value(LABELS.decides))),
    signsFor: tidy(String(form.value(LABELS.signsFor))),
    signer: tidy(String(form.value(LABELS.signer))),
    place: tidy(String(form.value(LABELS.place))),
    withRows: yesOrNo(form.value(LABELS.withRows), false),
    journal: yesOrNo(form.value(LABELS.journal), false),
    askedYear: yearOf(LABELS.askedYear),
    expected: namesFrom(String(form.value(LABELS.expected)), values.slice(form.row(LABELS.expected) + 1)),
  };
  const { tints, bad } = readTints(
    Object.fromEntries(TINT_KINDS.map((kind) => [kind, String(form.value(tintLabel(kind)))])) as Record<
      TintKind,
      string
    >,
  );
  const parsed = schema.safeParse(given);
  const issues = parsed.success ? [] : parsed.error.issues;
  const unread = new Set(issues.map(({ path }) => String(path[0])));
  const { tints: _, ...usual } = DEFAULT_SETTINGS;
  const kept = Object.fromEntries(Object.entries(given).filter(([key]) => !unread.has(key)));
  const labels: Readonly<Record<string, string>> = {
    year: LABELS.year,
    criteria: LABELS.criteria,
    deadline: LABELS.deadline,
    registerBy: LABELS.registerBy,
    visitDays: LABELS.visitDays,
    duty: LABELS.duty,
    dutyDays: LABELS.dutyDays,
    reportDays: LABELS.reportDays,
    falseIsFail: LABELS.unticked,
    withRows: LABELS.withRows,
    journal: LABELS.journal,
    askedYear: LABELS.askedYear,
  };
  return {
    settings: { ...usual, ...(kept as Partial<WithoutTints>), tints },
    errors: [
      ...issues.map(({ path, message }) => ({ cell: form.cell(labels[String(path[0])] ?? ""), message })),
      ...bad.map(({ kind, message }) => ({
        cell: form.cell(tintLabel(kind)),
        message: `${message} Đang dùng màu của tiện ích; chọn một màu nhạt khác, ghi dạng ${TINTS[kind]}, hoặc để trống.`,
      })),
    ],
  };
}

/** Names in a cell, a line each, and in the cells right below it: a list that was copied comes down a column. */
function namesFrom(cell: string, below: readonly (readonly CellValue[])[]): string[] {
  const end = below.findIndex(([label = "", name = ""]) => label !== "" || name === "");
  const names = below.slice(0, end < 0 ? below.length : end).map(([, name]) => String(name));
  return [cell, ...names].join("\n").split("\n").map(tidy).filter(Boolean);
}
